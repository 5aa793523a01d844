#include <engine/store/record_sink.h>

#include <algorithm>

#include <fmt/format.h>

#include <engine/store/audit_chain.h>
#include <engine/store/enum_names.h>
#include <engine/store/journal_page.h>
#include <engine/store/store_failure.h>

namespace keel::store {
namespace {
constexpr std::size_t kPageBytes = 256 * 1024;
constexpr std::size_t kPieceBytes = 980;     // four rows to a database page of 4096 bytes
constexpr std::size_t kPiecesUpTo = 4'000;   // above it a row overflows into pages of its own, which are full
}  // namespace

RecordSink::RecordSink(sqlite3* database, std::filesystem::path path) : m_database(database), m_path(std::move(path)) {}

base::Result<std::unique_ptr<RecordSink>, base::Failure> RecordSink::make(sqlite3* database,
                                                                          std::filesystem::path path) {
  std::unique_ptr<RecordSink> sink(new RecordSink(database, std::move(path)));
  int code = sink->m_begin.prepare(database, "BEGIN IMMEDIATE");
  const auto prepare = [&](Statement& statement, const std::string& sql) {
    if (code == SQLITE_OK) code = statement.prepare(database, sql);
  };
  prepare(sink->m_commit, "COMMIT");
  prepare(sink->m_auditHead, "UPDATE audit_head SET number = ?, hash = ? WHERE one = 1");
  prepare(sink->m_deleteLots,
          "DELETE FROM lot WHERE session = ? AND account = ? AND strategy = ? AND instrument = ? AND place >= ?");
  prepare(sink->m_deleteChecks, "DELETE FROM signal_check WHERE session = ? AND signal = ? AND place >= ?");
  prepare(sink->m_updatePage,
          "UPDATE journal SET last_sequence = ?, last_ts_ns = ?, records = ?, checksum = ?, body = ? WHERE id = ?");
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    const auto table = static_cast<Table>(i);
    if (table == Table::AuditHead) continue;
    prepare(sink->m_upserts[i], table == Table::Audit || table == Table::Journal ? insertSql(table) : upsertSql(table));
  }
  if (code == SQLITE_OK) code = sink->loadAuditHead();
  if (code != SQLITE_OK) return tl::unexpected(sink->describe(code));
  return sink;
}

Statement& RecordSink::upsert(Table table) { return m_upserts[static_cast<std::size_t>(table)]; }

base::Failure RecordSink::describe(int code) const {
  return sqliteFailure(code, m_path, "write to the store", m_problem.empty() ? sqlite3_errmsg(m_database) : m_problem);
}

int RecordSink::loadAuditHead() {
  Statement head;
  int code = head.prepare(m_database, "SELECT number, hash FROM audit_head");
  if (code != SQLITE_OK) return code;
  code = head.step();
  if (code != SQLITE_ROW) {
    m_problem = "the head of the audit trail is missing";
    return SQLITE_CORRUPT;
  }
  m_auditNumber = static_cast<std::uint64_t>(head.integer(0));
  m_auditHash = std::string(head.bytes(1));
  return SQLITE_OK;
}

int RecordSink::finish(int code) {
  if (code == SQLITE_OK) code = flushPage();
  if (code == SQLITE_OK && m_auditMoved) {
    code = m_auditHead.add(static_cast<std::int64_t>(m_auditNumber)).add(std::string_view(m_auditHash)).run();
  }
  if (code == SQLITE_OK) code = m_commit.run();
  m_auditMoved = false;
  return code;
}

base::Result<void, base::Failure> RecordSink::inTransaction(const std::function<int(RecordSink&)>& job) {
  m_problem.clear();
  int code = m_begin.run();
  if (code == SQLITE_OK) code = finish(job(*this));
  if (code == SQLITE_OK) return {};
  base::Failure failure = describe(code);
  if (sqlite3_get_autocommit(m_database) == 0) sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr);
  m_page.clear();
  m_pageRecords = 0;
  m_lastSequence.clear();
  m_problem.clear();
  (void)loadAuditHead();
  return tl::unexpected(std::move(failure));
}

base::Result<void, base::Failure> RecordSink::writeGroup(const std::vector<std::vector<domain::Record>>& group) {
  return inTransaction([&group](RecordSink& sink) {
    for (const auto& records : group) {
      for (const domain::Record& record : records) {
        if (const int code = sink.write(record); code != SQLITE_OK) return code;
      }
    }
    return SQLITE_OK;
  });
}

int RecordSink::write(const domain::Record& record) {
  return std::visit([this](const auto& row) { return put(row); }, record);
}

int RecordSink::runOnce(const std::string& sql, const std::vector<std::string>& texts) {
  Statement statement;
  if (const int code = statement.prepare(m_database, sql); code != SQLITE_OK) return code;
  for (const std::string& text : texts) statement.add(std::string_view(text));
  return statement.run();
}

int RecordSink::put(const domain::AuditRecord& row) {
  const std::string hash = auditHash(m_auditHash, m_auditNumber + 1, row);
  Statement& insert = upsert(Table::Audit);
  insert.add(static_cast<std::int64_t>(m_auditNumber + 1)).add(row.session).add(row.ts);
  insert.add(std::string_view(row.actor)).add(std::string_view(row.action)).add(std::string_view(row.details));
  const int code = insert.add(std::string_view(m_auditHash)).add(std::string_view(hash)).run();
  if (code != SQLITE_OK) return code;
  ++m_auditNumber;
  m_auditHash = hash;
  m_auditMoved = true;
  return SQLITE_OK;
}

int RecordSink::put(const domain::JournalRecord& row) {
  if (row.session.value() >= kSessionLimit || row.sequence >= kSequenceLimit || row.body.size() > kPageBytes * 64) {
    m_problem = fmt::format("journal record {} of session {} with {} bytes is out of range", row.sequence,
                            row.session.value(), row.body.size());
    return SQLITE_CONSTRAINT;
  }
  if (m_pageRecords > 0 && (m_pageSession != row.session || m_page.size() >= kPageBytes)) {
    if (const int code = flushPage(); code != SQLITE_OK) return code;
  }
  std::uint64_t last = m_pageLast;
  bool any = m_pageRecords > 0;
  if (!any) {
    if (const int code = lastSequence(row.session, last); code != SQLITE_OK) return code;
    any = last != kSequenceLimit;
  }
  if (any && row.sequence <= last) return rewritePage(row);
  if (m_pageRecords == 0) {
    m_pageSession = row.session;
    m_pageTs = row.ts;
  }
  m_pageLast = row.sequence;
  m_pageTs = std::max(m_pageTs, row.ts);
  ++m_pageRecords;
  appendToPage(m_page, row);
  return SQLITE_OK;
}

int RecordSink::flushPage() {
  if (m_pageRecords == 0) return SQLITE_OK;
  // A row of half a database page would have the page to itself; pieces of a quarter share it with the next group.
  const bool inPieces = m_page.size() > kPieceBytes && m_page.size() < kPiecesUpTo;
  std::string_view rest = m_page;
  int code = SQLITE_OK;
  while (code == SQLITE_OK && !rest.empty()) {
    const PageSpan span = firstRecords(rest, inPieces ? kPieceBytes : rest.size());
    const std::string_view piece = rest.substr(0, span.bytes);
    rest.remove_prefix(span.bytes);
    Statement& insert = upsert(Table::Journal);
    insert.add(journalRowId(m_pageSession.value(), span.firstSequence)).add(m_pageSession);
    insert.add(static_cast<std::int64_t>(span.lastSequence)).add(m_pageTs).add(span.records);
    code = insert.add(journalChecksum(piece)).addBlob(piece).run();
  }
  if (code == SQLITE_OK) m_lastSequence[m_pageSession] = m_pageLast;
  m_page.clear();
  m_pageRecords = 0;
  return code;
}

/// The highest sequence of a session that is in the table, kSequenceLimit when there is none.
int RecordSink::lastSequence(domain::SessionId session, std::uint64_t& last) {
  if (const auto known = m_lastSequence.find(session); known != m_lastSequence.end()) {
    last = known->second;
    return SQLITE_OK;
  }
  Statement query;
  int code =
      query.prepare(m_database, "SELECT last_sequence FROM journal WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1");
  if (code != SQLITE_OK) return code;
  query.add(journalRowId(session.value(), 0)).add(journalRowId(session.value(), kSequenceLimit - 1));
  code = query.step();
  last = code == SQLITE_ROW ? static_cast<std::uint64_t>(query.integer(0)) : kSequenceLimit;
  if (code == SQLITE_ROW) m_lastSequence[session] = last;
  return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

/// A record that comes again or late: the page it belongs to is written anew.
int RecordSink::rewritePage(const domain::JournalRecord& row) {
  if (const int code = flushPage(); code != SQLITE_OK) return code;
  Statement query;
  int code =
      query.prepare(m_database, "SELECT id, body FROM journal WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1");
  if (code != SQLITE_OK) return code;
  query.add(journalRowId(row.session.value(), 0)).add(journalRowId(row.session.value(), row.sequence));
  code = query.step();
  std::vector<domain::JournalRecord> records;
  std::int64_t id = journalRowId(row.session.value(), row.sequence);
  const bool exists = code == SQLITE_ROW;
  if (exists) {
    id = query.integer(0);
    auto decoded = decodePage(row.session, query.bytes(1));
    if (!decoded) {
      m_problem = "journal: " + decoded.error();
      return SQLITE_CORRUPT;
    }
    records = std::move(*decoded);
  } else if (code != SQLITE_DONE) {
    return code;
  }
  query.rewind();
  auto place = std::lower_bound(records.begin(), records.end(), row.sequence,
                                [](const auto& known, std::uint64_t sequence) { return known.sequence < sequence; });
  if (place != records.end() && place->sequence == row.sequence) {
    *place = row;
  } else {
    records.insert(place, row);
  }
  return writePage(id, exists, records);
}

int RecordSink::writePage(std::int64_t id, bool exists, const std::vector<domain::JournalRecord>& records) {
  std::string page;
  base::Timestamp latest{};
  for (const auto& record : records) {
    appendToPage(page, record);
    latest = std::max(latest, record.ts);
  }
  Statement& s = exists ? m_updatePage : upsert(Table::Journal);
  if (!exists) s.add(id).add(records.back().session);
  s.add(static_cast<std::int64_t>(records.back().sequence)).add(latest);
  s.add(static_cast<std::int64_t>(records.size())).add(journalChecksum(page)).addBlob(page);
  if (exists) s.add(id);
  return s.run();
}

}  // namespace keel::store
