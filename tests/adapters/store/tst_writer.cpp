// Group commit, the order of sync, failures that stay, and a writer that is killed.
#include "store_fixture.h"

#include <atomic>
#include <csignal>
#include <functional>
#include <thread>

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <engine/base/random.h>
#include <engine/store/record_sink.h>
#include <engine/store/store_check.h>

namespace keel::tests {
namespace {

using namespace std::chrono_literals;

class Writer : public StoreTest {
 protected:
  std::uint64_t journalRows() const {
    auto reader = store::StoreReader::open(file());
    if (!reader) return 0;
    return (*reader)->journal(kSampleSession, 0, 1'000'000, [](domain::JournalRecord&&) { return true; }).value();
  }
  static bool waitFor(const std::function<bool()>& condition) {
    for (int i = 0; i < 500 && !condition(); ++i) std::this_thread::sleep_for(10ms);
    return condition();
  }
};

TEST_F(Writer, SyncMeansThatAReaderSeesItAndManyAppendsShareACommit) {
  store::OpenOptions options;
  options.writer.groupWindow = 10s;  // the thread does not help
  auto store = open(options);
  store->writer().append({sampleSession()});
  for (std::uint64_t i = 1; i <= 500; ++i) store->writer().append({journalRecord(i)});
  EXPECT_EQ(store->writer().health().queued, 501u);
  ASSERT_TRUE(store->writer().sync().has_value());
  EXPECT_EQ(journalRows(), 500u);
  const auto health = store->writer().health();
  EXPECT_EQ(health.rowsWritten, 501u);
  EXPECT_EQ(health.commits, 1u);
  EXPECT_EQ(health.queued, 0u);
  EXPECT_GT(health.lastCommit.count(), 0);
  ASSERT_TRUE(store->writer().sync().has_value());  // nothing new: no commit
  EXPECT_EQ(store->writer().health().commits, 1u);
}

TEST_F(Writer, CommitsAreSyncedInFull) {
  auto store = open();
  std::int64_t synchronous = -1;
  const auto done = store->writer().runJob([&](store::RecordSink& sink) {
    store::Statement query;
    const int code = query.prepare(sink.database(), "PRAGMA synchronous");
    if (code != SQLITE_OK || query.step() != SQLITE_ROW) return SQLITE_ERROR;
    synchronous = query.integer(0);
    return SQLITE_OK;
  });
  EXPECT_TRUE(done.has_value());
  EXPECT_EQ(synchronous, 2) << "FULL: the log is synced at each commit";
  EXPECT_EQ(queryText(file(), "PRAGMA journal_mode"), "wal");
}

TEST_F(Writer, TheThreadWritesWithoutSync) {
  auto store = open();
  store->writer().append({sampleSession(), journalRecord(1)});
  EXPECT_TRUE(waitFor([&] { return store->writer().health().queued == 0; }));
  EXPECT_EQ(journalRows(), 1u);
}

TEST_F(Writer, ClosingWritesWhatIsQueued) {
  store::OpenOptions options;
  options.writer.groupWindow = 10s;
  {
    auto store = open(options);
    store->writer().append({sampleSession(), journalRecord(1)});
  }
  EXPECT_EQ(journalRows(), 1u);
}

TEST_F(Writer, AFullQueueBlocksAndLosesNothing) {
  store::OpenOptions options;
  options.writer.queueCapacity = 50;
  auto store = open(options);
  store->writer().append({sampleSession()});
  for (std::uint64_t i = 1; i <= 2'000; ++i) store->writer().append({journalRecord(i)});
  std::vector<domain::Record> more;  // larger than the whole queue
  for (std::uint64_t i = 2'001; i <= 2'200; ++i) more.emplace_back(journalRecord(i));
  store->writer().append(std::move(more));
  ASSERT_TRUE(store->writer().sync().has_value());
  EXPECT_EQ(journalRows(), 2'200u);
}

TEST_F(Writer, ManyThreadsEachFindTheirOwnRecordsAfterSync) {
  auto store = open();
  store->writer().append({sampleSession()});
  std::vector<std::thread> threads;
  std::atomic<int> failed{0};
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      auto reader = store->reader();
      if (!reader) {
        ++failed;
        return;
      }
      for (int i = 0; i < 30; ++i) {
        const auto ts = at(t * 1'000 + i);
        store->writer().append({domain::EquityRecord{kSampleSession, ts, {}, {}}});
        if (!store->writer().sync() || (*reader)->equity(kSampleSession, ts, ts, 1).value().size() != 1) ++failed;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(failed, 0);
}

TEST_F(Writer, AFullDiskHaltsKeepsTheRecordsAndCanBeRetried) {
  makeSample();
  const auto pages = static_cast<std::int64_t>(std::filesystem::file_size(file()) / 4096);
  store::OpenOptions options;
  options.writer.maxPages = pages + 20;
  options.writer.queueCapacity = 100;
  auto store = open(options);
  store->writer().append({journalRecord(3, "fits")});
  ASSERT_TRUE(store->writer().sync().has_value());
  store->writer().append({journalRecord(4, "small"), journalRecord(5, std::string(200'000, 'x'))});
  const auto failed = store->writer().sync();
  ASSERT_EQ(codeOf(failed), "DISK_FULL");
  EXPECT_NE(failed.error().message.find("halts"), std::string::npos);
  EXPECT_EQ(journalRows(), 3u) << "all of the group or nothing";
  EXPECT_EQ(store->writer().health().queued, 2u);
  store->writer().append({journalRecord(6, "after")});
  EXPECT_EQ(codeOf(store->writer().sync()), "DISK_FULL") << "the failure stays";
  EXPECT_EQ(codeOf(store->writer().retry()), "DISK_FULL");
  EXPECT_EQ(codeOf(store->setSetting("a", "b")), "DISK_FULL");
  ASSERT_TRUE(store->writer().health().failure.has_value());
  EXPECT_EQ(store->writer().health().queued, 3u);
  store.reset();  // gives up on them, and says so in the log
  EXPECT_EQ(journalRows(), 3u);
  EXPECT_TRUE(store::check(file()).ok());
}

TEST_F(Writer, AfterAFailureAFullQueueRefusesLoudlyInsteadOfBlocking) {
  makeSample();
  const auto pages = static_cast<std::int64_t>(std::filesystem::file_size(file()) / 4096);
  store::OpenOptions options;
  options.writer.maxPages = pages;
  options.writer.queueCapacity = 4;
  auto store = open(options);
  store->writer().append({journalRecord(9, std::string(100'000, 'x'))});
  EXPECT_EQ(codeOf(store->writer().sync()), "DISK_FULL");
  for (std::uint64_t i = 10; i < 20; ++i) store->writer().append({journalRecord(i)});
  EXPECT_EQ(store->writer().health().queued, 4u);
  EXPECT_NE(store->writer().health().failure->message.find("7 records"), std::string::npos);
}

TEST_F(Writer, AnotherProgramsWriteLockIsAFailureThatRetryHeals) {
  store::OpenOptions options;
  options.writer.busyTimeoutMs = 50;
  auto store = open(options);
  store->writer().append({sampleSession()});
  ASSERT_TRUE(store->writer().sync().has_value());
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(file().c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  store->writer().append({auditRecord(1), journalRecord(1)});
  store->writer().append({auditRecord(2), journalRecord(2)});
  EXPECT_EQ(codeOf(store->writer().sync()), "STORE_LOCKED");
  EXPECT_EQ(journalRows(), 0u);
  sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  EXPECT_EQ(codeOf(store->writer().sync()), "STORE_LOCKED") << "it does not heal by itself";
  EXPECT_EQ(codeOf(store->writer().retry()), "OK");
  EXPECT_FALSE(store->writer().health().failure.has_value());
  EXPECT_EQ(journalRows(), 2u);
  EXPECT_TRUE(store::check(file()).ok());
}

TEST_F(Writer, ARowThatNamesNothingFailsItsWholeGroup) {
  auto store = open();
  store->writer().append({sampleSession()});
  ASSERT_TRUE(store->writer().sync().has_value());
  domain::FillRecord fill;
  fill.session = kSampleSession;
  fill.order = domain::ClientOrderId(5);
  fill.instrument = domain::InstrumentId(1);
  store->writer().append({journalRecord(1), fill});
  EXPECT_EQ(codeOf(store->writer().sync()), "STORE_CONSTRAINT");
  EXPECT_EQ(journalRows(), 0u);
}

/// Starts this program as a writer, lets it live for a while, kills it; returns the last number it acknowledged.
std::uint64_t killedWriter(const std::filesystem::path& store, std::chrono::microseconds life) {
  int ends[2];
  EXPECT_EQ(::pipe(ends), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    ::execl("/proc/self/exe", "tst_store", "--writer-child", store.c_str(), nullptr);
    ::_exit(127);
  }
  ::close(ends[1]);
  std::thread killer([child, life] {
    std::this_thread::sleep_for(life);
    ::kill(child, SIGKILL);
  });
  std::string output;
  char buffer[4096];
  for (ssize_t n = 0; (n = ::read(ends[0], buffer, sizeof buffer)) > 0;)
    output.append(buffer, static_cast<std::size_t>(n));
  killer.join();
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the writer ended by itself with " << WEXITSTATUS(status);
  const auto end = output.rfind('\n');
  if (end == std::string::npos) return 0;
  const auto begin = output.rfind('\n', end - 1);
  return std::stoull(output.substr(begin == std::string::npos ? 0 : begin + 1));
}

TEST_F(Writer, KilledAtThirtyMomentsEverythingAcknowledgedIsThere) {
  base::Random random(4);
  std::uint64_t acknowledged = 0;
  int roundsWithWork = 0;
  for (int round = 0; round < 30; ++round) {
    const auto life = std::chrono::microseconds(5'000 + random.below(150'000));
    const std::uint64_t last = killedWriter(file(), life);
    roundsWithWork += last > acknowledged ? 1 : 0;
    acknowledged = std::max(acknowledged, last);
    if (!std::filesystem::exists(file())) continue;  // killed before it was made
    const auto report = store::check(file());
    ASSERT_TRUE(report.ok()) << report.findings.front().what.code << ' ' << report.findings.front().what.message;
    auto store = open();
    std::uint64_t sequence = 0;
    const auto journal =
        store->reader().value()->journal(kSampleSession, 0, 10'000'000, [&](domain::JournalRecord&& record) {
          EXPECT_EQ(record.sequence, ++sequence) << "a gap";
          return record.body.size() == sequence % 700;
        });
    ASSERT_TRUE(journal.has_value()) << journal.error().message;
    EXPECT_GE(sequence, acknowledged) << "round " << round;
    const auto audit = store->reader().value()->verifyAudit();
    EXPECT_GE(audit->rows, acknowledged);
  }
  EXPECT_GT(roundsWithWork, 10);
}

}  // namespace
}  // namespace keel::tests
