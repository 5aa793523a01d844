#include <engine/live/session_recorder.h>

#include <utility>

#include <fmt/format.h>

#include <engine/base/json_text.h>

namespace keel::live {

using domain::Record;

namespace {
/// One equity row a second of session time is enough for a curve; a tape of quotes would give thousands.
constexpr base::Duration kEquityEvery = std::chrono::seconds{1};
}  // namespace

SessionRecorder::SessionRecorder(const core::TradingCore& core, domain::SessionRecord session)
    : m_core(core), m_session(std::move(session)) {}

void SessionRecorder::journal(std::uint8_t kind, std::uint64_t sequence, base::Timestamp ts, std::string body) {
  if (!m_muted) m_pending.push_back(domain::JournalRecord{m_session.id, sequence, ts, kind, std::move(body)});
}

/// The audit trail tells what was sent and how it ended; what lies between is in the order's row.
void SessionRecorder::onOrder(const domain::Order& order, domain::OrderEvent event) {
  if (m_muted) return;
  m_orders.insert(order.id);
  if (event == domain::OrderEvent::Submit || event == domain::OrderEvent::RequestCancel ||
      event == domain::OrderEvent::LoseContact || domain::isTerminal(order.status)) {
    const domain::OrderRequest& request = order.request;
    auditOrder(order, domain::name(event),
               fmt::format(R"("side":"{}","type":"{}","quantity":"{}","status":"{}")", domain::name(request.side),
                           domain::name(request.type), request.quantity.text(), domain::name(order.status)));
  }
}

void SessionRecorder::auditOrder(const domain::Order& order, std::string_view what, const std::string& details) {
  const std::string& symbol = m_core.instruments().at(order.request.instrument).symbol;
  m_pending.push_back(domain::AuditRecord{
      m_session.id, m_core.now(), "engine", fmt::format("ORDER_{}", what),
      fmt::format(R"({{"order":{},"symbol":{},{}}})", order.id.value(), base::jsonQuoted(symbol), details)});
}

void SessionRecorder::onFill(const domain::FillRecord& fill, const ledger::Booking&) {
  if (m_muted) return;
  // The order's row must stand before the fill that refers to it.
  m_pending.push_back(domain::OrderRecord{m_session.id, *m_core.orders().find(fill.order)});
  domain::FillRecord record = fill;
  record.session = m_session.id;
  m_pending.push_back(record);
  auditOrder(*m_core.orders().find(fill.order), "EXECUTION",
             fmt::format(R"("execution":{},"quantity":"{}","price":"{}","fee":"{}")", base::jsonQuoted(fill.execution.view()),
                         fill.quantity.text(), fill.price.text(2), fill.fee.text()));
  m_positions.insert({m_core.config().account, fill.strategy, fill.instrument});
}

void SessionRecorder::onSignal(const domain::Signal& signal) {
  if (!m_muted) m_pending.push_back(domain::SignalRecord{m_session.id, signal});
}

void SessionRecorder::onAlert(const domain::Alert& alert) {
  if (!m_muted) m_pending.push_back(domain::AlertRecord{m_session.id, alert});
}

void SessionRecorder::onAudit(const domain::AuditRecord& record) {
  if (m_muted) return;
  domain::AuditRecord mine = record;
  mine.session = m_session.id;
  m_pending.push_back(std::move(mine));
}

void SessionRecorder::onState(domain::SessionState state, base::Timestamp ts, const std::string&) {
  m_session.state = state;
  if (m_session.tsStarted == base::Timestamp{}) m_session.tsStarted = ts;
  if (!m_muted) m_pending.push_back(m_session);
}

void SessionRecorder::onSliceEnd(base::Timestamp ts, domain::Money cash, domain::Money equity) {
  if (m_muted || ts - m_lastEquity < kEquityEvery) return;
  m_lastEquity = ts;
  m_pending.push_back(domain::EquityRecord{m_session.id, ts, cash, equity});
}

void SessionRecorder::appendPositions(std::vector<Record>& out) {
  for (const ledger::PositionKey& key : m_positions) {
    const ledger::Position* held = m_core.book().find(key);
    if (held == nullptr) continue;
    const auto mark = m_core.book().markOf(key.instrument);
    out.push_back(domain::PositionRecord{m_session.id, key.account, key.strategy, key.instrument, held->quantity, held->cost,
                                         held->realizedPnl, held->realizedPnlFifo, held->fees,
                                         mark ? mark->price : domain::Price{}, mark ? mark->ts : base::Timestamp{},
                                         held->tsOpened});
    domain::LotsRecord lots{m_session.id, key.account, key.strategy, key.instrument, {}};
    for (const ledger::Lot& lot : held->lots) lots.lots.push_back({lot.quantity, lot.price, lot.ts});
    out.push_back(std::move(lots));
  }
  m_positions.clear();
}

std::vector<Record> SessionRecorder::take() {
  std::vector<Record> out = std::exchange(m_pending, {});
  for (const domain::ClientOrderId id : m_orders) {
    out.push_back(domain::OrderRecord{m_session.id, *m_core.orders().find(id)});
  }
  m_orders.clear();
  appendPositions(out);
  return out;
}

void SessionRecorder::finish(base::Timestamp ts) {
  m_session.state = m_core.state();
  m_session.tsEnded = ts;
  m_session.orderListHash = execution::orderListHash(m_core.orders().orders(), m_core.instruments());
  m_pending.push_back(m_session);
}

}  // namespace keel::live
