// A start that is refused: by whom, why, and that nothing of it is written down; several strategies in one session.
#include "library_run.h"

#include <engine/host/preflight_check.h>
#include <engine/store/store_reader.h>

namespace keel::tests {
namespace {

using domain::CommandKind;

std::string list(const std::string& entries) { return R"("strategies":[)" + entries + "]"; }

std::string withStrategies(const LibraryRun& run, const std::string& entries) {
  std::string json = run.config();
  const std::string single = R"("strategy":"momentum_breakout","parameters":{"period":5,"threshold":0.02})";
  json.replace(json.find(single), single.size(), list(entries));
  return json;
}

domain::CommandResult post(LibraryRun& run, CommandKind kind, std::uint32_t strategy = 0) {
  domain::Command command;
  command.kind = kind;
  command.strategy = domain::StrategyId{strategy};
  const std::uint64_t number = run.host().post(command);
  for (int i = 0; i < 2'000; ++i) {
    const auto snapshot = run.snapshot(0);
    if (snapshot) {
      for (const auto& result : snapshot->commandResults) {
        if (result.number == number) return result;
      }
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{2});
  }
  ADD_FAILURE() << "no answer to " << domain::name(kind);
  return {};
}

TEST(Start, IsRefusedWhileNoStrategyIsOn) {
  LibraryRun run;
  const auto parsed = host::parseSessionConfig(withStrategies(run, R"({"name":"mixed","enabled":false})"), {});
  ASSERT_TRUE(parsed.has_value()) << parsed.error().message;
  ASSERT_TRUE(run.host().loadSession(*parsed).has_value());
  const auto refused = post(run, CommandKind::Start);
  EXPECT_EQ(refused.code, "NOT_READY");
  EXPECT_NE(refused.message.find("None of the 1 strategies"), std::string::npos) << refused.message;
  auto seen = run.snapshot(static_cast<api::Parts>(api::Part::Preflight));
  EXPECT_EQ(seen->session.state, domain::SessionState::Stopped);
  EXPECT_FALSE(seen->preflight.ready);
  EXPECT_EQ(seen->preflight.score, 100);
  const auto id = seen->session.id;
  {
    const auto reader = store::StoreReader::open(run.file("keel.db"));
    std::uint64_t entries = 0;
    ASSERT_TRUE((*reader)->journal(id, 0, 100, [&](auto&&) { return ++entries > 0; }).has_value());
    EXPECT_EQ(entries, 0u);
  }
  // Switched on, it starts and plays.
  EXPECT_EQ(post(run, CommandKind::EnableStrategy, 1).code, "");
  seen = run.snapshot(static_cast<api::Parts>(api::Part::Preflight));
  EXPECT_TRUE(seen->preflight.ready);
  EXPECT_EQ(post(run, CommandKind::Start).code, "");
  EXPECT_TRUE(run.host().waitUntilDone({}));
  const auto summary = run.host().summary();
  EXPECT_EQ(summary.startRefused, "");
  EXPECT_EQ(summary.slices, 390u);
}

TEST(Start, IsRefusedWhenTheTapeHasEnded) {
  LibraryRun run;
  const auto parsed = host::parseSessionConfig(run.config(), {});
  ASSERT_TRUE(run.host().loadSession(*parsed).has_value());
  EXPECT_EQ(post(run, CommandKind::Start).code, "");
  EXPECT_TRUE(run.host().waitUntilDone({}));
  const auto again = post(run, CommandKind::Start);
  EXPECT_EQ(again.code, "NOT_READY");
  EXPECT_NE(again.message.find("ended"), std::string::npos);
}

TEST(Start, ThePanesAreFullOnceItHasPlayed) {
  LibraryRun run;
  const auto parsed = host::parseSessionConfig(
      withStrategies(run, R"({"name":"momentum_breakout","parameters":{"period":5,"threshold":0.02}},{"name":"ma_crossover","enabled":false})"), {});
  ASSERT_TRUE(parsed.has_value()) << parsed.error().message;
  ASSERT_TRUE(run.host().loadSession(*parsed).has_value());
  EXPECT_EQ(post(run, CommandKind::Start).code, "");
  EXPECT_TRUE(run.host().waitUntilDone({}));
  using api::Part;
  const auto seen = run.snapshot(Part::Quotes | Part::Strategies | Part::Limits | Part::Equity | Part::Performance |
                                 Part::Trades | Part::Health);
  ASSERT_NE(seen, nullptr);
  EXPECT_EQ(seen->session.strategy, "momentum_breakout, ma_crossover");
  EXPECT_EQ(seen->session.profile, "custom");
  EXPECT_EQ(seen->session.capital, domain::Money::fromInteger(10'000));
  ASSERT_EQ(seen->strategies.size(), 2u);
  EXPECT_GT(seen->strategies[0].executed, 0u);
  // What is switched off watches on, and everything it says is blocked.
  EXPECT_GT(seen->strategies[1].signals, 0u);
  EXPECT_EQ(seen->strategies[1].executed, 0u);
  EXPECT_EQ(seen->strategies[1].blocked, seen->strategies[1].signals);
  EXPECT_EQ(seen->quotes.size(), 1u);
  EXPECT_GT(seen->limits.size(), 5u);
  EXPECT_EQ(seen->equity.size(), 390u);
  EXPECT_GT(seen->trades.size(), 0u);
  EXPECT_GT(seen->performance.figures.size(), 20u);
  std::vector<std::string> names;
  for (const auto& thread : seen->health.threads) names.push_back(thread.name);
  EXPECT_EQ(names, (std::vector<std::string>{"engine", "store", "tape", "log"}));
  EXPECT_GT(seen->health.residentBytes, 1'000'000u);
  EXPECT_GT(seen->health.medianCommit.count(), 0);
}

TEST(Start, PreflightBeforeASessionIsMade) {
  LibraryRun run(false);
  const auto fine = host::parseSessionConfig(run.config(), {});
  const auto ready = host::checkPreflight(*fine, run.file("keel.db"));
  ASSERT_TRUE(ready.has_value()) << ready.error().message;
  EXPECT_TRUE(ready->ready);
  EXPECT_FALSE(std::filesystem::exists(run.file("keel.db")));
  const auto empty = host::parseSessionConfig(run.config(R"(,"reserve_percent":50,"available_percent":50)"), {});
  ASSERT_TRUE(empty.has_value()) << empty.error().message;
  const auto contradictory = host::checkPreflight(*empty, {});
  EXPECT_FALSE(contradictory->ready);
  std::ofstream(run.file("foreign.db")) << "this is no store at all, but a text that is long enough";
  EXPECT_FALSE(host::checkPreflight(*fine, run.file("foreign.db"))->ready);
}

struct ConfigRow {
  const char* what;
  std::string strategies;
  const char* code;
  const char* words;
};

TEST(SessionConfig, SeveralStrategies) {
  LibraryRun run(false);
  const std::vector<ConfigRow> rows{
      {"two", R"("strategies":[{"name":"mixed"},{"name":"ma_crossover","enabled":false,"parameters":{"fast":5}}])", "", ""},
      {"both", R"("strategy":"mixed","strategies":[{"name":"mixed"}])", "BAD_FIELD", "strategies: cannot stand beside strategy"},
      {"parameters beside", R"("parameters":{},"strategies":[{"name":"mixed"}])", "BAD_FIELD", "beside parameters"},
      {"empty", R"("strategies":[])", "BAD_FIELD", "strategies"},
      {"no list", R"("strategies":{"name":"mixed"})", "BAD_FIELD", "strategies"},
      {"unknown field", R"("strategies":[{"name":"mixed","on":true}])", "UNKNOWN_FIELD", "strategies.on"},
      {"no name", R"("strategies":[{"enabled":true}])", "MISSING_FIELD", "name"},
      {"bad flag", R"("strategies":[{"name":"mixed","enabled":1}])", "BAD_FIELD", "strategies.enabled"},
      {"unknown strategy", R"("strategies":[{"name":"oracle"}])", "UNKNOWN_STRATEGY", "oracle"},
      {"bad parameter", R"("strategies":[{"name":"mixed"},{"name":"ma_crossover","parameters":{"fast":-1}}])", "BAD_PARAMETER", "fast"},
  };
  for (const ConfigRow& row : rows) {
    const std::string json = "{" + row.strategies + R"(,"data":[{"symbol":"SPY","file":"SPY.csv"}]})";
    const auto parsed = host::parseSessionConfig(json, {});
    EXPECT_EQ(parsed ? "" : parsed.error().code, row.code) << row.what;
    if (!parsed) {
      EXPECT_NE(parsed.error().message.find(row.words), std::string::npos) << row.what << ": " << parsed.error().message;
      continue;
    }
    const auto choices = host::strategyChoices(*parsed);
    ASSERT_EQ(choices.size(), 2u);
    EXPECT_TRUE(choices[0].enabled);
    EXPECT_FALSE(choices[1].enabled);
    EXPECT_EQ(choices[1].parameters.at("fast"), "5");
    EXPECT_EQ(host::coreConfig(*parsed, domain::Mode::Paper)->strategies.size(), 2u);
    EXPECT_EQ(parsed->name, "mixed, ma_crossover on SPY");
  }
}

TEST(SessionConfig, TheProfileIsCustomOnceAValueDiffers) {
  const auto profile = [](const std::string& more) {
    const auto parsed = host::parseSessionConfig("{" + more + R"("data":[{"symbol":"SPY","file":"SPY.csv"}]})", {});
    return parsed ? host::profileName(*parsed) : parsed.error().message;
  };
  EXPECT_EQ(profile(""), "moderate");
  EXPECT_EQ(profile(R"("profile":"aggressive",)"), "aggressive");
  EXPECT_EQ(profile(R"("profile":"aggressive","take_percent":6,)"), "aggressive");
  EXPECT_EQ(profile(R"("profile":"aggressive","take_percent":7,)"), "custom");
  EXPECT_EQ(profile(R"("profile":"custom",)"), "custom");
}

TEST(SessionConfig, SameSettingsWhateverTheOrderOfTheFields) {
  EXPECT_TRUE(host::sameSettings(R"({"a":1,"b":[2]})", R"({ "b" : [2], "a" : 1 })"));
  EXPECT_FALSE(host::sameSettings(R"({"a":1})", R"({"a":2})"));
  EXPECT_FALSE(host::sameSettings("{", "{"));
}

}  // namespace
}  // namespace keel::tests
