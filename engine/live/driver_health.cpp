// How the engine's threads are: what the health pane shows.
#include <fstream>

#include <unistd.h>

#include <engine/base/log.h>
#include <engine/live/driver.h>

namespace keel::live {
namespace {

constexpr std::chrono::milliseconds kRateOver{1'000};

/// Zero where the system does not tell.
std::uint64_t residentBytes() {
  std::ifstream statm("/proc/self/statm");
  std::uint64_t pages = 0, resident = 0;
  if (!(statm >> pages >> resident)) return 0;
  return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

/// After every turn; the idle ones too, so that the rate falls to zero when nothing comes.
void Driver::measureRate() {
  const base::Duration passed = m_turnBegan - m_rateSince;
  if (passed < kRateOver) return;
  if (m_rateSince != std::chrono::steady_clock::time_point{}) {
    m_eventsPerSecond = static_cast<double>(m_events - m_rateEvents) / std::chrono::duration<double>(passed).count();
  }
  m_rateSince = m_turnBegan;
  m_rateEvents = m_events;
}

void Driver::fillHealth(api::HealthView& view) {
  const bus::InboxStatistics inbox = m_inbox.statistics();
  view.lastTurn = m_lastTurn;
  view.worstTurn = m_worstTurn;
  view.inboxDepth = inbox.depth;
  view.eventsHandled = m_events;
  view.conflatedQuotes = inbox.conflatedQuotes;
  view.droppedLogLines = base::droppedLogLines();
  view.eventsPerSecond = m_eventsPerSecond;
  view.residentBytes = residentBytes();
  ports::WriterHealth store;
  if (m_setup.writer != nullptr) {
    store = m_setup.writer->health();
    const ports::CommitTimes commits = m_setup.writer->commitTimes();
    view.medianCommit = commits.median;
    view.slowestCommit = commits.slowest;
  }
  view.lastCommit = store.lastCommit;
  view.storeQueued = store.queued;
  if (store.failure) view.storeFailure = store.failure->message;
  fillThreads(view, store, inbox.depth);
}

void Driver::fillThreads(api::HealthView& view, const ports::WriterHealth& store, std::size_t inboxDepth) {
  const auto now = std::chrono::steady_clock::now();
  view.threads.push_back({"engine", now - m_turnBegan, m_taken.empty(), inboxDepth, kInboxCapacity});
  if (m_setup.writer != nullptr) {
    view.threads.push_back({"store", store.sinceBeat, store.idle, store.queued, store.capacity});
  }
  if (m_setup.otherThreads) m_setup.otherThreads(view.threads);
  const base::LogQueue log = base::logQueue();
  if (log.queued == 0) m_logMoved = now;
  view.threads.push_back({"log", now - m_logMoved, log.queued == 0, log.queued, log.capacity});
}

}  // namespace keel::live
