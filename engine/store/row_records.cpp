// One function for each kind of row: the counterpart of record_rows.cpp, in the order of tables.h.
#include <engine/store/row_records.h>

#include <engine/store/row.h>

namespace keel::store {

domain::SessionRecord parseSession(Row& row) {
  domain::SessionRecord r;
  r.id = row.id<domain::SessionId>();
  r.name = row.text();
  r.mode = row.named<domain::Mode, domain::Mode::Replay>();
  r.state = row.named<domain::SessionState, domain::SessionState::Halted>();
  r.configJson = row.text();
  r.tsStarted = row.ts();
  r.tsEnded = row.ts();
  r.generated = row.flag();
  r.orderListHash = row.text();
  return r;
}

domain::InstrumentRecord parseInstrument(Row& row) {
  domain::InstrumentRecord r;
  r.session = row.id<domain::SessionId>();
  r.instrument.id = row.id<domain::InstrumentId>();
  r.instrument.symbol = row.text();
  r.instrument.venue = row.text();
  r.instrument.calendar = row.text();
  r.instrument.assetClass = row.named<domain::AssetClass, domain::AssetClass::Fx>();
  r.instrument.currency = row.currency();
  r.instrument.tickSize = row.fixed<domain::Price>();
  r.instrument.lotSize = row.quantity();
  r.instrument.multiplier = row.integer();
  return r;
}

domain::OrderRecord parseOrder(Row& row) {
  domain::OrderRecord r;
  domain::Order& o = r.order;
  domain::OrderRequest& q = o.request;
  r.session = row.id<domain::SessionId>();
  o.id = row.id<domain::ClientOrderId>();
  o.account = row.id<domain::AccountId>();
  o.strategy = row.id<domain::StrategyId>();
  q.instrument = row.id<domain::InstrumentId>();
  q.side = row.named<domain::Side, domain::Side::SellShort>();
  q.type = row.named<domain::OrderType, domain::OrderType::TrailingStop>();
  q.timeInForce = row.named<domain::TimeInForce, domain::TimeInForce::AtTheClose>();
  q.quantity = row.quantity();
  q.limitPrice = row.fixed<domain::Price>();
  q.stopPrice = row.fixed<domain::Price>();
  q.trailKind = row.named<domain::TrailKind, domain::TrailKind::Offset>();
  q.trailRate = row.fixed<domain::Rate>();
  q.trailOffset = row.fixed<domain::Price>();
  q.expiresAt = row.ts();
  q.group = row.id<domain::OrderGroupId>();
  q.parent = row.id<domain::ClientOrderId>();
  q.signal = row.id<domain::SignalId>();
  q.reducesOnly = row.flag();
  o.status = row.named<domain::OrderStatus, domain::OrderStatus::Unknown>();
  o.cumulativeQuantity = row.quantity();
  o.filledNotional = row.money();
  o.fees = row.money();
  o.venueOrderId = row.textId<domain::VenueOrderId>();
  o.tsInit = row.ts();
  o.tsLast = row.ts();
  const std::int64_t reason = row.integer();
  if (reason < 0 || reason > 0xffff) row.note(fmt::format("reason {} is out of range", reason));
  o.reason = static_cast<std::uint16_t>(reason);
  return r;
}

domain::FillRecord parseFill(Row& row) {
  domain::FillRecord r;
  r.session = row.id<domain::SessionId>();
  r.execution = row.textId<domain::ExecutionId>();
  r.order = row.id<domain::ClientOrderId>();
  r.instrument = row.id<domain::InstrumentId>();
  r.strategy = row.id<domain::StrategyId>();
  r.side = row.named<domain::Side, domain::Side::SellShort>();
  r.quantity = row.quantity();
  r.price = row.fixed<domain::Price>();
  r.fee = row.money();
  r.realizedPnl = row.money();
  r.ts = row.ts();
  return r;
}

domain::PositionRecord parsePosition(Row& row) {
  domain::PositionRecord r;
  r.session = row.id<domain::SessionId>();
  r.account = row.id<domain::AccountId>();
  r.strategy = row.id<domain::StrategyId>();
  r.instrument = row.id<domain::InstrumentId>();
  r.quantity = row.fixed<domain::SignedQuantity>();
  r.cost = row.money();
  r.realizedPnl = row.money();
  r.realizedPnlFifo = row.money();
  r.fees = row.money();
  r.mark = row.fixed<domain::Price>();
  r.tsMark = row.ts();
  r.tsOpened = row.ts();
  return r;
}

domain::SignalRecord parseSignal(Row& row) {
  domain::SignalRecord r;
  domain::Signal& g = r.signal;
  r.session = row.id<domain::SessionId>();
  g.id = row.id<domain::SignalId>();
  g.strategy = row.id<domain::StrategyId>();
  g.intent.instrument = row.id<domain::InstrumentId>();
  g.intent.side = row.named<domain::Side, domain::Side::SellShort>();
  g.intent.strength = row.named<domain::SignalStrength, domain::SignalStrength::VeryStrong>();
  g.intent.price = row.fixed<domain::Price>();
  g.intent.type = row.named<domain::OrderType, domain::OrderType::TrailingStop>();
  g.intent.limitPrice = row.fixed<domain::Price>();
  g.intent.stopPrice = row.fixed<domain::Price>();
  g.intent.quantity = row.quantity();
  g.intent.rule = row.text();
  g.ts = row.ts();
  g.status = row.named<domain::SignalStatus, domain::SignalStatus::Blocked>();
  g.blockCode = row.text();
  g.blockReason = row.text();
  g.order = row.id<domain::ClientOrderId>();
  return r;
}

AuditRow parseAudit(Row& row) {
  AuditRow r;
  r.number = row.counter();
  r.record.session = row.id<domain::SessionId>();
  r.record.ts = row.ts();
  r.record.actor = row.text();
  r.record.action = row.text();
  r.record.details = row.text();
  r.previousHash = row.text();
  r.hash = row.text();
  return r;
}

}  // namespace keel::store
