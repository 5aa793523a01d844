#include <models/desk.h>

#include <algorithm>

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
  m_parameters.setEditable(false);
  connect(&m_client, &EngineClient::snapshotArrived, this, &Desk::apply);
  connect(&m_client, &EngineClient::engineChanged, this, [this](api::Engine* engine) {
    if (engine == nullptr) m_library.detach();
    else m_library.attach(&engine->library());
  });
  setNeeds(kNeedNothing);
}

void Desk::setNeeds(Needs needs) {
  // A position is judged by its limits too.
  if ((needs & kNeedPositions) != 0) needs |= kNeedLimits;
  m_client.setNeeds(needs | kAlways);
}

void Desk::apply(const std::shared_ptr<const api::Snapshot>& snapshot) {
  m_frame.start();
  const bool another = snapshot->session.id != m_session;
  if (another) beginSession(*snapshot);
  takeInstruments(*snapshot);
  takeState(*snapshot);
  // The first answer of a session was asked for with the numbers of the one before.
  if (!another) takeFacts(*snapshot);
  m_ticket.apply(*snapshot, m_client.answeredNeeds());
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
  m_positions.setLimits({});
  m_positions.merge({});
  m_orders.clear();
  m_signals.clear();
  m_fills.clear();
  m_log.clear();
  m_quotes.merge({});
  m_strategies.merge({});
  m_limits.clear();
  m_performance.clear();
  m_trades.clear();
  m_equity.clear();
  m_threads.clear();
  m_preflight.clear();
  m_parameters.setParameters({});
  m_selectedStrategy = 0;
  m_chart.clear();
  m_chart.select({}, {});
  m_recovery.clear();
  m_now = {};
  m_sinceMarket.invalidate();
}

void Desk::takeInstruments(const api::Snapshot& snapshot) {
  if (snapshot.session.zone != m_zone) {
    m_zone = snapshot.session.zone;
    setZone(zoneOf(m_zone));
  }
  if (m_steps.assign(snapshot.instruments)) setSteps();
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

void Desk::setZone(const QTimeZone& zone) {
  m_positions.setZone(zone);
  m_orders.setZone(zone);
  m_signals.setZone(zone);
  m_fills.setZone(zone);
  m_quotes.setZone(zone);
  m_trades.setZone(zone);
  m_equity.setZone(zone);
  m_chart.setZone(zone);
}

void Desk::setSteps() {
  m_positions.setSteps(m_steps);
  m_orders.setSteps(m_steps);
  m_signals.setSteps(m_steps);
  m_fills.setSteps(m_steps);
  m_quotes.setSteps(m_steps);
  m_trades.setSteps(m_steps);
  m_chart.setSteps(m_steps);
}

void Desk::takeState(const api::Snapshot& snapshot) {
  m_summary = summarize(snapshot);
  m_health = snapshot.health;
  if (snapshot.session.now != m_now) {
    m_now = snapshot.session.now;
    m_sinceMarket.start();
  }
  const Needs needs = m_client.answeredNeeds();
  takeTables(snapshot, needs);
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

void Desk::takeTables(const api::Snapshot& snapshot, Needs needs) {
  const auto asked = [needs](Needs part) { return (needs & part) != 0; };
  if (asked(kNeedQuotes)) {
    m_quotes.setNow(snapshot.session.now);
    m_quotes.merge(snapshot.quotes);
  }
  if (asked(kNeedStrategies)) {
    m_strategies.merge(snapshot.strategies);
    showParameters();
  }
  if (asked(kNeedLimits)) {
    const domain::Currency currency = snapshot.account.equity.currency();
    m_limits.setCurrency(QString::fromLatin1(currency.code().data(), 3));
    m_limits.assign(snapshot.limits);
    m_positions.setLimits(snapshot.limits);
  }
  if (asked(kNeedPerformance)) m_performance.assign(snapshot.performance);
  if (asked(kNeedPreflight)) m_preflight.assign(snapshot.preflight);
  m_threads.assign(snapshot.health.threads);
}

/// The chosen strategy's parameters, or the first one's until somebody chooses.
void Desk::showParameters() {
  if (m_strategies.find(m_selectedStrategy) == nullptr) {
    m_selectedStrategy = m_strategies.rows().empty() ? 0 : m_strategies.rows().front().id.value();
  }
  const api::StrategyView* strategy = m_strategies.find(m_selectedStrategy);
  m_parameters.setParameters(strategy == nullptr ? std::vector<api::ParameterView>{} : strategy->parameters);
}

void Desk::takeFacts(const api::Snapshot& snapshot) {
  m_signals.append(snapshot.signals);
  m_fills.append(snapshot.fills);
  m_log.append(snapshot.log);
  m_trades.append(snapshot.trades);
  m_equity.append(snapshot.equity);
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
  m_frames.add(static_cast<double>(m_frame.nsecsElapsed()) / 1e6);
  return true;
}

std::vector<Figure> Desk::health() const {
  return healthFigures(m_health, m_summary, feedAgeMs(), frameMs(), m_library.silentMs());
}

std::vector<Figure> Desk::healthDetails() const {
  std::vector<Figure> out = health();
  const std::vector<Figure> more = healthExtras(m_health, m_frames);
  out.insert(out.end(), more.begin(), more.end());
  return out;
}

void Desk::selectSymbol(const QString& symbol) {
  const std::string wanted = symbol.toStdString();
  for (const auto& instrument : m_instruments) {
    if (instrument.symbol != wanted || instrument.id == m_chart.instrument()) continue;
    m_chart.select(instrument.id, instrument.symbol);
    m_client.setChart(instrument.id, 0);
  }
}

void Desk::selectStrategy(quint64 key) {
  if (m_strategies.find(key) == nullptr) return;
  m_selectedStrategy = key;
  showParameters();
}

void Desk::start() { m_client.post(domain::CommandKind::Start, QStringLiteral("user: start")); }
void Desk::pause() { m_client.post(domain::CommandKind::Pause, QStringLiteral("user: pause")); }
void Desk::resume() { m_client.post(domain::CommandKind::Resume, QStringLiteral("user: resume")); }
void Desk::stop() { m_client.post(domain::CommandKind::Stop, QStringLiteral("user: stop")); }
void Desk::emergencyStop() { m_client.emergencyStop(); }

bool Desk::enableStrategy(quint64 key, bool on) {
  const api::StrategyView* strategy = m_strategies.find(key);
  if (strategy == nullptr) return false;
  domain::Command command;
  command.kind = on ? domain::CommandKind::EnableStrategy : domain::CommandKind::DisableStrategy;
  command.strategy = strategy->id;
  const QString name = QString::fromStdString(strategy->name);
  m_client.post(std::move(command), on ? QStringLiteral("user: switch on %1").arg(name)
                                       : QStringLiteral("user: switch off %1").arg(name));
  return true;
}

bool Desk::closePosition(quint64 key) {
  const api::PositionView* position = m_positions.find(key);
  if (position == nullptr || position->quantity.isZero()) return false;
  domain::Command command;
  command.kind = domain::CommandKind::ClosePosition;
  command.instrument = position->instrument;
  m_client.post(std::move(command), QStringLiteral("user: close %1").arg(QString::fromStdString(position->symbol)));
  return true;
}

bool Desk::cancelOrder(quint64 key) {
  const auto matches = [key](const api::OrderView& order) { return order.id.value() == key; };
  const auto found = std::find_if(m_orders.rows().begin(), m_orders.rows().end(), matches);
  if (found == m_orders.rows().end() || domain::isTerminal(found->status)) return false;
  domain::Command command;
  command.kind = domain::CommandKind::CancelOrder;
  command.order = found->id;
  m_client.post(std::move(command), QStringLiteral("user: cancel order %1").arg(key));
  return true;
}

void Desk::cancelAll() { m_client.post(domain::CommandKind::CancelAll, QStringLiteral("user: cancel all orders")); }

}  // namespace keel::models
