#include <engine/store/audit_chain.h>

#include <fmt/format.h>

#include <engine/base/sha256.h>

namespace keel::store {

std::string auditHash(std::string_view previousHash, std::uint64_t number, const domain::AuditRecord& record) {
  const std::string bytes = fmt::format("{}|{}|{}|{}|{}:{}|{}:{}|{}:{}", previousHash, number, base::toNanos(record.ts),
                                        record.session.value(), record.actor.size(), record.actor, record.action.size(),
                                        record.action, record.details.size(), record.details);
  return base::toHex(base::sha256(bytes));
}

void AuditVerifier::breakAt(std::uint64_t number, std::string reason) {
  m_verdict.ok = false;
  m_verdict.firstBrokenNumber = number;
  m_verdict.reason = std::move(reason);
}

void AuditVerifier::take(const AuditRow& row) {
  const std::uint64_t expected = ++m_verdict.rows;
  if (!m_verdict.ok) return;
  if (row.number != expected) {
    breakAt(expected, fmt::format("row {} is missing: row {} stands in its place", expected, row.number));
  } else if (row.previousHash != m_lastHash) {
    breakAt(row.number, fmt::format("row {} does not follow the row before it", row.number));
  } else if (row.hash != auditHash(m_lastHash, row.number, row.record)) {
    breakAt(row.number, fmt::format("row {} was changed after it was written", row.number));
  }
  m_lastHash = row.hash;
}

AuditVerdict AuditVerifier::finish(std::uint64_t headNumber, std::string_view headHash) {
  if (!m_verdict.ok) return m_verdict;
  if (headNumber != m_verdict.rows) {
    breakAt(m_verdict.rows + 1,
            fmt::format("the trail ends at row {}, but {} rows were written", m_verdict.rows, headNumber));
  } else if (headHash != m_lastHash) {
    breakAt(m_verdict.rows, fmt::format("row {} is not the one that was written last", m_verdict.rows));
  }
  return m_verdict;
}

}  // namespace keel::store
