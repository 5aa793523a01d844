// Trades, equity points and figures from fills made by hand; the numbers are worked out beside each test.
#include "live_fixture.h"

namespace keel::live::tests {
namespace {

using api::FigureView;

FigureView figure(Desk& desk, const std::string& key) {
  for (const FigureView& row : desk.snapshot(Part::Performance).performance.figures) {
    if (row.key == key) return row;
  }
  ADD_FAILURE() << "no figure " << key;
  return {};
}

TEST(PerformanceWatch, AFigureThatDoesNotExistSaysWhy) {
  Desk desk(open());
  desk.bar("100");
  for (const auto& [key, why] : {std::pair{"win_rate", "NO_TRADES"}, {"profit_factor", "NO_TRADES"}, {"average_win", "NO_TRADES"},
                                 {"sharpe", "TOO_FEW_DAYS"}, {"sortino", "TOO_FEW_DAYS"}, {"annual_return", "TOO_FEW_DAYS"},
                                 {"calmar", "TOO_FEW_DAYS"}, {"per_trade_ratio", "TOO_FEW_TRADES"}, {"average_holding", "NO_TRADES"}}) {
    const FigureView row = figure(desk, key);
    EXPECT_FALSE(row.value) << key;
    EXPECT_EQ(row.why, why) << key;
  }
  EXPECT_EQ(figure(desk, "trades").value, 0);
}

/// Profits 9 (10 less fees of 1) and losses 5 and 2: win rate 1/3, factor 9/7.
TEST(PerformanceWatch, FiguresOfThreeTrades) {
  Desk desk(open());
  desk.bar("100");
  desk.start();
  desk.trade(Side::Buy, 10, "100", "0.5");
  desk.bar("101");
  desk.trade(Side::Sell, 10, "101", "0.5");
  EXPECT_EQ(figure(desk, "profit_factor").why, "NO_LOSSES");
  desk.trade(Side::Buy, 5, "101");
  desk.bar("100");
  desk.trade(Side::Sell, 5, "100");
  desk.trade(Side::Sell, 1, "100");
  desk.bar("102");
  desk.trade(Side::Buy, 1, "102");
  EXPECT_EQ(figure(desk, "trades").value, 3);
  EXPECT_NEAR(*figure(desk, "win_rate").value, 1.0 / 3, 1e-12);
  EXPECT_NEAR(*figure(desk, "profit_factor").value, 9.0 / 7, 1e-12);
  EXPECT_EQ(figure(desk, "average_win").value, 9);
  EXPECT_EQ(figure(desk, "average_loss").value, 3.5);
  EXPECT_NEAR(*figure(desk, "average_trade").value, 2.0 / 3, 1e-8);
  EXPECT_EQ(figure(desk, "largest_win").value, 9);
  EXPECT_EQ(figure(desk, "largest_loss").value, 5);
  EXPECT_EQ(figure(desk, "average_holding").value, 60);
  EXPECT_EQ(figure(desk, "fees").value, 1);
  EXPECT_EQ(figure(desk, "turnover").value, 1000 + 1010 + 505 + 500 + 100 + 102);
  EXPECT_EQ(figure(desk, "exposure").value, 1);  // a position from the first bar to the last
  EXPECT_NEAR(*figure(desk, "total_return").value, 2.0 / 100'000, 1e-12);
}

TEST(PerformanceWatch, AFlipEndsOneTradeAndBeginsTheNext) {
  Desk desk(open());
  desk.bar("100");
  desk.start();
  desk.trade(Side::Buy, 2, "100");
  desk.trade(Side::Buy, 2, "110");
  desk.bar("120");
  desk.trade(Side::Sell, 6, "120");  // closes 4 bought at 105, opens a short of 2
  desk.bar("115");
  desk.trade(Side::Buy, 2, "115");
  const auto trades = desk.snapshot(Part::Trades).trades;
  ASSERT_EQ(trades.size(), 2u);
  EXPECT_TRUE(trades[0].isLong);
  EXPECT_EQ(trades[0].quantity, Quantity::fromInteger(4));
  EXPECT_EQ(trades[0].entry, price("105"));
  EXPECT_EQ(trades[0].exit, price("120"));
  EXPECT_EQ(trades[0].pnl, money("60"));
  EXPECT_EQ(trades[0].strategy, "manual");
  EXPECT_FALSE(trades[1].isLong);
  EXPECT_EQ(trades[1].pnl, money("10"));
  EXPECT_EQ(trades[1].tsExit - trades[1].tsEntry, base::Duration(std::chrono::minutes{1}));
  api::SnapshotRequest request;
  request.parts = static_cast<api::Parts>(Part::Trades);
  request.afterTrade = 1;
  EXPECT_EQ(desk.snapshot(request).trades.size(), 1u);
}

TEST(PerformanceWatch, OnePointAMinuteAndTheLastAtTheEnd) {
  Desk desk(open());
  desk.start();
  for (int i = 0; i < 301; ++i) desk.bar("100", std::chrono::seconds{1});
  auto points = desk.snapshot(Part::Equity).equity;
  ASSERT_EQ(points.size(), 6u);  // at seconds 1, 61, 121, 181, 241, 301
  desk.bar("100", std::chrono::seconds{5});
  EXPECT_EQ(desk.snapshot(Part::Equity).equity.size(), 6u);
  desk.command(domain::CommandKind::Stop);
  points = desk.snapshot(Part::Equity).equity;
  ASSERT_EQ(points.size(), 7u);
  EXPECT_EQ(points.back().ts, desk.now);
  EXPECT_EQ(points.back().number, 7u);
  EXPECT_EQ(points.back().equity, money("100000"));
}

TEST(PerformanceWatch, ThePointsTellTheDrawdown) {
  Desk desk(open());
  desk.bar("100");
  desk.start();
  desk.trade(Side::Buy, 1'000, "100");
  desk.bar("110");
  desk.bar("99");
  const auto points = desk.snapshot(Part::Equity).equity;
  ASSERT_EQ(points.size(), 3u);
  EXPECT_EQ(points[1].drawdown, 0);
  EXPECT_NEAR(points[2].drawdown, 0.1, 1e-12);  // 99 000 below 110 000
  EXPECT_NEAR(*figure(desk, "max_drawdown").value, 0.1, 1e-12);
  EXPECT_EQ(figure(desk, "max_drawdown_money").value, 11'000);
}

/// Daily returns +10 %, -10 % of the day before: mean 0, so Sharpe 0; sortino 0; volatility sqrt(0.02) x sqrt(252).
TEST(PerformanceWatch, RatiosComeFromDailyReturns) {
  Desk desk(open());
  desk.bar("100");
  desk.start();
  desk.trade(Side::Buy, 1'000, "100");
  desk.bar("110");
  EXPECT_EQ(figure(desk, "sharpe").why, "TOO_FEW_DAYS");
  desk.now += std::chrono::days{1};
  desk.bar("99");
  EXPECT_EQ(figure(desk, "days").value, 2);
  EXPECT_NEAR(*figure(desk, "sharpe").value, 0, 1e-9);
  EXPECT_NEAR(*figure(desk, "sortino").value, 0, 1e-9);
  EXPECT_NEAR(*figure(desk, "volatility").value, std::sqrt(0.02) * std::sqrt(252.0), 1e-9);
  EXPECT_EQ(figure(desk, "annual_return").why, "TOO_FEW_DAYS");
}

TEST(StrategyWatch, NamesParametersAndTheSwitch) {
  core::CoreConfig config = open();
  config.strategies = {{"momentum_breakout", {{"period", "5"}}, true}, {"ma_crossover", {}, false}};
  Desk desk(config);
  auto rows = desk.snapshot(Part::Strategies).strategies;
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].name, "momentum_breakout");
  EXPECT_FALSE(rows[0].description.empty());
  EXPECT_TRUE(rows[0].enabled);
  EXPECT_FALSE(rows[1].enabled);
  const auto period = std::find_if(rows[0].parameters.begin(), rows[0].parameters.end(), [](const auto& p) { return p.name == "period"; });
  ASSERT_NE(period, rows[0].parameters.end());
  EXPECT_EQ(period->value, "5");
  EXPECT_NE(period->defaultValue, 5);
  EXPECT_EQ(rows[1].parameters.front().value, fmt::format("{}", rows[1].parameters.front().defaultValue));
  desk.command(domain::CommandKind::DisableStrategy);
  EXPECT_FALSE(desk.snapshot(Part::Strategies).strategies[0].enabled);
}

}  // namespace
}  // namespace keel::live::tests
