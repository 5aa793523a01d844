#pragma once
// Internal: bytes of a file, and the text inside gzip and zip containers, with limits and plain failures.
// Tells a container by its first bytes, never by its name.
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <engine/base/result.h>

namespace keel::recorded {

/// The whole of a regular file in memory.
class FileBytes {
 public:
  [[nodiscard]] static base::Result<FileBytes, base::Failure> read(const std::filesystem::path& path,
                                                                   std::size_t maxBytes);
  [[nodiscard]] std::string_view view() const { return {m_bytes.get(), m_size}; }

 private:
  struct Free {
    void operator()(char* bytes) const;
  };
  std::unique_ptr<char, Free> m_bytes;
  std::size_t m_size{0};
};

[[nodiscard]] bool isGzip(std::string_view bytes);
[[nodiscard]] bool isZip(std::string_view bytes);
/// Codes TRUNCATED_GZIP, CORRUPT_GZIP, TOO_LARGE.
[[nodiscard]] base::Result<std::string, base::Failure> gunzip(std::string_view bytes, const std::string& file,
                                                              std::size_t maxBytes);

struct ZipEntry {
  std::string entryName;
  std::string text;
};
/// The only entry of a zip. Codes CORRUPT_ZIP, SEVERAL_ENTRIES, EMPTY_FILE, TOO_LARGE.
[[nodiscard]] base::Result<ZipEntry, base::Failure> unzipSingle(std::string_view bytes, const std::string& file,
                                                                std::size_t maxBytes);

}  // namespace keel::recorded
