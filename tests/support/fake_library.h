#pragma once
// A library on a thread of its own: keeps experiments, makes reports in steps, and can be told to stall or to fail.
// Knows nothing of the desk.
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include <engine/api/library.h>

namespace keel::tests {

class FakeLibrary final : public api::Library {
 public:
  FakeLibrary() {
    using api::ParameterKind;
    m_catalogue.strategies = {
        {"mixed", "all three of them", true, {}},
        {"ma_crossover", "two averages", true, {{"fast", ParameterKind::Integer, "15", 15, 2, 200, "bars of the fast one"}}}};
    m_catalogue.profiles = {{"conservative", 0.05, 0.02, 0.04, 60, 2, 5}, {"moderate", 0.10, 0.03, 0.06, 15, 5, 5}};
    sessionList = {past(2, "mixed on SPY", 505.5), past(1, "rsi on BTC", 480.0)};
    m_thread = std::thread([this] { run(); });
  }
  ~FakeLibrary() override {
    {
      const std::lock_guard lock(m_mutex);
      m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
  }

  [[nodiscard]] const api::Catalogue& catalogue() const override { return m_catalogue; }
  void sessions(std::size_t limit, api::Receiver<std::vector<api::PastSession>> done) override {
    work([this, limit, done = std::move(done)] {
      if (const auto bad = failure()) return done(tl::unexpected(*bad));
      std::vector<api::PastSession> list = sessionList;
      if (list.size() > limit) list.resize(limit);
      done(std::move(list));
    });
  }
  void experiments(api::Receiver<std::vector<api::Experiment>> done) override {
    work([this, done = std::move(done)] {
      if (const auto bad = failure()) return done(tl::unexpected(*bad));
      std::vector<api::Experiment> list;
      for (const auto& [name, experiment] : experimentList) list.push_back(experiment);
      done(std::move(list));
    });
  }
  void saveExperiment(std::string name, std::string configJson, api::Receiver<void> done) override {
    work([this, name = std::move(name), json = std::move(configJson), done = std::move(done)] {
      if (const auto bad = failure()) return done(tl::unexpected(*bad));
      if (name.empty() || name.size() > 50) return done(base::fail("INVALID_PARAMETER", "name: 1 to 50 characters"));
      experimentList[name] = {name, json, base::Timestamp{std::chrono::sys_days{std::chrono::year{2024} / 5 / 6}}, {}};
      done({});
    });
  }
  void deleteExperiment(std::string name, api::Receiver<void> done) override {
    work([this, name = std::move(name), done = std::move(done)] {
      if (experimentList.erase(name) == 0) return done(base::fail("EXPERIMENT_NOT_FOUND", "there is no " + name));
      done({});
    });
  }
  api::JobNumber inspectFile(std::string path, std::string, api::ProgressReceiver progress,
                             api::Receiver<api::FileInspection> done) override {
    return job([path = std::move(path)](api::Receiver<void> ended) {
      if (path.find("bad") != std::string::npos) return ended(base::fail("BAD_COLUMN", "column 'close' holds 'x' in line 3"));
      ended({});
    }, std::move(progress), [done = std::move(done)](base::Result<void, base::Failure> result) {
      if (!result) return done(tl::unexpected(result.error()));
      api::FileInspection file;
      file.format = "keel csv";
      file.rows = file.bars = 390;
      file.tsFirst = base::Timestamp{std::chrono::sys_days{std::chrono::year{2013} / 10 / 7}};
      file.tsLast = file.tsFirst + std::chrono::hours(6);
      file.remarks = {"line 17: high below low"};
      file.refused = 1;
      done(std::move(file));
    });
  }
  api::JobNumber makeReport(domain::SessionId session, api::ReportFormat, std::string, api::ProgressReceiver progress,
                            api::Receiver<void> done) override {
    return job([this, session](api::Receiver<void> ended) {
      for (const auto& known : sessionList) {
        if (known.id == session) return ended({});
      }
      ended(base::fail("NO_SESSION", "the store knows no such session"));
    }, std::move(progress), std::move(done));
  }
  void checkConfig(std::string configJson, api::Receiver<void> done) override {
    work([json = std::move(configJson), done = std::move(done)] {
      if (json.find("bad") != std::string::npos) return done(base::fail("BAD_FIELD", "capital: 'bad' is not an amount"));
      done({});
    });
  }
  void cancel(api::JobNumber number) override {
    const std::lock_guard lock(m_mutex);
    m_canceled.insert(number);
  }

  /// While on, nothing is answered; a job that runs stands still.
  void stall(bool on) {
    m_stalled = on;
    m_wake.notify_all();
  }
  /// With a code, lists and saving fail with it; empty: they work again.
  void fail(const std::string& code) {
    const std::lock_guard lock(m_mutex);
    m_failure = code;
  }

  /// Read by the thread: change them before anything is asked, or while it is idle.
  std::vector<api::PastSession> sessionList;
  std::map<std::string, api::Experiment> experimentList;

  [[nodiscard]] static api::PastSession past(std::uint64_t id, std::string name, double equity) {
    api::PastSession out;
    out.id = domain::SessionId{id};
    out.name = std::move(name);
    out.strategy = "mixed";
    out.zone = "America/New_York";
    out.tsStarted = base::Timestamp{std::chrono::sys_days{std::chrono::year{2013} / 10 / 7} + std::chrono::hours(14)};
    out.tsEnded = out.tsStarted + std::chrono::hours(5);
    out.trades = 4;
    out.initialCapital = domain::Money::fromInteger(500);
    out.equity = domain::Money::fromE8(static_cast<std::int64_t>(equity * 100.0) * 1'000'000);
    out.configJson = R"({"strategy":"mixed","capital":500})";
    return out;
  }

 private:
  static constexpr int kSteps = 20;

  [[nodiscard]] std::optional<base::Failure> failure() {
    const std::lock_guard lock(m_mutex);
    if (m_failure.empty()) return std::nullopt;
    return base::Failure{m_failure, "the store is not open"};
  }
  void work(std::function<void()> task) {
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    m_wake.notify_all();
  }
  api::JobNumber job(std::function<void(api::Receiver<void>)> end, api::ProgressReceiver progress, api::Receiver<void> done) {
    const api::JobNumber number = ++m_jobs;
    work([this, number, end = std::move(end), progress = std::move(progress), done = std::move(done)] {
      for (int step = 1; step <= kSteps; ++step) {
        while (m_stalled && !m_ending && !canceled(number)) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (canceled(number)) return done(base::fail("CANCELED", "canceled by the user"));
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        progress(static_cast<double>(step) / kSteps);
      }
      end(done);
    });
    return number;
  }
  [[nodiscard]] bool canceled(api::JobNumber number) {
    const std::lock_guard lock(m_mutex);
    return m_canceled.contains(number);
  }
  void run() {
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
      m_wake.wait_for(lock, std::chrono::milliseconds(5), [this] { return m_ending || (!m_tasks.empty() && !m_stalled); });
      if (m_tasks.empty() || m_stalled || m_ending) continue;
      const auto task = std::move(m_tasks.front());
      m_tasks.pop_front();
      lock.unlock();
      task();
      lock.lock();
    }
  }

  api::Catalogue m_catalogue;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<std::function<void()>> m_tasks;
  std::set<api::JobNumber> m_canceled;
  std::string m_failure;
  std::atomic<api::JobNumber> m_jobs{0};
  std::atomic<bool> m_stalled{false};
  std::atomic<bool> m_ending{false};
  std::thread m_thread;
};

}  // namespace keel::tests
