// What snapshots and the clock bring to the ticket, and what it says of them. They never touch what is typed.
#include <algorithm>

#include <models/engine_client.h>
#include <models/ticket/ticket_model.h>

namespace keel::models {

namespace {

constexpr qint64 kActionWaitsMs = 1'000;   ///< a key pressed while nobody watched positions and orders waits this long

qint64 milliseconds(base::Duration duration) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
}

QString faultOfSession(const api::SessionView& session) {
  if (!session.id.valid() && session.name.empty()) return TicketModel::tr("No session is loaded.");
  const bool trades = session.mode == Mode::Live || session.mode == Mode::Paper;
  if (!trades) return TicketModel::tr("In %1 nothing can be ordered by hand.").arg(modeWord(session.mode));
  switch (session.state) {
    case SessionState::Active:
    case SessionState::Paused: return {};   // paused: the gate lets pass what reduces
    case SessionState::Stopped:
    case SessionState::Starting:
    case SessionState::EmergencyStopped:
    case SessionState::Halted: break;
  }
  return TicketModel::tr("No session is active: this one is %1.").arg(stateBadge(session.state).word);
}

}  // namespace

void TicketModel::apply(const api::Snapshot& snapshot, Needs answered) {
  takeSession(snapshot);
  takeMarket(snapshot, answered);
  takeResults(snapshot, answered);
  read();
  judge();
  finishEarly();
  if (m_waiting && (m_known & kNeedPositions) != 0 && (m_known & kNeedOrders) != 0) {
    const TicketAction action = *m_waiting;
    m_waiting.reset();
    perform(action);
  }
  Q_EMIT changed();
}

void TicketModel::takeSession(const api::Snapshot& snapshot) {
  const bool another = snapshot.session.id != m_session;
  const bool moved = another || snapshot.session.mode != m_mode;
  if (another) {
    if (m_journey.locked()) m_journey.loseContact();
    else m_journey.clear();
    m_session = snapshot.session.id;
    m_ownOrders.clear();
    m_positions.clear();
    m_orders.clear();
    m_quotes.clear();
    m_sent = {};
    m_equity.reset();
    m_preview = {};
  }
  m_mode = snapshot.session.mode;
  m_sessionFault = faultOfSession(snapshot.session);
  if (moved || !m_sessionFault.isEmpty()) m_armedUntil = 0;
  m_instruments = snapshot.instruments;
  QStringList symbols;
  for (const auto& one : m_instruments) symbols << QString::fromStdString(one.symbol);
  m_symbols = symbols;
  if (moved) {
    settle();
    edited();
  }
  if (!symbols.isEmpty() && !symbols.contains(m_draft.symbol)) setSymbol(symbols.front());
}

void TicketModel::takeMarket(const api::Snapshot& snapshot, Needs answered) {
  const auto asked = [answered](Needs part) { return (answered & part) != 0; };
  m_known = answered;
  m_now = snapshot.session.now;
  if (asked(kNeedAccount)) m_equity = snapshot.account.equity;
  if (asked(kNeedPositions)) m_positions = snapshot.positions;
  if (asked(kNeedOrders)) m_orders = snapshot.orders;
  if (asked(kNeedQuotes)) m_quotes = snapshot.quotes;
  readMarket();
  if (asked(kNeedPreview) && snapshot.preview.number != 0 && snapshot.preview.number == m_previewNumber) {
    m_preview = snapshot.preview;
    m_previewedAt = m_nowMs();
  }
}

void TicketModel::readMarket() {
  m_market = {};
  const std::string symbol = m_draft.symbol.toStdString();
  const auto found = std::find_if(m_quotes.begin(), m_quotes.end(), [&](const auto& one) { return one.symbol == symbol; });
  if (found == m_quotes.end()) return;
  m_market.bid = found->bid;
  m_market.ask = found->ask;
  m_market.last = found->last;
  if (!found->bid && !found->ask && !found->last) return;   // nothing that could grow old
  m_market.ageMs = milliseconds(m_now - found->ts);
  m_market.staleAfterMs = milliseconds(found->staleAfter);
}

void TicketModel::takeResults(const api::Snapshot& snapshot, Needs answered) {
  for (const auto& result : snapshot.commandResults) {
    const bool waited = m_journey.waitsForAnswer();
    m_journey.takeAnswer(result, m_nowMs());
    if (waited && !m_journey.waitsForAnswer() && m_journey.order().valid()) m_ownOrders.push_back(m_journey.order());
  }
  if ((answered & kNeedOrders) != 0) m_journey.takeOrders(snapshot.orders, m_nowMs());
}

void TicketModel::loseEngine() {
  m_journey.loseContact();
  m_sessionFault = tr("No session is loaded.");
  m_session = {};
  m_armedUntil = 0;
  m_preview = {};
  m_known = kNeedNothing;
  m_silent = false;
  edited();
}

void TicketModel::settle() {
  m_settledAt = m_nowMs() + m_settings.settleMs;
  m_timer.start();
}

void TicketModel::tick() {
  const qint64 now = m_nowMs();
  if (m_armedUntil != 0 && now >= m_armedUntil) m_armedUntil = 0;
  m_journey.expire(now, m_settings.answerMs);
  finishEarly();
  if (m_waiting && now - m_waitingSince > kActionWaitsMs) {
    m_waiting.reset();
    m_remark = tr("Positions and orders are not known yet; nothing was done. Open the ticket and press the key again.");
  }
  const bool busy = armed() || m_journey.waitsForAnswer() || m_waiting || m_sendWhenJudged || now < m_settledAt;
  if (!busy) m_timer.stop();
  Q_EMIT changed();
}

void TicketModel::setArmed(bool on) {
  const qint64 until = on && usable() ? m_nowMs() + m_settings.armedMs : 0;
  if (until == m_armedUntil) return;
  m_armedUntil = until;
  if (until == 0) m_sendWhenJudged = false;
  else m_timer.start();
  Q_EMIT changed();
}

int TicketModel::armedSeconds() const {
  return m_armedUntil == 0 ? 0 : static_cast<int>(std::max<qint64>(0, (m_armedUntil - m_nowMs() + 999) / 1000));
}

QString TicketModel::target() const { return tr("%1 in %2").arg(m_draft.symbol, modeWord(m_mode)); }

QString TicketModel::marketText() const {
  const domain::Instrument* of = instrument();
  if (of == nullptr || !(m_market.bid || m_market.ask || m_market.last)) return tr("No market price yet.");
  const int decimals = decimalsOf(of->tickSize.e8());
  const auto text = [decimals](const std::optional<domain::Price>& price) {
    return price && !price->isZero() ? formatPrice(*price, decimals) : noValue();
  };
  return tr("bid %1, ask %2, last %3, age %4")
      .arg(text(m_market.bid), text(m_market.ask), text(m_market.last), formatAge(std::max<qint64>(0, m_market.ageMs)));
}

TicketSentence TicketModel::sentence() const {
  const domain::Instrument* of = instrument();
  if (of == nullptr) return {};
  if (m_flattening) return {flattenSentence(), {}, {}, {}};
  if (m_fault) return {};
  return ticketSentence(m_request, *of, m_mode, preview());
}

QString TicketModel::banner() const {
  if (m_settings.askUnusual) return {};
  return tr("▲ Confirmation of unusual orders is OFF: they are sent at once. Extreme orders and repetitions still ask.");
}

}  // namespace keel::models
