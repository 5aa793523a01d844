// Named sets of settings: kept, replaced, forgotten, and still there after reopening.
#include "store_fixture.h"

#include <thread>

#include <sqlite3.h>

namespace keel::tests {
namespace {

using Experiments = StoreTest;

std::vector<std::string> names(const store::Store& store) {
  std::vector<std::string> out;
  const auto reader = store.reader();
  EXPECT_TRUE(reader.has_value());
  const auto rows = (*reader)->experiments();
  EXPECT_TRUE(rows.has_value());
  for (const auto& row : *rows) out.push_back(row.name + "=" + row.configJson);
  return out;
}

TEST_F(Experiments, AreKeptByNameAndReplaced) {
  {
    auto store = open();
    ASSERT_TRUE(store->saveExperiment({"b", "{1}", at(5)}).has_value());
    ASSERT_TRUE(store->saveExperiment({"a", "{2}", at(6)}).has_value());
    ASSERT_TRUE(store->saveExperiment({"b", "{3}", at(7)}).has_value());
  }
  auto store = open();
  EXPECT_EQ(names(*store), (std::vector<std::string>{"a={2}", "b={3}"}));
  EXPECT_EQ((*(*store->reader())->experiments())[1].tsSaved, at(7));
}

TEST_F(Experiments, AreForgottenOnce) {
  auto store = open();
  ASSERT_TRUE(store->saveExperiment({"gru\xC3\x9F 'quoted'", "{}", at(1)}).has_value());
  EXPECT_EQ(store->removeExperiment("gru\xC3\x9F 'quoted'").value(), true);
  EXPECT_EQ(store->removeExperiment("gru\xC3\x9F 'quoted'").value(), false);
  EXPECT_TRUE(names(*store).empty());
}

TEST_F(Experiments, CountsRowsOfASession) {
  makeSample();
  auto store = open();
  const auto reader = store->reader();
  ASSERT_TRUE(reader.has_value());
  const auto counts = (*reader)->counts(kSampleSession);
  ASSERT_TRUE(counts.has_value());
  EXPECT_EQ(counts->orders, (*reader)->orders(kSampleSession)->size());
  EXPECT_EQ(counts->fills, (*reader)->fills(kSampleSession)->size());
  EXPECT_EQ((*reader)->counts(domain::SessionId{77})->orders, 0u);
}

TEST_F(Experiments, AStoreWithoutTheTableIsBroughtUpToDate) {
  makeSample();
  runSql(file(), "DROP TABLE experiment; PRAGMA user_version = 2");
  auto store = open();
  ASSERT_NE(store, nullptr);
  EXPECT_TRUE(names(*store).empty());
  EXPECT_TRUE(store->saveExperiment({"x", "{}", at(1)}).has_value());
}

TEST_F(Experiments, TheWriterTellsWhenItLastShowedLife) {
  auto store = open();
  EXPECT_TRUE(store->writer().health().idle);
  store->writer().append(sampleRecords());
  ASSERT_TRUE(store->writer().sync().has_value());
  const auto health = store->writer().health();
  EXPECT_TRUE(health.idle);
  EXPECT_GT(health.capacity, 0u);
  const auto times = store->writer().commitTimes();
  EXPECT_GT(times.median.count(), 0);
  EXPECT_GE(times.slowest, times.median);
}

/// Another program holds the file: what was appended waits, and the writer's silence grows.
TEST_F(Experiments, AStalledWriterIsSeen) {
  makeSample();
  auto store = open();
  base::Duration silent{};
  bool idle = true;
  {
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(file().c_str(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    store->writer().append({domain::Record(auditRecord(9))});
    std::this_thread::sleep_for(std::chrono::milliseconds{300});
    const auto health = store->writer().health();
    silent = health.sinceBeat;
    idle = health.idle;
    sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(other);
  }
  EXPECT_FALSE(idle);
  EXPECT_GE(silent, base::Duration(std::chrono::milliseconds{250}));
  EXPECT_TRUE(store->writer().sync().has_value());
  EXPECT_TRUE(store->writer().health().idle);
  EXPECT_LT(store->writer().health().sinceBeat, base::Duration(std::chrono::milliseconds{250}));
}

}  // namespace
}  // namespace keel::tests
