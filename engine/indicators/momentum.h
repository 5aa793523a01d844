#pragma once
// Indicators of one price series: gains and losses, the relative strength index, Chande's oscillator.
// Definitions, seeds and order of operations as in the TA-Lib C library; update() returns true once defined.
#include <algorithm>
#include <cmath>

#include <engine/indicators/averages.h>

namespace keel::indicators {

/// Average gain and loss, smoothed after Wilder: seed = mean of the first n changes, then (old (n-1) + new) / n. With
/// kExact every step rounds as that formula does, for users that subtract; else two products stand for the division,
/// which is three times as fast and the same to about 1e-15.
template <bool kExact>
class WilderGains {
 public:
  explicit WilderGains(int period) : m_period(checkedPeriod(period)), m_divisor(period) {}
  bool update(double x) {
    const double change = x - m_previous;
    m_previous = x;
    const double up = change > 0 ? change : 0.0;
    const double down = change < 0 ? -change : 0.0;
    if (m_seen <= m_period) [[unlikely]] return seed(up, down);
    m_gain = smoothed(m_gain, up);
    m_loss = smoothed(m_loss, down);
    return true;
  }
  [[nodiscard]] bool ready() const { return m_seen > m_period; }
  [[nodiscard]] double gain() const { return m_gain; }
  [[nodiscard]] double loss() const { return m_loss; }
  void reset() {
    m_gain = m_loss = m_previous = 0;
    m_seen = 0;
  }

 private:
  [[nodiscard]] double smoothed(double old, double now) const {
    if constexpr (kExact) return (old * (m_divisor - 1.0) + now) / m_divisor;
    else return old * ((m_divisor - 1.0) / m_divisor) + now * (1.0 / m_divisor);
  }

  bool seed(double up, double down) {
    if (m_seen > 0) {
      m_gain += up;
      m_loss += down;
    }
    if (m_seen == m_period) {
      m_gain /= m_divisor;
      m_loss /= m_divisor;
    }
    ++m_seen;
    return ready();
  }

  std::size_t m_period;
  double m_divisor;
  double m_gain = 0;
  double m_loss = 0;
  double m_previous = 0;
  std::size_t m_seen = 0;
};

/// 100 gain / (gain + loss): 100 when nothing was lost, 0 when the price did not move at all (as TA-Lib).
inline double relativeStrength(double gain, double loss) {
  const double both = gain + loss;
  return isZero(both) ? 0.0 : 100.0 * (gain / both);
}

/// Wilder's relative strength index, 0..100.
template <bool kExact>
class WilderRsi {
 public:
  explicit WilderRsi(int period) : m_gains(period) {}
  bool update(double x) { return m_gains.update(x); }
  [[nodiscard]] bool ready() const { return m_gains.ready(); }
  [[nodiscard]] double value() const {
    return ready() ? relativeStrength(m_gains.gain(), m_gains.loss()) : kUndefined;
  }
  void reset() { m_gains.reset(); }

 private:
  WilderGains<kExact> m_gains;
};
using Rsi = WilderRsi<false>;

/// Cutler's RSI: plain means of the last n gains and losses, so the value does not depend on where the series began.
class CutlerRsi {
 public:
  explicit CutlerRsi(int period) : m_changes(checkedPeriod(period)) {}
  bool update(double x) {
    if (m_seen > 0) {
      const double change = x - m_previous;
      const double old = m_changes.push(change);
      m_gain = (m_gain - std::max(old, 0.0)) + std::max(change, 0.0);
      m_loss = (m_loss - std::max(-old, 0.0)) + std::max(-change, 0.0);
      m_gains += (change > 0) - (old > 0);
      m_losses += (change < 0) - (old < 0);
      if (m_gains == 0) m_gain = 0;  // what is left then is rounding
      if (m_losses == 0) m_loss = 0;
    }
    m_previous = x;
    if (m_seen <= m_changes.size()) ++m_seen;
    return ready();
  }
  [[nodiscard]] bool ready() const { return m_seen > m_changes.size(); }
  [[nodiscard]] double value() const { return ready() ? relativeStrength(m_gain, m_loss) : kUndefined; }
  void reset() { *this = CutlerRsi(static_cast<int>(m_changes.size())); }

 private:
  Ring m_changes;
  double m_gain = 0, m_loss = 0, m_previous = 0;
  int m_gains = 0, m_losses = 0;
  std::size_t m_seen = 0;
};

/// Chande momentum oscillator with Wilder's smoothing, -100..100; 0 when the price did not move.
class Cmo {
 public:
  explicit Cmo(int period) : m_gains(period) {}
  bool update(double x) { return m_gains.update(x); }
  [[nodiscard]] bool ready() const { return m_gains.ready(); }
  [[nodiscard]] double value() const {
    if (!ready()) return kUndefined;
    const double both = m_gains.gain() + m_gains.loss();
    return isZero(both) ? 0.0 : 100.0 * ((m_gains.gain() - m_gains.loss()) / both);
  }
  void reset() { m_gains.reset(); }

 private:
  WilderGains<true> m_gains;
};

}  // namespace keel::indicators
