#pragma once
// Statistics of closed round trips and of an equity curve: one definition set for every page, report and test.
// A figure that does not exist has no value. Money stays exact; ratios are doubles.
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <engine/base/time.h>
#include <engine/domain/money.h>

namespace keel::analytics {

using base::Timestamp;
using base::TradeDate;
using domain::Money;

/// Over net P&L (after the commissions of both sides), in the order of closing. Losses are magnitudes: 17, not -17.
/// A trade of exactly zero is neither a win nor a loss and ends both streaks.
struct TradeStatistics {
  std::size_t count = 0;
  std::size_t wins = 0;
  std::size_t losses = 0;
  std::size_t breakEven = 0;
  std::optional<double> winRatePercent;   ///< wins / count x 100
  Money netProfit;
  Money grossProfit;                      ///< sum of the wins
  Money grossLoss;                        ///< sum of the losses, >= 0
  /// grossProfit / grossLoss. 0 when there is neither; no value when there are only gains (shown "Undefined").
  std::optional<double> profitFactor;
  std::optional<double> payoffRatio;      ///< average win / average loss
  std::optional<Money> averageTrade;      ///< money averages are rounded half even at 1e-8
  std::optional<Money> averageWin;
  std::optional<Money> averageLoss;
  std::optional<Money> largestWin;
  std::optional<Money> largestLoss;
  std::size_t currentWinStreak = 0;
  std::size_t currentLossStreak = 0;
  std::size_t longestWinStreak = 0;
  std::size_t longestLossStreak = 0;
  /// mean / sd0 of the P&L per trade, not annualised; only with more than five trades.
  std::optional<double> perTradeRatio;
  /// System quality number: sqrt(count) x mean / sd0; only with at least two trades.
  std::optional<double> systemQualityNumber;
  /// Largest peak-to-trough loss of initial capital + cumulated P&L, the starting value included, and the largest in
  /// per cent of its own peak.
  Money maxDrawdown;
  double maxDrawdownPercent = 0;
};

/// All amounts in the currency of `initialCapital`; another one is a fault.
[[nodiscard]] TradeStatistics computeTradeStatistics(std::span<const Money> netPnl, Money initialCapital);

struct EquityPoint {
  Timestamp ts;
  Money equity;       ///< cash and positions at their marks
};

struct EquityStatistics {
  std::vector<TradeDate> dates;           ///< one for each daily return
  /// Last equity of each trade date over that of the date before (the first over the initial capital) - 1. Ends before
  /// the first date whose predecessor is not positive.
  std::vector<double> dailyReturns;
  std::optional<double> totalReturn;      ///< final / initial - 1
  std::optional<double> sharpe;           ///< mean / sd1 x sqrt(252) of the daily returns
  std::optional<double> annualReturn;     ///< (final / initial)^(252 / days) - 1
  std::optional<double> volatility;       ///< sd1 x sqrt(252)
  Money finalEquity;
  Money maxDrawdown;                      ///< over every point, the starting value included
  double maxDrawdownPercent = 0;
};

/// `tradeDates` has the trade date of each point (which session a time belongs to is the calendar's knowledge), in
/// ascending order; a wrong size or order is a fault.
[[nodiscard]] EquityStatistics computeEquityStatistics(std::span<const EquityPoint> curve,
                                                       std::span<const TradeDate> tradeDates, Money initialCapital);

}  // namespace keel::analytics
