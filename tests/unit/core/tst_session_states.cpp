// Each command in each state, and what a session may do in it.
#include "core_fixture.h"

namespace keel::core {
namespace {

using namespace tests;

struct StateRow {
  SessionState state;
  /// Codes for Start, Pause, Resume, Stop, EmergencyStop, PlaceOrder, CancelOrder, CancelAll, ClosePosition,
  /// EnableStrategy, DisableStrategy (which name strategy 0, unknown everywhere).
  std::array<const char*, 11> codes;
  std::array<SessionState, 11> after;
};

constexpr const char* kNo = "NOT_ALLOWED_IN_STATE";
constexpr const char* kIdle = "SESSION_NOT_ACTIVE";
constexpr const char* kNone = "NOT_WORKING";
constexpr const char* kFlat = "NOTHING_TO_CLOSE";
constexpr const char* kWho = "UNKNOWN_STRATEGY";
constexpr SessionState kS = SessionState::Stopped, kA = SessionState::Active, kP = SessionState::Paused;
constexpr SessionState kE = SessionState::EmergencyStopped, kH = SessionState::Halted;

void bring(Hand& hand, SessionState state) {
  hand.bar("100");
  if (state == SessionState::Stopped) return;
  hand.command(CommandKind::Start);
  if (state == SessionState::Paused) hand.command(CommandKind::Pause);
  if (state == SessionState::EmergencyStopped) hand.command(CommandKind::EmergencyStop);
  if (state == SessionState::Halted) hand.core->halt("a test");
  ASSERT_EQ(hand.core->state(), state);
}

TEST(SessionStates, EveryCommandInEveryState) {
  const std::vector<StateRow> table{
      {kS, {"", kNo, kNo, kNo, "", kIdle, kNone, "", kNo, kWho, kWho}, {kA, kS, kS, kS, kE, kS, kS, kS, kS, kS, kS}},
      {kA, {kNo, "", kNo, "", "", "", kNone, "", kFlat, kWho, kWho}, {kA, kP, kA, kS, kE, kA, kA, kA, kA, kA, kA}},
      {kP, {kNo, kNo, "", "", "", kIdle, kNone, "", kFlat, kWho, kWho}, {kP, kP, kA, kS, kE, kP, kP, kP, kP, kP, kP}},
      {kE, {kNo, kNo, kNo, kNo, "", kIdle, kNone, "", kNo, kWho, kWho}, {kE, kE, kE, kE, kE, kE, kE, kE, kE, kE, kE}},
      {kH, {kNo, kNo, kNo, kNo, "", kIdle, kNone, "", kNo, kWho, kWho}, {kH, kH, kH, kH, kE, kH, kH, kH, kH, kH, kH}},
  };
  for (const StateRow& row : table) {
    for (std::size_t i = 0; i < row.codes.size(); ++i) {
      Hand hand;
      bring(hand, row.state);
      const auto kind = static_cast<CommandKind>(i);
      const std::size_t before = hand.listener.results.size();
      const auto result = hand.command(kind, Hand::order(Side::Buy));
      EXPECT_EQ(hand.listener.results.size(), before + 1) << "each command has one answer";
      EXPECT_EQ(result.code, row.codes[i]) << domain::name(kind) << " in " << domain::name(row.state);
      EXPECT_EQ(result.kind, kind);
      EXPECT_EQ(result.number, hand.commands);
      EXPECT_EQ(hand.core->state(), row.after[i]) << domain::name(kind) << " in " << domain::name(row.state);
      EXPECT_EQ(result.code.empty() || !result.message.empty(), true) << "a refusal has a sentence";
    }
  }
}

TEST(SessionStates, ChangesAreToldOnceAndAudited) {
  Hand hand;
  hand.bar("100");
  for (const CommandKind kind : {CommandKind::Start, CommandKind::Pause, CommandKind::Resume, CommandKind::Stop, CommandKind::Start}) {
    hand.command(kind);
  }
  using S = SessionState;
  EXPECT_EQ(hand.listener.states, (std::vector{S::Starting, S::Active, S::Paused, S::Active, S::Stopped, S::Starting, S::Active}));
  const auto changes = std::count_if(hand.listener.audits.begin(), hand.listener.audits.end(),
                                     [](const auto& row) { return row.action == "SESSION_STATE"; });
  EXPECT_EQ(changes, 7);
}

TEST(SessionStates, PausedMayReduceButNotOpen) {
  Hand hand;
  bring(hand, SessionState::Active);
  hand.fill(hand.place(Hand::order(Side::Buy)), 10);
  hand.command(CommandKind::Pause);
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, Hand::order(Side::Buy)).code, kIdle);
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, Hand::order(Side::Sell, 11)).code, kIdle) << "eleven of ten would turn short";
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, Hand::order(Side::Sell, 4)).code, "");
  hand.effects();
  EXPECT_EQ(hand.command(CommandKind::ClosePosition).code, kFlat) << "a closing order is on its way";
}

// Saying that an order only reduces does not make it so.
TEST(SessionStates, ReducingIsSeenNotBelieved) {
  Hand hand;
  bring(hand, SessionState::Active);
  domain::OrderRequest request = Hand::order(Side::Sell);
  request.reducesOnly = true;
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, request).code, "SHORT_NOT_ALLOWED");
  request.side = Side::Buy;
  hand.command(CommandKind::Pause);
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, request).code, kIdle);
  EXPECT_EQ(hand.effects(), "");
}

TEST(SessionStates, AnExitByHandNeedsItsEntry) {
  Hand hand;
  bring(hand, SessionState::Active);
  const auto entry = hand.place(Hand::limit(Side::Buy, "95"));
  domain::OrderRequest exit = Hand::limit(Side::Sell, "99");
  exit.parent = entry;
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, exit).code, "");
  const std::size_t orders = hand.core->orders().orders().size();
  for (int wrong = 0; wrong < 4; ++wrong) {
    domain::OrderRequest bad = exit;
    if (wrong == 0) bad.parent = domain::ClientOrderId(99);
    if (wrong == 1) bad.side = Side::Buy;
    if (wrong == 2) bad.quantity = Quantity::fromInteger(11);
    if (wrong == 3) bad.parent = domain::ClientOrderId(orders + 1);
    EXPECT_EQ(hand.command(CommandKind::PlaceOrder, bad).code, "BAD_PARENT") << wrong;
  }
  EXPECT_EQ(hand.core->orders().orders().size(), orders);
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, Hand::order(Side::Buy, 1, 7)).code, "SYMBOL_NOT_FOUND");
}

TEST(SessionStates, StopCancelsWhatWorksAndKeepsPositions) {
  Hand hand;
  bring(hand, SessionState::Active);
  hand.fill(hand.place(Hand::order(Side::Buy)), 10);
  hand.place(Hand::limit(Side::Buy, "95"));
  hand.say(domain::ClientOrderId(2), OrderEvent::Accept);
  hand.effects();
  hand.command(CommandKind::Stop);
  EXPECT_EQ(hand.effects(), "C2");
  EXPECT_EQ(hand.status(2), OrderStatus::PendingCancel);
  EXPECT_EQ(hand.held(), 10);
  hand.fill(domain::ClientOrderId(2), 3);
  EXPECT_EQ(hand.held(), 13) << "a fill that crossed the cancel is booked";
}

// "Orders continue after stop": one that was lost from sight and comes back is canceled then.
TEST(SessionStates, OrderFoundAgainAfterStopIsCanceled) {
  Hand hand;
  bring(hand, SessionState::Active);
  const auto id = hand.place(Hand::limit(Side::Buy, "95"));
  hand.say(id, OrderEvent::LoseContact);
  hand.effects();
  hand.command(CommandKind::Stop);
  EXPECT_EQ(hand.effects(), "") << "an unknown order is asked about, not canceled blindly";
  EXPECT_EQ(hand.status(1), OrderStatus::Unknown);
  hand.say(id, OrderEvent::Accept);
  hand.bar("100");
  EXPECT_EQ(hand.effects(), "C1");
}

TEST(SessionStates, CloseThatCannotGoIsNotCalledDone) {
  CoreConfig config;
  config.limits.stalePriceAfter = std::chrono::minutes(1);
  Hand hand(config);
  bring(hand, SessionState::Active);
  hand.fill(hand.place(Hand::order(Side::Buy)), 10);
  hand.effects();
  hand.now += std::chrono::minutes(2);
  EXPECT_EQ(hand.command(CommandKind::ClosePosition).code, "STALE_PRICE");
  EXPECT_EQ(hand.effects(), "");
  hand.bar("100");
  EXPECT_EQ(hand.command(CommandKind::ClosePosition).code, "");
  EXPECT_EQ(hand.effects(), "S3");
}

TEST(SessionStates, HaltStopsOrdersAndIsToldOnce) {
  Hand hand;
  bring(hand, SessionState::Active);
  hand.core->halt("the disk is full");
  hand.core->halt("the disk is full");
  EXPECT_EQ(hand.listener.count("HALTED"), 1);
  EXPECT_EQ(hand.core->stateReason(), "the disk is full");
  EXPECT_EQ(hand.command(CommandKind::PlaceOrder, Hand::order(Side::Buy)).code, kIdle);
}

TEST(SessionStates, BadConfigurationsAreRefused) {
  const domain::InstrumentTable none;
  EXPECT_EQ(TradingCore::create({}, none).error().code, "NO_INSTRUMENTS");
  CoreConfig pounds;
  pounds.initialCash = domain::Money::fromInteger(1, domain::kGbp);
  const domain::InstrumentTable table = symbolsOf({"SPY"});
  EXPECT_EQ(TradingCore::create(pounds, table).error().code, "CURRENCY_MISMATCH");
  CoreConfig strategies;
  strategies.strategies.push_back({"crystal_ball", {}});
  EXPECT_EQ(TradingCore::create(strategies, table).error().code, "UNKNOWN_STRATEGY");
  domain::InstrumentTable strange;
  domain::Instrument row = domain::describeSymbol("SPY", false);
  row.calendar = "MARS";
  strange.add(row);
  EXPECT_EQ(TradingCore::create({}, strange).error().code, "UNKNOWN_CALENDAR");
}

}  // namespace
}  // namespace keel::core
