// What the venue says, applied: duplicates, crossings, overfills and lost answers.
#include <gtest/gtest.h>

#include <engine/execution/order_registry.h>

namespace keel::execution {
namespace {

using domain::OrderEvent;
using domain::OrderStatus;
using domain::Quantity;

class RegistryTest : public testing::Test {
 protected:
  RegistryTest() : registry(table) {
    table.add(domain::describeSymbol("SPY", false));
    domain::Instrument option = domain::describeSymbol("SPYC", false);
    option.multiplier = 100;
    table.add(option);
  }
  domain::ClientOrderId make(std::int64_t quantity = 10, std::uint32_t instrument = 1) {
    domain::OrderRequest request;
    request.instrument = domain::InstrumentId(instrument);
    request.quantity = Quantity::fromInteger(quantity);
    return registry.create(domain::AccountId(1), domain::StrategyId(1), request, now).id;
  }
  domain::ClientOrderId sent(std::int64_t quantity = 10, std::uint32_t instrument = 1) {
    const auto id = make(quantity, instrument);
    registry.apply(id, OrderEvent::Submit, now);
    return id;
  }
  Applied say(domain::ClientOrderId id, OrderEvent event) {
    domain::ExecutionReport report;
    report.order = id;
    report.event = event;
    report.venueOrderId = domain::VenueOrderId("V1");
    return registry.apply(report, now);
  }
  Applied fill(domain::ClientOrderId id, std::int64_t quantity, const char* execution,
               OrderEvent event = OrderEvent::PartialFill, std::int64_t price = 100) {
    domain::ExecutionReport report;
    report.order = id;
    report.event = event;
    report.execution = domain::ExecutionId(execution);
    report.lastQuantity = Quantity::fromInteger(quantity);
    report.lastPrice = domain::Price::fromInteger(price);
    report.fee = domain::Money::fromInteger(1);
    return registry.apply(report, now);
  }
  [[nodiscard]] const domain::Order& order(domain::ClientOrderId id) const { return *registry.find(id); }

  domain::InstrumentTable table;
  OrderRegistry registry;
  base::Timestamp now = base::fromNanos(1);
};

TEST_F(RegistryTest, IdsCountFromOneAndAreNeverReused) {
  EXPECT_EQ(make().value(), 1u);
  EXPECT_EQ(make().value(), 2u);
  EXPECT_EQ(registry.find(domain::ClientOrderId{}), nullptr);
  EXPECT_EQ(registry.find(domain::ClientOrderId{3}), nullptr);
  EXPECT_NE(registry.newGroup(), registry.newGroup());
}

TEST_F(RegistryTest, OrderlyLife) {
  const auto id = sent();
  EXPECT_EQ(say(id, OrderEvent::Accept), Applied::Changed);
  EXPECT_EQ(say(id, OrderEvent::Accept), Applied::NoChange);
  EXPECT_EQ(fill(id, 4, "a", OrderEvent::PartialFill, 100), Applied::Changed);
  EXPECT_EQ(order(id).status, OrderStatus::PartiallyFilled);
  EXPECT_EQ(fill(id, 6, "b", OrderEvent::Fill, 110), Applied::Changed);
  EXPECT_EQ(order(id).status, OrderStatus::Filled);
  EXPECT_EQ(order(id).cumulativeQuantity, Quantity::fromInteger(10));
  EXPECT_EQ(domain::averagePrice(order(id), 1), domain::Price::fromInteger(106));
  EXPECT_EQ(order(id).fees, domain::Money::fromInteger(2));
  EXPECT_TRUE(registry.working().empty());
}

TEST_F(RegistryTest, RepeatedFillIsBookedOnce) {
  const auto id = sent(), other = sent();
  const std::string longId(40, 'x');
  for (const char* execution : {"a", "b", "123456789012345", "1234567890123456", longId.c_str()}) {
    EXPECT_EQ(fill(id, 1, execution), Applied::Changed);
    EXPECT_TRUE(registry.knowsExecution(id, domain::ExecutionId(execution)));
  }
  for (const char* execution : {"a", "b", "123456789012345", "1234567890123456", longId.c_str()}) {
    EXPECT_EQ(fill(id, 1, execution), Applied::Duplicate);
    EXPECT_FALSE(registry.knowsExecution(other, domain::ExecutionId(execution))) << "another order's";
  }
  EXPECT_EQ(order(id).cumulativeQuantity, Quantity::fromInteger(5));
  EXPECT_EQ(order(id).fees, domain::Money::fromInteger(5));
  EXPECT_EQ(fill(other, 1, "a"), Applied::Changed) << "the same word for another order is another fill";
}

TEST_F(RegistryTest, QuantityDecidesNotTheWord) {
  const auto id = sent();
  EXPECT_EQ(fill(id, 4, "a", OrderEvent::Fill), Applied::Changed);
  EXPECT_EQ(order(id).status, OrderStatus::PartiallyFilled) << "called a fill, but six are left";
  EXPECT_EQ(fill(id, 6, "b", OrderEvent::PartialFill), Applied::Changed);
  EXPECT_EQ(order(id).status, OrderStatus::Filled);
}

TEST_F(RegistryTest, OverfillIsBookedInFullAndReported) {
  const auto id = sent();
  EXPECT_EQ(fill(id, 8, "a"), Applied::Changed);
  EXPECT_EQ(fill(id, 5, "b"), Applied::Overfill);
  EXPECT_EQ(order(id).status, OrderStatus::Filled);
  EXPECT_EQ(order(id).cumulativeQuantity, Quantity::fromInteger(13));
  EXPECT_TRUE(order(id).leavesQuantity().isZero());
  EXPECT_EQ(fill(id, 1, "c"), Applied::Overfill) << "after Filled";
  EXPECT_EQ(order(id).cumulativeQuantity, Quantity::fromInteger(14));
}

TEST_F(RegistryTest, FillBeforeTheAcknowledgement) {
  const auto part = sent(), whole = sent();
  EXPECT_EQ(fill(part, 4, "a"), Applied::Changed);
  EXPECT_EQ(say(part, OrderEvent::Accept), Applied::NoChange);
  EXPECT_EQ(order(part).status, OrderStatus::PartiallyFilled);
  EXPECT_EQ(order(part).venueOrderId.view(), "V1") << "what the acknowledgement tells is kept";
  EXPECT_EQ(fill(whole, 10, "b"), Applied::Changed);
  EXPECT_EQ(say(whole, OrderEvent::Accept), Applied::NoChange) << "an ordinary crossing, nothing to warn of";
  EXPECT_EQ(order(whole).status, OrderStatus::Filled);
}

TEST_F(RegistryTest, CancelAndFillCross) {
  const auto id = sent();
  say(id, OrderEvent::Accept);
  registry.apply(id, OrderEvent::RequestCancel, now);
  EXPECT_EQ(fill(id, 4, "a"), Applied::Changed);
  EXPECT_EQ(order(id).status, OrderStatus::PendingCancel);
  EXPECT_EQ(say(id, OrderEvent::Cancel), Applied::Changed);
  EXPECT_TRUE(registry.working().empty());
  EXPECT_EQ(fill(id, 2, "b"), Applied::Changed) << "traded before the cancel arrived";
  EXPECT_EQ(order(id).status, OrderStatus::Canceled);
  EXPECT_EQ(order(id).cumulativeQuantity, Quantity::fromInteger(6));
  EXPECT_EQ(fill(id, 4, "c"), Applied::Changed);
  EXPECT_EQ(order(id).status, OrderStatus::Filled);

  const auto filled = sent();
  registry.apply(filled, OrderEvent::RequestCancel, now);
  EXPECT_EQ(fill(filled, 10, "d"), Applied::Changed);
  EXPECT_EQ(say(filled, OrderEvent::CancelRejected), Applied::Impossible);
  EXPECT_EQ(order(filled).status, OrderStatus::Filled);
}

TEST_F(RegistryTest, LostAnswerIsNeitherRejectedNorSentAgain) {
  const auto id = sent();
  EXPECT_EQ(say(id, OrderEvent::LoseContact), Applied::Changed);
  EXPECT_EQ(order(id).status, OrderStatus::Unknown);
  EXPECT_EQ(registry.working(), std::vector{id}) << "it may still fill";
  EXPECT_EQ(say(id, OrderEvent::Accept), Applied::Changed);
  EXPECT_EQ(order(id).status, OrderStatus::New);
  say(id, OrderEvent::LoseContact);
  EXPECT_EQ(fill(id, 3, "a"), Applied::Changed);
  EXPECT_EQ(order(id).status, OrderStatus::PartiallyFilled);
  say(id, OrderEvent::LoseContact);
  EXPECT_EQ(say(id, OrderEvent::Reject), Applied::Impossible) << "what has filled cannot have been refused";
  EXPECT_EQ(say(id, OrderEvent::Accept), Applied::Changed);
  EXPECT_EQ(order(id).status, OrderStatus::PartiallyFilled);
}

// One-cancels-other after a partial fill: the venue makes the other order smaller without being asked.
TEST_F(RegistryTest, VenueReplacesByItself) {
  const auto id = sent();
  say(id, OrderEvent::Accept);
  domain::ExecutionReport report;
  report.order = id;
  report.event = OrderEvent::Replaced;
  report.replacedQuantity = Quantity::fromInteger(6);
  report.replacedStop = domain::Price::fromInteger(95);
  EXPECT_EQ(registry.apply(report, now), Applied::Changed);
  EXPECT_EQ(order(id).status, OrderStatus::New);
  EXPECT_EQ(order(id).leavesQuantity(), Quantity::fromInteger(6));
  EXPECT_EQ(order(id).request.stopPrice, domain::Price::fromInteger(95));
  EXPECT_EQ(fill(id, 6, "a"), Applied::Changed);
  EXPECT_EQ(order(id).status, OrderStatus::Filled);
}

TEST_F(RegistryTest, DamagedReportsAreNoFaults) {
  const auto id = sent();
  EXPECT_EQ(fill(id, 0, "zero"), Applied::Impossible);
  EXPECT_EQ(order(id).status, OrderStatus::PendingNew);
  EXPECT_EQ(fill(domain::ClientOrderId(99), 1, "a"), Applied::UnknownOrder);
  EXPECT_EQ(say(domain::ClientOrderId{}, OrderEvent::Accept), Applied::UnknownOrder);
  EXPECT_EQ(say(id, OrderEvent::Deny), Applied::Impossible);
  EXPECT_EQ(say(id, OrderEvent::Submit), Applied::Impossible);
  EXPECT_EQ(fill(id, 4, "b"), Applied::Changed);
  domain::ExecutionReport smaller;
  smaller.order = id;
  smaller.event = OrderEvent::Replaced;
  smaller.replacedQuantity = Quantity::fromInteger(3);
  EXPECT_NO_THROW((void)registry.apply(smaller, now)) << "smaller than what has filled";
  EXPECT_NO_THROW((void)order(id).leavesQuantity());
}

TEST_F(RegistryTest, OwnImpossibleEventsAreFaults) {
  const auto id = sent();
  EXPECT_THROW(registry.apply(id, OrderEvent::Deny, now), base::EngineFault);
  EXPECT_THROW(registry.apply(domain::ClientOrderId(9), OrderEvent::Submit, now), base::EngineFault);
}

TEST_F(RegistryTest, WorkingListsWhatMayStillFillById) {
  const auto a = sent(), b = sent(), c = sent(), d = make();
  EXPECT_EQ(registry.working(), (std::vector{a, b, c}));
  say(b, OrderEvent::Reject);
  EXPECT_EQ(registry.working(), (std::vector{a, c}));
  registry.apply(d, OrderEvent::Submit, now);
  say(a, OrderEvent::Cancel);
  say(d, OrderEvent::Expire);
  EXPECT_EQ(registry.working(), std::vector{c});
}

TEST_F(RegistryTest, MultiplierIsInTheNotional) {
  const auto id = sent(2, 2);
  fill(id, 2, "a", OrderEvent::Fill, 3);
  EXPECT_EQ(order(id).filledNotional, domain::Money::fromInteger(600));
  EXPECT_EQ(domain::averagePrice(order(id), 100), domain::Price::fromInteger(3));
}

TEST_F(RegistryTest, HashTellsOutcomesApart) {
  sent();
  const std::string before = orderListHash(registry.orders(), table);
  EXPECT_EQ(before, orderListHash(registry.orders(), table));
  EXPECT_EQ(before.size(), 64u);
  say(domain::ClientOrderId(1), OrderEvent::Accept);
  const std::string accepted = orderListHash(registry.orders(), table);
  EXPECT_NE(accepted, before);
  fill(domain::ClientOrderId(1), 1, "a");
  EXPECT_NE(orderListHash(registry.orders(), table), accepted);
}

}  // namespace
}  // namespace keel::execution
