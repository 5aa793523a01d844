#include <engine/bus/inbox.h>

#include <algorithm>

namespace keel::bus {

std::size_t Inbox::depthLocked() const {
  std::size_t depth = 0;
  for (const auto& lane : m_lanes) depth += lane.size();
  return depth;
}

/// Replaces the waiting quote of the same instrument by the new one; true when that was possible.
bool Inbox::conflateLocked(const Message& message) {
  const auto* slice = std::get_if<OwnedSlice>(&message);
  if (slice == nullptr || !slice->bars.empty() || slice->quotes.size() != 1) return false;
  for (Message& waiting : m_lanes[static_cast<std::size_t>(Lane::Market)]) {
    auto* old = std::get_if<OwnedSlice>(&waiting);
    if (old != nullptr && old->bars.empty() && old->quotes.size() == 1 &&
        old->quotes[0].instrument == slice->quotes[0].instrument) {
      *old = *slice;
      ++m_statistics.conflatedQuotes;
      return true;
    }
  }
  return false;
}

bool Inbox::put(Lane lane, Message message, WhenFull whenFull) {
  std::unique_lock lock(m_mutex);
  if (lane == Lane::Market && !m_closed && depthLocked() >= m_capacity) {
    if (whenFull == WhenFull::Conflate && conflateLocked(message)) return true;
    m_notFull.wait(lock, [this] { return m_closed || depthLocked() < m_capacity; });
  }
  if (m_closed) return false;
  m_lanes[static_cast<std::size_t>(lane)].push_back(std::move(message));
  ++m_statistics.accepted;
  m_statistics.deepest = std::max(m_statistics.deepest, depthLocked());
  lock.unlock();
  m_notEmpty.notify_one();
  return true;
}

void Inbox::raiseEmergency(std::uint64_t commandNumber) {
  {
    const std::scoped_lock lock(m_mutex);
    m_emergency = commandNumber;
  }
  m_notEmpty.notify_one();
}

void Inbox::poke() {
  {
    const std::scoped_lock lock(m_mutex);
    m_poked = true;
  }
  m_notEmpty.notify_one();
}

bool Inbox::take(std::vector<Message>& into, std::chrono::nanoseconds timeout) {
  into.clear();
  std::unique_lock lock(m_mutex);
  m_notEmpty.wait_for(lock, timeout, [this] { return m_closed || m_poked || m_emergency != 0 || depthLocked() > 0; });
  m_poked = false;
  for (auto& lane : m_lanes) {
    std::move(lane.begin(), lane.end(), std::back_inserter(into));
    lane.clear();
  }
  const bool open = !m_closed || !into.empty();
  lock.unlock();
  m_notFull.notify_all();
  return open;
}

std::uint64_t Inbox::takeEmergency() {
  const std::scoped_lock lock(m_mutex);
  return std::exchange(m_emergency, 0);
}

void Inbox::close() {
  {
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
  }
  m_notEmpty.notify_all();
  m_notFull.notify_all();
}

InboxStatistics Inbox::statistics() const {
  const std::scoped_lock lock(m_mutex);
  InboxStatistics statistics = m_statistics;
  statistics.depth = depthLocked();
  return statistics;
}

}  // namespace keel::bus
