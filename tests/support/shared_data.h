#pragma once
// Where the reference data lies, when it is there: KEEL_SHARED, else the folder beside the checkout.
// Tests that use it are labelled external and skip, saying so, where it is absent.
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <zlib.h>

namespace keel::tests {

inline std::filesystem::path sharedPath(const std::string& relative) {
  const char* env = std::getenv("KEEL_SHARED");
  const std::filesystem::path root = env != nullptr ? std::filesystem::path(env)
                                                    : std::filesystem::path(KEEL_SOURCE_DIR).parent_path() / "shared";
  return root / relative;
}

inline bool sharedPresent(const std::string& relative) { return std::filesystem::exists(sharedPath(relative)); }

/// Whole text of a plain or gzip-compressed file; empty when it cannot be read.
inline std::string readText(const std::filesystem::path& path) {
  std::string text;
  gzFile file = gzopen(path.c_str(), "rb");
  if (file == nullptr) return text;
  char buffer[1 << 16];
  for (int n = 0; (n = gzread(file, buffer, sizeof buffer)) > 0;) text.append(buffer, static_cast<std::size_t>(n));
  gzclose(file);
  return text;
}

/// Rows of comma-separated cells (no quoting), the header first.
inline std::vector<std::vector<std::string>> readCsv(const std::filesystem::path& path) {
  std::vector<std::vector<std::string>> rows;
  const std::string text = readText(path);
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = text.find('\n', at);
    if (end == std::string::npos) end = text.size();
    std::vector<std::string> cells(1);
    for (std::size_t i = at; i < end; ++i) {
      if (text[i] == ',') cells.emplace_back();
      else if (text[i] != '\r') cells.back() += text[i];
    }
    rows.push_back(std::move(cells));
    at = end + 1;
  }
  return rows;
}

}  // namespace keel::tests
