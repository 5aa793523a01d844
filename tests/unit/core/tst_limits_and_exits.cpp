// Limits of a session through the whole core, signals and their blocks, exits, and days.
#include "core_fixture.h"

namespace keel::core {
namespace {

using namespace tests;

simulation::ExchangeConfig atSubmit() {
  simulation::ExchangeConfig venue;
  venue.marketFill = simulation::MarketFill::AtSubmit;
  return venue;
}

struct ExitCase {
  const char* what;
  const char* mark;
  const char* stop;
  const char* take;
  bool closes;
};

// AB-7 and AB-8: ten at 100 with 0.02 % slippage and 0.50 an order, so that the entry stands at 100.02.
TEST(Exits, StopAndTakeThroughTheWholeCore) {
  const std::vector<ExitCase> cases{
      {"106.50 is +6.479 %: take at 6 %", "106.50", "0.03", "0.06", true},
      {"but not at 8 %", "106.50", "0.05", "0.08", false},
      {"97.02 is -2.9994 %: no exit", "97.02", "0.03", "0.06", false},
      {"96.99 is -3.0294 %: stop at 3 %", "96.99", "0.03", "0.06", true},
      {"nothing moved", "100.02", "0.03", "0.06", false},
  };
  for (const ExitCase& c : cases) {
    CoreConfig config;
    config.exits.stop = *domain::parseRate(c.stop);
    config.exits.take = *domain::parseRate(c.take);
    simulation::ExchangeConfig venue = atSubmit();
    venue.fees = *simulation::parseFeeSchedule("per-order:0.50");
    venue.slippage = *simulation::parseSlippage("percent:0.0002");
    Desk desk(config, venue);
    desk.bar("100");
    desk.command(CommandKind::PlaceOrder, Hand::order(Side::Buy));
    ASSERT_EQ(desk.listener.fills.size(), 1u) << c.what;
    EXPECT_EQ(desk.listener.fills[0].price, price("100.02"));
    desk.bar(c.mark);
    EXPECT_EQ(desk.held(), c.closes ? 0 : 10) << c.what;
    if (c.closes) {
      EXPECT_EQ(desk.listener.fills[1].side, Side::Sell);
      EXPECT_EQ(desk.core->book().positions().begin()->second.fees, money("1")) << "a fee at entry and at exit";
    }
  }
}

TEST(Exits, MarkedProfitOfTheWorkedExample) {
  simulation::ExchangeConfig venue = atSubmit();
  venue.fees = *simulation::parseFeeSchedule("per-order:0.50");
  venue.slippage = *simulation::parseSlippage("percent:0.0002");
  Desk desk({}, venue);
  desk.bar("100");
  desk.command(CommandKind::PlaceOrder, Hand::order(Side::Buy));
  desk.bar("106.50");
  EXPECT_EQ(desk.core->equity() - money("100000"), money("64.30"));
}

TEST(Exits, AreNotSentTwiceWhileOneIsUnderWay) {
  CoreConfig config;
  config.exits.stop = *domain::parseRate("0.03");
  Hand hand(config);
  hand.bar("100");
  hand.command(CommandKind::Start);
  hand.fill(hand.place(Hand::order(Side::Buy)), 10);
  hand.effects();
  hand.bar("90");
  EXPECT_EQ(hand.effects(), "S2");
  hand.bar("89");
  hand.say(domain::ClientOrderId(2), OrderEvent::LoseContact);
  hand.bar("88");
  EXPECT_EQ(hand.effects(), "") << "under way, then unknown";
  hand.command(CommandKind::Pause);
  hand.say(domain::ClientOrderId(2), OrderEvent::Reject);
  hand.bar("87");
  EXPECT_EQ(hand.effects(), "S3") << "a pause does not switch protection off";
}

TEST(Limits, FifthSymbolIsRefused) {
  CoreConfig config;
  config.limits.maximumPositions = 4;
  Desk desk(config, atSubmit(), {"AAPL", "MSFT", "IBM", "TSLA", "NVDA"});
  desk.bar("10");
  for (std::uint32_t i = 1; i <= 4; ++i) EXPECT_EQ(desk.command(CommandKind::PlaceOrder, Hand::order(Side::Buy, 1, i)).code, "");
  const auto fifth = desk.command(CommandKind::PlaceOrder, Hand::order(Side::Buy, 1, 5));
  EXPECT_EQ(fifth.code, "POSITION_LIMIT_EXCEEDED");
  EXPECT_FALSE(fifth.message.empty());
  const auto& [order, event] = desk.listener.events.back();
  EXPECT_EQ(event, OrderEvent::Deny) << "the denial reaches the listeners, with its code";
  EXPECT_EQ(order.status, OrderStatus::Denied);
  EXPECT_EQ(order.reason, static_cast<std::uint16_t>(risk::DenialCode::PositionLimitExceeded));
  EXPECT_EQ(desk.command(CommandKind::PlaceOrder, Hand::order(Side::Buy, 1, 1)).code, "") << "more of what is held is no new position";
  desk.command(CommandKind::PlaceOrder, Hand::order(Side::Sell, 2, 1));
  EXPECT_EQ(desk.command(CommandKind::PlaceOrder, Hand::order(Side::Buy, 1, 5)).code, "") << "room again";
}

TEST(Limits, WorkingEntriesCountAsPositions) {
  CoreConfig config;
  config.limits.maximumPositions = 1;
  Hand hand(config, {"AAPL", "MSFT"});
  hand.bar("10");
  hand.command(CommandKind::Start);
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, Hand::order(Side::Buy, 1, 1)).code, "");
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, Hand::order(Side::Buy, 1, 2)).code, "POSITION_LIMIT_EXCEEDED");
  hand.say(domain::ClientOrderId(1), OrderEvent::Reject);
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, Hand::order(Side::Buy, 1, 2)).code, "");
}

TEST(Limits, DailyLossBlocksOnLossOnlyAndEndsWithTheDay) {
  CoreConfig config;
  config.limits.dailyLoss = money("25");
  Desk desk(config, atSubmit());
  desk.bar("100");
  desk.command(CommandKind::PlaceOrder, Hand::order(Side::Buy, 1));
  desk.bar("150");
  EXPECT_EQ(desk.command(CommandKind::PlaceOrder, Hand::order(Side::Buy, 1)).code, "") << "a profit of 50 blocks nothing";
  desk.bar("113");
  EXPECT_EQ(desk.core->dayPnl(), money("-24"));
  EXPECT_EQ(desk.command(CommandKind::PlaceOrder, Hand::limit(Side::Buy, "50", 1)).code, "");
  desk.bar("112.50");
  EXPECT_EQ(desk.core->dayPnl(), money("-25"));
  EXPECT_EQ(desk.command(CommandKind::PlaceOrder, Hand::order(Side::Buy, 1)).code, "DAILY_LOSS_LIMIT_REACHED");
  EXPECT_EQ(desk.command(CommandKind::PlaceOrder, Hand::order(Side::Sell, 1)).code, "") << "closing stays possible";
  desk.bar("112");
  desk.bar("112.90");
  desk.bar("111");
  EXPECT_EQ(desk.listener.count("DAILY_LOSS_LIMIT"), 1) << "told on the change, not on every bar";
  desk.now = *base::parseIso("2013-10-08T03:30:00Z");
  desk.bar("111");
  EXPECT_EQ(desk.command(CommandKind::PlaceOrder, Hand::order(Side::Buy, 1)).code, "DAILY_LOSS_LIMIT_REACHED")
      << "23:31 in New York is still the same day";
  desk.now = *base::parseIso("2013-10-08T13:30:00Z");
  desk.bar("111");
  EXPECT_TRUE(desk.core->dayPnl().isZero());
  EXPECT_EQ(desk.command(CommandKind::PlaceOrder, Hand::order(Side::Buy, 1)).code, "");
}

TEST(Limits, TradesOfADayAreOrdersNotParts) {
  CoreConfig config;
  config.limits.maximumTradesPerDay = 2;
  Hand hand(config);
  hand.bar("100");
  hand.command(CommandKind::Start);
  const auto first = hand.place(Hand::order(Side::Buy));
  for (int part = 0; part < 5; ++part) hand.fill(first, 2);
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, Hand::order(Side::Buy)).code, "") << "five parts are one trade";
  hand.fill(domain::ClientOrderId(2), 10);
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, Hand::order(Side::Buy)).code, "DAILY_TRADE_LIMIT_REACHED");
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, Hand::order(Side::Sell)).code, "") << "closing is not a new trade";
}

// A fill at the next day's open comes before that day's first bar: it is the new day's trade.
TEST(Limits, FillOfTheNewDayCountsForTheNewDay) {
  CoreConfig config;
  config.limits.maximumTradesPerDay = 1;
  Hand hand(config);
  hand.bar("100");
  hand.command(CommandKind::Start);
  const auto id = hand.place(Hand::order(Side::Buy));
  hand.now = *base::parseIso("2013-10-08T13:30:00Z");
  hand.fill(id, 10);
  hand.bar("100");
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, Hand::order(Side::Buy)).code, "DAILY_TRADE_LIMIT_REACHED");
}

CoreConfig breakoutConfig() {
  CoreConfig config;
  config.strategies.push_back({"momentum_breakout", {{"period", "2"}}});
  config.maximumPosition = money("1000");
  config.filter.interval = base::Duration{0};
  return config;
}

TEST(Signals, BecomeOrdersOrBlocksWithAReason) {
  Desk desk(breakoutConfig(), atSubmit());
  for (const char* close : {"100", "100", "102"}) desk.bar(close);
  ASSERT_EQ(desk.listener.signals.size(), 1u);
  const domain::Signal bought = desk.listener.signals[0];
  EXPECT_EQ(bought.status, domain::SignalStatus::Executed);
  EXPECT_EQ(desk.held(1), 9) << "floor of 1000 / 102";
  EXPECT_TRUE(bought.order.valid());
  desk.command(CommandKind::Pause);
  desk.bar("105");
  ASSERT_EQ(desk.listener.signals.size(), 2u);
  EXPECT_EQ(desk.listener.signals[1].status, domain::SignalStatus::Blocked);
  EXPECT_EQ(desk.listener.signals[1].blockCode, "SESSION_NOT_ACTIVE");
  desk.command(CommandKind::Resume);
  desk.bar("95");
  EXPECT_EQ(desk.held(1), 0) << "the sale takes the whole position";
  desk.bar("90");
  EXPECT_EQ(desk.listener.signals.back().blockCode, "SHORT_NOT_ALLOWED");
  EXPECT_EQ(desk.held(1), 0);
}

TEST(Signals, WithoutAPriceAreBlockedByName) {
  Desk desk(breakoutConfig(), atSubmit());
  for (const char* close : {"100", "100", "0"}) desk.bar(close);
  ASSERT_EQ(desk.listener.signals.size(), 1u);
  const domain::Signal& signal = desk.listener.signals[0];
  EXPECT_EQ(signal.status, domain::SignalStatus::Blocked);
  EXPECT_EQ(signal.blockCode, "NO_PRICE");
  EXPECT_EQ(signal.blockReason, "No price data available for SPY");
  EXPECT_FALSE(signal.order.valid());
}

// The same exit sent twice would turn the position: the second signal waits for the first one's order.
TEST(Signals, PositionIsNotSoldTwice) {
  Hand hand(breakoutConfig());
  hand.command(CommandKind::Start);
  for (const char* close : {"100", "100", "102"}) hand.bar(close);
  hand.fill(domain::ClientOrderId(1), 9, "102");
  hand.effects();
  hand.bar("95");
  EXPECT_EQ(hand.effects(), "S2");
  hand.bar("90");
  EXPECT_EQ(hand.effects(), "");
  EXPECT_EQ(hand.listener.signals.back().blockCode, "CLOSE_UNDER_WAY");
  hand.fill(domain::ClientOrderId(2), 9, "95");
  EXPECT_EQ(hand.held(), 0);
}

TEST(Reports, StrangeOnesAreAlertedAndBookNothing) {
  Hand hand;
  hand.bar("100");
  hand.command(CommandKind::Start);
  const auto id = hand.place(Hand::order(Side::Buy));
  hand.fill(id, 10);
  hand.say(id, OrderEvent::CancelRejected);
  hand.say(id, OrderEvent::Accept);
  EXPECT_TRUE(hand.listener.alerts.empty()) << "ordinary crossings";
  hand.say(id, OrderEvent::Expire);
  EXPECT_EQ(hand.listener.count("UNEXPECTED_REPORT"), 1);
  hand.fill(domain::ClientOrderId(50), 1);
  EXPECT_EQ(hand.listener.count("UNKNOWN_ORDER"), 1);
  EXPECT_EQ(hand.held(), 10);
  hand.fill(id, 3);
  EXPECT_EQ(hand.listener.count("OVERFILL"), 1);
  EXPECT_EQ(hand.held(), 13) << "the world did it";
}

TEST(Reports, ReconciliationBooksWhatWasMissedOnce) {
  Hand hand;
  hand.bar("100");
  hand.command(CommandKind::Start);
  const auto id = hand.place(Hand::order(Side::Buy));
  domain::ExecutionReport missed;
  missed.order = id;
  missed.event = OrderEvent::Fill;
  missed.execution = domain::ExecutionId("X1");
  missed.lastQuantity = Quantity::fromInteger(10);
  missed.lastPrice = price("100");
  missed.tsEvent = hand.now;
  ports::VenueReport venue;
  venue.orders.push_back({id, domain::VenueOrderId("V"), OrderStatus::Filled, Quantity::fromInteger(10)});
  venue.fills.push_back(missed);
  venue.positions.push_back({domain::InstrumentId(1), domain::SignedQuantity::fromInteger(10)});
  EXPECT_EQ(hand.core->reconcile(venue).differences.size(), 1u);
  EXPECT_EQ(hand.held(), 10);
  EXPECT_TRUE(hand.core->reconcile(venue).differences.empty());
  EXPECT_EQ(hand.held(), 10);
}

TEST(Reports, TapeEndStopsTheSession) {
  Desk desk({}, {});
  desk.bar("100");
  desk.command(CommandKind::PlaceOrder, Hand::limit(Side::Buy, "50"));
  desk.loop.endOfData();
  EXPECT_EQ(desk.core->state(), SessionState::Stopped);
  EXPECT_TRUE(desk.core->orders().working().empty());
  EXPECT_EQ(desk.core->orders().find(domain::ClientOrderId(1))->status, OrderStatus::Expired);
}

}  // namespace
}  // namespace keel::core
