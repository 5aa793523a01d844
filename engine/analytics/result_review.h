#pragma once
// Doubts about a backtest's result, each with its code, a sentence and the numbers behind it. A doubt is not an error:
// the result stands, and the reader is told what it does not prove.
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <engine/analytics/trade_statistics.h>

namespace keel::analytics {

struct ReviewTrade {
  Money netPnl;
  bool isLong = true;
};

struct ReviewLimits {
  std::size_t fewTrades = 30;
  double dominantShare = 0.5;        ///< of the gross profit made by one trade
  double drawdownPercent = 20;
  double sharpeTooGood = 3;
  std::size_t shortDays = 252;       ///< fewer daily returns than a year
};

struct Doubt {
  std::string code;      ///< NO_TRADES, FEW_TRADES, FLAT_EQUITY, ONE_TRADE_DOMINATES, ONE_DIRECTION, DEEP_DRAWDOWN,
                         ///< AUTOCORRELATED_RETURNS, PROFIT_FACTOR_INFINITE, SHARPE_TOO_GOOD, SHORT_HISTORY
  std::string sentence;  ///< with the numbers in it
  std::vector<std::pair<std::string, double>> numbers;
};

/// In a fixed order; empty when nothing gives cause for doubt. `trades` in the order of closing.
[[nodiscard]] std::vector<Doubt> reviewResult(std::span<const ReviewTrade> trades, const EquityStatistics& equity,
                                              Money initialCapital, const ReviewLimits& limits = {});

}  // namespace keel::analytics
