#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <fmt/format.h>
#include <zlib.h>

#include <app/cli/commands.h>

namespace keel::cli {

base::Result<void, base::Failure> writeFile(const std::string& path, const std::string& content) {
  // A device or a pipe is written to; only a file is replaced.
  std::error_code ignored;
  const auto kind = std::filesystem::status(path, ignored).type();
  const bool direct = kind != std::filesystem::file_type::regular && kind != std::filesystem::file_type::not_found;
  const std::string temporary = direct ? path : path + ".part";
  const auto failed = [&]() -> base::Result<void, base::Failure> {
    const int why = errno;
    if (!direct) std::remove(temporary.c_str());
    return base::fail("WRITE_FAILED", fmt::format("{} cannot be written: {}", path, std::strerror(why)));
  };
  std::FILE* file = std::fopen(temporary.c_str(), "wb");
  if (file == nullptr) return failed();
  const bool written = std::fwrite(content.data(), 1, content.size(), file) == content.size();
  const bool closed = std::fclose(file) == 0;
  if (!written || !closed || (!direct && std::rename(temporary.c_str(), path.c_str()) != 0)) return failed();
  return {};
}

base::Result<std::string, base::Failure> readTextFile(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) {
    return base::fail("NOT_FOUND", fmt::format("{} is not a file that can be read", path));
  }
  gzFile file = gzopen(path.c_str(), "rb");
  if (file == nullptr) return base::fail("NOT_FOUND", fmt::format("{} cannot be opened", path));
  std::string text;
  char buffer[1 << 16];
  int n = 0;
  while ((n = gzread(file, buffer, sizeof buffer)) > 0) text.append(buffer, static_cast<std::size_t>(n));
  // A stream that just ends shows in the answer of the closing alone.
  const int closed = gzclose(file);
  if (closed == Z_BUF_ERROR) return base::fail("TRUNCATED_GZIP", fmt::format("{}: the gzip stream is cut off", path));
  if (n < 0 || closed != Z_OK) return base::fail("CORRUPT_GZIP", fmt::format("{} is damaged", path));
  return text;
}

}  // namespace keel::cli
