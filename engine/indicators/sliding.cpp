// Column kernels over extremes, by doubling: windows of 1, 2, 4 ... bars, whole chunks at a time. Values equal those of
// Highest, Lowest, Stochastic and WilliamsR.
#include <engine/indicators/oscillators.h>
#include <engine/indicators/sliding.h>

namespace keel::indicators {

namespace {

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

KEEL_WIDE void fastKOf(const double* __restrict close, const double* __restrict lowest,
                       const double* __restrict highest, std::size_t count, double* __restrict out) {
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

}  // namespace keel::indicators
