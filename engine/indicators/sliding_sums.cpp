// Column kernels over sums: mean deviation (CCI), standard deviation, Bollinger bands, changes.
#include <cmath>

#include <engine/indicators/channel_index.h>
#include <engine/indicators/deviation.h>
#include <engine/indicators/sliding.h>

namespace keel::indicators {

namespace {

/// sum[j] += x[j] + x[j + 1] + x[j + 2] + x[j + 3], one after the other, but only terms numbered up to left[j]; the
/// first is number `term`.
KEEL_WIDE void addTerms(const double* __restrict x, const double* __restrict left, double term, std::size_t count,
                        double* __restrict sum) {
  for (std::size_t j = 0; j < count; ++j) {
    double total = sum[j];
    const double first = x[j], second = x[j + 1], third = x[j + 2], fourth = x[j + 3];
    total += term <= left[j] ? first : 0.0;
    total += term + 1 <= left[j] ? second : 0.0;
    total += term + 2 <= left[j] ? third : 0.0;
    total += term + 3 <= left[j] ? fourth : 0.0;
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
    out[j] = ((distance != 0.0) & (spread[j] != 0.0)) ? index : 0.0;
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
  explicit ChunkSums(int period)
      : state(period), divisor(period), sums(kChunk), squares(kChunk), mean(kChunk), deviation(kChunk) {}
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
