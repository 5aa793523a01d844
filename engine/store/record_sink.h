#pragma once
// Writes records as rows: one transaction for each group, prepared statements, the audit chain's head in hand.
// Internal to engine/store. Not thread-safe: whoever calls holds the connection.
#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <engine/base/result.h>
#include <engine/domain/records.h>
#include <engine/store/statement.h>
#include <engine/store/tables.h>

namespace keel::store {

class RecordSink {
 public:
  [[nodiscard]] static base::Result<std::unique_ptr<RecordSink>, base::Failure> make(sqlite3* database,
                                                                                     std::filesystem::path path);
  /// All of it or nothing, with full sync.
  [[nodiscard]] base::Result<void, base::Failure> writeGroup(const std::vector<std::vector<domain::Record>>& group);
  /// The same for a job of the store itself; `job` returns SQLite's code.
  [[nodiscard]] base::Result<void, base::Failure> inTransaction(const std::function<int(RecordSink&)>& job);

  int write(const domain::Record& record);
  /// One statement that is used seldom, with up to two texts.
  int runOnce(const std::string& sql, const std::vector<std::string>& texts = {});
  [[nodiscard]] sqlite3* database() const { return m_database; }

 private:
  RecordSink(sqlite3* database, std::filesystem::path path);
  Statement& upsert(Table table);
  int loadAuditHead();
  int put(const domain::SessionRecord& row);
  int put(const domain::InstrumentRecord& row);
  int put(const domain::OrderRecord& row);
  int put(const domain::FillRecord& row);
  int put(const domain::PositionRecord& row);
  int put(const domain::LotsRecord& row);
  int put(const domain::SignalRecord& row);
  int put(const domain::EquityRecord& row);
  int put(const domain::AlertRecord& row);
  int put(const domain::AuditRecord& row);
  int put(const domain::JournalRecord& row);
  int flushPage();
  int lastSequence(domain::SessionId session, std::uint64_t& last);
  int rewritePage(const domain::JournalRecord& row);
  int writePage(std::int64_t id, bool exists, const std::vector<domain::JournalRecord>& records);
  int finish(int code);
  [[nodiscard]] base::Failure describe(int code) const;

  sqlite3* m_database;
  std::filesystem::path m_path;
  Statement m_begin, m_commit, m_auditHead, m_deleteLots, m_deleteChecks, m_updatePage;
  std::array<Statement, kTables.size()> m_upserts;
  std::uint64_t m_auditNumber = 0;
  std::string m_auditHash;
  bool m_auditMoved = false;
  std::map<domain::SessionId, std::uint64_t> m_lastSequence;
  // The page of the running group.
  std::string m_page;
  domain::SessionId m_pageSession;
  std::uint64_t m_pageLast = 0;
  base::Timestamp m_pageTs{};
  std::int64_t m_pageRecords = 0;
  std::string m_problem;  ///< our own words for an error that SQLite did not raise
};

}  // namespace keel::store
