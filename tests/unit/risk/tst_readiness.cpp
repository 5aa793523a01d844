// The readiness score of automationbot 4.11 and each condition that refuses a start.
#include <functional>

#include <gtest/gtest.h>

#include <engine/risk/readiness.h>

namespace keel::tests {
namespace {

using domain::Money;
using risk::Situation;

Situation good() {
  Situation s;
  s.capital = Money::fromInteger(500);
  s.strategies = s.strategiesEnabled = 3;
  s.riskAnswer = "BAD_QUANTITY";
  s.lengthKnown = true;
  s.slicesLeft = 390;
  s.storeCapacity = 100;
  return s;
}

const risk::ReadinessItem* find(const risk::Readiness& readiness, const std::string& code) {
  for (const auto& item : readiness.items) {
    if (item.code == code) return &item;
  }
  return nullptr;
}

TEST(Readiness, AFitPaperSessionHasAHundredPoints) {
  const auto readiness = risk::assess(good());
  EXPECT_EQ(readiness.score, 100);
  EXPECT_TRUE(readiness.ready);
  ASSERT_EQ(readiness.items.size(), 5u);
  EXPECT_EQ(readiness.refusal(), "");
  EXPECT_NE(readiness.items[0].text.find("500.00 USD"), std::string::npos);
}

struct Row {
  const char* what;
  std::function<void(Situation&)> change;
  const char* code;
  int score;
  bool blocks;
  const char* words;
};

TEST(Readiness, EachReasonCostsItsPointsAndSaysWhy) {
  const std::vector<Row> rows{
      {"live", [](Situation& s) { s.mode = domain::Mode::Live; }, "MODE", 90, false, "LIVE"},
      {"capital", [](Situation& s) { s.capital = Money::fromE8(9'999'000'000); }, "CAPITAL", 80, true, "99.99 USD is below the minimum 100.00"},
      {"capital exactly", [](Situation& s) { s.capital = Money::fromInteger(100); }, "CAPITAL", 100, false, "at least"},
      {"half connected", [](Situation& s) { s.venues = 2; }, "CONNECTIONS", 87, false, "1 of 2 venues"},
      {"none connected", [](Situation& s) { s.venuesConnected = 0; }, "CONNECTIONS", 75, true, "0 of 1 venues"},
      {"no venue", [](Situation& s) { s.venues = s.venuesConnected = 0; }, "CONNECTIONS", 75, true, "0 of 0"},
      {"risk", [](Situation& s) { s.riskAnswers = false; }, "RISK", 80, true, "absurd"},
      {"store", [](Situation& s) { s.storeFailure = "no space left"; }, "HEALTH", 85, true, "no space left"},
      {"store behind", [](Situation& s) { s.storeQueued = 51; }, "HEALTH", 95, false, "51 records"},
      {"half the queue", [](Situation& s) { s.storeQueued = 50; }, "HEALTH", 100, false, "50 records"},
      {"log lines", [](Situation& s) { s.droppedLogLines = 7; }, "HEALTH", 95, false, "7 log lines"},
      {"active", [](Situation& s) { s.state = domain::SessionState::Active; }, "SESSION_STATE", 100, false, "ACTIVE"},
      {"halted", [](Situation& s) { s.state = domain::SessionState::Halted; s.stateReason = "the disk is full"; },
       "SESSION_STATE", 100, true, "HALTED: the disk is full"},
      {"strategies", [](Situation& s) { s.strategiesEnabled = 0; }, "NO_STRATEGY", 100, true, "of the 3 strategies"},
      {"by hand", [](Situation& s) { s.strategies = s.strategiesEnabled = 0; }, "CAPITAL", 100, false, "at least"},
      {"ended", [](Situation& s) { s.tapeEnded = true; }, "NO_DATA", 100, true, "ended"},
      {"played", [](Situation& s) { s.slicesLeft = 0; }, "NO_DATA", 100, true, "0 slices"},
      {"unknown", [](Situation& s) { s.unknownOrders = 2; }, "UNKNOWN_ORDERS", 100, true, "2 orders"},
      {"reserve", [](Situation& s) {
         s.limits.availableCapital = Money::fromInteger(250);
         s.limits.reserve = Money::fromInteger(250);
       }, "LIMITS", 100, true, "250.00 USD leaves nothing of the available 250.00 USD"},
      {"position", [](Situation& s) { s.limits.maximumPosition = Money(); }, "LIMITS", 100, true, "maximum position is 0.00"},
      {"positions", [](Situation& s) { s.limits.maximumPositions = 0; }, "LIMITS", 100, true, "0 positions"},
      {"trades", [](Situation& s) { s.limits.maximumTradesPerDay = 0; }, "LIMITS", 100, true, "0 trades"},
  };
  for (const Row& row : rows) {
    Situation s = good();
    row.change(s);
    const auto readiness = risk::assess(s);
    EXPECT_EQ(readiness.score, row.score) << row.what;
    EXPECT_EQ(readiness.ready, !row.blocks) << row.what;
    const auto* item = find(readiness, row.code);
    ASSERT_NE(item, nullptr) << row.what;
    EXPECT_EQ(item->blocks, row.blocks) << row.what;
    EXPECT_NE(item->text.find(row.words), std::string::npos) << row.what << ": " << item->text;
    EXPECT_EQ(readiness.refusal(), row.blocks ? item->text : readiness.refusal()) << row.what;
  }
}

TEST(Readiness, EightyIsEnoughAndSeventyNineIsNot) {
  Situation s = good();
  s.mode = domain::Mode::Live;  // 10 less
  s.venues = 3;
  s.venuesConnected = 2;        // 16 of 25
  EXPECT_EQ(risk::assess(s).score, 81);
  EXPECT_TRUE(risk::assess(s).ready);
  s.droppedLogLines = 1;        // 5 less
  const auto low = risk::assess(s);
  EXPECT_EQ(low.score, 76);
  EXPECT_FALSE(low.ready);
  // Nothing blocks: what lost points is named.
  EXPECT_NE(low.refusal().find("2 of 3 venues"), std::string::npos);
  EXPECT_EQ(low.refusal().find("capital"), std::string::npos);
}

TEST(Readiness, EveryBlockerIsNamed) {
  Situation s = good();
  s.strategiesEnabled = 0;
  s.tapeEnded = true;
  s.capital = Money::fromInteger(50);
  const std::string why = risk::assess(s).refusal();
  for (const char* words : {"50.00 USD", "strategies", "market data has ended"}) {
    EXPECT_NE(why.find(words), std::string::npos) << why;
  }
}

}  // namespace
}  // namespace keel::tests
