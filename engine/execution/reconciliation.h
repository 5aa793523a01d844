#pragma once
// After a restart or a lost connection: what we believe against what the venue says. A pure function: the same input
// gives the same corrections with the same execution ids, so doing it twice changes nothing.
#include <deque>
#include <string>
#include <vector>

#include <engine/domain/execution_report.h>
#include <engine/execution/order_registry.h>
#include <engine/ports/broker.h>

namespace keel::execution {

enum class DifferenceKind : std::uint8_t {
  MissedFill,        ///< the venue filled, we had not booked it
  StatusDiffers,     ///< e.g. canceled there, working here
  NeverReceived,     ///< on its way here, never seen there
  VanishedAtVenue,   ///< acknowledged once, the venue has no trace: stays Unknown, a person must look
  OrphanAtVenue,     ///< working there, not ours or ended here
  PositionDiffers,   ///< after all corrections the quantities still differ
};
[[nodiscard]] const char* name(DifferenceKind kind);

struct Difference {
  DifferenceKind kind = DifferenceKind::StatusDiffers;
  domain::ClientOrderId order;
  domain::InstrumentId instrument;
  std::string text;                  ///< the sentence with both sides' numbers
};

struct Reconciliation {
  std::vector<domain::ExecutionReport> corrections;  ///< to be applied like any report, in this order
  std::vector<Difference> differences;
  std::vector<domain::ClientOrderId> orphans;        ///< to be canceled at the venue
};

/// `positions` are our quantities by instrument, before the corrections.
[[nodiscard]] Reconciliation reconcile(const OrderRegistry& registry, const ports::VenueReport& venue,
                                       const std::vector<ports::VenuePosition>& positions, base::Timestamp now);

}  // namespace keel::execution
