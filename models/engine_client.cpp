#include <models/engine_client.h>

#include <algorithm>
#include <mutex>
#include <utility>

namespace keel::models {

/// Shared with the receivers that wait in the engine; it outlives the client and says whether it is still there.
struct EngineClient::Link {
  std::mutex mutex;
  EngineClient* client = nullptr;
};

EngineClient::EngineClient(QObject* parent) : QObject(parent), m_link(std::make_shared<Link>()) {
  m_link->client = this;
  m_timer.setInterval(kFrameMs);
  m_timer.setTimerType(Qt::PreciseTimer);
  connect(&m_timer, &QTimer::timeout, this, &EngineClient::onFrame);
}

EngineClient::~EngineClient() {
  const std::lock_guard lock(m_link->mutex);
  m_link->client = nullptr;
}

void EngineClient::attach(api::Engine* engine) {
  detach();
  m_engine = engine;
  m_waiting.start();
  m_timer.start();
  Q_EMIT engineChanged(engine);
}

void EngineClient::detach() {
  m_timer.stop();
  if (std::exchange(m_engine, nullptr) != nullptr) Q_EMIT engineChanged(nullptr);
  m_inFlight = false;
  m_cursors = {};
  m_session = {};
  ++m_generation;
  if (m_stalled) {
    m_stalled = false;
    Q_EMIT engineRecovered();
  }
}

void EngineClient::setChart(domain::InstrumentId instrument, std::uint64_t from) {
  m_cursors.chartInstrument = instrument;
  m_cursors.chartFrom = from;
}

api::SnapshotRequest EngineClient::nextRequest() const {
  api::SnapshotRequest request = m_cursors;
  request.parts = m_needs;
  request.preview = m_preview;
  return request;
}

void EngineClient::onFrame() {
  if (m_engine == nullptr) return;
  if (!m_inFlight) {
    auto receiver = [link = m_link, generation = m_generation](std::shared_ptr<const api::Snapshot> snapshot) {
      const std::lock_guard lock(link->mutex);
      EngineClient* client = link->client;
      if (client == nullptr) return;
      QMetaObject::invokeMethod(
          client, [client, generation, answer = std::move(snapshot)] { client->accept(answer, generation); },
          Qt::QueuedConnection);
    };
    m_asked = m_needs;
    // The answer arrives through this object's queue, never inside the call.
    m_inFlight = m_engine->requestSnapshot(nextRequest(), std::move(receiver));
    if (m_inFlight) ++m_requests;
    if (m_inFlight && !m_stalled) m_waiting.restart();
  }
  const qint64 age = m_waiting.elapsed();
  if (age > kStalledAfterMs) {
    m_stalled = true;
    Q_EMIT engineStalled(age);
  }
}

void EngineClient::accept(const std::shared_ptr<const api::Snapshot>& snapshot, std::uint64_t generation) {
  if (generation != m_generation) return;
  m_inFlight = false;
  m_waiting.restart();
  if (m_stalled) {
    m_stalled = false;
    Q_EMIT engineRecovered();
  }
  if (!snapshot) return;
  advanceCursors(*snapshot);
  Q_EMIT snapshotArrived(snapshot);
}

void EngineClient::advanceCursors(const api::Snapshot& snapshot) {
  if (snapshot.session.id != m_session) {
    // The facts in this answer were asked for with another session's numbers: begin again.
    m_session = snapshot.session.id;
    m_cursors = {};
    return;
  }
  const auto advance = [](std::uint64_t& cursor, const auto& facts) {
    if (!facts.empty()) cursor = std::max(cursor, facts.back().number);
  };
  advance(m_cursors.afterSignal, snapshot.signals);
  advance(m_cursors.afterFill, snapshot.fills);
  advance(m_cursors.afterAlert, snapshot.alerts);
  advance(m_cursors.afterLog, snapshot.log);
  advance(m_cursors.afterEquity, snapshot.equity);
  advance(m_cursors.afterTrade, snapshot.trades);
}

void EngineClient::load(const QByteArray& configJson) {
  if (m_engine == nullptr) return;
  m_engine->load(configJson.toStdString(), [link = m_link](base::Result<void, base::Failure> result) {
    const std::lock_guard lock(link->mutex);
    EngineClient* client = link->client;
    if (client == nullptr) return;
    const auto tell = [client, result = std::move(result)] {
      if (result) Q_EMIT client->loaded();
      else
        Q_EMIT client->loadFailed(QString::fromStdString(result.error().code),
                                  QString::fromStdString(result.error().message));
    };
    QMetaObject::invokeMethod(client, tell, Qt::QueuedConnection);
  });
}

std::uint64_t EngineClient::post(domain::CommandKind kind, const QString& reason) {
  domain::Command command;
  command.kind = kind;
  return post(std::move(command), reason);
}

std::uint64_t EngineClient::post(domain::Command command, const QString& reason) {
  if (m_engine == nullptr) return 0;
  const QByteArray text = reason.toUtf8().left(static_cast<qsizetype>(command.reason.size()) - 1);
  std::copy(text.begin(), text.end(), command.reason.begin());
  return m_engine->post(std::move(command));
}

std::uint64_t EngineClient::placeOrder(const domain::OrderRequest& request, const QString& reason) {
  domain::Command command;
  command.kind = domain::CommandKind::PlaceOrder;
  command.request = request;
  return post(std::move(command), reason);
}

std::uint64_t EngineClient::emergencyStop() {
  return m_engine == nullptr ? 0 : m_engine->emergencyStop("user: emergency stop from the desk");
}

}  // namespace keel::models
