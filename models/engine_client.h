#pragma once
// The one object of the desk that talks to the engine: frame timer, one credit, cursors of facts, commands.
// Lives on the GUI thread; an answer that comes after it was destroyed or detached is dropped.
#include <memory>
#include <optional>

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <engine/api/engine.h>
#include <models/needs.h>

namespace keel::models {

class EngineClient : public QObject {
  Q_OBJECT

 public:
  static constexpr int kFrameMs = 33;         ///< 30 Hz
  static constexpr int kStalledAfterMs = 1000;

  explicit EngineClient(QObject* parent = nullptr);
  ~EngineClient() override;

  /// The engine must live until detach() or the end of this object.
  void attach(api::Engine* engine);
  void detach();
  [[nodiscard]] bool attached() const { return m_engine != nullptr; }

  void setNeeds(Needs needs) { m_needs = needs; }
  [[nodiscard]] Needs needs() const { return m_needs; }
  /// The parts the last answer was asked for: only those may be believed.
  [[nodiscard]] Needs answeredNeeds() const { return m_asked; }
  /// Which bars the next request asks for.
  void setChart(domain::InstrumentId instrument, std::uint64_t from);

  /// The order the next requests ask about, while kNeedPreview is needed; nothing: none.
  void setPreview(std::optional<api::PreviewRequest> preview) { m_preview = std::move(preview); }
  [[nodiscard]] const std::optional<api::PreviewRequest>& preview() const { return m_preview; }

  void load(const QByteArray& configJson);
  /// The command's number, zero without an engine.
  std::uint64_t post(domain::CommandKind kind, const QString& reason = {});
  /// With what it is about already filled in; the reason, at most 95 bytes, stands in the audit trail.
  std::uint64_t post(domain::Command command, const QString& reason);
  /// An order by hand; what became of it comes as the answer to the number.
  std::uint64_t placeOrder(const domain::OrderRequest& request, const QString& reason);
  std::uint64_t emergencyStop();

  [[nodiscard]] bool stalled() const { return m_stalled; }
  [[nodiscard]] std::uint64_t requests() const { return m_requests; }
  [[nodiscard]] bool inFlight() const { return m_inFlight; }

 Q_SIGNALS:
  void snapshotArrived(std::shared_ptr<const keel::api::Snapshot> snapshot);
  /// Repeated with each frame while it lasts.
  void engineStalled(qint64 ageMs);
  void engineRecovered();
  void loaded();
  void loadFailed(const QString& code, const QString& message);
  /// With nullptr: the engine is about to go and nothing may be asked of it any more.
  void engineChanged(keel::api::Engine* engine);

 private:
  struct Link;

  void onFrame();
  void accept(const std::shared_ptr<const api::Snapshot>& snapshot, std::uint64_t generation);
  void advanceCursors(const api::Snapshot& snapshot);
  [[nodiscard]] api::SnapshotRequest nextRequest() const;

  std::shared_ptr<Link> m_link;
  api::Engine* m_engine = nullptr;
  QTimer m_timer;
  QElapsedTimer m_waiting;
  Needs m_needs = kNeedNothing;
  Needs m_asked = kNeedNothing;
  api::SnapshotRequest m_cursors;
  std::optional<api::PreviewRequest> m_preview;
  domain::SessionId m_session;
  std::uint64_t m_generation = 0;
  std::uint64_t m_requests = 0;
  bool m_inFlight = false;
  bool m_stalled = false;
};

}  // namespace keel::models
