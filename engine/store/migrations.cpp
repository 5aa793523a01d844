#include <engine/store/migrations.h>

#include <fmt/format.h>

#include <engine/store/store_failure.h>
#include <engine/store/tables.h>

namespace keel::store {
namespace {

// Amounts are integers in 1e-8 (_e8), times are nanoseconds since 1970 in UTC (_ts_ns); zero means "not yet".
constexpr std::string_view kSession = R"(CREATE TABLE session (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, mode TEXT NOT NULL, state TEXT NOT NULL, config_json TEXT NOT NULL,
  started_ts_ns INTEGER NOT NULL, ended_ts_ns INTEGER NOT NULL, generated INTEGER NOT NULL CHECK (generated IN (0, 1)),
  order_list_hash TEXT NOT NULL) STRICT)";

constexpr std::string_view kInstrument = R"(CREATE TABLE instrument (
  session INTEGER NOT NULL REFERENCES session(id), id INTEGER NOT NULL, symbol TEXT NOT NULL, venue TEXT NOT NULL,
  calendar TEXT NOT NULL, asset_class TEXT NOT NULL, currency TEXT NOT NULL, tick_size_e8 INTEGER NOT NULL,
  lot_size_e8 INTEGER NOT NULL, multiplier INTEGER NOT NULL, PRIMARY KEY (session, id)) STRICT, WITHOUT ROWID)";

// Deferred: within one group the rows may come in any order.
constexpr std::string_view kClientOrder = R"(CREATE TABLE client_order (
  session INTEGER NOT NULL, id INTEGER NOT NULL, account INTEGER NOT NULL, strategy INTEGER NOT NULL,
  instrument INTEGER NOT NULL, side TEXT NOT NULL, type TEXT NOT NULL, time_in_force TEXT NOT NULL,
  quantity_e8 INTEGER NOT NULL CHECK (quantity_e8 >= 0), limit_price_e8 INTEGER NOT NULL,
  stop_price_e8 INTEGER NOT NULL, trail_kind TEXT NOT NULL, trail_rate_e8 INTEGER NOT NULL,
  trail_offset_e8 INTEGER NOT NULL, expires_ts_ns INTEGER NOT NULL, order_group INTEGER NOT NULL,
  parent INTEGER NOT NULL, signal INTEGER NOT NULL, reduces_only INTEGER NOT NULL CHECK (reduces_only IN (0, 1)),
  status TEXT NOT NULL, cumulative_quantity_e8 INTEGER NOT NULL CHECK (cumulative_quantity_e8 >= 0),
  filled_notional_e8 INTEGER NOT NULL, filled_notional_currency TEXT NOT NULL, fees_e8 INTEGER NOT NULL,
  fees_currency TEXT NOT NULL, venue_order_id TEXT NOT NULL, init_ts_ns INTEGER NOT NULL, last_ts_ns INTEGER NOT NULL,
  reason INTEGER NOT NULL, PRIMARY KEY (session, id),
  FOREIGN KEY (session, instrument) REFERENCES instrument(session, id) DEFERRABLE INITIALLY DEFERRED)
  STRICT, WITHOUT ROWID)";

constexpr std::string_view kFill = R"(CREATE TABLE fill (
  number INTEGER PRIMARY KEY, session INTEGER NOT NULL, execution TEXT NOT NULL, client_order INTEGER,
  instrument INTEGER NOT NULL, strategy INTEGER NOT NULL, side TEXT NOT NULL,
  quantity_e8 INTEGER NOT NULL CHECK (quantity_e8 >= 0), price_e8 INTEGER NOT NULL, fee_e8 INTEGER NOT NULL,
  fee_currency TEXT NOT NULL, realized_pnl_e8 INTEGER NOT NULL, realized_pnl_currency TEXT NOT NULL,
  ts_ns INTEGER NOT NULL, UNIQUE (session, execution),
  FOREIGN KEY (session, client_order) REFERENCES client_order(session, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (session, instrument) REFERENCES instrument(session, id) DEFERRABLE INITIALLY DEFERRED) STRICT)";

constexpr std::string_view kPosition = R"(CREATE TABLE position (
  session INTEGER NOT NULL, account INTEGER NOT NULL, strategy INTEGER NOT NULL, instrument INTEGER NOT NULL,
  quantity_e8 INTEGER NOT NULL, cost_e8 INTEGER NOT NULL, cost_currency TEXT NOT NULL,
  realized_pnl_e8 INTEGER NOT NULL, realized_pnl_currency TEXT NOT NULL, realized_pnl_fifo_e8 INTEGER NOT NULL,
  realized_pnl_fifo_currency TEXT NOT NULL, fees_e8 INTEGER NOT NULL, fees_currency TEXT NOT NULL,
  mark_e8 INTEGER NOT NULL, mark_ts_ns INTEGER NOT NULL, opened_ts_ns INTEGER NOT NULL,
  PRIMARY KEY (session, account, strategy, instrument),
  FOREIGN KEY (session, instrument) REFERENCES instrument(session, id) DEFERRABLE INITIALLY DEFERRED)
  STRICT, WITHOUT ROWID)";

constexpr std::string_view kLot = R"(CREATE TABLE lot (
  session INTEGER NOT NULL, account INTEGER NOT NULL, strategy INTEGER NOT NULL, instrument INTEGER NOT NULL,
  place INTEGER NOT NULL, quantity_e8 INTEGER NOT NULL, price_e8 INTEGER NOT NULL, ts_ns INTEGER NOT NULL,
  PRIMARY KEY (session, account, strategy, instrument, place),
  FOREIGN KEY (session, instrument) REFERENCES instrument(session, id) DEFERRABLE INITIALLY DEFERRED)
  STRICT, WITHOUT ROWID)";

constexpr std::string_view kSignal = R"(CREATE TABLE signal (
  session INTEGER NOT NULL, id INTEGER NOT NULL, strategy INTEGER NOT NULL, instrument INTEGER NOT NULL,
  side TEXT NOT NULL, strength TEXT NOT NULL, price_e8 INTEGER NOT NULL, type TEXT NOT NULL,
  limit_price_e8 INTEGER NOT NULL, stop_price_e8 INTEGER NOT NULL,
  quantity_e8 INTEGER NOT NULL CHECK (quantity_e8 >= 0), rule TEXT NOT NULL, ts_ns INTEGER NOT NULL,
  status TEXT NOT NULL, block_code TEXT NOT NULL, block_reason TEXT NOT NULL, client_order INTEGER NOT NULL,
  PRIMARY KEY (session, id),
  FOREIGN KEY (session, instrument) REFERENCES instrument(session, id) DEFERRABLE INITIALLY DEFERRED)
  STRICT, WITHOUT ROWID)";

constexpr std::string_view kSignalCheck = R"(CREATE TABLE signal_check (
  session INTEGER NOT NULL, signal INTEGER NOT NULL, place INTEGER NOT NULL, name TEXT NOT NULL, verdict TEXT NOT NULL,
  text TEXT NOT NULL, PRIMARY KEY (session, signal, place),
  FOREIGN KEY (session, signal) REFERENCES signal(session, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED)
  STRICT, WITHOUT ROWID)";

constexpr std::string_view kEquity = R"(CREATE TABLE equity (
  session INTEGER NOT NULL REFERENCES session(id) DEFERRABLE INITIALLY DEFERRED, ts_ns INTEGER NOT NULL,
  cash_e8 INTEGER NOT NULL, cash_currency TEXT NOT NULL, equity_e8 INTEGER NOT NULL, equity_currency TEXT NOT NULL,
  PRIMARY KEY (session, ts_ns)) STRICT, WITHOUT ROWID)";

constexpr std::string_view kAlert = R"(CREATE TABLE alert (
  session INTEGER NOT NULL REFERENCES session(id) DEFERRABLE INITIALLY DEFERRED, number INTEGER NOT NULL,
  ts_ns INTEGER NOT NULL, severity TEXT NOT NULL, code TEXT NOT NULL, text TEXT NOT NULL, source TEXT NOT NULL,
  PRIMARY KEY (session, number)) STRICT, WITHOUT ROWID)";

constexpr std::string_view kSetting =
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID";

// The chain outlives sessions, so it names them without a foreign key.
constexpr std::string_view kAudit = R"(CREATE TABLE audit (
  number INTEGER PRIMARY KEY, session INTEGER NOT NULL, ts_ns INTEGER NOT NULL, actor TEXT NOT NULL,
  action TEXT NOT NULL, details TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT)";
constexpr std::string_view kAuditNoUpdate = R"(CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END)";
constexpr std::string_view kAuditNoDelete = R"(CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END)";
constexpr std::string_view kAuditHead = R"(CREATE TABLE audit_head (
  one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL, hash TEXT NOT NULL) STRICT)";
constexpr std::string_view kAuditHeadFirst = "INSERT INTO audit_head VALUES (1, 0, '')";

// One row holds the records of one group (journal_page.h). id = session * 2^40 + first_sequence keeps the table in
// one tree that only grows at its end, which is what makes a durable append cheap.
constexpr std::string_view kJournal = R"(CREATE TABLE journal (
  id INTEGER PRIMARY KEY, session INTEGER NOT NULL REFERENCES session(id) DEFERRABLE INITIALLY DEFERRED,
  last_sequence INTEGER NOT NULL, last_ts_ns INTEGER NOT NULL, records INTEGER NOT NULL,
  checksum INTEGER NOT NULL, body BLOB NOT NULL) STRICT)";

// Named sets of settings. They belong to no session.
constexpr std::string_view kExperiment = R"(CREATE TABLE experiment (
  name TEXT PRIMARY KEY, config_json TEXT NOT NULL, saved_ts_ns INTEGER NOT NULL) STRICT, WITHOUT ROWID)";

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> all{
      {1,
       "0001_sessions_and_orders",
       {kSession, kInstrument, kClientOrder, kFill, kPosition, kLot, kSignal, kSignalCheck, kEquity, kAlert, kSetting}},
      {2, "0002_audit_and_journal", {kAudit, kAuditNoUpdate, kAuditNoDelete, kAuditHead, kAuditHeadFirst, kJournal}},
      {3, "0003_experiments", {kExperiment}},
  };
  return all;
}

int currentSchemaVersion() { return migrations().back().number; }

base::Result<int, base::Failure> schemaVersion(Connection& connection) {
  auto version = connection.number("PRAGMA user_version", "read the schema version of");
  if (!version) return tl::unexpected(version.error());
  return static_cast<int>(*version);
}

base::Result<void, base::Failure> migrateTo(Connection& connection, int target) {
  const auto version = schemaVersion(connection);
  if (!version) return tl::unexpected(version.error());
  for (const Migration& step : migrations()) {
    if (step.number <= *version || step.number > target) continue;
    const std::string action = fmt::format("bring by migration {} up to date", step.name);
    std::vector<std::string> statements{"BEGIN IMMEDIATE"};
    statements.insert(statements.end(), step.statements.begin(), step.statements.end());
    statements.push_back(fmt::format("PRAGMA application_id = {}", kApplicationId));
    statements.push_back(fmt::format("PRAGMA user_version = {}", step.number));
    statements.emplace_back("COMMIT");
    for (const std::string& sql : statements) {
      if (auto done = connection.exec(sql, action); !done) {
        (void)connection.exec("ROLLBACK", action);
        return done;
      }
    }
  }
  return {};
}

base::Result<void, base::Failure> checkTables(Connection& connection) {
  for (const TableShape& table : kTables) {
    auto done = connection.number(fmt::format("SELECT {} FROM {} LIMIT 0", table.columns, table.name), "read");
    if (done) continue;
    if (done.error().code != "STORE_IO") return tl::unexpected(done.error());
    return tl::unexpected(
        damagedFailure(connection.path(), fmt::format("table '{}' is missing or changed", table.name)));
  }
  return {};
}

}  // namespace keel::store
