#pragma once
// The numbered steps from an empty file to today's schema. Internal to engine/store.
// A released step never changes; a new need is a new step.
#include <string_view>
#include <vector>

#include <engine/store/connection.h>

namespace keel::store {

struct Migration {
  int number;
  std::string_view name;
  std::vector<std::string_view> statements;
};

[[nodiscard]] const std::vector<Migration>& migrations();
[[nodiscard]] int currentSchemaVersion();

/// "KEEL" in the file header, so that another program's database is not taken for a store.
inline constexpr int kApplicationId = 0x4B45454C;

[[nodiscard]] base::Result<int, base::Failure> schemaVersion(Connection& connection);
/// Runs the steps after the file's version up to `target`, each in its own transaction.
[[nodiscard]] base::Result<void, base::Failure> migrateTo(Connection& connection, int target);
/// Every table and column of today's schema is there.
[[nodiscard]] base::Result<void, base::Failure> checkTables(Connection& connection);

}  // namespace keel::store
