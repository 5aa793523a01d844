#include <engine/store/store_failure.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>
#include <sqlite3.h>

namespace keel::store {

base::Failure damagedFailure(const std::filesystem::path& path, std::string_view detail) {
  return {"STORE_DAMAGED",
          fmt::format("The store '{}' is damaged ({}). Nothing was changed in it. Restore the last backup, which keeps "
                      "the damaged file beside it, or open it read-only to save what can still be read.",
                      path.string(), detail)};
}

namespace {

base::Failure fullFailure(const std::string& file, std::string_view action, std::string_view detail) {
  return {"DISK_FULL", fmt::format("Could not {} '{}': the disk is full or the store has reached its size limit ({}). "
                                   "What was committed before is safe; trading halts until space is freed and the "
                                   "write is retried.",
                                   action, file, detail)};
}

base::Failure readOnlyFailure(const std::string& file, std::string_view action, std::string_view detail) {
  return {"STORE_READ_ONLY", fmt::format("Could not {} '{}': the file or its folder may not be written ({}). Open it "
                                         "read-only, or give this user write permission to the file and its folder.",
                                         action, file, detail)};
}

}  // namespace

base::Failure sqliteFailure(int sqliteCode, const std::filesystem::path& path, std::string_view action,
                            std::string_view detail) {
  const std::string file = path.string();
  switch (sqliteCode & 0xff) {
    case SQLITE_FULL: return fullFailure(file, action, detail);
    case SQLITE_READONLY:
    case SQLITE_PERM: return readOnlyFailure(file, action, detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"STORE_LOCKED",
              fmt::format("Could not {} '{}': another program holds it ({}). Close that program and try "
                          "again, or open the store read-only beside it.",
                          action, file, detail)};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return damagedFailure(path, detail);
    case SQLITE_CONSTRAINT:
      return {"STORE_CONSTRAINT", fmt::format("Could not {} '{}': a row breaks a rule of the store ({}). The group was "
                                              "not written; a session and its instruments come before rows that name "
                                              "them.",
                                              action, file, detail)};
    default:
      return {"STORE_IO",
              fmt::format("Could not {} '{}': {} (SQLite code {}). What was committed before is safe; check "
                          "the disk and the path, then try again or restore a backup.",
                          action, file, detail, sqliteCode)};
  }
}

base::Failure systemFailure(int error, const std::filesystem::path& path, std::string_view action) {
  const std::string file = path.string();
  const char* text = std::strerror(error);
  if (error == ENOSPC || error == EDQUOT) return fullFailure(file, action, text);
  if (error == EACCES || error == EROFS || error == EPERM) return readOnlyFailure(file, action, text);
  return {"STORE_IO", fmt::format("Could not {} '{}': {}. Check the path and the disk.", action, file, text)};
}

}  // namespace keel::store
