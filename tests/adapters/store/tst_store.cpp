// Round trips, keys, reopening, settings, retention, locking and migration.
#include "store_fixture.h"

#include <fmt/format.h>

#include <engine/store/migrations.h>
#include <engine/store/store_check.h>

namespace keel::tests {
namespace {

using namespace domain;

template <class Rows>
void addTexts(std::vector<std::string>& out, const Rows& rows) {
  ASSERT_TRUE(rows.has_value()) << rows.error().message;
  for (const auto& row : *rows) out.push_back(describe(Record(row)));
}

std::vector<std::string> everything(const store::StoreReader& reader) {
  std::vector<std::string> out;
  const auto id = kSampleSession;
  addTexts(out, reader.sessions());
  addTexts(out, reader.instruments(id));
  addTexts(out, reader.orders(id));
  addTexts(out, reader.fills(id));
  addTexts(out, reader.positions(id));
  addTexts(out, reader.lots(id));
  addTexts(out, reader.signalRecords(id));
  addTexts(out, reader.equity(id, base::Timestamp::min(), base::Timestamp::max(), 1'000));
  addTexts(out, reader.alerts(id, 0, 1'000));
  const auto audit = reader.audit(1, 1'000);
  EXPECT_TRUE(audit.has_value());
  for (const auto& row : *audit) out.push_back(describe(Record(row.record)));
  const auto journal = reader.journal(id, 0, 1'000, [&](JournalRecord&& record) {
    out.push_back(describe(Record(record)));
    return true;
  });
  EXPECT_TRUE(journal.has_value());
  return out;
}

std::vector<std::string> texts(const std::vector<Record>& records) {
  std::vector<std::string> out;
  for (const Record& record : records) out.push_back(describe(record));
  return out;
}

using StoreRoundTrip = StoreTest;

TEST_F(StoreRoundTrip, KeepsEveryFieldOfEveryRecordAcrossReopening) {
  makeSample();
  auto store = open();
  auto reader = store->reader();
  ASSERT_TRUE(reader.has_value());
  EXPECT_EQ(everything(**reader), texts(sampleRecords()));
}

TEST_F(StoreRoundTrip, WritingTheSameKeysTwiceLeavesOneRowEach) {
  makeSample();
  auto store = open();
  std::vector<Record> again = sampleRecords();
  std::erase_if(again, [](const Record& r) { return std::holds_alternative<AuditRecord>(r); });  // append-only
  store->writer().append(again);
  ASSERT_TRUE(store->writer().sync().has_value());
  auto reader = store->reader();
  ASSERT_TRUE(reader.has_value());
  EXPECT_EQ(everything(**reader), texts(sampleRecords()));
}

TEST_F(StoreRoundTrip, TheLaterRowWins) {
  makeSample();
  auto store = open();
  for (Record& record : sampleRecords()) {
    if (auto* order = std::get_if<OrderRecord>(&record)) {
      order->order.status = OrderStatus::Canceled;
      store->writer().append({*order});
    }
    if (auto* lots = std::get_if<LotsRecord>(&record)) {
      lots->lots.pop_back();
      store->writer().append({*lots});
    }
    if (auto* signal = std::get_if<SignalRecord>(&record)) {
      signal->signal.checks.resize(1);
      store->writer().append({*signal});
    }
  }
  ASSERT_TRUE(store->writer().sync().has_value());
  auto reader = store->reader();
  ASSERT_TRUE(reader.has_value());
  const auto orders = (*reader)->orders(kSampleSession);
  ASSERT_TRUE(orders.has_value()) << orders.error().message;
  ASSERT_EQ(orders->size(), 1u);
  EXPECT_EQ(orders->front().order.status, OrderStatus::Canceled);
  EXPECT_EQ((*reader)->lots(kSampleSession)->front().lots.size(), 1u);
  EXPECT_EQ((*reader)->signalRecords(kSampleSession)->front().signal.checks.size(), 1u);
}

TEST_F(StoreRoundTrip, EveryEnumeratorComesBack) {
  makeSample();
  auto store = open();
  auto reader = store->reader();
  Order order;
  for (const Record& record : sampleRecords()) {
    if (const auto* known = std::get_if<OrderRecord>(&record)) order = known->order;
  }
  for (int i = 0; i <= static_cast<int>(OrderStatus::Unknown); ++i) {
    order.status = static_cast<OrderStatus>(i);
    order.request.type = static_cast<OrderType>(i % 5);
    order.request.timeInForce = static_cast<TimeInForce>(i % 7);
    order.request.side = static_cast<Side>(i % 3);
    order.request.trailKind = static_cast<TrailKind>(i % 3);
    const OrderRecord record{kSampleSession, order};
    store->writer().append({record});
    ASSERT_TRUE(store->writer().sync().has_value());
    EXPECT_EQ(describe(Record((*reader)->orders(kSampleSession)->front())), describe(Record(record)));
  }
}

TEST_F(StoreRoundTrip, JournalStreamsFromAnySequenceAndMendsLateRecords) {
  auto store = open();
  store->writer().append({sampleSession(), journalRecord(10, "ten"), journalRecord(20, "twenty")});
  ASSERT_TRUE(store->writer().sync().has_value());
  store->writer().append({journalRecord(30, "thirty"), journalRecord(15, "late"), journalRecord(20, "changed"),
                          journalRecord(5, "first"), journalRecord(40, "forty")});
  ASSERT_TRUE(store->writer().sync().has_value());
  auto reader = store->reader();
  const auto read = [&](std::uint64_t from, std::uint64_t limit) {
    std::string out;
    const auto count = (*reader)->journal(kSampleSession, from, limit, [&](JournalRecord&& record) {
      out += fmt::format("{}={} ", record.sequence, record.body);
      return true;
    });
    EXPECT_TRUE(count.has_value());
    return out;
  };
  EXPECT_EQ(read(0, 99), "5=first 10=ten 15=late 20=changed 30=thirty 40=forty ");
  EXPECT_EQ(read(20, 2), "20=changed 30=thirty ");
  EXPECT_EQ(read(41, 99), "");
  EXPECT_TRUE(store::check(file()).sound());
}

TEST_F(StoreRoundTrip, JournalPagesAreSplitAndWhole) {
  auto store = open();
  store->writer().append({sampleSession()});
  std::vector<Record> many;
  for (std::uint64_t i = 1; i <= 3'000; ++i) many.emplace_back(journalRecord(i, std::string(i % 400, 'x')));
  store->writer().append(many);
  ASSERT_TRUE(store->writer().sync().has_value());
  EXPECT_GT(std::stoi(queryText(file(), "SELECT count(*) FROM journal")), 1);
  auto reader = store->reader();
  std::uint64_t expected = 0;
  const auto count = (*reader)->journal(kSampleSession, 0, 10'000, [&](JournalRecord&& record) {
    EXPECT_EQ(record.sequence, ++expected);
    return record.body.size() == expected % 400;
  });
  EXPECT_EQ(count.value(), 3'000u);
}

using StoreSessions = StoreTest;

TEST_F(StoreSessions, NumbersSessionsAndKeepsSettings) {
  auto store = open();
  SessionRecord session = sampleSession();
  session.id = SessionId{};
  EXPECT_EQ(store->createSession(session).value(), SessionId(1));
  EXPECT_EQ(store->createSession(session).value(), SessionId(2));
  ASSERT_TRUE(store->setSetting("theme", "dark").has_value());
  ASSERT_TRUE(store->setSetting("theme", "light").has_value());
  ASSERT_TRUE(store->setSetting("gone", "x").has_value());
  ASSERT_TRUE(store->removeSetting("gone").has_value());
  auto reader = store->reader();
  EXPECT_EQ((*reader)->nextSessionId().value(), SessionId(3));
  EXPECT_EQ((*reader)->lastSession().value()->id, SessionId(2));
  EXPECT_EQ((*reader)->session(SessionId(7)).value(), std::nullopt);
  EXPECT_EQ((*reader)->setting("theme").value(), "light");
  EXPECT_EQ((*reader)->setting("gone").value(), std::nullopt);
}

TEST_F(StoreSessions, PruningKeepsOrdersFillsAndAudit) {
  makeSample();  // ended at second 900
  auto store = open();
  SessionRecord running = sampleSession();
  running.id = SessionId(2);
  running.tsEnded = {};
  JournalRecord kept = journalRecord(1);
  kept.session = SessionId(2);
  store->writer().append({running, kept});
  EXPECT_EQ(store->pruneBefore(at(899), at(5'000)).value().sessions, 0u);
  const auto pruned = store->pruneBefore(at(901), at(5'000));
  ASSERT_TRUE(pruned.has_value());
  EXPECT_EQ(pruned->sessions, 1u);
  EXPECT_EQ(pruned->journalPages, 1u);
  EXPECT_EQ(pruned->alerts, 1u);
  const auto report = store::check(file());
  EXPECT_TRUE(report.ok()) << report.findings.front().what.message;
  EXPECT_EQ(report.rows.at("fill"), 2u);
  EXPECT_EQ(report.rows.at("client_order"), 1u);
  EXPECT_EQ(report.rows.at("journal"), 1u);
  EXPECT_EQ(report.rows.at("audit"), 2u);  // the sample's and the note of the pruning
}

using StoreOpening = StoreTest;

TEST_F(StoreOpening, TwoProgramsCannotHoldOneStore) {
  auto first = open();
  EXPECT_EQ(codeOf(store::Store::open(file())), "STORE_LOCKED");
  first.reset();
  EXPECT_EQ(codeOf(store::Store::open(file())), "OK");
}

TEST_F(StoreOpening, AReadOnlyStoreReadsBesideTheWriterAndRefusesToWrite) {
  makeSample();
  auto writing = open();
  store::OpenOptions options;
  options.readOnly = true;
  auto reading = open(options);
  EXPECT_EQ((*reading->reader())->sessions()->size(), 1u);
  reading->writer().append({auditRecord(1)});
  EXPECT_EQ(codeOf(reading->writer().sync()), "STORE_READ_ONLY");
  EXPECT_EQ(codeOf(reading->setSetting("a", "b")), "STORE_READ_ONLY");
  EXPECT_EQ(codeOf(reading->writer().retry()), "STORE_READ_ONLY");
  EXPECT_TRUE(reading->writer().health().failure.has_value());
}

TEST_F(StoreOpening, WithoutCreateAMissingStoreIsNotFound) {
  store::OpenOptions options;
  options.create = false;
  EXPECT_EQ(codeOf(store::Store::open(file(), options)), "STORE_NOT_FOUND");
  EXPECT_FALSE(std::filesystem::exists(file()));
  EXPECT_EQ(codeOf(store::Store::open(folder() / "made/on/the/way/keel.store")), "OK");
}

TEST_F(StoreOpening, ALogOfAVanishedStoreDoesNotMeetTheNewOne) {
  writeFile(file("keel.store-wal"), std::string(10'000, 'w'));
  EXPECT_TRUE(open() != nullptr);
  EXPECT_EQ(readFile(file("keel.store.replaced-wal")), std::string(10'000, 'w'));
}

using StoreMigration = StoreTest;

void makeVersionOne(const std::filesystem::path& path) {
  auto connection = store::Connection::create(path);
  ASSERT_TRUE(connection.has_value());
  ASSERT_TRUE(store::migrateTo(**connection, 1).has_value());
  ASSERT_TRUE((*connection)
                  ->exec("INSERT INTO session VALUES (7, 'old', 'LIVE', 'STOPPED', '{}', 1, 2, 0, '')", "fill")
                  .has_value());
}

TEST_F(StoreMigration, AnOlderFileIsBackedUpAndBroughtUpToDate) {
  makeVersionOne(file());
  store::OpenOptions readOnly;
  readOnly.readOnly = true;
  EXPECT_EQ(codeOf(store::Store::open(file(), readOnly)), "STORE_OLDER");
  auto store = open();
  EXPECT_EQ((*store->reader())->lastSession().value()->name, "old");
  store->writer().append({auditRecord(1)});
  EXPECT_EQ(codeOf(store->writer().sync()), "OK");
  const auto copy = file(fmt::format("keel.store.before-v{}.bak", store::currentSchemaVersion()));
  EXPECT_EQ(queryText(copy, "PRAGMA user_version"), "1");
  EXPECT_EQ(queryText(copy, "SELECT name FROM session"), "old");
}

TEST_F(StoreMigration, AFailedStepLeavesTheFileAsItWas) {
  makeVersionOne(file());
  runSql(file(), "CREATE TABLE journal (x)");  // in the way of step 2, after the audit tables
  const auto failed = store::Store::open(file());
  ASSERT_FALSE(failed.has_value());
  EXPECT_NE(failed.error().message.find("0002_audit_and_journal"), std::string::npos) << failed.error().message;
  EXPECT_EQ(queryText(file(), "PRAGMA user_version"), "1");
  EXPECT_EQ(queryText(file(), "SELECT count(*) FROM sqlite_schema WHERE name = 'audit'"), "0");
}

TEST_F(StoreMigration, ANewerFileIsLeftAloneAndBothVersionsAreNamed) {
  makeSample();
  runSql(file(), "PRAGMA user_version = 99");
  const std::string before = readFile(file());
  const auto failed = store::Store::open(file());
  ASSERT_EQ(codeOf(failed), "STORE_NEWER");
  EXPECT_NE(failed.error().message.find("99"), std::string::npos);
  EXPECT_NE(failed.error().message.find(fmt::format("up to {}", store::currentSchemaVersion())), std::string::npos);
  EXPECT_EQ(readFile(file()), before);
}

}  // namespace
}  // namespace keel::tests
