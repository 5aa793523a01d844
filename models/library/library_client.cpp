#include <models/library/library_client.h>

#include <algorithm>
#include <mutex>

namespace keel::models {
namespace {

InspectionResult inspectionResult(const QString& path, const api::FileInspection& file) {
  InspectionResult out;
  out.path = path;
  out.format = QString::fromStdString(file.format);
  out.rows = file.rows;
  out.bars = file.bars;
  out.quotes = file.quotes;
  out.refused = file.refused;
  out.first = formatDateTime(file.tsFirst, QTimeZone::utc());
  out.last = formatDateTime(file.tsLast, QTimeZone::utc());
  out.generated = file.generated;
  out.sha256 = QString::fromStdString(file.sha256);
  for (const std::string& remark : file.remarks) out.remarks << QString::fromStdString(remark);
  return out;
}

}  // namespace

/// Shared with the receivers that wait in the library; it outlives the client and says whether it is still there.
struct LibraryClient::Link {
  std::mutex mutex;
  LibraryClient* client = nullptr;

  /// Runs `work` on the client's thread if it is still there.
  template <class Work>
  void post(Work work) {
    const std::lock_guard lock(mutex);
    if (client != nullptr) QMetaObject::invokeMethod(client, std::move(work), Qt::QueuedConnection);
  }
};

LibraryClient::LibraryClient(QObject* parent) : QObject(parent), m_link(std::make_shared<Link>()) {
  m_link->client = this;
}

LibraryClient::~LibraryClient() {
  const std::lock_guard lock(m_link->mutex);
  m_link->client = nullptr;
}

void LibraryClient::attach(api::Library* library) {
  detach();
  if (library == nullptr) return;
  m_library = library;
  Q_EMIT attachedChanged(true);
  refreshSessions();
  refreshExperiments();
}

void LibraryClient::detach() {
  if (m_library == nullptr) return;
  m_library = nullptr;
  const bool busy = isBusy();
  m_waiting.clear();   // nobody waits: every answer still to come is dropped
  if (busy) Q_EMIT busyChanged(false);
  Q_EMIT attachedChanged(false);
}

Ticket LibraryClient::open() {
  const bool busy = isBusy();
  Waiting& waiting = m_waiting[++m_last];
  waiting.since.start();
  if (busy) return m_last;
  m_sign.start();
  Q_EMIT busyChanged(true);
  return m_last;
}

bool LibraryClient::close(Ticket ticket) {
  if (m_waiting.erase(ticket) == 0) return false;
  if (!isBusy()) Q_EMIT busyChanged(false);
  return true;
}

void LibraryClient::drop(Ticket& ticket) {
  if (ticket != 0) close(ticket);
  ticket = 0;
}

qint64 LibraryClient::waitingMs() const { return m_waiting.empty() ? -1 : m_waiting.begin()->second.since.elapsed(); }

void LibraryClient::tell(Ticket ticket, const base::Failure& failure) {
  Q_EMIT failed(ticket, QString::fromStdString(failure.code), QString::fromStdString(failure.message));
}

template <class T>
api::Receiver<T> LibraryClient::receiver(Ticket ticket, std::function<void(base::Result<T, base::Failure>&)> then) {
  return [link = m_link, ticket, then = std::move(then)](base::Result<T, base::Failure> result) {
    link->post([link, ticket, then, answer = std::move(result)]() mutable {
      LibraryClient* client = link->client;   // this runs on its thread: it is there
      client->m_sign.start();
      if (!client->close(ticket)) return;
      if (answer) then(answer);
      else client->tell(ticket, answer.error());
    });
  };
}

api::ProgressReceiver LibraryClient::progressReceiver(Ticket ticket) {
  return [link = m_link, ticket](double share) {
    link->post([link, ticket, share] {
      link->client->m_sign.start();
      if (link->client->isWaiting(ticket)) Q_EMIT link->client->progress(ticket, std::clamp(share, 0.0, 1.0));
    });
  };
}

void LibraryClient::refreshSessions() {
  if (m_library == nullptr) return;
  drop(m_sessionsTicket);
  const Ticket ticket = m_sessionsTicket = open();
  using List = std::vector<api::PastSession>;
  m_library->sessions(kMostSessions, receiver<List>(ticket, [this](base::Result<List, base::Failure>& answer) {
                        m_sessions.merge(*answer);
                        Q_EMIT sessionsChanged();
                      }));
}

void LibraryClient::refreshExperiments() {
  if (m_library == nullptr) return;
  drop(m_experimentsTicket);
  const Ticket ticket = m_experimentsTicket = open();
  using List = std::vector<api::Experiment>;
  m_library->experiments(receiver<List>(ticket, [this](base::Result<List, base::Failure>& answer) {
    m_experiments.assign(*answer);
    renewComparison();
    Q_EMIT experimentsChanged();
  }));
}

void LibraryClient::compare(const QStringList& names) {
  m_compared = names;
  renewComparison();
}

void LibraryClient::renewComparison() {
  std::vector<Compared> sides;
  for (const QString& name : m_compared) {
    const api::Experiment* experiment = m_experiments.find(name);
    if (experiment == nullptr) continue;
    sides.push_back({name, QByteArray::fromStdString(experiment->configJson), experiment->last});
  }
  m_comparison.compare(sides);
}

Ticket LibraryClient::saveExperiment(const QString& name, const QByteArray& configJson) {
  if (m_library == nullptr) return 0;
  const Ticket ticket = open();
  m_library->saveExperiment(name.toStdString(), configJson.toStdString(),
                            receiver<void>(ticket, [this, ticket, name](const base::Result<void, base::Failure>&) {
                              Q_EMIT experimentSaved(ticket, name);
                              refreshExperiments();
                            }));
  return ticket;
}

Ticket LibraryClient::deleteExperiment(const QString& name) {
  if (m_library == nullptr) return 0;
  const Ticket ticket = open();
  m_library->deleteExperiment(name.toStdString(),
                              receiver<void>(ticket, [this, ticket, name](const base::Result<void, base::Failure>&) {
                                Q_EMIT experimentDeleted(ticket, name);
                                refreshExperiments();
                              }));
  return ticket;
}

Ticket LibraryClient::checkConfig(const QByteArray& configJson) {
  if (m_library == nullptr) return 0;
  drop(m_checkTicket);
  const Ticket ticket = m_checkTicket = open();
  m_library->checkConfig(configJson.toStdString(),
                         receiver<void>(ticket, [this, ticket](const base::Result<void, base::Failure>&) {
                           Q_EMIT configAccepted(ticket);
                         }));
  return ticket;
}

Ticket LibraryClient::inspectFile(const QString& path, const QString& symbol) {
  if (m_library == nullptr) return 0;
  const Ticket ticket = open();
  using Answer = base::Result<api::FileInspection, base::Failure>;
  auto done = receiver<api::FileInspection>(
      ticket, [this, ticket, path](const Answer& answer) { Q_EMIT inspected(ticket, inspectionResult(path, *answer)); });
  const api::JobNumber job =
      m_library->inspectFile(path.toStdString(), symbol.toStdString(), progressReceiver(ticket), std::move(done));
  m_waiting[ticket].job = job;
  return ticket;
}

Ticket LibraryClient::makeReport(quint64 session, ReportKind kind, const QString& path) {
  if (m_library == nullptr) return 0;
  const Ticket ticket = open();
  const api::ReportFormat format = kind == ReportKind::Pdf ? api::ReportFormat::Pdf : api::ReportFormat::Xlsx;
  auto done = receiver<void>(ticket, [this, ticket, path](const base::Result<void, base::Failure>&) {
    Q_EMIT reportFinished(ticket, path);
  });
  const api::JobNumber job = m_library->makeReport(domain::SessionId{session}, format, path.toStdString(),
                                                   progressReceiver(ticket), std::move(done));
  m_waiting[ticket].job = job;   // the answer comes through this object's queue, never inside the call
  return ticket;
}

void LibraryClient::cancel(Ticket ticket) {
  const auto found = m_waiting.find(ticket);
  if (m_library != nullptr && found != m_waiting.end() && found->second.job != 0) m_library->cancel(found->second.job);
}

QStringList LibraryClient::strategyNames() const {
  QStringList out;
  if (m_library == nullptr) return out;
  for (const api::StrategyOffer& offer : m_library->catalogue().strategies) out << QString::fromStdString(offer.name);
  return out;
}

QString LibraryClient::strategyDescription(const QString& name) const {
  if (m_library == nullptr) return {};
  for (const api::StrategyOffer& offer : m_library->catalogue().strategies) {
    if (offer.name == name.toStdString()) return QString::fromStdString(offer.description);
  }
  return {};
}

std::vector<api::ParameterView> LibraryClient::parametersOf(const QString& strategy) const {
  if (m_library == nullptr) return {};
  for (const api::StrategyOffer& offer : m_library->catalogue().strategies) {
    if (offer.name == strategy.toStdString()) return offer.parameters;
  }
  return {};
}

QStringList LibraryClient::profileNames() const {
  QStringList out;
  if (m_library == nullptr) return out;
  for (const api::ProfileOffer& offer : m_library->catalogue().profiles) out << QString::fromStdString(offer.name);
  return out;
}

std::optional<api::ProfileOffer> LibraryClient::profile(const QString& name) const {
  if (m_library == nullptr) return std::nullopt;
  for (const api::ProfileOffer& offer : m_library->catalogue().profiles) {
    if (offer.name == name.toStdString()) return offer;
  }
  return std::nullopt;
}

}  // namespace keel::models
