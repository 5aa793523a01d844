#pragma once
// Tables over a return series: the deepest drawdowns with their dates, rolling windows, calendar months and years.
// Pure values for a page, a report or JSON; formatting is somebody else's.
#include <cstddef>
#include <optional>
#include <vector>

#include <engine/analytics/return_series.h>

namespace keel::analytics {

/// One stretch below an old peak of the wealth curve (which starts at 1 before the first return).
struct DrawdownPeriod {
  TradeDate start;          ///< first date below the old peak
  TradeDate valley;         ///< date of the lowest point
  TradeDate end;            ///< last date below it, or the last date of the series
  std::int64_t days = 0;    ///< calendar days from start to end, both counted
  double fraction = 0;      ///< negative: -0.25 is a quarter below the peak
  bool recovered = false;   ///< false: still below the peak at the end of the series
};
/// Deepest first, at most `count`.
[[nodiscard]] std::vector<DrawdownPeriod> drawdownTable(const ReturnSeries& series, std::size_t count = 10);

/// Figures of the `window` returns that end on this date, by empyrical's definitions; empty before the window is full.
struct RollingRow {
  TradeDate date;
  std::optional<double> sharpe;       ///< annualised, no risk-free rate
  std::optional<double> maxDrawdown;  ///< within the window, whose wealth starts at 1
  std::optional<double> beta;         ///< only with a benchmark
};
/// One row for each date; window >= 2 (63 for daily, 12 for monthly returns).
[[nodiscard]] std::vector<RollingRow> rollingTable(const ReturnSeries& series, std::size_t window);

/// Compounded return of a month, or of a year when `month` is 0.
struct CalendarReturn {
  int year = 0;
  unsigned month = 0;
  double value = 0;
};
/// All months that have a return, then all years.
[[nodiscard]] std::vector<CalendarReturn> calendarReturns(const ReturnSeries& series);

}  // namespace keel::analytics
