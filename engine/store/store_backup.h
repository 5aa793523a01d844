#pragma once
// Backup and restore of a store file. A copy counts only after it was read back; a file that is replaced is kept.
// It never touches a running session: restore needs the store's lock.
#include <filesystem>

#include <engine/base/result.h>
#include <engine/store/store_check.h>

namespace keel::store {

struct BackupResult {
  std::filesystem::path file;
  CheckReport report;                 ///< of the copy; sound
};
/// Copies the store as it is at this moment, beside a running writer if need be, checks the copy and then gives it
/// its name. Codes: those of Store::open, BACKUP_EXISTS, BACKUP_BAD.
[[nodiscard]] base::Result<BackupResult, base::Failure> backup(const std::filesystem::path& store,
                                                               const std::filesystem::path& target);

struct RestoreResult {
  std::filesystem::path replaced;     ///< where the old file is now; empty when there was none
  CheckReport report;                 ///< of the restored store; sound
};
/// Checks the backup, copies it beside `target`, checks the copy, keeps the old file as "<target>.replaced[-n]" and
/// puts the copy in its place with one rename. Codes: those of Store::open and BACKUP_BAD; then `target` is as it was.
[[nodiscard]] base::Result<RestoreResult, base::Failure> restore(const std::filesystem::path& backupFile,
                                                                 const std::filesystem::path& target);

}  // namespace keel::store
