#include <engine/host/library.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include <engine/base/log.h>
#include <engine/host/past_sessions.h>
#include <engine/host/report_job.h>
#include <engine/host/session_config.h>

namespace keel::host {

using api::JobNumber;
using base::Failure;
using base::Result;

namespace {

template <class T>
using Outcome = Result<T, Failure>;

constexpr std::chrono::milliseconds kProgressEvery{50};

Failure canceledFailure() { return {"CANCELED", "the job was canceled"}; }
Failure closedFailure() { return {"STORE_NOT_OPEN", "the store is not open"}; }

}  // namespace

/// The queue and the thread that works it off.
struct Library::Desk {
  /// What a job sees while it runs.
  struct Run {
    store::Store* store;                  ///< null: not open
    const std::atomic<bool>& canceled;
  };
  struct Job {
    JobNumber number = 0;
    std::shared_ptr<std::atomic<bool>> canceled = std::make_shared<std::atomic<bool>>(false);
    std::function<void(const Run&)> work;
  };

  std::mutex mutex;
  std::condition_variable changed;
  std::deque<Job> waiting;
  JobNumber running = 0;                  ///< zero: none
  std::shared_ptr<std::atomic<bool>> runningCanceled;
  JobNumber last = 0;
  store::Store* store = nullptr;
  bool ending = false;
  PastSessions past;                      ///< the worker's own
  std::thread worker;

  JobNumber put(std::function<void(const Run&)> work) {
    const std::scoped_lock lock(mutex);
    Job job;
    job.number = ++last;
    job.work = std::move(work);
    waiting.push_back(std::move(job));
    changed.notify_all();
    return last;
  }

  void loop() {
    std::unique_lock lock(mutex);
    for (;;) {
      changed.wait(lock, [this] { return ending || !waiting.empty(); });
      if (waiting.empty()) return;
      const Job job = std::move(waiting.front());
      waiting.pop_front();
      running = job.number;
      runningCanceled = job.canceled;
      const Run run{store, *job.canceled};
      lock.unlock();
      try {
        job.work(run);
      } catch (const std::exception& fault) {
        base::logError("library", "{}", fault.what());
      }
      lock.lock();
      running = 0;
      runningCanceled.reset();
      changed.notify_all();
    }
  }

  void cancelAll() {
    for (Job& job : waiting) *job.canceled = true;
    if (runningCanceled) *runningCanceled = true;
  }

  /// A job that answers with `work`'s result, a fault as a failure; `work` is not begun once it is canceled.
  template <class T, class Work>
  JobNumber ask(api::Receiver<T> done, Work work) {
    return put([done = std::move(done), work = std::move(work)](const Run& run) {
      Outcome<T> outcome = tl::unexpected(canceledFailure());
      try {
        if (!run.canceled) outcome = work(run);
      } catch (const std::exception& fault) {
        outcome = tl::unexpected(Failure{"ENGINE_FAULT", fault.what()});
      }
      if (done) done(std::move(outcome));
    });
  }
};

namespace {

ReportFormat fileFormat(api::ReportFormat format) {
  switch (format) {
    case api::ReportFormat::Pdf: return ReportFormat::Pdf;
    case api::ReportFormat::Xlsx: return ReportFormat::Xlsx;
  }
  return ReportFormat::Pdf;
}

/// Hands progress on at most about 20 times a second; false once the job is canceled.
class Progress {
 public:
  Progress(const api::ProgressReceiver& receiver, const std::atomic<bool>& canceled)
      : m_receiver(receiver), m_canceled(canceled) {}
  bool operator()(double share) {
    const auto now = std::chrono::steady_clock::now();
    if (m_receiver && (share >= 1 || now - m_told >= kProgressEvery)) {
      m_told = now;
      m_receiver(std::clamp(share, 0.0, 1.0));
    }
    return !m_canceled;
  }

 private:
  const api::ProgressReceiver& m_receiver;
  const std::atomic<bool>& m_canceled;
  std::chrono::steady_clock::time_point m_told{};
};

}  // namespace

Library::Library() : m_catalogue(makeCatalogue()), m_desk(std::make_unique<Desk>()) {
  m_desk->worker = std::thread([desk = m_desk.get()] { desk->loop(); });
}

Library::~Library() {
  {
    const std::scoped_lock lock(m_desk->mutex);
    m_desk->cancelAll();
    m_desk->ending = true;
  }
  m_desk->changed.notify_all();
  m_desk->worker.join();
}

void Library::open(store::Store& store) {
  const std::scoped_lock lock(m_desk->mutex);
  m_desk->store = &store;
}

void Library::close() {
  std::unique_lock lock(m_desk->mutex);
  m_desk->cancelAll();
  m_desk->changed.wait(lock, [this] { return m_desk->running == 0 && m_desk->waiting.empty(); });
  m_desk->store = nullptr;
}

void Library::cancel(JobNumber job) {
  const std::scoped_lock lock(m_desk->mutex);
  if (m_desk->running == job && m_desk->runningCanceled) *m_desk->runningCanceled = true;
  for (Desk::Job& waiting : m_desk->waiting) {
    if (waiting.number == job) *waiting.canceled = true;
  }
}

void Library::sessions(std::size_t limit, api::Receiver<std::vector<api::PastSession>> done) {
  using Answer = Outcome<std::vector<api::PastSession>>;
  m_desk->ask<std::vector<api::PastSession>>(std::move(done), [desk = m_desk.get(), limit](const Desk::Run& run) -> Answer {
    if (run.store == nullptr) return tl::unexpected(closedFailure());
    const auto reader = run.store->reader();
    if (!reader) return tl::unexpected(reader.error());
    return desk->past.list(**reader, limit, [&run] { return !run.canceled; });
  });
}

void Library::experiments(api::Receiver<std::vector<api::Experiment>> done) {
  using Answer = Outcome<std::vector<api::Experiment>>;
  m_desk->ask<std::vector<api::Experiment>>(std::move(done), [desk = m_desk.get()](const Desk::Run& run) -> Answer {
    if (run.store == nullptr) return tl::unexpected(closedFailure());
    const auto reader = run.store->reader();
    if (!reader) return tl::unexpected(reader.error());
    return desk->past.experiments(**reader);
  });
}

void Library::saveExperiment(std::string name, std::string configJson, api::Receiver<void> done) {
  m_desk->ask<void>(std::move(done), [name = std::move(name), json = std::move(configJson)](const Desk::Run& run) -> Outcome<void> {
    if (run.store == nullptr) return tl::unexpected(closedFailure());
    return keepExperiment(*run.store, name, json);
  });
}

void Library::deleteExperiment(std::string name, api::Receiver<void> done) {
  m_desk->ask<void>(std::move(done), [name = std::move(name)](const Desk::Run& run) -> Outcome<void> {
    if (run.store == nullptr) return tl::unexpected(closedFailure());
    return dropExperiment(*run.store, name);
  });
}

JobNumber Library::inspectFile(std::string path, std::string symbol, api::ProgressReceiver progress,
                               api::Receiver<api::FileInspection> done) {
  using Answer = Outcome<api::FileInspection>;
  return m_desk->ask<api::FileInspection>(
      std::move(done),
      [path = std::move(path), symbol = std::move(symbol), progress = std::move(progress)](const Desk::Run& run) -> Answer {
        if (symbol.empty()) return base::fail("INVALID_PARAMETER", "symbol: is empty");
        return inspect(path, Progress(progress, run.canceled));
      });
}

JobNumber Library::makeReport(domain::SessionId session, api::ReportFormat format, std::string path,
                              api::ProgressReceiver progress, api::Receiver<void> done) {
  return m_desk->ask<void>(std::move(done), [session, format, path = std::move(path),
                                             progress = std::move(progress)](const Desk::Run& run) -> Outcome<void> {
    if (run.store == nullptr) return tl::unexpected(closedFailure());
    return host::makeReport(run.store->path(), session, fileFormat(format), path, Progress(progress, run.canceled));
  });
}

void Library::checkConfig(std::string configJson, api::Receiver<void> done) {
  m_desk->ask<void>(std::move(done), [json = std::move(configJson)](const Desk::Run&) -> Outcome<void> {
    const std::vector<Failure> problems = checkSessionConfig(json, std::filesystem::current_path());
    if (problems.empty()) return {};
    std::vector<std::string> sentences;
    for (const Failure& problem : problems) sentences.push_back(problem.message);
    return base::fail(problems.front().code, fmt::format("{}", fmt::join(sentences, "\n")));
  });
}

}  // namespace keel::host
