#include <engine/store/store_check.h>

#include <algorithm>

#include <QSqlError>
#include <QVariant>
#include <fmt/format.h>

#include <engine/domain/money.h>
#include <engine/store/connection.h>
#include <engine/store/journal_page.h>
#include <engine/store/migrations.h>
#include <engine/store/store_file.h>
#include <engine/store/store_reader.h>
#include <engine/store/tables.h>

namespace keel::store {
namespace {

using base::Failure;

constexpr int kMostOfAKind = 20;
constexpr int kCheckTimeoutMs = 5'000;

class Checker {
 public:
  Checker(Connection& connection, CheckReport& report) : m_connection(connection), m_report(report) {}

  void integrity();
  void foreignKeys();
  void counts();
  void journal();
  void crossChecks();

 private:
  void note(std::string code, std::string message, bool damage) {
    m_report.findings.push_back({{std::move(code), std::move(message)}, damage});
  }
  /// Hands each row to `take`; an error of the query is a finding.
  template <class Take>
  void each(const std::string& sql, Take&& take) {
    QSqlQuery query = m_connection.query();
    bool ok = query.exec(QString::fromStdString(sql));
    while (ok && query.next()) take(query);
    if (query.lastError().isValid()) {
      m_report.findings.push_back({m_connection.failure(query, "check the store"), true});
    }
  }
  /// Rows of (session, three names, two amounts) that disagree.
  void compare(const std::string& sql, const char* code, fmt::string_view sentence);

  Connection& m_connection;
  CheckReport& m_report;
};

std::string amount(const QVariant& e8) { return base::formatE8(e8.toLongLong()); }

void Checker::integrity() {
  each(fmt::format("PRAGMA integrity_check({})", kMostOfAKind), [&](const QSqlQuery& row) {
    const std::string text = row.value(0).toString().toStdString();
    if (text != "ok") note("INTEGRITY", fmt::format("The file's structure is broken: {}.", text), true);
  });
}

void Checker::foreignKeys() {
  int seen = 0;
  each("PRAGMA foreign_key_check", [&](const QSqlQuery& row) {
    if (++seen > kMostOfAKind) return;
    note("FOREIGN_KEY",
         fmt::format("A row of table '{}' names a row of '{}' that does not exist.",
                     row.value(0).toString().toStdString(), row.value(2).toString().toStdString()),
         true);
  });
}

void Checker::counts() {
  for (const TableShape& table : kTables) {
    each(fmt::format("SELECT count(*) FROM {}", table.name),
         [&](const QSqlQuery& row) { m_report.rows[std::string(table.name)] = row.value(0).toULongLong(); });
  }
}

void Checker::journal() {
  int seen = 0;
  std::int64_t previousSession = -1;
  std::uint64_t previousLast = 0;
  each("SELECT id, session, last_sequence, records, checksum, body FROM journal ORDER BY id",
       [&](const QSqlQuery& row) {
         const std::int64_t session = row.value(1).toLongLong();
         const auto first = row.value(0).toULongLong() & (kSequenceLimit - 1);
         const std::uint64_t last = row.value(2).toULongLong();
         const QByteArray body = row.value(5).toByteArray();
         const std::string_view page(body.constData(), static_cast<std::size_t>(body.size()));
         std::string problem;
         if (row.value(0).toLongLong() != journalRowId(static_cast<std::uint64_t>(session), first)) {
           problem = "the row's number and its session differ";
         } else if (journalChecksum(page) != row.value(4).toLongLong()) {
           problem = "the checksum is wrong";
         } else if (const auto records = decodePage(domain::SessionId(static_cast<std::uint64_t>(session)), page);
                    !records) {
           problem = records.error();
         } else if (records->empty() || records->front().sequence != first || records->back().sequence != last ||
                    static_cast<std::int64_t>(records->size()) != row.value(3).toLongLong()) {
           problem = "its records are not those it says it holds";
         } else if (session == previousSession && first <= previousLast) {
           problem = "it overlaps the page before it";
         }
         previousSession = session;
         previousLast = last;
         if (problem.empty() || ++seen > kMostOfAKind) return;
         note("JOURNAL_DAMAGED",
              fmt::format("The journal page of session {} from record {}: {}; the session cannot be "
                          "replayed past it.",
                          session, first, problem),
              true);
       });
}

void Checker::compare(const std::string& sql, const char* code, fmt::string_view sentence) {
  int seen = 0;
  each(sql, [&](const QSqlQuery& row) {
    if (++seen > kMostOfAKind) return;
    const auto session = row.value(0).toLongLong();
    const std::string what = row.value(1).toString().toStdString();
    const std::string left = amount(row.value(2));
    const std::string right = amount(row.value(3));
    note(code, fmt::vformat(sentence, fmt::make_format_args(session, what, left, right)), false);
  });
}

void Checker::crossChecks() {
  compare(R"(SELECT o.session, o.id, o.cumulative_quantity_e8, coalesce(sum(f.quantity_e8), 0) AS filled
             FROM client_order o LEFT JOIN fill f ON f.session = o.session AND f.client_order = o.id
             GROUP BY o.session, o.id HAVING o.cumulative_quantity_e8 <> filled)",
          "FILLS_DIFFER", "Session {0}, order {1}: {2} counted as filled, but its fills add up to {3}.");
  compare(
      "SELECT session, id, cumulative_quantity_e8, quantity_e8 FROM client_order WHERE cumulative_quantity_e8 > "
      "quantity_e8",
      "OVERFILLED", "Session {0}, order {1}: {2} filled of {3} ordered.");
  compare(R"(WITH traded AS (
               SELECT session, strategy, instrument,
                      sum(CASE side WHEN 'BUY' THEN quantity_e8 ELSE -quantity_e8 END) AS quantity
               FROM fill GROUP BY session, strategy, instrument),
             held AS (
               SELECT session, strategy, instrument, sum(quantity_e8) AS quantity
               FROM position GROUP BY session, strategy, instrument)
             SELECT k.session, 'strategy ' || k.strategy || ', instrument ' || k.instrument,
                    coalesce(held.quantity, 0), coalesce(traded.quantity, 0)
             FROM (SELECT session, strategy, instrument FROM traded UNION
                   SELECT session, strategy, instrument FROM held) AS k
             LEFT JOIN held USING (session, strategy, instrument)
             LEFT JOIN traded USING (session, strategy, instrument)
             WHERE coalesce(held.quantity, 0) <> coalesce(traded.quantity, 0))",
          "POSITION_DIFFERS", "Session {0}, {1}: a position of {2}, but the fills add up to {3}.");
  compare(R"(WITH kept AS (
               SELECT session, account, strategy, instrument, sum(quantity_e8) AS quantity
               FROM lot GROUP BY session, account, strategy, instrument)
             SELECT k.session, 'account ' || k.account || ', strategy ' || k.strategy || ', instrument ' ||
                    k.instrument, k.quantity, coalesce(p.quantity_e8, 0)
             FROM kept AS k LEFT JOIN position p USING (session, account, strategy, instrument)
             WHERE k.quantity <> coalesce(p.quantity_e8, 0))",
          "LOTS_DIFFER", "Session {0}, {1}: lots of {2}, but a position of {3}.");
  compare("SELECT session, execution, quantity_e8, 0 FROM fill WHERE client_order IS NULL", "ORPHAN",
          "Session {0}, fill {1} of {2} belongs to no order.");
  compare(R"(SELECT o.session, o.id, o.quantity_e8, 0 FROM client_order o WHERE o.parent <> 0 AND NOT EXISTS
             (SELECT 1 FROM client_order p WHERE p.session = o.session AND p.id = o.parent))",
          "ORPHAN", "Session {0}, order {1} of {2} names a parent order that does not exist.");
  compare(R"(SELECT o.session, o.id, o.quantity_e8, 0 FROM client_order o WHERE o.signal <> 0 AND NOT EXISTS
             (SELECT 1 FROM signal s WHERE s.session = o.session AND s.id = o.signal))",
          "ORPHAN", "Session {0}, order {1} of {2} names a signal that does not exist.");
}

/// Every row must be readable as what it is.
void readRows(const StoreReader& reader, CheckReport& report) {
  const auto keep = [&report](const auto& answer) {
    if (!answer) report.findings.push_back({answer.error(), true});
  };
  const auto sessions = reader.sessions();
  keep(sessions);
  if (!sessions) return;
  constexpr auto kMost = static_cast<std::size_t>(-1);
  constexpr base::Timestamp kEver = base::Timestamp::max();
  for (const domain::SessionRecord& session : *sessions) {
    keep(reader.instruments(session.id));
    keep(reader.orders(session.id));
    keep(reader.fills(session.id));
    keep(reader.positions(session.id));
    keep(reader.lots(session.id));
    keep(reader.signalRecords(session.id));
    keep(reader.equity(session.id, base::Timestamp::min(), kEver, kMost));
    keep(reader.alerts(session.id, 0, kMost));
  }
}

void checkAudit(const StoreReader& reader, CheckReport& report) {
  auto verdict = reader.verifyAudit();
  if (!verdict) {
    report.findings.push_back({verdict.error(), true});
    return;
  }
  report.audit = *verdict;
  if (verdict->ok) return;
  report.findings.push_back({{"AUDIT_BROKEN", fmt::format("The audit trail does not hold from row {}: {}.",
                                                          verdict->firstBrokenNumber, verdict->reason)},
                             true});
}

}  // namespace

bool CheckReport::sound() const {
  return std::none_of(findings.begin(), findings.end(), [](const CheckFinding& finding) { return finding.damage; });
}

CheckReport check(const std::filesystem::path& path) {
  CheckReport report;
  const auto fail = [&report](Failure failure) {
    const bool damage = failure.code != "STORE_OLDER";
    report.findings.push_back({std::move(failure), damage});
    return report;
  };
  if (auto probed = probeFile(path); !probed) return fail(probed.error());
  auto connection = Connection::open(path, Access::ReadOnly, kCheckTimeoutMs);
  if (!connection) return fail(connection.error());
  const auto version = examine(**connection, 0);
  if (!version) return fail(version.error());
  report.schemaVersion = *version;
  Checker checker(**connection, report);
  checker.integrity();
  if (!report.sound()) return report;  // answers from a broken tree mean nothing
  checker.foreignKeys();
  auto reader = StoreReader::open(path, kCheckTimeoutMs);
  if (!reader) return fail(reader.error());
  // One moment for all: a writer may go on beside us.
  (void)(*connection)->exec("BEGIN", "check");
  checker.counts();
  checker.journal();
  checker.crossChecks();
  (void)(*connection)->exec("COMMIT", "check");
  readRows(**reader, report);
  checkAudit(**reader, report);
  return report;
}

}  // namespace keel::store
