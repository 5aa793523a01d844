// Every order type against the bars it can meet: where it fills, where it does not, and what it becomes.
#include "venue_fixture.h"

namespace keel::simulation {
namespace {

using namespace tests;

struct BarCase {
  const char* what;
  Side side;
  OrderType type;
  const char* limit;   ///< empty: none
  const char* stop;
  std::vector<Ohlc> bars;
  const char* story;
};

void check(const std::vector<BarCase>& cases) {
  for (const BarCase& c : cases) {
    Venue venue;
    venue.bar({"100", "101", "99", "100"});
    domain::OrderRequest& request = venue.request(c.side, c.type);
    if (*c.limit != '\0') request.limitPrice = price(c.limit);
    if (*c.stop != '\0') request.stopPrice = price(c.stop);
    const auto id = venue.submit();
    for (const Ohlc& bar : c.bars) venue.bar(bar);
    EXPECT_EQ(venue.story(id), c.story) << c.what;
  }
}

constexpr Side kBuy = Side::Buy;
constexpr Side kSell = Side::Sell;

TEST(BarMatching, MarketAtTheNextOpen) {
  check({
      {"buy", kBuy, OrderType::Market, "", "", {{"102", "103", "101", "102.5"}}, "FILL 10@102.00"},
      {"sell", kSell, OrderType::Market, "", "", {{"98", "99", "97", "98"}}, "FILL 10@98.00"},
      {"sell short", Side::SellShort, OrderType::Market, "", "", {{"98", "99", "97", "98"}}, "FILL 10@98.00"},
      {"no bar yet", kBuy, OrderType::Market, "", "", {}, ""},
  });
}

TEST(BarMatching, Limits) {
  check({
      {"buy, touched", kBuy, OrderType::Limit, "98", "", {{"100", "101", "97", "99"}}, "FILL 10@98.00"},
      {"buy, touched exactly", kBuy, OrderType::Limit, "98", "", {{"100", "101", "98", "99"}}, "FILL 10@98.00"},
      {"buy, open better", kBuy, OrderType::Limit, "98", "", {{"97", "99", "96", "98"}}, "FILL 10@97.00"},
      {"buy, open at it", kBuy, OrderType::Limit, "98", "", {{"98", "99", "98", "98"}}, "FILL 10@98.00"},
      {"buy, missed by a cent", kBuy, OrderType::Limit, "98", "", {{"100", "101", "98.01", "99"}}, ""},
      {"buy, second bar", kBuy, OrderType::Limit, "98", "", {{"100", "101", "99", "99"}, {"99", "99", "98", "98"}}, "FILL 10@98.00"},
      {"sell, touched", kSell, OrderType::Limit, "102", "", {{"100", "103", "99", "101"}}, "FILL 10@102.00"},
      {"sell, open better", kSell, OrderType::Limit, "102", "", {{"104", "105", "103", "104"}}, "FILL 10@104.00"},
      {"sell, missed by a cent", kSell, OrderType::Limit, "102", "", {{"100", "101.99", "99", "101"}}, ""},
  });
}

TEST(BarMatching, Stops) {
  check({
      {"sell, touched", kSell, OrderType::Stop, "", "98", {{"100", "101", "97", "97.5"}}, "FILL 10@98.00"},
      {"sell, gap through it", kSell, OrderType::Stop, "", "98", {{"95", "96", "94", "95"}}, "FILL 10@95.00"},
      {"sell, open at it", kSell, OrderType::Stop, "", "98", {{"98", "99", "97", "98"}}, "FILL 10@98.00"},
      {"sell, not reached", kSell, OrderType::Stop, "", "98", {{"100", "101", "98.01", "99"}}, ""},
      {"buy, touched", kBuy, OrderType::Stop, "", "102", {{"100", "103", "99", "101"}}, "FILL 10@102.00"},
      {"buy, gap through it", kBuy, OrderType::Stop, "", "102", {{"105", "106", "104", "105"}}, "FILL 10@105.00"},
      {"buy, not reached", kBuy, OrderType::Stop, "", "102", {{"100", "101.99", "99", "101"}}, ""},
  });
}

TEST(BarMatching, StopLimits) {
  check({
      {"buy, both in one bar", kBuy, OrderType::StopLimit, "103", "102", {{"100", "104", "99", "103"}}, "FILL 10@102.00"},
      {"buy, gap beyond the limit", kBuy, OrderType::StopLimit, "103", "102", {{"105", "106", "104", "105"}}, ""},
      {"buy, gap, then back to the limit", kBuy, OrderType::StopLimit, "103", "102",
       {{"105", "106", "104", "105"}, {"104", "105", "102.50", "104"}}, "FILL 10@103.00"},
      {"buy, gap, then an open below the limit", kBuy, OrderType::StopLimit, "103", "102",
       {{"105", "106", "104", "105"}, {"101", "102", "100", "101"}}, "FILL 10@101.00"},
      {"buy, stop not reached: the limit alone does nothing", kBuy, OrderType::StopLimit, "103", "102",
       {{"100", "101", "99", "100"}, {"100", "101.50", "99", "100"}}, ""},
      {"buy, limit below the stop, reached later", kBuy, OrderType::StopLimit, "101", "102",
       {{"100", "103", "99", "102"}, {"102", "103", "100.50", "102"}}, "FILL 10@101.00"},
      {"sell, both in one bar", kSell, OrderType::StopLimit, "97", "98", {{"100", "101", "96", "97"}}, "FILL 10@98.00"},
      {"sell, gap beyond the limit", kSell, OrderType::StopLimit, "97", "98", {{"95", "96", "94", "95"}}, ""},
      {"sell, gap, then back", kSell, OrderType::StopLimit, "97", "98",
       {{"95", "96", "94", "95"}, {"96", "97.50", "95", "96"}}, "FILL 10@97.00"},
  });
}

struct TrailCase {
  const char* what;
  Side side;
  domain::TrailKind kind;
  const char* distance;
  const char* firstStop;
  std::vector<Ohlc> bars;
  const char* story;
};

// The bar before has closed at 100.
TEST(BarMatching, TrailingStops) {
  using domain::TrailKind;
  const std::vector<TrailCase> cases{
      {"sell 5 %: first stop from the last close", kSell, TrailKind::Percent, "0.05", "", {{"99", "99", "94", "95"}}, "FILL 10@95.00"},
      {"sell 5 %: follows the close up", kSell, TrailKind::Percent, "0.05", "",
       {{"100", "111", "100", "110"}, {"108", "109", "104", "105"}}, "FILL 10@104.50"},
      {"sell 5 %: the high of a bar does not lift it within the bar", kSell, TrailKind::Percent, "0.05", "",
       {{"100", "120", "96", "100"}}, ""},
      {"sell 5 %: never goes down", kSell, TrailKind::Percent, "0.05", "",
       {{"100", "100", "96", "96"}, {"96", "96", "95.50", "95.50"}, {"95.50", "95.50", "95", "95"}}, "FILL 10@95.00"},
      {"sell 3 away: gap", kSell, TrailKind::Offset, "3", "", {{"96", "96", "90", "92"}}, "FILL 10@96.00"},
      {"sell 3 away, its own first stop", kSell, TrailKind::Offset, "3", "99", {{"100", "100", "98", "98"}}, "FILL 10@99.00"},
      {"sell 3 away, own first stop below: lifted after the bar", kSell, TrailKind::Offset, "3", "90",
       {{"100", "102", "95", "101"}, {"100", "100", "97", "98"}}, "FILL 10@98.00"},
      {"buy 5 %", kBuy, TrailKind::Percent, "0.05", "", {{"100", "101", "90", "90"}, {"91", "95", "91", "94"}}, "FILL 10@94.50"},
      {"buy 3 away: never goes up", kBuy, TrailKind::Offset, "3", "",
       {{"100", "102", "100", "102"}, {"102", "103", "102", "103"}}, "FILL 10@103.00"},
  };
  for (const TrailCase& c : cases) {
    Venue venue;
    venue.bar({"100", "101", "99", "100"});
    domain::OrderRequest& request = venue.request(c.side, OrderType::TrailingStop);
    request.trailKind = c.kind;
    if (c.kind == TrailKind::Percent) request.trailRate = *domain::parseRate(c.distance);
    else request.trailOffset = price(c.distance);
    if (*c.firstStop != '\0') request.stopPrice = price(c.firstStop);
    const auto id = venue.submit();
    for (const Ohlc& bar : c.bars) venue.bar(bar);
    EXPECT_EQ(venue.story(id), c.story) << c.what;
  }
}

TEST(BarMatching, AnotherInstrumentsBarIsNotItsBar) {
  Venue venue;
  const auto id = venue.market(kBuy);
  venue.bar({"50", "51", "49", "50"}, 2);
  EXPECT_EQ(venue.story(id), "");
  venue.bar({"100", "101", "99", "100"}, 1);
  EXPECT_EQ(venue.story(id), "FILL 10@100.00");
}

// The bar that was running when the order came had opened before: its open is the past.
TEST(BarMatching, NeverFillsInABarThatHadBegun) {
  Venue venue;
  venue.exchange.advanceTo(venue.now + std::chrono::seconds(30));
  const auto id = venue.market(kBuy);
  venue.bar({"100", "101", "99", "100"});
  EXPECT_EQ(venue.story(id), "");
  venue.bar({"102", "103", "101", "102"});
  EXPECT_EQ(venue.story(id), "FILL 10@102.00");
}

TEST(BarMatching, LatencyDelaysTheFirstChance) {
  ExchangeConfig config;
  config.latency = std::chrono::seconds(61);
  Venue venue(config);
  const auto id = venue.market(kBuy);
  venue.bar({"100", "101", "99", "100"});
  venue.bar({"102", "103", "101", "102"});
  EXPECT_EQ(venue.story(id), "");
  venue.bar({"104", "105", "103", "104"});
  EXPECT_EQ(venue.story(id), "FILL 10@104.00");
}

TEST(BarMatching, FillsCarryTheTimeTheyHappened) {
  Venue venue;
  const auto market = venue.market(kBuy);
  venue.request(kSell, OrderType::Stop).stopPrice = price("99");
  const auto stop = venue.submit();
  const base::Timestamp opens = venue.now;
  venue.bar({"100", "101", "99", "100"});
  EXPECT_EQ(venue.about(market)[0].tsEvent, opens);
  EXPECT_EQ(venue.about(stop)[0].tsEvent, venue.now);
}

}  // namespace
}  // namespace keel::simulation
