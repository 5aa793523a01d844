#include <engine/store/store_writer.h>

#include <algorithm>
#include <condition_variable>
#include <future>
#include <iterator>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include <engine/base/log.h>
#include <engine/store/connection.h>
#include <engine/store/record_sink.h>

namespace keel::store {

using base::Failure;
using base::Result;

struct StoreWriter::State {
  // Order of locking: connectionMutex before queueMutex.
  std::mutex connectionMutex;  ///< who holds it may use the sink, in any thread
  std::unique_ptr<RecordSink> sink;

  mutable std::mutex queueMutex;
  std::condition_variable hasWork;
  std::condition_variable hasRoom;
  std::vector<std::vector<domain::Record>> queue;
  std::vector<std::vector<domain::Record>> group;  ///< with connectionMutex; kept for its memory
  std::size_t queued = 0;           ///< records in the queue and in the group being written
  std::uint64_t appended = 0;       ///< records ever accepted
  std::uint64_t committed = 0;      ///< records of them that are on disk
  std::uint64_t refused = 0;        ///< after a failure, once the queue was full
  std::uint64_t commits = 0;
  base::Duration lastCommit{};
  std::vector<base::Duration> commitTimes;  ///< a ring of the last kCommitsKept
  std::chrono::steady_clock::time_point beat = std::chrono::steady_clock::now();
  std::optional<Failure> failure;
  bool asleep = false;
  bool stopping = false;

  WriterOptions options;
  std::thread thread;

  static constexpr std::size_t kCommitsKept = 1'000;
  void noteCommit(base::Duration took) {
    if (commitTimes.size() < kCommitsKept) commitTimes.push_back(took);
    else commitTimes[commits % kCommitsKept] = took;
    beat = std::chrono::steady_clock::now();
  }
  Result<void, Failure> drain(std::uint64_t until);
  void loop();
  void run(const std::filesystem::path& path, std::promise<std::optional<Failure>>& ready);
};

namespace {

Result<std::unique_ptr<Connection>, Failure> openForWriting(const std::filesystem::path& path,
                                                            const WriterOptions& options) {
  auto connection = Connection::open(path, Access::ReadWrite, options.busyTimeoutMs);
  if (!connection) return connection;
  std::vector<std::string> pragmas{"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                                   "PRAGMA wal_autocheckpoint = 2000", "PRAGMA cache_size = -16384"};
  if (options.maxPages > 0) pragmas.push_back(fmt::format("PRAGMA max_page_count = {}", options.maxPages));
  for (const std::string& pragma : pragmas) {
    if (auto done = (*connection)->exec(pragma, "prepare for writing"); !done) return tl::unexpected(done.error());
  }
  return connection;
}

}  // namespace

/// The caller holds connectionMutex. Commits group after group until `until` records are on disk.
Result<void, Failure> StoreWriter::State::drain(std::uint64_t until) {
  for (;;) {
    {
      const std::lock_guard lock(queueMutex);
      if (failure) return tl::unexpected(*failure);
      if (committed >= until) return {};
      group.swap(queue);
    }
    std::size_t records = 0;
    for (const auto& part : group) records += part.size();
    const auto begun = std::chrono::steady_clock::now();
    auto done = sink->writeGroup(group);
    const auto took = std::chrono::steady_clock::now() - begun;
    if (done) group.clear();

    const std::lock_guard lock(queueMutex);
    if (!done) {
      // Back to the front, in order: nothing of the group is in the file, and nothing is forgotten.
      std::move(queue.begin(), queue.end(), std::back_inserter(group));
      queue.swap(group);
      group.clear();
      failure = done.error();
      base::logError("store", "{}: {}", failure->code, failure->message);
      hasRoom.notify_all();
      return tl::unexpected(*failure);
    }
    committed += records;
    queued -= records;
    ++commits;
    lastCommit = took;
    noteCommit(took);
    hasRoom.notify_all();
    if (committed >= until) return {};
  }
}

void StoreWriter::State::loop() {
  // While records come, the thread looks every groupWindow by itself: waking it would cost each append a system call.
  constexpr int kIdleWindows = 40;
  std::unique_lock lock(queueMutex);
  while (!stopping) {
    asleep = true;
    hasWork.wait(lock, [this] { return stopping || (!queue.empty() && !failure); });
    asleep = false;
    for (int idle = 0; idle < kIdleWindows && !stopping && !failure; ++idle) {
      const std::uint64_t seen = appended;
      hasWork.wait_for(lock, options.groupWindow, [this] { return stopping || queued >= options.queueCapacity / 4; });
      if (appended != seen) idle = 0;
      if (queue.empty() || failure) continue;  // sync() has done it: do not touch the connection
      const std::uint64_t until = appended;
      lock.unlock();
      {
        const std::lock_guard connection(connectionMutex);
        (void)drain(until);  // a failure is kept in `failure`
      }
      lock.lock();
    }
  }
}

void StoreWriter::State::run(const std::filesystem::path& path, std::promise<std::optional<Failure>>& ready) {
  auto connection = openForWriting(path, options);
  if (!connection) return ready.set_value(connection.error());
  auto made = RecordSink::make((*connection)->handle(), path);
  if (!made) return ready.set_value(made.error());
  sink = std::move(*made);
  ready.set_value(std::nullopt);
  loop();
  const std::lock_guard lock(connectionMutex);
  (void)drain(appended);  // stopping: nobody appends any more
  sink.reset();  // before the connection, whose statements it holds
}

StoreWriter::StoreWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Result<std::unique_ptr<StoreWriter>, Failure> StoreWriter::start(const std::filesystem::path& path,
                                                                 const WriterOptions& options) {
  auto state = std::make_unique<State>();
  state->options = options;
  std::promise<std::optional<Failure>> ready;
  auto answer = ready.get_future();
  state->thread = std::thread([raw = state.get(), path, &ready] { raw->run(path, ready); });
  const std::optional<Failure> failure = answer.get();
  if (failure) {
    state->thread.join();
    return tl::unexpected(*failure);
  }
  return std::unique_ptr<StoreWriter>(new StoreWriter(std::move(state)));
}

std::unique_ptr<StoreWriter> StoreWriter::refusing(Failure reason) {
  auto state = std::make_unique<State>();
  state->options.queueCapacity = 0;
  state->failure = std::move(reason);
  return std::unique_ptr<StoreWriter>(new StoreWriter(std::move(state)));
}

StoreWriter::~StoreWriter() {
  {
    const std::lock_guard lock(m_state->queueMutex);
    m_state->stopping = true;
  }
  m_state->hasWork.notify_all();
  m_state->hasRoom.notify_all();
  if (m_state->thread.joinable()) m_state->thread.join();
  if (m_state->queued + m_state->refused > 0) {
    base::logError("store", "closed with {} records that could not be written", m_state->queued + m_state->refused);
  }
}

void StoreWriter::append(std::vector<domain::Record> records) {
  if (records.empty()) return;
  State& s = *m_state;
  std::unique_lock lock(s.queueMutex);
  const auto fits = [&] { return s.queued == 0 || s.queued + records.size() <= s.options.queueCapacity; };
  if (!s.failure && !fits()) {
    s.hasWork.notify_one();
    s.hasRoom.wait(lock, [&] { return s.failure || s.stopping || fits(); });
  }
  if (s.failure && s.queued + records.size() > s.options.queueCapacity) {
    s.refused += records.size();
    return;
  }
  if (s.queued == 0) s.beat = std::chrono::steady_clock::now();
  s.queued += records.size();
  s.appended += records.size();
  s.queue.push_back(std::move(records));
  const bool wake = s.asleep || s.queued >= s.options.queueCapacity / 4;
  lock.unlock();
  if (wake) s.hasWork.notify_one();
}

Result<void, Failure> StoreWriter::sync() {
  State& s = *m_state;
  std::uint64_t until = 0;
  {
    const std::lock_guard lock(s.queueMutex);
    until = s.appended;
  }
  const std::lock_guard connection(s.connectionMutex);
  return s.drain(until);
}

ports::WriterHealth StoreWriter::health() const {
  const std::lock_guard lock(m_state->queueMutex);
  ports::WriterHealth health{m_state->committed, m_state->commits, m_state->queued, m_state->lastCommit,
                             m_state->failure, m_state->options.queueCapacity,
                             std::chrono::steady_clock::now() - m_state->beat, m_state->queued == 0};
  if (health.failure && m_state->refused > 0) {
    health.failure->message += fmt::format(" {} records came after the queue was full and are lost.", m_state->refused);
  }
  return health;
}

ports::CommitTimes StoreWriter::commitTimes() const {
  std::vector<base::Duration> times;
  {
    const std::lock_guard lock(m_state->queueMutex);
    times = m_state->commitTimes;
  }
  if (times.empty()) return {};
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return {*middle, *std::max_element(times.begin(), times.end())};
}

Result<void, Failure> StoreWriter::retry() {
  State& s = *m_state;
  const std::lock_guard connection(s.connectionMutex);
  std::uint64_t until = 0;
  {
    const std::lock_guard lock(s.queueMutex);
    if (s.failure && (s.refused > 0 || !s.thread.joinable())) return tl::unexpected(*s.failure);
    s.failure.reset();
    until = s.appended;
  }
  return s.drain(until);
}

Result<void, Failure> StoreWriter::runJob(const std::function<int(RecordSink&)>& job) {
  State& s = *m_state;
  std::uint64_t until = 0;
  {
    const std::lock_guard lock(s.queueMutex);
    until = s.appended;
  }
  const std::lock_guard connection(s.connectionMutex);
  if (auto drained = s.drain(until); !drained) return drained;
  auto done = s.sink->inTransaction(job);
  if (!done) {
    const std::lock_guard lock(s.queueMutex);
    s.failure = done.error();
  }
  return done;
}

}  // namespace keel::store
