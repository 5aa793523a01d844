// Window indicators over columns: the extremes by doubling (windows of 1, 2, 4 ... bars, whole arrays at a time), the
// mean deviation of the CCI for several bars at once. Values equal those of Highest, Lowest, Stochastic, WilliamsR, Cci.
#include <algorithm>
#include <cmath>

#include <engine/indicators/definitions.h>
#include <engine/indicators/deviation.h>
#include <engine/indicators/oscillators.h>

// One version for each width of vector registers, chosen when the program starts. All round alike: no fused
// multiply-add is used, and each bar is computed by itself.
#if defined(KEEL_WIDE_KERNELS) && defined(__GNUC__)
#define KEEL_WIDE __attribute__((target_clones("default", "avx2", "avx512f")))
#else
#define KEEL_WIDE
#endif

namespace keel::indicators {

namespace {

constexpr std::size_t kChunk = 1024;
/// Longer windows go through the streaming class: a chunk must not be small beside its window.
constexpr std::size_t kLongWindow = 512;

/// out[j] = best of in[j] and in[j + shift].
KEEL_WIDE void combine(Greater, const double* __restrict in, std::size_t shift, std::size_t count,
                       double* __restrict out) {
  for (std::size_t j = 0; j < count; ++j) out[j] = Greater::best(in[j], in[j + shift]);
}

KEEL_WIDE void combine(Less, const double* __restrict in, std::size_t shift, std::size_t count,
                       double* __restrict out) {
  for (std::size_t j = 0; j < count; ++j) out[j] = Less::best(in[j], in[j + shift]);
}

KEEL_WIDE void replaceNan(const double* __restrict in, double replacement, std::size_t count, double* __restrict out) {
  for (std::size_t j = 0; j < count; ++j) out[j] = in[j] == in[j] ? in[j] : replacement;
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
      combine(Order(), from, width, count, to);
      std::swap(from, to);
    }
    combine(Order(), from, m_period - width, end - begin, out);
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
    replaceNan(from, Order::kWorst, count, to + missing);
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

KEEL_WIDE void fastKOf(const double* __restrict close, const double* __restrict lowest, const double* __restrict highest,
             std::size_t count, double* __restrict out) {
  for (std::size_t j = 0; j < count; ++j) {
    const double percent = (highest[j] - lowest[j]) / 100.0;
    const double way = (close[j] - lowest[j]) / percent;
    out[j] = percent != 0.0 ? way : 0.0;
  }
}

KEEL_WIDE void williamsOf(const double* __restrict close, const double* __restrict lowest,
                          const double* __restrict highest, std::size_t count, double* __restrict out) {
  for (std::size_t j = 0; j < count; ++j) {
    const double percent = (highest[j] - lowest[j]) / -100.0;
    const double way = (highest[j] - close[j]) / percent;
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

/// sum[j] += x[j] + x[j + 1] + x[j + 2] + x[j + 3], one after the other, but only terms numbered up to left[j]; the
/// first is number `term`.
KEEL_WIDE void addTerms(const double* __restrict x, const double* __restrict left, double term, std::size_t count,
                        double* __restrict sum) {
  for (std::size_t j = 0; j < count; ++j) {
    double total = sum[j];
    total += term <= left[j] ? x[j] : 0.0;
    total += term + 1 <= left[j] ? x[j + 1] : 0.0;
    total += term + 2 <= left[j] ? x[j + 2] : 0.0;
    total += term + 3 <= left[j] ? x[j + 3] : 0.0;
    sum[j] = total;
  }
}

KEEL_WIDE void addDistances(const double* __restrict x, const double* __restrict mean, std::size_t count,
                            double* __restrict sum) {
  for (std::size_t j = 0; j < count; ++j) {
    const double first = std::fabs(x[j] - mean[j]) + std::fabs(x[j + 1] - mean[j]);
    const double second = std::fabs(x[j + 2] - mean[j]) + std::fabs(x[j + 3] - mean[j]);
    sum[j] += first + second;
  }
}

KEEL_WIDE void addDistance(const double* __restrict x, const double* __restrict mean, std::size_t count,
                           double* __restrict sum) {
  for (std::size_t j = 0; j < count; ++j) sum[j] += std::fabs(x[j] - mean[j]);
}

KEEL_WIDE void typicalPrices(const double* __restrict high, const double* __restrict low,
                             const double* __restrict close, std::size_t count, double* __restrict out) {
  for (std::size_t j = 0; j < count; ++j) out[j] = typicalPrice(high[j], low[j], close[j]);
}

KEEL_WIDE void divideAll(double divisor, std::size_t count, double* __restrict x) {
  for (std::size_t j = 0; j < count; ++j) x[j] /= divisor;
}

KEEL_WIDE void channelIndexes(const double* __restrict price, const double* __restrict mean,
                              const double* __restrict spread, double divisor, std::size_t count,
                              double* __restrict out) {
  for (std::size_t j = 0; j < count; ++j) {
    const double distance = price[j] - mean[j];
    const double index = distance / (0.015 * (spread[j] / divisor));
    out[j] = (distance != 0.0) & (spread[j] != 0.0) ? index : 0.0;
  }
}

/// The CCI of one chunk. The mean adds the window in the order of a circular buffer (bar number modulo n): first the
/// running turn of the buffer, whose sum is shared by all its bars, then what is left of the turn before.
class ChunkChannelIndex {
 public:
  explicit ChunkChannelIndex(int period)
      : m_period(checkedPeriod(period)), m_divisor(period), m_prices(m_period - 1 + kChunk + kPadding, 0.0),
        m_left(kChunk), m_mean(kChunk), m_spread(kChunk) {}

  void run(const ColumnPointers& bars, std::size_t begin, std::size_t end, double* out) {
    const std::size_t count = end - begin;
    double* price = m_prices.data() + (m_period - 1);  // of the bar `begin`
    typicalPrices(bars.high + begin, bars.low + begin, bars.close + begin, count, price);
    startMeans(price, begin, count);
    const double* window = price + 1 - m_period;  // its oldest bar
    for (std::size_t term = 1; term < m_period; term += 4) {
      addTerms(window + (term - 1), m_left.data(), static_cast<double>(term), count, m_mean.data());
    }
    divideAll(m_divisor, count, m_mean.data());
    std::fill_n(m_spread.data(), count, 0.0);
    std::size_t k = 0;
    for (; k + 4 <= m_period; k += 4) addDistances(window + k, m_mean.data(), count, m_spread.data());
    for (; k < m_period; ++k) addDistance(window + k, m_mean.data(), count, m_spread.data());
    channelIndexes(price, m_mean.data(), m_spread.data(), m_divisor, count, out + begin);
    std::copy_n(m_prices.data() + count, m_period - 1, m_prices.data());
  }

 private:
  static constexpr std::size_t kPadding = 8;

  /// For each bar the sum of its turn so far, and how many bars of the turn before are still in its window.
  void startMeans(const double* price, std::size_t begin, std::size_t count) {
    std::size_t slot = begin % m_period;
    double sum = m_carry;
    for (std::size_t j = 0; j < count; ++j) {
      sum = slot == 0 ? price[j] : sum + price[j];
      m_mean.data()[j] = sum;
      if (++slot == m_period) slot = 0;
      m_left.data()[j] = static_cast<double>(slot == 0 ? 0 : m_period - slot);
    }
    m_carry = sum;
  }

  std::size_t m_period;
  double m_divisor;
  std::vector<double> m_prices;
  std::vector<double> m_left;
  std::vector<double> m_mean;
  std::vector<double> m_spread;
  double m_carry = 0;
};

/// Running sums of one chunk; the means and roots follow for the whole chunk at once.
struct ChunkSums {
  explicit ChunkSums(int period) : state(period), divisor(period), sums(kChunk), squares(kChunk), mean(kChunk), deviation(kChunk) {}
  void run(const double* close, std::size_t begin, std::size_t end) {
    StdDev local = std::move(state);
    for (std::size_t i = begin; i < end; ++i) {
      local.update(close[i]);
      sums.data()[i - begin] = local.sum();
      squares.data()[i - begin] = local.squareSum();
    }
    state = std::move(local);
  }
  StdDev state;
  double divisor;
  std::vector<double> sums, squares, mean, deviation;
};

KEEL_WIDE void deviations(const double* __restrict sums, const double* __restrict squares, double divisor,
                          std::size_t count, double* __restrict mean, double* __restrict deviation) {
  for (std::size_t j = 0; j < count; ++j) {
    const double average = sums[j] / divisor;
    const double variance = squares[j] / divisor - average * average;
    const double root = std::sqrt(variance);
    mean[j] = average;
    deviation[j] = variance < kZero ? 0.0 : root;
  }
}

KEEL_WIDE void spreadBands(const double* __restrict middle, const double* __restrict deviation, double width,
                           std::size_t count, double* __restrict out) {
  for (std::size_t j = 0; j < count; ++j) out[j] = middle[j] + deviation[j] * width;
}

KEEL_WIDE void differences(const double* __restrict now, const double* __restrict old, std::size_t count,
                           double* __restrict out) {
  for (std::size_t j = 0; j < count; ++j) out[j] = now[j] - old[j];
}

KEEL_WIDE void percentChanges(const double* __restrict now, const double* __restrict old, std::size_t count,
                              double* __restrict out) {
  for (std::size_t j = 0; j < count; ++j) {
    const double change = (now[j] / old[j] - 1.0) * 100.0;
    out[j] = old[j] != 0.0 ? change : 0.0;
  }
}

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
    williamsOf(bars.close + begin, state.lowest.data(), state.highest.data(), end - begin, out[0] + begin);
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

BlockFunction slidingDeviation(int period) {
  const std::size_t first = checkedPeriod(period) - 1;
  return chunked(ChunkSums(period), [first](ChunkSums& state, const ColumnPointers& bars, std::size_t begin,
                                            std::size_t end, double* const* out) {
    state.run(bars.close, begin, end);
    double* mean = state.mean.data();
    deviations(state.sums.data(), state.squares.data(), state.divisor, end - begin, mean, out[0] + begin);
    eraseUntil(first, begin, end, out[0]);
  });
}

BlockFunction slidingBands(int period, double up, double down) {
  const std::size_t first = checkedPeriod(period) - 1;
  return chunked(ChunkSums(period), [first, up, down](ChunkSums& state, const ColumnPointers& bars, std::size_t begin,
                                                      std::size_t end, double* const* out) {
    const std::size_t count = end - begin;
    state.run(bars.close, begin, end);
    double* middle = out[1] + begin;
    double* deviation = state.deviation.data();
    deviations(state.sums.data(), state.squares.data(), state.divisor, count, middle, deviation);
    spreadBands(middle, deviation, up, count, out[0] + begin);
    spreadBands(middle, deviation, -down, count, out[2] + begin);
    for (std::size_t k = 0; k < 3; ++k) eraseUntil(first, begin, end, out[k]);
  });
}

BlockFunction slidingChange(int period, bool percent) {
  const std::size_t age = checkedPeriod(period);
  return [age, percent](const ColumnPointers& bars, std::size_t begin, std::size_t end, double* const* out) {
    eraseUntil(age, begin, end, out[0]);
    const std::size_t from = std::max(begin, age);
    if (from >= end) return;
    if (percent) percentChanges(bars.close + from, bars.close + (from - age), end - from, out[0] + from);
    else differences(bars.close + from, bars.close + (from - age), end - from, out[0] + from);
  };
}

}  // namespace keel::indicators
