#pragma once
// A host on a store in its own folder, a configuration over a made tape, and answers waited for.
// Knows nothing of what should come out.
#include <chrono>
#include <future>
#include <string>
#include <thread>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <engine/api/library.h>
#include <engine/host/engine_host.h>
#include <engine/host/library.h>
#include <tests/support/child_process.h>

namespace keel::tests {

using base::Failure;
using base::Result;

/// The answer of a call that takes a receiver; fails the test after half a minute.
template <class T, class Call>
Result<T, Failure> answerOf(Call call) {
  const auto promise = std::make_shared<std::promise<Result<T, Failure>>>();
  auto future = promise->get_future();
  call([promise](Result<T, Failure> result) { promise->set_value(std::move(result)); });
  if (future.wait_for(std::chrono::seconds{30}) != std::future_status::ready) {
    return base::fail("NO_ANSWER", "nothing came within half a minute");
  }
  return future.get();
}

template <class T>
std::string codeOf(const Result<T, Failure>& result) {
  return result ? "OK" : result.error().code;
}

/// Minute bars that rise and fall by the percent, so that a breakout trades.
inline std::string sawtoothCsv(int rows) {
  std::string text = "t,open,high,low,close,volume\n";
  for (int i = 0; i < rows; ++i) {
    const int minute = 30 + i % 390;
    const double level = 100 + 4 * ((i / 15) % 2) + 0.01 * (i % 15);
    text += fmt::format("2025-06-{:02} {:02}:{:02}:00,{:.2f},{:.2f},{:.2f},{:.2f},1000\n", 2 + i / 390, 9 + minute / 60,
                        minute % 60, level, level, level, level);
  }
  return text;
}

class LibraryRun {
 public:
  explicit LibraryRun(bool started = true) : m_host({m_folder / "keel.db", false}) {
    std::ofstream(m_folder / "SPY.csv") << sawtoothCsv(390);
    if (!started) return;
    const auto result = m_host.start();
    EXPECT_TRUE(result.has_value()) << result.error().message;
  }
  [[nodiscard]] std::string config(const std::string& more = "") const {
    return fmt::format(R"({{"strategy":"momentum_breakout","parameters":{{"period":5,"threshold":0.02}},"capital":10000,)"
                       R"("commission":"none","slippage":"none","interval_minutes":1,"max_trades_per_day":50,)"
                       R"("speed":"max"{},"data":[{{"symbol":"SPY","file":"{}"}}]}})",
                       more, (m_folder / "SPY.csv").string());
  }
  /// Runs a session to its end.
  host::SessionSummary play(const std::string& json) {
    const auto parsed = host::parseSessionConfig(json, m_folder.path());
    EXPECT_TRUE(parsed.has_value()) << parsed.error().message;
    const auto loaded = m_host.loadSession(*parsed);
    EXPECT_TRUE(loaded.has_value()) << loaded.error().message;
    m_host.post(domain::Command{});
    m_host.waitUntilDone({});
    return m_host.summary();
  }
  std::shared_ptr<const api::Snapshot> snapshot(api::Parts parts) {
    const auto promise = std::make_shared<std::promise<std::shared_ptr<const api::Snapshot>>>();
    auto future = promise->get_future();
    api::SnapshotRequest request;
    request.parts = parts;
    const bool asked = m_host.requestSnapshot(request, [promise](auto snapshot) { promise->set_value(std::move(snapshot)); });
    if (!asked || future.wait_for(std::chrono::seconds{10}) != std::future_status::ready) return nullptr;
    return future.get();
  }
  [[nodiscard]] host::EngineHost& host() { return m_host; }
  [[nodiscard]] api::Library& library() { return m_host.library(); }
  [[nodiscard]] std::filesystem::path file(const std::string& name) const { return m_folder / name; }

  Result<void, Failure> save(const std::string& name, const std::string& json) {
    return answerOf<void>([&](auto done) { library().saveExperiment(name, json, done); });
  }
  Result<std::vector<api::Experiment>, Failure> experiments() {
    return answerOf<std::vector<api::Experiment>>([&](auto done) { library().experiments(done); });
  }
  Result<std::vector<api::PastSession>, Failure> sessions(std::size_t limit = 100) {
    return answerOf<std::vector<api::PastSession>>([&](auto done) { library().sessions(limit, done); });
  }

 private:
  TemporaryFolder m_folder;
  host::EngineHost m_host;
};

}  // namespace keel::tests
