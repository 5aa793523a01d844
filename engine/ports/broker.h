#pragma once
// The door to a venue: orders go out, execution reports come back, and after a restart it is asked
// what it knows. The paper venue (engine/simulation) and every vendor adapter implement it.
#include <vector>

#include <engine/base/result.h>
#include <engine/domain/execution_report.h>
#include <engine/domain/order.h>

namespace keel::ports {

/// An order as the venue sees it now.
struct VenueOrder {
  domain::ClientOrderId order;
  domain::VenueOrderId venueOrderId;
  domain::OrderStatus status = domain::OrderStatus::New;
  domain::Quantity cumulativeQuantity;
};

struct VenuePosition {
  domain::InstrumentId instrument;
  domain::SignedQuantity quantity;
};

/// Everything a venue can tell for reconciliation. A failed query is a Failure, never an empty report.
struct VenueReport {
  std::vector<VenueOrder> orders;
  std::vector<domain::ExecutionReport> fills;  ///< every fill of the session, oldest first
  std::vector<VenuePosition> positions;
};

class Broker {
 public:
  virtual ~Broker() = default;
  virtual void submit(const domain::Order& order) = 0;
  virtual void cancel(domain::ClientOrderId order) = 0;
  [[nodiscard]] virtual base::Result<VenueReport, base::Failure> query() = 0;
};

}  // namespace keel::ports
