#pragma once
// One bar as plain numbers for painters, the sum of several, and the lengths a chart can gather bars to.
// Knows nothing of pixels, and of the engine only what ChartSeries hands over.
#include <algorithm>
#include <limits>

#include <QtGlobal>

namespace keel::models {

struct Candle {
  qint64 openMs = 0;    ///< UTC
  qint64 closeMs = 0;
  qint64 localMs = 0;   ///< openMs moved into the exchange's zone, for labels and session breaks
  double open = 0;
  double high = 0;
  double low = 0;
  double close = 0;
  double volume = 0;
};

/// Several neighbouring bars as one; empty before the first merge.
struct CandleSum {
  double open = 0;
  double high = -std::numeric_limits<double>::infinity();
  double low = std::numeric_limits<double>::infinity();
  double close = 0;
  double volume = 0;

  CandleSum() = default;
  explicit CandleSum(const Candle& c) : open(c.open), high(c.high), low(c.low), close(c.close), volume(c.volume) {}
  [[nodiscard]] bool empty() const { return high < low; }
  /// `later` follows this one in time.
  void merge(const CandleSum& later) {
    if (later.empty()) return;
    if (empty()) {
      *this = later;
      return;
    }
    high = std::max(high, later.high);
    low = std::min(low, later.low);
    close = later.close;
    volume += later.volume;
  }
};

/// Lowest and highest of some numbers; NaN is passed over.
struct LowHigh {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();

  LowHigh() = default;
  explicit LowHigh(double x) {
    if (x == x) low = high = x;
  }
  [[nodiscard]] bool empty() const { return high < low; }
  void merge(const LowHigh& other) {
    low = std::min(low, other.low);
    high = std::max(high, other.high);
  }
};

/// Native: the bars as the session has them.
enum class BarPeriod { Native, Minutes5, Minutes15, Hour, Day };

inline constexpr qint64 kDayMs = 86'400'000;

/// Length of a period; 0 for Native.
[[nodiscard]] constexpr qint64 lengthMs(BarPeriod period) {
  switch (period) {
    case BarPeriod::Native: return 0;
    case BarPeriod::Minutes5: return 300'000;
    case BarPeriod::Minutes15: return 900'000;
    case BarPeriod::Hour: return 3'600'000;
    case BarPeriod::Day: return kDayMs;
  }
  return 0;
}

/// Do both bars belong to one bar of the period? Clock times and days are those of the exchange; the hour that a change
/// to winter time repeats gives two bars.
[[nodiscard]] bool sameBucket(BarPeriod period, const Candle& a, const Candle& b);
/// Adds a later bar: first open, highest high, lowest low, last close, summed volume.
void joinCandle(Candle& group, const Candle& later);

}  // namespace keel::models
