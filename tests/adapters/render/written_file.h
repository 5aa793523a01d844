#pragma once
// A folder for a test's files, and the programs that read them back.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include <tests/support/process.h>

namespace keel::tests {

/// Removed with everything in it at the end.
class Folder {
 public:
  Folder() : m_path(std::filesystem::path(testing::TempDir()) / ("keel_render_" + std::to_string(getpid()))) {
    std::filesystem::remove_all(m_path);
    std::filesystem::create_directories(m_path);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::permissions(m_path, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(m_path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return (m_path / name).string(); }
  [[nodiscard]] std::size_t count() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(m_path), {}));
  }

 private:
  std::filesystem::path m_path;
};

inline std::string bytesOf(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Empty when the program is not installed.
inline std::string programPath(const std::string& name) {
  const std::string path = "/usr/bin/" + name;
  return std::filesystem::exists(path) ? path : std::string();
}

/// "name|value" lines as a map.
inline std::map<std::string, std::string> pairsOf(const std::string& text) {
  std::map<std::string, std::string> pairs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    if (const auto bar = line.find('|'); bar != std::string::npos) pairs[line.substr(0, bar)] = line.substr(bar + 1);
    at = end + 1;
  }
  return pairs;
}

}  // namespace keel::tests
