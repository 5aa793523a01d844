#pragma once
// A paper run of a RandomRun: the driver in its own thread, the tape in another, a person in a third, with delays
// between them that come from the seed.
#include <string>

#include <engine/live/driver.h>
#include <engine/live/tape_player.h>
#include <tests/support/memory_writer.h>

#include "random_run.h"

namespace keel::tests {

struct Outcome {
  std::string orderListHash;
  std::size_t orders = 0;
  std::size_t fills = 0;
  domain::SessionState state = domain::SessionState::Stopped;
  domain::Money cash, equity;
  friend bool operator==(const Outcome&, const Outcome&) = default;
  [[nodiscard]] std::string text() const;
};

struct PaperOptions {
  bool commands = false;         ///< a second person presses buttons at random moments
  double speed = 0;              ///< of the tape
  std::uint64_t delaySeed = 0;   ///< zero: no injected delays
};

/// What a store would know after a crash.
struct Remains {
  std::vector<domain::JournalRecord> journal;
  std::vector<domain::OrderRecord> orders;
  std::vector<domain::FillRecord> fills;
  std::vector<domain::PositionRecord> positions;
};

class PaperRun {
 public:
  PaperRun(const RandomRun& run, const PaperOptions& options);
  /// Before play(): continues what another run left behind. An empty text, or what went wrong.
  [[nodiscard]] std::string recover(const Remains& remains);
  /// To the end of the tape or an emergency stop; an empty text, or what went wrong.
  [[nodiscard]] std::string play();
  [[nodiscard]] Outcome outcome() const;
  [[nodiscard]] const MemoryWriter& writer() const { return m_writer; }
  [[nodiscard]] const live::Driver& driver() const { return *m_driver; }

 private:
  void pressButtons(std::stop_token token);
  [[nodiscard]] domain::Command randomCommand(base::Random& random) const;
  void onState(domain::SessionState state);

  const RandomRun& m_run;
  PaperOptions m_options;
  std::unique_ptr<recorded::Tape> m_tape;
  MemoryWriter m_writer;
  base::Random m_engineDelays;
  base::Random m_writerDelays;
  std::unique_ptr<core::TradingCore> m_core;
  std::unique_ptr<simulation::Exchange> m_venue;
  std::unique_ptr<live::Driver> m_driver;
  std::unique_ptr<live::TapePlayer> m_player;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_ended = false;
};

}  // namespace keel::tests
