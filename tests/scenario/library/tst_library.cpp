// The library as the desk uses it: past sessions, experiments (AB-20), files, jobs that are canceled.
#include <sqlite3.h>

#include "library_run.h"

namespace keel::tests {
namespace {

std::string repeated(const std::string& text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

TEST(Library, ExperimentNamesOfAB20) {
  LibraryRun run;
  struct Row {
    std::string name;
    const char* code;
  };
  const std::vector<Row> rows{
      {"", "INVALID_PARAMETER"},
      {"x", "OK"},
      {std::string(50, 'a'), "OK"},
      {std::string(51, 'a'), "INVALID_PARAMETER"},
      {repeated("\xC3\xA4", 50), "OK"},                  // 50 characters, 100 bytes
      {repeated("\xC3\xA4", 51), "INVALID_PARAMETER"},
      {repeated("\xF0\x9F\x93\x88", 50), "OK"},
      {"broken \xC3", "INVALID_PARAMETER"},
      {"two\nlines", "INVALID_PARAMETER"},
  };
  for (const Row& row : rows) EXPECT_EQ(codeOf(run.save(row.name, run.config())), row.code) << row.name;
  const auto all = run.experiments();
  ASSERT_TRUE(all.has_value());
  EXPECT_EQ(all->size(), 4u);
}

TEST(Library, AnExistingExperimentIsOverwritten) {
  LibraryRun run;
  ASSERT_EQ(codeOf(run.save("mine", run.config())), "OK");
  ASSERT_EQ(codeOf(run.save("mine", run.config(R"(,"seed":9)"))), "OK");
  const auto all = run.experiments();
  ASSERT_TRUE(all.has_value());
  ASSERT_EQ(all->size(), 1u);
  EXPECT_TRUE(host::sameSettings(all->front().configJson, run.config(R"(,"seed":9)")));
  EXPECT_NE(all->front().tsSaved, base::Timestamp{});
  const auto remove = [&] { return answerOf<void>([&](auto done) { run.library().deleteExperiment("mine", done); }); };
  EXPECT_EQ(codeOf(remove()), "OK");
  EXPECT_EQ(codeOf(remove()), "EXPERIMENT_NOT_FOUND");
}

TEST(Library, ABadConfigurationIsNotKept) {
  LibraryRun run;
  EXPECT_EQ(codeOf(run.save("a", "{")), "BAD_JSON");
  EXPECT_EQ(codeOf(run.save("a", run.config(R"(,"colour":1)"))), "UNKNOWN_FIELD");
  EXPECT_TRUE(run.experiments()->empty());
}

TEST(Library, SessionsWithTheirFigures) {
  LibraryRun run;
  ASSERT_EQ(codeOf(run.save("same", run.config())), "OK");
  ASSERT_EQ(codeOf(run.save("other", run.config(R"(,"seed":2)"))), "OK");
  const host::SessionSummary summary = run.play(run.config());
  ASSERT_GT(summary.fills, 0u);
  const auto sessions = run.sessions();
  ASSERT_TRUE(sessions.has_value()) << sessions.error().message;
  ASSERT_EQ(sessions->size(), 1u);
  const api::PastSession& past = sessions->front();
  EXPECT_EQ(past.id, summary.id);
  EXPECT_EQ(past.strategy, "momentum_breakout");
  EXPECT_EQ(past.zone, "America/New_York");
  EXPECT_EQ(past.orders, summary.orders);
  EXPECT_EQ(past.fills, summary.fills);
  EXPECT_EQ(past.realizedPnl, summary.realizedPnl);
  EXPECT_EQ(past.fees, summary.fees);
  EXPECT_EQ(past.equity, summary.equity);
  EXPECT_EQ(past.initialCapital, summary.initialCash);
  EXPECT_GT(past.trades, 0u);
  EXPECT_TRUE(past.winRate.has_value());
  EXPECT_GT(past.tsEnded, past.tsStarted);
  const auto all = run.experiments();
  ASSERT_EQ(all->size(), 2u);
  EXPECT_FALSE((*all)[0].last.has_value());
  ASSERT_TRUE((*all)[1].last.has_value());
  EXPECT_EQ((*all)[1].last->id, summary.id);
  EXPECT_TRUE(run.sessions(0)->empty());
}

TEST(Library, ASessionThatNeverTradedHasNoFigures) {
  LibraryRun run;
  run.play(run.config(R"(,"max_signals_per_hour":1,"min_signal_strength":"very_strong")"));
  const auto sessions = run.sessions();
  ASSERT_EQ(sessions->size(), 1u);
  const api::PastSession& past = sessions->front();
  EXPECT_EQ(past.trades, 0u);
  EXPECT_FALSE(past.winRate || past.profitFactor);
  EXPECT_EQ(past.realizedPnl, domain::Money());
}

TEST(Library, LooksIntoAFileWithoutUsingIt) {
  LibraryRun run;
  std::ofstream(run.file("bad.csv")) << "t,open,high,low,close,volume\n2025-06-02 09:30:00,1,2,0.5,1,10\n"
                                        "2025-06-02 09:31:00,1,0.5,2,1,10\n2025-06-02 09:32:00,1,2,0.5,1,10\n";
  const auto look = [&](const std::string& path, const std::string& symbol = "SPY") {
    return answerOf<api::FileInspection>([&](auto done) { run.library().inspectFile(path, symbol, {}, done); });
  };
  const auto found = look(run.file("bad.csv").string());
  ASSERT_TRUE(found.has_value()) << found.error().message;
  EXPECT_EQ(found->rows, 3u);
  EXPECT_EQ(found->bars, 2u);
  EXPECT_EQ(found->refused, 1u);
  EXPECT_EQ(found->sha256.size(), 64u);
  EXPECT_FALSE(found->generated);
  EXPECT_LT(found->tsFirst, found->tsLast);
  const bool named = std::any_of(found->remarks.begin(), found->remarks.end(), [](const auto& r) { return r.find("line 3") != std::string::npos; });
  EXPECT_TRUE(named);
  EXPECT_EQ(codeOf(look(run.file("none.csv").string())), "NOT_FOUND");
  EXPECT_EQ(codeOf(look(run.file("bad.csv").string(), "")), "INVALID_PARAMETER");
}

TEST(Library, ACanceledJobAnswersAndTheNextGoesOn) {
  LibraryRun run;
  {
    std::ofstream big(run.file("big.csv"));
    big << "t,open,high,low,close,volume\n";
    for (int day = 0; day < 1'500; ++day) {
      const auto date = std::chrono::year_month_day{std::chrono::sys_days{std::chrono::year{2018} / 1 / 1} + std::chrono::days{day}};
      for (int minute = 0; minute < 390; ++minute) {
        const int at = 570 + minute;
        big << fmt::format("{} {:02}:{:02}:00,100,101,99,100,1000\n", base::formatDate(date), at / 60, at % 60);
      }
    }
  }
  std::atomic<int> told{0};
  std::promise<void> begun;
  std::once_flag once;
  std::promise<Result<api::FileInspection, Failure>> answer, queued;
  const api::JobNumber first = run.library().inspectFile(
      run.file("big.csv").string(), "SPY",
      [&](double) {
        ++told;
        std::call_once(once, [&] { begun.set_value(); });
      },
      [&](auto result) { answer.set_value(std::move(result)); });
  const api::JobNumber second = run.library().inspectFile(run.file("big.csv").string(), "SPY", {},
                                                          [&](auto result) { queued.set_value(std::move(result)); });
  begun.get_future().wait();
  const auto began = std::chrono::steady_clock::now();
  run.library().cancel(second);
  run.library().cancel(first);
  EXPECT_EQ(codeOf(answer.get_future().get()), "CANCELED");
  EXPECT_EQ(codeOf(queued.get_future().get()), "CANCELED");
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds{3});
  EXPECT_TRUE(run.sessions().has_value());
  EXPECT_GE(told, 1);
}

TEST(Library, TellsEveryFieldThatIsWrong) {
  LibraryRun run;
  const auto check = [&](const std::string& json) {
    return answerOf<void>([&](auto done) { run.library().checkConfig(json, done); });
  };
  EXPECT_EQ(codeOf(check(run.config())), "OK");
  const auto wrong = check(run.config(R"(,"colour":1,"seed":-1,"reserve_percent":50)"));
  ASSERT_FALSE(wrong.has_value());
  EXPECT_EQ(wrong.error().code, "UNKNOWN_FIELD");
  for (const char* word : {"colour", "seed", "reserve"}) EXPECT_NE(wrong.error().message.find(word), std::string::npos) << word;
}

TEST(Library, OffersStrategiesAndProfiles) {
  LibraryRun run(false);
  const api::Catalogue& offer = run.library().catalogue();
  ASSERT_GT(offer.strategies.size(), 5u);
  EXPECT_EQ(offer.strategies.front().name, "mixed");
  ASSERT_EQ(offer.profiles.size(), 4u);
  EXPECT_EQ(offer.profiles[1].name, "moderate");
  EXPECT_NEAR(offer.profiles[1].position, 0.10, 1e-12);
}

TEST(Library, WithoutAStoreItSaysSo) {
  LibraryRun run(false);
  EXPECT_EQ(codeOf(run.sessions()), "STORE_NOT_OPEN");
  EXPECT_EQ(codeOf(run.save("a", run.config())), "STORE_NOT_OPEN");
}

TEST(Library, AStalledStoreHoldsUpNoCaller) {
  LibraryRun run;
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(run.file("keel.db").c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  std::promise<Result<void, Failure>> answer;
  const auto began = std::chrono::steady_clock::now();
  run.library().saveExperiment("late", run.config(), [&](auto result) { answer.set_value(std::move(result)); });
  for (int i = 0; i < 100; ++i) run.library().cancel(static_cast<api::JobNumber>(1'000 + i));
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::milliseconds{200});
  std::this_thread::sleep_for(std::chrono::milliseconds{200});
  sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  EXPECT_EQ(codeOf(answer.get_future().get()), "OK");
}

TEST(Library, StoppingAnswersWhatWaits) {
  LibraryRun run;
  std::atomic<int> answers{0};
  for (int i = 0; i < 50; ++i) run.library().sessions(10, [&](auto) { ++answers; });
  run.host().stop();
  EXPECT_EQ(answers, 50);
}

TEST(Library, AReportOfASessionThatIsNotThere) {
  LibraryRun run;
  const auto made = answerOf<void>([&](auto done) {
    run.library().makeReport(domain::SessionId{42}, api::ReportFormat::Pdf, run.file("r.pdf").string(), {}, done);
  });
  EXPECT_EQ(codeOf(made), "NO_SESSION");
  EXPECT_FALSE(std::filesystem::exists(run.file("r.pdf")));
}

}  // namespace
}  // namespace keel::tests
