#pragma once
// Looks a store over from end to end without changing it: the file, its rules, the audit chain, the journal's
// checksums, and whether the rows agree with each other.
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <engine/base/result.h>
#include <engine/store/audit_chain.h>

namespace keel::store {

struct CheckFinding {
  base::Failure what;      ///< code and sentence
  bool damage = true;      ///< false: the file is sound, but the rows disagree
};

/// Codes besides those of Store::open: INTEGRITY, FOREIGN_KEY, AUDIT_BROKEN, JOURNAL_DAMAGED (damage);
/// STORE_OLDER, FILLS_DIFFER, OVERFILLED, POSITION_DIFFERS, LOTS_DIFFER, ORPHAN (disagreement).
struct CheckReport {
  int schemaVersion = 0;
  AuditVerdict audit;
  std::map<std::string, std::uint64_t> rows;  ///< by table
  std::vector<CheckFinding> findings;         ///< at most 20 of a kind
  [[nodiscard]] bool ok() const { return findings.empty(); }
  [[nodiscard]] bool sound() const;           ///< no damage
};

/// Never fails: a file that cannot be opened is a finding. Works beside a running writer.
[[nodiscard]] CheckReport check(const std::filesystem::path& path);

}  // namespace keel::store
