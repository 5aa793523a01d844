// Fees, slippage, partial fills and random refusals: exact where they are rules, seeded where they are chance.
#include "venue_fixture.h"

namespace keel::simulation {
namespace {

using namespace tests;
using domain::Money;
using domain::Rate;

constexpr Ohlc kFlat{"100", "101", "99", "100"};

struct FeeCase {
  const char* schedule;
  std::uint32_t instrument;   ///< 1 SPY, 3 BTC, 4 an option of 100
  const char* price;
  const char* quantity;
  const char* fee;
};

// The profiles of common.md 6: SpreadPilot 0.005 a share (1.00 to 1 %) and 0.65 a contract, and so on.
TEST(Costs, FeeTable) {
  const std::vector<FeeCase> cases{
      {"none", 1, "100", "10", "0"},
      {"percent:0.001", 1, "100", "10", "1"},
      {"percent:0.001", 4, "2", "3", "0.6"},
      {"per-share:0.005,1", 1, "100", "10", "1"},
      {"per-share:0.005,1", 1, "100", "1000", "5"},
      {"per-share:0.005,1,0.01", 1, "2", "10", "0.2"},
      {"per-contract:0.65", 4, "2", "3", "1.95"},
      {"per-order:0.50", 1, "100", "10", "0.5"},
      {"profile:spreadpilot", 1, "100", "100", "1"},
      {"profile:spreadpilot", 1, "100", "400", "2"},
      {"profile:spreadpilot", 1, "1", "50", "0.5"},
      {"profile:spreadpilot", 4, "2", "3", "1.95"},
      {"profile:automationbot", 1, "100", "10", "0.5"},
      {"profile:automationbot", 3, "100", "0.01", "0.5"},
      {"profile:smart-trader", 1, "100", "10", "1"},
      {"profile:mathematricks", 1, "100", "10", "0"},
      {"profile:none", 1, "100", "10", "0"},
  };
  const domain::InstrumentTable table = Venue::makeTable();
  for (const FeeCase& c : cases) {
    const auto schedule = parseFeeSchedule(c.schedule);
    ASSERT_TRUE(schedule.has_value()) << c.schedule;
    const domain::Instrument& instrument = table.at(domain::InstrumentId(c.instrument));
    const Quantity quantity = *domain::parseQuantity(c.quantity);
    const Money value = domain::notional(price(c.price), quantity, instrument.multiplier, domain::kUsd);
    EXPECT_EQ(orderFee(*schedule, instrument, quantity, value).text(0), c.fee) << c.schedule << ' ' << c.quantity;
  }
}

TEST(Costs, RefusedTexts) {
  for (const char* text : {"", "percent", "percent:", "percent:x", "percent:-1", "percent:1,2", "per-share:1", "per-share:1,2,3,4",
                           "per-share", "per-order:", "profile:", "profile:nobody", "Percent:1", "bps:1"}) {
    EXPECT_FALSE(parseFeeSchedule(text).has_value()) << text;
  }
  for (const char* text : {"", "percent", "percent:x", "bps:-5", "per-share:", "profile:nobody", "per-order:1"}) {
    EXPECT_FALSE(parseSlippage(text).has_value()) << text;
  }
  EXPECT_EQ(parseFeeSchedule("profile:nobody").error().code, "UNKNOWN_PROFILE");
  EXPECT_NE(parseFeeSchedule("profile:nobody").error().message.find("spreadpilot"), std::string::npos);
  EXPECT_EQ(parseSlippage("percent:-0.1").error().code, "BAD_NUMBER");
}

struct SlipCase {
  const char* what;
  const char* model;
  Side side;
  OrderType type;
  const char* limit;
  Ohlc bar;
  const char* filledAt;
};

TEST(Costs, SlippageIsAgainstTheOrderAndStopsWhereItMust) {
  const std::vector<SlipCase> cases{
      {"AB-7: ten at 100 with 0.02 %", "percent:0.0002", Side::Buy, OrderType::Market, "", kFlat, "100.02"},
      {"sell", "percent:0.0002", Side::Sell, OrderType::Market, "", kFlat, "99.98"},
      {"percent stops at the high", "percent:0.05", Side::Buy, OrderType::Market, "", kFlat, "101"},
      {"percent stops at the low", "percent:0.05", Side::Sell, OrderType::Market, "", kFlat, "99"},
      {"basis points may leave the bar", "bps:500", Side::Buy, OrderType::Market, "", kFlat, "105"},
      {"basis points, sell", "bps:500", Side::Sell, OrderType::Market, "", kFlat, "95"},
      {"per share", "per-share:0.03", Side::Buy, OrderType::Market, "", kFlat, "100.03"},
      {"per share stops at the low", "per-share:3", Side::Sell, OrderType::Market, "", kFlat, "99"},
      {"limit touched: no slippage", "percent:0.01", Side::Buy, OrderType::Limit, "99.50", kFlat, "99.5"},
      {"limit at the open: up to the limit", "percent:0.01", Side::Buy, OrderType::Limit, "100.40", kFlat, "100.4"},
      {"limit at the open: within the limit", "percent:0.001", Side::Buy, OrderType::Limit, "100.40", kFlat, "100.1"},
      {"no model fills beyond a limit", "bps:500", Side::Buy, OrderType::Limit, "100.40", kFlat, "100.4"},
      {"nor below one", "bps:500", Side::Sell, OrderType::Limit, "99.60", kFlat, "99.6"},
  };
  for (const SlipCase& c : cases) {
    ExchangeConfig config;
    config.slippage = *parseSlippage(c.model);
    Venue venue(config);
    domain::OrderRequest& request = venue.request(c.side, c.type);
    if (*c.limit != '\0') request.limitPrice = price(c.limit);
    const auto id = venue.submit();
    venue.bar(c.bar);
    ASSERT_EQ(venue.about(id).size(), 1u) << c.what;
    EXPECT_EQ(venue.about(id)[0].lastPrice.text(), c.filledAt) << c.what;
  }
}

TEST(Costs, RandomSlippageStaysInItsBand) {
  const CostProfile& profile = *findCostProfile("automationbot");
  const domain::InstrumentTable table = Venue::makeTable();
  domain::Instrument stock = domain::describeSymbol("AAPL", false);
  const struct {
    const domain::Instrument& instrument;
    std::int64_t least, most;   ///< of 1e10, that is a price of 100
  } cases[] = {{stock, 1'000'000, 3'000'000}, {table.at(domain::InstrumentId(1)), 500'000, 1'500'000},
               {table.at(domain::InstrumentId(3)), 7'500'000, 22'500'000}};
  base::Random random(9);
  for (const auto& c : cases) {
    std::int64_t lowest = c.most, highest = 0;
    for (int i = 0; i < 2'000; ++i) {
      const Side side = i % 2 == 0 ? Side::Buy : Side::Sell;
      const std::int64_t slipped = slip(profile.slippage, c.instrument, side, price("100"), Price{}, random).e8();
      const std::int64_t distance = side == Side::Buy ? slipped - 10'000'000'000 : 10'000'000'000 - slipped;
      ASSERT_GE(distance, c.least) << c.instrument.symbol;
      ASSERT_LE(distance, c.most) << c.instrument.symbol;
      lowest = std::min(lowest, distance);
      highest = std::max(highest, distance);
    }
    EXPECT_LT(lowest, c.least + (c.most - c.least) / 50) << "the whole band is used";
    EXPECT_GT(highest, c.most - (c.most - c.least) / 50);
  }
}

std::vector<domain::ExecutionReport> partialRun(std::uint64_t seed, std::int64_t quantity) {
  ExchangeConfig config;
  config.partialFillProbability = 0.7;
  config.seed = seed;
  config.fees = *parseFeeSchedule("per-share:0.005,1");
  Venue venue(config);
  const auto id = venue.market(Side::Buy, quantity);
  for (int i = 0; i < 200; ++i) venue.bar(kFlat);
  return venue.about(id);
}

TEST(Costs, PartsAddUpAndTheMinimumIsTakenOnce) {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    for (const std::int64_t quantity : {2, 10, 150, 1'000}) {
      const auto parts = partialRun(seed, quantity);
      Quantity sum;
      Money fees;
      for (const auto& part : parts) {
        ASSERT_FALSE(part.lastQuantity.isZero());
        ASSERT_EQ(part.lastQuantity.e8() % base::kScaleE8, 0) << "whole shares";
        sum += part.lastQuantity;
        fees += part.fee;
        ASSERT_EQ(part.event == OrderEvent::Fill, &part == &parts.back());
      }
      ASSERT_EQ(sum, Quantity::fromInteger(quantity)) << "seed " << seed;
      ASSERT_EQ(fees, domain::maximum(Money::fromInteger(1), Money::fromE8(500'000 * quantity))) << "seed " << seed;
    }
  }
}

TEST(Costs, SeedDecidesTheParts) {
  const auto sizes = [](std::uint64_t seed) {
    std::string text;
    for (const auto& part : partialRun(seed, 1'000)) text += part.lastQuantity.text() + ' ';
    return text;
  };
  EXPECT_EQ(sizes(5), sizes(5));
  EXPECT_NE(sizes(5), sizes(6));
  EXPECT_NE(sizes(5).find(' '), sizes(5).rfind(' ')) << "more than one part";
}

TEST(Costs, VolumeShareLimitsAFill) {
  ExchangeConfig config;
  config.volumeShare = *domain::parseRate("0.01");
  Venue venue(config);
  const auto id = venue.market(Side::Buy, 10);
  venue.bar({"100", "101", "99", "100", 450});
  venue.bar({"100", "101", "99", "100", 99});
  venue.bar({"100", "101", "99", "100", 0});
  venue.bar({"100", "101", "99", "100", 100'000});
  EXPECT_EQ(venue.story(id), "PARTIAL_FILL 4@100.00; FILL 6@100.00") << "floored to whole shares, nothing from too little";
}

TEST(Costs, RefusalsByChance) {
  for (const double probability : {0.0, 0.02, 1.0}) {
    ExchangeConfig config;
    config.rejectProbability = probability;
    config.seed = 3;
    Venue venue(config);
    int refused = 0;
    for (int i = 0; i < 5'000; ++i) refused += venue.story(venue.market(Side::Buy)) == "REJECT RANDOM_REJECT" ? 1 : 0;
    EXPECT_NEAR(refused, probability * 5'000, 40) << probability;
  }
}

}  // namespace
}  // namespace keel::simulation
