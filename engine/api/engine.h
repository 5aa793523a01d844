#pragma once
// The one border between the desk and the engine: ask for a snapshot, post a command. Every call returns at once;
// answers come on the engine's thread. At most one snapshot request may be in flight.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <engine/api/order_preview.h>
#include <engine/api/views.h>
#include <engine/base/result.h>

namespace keel::api {

/// Parts of a snapshot; a hidden pane asks for nothing.
enum class Part : std::uint32_t {
  Account = 1u << 0, Positions = 1u << 1, Orders = 1u << 2, Signals = 1u << 3, Fills = 1u << 4, Alerts = 1u << 5,
  Log = 1u << 6, Chart = 1u << 7, Health = 1u << 8, Recovery = 1u << 9, Quotes = 1u << 10, Strategies = 1u << 11,
  Limits = 1u << 12, Equity = 1u << 13, Performance = 1u << 14, Trades = 1u << 15, Preflight = 1u << 16,
  Preview = 1u << 17,
};
using Parts = std::uint32_t;
[[nodiscard]] constexpr Parts operator|(Part a, Part b) { return static_cast<Parts>(a) | static_cast<Parts>(b); }
[[nodiscard]] constexpr Parts operator|(Parts a, Part b) { return a | static_cast<Parts>(b); }
[[nodiscard]] constexpr bool has(Parts parts, Part part) { return (parts & static_cast<Parts>(part)) != 0; }

inline constexpr std::size_t kFactsPerSnapshot = 500;

struct SnapshotRequest {
  Parts parts = 0;
  // Facts: everything after these numbers, oldest first, at most kFactsPerSnapshot of each.
  std::uint64_t afterSignal = 0;
  std::uint64_t afterFill = 0;
  std::uint64_t afterAlert = 0;
  std::uint64_t afterLog = 0;
  std::uint64_t afterEquity = 0;
  std::uint64_t afterTrade = 0;
  domain::InstrumentId chartInstrument;
  std::uint64_t chartFrom = 0;           ///< first bar index wanted
  std::optional<PreviewRequest> preview; ///< the order being written, for Part::Preview
};

/// The session is always filled; the other parts as asked.
struct Snapshot {
  std::uint64_t number = 0;
  SessionView session;
  std::vector<domain::Instrument> instruments;   ///< of the session
  AccountView account;
  std::vector<PositionView> positions;           ///< open ones first, then those closed in this session
  std::vector<OrderView> orders;                 ///< newest first, at most 2 000; Unknown ones on top
  std::vector<SignalView> signals;
  std::vector<FillView> fills;
  std::vector<domain::Alert> alerts;
  std::vector<LogView> log;
  ChartView chart;
  HealthView health;
  RecoveryView recovery;
  std::vector<QuoteView> quotes;                 ///< one per instrument, in the session's order
  std::vector<StrategyView> strategies;
  std::vector<LimitView> limits;
  std::vector<EquityPoint> equity;
  PerformanceView performance;
  std::vector<TradeView> trades;
  PreflightView preflight;
  OrderPreview preview;
  std::vector<domain::CommandResult> commandResults;  ///< answers since the previous snapshot
};

using SnapshotReceiver = std::function<void(std::shared_ptr<const Snapshot>)>;
using LoadReceiver = std::function<void(base::Result<void, base::Failure>)>;

class Library;

class Engine {
 public:
  virtual ~Engine() = default;
  /// Prepares a session from a configuration (JSON text); it is then STOPPED and waits for Start.
  /// Only while no session is running. `done` is called on a worker thread.
  virtual void load(std::string configJson, LoadReceiver done) = 0;
  /// Gives the command a number and queues it; the answer comes in a later snapshot's commandResults.
  virtual std::uint64_t post(domain::Command command) = 0;
  /// Its own lane and no allocation: works while everything else is busy. Returns the command's number.
  virtual std::uint64_t emergencyStop(const char* reason) = 0;
  /// One request in flight: a second one before the answer is refused with false.
  virtual bool requestSnapshot(const SnapshotRequest& request, SnapshotReceiver receiver) = 0;
  /// Sessions of the past, experiments, reports, files; lives as long as the engine.
  [[nodiscard]] virtual Library& library() = 0;
};

}  // namespace keel::api
