#include <engine/render/target_file.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keel::render {

using base::Failure;
using base::Result;

base::Failure writeFailure(const std::filesystem::path& path, int errorNumber) {
  const bool full = errorNumber == ENOSPC || errorNumber == EDQUOT;
  return {full ? "DISK_FULL" : "WRITE_FAILED",
          fmt::format("{} cannot be written: {}", path.string(), std::strerror(errorNumber))};
}

namespace {

/// 0, or the errno of what failed. Closes the descriptor in any case.
int writeAll(int descriptor, std::string_view bytes, bool sync) {
  int error = 0;
  while (!bytes.empty() && error == 0) {
    const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
    if (n >= 0) bytes.remove_prefix(static_cast<std::size_t>(n));
    else if (errno != EINTR) error = errno;
  }
  if (error == 0 && sync && ::fsync(descriptor) != 0) error = errno;
  if (::close(descriptor) != 0 && error == 0) error = errno;
  return error;
}

/// The permissions a program's new files have; reading the mask means setting it.
mode_t usualMode() {
  const mode_t mask = ::umask(022);
  ::umask(mask);
  return static_cast<mode_t>(0666) & ~mask;
}

}  // namespace

Result<void, Failure> writeWhole(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (status.type() == std::filesystem::file_type::directory) return tl::unexpected(writeFailure(path, EISDIR));
  const bool there = status.type() == std::filesystem::file_type::regular;
  if (!there && status.type() != std::filesystem::file_type::not_found) {
    const int device = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    const int error = device < 0 ? errno : writeAll(device, bytes, false);
    if (error != 0) return tl::unexpected(writeFailure(path, error));
    return {};
  }
  std::string temporary = path.string() + ".XXXXXX";
  const int file = ::mkstemp(temporary.data());
  if (file < 0) return tl::unexpected(writeFailure(path, errno));
  int error = ::fchmod(file, there ? static_cast<mode_t>(status.permissions()) & 0777 : usualMode()) != 0 ? errno : 0;
  const int written = writeAll(file, bytes, true);
  if (error == 0) error = written;
  if (error == 0 && std::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
  if (error == 0) return {};
  ::unlink(temporary.c_str());
  return tl::unexpected(writeFailure(path, error));
}

Result<ScratchFile, Failure> ScratchFile::create() {
  std::error_code error;
  const auto folder = std::filesystem::temp_directory_path(error);
  std::string path = (error ? std::filesystem::path("/tmp") : folder) / "keel-report-XXXXXX";
  const int file = ::mkstemp(path.data());
  if (file < 0) return tl::unexpected(writeFailure(path, errno));
  ::close(file);
  return ScratchFile(std::move(path));
}

ScratchFile::ScratchFile(ScratchFile&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}

ScratchFile::~ScratchFile() {
  if (!m_path.empty()) ::unlink(m_path.c_str());
}

Result<std::string, Failure> ScratchFile::read() const {
  std::ifstream in(m_path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.is_open() || in.bad()) return tl::unexpected(writeFailure(m_path, EIO));
  return bytes;
}

}  // namespace keel::render
