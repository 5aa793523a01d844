#include <engine/live/tape_player.h>

#include <algorithm>

namespace keel::live {
namespace {
constexpr std::chrono::minutes kLongestGap{10};
constexpr std::chrono::seconds kGapPause{1};
/// A tape that the engine held up for longer goes on from here instead of hurrying after the clock.
constexpr std::chrono::milliseconds kMostMadeUp{250};
/// What is due so soon is given at once: to wake two threads for every quote costs more than the quote.
constexpr std::chrono::milliseconds kShortestWait{1};

std::int64_t steadyNs() { return base::Duration{std::chrono::steady_clock::now().time_since_epoch()}.count(); }
}  // namespace

TapePlayer::TapePlayer(recorded::Tape& tape, bus::Inbox& inbox, double speed, std::uint64_t firstSlice)
    : m_tape(tape), m_inbox(inbox), m_speed(speed), m_firstSlice(firstSlice), m_beatNs(steadyNs()),
      m_thread([this](std::stop_token token) { run(std::move(token)); }) {}

TapePlayer::~TapePlayer() { stop(); }

void TapePlayer::play(bool playing) {
  {
    const std::scoped_lock lock(m_mutex);
    m_playing = playing;
  }
  m_changed.notify_all();
}

void TapePlayer::stop() {
  m_thread.request_stop();
  m_changed.notify_all();
  if (m_thread.joinable()) m_thread.join();
}

api::ThreadView TapePlayer::health() const {
  return {"tape", base::Duration{steadyNs() - m_beatNs}, m_idle, 0, 0};
}

std::chrono::nanoseconds TapePlayer::pauseBefore(base::Timestamp ts) {
  const base::Duration gap = m_previous == base::Timestamp{} ? base::Duration{} : ts - m_previous;
  m_previous = ts;
  if (m_speed <= 0) return {};
  if (gap > kLongestGap) return kGapPause;
  return std::chrono::nanoseconds{static_cast<std::int64_t>(static_cast<double>(gap.count()) / m_speed)};
}

/// Waits out the pause and any time the session does not play; false when the player must end. A pause begins when the
/// slice before was due: a wait always wakes a little late, and at thousands of slices a second that would add up.
bool TapePlayer::waitToPlay(std::stop_token token, std::chrono::nanoseconds pause) {
  std::unique_lock lock(m_mutex);
  if (!waitForPlay(lock, token)) return false;
  if (pause.count() > 0) {
    const auto now = std::chrono::steady_clock::now();
    m_due = std::max(m_due + pause, now - kMostMadeUp);
    if (m_due - now > kShortestWait) {
      m_changed.wait_until(lock, token, m_due, [&token] { return token.stop_requested(); });
    }
    if (!waitForPlay(lock, token)) return false;
  }
  return !token.stop_requested();
}

bool TapePlayer::waitForPlay(std::unique_lock<std::mutex>& lock, const std::stop_token& token) {
  if (m_playing) return true;
  if (!m_changed.wait(lock, token, [this] { return m_playing; })) return false;
  m_due = std::chrono::steady_clock::now();
  return true;
}

void TapePlayer::run(std::stop_token token) {
  domain::MarketSlice slice;
  for (std::uint64_t index = 0; m_tape.next(slice); ++index) {
    if (index < m_firstSlice) continue;
    m_idle = true;
    if (!waitToPlay(token, pauseBefore(slice.ts))) return;
    m_beatNs = steadyNs();
    m_idle = false;
    bus::OwnedSlice owned{slice.ts, index, {slice.bars.begin(), slice.bars.end()}, {slice.quotes.begin(), slice.quotes.end()}};
    if (!m_inbox.put(bus::Lane::Market, std::move(owned))) return;
  }
  m_idle = true;
  if (waitToPlay(token, {})) m_inbox.put(bus::Lane::Market, bus::TapeEnded{slice.ts});
}

}  // namespace keel::live
