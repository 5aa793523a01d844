// Backups are checked before they count; a restore replaces in one step and keeps the old file.
#include "store_fixture.h"

#include <engine/store/migrations.h>
#include <engine/store/store_backup.h>

namespace keel::tests {
namespace {

namespace fs = std::filesystem;
using BackupRestore = StoreTest;

TEST_F(BackupRestore, ABackupBesideARunningWriterHoldsWhatWasSynced) {
  auto store = open();
  store->writer().append(sampleRecords());
  ASSERT_TRUE(store->writer().sync().has_value());
  const auto made = store::backup(file(), file("it's a copy.bak"));
  ASSERT_TRUE(made.has_value()) << made.error().message;
  EXPECT_TRUE(made->report.ok());
  EXPECT_EQ(made->report.rows.at("fill"), 2u);
  EXPECT_TRUE(made->report.audit.ok);
  EXPECT_FALSE(fs::exists(file("it's a copy.bak.part")));
  store->writer().append({auditRecord(99)});
  EXPECT_EQ(codeOf(store->writer().sync()), "OK");
}

TEST_F(BackupRestore, ABackupNeverReplacesAFile) {
  makeSample();
  writeFile(file("precious"), "mine");
  EXPECT_EQ(codeOf(store::backup(file(), file("precious"))), "BACKUP_EXISTS");
  EXPECT_EQ(readFile(file("precious")), "mine");
  EXPECT_EQ(codeOf(store::backup(file("nothing"), file("b"))), "STORE_NOT_FOUND");
  EXPECT_NE(codeOf(store::backup(file(), file("no/such/folder"))), "OK");
}

TEST_F(BackupRestore, RestoringBringsBackTheRowsAndKeepsTheOldFile) {
  makeSample();
  ASSERT_TRUE(store::backup(file(), file("b")).has_value());
  writeFile(file(), "garbage");
  const auto restored = store::restore(file("b"), file());
  ASSERT_TRUE(restored.has_value()) << restored.error().message;
  EXPECT_EQ(readFile(restored->replaced), "garbage");
  auto store = open();
  EXPECT_EQ(store->reader().value()->fills(kSampleSession)->size(), 2u);
  store->writer().append({auditRecord(50)});
  EXPECT_EQ(codeOf(store->writer().sync()), "OK");
  store.reset();
  const auto again = store::restore(file("b"), file());
  ASSERT_TRUE(again.has_value());
  EXPECT_NE(again->replaced, restored->replaced);
}

TEST_F(BackupRestore, TheOldLogDoesNotMeetTheRestoredFile) {
  makeSample();
  ASSERT_TRUE(store::backup(file(), file("b")).has_value());
  std::string crashed, log;
  {
    auto store = open();
    store->writer().append({auditRecord(51), auditRecord(52)});
    ASSERT_TRUE(store->writer().sync().has_value());
    crashed = readFile(file());
    log = readFile(file("keel.store-wal"));
  }
  writeFile(file(), crashed);
  writeFile(file("keel.store-wal"), log);
  const auto restored = store::restore(file("b"), file());
  ASSERT_TRUE(restored.has_value());
  EXPECT_EQ(store::check(file()).rows.at("audit"), 1u);
  EXPECT_EQ(store::check(restored->replaced).rows.at("audit"), 3u);  // with its log beside it
}

TEST_F(BackupRestore, ABadBackupIsRefusedAndNothingChanges) {
  makeSample();
  ASSERT_TRUE(store::backup(file(), file("b")).has_value());
  const std::string before = readFile(file());
  const std::string good = readFile(file("b"));
  writeFile(file("b"), good.substr(0, good.size() / 2));
  EXPECT_EQ(codeOf(store::restore(file("b"), file())), "STORE_DAMAGED");
  writeFile(file("b"), good);
  runSql(file("b"), "DROP TRIGGER audit_no_update; UPDATE audit SET details = 'forged'");
  EXPECT_EQ(codeOf(store::restore(file("b"), file())), "BACKUP_BAD");
  writeFile(file("b"), good);
  runSql(file("b"), "PRAGMA user_version = 50");
  EXPECT_EQ(codeOf(store::restore(file("b"), file())), "STORE_NEWER");
  EXPECT_EQ(codeOf(store::restore(file(), file())), "BACKUP_BAD");
  EXPECT_EQ(codeOf(store::restore(file("absent"), file())), "STORE_NOT_FOUND");
  EXPECT_EQ(readFile(file()), before);
  EXPECT_FALSE(fs::exists(file("keel.store.part")));
}

TEST_F(BackupRestore, ARunningStoreIsNotReplaced) {
  makeSample();
  ASSERT_TRUE(store::backup(file(), file("b")).has_value());
  auto store = open();
  EXPECT_EQ(codeOf(store::restore(file("b"), file())), "STORE_LOCKED");
}

TEST_F(BackupRestore, RestoresWhereNoStoreIs) {
  makeSample();
  ASSERT_TRUE(store::backup(file(), file("b")).has_value());
  const auto restored = store::restore(file("b"), file("new.store"));
  ASSERT_TRUE(restored.has_value());
  EXPECT_TRUE(restored->replaced.empty());
  EXPECT_TRUE(store::check(file("new.store")).ok());
}

TEST_F(BackupRestore, ABackupOfAnOlderSchemaIsRestoredAndThenMigrated) {
  {
    auto connection = store::Connection::create(file("b"));
    ASSERT_TRUE(store::migrateTo(**connection, 1).has_value());
  }
  ASSERT_TRUE(store::restore(file("b"), file()).has_value());
  EXPECT_TRUE(open() != nullptr);
}

}  // namespace
}  // namespace keel::tests
