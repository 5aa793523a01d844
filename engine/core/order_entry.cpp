// Orders leave through place() and nowhere else: gate, id, intent, effect.
#include <algorithm>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include <engine/base/json_text.h>
#include <engine/core/slot.h>

namespace keel::core {

using domain::ClientOrderId;
using domain::Money;
using domain::Order;
using domain::OrderEvent;
using domain::OrderRequest;
using domain::OrderStatus;
using domain::SessionState;
using domain::Side;
using domain::StrategyId;
using risk::DenialCode;

namespace {

/// An eighth of what can be counted: sums of a few such values still fit.
constexpr std::int64_t kLargestE8 = std::numeric_limits<std::int64_t>::max() / 8;

/// What a strategy never does and a typing hand may: no size, no price where the type needs one, a size beyond counting
/// (what only reduces is no larger than what is held).
std::optional<risk::RiskVerdict> faultOfHand(const OrderRequest& request, domain::Price price,
                                             const domain::Instrument& instrument) {
  const auto fault = [](DenialCode code, std::string text) { return risk::RiskVerdict{code, std::move(text), {}, false}; };
  if (request.quantity.isZero()) {
    return fault(DenialCode::BadQuantity, fmt::format("Quantity of {} is zero", instrument.symbol));
  }
  const bool limited = request.type == domain::OrderType::Limit || request.type == domain::OrderType::StopLimit;
  const bool stopped = request.type == domain::OrderType::Stop || request.type == domain::OrderType::StopLimit;
  if (request.limitPrice.e8() < 0 || (limited && request.limitPrice.isZero())) {
    return fault(DenialCode::NoPrice, fmt::format("The limit price {} is not above zero", request.limitPrice.text(2)));
  }
  if (request.stopPrice.e8() < 0 || (stopped && request.stopPrice.isZero())) {
    return fault(DenialCode::NoPrice, fmt::format("The stop price {} is not above zero", request.stopPrice.text(2)));
  }
  if (request.reducesOnly) return std::nullopt;
  const std::int64_t highest = std::max({price.e8(), request.stopPrice.e8(), base::kScaleE8});
  base::Int128 product = 0;
  const bool counted = !__builtin_mul_overflow(static_cast<base::Int128>(highest) * request.quantity.e8(),
                                               static_cast<base::Int128>(instrument.multiplier), &product) &&
                       product / base::kScaleE8 < kLargestE8;
  if (counted) return std::nullopt;
  return fault(DenialCode::BadQuantity, fmt::format("Quantity {} of {} at {} is too large to be valued",
                                                    request.quantity.text(), instrument.symbol, price.text(2)));
}

}  // namespace

domain::SignedQuantity TradingCore::position(domain::StrategyId strategy, domain::InstrumentId instrument) const {
  return m_book.quantity({m_config.account, strategy, instrument});
}

domain::Price TradingCore::referencePrice(const OrderRequest& request) const {
  if (!request.limitPrice.isZero()) return request.limitPrice;
  const auto mark = m_book.markOf(request.instrument);
  return mark ? mark->price : domain::Price{};
}

risk::Exposure TradingCore::exposureFor(domain::StrategyId strategy, const OrderRequest& request) const {
  const Money zero(m_config.initialCash.currency());
  risk::Exposure exposure{m_config.totalCapital, cash(), zero, dayPnl(), zero, {}, 0, m_tradesToday, true, std::nullopt};
  std::vector<domain::InstrumentId> held;
  const auto hold = [&held](domain::InstrumentId instrument) {
    if (std::find(held.begin(), held.end(), instrument) == held.end()) held.push_back(instrument);
  };
  for (const auto& [key, position] : m_book.positions()) {
    if (key.account != m_config.account || position.quantity.isZero()) continue;
    const Money value = domain::magnitude(m_book.marketValue(position));
    exposure.deployed += value;
    if (key.instrument == request.instrument) exposure.symbolValue += value;
    hold(key.instrument);
  }
  exposure.symbolPosition = position(strategy, request.instrument);
  for (const ClientOrderId id : m_orders.working()) {
    const Order& order = *m_orders.find(id);
    const bool here = order.request.instrument == request.instrument;
    if (order.request.reducesOnly) {
      // What a working exit will take is no longer there to be sold a second time.
      if (here && order.strategy == strategy) {
        exposure.symbolPosition += domain::signedBy(order.request.side, order.leavesQuantity());
      }
      continue;
    }
    const domain::Instrument& instrument = m_instruments.at(order.request.instrument);
    const Money value = domain::notional(referencePrice(order.request), order.leavesQuantity(), instrument.multiplier,
                                         instrument.currency);
    exposure.deployed += value;
    if (here) exposure.symbolValue += value;
    hold(order.request.instrument);
  }
  exposure.openPositions = static_cast<int>(held.size());
  exposure.marketOpen = !m_config.limits.sessionHoursOnly || marketOpen(request.instrument);
  if (const auto mark = m_book.markOf(request.instrument)) exposure.priceAge = m_now - mark->ts;
  return exposure;
}

risk::Exposure TradingCore::exposure(domain::StrategyId strategy, domain::InstrumentId instrument) const {
  OrderRequest request;
  request.instrument = instrument;
  return exposureFor(strategy, request);
}

risk::RiskVerdict TradingCore::gate(domain::StrategyId strategy, const OrderRequest& request,
                                    std::vector<domain::SignalCheck>* checks) const {
  const bool mayOpen = m_state == SessionState::Active;
  const bool mayReduce = mayOpen || m_state == SessionState::Paused || m_state == SessionState::EmergencyStopped;
  if (!(request.reducesOnly ? mayReduce : mayOpen)) [[unlikely]] {
    return {DenialCode::SessionNotActive,
            fmt::format("the session is {}: no {} orders", domain::name(m_state), request.reducesOnly ? "closing" : "new"),
            request.quantity, false};
  }
  if (!request.reducesOnly && !strategyEnabled(strategy)) [[unlikely]] {
    return {DenialCode::StrategyDisabled,
            fmt::format("{}: {} opens nothing until it is switched on again", risk::blockText(DenialCode::StrategyDisabled),
                        strategyName(strategy)),
            request.quantity, false};
  }
  if (!m_limited) return {DenialCode::None, {}, request.quantity, false};
  const risk::ProposedOrder proposed{&m_instruments.at(request.instrument), request.side, request.quantity,
                                     referencePrice(request), request.reducesOnly};
  return risk::evaluate(proposed, m_config.limits, exposureFor(strategy, request), checks);
}

risk::RiskVerdict TradingCore::judge(domain::StrategyId strategy, OrderRequest& request,
                                     std::vector<domain::SignalCheck>* checks) const {
  if (request.parent.valid()) {
    request.reducesOnly = true;
    const Order* parent = m_orders.find(request.parent);
    KEEL_CHECK_MESSAGE(parent != nullptr, "bracket order without a parent");
    if (parent->status == OrderStatus::Filled) request.parent = ClientOrderId{};
  } else if (!request.reducesOnly) {
    const domain::SignedQuantity held = position(strategy, request.instrument);
    const bool against = !held.isZero() && (held.e8() > 0) != (request.side == Side::Buy);
    request.reducesOnly = against && request.quantity <= domain::magnitude(held);
  }
  if (strategy == StrategyId{}) {
    if (auto fault = faultOfHand(request, referencePrice(request), m_instruments.at(request.instrument))) return *fault;
  }
  risk::RiskVerdict verdict = gate(strategy, request, checks);
  const bool deadParent = request.parent.valid() && domain::isTerminal(m_orders.find(request.parent)->status);
  if (deadParent && verdict.code == DenialCode::None) {
    verdict = {DenialCode::BadQuantity, "the entry of this bracket did not fill", request.quantity, false};
  }
  return verdict;
}

risk::RiskVerdict TradingCore::preview(OrderRequest request, std::vector<domain::SignalCheck>* checks) const {
  const auto id = request.instrument.value();
  if (id == 0 || id > m_instruments.size()) return {DenialCode::NoPrice, "the order names no known instrument", {}, false};
  if (request.parent.valid() && m_orders.find(request.parent) == nullptr) {
    return {DenialCode::BadQuantity, "the order names no known entry", {}, false};
  }
  request.reducesOnly = false;  // whether it only reduces is seen from the position, not taken on trust
  return judge(StrategyId{}, request, checks);
}

ClientOrderId TradingCore::place(domain::StrategyId strategy, OrderRequest request,
                                 std::vector<domain::SignalCheck>* checks) {
  const risk::RiskVerdict verdict = judge(strategy, request, checks);
  if (verdict.code == DenialCode::None) request.quantity = verdict.quantity;
  const Order& order = m_orders.create(m_config.account, strategy, request, m_now);
  if (verdict.code != DenialCode::None) [[unlikely]] {
    m_orders.apply(order.id, OrderEvent::Deny, m_now, static_cast<std::uint16_t>(verdict.code));
    notify(order, OrderEvent::Deny);
    audit("engine", "ORDER_DENIED", fmt::format(R"({{"order":{},"code":"{}","message":{}}})", order.id.value(),
                                                risk::name(verdict.code), base::jsonQuoted(verdict.message)));
    return order.id;
  }
  m_orders.apply(order.id, OrderEvent::Submit, m_now);
  m_effects.push_back({EffectKind::Submit, order.id});
  for (Observer* observer : m_observers) observer->onOrder(order, OrderEvent::Submit);
  return order.id;
}

void TradingCore::requestCancel(ClientOrderId id) {
  const Order* order = m_orders.find(id);
  // An Unknown order is asked about, not canceled blindly; one that is already being canceled is left alone.
  if (order == nullptr || !domain::isWorking(order->status)) return;
  if (order->status == OrderStatus::PendingCancel || order->status == OrderStatus::Unknown) return;
  m_orders.apply(id, OrderEvent::RequestCancel, m_now);
  m_effects.push_back({EffectKind::Cancel, id});
  notify(*order, OrderEvent::RequestCancel);
}

/// After a stop nothing new may work: an order found again after a loss of contact, or whose cancel was refused, is
/// canceled at the next slice. The closing orders of an emergency stop are left alone.
void TradingCore::cancelLeftovers() {
  const std::vector<ClientOrderId> working = m_orders.working();
  for (const ClientOrderId id : working) {
    const OrderRequest& request = m_orders.find(id)->request;
    const bool closing = m_emergency && request.reducesOnly && request.type == domain::OrderType::Market;
    if (!closing) requestCancel(id);
  }
}

void TradingCore::cancelWorking() {
  const std::vector<ClientOrderId> working = m_orders.working();
  for (const ClientOrderId id : working) requestCancel(id);
}

bool TradingCore::hasWorkingReduction(domain::StrategyId strategy, domain::InstrumentId instrument, bool all) const {
  for (const ClientOrderId id : m_orders.working()) {
    const Order& order = *m_orders.find(id);
    if (order.strategy != strategy || order.request.instrument != instrument || !order.request.reducesOnly) continue;
    if (all || (order.status != OrderStatus::PendingCancel && !order.request.parent.valid())) return true;
  }
  return false;
}

ClientOrderId TradingCore::closePosition(const ledger::Position& held) {
  OrderRequest request;
  request.instrument = held.key.instrument;
  request.side = held.quantity.e8() > 0 ? Side::Sell : Side::Buy;
  request.type = domain::OrderType::Market;
  request.quantity = domain::magnitude(held.quantity);
  request.reducesOnly = true;
  return place(held.key.strategy, request);
}

}  // namespace keel::core
