#pragma once
// Plays a recorded or generated tape into the inbox at a pace: 1x, Nx or as fast as it goes, with backpressure.
// Its own thread; it begins, pauses and ends with the session.
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <engine/adapters/recorded/tape.h>
#include <engine/api/views.h>
#include <engine/bus/inbox.h>

namespace keel::live {

class TapePlayer {
 public:
  /// `speed`: tape seconds per second; 0: as fast as it goes. A gap in the tape longer than ten minutes (a night)
  /// is passed in one second.
  TapePlayer(recorded::Tape& tape, bus::Inbox& inbox, double speed, std::uint64_t firstSlice);
  ~TapePlayer();
  /// Any thread.
  void play(bool playing);
  void stop();
  /// Any thread. It shows life at every slice; idle while the session does not play or the tape's own pause lasts.
  [[nodiscard]] api::ThreadView health() const;

 private:
  void run(std::stop_token token);
  bool waitToPlay(std::stop_token token, std::chrono::nanoseconds pause);
  bool waitForPlay(std::unique_lock<std::mutex>& lock, const std::stop_token& token);
  [[nodiscard]] std::chrono::nanoseconds pauseBefore(base::Timestamp ts);

  recorded::Tape& m_tape;
  bus::Inbox& m_inbox;
  double m_speed;
  std::uint64_t m_firstSlice;
  base::Timestamp m_previous{};
  std::chrono::steady_clock::time_point m_due{};   ///< when the last slice should have been given
  std::mutex m_mutex;
  std::condition_variable_any m_changed;
  bool m_playing = false;
  std::atomic<std::int64_t> m_beatNs;   ///< steady clock
  std::atomic<bool> m_idle{true};
  std::jthread m_thread;
};

}  // namespace keel::live
