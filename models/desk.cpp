#include <models/desk.h>

#include <QCoreApplication>
#include <QEvent>

namespace keel::models {

namespace {

/// Posted behind the repaint of a frame, so that its arrival tells how long the frame took.
const int kFrameDone = QEvent::registerEventType();
constexpr int kAfterPaint = Qt::LowEventPriority - 1;
constexpr Needs kAlways = kNeedAccount | kNeedHealth | kNeedAlerts | kNeedRecovery;

QStringList recoveryLines(const api::RecoveryView& recovery) {
  QStringList lines;
  const auto add = [&lines](const QString& title, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) lines << title.arg(QString::fromStdString(text));
  };
  add(Desk::tr("Believed: %1"), recovery.believed);
  add(Desk::tr("Found: %1"), recovery.found);
  add(Desk::tr("Changed: %1"), recovery.changed);
  return lines;
}

}  // namespace

Desk::Desk(QObject* parent) : QObject(parent) {
  connect(&m_client, &EngineClient::snapshotArrived, this, &Desk::apply);
  setNeeds(kNeedNothing);
}

void Desk::setNeeds(Needs needs) { m_client.setNeeds(needs | kAlways); }

void Desk::apply(const std::shared_ptr<const api::Snapshot>& snapshot) {
  m_frame.start();
  const bool another = snapshot->session.id != m_session;
  if (another) beginSession(*snapshot);
  takeInstruments(*snapshot);
  takeState(*snapshot);
  // The first answer of a session was asked for with the numbers of the one before.
  if (!another) takeFacts(*snapshot);
  m_client.setChart(m_chart.instrument(), m_chart.candles().size());
  if (another) Q_EMIT sessionChanged();
  for (const auto& result : snapshot->commandResults) {
    if (!result.code.empty()) {
      Q_EMIT commandRefused(QString::fromStdString(result.code), QString::fromStdString(result.message));
    }
  }
  Q_EMIT updated();
  QCoreApplication::postEvent(this, new QEvent(static_cast<QEvent::Type>(kFrameDone)), kAfterPaint);
}

void Desk::beginSession(const api::Snapshot& snapshot) {
  m_session = snapshot.session.id;
  m_positions.clear();
  m_orders.clear();
  m_signals.clear();
  m_fills.clear();
  m_log.clear();
  m_chart.clear();
  m_chart.select({}, {});
  m_recovery.clear();
  m_now = {};
  m_sinceMarket.invalidate();
}

void Desk::takeInstruments(const api::Snapshot& snapshot) {
  if (snapshot.session.zone != m_zone) {
    m_zone = snapshot.session.zone;
    const QTimeZone zone = zoneOf(m_zone);
    m_positions.setZone(zone);
    m_orders.setZone(zone);
    m_signals.setZone(zone);
    m_fills.setZone(zone);
    m_chart.setZone(zone);
  }
  if (m_steps.assign(snapshot.instruments)) {
    m_positions.setSteps(m_steps);
    m_orders.setSteps(m_steps);
    m_signals.setSteps(m_steps);
    m_fills.setSteps(m_steps);
    m_chart.setSteps(m_steps);
  }
  QStringList symbols;
  for (const auto& instrument : snapshot.instruments) symbols << QString::fromStdString(instrument.symbol);
  m_instruments = snapshot.instruments;
  if (symbols != m_symbols) {
    m_symbols = symbols;
    Q_EMIT symbolsChanged();
  }
  if (!m_chart.instrument().valid() && !m_instruments.empty()) {
    m_chart.select(m_instruments.front().id, m_instruments.front().symbol);
  }
}

void Desk::takeState(const api::Snapshot& snapshot) {
  m_summary = summarize(snapshot);
  m_health = snapshot.health;
  if (snapshot.session.now != m_now) {
    m_now = snapshot.session.now;
    m_sinceMarket.start();
  }
  const Needs needs = m_client.answeredNeeds();
  if ((needs & kNeedPositions) != 0) {
    m_positions.merge(snapshot.positions);
    m_openPositions = 0;
    for (const auto& position : snapshot.positions) m_openPositions += position.quantity.isZero() ? 0 : 1;
  }
  if ((needs & kNeedOrders) != 0) {
    m_orders.merge(snapshot.orders);
    m_workingOrders = 0;
    for (const auto& order : snapshot.orders) m_workingOrders += domain::isTerminal(order.status) ? 0 : 1;
  }
  m_unrealizedText = formatGain(snapshot.account.unrealizedPnl);
  m_unrealizedTone = gainTone(snapshot.account.unrealizedPnl);
  takeRecovery(snapshot.recovery);
}

void Desk::takeFacts(const api::Snapshot& snapshot) {
  m_signals.append(snapshot.signals);
  m_fills.append(snapshot.fills);
  m_log.append(snapshot.log);
  m_chart.append(snapshot.chart);
  m_chart.addFills(snapshot.fills);
  takeAlerts(snapshot.alerts);
}

void Desk::takeAlerts(const std::vector<domain::Alert>& alerts) {
  for (const domain::Alert& alert : alerts) {
    Tone tone = Tone::Info;
    switch (alert.severity) {
      case domain::Severity::Info: break;
      case domain::Severity::Warning: tone = Tone::Warn; break;
      case domain::Severity::Critical: tone = Tone::Critical; break;
    }
    Q_EMIT alerted(tone, QString::fromStdString(alert.code), QString::fromStdString(alert.text));
  }
}

void Desk::takeRecovery(const api::RecoveryView& recovery) {
  if (!recovery.recovered || !m_recovery.isEmpty()) return;
  m_recovery = recoveryLines(recovery);
  if (m_recovery.isEmpty()) m_recovery << tr("An unfinished session was found; nothing had to be corrected.");
  Q_EMIT recovered(m_recovery);
}

bool Desk::event(QEvent* event) {
  if (event->type() != static_cast<QEvent::Type>(kFrameDone)) return QObject::event(event);
  m_frameMs = static_cast<double>(m_frame.nsecsElapsed()) / 1e6;
  return true;
}

std::vector<Figure> Desk::health() const { return healthFigures(m_health, m_summary, feedAgeMs(), m_frameMs); }

void Desk::selectSymbol(const QString& symbol) {
  const std::string wanted = symbol.toStdString();
  for (const auto& instrument : m_instruments) {
    if (instrument.symbol != wanted || instrument.id == m_chart.instrument()) continue;
    m_chart.select(instrument.id, instrument.symbol);
    m_client.setChart(instrument.id, 0);
  }
}

void Desk::start() { m_client.post(domain::CommandKind::Start, QStringLiteral("user: start")); }
void Desk::pause() { m_client.post(domain::CommandKind::Pause, QStringLiteral("user: pause")); }
void Desk::resume() { m_client.post(domain::CommandKind::Resume, QStringLiteral("user: resume")); }
void Desk::stop() { m_client.post(domain::CommandKind::Stop, QStringLiteral("user: stop")); }
void Desk::emergencyStop() { m_client.emergencyStop(); }

}  // namespace keel::models
