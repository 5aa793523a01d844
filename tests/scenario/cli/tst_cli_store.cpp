// The store's commands on the store that a session of the bundled sample leaves behind.
#include <sqlite3.h>

#include <tests/scenario/cli/cli_run.h>

namespace keel::tests {
namespace {

class StoreCommands : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const auto session = cliJson({"session", "--config", KEEL_SOURCE_DIR "/resources/sample/session.json", "--store",
                                  "@s.db", "--speed", "max", "--json"});
    ASSERT_EQ(session.at("state").as_string(), "STOPPED");
    ASSERT_GT(session.at("orders").to_number<int>(), 0);
  }
  static void execute(const std::string& file, const char* sql) {
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &db), SQLITE_OK);
    char* problem = nullptr;
    EXPECT_EQ(sqlite3_exec(db, sql, nullptr, nullptr, &problem), SQLITE_OK) << (problem == nullptr ? "" : problem);
    sqlite3_free(problem);
    sqlite3_close(db);
  }
};

TEST_F(StoreCommands, AuditHoldsAndListsEveryRow) {
  const auto json = cliJson({"audit", "--store", "@s.db", "--json"});
  EXPECT_TRUE(json.at("ok").as_bool());
  EXPECT_TRUE(json.at("first_broken").is_null());
  const auto& rows = json.at("audit").as_array();
  EXPECT_EQ(rows.size(), json.at("rows").to_number<std::size_t>());
  ASSERT_GT(rows.size(), 2u);
  EXPECT_EQ(rows[0].at("previous_hash").as_string(), "");
  for (std::size_t i = 1; i < rows.size(); ++i) {
    EXPECT_EQ(rows[i].at("number").to_number<std::size_t>(), i + 1);
    EXPECT_EQ(rows[i].at("previous_hash"), rows[i - 1].at("hash"));
  }
  EXPECT_EQ(json.at("head_hash"), rows.back().at("hash"));
}

TEST_F(StoreCommands, AChangedRowIsNamed) {
  ASSERT_EQ(cli({"store", "backup", "--store", "@s.db", "--to", "@changed.db"}).exitCode, 0);
  execute(cliFolder().path("changed.db"),
          "DROP TRIGGER audit_no_update; UPDATE audit SET actor = 'nobody' WHERE number = 2");
  const ProcessResult audit = cli({"audit", "--store", "@changed.db"});
  EXPECT_EQ(audit.exitCode, 1);
  EXPECT_NE(audit.err.find("number 2"), std::string::npos) << audit.err;
  EXPECT_NE(audit.err.find("(AUDIT_BROKEN)"), std::string::npos) << audit.err;
  const auto json = cliJson({"audit", "--store", "@changed.db", "--json"}, 1);
  EXPECT_FALSE(json.at("ok").as_bool());
  EXPECT_EQ(json.at("first_broken").to_number<int>(), 2);
  const auto report = cliJson({"store", "check", "--store", "@changed.db", "--json"}, 1);
  EXPECT_FALSE(report.at("sound").as_bool());
  EXPECT_EQ(report.at("findings").as_array().at(0).at("code").as_string(), "AUDIT_BROKEN");
  const ProcessResult backup = cli({"store", "backup", "--store", "@changed.db", "--to", "@never.db"});
  EXPECT_EQ(backup.exitCode, 1);
  EXPECT_NE(backup.err.find("(BACKUP_BAD)"), std::string::npos) << backup.err;
  EXPECT_FALSE(cliFolder().has("never.db"));
}

TEST_F(StoreCommands, BackupRestoreAndPrune) {
  const auto checked = cliJson({"store", "check", "--store", "@s.db", "--json"});
  EXPECT_TRUE(checked.at("ok").as_bool());
  EXPECT_EQ(checked.at("rows").at("session").to_number<int>(), 1);
  const auto backup = cliJson({"store", "backup", "--store", "@s.db", "--to", "@b.db", "--json"});
  EXPECT_EQ(backup.at("rows"), checked.at("rows"));
  const ProcessResult twice = cli({"store", "backup", "--store", "@s.db", "--to", "@b.db"});
  EXPECT_EQ(twice.exitCode, 2);
  EXPECT_NE(twice.err.find("(BACKUP_EXISTS)"), std::string::npos) << twice.err;

  const auto fresh = cliJson({"store", "restore", "--store", "@work.db", "--from", "@b.db", "--json"});
  EXPECT_TRUE(fresh.at("replaced").is_null());
  EXPECT_EQ(cliJson({"store", "prune", "--store", "@work.db", "--before", "2000-01-01", "--json"})
                .at("sessions")
                .to_number<int>(),
            0);
  const auto pruned = cliJson({"store", "prune", "--store", "@work.db", "--before", "2100-01-01", "--json"});
  EXPECT_EQ(pruned.at("sessions").to_number<int>(), 1);
  EXPECT_GT(pruned.at("journal_pages").to_number<int>(), 0);
  EXPECT_EQ(cliJson({"store", "check", "--store", "@work.db", "--json"}).at("rows").at("journal").to_number<int>(), 0);

  const auto restored = cliJson({"store", "restore", "--store", "@work.db", "--from", "@b.db", "--json"});
  EXPECT_EQ(restored.at("replaced").as_string(), cliFolder().path("work.db.replaced"));
  EXPECT_TRUE(cliFolder().has("work.db.replaced"));
  EXPECT_EQ(cliJson({"store", "check", "--store", "@work.db", "--json"}).at("rows"), checked.at("rows"));
}

TEST_F(StoreCommands, ReplayGivesTheRecordedOrders) {
  EXPECT_TRUE(cliJson({"replay", "--store", "@s.db", "--json"}).at("equal").as_bool());
  const ProcessResult none = cli({"replay", "--store", "@s.db", "--session", "9"});
  EXPECT_EQ(none.exitCode, 2);
  EXPECT_NE(none.err.find("(SESSION_NOT_FOUND)"), std::string::npos) << none.err;
}

}  // namespace
}  // namespace keel::tests
