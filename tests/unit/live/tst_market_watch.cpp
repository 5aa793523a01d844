// The watchlist's numbers from hand-made bars and quotes.
#include "live_fixture.h"

namespace keel::live::tests {
namespace {

api::QuoteView quoteOf(Desk& desk) { return desk.snapshot(Part::Quotes).quotes.at(0); }

TEST(MarketWatch, KnowsNothingBeforeTheFirstPrice) {
  Desk desk(open(), {"SPY", "QQQ"});
  const auto quotes = desk.snapshot(Part::Quotes).quotes;
  ASSERT_EQ(quotes.size(), 2u);
  EXPECT_EQ(quotes[1].symbol, "QQQ");
  EXPECT_FALSE(quotes[0].last || quotes[0].bid || quotes[0].previousClose || quotes[0].open);
  EXPECT_TRUE(quotes[0].recent.empty());
  EXPECT_EQ(quotes[0].ts, base::Timestamp{});
  EXPECT_TRUE(desk.snapshot(Part::Account).quotes.empty());
}

TEST(MarketWatch, OpenHighLowVolumeOfTheTradeDateAndTheCloseBeforeIt) {
  Desk desk(open());
  for (const char* close : {"100", "103", "98", "101"}) desk.bar(close);
  api::QuoteView seen = quoteOf(desk);
  EXPECT_EQ(seen.open, price("100"));
  EXPECT_EQ(seen.high, price("103"));
  EXPECT_EQ(seen.low, price("98"));
  EXPECT_EQ(seen.last, price("101"));
  EXPECT_EQ(seen.volume, Quantity::fromInteger(40));
  EXPECT_EQ(seen.ts, desk.now);
  EXPECT_FALSE(seen.previousClose);
  EXPECT_TRUE(seen.marketOpen);
  EXPECT_EQ(seen.recent, (std::vector<double>{100, 103, 98, 101}));
  desk.now = *base::parseIso("2025-06-03T13:30:00Z");
  desk.bar("105");
  seen = quoteOf(desk);
  EXPECT_EQ(seen.previousClose, price("101"));
  EXPECT_EQ(seen.open, price("105"));
  EXPECT_EQ(seen.low, price("105"));
  EXPECT_EQ(seen.volume, Quantity::fromInteger(10));
}

TEST(MarketWatch, ADateEndsAtMidnightOfTheExchangeNotOfUtc) {
  Desk desk(open());
  desk.now = *base::parseIso("2025-06-02T23:58:00Z");  // 19:58 in New York
  desk.bar("100");
  desk.now = *base::parseIso("2025-06-03T00:10:00Z");  // 20:10 of the same date
  desk.bar("101");
  EXPECT_FALSE(quoteOf(desk).previousClose);
  EXPECT_FALSE(quoteOf(desk).marketOpen);
  desk.now = *base::parseIso("2025-06-03T03:59:00Z");
  desk.bar("102");                                     // closes at midnight: still the date before
  EXPECT_EQ(quoteOf(desk).open, price("100"));
  desk.bar("103");
  EXPECT_EQ(quoteOf(desk).previousClose, price("102"));
}

TEST(MarketWatch, SixtyClosesAndNotMore) {
  Desk desk(open());
  for (int i = 1; i <= 75; ++i) desk.bar(std::to_string(100 + i).c_str());
  const auto recent = quoteOf(desk).recent;
  ASSERT_EQ(recent.size(), 60u);
  EXPECT_EQ(recent.front(), 116);
  EXPECT_EQ(recent.back(), 175);
}

TEST(MarketWatch, QuotesAloneGiveTheMiddleAndASampleAMinute) {
  Desk desk(open());
  desk.quote("99", "101", std::chrono::seconds{1});
  desk.quote("101", "103", std::chrono::seconds{30});
  desk.quote("97", "99", std::chrono::seconds{30});
  desk.quote("0", "99", std::chrono::seconds{1});  // a side without an order moves no price
  const api::QuoteView seen = quoteOf(desk);
  EXPECT_FALSE(seen.bid);
  EXPECT_EQ(seen.ask, price("99"));
  EXPECT_EQ(seen.last, price("98"));
  EXPECT_EQ(seen.high, price("102"));
  EXPECT_EQ(seen.recent, (std::vector<double>{100, 98}));
}

TEST(MarketWatch, BarsRuleWhereThereAreQuotesToo) {
  Desk desk(open());
  desk.quote("99", "101", std::chrono::seconds{1});
  desk.bar("110");
  desk.quote("89", "91", std::chrono::seconds{5});
  const api::QuoteView seen = quoteOf(desk);
  EXPECT_EQ(seen.last, price("110"));
  EXPECT_EQ(seen.open, price("110"));
  EXPECT_EQ(seen.low, price("110"));
  EXPECT_EQ(seen.bid, price("89"));
  EXPECT_EQ(seen.ts, desk.now);
}

}  // namespace
}  // namespace keel::live::tests
