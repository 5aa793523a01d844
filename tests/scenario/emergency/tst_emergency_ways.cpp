// Every way to an emergency stop on a running session with open positions: the button while the desk hangs, the file,
// the signal. Flat is proven by the result and written in the audit trail.
#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>

#include <boost/json.hpp>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <engine/host/engine_host.h>
#include <engine/store/store_check.h>
#include <engine/store/store_reader.h>
#include <tests/support/child_process.h>
#include <tests/support/generated_files.h>

namespace keel::tests {
namespace {

namespace json = boost::json;
const std::vector<std::string> kSymbols{"SPY", "AAPL"};

/// Slow enough for a person (ten bars a tenth of a second), eager to buy, and never selling by itself.
std::string eager(const std::string& venue) {
  return sessionJson(R"("capital":20000,"strategy":"rsi_mean_reversion","min_signal_strength":"weak",)"
                     R"("parameters":{"period":3,"oversold":45,"overbought":100},"max_signals_per_hour":100,)"
                     R"("interval_minutes":1,"max_trades_per_day":50,"stop_percent":10,"take_percent":20,"speed":6000)" +
                         venue,
                     kSymbols);
}

struct Venue {
  const char* name;
  const char* fields;
};
const Venue kVenues[] = {{"Plain", ""},
                         {"PartialFills", R"(,"partial_fill_percent":80)"},
                         {"Latency", R"(,"latency_ms":90000)"},
                         {"Rejections", R"(,"rejection_percent":50)"}};

class Emergency : public ::testing::TestWithParam<Venue> {
 protected:
  void SetUp() override {
    ASSERT_TRUE(writeGenerated(m_folder.path(), kSymbols, 11, 1));
    writeText(config(), eager(GetParam().fields));
  }
  [[nodiscard]] std::filesystem::path config() const { return m_folder / "config.json"; }
  [[nodiscard]] std::filesystem::path store() const { return m_folder / "keel.db"; }

  /// Waits until the store of the running session shows a position.
  [[nodiscard]] bool waitForPosition() const {
    for (int i = 0; i < 400; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds{25});
      const auto reader = store::StoreReader::open(store());
      if (!reader) continue;
      const auto rows = (*reader)->positions(domain::SessionId{1});
      if (!rows) continue;
      for (const auto& row : *rows) {
        if (!row.quantity.isZero()) return true;
      }
    }
    return false;
  }
  /// The result of a session process that was stopped in `way` once it held something.
  ChildResult stopBy(const std::function<void(ChildProcess&)>& way) {
    ChildProcess child(m_folder.path(), keelCli(),
                       {"session", "--config", config().string(), "--store", store().string(), "--json"});
    EXPECT_TRUE(waitForPosition());
    way(child);
    return child.wait(std::chrono::seconds{10});
  }
  void expectFlat(const ChildResult& result, const std::string& reason) {
    EXPECT_FALSE(result.hung);
    ASSERT_EQ(result.exitCode, 0) << result.err << result.out;
    const json::object all = json::parse(result.out).as_object();
    EXPECT_EQ(all.at("state").as_string(), "EMERGENCY_STOPPED");
    ASSERT_TRUE(all.contains("emergency")) << result.out;
    EXPECT_TRUE(all.at("emergency").at("flat").as_bool()) << result.out;
    EXPECT_GE(all.at("emergency").at("positions_closed").to_number<int>(), 1);
    EXPECT_EQ(all.at("emergency").at("reason").as_string(), reason);
    EXPECT_TRUE(all.at("positions").as_object().empty()) << result.out;
    expectWrittenDown();
  }
  void expectWrittenDown() const {
    const auto reader = store::StoreReader::open(store());
    ASSERT_TRUE(reader.has_value());
    const auto rows = (*reader)->audit(1, 100'000).value();
    const auto flat =
        std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.record.action == "EMERGENCY_FLAT"; });
    EXPECT_EQ(flat, 1);
    const auto positions = (*reader)->positions(domain::SessionId{1}).value();
    for (const auto& row : positions) EXPECT_TRUE(row.quantity.isZero());
    const auto orders = (*reader)->orders(domain::SessionId{1}).value();
    for (const auto& row : orders) EXPECT_TRUE(domain::isTerminal(row.order.status));
    const store::CheckReport report = store::check(store());
    EXPECT_TRUE(report.ok()) << report.findings.front().what.message;
  }
  TemporaryFolder m_folder;
};

TEST_P(Emergency, ByFile) {
  const ChildResult result = stopBy([this](ChildProcess&) {
    const ChildResult asked = runChild(m_folder.path(), keelCli(), {"emergency-stop", "--store", store().string()});
    EXPECT_EQ(asked.exitCode, 0) << asked.err;
  });
  expectFlat(result, "emergency-stop file");
}

TEST_P(Emergency, BySignal) {
  expectFlat(stopBy([](ChildProcess& child) { child.signal(SIGUSR1); }), "SIGUSR1");
}

TEST_P(Emergency, AfterItANewSessionBegins) {
  static_cast<void>(stopBy([](ChildProcess& child) { child.signal(SIGUSR1); }));
  const ChildResult again =
      runChild(m_folder.path(), keelCli(),
               {"session", "--config", config().string(), "--store", store().string(), "--speed", "max", "--json"});
  ASSERT_EQ(again.exitCode, 0) << again.err;
  const json::object all = json::parse(again.out).as_object();
  EXPECT_EQ(all.at("session").to_number<int>(), 2);
  EXPECT_EQ(all.at("state").as_string(), "STOPPED");
}

/// A desk whose thread takes snapshots from a queue, as the window does, and can be made to hang.
class FakeDesk {
 public:
  explicit FakeDesk(api::Engine& engine)
      : m_engine(engine), m_thread([this](std::stop_token token) { run(std::move(token)); }) {}
  ~FakeDesk() { release(); }
  /// From the next snapshot on the thread does not come back until release().
  void hang() { m_hang = true; }
  [[nodiscard]] bool hanging() const { return m_hangs; }
  void release() {
    m_hang = false;
    m_thread.request_stop();
  }
  [[nodiscard]] bool holdsSomething() const { return m_holds; }

 private:
  void run(std::stop_token token) {
    while (!token.stop_requested()) {
      api::SnapshotRequest request;
      request.parts = api::Part::Positions | api::Part::Orders;
      m_engine.requestSnapshot(request, [this](std::shared_ptr<const api::Snapshot> snapshot) {
        const std::scoped_lock lock(m_mutex);
        m_arrived = std::move(snapshot);
      });
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
      {
        const std::scoped_lock lock(m_mutex);
        for (const auto& row : m_arrived ? m_arrived->positions : std::vector<api::PositionView>{}) {
          if (!row.quantity.isZero()) m_holds = true;
        }
      }
      m_hangs = m_hang.load();
      while (m_hang && !token.stop_requested()) std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
  }
  api::Engine& m_engine;
  std::mutex m_mutex;
  std::shared_ptr<const api::Snapshot> m_arrived;
  std::atomic<bool> m_hang{false};
  std::atomic<bool> m_hangs{false};
  std::atomic<bool> m_holds{false};
  std::jthread m_thread;
};

TEST_P(Emergency, ByButtonWhileTheDeskHangs) {
  host::EngineHost host({store(), false});
  ASSERT_TRUE(host.start().has_value());
  const auto parsed = host::readSessionConfig(config());
  ASSERT_TRUE(parsed.has_value()) << parsed.error().message;
  ASSERT_TRUE(host.loadSession(*parsed).has_value());
  FakeDesk desk(host);
  host.post(domain::Command{});
  for (int i = 0; i < 2'000 && !desk.holdsSomething(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{5});
  ASSERT_TRUE(desk.holdsSomething());
  desk.hang();
  while (!desk.hanging()) std::this_thread::sleep_for(std::chrono::milliseconds{1});
  const auto began = std::chrono::steady_clock::now();
  host.emergencyStop("the button");
  ASSERT_TRUE(host.waitUntilDone([&] { return std::chrono::steady_clock::now() - began < std::chrono::seconds{10}; }));
  const host::SessionSummary summary = host.summary();
  desk.release();
  ASSERT_TRUE(summary.emergency.has_value());
  EXPECT_TRUE(summary.emergency->flat);
  EXPECT_EQ(summary.emergency->reason, "the button");
  EXPECT_TRUE(summary.positions.empty());
  EXPECT_EQ(summary.state, domain::SessionState::EmergencyStopped);
  host.stop();
  expectWrittenDown();
}

std::string venueName(const ::testing::TestParamInfo<Venue>& info) { return info.param.name; }
INSTANTIATE_TEST_SUITE_P(Venues, Emergency, ::testing::ValuesIn(kVenues), venueName);

}  // namespace
}  // namespace keel::tests
