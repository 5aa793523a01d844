#pragma once
// Which signals of a batch may go on: strong enough, the strongest first, so many an hour, one batch an interval.
// Deterministic: it knows only the times it is given.
#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include <engine/base/time.h>
#include <engine/domain/signal.h>

namespace keel::strategy {

struct SignalFilterConfig {
  domain::SignalStrength minStrength = domain::SignalStrength::Moderate;
  int maxPerHour = 12;                                  ///< in any 60 minutes, across batches; 0 lets none through
  base::Duration interval = std::chrono::minutes{15};   ///< from one accepted batch to the next; 0: no limit
};

struct FilteredSignal {
  std::size_t index = 0;   ///< into the batch
  bool accepted = false;
  std::string code;        ///< WEAK_SIGNAL, HOURLY_SIGNAL_LIMIT or INTERVAL_NOT_ELAPSED; empty when accepted
  std::string message;     ///< the sentence with its numbers; empty when accepted
};

class SignalFilter {
 public:
  explicit SignalFilter(SignalFilterConfig config) : m_config(config) {}

  /// One entry per signal of the batch: first the accepted ones, strongest first (equals in order of emission), then
  /// the refused in order of emission. `now` never goes back. A batch of which nothing was accepted starts no
  /// interval; a signal accepted exactly an hour ago no longer counts, an interval exactly over is over.
  [[nodiscard]] std::vector<FilteredSignal> filter(base::Timestamp now, std::span<const domain::SignalIntent> batch);

  /// How many of those accepted still count at `now`.
  [[nodiscard]] std::size_t acceptedInHour(base::Timestamp now) const;

  [[nodiscard]] const SignalFilterConfig& config() const { return m_config; }

 private:
  [[nodiscard]] bool intervalElapsed(base::Timestamp now) const;

  SignalFilterConfig m_config;
  std::deque<base::Timestamp> m_accepted;  ///< times in the last hour, oldest first
  base::Timestamp m_lastBatch{};
  bool m_anyBatch = false;
};

}  // namespace keel::strategy
