#pragma once
// The facts a session leaves behind, as plain rows: what the store keeps, replay reads and reports show.
// Keys are stable: writing a row twice with the same key leaves one row.
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include <engine/domain/execution_report.h>
#include <engine/domain/instrument.h>
#include <engine/domain/session.h>
#include <engine/domain/signal.h>

namespace keel::domain {

struct SessionRecord {
  SessionId id;
  std::string name;            ///< "mixed on SPY 2013-10-07"
  Mode mode = Mode::Paper;
  SessionState state = SessionState::Stopped;
  std::string configJson;      ///< the configuration it was started with; never a secret
  base::Timestamp tsStarted{};
  base::Timestamp tsEnded{};   ///< zero while it runs
  bool generated = false;      ///< ran on generated data
  std::string orderListHash;   ///< set at the end
};

struct InstrumentRecord {
  SessionId session;
  Instrument instrument;
};

/// The order as it is now; key (session, order.id).
struct OrderRecord {
  SessionId session;
  Order order;
};

/// Key (session, execution).
struct FillRecord {
  SessionId session;
  ExecutionId execution;
  ClientOrderId order;
  InstrumentId instrument;
  StrategyId strategy;
  Side side = Side::Buy;
  Quantity quantity;
  Price price;
  Money fee;
  Money realizedPnl;           ///< by average cost, before fees; zero for an opening fill
  base::Timestamp ts{};
};

/// Key (session, account, strategy, instrument).
struct PositionRecord {
  SessionId session;
  AccountId account;
  StrategyId strategy;
  InstrumentId instrument;
  SignedQuantity quantity;
  Money cost;                  ///< signed cost of the open quantity, average-cost method
  Money realizedPnl;           ///< average cost, before fees
  Money realizedPnlFifo;       ///< first in, first out, before fees
  Money fees;
  Price mark;
  base::Timestamp tsMark{};
  base::Timestamp tsOpened{};
};

/// One open FIFO lot; all lots of a position are replaced together (key session, account, strategy, instrument).
struct LotRow {
  SignedQuantity quantity;
  Price price;
  base::Timestamp ts{};
};
struct LotsRecord {
  SessionId session;
  AccountId account;
  StrategyId strategy;
  InstrumentId instrument;
  std::vector<LotRow> lots;
};

/// Key (session, signal.id).
struct SignalRecord {
  SessionId session;
  Signal signal;
};

/// Key (session, ts).
struct EquityRecord {
  SessionId session;
  base::Timestamp ts{};
  Money cash;
  Money equity;
};

/// Key (session, alert.number).
struct AlertRecord {
  SessionId session;
  Alert alert;
};

/// Append-only; the store adds number, previous hash and hash.
struct AuditRecord {
  SessionId session;
  base::Timestamp ts{};
  std::string actor;           ///< "user", "engine", "broker"
  std::string action;          ///< "ORDER_SUBMITTED", "SESSION_STATE", "LIMIT_HIT", ...
  std::string details;         ///< JSON object; never a secret
};

/// One input of the core, encoded by engine/bus/journal_codec; key (session, sequence).
struct JournalRecord {
  SessionId session;
  std::uint64_t sequence = 0;
  base::Timestamp ts{};
  std::uint8_t kind = 0;
  std::string body;
};

using Record = std::variant<SessionRecord, InstrumentRecord, OrderRecord, FillRecord, PositionRecord, LotsRecord,
                            SignalRecord, EquityRecord, AlertRecord, AuditRecord, JournalRecord>;

}  // namespace keel::domain
