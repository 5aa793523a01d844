// What a backtest keeps and does not keep must not change what it does; the tape's read-ahead must not show.
#include <gtest/gtest.h>

#include "market_support.h"

using namespace keel;

namespace {

struct Desk {
  recorded::BarSeries bars;
  domain::InstrumentTable instruments;
  recorded::Tape tape;

  explicit Desk(std::size_t count) {
    base::Random random(7);
    bars = tests::randomBars(random, count, 100 * base::kScaleE8, 1'000'000);
    tape.add(instruments.add(domain::describeSymbol("X", false)), bars);
  }
  backtest::Result run(const backtest::Options& options) {
    simulation::ExchangeConfig venue;
    venue.fees = *simulation::parseFeeSchedule("per-share:0.005,1");
    venue.slippage = *simulation::parseSlippage("bps:1");
    auto result = backtest::run(tests::smaCross(3, 9, "100", domain::Money::fromInteger(100'000)), venue, instruments, tape, options);
    EXPECT_TRUE(result.has_value());
    return std::move(*result);
  }
};

/// Steps and times of the bars left on a tape.
std::vector<std::int64_t> play(recorded::Tape& tape, std::size_t most) {
  std::vector<std::int64_t> times;
  domain::MarketSlice slice;
  while (times.size() < most && tape.next(slice)) {
    EXPECT_EQ(slice.bars.size(), 1U);
    EXPECT_EQ(slice.ts, slice.bars.front().tsClose);
    times.push_back(base::toNanos(slice.bars.front().tsOpen) / tests::kDayNs);
  }
  return times;
}

}  // namespace

TEST(Runner, KeepingRowsChangesNothing) {
  Desk desk(2'000);
  const backtest::Result full = desk.run({});
  backtest::Options bare;
  bare.keepRows = bare.keepEquity = bare.hashOrders = false;
  const backtest::Result lean = desk.run(bare);
  EXPECT_GT(full.fills.size(), 100U);
  EXPECT_EQ(full.trips.size(), full.fills.size() / 2);
  EXPECT_EQ(full.equity.size(), 2'000U);
  EXPECT_EQ(full.equity.back().equity, full.finalEquity);
  EXPECT_TRUE(lean.fills.empty() && lean.trips.empty() && lean.equity.empty() && lean.orderListHash.empty());
  EXPECT_EQ(lean.finalEquity, full.finalEquity);
  EXPECT_EQ(lean.fees, full.fees);
  EXPECT_EQ(lean.maxDrawdown, full.maxDrawdown);
  EXPECT_EQ(lean.maxDrawdownPercent, full.maxDrawdownPercent);
}

TEST(Runner, DrawdownIsTheDeepestOfTheEquityRows) {
  Desk desk(1'500);
  const backtest::Result result = desk.run({});
  domain::Money peak = domain::Money::fromInteger(100'000), deepest;
  double fraction = 0;
  for (const backtest::EquityRow& row : result.equity) {
    peak = domain::maximum(peak, row.equity);
    deepest = domain::maximum(deepest, peak - row.equity);
    fraction = std::max(fraction, static_cast<double>((peak - row.equity).e8()) / static_cast<double>(peak.e8()));
  }
  EXPECT_FALSE(deepest.isZero());
  EXPECT_EQ(result.maxDrawdown, deepest);
  EXPECT_EQ(result.maxDrawdownPercent, fraction * 100.0);
}

TEST(Runner, BarsInOneGoEqualSlicesOneByOne) {
  // A second, empty series makes the tape merge, so that every bar goes through the venue as a slice of its own.
  Desk alone(1'200), merged(1'200);
  const recorded::BarSeries empty;
  merged.instruments.add(domain::describeSymbol("Y", false));
  merged.tape.add(domain::InstrumentId(2), empty);
  backtest::Options options;
  options.keepPositions = true;
  const backtest::Result a = alone.run(options), b = merged.run(options);
  EXPECT_EQ(a.orderListHash, b.orderListHash);
  EXPECT_EQ(a.slices, b.slices);
  EXPECT_EQ(a.bars, b.bars);
  ASSERT_EQ(a.fills.size(), b.fills.size());
  for (std::size_t i = 0; i < a.fills.size(); ++i) {
    EXPECT_EQ(a.fills[i].price, b.fills[i].price);
    EXPECT_EQ(a.fills[i].barCreated, b.fills[i].barCreated);
    EXPECT_EQ(a.fills[i].barExecuted, b.fills[i].barExecuted);
    EXPECT_GT(a.fills[i].barExecuted, a.fills[i].barCreated);
  }
  ASSERT_EQ(a.trips.size(), b.trips.size());
  for (std::size_t i = 0; i < a.trips.size(); ++i) {
    EXPECT_EQ(a.trips[i].barOpened, b.trips[i].barOpened);
    EXPECT_EQ(a.trips[i].barClosed, b.trips[i].barClosed);
    EXPECT_EQ(a.trips[i].barsHeld, b.trips[i].barsHeld);
  }
  ASSERT_EQ(a.equity.size(), b.equity.size());
  for (std::size_t i = 0; i < a.equity.size(); ++i) {
    EXPECT_EQ(a.equity[i].bar, b.equity[i].bar);
    EXPECT_EQ(a.equity[i].equity, b.equity[i].equity);
    EXPECT_EQ(a.equity[i].positions.front(), b.equity[i].positions.front());
  }
}

TEST(Runner, TwoRunsGiveOneHash) {
  Desk desk(800);
  const std::string first = desk.run({}).orderListHash;
  EXPECT_EQ(first.size(), 64U);
  EXPECT_EQ(desk.run({}).orderListHash, first);
}

TEST(Tape, ReadAheadDoesNotShow) {
  Desk desk(300);
  EXPECT_EQ(play(desk.tape, 1'000).size(), 300U);
  EXPECT_EQ(desk.tape.position(), 300U);
  desk.tape.rewind();
  EXPECT_EQ(play(desk.tape, 5), (std::vector<std::int64_t>{0, 1, 2, 3, 4}));
  EXPECT_EQ(desk.tape.position(), 5U);
  desk.tape.rewind();
  EXPECT_EQ(play(desk.tape, 2), (std::vector<std::int64_t>{0, 1}));
  desk.tape.limitTo(base::fromNanos(10 * tests::kDayNs), base::fromNanos(12 * tests::kDayNs));
  desk.tape.rewind();
  EXPECT_EQ(play(desk.tape, 9), (std::vector<std::int64_t>{10, 11}));
}

TEST(Tape, ASecondSeriesTakesOverFromTheReadAhead) {
  Desk desk(300);
  EXPECT_EQ(play(desk.tape, 3), (std::vector<std::int64_t>{0, 1, 2}));
  recorded::BarSeries other;
  other.push({3 * tests::kDayNs, 3 * tests::kDayNs + tests::kDayNs / 4, 1, 1, 1, 1, 0});
  desk.tape.add(domain::InstrumentId(2), other);
  domain::MarketSlice slice;
  ASSERT_TRUE(desk.tape.next(slice));
  ASSERT_EQ(slice.bars.size(), 2U);
  EXPECT_EQ(base::toNanos(slice.bars[0].tsOpen), 3 * tests::kDayNs);
  EXPECT_EQ(slice.bars[1].instrument, domain::InstrumentId(2));
}
