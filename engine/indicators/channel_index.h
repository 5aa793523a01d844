#pragma once
// Typical price and the commodity channel index of Lambert (1980), bar by bar.
// Definition and order of operations as in the TA-Lib C library; update() returns true once value() is defined.
#include <cmath>
#include <vector>

#include <engine/indicators/window.h>

namespace keel::indicators {

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
