#include <engine/store/store_backup.h>

#include <fmt/format.h>

#include <engine/store/connection.h>
#include <engine/store/store_failure.h>
#include <engine/store/store_file.h>

namespace keel::store {

namespace fs = std::filesystem;
using base::Failure;
using base::Result;

namespace {

constexpr int kCopyTimeoutMs = 5'000;

fs::path besideOf(const fs::path& path, std::string_view suffix) {
  fs::path out = path;
  out += suffix;
  return out;
}

Failure badCopy(const fs::path& file, const CheckReport& report) {
  std::string why;
  for (const CheckFinding& finding : report.findings) {
    if (finding.damage && why.empty()) why = fmt::format("{}: {}", finding.what.code, finding.what.message);
  }
  return {"BACKUP_BAD", fmt::format("'{}' is not a sound store and was not used. {}", file.string(), why)};
}

/// Copies `source` to a part file beside `target` and checks it; on failure nothing is left.
Result<CheckReport, Failure> copyChecked(const fs::path& source, const fs::path& part) {
  std::error_code ignored;
  fs::remove(part, ignored);
  {
    auto connection = Connection::open(source, Access::ReadOnly, kCopyTimeoutMs);
    if (!connection) return tl::unexpected(connection.error());
    if (const auto version = examine(**connection, 0); !version) return tl::unexpected(version.error());
    if (auto copied = copyInto(**connection, part); !copied) return tl::unexpected(copied.error());
  }
  CheckReport report = check(part);
  if (report.sound()) return report;
  fs::remove(part, ignored);
  return tl::unexpected(badCopy(source, report));
}

/// The old file keeps its bytes under another name, with a log that still belongs to it.
Result<fs::path, Failure> keepOld(const fs::path& target) {
  const fs::path kept = freeName(besideOf(target, ".replaced"));
  const fs::path log = besideOf(target, "-wal");
  std::error_code error;
  fs::create_hard_link(target, kept, error);
  if (error) fs::copy_file(target, kept, error);  // file systems without links
  if (!error && fs::exists(log)) fs::rename(log, besideOf(kept, "-wal"), error);
  if (error) return tl::unexpected(systemFailure(error.value(), target, "keep the old store of"));
  fs::remove(besideOf(target, "-shm"), error);
  if (auto synced = syncFile(kept); !synced) return tl::unexpected(synced.error());
  return kept;
}

}  // namespace

Result<BackupResult, Failure> backup(const fs::path& store, const fs::path& target) {
  if (auto probed = probeFile(store); !probed) return tl::unexpected(probed.error());
  if (fs::exists(fs::symlink_status(target))) {
    return base::fail("BACKUP_EXISTS", fmt::format("'{}' exists already; a backup never replaces a file. Choose "
                                                   "another name.",
                                                   target.string()));
  }
  const fs::path part = besideOf(target, ".part");
  auto report = copyChecked(store, part);
  if (!report) return tl::unexpected(report.error());
  std::error_code error;
  fs::rename(part, target, error);
  if (error) return tl::unexpected(systemFailure(error.value(), target, "name the backup"));
  if (auto synced = syncFile(target); !synced) return tl::unexpected(synced.error());
  return BackupResult{target, std::move(*report)};
}

Result<RestoreResult, Failure> restore(const fs::path& backupFile, const fs::path& target) {
  if (auto probed = probeFile(backupFile); !probed) return tl::unexpected(probed.error());
  std::error_code error;
  if (fs::equivalent(backupFile, target, error)) {
    return base::fail("BACKUP_BAD", fmt::format("'{}' is the store itself, not a backup of it.", target.string()));
  }
  auto lock = FileLock::take(target);
  if (!lock) return tl::unexpected(lock.error());
  const fs::path part = besideOf(target, ".part");
  auto report = copyChecked(backupFile, part);
  if (!report) return tl::unexpected(report.error());
  RestoreResult result;
  if (fs::is_regular_file(target, error)) {
    auto kept = keepOld(target);
    if (!kept) return tl::unexpected(kept.error());
    result.replaced = std::move(*kept);
  } else if (auto aside = setAsideLog(target); !aside) {
    return tl::unexpected(aside.error());
  }
  fs::rename(part, target, error);
  if (error) return tl::unexpected(systemFailure(error.value(), target, "put the backup in the place of"));
  if (auto synced = syncFile(target); !synced) return tl::unexpected(synced.error());
  result.report = std::move(*report);
  return result;
}

}  // namespace keel::store
