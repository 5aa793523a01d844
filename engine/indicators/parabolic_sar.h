#pragma once
// Wilder's parabolic stop and reverse (New Concepts in Technical Trading Systems, 1978), bar by bar.
// First direction and first extremes as in the TA-Lib C library.
#include <algorithm>

#include <engine/indicators/window.h>

namespace keel::indicators {

/// The factor starts at `step`, grows by it with each new extreme up to `maximum`. The first direction is short when
/// the second bar's low fell, and by more than its high rose.
class ParabolicSar {
 public:
  explicit ParabolicSar(double step = 0.02, double maximum = 0.2) : m_step(std::min(step, maximum)), m_max(maximum) {}
  bool update(double high, double low) {
    if (m_seen < 2) [[unlikely]] start(high, low);
    if (m_seen < 2) [[unlikely]] return false;
    if (m_long) stepLong(high, low);
    else stepShort(high, low);
    m_high = high;
    m_low = low;
    return true;
  }
  [[nodiscard]] bool ready() const { return m_seen > 1; }
  [[nodiscard]] bool isLong() const { return m_long; }
  /// The stop that was in force on the newest bar; on a bar of reversal, the new side's stop.
  [[nodiscard]] double value() const { return m_value; }
  void reset() { *this = ParabolicSar(m_step, m_max); }

 private:
  void start(double high, double low) {
    if (m_seen++ > 0) {
      const double fell = m_low - low;
      m_long = !(fell > 0 && high - m_high < fell);
      m_extreme = m_long ? high : low;
      m_sar = m_long ? m_low : m_high;
      m_factor = m_step;
    }
    m_high = high;  // the first step sees the second bar as its own predecessor
    m_low = low;
  }

  void stepLong(double high, double low) {
    if (low <= m_sar) {
      m_long = false;
      m_sar = std::max(std::max(m_extreme, m_high), high);
      m_value = m_sar;
      m_factor = m_step;
      m_extreme = low;
      m_sar = std::max(std::max(m_sar + m_factor * (m_extreme - m_sar), m_high), high);
      return;
    }
    m_value = m_sar;
    m_factor = std::min(m_factor + keepIf(high > m_extreme, m_step), m_max);
    m_extreme = std::max(m_extreme, high);
    m_sar = std::min(std::min(m_sar + m_factor * (m_extreme - m_sar), m_low), low);
  }

  void stepShort(double high, double low) {
    if (high >= m_sar) {
      m_long = true;
      m_sar = std::min(std::min(m_extreme, m_low), low);
      m_value = m_sar;
      m_factor = m_step;
      m_extreme = high;
      m_sar = std::min(std::min(m_sar + m_factor * (m_extreme - m_sar), m_low), low);
      return;
    }
    m_value = m_sar;
    m_factor = std::min(m_factor + keepIf(low < m_extreme, m_step), m_max);
    m_extreme = std::min(m_extreme, low);
    m_sar = std::max(std::max(m_sar + m_factor * (m_extreme - m_sar), m_high), high);
  }

  double m_step, m_max;
  double m_factor = 0, m_extreme = 0, m_sar = 0;
  double m_high = 0, m_low = 0;  ///< of the bar before
  double m_value = kUndefined;
  int m_seen = 0;
  bool m_long = true;
};

}  // namespace keel::indicators
