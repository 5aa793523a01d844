// The sweep must give what a run through the events gives, to the last 1e-8.
#include <gtest/gtest.h>

#include <array>

#include <engine/backtest/sweep.h>

#include "market_support.h"

using namespace keel;

namespace {

struct Costs {
  const char* fees;
  const char* slippage;
};
constexpr std::array kCosts{Costs{"per-share:0.005,1", "bps:1"},          Costs{"none", "none"},
                            Costs{"percent:0.001", "percent:0.0005"},     Costs{"per-share:0.005,1,0.01", "per-share:0.01"},
                            Costs{"per-order:0.5", "profile:automationbot"}};

simulation::ExchangeConfig venueOf(const Costs& costs, std::uint64_t seed) {
  simulation::ExchangeConfig venue;
  venue.fees = *simulation::parseFeeSchedule(costs.fees);
  venue.slippage = *simulation::parseSlippage(costs.slippage);
  venue.seed = seed;
  return venue;
}

struct Case {
  recorded::BarSeries bars;
  domain::InstrumentTable instruments;
  domain::InstrumentId id;
  std::vector<int> fasts, slows;
  std::string size;
  simulation::ExchangeConfig venue;
  domain::Money cash = domain::Money::fromInteger(100'000);

  [[nodiscard]] auto sweep() const {
    return backtest::sweepSmaCross(bars, fasts, slows, *domain::parseQuantity(size),
                                   {venue.fees, venue.slippage, venue.seed}, cash, instruments.at(id));
  }
  [[nodiscard]] auto run(int fast, int slow) const {
    recorded::Tape tape;
    tape.add(id, bars);
    return backtest::run(tests::smaCross(fast, slow, size, cash), venue, instruments, tape);
  }
};

Case makeCase(std::uint64_t seed) {
  base::Random random(seed);
  const auto one = [&](int from, int to) { return from + static_cast<int>(random.below(static_cast<std::uint64_t>(to - from + 1))); };
  Case made;
  // From shorter than the slow average to several words of bars; every third market with a tick that makes ties; every
  // fifth with prices whose products leave 53 bits.
  const std::array<std::int64_t, 3> ticks{1'000'000, 50 * base::kScaleE8, 12'345};
  const bool huge = seed % 5 == 0;
  const std::int64_t tick = huge ? 1'000'000'007 : ticks[seed % 3];
  made.bars = tests::randomBars(random, static_cast<std::size_t>(one(3, 700)), huge ? 90'000'000'000'007 : 400 * tick, tick);
  domain::Instrument instrument = domain::describeSymbol("X", seed % 2 == 0);
  instrument.multiplier = seed % 4 == 0 ? 100 : 1;
  if (instrument.multiplier != 1) made.cash = domain::Money::fromInteger(1'000'000'000);
  made.id = made.instruments.add(instrument);
  made.fasts = {one(1, 5), one(6, 20)};
  made.slows = {one(2, 12), one(21, 130)};
  made.size = seed % 2 == 0 ? "0.37" : "25";
  made.venue = venueOf(kCosts[seed % kCosts.size()], seed);
  return made;
}

}  // namespace

TEST(Sweep, EqualsTheEventPathOnRandomMarkets) {
  std::uint64_t fills = 0;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const Case market = makeCase(seed);
    const auto runs = market.sweep();
    ASSERT_TRUE(runs.has_value()) << runs.error().message;
    for (const backtest::SweepRun& run : *runs) {
      SCOPED_TRACE(testing::Message() << "seed " << seed << " fast " << run.fast << " slow " << run.slow);
      const auto expected = market.run(run.fast, run.slow);
      ASSERT_TRUE(expected.has_value()) << expected.error().message;
      EXPECT_EQ(run.fills, expected->fills.size());
      EXPECT_EQ(run.fees.e8(), expected->fees.e8());
      EXPECT_EQ(run.finalEquity.e8(), expected->finalEquity.e8());
      fills += run.fills;
    }
  }
  EXPECT_GT(fills, 1'000U);
}

TEST(Sweep, TakesOnlyPairsWhoseFastPeriodIsTheShorter) {
  Case market = makeCase(1);
  market.fasts = {5, 10};
  market.slows = {5, 10, 20};
  const auto runs = market.sweep();
  ASSERT_TRUE(runs.has_value());
  ASSERT_EQ(runs->size(), 3U);
  EXPECT_EQ((*runs)[0].fast, 5);
  EXPECT_EQ((*runs)[0].slow, 10);
  EXPECT_EQ((*runs)[2].fast, 10);
  EXPECT_EQ((*runs)[2].slow, 20);
}

TEST(Sweep, TradesAHandMadeCrossing) {
  // Closes 10 9 8 7 12 14 6 5: SMA 1 over SMA 2 rises above at the fifth bar and falls below at the seventh.
  Case market;
  const std::array<std::int64_t, 8> closes{10, 9, 8, 7, 12, 14, 6, 5};
  for (std::size_t i = 0; i < closes.size(); ++i) {
    const auto day = static_cast<std::int64_t>(i) * tests::kDayNs;
    const std::int64_t close = closes[i] * base::kScaleE8;
    market.bars.push({day, day + 1, close + 100'000'000, close + 200'000'000, close, close, 0});
  }
  market.id = market.instruments.add(domain::describeSymbol("X", false));
  market.fasts = {1};
  market.slows = {2};
  market.size = "10";
  market.venue = venueOf({"per-order:2", "none"}, 1);
  const auto runs = market.sweep();
  ASSERT_TRUE(runs.has_value());
  ASSERT_EQ(runs->size(), 1U);
  EXPECT_EQ(runs->front().fills, 2U);
  EXPECT_EQ(runs->front().fees, domain::Money::fromInteger(4));
  // Bought 10 at the sixth open (15), sold at the eighth (6): 100,000 - 150 + 60 - 4.
  EXPECT_EQ(runs->front().finalEquity, domain::Money::fromInteger(99'906));
}

TEST(Sweep, NamesWhatItCannotTake) {
  Case market = makeCase(1);
  market.fasts = {0};
  EXPECT_EQ(market.sweep().error().code, "BAD_PERIOD");
  market = makeCase(1);
  market.size = "0";
  EXPECT_EQ(market.sweep().error().code, "BAD_QUANTITY");
  market = makeCase(1);
  market.cash = domain::Money(domain::kGbp);
  EXPECT_EQ(market.sweep().error().code, "CURRENCY_MISMATCH");
  market = makeCase(1);
  market.bars.openE8[1] = 0;
  EXPECT_EQ(market.sweep().error().code, "BAD_PRICE");
  market = makeCase(1);
  market.bars.tsOpenNs[1] = market.bars.tsCloseNs[0] - 1;
  EXPECT_EQ(market.sweep().error().code, "OVERLAPPING_BARS");
  market = makeCase(1);
  market.size = "90000000000";
  EXPECT_EQ(market.sweep().error().code, "OUT_OF_RANGE");
}

TEST(Sweep, GivesNothingForAnEmptySeries) {
  Case market = makeCase(1);
  market.bars = {};
  const auto runs = market.sweep();
  ASSERT_TRUE(runs.has_value());
  for (const auto& run : *runs) EXPECT_EQ(run.finalEquity, market.cash);
}
