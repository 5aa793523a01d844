#pragma once
// The hash chain over the audit trail and its verifier: each row carries the hash of the row before it.
// It knows rows, not where they are kept.
#include <cstdint>
#include <string>
#include <string_view>

#include <engine/domain/records.h>

namespace keel::store {

struct AuditRow {
  std::uint64_t number = 0;     ///< 1, 2, 3 ... without a gap
  domain::AuditRecord record;
  std::string previousHash;     ///< empty for row 1
  std::string hash;
};

/// SHA-256, as hex, over previous hash, number, time in ns, session, actor, action and details. Texts are preceded
/// by their length, so that no two different rows give the same bytes.
[[nodiscard]] std::string auditHash(std::string_view previousHash, std::uint64_t number,
                                    const domain::AuditRecord& record);

struct AuditVerdict {
  std::uint64_t rows = 0;
  bool ok = true;
  std::uint64_t firstBrokenNumber = 0;  ///< the first row that does not fit, zero when all do
  std::string reason;                   ///< one sentence, empty when ok
};

/// Takes all rows in order of their number, then the stored head. A changed, removed, added or reordered row breaks
/// the chain; the head shows a cut-off end. Who rewrites the whole chain and the head is not found out: keep the
/// head's hash elsewhere (it is in every backup) to rule that out.
class AuditVerifier {
 public:
  void take(const AuditRow& row);
  [[nodiscard]] AuditVerdict finish(std::uint64_t headNumber, std::string_view headHash);

 private:
  void breakAt(std::uint64_t number, std::string reason);
  AuditVerdict m_verdict;
  std::string m_lastHash;
};

}  // namespace keel::store
