#pragma once
// How recent and how strong the swings were: Aroon, ultimate oscillator, balance of power, middle of the range.
// Definitions as in the TA-Lib C library; update() returns true once values are defined.
#include <algorithm>
#include <cmath>
#include <vector>

#include <engine/indicators/trend.h>
#include <engine/indicators/window.h>

namespace keel::indicators {

/// Age of the extreme of the last n numbers, the newest of equals; amortised constant time (monotonic queue).
template <class Order>
class ExtremeAge {
 public:
  explicit ExtremeAge(std::size_t size) : m_values(size), m_bars(size), m_size(size) {}
  std::size_t update(double x) {
    // Numbers that x equals or beats can never be the extreme again.
    while (m_count > 0 && Order::best(m_values[slot(m_count - 1)], x) == x) --m_count;
    if (m_count > 0 && m_bars[m_first] + m_size <= m_bar) {
      m_first = m_first + 1 == m_size ? 0 : m_first + 1;
      --m_count;
    }
    m_values[slot(m_count)] = x;
    m_bars[slot(m_count)] = m_bar;
    ++m_count;
    return m_bar++ - m_bars[m_first];
  }

 private:
  [[nodiscard]] std::size_t slot(std::size_t index) const {
    const std::size_t at = m_first + index;
    return at >= m_size ? at - m_size : at;
  }

  std::vector<double> m_values;
  std::vector<std::size_t> m_bars;
  std::size_t m_size;
  std::size_t m_first = 0, m_count = 0, m_bar = 0;
};

/// 100 when the extreme of the last n + 1 bars is the newest one, 0 when it is the oldest.
class Aroon {
 public:
  explicit Aroon(int period)
      : m_period(checkedPeriod(period)), m_scale(100.0 / period), m_high(m_period + 1), m_low(m_period + 1) {}
  bool update(double high, double low) {
    m_up = m_scale * static_cast<double>(m_period - std::min(m_high.update(high), m_period));
    m_down = m_scale * static_cast<double>(m_period - std::min(m_low.update(low), m_period));
    if (m_seen <= m_period) ++m_seen;
    return ready();
  }
  [[nodiscard]] bool ready() const { return m_seen > m_period; }
  [[nodiscard]] double up() const { return ready() ? m_up : kUndefined; }
  [[nodiscard]] double down() const { return ready() ? m_down : kUndefined; }
  [[nodiscard]] double oscillator() const { return up() - down(); }
  void reset() { *this = Aroon(static_cast<int>(m_period)); }

 private:
  std::size_t m_period;
  double m_scale;
  ExtremeAge<Greater> m_high;
  ExtremeAge<Less> m_low;
  double m_up = 0, m_down = 0;
  std::size_t m_seen = 0;
};

/// Williams' ultimate oscillator: buying pressure over true range, summed over three periods, weights 4, 2, 1 from the
/// shortest to the longest; 0..100.
class UltimateOscillator {
 public:
  UltimateOscillator(int first, int second, int third) : m_period(checkedPeriod(std::max({first, second, third}))) {
    int periods[3] = {first, second, third};
    std::sort(periods, periods + 3);
    for (const int period : periods) m_spans.emplace_back(period);
  }
  bool update(double high, double low, double close) {
    if (m_seen > 0) {
      const double floor = std::min(low, m_close);
      const double range = trueRange(high, low, m_close);
      for (Span& span : m_spans) span.update(close - floor, range);
    }
    m_close = close;
    if (m_seen <= m_period) ++m_seen;
    return ready();
  }
  [[nodiscard]] bool ready() const { return m_seen > m_period; }
  [[nodiscard]] double value() const {
    if (!ready()) return kUndefined;
    return 100.0 * ((4.0 * m_spans[0].ratio() + 2.0 * m_spans[1].ratio() + m_spans[2].ratio()) / 7.0);
  }

 private:
  struct Span {
    explicit Span(int period) : pressures(checkedPeriod(period)), ranges(checkedPeriod(period)) {}
    void update(double pressure, double range) {
      pressureSum = (pressureSum - pressures.push(pressure)) + pressure;
      rangeSum = (rangeSum - ranges.push(range)) + range;
    }
    [[nodiscard]] double ratio() const { return isZero(rangeSum) ? 0.0 : pressureSum / rangeSum; }
    Ring pressures, ranges;
    double pressureSum = 0, rangeSum = 0;
  };

  std::size_t m_period;
  std::vector<Span> m_spans;
  double m_close = 0;
  std::size_t m_seen = 0;
};

/// (close - open) / (high - low); 0 where the bar has no range.
inline double balanceOfPower(double open, double high, double low, double close) {
  const double range = high - low;
  return range < kZero ? 0.0 : (close - open) / range;
}

}  // namespace keel::indicators
