#include <engine/store/store_reader.h>

#include <QSqlError>
#include <fmt/format.h>

#include <engine/store/connection.h>
#include <engine/store/journal_page.h>
#include <engine/store/migrations.h>
#include <engine/store/row.h>
#include <engine/store/row_records.h>
#include <engine/store/store_failure.h>
#include <engine/store/store_file.h>
#include <engine/store/tables.h>

namespace keel::store {

using base::Failure;
using base::Result;

namespace {

constexpr std::string_view kRead = "read from the store";

/// Runs `sql` and hands each row to `take(Row&)`, which returns false to stop.
template <class Take>
Result<void, Failure> eachRow(Connection& connection, const std::string& sql, const QVariantList& values, Take&& take) {
  QSqlQuery query = connection.query();
  if (!query.prepare(QString::fromStdString(sql))) return tl::unexpected(connection.failure(query, kRead));
  for (const QVariant& value : values) query.addBindValue(value);
  if (!query.exec()) return tl::unexpected(connection.failure(query, kRead));
  while (query.next()) {
    Row row(query);
    const bool more = take(row);
    if (row.problem()) return tl::unexpected(damagedFailure(connection.path(), *row.problem()));
    if (!more) return {};
  }
  if (query.lastError().isValid()) return tl::unexpected(connection.failure(query, kRead));
  return {};
}

template <class T, class Parse>
Result<std::vector<T>, Failure> collect(Connection& connection, const std::string& sql, const QVariantList& values,
                                        Parse&& parse) {
  std::vector<T> rows;
  auto done = eachRow(connection, sql, values, [&](Row& row) {
    rows.push_back(parse(row));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return rows;
}

template <class Integer>
QVariant bound(Integer value) {
  return QVariant::fromValue(static_cast<qlonglong>(value));
}
QVariant bound(domain::SessionId session) { return bound(session.value()); }
QVariant bound(base::Timestamp ts) { return bound(base::toNanos(ts)); }
QVariant boundLimit(std::uint64_t limit) {
  constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<qlonglong>::max());
  return bound(std::min(limit, kMost));
}

// As bytes: what is hashed must not pass through another encoding.
constexpr std::string_view kAuditBytes =
    "SELECT number, session, ts_ns, CAST(actor AS BLOB), CAST(action AS BLOB), CAST(details AS BLOB), previous_hash, "
    "hash FROM audit ";

}  // namespace

StoreReader::StoreReader(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
StoreReader::~StoreReader() = default;

Result<std::unique_ptr<StoreReader>, Failure> StoreReader::open(const std::filesystem::path& path, int busyTimeoutMs) {
  if (auto probed = probeFile(path); !probed) return tl::unexpected(probed.error());
  auto connection = Connection::open(path, Access::ReadOnly, busyTimeoutMs);
  if (!connection) return tl::unexpected(connection.error());
  const auto version = examine(**connection, 0);
  if (!version) return tl::unexpected(version.error());
  if (*version < currentSchemaVersion()) {
    return base::fail(
        "STORE_OLDER",
        fmt::format("The store '{}' has schema version {}, this program reads version {}. Open it writable "
                    "once: it is backed up and brought up to date.",
                    path.string(), *version, currentSchemaVersion()));
  }
  if (auto tables = checkTables(**connection); !tables) return tl::unexpected(tables.error());
  return std::unique_ptr<StoreReader>(new StoreReader(std::move(*connection)));
}

Result<std::vector<domain::SessionRecord>, Failure> StoreReader::sessions() const {
  return collect<domain::SessionRecord>(*m_connection, selectSql(Table::Session, "ORDER BY id DESC"), {}, parseSession);
}

Result<std::optional<domain::SessionRecord>, Failure> StoreReader::session(domain::SessionId session) const {
  auto rows = collect<domain::SessionRecord>(*m_connection, selectSql(Table::Session, "WHERE id = ?"), {bound(session)},
                                             parseSession);
  if (!rows) return tl::unexpected(rows.error());
  return rows->empty() ? std::nullopt : std::optional(rows->front());
}

Result<std::optional<domain::SessionRecord>, Failure> StoreReader::lastSession() const {
  auto rows = collect<domain::SessionRecord>(*m_connection, selectSql(Table::Session, "ORDER BY id DESC LIMIT 1"), {},
                                             parseSession);
  if (!rows) return tl::unexpected(rows.error());
  return rows->empty() ? std::nullopt : std::optional(rows->front());
}

Result<domain::SessionId, Failure> StoreReader::nextSessionId() const {
  const auto last = m_connection->number("SELECT coalesce(max(id), 0) FROM session", kRead);
  if (!last) return tl::unexpected(last.error());
  return domain::SessionId(static_cast<std::uint64_t>(*last) + 1);
}

Result<std::vector<domain::InstrumentRecord>, Failure> StoreReader::instruments(domain::SessionId session) const {
  return collect<domain::InstrumentRecord>(*m_connection, selectSql(Table::Instrument, "WHERE session = ? ORDER BY id"),
                                           {bound(session)}, parseInstrument);
}

Result<std::vector<domain::OrderRecord>, Failure> StoreReader::orders(domain::SessionId session) const {
  return collect<domain::OrderRecord>(*m_connection, selectSql(Table::Order, "WHERE session = ? ORDER BY id"),
                                      {bound(session)}, parseOrder);
}

Result<std::vector<domain::FillRecord>, Failure> StoreReader::fills(domain::SessionId session) const {
  return collect<domain::FillRecord>(*m_connection, selectSql(Table::Fill, "WHERE session = ? ORDER BY number"),
                                     {bound(session)}, parseFill);
}

Result<std::vector<domain::PositionRecord>, Failure> StoreReader::positions(domain::SessionId session) const {
  return collect<domain::PositionRecord>(
      *m_connection, selectSql(Table::Position, "WHERE session = ? ORDER BY account, strategy, instrument"),
      {bound(session)}, parsePosition);
}

Result<std::vector<domain::LotsRecord>, Failure> StoreReader::lots(domain::SessionId session) const {
  std::vector<domain::LotsRecord> all;
  auto done =
      eachRow(*m_connection, selectSql(Table::Lot, "WHERE session = ? ORDER BY account, strategy, instrument, place"),
              {bound(session)}, [&](Row& row) {
                domain::LotsRecord r;
                r.session = row.id<domain::SessionId>();
                r.account = row.id<domain::AccountId>();
                r.strategy = row.id<domain::StrategyId>();
                r.instrument = row.id<domain::InstrumentId>();
                (void)row.integer();  // place
                if (all.empty() || all.back().account != r.account || all.back().strategy != r.strategy ||
                    all.back().instrument != r.instrument) {
                  all.push_back(r);
                }
                domain::LotRow lot;
                lot.quantity = row.fixed<domain::SignedQuantity>();
                lot.price = row.fixed<domain::Price>();
                lot.ts = row.ts();
                all.back().lots.push_back(lot);
                return true;
              });
  if (!done) return tl::unexpected(done.error());
  return all;
}

Result<std::vector<domain::SignalRecord>, Failure> StoreReader::signalRecords(domain::SessionId session) const {
  auto all = collect<domain::SignalRecord>(*m_connection, selectSql(Table::Signal, "WHERE session = ? ORDER BY id"),
                                           {bound(session)}, parseSignal);
  if (!all) return all;
  auto at = all->begin();
  auto done = eachRow(*m_connection, selectSql(Table::SignalCheck, "WHERE session = ? ORDER BY signal, place"),
                      {bound(session)}, [&](Row& row) {
                        (void)row.integer();  // session
                        const auto id = row.id<domain::SignalId>();
                        (void)row.integer();  // place
                        while (at != all->end() && at->signal.id < id) ++at;
                        if (at == all->end() || at->signal.id != id) {
                          return true;  // written between the two queries
                        }
                        domain::SignalCheck check;
                        check.name = row.text();
                        check.verdict = row.named<domain::Verdict, domain::Verdict::Block>();
                        check.text = row.text();
                        at->signal.checks.push_back(std::move(check));
                        return true;
                      });
  if (!done) return tl::unexpected(done.error());
  return all;
}

Result<std::vector<domain::EquityRecord>, Failure> StoreReader::equity(domain::SessionId session, base::Timestamp from,
                                                                       base::Timestamp to, std::size_t limit) const {
  return collect<domain::EquityRecord>(
      *m_connection, selectSql(Table::Equity, "WHERE session = ? AND ts_ns BETWEEN ? AND ? ORDER BY ts_ns LIMIT ?"),
      {bound(session), bound(from), bound(to), boundLimit(limit)}, [](Row& row) {
        domain::EquityRecord r;
        r.session = row.id<domain::SessionId>();
        r.ts = row.ts();
        r.cash = row.money();
        r.equity = row.money();
        return r;
      });
}

Result<std::vector<domain::AlertRecord>, Failure> StoreReader::alerts(domain::SessionId session, std::uint64_t after,
                                                                      std::size_t limit) const {
  return collect<domain::AlertRecord>(
      *m_connection, selectSql(Table::Alert, "WHERE session = ? AND number > ? ORDER BY number LIMIT ?"),
      {bound(session), boundLimit(after), boundLimit(limit)}, [](Row& row) {
        domain::AlertRecord r;
        r.session = row.id<domain::SessionId>();
        r.alert.number = row.counter();
        r.alert.ts = row.ts();
        r.alert.severity = row.named<domain::Severity, domain::Severity::Critical>();
        r.alert.code = row.text();
        r.alert.text = row.text();
        r.alert.source = row.text();
        return r;
      });
}

Result<std::vector<AuditRow>, Failure> StoreReader::audit(std::uint64_t fromNumber, std::size_t limit) const {
  return collect<AuditRow>(*m_connection, std::string(kAuditBytes) + "WHERE number >= ? ORDER BY number LIMIT ?",
                           {boundLimit(fromNumber), boundLimit(limit)}, parseAudit);
}

Result<AuditVerdict, Failure> StoreReader::verifyAudit() const {
  // One read transaction: rows and head must be of the same moment.
  if (auto begun = m_connection->exec("BEGIN", kRead); !begun) return tl::unexpected(begun.error());
  AuditVerifier verifier;
  auto done = eachRow(*m_connection, std::string(kAuditBytes) + "ORDER BY number", {}, [&](Row& row) {
    verifier.take(parseAudit(row));
    return true;
  });
  std::uint64_t headNumber = 0;
  std::string headHash;
  if (done) {
    done = eachRow(*m_connection, "SELECT number, hash FROM audit_head", {}, [&](Row& row) {
      headNumber = row.counter();
      headHash = row.text();
      return true;
    });
  }
  (void)m_connection->exec("COMMIT", kRead);
  if (!done) return tl::unexpected(done.error());
  return verifier.finish(headNumber, headHash);
}

Result<std::uint64_t, Failure> StoreReader::journal(domain::SessionId session, std::uint64_t fromSequence,
                                                    std::uint64_t limit,
                                                    const std::function<bool(domain::JournalRecord&&)>& take) const {
  if (session.value() >= kSessionLimit || fromSequence >= kSequenceLimit || limit == 0) return std::uint64_t{0};
  std::uint64_t given = 0;
  auto done = eachRow(*m_connection,
                      "SELECT checksum, body FROM journal WHERE id BETWEEN ? AND ? AND last_sequence >= ? ORDER BY id",
                      {bound(journalRowId(session.value(), 0)),
                       bound(journalRowId(session.value(), kSequenceLimit - 1)), bound(fromSequence)},
                      [&](Row& row) {
                        const std::int64_t checksum = row.integer();
                        const std::string page = row.text();
                        if (journalChecksum(page) != checksum) {
                          row.note(fmt::format("journal of session {}: the checksum is wrong", session.value()));
                          return false;
                        }
                        auto records = decodePage(session, page);
                        if (!records) {
                          row.note("journal: " + records.error());
                          return false;
                        }
                        for (domain::JournalRecord& record : *records) {
                          if (record.sequence < fromSequence) continue;
                          ++given;
                          if (!take(std::move(record)) || given == limit) return false;
                        }
                        return true;
                      });
  if (!done) return tl::unexpected(done.error());
  return given;
}

Result<std::optional<std::string>, Failure> StoreReader::setting(const std::string& key) const {
  auto rows = collect<std::string>(*m_connection, "SELECT value FROM setting WHERE key = ?",
                                   {QString::fromStdString(key)}, [](Row& row) { return row.text(); });
  if (!rows) return tl::unexpected(rows.error());
  return rows->empty() ? std::nullopt : std::optional(rows->front());
}

Result<std::vector<ExperimentRow>, Failure> StoreReader::experiments() const {
  return collect<ExperimentRow>(*m_connection, selectSql(Table::Experiment, "ORDER BY name"), {}, [](Row& row) {
    ExperimentRow r;
    r.name = row.text();
    r.configJson = row.text();
    r.tsSaved = row.ts();
    return r;
  });
}

Result<SessionCounts, Failure> StoreReader::counts(domain::SessionId session) const {
  SessionCounts counts;
  auto done = eachRow(*m_connection,
                      "SELECT (SELECT count(*) FROM client_order WHERE session = ?), "
                      "(SELECT count(*) FROM fill WHERE session = ?)",
                      {bound(session), bound(session)}, [&counts](Row& row) {
                        counts.orders = row.counter();
                        counts.fills = row.counter();
                        return true;
                      });
  if (!done) return tl::unexpected(done.error());
  return counts;
}

}  // namespace keel::store
