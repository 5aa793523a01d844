// Used, limit and breached agree with what risk::evaluate does to the next order.
#include "live_fixture.h"

namespace keel::live::tests {
namespace {

using api::LimitView;
using api::Unit;

const LimitView* find(const std::vector<LimitView>& limits, const std::string& code, Unit unit = Unit::Money,
                      const std::string& scope = "") {
  for (const LimitView& row : limits) {
    if (row.code == code && row.unit == unit && row.scope == scope) return &row;
  }
  return nullptr;
}

/// What the gate says to one share more.
std::string verdict(Desk& desk) {
  const risk::ProposedOrder order{&desk.core().instruments().at(InstrumentId(1)), Side::Buy, Quantity::fromInteger(1),
                                  price("100"), false};
  return risk::name(risk::evaluate(order, desk.core().config().limits, desk.core().exposure({}, InstrumentId(1))).code);
}

struct Row {
  const char* code;
  Unit unit;
  const char* scope;
  std::int64_t held;       ///< shares at 100
  void (*set)(risk::RiskLimits&);
  std::int64_t usedE8;
  std::int64_t limitE8;
  bool breached;
};

constexpr std::int64_t kOne = 100'000'000;

TEST(LimitView, BreachedExactlyWhereTheGateDenies) {
  const std::vector<Row> rows{
      {"POSITION_LIMIT_EXCEEDED", Unit::Money, "SPY", 4, [](auto& l) { l.maximumPosition = money("500"); }, 400 * kOne, 500 * kOne, false},
      {"POSITION_LIMIT_EXCEEDED", Unit::Money, "SPY", 5, [](auto& l) { l.maximumPosition = money("500"); }, 500 * kOne, 500 * kOne, true},
      {"INSUFFICIENT_CAPITAL", Unit::Money, "", 4, [](auto& l) { l.availableCapital = money("500"); }, 400 * kOne, 500 * kOne, false},
      {"INSUFFICIENT_CAPITAL", Unit::Money, "", 5, [](auto& l) { l.availableCapital = money("500"); }, 500 * kOne, 500 * kOne, true},
      {"RESERVE_WOULD_BREAK", Unit::Money, "", 4, [](auto& l) { l.availableCapital = money("900"); l.reserve = money("400"); },
       500 * kOne, 400 * kOne, false},
      {"RESERVE_WOULD_BREAK", Unit::Money, "", 5, [](auto& l) { l.availableCapital = money("900"); l.reserve = money("400"); },
       400 * kOne, 400 * kOne, true},
      {"SYMBOL_EXPOSURE_EXCEEDED", Unit::Money, "SPY", 4, [](auto& l) { l.symbolExposure = money("500"); }, 400 * kOne, 500 * kOne, false},
      {"SYMBOL_EXPOSURE_EXCEEDED", Unit::Money, "SPY", 5, [](auto& l) { l.symbolExposure = money("500"); }, 500 * kOne, 500 * kOne, true},
      {"DAILY_TRADE_LIMIT_REACHED", Unit::Count, "", 1, [](auto& l) { l.maximumTradesPerDay = 2; }, kOne, 2 * kOne, false},
      {"DAILY_TRADE_LIMIT_REACHED", Unit::Count, "", 1, [](auto& l) { l.maximumTradesPerDay = 1; }, kOne, kOne, true},
  };
  for (const Row& row : rows) {
    core::CoreConfig config = open();
    row.set(config.limits);
    Desk desk(config);
    desk.bar("100");
    desk.start();
    desk.trade(Side::Buy, row.held, "100");
    const auto limits = desk.snapshot(Part::Limits).limits;
    const LimitView* found = find(limits, row.code, row.unit, row.scope);
    ASSERT_NE(found, nullptr) << row.code;
    EXPECT_EQ(found->usedE8, row.usedE8) << row.code;
    EXPECT_EQ(found->limitE8, row.limitE8) << row.code;
    EXPECT_EQ(found->breached, row.breached) << row.code << " with " << row.held;
    EXPECT_EQ(found->floor, std::string(row.code) == "RESERVE_WOULD_BREAK");
    EXPECT_EQ(verdict(desk), row.breached ? row.code : "NONE") << row.held;
  }
}

TEST(LimitView, TheLossOfTheDayCountsOnlyALoss) {
  core::CoreConfig config = open();
  config.limits.dailyLoss = money("50");
  Desk desk(config);
  desk.bar("100");
  desk.start();
  desk.trade(Side::Buy, 10, "100");
  const auto row = [&desk] { return *find(desk.snapshot(Part::Limits).limits, "DAILY_LOSS_LIMIT_REACHED"); };
  desk.bar("105");
  EXPECT_EQ(row().usedE8, 0);
  desk.bar("95.01");
  EXPECT_EQ(row().usedE8, 49'90'000'000);
  EXPECT_FALSE(row().breached);
  EXPECT_EQ(verdict(desk), "NONE");
  desk.bar("95");
  EXPECT_EQ(row().usedE8, 50 * kOne);
  EXPECT_TRUE(row().breached);
  EXPECT_EQ(verdict(desk), "DAILY_LOSS_LIMIT_REACHED");
}

TEST(LimitView, PositionsAreCountedAndAnUnusedSymbolLimitStands) {
  core::CoreConfig config = open();
  config.limits.maximumPositions = 1;
  config.limits.symbolExposure = money("500");
  Desk desk(config, {"SPY", "QQQ"});
  desk.bar("100");
  desk.bar("100", std::chrono::minutes{1}, 2);
  desk.start();
  auto limits = desk.snapshot(Part::Limits).limits;
  ASSERT_NE(find(limits, "SYMBOL_EXPOSURE_EXCEEDED"), nullptr);
  EXPECT_EQ(find(limits, "POSITION_LIMIT_EXCEEDED", Unit::Count)->usedE8, 0);
  desk.fill(desk.order(Side::Buy, 1, 2), 1, "100");
  limits = desk.snapshot(Part::Limits).limits;
  EXPECT_EQ(find(limits, "SYMBOL_EXPOSURE_EXCEEDED"), nullptr);
  EXPECT_EQ(find(limits, "SYMBOL_EXPOSURE_EXCEEDED", Unit::Money, "QQQ")->usedE8, 100 * kOne);
  EXPECT_TRUE(find(limits, "POSITION_LIMIT_EXCEEDED", Unit::Count)->breached);
  EXPECT_EQ(verdict(desk), "POSITION_LIMIT_EXCEEDED");
}

TEST(LimitView, APriceMayBeAsOldAsItsLimitAndNoOlder) {
  core::CoreConfig config = open();
  config.limits.stalePriceAfter = std::chrono::minutes{5};
  Desk desk(config, {"SPY", "QQQ"});
  desk.bar("100");
  desk.start();
  desk.bar("100", std::chrono::minutes{5}, 2);
  const auto row = [&desk] { return *find(desk.snapshot(Part::Limits).limits, "STALE_PRICE", Unit::Seconds, "SPY"); };
  EXPECT_EQ(row().usedE8, 300 * kOne);
  EXPECT_EQ(row().limitE8, 300 * kOne);
  EXPECT_FALSE(row().breached);
  EXPECT_EQ(verdict(desk), "NONE");
  desk.bar("100", std::chrono::seconds{1}, 2);
  EXPECT_TRUE(row().breached);
  EXPECT_EQ(verdict(desk), "STALE_PRICE");
}

TEST(LimitView, NoLimitNoRow) {
  Desk desk(open());
  desk.bar("100");
  EXPECT_TRUE(desk.snapshot(Part::Limits).limits.empty());
}

}  // namespace
}  // namespace keel::live::tests
