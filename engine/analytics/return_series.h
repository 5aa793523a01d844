#pragma once
// A dated series of simple returns, beside a benchmark if there is one, and the parser of its text form.
// Pure: the caller reads the file. Every date is later than the one before it, every return finite and >= -1.
#include <span>
#include <string_view>
#include <vector>

#include <engine/base/result.h>
#include <engine/base/time.h>

namespace keel::analytics {

using base::TradeDate;

struct ReturnSeries {
  std::vector<TradeDate> dates;
  std::vector<double> returns;    ///< simple returns, 0.01 is one percent
  std::vector<double> benchmark;  ///< empty, or one return for each date
  double periodsPerYear = 252;    ///< 252 daily, 52 weekly, 12 monthly
  [[nodiscard]] bool hasBenchmark() const { return !benchmark.empty(); }
};

/// Text of the form "date,ret[,benchmark]" with a header line. The date is the first column (YYYY-MM-DD or YYYYMMDD,
/// a time of day after it is ignored); the return is the column ret/return/returns, or the second of two columns; the
/// benchmark is the column benchmark/bench. Other columns are ignored. `periodsPerYear` 0: inferred from the dates.
/// Failures name the line: NO_DATA, BAD_HEADER, BAD_ROW, BAD_DATE, DATE_ORDER, BAD_RETURN.
[[nodiscard]] base::Result<ReturnSeries, base::Failure> parseReturnsCsv(std::string_view text,
                                                                        double periodsPerYear = 0);

/// `series` with the returns of `benchmark` on the same dates; MISSING_BENCHMARK names the first date it lacks.
[[nodiscard]] base::Result<ReturnSeries, base::Failure> withBenchmark(ReturnSeries series,
                                                                      const ReturnSeries& benchmark);

/// From the median distance of the dates in days: 252, 52, 12, 4 or 1; 252 when there are fewer than two.
[[nodiscard]] double inferPeriodsPerYear(std::span<const TradeDate> dates);

}  // namespace keel::analytics
