#pragma once
// Where the close stands in its recent range: stochastics, Williams %R, CCI, Aroon, ultimate oscillator.
// Definitions and order of operations as in the TA-Lib C library; update() returns true once values are defined.
#include <cmath>

#include <engine/indicators/averages.h>
#include <engine/indicators/momentum.h>
#include <engine/indicators/trend.h>
#include <engine/indicators/window.h>

namespace keel::indicators {

/// Percent of the way from the low to the high of a range; 0 where the range is empty.
inline double percentOfRange(double x, double lowest, double highest) {
  const double percent = (highest - lowest) / 100.0;
  return percent != 0.0 ? (x - lowest) / percent : 0.0;
}

/// Stochastic oscillator: fast K over `period` bars, slow K its simple average, slow D the average of slow K.
/// With slowing 1 the K is the fast one and D its average.
class Stochastic {
 public:
  Stochastic(int period, int slowing, int smoothing)
      : m_highest(period), m_lowest(period), m_k(slowing), m_d(smoothing) {}
  bool update(double high, double low, double close) {
    m_highest.update(high);
    if (!m_lowest.update(low)) return false;
    m_fastK = percentOfRange(close, m_lowest.value(), m_highest.value());
    return m_k.update(m_fastK) && m_d.update(m_k.value());
  }
  [[nodiscard]] bool ready() const { return m_d.ready(); }
  [[nodiscard]] double fastK() const { return ready() ? m_fastK : kUndefined; }
  [[nodiscard]] double k() const { return ready() ? m_k.value() : kUndefined; }
  [[nodiscard]] double d() const { return m_d.value(); }
  void reset() {
    m_highest.reset();
    m_lowest.reset();
    m_k.reset();
    m_d.reset();
  }

 private:
  Highest m_highest;
  Lowest m_lowest;
  Sma m_k;
  Sma m_d;
  double m_fastK = kUndefined;
};

/// Fast stochastic of an RSI: K over `range` RSI values, D its simple average.
class StochasticRsi {
 public:
  StochasticRsi(int period, int range, int smoothing) : m_rsi(period), m_stochastic(range, 1, smoothing) {}
  bool update(double x) {
    if (!m_rsi.update(x)) return false;
    return m_stochastic.update(m_rsi.value(), m_rsi.value(), m_rsi.value());
  }
  [[nodiscard]] bool ready() const { return m_stochastic.ready(); }
  [[nodiscard]] double k() const { return m_stochastic.fastK(); }
  [[nodiscard]] double d() const { return m_stochastic.d(); }
  void reset() {
    m_rsi.reset();
    m_stochastic.reset();
  }

 private:
  WilderRsi<true> m_rsi;
  Stochastic m_stochastic;
};

/// 0 when the close is the highest of n bars, -100 when it is the lowest; 0 where the range is empty.
inline double williamsPercent(double close, double lowest, double highest) {
  const double percent = (highest - lowest) / -100.0;
  return percent != 0.0 ? (highest - close) / percent : 0.0;
}

class WilliamsR {
 public:
  explicit WilliamsR(int period) : m_highest(period), m_lowest(period) {}
  bool update(double high, double low, double close) {
    m_highest.update(high);
    const bool defined = m_lowest.update(low);
    m_close = close;
    return defined;
  }
  [[nodiscard]] bool ready() const { return m_lowest.ready(); }
  [[nodiscard]] double value() const {
    return ready() ? williamsPercent(m_close, m_lowest.value(), m_highest.value()) : kUndefined;
  }
  void reset() {
    m_highest.reset();
    m_lowest.reset();
  }

 private:
  Highest m_highest;
  Lowest m_lowest;
  double m_close = 0;
};

inline double typicalPrice(double high, double low, double close) { return (high + low + close) / 3.0; }

/// Commodity channel index: distance of the typical price from its mean over 0.015 mean absolute deviations.
/// The window is added up in the order of a circular buffer, bar number modulo n, as TA-Lib does.
class Cci {
 public:
  explicit Cci(int period) : m_prices(checkedPeriod(period), 0.0), m_divisor(period) {}
  bool update(double high, double low, double close) {
    m_last = typicalPrice(high, low, close);
    m_prices.data()[m_at] = m_last;
    m_prefix = m_at == 0 ? m_last : m_prefix + m_last;
    if (m_seen < m_prices.size()) [[unlikely]] ++m_seen;
    if (ready()) compute();
    if (++m_at == m_prices.size()) m_at = 0;
    return ready();
  }
  [[nodiscard]] bool ready() const { return m_seen == m_prices.size(); }
  [[nodiscard]] double value() const { return m_value; }
  void reset() {
    m_at = m_seen = 0;
    m_value = kUndefined;
  }

 private:
  void compute();

  std::vector<double> m_prices;
  double m_divisor;
  double m_prefix = 0;  ///< sum of the slots [0, m_at]
  double m_last = 0;
  double m_value = kUndefined;
  std::size_t m_at = 0;
  std::size_t m_seen = 0;
};

inline double channelIndex(double distance, double meanDeviation) {
  return distance != 0.0 && meanDeviation != 0.0 ? distance / (0.015 * meanDeviation) : 0.0;
}

inline void Cci::compute() {
  const double* price = m_prices.data();
  const std::size_t size = m_prices.size();
  double sum = m_prefix;
  for (std::size_t i = m_at + 1; i < size; ++i) sum += price[i];
  const double mean = sum / m_divisor;
  double lanes[4] = {0, 0, 0, 0};
  std::size_t i = 0;
  for (; i + 4 <= size; i += 4) {
    for (std::size_t lane = 0; lane < 4; ++lane) lanes[lane] += std::fabs(price[i + lane] - mean);
  }
  for (; i < size; ++i) lanes[0] += std::fabs(price[i] - mean);
  m_value = channelIndex(m_last - mean, ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) / m_divisor);
}

}  // namespace keel::indicators
