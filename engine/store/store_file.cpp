#include <engine/store/store_file.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <engine/store/migrations.h>
#include <engine/store/store_failure.h>

namespace keel::store {

namespace fs = std::filesystem;
using base::Failure;
using base::Result;

namespace {

fs::path withSuffix(const fs::path& path, std::string_view suffix) {
  fs::path out = path;
  out += suffix;
  return out;
}

std::string quoted(const fs::path& path) {
  std::string out = "'";
  for (const char c : path.string()) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

std::uint32_t bigEndian(const std::array<unsigned char, 100>& header, std::size_t at, std::size_t bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i) value = (value << 8) | header[at + i];
  return value;
}

/// The header of the SQLite file format: page size at 16, page count at 28, valid when 24 equals 92.
Result<void, Failure> probeHeader(const fs::path& path, std::uintmax_t size) {
  std::array<unsigned char, 100> header{};
  std::ifstream in(path, std::ios::binary);
  if (!in.read(reinterpret_cast<char*>(header.data()), static_cast<std::streamsize>(header.size()))) {
    if (size >= header.size()) return tl::unexpected(systemFailure(errno, path, "read the store"));
    return tl::unexpected(damagedFailure(path, fmt::format("only {} bytes long", size)));
  }
  if (std::memcmp(header.data(), "SQLite format 3", 16) != 0) {
    return tl::unexpected(damagedFailure(path, "it does not begin like a store"));
  }
  const std::uint32_t stated = bigEndian(header, 16, 2);
  const std::uint64_t pageSize = stated == 1 ? 65536 : stated;
  if (pageSize < 512 || (pageSize & (pageSize - 1)) != 0) {
    return tl::unexpected(damagedFailure(path, fmt::format("its page size is {}", pageSize)));
  }
  std::error_code ignored;
  const auto log = fs::file_size(withSuffix(path, "-wal"), ignored);
  const bool logWaits = !ignored && log > 0;  // then pages may still be in the log alone
  const std::uint64_t pages = bigEndian(header, 28, 4);
  const bool countIsValid = bigEndian(header, 24, 4) == bigEndian(header, 92, 4);
  if (!logWaits && countIsValid && pages * pageSize > size) {
    return tl::unexpected(
        damagedFailure(path, fmt::format("cut off: {} bytes of {} are there", size, pages * pageSize)));
  }
  return {};
}

Result<void, Failure> checkOwner(Connection& connection) {
  const auto owner = connection.number("PRAGMA application_id", "read");
  if (!owner) return tl::unexpected(owner.error());
  if (*owner == kApplicationId) return {};
  return base::fail("STORE_FOREIGN",
                    fmt::format("'{}' is a database of another program (application id {}), not a Keel store. Nothing "
                                "was changed in it; choose another file.",
                                connection.path().string(), *owner));
}

}  // namespace

Result<FileLock, Failure> FileLock::take(const fs::path& store) {
  const fs::path path = withSuffix(store, ".lock");
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) return tl::unexpected(systemFailure(errno, path, "lock the store with"));
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
    const std::string pid = fmt::format("{}\n", ::getpid());
    if (::ftruncate(descriptor, 0) != 0 || ::pwrite(descriptor, pid.data(), pid.size(), 0) < 0) {
      // The number is a courtesy to whoever finds the store locked; the lock holds without it.
    }
    return FileLock(descriptor);
  }
  const int error = errno;
  std::array<char, 16> text{};
  const auto length = ::pread(descriptor, text.data(), text.size() - 1, 0);
  ::close(descriptor);
  if (error != EWOULDBLOCK) return tl::unexpected(systemFailure(error, path, "lock the store with"));
  std::string holder(text.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
  while (!holder.empty() && holder.back() == '\n') holder.pop_back();
  return base::fail("STORE_LOCKED",
                    fmt::format("The store '{}' is open in another program (process {}). Two programs on one store "
                                "would both trade; close the other one, or open this one read-only.",
                                store.string(), holder.empty() ? "unknown" : holder));
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock::~FileLock() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

Result<void, Failure> probeFile(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    if (error && error != std::errc::no_such_file_or_directory) {
      return tl::unexpected(systemFailure(error.value(), path, "find the store"));
    }
    return base::fail("STORE_NOT_FOUND", fmt::format("There is no store at '{}'. Check the path, restore a backup "
                                                     "there, or start with a new store.",
                                                     path.string()));
  }
  if (!fs::is_regular_file(status)) {
    return base::fail("STORE_IO",
                      fmt::format("'{}' is a folder or a device, not a store file. Choose a file.", path.string()));
  }
  const auto size = fs::file_size(path, error);
  if (error) return tl::unexpected(systemFailure(error.value(), path, "read the size of"));
  if (size == 0) return tl::unexpected(damagedFailure(path, "the file is empty"));
  return probeHeader(path, size);
}

Result<void, Failure> syncFile(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  for (const fs::path& target : {path, folder}) {
    const int descriptor = ::open(target.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return tl::unexpected(systemFailure(errno, target, "sync"));
    const int code = ::fsync(descriptor);
    const int error = errno;
    ::close(descriptor);
    if (code != 0) return tl::unexpected(systemFailure(error, target, "sync"));
  }
  return {};
}

fs::path freeName(const fs::path& base) {
  fs::path candidate = base;
  for (int n = 1; fs::exists(fs::symlink_status(candidate)); ++n) candidate = withSuffix(base, fmt::format("-{}", n));
  return candidate;
}

Result<void, Failure> setAsideLog(const fs::path& path) {
  const fs::path log = withSuffix(path, "-wal");
  std::error_code error;
  if (!fs::exists(log, error)) return {};
  fs::rename(log, freeName(withSuffix(path, ".replaced-wal")), error);
  if (error) return tl::unexpected(systemFailure(error.value(), log, "set aside the log"));
  fs::remove(withSuffix(path, "-shm"), error);
  return {};
}

Result<void, Failure> createFile(const fs::path& path) {
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  if (error) return tl::unexpected(systemFailure(error.value(), path.parent_path(), "create the folder"));
  const fs::path fresh = withSuffix(path, ".new");
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(withSuffix(fresh, suffix), error);
  {
    auto connection = Connection::create(fresh);
    if (!connection) return tl::unexpected(connection.error());
    if (auto done = migrateTo(**connection, currentSchemaVersion()); !done) return done;
    if (auto done = (*connection)->exec("PRAGMA journal_mode = WAL", "create"); !done) return done;
  }
  if (auto done = syncFile(fresh); !done) return done;
  if (auto done = setAsideLog(path); !done) return done;
  fs::rename(fresh, path, error);
  if (error) return tl::unexpected(systemFailure(error.value(), path, "create"));
  return syncFile(path);
}

Result<int, Failure> examine(Connection& connection, std::uintmax_t quickCheckBytes) {
  if (auto owner = checkOwner(connection); !owner) return tl::unexpected(owner.error());
  const auto version = schemaVersion(connection);
  if (!version) return version;
  if (*version > currentSchemaVersion()) {
    return base::fail("STORE_NEWER",
                      fmt::format("The store '{}' was written by a newer Keel: its schema is version {}, this program "
                                  "knows up to {}. Nothing was changed in it; use the newer program, or a backup made "
                                  "before the update.",
                                  connection.path().string(), *version, currentSchemaVersion()));
  }
  std::error_code error;
  const auto size = fs::file_size(connection.path(), error);
  if (!error && size <= quickCheckBytes) {
    const auto answer = connection.texts("PRAGMA quick_check(1)", "check");
    if (!answer) return tl::unexpected(answer.error());
    if (answer->empty() || answer->front() != "ok") {
      return tl::unexpected(damagedFailure(connection.path(), answer->empty() ? "no answer" : answer->front()));
    }
  }
  return version;
}

Result<void, Failure> copyInto(Connection& connection, const fs::path& target) {
  if (auto done = connection.exec("VACUUM INTO " + quoted(target), "copy"); !done) {
    std::error_code ignored;
    fs::remove(target, ignored);
    return done;
  }
  return syncFile(target);
}

Result<void, Failure> prepareFile(const fs::path& path, std::uintmax_t quickCheckBytes, int busyTimeoutMs) {
  if (auto probed = probeFile(path); !probed) return probed;
  if (::access(path.c_str(), R_OK | W_OK) != 0) return tl::unexpected(systemFailure(errno, path, "open for writing"));
  auto opened = Connection::open(path, Access::ReadWrite, busyTimeoutMs);
  if (!opened) return tl::unexpected(opened.error());
  Connection& connection = **opened;
  const auto version = examine(connection, quickCheckBytes);
  if (!version) return tl::unexpected(version.error());
  if (*version < currentSchemaVersion()) {
    const fs::path backup = freeName(withSuffix(path, fmt::format(".before-v{}.bak", currentSchemaVersion())));
    if (auto copied = copyInto(connection, backup); !copied) return copied;
    if (auto migrated = migrateTo(connection, currentSchemaVersion()); !migrated) {
      Failure failure = migrated.error();
      failure.message += fmt::format(" The store is unchanged; a copy is in '{}'.", backup.string());
      return tl::unexpected(std::move(failure));
    }
  }
  return checkTables(connection);
}

}  // namespace keel::store
