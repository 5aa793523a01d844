// How long an order works: the session's end, dates, at once or never, groups and brackets, cancels, the end of the tape.
#include "venue_fixture.h"

namespace keel::simulation {
namespace {

using namespace tests;

constexpr Ohlc kFlat{"100", "101", "99", "100"};

domain::ClientOrderId farLimit(Venue& venue, TimeInForce tif) {
  domain::OrderRequest& request = venue.request(Side::Buy, OrderType::Limit);
  request.limitPrice = price("50");
  request.timeInForce = tif;
  return venue.submit();
}

struct DayCase {
  const char* what;
  const char* submitted;
  const char* lastBar;     ///< opens still inside
  const char* expires;     ///< the first bar that finds it expired
};

TEST(OrderLifetime, DayOrdersEndWithTheirSession) {
  const std::vector<DayCase> cases{
      {"regular day", "2013-10-07T14:00:00Z", "2013-10-07T19:59:00Z", "2013-10-07T20:00:00Z"},
      {"winter time", "2013-11-04T15:00:00Z", "2013-11-04T20:59:00Z", "2013-11-04T21:00:00Z"},
      {"early close after Thanksgiving", "2013-11-29T15:00:00Z", "2013-11-29T17:59:00Z", "2013-11-29T18:00:00Z"},
      {"given after the close: the next session", "2013-10-04T20:30:00Z", "2013-10-07T19:59:00Z", "2013-10-08T13:30:00Z"},
  };
  for (const DayCase& c : cases) {
    for (const TimeInForce tif : {TimeInForce::Day, TimeInForce::GoodTillCancel}) {
      Venue venue({}, c.submitted);
      const auto id = farLimit(venue, tif);
      venue.barAt(at(c.lastBar), at(c.lastBar) + std::chrono::minutes(1), kFlat);
      EXPECT_EQ(venue.story(id), "") << c.what;
      venue.barAt(at(c.expires), at(c.expires) + std::chrono::minutes(1), kFlat);
      EXPECT_EQ(venue.story(id), tif == TimeInForce::Day ? "EXPIRE TIME_IN_FORCE_ENDED" : "") << c.what;
    }
  }
}

TEST(OrderLifetime, GoodTillDateWorksThroughItsInstant) {
  Venue venue;
  domain::OrderRequest& request = venue.request(Side::Buy, OrderType::Limit);
  request.limitPrice = price("50");
  request.timeInForce = TimeInForce::GoodTillDate;
  request.expiresAt = venue.now + std::chrono::minutes(1);
  const auto id = venue.submit();
  venue.bar(kFlat);
  venue.bar(kFlat);
  EXPECT_EQ(venue.story(id), "") << "the second bar opened exactly at the instant";
  venue.bar({"40", "41", "39", "40"});
  EXPECT_EQ(venue.story(id), "EXPIRE TIME_IN_FORCE_ENDED") << "not filled, although the price was there";
}

struct OnceCase {
  const char* what;
  TimeInForce tif;
  const char* limit;
  const char* volumeShare;
  const char* story;
};

// One bar of 1000 shares that opens at 100 and reaches 99.
TEST(OrderLifetime, AtOnceOrNever) {
  const std::vector<OnceCase> cases{
      {"IOC filled", TimeInForce::ImmediateOrCancel, "100", "", "FILL 10@100.00"},
      {"IOC not reached", TimeInForce::ImmediateOrCancel, "98", "", "CANCEL COULD_NOT_FILL_AT_ONCE"},
      {"IOC in part", TimeInForce::ImmediateOrCancel, "100", "0.004", "PARTIAL_FILL 4@100.00; CANCEL COULD_NOT_FILL_AT_ONCE"},
      {"FOK filled", TimeInForce::FillOrKill, "100", "", "FILL 10@100.00"},
      {"FOK with just enough", TimeInForce::FillOrKill, "100", "0.01", "FILL 10@100.00"},
      {"FOK with too little", TimeInForce::FillOrKill, "100", "0.009", "CANCEL COULD_NOT_FILL_AT_ONCE"},
      {"FOK not reached", TimeInForce::FillOrKill, "98", "", "CANCEL COULD_NOT_FILL_AT_ONCE"},
      {"at the opening, filled", TimeInForce::AtTheOpening, "100", "", "FILL 10@100.00"},
      {"at the opening, not reached", TimeInForce::AtTheOpening, "98", "", "CANCEL COULD_NOT_FILL_AT_ONCE"},
  };
  for (const OnceCase& c : cases) {
    ExchangeConfig config;
    if (*c.volumeShare != '\0') config.volumeShare = *domain::parseRate(c.volumeShare);
    Venue venue(config);
    domain::OrderRequest& request = venue.request(Side::Buy, OrderType::Limit);
    request.limitPrice = price(c.limit);
    request.timeInForce = c.tif;
    const auto id = venue.submit();
    venue.bar({"100", "101", "99", "100", 1'000});
    venue.bar({"90", "91", "89", "90", 1'000});
    EXPECT_EQ(venue.story(id), c.story) << c.what;
  }
}

TEST(OrderLifetime, AtTheCloseTradesAtTheClose) {
  const struct {
    const char* what;
    OrderType type;
    const char* limit;
    const char* story;
  } cases[] = {{"market", OrderType::Market, "", "FILL 10@105.00"},
               {"limit above the close", OrderType::Limit, "106", "FILL 10@105.00"},
               {"limit below the close: not, although it traded there before", OrderType::Limit, "104", "EXPIRE TIME_IN_FORCE_ENDED"}};
  for (const auto& c : cases) {
    Venue venue({}, "2013-10-07T19:58:00Z");
    domain::OrderRequest& request = venue.request(Side::Buy, c.type);
    if (*c.limit != '\0') request.limitPrice = price(c.limit);
    request.timeInForce = TimeInForce::AtTheClose;
    const auto id = venue.submit();
    venue.bar(kFlat);
    EXPECT_EQ(venue.story(id), "") << c.what << ": a minute too early";
    venue.bar({"103", "106", "102", "105"});
    venue.barAt(at("2013-10-08T13:30:00Z"), at("2013-10-08T13:31:00Z"), kFlat);
    EXPECT_EQ(venue.story(id), c.story) << c.what;
  }
}

TEST(OrderLifetime, OneCancelsTheOther) {
  Venue venue;
  domain::OrderRequest& request = venue.request(Side::Sell, OrderType::Stop);
  request.group = domain::OrderGroupId(1);
  request.stopPrice = price("98");
  const auto stop = venue.submit();
  request.type = OrderType::Limit;
  request.limitPrice = price("103");
  const auto take = venue.submit();
  request.group = domain::OrderGroupId(2);
  const auto other = venue.submit();
  venue.bar({"100", "104", "97", "100"});
  EXPECT_EQ(venue.story(stop), "FILL 10@98.00") << "one bar touches both: the stop is taken";
  EXPECT_EQ(venue.story(take), "CANCEL GROUP_FILLED");
  EXPECT_EQ(venue.story(other), "FILL 10@103.00") << "another group";
}

TEST(OrderLifetime, PartOfAGroupMakesTheOtherSmaller) {
  ExchangeConfig config;
  config.volumeShare = *domain::parseRate("0.01");
  Venue venue(config);
  domain::OrderRequest& request = venue.request(Side::Sell, OrderType::Stop);
  request.group = domain::OrderGroupId(1);
  request.stopPrice = price("98");
  const auto stop = venue.submit();
  request.type = OrderType::Limit;
  request.limitPrice = price("103");
  const auto take = venue.submit();
  venue.bar({"100", "101", "97", "100", 400});
  venue.bar({"100", "104", "99", "103", 1'000});
  EXPECT_EQ(venue.story(stop), "PARTIAL_FILL 4@98.00; CANCEL GROUP_FILLED");
  EXPECT_EQ(venue.story(take), "REPLACED 6; FILL 6@103.00") << "ten in all, never more";
}

TEST(OrderLifetime, CancelByHandAndTooLate) {
  Venue venue;
  const auto id = farLimit(venue, TimeInForce::GoodTillCancel);
  venue.exchange.cancel(id);
  venue.exchange.cancel(id);
  venue.exchange.cancel(domain::ClientOrderId(99));
  EXPECT_EQ(venue.story(id), "CANCEL REQUESTED; CANCEL_REJECTED UNKNOWN_ORDER");
  EXPECT_EQ(venue.story(domain::ClientOrderId(99)), "CANCEL_REJECTED UNKNOWN_ORDER");
  EXPECT_EQ(venue.exchange.workingOrders(), 0u);
}

TEST(OrderLifetime, EndOfDataExpiresWhatWorks) {
  Venue venue;
  const auto entry = farLimit(venue, TimeInForce::GoodTillCancel);
  venue.request(Side::Sell, OrderType::Stop).parent = entry;
  venue.pending.stopPrice = price("98");
  const auto child = venue.submit();
  venue.exchange.endOfData();
  EXPECT_EQ(venue.story(entry), "EXPIRE END_OF_DATA");
  EXPECT_EQ(venue.story(child), "CANCEL PARENT_CANCELED");
  EXPECT_EQ(venue.exchange.workingOrders(), 0u);
}

TEST(OrderLifetime, RefusedOrders) {
  Venue venue;
  const auto refused = [&venue] { return venue.story(venue.submit()); };
  venue.request(Side::Buy, OrderType::Market).instrument = domain::InstrumentId(9);
  EXPECT_EQ(refused(), "REJECT UNKNOWN_INSTRUMENT");
  venue.request(Side::Buy, OrderType::Market).instrument = domain::InstrumentId{};
  EXPECT_EQ(refused(), "REJECT UNKNOWN_INSTRUMENT");
  venue.request(Side::Buy, OrderType::Market, 0);
  EXPECT_EQ(refused(), "REJECT BAD_ORDER");
  for (const OrderType type : {OrderType::Limit, OrderType::Stop, OrderType::StopLimit, OrderType::TrailingStop}) {
    venue.request(Side::Buy, type);
    EXPECT_EQ(refused(), "REJECT BAD_ORDER") << "without its price: " << domain::name(type);
  }
  venue.request(Side::Buy, OrderType::StopLimit).stopPrice = price("5");
  EXPECT_EQ(refused(), "REJECT BAD_ORDER") << "half of its prices";
}

}  // namespace
}  // namespace keel::simulation
