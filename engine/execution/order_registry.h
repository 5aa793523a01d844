#pragma once
// Every order of a session and its life: gives ids, applies what the venue says through the one transition table and
// recognises repeated fills. It must never decide whether an order may go: that is risk's.
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <engine/base/chunked_vector.h>
#include <engine/domain/execution_report.h>
#include <engine/domain/instrument.h>
#include <engine/domain/order.h>

namespace keel::execution {

enum class Applied : std::uint8_t {
  Changed,       ///< status or fill booked
  NoChange,      ///< known already (a repeated acknowledgement)
  Duplicate,     ///< the fill's execution id was booked before
  UnknownOrder,  ///< not ours
  Impossible,    ///< the table has no such transition; nothing was changed
  Overfill,      ///< more than the order's leaves quantity: booked in full, because the world did it, and reported
};

/// Orders by id from 1; an order stays where it is for the whole session.
using OrderList = base::ChunkedVector<domain::Order>;

class OrderRegistry {
 public:
  explicit OrderRegistry(const domain::InstrumentTable& instruments) : m_instruments(instruments) {}

  /// Gives the next id; the order is Initialized.
  domain::Order& create(domain::AccountId account, domain::StrategyId strategy, const domain::OrderRequest& request,
                        base::Timestamp now);
  /// Our own events (Deny, Submit, RequestCancel, LoseContact); a wrong one is a fault.
  void apply(domain::ClientOrderId id, domain::OrderEvent event, base::Timestamp now, std::uint16_t reason = 0);
  /// The venue's events.
  Applied apply(const domain::ExecutionReport& report, base::Timestamp now);

  [[nodiscard]] const domain::Order* find(domain::ClientOrderId id) const {
    if (id.value() - 1 >= m_orders.size()) return nullptr;  // id 0, "none", wraps around
    return &m_orders[id.value() - 1];
  }
  [[nodiscard]] const OrderList& orders() const { return m_orders; }
  /// Orders that may still fill, by id.
  [[nodiscard]] const std::vector<domain::ClientOrderId>& working() const { return m_working; }
  [[nodiscard]] domain::OrderGroupId newGroup() { return domain::OrderGroupId(m_nextGroup++); }
  [[nodiscard]] bool knowsExecution(domain::ClientOrderId order, const domain::ExecutionId& execution) const;

 private:
  /// The id of a booked fill. Orders with several have a chain of them; numbers count from 1, zero is none.
  struct Execution {
    std::uint32_t previous = 0;      ///< the order's execution before this one
    std::uint32_t longId = 0;        ///< in m_longIds, when the text does not fit here
    std::uint8_t size = 0;
    std::array<char, 15> text{};
  };
  [[nodiscard]] bool isExecution(const Execution& known, const domain::ExecutionId& id) const;
  void rememberExecution(domain::ClientOrderId order, const domain::ExecutionId& id);
  domain::Order* mutableFind(domain::ClientOrderId id) {
    return const_cast<domain::Order*>(std::as_const(*this).find(id));
  }
  Applied book(domain::Order& order, const domain::ExecutionReport& report);
  void moveTo(domain::Order& order, domain::OrderStatus status, base::Timestamp now);
  void listWorking(domain::ClientOrderId id, bool is);

  const domain::InstrumentTable& m_instruments;
  OrderList m_orders;
  base::ChunkedVector<Execution> m_executions;
  base::ChunkedVector<domain::ExecutionId> m_longIds;
  base::ChunkedVector<std::uint32_t> m_lastExecution;  ///< by order: its latest in m_executions
  std::vector<domain::ClientOrderId> m_working;
  std::uint64_t m_nextGroup = 1;
};

/// SHA-256 over the orders in id order, each with its request and its outcome: two runs that made the same orders with
/// the same fills have the same hash.
[[nodiscard]] std::string orderListHash(const OrderList& orders, const domain::InstrumentTable& instruments);

}  // namespace keel::execution
