#include <engine/live/strategy_watch.h>

#include <algorithm>

#include <fmt/format.h>

namespace keel::live {
namespace {

api::ParameterKind viewKind(strategy::ParameterKind kind) {
  switch (kind) {
    case strategy::ParameterKind::Integer: return api::ParameterKind::Integer;
    case strategy::ParameterKind::Real: return api::ParameterKind::Real;
    case strategy::ParameterKind::Flag: return api::ParameterKind::Flag;
  }
  return api::ParameterKind::Real;
}

std::string valueText(const strategy::ParameterSpec& spec, const strategy::Parameters& given) {
  const auto found = given.find(spec.name);
  if (found == given.end()) return fmt::format("{}", spec.defaultValue);
  if (spec.kind != strategy::ParameterKind::Flag) return found->second;
  return found->second == "1" || found->second == "true" ? "1" : "0";
}

}  // namespace

StrategyWatch::StrategyWatch(const core::TradingCore& core) : m_core(core) {
  const auto& catalogue = strategy::strategyCatalogue();
  std::uint32_t id = 0;
  for (const core::StrategyChoice& choice : core.config().strategies) {
    api::StrategyView& row = m_rows.emplace_back();
    row.id = domain::StrategyId(++id);
    row.name = choice.name;
    const auto spec = std::find_if(catalogue.begin(), catalogue.end(), [&](const auto& s) { return s.name == choice.name; });
    if (spec == catalogue.end()) continue;
    row.description = spec->description;
    for (const strategy::ParameterSpec& p : spec->parameters) {
      row.parameters.push_back({p.name, viewKind(p.kind), valueText(p, choice.parameters), p.defaultValue, p.minimum,
                                p.maximum, p.description});
    }
  }
}

void StrategyWatch::onSignal(const domain::Signal& signal) {
  const auto id = signal.strategy.value();
  if (id < 1 || id > m_rows.size()) return;
  api::StrategyView& row = m_rows[id - 1];
  ++row.signals;
  if (signal.status == domain::SignalStatus::Executed) ++row.executed;
  if (signal.status == domain::SignalStatus::Blocked) ++row.blocked;
}

void StrategyWatch::fill(std::vector<api::StrategyView>& strategies) const {
  strategies = m_rows;
  const domain::Money zero(m_core.config().initialCash.currency());
  for (api::StrategyView& row : strategies) {
    row.enabled = m_core.strategyEnabled(row.id);
    row.realizedPnl = row.unrealizedPnl = row.fees = zero;
  }
  const ledger::PositionBook& book = m_core.book();
  for (const auto& [key, held] : book.positions()) {
    const auto id = key.strategy.value();
    if (id < 1 || id > strategies.size()) continue;
    api::StrategyView& row = strategies[id - 1];
    row.openPositions += held.quantity.isZero() ? 0 : 1;
    row.realizedPnl += held.realizedPnl;
    row.unrealizedPnl += book.unrealizedPnl(held);
    row.fees += held.fees;
  }
}

}  // namespace keel::live
