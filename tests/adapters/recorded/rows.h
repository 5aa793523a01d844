#pragma once
// Small CSV texts for the tests of the recorded adapter, and a folder of files that goes away with the test.
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <unistd.h>
#include <zip.h>
#include <zlib.h>

#include <engine/adapters/recorded/import.h>

namespace keel::tests {

inline constexpr const char* kHeader = "t,open,high,low,close,volume\n";

/// "2013-10-07 09:<minute>:00,100,101,99,100.5,<volume>": good rows to stand around the row under test.
inline std::string minuteRow(int minute, const std::string& prices = "100,101,99,100.5,1200") {
  const std::string text = std::to_string(minute);
  return "2013-10-07 10:" + std::string(text.size() < 2 ? "0" : "") + text + ":00," + prices + "\n";
}

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "keel-recorded-XXXXXX").string();
    m_path = ::mkdtemp(pattern.data());
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
  std::filesystem::path put(const std::string& name, std::string_view bytes) const {
    std::ofstream(m_path / name, std::ios::binary) << bytes;
    return m_path / name;
  }

 private:
  std::filesystem::path m_path;
};

inline std::string fileBytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline std::string gzipped(std::string_view text) {
  const TemporaryFolder folder;
  const auto path = folder / "x.gz";
  gzFile out = gzopen(path.c_str(), "wb");
  gzwrite(out, text.data(), static_cast<unsigned>(text.size()));
  gzclose(out);
  return fileBytes(path);
}

inline std::string zipped(std::initializer_list<std::pair<std::string, std::string>> entries) {
  const TemporaryFolder folder;
  const auto path = folder / "x.zip";
  int error = 0;
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  for (const auto& [name, text] : entries) {
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
  }
  zip_close(archive);
  return fileBytes(path);
}

inline std::int64_t utcNs(const char* iso) { return base::toNanos(*base::parseIso(iso)); }

}  // namespace keel::tests
