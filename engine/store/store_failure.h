#pragma once
// What can go wrong with a store file, in words a person can act on. Internal to engine/store.
// Codes: STORE_NOT_FOUND STORE_DAMAGED STORE_FOREIGN STORE_NEWER STORE_OLDER STORE_LOCKED STORE_READ_ONLY
//        DISK_FULL STORE_CONSTRAINT STORE_IO.
#include <filesystem>
#include <string>
#include <string_view>

#include <engine/base/result.h>

namespace keel::store {

/// `sqliteCode` may be extended; `action` completes "could not ...", `detail` is SQLite's own text.
[[nodiscard]] base::Failure sqliteFailure(int sqliteCode, const std::filesystem::path& path, std::string_view action,
                                          std::string_view detail);
[[nodiscard]] base::Failure damagedFailure(const std::filesystem::path& path, std::string_view detail);
/// A failed call of the operating system, with errno's text.
[[nodiscard]] base::Failure systemFailure(int error, const std::filesystem::path& path, std::string_view action);

}  // namespace keel::store
