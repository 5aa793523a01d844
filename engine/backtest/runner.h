#pragma once
// A backtest: the tape through the paper venue and the core as fast as it goes, and what came out of it.
// Two runs with the same input give the same order-list hash.
#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <engine/adapters/recorded/tape.h>
#include <engine/analytics/trade_statistics.h>
#include <engine/core/trading_core.h>
#include <engine/simulation/exchange.h>

namespace keel::backtest {

/// A fill with the labels of the bars it was decided and executed in.
struct FillRow {
  domain::ClientOrderId order;
  domain::InstrumentId instrument;
  domain::Side side = domain::Side::Buy;
  domain::OrderType type = domain::OrderType::Market;
  domain::Quantity quantity;
  domain::Price price;
  domain::Money value;              ///< cost of what it closed plus cost of what it opened, both signed
  domain::Money fee;
  base::Timestamp barCreated{};     ///< tsOpen of the bar whose close decided it
  base::Timestamp barExecuted{};    ///< tsOpen of the bar it filled in
};

struct TripRow {
  ledger::RoundTrip trip;
  base::Timestamp barOpened{};
  base::Timestamp barClosed{};
  std::uint64_t barsHeld = 0;
};

struct EquityRow {
  base::Timestamp bar{};            ///< tsOpen of the bar at whose close it was taken
  base::Timestamp ts{};
  domain::Money cash;
  domain::Money equity;
  std::vector<domain::SignedQuantity> positions;  ///< by instrument; empty unless keepPositions
};

struct Result {
  std::vector<FillRow> fills;
  std::vector<TripRow> trips;
  std::vector<EquityRow> equity;    ///< empty unless keepEquity
  domain::Money fees;
  domain::Money finalCash;
  domain::Money finalEquity;
  std::vector<domain::SignedQuantity> finalPositions;  ///< by instrument
  domain::Money maxDrawdown;
  double maxDrawdownPercent = 0;
  std::uint64_t bars = 0;
  std::uint64_t slices = 0;
  std::uint64_t ordersDenied = 0;
  std::uint64_t ordersRejected = 0;
  std::uint64_t signalsSeen = 0;
  std::uint64_t signalsBlocked = 0;
  std::string orderListHash;
  std::vector<domain::Alert> alerts;
  bool canceled = false;
};

struct Options {
  bool keepRows = true;             ///< fills and trips with their labels
  bool keepEquity = true;           ///< one row a slice
  bool hashOrders = true;           ///< fill Result::orderListHash
  bool keepPositions = false;       ///< with the quantity of every instrument in it
  std::function<void(double)> progress;            ///< 0..1, at most a hundred times
  const std::atomic<bool>* cancel = nullptr;
};

/// Runs the tape to its end. Failures: those of TradingCore::create, and ENGINE_FAULT with the broken invariant.
[[nodiscard]] base::Result<Result, base::Failure> run(const core::CoreConfig& config,
                                                      const simulation::ExchangeConfig& exchange,
                                                      const domain::InstrumentTable& instruments,
                                                      recorded::Tape& tape, const Options& options = {});

}  // namespace keel::backtest
