#pragma once
// The trading core: a state machine fed with events. No clock, no thread, no I/O, no unseeded randomness: whatever it
// knows it was told, so the same events give the same orders. Live, paper, backtest and replay drive this one class.
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <engine/analytics/drawdown_tracker.h>
#include <engine/calendar/calendar.h>
#include <engine/core/core_config.h>
#include <engine/core/observer.h>
#include <engine/domain/market.h>
#include <engine/execution/order_registry.h>
#include <engine/execution/reconciliation.h>
#include <engine/indicators/averages.h>
#include <engine/indicators/momentum.h>
#include <engine/ledger/position_book.h>
#include <engine/strategy/strategy.h>

namespace keel::core {

enum class EffectKind : std::uint8_t { Submit, Cancel };

/// What must go to the broker, in this order, after the intents are on disk.
struct Effect {
  EffectKind kind = EffectKind::Submit;
  domain::ClientOrderId order;
};

/// How an emergency stop went. `flat` is proven only when no order can fill any more and every position is zero.
struct EmergencyReport {
  base::Timestamp tsRequested{};
  base::Timestamp tsFlat{};
  int ordersCanceled = 0;
  int positionsClosed = 0;
  bool flat = false;
  std::string reason;
};

class TradingCore {
 public:
  /// Failures: unknown strategy or parameter, unknown calendar, no instruments, two currencies.
  [[nodiscard]] static base::Result<std::unique_ptr<TradingCore>, base::Failure> create(
      CoreConfig config, const domain::InstrumentTable& instruments);
  ~TradingCore();
  TradingCore(const TradingCore&) = delete;
  TradingCore& operator=(const TradingCore&) = delete;

  void addObserver(Observer* observer) {
    m_observers.push_back(observer);
    if (observer->wantsSliceEnds()) m_sliceObservers.push_back(observer);
  }

  // --- events in; each may leave effects behind ---
  void handle(const domain::MarketSlice& slice);
  /// The same for bars that each are a slice of their own, in order, until one leaves effects behind. How many it took.
  [[nodiscard]] std::size_t handleBars(std::span<const domain::Bar> bars);
  void handle(const domain::ExecutionReport& report);
  void handle(const domain::Command& command, base::Timestamp now);
  /// The tape ended: nothing more will come.
  void endOfData();
  /// A broken invariant or a failed store: trading ends here until a person looks.
  void halt(const std::string& why);
  /// Books what the venue knows and we do not; returns what differed.
  execution::Reconciliation reconcile(const ports::VenueReport& venue);

  void takeEffects(std::vector<Effect>& into);
  [[nodiscard]] bool hasEffects() const { return !m_effects.empty(); }

  // --- reading ---
  [[nodiscard]] const CoreConfig& config() const { return m_config; }
  [[nodiscard]] const domain::InstrumentTable& instruments() const { return m_instruments; }
  [[nodiscard]] domain::SessionState state() const { return m_state; }
  [[nodiscard]] const std::string& stateReason() const { return m_stateReason; }
  [[nodiscard]] base::Timestamp now() const { return m_now; }
  /// Begin of the bar handled last or now; of a slice its first bar.
  [[nodiscard]] base::Timestamp barOpened() const { return m_barOpened; }
  [[nodiscard]] const execution::OrderRegistry& orders() const { return m_orders; }
  [[nodiscard]] const ledger::PositionBook& book() const { return m_book; }
  [[nodiscard]] domain::Money cash() const { return m_book.cash(m_config.account); }
  [[nodiscard]] domain::Money equity() const { return m_book.equity(m_config.account); }
  [[nodiscard]] domain::Money dayPnl() const { return equity() - m_dayStartEquity; }
  [[nodiscard]] domain::Money deployed() const;
  [[nodiscard]] const analytics::DrawdownTracker& drawdown() const { return m_drawdown; }
  [[nodiscard]] bool isStale(domain::InstrumentId instrument) const;
  [[nodiscard]] const std::optional<EmergencyReport>& emergency() const { return m_emergency; }
  [[nodiscard]] std::string_view strategyName(domain::StrategyId id) const;
  [[nodiscard]] bool strategyEnabled(domain::StrategyId id) const;
  [[nodiscard]] std::size_t strategyCount() const { return m_slots.size(); }
  [[nodiscard]] bool emitsSignals(domain::StrategyId id) const;
  /// Signals the strategy's filter let through in the last hour.
  [[nodiscard]] std::size_t signalsInHour(domain::StrategyId id) const;
  /// What the gate would be told of an order in the instrument now.
  [[nodiscard]] risk::Exposure exposure(domain::StrategyId strategy, domain::InstrumentId instrument) const;
  /// At what an order is valued: its limit, else the mark; zero without either.
  [[nodiscard]] domain::Price priceOf(const domain::OrderRequest& request) const { return referencePrice(request); }
  /// What would be answered to the order if a person placed it now; nothing is placed. Whatever was typed may be asked
  /// about. `checks` as for risk::evaluate.
  [[nodiscard]] risk::RiskVerdict preview(domain::OrderRequest request,
                                          std::vector<domain::SignalCheck>* checks = nullptr) const;
  [[nodiscard]] const calendar::Calendar& calendarOf(domain::InstrumentId instrument) const {
    return *m_calendars[m_instruments.at(instrument).id.value()];
  }

 private:
  class Slot;
  /// What a signal's journal carries of its market: kept only where strategies emit signals.
  struct MarketContext {
    indicators::Rsi rsi{14};
    indicators::Sma sma{20};
    domain::Quote quote;
  };
  TradingCore(CoreConfig config, const domain::InstrumentTable& instruments);

  // trading_core.cpp
  void rollTradeDate();
  void checkDayLoss();
  void withdrawUnsent();
  void takeSlice(const domain::MarketSlice& slice);
  void runStrategies(const domain::MarketSlice& slice);
  void markQuotes(std::span<const domain::Quote> quotes);
  void bookFill(const domain::Order& order, const domain::ExecutionReport& report);
  void notify(const domain::Order& order, domain::OrderEvent event);
  void alert(domain::Severity severity, const char* code, std::string text);
  void audit(const char* actor, const char* action, std::string details);
  [[nodiscard]] bool inSession(const domain::Bar& bar) const;
  [[nodiscard]] bool marketOpen(domain::InstrumentId instrument) const;

  // order_entry.cpp: the one door through which orders leave
  domain::ClientOrderId place(domain::StrategyId strategy, domain::OrderRequest request,
                              std::vector<domain::SignalCheck>* checks = nullptr);
  [[nodiscard]] risk::RiskVerdict gate(domain::StrategyId strategy, const domain::OrderRequest& request,
                                       std::vector<domain::SignalCheck>* checks) const;
  /// The gate, an order's place in a bracket, and what a hand may have typed. Sees from the position whether the order
  /// only reduces.
  [[nodiscard]] risk::RiskVerdict judge(domain::StrategyId strategy, domain::OrderRequest& request,
                                        std::vector<domain::SignalCheck>* checks) const;
  [[nodiscard]] risk::Exposure exposureFor(domain::StrategyId strategy, const domain::OrderRequest& request) const;
  [[nodiscard]] domain::Price referencePrice(const domain::OrderRequest& request) const;
  [[nodiscard]] domain::SignedQuantity position(domain::StrategyId strategy, domain::InstrumentId instrument) const;
  void requestCancel(domain::ClientOrderId id);
  void cancelWorking();
  /// `all`: also one that is being canceled, and the exits of brackets.
  [[nodiscard]] bool hasWorkingReduction(domain::StrategyId strategy, domain::InstrumentId instrument,
                                         bool all = false) const;
  domain::ClientOrderId closePosition(const ledger::Position& position);
  void cancelLeftovers();

  // signal_pipeline.cpp
  void follow(const domain::MarketSlice& slice);
  void attachMarket(domain::Signal& signal, domain::Price mark) const;
  void runSignals();
  void processSignal(domain::Signal& signal);
  bool prepareSignal(domain::Signal& signal, domain::OrderRequest& request);
  void blockSignal(domain::Signal& signal, std::string code, std::string reason);
  void runExits();

  // session_control.cpp
  void setState(domain::SessionState state, std::string why);
  void answer(const domain::Command& command, std::string code, std::string message);
  void startEmergency(const domain::Command& command);
  void driveEmergency();
  void reportInEmergency(const domain::Order& order, const domain::ExecutionReport& report);
  void placeByHand(const domain::Command& command);
  void switchStrategy(const domain::Command& command, bool on);

  CoreConfig m_config;
  const domain::InstrumentTable& m_instruments;
  ledger::PositionBook m_book;
  execution::OrderRegistry m_orders;
  analytics::DrawdownTracker m_drawdown;
  std::vector<std::unique_ptr<Slot>> m_slots;
  std::vector<strategy::SignalFilter> m_filters;      ///< one a strategy
  std::vector<bool> m_enabled;                        ///< one a strategy
  std::vector<const calendar::Calendar*> m_calendars; ///< by instrument id
  std::vector<MarketContext> m_contexts;              ///< by instrument id; empty without signals
  std::vector<Observer*> m_observers;
  std::vector<Observer*> m_sliceObservers;            ///< those that want onSliceEnd
  std::vector<Effect> m_effects;

  domain::SessionState m_state = domain::SessionState::Stopped;
  std::string m_stateReason;
  std::string m_haltReason;
  base::Timestamp m_now{};
  base::Timestamp m_barOpened{};
  base::Timestamp m_dateEnds{};                       ///< the trade date changes at this instant
  base::TradeDate m_tradeDate{};
  domain::Money m_dayStartEquity;
  domain::Money m_lastEquity;
  std::uint64_t m_valuedBookings = 0;                 ///< the book's state m_lastEquity was taken from
  bool m_signalsWaiting = false;
  int m_tradesToday = 0;
  bool m_limited = false;                             ///< any limit set: exposure must be computed for each order
  bool m_exits = false;                               ///< any exit rule set
  bool m_dayLossAlerted = false;
  base::Timestamp m_nextExitCheck{};
  std::uint64_t m_nextSignal = 1;
  std::uint64_t m_nextAlert = 1;
  std::optional<EmergencyReport> m_emergency;
  std::map<ledger::PositionKey, base::Timestamp> m_closeAgainAt;  ///< emergency: not before, after a refused close
  std::vector<std::pair<domain::InstrumentId, risk::DenialCode>> m_exitRefusals;  ///< alerted, until it changes
};

}  // namespace keel::core
