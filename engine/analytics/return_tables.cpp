#include <engine/analytics/return_tables.h>

#include <algorithm>
#include <cmath>
#include <span>

#include <engine/analytics/performance_metrics.h>
#include <engine/analytics/series_math.h>
#include <engine/base/check.h>

namespace keel::analytics {
namespace {

DrawdownPeriod stretch(const ReturnSeries& series, std::span<const double> depths, std::size_t first,
                       std::size_t last) {
  const auto within = depths.subspan(first, last - first + 1);
  const auto lowest = std::min_element(within.begin(), within.end());
  DrawdownPeriod out;
  out.start = series.dates[first];
  out.valley = series.dates[first + static_cast<std::size_t>(lowest - within.begin())];
  out.end = series.dates[last];
  out.days = (std::chrono::sys_days{out.end} - std::chrono::sys_days{out.start}).count() + 1;
  out.fraction = *lowest;
  out.recovered = last + 1 < depths.size();
  return out;
}

template <class Key>
void appendCompounded(std::vector<CalendarReturn>& out, const ReturnSeries& series, Key monthOf) {
  double wealth = 1;
  for (std::size_t i = 0; i < series.dates.size(); ++i) {
    const TradeDate date = series.dates[i];
    wealth *= 1 + series.returns[i];
    const bool last = i + 1 == series.dates.size() || series.dates[i + 1].year() != date.year() ||
                      monthOf(series.dates[i + 1]) != monthOf(date);
    if (!last) continue;
    out.push_back({static_cast<int>(date.year()), monthOf(date), wealth - 1});
    wealth = 1;
  }
}

}  // namespace

std::vector<DrawdownPeriod> drawdownTable(const ReturnSeries& series, std::size_t count) {
  KEEL_CHECK(series.dates.size() == series.returns.size());
  const auto depths = drawdownSeries(series.returns);
  std::vector<DrawdownPeriod> out;
  for (std::size_t i = 0; i < depths.size(); ++i) {
    if (depths[i] >= 0) continue;
    std::size_t last = i;
    while (last + 1 < depths.size() && depths[last + 1] < 0) ++last;
    out.push_back(stretch(series, depths, i, last));
    i = last;
  }
  std::sort(out.begin(), out.end(), [](const DrawdownPeriod& a, const DrawdownPeriod& b) {
    return a.fraction != b.fraction ? a.fraction < b.fraction : a.start < b.start;
  });
  if (out.size() > count) out.resize(count);
  return out;
}

std::vector<RollingRow> rollingTable(const ReturnSeries& series, std::size_t window) {
  KEEL_CHECK(window >= 2 && series.dates.size() == series.returns.size());
  std::vector<RollingRow> out(series.dates.size());
  const double annual = std::sqrt(series.periodsPerYear);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].date = series.dates[i];
    if (i + 1 < window) continue;
    const auto r = std::span<const double>(series.returns).subspan(i + 1 - window, window);
    const auto ratio = quotient(mean(r), sampleDeviation(r));
    if (ratio) out[i].sharpe = *ratio * annual;
    out[i].maxDrawdown = deepestDrawdown(r);
    if (series.hasBenchmark()) {
      out[i].beta = slope(std::span<const double>(series.benchmark).subspan(i + 1 - window, window), r);
    }
  }
  return out;
}

std::vector<CalendarReturn> calendarReturns(const ReturnSeries& series) {
  KEEL_CHECK(series.dates.size() == series.returns.size());
  std::vector<CalendarReturn> out;
  appendCompounded(out, series, [](TradeDate d) { return static_cast<unsigned>(d.month()); });
  appendCompounded(out, series, [](TradeDate) { return 0U; });
  return out;
}

}  // namespace keel::analytics
