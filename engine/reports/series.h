#pragma once
// Long series made short enough to draw: every bucket keeps its extremes, so no peak and no trough is lost.
// Pure; positions count the points of the full series, so that nights take no room on the page.
#include <cstddef>
#include <span>
#include <vector>

#include <engine/base/time.h>
#include <engine/domain/market.h>

namespace keel::reports {

struct SeriesPoint {
  std::size_t position = 0;      ///< index in the full series
  base::Timestamp ts{};
  double value = 0;
};

/// Where a trade date begins in the full series.
struct DayStart {
  std::size_t position = 0;
  base::TradeDate date{};
};

struct Series {
  std::vector<SeriesPoint> points;   ///< in order, reduced
  std::size_t fullSize = 0;
  std::vector<DayStart> days;
};

/// At most about `most` points (never fewer than the first and the last): of each bucket the lowest and the highest.
[[nodiscard]] std::vector<SeriesPoint> reduced(std::span<const SeriesPoint> full, std::size_t most);

/// Bars in groups of equal count: first open, highest high, lowest low, last close, all volume.
struct Candle {
  std::size_t position = 0;      ///< index of the first bar in the full series
  std::size_t bars = 0;
  base::Timestamp tsOpen{};
  double open = 0, high = 0, low = 0, close = 0;
};
/// Groups never span two days; about `most` candles in all.
[[nodiscard]] std::vector<Candle> candlesOf(std::span<const domain::Bar> bars, std::span<const DayStart> days,
                                            std::size_t most);

}  // namespace keel::reports
