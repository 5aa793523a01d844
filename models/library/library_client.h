#pragma once
// What is kept beside the running session, for the desk: past sessions, experiments, reports, files, the catalogue.
// Lives on the GUI thread; every answer comes later, and one that nobody waits for any more is dropped.
#include <functional>
#include <map>
#include <memory>
#include <optional>

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <engine/api/library.h>
#include <models/library/comparison_model.h>
#include <models/library/experiment_model.h>
#include <models/library/session_list_model.h>

namespace keel::models {

/// Number of a request, from 1; zero: it was not sent, for there is no engine.
using Ticket = quint64;
enum class ReportKind { Pdf, Xlsx };

/// What a file of market data holds, as texts.
struct InspectionResult {
  QString path;
  QString format;
  quint64 rows = 0, bars = 0, quotes = 0, refused = 0;
  QString first;          ///< "2013-10-07 13:30:00 UTC"
  QString last;
  bool generated = false;
  QString sha256;
  QStringList remarks;
  [[nodiscard]] bool usable() const { return bars + quotes > 0; }
};

class LibraryClient : public QObject {
  Q_OBJECT

 public:
  static constexpr std::size_t kMostSessions = 500;

  explicit LibraryClient(QObject* parent = nullptr);
  ~LibraryClient() override;

  /// The library must live until detach() or the end of this object. Lists are asked for at once.
  void attach(api::Library* library);
  void detach();
  [[nodiscard]] bool attached() const { return m_library != nullptr; }

  // Catalogue: empty while detached. Names in the catalogue's order, the default first.
  [[nodiscard]] QStringList strategyNames() const;
  [[nodiscard]] QString strategyDescription(const QString& name) const;
  [[nodiscard]] std::vector<api::ParameterView> parametersOf(const QString& strategy) const;
  [[nodiscard]] QStringList profileNames() const;
  [[nodiscard]] std::optional<api::ProfileOffer> profile(const QString& name) const;

  [[nodiscard]] SessionListModel& sessions() { return m_sessions; }
  [[nodiscard]] ExperimentModel& experiments() { return m_experiments; }
  [[nodiscard]] ComparisonModel& comparison() { return m_comparison; }
  /// Puts these experiments side by side; names that do not exist are passed over. Renewed when the list is.
  void compare(const QStringList& names);

  void refreshSessions();
  void refreshExperiments();
  Ticket saveExperiment(const QString& name, const QByteArray& configJson);
  Ticket deleteExperiment(const QString& name);
  /// A newer check makes the answer of an older one stale: it is dropped.
  Ticket checkConfig(const QByteArray& configJson);
  Ticket inspectFile(const QString& path, const QString& symbol);
  /// `session` is a KeyRole of sessions().
  Ticket makeReport(quint64 session, ReportKind kind, const QString& path);
  /// Of a report or an inspection; its failure with code CANCELED follows. Nothing for a ticket that is answered.
  void cancel(Ticket ticket);

  [[nodiscard]] bool isBusy() const { return !m_waiting.empty(); }
  [[nodiscard]] bool isWaiting(Ticket ticket) const { return m_waiting.contains(ticket); }
  /// How long the oldest request waits; -1 when none does.
  [[nodiscard]] qint64 waitingMs() const;
  /// Since the library last gave a sign of life, while something is asked of it; -1 when nothing is.
  [[nodiscard]] qint64 silentMs() const { return isBusy() ? m_sign.elapsed() : -1; }

 Q_SIGNALS:
  void attachedChanged(bool attached);
  void busyChanged(bool busy);
  void sessionsChanged();
  void experimentsChanged();
  void experimentSaved(quint64 ticket, const QString& name);
  void experimentDeleted(quint64 ticket, const QString& name);
  void configAccepted(quint64 ticket);
  void inspected(quint64 ticket, const keel::models::InspectionResult& result);
  void reportFinished(quint64 ticket, const QString& path);
  /// Share done, 0..1, of a report or an inspection.
  void progress(quint64 ticket, double share);
  /// Whatever was asked for: the code for a search and the sentence.
  void failed(quint64 ticket, const QString& code, const QString& message);

 private:
  struct Link;
  struct Waiting {
    api::JobNumber job = 0;
    QElapsedTimer since;
  };

  [[nodiscard]] Ticket open();
  /// The ticket is answered; false when nobody waits for it any more.
  bool close(Ticket ticket);
  template <class T>
  [[nodiscard]] api::Receiver<T> receiver(Ticket ticket, std::function<void(base::Result<T, base::Failure>&)> then);
  [[nodiscard]] api::ProgressReceiver progressReceiver(Ticket ticket);
  void drop(Ticket& ticket);
  void tell(Ticket ticket, const base::Failure& failure);
  void renewComparison();

  std::shared_ptr<Link> m_link;
  api::Library* m_library = nullptr;
  std::map<Ticket, Waiting> m_waiting;
  QElapsedTimer m_sign;             ///< since the last answer or progress, or since the first question
  Ticket m_last = 0;
  Ticket m_sessionsTicket = 0;      ///< the newest of their kind: older answers are stale
  Ticket m_experimentsTicket = 0;
  Ticket m_checkTicket = 0;
  QStringList m_compared;
  SessionListModel m_sessions;
  ExperimentModel m_experiments;
  ComparisonModel m_comparison;
};

}  // namespace keel::models
