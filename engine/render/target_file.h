#pragma once
// Writes a whole file or nothing: through a temporary file beside it, renamed when everything is on the disk.
// It must never leave half of a file, nor touch the old one before the new one is complete.
#include <filesystem>
#include <string>
#include <string_view>

#include <engine/base/result.h>

namespace keel::render {

/// A device or a pipe is written to directly. Codes: WRITE_FAILED, DISK_FULL; both name the file and the reason.
[[nodiscard]] base::Result<void, base::Failure> writeWhole(const std::filesystem::path& path, std::string_view bytes);

/// The failure for an errno while writing `path`.
[[nodiscard]] base::Failure writeFailure(const std::filesystem::path& path, int errorNumber);

/// A new empty file in the system's folder for temporary files, removed at the end.
class ScratchFile {
 public:
  [[nodiscard]] static base::Result<ScratchFile, base::Failure> create();
  ScratchFile(ScratchFile&& other) noexcept;
  ScratchFile& operator=(ScratchFile&&) = delete;
  ~ScratchFile();
  [[nodiscard]] const std::string& path() const { return m_path; }
  [[nodiscard]] base::Result<std::string, base::Failure> read() const;

 private:
  explicit ScratchFile(std::string path) : m_path(std::move(path)) {}
  std::string m_path;
};

}  // namespace keel::render
