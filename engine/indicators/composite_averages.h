#pragma once
// Averages built from simpler ones: DEMA, TEMA, T3, triangular and Kaufman's adaptive average.
// Definitions and seeds as in the TA-Lib C library; update() returns true once value() is defined.
#include <cmath>

#include <engine/indicators/averages.h>

namespace keel::indicators {

/// Double exponential average 2 e1 - e2 (Mulloy 1994).
class Dema {
 public:
  explicit Dema(int period) : m_chain(period) {}
  bool update(double x) { return m_chain.update(x); }
  [[nodiscard]] bool ready() const { return m_chain.ready(); }
  [[nodiscard]] double value() const { return 2.0 * m_chain.stage(0) - m_chain.stage(1); }
  void reset() { m_chain.reset(); }

 private:
  EmaChain<2> m_chain;
};

/// Triple exponential average 3 e1 - 3 e2 + e3 (Mulloy 1994).
class Tema {
 public:
  explicit Tema(int period) : m_chain(period) {}
  bool update(double x) { return m_chain.update(x); }
  [[nodiscard]] bool ready() const { return m_chain.ready(); }
  [[nodiscard]] double value() const {
    return m_chain.stage(2) + (3.0 * m_chain.stage(0) - 3.0 * m_chain.stage(1));
  }
  void reset() { m_chain.reset(); }

 private:
  EmaChain<3> m_chain;
};

/// Tillson's T3: six exponential averages in a row, mixed by the volume factor v in 0..1.
class T3 {
 public:
  T3(int period, double v) : m_chain(period) {
    const double square = v * v;
    m_c1 = -(square * v);
    m_c2 = 3.0 * (square - m_c1);
    m_c3 = -6.0 * square - 3.0 * (v - m_c1);
    m_c4 = 1.0 + 3.0 * v - m_c1 + 3.0 * square;
  }
  bool update(double x) { return m_chain.update(x); }
  [[nodiscard]] bool ready() const { return m_chain.ready(); }
  [[nodiscard]] double value() const {
    return m_c1 * m_chain.stage(5) + m_c2 * m_chain.stage(4) + m_c3 * m_chain.stage(3) + m_c4 * m_chain.stage(2);
  }
  void reset() { m_chain.reset(); }

 private:
  EmaChain<6> m_chain;
  double m_c1 = 0, m_c2 = 0, m_c3 = 0, m_c4 = 0;
};

/// Triangular average: a simple average of a simple average, periods n/2 and n/2 + 1 (both (n+1)/2 when n is odd).
class Trima {
 public:
  explicit Trima(int period) : m_first((period + 1) / 2), m_second(period / 2 + 1) {}
  bool update(double x) { return m_first.update(x) && m_second.update(m_first.value()); }
  [[nodiscard]] bool ready() const { return m_second.ready(); }
  [[nodiscard]] double value() const { return m_second.value(); }
  void reset() {
    m_first.reset();
    m_second.reset();
  }

 private:
  Sma m_first;
  Sma m_second;
};

/// Kaufman's adaptive average: the factor runs between those of 2 and 30 bars with |change over n| / sum |changes|.
class Kama {
 public:
  explicit Kama(int period) : m_values(checkedPeriod(period)), m_changes(checkedPeriod(period)) {}
  bool update(double x) {
    const double old = m_values.push(x);  // the value n bars ago
    if (m_seen > 0) {
      const double change = std::fabs(x - m_previous);
      m_path = (m_path - m_changes.push(change)) + change;
    }
    if (m_seen < m_values.size()) {
      ++m_seen;
      m_value = x;
    } else {
      m_defined = true;
      m_value = (x - m_value) * factor(x - old) + m_value;
    }
    m_previous = x;
    return m_defined;
  }
  [[nodiscard]] bool ready() const { return m_defined; }
  [[nodiscard]] double value() const { return m_defined ? m_value : kUndefined; }
  void reset() {
    m_values.reset();
    m_changes.reset();
    m_previous = m_path = m_value = 0;
    m_seen = 0;
    m_defined = false;
  }

 private:
  [[nodiscard]] double factor(double direction) const {
    constexpr double kSlow = 2.0 / 31.0;
    constexpr double kFast = 2.0 / 3.0;
    const double efficiency = m_path <= direction || isZero(m_path) ? 1.0 : std::fabs(direction / m_path);
    const double root = efficiency * (kFast - kSlow) + kSlow;
    return root * root;
  }

  Ring m_values;
  Ring m_changes;
  double m_previous = 0;
  double m_path = 0;
  double m_value = 0;
  std::size_t m_seen = 0;
  bool m_defined = false;
};

}  // namespace keel::indicators
