// Files that are not what they should be: always a failure with a code and a way out, never a crash.
#include "store_fixture.h"

#include <sys/wait.h>
#include <unistd.h>

#include <engine/base/random.h>
#include <engine/store/store_backup.h>
#include <engine/store/store_check.h>

namespace keel::tests {
namespace {

namespace fs = std::filesystem;

class DamagedStore : public StoreTest {
 protected:
  /// Every door, on the file as it is. Returns the code of Store::open.
  std::string tryEverything() const {
    store::OpenOptions readOnly;
    readOnly.readOnly = true;
    const auto report = store::check(file());
    (void)store::Store::open(file(), readOnly);
    (void)store::backup(file(), file("copy"));
    fs::remove(file("copy"));
    (void)store::restore(file(), file("restored"));
    const auto opened = store::Store::open(file());
    if (!opened) {
      EXPECT_FALSE(opened.error().message.empty());
      EXPECT_NE(opened.error().message.find(file().string()), std::string::npos) << opened.error().message;
      EXPECT_FALSE(report.sound()) << "open refuses what check accepts: " << opened.error().message;
    }
    return codeOf(opened);
  }
};

TEST_F(DamagedStore, Empty) {
  writeFile(file(), "");
  EXPECT_EQ(tryEverything(), "STORE_DAMAGED");
  EXPECT_EQ(fs::file_size(file()), 0u);
}

TEST_F(DamagedStore, TextFile) {
  writeFile(file(), std::string(5'000, 'a') + "\n");
  EXPECT_EQ(tryEverything(), "STORE_DAMAGED");
}

TEST_F(DamagedStore, ShortFile) {
  writeFile(file(), "SQLite format 3");
  EXPECT_EQ(tryEverything(), "STORE_DAMAGED");
}

TEST_F(DamagedStore, RandomBytes) {
  base::Random random(1);
  std::string bytes(100'000, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random.next());
  writeFile(file(), bytes);
  EXPECT_EQ(tryEverything(), "STORE_DAMAGED");
  bytes.replace(0, 16, std::string("SQLite format 3\0", 16));
  writeFile(file(), bytes);
  EXPECT_EQ(tryEverything(), "STORE_DAMAGED");
}

TEST_F(DamagedStore, Folder) {
  fs::create_directories(file());
  EXPECT_EQ(tryEverything(), "STORE_IO");
}

TEST_F(DamagedStore, DatabaseOfAnotherProgram) {
  runSql(file(), "CREATE TABLE moz_places (id)");
  const std::string before = readFile(file());
  EXPECT_EQ(tryEverything(), "STORE_FOREIGN");
  EXPECT_EQ(readFile(file()), before);
}

TEST_F(DamagedStore, MissingTable) {
  makeSample();
  runSql(file(), "DROP TABLE position");
  EXPECT_EQ(tryEverything(), "STORE_DAMAGED");
}

TEST_F(DamagedStore, MissingAuditHead) {
  makeSample();
  runSql(file(), "DELETE FROM audit_head");
  EXPECT_EQ(tryEverything(), "STORE_DAMAGED");
}

TEST_F(DamagedStore, CutOffAtEveryEighth) {
  makeSample();
  const std::string whole = readFile(file());
  for (std::size_t eighth = 1; eighth < 8; ++eighth) {
    writeFile(file(), whole.substr(0, whole.size() * eighth / 8));
    EXPECT_EQ(tryEverything(), "STORE_DAMAGED") << eighth;
  }
}

TEST_F(DamagedStore, AnyPageOverwritten) {
  makeSample();
  const std::string whole = readFile(file());
  base::Random random(2);
  for (std::size_t page = 0; page < whole.size() / 4096; ++page) {
    std::string bytes = whole;
    for (std::size_t i = 0; i < 4096; ++i) bytes[page * 4096 + i] = static_cast<char>(random.next());
    writeFile(file(), bytes);
    EXPECT_EQ(tryEverything(), "STORE_DAMAGED") << page;
  }
}

TEST_F(DamagedStore, SingleBytesFlippedAnywhereNeverCrash) {
  makeSample();
  const std::string whole = readFile(file());
  base::Random random(3);
  for (int i = 0; i < 150; ++i) {
    std::string bytes = whole;
    bytes[random.below(bytes.size())] ^= static_cast<char>(1 + random.below(255));
    writeFile(file(), bytes);
    (void)tryEverything();
  }
}

TEST_F(DamagedStore, AFlippedBitInAJournalBodyIsFound) {
  {
    auto store = open();
    store->writer().append({sampleSession(), journalRecord(1, std::string(300, 'Q'))});
  }
  std::string bytes = readFile(file());
  const auto place = bytes.find("QQQQ");
  ASSERT_NE(place, std::string::npos);
  bytes[place + 100] = 'R';
  writeFile(file(), bytes);
  EXPECT_EQ(store::check(file()).findings.front().what.code, "JOURNAL_DAMAGED");
  auto reader = store::StoreReader::open(file());
  EXPECT_EQ(codeOf((*reader)->journal(kSampleSession, 0, 9, [](domain::JournalRecord&&) { return true; })),
            "STORE_DAMAGED");
}

TEST_F(DamagedStore, RowsThatCannotBeAreFailuresNotFaults) {
  makeSample();
  for (const char* change :
       {"UPDATE client_order SET status = 'SOMETHING'", "UPDATE client_order SET venue_order_id = printf('%050d', 1)",
        "UPDATE client_order SET reason = 70000", "UPDATE client_order SET account = -1",
        "UPDATE client_order SET fees_currency = 'dollar'", "UPDATE client_order SET trail_kind = ''",
        "PRAGMA ignore_check_constraints = ON; UPDATE client_order SET quantity_e8 = -5"}) {
    const std::string copy = readFile(file());
    runSql(file(), change);
    auto reader = store::StoreReader::open(file());
    ASSERT_TRUE(reader.has_value());
    EXPECT_EQ(codeOf((*reader)->orders(kSampleSession)), "STORE_DAMAGED") << change;
    EXPECT_FALSE(store::check(file()).sound()) << change;
    reader->reset();
    writeFile(file(), copy);
  }
}

TEST_F(DamagedStore, AfterACrashWithoutItsLogItOpensAtTheLastCheckpoint) {
  std::string early, log;
  {
    auto store = open();
    store->writer().append(sampleRecords());
    ASSERT_TRUE(store->writer().sync().has_value());
    early = readFile(file());
    log = readFile(file("keel.store-wal"));
  }
  ASSERT_FALSE(log.empty());
  writeFile(file(), early);  // as a crash leaves it, and the log lost
  EXPECT_EQ(tryEverything(), "OK");
  writeFile(file(), early);
  writeFile(file("keel.store-wal"), log.substr(0, log.size() / 2));  // the log torn: whole commits or nothing
  EXPECT_EQ(tryEverything(), "OK");
  writeFile(file(), early);
  writeFile(file("keel.store-wal"), log);  // the whole log: everything is there
  EXPECT_EQ(open()->reader().value()->fills(kSampleSession)->size(), 2u);
}

TEST_F(DamagedStore, DisagreeingRowsAreReportedWithNumbers) {
  makeSample();
  runSql(file(), "DELETE FROM fill WHERE execution = 'E-2'");
  const auto report = store::check(file());
  EXPECT_TRUE(report.sound());
  ASSERT_EQ(report.findings.size(), 2u);
  EXPECT_EQ(report.findings[0].what.code, "FILLS_DIFFER");
  EXPECT_EQ(report.findings[0].what.message, "Session 1, order 42: 50 counted as filled, but its fills add up to 20.");
  EXPECT_EQ(report.findings[1].what.code, "POSITION_DIFFERS");
  runSql(file(),
         "UPDATE lot SET quantity_e8 = quantity_e8 + 1 WHERE place = 0; DELETE FROM signal_check; DELETE FROM "
         "signal; UPDATE client_order SET parent = 5; UPDATE fill SET client_order = NULL");
  std::string codes;
  for (const auto& finding : store::check(file()).findings) codes += finding.what.code + " ";
  EXPECT_EQ(codes, "FILLS_DIFFER POSITION_DIFFERS LOTS_DIFFER ORPHAN ORPHAN ORPHAN ");
  runSql(file(), "DELETE FROM session");
  EXPECT_FALSE(store::check(file()).sound());  // foreign keys
}

/// Runs `work` in a child process as a user without rights; its result is the exit code.
template <class Work>
int asNobody(Work&& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::getuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) ::_exit(99);
    ::_exit(work());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(DamagedStore, AFileThatMayNotBeWrittenOpensReadOnlyAlone) {
  makeSample();
  fs::permissions(file(), fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
  fs::permissions(folder(),
                  fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
  const int result = asNobody([&] {
    if (codeOf(store::Store::open(file())) != "STORE_READ_ONLY") return 1;
    store::OpenOptions options;
    options.readOnly = true;
    const auto opened = store::Store::open(file(), options);
    if (!opened) return 2;
    const auto reader = (*opened)->reader();
    if (!reader || (*reader)->fills(kSampleSession).value().size() != 2) return 3;
    return store::check(file()).ok() ? 0 : 4;
  });
  fs::permissions(folder(), fs::perms::owner_all);
  EXPECT_EQ(result, 0);
}

TEST_F(DamagedStore, AFileThatMayNotBeReadIsSaidSo) {
  makeSample();
  fs::permissions(file(), fs::perms::none);
  EXPECT_EQ(asNobody([&] { return codeOf(store::Store::open(file())) == "STORE_READ_ONLY" ? 0 : 1; }), 0);
}

}  // namespace
}  // namespace keel::tests
