// Worked examples of the trading rules (AutomationBot 4.12, common rules 6.1) through the whole engine: a
// configuration, bars on disk, host, strategy, gate, venue, ledger, store.
#include <algorithm>
#include <cmath>
#include <limits>

#include <boost/json.hpp>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "worked_session.h"

namespace keel::tests {
namespace {

/// Ten shares at 100: available 10 000, ten per cent of it a position, slippage 0.02 %, fee 0.50 an order.
std::string tenShares(const std::string& exits) {
  return R"("capital":12500,"position_percent":10,"max_trades_per_day":1,"strategy":"momentum_breakout",)"
         R"("parameters":{"period":5,"threshold":0.02},"min_signal_strength":"weak","slippage":"percent:0.0002",)"
         R"("commission":"per-order:0.50",)" +
         exits;
}

bool hasLine(const std::vector<std::string>& lines, const std::string& part) {
  return std::any_of(lines.begin(), lines.end(),
                     [&part](const std::string& line) { return line.find(part) != std::string::npos; });
}

TEST(WorkedExamples, AB7TakeProfitAtSixPerCentAndNotAtEight) {
  WorkedSession eight(tenShares(R"("stop_percent":3,"take_percent":8)"),
                      {{"AAPL", flat(98, 6) + flat(100, 2) + flat(106.50, 2)}});
  ASSERT_EQ(eight.run(), "");
  const host::SessionSummary open = eight.summary();
  ASSERT_EQ(open.positions.size(), 1U);
  EXPECT_EQ(open.positions[0].second.text(), "10");
  EXPECT_EQ(open.cash.text(), "11499.30");  // 12 500 - 10 x 100.02 - 0.50
  EXPECT_EQ((open.unrealizedPnl - open.fees).text(), "64.30");
  EXPECT_EQ((open.equity - open.initialCash).text(), "64.30");
  EXPECT_NEAR(open.unrealizedPnl.toDouble() / (10 * 100.02), 0.06479, 5e-6);
  EXPECT_FALSE(hasLine(eight.audit(), "EXIT"));

  WorkedSession six(tenShares(R"("stop_percent":3,"take_percent":6)"),
                    {{"AAPL", flat(98, 6) + flat(100, 2) + flat(106.50, 2)}});
  ASSERT_EQ(six.run(), "");
  const host::SessionSummary closed = six.summary();
  EXPECT_TRUE(closed.positions.empty());
  EXPECT_EQ(closed.fees.text(), "1.00");  // on entry and on exit
  EXPECT_EQ(closed.realizedPnl.text(), "64.587");  // (106.50 x 0.9998 - 100.02) x 10
  EXPECT_TRUE(hasLine(six.audit(), "closed_take_profit"));
}

TEST(WorkedExamples, AB8StopAtThreePerCent) {
  WorkedSession above(tenShares(R"("stop_percent":3,"take_percent":6)"),
                      {{"AAPL", flat(98, 6) + flat(100, 2) + flat(97.02, 3)}});
  ASSERT_EQ(above.run(), "");
  const host::SessionSummary held = above.summary();
  EXPECT_EQ(held.positions.size(), 1U) << "-2.9994 % is no exit";
  EXPECT_NEAR(held.unrealizedPnl.toDouble() / (10 * 100.02), -0.029994, 5e-7);
  EXPECT_FALSE(hasLine(above.audit(), "EXIT"));

  WorkedSession below(tenShares(R"("stop_percent":3,"take_percent":6)"),
                      {{"AAPL", flat(98, 6) + flat(100, 2) + flat(96.99, 3)}});
  ASSERT_EQ(below.run(), "");
  EXPECT_TRUE(below.summary().positions.empty()) << "-3.0294 % is one";
  EXPECT_TRUE(hasLine(below.audit(), "closed_stop_loss"));
}

TEST(WorkedExamples, AB16OnePositionRealisedByStatedMethod) {
  WorkedSession session(
      R"("capital":500,"strategy":"momentum_breakout","min_signal_strength":"very_strong","commission":"none",)"
      R"("slippage":"none","take_percent":20,"stop_percent":10,"speed":2400)",
      {{"AAPL", flat(10, 40) + flat(11, 2) + flat(12, 40) + flat(13, 40)}});
  ASSERT_EQ(session.start(), "");
  ASSERT_TRUE(session.waitForMark(10));
  session.buyByHand(domain::Side::Buy, 1);
  ASSERT_TRUE(session.waitForMark(12));
  session.buyByHand(domain::Side::Buy, 1);
  ASSERT_TRUE(session.waitForMark(13));
  session.buyByHand(domain::Side::Sell, 1);
  session.waitUntilDone();
  const host::SessionSummary summary = session.summary();
  ASSERT_EQ(summary.positions.size(), 1U);
  EXPECT_EQ(summary.positions[0].second.text(), "1");
  EXPECT_EQ(summary.realizedPnl.text(), "2.00");  // average cost
  const auto rows = session.store()->positions(domain::SessionId{1});
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ((*rows)[0].realizedPnl.text(), "2.00");
  EXPECT_EQ((*rows)[0].realizedPnlFifo.text(), "3.00");  // first in, first out
  EXPECT_EQ((*rows)[0].quantity.text(), "1");
}

TEST(WorkedExamples, AB17AnOpenTradeIsShown) {
  WorkedSession session(tenShares(R"("stop_percent":3,"take_percent":8)"), {{"AAPL", flat(98, 6) + flat(100, 3)}});
  ASSERT_EQ(session.run(), "");
  const auto seen = session.snapshot();
  ASSERT_NE(seen, nullptr);
  ASSERT_EQ(seen->positions.size(), 1U);
  EXPECT_EQ(seen->positions[0].symbol, "AAPL");
  EXPECT_EQ(seen->positions[0].quantity.text(), "10");
  EXPECT_NE(seen->positions[0].tsOpened, base::Timestamp{});
  ASSERT_EQ(seen->orders.size(), 1U);
  EXPECT_EQ(seen->orders[0].status, domain::OrderStatus::Filled);
  EXPECT_EQ(session.summary().positions.size(), 1U);
  EXPECT_EQ(session.store()->fills(domain::SessionId{1})->size(), 1U);
}

TEST(WorkedExamples, AB19ValueAndWeights) {
  WorkedSession session(
      fmt::format(R"("capital":500,"position_percent":15,"max_trades_per_day":2,"interval_minutes":1,)"
                  R"("take_percent":20,"stop_percent":10,{})",
                  kBreakout),
      {{"AAPL", flat(9.5, 6) + flat(10, 4)}, {"MSFT", flat(11.4, 6) + flat(12, 2) + flat(13, 2)}});
  ASSERT_EQ(session.run(), "");
  const auto seen = session.snapshot();
  ASSERT_NE(seen, nullptr);
  EXPECT_EQ(seen->account.cash.text(), "380.00");
  EXPECT_EQ(seen->account.equity.text(), "505.00");
  EXPECT_EQ(seen->account.unrealizedPnl.text(), "5.00");
  ASSERT_EQ(seen->positions.size(), 2U);
  EXPECT_EQ(seen->positions[0].marketValue.text(), "60.00");
  EXPECT_EQ(seen->positions[1].marketValue.text(), "65.00");
  EXPECT_NEAR(seen->positions[0].weight, 0.1188, 5e-5);
  EXPECT_NEAR(seen->positions[1].weight, 0.1287, 5e-5);
}

TEST(WorkedExamples, AB23TheFifthSymbolIsRefused) {
  std::vector<Closes> tape;
  for (std::size_t i = 0; i < 5; ++i) {
    const char* symbols[] = {"AAPL", "MSFT", "GOOGL", "AMZN", "NVDA"};
    tape.push_back({symbols[i], flat(9.5, 6 + i) + flat(10, 10 - i)});
  }
  WorkedSession session(fmt::format(R"("capital":500,"position_percent":15,"max_positions":4,"max_trades_per_day":50,)"
                                    R"("interval_minutes":1,"take_percent":20,"stop_percent":10,{})",
                                    kBreakout),
                        tape);
  ASSERT_EQ(session.run(), "");
  EXPECT_EQ(session.summary().positions.size(), 4U);
  const auto signals = session.store()->signalRecords(domain::SessionId{1});
  ASSERT_EQ(signals->size(), 5U);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ((*signals)[i].signal.status, domain::SignalStatus::Executed);
  EXPECT_EQ(signals->back().signal.status, domain::SignalStatus::Blocked);
  EXPECT_EQ(signals->back().signal.blockCode, "POSITION_LIMIT_EXCEEDED");
  EXPECT_NE(signals->back().signal.blockReason.find('4'), std::string::npos) << signals->back().signal.blockReason;
}

/// X-4: a provider is silent for minutes. What is due must wait for a price, and then trades at the new one.
TEST(WorkedExamples, X4NoTradeOnAStalePrice) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  WorkedSession session(
      fmt::format(R"("capital":500,"position_percent":15,"max_trades_per_day":1,"max_age_hours":0.05,)"
                  R"("stale_after_seconds":60,"take_percent":20,"stop_percent":10,{})",
                  kBreakout),
      {{"AAPL", flat(9.5, 6) + flat(10, 1) + flat(none, 8) + flat(10.2, 3)}, {"MSFT", flat(50, 18)}});
  ASSERT_EQ(session.run(), "");
  const auto seen = session.snapshot();
  ASSERT_NE(seen, nullptr);
  EXPECT_EQ(
      std::count_if(seen->alerts.begin(), seen->alerts.end(), [](const auto& a) { return a.code == "EXIT_WAITS"; }), 1)
      << "told once, not at every bar";
  EXPECT_TRUE(session.summary().positions.empty());
  const auto fills = session.store()->fills(domain::SessionId{1});
  ASSERT_EQ(fills->size(), 2U);
  EXPECT_EQ((*fills)[0].price.text(), "10");
  EXPECT_EQ((*fills)[1].price.text(), "10.2") << "the first price after the silence, not an invented one";
  // Bought at the close of minute 7, due three minutes later, sold at the close of minute 16.
  EXPECT_EQ((*fills)[1].ts - (*fills)[0].ts, std::chrono::minutes{9});
}

}  // namespace
}  // namespace keel::tests
