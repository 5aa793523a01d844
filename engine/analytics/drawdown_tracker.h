#pragma once
// Peak-to-trough loss of an equity, one value at a time: constant cost, for use once per bar.
// Knows the starting value (the first update or the constructor's) as the first peak.
#include <engine/domain/money.h>

namespace keel::analytics {

/// The largest loss in money and the largest in per cent may belong to different moments; each is kept on its own.
class DrawdownTracker {
 public:
  explicit DrawdownTracker(domain::Money start)
      : m_peak(start), m_trough(start), m_last(start), m_maxDrawdown(start - start) {}

  [[gnu::always_inline]] void update(domain::Money equity) {
    m_last = equity;
    // Between the peak and the lowest value since then nothing can become larger than it was.
    if (equity >= m_peak || equity < m_trough) [[unlikely]] extreme(equity);
  }

  [[nodiscard]] domain::Money peak() const { return m_peak; }
  /// Distance of the last value below the peak, >= 0.
  [[nodiscard]] domain::Money drawdown() const { return m_peak - m_last; }
  /// The same as a fraction of the peak; 0 while the peak is not positive.
  [[nodiscard]] double drawdownFraction() const { return fractionOfPeak(); }
  /// Largest distance in money so far, >= 0.
  [[nodiscard]] domain::Money maxDrawdown() const { return m_maxDrawdown; }
  /// Largest distance as a fraction of its own peak so far: 0.02 is two per cent; above 1 when equity went negative.
  [[nodiscard]] double maxDrawdownFraction() const { return m_maxFraction; }

 private:
  [[gnu::noinline]] void extreme(domain::Money equity) {
    m_trough = equity;
    if (equity >= m_peak) {
      m_peak = equity;
      return;
    }
    const domain::Money depth = m_peak - equity;
    if (depth > m_maxDrawdown) m_maxDrawdown = depth;
    const double fraction = fractionOfPeak();
    if (fraction > m_maxFraction) m_maxFraction = fraction;
  }
  [[nodiscard]] double fractionOfPeak() const {
    if (m_peak.e8() <= 0) return 0;
    return static_cast<double>((m_peak - m_last).e8()) / static_cast<double>(m_peak.e8());
  }
  domain::Money m_peak;
  domain::Money m_trough;  ///< lowest since the peak
  domain::Money m_last;
  domain::Money m_maxDrawdown;
  double m_maxFraction = 0;
};

}  // namespace keel::analytics
