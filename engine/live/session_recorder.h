#pragma once
// Turns what the core reports into records for the store, gathered by turn so that a turn is written as a whole.
// It must never decide anything.
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <engine/core/trading_core.h>
#include <engine/domain/records.h>

namespace keel::live {

class SessionRecorder final : public core::Observer {
 public:
  SessionRecorder(const core::TradingCore& core, domain::SessionRecord session);

  /// While muted nothing is gathered: the events are already in the store.
  void mute(bool muted) { m_muted = muted; }
  void journal(std::uint8_t kind, std::uint64_t sequence, base::Timestamp ts, std::string body);
  /// Writes the order's row once more with the next turn.
  void rewrite(domain::ClientOrderId order) { m_orders.insert(order); }
  /// Everything gathered since the last call, with the present state of every order and position touched.
  [[nodiscard]] std::vector<domain::Record> take();
  /// The session's row for its end: final state, time and hash.
  void finish(base::Timestamp ts);
  [[nodiscard]] const domain::SessionRecord& session() const { return m_session; }

  void onOrder(const domain::Order& order, domain::OrderEvent event) override;
  void onFill(const domain::FillRecord& fill, const ledger::Booking& booking) override;
  void onSignal(const domain::Signal& signal) override;
  void onAlert(const domain::Alert& alert) override;
  void onState(domain::SessionState state, base::Timestamp ts, const std::string& why) override;
  void onAudit(const domain::AuditRecord& record) override;
  void onSliceEnd(base::Timestamp ts, domain::Money cash, domain::Money equity) override;

 private:
  void auditOrder(const domain::Order& order, std::string_view what, const std::string& details);
  void appendPositions(std::vector<domain::Record>& out);
  const core::TradingCore& m_core;
  domain::SessionRecord m_session;
  bool m_muted = false;
  std::vector<domain::Record> m_pending;
  std::set<domain::ClientOrderId> m_orders;
  std::set<ledger::PositionKey> m_positions;
  base::Timestamp m_lastEquity{};
};

}  // namespace keel::live
