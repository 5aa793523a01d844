#include <engine/adapters/recorded/unpack.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>
#include <zlib.h>

namespace keel::recorded {
namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20;

struct Descriptor {
  int fd;
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
};

tl::unexpected<base::Failure> tooLarge(const std::string& file, std::size_t maxBytes) {
  return base::fail("TOO_LARGE", fmt::format("{}: holds more than {} bytes of text", file, maxBytes));
}

tl::unexpected<base::Failure> openFailure(const std::string& file, int error) {
  if (error == ENOENT || error == ENOTDIR) return base::fail("NOT_FOUND", file + ": there is no such file");
  if (error == EACCES || error == EPERM) return base::fail("PERMISSION", file + ": may not be read by this user");
  return base::fail("NOT_A_FILE", fmt::format("{}: cannot be opened ({})", file, std::strerror(error)));
}

/// An archive in memory that closes itself.
struct Archive {
  zip_t* zip{nullptr};
  ~Archive() {
    if (zip != nullptr) zip_discard(zip);
  }
};

base::Result<std::string, base::Failure> readEntry(zip_t* zip, const std::string& file, const std::string& entryName,
                                                   zip_uint64_t size) {
  std::string text;
  zip_file_t* entry = zip_fopen_index(zip, 0, 0);
  if (entry == nullptr) {
    return base::fail("CORRUPT_ZIP", fmt::format("{}: entry {}: {}", file, entryName, zip_strerror(zip)));
  }
  char buffer[1 << 16];
  zip_int64_t taken = 0;
  while ((taken = zip_fread(entry, buffer, sizeof buffer)) > 0 && text.size() <= size) {
    text.append(buffer, static_cast<std::size_t>(taken));
  }
  const std::string why = taken < 0 ? zip_file_strerror(entry) : "its length is not the one stated";
  const int closed = zip_fclose(entry);  // tells of a wrong checksum
  if (taken < 0 || closed != 0 || text.size() != size) {
    return base::fail("CORRUPT_ZIP", fmt::format("{}: entry {} is damaged: {}", file, entryName, why));
  }
  return text;
}

}  // namespace

void FileBytes::Free::operator()(char* bytes) const { std::free(bytes); }

base::Result<FileBytes, base::Failure> FileBytes::read(const std::filesystem::path& path, std::size_t maxBytes) {
  const std::string file = path.string();
  // Without O_NONBLOCK opening a pipe would wait for its writer.
  const Descriptor source{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (source.fd < 0) return openFailure(file, errno);
  struct stat status{};
  if (::fstat(source.fd, &status) != 0) return openFailure(file, errno);
  if (S_ISDIR(status.st_mode)) return base::fail("NOT_A_FILE", file + ": is a directory");
  if (!S_ISREG(status.st_mode)) return base::fail("NOT_A_FILE", file + ": is not a regular file");
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > maxBytes) return tooLarge(file, maxBytes);
  FileBytes out;
  const std::size_t capacity = (size / kHugePage + 1) * kHugePage;
  if (size < kHugePage) {
    out.m_bytes.reset(static_cast<char*>(std::malloc(size + 1)));
  } else {
    out.m_bytes.reset(static_cast<char*>(std::aligned_alloc(kHugePage, capacity)));
    if (out.m_bytes) ::madvise(out.m_bytes.get(), capacity, MADV_HUGEPAGE);
  }
  if (!out.m_bytes) return base::fail("TOO_LARGE", fmt::format("{}: no memory for {} bytes", file, size));
  while (out.m_size < size) {
    const ssize_t taken = ::read(source.fd, out.m_bytes.get() + out.m_size, size - out.m_size);
    if (taken < 0 && errno == EINTR) continue;
    if (taken < 0) return base::fail("NOT_A_FILE", fmt::format("{}: reading failed ({})", file, std::strerror(errno)));
    if (taken == 0) break;
    out.m_size += static_cast<std::size_t>(taken);
  }
  return out;
}

bool isGzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }
bool isZip(std::string_view bytes) {
  return bytes.starts_with(std::string_view("PK\x03\x04", 4)) || bytes.starts_with(std::string_view("PK\x05\x06", 4));
}

base::Result<std::string, base::Failure> gunzip(std::string_view bytes, const std::string& file, std::size_t maxBytes) {
  z_stream stream{};
  if (inflateInit2(&stream, 15 + 16) != Z_OK) return base::fail("CORRUPT_GZIP", file + ": zlib does not start");
  struct End {
    z_stream* stream;
    ~End() { inflateEnd(stream); }
  } const end{&stream};
  std::string text;
  char buffer[1 << 16];
  std::size_t at = 0;
  int state = Z_OK;
  while (true) {
    if (stream.avail_in == 0 && at < bytes.size()) {
      const std::size_t piece = std::min<std::size_t>(bytes.size() - at, 1 << 20);
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + at));
      stream.avail_in = static_cast<uInt>(piece);
      at += piece;
    }
    stream.next_out = reinterpret_cast<Bytef*>(buffer);
    stream.avail_out = sizeof buffer;
    state = inflate(&stream, Z_NO_FLUSH);
    text.append(buffer, sizeof buffer - stream.avail_out);
    if (text.size() > maxBytes) return tooLarge(file, maxBytes);
    if (state == Z_STREAM_END) {
      // Members may follow one another; zero bytes after the last are padding.
      const bool more = stream.avail_in > 0 ? *stream.next_in != 0 : at < bytes.size() && bytes[at] != '\0';
      if (!more) return text;
      if (inflateReset(&stream) != Z_OK) break;
      continue;
    }
    if (state == Z_BUF_ERROR && stream.avail_in == 0 && at >= bytes.size()) break;
    if (state != Z_OK && state != Z_BUF_ERROR) break;
  }
  const std::size_t lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  const bool damaged = state != Z_OK && state != Z_BUF_ERROR;
  return base::fail(damaged ? "CORRUPT_GZIP" : "TRUNCATED_GZIP",
                    fmt::format("{}: the gzip stream {} after line {}", file, damaged ? "is damaged" : "ends", lines));
}

base::Result<ZipEntry, base::Failure> unzipSingle(std::string_view bytes, const std::string& file,
                                                  std::size_t maxBytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  Archive archive;
  if (source != nullptr) archive.zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive.zip == nullptr) {
    if (source != nullptr) zip_source_free(source);
    auto failure =
        base::fail("CORRUPT_ZIP", fmt::format("{}: is no readable zip: {}", file, zip_error_strerror(&error)));
    zip_error_fini(&error);
    return failure;
  }
  zip_error_fini(&error);
  const zip_int64_t count = zip_get_num_entries(archive.zip, 0);
  if (count == 0) return base::fail("EMPTY_FILE", file + ": the zip holds nothing");
  if (count > 1) {
    return base::fail("SEVERAL_ENTRIES",
                      fmt::format("{}: the zip holds {} files (option or futures chains are not read "
                                  "as bars); give one of them alone",
                                  file, count));
  }
  zip_stat_t status;
  zip_stat_init(&status);
  if (zip_stat_index(archive.zip, 0, 0, &status) != 0 || (status.valid & ZIP_STAT_SIZE) == 0) {
    return base::fail("CORRUPT_ZIP", file + ": the zip's directory cannot be read");
  }
  ZipEntry entry;
  if ((status.valid & ZIP_STAT_NAME) != 0) entry.entryName = status.name;
  if (status.size > maxBytes) return tooLarge(file, maxBytes);
  auto text = readEntry(archive.zip, file, entry.entryName, status.size);
  if (!text) return tl::unexpected(text.error());
  entry.text = std::move(*text);
  return entry;
}

}  // namespace keel::recorded
