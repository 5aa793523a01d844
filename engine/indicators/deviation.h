#pragma once
// Spread and slope of the last n: variance, standard deviation, Bollinger bands, least-squares line.
// Definitions and order of operations as in the TA-Lib C library; update() returns true once values are defined.
#include <cmath>

#include <engine/indicators/window.h>

namespace keel::indicators {

/// Population variance (divisor n) of the last n as mean square less squared mean, by running sums.
class StdDev {
 public:
  explicit StdDev(int period) : m_window(checkedPeriod(period)), m_divisor(period) {}
  bool update(double x) {
    const double old = m_window.push(x);
    m_sum = (m_sum - old) + x;
    m_squares = (m_squares - old * old) + x * x;
    if (m_seen < m_window.size()) [[unlikely]] ++m_seen;
    return ready();
  }
  [[nodiscard]] bool ready() const { return m_seen == m_window.size(); }
  [[nodiscard]] double sum() const { return m_sum; }
  [[nodiscard]] double squareSum() const { return m_squares; }
  [[nodiscard]] double mean() const { return ready() ? m_sum / m_divisor : kUndefined; }
  [[nodiscard]] double variance() const {
    if (!ready()) return kUndefined;
    const double average = m_sum / m_divisor;
    return m_squares / m_divisor - average * average;
  }
  /// Standard deviation; 0 where rounding makes the variance 0 or less.
  [[nodiscard]] double value() const {
    const double square = variance();
    return square < kZero ? 0.0 : std::sqrt(square);
  }
  void reset() {
    m_window.reset();
    m_sum = m_squares = 0;
    m_seen = 0;
  }

 private:
  Ring m_window;
  double m_divisor;
  double m_sum = 0;
  double m_squares = 0;
  std::size_t m_seen = 0;
};

/// Simple average of the last n and bands `up` and `down` population standard deviations from it.
class Bollinger {
 public:
  explicit Bollinger(int period, double up = 2.0) : Bollinger(period, up, up) {}
  Bollinger(int period, double up, double down) : m_deviation(period), m_up(up), m_down(down) {}
  bool update(double x) { return m_deviation.update(x); }
  [[nodiscard]] bool ready() const { return m_deviation.ready(); }
  [[nodiscard]] double middle() const { return m_deviation.mean(); }
  [[nodiscard]] double deviation() const { return m_deviation.value(); }
  [[nodiscard]] double upper() const { return middle() + deviation() * m_up; }
  [[nodiscard]] double lower() const { return middle() - deviation() * m_down; }
  [[nodiscard]] double value() const { return middle(); }
  void reset() { m_deviation.reset(); }

 private:
  StdDev m_deviation;
  double m_up;
  double m_down;
};

/// Least-squares line through the last n. The sums are made anew at every bar (n additions), without drift.
class LinearRegression {
 public:
  explicit LinearRegression(int period) : m_window(checkedPeriod(period)), m_period(period) {
    m_sumX = m_period * (m_period - 1.0) * 0.5;
    const double sumXX = m_period * (m_period - 1.0) * (2.0 * m_period - 1.0) / 6.0;
    m_divisor = m_sumX * m_sumX - m_period * sumXX;
  }
  bool update(double x) {
    m_window.push(x);
    if (m_seen < m_window.size()) ++m_seen;
    if (ready()) fit();
    return ready();
  }
  [[nodiscard]] bool ready() const { return m_seen == m_window.size(); }
  [[nodiscard]] double slope() const { return m_slope; }
  /// The line at the newest bar.
  [[nodiscard]] double value() const { return m_start + m_slope * (m_period - 1.0); }
  /// The line one bar ahead.
  [[nodiscard]] double forecast() const { return m_start + m_slope * m_period; }
  void reset() {
    m_window.reset();
    m_slope = m_start = kUndefined;
    m_seen = 0;
  }

 private:
  void fit() {
    double sumXY = 0, sumY = 0;
    for (std::size_t age = m_window.size(); age-- > 0;) {
      const double y = m_window.at(age);
      sumY += y;
      sumXY += static_cast<double>(age) * y;  // x counts backwards from the newest bar, hence the sign below
    }
    m_slope = m_divisor == 0.0 ? 0.0 : (m_period * sumXY - m_sumX * sumY) / m_divisor;
    m_start = (sumY - m_slope * m_sumX) / m_period;
  }

  Ring m_window;
  double m_period;
  double m_sumX = 0;
  double m_divisor = 0;
  double m_slope = kUndefined;
  double m_start = kUndefined;
  std::size_t m_seen = 0;
};

}  // namespace keel::indicators
