#pragma once
// Do the records of a session agree with one another? Each total is worked out from the fills and compared with what
// orders, positions and equity rows say. Exact: one unit in the eighth decimal is a difference.
#include <engine/reports/replayed_ledger.h>

namespace keel::reports {

/// Positions at their final marks and everything the totals need.
struct Valuation {
  std::vector<PositionRow> positions;
  domain::Money marketValue;
  domain::Money unrealizedPnl;
  domain::Money equity;
};

/// Marks come from the market the session saw; where that is gone, equity is what the last equity row says, provided
/// nothing was booked after it.
[[nodiscard]] Valuation valuePositions(const SessionRecords& records, const ReplayedLedger& ledger);

/// The comparisons made, with the figure each came to. TOTALS_DIFFER names the figure and both numbers.
[[nodiscard]] base::Result<std::vector<Setting>, base::Failure> checkTotals(const SessionRecords& records,
                                                                            const ReplayedLedger& ledger,
                                                                            const Valuation& valuation);

}  // namespace keel::reports
