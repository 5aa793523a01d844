#pragma once
// One input of the core as it travels through the inbox and the journal. Owns its storage, unlike MarketSlice.
#include <cstdint>
#include <variant>
#include <vector>

#include <engine/domain/execution_report.h>
#include <engine/domain/market.h>
#include <engine/domain/session.h>

namespace keel::bus {

/// A slice with storage of its own.
struct OwnedSlice {
  base::Timestamp ts{};
  std::uint64_t index = 0;   ///< position on the tape, from 0
  std::vector<domain::Bar> bars;
  std::vector<domain::Quote> quotes;
  [[nodiscard]] domain::MarketSlice view() const { return {ts, bars, quotes}; }
};

/// The tape has nothing more.
struct TapeEnded {
  base::Timestamp ts{};
};

/// A command with the time the engine gave it.
struct StampedCommand {
  base::Timestamp ts{};
  domain::Command command;
};

using Message = std::variant<OwnedSlice, domain::ExecutionReport, StampedCommand, TapeEnded>;

/// Lanes are drained in this order: what moves money first, the market last.
enum class Lane : std::uint8_t { Urgent, Executions, Commands, Market };

}  // namespace keel::bus
