// The session's states and what a person may command in each of them.
#include <algorithm>

#include <fmt/format.h>

#include <engine/base/json_text.h>
#include <engine/core/slot.h>

namespace keel::core {

using domain::Command;
using domain::CommandKind;
using domain::SessionState;

namespace {

std::string_view reasonOf(const Command& command) {
  return {command.reason.data(), static_cast<std::size_t>(
                                     std::find(command.reason.begin(), command.reason.end(), '\0') - command.reason.begin())};
}

}  // namespace

void TradingCore::setState(SessionState state, std::string why) {
  if (state == m_state) return;
  audit("engine", "SESSION_STATE", fmt::format(R"({{"from":"{}","to":"{}"}})", domain::name(m_state), domain::name(state)));
  m_state = state;
  m_stateReason = std::move(why);
  for (Observer* observer : m_observers) observer->onState(m_state, m_now, m_stateReason);
}

void TradingCore::answer(const Command& command, std::string code, std::string message) {
  const domain::CommandResult result{command.number, command.kind, std::move(code), std::move(message)};
  for (Observer* observer : m_observers) observer->onCommandResult(result);
}

void TradingCore::handle(const Command& command, base::Timestamp now) {
  m_now = std::max(m_now, now);
  if (m_now >= m_dateEnds) rollTradeDate();
  audit("user", domain::name(command.kind),
        fmt::format(R"({{"number":{},"reason":{}}})", command.number, base::jsonQuoted(reasonOf(command))));
  const auto refuse = [&] {
    answer(command, "NOT_ALLOWED_IN_STATE",
           fmt::format("{} is not possible while the session is {}", domain::name(command.kind), domain::name(m_state)));
  };
  const bool running = m_state == SessionState::Active || m_state == SessionState::Paused;
  switch (command.kind) {
    case CommandKind::Start:
      if (m_state != SessionState::Stopped) return refuse();
      setState(SessionState::Starting, "");
      setState(SessionState::Active, "");
      break;
    case CommandKind::Pause:
      if (m_state != SessionState::Active) return refuse();
      setState(SessionState::Paused, "paused by hand");
      break;
    case CommandKind::Resume:
      if (m_state != SessionState::Paused) return refuse();
      setState(SessionState::Active, "");
      break;
    case CommandKind::Stop:
      if (!running) return refuse();
      cancelWorking();
      setState(SessionState::Stopped, "stopped by hand");
      break;
    case CommandKind::EmergencyStop:
      // Works in every state: there may be orders or positions in all of them.
      startEmergency(command);
      break;
    case CommandKind::PlaceOrder: return placeByHand(command);
    case CommandKind::CancelOrder: {
      const domain::Order* order = m_orders.find(command.order);
      if (order == nullptr || !domain::isWorking(order->status)) {
        return answer(command, "NOT_WORKING", fmt::format("order {} is not working", command.order.value()));
      }
      requestCancel(command.order);
      break;
    }
    case CommandKind::CancelAll: cancelWorking(); break;
    case CommandKind::EnableStrategy: return switchStrategy(command, true);
    case CommandKind::DisableStrategy: return switchStrategy(command, false);
    case CommandKind::ClosePosition: {
      if (!running) return refuse();
      std::vector<const ledger::Position*> open;
      for (const auto& [key, held] : m_book.positions()) {
        if (key.instrument == command.instrument && !held.quantity.isZero() &&
            !hasWorkingReduction(key.strategy, key.instrument)) {
          open.push_back(&held);
        }
      }
      if (open.empty()) return answer(command, "NOTHING_TO_CLOSE", "there is no position without a closing order on its way");
      for (const ledger::Position* held : open) {
        const domain::Order& order = *m_orders.find(closePosition(*held));
        if (order.status != domain::OrderStatus::Denied) continue;
        const auto code = static_cast<risk::DenialCode>(order.reason);
        return answer(command, risk::name(code), risk::blockText(code));
      }
      break;
    }
  }
  answer(command, "", "");
}

/// In every state: what is switched off before the start opens nothing after it. Orders that work stay.
void TradingCore::switchStrategy(const Command& command, bool on) {
  const auto id = command.strategy.value();
  if (id < 1 || id > m_enabled.size()) {
    return answer(command, "UNKNOWN_STRATEGY", fmt::format("strategy {} is not one of the session's {}", id, m_enabled.size()));
  }
  if (m_enabled[id - 1] == on) {
    return answer(command, "NO_CHANGE", fmt::format("{} is already {}", strategyName(command.strategy), on ? "on" : "off"));
  }
  m_enabled[id - 1] = on;
  audit("engine", on ? "STRATEGY_ENABLED" : "STRATEGY_DISABLED",
        fmt::format(R"({{"strategy":{}}})", base::jsonQuoted(strategyName(command.strategy))));
  answer(command, "", "");
}

void TradingCore::placeByHand(const Command& command) {
  const auto id = command.request.instrument.value();
  if (id == 0 || id > m_instruments.size()) return answer(command, "SYMBOL_NOT_FOUND", "the order names no known instrument");
  domain::OrderRequest request = command.request;
  request.reducesOnly = false;  // whether it only reduces is seen from the position, not taken on trust
  if (request.parent.valid()) {
    const domain::Order* parent = m_orders.find(request.parent);
    const bool exit = parent != nullptr && parent->request.instrument == request.instrument &&
                      (parent->request.side == domain::Side::Buy) != (request.side == domain::Side::Buy) &&
                      request.quantity <= parent->request.quantity && parent->strategy == domain::StrategyId{};
    if (!exit) {
      return answer(command, "BAD_PARENT", fmt::format("order {} is no entry of which this order could be an exit",
                                                       request.parent.value()));
    }
  }
  const auto verdict = preview(request);
  const auto order = place(domain::StrategyId{}, request);
  if (m_orders.find(order)->status == domain::OrderStatus::Denied) {
    return answer(command, risk::name(verdict.code), verdict.message);
  }
  answer(command, "", fmt::format("order {}", order.value()));
}

void TradingCore::startEmergency(const Command& command) {
  EmergencyReport report;
  report.tsRequested = m_now;
  report.reason = reasonOf(command);
  report.ordersCanceled = static_cast<int>(m_orders.working().size());
  m_emergency = report;
  setState(SessionState::EmergencyStopped, report.reason);
  alert(domain::Severity::Critical, "EMERGENCY_STOP",
        fmt::format("emergency stop: {} working orders are canceled, positions closed at market", report.ordersCanceled));
  cancelWorking();
  driveEmergency();
}

/// Runs after every event until flat is proven: a late fill of a canceled order is closed too, and a closing order
/// that ended without filling is made again (a second later, so that a venue which refuses everything is not flooded);
/// one whose answer was lost is never sent twice.
void TradingCore::driveEmergency() {
  std::vector<const ledger::Position*> open;
  for (const auto& [key, held] : m_book.positions()) {
    if (!held.quantity.isZero()) open.push_back(&held);
  }
  for (const ledger::Position* held : open) {
    // Also one whose cancel is not confirmed yet: two closing orders could both fill.
    if (hasWorkingReduction(held->key.strategy, held->key.instrument, true)) continue;
    const auto again = m_closeAgainAt.find(held->key);
    if (again != m_closeAgainAt.end() && m_now < again->second) continue;
    const auto verdict = gate(held->key.strategy, [&] {
      domain::OrderRequest request;
      request.instrument = held->key.instrument;
      request.side = held->quantity.e8() > 0 ? domain::Side::Sell : domain::Side::Buy;
      request.quantity = domain::magnitude(held->quantity);
      request.reducesOnly = true;
      return request;
    }(), nullptr);
    if (verdict.code != risk::DenialCode::None) continue;  // tried again at the next event
    ++m_emergency->positionsClosed;
    closePosition(*held);
  }
  if (!open.empty() || !m_orders.working().empty()) return;
  m_emergency->flat = true;
  m_emergency->tsFlat = m_now;
  const std::string text = fmt::format("flat: {} orders canceled, {} closing orders sent, no position and no working order left",
                                       m_emergency->ordersCanceled, m_emergency->positionsClosed);
  audit("engine", "EMERGENCY_FLAT", fmt::format(R"({{"text":{}}})", base::jsonQuoted(text)));
  alert(domain::Severity::Info, "EMERGENCY_FLAT", text);
}

}  // namespace keel::core
