// Capital, percentages, profiles and modes: the numbers they give and what they refuse.
#include <gtest/gtest.h>

#include <engine/risk/capital_plan.h>

namespace keel::tests {
namespace {

using domain::Money;
using domain::Rate;
using risk::CapitalPlan;
using risk::Profile;

Rate percent(double n) { return Rate::fromE8(static_cast<std::int64_t>(n * 1e6)); }

void check(const char* what, const CapitalPlan& plan, const char* code, const char* words) {
  const auto result = risk::allocate(plan);
  ASSERT_FALSE(result.has_value()) << what;
  EXPECT_EQ(result.error().code, code) << what;
  EXPECT_NE(result.error().message.find(words), std::string::npos) << result.error().message;
}

TEST(CapitalPlan, FiveHundredByDefault) {
  const auto result = risk::allocate(CapitalPlan{});
  ASSERT_TRUE(result.has_value());
  EXPECT_EQ(result->available.text(), "400.00");
  EXPECT_EQ(result->maximumPosition.text(), "120.00");
  EXPECT_EQ(result->dailyLoss.text(), "25.00");
  EXPECT_EQ(result->reserve.text(), "100.00");
  EXPECT_EQ(result->symbolExposure.text(), "60.00");
  const risk::RiskLimits limits = risk::limitsFor(*result);
  EXPECT_EQ(limits.availableCapital, result->available);
  EXPECT_EQ(limits.maximumPosition, result->maximumPosition);
  EXPECT_EQ(limits.dailyLoss, result->dailyLoss);
  EXPECT_EQ(limits.reserve, result->reserve);
  EXPECT_EQ(limits.symbolExposure, result->symbolExposure);
  EXPECT_FALSE(limits.maximumPositions.has_value());
}

TEST(CapitalPlan, RefusesWithTheNumbers) {
  CapitalPlan plan;
  plan.reserve = percent(25);
  check("105 %", plan, "PERCENTAGES_DO_NOT_ADD_UP", "reserve 25 % and available 80 % add up to 105 %, not to 100 %");
  plan.reserve = percent(20.02);
  check("off by more than 0.01", plan, "PERCENTAGES_DO_NOT_ADD_UP", "100.02 %");
  plan.reserve = percent(20.01);
  EXPECT_TRUE(risk::allocate(plan).has_value()) << "within 0.01";
  plan = CapitalPlan{};
  plan.capital = Money::fromInteger(99);
  check("too little", plan, "BAD_CAPITAL", "capital 99.00 must be between 100 and 1000000");
  plan.capital = Money::fromInteger(1'000'001);
  check("too much", plan, "BAD_CAPITAL", "capital 1000001.00");
  plan.capital = Money::fromInteger(100);
  EXPECT_TRUE(risk::allocate(plan).has_value());
  plan.dailyLoss = percent(-1);
  check("negative", plan, "BAD_PERCENTAGE", "dailyLoss -1 % must be between 0 % and 100 %");
  plan.dailyLoss = Rate::fromInteger(90'000'000'000);
  check("absurd", plan, "BAD_PERCENTAGE", "dailyLoss");
}

TEST(Profiles, OneTable) {
  struct Row {
    const char* name;
    int position, interval, trades, stop, take;
  };
  for (const Row& row : {Row{"conservative", 5, 60, 2, 2, 4}, Row{"moderate", 10, 15, 5, 3, 6},
                         Row{"aggressive", 40, 1, 20, 3, 6}, Row{"custom", 10, 15, 5, 3, 6}}) {
    const auto profile = risk::findProfile(row.name);
    ASSERT_TRUE(profile.has_value()) << row.name;
    EXPECT_EQ(profile->position, percent(row.position)) << row.name;
    EXPECT_EQ(profile->intervalMinutes, row.interval) << row.name;
    EXPECT_EQ(profile->tradesPerDay, row.trades) << row.name;
    EXPECT_EQ(profile->stop, percent(row.stop)) << row.name;
    EXPECT_EQ(profile->take, percent(row.take)) << row.name;
    EXPECT_TRUE(risk::validated(*profile).has_value()) << row.name;
  }
  const auto unknown = risk::findProfile("wild");
  ASSERT_FALSE(unknown.has_value());
  EXPECT_EQ(unknown.error().code, "UNKNOWN_PROFILE");
  EXPECT_EQ(unknown.error().message, "profile 'wild' is none of conservative, moderate, aggressive, custom");
}

TEST(Profiles, RefusedOutsideTheirRanges) {
  const auto refused = [](auto change, const char* message) {
    Profile profile = *risk::findProfile("custom");
    change(profile);
    const auto result = risk::validated(profile);
    ASSERT_FALSE(result.has_value()) << message;
    EXPECT_EQ(result.error().code, "BAD_PROFILE");
    EXPECT_EQ(result.error().message, message);
  };
  refused([](Profile& p) { p.position = percent(41); }, "position size 41 % must be between 1 % and 40 %");
  refused([](Profile& p) { p.position = percent(0.5); }, "position size 0.5 % must be between 1 % and 40 %");
  refused([](Profile& p) { p.stop = percent(10.5); }, "stop 10.5 % must be between 1 % and 10 %");
  refused([](Profile& p) { p.take = percent(1); }, "take 1 % must be between 2 % and 20 %");
  refused([](Profile& p) { p.intervalMinutes = 0; }, "interval in minutes 0 must be between 1 and 60");
  refused([](Profile& p) { p.tradesPerDay = 51; }, "trades per day 51 must be between 1 and 50");
  refused([](Profile& p) { p.maximumPositions = 16; }, "positions 16 must be between 1 and 15");
}

TEST(TradingModes, LimitsAndBlockedClasses) {
  struct Row {
    const char* name;
    const char* position;
    const char* loss;
    const char* reserve;
    bool crypto, stocks;
  };
  for (const Row& row : {Row{"tradestation_only", "1600.00", "800.00", "14000.00", false, true},
                         Row{"hybrid", "1280.00", "640.00", "15000.00", true, true},
                         Row{"defi_only", "2400.00", "960.00", "12000.00", true, false}}) {
    const auto mode = risk::findTradingMode(row.name);
    ASSERT_TRUE(mode.has_value()) << row.name;
    const auto limits = risk::limitsFor(*mode, Money::fromInteger(16'000));
    ASSERT_TRUE(limits.has_value()) << row.name;
    EXPECT_EQ(limits->maximumPosition->text(), row.position) << row.name;
    EXPECT_EQ(limits->dailyLoss->text(), row.loss) << row.name;
    EXPECT_EQ(limits->reserve->text(), row.reserve) << row.name;
    EXPECT_EQ(limits->symbolExposure->text(), "2400.00") << row.name;
    for (const auto& [symbol, allowed] : {std::pair{"BTC", row.crypto}, std::pair{"AAPL", row.stocks}}) {
      const domain::Instrument instrument = domain::describeSymbol(symbol, true);
      risk::Exposure exposure;
      exposure.cash = exposure.totalCapital = Money::fromInteger(16'000);
      const risk::ProposedOrder order{&instrument, domain::Side::Buy, domain::Quantity::fromInteger(1),
                                      domain::Price::fromInteger(100), false};
      const auto verdict = risk::evaluate(order, *limits, exposure);
      EXPECT_EQ(verdict.code, allowed ? risk::DenialCode::None : risk::DenialCode::SymbolBlocked)
          << row.name << ' ' << symbol << ' ' << verdict.message;
    }
  }
  EXPECT_EQ(risk::findTradingMode("other").error().code, "UNKNOWN_MODE");
  const auto small = risk::limitsFor(*risk::findTradingMode("hybrid"), Money::fromInteger(500));
  ASSERT_FALSE(small.has_value());
  EXPECT_EQ(small.error().message, "capital 500.00 USD must exceed the minimum balance 15000.00 USD of mode hybrid");
}

}  // namespace
}  // namespace keel::tests
