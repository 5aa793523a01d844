#pragma once
// The bounded, laned door of the engine thread: any thread puts, one thread takes everything in lane order.
// Only quotes may be conflated (the latest per instrument survives), and that is counted; nothing else is ever dropped.
#include <array>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <vector>
#include <utility>

#include <engine/bus/message.h>

namespace keel::bus {

struct InboxStatistics {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  std::uint64_t conflatedQuotes = 0;
  std::uint64_t accepted = 0;
};

enum class WhenFull : std::uint8_t {
  Wait,      ///< a tape waits: backpressure
  Conflate,  ///< a live feed must not wait: older quotes of the same instrument give way
};

class Inbox {
 public:
  explicit Inbox(std::size_t capacity) : m_capacity(capacity) {}

  /// False when the inbox is closed. The urgent lane never waits.
  bool put(Lane lane, Message message, WhenFull whenFull = WhenFull::Wait);
  /// Sets the emergency flag without taking memory; the next take() returns at once.
  void raiseEmergency(std::uint64_t commandNumber);
  /// Wakes the taker without a message (a snapshot was asked for).
  void poke();
  /// Waits until there is something or `timeout` has passed, then moves everything out in lane order.
  /// Returns false when closed and empty.
  bool take(std::vector<Message>& into, std::chrono::nanoseconds timeout);
  /// The number given to raiseEmergency() since the last call; zero when there was none.
  [[nodiscard]] std::uint64_t takeEmergency();
  void close();
  [[nodiscard]] InboxStatistics statistics() const;

 private:
  [[nodiscard]] std::size_t depthLocked() const;
  bool conflateLocked(const Message& message);

  mutable std::mutex m_mutex;
  std::condition_variable m_notEmpty;
  std::condition_variable m_notFull;
  std::array<std::deque<Message>, 4> m_lanes;
  std::size_t m_capacity;
  bool m_closed = false;
  bool m_poked = false;
  std::uint64_t m_emergency = 0;
  InboxStatistics m_statistics;
};

}  // namespace keel::bus
