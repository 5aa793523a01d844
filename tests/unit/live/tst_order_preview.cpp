// A preview says what the gate says when the order is placed right after, and takes whatever can be typed.
#include "live_fixture.h"

#include <engine/live/order_preview.h>

namespace keel::live::tests {
namespace {

using api::WorstCase;
using domain::OrderRequest;
using domain::OrderType;

OrderRequest request(Side side, const char* quantity, OrderType type = OrderType::Market, const char* limit = "0",
                     const char* stop = "0") {
  OrderRequest made;
  made.instrument = InstrumentId(1);
  made.side = side;
  made.type = type;
  made.quantity = *domain::parseQuantity(quantity);
  made.limitPrice = price(limit);
  made.stopPrice = price(stop);
  return made;
}

api::OrderPreview preview(Desk& desk, const OrderRequest& order) { return previewOrder(desk.core(), {7, order}, {}); }

/// Answers of commands as a person gets them.
class Answers final : public core::Observer {
 public:
  void onCommandResult(const domain::CommandResult& result) override { last = result; }
  domain::CommandResult last;
};

domain::CommandResult place(Desk& desk, const OrderRequest& order) {
  Answers answers;
  desk.core().addObserver(&answers);
  domain::Command command;
  command.kind = domain::CommandKind::PlaceOrder;
  command.number = 5;
  command.request = order;
  desk.core().handle(command, desk.now);
  return answers.last;
}

struct Row {
  const char* what;
  const char* code;        ///< empty: it goes
  void (*set)(core::CoreConfig&);
  void (*before)(Desk&);
  OrderRequest order;
};

const std::vector<Row>& rows() {
  const auto none = [](core::CoreConfig&) {};
  const auto active = [](Desk& desk) { desk.start(); };
  static const std::vector<Row> all{
      {"goes", "", none, active, request(Side::Buy, "3")},
      {"stopped session", "SESSION_NOT_ACTIVE", none, [](Desk&) {}, request(Side::Buy, "3")},
      {"capital", "INSUFFICIENT_CAPITAL", [](auto& c) { c.limits.availableCapital = money("250"); }, active,
       request(Side::Buy, "3")},
      {"position", "POSITION_LIMIT_EXCEEDED", [](auto& c) { c.limits.maximumPosition = money("250"); }, active,
       request(Side::Buy, "3")},
      {"reserve", "RESERVE_WOULD_BREAK",
       [](auto& c) { c.limits.availableCapital = money("500"); c.limits.reserve = money("201"); }, active,
       request(Side::Buy, "3")},
      {"order value", "ORDER_VALUE_EXCEEDED", [](auto& c) { c.limits.maximumOrderValue = money("299"); }, active,
       request(Side::Buy, "3")},
      {"order value at its limit price", "ORDER_VALUE_EXCEEDED", [](auto& c) { c.limits.maximumOrderValue = money("300"); },
       active, request(Side::Buy, "3", OrderType::Limit, "100.01")},
      {"no short", "SHORT_NOT_ALLOWED", [](auto& c) { c.limits.allowShort = false; }, active, request(Side::Sell, "1")},
      {"trades", "DAILY_TRADE_LIMIT_REACHED", [](auto& c) { c.limits.maximumTradesPerDay = 1; },
       [](Desk& desk) {
         desk.start();
         desk.trade(Side::Buy, 1, "100");
       },
       request(Side::Buy, "1")},
      {"closing in a pause", "", none,
       [](Desk& desk) {
         desk.start();
         desk.trade(Side::Buy, 2, "100");
         desk.command(domain::CommandKind::Pause);
       },
       request(Side::Sell, "2")},
      {"turning round in a pause", "SESSION_NOT_ACTIVE", none,
       [](Desk& desk) {
         desk.start();
         desk.trade(Side::Buy, 2, "100");
         desk.command(domain::CommandKind::Pause);
       },
       request(Side::Sell, "3")},
      {"half a share", "BAD_QUANTITY", [](auto& c) { c.limits.maximumTradesPerDay = 9; }, active, request(Side::Buy, "0.5")},
      {"nothing", "BAD_QUANTITY", none, active, request(Side::Buy, "0")},
      {"more than can be counted", "BAD_QUANTITY", none, active, request(Side::Buy, "90000000000")},
      {"the same with limits", "BAD_QUANTITY", [](auto& c) { c.limits.maximumPosition = money("250"); }, active,
       request(Side::Buy, "90000000000", OrderType::Limit, "90000000000")},
      {"a limit order without a limit", "NO_PRICE", none, active, request(Side::Buy, "1", OrderType::Limit)},
      {"a stop order without a stop", "NO_PRICE", none, active, request(Side::Sell, "1", OrderType::Stop)},
  };
  return all;
}

TEST(OrderPreview, SaysWhatTheGateThenSays) {
  for (const Row& row : rows()) {
    core::CoreConfig config = open();
    row.set(config);
    Desk desk(config);
    desk.bar("100");
    row.before(desk);
    const std::size_t orders = desk.core().orders().orders().size();
    const api::OrderPreview said = preview(desk, row.order);
    EXPECT_EQ(said.code, row.code) << row.what;
    EXPECT_EQ(said.message.empty(), said.code.empty()) << row.what;
    EXPECT_EQ(said.number, 7u);
    ASSERT_EQ(desk.core().orders().orders().size(), orders) << "a preview places nothing: " << row.what;
    EXPECT_FALSE(desk.core().hasEffects() && orders == 0) << row.what;
    const domain::CommandResult answer = place(desk, row.order);
    EXPECT_EQ(answer.code, said.code) << row.what;
    if (!said.code.empty()) {
      EXPECT_EQ(answer.message, said.message) << row.what;
      continue;
    }
    // The desk reads the order's number out of this sentence.
    const domain::Order& order = desk.core().orders().orders().back();
    EXPECT_EQ(answer.message, "order " + std::to_string(order.id.value())) << row.what;
    EXPECT_EQ(order.request.quantity, said.quantity) << row.what;
  }
}

TEST(OrderPreview, AReductionIsSaidWithWhatIsLeft) {
  core::CoreConfig config = open();
  config.limits.symbolExposure = money("250");
  Desk desk(config);
  desk.bar("100");
  desk.start();
  const api::OrderPreview said = preview(desk, request(Side::Buy, "5"));
  EXPECT_EQ(said.code, "");
  EXPECT_TRUE(said.reduced);
  EXPECT_EQ(said.quantity, Quantity::fromInteger(2));
  EXPECT_NE(said.message.find("reduced from 5 to 2"), std::string::npos) << said.message;
  EXPECT_EQ(said.estimatedValue, money("200"));
  EXPECT_FALSE(said.checks.empty());
  place(desk, request(Side::Buy, "5"));
  EXPECT_EQ(desk.core().orders().orders().back().request.quantity, Quantity::fromInteger(2));
}

TEST(OrderPreview, WhatItCostsAndLeaves) {
  core::CoreConfig config = open();
  config.initialCash = money("500");
  config.limits.availableCapital = money("400");
  config.exits.stop = *domain::parseRate("0.03");
  Desk desk(config);
  desk.bar("100");
  desk.start();
  simulation::FeeSchedule fees;
  fees.kind = simulation::FeeKind::PerOrder;
  fees.minimum = money("0.50");
  desk.now += std::chrono::seconds{4};
  const OrderRequest order = request(Side::Buy, "3", OrderType::Limit, "90.24");
  const api::OrderPreview said = previewOrder(desk.core(), {1, order}, fees);
  EXPECT_EQ(said.priceUsed, price("90.24"));
  EXPECT_EQ(said.estimatedValue, money("270.72"));
  EXPECT_EQ(said.estimatedFee, money("0.50"));
  EXPECT_EQ(said.cashAfter, money("228.78"));
  EXPECT_EQ(said.availableAfter, money("129.28"));
  EXPECT_EQ(said.worst, WorstCase::AtStop);
  EXPECT_EQ(said.worstLoss, money("8.1216"));
  EXPECT_EQ(said.markUsed, price("100"));
  EXPECT_FALSE(preview(desk, order).estimatedFee);
  EXPECT_EQ(preview(desk, order).cashAfter, money("229.28"));
}

TEST(OrderPreview, TheWorstCaseFollowsWhatOpens) {
  core::CoreConfig config = open();
  Desk desk(config);
  desk.bar("100");
  desk.start();
  EXPECT_EQ(preview(desk, request(Side::Buy, "2")).worst, WorstCase::WholeValue);
  EXPECT_EQ(preview(desk, request(Side::Buy, "2")).worstLoss, money("200"));
  EXPECT_EQ(preview(desk, request(Side::Sell, "2")).worst, WorstCase::Unlimited);
  EXPECT_FALSE(preview(desk, request(Side::Sell, "2")).worstLoss);
  EXPECT_EQ(preview(desk, request(Side::Buy, "2", OrderType::Stop, "0", "110")).estimatedValue, money("220"));
  desk.trade(Side::Buy, 2, "100");
  const api::OrderPreview closing = preview(desk, request(Side::Sell, "2"));
  EXPECT_TRUE(closing.reducesOnly);
  EXPECT_EQ(closing.worst, WorstCase::Nothing);
  EXPECT_EQ(closing.worstLoss, money("0"));
  const api::OrderPreview turning = preview(desk, request(Side::Sell, "5"));
  EXPECT_FALSE(turning.reducesOnly);
  EXPECT_EQ(turning.worst, WorstCase::Unlimited);
}

TEST(OrderPreview, TakesWhateverIsTyped) {
  Desk desk(open());
  desk.start();
  EXPECT_FALSE(preview(desk, request(Side::Buy, "1")).estimatedValue) << "there is no price yet";
  desk.bar("100");
  desk.trade(Side::Buy, 2, "100");
  OrderRequest unknown = request(Side::Buy, "1");
  unknown.instrument = InstrumentId(99);
  EXPECT_EQ(preview(desk, unknown).code, "SYMBOL_NOT_FOUND");
  for (const char* quantity : {"1", "92233720368.54775807"}) {
    for (const char* limit : {"0.00000001", "92233720368.54775807"}) {
      for (const Side side : {Side::Buy, Side::Sell}) preview(desk, request(side, quantity, OrderType::Limit, limit));
    }
  }
}

TEST(OrderPreview, TravelsWithTheSnapshotThatAskedForIt) {
  Desk desk(open());
  desk.bar("100");
  desk.start();
  api::SnapshotRequest asked;
  asked.preview = api::PreviewRequest{42, request(Side::Buy, "1")};
  EXPECT_EQ(desk.snapshot(asked).preview.number, 0u) << "the part was not asked for";
  asked.parts = static_cast<api::Parts>(Part::Preview);
  EXPECT_EQ(desk.snapshot(asked).preview.number, 42u);
  EXPECT_EQ(desk.snapshot(asked).preview.estimatedValue, money("100"));
  EXPECT_EQ(desk.snapshot(Part::Preview).preview.number, 0u);
}

}  // namespace
}  // namespace keel::live::tests
