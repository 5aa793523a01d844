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
  double progress = 0;                   ///< share of the tape played, 0..1
  double speed = 1;                      ///< tape seconds per second; 0 means as fast as it goes
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
};

/// What happened at start-up when an unfinished session was found.
struct RecoveryView {
  bool recovered = false;
  std::vector<std::string> believed;     ///< what the store said
  std::vector<std::string> found;        ///< what the venue said
  std::vector<std::string> changed;      ///< what was corrected
};

}  // namespace keel::api
