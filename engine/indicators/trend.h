#pragma once
// Range and trend of bars: true range, ATR, directional movement (+DI, -DI, DX, ADX).
// After J. Welles Wilder, New Concepts in Technical Trading Systems (1978), with TA-Lib's seeds and alignment.
#include <algorithm>
#include <cmath>

#include <engine/indicators/window.h>

namespace keel::indicators {

inline double trueRange(double high, double low, double previousClose) {
  return std::max(high - low, std::max(std::fabs(previousClose - high), std::fabs(previousClose - low)));
}

/// Average true range: seed = mean of the first n true ranges (the first bar has none), then Wilder's smoothing.
class Atr {
 public:
  explicit Atr(int period) : m_period(checkedPeriod(period)), m_share(1.0 / period), m_keep((period - 1.0) / period) {}
  bool update(double high, double low, double close) {
    m_range = m_seen > 0 ? trueRange(high, low, m_close) : kUndefined;
    m_close = close;
    if (m_seen <= m_period) [[unlikely]] return seed();
    m_value = m_value * m_keep + m_range * m_share;
    return true;
  }
  [[nodiscard]] bool ready() const { return m_seen > m_period; }
  [[nodiscard]] double value() const { return ready() ? m_value : kUndefined; }
  /// ATR in percent of the close.
  [[nodiscard]] double normalized() const {
    if (!ready()) return kUndefined;
    return isZero(m_close) ? 0.0 : m_value / m_close * 100.0;
  }
  /// The newest bar's true range, defined from the second bar on.
  [[nodiscard]] double range() const { return m_range; }
  void reset() {
    m_value = 0;
    m_range = kUndefined;
    m_seen = 0;
  }

 private:
  bool seed() {
    if (m_seen > 0) m_value += m_range;
    if (m_seen == m_period) m_value *= m_share;
    ++m_seen;
    return ready();
  }

  std::size_t m_period;
  double m_share;
  double m_keep;
  double m_close = 0;
  double m_value = 0;
  double m_range = kUndefined;
  std::size_t m_seen = 0;
};

/// Directional movement. plusDi, minusDi and dx start at bar n, adx at bar 2n - 1 (counted from 0). With kExact every
/// step rounds as Wilder's formulas do, for the dx, a difference; else three divisions a bar are saved.
template <bool kExact>
class DirectionalMovement {
 public:
  explicit DirectionalMovement(int period)
      : m_period(checkedPeriod(period)), m_share(1.0 / period), m_keep((period - 1.0) / period) {}
  bool update(double high, double low, double close);
  [[nodiscard]] bool ready() const { return m_seen >= 2 * m_period; }
  [[nodiscard]] bool directionReady() const { return m_seen > m_period; }
  [[nodiscard]] double value() const { return ready() ? m_adx : kUndefined; }
  [[nodiscard]] double plusDi() const { return directionReady() ? percent(m_plus) : kUndefined; }
  [[nodiscard]] double minusDi() const { return directionReady() ? percent(m_minus) : kUndefined; }
  [[nodiscard]] double dx() const { return directionReady() ? m_dx : kUndefined; }
  void reset() { *this = DirectionalMovement(static_cast<int>(m_period)); }

 private:
  bool smooth(double plus, double minus, double range);
  [[nodiscard]] double percent(double movement) const { return isZero(m_range) ? 0.0 : 100.0 * (movement / m_range); }

  std::size_t m_period;
  double m_share, m_keep;
  double m_high = 0, m_low = 0, m_close = 0;
  double m_plus = 0, m_minus = 0, m_range = 0;
  double m_dx = 0, m_adx = 0;
  std::size_t m_seen = 0;
};

template <bool kExact>
bool DirectionalMovement<kExact>::update(double high, double low, double close) {
  const double up = high - m_high;
  const double down = m_low - low;
  const double range = trueRange(high, low, m_close);
  m_high = high;
  m_low = low;
  m_close = close;
  const std::size_t bar = m_seen++;
  if (bar == 0) [[unlikely]] return false;
  const double plus = keepIf((up > 0) & (up > down), up);
  const double minus = keepIf((down > 0) & (down > up), down);
  if (bar < m_period) [[unlikely]] {
    m_plus += plus;
    m_minus += minus;
    m_range += range;
    return false;
  }
  const bool moved = smooth(plus, minus, range);
  if (m_seen > 2 * m_period) [[likely]] {
    if (moved) [[likely]] m_adx = m_adx * m_keep + m_dx * m_share;
    return true;
  }
  if (moved) m_adx += m_dx;
  if (m_seen < 2 * m_period) return false;
  m_adx *= m_share;
  return true;
}

/// False when nothing moved in either direction: dx and adx then keep their last value.
template <bool kExact>
bool DirectionalMovement<kExact>::smooth(double plus, double minus, double range) {
  const double n = static_cast<double>(m_period);
  m_plus = kExact ? m_plus - m_plus / n + plus : m_plus * m_keep + plus;
  m_minus = kExact ? m_minus - m_minus / n + minus : m_minus * m_keep + minus;
  m_range = kExact ? m_range - m_range / n + range : m_range * m_keep + range;
  // +DI and -DI have the range in common, so that the plain sums give the same dx.
  const double up = kExact ? percent(m_plus) : m_plus;
  const double down = kExact ? percent(m_minus) : m_minus;
  const double both = up + down;
  const double scale = kExact ? 1.0 : m_range / 100.0;
  if (m_range < kZero || both < kZero * scale) [[unlikely]] return false;
  m_dx = 100.0 * (std::fabs(down - up) / both);
  return true;
}

using Adx = DirectionalMovement<false>;

}  // namespace keel::indicators
