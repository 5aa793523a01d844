// Start and crash recovery are one path: load the journal, rebuild core and venue from it, compare with what the store
// believed and with what the venue says, and only then go on.
#include <map>
#include <set>

#include <fmt/format.h>

#include <engine/bus/journal_codec.h>
#include <engine/live/driver.h>

namespace keel::live {

base::Result<api::RecoveryView, base::Failure> Driver::recover(const std::vector<domain::JournalRecord>& journal,
                                                               const std::vector<domain::OrderRecord>& believedOrders,
                                                               const std::vector<domain::FillRecord>& believedFills,
                                                               const std::vector<domain::PositionRecord>& believedPositions) {
  std::vector<bus::Message> inputs;
  std::uint64_t previous = 0;
  for (const domain::JournalRecord& record : journal) {
    auto message = bus::decode(record.body);
    if (!message) {
      return base::fail("BAD_JOURNAL", fmt::format("journal entry {}: {}", record.sequence, message.error().message));
    }
    if (record.sequence != previous + 1) {
      return base::fail("BAD_JOURNAL", fmt::format("journal entry {} follows {}", record.sequence, previous));
    }
    previous = record.sequence;
    if (const auto* report = std::get_if<domain::ExecutionReport>(&*message)) m_expected.push_back(*report);
    else inputs.push_back(std::move(*message));
  }
  m_replaying = true;
  m_recorder.mute(true);
  for (bus::Message& input : inputs) {
    if (auto* market = std::get_if<bus::OwnedSlice>(&input)) {
      slice(*market);
    } else if (auto* stamped = std::get_if<bus::StampedCommand>(&input)) {
      if (stamped->command.number >= m_nextCommand.load()) m_nextCommand = stamped->command.number + 1;
      this->journal(*stamped);
      m_loop.onCommand(stamped->command, stamped->ts);
    } else {
      handle(input);
    }
  }
  if (m_differs || m_nextExpected != m_expected.size()) {
    return base::fail("NOT_EQUAL", "the venue rebuilt from the journal does not answer as it did: the market data or the "
                                   "program changed since the session was recorded");
  }
  m_replaying = false;
  m_recorder.mute(false);
  m_recovery = describeRecovery(believedOrders, believedFills, believedPositions);
  if (const auto report = m_setup.venue->query()) {
    for (const auto& difference : m_core.reconcile(*report).differences) m_recovery.changed.push_back(difference.text);
  }
  m_loop.settle();
  // A crash between two commits leaves rows behind the truth: everything is written once more; rows have stable keys.
  for (const domain::Order& order : m_core.orders().orders()) m_recorder.rewrite(order.id);
  if (!flush(true)) return base::fail("STORE_IO", m_core.stateReason());
  noteEmergency();
  return m_recovery;
}

api::RecoveryView Driver::describeRecovery(const std::vector<domain::OrderRecord>& orders,
                                           const std::vector<domain::FillRecord>& fills,
                                           const std::vector<domain::PositionRecord>& positions) const {
  api::RecoveryView view;
  view.recovered = true;
  view.believed.push_back(fmt::format("{} orders, {} fills and {} positions in the store", orders.size(), fills.size(),
                                      positions.size()));
  std::size_t filled = 0;
  for (const domain::Order& order : m_core.orders().orders()) filled += order.cumulativeQuantity.isZero() ? 0 : 1;
  view.found.push_back(fmt::format("{} orders, {} of them with fills, {} still working; journal of {} entries up to {}",
                                   m_core.orders().orders().size(), filled, m_core.orders().working().size(), m_sequence,
                                   base::formatIso(m_core.now())));
  std::map<std::uint64_t, domain::OrderStatus> before;
  for (const auto& record : orders) before[record.order.id.value()] = record.order.status;
  for (const domain::Order& order : m_core.orders().orders()) {
    const auto known = before.find(order.id.value());
    if (known == before.end()) {
      view.changed.push_back(fmt::format("order {} was missing in the store and is {}", order.id.value(), domain::name(order.status)));
    } else if (known->second != order.status) {
      view.changed.push_back(fmt::format("order {} was {} in the store and is {}", order.id.value(),
                                         domain::name(known->second), domain::name(order.status)));
    }
  }
  std::map<domain::InstrumentId, domain::SignedQuantity> quantities;
  for (const auto& record : positions) quantities[record.instrument] += record.quantity;
  for (const auto& [key, held] : m_core.book().positions()) quantities[key.instrument] -= held.quantity;
  for (const auto& [instrument, rest] : quantities) {
    if (rest.isZero()) continue;
    view.changed.push_back(fmt::format("the position in {} was off by {} in the store",
                                       m_core.instruments().at(instrument).symbol, rest.text()));
  }
  return view;
}

}  // namespace keel::live
