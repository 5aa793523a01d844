// The strategies that place orders themselves, on bars made by hand: which order, when, at which price.
#include <gtest/gtest.h>

#include <engine/strategy/order_support.h>

#include "tape_context.h"

namespace keel::tests {
namespace {

using Fills = std::vector<std::string>;
using strategy::Parameters;

void check(const char* what, std::string_view name, const Parameters& parameters, const std::vector<Row>& rows,
           const Fills& expected) {
  SCOPED_TRACE(what);
  EXPECT_EQ(runDaily(name, parameters, rows).fills, expected);
}

std::vector<Row> closes(std::initializer_list<double> values) {
  std::vector<Row> rows;
  for (const double value : values) rows.push_back(flat(value));
  return rows;
}

TEST(SmaCross, FollowsCrossingsOnly) {
  const Parameters small{{"fast", "2"}, {"slow", "3"}, {"size", "50"}};
  const auto wave = closes({10, 9, 8, 7, 12, 13, 5, 6, 6});
  check("in at the open after the crossing up, out after the one down", "sma_cross", small, wave,
        {"6 A BUY 50 @ 13.00", "8 A SELL 50 @ 6.00"});
  Parameters turning = small;
  turning["short"] = "1";
  check("one order of twice the size when turning", "sma_cross", turning, wave,
        {"6 A BUY 50 @ 13.00", "8 A SELL 100 @ 6.00"});
  check("the first difference is no crossing", "sma_cross", small, closes({1, 2, 3, 4, 5, 6}), {});
  check("nor is the first after equal averages", "sma_cross", small, closes({5, 5, 5, 6, 7, 8}), {});
  check("a crossing down while flat", "sma_cross", small, closes({1, 2, 3, 1, 1, 1}), {});
  check("turning short from flat, the tie on bar 4 passed over", "sma_cross", turning, closes({1, 2, 3, 1, 1, 1}),
        {"6 A SELL 50 @ 1.00"});
}

TEST(SmaCross, DefaultsAreTenAndThirty) {
  std::vector<Row> rows;
  for (int i = 0; i < 30; ++i) rows.push_back(flat(100.0 - i));
  for (int i = 0; i < 10; ++i) rows.push_back(flat(110.0));
  // After 30 falling bars the averages of 10 and 30 are 75.5 and 85.5. k bars of 110 lift the fast one by about 3.5 k
  // and the slow one by about 0.5 k: after 4 it is 88.9 against 86.9, after 3 85.4 against 86.5.
  check("crossing on bar 34", "sma_cross", {}, rows, {"35 A BUY 100 @ 110.00"});
}

TEST(SmaCross, EqualityInDecimalsIsNotDecidedByBinaryRounding) {
  // (0.1 + 0.3 + 0.2) / 3 is 0.20000000000000004 in binary arithmetic, above the last close of 0.2.
  check("tie", "sma_cross", {{"fast", "1"}, {"slow", "3"}}, closes({0.4, 0.1, 0.3, 0.2, 0.3, 0.3}), {});
}

TEST(Rsi, AllInBelowLowOutAboveHigh) {
  const Parameters parameters{{"period", "2"}};
  // RSI: bar 3: 0; bar 4: 10 / 15 = 66.7; bar 5: 15 / 17.5 = 85.7. int(100000 x 0.95 / 80) = 1187.
  check("floored size", "rsi", parameters, closes({100, 90, 80, 100, 120, 121}),
        {"4 A BUY 1187 @ 100.00", "6 A SELL 1187 @ 121.00"});
  check("no losses is 100, no entry", "rsi", parameters, closes({100, 100, 100, 100, 100}), {});
  check("share of the cash", "rsi", {{"period", "2"}, {"frac", "0.5"}}, closes({100, 90, 80, 80}),
        {"4 A BUY 625 @ 80.00"});
}

TEST(DonchianBracket, ExitsWakeOnTheBarAfterTheEntry) {
  const Parameters parameters{{"n", "2"}};
  // Signal at 11.00: stop round(10.67), target round(11.66), both from the close, not from the fill at 11.20.
  const std::vector<Row> start{flat(10), flat(10), {10, 11, 10, 11}, {11.2, 12.5, 10, 11}};
  const auto with = [&start](Row last) {
    auto rows = start;
    rows.push_back(last);
    return rows;
  };
  check("entry bar beyond both, next bar quiet", "donchian_bracket", parameters, with({11, 11, 11, 11}),
        {"4 A BUY 100 @ 11.20"});
  check("stop", "donchian_bracket", parameters, with({11, 11, 10.6, 10.8}),
        {"4 A BUY 100 @ 11.20", "5 A SELL 100 @ 10.67"});
  check("stop by gap", "donchian_bracket", parameters, with({10.5, 10.6, 10.4, 10.5}),
        {"4 A BUY 100 @ 11.20", "5 A SELL 100 @ 10.50"});
  check("target", "donchian_bracket", parameters, with({11, 11.7, 11, 11.7}),
        {"4 A BUY 100 @ 11.20", "5 A SELL 100 @ 11.66"});
  check("both touched: stop", "donchian_bracket", parameters, with({11, 12, 10, 11}),
        {"4 A BUY 100 @ 11.20", "5 A SELL 100 @ 10.67"});
  check("equal to the highest high is no breakout", "donchian_bracket", parameters, closes({10, 10, 10, 10}), {});
}

TEST(DonchianBracket, ADeniedEntryLeavesNoExits) {
  TapeContext context;
  const InstrumentId id = context.add("A");
  auto made = strategy::makeStrategy("donchian_bracket", {{"n", "1"}}, context.instruments().rows());
  ASSERT_TRUE(made);
  context.denyNext = true;
  context.slice({makeBar(id, dailyOpen(0), kDayLength, flat(10))}, **made);
  context.slice({makeBar(id, dailyOpen(1), kDayLength, flat(11))}, **made);
  EXPECT_EQ(context.orderCount(), 1U);
  context.slice({makeBar(id, dailyOpen(2), kDayLength, flat(12))}, **made);
  EXPECT_EQ(context.orderCount(), 4U) << "free to try again";
}

TEST(BollingerLimit, BidsAtTheLowerBandForItsDays) {
  const Parameters parameters{{"n", "3"}, {"valid", "1"}};
  // 10, 10, 9.5: mean 9.8333, population deviation 0.2357, lower band 9.3619.
  const std::vector<Row> start{flat(10), flat(10), {10, 10, 9, 9.5}};
  const auto with = [&start](std::initializer_list<Row> more) {
    auto rows = start;
    rows.insert(rows.end(), more);
    return rows;
  };
  check("at the limit", "bollinger_limit", parameters, with({{9.5, 9.6, 9.3, 9.4}}), {"4 A BUY 200 @ 9.36"});
  check("at a better open", "bollinger_limit", parameters, with({{9.2, 9.6, 9.1, 9.4}}), {"4 A BUY 200 @ 9.20"});
  check("gone after its last date", "bollinger_limit", parameters, with({{9.5, 9.6, 9.4, 9.6}, {9.4, 9.5, 9.0, 9.5}}),
        {});
  check("out above the middle band", "bollinger_limit", parameters,
        with({{9.4, 9.5, 9.3, 9.4}, {9.6, 9.9, 9.6, 9.9}, {10, 10, 10, 10}}),
        {"4 A BUY 200 @ 9.36", "6 A SELL 200 @ 10.00"});
  const TapeContext context = runDaily("bollinger_limit", parameters, start);
  ASSERT_EQ(context.orderCount(), 1U);
  // Signal on Thursday 4 January 2024; the next date ends at midnight in New York.
  EXPECT_EQ(context.lastOrder().request.expiresAt, *base::parseIso("2024-01-06T04:59:59.999999999Z"));
}

TEST(StopEntryTrailing, LiveEveryOtherBar) {
  const Parameters parameters{{"n", "2"}, {"trail", "0.1"}};
  check("canceled after one bar, then placed again", "stop_entry_trailing", parameters,
        {{10, 10, 9, 9}, {10, 10.5, 9, 10}, {10, 10.4, 9, 10}, {10, 11, 10, 10.9}, {10.9, 11.2, 10.9, 11.2}},
        {"5 A BUY 100 @ 11.01"});
}

TEST(StopEntryTrailing, TrailsFromTheCloseOfTheEntryBar) {
  // Entry on bar 3 at 10.01, close 10: first stop 9.00. Bar 4 ends at 12: 10.80. Bar 5 ends lower: stays 10.80.
  check("checked first, raised after", "stop_entry_trailing", {{"n", "2"}, {"trail", "0.1"}},
        {flat(10), flat(10), {10, 10.5, 8, 10}, {10, 12, 9.5, 12}, {11.5, 11.5, 11, 11.2}, {11.2, 11.2, 10, 10}},
        {"3 A BUY 100 @ 10.01", "6 A SELL 100 @ 10.80"});
}

TEST(EmaIntraday, FlatFromFiveToFourInNewYork) {
  for (const char* first : {"2024-06-03T19:51:00Z", "2024-01-03T20:51:00Z"}) {  // 15:51 in summer and in winter
    TapeContext context;
    const InstrumentId id = context.add("A");
    auto made = strategy::makeStrategy("ema_intraday", {{"fast", "1"}, {"slow", "2"}}, context.instruments().rows());
    ASSERT_TRUE(made);
    // Minutes 15:51 .. 15:59: up-cross at 15:53, out by the bar of 15:55, the up-cross at 15:58 buys nothing.
    const std::vector<double> values{10, 9, 11, 12, 13, 14, 9, 15, 16};
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto open = *base::parseIso(first) + std::chrono::minutes{static_cast<int>(i)};
      context.slice({makeBar(id, open, std::chrono::minutes{1}, flat(values[i]))}, **made);
    }
    EXPECT_EQ(context.fills, (Fills{"4 A BUY 200 @ 12.00", "6 A SELL 200 @ 14.00"}));
  }
}

TEST(SectorRotation, RanksOnTheFirstBarOfEachMonth) {
  TapeContext context;
  std::vector<InstrumentId> ids;
  for (const char* symbol : {"C", "A", "B"}) ids.push_back(context.add(symbol));
  auto made = strategy::makeStrategy("sector_rotation", {{"look", "1"}, {"top", "2"}, {"frac", "0.4"}},
                                     context.instruments().rows());
  ASSERT_TRUE(made);
  struct Day {
    const char* open;
    double c, a, b;
  };
  // The first decision bar, 31 January, only records its month. 1 February: A and B rise alike, tie by symbol.
  // 1 March: C leads, then B; A is sold, C bought, B cut to its new target.
  const std::vector<Day> days{{"2024-01-30T14:30:00Z", 10, 10, 20},  {"2024-01-31T14:30:00Z", 20, 10, 20},
                              {"2024-02-01T14:30:00Z", 20, 11, 22},  {"2024-02-02T14:30:00Z", 20, 11, 22},
                              {"2024-03-01T14:30:00Z", 40, 11, 22.1}, {"2024-03-04T14:30:00Z", 40, 11, 22}};
  for (const Day& day : days) {
    const auto open = *base::parseIso(day.open);
    context.slice({makeBar(ids[0], open, kDayLength, flat(day.c)), makeBar(ids[1], open, kDayLength, flat(day.a)),
                   makeBar(ids[2], open, kDayLength, flat(day.b))},
                  **made);
  }
  // 40000 / 11 = 3636, 40000 / 22 = 1818. Equity on 1 March: 100000 + 1818 x 0.1 = 100181.80, of which 40 % is
  // 40072.72: 1001 of C at 40, 1813 of B at 22.10.
  EXPECT_EQ(context.fills, (Fills{"4 A BUY 3636 @ 11.00", "4 B BUY 1818 @ 22.00", "6 C BUY 1001 @ 40.00",
                                  "6 A SELL 3636 @ 11.00", "6 B SELL 5 @ 22.00"}));
  EXPECT_EQ(context.order(domain::ClientOrderId(3))->request.side, Side::Sell) << "sales are sent first";
}

TEST(ReferenceStrategies, KeepInstrumentsApart) {
  TapeContext context;
  const InstrumentId a = context.add("A");
  const InstrumentId b = context.add("B");
  auto made = strategy::makeStrategy("sma_cross", {{"fast", "1"}, {"slow", "2"}}, context.instruments().rows());
  ASSERT_TRUE(made);
  const std::vector<double> up{10, 9, 11, 12};
  for (std::size_t i = 0; i < up.size(); ++i) {
    const auto open = dailyOpen(static_cast<int>(i));
    const Row falling = flat(50 - static_cast<double>(i));
    context.slice({makeBar(a, open, kDayLength, falling), makeBar(b, open, kDayLength, flat(up[i]))}, **made);
  }
  EXPECT_EQ(context.fills, (Fills{"4 B BUY 100 @ 12.00"}));
}

TEST(RoundToCents, IsThatOfTheBinaryValue) {
  struct Case {
    double value;
    const char* text;
  };
  // 2.675 and 1.005 are a little below in binary, 0.125 is exact and goes to the even cent.
  for (const Case& row : {Case{2.675, "2.67"}, Case{1.005, "1.00"}, Case{0.125, "0.12"}, Case{0.375, "0.38"},
                          Case{136.799999, "136.80"}, Case{101.0, "101.00"}}) {
    EXPECT_EQ(strategy::roundToCents(row.value).text(2), row.text) << row.value;
  }
}

}  // namespace
}  // namespace keel::tests
