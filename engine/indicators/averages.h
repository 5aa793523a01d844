#pragma once
// Moving averages, one number in, one number out per bar: update() returns true once value() is defined.
// Definitions, seeds and order of operations are those of the TA-Lib C library, so that sums round alike.
#include <array>

#include <engine/indicators/window.h>

namespace keel::indicators {

/// Simple average of the last n.
class Sma {
 public:
  explicit Sma(int period) : m_window(checkedPeriod(period)), m_divisor(period) {}
  bool update(double x) {
    m_total = (m_total - m_window.push(x)) + x;
    if (m_seen < m_window.size()) [[unlikely]] ++m_seen;
    return ready();
  }
  [[nodiscard]] bool ready() const { return m_seen == m_window.size(); }
  [[nodiscard]] double value() const { return ready() ? m_total / m_divisor : kUndefined; }
  void reset() {
    m_window.reset();
    m_total = 0;
    m_seen = 0;
  }

 private:
  Ring m_window;
  double m_divisor;
  double m_total = 0;
  std::size_t m_seen = 0;
};

/// Exponential average, factor 2/(n+1), seeded with the simple average of the first n.
class Ema {
 public:
  explicit Ema(int period = 1) : m_period(checkedPeriod(period)), m_divisor(period), m_factor(2.0 / (period + 1)) {}
  bool update(double x) {
    if (m_seen < m_period) [[unlikely]] return seed(x);
    m_value = (x - m_value) * m_factor + m_value;
    return true;
  }
  [[nodiscard]] bool ready() const { return m_seen == m_period; }
  [[nodiscard]] double value() const { return m_value; }
  void reset() {
    m_seen = 0;
    m_sum = 0;
    m_value = kUndefined;
  }

 private:
  bool seed(double x) {
    m_sum += x;
    if (++m_seen == m_period) m_value = m_sum / m_divisor;
    return ready();
  }

  std::size_t m_period;
  double m_divisor;
  double m_factor;
  double m_sum = 0;
  double m_value = kUndefined;
  std::size_t m_seen = 0;
};

/// Linearly weighted average: weight n for the newest, 1 for the oldest.
class Wma {
 public:
  explicit Wma(int period)
      : m_window(checkedPeriod(period)), m_period(period), m_divisor(period * (period + 1.0) / 2.0) {}
  bool update(double x) {
    const double weight = ready() ? m_period : static_cast<double>(m_seen + 1);
    if (ready()) m_weighted -= m_plain;
    m_plain = (m_plain + x) - m_window.push(x);
    m_weighted += x * weight;
    if (m_seen < m_window.size()) [[unlikely]] ++m_seen;
    return ready();
  }
  [[nodiscard]] bool ready() const { return m_seen == m_window.size(); }
  [[nodiscard]] double value() const { return ready() ? m_weighted / m_divisor : kUndefined; }
  void reset() {
    m_window.reset();
    m_plain = m_weighted = 0;
    m_seen = 0;
  }

 private:
  Ring m_window;
  double m_period;
  double m_divisor;
  double m_plain = 0;
  double m_weighted = 0;
  std::size_t m_seen = 0;
};

/// K exponential averages of the same period, each over the one before; each starts when the last is defined.
template <std::size_t K>
class EmaChain {
 public:
  explicit EmaChain(int period) { m_stages.fill(Ema(period)); }
  bool update(double x) {
    for (Ema& stage : m_stages) {
      if (!stage.update(x)) return false;
      x = stage.value();
    }
    return true;
  }
  [[nodiscard]] bool ready() const { return m_stages.back().ready(); }
  /// Stage 0 is the average of the input, stage K - 1 the last one.
  [[nodiscard]] double stage(std::size_t index) const { return m_stages.data()[index].value(); }
  [[nodiscard]] double value() const { return m_stages.back().value(); }
  void reset() {
    for (Ema& stage : m_stages) stage.reset();
  }

 private:
  std::array<Ema, K> m_stages;
};

}  // namespace keel::indicators
