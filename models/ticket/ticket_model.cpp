#include <models/ticket/ticket_model.h>

#include <algorithm>

#include <models/engine_client.h>

namespace keel::models {

namespace {

constexpr int kTickMs = 50;
constexpr qint64 kPreviewFreshMs = 1'000;   ///< a judgement older than this is of another moment

bool sameRequest(const domain::OrderRequest& a, const domain::OrderRequest& b) {
  return a.instrument == b.instrument && a.side == b.side && a.type == b.type && a.timeInForce == b.timeInForce &&
         a.quantity == b.quantity && a.limitPrice == b.limitPrice && a.stopPrice == b.stopPrice;
}

}  // namespace

TicketModel::TicketModel(EngineClient& client, QObject* parent)
    : QObject(parent), m_client(client), m_nowMs([] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
            .count();
      }),
      m_sessionFault(tr("No session is loaded.")) {
  m_timer.setInterval(kTickMs);
  connect(&m_timer, &QTimer::timeout, this, &TicketModel::tick);
  const auto silence = [this](bool silent) {
    if (m_silent == silent) return;
    m_silent = silent;
    Q_EMIT changed();
  };
  connect(&client, &EngineClient::engineStalled, this, [silence] { silence(true); });
  connect(&client, &EngineClient::engineRecovered, this, [silence] { silence(false); });
  connect(&client, &EngineClient::engineChanged, this, [this] { loseEngine(); });
}

void TicketModel::setSettings(const TicketSettings& settings) {
  m_settings = settings;
  judge();
  Q_EMIT changed();
}

void TicketModel::setGuardsFor(const QString& symbol, const std::optional<GuardLimits>& guards) {
  if (guards) m_guardsOf.insert(symbol, *guards);
  else m_guardsOf.remove(symbol);
  judge();
  Q_EMIT changed();
}

void TicketModel::setAskUnusual(bool on) {
  m_settings.askUnusual = on;
  Q_EMIT changed();
}

const GuardLimits& TicketModel::guards() const {
  const auto found = m_guardsOf.constFind(m_draft.symbol);
  return found == m_guardsOf.constEnd() ? m_settings.guards : found.value();
}

// --- what is typed --------------------------------------------------------------------------------------------------

void TicketModel::setSymbol(const QString& symbol) {
  if (symbol == m_draft.symbol) return;
  m_draft.symbol = symbol;
  // A price of one symbol means nothing to another.
  m_draft.limit.clear();
  m_draft.stop.clear();
  settle();
  readMarket();
  edited();
}

void TicketModel::setSide(Side side) {
  if (m_draft.side == side) return;
  m_draft.side = side;
  edited();
}

void TicketModel::setType(OrderType type) {
  if (m_draft.type == type) return;
  m_draft.type = type;
  edited();
}

void TicketModel::setTimeInForce(TimeInForce time) {
  if (m_draft.timeInForce == time) return;
  m_draft.timeInForce = time;
  edited();
}

void TicketModel::setText(TicketField field, const QString& text) {
  QString* into = nullptr;
  switch (field) {
    case TicketField::None:
    case TicketField::Symbol:
    case TicketField::TimeInForce: return;
    case TicketField::Quantity: into = &m_draft.quantity; break;
    case TicketField::Limit: into = &m_draft.limit; break;
    case TicketField::Stop: into = &m_draft.stop; break;
  }
  if (*into == text) return;
  *into = text;
  edited();
}

void TicketModel::step(TicketField field, int steps) {
  const domain::Instrument* of = instrument();
  if (of == nullptr || steps == 0) return;
  if (field == TicketField::Quantity) {
    return setText(field, stepped(m_draft.quantity, of->lotSize.e8(), steps, of->lotSize.e8()));
  }
  const QString& text = field == TicketField::Stop ? m_draft.stop : m_draft.limit;
  const auto market = m_market.against(m_draft.side);
  setText(field, stepped(text, of->tickSize.e8(), steps, market ? market->e8() : of->tickSize.e8()));
}

void TicketModel::setTypedSize(const QString& text) {
  if (m_typedSize == text) return;
  m_typedSize = text;
  Q_EMIT changed();
}

/// A change by hand: what was asked about is no longer what would be sent.
void TicketModel::edited() {
  m_stage = TicketStage::Editing;
  m_flattening = false;
  m_sendWhenJudged = false;
  m_typedSize.clear();
  m_remark.clear();
  read();
  judge();
  Q_EMIT changed();
}

void TicketModel::clear() {
  if (m_stage != TicketStage::Editing) return cancelQuestion();
  m_draft.quantity.clear();
  m_draft.limit.clear();
  m_draft.stop.clear();
  edited();
}

void TicketModel::cancelQuestion() { edited(); }

void TicketModel::releaseUnknown() {
  m_journey.release();
  Q_EMIT changed();
}

const domain::Instrument* TicketModel::instrument() const {
  const std::string symbol = m_draft.symbol.toStdString();
  const auto found = std::find_if(m_instruments.begin(), m_instruments.end(),
                                  [&symbol](const auto& one) { return one.symbol == symbol; });
  return found == m_instruments.end() ? nullptr : &*found;
}

/// Reads the fields and asks the engine about the order they make.
void TicketModel::read() {
  const domain::SignedQuantity held = heldByHand();
  const bool against = !held.isZero() && (held.e8() > 0) != (m_draft.side == Side::Buy);
  const ReadTicket ticket = readTicket(m_draft, instrument(), against ? domain::magnitude(held) : domain::Quantity{});
  const bool same = m_previewNumber != 0 && sameRequest(ticket.request, m_request) && ticket.fault.has_value() == m_fault.has_value();
  m_fault = ticket.fault;
  m_request = ticket.request;
  if (same) return;
  ++m_previewNumber;
  m_preview = {};
  if (m_fault) m_client.setPreview(std::nullopt);
  else m_client.setPreview(api::PreviewRequest{m_previewNumber, m_request});
}

const api::OrderPreview* TicketModel::preview() const {
  const bool fresh = m_preview.number == m_previewNumber && m_preview.number != 0 && m_nowMs() - m_previewedAt <= kPreviewFreshMs;
  return fresh && !m_fault ? &m_preview : nullptr;
}

// --- what has to be asked -------------------------------------------------------------------------------------------

std::vector<GuardKind> TicketModel::kinds() const {
  std::vector<GuardKind> out;
  for (const GuardFinding& one : m_findings) out.push_back(one.kind);
  return out;
}

/// Finds what is unusual now. While a question stands, it follows: what it did not ask about yet is asked again.
void TicketModel::judge() {
  m_findings.clear();
  const domain::Instrument* of = instrument();
  if (of != nullptr && !m_fault) {
    const api::OrderPreview* said = preview();
    std::optional<domain::Money> value;
    if (said != nullptr) value = said->estimatedValue;
    m_findings = findUnusual(m_request, *of, m_market, guards(), value, m_equity, said != nullptr && said->reducesOnly);
    if (said != nullptr && said->reduced) {
      m_findings.push_back({GuardKind::Reduced, TicketField::Quantity, Band::Unusual,
                            tr("Size: %1.").arg(QString::fromStdString(said->message))});
    }
    if (const auto since = m_sent.sameSince(m_request, m_nowMs(), m_settings.duplicateMs)) {
      m_findings.push_back(duplicateFinding(*since));
    }
  }
  if (m_stage == TicketStage::Editing || m_flattening) return;
  m_stage = band() == Band::Extreme ? TicketStage::TypingSize : TicketStage::Confirming;
  for (const GuardKind kind : kinds()) {
    if (std::find(m_askedAbout.begin(), m_askedAbout.end(), kind) != m_askedAbout.end()) continue;
    m_askedAbout.push_back(kind);
    settle();
  }
}

bool TicketModel::mayGoUnasked() const {
  if (band() == Band::Normal) return true;
  const std::vector<GuardKind> found = kinds();
  const bool twice = std::find(found.begin(), found.end(), GuardKind::Duplicate) != found.end();
  return band() == Band::Unusual && !m_settings.askUnusual && !twice;
}

bool TicketModel::typedSizeFits() const {
  const auto typed = readNumber(m_typedSize);
  return typed && *typed == m_request.quantity.e8();
}

QString TicketModel::orderFault() const {
  if (m_fault) return m_fault->sentence;
  const api::OrderPreview* said = preview();
  if (said == nullptr) return tr("The engine has not judged this order yet.");
  if (!said->code.empty()) return verdictSentence(*said, m_draft.symbol);
  if (m_market.unusable()) {
    return tr("The market price of %1 is %2 old: too old to trade on.").arg(m_draft.symbol, formatAge(m_market.ageMs));
  }
  return {};
}

QString TicketModel::whyNot() const {
  if (!m_sessionFault.isEmpty()) return m_sessionFault;
  if (m_silent) return tr("The engine does not answer: nothing can be sent until it does.");
  if (m_journey.locked()) {
    return m_journey.unknown()
               ? tr("The outcome of the last order is Unknown. It is not sent again: look at the orders, then release Send.")
               : tr("Waiting for the answer to the last order.");
  }
  if (m_nowMs() < m_settledAt) return tr("Send opens in a moment. The target is %1.").arg(target());
  if (m_flattening) return {};
  const QString fault = orderFault();
  if (!fault.isEmpty()) return fault;
  if (m_stage == TicketStage::TypingSize && !typedSizeFits()) return tr("Type the size %1 again.").arg(m_draft.quantity);
  return {};
}

QString TicketModel::question() const {
  switch (m_stage) {
    case TicketStage::Editing: return {};
    case TicketStage::Confirming:
      return m_findings.empty() || m_flattening
                 ? tr("Is this meant? Enter on Send sends it, Escape does nothing.")
                 : tr("▲ Unusual. Is this meant? Enter on Send sends it all the same, Escape does nothing.");
    case TicketStage::TypingSize:
      return tr("◆ Extreme. If this is meant, type the size %1 again and press Send; Escape does nothing.").arg(m_draft.quantity);
  }
  return {};
}

void TicketModel::ask(TicketStage stage) {
  m_stage = stage;
  m_askedAbout = kinds();
  settle();
  Q_EMIT asked();
  Q_EMIT changed();
}

// --- sending --------------------------------------------------------------------------------------------------------

bool TicketModel::submit() {
  if (!armed() || m_stage != TicketStage::Editing) return false;
  m_sendWhenJudged = true;
  m_judgedBy = m_nowMs() + kPreviewFreshMs / 2;
  finishEarly();
  return m_journey.waitsForAnswer() || m_sendWhenJudged;
}

bool TicketModel::send() {
  judge();
  if (!whyNot().isEmpty()) {
    Q_EMIT changed();
    return false;
  }
  if (m_stage == TicketStage::Editing && !mayGoUnasked()) {
    ask(band() == Band::Extreme ? TicketStage::TypingSize : TicketStage::Confirming);
    return false;
  }
  dispatch();
  return true;
}

/// An armed order goes as soon as the engine has judged it, if it is normal; else, or if that takes long, it is asked for.
void TicketModel::finishEarly() {
  if (!m_sendWhenJudged) return;
  const bool late = m_nowMs() > m_judgedBy;
  if (!late && !m_fault && preview() == nullptr) return;
  m_sendWhenJudged = false;
  judge();
  if (!late && armed() && whyNot().isEmpty() && band() == Band::Normal) return dispatch();
  if (!m_fault) ask(band() == Band::Extreme ? TicketStage::TypingSize : TicketStage::Confirming);
}

void TicketModel::dispatch() {
  std::uint64_t number = 0;
  if (m_flattening) {
    const domain::Instrument* of = instrument();
    domain::Command command;
    command.kind = domain::CommandKind::ClosePosition;
    command.instrument = of == nullptr ? domain::InstrumentId{} : of->id;
    number = m_client.post(std::move(command), QStringLiteral("user: flatten %1").arg(m_draft.symbol));
  } else {
    number = m_client.placeOrder(m_request, QStringLiteral("user: ticket"));
  }
  if (number == 0) return loseEngine();
  m_journey.begin(number, !m_flattening, m_nowMs());
  if (!m_flattening) m_sent.add(m_request, m_nowMs());
  edited();
  m_timer.start();
  Q_EMIT sent(number);
}

}  // namespace keel::models
