#pragma once
// Indicators of one price series that compare averages or old prices: MACD, PPO, TRIX, rate of change.
// Definitions and alignment as in the TA-Lib C library; update() returns true once values are defined.
#include <algorithm>

#include <engine/indicators/averages.h>

namespace keel::indicators {

/// A fast and a slow exponential average that start at the same bar, the slow one's first: the fast average is
/// seeded over the last of the slow one's bars. The longer period is the slow one, however they are given.
class EmaPair {
 public:
  EmaPair(int fast, int slow)
      : m_fast(std::min(fast, slow)), m_slow(std::max(fast, slow)), m_skip(checkedPeriod(std::max(fast, slow)) -
                                                                        checkedPeriod(std::min(fast, slow))) {}
  bool update(double x) {
    if (m_seen < m_skip) [[unlikely]] ++m_seen;
    else m_fast.update(x);
    return m_slow.update(x);
  }
  [[nodiscard]] bool ready() const { return m_slow.ready(); }
  [[nodiscard]] double fast() const { return m_fast.value(); }
  [[nodiscard]] double slow() const { return m_slow.value(); }
  void reset() {
    m_fast.reset();
    m_slow.reset();
    m_seen = 0;
  }

 private:
  Ema m_fast;
  Ema m_slow;
  std::size_t m_skip;
  std::size_t m_seen = 0;
};

/// Difference of the two averages, its own exponential average (the signal) and the distance between them.
/// All three start together, at bar slow + signal - 2 counted from 0.
class Macd {
 public:
  Macd(int fast, int slow, int signal) : m_pair(fast, slow), m_signal(signal) {}
  bool update(double x) {
    if (!m_pair.update(x)) return false;
    m_line = m_pair.fast() - m_pair.slow();
    return m_signal.update(m_line);
  }
  [[nodiscard]] bool ready() const { return m_signal.ready(); }
  [[nodiscard]] double line() const { return ready() ? m_line : kUndefined; }
  [[nodiscard]] double signal() const { return m_signal.value(); }
  [[nodiscard]] double histogram() const { return line() - signal(); }
  [[nodiscard]] double value() const { return line(); }
  void reset() {
    m_pair.reset();
    m_signal.reset();
  }

 private:
  EmaPair m_pair;
  Ema m_signal;
  double m_line = kUndefined;
};

/// Difference of two exponential averages in percent of the slow one. Each is seeded over its own first bars, other
/// than in Macd.
class Ppo {
 public:
  Ppo(int fast, int slow) : m_fast(std::min(fast, slow)), m_slow(std::max(fast, slow)) {}
  bool update(double x) {
    m_fast.update(x);
    return m_slow.update(x);
  }
  [[nodiscard]] bool ready() const { return m_slow.ready(); }
  [[nodiscard]] double value() const {
    if (!ready()) return kUndefined;
    const double slow = m_slow.value();
    return isZero(slow) ? 0.0 : (m_fast.value() - slow) / slow * 100.0;
  }
  void reset() {
    m_fast.reset();
    m_slow.reset();
  }

 private:
  Ema m_fast;
  Ema m_slow;
};

/// Percent change from bar to bar of a threefold exponential average.
class Trix {
 public:
  explicit Trix(int period) : m_chain(period) {}
  bool update(double x) {
    const double previous = m_chain.value();
    const bool before = m_chain.ready();
    m_chain.update(x);
    if (before) m_value = previous != 0.0 ? (m_chain.value() / previous - 1.0) * 100.0 : 0.0;
    m_ready = before;
    return m_ready;
  }
  [[nodiscard]] bool ready() const { return m_ready; }
  [[nodiscard]] double value() const { return m_value; }
  void reset() {
    m_chain.reset();
    m_value = kUndefined;
    m_ready = false;
  }

 private:
  EmaChain<3> m_chain;
  double m_value = kUndefined;
  bool m_ready = false;
};

/// Change against n bars ago: change() in price, value() in percent (0 when the old price is 0).
class Roc {
 public:
  explicit Roc(int period) : m_window(checkedPeriod(period)) {}
  bool update(double x) {
    m_old = m_window.push(x);
    m_now = x;
    if (m_seen <= m_window.size()) [[unlikely]] ++m_seen;
    return ready();
  }
  [[nodiscard]] bool ready() const { return m_seen > m_window.size(); }
  [[nodiscard]] double change() const { return ready() ? m_now - m_old : kUndefined; }
  [[nodiscard]] double value() const {
    if (!ready()) return kUndefined;
    return m_old != 0.0 ? (m_now / m_old - 1.0) * 100.0 : 0.0;
  }
  void reset() {
    m_window.reset();
    m_seen = 0;
  }

 private:
  Ring m_window;
  double m_old = 0, m_now = 0;
  std::size_t m_seen = 0;
};

}  // namespace keel::indicators
