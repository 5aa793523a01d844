// The trading keys of the selected symbol: what they make of positions and orders. All of it leaves by the ticket's send,
// but for cancels, which must never wait.
#include <algorithm>

#include <models/engine_client.h>
#include <models/ticket/ticket_model.h>

namespace keel::models {

namespace {

/// What positions by hand are called where others have their strategy.
constexpr const char* kByHand = "manual";

bool cancelable(const api::OrderView& order) {
  using domain::OrderStatus;
  return domain::isWorking(order.status) && order.status != OrderStatus::PendingCancel && order.status != OrderStatus::Unknown;
}

}  // namespace

domain::SignedQuantity TicketModel::heldByHand() const {
  const std::string symbol = m_draft.symbol.toStdString();
  for (const auto& position : m_positions) {
    if (position.symbol == symbol && position.strategy == kByHand) return position.quantity;
  }
  return {};
}

void TicketModel::act(TicketAction action) {
  m_remark.clear();
  const bool known = (m_known & kNeedPositions) != 0 && (m_known & kNeedOrders) != 0;
  if (!m_sessionFault.isEmpty()) {
    m_remark = m_sessionFault;
    Q_EMIT changed();
  } else if (known) {
    perform(action);
  } else {
    m_waiting = action;
    m_waitingSince = m_nowMs();
    m_timer.start();
  }
}

void TicketModel::perform(TicketAction action) {
  const domain::Instrument* of = instrument();
  if (of == nullptr) return;
  const domain::SignedQuantity held = heldByHand();
  const domain::Quantity size = domain::magnitude(held);
  const Side against = held.e8() > 0 ? Side::Sell : Side::Buy;
  switch (action) {
    case TicketAction::CancelLast:
    case TicketAction::CancelBuys:
    case TicketAction::CancelSells: return cancelOrders(action);
    case TicketAction::FlattenSymbol: {
      edited();
      const auto here = [this](const auto& one) { return one.symbol == m_draft.symbol.toStdString() && !one.quantity.isZero(); };
      if (std::any_of(m_positions.begin(), m_positions.end(), here)) {
        m_flattening = true;
        if (armed() && whyNot().isEmpty()) return dispatch();
        return ask(TicketStage::Confirming);
      }
      m_remark = tr("There is no position in %1.").arg(m_draft.symbol);
      break;
    }
    case TicketAction::ReduceByQuarter:
    case TicketAction::Reverse: {
      if (size.isZero()) {
        const auto other = std::find_if(m_positions.begin(), m_positions.end(), [this](const auto& one) {
          return one.symbol == m_draft.symbol.toStdString() && !one.quantity.isZero();
        });
        m_remark = other == m_positions.end()
                       ? tr("There is no position in %1.").arg(m_draft.symbol)
                       : tr("The position in %1 belongs to the strategy %2: an order by hand would open another one beside "
                            "it. Flatten closes it.")
                             .arg(m_draft.symbol, QString::fromStdString(other->strategy));
        break;
      }
      if (action == TicketAction::Reverse) return trade(against, size + size);
      // A quarter of what is held now, in whole lots, at least one; what is less than a lot goes altogether.
      const auto quarter = domain::floorToLot(domain::Quantity::fromE8(size.e8() / 4), of->lotSize);
      return trade(against, std::min(size, std::max(quarter, of->lotSize)));
    }
  }
  Q_EMIT changed();
}

/// A market order of the keys: filled into the ticket, then asked about, or sent once judged where the ticket is armed.
void TicketModel::trade(Side side, domain::Quantity quantity) {
  m_draft.side = side;
  m_draft.type = OrderType::Market;
  m_draft.timeInForce = TimeInForce::Day;
  m_draft.quantity = fieldText(quantity.e8(), 0);
  edited();
  if (!armed()) return ask(TicketStage::Confirming);
  submit();
}

void TicketModel::cancelOrders(TicketAction action) {
  const std::string symbol = m_draft.symbol.toStdString();
  std::vector<const api::OrderView*> targets;
  for (const auto& order : m_orders) {
    const bool side = action == TicketAction::CancelLast || (order.side == Side::Buy) == (action == TicketAction::CancelBuys);
    if (order.symbol == symbol && side && cancelable(order)) targets.push_back(&order);
  }
  if (action == TicketAction::CancelLast && !targets.empty()) {
    // The last one of this ticket that works, else the newest of the symbol.
    const auto later = [this](const api::OrderView* a, const api::OrderView* b) {
      const auto own = [this](const api::OrderView* one) {
        return std::find(m_ownOrders.begin(), m_ownOrders.end(), one->id) != m_ownOrders.end();
      };
      return own(a) != own(b) ? own(b) : a->id < b->id;
    };
    targets = {*std::max_element(targets.begin(), targets.end(), later)};
  }
  for (const api::OrderView* order : targets) {
    domain::Command command;
    command.kind = domain::CommandKind::CancelOrder;
    command.order = order->id;
    m_client.post(std::move(command), QStringLiteral("user: cancel order %1").arg(order->id.value()));
  }
  m_remark = targets.empty() ? tr("No order in %1 is working that could be canceled.").arg(m_draft.symbol)
                             : tr("Asked to cancel %n order(s).", nullptr, static_cast<int>(targets.size()));
  Q_EMIT changed();
}

QString TicketModel::flattenSentence() const {
  domain::SignedQuantity units;
  std::optional<domain::Money> worth;
  for (const auto& position : m_positions) {
    if (position.symbol != m_draft.symbol.toStdString() || position.quantity.isZero()) continue;
    units += position.quantity;
    worth = worth ? *worth + position.marketValue : position.marketValue;
  }
  return tr("Close all positions in %1 at the market, in %2: %3 units, worth about %4.")
      .arg(m_draft.symbol, modeWord(m_mode), formatQuantity(units.e8(), 0),
           worth ? formatMoneyWithCode(*worth) : noValue());
}

}  // namespace keel::models
