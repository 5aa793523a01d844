#include <engine/reports/performance.h>

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include <engine/analytics/drawdown_tracker.h>
#include <engine/analytics/performance_metrics.h>
#include <engine/analytics/result_review.h>

namespace keel::reports {

using domain::Money;

namespace {

constexpr std::size_t kCurvePoints = 1'400;

void addDays(const EquityCurve& curve, const calendar::Calendar& calendar, SessionReport& report) {
  const Money zero(report.currency);
  std::map<base::TradeDate, DayRow> days;
  for (std::size_t i = 0; i < curve.points.size(); ++i) {
    DayRow& day =
        days.try_emplace(curve.dates[i], DayRow{curve.dates[i], zero, zero, zero, zero, zero, 0}).first->second;
    day.endEquity = curve.points[i].equity;
  }
  for (const FillRow& fill : report.fills) {
    const auto day = days.find(calendar.tradeDate(fill.record.ts));
    if (day == days.end()) continue;
    ++day->second.fills;
    day->second.realizedPnl += fill.record.realizedPnl;
    day->second.fees += fill.record.fee;
  }
  Money before = report.totals.initialCash;
  for (auto& [date, day] : days) {
    day.startEquity = before;
    day.change = day.endEquity - before;
    before = day.endEquity;
    report.days.push_back(day);
  }
}

void addCurves(const EquityCurve& curve, SessionReport& report) {
  std::vector<SeriesPoint> equity, drawdown;
  analytics::DrawdownTracker tracker(report.totals.initialCash);
  for (std::size_t i = 0; i < curve.points.size(); ++i) {
    const auto& point = curve.points[i];
    tracker.update(point.equity);
    equity.push_back({i, point.ts, point.equity.toDouble()});
    drawdown.push_back({i, point.ts, -100 * tracker.drawdownFraction()});
    if (i == 0 || curve.dates[i] != curve.dates[i - 1]) report.equity.days.push_back({i, curve.dates[i]});
  }
  report.totals.maxDrawdown = tracker.maxDrawdown();
  report.totals.maxDrawdownPercent = 100 * tracker.maxDrawdownFraction();
  report.equity.fullSize = report.drawdown.fullSize = curve.points.size();
  report.drawdown.days = report.equity.days;
  report.equity.points = reduced(equity, kCurvePoints);
  report.drawdown.points = reduced(drawdown, kCurvePoints);
}

std::optional<double> percent(std::optional<double> fraction) {
  if (!fraction) return std::nullopt;
  return 100 * *fraction;
}

FigureGroup resultFigures(const SessionReport& report) {
  const Totals& t = report.totals;
  const bool measured = report.equity.fullSize > 0;
  const double start = t.initialCash.toDouble();
  return {"Result",
          {
              moneyFigure("Initial cash", t.initialCash, "The capital of the configuration."),
              moneyFigure("Bought", t.bought, "Price x quantity of every buy."),
              moneyFigure("Sold", t.sold, "Price x quantity of every sell."),
              moneyFigure("Fees", t.fees, "Of every fill."),
              moneyFigure("Final cash", t.finalCash, "Initial cash - bought + sold - fees."),
              moneyFigure("Market value held", t.marketValue, "Positions at their last marks."),
              moneyFigure("Final equity", t.finalEquity, "Final cash + market value held."),
              moneyFigure("Realized P&L", t.realizedPnl, "By average cost, before fees."),
              moneyFigure("Unrealized P&L", t.unrealizedPnl, "Market value held - its average cost."),
              moneyFigure("Net P&L", t.netPnl, "Final equity - initial cash = realized + unrealized - fees."),
              percentFigure("Net return", start > 0 ? std::optional(100 * t.netPnl.toDouble() / start) : std::nullopt,
                            "Net P&L / initial cash."),
              moneyFigure("Maximum drawdown", measured ? std::optional(t.maxDrawdown) : std::nullopt,
                          "Largest fall of the equity from an earlier peak, the start included."),
              percentFigure("Maximum drawdown", measured ? std::optional(t.maxDrawdownPercent) : std::nullopt,
                            "Largest fall in per cent of its own peak."),
          }};
}

FigureGroup tradeFigures(const SessionReport& report, const analytics::TradeStatistics& s) {
  const bool any = s.count > 0;
  Figure factor = numberFigure("Profit factor", any ? s.profitFactor : std::nullopt, "Gross profit / gross loss.");
  if (any && !s.profitFactor) factor.value = std::string("undefined (no losses)");
  const auto some = [any](Money money) { return any ? std::optional(money) : std::nullopt; };
  const auto streak = [any](std::string label, std::size_t length) {
    Figure figure = countFigure(std::move(label), length, "Round trips in a row.");
    if (!any) figure.value = std::monostate{};
    return figure;
  };
  return {"Round trips",
          {
              countFigure("Round trips", s.count, "Positions that went from flat to flat."),
              countFigure("Won", s.wins, "Net P&L above zero, after the fees of both sides."),
              countFigure("Lost", s.losses, "Net P&L below zero."),
              countFigure("Break even", s.breakEven, "Net P&L of exactly zero."),
              percentFigure("Win rate", s.winRatePercent, "Won / round trips."),
              moneyFigure("Net profit of round trips", some(s.netProfit), "After fees."),
              moneyFigure("Gross profit", some(s.grossProfit), "Sum of the round trips won."),
              moneyFigure("Gross loss", some(s.grossLoss), "Sum of the round trips lost, as a magnitude."),
              std::move(factor),
              numberFigure("Payoff ratio", s.payoffRatio, "Average win / average loss."),
              moneyFigure("Average round trip", s.averageTrade, "Net profit / round trips."),
              moneyFigure("Average win", s.averageWin, "Gross profit / won."),
              moneyFigure("Average loss", s.averageLoss, "Gross loss / lost."),
              moneyFigure("Largest win", s.largestWin, "Of one round trip, after fees."),
              moneyFigure("Largest loss", s.largestLoss, "Of one round trip, after fees, as a magnitude."),
              streak("Longest run of wins", s.longestWinStreak),
              streak("Longest run of losses", s.longestLossStreak),
              numberFigure("System quality number", s.systemQualityNumber,
                           "Square root of the count x mean / standard deviation of the P&L."),
              countFigure("Orders", report.orders.size(), "Every order of the session."),
              countFigure("Fills", report.fills.size(), "Every execution."),
              countFigure("Signals", report.signals.size(), "What the strategies asked for."),
              countFigure("Signals executed", report.executedSignals, "Those that became orders."),
          }};
}

FigureGroup returnFigures(const analytics::EquityStatistics& s) {
  const bool any = !s.dailyReturns.empty();
  const auto some = [any](std::optional<double> value) { return any ? value : std::nullopt; };
  return {"Daily equity",
          {
              countFigure("Trade dates", s.dates.size(), "Dates with an equity figure."),
              percentFigure("Total return", some(percent(s.totalReturn)), "Final / initial equity - 1."),
              percentFigure("Annual return", some(percent(s.annualReturn)), "(Final / initial)^(252 / days) - 1."),
              percentFigure("Volatility a year", some(percent(s.volatility)),
                            "Sample standard deviation of the daily returns x square root of 252."),
              numberFigure("Sharpe ratio", some(s.sharpe),
                           "Mean / sample standard deviation of the daily returns x square root of 252."),
          }};
}

FigureGroup familyFigures(const std::vector<analytics::Metric>& metrics, std::string_view family) {
  FigureGroup group{fmt::format("Daily returns, by {}'s definitions", family), {}};
  for (const analytics::Metric& metric : metrics) {
    if (metric.family != family) continue;
    Figure figure = numberFigure(metric.name, metric.value, metric.definition);
    if (metric.status == analytics::MetricStatus::Undefined) figure.value = std::string("undefined");
    group.figures.push_back(std::move(figure));
  }
  return group;
}

void addDoubts(const analytics::EquityStatistics& equity, SessionReport& report) {
  std::vector<analytics::ReviewTrade> trades;
  for (const TripRow& trip : report.trips) trades.push_back({trip.trip.netPnl(), trip.trip.isLong});
  for (const auto& doubt : analytics::reviewResult(trades, equity, report.totals.initialCash)) {
    report.doubts.push_back(doubt.sentence);
  }
}

}  // namespace

EquityCurve equityCurve(const SessionRecords& records, const calendar::Calendar& calendar, Money finalEquity,
                        base::Timestamp asOf) {
  EquityCurve curve;
  for (const domain::EquityRecord& row : records.equity) curve.points.push_back({row.ts, row.equity});
  if (!curve.points.empty() && !(curve.points.back().equity == finalEquity)) {
    curve.points.push_back({std::max(asOf, curve.points.back().ts), finalEquity});
  }
  for (const auto& point : curve.points) curve.dates.push_back(calendar.tradeDate(point.ts));
  return curve;
}

void addPerformance(const EquityCurve& curve, const calendar::Calendar& calendar, SessionReport& report) {
  addCurves(curve, report);
  addDays(curve, calendar, report);
  std::vector<Money> netPnl;
  for (const TripRow& trip : report.trips) netPnl.push_back(trip.trip.netPnl());
  const auto trades = analytics::computeTradeStatistics(netPnl, report.totals.initialCash);
  const auto equity = analytics::computeEquityStatistics(curve.points, curve.dates, report.totals.initialCash);
  report.figures.push_back(resultFigures(report));
  report.figures.push_back(tradeFigures(report, trades));
  report.figures.push_back(returnFigures(equity));
  const analytics::ReturnSeries series{equity.dates, equity.dailyReturns, {}, 252};
  const auto metrics = analytics::computeMetrics(series);
  report.figures.push_back(familyFigures(metrics, analytics::kEmpyrical));
  report.figures.push_back(familyFigures(metrics, analytics::kQuantstats));
  addDoubts(equity, report);
}

}  // namespace keel::reports
