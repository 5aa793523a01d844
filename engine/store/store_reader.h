#pragma once
// Answers history queries from a connection of its own that cannot write; works beside a running writer.
// Use it in the thread that opened it. A damaged row is a STORE_DAMAGED failure, never a wrong value.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <engine/base/result.h>
#include <engine/domain/records.h>
#include <engine/store/audit_chain.h>

namespace keel::store {

class Connection;

/// A named set of settings; its name is its key.
struct ExperimentRow {
  std::string name;
  std::string configJson;
  base::Timestamp tsSaved{};
};

struct SessionCounts {
  std::uint64_t orders = 0;
  std::uint64_t fills = 0;
};

class StoreReader {
 public:
  template <class T>
  using Answer = base::Result<T, base::Failure>;
  template <class T>
  using Rows = Answer<std::vector<T>>;

  /// Codes: STORE_NOT_FOUND, STORE_DAMAGED, STORE_FOREIGN, STORE_NEWER, STORE_OLDER (open it writable once), STORE_IO.
  [[nodiscard]] static Answer<std::unique_ptr<StoreReader>> open(const std::filesystem::path& path,
                                                                 int busyTimeoutMs = 2'000);
  ~StoreReader();

  [[nodiscard]] Rows<domain::SessionRecord> sessions() const;  ///< newest first
  [[nodiscard]] Answer<std::optional<domain::SessionRecord>> session(domain::SessionId session) const;
  [[nodiscard]] Answer<std::optional<domain::SessionRecord>> lastSession() const;
  [[nodiscard]] Answer<domain::SessionId> nextSessionId() const;
  [[nodiscard]] Rows<domain::InstrumentRecord> instruments(domain::SessionId session) const;
  [[nodiscard]] Rows<domain::OrderRecord> orders(domain::SessionId session) const;
  [[nodiscard]] Rows<domain::FillRecord> fills(domain::SessionId session) const;  ///< as they were written
  [[nodiscard]] Rows<domain::PositionRecord> positions(domain::SessionId session) const;
  [[nodiscard]] Rows<domain::LotsRecord> lots(domain::SessionId session) const;
  [[nodiscard]] Rows<domain::SignalRecord> signalRecords(domain::SessionId session) const;  ///< with their verdicts
  /// from <= ts <= to, in time order, at most `limit`.
  [[nodiscard]] Rows<domain::EquityRecord> equity(domain::SessionId session, base::Timestamp from, base::Timestamp to,
                                                  std::size_t limit) const;
  /// number > after, at most `limit`.
  [[nodiscard]] Rows<domain::AlertRecord> alerts(domain::SessionId session, std::uint64_t after,
                                                 std::size_t limit) const;
  [[nodiscard]] Rows<AuditRow> audit(std::uint64_t fromNumber, std::size_t limit) const;
  [[nodiscard]] Answer<AuditVerdict> verifyAudit() const;
  /// Hands over the records with sequence >= fromSequence in order, at most `limit`, until `take` returns false.
  /// Returns how many were handed over.
  [[nodiscard]] Answer<std::uint64_t> journal(domain::SessionId session, std::uint64_t fromSequence,
                                              std::uint64_t limit,
                                              const std::function<bool(domain::JournalRecord&&)>& take) const;
  [[nodiscard]] Answer<std::optional<std::string>> setting(const std::string& key) const;
  [[nodiscard]] Rows<ExperimentRow> experiments() const;  ///< by name
  [[nodiscard]] Answer<SessionCounts> counts(domain::SessionId session) const;

 private:
  explicit StoreReader(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> m_connection;
};

}  // namespace keel::store
