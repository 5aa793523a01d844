// The stop path: cancels, closes, and calls it flat only when nothing can fill any more.
#include "core_fixture.h"

namespace keel::core {
namespace {

using namespace tests;

/// Long ten, and a bid that rests; both effects taken.
void positionAndBid(Hand& hand) {
  hand.bar("100");
  hand.command(CommandKind::Start);
  hand.fill(hand.place(Hand::order(Side::Buy)), 10);
  hand.say(hand.place(Hand::limit(Side::Buy, "95")), OrderEvent::Accept);
  hand.effects();
}

const EmergencyReport& report(const Hand& hand) { return *hand.core->emergency(); }

TEST(EmergencyStop, CancelsClosesAndProvesFlatInEveryState) {
  for (const SessionState state : {SessionState::Active, SessionState::Paused, SessionState::Stopped, SessionState::Halted}) {
    SCOPED_TRACE(domain::name(state));
    Hand hand;
    positionAndBid(hand);
    if (state == SessionState::Paused) hand.command(CommandKind::Pause);
    if (state == SessionState::Stopped) hand.command(CommandKind::Stop);
    if (state == SessionState::Halted) hand.core->halt("a test");
    EXPECT_EQ(hand.command(CommandKind::EmergencyStop).code, "");
    EXPECT_EQ(hand.effects(), "C2 S3");
    EXPECT_EQ(hand.core->orders().find(domain::ClientOrderId(3))->request.side, Side::Sell);
    EXPECT_FALSE(report(hand).flat);
    hand.say(domain::ClientOrderId(2), OrderEvent::Cancel, domain::VenueReason::Requested);
    EXPECT_FALSE(report(hand).flat) << "still long";
    hand.fill(domain::ClientOrderId(3), 10);
    EXPECT_TRUE(report(hand).flat);
    EXPECT_EQ(hand.held(), 0);
    EXPECT_EQ(report(hand).positionsClosed, 1);
    EXPECT_EQ(report(hand).ordersCanceled, 1);
    EXPECT_EQ(hand.listener.count("EMERGENCY_STOP"), 1);
    EXPECT_EQ(hand.listener.count("EMERGENCY_FLAT"), 1);
    hand.bar("100");
    EXPECT_EQ(hand.effects(), "") << "nothing more is sent";
  }
}

TEST(EmergencyStop, ShortsAndSeveralStrategies) {
  CoreConfig config;
  config.limits.allowShort = true;
  Hand hand(config, {"SPY", "IBM"});
  hand.bar("100");
  hand.command(CommandKind::Start);
  hand.fill(hand.place(Hand::order(Side::SellShort, 10, 1)), 10);
  hand.fill(hand.place(Hand::order(Side::Buy, 5, 2)), 5);
  hand.effects();
  hand.command(CommandKind::EmergencyStop);
  EXPECT_EQ(hand.effects(), "S3 S4");
  hand.fill(domain::ClientOrderId(3), 10);
  hand.fill(domain::ClientOrderId(4), 5);
  EXPECT_TRUE(report(hand).flat);
  for (const auto& [key, position] : hand.core->book().positions()) EXPECT_TRUE(position.quantity.isZero());
}

TEST(EmergencyStop, FlatAtOnceWhenThereIsNothing) {
  Hand hand;
  hand.command(CommandKind::EmergencyStop);
  EXPECT_TRUE(report(hand).flat);
  EXPECT_EQ(hand.core->state(), SessionState::EmergencyStopped);
  EXPECT_EQ(hand.effects(), "");
}

TEST(EmergencyStop, FillThatCrossedItsCancelIsClosedToo) {
  Hand hand;
  positionAndBid(hand);
  hand.command(CommandKind::EmergencyStop);
  hand.effects();
  hand.fill(domain::ClientOrderId(3), 10);
  hand.fill(domain::ClientOrderId(2), 4, "95");
  EXPECT_EQ(hand.effects(), "S4");
  hand.say(domain::ClientOrderId(2), OrderEvent::Cancel, domain::VenueReason::Requested);
  EXPECT_FALSE(report(hand).flat);
  hand.fill(domain::ClientOrderId(4), 4);
  EXPECT_TRUE(report(hand).flat);
  EXPECT_EQ(hand.held(), 0);
}

TEST(EmergencyStop, FillAfterFlatOpensTheCaseAgain) {
  Hand hand;
  positionAndBid(hand);
  hand.command(CommandKind::EmergencyStop);
  hand.fill(domain::ClientOrderId(3), 10);
  hand.say(domain::ClientOrderId(2), OrderEvent::Cancel, domain::VenueReason::Requested);
  ASSERT_TRUE(report(hand).flat);
  hand.effects();
  hand.fill(domain::ClientOrderId(2), 4, "95");
  EXPECT_FALSE(report(hand).flat);
  EXPECT_EQ(hand.effects(), "S4");
  hand.fill(domain::ClientOrderId(4), 4);
  EXPECT_TRUE(report(hand).flat);
  EXPECT_EQ(hand.held(), 0);
}

TEST(EmergencyStop, LostAnswerIsNotSentTwice) {
  Hand hand;
  positionAndBid(hand);
  hand.command(CommandKind::EmergencyStop);
  hand.say(domain::ClientOrderId(2), OrderEvent::Cancel, domain::VenueReason::Requested);
  hand.effects();
  hand.say(domain::ClientOrderId(3), OrderEvent::LoseContact);
  hand.bar("99");
  hand.command(CommandKind::EmergencyStop);
  hand.bar("98");
  EXPECT_EQ(hand.effects(), "") << "the closing order may have arrived";
  EXPECT_FALSE(report(hand).flat);
  hand.say(domain::ClientOrderId(3), OrderEvent::Accept);
  hand.bar("97");
  EXPECT_EQ(hand.effects(), "") << "it had";
  hand.fill(domain::ClientOrderId(3), 10);
  EXPECT_TRUE(report(hand).flat);
}

TEST(EmergencyStop, UnknownEntryIsNotProvenFlatAndCanceledWhenFound) {
  Hand hand;
  positionAndBid(hand);
  hand.say(domain::ClientOrderId(2), OrderEvent::LoseContact);
  hand.command(CommandKind::EmergencyStop);
  EXPECT_EQ(hand.effects(), "S3");
  hand.fill(domain::ClientOrderId(3), 10);
  EXPECT_FALSE(report(hand).flat) << "the bid may still fill";
  hand.say(domain::ClientOrderId(2), OrderEvent::Accept);
  hand.bar("100");
  EXPECT_EQ(hand.effects(), "C2");
  hand.say(domain::ClientOrderId(2), OrderEvent::Cancel, domain::VenueReason::Requested);
  EXPECT_TRUE(report(hand).flat);
}

// Two closing orders could both fill: an exit whose cancel is under way is waited for.
TEST(EmergencyStop, WaitsForTheCancelOfAnExit) {
  Hand hand;
  positionAndBid(hand);
  hand.say(hand.place(Hand::limit(Side::Sell, "105")), OrderEvent::Accept);
  hand.effects();
  hand.command(CommandKind::EmergencyStop);
  EXPECT_EQ(hand.effects(), "C2 C3");
  hand.fill(domain::ClientOrderId(3), 6);
  EXPECT_EQ(hand.effects(), "");
  hand.say(domain::ClientOrderId(3), OrderEvent::Cancel, domain::VenueReason::Requested);
  EXPECT_EQ(hand.effects(), "S4");
  EXPECT_EQ(hand.core->orders().find(domain::ClientOrderId(4))->request.quantity, Quantity::fromInteger(4));
}

TEST(EmergencyStop, RefusedCloseIsTriedAgainButNotInALoop) {
  Hand hand;
  positionAndBid(hand);
  hand.command(CommandKind::EmergencyStop);
  hand.say(domain::ClientOrderId(2), OrderEvent::Cancel, domain::VenueReason::Requested);
  hand.effects();
  hand.say(domain::ClientOrderId(3), OrderEvent::Reject, domain::VenueReason::NoPrice);
  EXPECT_EQ(hand.effects(), "") << "not at the same instant";
  hand.bar("99");
  EXPECT_EQ(hand.effects(), "S4");
}

TEST(EmergencyStop, VenueThatRefusesEverythingDoesNotHangTheEngine) {
  CoreConfig config;
  simulation::ExchangeConfig venue;
  venue.marketFill = simulation::MarketFill::AtSubmit;
  Desk desk(config, venue);
  desk.bar("100");
  desk.command(CommandKind::PlaceOrder, Hand::order(Side::Buy));
  ASSERT_EQ(desk.held(), 10);
  simulation::ExchangeConfig refusing = venue;
  refusing.rejectProbability = 1;
  simulation::Exchange wall(desk.table, refusing);
  VenueLoop loop(*desk.core, wall);
  domain::Command stop;
  stop.kind = CommandKind::EmergencyStop;
  loop.onCommand(stop, desk.now);
  EXPECT_EQ(desk.core->orders().orders().size(), 2u);
  EXPECT_FALSE(desk.core->emergency()->flat);
}

TEST(EmergencyStop, ThroughThePaperVenue) {
  for (const auto marketFill : {simulation::MarketFill::AtSubmit, simulation::MarketFill::NextBarOpen}) {
    simulation::ExchangeConfig venue;
    venue.marketFill = marketFill;
    Desk desk({}, venue);
    desk.bar("100");
    desk.command(CommandKind::PlaceOrder, Hand::order(Side::Buy));
    desk.bar("100");
    desk.command(CommandKind::PlaceOrder, Hand::limit(Side::Buy, "90"));
    desk.command(CommandKind::PlaceOrder, Hand::limit(Side::Sell, "110"));
    desk.command(CommandKind::EmergencyStop);
    desk.bar("99");
    ASSERT_TRUE(desk.core->emergency().has_value());
    EXPECT_TRUE(desk.core->emergency()->flat);
    EXPECT_EQ(desk.held(), 0);
    EXPECT_EQ(desk.exchange.workingOrders(), 0u);
    EXPECT_EQ(desk.core->equity(), marketFill == simulation::MarketFill::AtSubmit ? money("100000") : money("99990"));
  }
}

}  // namespace
}  // namespace keel::core
