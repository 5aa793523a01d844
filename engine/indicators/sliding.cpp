// Window indicators over columns: the extremes by doubling (windows of 1, 2, 4 ... bars, whole arrays at a time), the
// mean deviation of the CCI for several bars at once. Values equal those of Highest, Lowest, Stochastic, WilliamsR, Cci.
#include <algorithm>
#include <array>
#include <cmath>

#include <engine/indicators/definitions.h>
#include <engine/indicators/oscillators.h>

namespace keel::indicators {

namespace {

constexpr std::size_t kChunk = 1024;
/// Longer windows go through the streaming class: a chunk must not be small beside its window.
constexpr std::size_t kLongWindow = 512;

/// out[j] = best of in[j] and in[j + shift].
template <class Order>
void combine(const double* __restrict in, std::size_t shift, std::size_t count, double* __restrict out) {
  for (std::size_t j = 0; j < count; ++j) out[j] = Order::best(in[j], in[j + shift]);
}

/// Extremes of the windows that end at the bars of a chunk.
template <class Order>
class ChunkExtreme {
 public:
  explicit ChunkExtreme(int period)
      : m_period(static_cast<std::size_t>(period)), m_long(period), m_first(kChunk + kLongWindow),
        m_second(kChunk + kLongWindow) {}

  /// Bars [begin, end), at most kChunk of them, into out[0 ...]; windows cut off by bar 0 hold what there is.
  void run(const double* column, std::size_t begin, std::size_t end, double* out) {
    if (m_period > kLongWindow) {
      for (std::size_t i = begin; i < end; ++i) {
        m_long.update(column[i]);
        out[i - begin] = m_long.value();
      }
      return;
    }
    std::size_t count = load(column, begin, end);
    double* from = m_first.data();
    double* to = m_second.data();
    std::size_t width = 1;
    for (; 2 * width <= m_period; width *= 2) {
      count -= width;
      combine<Order>(from, width, count, to);
      std::swap(from, to);
    }
    combine<Order>(from, m_period - width, end - begin, out);
  }

 private:
  /// The chunk and the period - 1 bars before it, NaN replaced by the worst number.
  std::size_t load(const double* column, std::size_t begin, std::size_t end) {
    double* to = m_first.data();
    const std::size_t before = m_period - 1;
    const std::size_t missing = before > begin ? before - begin : 0;
    std::fill_n(to, missing, Order::kWorst);
    const double* from = column + (begin - (before - missing));
    const std::size_t count = end - begin + before - missing;
    for (std::size_t j = 0; j < count; ++j) to[missing + j] = from[j] == from[j] ? from[j] : Order::kWorst;
    return missing + count;
  }

  std::size_t m_period;
  SlidingExtreme<Order> m_long;
  std::vector<double> m_first;
  std::vector<double> m_second;
};

/// Calls step(state, bars, begin, end, outputs) for chunks of at most kChunk bars.
template <class State, class Step>
BlockFunction chunked(State initial, Step step) {
  return [state = std::move(initial), step](const ColumnPointers& bars, std::size_t begin, std::size_t end,
                                            double* const* outputs) mutable {
    for (std::size_t at = begin; at < end; at += kChunk) step(state, bars, at, std::min(at + kChunk, end), outputs);
  };
}

void eraseUntil(std::size_t firstDefined, std::size_t begin, std::size_t end, double* out) {
  for (std::size_t i = begin; i < std::min(end, firstDefined); ++i) out[i] = kUndefined;
}

template <class Order>
BlockFunction slidingExtreme(int period, const double* ColumnPointers::* column) {
  const std::size_t first = checkedPeriod(period) - 1;
  return chunked(ChunkExtreme<Order>(period), [first, column](ChunkExtreme<Order>& state, const ColumnPointers& bars,
                                                              std::size_t begin, std::size_t end, double* const* out) {
    state.run(bars.*column, begin, end, out[0] + begin);
    eraseUntil(first, begin, end, out[0]);
  });
}

/// Highest high and lowest low of a chunk.
struct ChunkRange {
  explicit ChunkRange(int period) : highs(period), lows(period), highest(kChunk), lowest(kChunk) {}
  void run(const ColumnPointers& bars, std::size_t begin, std::size_t end) {
    highs.run(bars.high, begin, end, highest.data());
    lows.run(bars.low, begin, end, lowest.data());
  }
  ChunkExtreme<Greater> highs;
  ChunkExtreme<Less> lows;
  std::vector<double> highest;
  std::vector<double> lowest;
};

struct ChunkStochastic {
  ChunkRange range;
  std::vector<double> fastK;
  Sma k;
  Sma d;
};

void fastKOf(const double* __restrict close, const double* __restrict lowest, const double* __restrict highest,
             std::size_t count, double* __restrict out) {
  for (std::size_t j = 0; j < count; ++j) {
    const double percent = (highest[j] - lowest[j]) / 100.0;
    const double way = (close[j] - lowest[j]) / percent;
    out[j] = percent != 0.0 ? way : 0.0;
  }
}

/// Both averages of one value; they move into locals so that their sums stay in registers.
void smoothFastK(ChunkStochastic& state, std::size_t begin, std::size_t from, std::size_t end, double* const* out) {
  Sma k = std::move(state.k);
  Sma d = std::move(state.d);
  for (std::size_t i = from; i < end; ++i) {
    const bool defined = k.update(state.fastK.data()[i - begin]) && d.update(k.value());
    out[0][i] = defined ? k.value() : kUndefined;
    out[1][i] = d.value();
  }
  state.k = std::move(k);
  state.d = std::move(d);
}

constexpr std::size_t kLanes = 8;
using Lanes = std::array<double, kLanes>;

/// The CCI of one chunk. The mean adds the window in the order of a circular buffer (bar number modulo n): first the
/// running turn of the buffer, whose sum is shared by all its bars, then what is left of the turn before.
class ChunkChannelIndex {
 public:
  explicit ChunkChannelIndex(int period)
      : m_period(checkedPeriod(period)), m_divisor(period), m_prices(m_period - 1 + kChunk + kLanes, 0.0),
        m_prefix(kChunk + kLanes, 0.0) {}

  void run(const ColumnPointers& bars, std::size_t begin, std::size_t end, double* out) {
    load(bars, begin, end);
    const double* price = m_prices.data() + (m_period - 1);  // of the bar `begin`
    Lanes result;
    for (std::size_t bar = begin; bar < end;) {
      const std::size_t slot = bar % m_period;
      const std::size_t count = std::min({kLanes, m_period - slot, end - bar});
      lanes(price + (bar - begin), m_prefix.data() + (bar - begin), slot, result);
      std::copy_n(result.data(), count, out + bar);
      bar += count;
    }
    std::copy_n(m_prices.data() + (end - begin), m_period - 1, m_prices.data());
  }

 private:
  /// Typical prices behind the period - 1 that are kept, and their sums within each turn.
  void load(const ColumnPointers& bars, std::size_t begin, std::size_t end) {
    double* __restrict price = m_prices.data() + (m_period - 1);
    const double *high = bars.high + begin, *low = bars.low + begin, *close = bars.close + begin;
    const std::size_t count = end - begin;
    for (std::size_t j = 0; j < count; ++j) price[j] = typicalPrice(high[j], low[j], close[j]);
    std::size_t slot = begin % m_period;
    double sum = m_carry;
    for (std::size_t j = 0; j < count; ++j) {
      sum = slot == 0 ? price[j] : sum + price[j];
      m_prefix.data()[j] = sum;
      if (++slot == m_period) slot = 0;
    }
    m_carry = sum;
  }

  /// kLanes bars from the one at `price`, whose slot is given; lanes past the end of the turn are not to be used.
  void lanes(const double* price, const double* prefix, std::size_t slot, Lanes& out) const {
    const double* old = price - slot - m_period;  // slot 0 of the turn before
    Lanes mean, spread{};
    std::copy_n(prefix, kLanes, mean.data());
    std::size_t k = slot + 1;
    for (; k < std::min(slot + kLanes, m_period); ++k) {
      for (std::size_t lane = 0; lane < k - slot; ++lane) mean[lane] += old[k];
    }
    for (; k < m_period; ++k) {
      for (std::size_t lane = 0; lane < kLanes; ++lane) mean[lane] += old[k];
    }
    for (double& x : mean) x /= m_divisor;
    const double* window = price + 1 - m_period;
    for (k = 0; k < m_period; ++k) {
      for (std::size_t lane = 0; lane < kLanes; ++lane) spread[lane] += std::fabs(window[k + lane] - mean[lane]);
    }
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      out[lane] = channelIndex(price[lane] - mean[lane], spread[lane] / m_divisor);
    }
  }

  std::size_t m_period;
  double m_divisor;
  std::vector<double> m_prices;
  std::vector<double> m_prefix;
  double m_carry = 0;
};

}  // namespace

BlockFunction slidingHighest(int period, const double* ColumnPointers::* column) {
  return slidingExtreme<Greater>(period, column);
}

BlockFunction slidingLowest(int period, const double* ColumnPointers::* column) {
  return slidingExtreme<Less>(period, column);
}

BlockFunction slidingMiddle(int period) {
  const std::size_t first = checkedPeriod(period) - 1;
  return chunked(ChunkRange(period), [first](ChunkRange& state, const ColumnPointers& bars, std::size_t begin,
                                             std::size_t end, double* const* out) {
    state.run(bars, begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      out[0][i] = (state.highest.data()[i - begin] + state.lowest.data()[i - begin]) / 2.0;
    }
    eraseUntil(first, begin, end, out[0]);
  });
}

BlockFunction slidingWilliams(int period) {
  const std::size_t first = checkedPeriod(period) - 1;
  return chunked(ChunkRange(period), [first](ChunkRange& state, const ColumnPointers& bars, std::size_t begin,
                                             std::size_t end, double* const* out) {
    state.run(bars, begin, end);
    const double* __restrict highest = state.highest.data();
    const double* __restrict lowest = state.lowest.data();
    const double* __restrict close = bars.close + begin;
    double* __restrict percent = out[0] + begin;
    for (std::size_t j = 0; j < end - begin; ++j) {
      const double unit = (highest[j] - lowest[j]) / -100.0;
      const double way = (highest[j] - close[j]) / unit;
      percent[j] = unit != 0.0 ? way : 0.0;
    }
    eraseUntil(first, begin, end, out[0]);
  });
}

BlockFunction slidingStochastic(int period, int slowing, int smoothing) {
  const std::size_t first = checkedPeriod(period) - 1;
  ChunkStochastic initial{ChunkRange(period), std::vector<double>(kChunk), Sma(slowing), Sma(smoothing)};
  return chunked(std::move(initial), [first](ChunkStochastic& state, const ColumnPointers& bars, std::size_t begin,
                                             std::size_t end, double* const* out) {
    state.range.run(bars, begin, end);
    fastKOf(bars.close + begin, state.range.lowest.data(), state.range.highest.data(), end - begin,
            state.fastK.data());
    eraseUntil(first, begin, end, out[0]);
    eraseUntil(first, begin, end, out[1]);
    smoothFastK(state, begin, std::min(std::max(begin, first), end), end, out);
  });
}

BlockFunction slidingChannelIndex(int period) {
  if (checkedPeriod(period) > kLongWindow) {
    return stream(Cci(period), [](Cci& cci, const ColumnPointers& bars, std::size_t i, double* const* out) {
      cci.update(bars.high[i], bars.low[i], bars.close[i]);
      out[0][i] = cci.value();
    });
  }
  const std::size_t first = checkedPeriod(period) - 1;
  return chunked(ChunkChannelIndex(period), [first](ChunkChannelIndex& state, const ColumnPointers& bars,
                                                    std::size_t begin, std::size_t end, double* const* out) {
    state.run(bars, begin, end, out[0]);
    eraseUntil(first, begin, end, out[0]);
  });
}

}  // namespace keel::indicators
