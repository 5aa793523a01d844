#pragma once
// Replay: a journal back through the core, with the journal's own time, market and acknowledgements and no venue.
// A live run and its replay must end with the same order list.
#include <string>
#include <vector>

#include <engine/core/trading_core.h>
#include <engine/domain/records.h>

namespace keel::backtest {

struct ReplayResult {
  std::string orderListHash;
  std::uint64_t entries = 0;
  std::size_t orders = 0;
  std::size_t fills = 0;
  domain::SessionState state = domain::SessionState::Stopped;
  domain::Money cash;
  domain::Money equity;
};

/// Codes: BAD_JOURNAL with the entry's number, ENGINE_FAULT, and those of TradingCore::create.
[[nodiscard]] base::Result<ReplayResult, base::Failure> replay(const core::CoreConfig& config,
                                                               const domain::InstrumentTable& instruments,
                                                               const std::vector<domain::JournalRecord>& journal);

}  // namespace keel::backtest
