#include <engine/analytics/result_review.h>

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include <engine/analytics/series_math.h>

namespace keel::analytics {
namespace {

using Doubts = std::vector<Doubt>;

void doubtCount(Doubts& out, const TradeStatistics& stats, const ReviewLimits& limits) {
  const auto count = static_cast<double>(stats.count);
  if (stats.count == 0) {
    out.push_back({"NO_TRADES", "No trade was closed, so there is nothing to judge.", {{"trades", 0}}});
  } else if (stats.count < limits.fewTrades) {
    out.push_back({"FEW_TRADES",
                   fmt::format("{} closed trades are fewer than {}: the figures have weak significance.", stats.count,
                               limits.fewTrades),
                   {{"trades", count}, {"limit", static_cast<double>(limits.fewTrades)}}});
  }
}

void doubtProfit(Doubts& out, const TradeStatistics& stats, const ReviewLimits& limits) {
  if (stats.wins > 0 && stats.losses == 0) {
    out.push_back({"PROFIT_FACTOR_INFINITE",
                   fmt::format("None of {} trades lost, so the profit factor is undefined.", stats.count),
                   {{"trades", static_cast<double>(stats.count)}}});
  }
  if (stats.wins < 2) return;
  const double share = stats.largestWin->toDouble() / stats.grossProfit.toDouble();
  if (share <= limits.dominantShare) return;
  out.push_back({"ONE_TRADE_DOMINATES",
                 fmt::format("One trade of {} made {:.1f} % of the gross profit of {}.", stats.largestWin->text(),
                             share * 100, stats.grossProfit.text()),
                 {{"share", share}, {"limit", limits.dominantShare}}});
}

void doubtDirection(Doubts& out, std::span<const ReviewTrade> trades) {
  if (trades.size() < 2) return;
  const auto longs = std::count_if(trades.begin(), trades.end(), [](const ReviewTrade& t) { return t.isLong; });
  if (longs != 0 && longs != static_cast<std::ptrdiff_t>(trades.size())) return;
  out.push_back({"ONE_DIRECTION",
                 fmt::format("All {} trades were {}: the result may be the market's rather than the strategy's.",
                             trades.size(), longs == 0 ? "short" : "long"),
                 {{"long", static_cast<double>(longs)}, {"trades", static_cast<double>(trades.size())}}});
}

void doubtEquity(Doubts& out, const EquityStatistics& equity, const ReviewLimits& limits) {
  const auto& r = equity.dailyReturns;
  if (!r.empty() && std::all_of(r.begin(), r.end(), [](double x) { return x == 0; })) {
    out.push_back({"FLAT_EQUITY", fmt::format("The equity did not move on any of {} days.", r.size()),
                   {{"days", static_cast<double>(r.size())}}});
  }
  if (!r.empty() && r.size() < limits.shortDays) {
    out.push_back({"SHORT_HISTORY",
                   fmt::format("{} days are fewer than {}: annualised figures are extrapolations.", r.size(),
                               limits.shortDays),
                   {{"days", static_cast<double>(r.size())}, {"limit", static_cast<double>(limits.shortDays)}}});
  }
  if (equity.maxDrawdownPercent > limits.drawdownPercent) {
    out.push_back({"DEEP_DRAWDOWN",
                   fmt::format("The equity fell {:.2f} % below its peak, more than {:g} %.", equity.maxDrawdownPercent,
                               limits.drawdownPercent),
                   {{"drawdown_percent", equity.maxDrawdownPercent}, {"limit", limits.drawdownPercent}}});
  }
  if (equity.sharpe && *equity.sharpe > limits.sharpeTooGood) {
    out.push_back({"SHARPE_TOO_GOOD",
                   fmt::format("A Sharpe ratio of {:.2f} is above {:g}: look for prices known too early, missing costs "
                               "or an overfitted parameter.", *equity.sharpe, limits.sharpeTooGood),
                   {{"sharpe", *equity.sharpe}, {"limit", limits.sharpeTooGood}}});
  }
}

/// Beyond two standard errors, 2 / sqrt(n), the lag-one correlation is unlikely to be chance.
void doubtIndependence(Doubts& out, std::span<const double> returns) {
  if (returns.size() < 30) return;
  const auto rho = correlation(returns.first(returns.size() - 1), returns.last(returns.size() - 1));
  const double bound = 2 / std::sqrt(static_cast<double>(returns.size()));
  if (!rho || std::abs(*rho) <= bound) return;
  out.push_back({"AUTOCORRELATED_RETURNS",
                 fmt::format("Each day's return is correlated with the day before ({:.3f}, chance allows {:.3f}): the "
                             "Sharpe ratio is {}.", *rho, bound, *rho > 0 ? "overstated" : "understated"),
                 {{"correlation", *rho}, {"limit", bound}}});
}

}  // namespace

std::vector<Doubt> reviewResult(std::span<const ReviewTrade> trades, const EquityStatistics& equity,
                                Money initialCapital, const ReviewLimits& limits) {
  std::vector<Money> pnl;
  pnl.reserve(trades.size());
  for (const ReviewTrade& trade : trades) pnl.push_back(trade.netPnl);
  const TradeStatistics stats = computeTradeStatistics(pnl, initialCapital);
  Doubts out;
  doubtCount(out, stats, limits);
  doubtProfit(out, stats, limits);
  doubtDirection(out, trades);
  doubtEquity(out, equity, limits);
  doubtIndependence(out, equity.dailyReturns);
  return out;
}

}  // namespace keel::analytics
