// The audit chain: every kind of tampering is found and named.
#include "store_fixture.h"

#include <engine/store/store_check.h>

namespace keel::tests {
namespace {

class AuditChain : public StoreTest {
 protected:
  void SetUp() override {
    auto store = open();
    store->writer().append({sampleSession()});
    for (int i = 1; i <= 10; ++i) store->writer().append({auditRecord(i, "ACTION_" + std::to_string(i))});
    ASSERT_TRUE(store->writer().sync().has_value());
  }
  store::AuditVerdict tampered(const std::string& sql) const {
    runSql(file(), "DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete; " + sql);
    return verdict();
  }
  store::AuditVerdict verdict() const {
    auto reader = store::StoreReader::open(file());
    EXPECT_TRUE(reader.has_value());
    return (*reader)->verifyAudit().value();
  }
};

TEST_F(AuditChain, AnUntouchedTrailHolds) {
  EXPECT_TRUE(verdict().ok);
  EXPECT_EQ(verdict().rows, 10u);
}

TEST_F(AuditChain, GoesOnAcrossReopening) {
  auto store = open();
  store->writer().append({auditRecord(11)});
  ASSERT_TRUE(store->writer().sync().has_value());
  EXPECT_TRUE(verdict().ok);
  EXPECT_EQ(verdict().rows, 11u);
}

TEST_F(AuditChain, HashIsTheDocumentedOne) {
  // printf '|1|1381152601000000007|1|6:engine|8:ACTION_1|12:{"second":1}' | sha256sum
  auto reader = store::StoreReader::open(file());
  const auto rows = (*reader)->audit(1, 2).value();
  EXPECT_EQ(rows[0].hash, "5fa91adff2d92b99c32bd49d628de07b5ea3730c1263c0a5f8ce14e581f7b0bb");
  EXPECT_EQ(rows[0].previousHash, "");
  EXPECT_EQ(rows[1].previousHash, rows[0].hash);
}

TEST_F(AuditChain, TheDatabaseItselfRefusesChanges) {
  EXPECT_EQ(queryText(file(), "UPDATE audit SET actor = 'nobody'; SELECT count(*) FROM audit WHERE actor = 'nobody'"),
            "");
  EXPECT_EQ(queryText(file(), "DELETE FROM audit; SELECT 1"), "");
  EXPECT_EQ(verdict().rows, 10u);
}

TEST_F(AuditChain, FindsEachChangedField) {
  for (const char* change : {"session = 2", "ts_ns = ts_ns + 1", "actor = 'user'", "action = 'X'", "details = '{}'"}) {
    const std::string copy = readFile(file());
    const auto found = tampered(std::string("UPDATE audit SET ") + change + " WHERE number = 4");
    EXPECT_FALSE(found.ok) << change;
    EXPECT_EQ(found.firstBrokenNumber, 4u) << change;
    EXPECT_NE(found.reason.find("changed"), std::string::npos) << found.reason;
    writeFile(file(), copy);
  }
}

TEST_F(AuditChain, TextMovedFromOneFieldToTheNextIsAChange) {
  EXPECT_EQ(tampered("UPDATE audit SET actor = actor || '|8', action = action WHERE number = 3").firstBrokenNumber, 3u);
}

TEST_F(AuditChain, FindsAChangedHash) {
  EXPECT_EQ(tampered("UPDATE audit SET hash = 'aa' WHERE number = 6").firstBrokenNumber, 6u);
}

TEST_F(AuditChain, FindsARemovedRow) {
  const auto found = tampered("DELETE FROM audit WHERE number = 5");
  EXPECT_EQ(found.firstBrokenNumber, 5u);
  EXPECT_NE(found.reason.find("missing"), std::string::npos);
}

TEST_F(AuditChain, FindsARemovedRowWhoseGapWasClosed) {
  EXPECT_EQ(tampered("DELETE FROM audit WHERE number = 5; UPDATE audit SET number = number - 1 WHERE number > 5")
                .firstBrokenNumber,
            5u);
}

TEST_F(AuditChain, FindsReorderedRows) {
  EXPECT_EQ(tampered("UPDATE audit SET number = 99 WHERE number = 2; UPDATE audit SET number = 2 WHERE number = 3; "
                     "UPDATE audit SET number = 3 WHERE number = 99")
                .firstBrokenNumber,
            2u);
}

TEST_F(AuditChain, FindsACutOffEnd) {
  const auto found = tampered("DELETE FROM audit WHERE number > 8");
  EXPECT_EQ(found.firstBrokenNumber, 9u);
  EXPECT_EQ(found.reason, "the trail ends at row 8, but 10 rows were written");
}

TEST_F(AuditChain, FindsAnAddedRow) {
  EXPECT_EQ(tampered("INSERT INTO audit SELECT 11, session, ts_ns, actor, action, details, hash, 'ff' FROM audit WHERE "
                     "number = 10")
                .firstBrokenNumber,
            11u);
}

TEST_F(AuditChain, TheCheckCommandReportsIt) {
  (void)tampered("UPDATE audit SET details = '{}' WHERE number = 4");
  const auto report = store::check(file());
  EXPECT_FALSE(report.sound());
  EXPECT_EQ(report.findings.front().what.code, "AUDIT_BROKEN");
}

}  // namespace
}  // namespace keel::tests
