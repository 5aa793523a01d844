#pragma once
// The figures of a report: days, trades and returns, by the definitions of engine/analytics.
// A figure that does not exist stays without a value.
#include <engine/analytics/trade_statistics.h>
#include <engine/calendar/calendar.h>
#include <engine/reports/session_report.h>

namespace keel::reports {

/// Equity over time with the trade date of each point; the last point is the final equity.
struct EquityCurve {
  std::vector<analytics::EquityPoint> points;
  std::vector<base::TradeDate> dates;
};
[[nodiscard]] EquityCurve equityCurve(const SessionRecords& records, const calendar::Calendar& calendar,
                                      domain::Money finalEquity, base::Timestamp asOf);

/// Fills days, curves, drawdown, figures and doubts of `report`, whose totals, fills, trips and signals are there.
void addPerformance(const EquityCurve& curve, const calendar::Calendar& calendar, SessionReport& report);

}  // namespace keel::reports
