#pragma once
// A venue that lives inside the program: it is shown the market before the core is, and has its own end of data.
#include <vector>

#include <engine/domain/market.h>
#include <engine/ports/broker.h>

namespace keel::ports {

class PaperVenue : public Broker {
 public:
  /// Matches working orders against the slice; to be called before the core sees it.
  virtual void onSlice(const domain::MarketSlice& slice) = 0;
  /// No order is working and no report waits: until the next order comes, the market only needs to be shown its latest
  /// slice, not every one.
  [[nodiscard]] virtual bool idle() const { return false; }
  /// Moves the venue's clock without a market event.
  virtual void advanceTo(base::Timestamp now) = 0;
  /// The tape has ended: working orders expire, because no price will come any more.
  virtual void endOfData() = 0;
  [[nodiscard]] virtual bool hasReports() const = 0;
  /// Reports since the last call, oldest first. Handling one may produce more.
  virtual void takeReports(std::vector<domain::ExecutionReport>& into) = 0;
};

}  // namespace keel::ports
