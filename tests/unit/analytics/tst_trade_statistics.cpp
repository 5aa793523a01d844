// Trade and equity statistics, the drawdown tracker, the data checks and the doubts about a result.
#include <array>
#include <cmath>
#include <initializer_list>

#include <gtest/gtest.h>

#include <engine/analytics/drawdown_tracker.h>
#include <engine/analytics/result_review.h>
#include <engine/analytics/trade_checks.h>
#include <engine/analytics/trade_statistics.h>

namespace {

using namespace keel;
using namespace keel::analytics;

Money dollars(double amount) { return Money::fromE8(std::llround(amount * 1e8)); }

std::vector<Money> amounts(std::initializer_list<double> values) {
  std::vector<Money> out;
  for (const double value : values) out.push_back(dollars(value));
  return out;
}

TradeDate day(int offset) {
  return TradeDate{std::chrono::sys_days{std::chrono::days{18'000 + offset}}};
}

TEST(TradeStatistics, SixTradesWithFiveHundredOfCapital) {
  const auto s = computeTradeStatistics(amounts({10, -5, 20, -10, 15, -2}), dollars(500));
  EXPECT_EQ(s.count, 6u);
  EXPECT_EQ(s.wins, 3u);
  EXPECT_EQ(s.losses, 3u);
  EXPECT_DOUBLE_EQ(*s.winRatePercent, 50);
  EXPECT_EQ(s.grossProfit, dollars(45));
  EXPECT_EQ(s.grossLoss, dollars(17));
  EXPECT_EQ(s.netProfit, dollars(28));
  EXPECT_NEAR(*s.profitFactor, 2.647, 0.0005);
  EXPECT_EQ(*s.averageWin, dollars(15));
  EXPECT_EQ(s.averageLoss->text(), "5.66666667");
  EXPECT_NEAR(*s.payoffRatio, 45.0 / 17, 1e-14);
  EXPECT_NEAR(*s.perTradeRatio, 0.4250, 0.00005);
  EXPECT_NEAR(*s.systemQualityNumber, *s.perTradeRatio * std::sqrt(6.0), 1e-14);
  EXPECT_EQ(s.maxDrawdown, dollars(10));
  EXPECT_NEAR(s.maxDrawdownPercent, 1.905, 0.0005);
  EXPECT_EQ(*s.largestWin, dollars(20));
  EXPECT_EQ(*s.largestLoss, dollars(10));
  EXPECT_EQ(s.currentWinStreak, 0u);
  EXPECT_EQ(s.currentLossStreak, 1u);
  EXPECT_EQ(s.longestWinStreak, 1u);
}

TEST(TradeStatistics, NothingGivesNoFigures) {
  const auto s = computeTradeStatistics({}, dollars(500));
  EXPECT_EQ(s.count, 0u);
  EXPECT_FALSE(s.winRatePercent || s.payoffRatio || s.averageWin || s.averageLoss || s.averageTrade);
  EXPECT_FALSE(s.perTradeRatio || s.systemQualityNumber || s.largestWin || s.largestLoss);
  EXPECT_EQ(s.profitFactor, 0.0);
  EXPECT_TRUE(s.maxDrawdown.isZero());
  EXPECT_EQ(s.maxDrawdownPercent, 0);
}

TEST(TradeStatistics, OnlyGainsHaveNoProfitFactor) {
  const auto s = computeTradeStatistics(amounts({1, 2, 3}), dollars(100));
  EXPECT_FALSE(s.profitFactor || s.payoffRatio || s.averageLoss);
  EXPECT_EQ(s.currentWinStreak, 3u);
  EXPECT_EQ(s.longestWinStreak, 3u);
  const auto losses = computeTradeStatistics(amounts({-1, -2}), dollars(100));
  EXPECT_EQ(losses.profitFactor, 0.0);
  EXPECT_EQ(losses.currentLossStreak, 2u);
  EXPECT_EQ(losses.maxDrawdown, dollars(3));
  EXPECT_NEAR(losses.maxDrawdownPercent, 3, 1e-12);
}

TEST(TradeStatistics, ZeroEndsStreaksAndIsNeither) {
  const auto s = computeTradeStatistics(amounts({1, 1, 0, 1}), dollars(100));
  EXPECT_EQ(s.breakEven, 1u);
  EXPECT_EQ(s.wins, 3u);
  EXPECT_EQ(s.longestWinStreak, 2u);
  EXPECT_EQ(s.currentWinStreak, 1u);
  EXPECT_DOUBLE_EQ(*s.winRatePercent, 75);
  EXPECT_EQ(computeTradeStatistics(amounts({0, 0}), dollars(100)).profitFactor, 0.0);
}

TEST(TradeStatistics, PerTradeRatioNeedsMoreThanFive) {
  EXPECT_FALSE(computeTradeStatistics(amounts({1, 2, 3, 4, -5}), dollars(100)).perTradeRatio);
  EXPECT_TRUE(computeTradeStatistics(amounts({1, 2, 3, 4, -5, 6}), dollars(100)).perTradeRatio);
  EXPECT_FALSE(computeTradeStatistics(amounts({2, 2, 2, 2, 2, 2}), dollars(100)).perTradeRatio);
  EXPECT_THROW((void)computeTradeStatistics(amounts({1}), Money(domain::Currency('E', 'U', 'R'))), base::EngineFault);
}

TEST(Drawdown, MoneyAndPercentHaveTheirOwnWorstMoments) {
  DrawdownTracker tracker(dollars(100));
  tracker.update(dollars(80));   // 20, 20 %
  EXPECT_EQ(tracker.drawdown(), dollars(20));
  tracker.update(dollars(1000));
  EXPECT_TRUE(tracker.drawdown().isZero());
  tracker.update(dollars(900));  // 100, 10 %
  EXPECT_EQ(tracker.peak(), dollars(1000));
  EXPECT_EQ(tracker.maxDrawdown(), dollars(100));
  EXPECT_DOUBLE_EQ(tracker.maxDrawdownFraction(), 0.2);
  EXPECT_DOUBLE_EQ(tracker.drawdownFraction(), 0.1);
  tracker.update(dollars(-500));
  EXPECT_DOUBLE_EQ(tracker.maxDrawdownFraction(), 1.5);
  DrawdownTracker broke(dollars(-10));
  broke.update(dollars(-20));
  EXPECT_EQ(broke.maxDrawdownFraction(), 0);
  EXPECT_EQ(broke.maxDrawdown(), dollars(10));
}

TEST(EquityStatistics, DailyReturnsTakeTheLastEquityOfEachDate) {
  // Two points a day; the low of 88 is inside the second day, so only the drawdown sees it.
  const std::vector<double> values{105, 110, 88, 99, 99, 118.8};
  std::vector<EquityPoint> curve;
  std::vector<TradeDate> dates;
  for (std::size_t i = 0; i < values.size(); ++i) {
    curve.push_back({base::fromNanos(static_cast<std::int64_t>(i)), dollars(values[i])});
    dates.push_back(day(static_cast<int>(i / 2)));
  }
  const auto s = computeEquityStatistics(curve, dates, dollars(100));
  ASSERT_EQ(s.dailyReturns.size(), 3u);
  EXPECT_NEAR(s.dailyReturns[0], 0.1, 1e-14);
  EXPECT_NEAR(s.dailyReturns[1], -0.1, 1e-14);
  EXPECT_NEAR(s.dailyReturns[2], 0.2, 1e-14);
  EXPECT_EQ(s.dates[2], day(2));
  const double mean = 0.2 / 3;
  const double sd1 = std::sqrt((0.01 + 0.01 + 0.04 - 3 * mean * mean) / 2);
  EXPECT_NEAR(*s.volatility, sd1 * std::sqrt(252.0), 1e-12);
  EXPECT_NEAR(*s.sharpe, mean / sd1 * std::sqrt(252.0), 1e-12);
  EXPECT_NEAR(*s.totalReturn, 0.188, 1e-14);
  EXPECT_NEAR(*s.annualReturn / (std::pow(1.188, 84) - 1), 1, 1e-12);
  EXPECT_EQ(s.maxDrawdown, dollars(22));
  EXPECT_NEAR(s.maxDrawdownPercent, 20, 1e-12);
  EXPECT_EQ(s.finalEquity, dollars(118.8));
}

TEST(EquityStatistics, WhatCannotBeSaidIsNotSaid) {
  const auto none = computeEquityStatistics({}, {}, dollars(100));
  EXPECT_FALSE(none.sharpe || none.annualReturn || none.volatility);
  EXPECT_EQ(none.finalEquity, dollars(100));

  std::vector<EquityPoint> curve(3, EquityPoint{{}, dollars(100)});
  const std::vector<TradeDate> dates{day(0), day(1), day(2)};
  const auto flat = computeEquityStatistics(curve, dates, dollars(100));
  EXPECT_EQ(*flat.volatility, 0);
  EXPECT_FALSE(flat.sharpe);

  curve[1].equity = dollars(-5);
  const auto broke = computeEquityStatistics(curve, dates, dollars(100));
  EXPECT_EQ(broke.dailyReturns.size(), 2u);
  EXPECT_FALSE(broke.sharpe || broke.annualReturn);
  EXPECT_TRUE(broke.totalReturn);
  EXPECT_THROW((void)computeEquityStatistics(curve, std::vector<TradeDate>{day(0)}, dollars(1)), base::EngineFault);
}

constexpr std::array<std::string_view, 4> kStrategies{"ma_crossover", "rsi_mean_reversion", "momentum_breakout",
                                                      "mixed"};
constexpr base::Timestamp kNow = base::fromNanos(1'700'000'000'000'000'000);

TradeRecord goodTrade() {
  return {"T-1", "SPY", "mixed", kNow - std::chrono::hours{2}, kNow - std::chrono::hours{1},
          domain::Price::fromInteger(100), domain::Price::fromInteger(150), domain::SignedQuantity::fromE8(50'000'000)};
}

std::vector<std::string> codes(const TradeRecord& trade) {
  std::vector<std::string> out;
  for (const auto& failure : validateTrade(trade, kNow, kStrategies)) out.push_back(failure.code);
  return out;
}

template <class Change>
std::vector<std::string> codesAfter(Change change) {
  TradeRecord trade = goodTrade();
  change(trade);
  return codes(trade);
}

using Codes = std::vector<std::string>;

TEST(TradeChecks, BelievableTradesPass) {
  EXPECT_EQ(codes(goodTrade()), Codes{});  // a move of exactly 50 % is within the limit
  const auto open = codesAfter([](TradeRecord& t) { t.exitTime.reset(), t.exitPrice.reset(); });
  EXPECT_EQ(open, Codes{});
  const auto extreme = codesAfter([](TradeRecord& t) {
    t.entryPrice = t.exitPrice = domain::Price::fromInteger(100'000);
    t.quantity = domain::SignedQuantity::fromInteger(10'000);
    t.exitTime = kNow;
  });
  EXPECT_EQ(extreme, Codes{});
  TradeRecord unknown = goodTrade();
  unknown.strategy = "anything";
  EXPECT_TRUE(validateTrade(unknown, kNow, {}).empty());
}

TEST(TradeChecks, EachObjectionHasItsCode) {
  using R = TradeRecord;
  EXPECT_EQ(codes(R{}), (Codes{"MISSING_FIELD", "MISSING_FIELD", "MISSING_FIELD", "MISSING_FIELD", "MISSING_FIELD",
                               "UNKNOWN_STRATEGY"}));
  EXPECT_EQ(codesAfter([](R& t) { t.entryPrice = domain::Price{}; }), Codes{"PRICE_OUT_OF_RANGE"});
  EXPECT_EQ(codesAfter([](R& t) { t.entryPrice = t.exitPrice = domain::Price::fromE8(10'000'000'000'001); }),
            (Codes{"PRICE_OUT_OF_RANGE", "PRICE_OUT_OF_RANGE"}));
  EXPECT_EQ(codesAfter([](R& t) { t.exitPrice = domain::Price::fromInteger(-1); }), Codes{"PRICE_OUT_OF_RANGE"});
  EXPECT_EQ(codesAfter([](R& t) { t.quantity = domain::SignedQuantity::fromInteger(-1); }),
            Codes{"QUANTITY_OUT_OF_RANGE"});
  EXPECT_EQ(codesAfter([](R& t) { t.quantity = domain::SignedQuantity::fromE8(1'000'000'000'001); }),
            Codes{"QUANTITY_OUT_OF_RANGE"});
  EXPECT_EQ(codesAfter([](R& t) { t.exitTime = t.entryTime; }), Codes{"EXIT_NOT_AFTER_ENTRY"});
  EXPECT_EQ(codesAfter([](R& t) { t.exitPrice = domain::Price::fromE8(15'000'000'001); }), Codes{"MOVE_TOO_LARGE"});
  EXPECT_EQ(codesAfter([](R& t) { t.exitPrice = domain::Price::fromE8(4'999'999'999); }), Codes{"MOVE_TOO_LARGE"});
  EXPECT_EQ(codesAfter([](R& t) { t.exitTime = kNow + base::Duration{1}; }), Codes{"TIME_IN_FUTURE"});
  EXPECT_EQ(codesAfter([](R& t) { t.strategy = "magic"; }), Codes{"UNKNOWN_STRATEGY"});
  EXPECT_EQ(codesAfter([](R& t) { t.exitPrice.reset(); }), Codes{"MISSING_FIELD"});
  EXPECT_EQ(codesAfter([](R& t) { t.id.clear(); }), Codes{"MISSING_FIELD"});
  const auto sentence = validateTrade([] { auto t = goodTrade(); t.quantity = {}; return t; }(), kNow, kStrategies);
  EXPECT_EQ(sentence.at(0).message, "trade T-1: quantity is missing");
  EXPECT_FALSE(validateWinRate(0) || validateWinRate(1) || validateWinRate(0.5));
  EXPECT_TRUE(validateWinRate(-0.01) && validateWinRate(50) && validateWinRate(std::nan("")));
}

TEST(TradeChecks, StatusWordsAreDecidedInOrder) {
  const auto word = [](DataSituation s) { return std::string(name(decideDataStatus(s))); };
  EXPECT_EQ(word({.sourceFailed = true, .calculating = true}), "ERROR_SAFE_FALLBACK");
  EXPECT_EQ(word({.calculating = true, .recordCount = 5}), "CALCULATING");
  EXPECT_EQ(word({}), "CLEAN_SLATE_BASELINE");
  EXPECT_EQ(word({.recordCount = 3, .validCount = 0}), "NO_DATA_AVAILABLE");
  EXPECT_EQ(word({.recordCount = 9, .validCount = 5, .requiredCount = 6}), "INSUFFICIENT_DATA");
  EXPECT_EQ(word({.recordCount = 9, .validCount = 6, .requiredCount = 6}), "REAL_DATA_AVAILABLE");
}

std::vector<std::string> doubtsOf(const std::vector<ReviewTrade>& trades, const EquityStatistics& equity) {
  std::vector<std::string> out;
  for (const Doubt& doubt : reviewResult(trades, equity, dollars(1000))) {
    EXPECT_FALSE(doubt.sentence.empty());
    EXPECT_FALSE(doubt.numbers.empty());
    out.push_back(doubt.code);
  }
  return out;
}

/// Returns whose sign follows no neighbour: +,+,-,- repeated has almost no correlation at lag one.
std::vector<double> unsuspicious(std::size_t n) {
  std::vector<double> out;
  for (std::size_t i = 0; i < n; ++i) out.push_back(i % 4 < 2 ? 0.011 : -0.01);
  return out;
}

TEST(ResultReview, ACleanResultHasNoDoubts) {
  std::vector<ReviewTrade> trades;
  for (int i = 0; i < 40; ++i) trades.push_back({dollars(i % 3 == 0 ? -1 : 1), i % 2 == 0});
  EquityStatistics equity;
  equity.dailyReturns = unsuspicious(400);
  equity.sharpe = 0.8;
  equity.maxDrawdownPercent = 20;
  EXPECT_EQ(doubtsOf(trades, equity), Codes{});
}

TEST(ResultReview, EachDoubtIsRaised) {
  EquityStatistics flat;
  flat.dailyReturns.assign(10, 0.0);
  EXPECT_EQ(doubtsOf({}, flat), (Codes{"NO_TRADES", "FLAT_EQUITY", "SHORT_HISTORY"}));

  EquityStatistics odd;
  odd.maxDrawdownPercent = 20.1;
  odd.sharpe = 3.5;
  for (int i = 0; i < 300; ++i) odd.dailyReturns.push_back(i / 20 % 2 == 0 ? 0.01 : -0.01);
  EXPECT_EQ(doubtsOf({{dollars(90), true}, {dollars(5), true}}, odd),
            (Codes{"FEW_TRADES", "PROFIT_FACTOR_INFINITE", "ONE_TRADE_DOMINATES", "ONE_DIRECTION", "DEEP_DRAWDOWN",
                   "SHARPE_TOO_GOOD", "AUTOCORRELATED_RETURNS"}));
  const std::vector<ReviewTrade> pair{{dollars(90), true}, {dollars(5), true}};
  const auto doubts = reviewResult(pair, odd, dollars(1000));
  EXPECT_EQ(doubts[2].sentence, "One trade of 90.00 made 94.7 % of the gross profit of 95.00.");
}

}  // namespace
