#pragma once
// What the desk knows: the client, all models, and the summary of the session, fed from one snapshot per frame.
// Knows nothing of widgets; it lives on the GUI thread.
#include <memory>

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <models/chart_series.h>
#include <models/engine_client.h>
#include <models/equity_series.h>
#include <models/fill_model.h>
#include <models/frame_meter.h>
#include <models/library/library_client.h>
#include <models/limit_model.h>
#include <models/log_model.h>
#include <models/order_model.h>
#include <models/parameter_model.h>
#include <models/performance_model.h>
#include <models/position_model.h>
#include <models/preflight_model.h>
#include <models/session_summary.h>
#include <models/signal_model.h>
#include <models/strategy_model.h>
#include <models/thread_model.h>
#include <models/ticket/ticket_model.h>
#include <models/trade_model.h>
#include <models/watchlist_model.h>

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
  [[nodiscard]] WatchlistModel& quotes() { return m_quotes; }
  [[nodiscard]] StrategyModel& strategies() { return m_strategies; }
  /// Of the strategy chosen by selectStrategy(); not editable, for a running session keeps its parameters.
  [[nodiscard]] ParameterModel& parameters() { return m_parameters; }
  [[nodiscard]] LimitModel& limits() { return m_limits; }
  [[nodiscard]] PerformanceModel& performance() { return m_performance; }
  [[nodiscard]] TradeModel& trades() { return m_trades; }
  [[nodiscard]] EquitySeries& equity() { return m_equity; }
  [[nodiscard]] ThreadModel& threads() { return m_threads; }
  [[nodiscard]] PreflightModel& preflight() { return m_preflight; }
  [[nodiscard]] TicketModel& ticket() { return m_ticket; }
  /// Follows the client: attached and detached with it.
  [[nodiscard]] LibraryClient& library() { return m_library; }
  [[nodiscard]] const SessionSummary& summary() const { return m_summary; }
  [[nodiscard]] const QStringList& symbols() const { return m_symbols; }
  /// What the status strip says.
  [[nodiscard]] std::vector<Figure> health() const;
  /// The same and more, for the health pane.
  [[nodiscard]] std::vector<Figure> healthDetails() const;
  [[nodiscard]] double frameMs() const { return m_frames.last(); }
  [[nodiscard]] const FrameMeter& frames() const { return m_frames; }
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
  /// A KeyRole of strategies().
  void selectStrategy(quint64 key);
  [[nodiscard]] quint64 selectedStrategy() const { return m_selectedStrategy; }

  void start();
  void pause();
  void resume();
  void stop();
  void emergencyStop();

  // Commands by KeyRole of the model's row. False: there is no such row (it may have gone since), nothing was sent.
  bool enableStrategy(quint64 key, bool on);
  bool closePosition(quint64 key);
  bool cancelOrder(quint64 key);
  void cancelAll();

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
  void takeTables(const api::Snapshot& snapshot, Needs needs);
  void showParameters();
  void setZone(const QTimeZone& zone);
  void setSteps();
  void takeAlerts(const std::vector<domain::Alert>& alerts);
  void takeRecovery(const api::RecoveryView& recovery);

  EngineClient m_client;
  PositionModel m_positions;
  OrderModel m_orders;
  SignalModel m_signals;
  FillModel m_fills;
  LogModel m_log;
  ChartSeries m_chart;
  WatchlistModel m_quotes;
  StrategyModel m_strategies;
  ParameterModel m_parameters;
  LimitModel m_limits;
  PerformanceModel m_performance;
  TradeModel m_trades;
  EquitySeries m_equity;
  ThreadModel m_threads;
  PreflightModel m_preflight;
  LibraryClient m_library;
  TicketModel m_ticket{m_client};
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
  FrameMeter m_frames;
  quint64 m_selectedStrategy = 0;
  int m_workingOrders = 0;
  int m_openPositions = 0;
  QString m_unrealizedText;
  Tone m_unrealizedTone = Tone::Muted;
};

}  // namespace keel::models
