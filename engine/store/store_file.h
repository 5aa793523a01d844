#pragma once
// A store as a file: its lock, a look at its header before SQLite sees it, creation, migration, copies that are on
// disk. Internal to engine/store.
#include <cstdint>
#include <filesystem>
#include <memory>

#include <engine/base/result.h>
#include <engine/store/connection.h>

namespace keel::store {

/// Held while a program may write the store; the kernel releases it when the program dies. The file "<store>.lock"
/// stays behind and means nothing by itself.
class FileLock {
 public:
  [[nodiscard]] static base::Result<FileLock, base::Failure> take(const std::filesystem::path& store);
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor;
};

/// What can be said without SQLite: it exists, is a file, is not empty, begins like a database and is whole.
[[nodiscard]] base::Result<void, base::Failure> probeFile(const std::filesystem::path& path);
/// A new, empty store of today's schema; a crash on the way leaves nothing at `path`.
[[nodiscard]] base::Result<void, base::Failure> createFile(const std::filesystem::path& path);
/// Whose file, which version, which tables; with `quickCheckBytes` also SQLite's quick check of smaller files.
[[nodiscard]] base::Result<int, base::Failure> examine(Connection& connection, std::uintmax_t quickCheckBytes);
/// Probe, examine and, after a backup "<store>.before-v<N>.bak", bring to today's schema.
[[nodiscard]] base::Result<void, base::Failure> prepareFile(const std::filesystem::path& path,
                                                            std::uintmax_t quickCheckBytes, int busyTimeoutMs);
/// A complete copy of what the connection sees, synced. `target` must not exist.
[[nodiscard]] base::Result<void, base::Failure> copyInto(Connection& connection, const std::filesystem::path& target);
/// The file's bytes and its name are on disk.
[[nodiscard]] base::Result<void, base::Failure> syncFile(const std::filesystem::path& path);
/// A write-ahead log without its store must not meet another store: it gets the name "<store>.replaced-wal[-n]".
[[nodiscard]] base::Result<void, base::Failure> setAsideLog(const std::filesystem::path& path);
/// `base`, or base-1, base-2 ... : the first that does not exist.
[[nodiscard]] std::filesystem::path freeName(const std::filesystem::path& base);

}  // namespace keel::store
