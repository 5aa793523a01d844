#include <engine/live/performance_watch.h>

#include <algorithm>
#include <string>

#include <engine/analytics/performance_metrics.h>

namespace keel::live {

using analytics::TradeStatistics;
using api::Unit;
using domain::Money;

namespace {

constexpr base::Duration kPointEvery = std::chrono::minutes{1};
constexpr std::chrono::seconds kComputeEvery{1};
/// Trade dates below which a figure per year says nothing.
constexpr std::size_t kDaysForYear = 20;

std::optional<double> amountOf(const std::optional<Money>& money) {
  return money ? std::optional(money->toDouble()) : std::nullopt;
}

double secondsOf(base::Duration d) { return std::chrono::duration<double>(d).count(); }

}  // namespace

PerformanceWatch::PerformanceWatch(const core::TradingCore& core)
    : m_core(core), m_lastEquity(core.config().initialCash), m_traded(core.config().initialCash.currency()) {}

void PerformanceWatch::advance(base::Timestamp ts) {
  if (m_anyOpen && ts > m_counted) m_invested += ts - m_counted;
  m_counted = std::max(m_counted, ts);
  m_anyOpen = m_core.book().anyOpen();
}

void PerformanceWatch::onFill(const domain::FillRecord& fill, const ledger::Booking& booking) {
  advance(fill.ts);
  const domain::Instrument& instrument = m_core.instruments().at(fill.instrument);
  m_traded += domain::magnitude(domain::notional(fill.price, fill.quantity, instrument.multiplier, instrument.currency));
  if (!booking.roundTrip) return;
  const ledger::RoundTrip& trip = *booking.roundTrip;
  m_net.push_back(trip.netPnl());
  m_held += trip.tsClosed - trip.tsOpened;
  m_trades.push_back({++m_lastTrade, instrument.symbol, std::string(m_core.strategyName(fill.strategy)), trip.isLong,
                      trip.quantity, trip.entryPrice, trip.exitPrice, trip.tsOpened, trip.tsClosed, trip.netPnl(), trip.fees});
  if (m_trades.size() > kTradesKept) m_trades.pop_front();
}

void PerformanceWatch::addPoint(base::Timestamp ts, Money equity) {
  m_points.push_back({++m_lastPoint, ts, equity, std::max(0.0, m_core.drawdown().drawdownFraction())});
  if (m_points.size() > kPointsKept) m_points.pop_front();
}

void PerformanceWatch::onSliceEnd(base::Timestamp ts, Money equity) {
  if (m_firstSlice == base::Timestamp{}) m_firstSlice = m_lastSlice = ts;
  advance(ts);
  m_lastSlice = ts;
  m_lastEquity = equity;
  if (ts >= m_dateEnds) {
    // The account's day is that of the first instrument's exchange, as for the limits of the day.
    const calendar::Calendar& calendar = m_core.calendarOf(domain::InstrumentId(1));
    const base::TradeDate date = calendar.tradeDate(ts);
    m_dateEnds = calendar.zone().toUtcLenient(base::TradeDate{std::chrono::sys_days{date} + std::chrono::days{1}}, base::Duration{0});
    m_dates.push_back(date);
    m_days.push_back({ts, equity});
  }
  m_days.back() = {ts, equity};
  if (m_points.empty() || ts - m_points.back().ts >= kPointEvery) addPoint(ts, equity);
}

void PerformanceWatch::onRest() {
  if (m_lastSlice == base::Timestamp{}) return;
  if (m_points.back().ts != m_lastSlice || m_points.back().equity != m_lastEquity) addPoint(m_lastSlice, m_lastEquity);
}

const api::PerformanceView& PerformanceWatch::figures() {
  const auto now = std::chrono::steady_clock::now();
  const bool facts = m_computedPoint != m_lastPoint || m_computedTrade != m_lastTrade;
  if (m_computed && !facts && now - *m_computed < kComputeEvery) return m_view;
  m_computed = now;
  m_computedPoint = m_lastPoint;
  m_computedTrade = m_lastTrade;
  compute();
  return m_view;
}

void PerformanceWatch::add(const char* key, Unit unit, std::optional<double> value, const char* why) {
  m_view.figures.push_back({key, unit, value, value ? "" : why});
}

void PerformanceWatch::compute() {
  m_view.figures.clear();
  m_view.initialCapital = m_core.config().initialCash;
  addAccountFigures();
  addRiskFigures();
  addTradeFigures(analytics::computeTradeStatistics(m_net, m_view.initialCapital));
}

void PerformanceWatch::addAccountFigures() {
  const Money initial = m_view.initialCapital;
  const Money equity = m_core.equity();
  const ledger::PositionBook& book = m_core.book();
  Money realized(initial.currency()), unrealized(initial.currency()), fees(initial.currency());
  for (const auto& [key, held] : book.positions()) {
    realized += held.realizedPnl;
    unrealized += book.unrealizedPnl(held);
    fees += held.fees;
  }
  add("initial_capital", Unit::Money, initial.toDouble());
  add("equity", Unit::Money, equity.toDouble());
  add("total_return", Unit::Percent,
      initial.e8() > 0 ? std::optional(equity.toDouble() / initial.toDouble() - 1) : std::nullopt, "NO_DATA");
  add("realized_pnl", Unit::Money, realized.toDouble());
  add("unrealized_pnl", Unit::Money, unrealized.toDouble());
  add("fees", Unit::Money, fees.toDouble());
  add("turnover", Unit::Money, m_traded.toDouble());
  const base::Duration lasted = m_lastSlice - m_firstSlice;
  add("exposure", Unit::Percent,
      lasted.count() > 0 ? std::optional(secondsOf(m_invested) / secondsOf(lasted)) : std::nullopt, "NO_DATA");
}

/// From the daily returns, by the definitions of engine/analytics; a figure per year only of a month of days.
void PerformanceWatch::addRiskFigures() {
  const auto statistics = analytics::computeEquityStatistics(m_days, m_dates, m_view.initialCapital);
  const std::size_t days = statistics.dailyReturns.size();
  const analytics::DrawdownTracker& drawdown = m_core.drawdown();
  const bool any = m_lastSlice != base::Timestamp{};
  add("days", Unit::Count, static_cast<double>(days));
  add("max_drawdown", Unit::Percent, any ? std::optional(drawdown.maxDrawdownFraction()) : std::nullopt, "NO_DATA");
  add("max_drawdown_money", Unit::Money, any ? std::optional(drawdown.maxDrawdown().toDouble()) : std::nullopt, "NO_DATA");
  const bool year = days >= kDaysForYear;
  const auto annual = year ? statistics.annualReturn : std::nullopt;
  add("annual_return", Unit::Percent, annual, "TOO_FEW_DAYS");
  add("volatility", Unit::Percent, statistics.volatility, "TOO_FEW_DAYS");
  const char* flat = days < 2 ? "TOO_FEW_DAYS" : "NO_VARIATION";
  add("sharpe", Unit::Ratio, statistics.sharpe, flat);
  std::optional<double> sortino;
  if (days >= 2) {
    const auto metrics = analytics::quantstatsMetrics({statistics.dates, statistics.dailyReturns, {}, 252});
    if (const auto* found = analytics::findMetric(metrics, analytics::kQuantstats, "sortino")) sortino = found->value;
  }
  add("sortino", Unit::Ratio, sortino, days < 2 ? "TOO_FEW_DAYS" : "NO_LOSING_DAYS");
  const bool fell = drawdown.maxDrawdownFraction() > 0;
  add("calmar", Unit::Ratio, annual && fell ? std::optional(*annual / drawdown.maxDrawdownFraction()) : std::nullopt,
      year ? "NO_DRAWDOWN" : "TOO_FEW_DAYS");
}

void PerformanceWatch::addTradeFigures(const TradeStatistics& s) {
  const auto count = [this](const char* key, std::size_t n) { add(key, Unit::Count, static_cast<double>(n)); };
  const bool traded = s.count > 0;
  count("trades", s.count);
  count("wins", s.wins);
  count("losses", s.losses);
  count("break_even", s.breakEven);
  add("win_rate", Unit::Percent, s.winRatePercent ? std::optional(*s.winRatePercent / 100) : std::nullopt, "NO_TRADES");
  add("net_profit", Unit::Money, s.netProfit.toDouble());
  add("gross_profit", Unit::Money, s.grossProfit.toDouble());
  add("gross_loss", Unit::Money, s.grossLoss.toDouble());
  const char* noWins = traded ? "NO_WINS" : "NO_TRADES";
  const char* noLosses = traded ? "NO_LOSSES" : "NO_TRADES";
  add("profit_factor", Unit::Ratio, traded ? s.profitFactor : std::nullopt, noLosses);
  add("payoff_ratio", Unit::Ratio, s.payoffRatio, s.wins == 0 ? noWins : noLosses);
  add("average_trade", Unit::Money, amountOf(s.averageTrade), "NO_TRADES");
  add("average_win", Unit::Money, amountOf(s.averageWin), noWins);
  add("average_loss", Unit::Money, amountOf(s.averageLoss), noLosses);
  add("largest_win", Unit::Money, amountOf(s.largestWin), noWins);
  add("largest_loss", Unit::Money, amountOf(s.largestLoss), noLosses);
  count("longest_win_streak", s.longestWinStreak);
  count("longest_loss_streak", s.longestLossStreak);
  count("current_win_streak", s.currentWinStreak);
  count("current_loss_streak", s.currentLossStreak);
  add("per_trade_ratio", Unit::Ratio, s.perTradeRatio, s.count > 5 ? "NO_VARIATION" : "TOO_FEW_TRADES");
  add("system_quality_number", Unit::Ratio, s.systemQualityNumber, s.count > 1 ? "NO_VARIATION" : "TOO_FEW_TRADES");
  add("average_holding", Unit::Seconds, traded ? std::optional(secondsOf(m_held) / static_cast<double>(s.count)) : std::nullopt,
      "NO_TRADES");
}

}  // namespace keel::live
