#include <engine/execution/order_registry.h>

#include <algorithm>

#include <engine/base/sha256.h>

namespace keel::execution {

using domain::ClientOrderId;
using domain::ExecutionReport;
using domain::Order;
using domain::OrderEvent;
using domain::OrderStatus;

Order& OrderRegistry::create(domain::AccountId account, domain::StrategyId strategy,
                             const domain::OrderRequest& request, base::Timestamp now) {
  Order& order = m_orders.emplace_back();
  order.id = ClientOrderId(m_orders.size());
  order.account = account;
  order.strategy = strategy;
  order.request = request;
  const domain::Currency currency = m_instruments.at(request.instrument).currency;
  order.filledNotional = domain::Money(currency);
  order.fees = domain::Money(currency);
  order.tsInit = order.tsLast = now;
  m_lastExecution.push_back(0);
  return order;
}

inline void OrderRegistry::moveTo(Order& order, OrderStatus status, base::Timestamp now) {
  const bool was = domain::isWorking(order.status);
  order.status = status;
  order.tsLast = now;
  const bool is = domain::isWorking(status);
  if (was != is) listWorking(order.id, is);
}

void OrderRegistry::listWorking(ClientOrderId id, bool is) {
  // Most orders are the youngest when they start and when they end.
  if (is && (m_working.empty() || m_working.back() < id)) return m_working.push_back(id);
  if (!is && !m_working.empty() && m_working.back() == id) return m_working.pop_back();
  const auto at = std::lower_bound(m_working.begin(), m_working.end(), id);
  if (is) m_working.insert(at, id);
  else if (at != m_working.end() && *at == id) m_working.erase(at);
}

void OrderRegistry::apply(ClientOrderId id, OrderEvent event, base::Timestamp now, std::uint16_t reason) {
  Order* order = mutableFind(id);
  KEEL_CHECK(order != nullptr);
  const auto next = domain::transition(order->status, event, !order->cumulativeQuantity.isZero());
  KEEL_CHECK_MESSAGE(next.has_value(), "impossible transition of an own order");
  if (reason != 0) order->reason = reason;
  moveTo(*order, *next, now);
}

bool OrderRegistry::knowsExecution(ClientOrderId order, const domain::ExecutionId& execution) const {
  if (find(order) == nullptr) return false;
  for (std::uint32_t number = m_lastExecution[order.value() - 1]; number != 0;) {
    const Execution& known = m_executions[number - 1];
    if (isExecution(known, execution)) return true;
    number = known.previous;
  }
  return false;
}

bool OrderRegistry::isExecution(const Execution& known, const domain::ExecutionId& id) const {
  if (known.longId != 0) return m_longIds[known.longId - 1] == id;
  return std::string_view(known.text.data(), known.size) == id.view();
}

void OrderRegistry::rememberExecution(ClientOrderId order, const domain::ExecutionId& id) {
  Execution& made = m_executions.emplace_back();
  std::uint32_t& last = m_lastExecution[order.value() - 1];
  made.previous = last;
  last = static_cast<std::uint32_t>(m_executions.size());
  KEEL_CHECK_MESSAGE(last == m_executions.size(), "more fills than can be numbered");
  const std::string_view text = id.view();
  if (text.size() <= made.text.size()) {
    made.size = static_cast<std::uint8_t>(text.size());
    std::copy(text.begin(), text.end(), made.text.begin());
  } else {
    m_longIds.push_back(id);
    made.longId = static_cast<std::uint32_t>(m_longIds.size());
  }
}

Applied OrderRegistry::book(Order& order, const ExecutionReport& report) {
  const bool overfill = report.lastQuantity > order.leavesQuantity();
  rememberExecution(order.id, report.execution);
  const domain::Instrument& instrument = m_instruments.at(order.request.instrument);
  order.cumulativeQuantity += report.lastQuantity;
  // An overfill makes the order as large as what was done, so that leaves never turn negative.
  order.request.quantity = std::max(order.request.quantity, order.cumulativeQuantity);
  order.filledNotional += domain::notional(report.lastPrice, report.lastQuantity, instrument.multiplier, instrument.currency);
  order.fees += report.fee;
  return overfill ? Applied::Overfill : Applied::Changed;
}

Applied OrderRegistry::apply(const ExecutionReport& report, base::Timestamp now) {
  Order* order = mutableFind(report.order);
  if (order == nullptr) return Applied::UnknownOrder;
  if (report.venueOrderId.valid()) order->venueOrderId = report.venueOrderId;
  const bool isFill = report.event == OrderEvent::Fill || report.event == OrderEvent::PartialFill;
  OrderEvent event = report.event;
  if (isFill) {
    if (report.lastQuantity.isZero()) return Applied::Impossible;
    if (knowsExecution(report.order, report.execution)) return Applied::Duplicate;
    // What counts is whether the quantity is complete, not the word the venue used: messages cross.
    event = report.lastQuantity >= order->leavesQuantity() ? OrderEvent::Fill : OrderEvent::PartialFill;
  }
  const bool anyFilled = !order->cumulativeQuantity.isZero();
  auto next = domain::transition(order->status, event, anyFilled);
  Applied outcome = Applied::Changed;
  if (isFill) {
    if (!next) next = order->status;  // a fill after Filled: booked all the same, and reported as an overfill
    outcome = book(*order, report);
  } else if (!next) {
    // Messages cross: the acknowledgement of an order that filled at once may come after its fill.
    const bool lateAcknowledgement = event == OrderEvent::Accept && order->status == OrderStatus::Filled;
    return lateAcknowledgement ? Applied::NoChange : Applied::Impossible;
  } else if (*next == order->status && event != OrderEvent::Replaced) {
    return Applied::NoChange;
  }
  if (event == OrderEvent::Replaced) {
    if (!report.replacedLimit.isZero()) order->request.limitPrice = report.replacedLimit;
    if (!report.replacedStop.isZero()) order->request.stopPrice = report.replacedStop;
    if (!report.replacedQuantity.isZero()) {
      order->request.quantity = std::max(report.replacedQuantity, order->cumulativeQuantity);
    }
  }
  if (report.reason != domain::VenueReason::None) order->reason = static_cast<std::uint16_t>(report.reason);
  moveTo(*order, *next, now);
  return outcome;
}

std::string orderListHash(const OrderList& orders, const domain::InstrumentTable& instruments) {
  base::Sha256 hash;
  std::string block;
  const auto number = [&block](std::int64_t value) { block.append(reinterpret_cast<const char*>(&value), sizeof value); };
  for (const Order& order : orders) {
    const domain::OrderRequest& request = order.request;
    const std::string& symbol = instruments.at(request.instrument).symbol;
    number(static_cast<std::int64_t>(order.id.value()));
    number(static_cast<std::int64_t>(symbol.size()));
    block += symbol;
    for (const auto choice : {static_cast<int>(request.side), static_cast<int>(request.type),
                              static_cast<int>(request.timeInForce), static_cast<int>(order.status)}) {
      block += static_cast<char>(choice);
    }
    for (const std::int64_t value : {request.quantity.e8(), request.limitPrice.e8(), request.stopPrice.e8(),
                                     order.cumulativeQuantity.e8(), order.filledNotional.e8(), order.fees.e8(),
                                     base::toNanos(order.tsInit)}) {
      number(value);
    }
    if (block.size() > 16'384) {
      hash.update(block);
      block.clear();
    }
  }
  return base::toHex(hash.update(block).finish());
}

}  // namespace keel::execution
