#pragma once
// Indicators that weigh price by volume: OBV, accumulation/distribution, Chaikin's oscillator, money flow index.
// Definitions and order of operations as in the TA-Lib C library; update() returns true once values are defined.
#include <algorithm>

#include <engine/indicators/channel_index.h>
#include <engine/indicators/window.h>

namespace keel::indicators {

/// On-balance volume: starts with the first volume, adds it on a higher close, takes it off on a lower one.
class Obv {
 public:
  bool update(double close, double volume) {
    const double up = keepIf(close > m_close, volume);
    const double down = keepIf(close < m_close, volume);
    m_total = m_first ? volume : m_total + (up - down);
    m_first = false;
    m_close = close;
    return true;
  }
  [[nodiscard]] bool ready() const { return !m_first; }
  [[nodiscard]] double value() const { return m_total; }
  void reset() { *this = Obv(); }

 private:
  double m_total = kUndefined;
  double m_close = 0;
  bool m_first = true;
};

/// Accumulation/distribution: volume times where the close stands in the bar (-1 at the low, 1 at the high), summed.
class AccumulationDistribution {
 public:
  bool update(double high, double low, double close, double volume) {
    const double range = high - low;
    const double flow = (((close - low) - (high - close)) / range) * volume;
    m_total += keepIf(range > 0, flow);
    m_ready = true;
    return true;
  }
  [[nodiscard]] bool ready() const { return m_ready; }
  [[nodiscard]] double value() const { return m_ready ? m_total : kUndefined; }
  void reset() { *this = AccumulationDistribution(); }

 private:
  double m_total = 0;
  bool m_ready = false;
};

/// Chaikin oscillator: fast less slow exponential average of A/D, both seeded with its first value.
class ChaikinOscillator {
 public:
  ChaikinOscillator(int fast, int slow)
      : m_start(std::max(checkedPeriod(fast), checkedPeriod(slow))), m_fastK(2.0 / (fast + 1)),
        m_slowK(2.0 / (slow + 1)) {}
  bool update(double high, double low, double close, double volume) {
    m_flow.update(high, low, close, volume);
    const double x = m_flow.value();
    m_fast = m_seen == 0 ? x : m_fastK * x + (1.0 - m_fastK) * m_fast;
    m_slow = m_seen == 0 ? x : m_slowK * x + (1.0 - m_slowK) * m_slow;
    if (m_seen < m_start) ++m_seen;
    return ready();
  }
  [[nodiscard]] bool ready() const { return m_seen == m_start; }
  [[nodiscard]] double value() const { return ready() ? m_fast - m_slow : kUndefined; }

 private:
  AccumulationDistribution m_flow;
  std::size_t m_start;
  double m_fastK, m_slowK;
  double m_fast = 0, m_slow = 0;
  std::size_t m_seen = 0;
};

/// Money flow index: share of the money (typical price x volume) that moved on rising typical prices, over n changes.
class Mfi {
 public:
  explicit Mfi(int period) : m_flows(checkedPeriod(period)) {}
  bool update(double high, double low, double close, double volume) {
    const double price = typicalPrice(high, low, close);
    const double change = price - m_price;
    m_price = price;
    if (m_seen <= m_flows.size()) [[unlikely]] {
      if (m_seen++ == 0) return false;
    }
    const double money = price * volume;
    const double in = keepIf(change > 0, money);
    const double out = keepIf(change < 0, money);
    const double old = m_flows.push(in - out);
    m_in = (m_in - keepIf(old > 0, old)) + in;
    m_out = (m_out - keepIf(old < 0, -old)) + out;
    return ready();
  }
  [[nodiscard]] bool ready() const { return m_seen > m_flows.size(); }
  /// 0..100; 0 while less than 1 of money moved (as TA-Lib).
  [[nodiscard]] double value() const {
    if (!ready()) return kUndefined;
    const double both = m_in + m_out;
    return both < 1.0 ? 0.0 : 100.0 * (m_in / both);
  }
  void reset() {
    m_flows.reset();
    m_in = m_out = m_price = 0;
    m_seen = 0;
  }

 private:
  Ring m_flows;
  double m_in = 0, m_out = 0, m_price = 0;
  std::size_t m_seen = 0;
};

}  // namespace keel::indicators
