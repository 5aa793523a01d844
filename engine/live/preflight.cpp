#include <engine/live/preflight.h>

namespace keel::live {
namespace {

/// A quantity that no rule can allow: its value cannot even be held in an amount of money.
risk::RiskVerdict askAbsurdOrder(const core::TradingCore& core) {
  const domain::Instrument& instrument = core.instruments().at(domain::InstrumentId(1));
  risk::ProposedOrder order;
  order.instrument = &instrument;
  order.side = domain::Side::Buy;
  order.quantity = domain::Quantity::fromInteger(50'000'000'000);
  order.price = domain::Price::fromInteger(1'000'000);
  return risk::evaluate(order, core.config().limits, core.exposure({}, instrument.id));
}

}  // namespace

risk::Situation situationOf(const core::TradingCore& core, const Surroundings& around) {
  const core::CoreConfig& config = core.config();
  risk::Situation s;
  s.mode = config.mode;
  s.state = core.state();
  s.stateReason = core.stateReason();
  s.capital = config.totalCapital.isZero() ? config.initialCash : config.totalCapital;
  s.minimumCapital = domain::Money::fromInteger(100, s.capital.currency());
  s.limits = config.limits;
  const risk::RiskVerdict verdict = askAbsurdOrder(core);
  s.riskAnswers = verdict.code != risk::DenialCode::None;
  s.riskAnswer = risk::name(verdict.code);
  s.strategies = static_cast<int>(core.strategyCount());
  for (std::uint32_t id = 1; id <= core.strategyCount(); ++id) {
    s.strategiesEnabled += core.strategyEnabled(domain::StrategyId(id)) ? 1 : 0;
  }
  for (const domain::Order& order : core.orders().orders()) {
    s.unknownOrders += order.status == domain::OrderStatus::Unknown ? 1 : 0;
  }
  s.tapeEnded = around.tapeEnded;
  s.lengthKnown = around.slices > 0;
  s.slicesLeft = around.slices > around.slicesPlayed ? around.slices - around.slicesPlayed : 0;
  s.storeFailure = around.storeFailure;
  s.storeQueued = around.storeQueued;
  s.storeCapacity = around.storeCapacity;
  s.droppedLogLines = around.droppedLogLines;
  return s;
}

api::PreflightView preflightView(const risk::Readiness& readiness) {
  api::PreflightView view;
  view.score = readiness.score;
  view.ready = readiness.ready;
  for (const risk::ReadinessItem& item : readiness.items) {
    view.items.push_back({item.code, item.points, item.maximum, item.blocks, item.text});
  }
  return view;
}

}  // namespace keel::live
