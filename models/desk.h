#pragma once
// What the desk knows: the client, all models, and the summary of the session, fed from one snapshot per frame.
// Knows nothing of widgets; it lives on the GUI thread.
#include <memory>

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <models/chart_series.h>
#include <models/engine_client.h>
#include <models/fill_model.h>
#include <models/log_model.h>
#include <models/order_model.h>
#include <models/position_model.h>
#include <models/session_summary.h>
#include <models/signal_model.h>

namespace keel::models {

class Desk : public QObject {
  Q_OBJECT

 public:
  explicit Desk(QObject* parent = nullptr);

  [[nodiscard]] EngineClient& client() { return m_client; }
  [[nodiscard]] PositionModel& positions() { return m_positions; }
  [[nodiscard]] OrderModel& orders() { return m_orders; }
  [[nodiscard]] SignalModel& signalsModel() { return m_signals; }
  [[nodiscard]] FillModel& fills() { return m_fills; }
  [[nodiscard]] LogModel& log() { return m_log; }
  [[nodiscard]] ChartSeries& chart() { return m_chart; }
  [[nodiscard]] const SessionSummary& summary() const { return m_summary; }
  [[nodiscard]] const QStringList& symbols() const { return m_symbols; }
  [[nodiscard]] std::vector<Figure> health() const;
  [[nodiscard]] double frameMs() const { return m_frameMs; }
  /// Time since the market last moved, on this computer's clock; -1 before the first event.
  [[nodiscard]] qint64 feedAgeMs() const { return m_sinceMarket.isValid() ? m_sinceMarket.elapsed() : -1; }
  [[nodiscard]] int workingOrders() const { return m_workingOrders; }
  [[nodiscard]] int openPositions() const { return m_openPositions; }
  [[nodiscard]] QString unrealizedText() const { return m_unrealizedText; }
  [[nodiscard]] Tone unrealizedTone() const { return m_unrealizedTone; }
  /// What recovery found at start-up; empty when nothing had to be recovered.
  [[nodiscard]] const QStringList& recovery() const { return m_recovery; }

  /// What the visible panes need beyond session, account and health.
  void setNeeds(Needs needs);
  void selectSymbol(const QString& symbol);

  void start();
  void pause();
  void resume();
  void stop();
  void emergencyStop();

 Q_SIGNALS:
  /// After a snapshot was taken over by every model.
  void updated();
  void sessionChanged();
  void symbolsChanged();
  /// An answer to a command that was refused or has something to say.
  void commandRefused(const QString& code, const QString& message);
  /// A change of state somebody should see; each once.
  void alerted(keel::models::Tone tone, const QString& code, const QString& text);
  /// Once per session, when an unfinished one was found and reconciled.
  void recovered(const QStringList& lines);

 protected:
  bool event(QEvent* event) override;

 private:
  void apply(const std::shared_ptr<const api::Snapshot>& snapshot);
  void beginSession(const api::Snapshot& snapshot);
  void takeInstruments(const api::Snapshot& snapshot);
  void takeFacts(const api::Snapshot& snapshot);
  void takeState(const api::Snapshot& snapshot);
  void takeAlerts(const std::vector<domain::Alert>& alerts);
  void takeRecovery(const api::RecoveryView& recovery);

  EngineClient m_client;
  PositionModel m_positions;
  OrderModel m_orders;
  SignalModel m_signals;
  FillModel m_fills;
  LogModel m_log;
  ChartSeries m_chart;
  SessionSummary m_summary;
  api::HealthView m_health;
  InstrumentSteps m_steps;
  std::vector<domain::Instrument> m_instruments;
  QStringList m_symbols;
  QStringList m_recovery;
  domain::SessionId m_session;
  std::string m_zone;
  base::Timestamp m_now{};
  QElapsedTimer m_sinceMarket;
  QElapsedTimer m_frame;
  double m_frameMs = 0;
  int m_workingOrders = 0;
  int m_openPositions = 0;
  QString m_unrealizedText;
  Tone m_unrealizedTone = Tone::Muted;
};

}  // namespace keel::models
