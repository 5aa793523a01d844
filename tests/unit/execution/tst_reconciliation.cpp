// What we believe against what the venue says: the differences, the corrections, and that doing it twice adds nothing.
#include <functional>

#include <gtest/gtest.h>

#include <engine/execution/reconciliation.h>

namespace keel::execution {
namespace {

using domain::OrderEvent;
using domain::OrderStatus;
using domain::Quantity;
using Kinds = std::vector<DifferenceKind>;

struct World {
  World() : registry(table) { table.add(domain::describeSymbol("SPY", false)); }
  domain::ClientOrderId sent(domain::Side side = domain::Side::Buy) {
    domain::OrderRequest request;
    request.instrument = domain::InstrumentId(1);
    request.side = side;
    request.quantity = Quantity::fromInteger(10);
    const auto id = registry.create(domain::AccountId(1), domain::StrategyId(1), request, now).id;
    registry.apply(id, OrderEvent::Submit, now);
    return id;
  }
  domain::ClientOrderId working(domain::Side side = domain::Side::Buy) {
    const auto id = sent(side);
    say(id, OrderEvent::Accept);
    return id;
  }
  void say(domain::ClientOrderId id, OrderEvent event) {
    domain::ExecutionReport report;
    report.order = id;
    report.event = event;
    report.venueOrderId = domain::VenueOrderId("V");
    apply(report);
  }
  domain::ExecutionReport fillOf(domain::ClientOrderId id, std::int64_t quantity, const char* execution) const {
    domain::ExecutionReport report;
    report.order = id;
    report.event = OrderEvent::PartialFill;
    report.execution = domain::ExecutionId(execution);
    report.lastQuantity = Quantity::fromInteger(quantity);
    report.lastPrice = domain::Price::fromInteger(100);
    return report;
  }
  void apply(const domain::ExecutionReport& report) {
    const Applied applied = registry.apply(report, now);
    ASSERT_NE(applied, Applied::Impossible) << domain::name(report.event);
    const bool fill = report.event == OrderEvent::PartialFill || report.event == OrderEvent::Fill;
    if (fill && applied != Applied::Duplicate) position += domain::signedBy(registry.find(report.order)->request.side, report.lastQuantity);
  }
  void venueHas(domain::ClientOrderId id, OrderStatus status) { venue.orders.push_back({id, domain::VenueOrderId("V"), status, {}}); }
  void venueFilled(domain::ClientOrderId id, std::int64_t quantity, const char* execution) {
    venue.fills.push_back(fillOf(id, quantity, execution));
  }
  void venuePosition(std::int64_t quantity) {
    venue.positions.push_back({domain::InstrumentId(1), domain::SignedQuantity::fromInteger(quantity)});
  }
  [[nodiscard]] Reconciliation run() const { return reconcile(registry, venue, {{domain::InstrumentId(1), position}}, now); }

  domain::InstrumentTable table;
  OrderRegistry registry;
  ports::VenueReport venue;
  domain::SignedQuantity position;
  base::Timestamp now = base::fromNanos(1);
};

struct Case {
  const char* what;
  std::function<void(World&)> set;
  Kinds differences;
  std::size_t corrections;
  std::size_t orphans;
  OrderStatus after;       ///< of order 1, once the corrections were applied
  Kinds remain = {};       ///< differences a second run still sees: a person must look
};

const std::vector<Case>& cases() {
  using K = DifferenceKind;
  static const std::vector<Case> table{
      {"both agree", [](World& w) { w.venueHas(w.working(), OrderStatus::New); }, {}, 0, 0, OrderStatus::New},
      {"a fill was missed", [](World& w) {
         const auto id = w.working();
         w.venueHas(id, OrderStatus::PartiallyFilled), w.venueFilled(id, 4, "a"), w.venuePosition(4);
       }, {K::MissedFill}, 1, 0, OrderStatus::PartiallyFilled},
      {"filled wholly while we were away", [](World& w) {
         const auto id = w.working();
         w.venueHas(id, OrderStatus::Filled), w.venueFilled(id, 4, "a"), w.venueFilled(id, 6, "b"), w.venuePosition(10);
       }, {K::MissedFill, K::MissedFill}, 2, 0, OrderStatus::Filled},
      {"one fill known, one missed, the venue repeats itself", [](World& w) {
         const auto id = w.working(domain::Side::Sell);
         w.apply(w.fillOf(id, 4, "a"));
         w.venueHas(id, OrderStatus::Filled), w.venuePosition(-10);
         for (const char* execution : {"a", "b", "b"}) w.venueFilled(id, execution[0] == 'a' ? 4 : 6, execution);
       }, {K::MissedFill}, 1, 0, OrderStatus::Filled},
      {"part filled and then canceled there", [](World& w) {
         const auto id = w.working();
         w.venueHas(id, OrderStatus::Canceled), w.venueFilled(id, 4, "a"), w.venuePosition(4);
       }, {K::MissedFill, K::StatusDiffers}, 2, 0, OrderStatus::Canceled},
      {"canceled there", [](World& w) { w.venueHas(w.working(), OrderStatus::Canceled); }, {K::StatusDiffers}, 1, 0, OrderStatus::Canceled},
      {"expired there", [](World& w) { w.venueHas(w.working(), OrderStatus::Expired); }, {K::StatusDiffers}, 1, 0, OrderStatus::Expired},
      {"refused there", [](World& w) { w.venueHas(w.sent(), OrderStatus::Rejected); }, {K::StatusDiffers}, 1, 0, OrderStatus::Rejected},
      {"the acknowledgement was lost", [](World& w) { w.venueHas(w.sent(), OrderStatus::New); }, {K::StatusDiffers}, 1, 0, OrderStatus::New},
      {"unknown here, working there", [](World& w) {
         const auto id = w.working();
         w.say(id, OrderEvent::LoseContact), w.venueHas(id, OrderStatus::New);
       }, {K::StatusDiffers}, 1, 0, OrderStatus::New},
      {"never received", [](World& w) { w.sent(); }, {K::NeverReceived}, 1, 0, OrderStatus::Rejected},
      {"unknown here, never received", [](World& w) {
         domain::ExecutionReport lost;
         lost.order = w.sent(), lost.event = OrderEvent::LoseContact;
         w.apply(lost);
       }, {K::NeverReceived}, 1, 0, OrderStatus::Rejected},
      {"filled there, but no longer listed", [](World& w) {
         w.venueFilled(w.sent(), 10, "a"), w.venuePosition(10);
       }, {K::MissedFill}, 1, 0, OrderStatus::Filled},
      {"acknowledged once, vanished", [](World& w) { w.working(); }, {K::VanishedAtVenue}, 1, 0, OrderStatus::Unknown, {K::VanishedAtVenue}},
      {"works there, not ours", [](World& w) {
         w.venueHas(w.working(), OrderStatus::New), w.venueHas(domain::ClientOrderId(77), OrderStatus::New);
       }, {K::OrphanAtVenue}, 0, 1, OrderStatus::New, {K::OrphanAtVenue}},
      {"ended there, not ours", [](World& w) {
         w.venueHas(w.working(), OrderStatus::New), w.venueHas(domain::ClientOrderId(77), OrderStatus::Canceled);
       }, {}, 0, 0, OrderStatus::New},
      {"called refused here, works there", [](World& w) {
         const auto id = w.sent();
         w.say(id, OrderEvent::Reject), w.venueHas(id, OrderStatus::New);
       }, {K::OrphanAtVenue}, 0, 1, OrderStatus::Rejected, {K::OrphanAtVenue}},
      {"positions differ without a fill that says why", [](World& w) {
         w.venueHas(w.working(), OrderStatus::New), w.venuePosition(3);
       }, {K::PositionDiffers}, 0, 0, OrderStatus::New, {K::PositionDiffers}},
  };
  return table;
}

Kinds kindsOf(const Reconciliation& result) {
  Kinds kinds;
  for (const Difference& difference : result.differences) kinds.push_back(difference.kind);
  return kinds;
}

void check(const Case& c) {
  World world;
  c.set(world);
  const Reconciliation first = world.run();
  EXPECT_EQ(kindsOf(first), c.differences);
  EXPECT_EQ(first.corrections.size(), c.corrections);
  EXPECT_EQ(first.orphans.size(), c.orphans);
  for (const Difference& difference : first.differences) EXPECT_FALSE(difference.text.empty());
  const Reconciliation same = world.run();
  ASSERT_EQ(same.corrections.size(), first.corrections.size()) << "a pure function";
  for (std::size_t i = 0; i < same.corrections.size(); ++i) {
    EXPECT_EQ(same.corrections[i].order, first.corrections[i].order);
    EXPECT_EQ(same.corrections[i].execution, first.corrections[i].execution);
  }
  for (const auto& correction : first.corrections) world.apply(correction);
  EXPECT_STREQ(domain::name(world.registry.find(domain::ClientOrderId(1))->status), domain::name(c.after));
  const Reconciliation second = world.run();
  EXPECT_TRUE(second.corrections.empty()) << "applied once, nothing is left to correct";
  EXPECT_EQ(kindsOf(second), c.remain);
}

TEST(Reconciliation, Table) {
  for (const Case& c : cases()) {
    SCOPED_TRACE(c.what);
    check(c);
  }
}

TEST(Reconciliation, NothingAgainstNothing) {
  World world;
  const Reconciliation result = world.run();
  EXPECT_TRUE(result.differences.empty() && result.corrections.empty() && result.orphans.empty());
}

TEST(Reconciliation, TextsNameBothSides) {
  World world;
  const auto id = world.working();
  world.venueHas(id, OrderStatus::Canceled);
  world.venueFilled(id, 4, "EX9");
  const Reconciliation result = world.run();
  ASSERT_EQ(result.differences.size(), 3u) << "the venue's empty position list differs by the four";
  EXPECT_NE(result.differences[0].text.find("EX9"), std::string::npos);
  EXPECT_NE(result.differences[0].text.find("4 at 100.00"), std::string::npos);
  EXPECT_NE(result.differences[1].text.find("NEW here and is CANCELED"), std::string::npos);
  EXPECT_NE(result.differences[2].text.find("differs by 4"), std::string::npos);
  EXPECT_STREQ(name(result.differences[2].kind), "POSITION_DIFFERS");
}

}  // namespace
}  // namespace keel::execution
