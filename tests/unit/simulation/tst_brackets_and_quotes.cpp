// Brackets, quotes, and paper sessions in which market orders fill as they are given.
#include "venue_fixture.h"

namespace keel::simulation {
namespace {

using namespace tests;

constexpr Ohlc kFlat{"100", "101", "99", "100"};

struct Bracket {
  domain::ClientOrderId entry, stop, take;
};

/// A buy of ten with a stop at 98 and a target at 103, given together.
Bracket submitBracket(Venue& venue, OrderType entryType = OrderType::Market) {
  Bracket bracket;
  domain::OrderRequest& request = venue.request(Side::Buy, entryType);
  if (entryType == OrderType::Limit) request.limitPrice = price("95");
  bracket.entry = venue.submit();
  venue.request(Side::Sell, OrderType::Stop).stopPrice = price("98");
  venue.pending.parent = bracket.entry;
  venue.pending.group = domain::OrderGroupId(1);
  bracket.stop = venue.submit();
  venue.pending.type = OrderType::Limit;
  venue.pending.limitPrice = price("103");
  bracket.take = venue.submit();
  return bracket;
}

ExchangeConfig atSubmit() {
  ExchangeConfig config;
  config.marketFill = MarketFill::AtSubmit;
  config.stalePriceAfter = std::chrono::seconds(60);
  return config;
}

TEST(Brackets, ExitsWorkFromTheBarAfterTheEntry) {
  Venue venue;
  const Bracket b = submitBracket(venue);
  venue.bar({"100", "104", "97", "100"});
  EXPECT_EQ(venue.story(b.entry), "FILL 10@100.00");
  EXPECT_EQ(venue.story(b.stop), "") << "the entry's own bar does not stop it out";
  EXPECT_EQ(venue.story(b.take), "");
  venue.bar({"100", "104", "99", "103"});
  EXPECT_EQ(venue.story(b.take), "FILL 10@103.00");
  EXPECT_EQ(venue.story(b.stop), "CANCEL GROUP_FILLED");
  EXPECT_EQ(venue.exchange.workingOrders(), 0u);
}

TEST(Brackets, EntryThatCannotFillTakesItsExitsAlong) {
  Venue venue;
  const Bracket b = submitBracket(venue, OrderType::Limit);
  venue.bar({"97", "104", "96", "97"});
  EXPECT_EQ(venue.story(b.stop) + venue.story(b.take), "") << "exits of an entry that waits do nothing";
  venue.exchange.cancel(b.entry);
  EXPECT_EQ(venue.story(b.stop), "CANCEL PARENT_CANCELED");
  EXPECT_EQ(venue.story(b.take), "CANCEL PARENT_CANCELED");
  EXPECT_EQ(venue.exchange.workingOrders(), 0u);
}

TEST(Brackets, PartOfAnEntryIsProtectedAndNotMore) {
  ExchangeConfig config;
  config.volumeShare = *domain::parseRate("0.01");
  Venue venue(config);
  const Bracket b = submitBracket(venue);
  venue.bar({"100", "101", "99", "100", 400});
  venue.exchange.cancel(b.entry);
  EXPECT_EQ(venue.story(b.entry), "PARTIAL_FILL 4@100.00; CANCEL REQUESTED");
  venue.bar({"97", "98", "96", "97", 100'000});
  EXPECT_EQ(venue.story(b.stop), "REPLACED 4; FILL 4@97.00") << "six were never bought";
  EXPECT_EQ(venue.story(b.take), "REPLACED 4; CANCEL GROUP_FILLED");
}

// The entry fills as it is given, before its exits arrive.
TEST(Brackets, EntryFilledAtOnceStillHasItsExits) {
  Venue venue(atSubmit());
  venue.bar(kFlat);
  const Bracket b = submitBracket(venue);
  EXPECT_EQ(venue.story(b.entry), "FILL 10@100.00");
  venue.bar({"100", "101", "97", "98"});
  EXPECT_EQ(venue.story(b.stop), "FILL 10@98.00");
  EXPECT_EQ(venue.story(b.take), "CANCEL GROUP_FILLED");
}

TEST(Brackets, ExitsOfARefusedEntryAreCanceled) {
  Venue venue;
  venue.request(Side::Buy, OrderType::Market, 0);
  const auto entry = venue.submit();
  venue.request(Side::Sell, OrderType::Stop).stopPrice = price("98");
  venue.pending.parent = entry;
  EXPECT_EQ(venue.story(venue.submit()), "CANCEL PARENT_CANCELED");
  venue.pending.parent = domain::ClientOrderId(77);
  EXPECT_EQ(venue.story(venue.submit()), "CANCEL PARENT_CANCELED") << "an entry the venue never saw";
  EXPECT_EQ(venue.exchange.workingOrders(), 0u);
}

TEST(AtSubmit, LastCloseOrQuoteAndNeverAnOldPrice) {
  Venue venue(atSubmit());
  const auto before = venue.market(Side::Buy);
  EXPECT_EQ(venue.story(before), "") << "no price is known: it waits";
  venue.bar(kFlat);
  EXPECT_EQ(venue.story(before), "FILL 10@100.00");
  EXPECT_EQ(venue.story(venue.market(Side::Sell)), "FILL 10@100.00") << "the last close";
  venue.quote("100.10", "100.30");
  EXPECT_EQ(venue.story(venue.market(Side::Buy)), "FILL 10@100.30") << "the ask";
  EXPECT_EQ(venue.story(venue.market(Side::Sell)), "FILL 10@100.10") << "the bid";
  venue.exchange.advanceTo(venue.now + std::chrono::seconds(60));
  EXPECT_EQ(venue.story(venue.market(Side::Buy)), "FILL 10@100.30") << "exactly as old as allowed";
  venue.exchange.advanceTo(venue.now + std::chrono::seconds(61));
  const auto stale = venue.market(Side::Buy);
  EXPECT_EQ(venue.story(stale), "") << "a stale price waits for a fresh one";
  venue.now += std::chrono::seconds(61);
  venue.bar({"101", "102", "100", "101"});
  EXPECT_EQ(venue.story(stale), "FILL 10@101.00");
}

TEST(AtSubmit, SizesOfTheQuoteAndTimesInForce) {
  const struct {
    const char* what;
    TimeInForce tif;
    const char* story;
  } cases[] = {{"the rest waits", TimeInForce::GoodTillCancel, "PARTIAL_FILL 4@100.30"},
               {"the rest is canceled", TimeInForce::ImmediateOrCancel, "PARTIAL_FILL 4@100.30; CANCEL COULD_NOT_FILL_AT_ONCE"},
               {"all or nothing", TimeInForce::FillOrKill, "CANCEL COULD_NOT_FILL_AT_ONCE"},
               {"waits for the close", TimeInForce::AtTheClose, ""},
               {"waits for the opening", TimeInForce::AtTheOpening, ""}};
  for (const auto& c : cases) {
    Venue venue(atSubmit());
    venue.quote("100.10", "100.30", 7, 4);
    venue.request(Side::Buy, OrderType::Market).timeInForce = c.tif;
    EXPECT_EQ(venue.story(venue.submit()), c.story) << c.what;
  }
}

struct QuoteCase {
  const char* what;
  Side side;
  OrderType type;
  const char* limit;
  const char* stop;
  std::vector<std::pair<const char*, const char*>> quotes;   ///< bid, ask
  const char* story;
};

TEST(Quotes, EveryType) {
  const std::vector<QuoteCase> cases{
      {"market buys the ask", Side::Buy, OrderType::Market, "", "", {{"99", "101"}}, "FILL 10@101.00"},
      {"market sells the bid", Side::Sell, OrderType::Market, "", "", {{"99", "101"}}, "FILL 10@99.00"},
      {"limit buy above the ask", Side::Buy, OrderType::Limit, "102", "", {{"99", "101"}}, "FILL 10@101.00"},
      {"limit buy below the ask", Side::Buy, OrderType::Limit, "100", "", {{"99", "101"}, {"98", "100"}}, "FILL 10@100.00"},
      {"limit sell above the bid", Side::Sell, OrderType::Limit, "100", "", {{"99", "101"}}, ""},
      {"stop sell", Side::Sell, OrderType::Stop, "", "98", {{"99", "101"}, {"97", "99"}}, "FILL 10@97.00"},
      {"stop buy", Side::Buy, OrderType::Stop, "", "102", {{"99", "101"}, {"101", "103"}}, "FILL 10@103.00"},
      {"stop limit triggers, then waits for its limit", Side::Buy, OrderType::StopLimit, "102", "102",
       {{"101", "103"}, {"100", "101"}}, "FILL 10@101.00"},
      {"stop limit without its trigger", Side::Buy, OrderType::StopLimit, "102", "102", {{"99", "101"}}, ""},
      {"one-sided book", Side::Buy, OrderType::Market, "", "", {{"99", "0"}, {"99", "100"}}, "FILL 10@100.00"},
  };
  for (const QuoteCase& c : cases) {
    Venue venue;
    domain::OrderRequest& request = venue.request(c.side, c.type);
    if (*c.limit != '\0') request.limitPrice = price(c.limit);
    if (*c.stop != '\0') request.stopPrice = price(c.stop);
    const auto id = venue.submit();
    for (const auto& [bid, ask] : c.quotes) venue.quote(bid, ask);
    EXPECT_EQ(venue.story(id), c.story) << c.what;
  }
}

TEST(Quotes, TrailingStopFollowsTheBid) {
  Venue venue;
  domain::OrderRequest& request = venue.request(Side::Sell, OrderType::TrailingStop);
  request.trailKind = domain::TrailKind::Offset;
  request.trailOffset = price("2");
  const auto id = venue.submit();
  for (const auto& [bid, ask] : {std::pair{"100", "101"}, {"105", "106"}, {"104", "105"}}) venue.quote(bid, ask);
  EXPECT_EQ(venue.story(id), "");
  venue.quote("102.50", "103");
  EXPECT_EQ(venue.story(id), "FILL 10@102.50") << "the stop stands at 103";
}

TEST(Quotes, SizeLimitsTheFill) {
  Venue venue;
  const auto id = venue.market(Side::Buy);
  venue.quote("99", "100", 3, 4);
  venue.quote("99", "101", 3, 4);
  venue.quote("99", "102", 3, 4);
  EXPECT_EQ(venue.story(id), "PARTIAL_FILL 4@100.00; PARTIAL_FILL 4@101.00; FILL 2@102.00");
}

TEST(Query, TellsOrdersFillsAndPositions) {
  ExchangeConfig config;
  config.keepHistory = true;
  Venue venue(config);
  const auto bought = venue.market(Side::Buy);
  venue.market(Side::Sell, 4);
  venue.request(Side::Buy, OrderType::Limit).limitPrice = price("50");
  const auto rests = venue.submit();
  venue.market(Side::Buy, 0);
  venue.bar(kFlat);
  const auto report = venue.exchange.query();
  ASSERT_TRUE(report.has_value());
  ASSERT_EQ(report->orders.size(), 4u);
  EXPECT_EQ(report->orders[0].order, bought);
  EXPECT_EQ(report->orders[0].status, domain::OrderStatus::Filled);
  EXPECT_EQ(report->orders[0].cumulativeQuantity, Quantity::fromInteger(10));
  EXPECT_EQ(report->orders[2].order, rests);
  EXPECT_EQ(report->orders[2].status, domain::OrderStatus::New);
  EXPECT_EQ(report->orders[3].status, domain::OrderStatus::Rejected);
  ASSERT_EQ(report->fills.size(), 2u);
  EXPECT_NE(report->fills[0].execution, report->fills[1].execution);
  ASSERT_EQ(report->positions.size(), 1u);
  EXPECT_EQ(report->positions[0].quantity, domain::SignedQuantity::fromInteger(6));
  Venue forgetful;
  EXPECT_EQ(forgetful.exchange.query().error().code, "NO_HISTORY");
}

}  // namespace
}  // namespace keel::simulation
