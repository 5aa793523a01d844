// One function for each kind of record: which field goes into which column, in the order of tables.h.
#include <engine/store/enum_names.h>
#include <engine/store/record_sink.h>

namespace keel::store {

using std::string_view;

int RecordSink::put(const domain::SessionRecord& row) {
  Statement& s = upsert(Table::Session);
  s.add(row.id).add(string_view(row.name)).add(domain::name(row.mode)).add(domain::name(row.state));
  s.add(string_view(row.configJson)).add(row.tsStarted).add(row.tsEnded).add(row.generated);
  return s.add(string_view(row.orderListHash)).run();
}

int RecordSink::put(const domain::InstrumentRecord& row) {
  const domain::Instrument& i = row.instrument;
  Statement& s = upsert(Table::Instrument);
  s.add(row.session).add(i.id).add(string_view(i.symbol)).add(string_view(i.venue)).add(string_view(i.calendar));
  s.add(domain::name(i.assetClass)).add(i.currency.code()).add(i.tickSize).add(i.lotSize);
  return s.add(i.multiplier).run();
}

int RecordSink::put(const domain::OrderRecord& row) {
  const domain::Order& o = row.order;
  const domain::OrderRequest& r = o.request;
  Statement& s = upsert(Table::Order);
  s.add(row.session).add(o.id).add(o.account).add(o.strategy).add(r.instrument).add(domain::name(r.side));
  s.add(domain::name(r.type)).add(domain::name(r.timeInForce)).add(r.quantity).add(r.limitPrice).add(r.stopPrice);
  s.add(trailName(r.trailKind)).add(r.trailRate).add(r.trailOffset).add(r.expiresAt).add(r.group).add(r.parent);
  s.add(r.signal).add(r.reducesOnly).add(domain::name(o.status)).add(o.cumulativeQuantity).add(o.filledNotional);
  s.add(o.fees).add(o.venueOrderId).add(o.tsInit).add(o.tsLast);
  return s.add(std::int64_t{o.reason}).run();
}

int RecordSink::put(const domain::FillRecord& row) {
  Statement& s = upsert(Table::Fill);
  s.add(row.session).add(row.execution).addOptional(row.order).add(row.instrument).add(row.strategy);
  s.add(domain::name(row.side)).add(row.quantity).add(row.price).add(row.fee).add(row.realizedPnl);
  return s.add(row.ts).run();
}

int RecordSink::put(const domain::PositionRecord& row) {
  Statement& s = upsert(Table::Position);
  s.add(row.session).add(row.account).add(row.strategy).add(row.instrument).add(row.quantity).add(row.cost);
  s.add(row.realizedPnl).add(row.realizedPnlFifo).add(row.fees).add(row.mark).add(row.tsMark);
  return s.add(row.tsOpened).run();
}

int RecordSink::put(const domain::LotsRecord& row) {
  const auto count = static_cast<std::int64_t>(row.lots.size());
  int code = m_deleteLots.add(row.session).add(row.account).add(row.strategy).add(row.instrument).add(count).run();
  for (std::int64_t place = 0; code == SQLITE_OK && place < count; ++place) {
    const domain::LotRow& lot = row.lots[static_cast<std::size_t>(place)];
    Statement& s = upsert(Table::Lot);
    s.add(row.session).add(row.account).add(row.strategy).add(row.instrument).add(place).add(lot.quantity);
    code = s.add(lot.price).add(lot.ts).run();
  }
  return code;
}

int RecordSink::put(const domain::SignalRecord& row) {
  const domain::Signal& g = row.signal;
  const domain::SignalIntent& i = g.intent;
  Statement& s = upsert(Table::Signal);
  s.add(row.session).add(g.id).add(g.strategy).add(i.instrument).add(domain::name(i.side));
  s.add(domain::name(i.strength)).add(i.price).add(domain::name(i.type)).add(i.limitPrice).add(i.stopPrice);
  s.add(i.quantity).add(string_view(i.rule)).add(g.ts).add(domain::name(g.status)).add(string_view(g.blockCode));
  int code = s.add(string_view(g.blockReason)).add(g.order).run();
  const auto count = static_cast<std::int64_t>(g.checks.size());
  if (code == SQLITE_OK) code = m_deleteChecks.add(row.session).add(g.id).add(count).run();
  for (std::int64_t place = 0; code == SQLITE_OK && place < count; ++place) {
    const domain::SignalCheck& check = g.checks[static_cast<std::size_t>(place)];
    Statement& c = upsert(Table::SignalCheck);
    c.add(row.session).add(g.id).add(place).add(string_view(check.name)).add(domain::name(check.verdict));
    code = c.add(string_view(check.text)).run();
  }
  return code;
}

int RecordSink::put(const domain::EquityRecord& row) {
  return upsert(Table::Equity).add(row.session).add(row.ts).add(row.cash).add(row.equity).run();
}

int RecordSink::put(const domain::AlertRecord& row) {
  const domain::Alert& a = row.alert;
  Statement& s = upsert(Table::Alert);
  s.add(row.session).add(static_cast<std::int64_t>(a.number)).add(a.ts).add(domain::name(a.severity));
  return s.add(string_view(a.code)).add(string_view(a.text)).add(string_view(a.source)).run();
}

}  // namespace keel::store
