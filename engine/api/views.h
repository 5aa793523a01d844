#pragma once
// What the desk may see: plain immutable values, complete by themselves, that could be sent over a wire.
// No pointer into the engine, no text that the desk should have translated (codes and numbers instead).
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <engine/domain/instrument.h>
#include <engine/domain/market.h>
#include <engine/domain/order.h>
#include <engine/domain/session.h>
#include <engine/domain/signal.h>

namespace keel::api {

struct SessionView {
  domain::SessionId id;
  std::string name;                      ///< "mixed on SPY 2013-10-07"
  domain::Mode mode = domain::Mode::Paper;
  domain::SessionState state = domain::SessionState::Stopped;
  std::string strategy;
  bool generated = false;                ///< the market is GENERATED
  bool tapeEnded = false;
  base::Timestamp now{};                 ///< the session's own time; zero before the first event
  std::string zone;                      ///< for showing times: "America/New_York"
  bool marketOpen = false;               ///< at the exchange of the first instrument
  std::optional<base::Timestamp> marketChanges;  ///< when it closes or opens next; nothing: never, or not known
  double progress = 0;                   ///< share of the tape played, 0..1
  double speed = 1;                      ///< tape seconds per second; 0 means as fast as it goes
  std::string profile;                   ///< "moderate"; "custom" when the file overrides a profile's values
  domain::Money capital;                 ///< what the limits were made from
  std::string haltReason;                ///< why it is HALTED or EMERGENCY_STOPPED
};

struct AccountView {
  domain::Money cash;
  domain::Money equity;
  domain::Money dayPnl;
  domain::Money realizedPnl;
  domain::Money unrealizedPnl;
  domain::Money fees;
  domain::Money deployed;                ///< sum of |market value|
  domain::Money available;               ///< capital that may still be deployed
  double maxDrawdown = 0;                ///< fraction of the peak, of this session
};

struct PositionView {
  std::uint64_t key = 0;                 ///< stable row key
  domain::InstrumentId instrument;
  std::string symbol;
  std::string strategy;
  domain::SignedQuantity quantity;
  domain::Price averageCost;
  std::optional<domain::Price> mark;     ///< nothing: no price yet
  base::Timestamp tsMark{};
  bool stale = false;                    ///< the mark is too old to act on
  domain::Money marketValue;
  domain::Money unrealizedPnl;
  domain::Money realizedPnl;
  double weight = 0;                     ///< share of equity, 0..1
  std::optional<domain::Price> stop;     ///< where the stop-loss rule would close it
  std::optional<domain::Price> take;
  base::Timestamp tsOpened{};
};

struct OrderView {
  domain::ClientOrderId id;
  std::string symbol;
  domain::Side side = domain::Side::Buy;
  domain::OrderType type = domain::OrderType::Market;
  domain::TimeInForce timeInForce = domain::TimeInForce::Day;
  domain::OrderStatus status = domain::OrderStatus::Initialized;
  domain::Quantity quantity;
  domain::Quantity filled;
  domain::Price limitPrice;
  domain::Price stopPrice;
  domain::Price averagePrice;
  domain::Money fees;
  std::string reason;                    ///< code of the denial or the venue's reason; empty when there is none
  base::Timestamp tsInit{};
  base::Timestamp tsLast{};
};

struct SignalView {
  std::uint64_t number = 0;              ///< counts from 1; facts are asked for after a number
  domain::SignalId id;
  base::Timestamp ts{};
  std::string symbol;
  std::string strategy;
  domain::Side side = domain::Side::Buy;
  domain::SignalStrength strength = domain::SignalStrength::Weak;
  domain::SignalStatus status = domain::SignalStatus::Received;
  domain::Price price;
  std::string rule;
  std::string code;                      ///< block code, empty when executed
  std::string reason;                    ///< the sentence with the numbers
};

struct FillView {
  std::uint64_t number = 0;
  domain::ClientOrderId order;
  std::string symbol;
  domain::InstrumentId instrument;
  domain::Side side = domain::Side::Buy;
  domain::Quantity quantity;
  domain::Price price;
  domain::Money fee;
  domain::Money realizedPnl;
  base::Timestamp ts{};
};

struct LogView {
  std::uint64_t number = 0;
  base::Timestamp ts{};                  ///< wall clock
  std::uint8_t level = 1;                ///< 0 debug, 1 info, 2 warning, 3 error
  std::string component;
  std::string text;
};

struct ChartView {
  domain::InstrumentId instrument;
  std::string symbol;
  std::uint64_t firstIndex = 0;          ///< index of bars[0] within the session; equals the index asked for
  std::vector<domain::Bar> bars;         ///< new bars since the index asked for, at most 20 000
};

/// One thread of the engine.
struct ThreadView {
  std::string name;                      ///< "engine", "store", "tape", "log"
  base::Duration sinceBeat{};            ///< since it last showed life, this computer's clock
  bool idle = false;                     ///< waits for work; its silence means nothing
  std::size_t queued = 0;
  std::size_t capacity = 0;              ///< zero: not bounded
};

struct HealthView {
  base::Duration lastTurn{};             ///< engine: how long the last turn took
  base::Duration worstTurn{};
  std::size_t inboxDepth = 0;
  std::uint64_t eventsHandled = 0;
  std::uint64_t conflatedQuotes = 0;
  base::Duration lastCommit{};           ///< store
  std::size_t storeQueued = 0;
  std::string storeFailure;              ///< empty while the store works
  std::uint64_t droppedLogLines = 0;
  base::Duration medianCommit{};         ///< of the last 1 000 commits
  base::Duration slowestCommit{};        ///< of the same
  double eventsPerSecond = 0;            ///< over the last second or so
  std::uint64_t residentBytes = 0;       ///< memory of the process; zero where the system does not tell
  std::vector<ThreadView> threads;
};

/// What the market says of one instrument of the session.
struct QuoteView {
  domain::InstrumentId instrument;
  std::string symbol;
  std::optional<domain::Price> bid;      ///< nothing: the tape carries no quotes
  std::optional<domain::Price> ask;
  std::optional<domain::Price> last;     ///< close of the newest bar, else middle of the quote
  base::Timestamp ts{};                  ///< of the newest of them, session time
  base::Duration staleAfter{};           ///< age from which it must not be acted on; zero: no limit
  std::optional<domain::Price> previousClose;  ///< last price of the trade date before; nothing on the first date
  std::optional<domain::Price> open;     ///< of the trade date
  std::optional<domain::Price> high;
  std::optional<domain::Price> low;
  domain::Quantity volume;               ///< of the trade date
  bool marketOpen = false;
  std::vector<double> recent;            ///< last closes, oldest first, at most 60
};

enum class ParameterKind : std::uint8_t { Integer, Real, Flag };

struct ParameterView {
  std::string name;
  ParameterKind kind = ParameterKind::Real;
  std::string value;                     ///< as it is used; flags are "0" or "1"
  double defaultValue = 0;
  double minimum = 0;
  double maximum = 0;
  std::string description;               ///< English, from the catalogue
};

/// One strategy of the running session.
struct StrategyView {
  domain::StrategyId id;
  std::string name;
  std::string description;
  bool enabled = true;                   ///< off: opens nothing, exits go on
  std::vector<ParameterView> parameters;
  std::uint64_t signals = 0, executed = 0, blocked = 0;
  int openPositions = 0;
  domain::Money realizedPnl;
  domain::Money unrealizedPnl;
  domain::Money fees;
};

enum class Unit : std::uint8_t { Money, Percent, Ratio, Count, Seconds };

/// One limit of the session and how much of it is used. Values are scaled by 1e8; Money in the account's currency,
/// Percent 0.05 for 5 %.
struct LimitView {
  std::string code;                      ///< what a denial by it is called: "DAILY_LOSS_LIMIT_REACHED"
  std::string scope;                     ///< the symbol it applies to; empty: the session
  Unit unit = Unit::Money;
  std::int64_t usedE8 = 0;
  std::int64_t limitE8 = 0;
  bool floor = false;                    ///< the value must not fall below the limit (reserve)
  bool breached = false;
};

/// What the account was worth after a slice; thinned to at most one a minute of session time.
struct EquityPoint {
  std::uint64_t number = 0;
  base::Timestamp ts{};
  domain::Money equity;
  double drawdown = 0;                   ///< fraction below the peak so far, 0 or more
};

/// One performance figure. No value: it cannot be known, and `why` says the reason as a code ("TOO_FEW_TRADES").
struct FigureView {
  std::string key;                       ///< "profit_factor"; names, formulas and units are told by models/
  Unit unit = Unit::Ratio;
  std::optional<double> value;
  std::string why;
};

/// An entry and what closed it, average-cost method.
struct TradeView {
  std::uint64_t number = 0;
  std::string symbol;
  std::string strategy;
  bool isLong = true;
  domain::Quantity quantity;
  domain::Price entry;
  domain::Price exit;
  base::Timestamp tsEntry{};
  base::Timestamp tsExit{};
  domain::Money pnl;                     ///< after fees
  domain::Money fees;
};

struct PerformanceView {
  std::vector<FigureView> figures;
  domain::Money initialCapital;
};

/// Is the session fit to start? (automationbot 4.11)
struct PreflightItem {
  std::string code;                      ///< "CAPITAL", "CONNECTIONS", "MODE", "RISK", "HEALTH", and what else blocks
  int points = 0;
  int maximum = 0;                       ///< zero: a condition without points
  bool blocks = false;                   ///< Start is refused because of it
  std::string text;                      ///< the sentence with its numbers
};
struct PreflightView {
  int score = 0;                         ///< 0 .. 100
  bool ready = false;                    ///< score >= 80 and nothing blocks
  std::vector<PreflightItem> items;
};

/// What happened at start-up when an unfinished session was found.
struct RecoveryView {
  bool recovered = false;
  std::vector<std::string> believed;     ///< what the store said
  std::vector<std::string> found;        ///< what the venue said
  std::vector<std::string> changed;      ///< what was corrected
};

}  // namespace keel::api
