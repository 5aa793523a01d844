#pragma once
// Where the close stands in its recent range: stochastics and Williams %R.
// Definitions and order of operations as in the TA-Lib C library; update() returns true once values are defined.
#include <engine/indicators/averages.h>
#include <engine/indicators/momentum.h>
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

}  // namespace keel::indicators
