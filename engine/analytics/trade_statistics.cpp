#include <engine/analytics/trade_statistics.h>

#include <algorithm>
#include <cmath>

#include <engine/analytics/drawdown_tracker.h>
#include <engine/analytics/series_math.h>
#include <engine/base/check.h>

namespace keel::analytics {
namespace {

constexpr double kTradingDays = 252;
constexpr std::size_t kTradesForRatio = 5;

std::optional<Money> averageOf(Money total, std::size_t count) {
  if (count == 0) return std::nullopt;
  const auto e8 = base::divideRounded(total.e8(), static_cast<base::Int128>(count), base::Rounding::HalfEven);
  return Money::fromE8(base::narrowChecked(e8), total.currency());
}

void countTrade(TradeStatistics& s, Money pnl) {
  s.netProfit += pnl;
  if (pnl.e8() > 0) {
    ++s.wins;
    s.grossProfit += pnl;
    s.largestWin = s.largestWin ? maximum(*s.largestWin, pnl) : pnl;
  } else if (pnl.e8() < 0) {
    ++s.losses;
    s.grossLoss -= pnl;
    s.largestLoss = s.largestLoss ? maximum(*s.largestLoss, -pnl) : -pnl;
  } else {
    ++s.breakEven;
  }
  s.currentWinStreak = pnl.e8() > 0 ? s.currentWinStreak + 1 : 0;
  s.currentLossStreak = pnl.e8() < 0 ? s.currentLossStreak + 1 : 0;
  s.longestWinStreak = std::max(s.longestWinStreak, s.currentWinStreak);
  s.longestLossStreak = std::max(s.longestLossStreak, s.currentLossStreak);
}

void addRatios(TradeStatistics& s, std::span<const double> pnl) {
  const auto n = static_cast<double>(s.count);
  if (s.count > 0) s.winRatePercent = static_cast<double>(s.wins) / n * 100;
  if (!s.grossLoss.isZero()) {
    s.profitFactor = s.grossProfit.toDouble() / s.grossLoss.toDouble();
  } else if (s.grossProfit.isZero()) {
    s.profitFactor = 0;
  }
  s.averageTrade = averageOf(s.netProfit, s.count);
  s.averageWin = averageOf(s.grossProfit, s.wins);
  s.averageLoss = averageOf(s.grossLoss, s.losses);
  if (s.wins > 0 && s.losses > 0) {
    s.payoffRatio = (s.grossProfit.toDouble() / static_cast<double>(s.wins)) /
                    (s.grossLoss.toDouble() / static_cast<double>(s.losses));
  }
  const auto deviation = populationDeviation(pnl);
  if (!deviation || *deviation == 0) return;
  const double ratio = *mean(pnl) / *deviation;
  if (s.count > kTradesForRatio) s.perTradeRatio = ratio;
  if (s.count > 1) s.systemQualityNumber = std::sqrt(n) * ratio;
}

void addReturnFigures(EquityStatistics& s, Money initialCapital, std::size_t days) {
  if (initialCapital.e8() <= 0) return;
  const double growth = s.finalEquity.toDouble() / initialCapital.toDouble();
  s.totalReturn = growth - 1;
  // Equity that was lost altogether in between has no daily returns, so nothing below can be computed from them.
  if (days == 0 || s.dailyReturns.size() != days) return;
  if (growth >= 0) s.annualReturn = std::pow(growth, kTradingDays / static_cast<double>(days)) - 1;
  const auto deviation = sampleDeviation(s.dailyReturns);
  if (!deviation) return;
  s.volatility = *deviation * std::sqrt(kTradingDays);
  if (*deviation > 0) s.sharpe = *mean(s.dailyReturns) / *deviation * std::sqrt(kTradingDays);
}

}  // namespace

TradeStatistics computeTradeStatistics(std::span<const Money> netPnl, Money initialCapital) {
  TradeStatistics s;
  s.count = netPnl.size();
  s.netProfit = s.grossProfit = s.grossLoss = Money(initialCapital.currency());
  DrawdownTracker drawdown(initialCapital);
  std::vector<double> pnl;
  pnl.reserve(netPnl.size());
  for (const Money trade : netPnl) {
    countTrade(s, trade);
    drawdown.update(initialCapital + s.netProfit);
    pnl.push_back(trade.toDouble());
  }
  s.maxDrawdown = drawdown.maxDrawdown();
  s.maxDrawdownPercent = drawdown.maxDrawdownFraction() * 100;
  addRatios(s, pnl);
  return s;
}

EquityStatistics computeEquityStatistics(std::span<const EquityPoint> curve, std::span<const TradeDate> tradeDates,
                                         Money initialCapital) {
  KEEL_CHECK_MESSAGE(curve.size() == tradeDates.size(), "each equity point needs its trade date");
  EquityStatistics s;
  s.finalEquity = curve.empty() ? initialCapital : curve.back().equity;
  DrawdownTracker drawdown(initialCapital);
  Money previous = initialCapital;
  std::size_t days = 0;
  for (std::size_t i = 0; i < curve.size(); ++i) {
    drawdown.update(curve[i].equity);
    const bool lastOfDay = i + 1 == curve.size() || tradeDates[i + 1] != tradeDates[i];
    KEEL_CHECK_MESSAGE(i == 0 || tradeDates[i - 1] <= tradeDates[i], "trade dates must ascend");
    if (!lastOfDay) continue;
    if (previous.e8() > 0 && s.dailyReturns.size() == days) {
      s.dates.push_back(tradeDates[i]);
      s.dailyReturns.push_back(curve[i].equity.toDouble() / previous.toDouble() - 1);
    }
    ++days;
    previous = curve[i].equity;
  }
  s.maxDrawdown = drawdown.maxDrawdown();
  s.maxDrawdownPercent = drawdown.maxDrawdownFraction() * 100;
  addReturnFigures(s, initialCapital, days);
  return s;
}

}  // namespace keel::analytics
