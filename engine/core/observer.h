#pragma once
// Who listens to the core: recorders, result files, snapshots. Facts in the order they happened; listeners must not
// call back into the core.
#include <engine/domain/records.h>
#include <engine/ledger/position_book.h>

namespace keel::core {

class Observer {
 public:
  virtual ~Observer() = default;
  virtual void onOrder(const domain::Order&, domain::OrderEvent) {}
  virtual void onFill(const domain::FillRecord&, const ledger::Booking&) {}
  virtual void onSignal(const domain::Signal&) {}
  virtual void onAlert(const domain::Alert&) {}
  virtual void onState(domain::SessionState, base::Timestamp, const std::string& /*why*/) {}
  virtual void onAudit(const domain::AuditRecord&) {}
  virtual void onCommandResult(const domain::CommandResult&) {}
  /// After every slice: what the account is worth. Who answers no when it is added is never asked again.
  [[nodiscard]] virtual bool wantsSliceEnds() const { return true; }
  virtual void onSliceEnd(base::Timestamp, domain::Money /*cash*/, domain::Money /*equity*/) {}
};

}  // namespace keel::core
