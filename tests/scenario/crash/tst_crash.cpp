// kill -9 of a real session at random moments: whatever was going on, the restarted session ends like one that nobody
// disturbed, and the store shows no order, fill or audit line twice.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>

#include <boost/json.hpp>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <engine/base/random.h>
#include <engine/base/sha256.h>
#include <engine/host/session_config.h>
#include <engine/store/store.h>
#include <engine/store/store_check.h>
#include <engine/store/store_reader.h>
#include <tests/support/child_process.h>
#include <tests/support/generated_files.h>

namespace keel::tests {
namespace {

namespace json = boost::json;
using Milliseconds = std::chrono::milliseconds;

const std::vector<std::string> kSymbols{"SPY", "AAPL", "MSFT"};

int wantedKills() {
  const char* env = std::getenv("KEEL_CRASH_KILLS");
  return env != nullptr ? std::atoi(env) : 200;
}

/// Sessions that are interrupted in different states: many signals and partial fills; orders that wait for their
/// delay; brackets whose exits follow a fill in the middle of a bar.
const std::vector<std::string>& configurations() {
  static const std::string mixed =
      R"("capital":20000,"strategy":"mixed","parameters":{"fast":3,"slow":8,"rsi_period":5,)"
      R"("oversold":40,"overbought":60,)"
      R"("breakout_period":5,"threshold":0.0005},"min_signal_strength":"weak","max_signals_per_hour":100,)"
      R"("interval_minutes":1,"max_trades_per_day":50,"stop_percent":1,"take_percent":2,"speed":60000)";
  static const std::vector<std::string> list{
      mixed + R"(,"name":"moods","partial_fill_percent":50,"rejection_percent":10,"seed":5)",
      mixed + R"(,"name":"slow","latency_ms":90000,"partial_fill_percent":30,"seed":6)",
      R"("capital":50000,"name":"brackets","strategy":"donchian_bracket",)"
      R"("parameters":{"n":5,"size":5,"stop":0.002,"take":0.003},)"
      R"("latency_ms":500,"partial_fill_percent":30,"max_trades_per_day":50,"speed":60000)"};
  return list;
}

/// What a session left behind, as text that can be compared. A restart brings its own Start command, which is refused:
/// commands, and the numbers that they shift, are left out.
struct Traces {
  std::map<std::string, std::string> result;  ///< of the JSON: hash, cash, equity, counts
  std::vector<std::string> orders, fills, positions, signals, audit, journal;
};

std::map<std::string, std::string> resultOf(const std::string& text) {
  const json::object all = json::parse(text).as_object();
  std::map<std::string, std::string> out;
  for (const char* key :
       {"state", "final_cash", "final_equity", "order_list_hash", "positions", "orders", "slices", "commission"}) {
    out[key] = json::serialize(all.at(key));
  }
  return out;
}

std::vector<std::string> journalOf(const store::StoreReader& reader, domain::SessionId session) {
  std::vector<std::string> out;
  const auto count = reader.journal(session, 1, UINT64_MAX, [&out](domain::JournalRecord&& row) {
    constexpr std::uint8_t kCommand = 3;
    if (row.kind != kCommand)
      out.push_back(fmt::format("{} {} {}", row.kind, base::formatIso(row.ts), base::toHex(base::sha256(row.body))));
    return true;
  });
  EXPECT_TRUE(count.has_value());
  return out;
}

Traces tracesOf(const std::filesystem::path& path, const std::string& output) {
  Traces traces;
  traces.result = resultOf(output);
  const auto reader = store::StoreReader::open(path);
  if (!reader) {
    ADD_FAILURE() << reader.error().message;
    return traces;
  }
  const domain::SessionId id{1};
  const auto orders = (*reader)->orders(id);
  for (const auto& row : *orders) {
    traces.orders.push_back(fmt::format("{} {} {} of {} fees {} at {}", row.order.id.value(),
                                        domain::name(row.order.status), row.order.cumulativeQuantity.text(),
                                        row.order.request.quantity.text(), row.order.fees.text(),
                                        base::formatIso(row.order.tsLast)));
  }
  const auto fills = (*reader)->fills(id);
  for (const auto& row : *fills) {
    traces.fills.push_back(fmt::format("{} of {}: {} at {} fee {}", row.execution.view(), row.order.value(),
                                       row.quantity.text(), row.price.text(), row.fee.text()));
  }
  const auto positions = (*reader)->positions(id);
  for (const auto& row : *positions) {
    traces.positions.push_back(fmt::format("{}: {} cost {} realized {}", row.instrument.value(), row.quantity.text(),
                                           row.cost.text(), row.realizedPnl.text()));
  }
  const auto signalRecords = (*reader)->signalRecords(id);
  for (const auto& row : *signalRecords) {
    traces.signals.push_back(
        fmt::format("{} {} {}", row.signal.id.value(), domain::name(row.signal.status), row.signal.blockCode));
  }
  const auto audit = (*reader)->audit(1, 1'000'000);
  for (const auto& row : *audit) {
    // Killed after its end but before its exit, a session is over: the restart is a second one, equal to the first.
    if (row.record.session != id || row.record.actor == "user") continue;
    traces.audit.push_back(fmt::format("{} {} {}", row.record.actor, row.record.action, row.record.details));
  }
  traces.journal = journalOf(**reader, id);
  return traces;
}

class Crash : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(writeGenerated(m_folder.path(), kSymbols, 77, 1)); }

  [[nodiscard]] std::vector<std::string> words(const std::string& config, const std::filesystem::path& store) const {
    return {"session", "--config", (m_folder / config).string(), "--store", store.string(), "--json"};
  }
  /// Runs one session, killing it `kills` times at random moments.
  Traces runKilled(const std::string& config, const std::filesystem::path& store, int kills, Milliseconds runTime,
                   base::Random& random) {
    for (int kill = 0; kill < kills;) {
      ChildProcess child(m_folder.path(), keelCli(), words(config, store));
      std::this_thread::sleep_for(
          std::chrono::microseconds{1'000 + random.below(static_cast<std::uint64_t>(runTime.count()) * 1'000)});
      if (!child.running()) return tracesOf(store, child.wait().out);  // it was faster than the murderer
      child.signal(SIGKILL);
      static_cast<void>(child.wait());
      ++kill;
      ++m_kills;
    }
    const ChildResult last = runChild(m_folder.path(), keelCli(), words(config, store));
    EXPECT_EQ(last.exitCode, 0) << last.err;
    if (last.exitCode != 0) return {};
    return tracesOf(store, last.out);
  }
  void checkStore(const std::filesystem::path& store) {
    const store::CheckReport report = store::check(store);
    EXPECT_TRUE(report.ok()) << report.findings.front().what.message;
    const ChildResult replayed = runChild(m_folder.path(), keelCli(), {"replay", "--store", store.string(), "--json"});
    EXPECT_EQ(replayed.exitCode, 0) << replayed.err;
    EXPECT_NE(replayed.out.find("\"equal\":true"), std::string::npos) << replayed.out;
  }

  TemporaryFolder m_folder;
  int m_kills = 0;
};

/// The lists are long: the first difference says enough. Empty when there is none.
std::string difference(const char* what, const std::vector<std::string>& actual,
                       const std::vector<std::string>& expected) {
  const auto [a, e] = std::mismatch(actual.begin(), actual.end(), expected.begin(), expected.end());
  if (a == actual.end() && e == expected.end()) return {};
  return fmt::format("{} {} of {}: '{}' instead of '{}'", what, a - actual.begin() + 1, expected.size(),
                     a == actual.end() ? "nothing" : *a, e == expected.end() ? "nothing" : *e);
}

void expectEqual(const Traces& actual, const Traces& expected) {
  EXPECT_EQ(actual.result, expected.result);
  EXPECT_EQ(difference("order", actual.orders, expected.orders), "");
  EXPECT_EQ(difference("fill", actual.fills, expected.fills), "");
  EXPECT_EQ(difference("position", actual.positions, expected.positions), "");
  EXPECT_EQ(difference("signal", actual.signals, expected.signals), "");
  EXPECT_EQ(difference("audit row", actual.audit, expected.audit), "");
  EXPECT_EQ(difference("journal entry", actual.journal, expected.journal), "");
}

TEST_F(Crash, AKilledSessionEndsLikeAnUndisturbedOne) {
  std::vector<Traces> references;
  std::vector<Milliseconds> runTimes;
  for (std::size_t i = 0; i < configurations().size(); ++i) {
    const std::string config = fmt::format("config-{}.json", i);
    writeText(m_folder / config, sessionJson(configurations()[i], kSymbols));
    const auto began = std::chrono::steady_clock::now();
    const ChildResult whole =
        runChild(m_folder.path(), keelCli(), words(config, m_folder / fmt::format("whole-{}.db", i)));
    runTimes.push_back(std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - began));
    ASSERT_EQ(whole.exitCode, 0) << whole.err;
    references.push_back(tracesOf(m_folder / fmt::format("whole-{}.db", i), whole.out));
    ASSERT_GE(references.back().fills.size(), 10U) << "a session that hardly trades proves nothing";
    checkStore(m_folder / fmt::format("whole-{}.db", i));
  }
  base::Random random(20131007);
  for (int session = 0; m_kills < wantedKills() && !HasFailure(); ++session) {
    const std::size_t which = static_cast<std::size_t>(session) % references.size();
    const int kills = 1 + (session % 4 == 3 ? 2 : session % 2);
    SCOPED_TRACE(fmt::format("session {} of configuration {}, {} kills", session, which, kills));
    const std::filesystem::path store = m_folder / fmt::format("killed-{}.db", session);
    expectEqual(runKilled(fmt::format("config-{}.json", which), store, kills, runTimes[which], random),
                references[which]);
    checkStore(store);
    std::filesystem::remove(store);
  }
  std::cout << m_kills << " kills" << std::endl;
}

/// The shortest life: the session's row is on disk and nothing else.
TEST_F(Crash, ASessionKilledBeforeItsFirstRecordBegins) {
  writeText(m_folder / "config.json", sessionJson(configurations()[0], kSymbols));
  const ChildResult whole = runChild(m_folder.path(), keelCli(), words("config.json", m_folder / "whole.db"));
  ASSERT_EQ(whole.exitCode, 0) << whole.err;
  {
    const auto config = host::readSessionConfig(m_folder / "config.json");
    ASSERT_TRUE(config.has_value()) << config.error().message;
    const auto opened = store::Store::open(m_folder / "begun.db");
    ASSERT_TRUE(opened.has_value()) << opened.error().message;
    domain::SessionRecord record;
    record.name = config->name;
    record.configJson = config->canonicalJson;
    ASSERT_TRUE((*opened)->createSession(record).has_value());
  }
  const ChildResult rest = runChild(m_folder.path(), keelCli(), words("config.json", m_folder / "begun.db"));
  ASSERT_EQ(rest.exitCode, 0) << rest.err;
  expectEqual(tracesOf(m_folder / "begun.db", rest.out), tracesOf(m_folder / "whole.db", whole.out));
  checkStore(m_folder / "begun.db");
}

}  // namespace
}  // namespace keel::tests
