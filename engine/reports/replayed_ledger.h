#pragma once
// The session's fills booked once more: cash, positions and round trips as they must come out of them.
// It must never take a figure from anywhere but the fills, the marks and the initial cash.
#include <memory>

#include <engine/reports/session_report.h>

namespace keel::reports {

struct ReplayedLedger {
  domain::InstrumentTable instruments;                 ///< declared before the book, which refers to it
  std::unique_ptr<ledger::PositionBook> book;
  domain::AccountId account{1};
  std::vector<FillRow> fills;
  std::vector<TripRow> trips;                          ///< in the order of closing
  domain::Money bought, sold, fees, realizedPnl, cash;
};

/// "manual" for an id that is none of the session's strategies.
[[nodiscard]] std::string strategyName(const SessionRecords& records, domain::StrategyId id);

/// Codes: BAD_RECORDS, MIXED_CURRENCIES.
[[nodiscard]] base::Result<std::unique_ptr<ReplayedLedger>, base::Failure> replayLedger(const SessionRecords& records);

}  // namespace keel::reports
