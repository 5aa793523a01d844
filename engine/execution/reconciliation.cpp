#include <engine/execution/reconciliation.h>

#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace keel::execution {

using domain::ClientOrderId;
using domain::ExecutionReport;
using domain::Order;
using domain::OrderEvent;
using domain::OrderStatus;

namespace {

ExecutionReport correction(const Order& order, OrderEvent event, domain::VenueReason reason, base::Timestamp now) {
  ExecutionReport report;
  report.order = order.id;
  report.event = event;
  report.reason = reason;
  report.tsEvent = now;
  return report;
}

/// The event that takes our order to the status the venue reports, if one is needed.
std::optional<OrderEvent> towards(OrderStatus venue) {
  switch (venue) {
    case OrderStatus::Canceled: return OrderEvent::Cancel;
    case OrderStatus::Expired: return OrderEvent::Expire;
    case OrderStatus::Rejected: return OrderEvent::Reject;
    case OrderStatus::New:
    case OrderStatus::PartiallyFilled: return OrderEvent::Accept;
    case OrderStatus::Filled:
    case OrderStatus::Initialized:
    case OrderStatus::Denied:
    case OrderStatus::PendingNew:
    case OrderStatus::PendingReplace:
    case OrderStatus::PendingCancel:
    case OrderStatus::Unknown: return std::nullopt;
  }
  return std::nullopt;
}

void reconcileMissing(const Order& order, bool filledThere, base::Timestamp now, Reconciliation& out) {
  const bool neverAcknowledged = !order.venueOrderId.valid() && order.cumulativeQuantity.isZero() && !filledThere;
  if (neverAcknowledged) {
    out.corrections.push_back(correction(order, OrderEvent::Reject, domain::VenueReason::NeverReceived, now));
    out.differences.push_back({DifferenceKind::NeverReceived, order.id, order.request.instrument,
                               fmt::format("order {} was {} here; the venue never received it", order.id.value(),
                                           domain::name(order.status))});
    return;
  }
  if (order.status != OrderStatus::Unknown) {
    out.corrections.push_back(correction(order, OrderEvent::LoseContact, domain::VenueReason::UnknownOrder, now));
  }
  out.differences.push_back({DifferenceKind::VanishedAtVenue, order.id, order.request.instrument,
                             fmt::format("order {} ({} here, venue id {}) is unknown to the venue", order.id.value(),
                                         domain::name(order.status), order.venueOrderId.view())});
}

void reconcileStatus(const Order& order, const ports::VenueOrder& theirs, base::Timestamp now, Reconciliation& out) {
  const auto event = towards(theirs.status);
  if (!event || !domain::isWorking(order.status)) return;
  const bool bothWorking = domain::isWorking(theirs.status) && order.status != OrderStatus::PendingNew &&
                           order.status != OrderStatus::Unknown;
  if (bothWorking) return;
  ExecutionReport report = correction(order, *event, domain::VenueReason::None, now);
  report.venueOrderId = theirs.venueOrderId;
  out.corrections.push_back(report);
  out.differences.push_back({DifferenceKind::StatusDiffers, order.id, order.request.instrument,
                             fmt::format("order {} was {} here and is {} at the venue", order.id.value(),
                                         domain::name(order.status), domain::name(theirs.status))});
}

}  // namespace

const char* name(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::MissedFill: return "MISSED_FILL";
    case DifferenceKind::StatusDiffers: return "STATUS_DIFFERS";
    case DifferenceKind::NeverReceived: return "NEVER_RECEIVED";
    case DifferenceKind::VanishedAtVenue: return "VANISHED_AT_VENUE";
    case DifferenceKind::OrphanAtVenue: return "ORPHAN_AT_VENUE";
    case DifferenceKind::PositionDiffers: return "POSITION_DIFFERS";
  }
  return "";
}

Reconciliation reconcile(const OrderRegistry& registry, const ports::VenueReport& venue,
                         const std::vector<ports::VenuePosition>& positions, base::Timestamp now) {
  Reconciliation out;
  std::map<domain::InstrumentId, domain::SignedQuantity> ours;
  for (const auto& position : positions) ours[position.instrument] += position.quantity;

  // Fills first: a status without its fills would lose quantity.
  std::map<ClientOrderId, domain::Quantity> missed;
  std::set<std::pair<ClientOrderId, domain::ExecutionId>> seen;
  for (const ExecutionReport& fill : venue.fills) {
    if (!seen.emplace(fill.order, fill.execution).second) continue;
    const Order* order = registry.find(fill.order);
    if (order == nullptr || registry.knowsExecution(fill.order, fill.execution)) continue;
    out.corrections.push_back(fill);
    missed[fill.order] += fill.lastQuantity;
    ours[order->request.instrument] += domain::signedBy(order->request.side, fill.lastQuantity);
    out.differences.push_back({DifferenceKind::MissedFill, fill.order, order->request.instrument,
                               fmt::format("fill {} of order {}: {} at {} was not booked here", fill.execution.view(),
                                           fill.order.value(), fill.lastQuantity.text(), fill.lastPrice.text(2))});
  }
  std::map<ClientOrderId, const ports::VenueOrder*> theirs;
  for (const auto& order : venue.orders) theirs[order.order] = &order;
  for (const ClientOrderId id : registry.working()) {
    const Order& order = *registry.find(id);
    const auto it = theirs.find(id);
    const auto filled = missed.find(id);
    if (filled != missed.end() && order.leavesQuantity() <= filled->second) continue;
    if (it == theirs.end()) reconcileMissing(order, filled != missed.end(), now, out);
    else reconcileStatus(order, *it->second, now, out);
  }
  for (const auto& order : venue.orders) {
    const Order* own = registry.find(order.order);
    if (!domain::isWorking(order.status) || (own != nullptr && domain::isWorking(own->status))) continue;
    out.orphans.push_back(order.order);
    out.differences.push_back({DifferenceKind::OrphanAtVenue, order.order,
                               own != nullptr ? own->request.instrument : domain::InstrumentId{},
                               fmt::format("order {} (venue id {}) works at the venue and is {}", order.order.value(),
                                           order.venueOrderId.view(),
                                           own != nullptr ? domain::name(own->status) : "not ours")});
  }
  for (const auto& position : venue.positions) ours[position.instrument] -= position.quantity;
  for (const auto& [instrument, rest] : ours) {
    if (rest.isZero()) continue;
    out.differences.push_back({DifferenceKind::PositionDiffers, {}, instrument,
                               fmt::format("position in instrument {} differs by {} from the venue's",
                                           instrument.value(), rest.text())});
  }
  return out;
}

}  // namespace keel::execution
