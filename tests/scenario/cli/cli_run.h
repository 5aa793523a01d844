#pragma once
// keel-cli as a test calls it: a folder of good and broken files, '@' in a word standing for that folder.
// Knows where the program is; knows nothing of its commands.
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>
#include <zlib.h>

#include <tests/support/process.h>
#include <tests/support/shared_data.h>

namespace keel::tests {

/// A folder of its own for one test program's run, removed at the end.
class CliFolder {
 public:
  CliFolder() : m_path(std::filesystem::path(testing::TempDir()) / ("keel_cli_" + std::to_string(getpid()))) {
    std::filesystem::create_directories(m_path);
  }
  ~CliFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  CliFolder(const CliFolder&) = delete;
  CliFolder& operator=(const CliFolder&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return (m_path / name).string(); }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(m_path / name, std::ios::binary) << bytes;
  }
  void writeGzip(const std::string& name, const std::string& text) const {
    gzFile file = gzopen(path(name).c_str(), "wb");
    gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
    gzclose(file);
  }
  [[nodiscard]] std::string bytes(const std::string& name) const {
    std::ifstream file(m_path / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  [[nodiscard]] bool has(const std::string& name) const { return std::filesystem::exists(m_path / name); }

 private:
  std::filesystem::path m_path;
};

inline const CliFolder& cliFolder() {
  static const CliFolder folder;
  return folder;
}

inline ProcessResult cli(const std::vector<std::string>& words) {
  std::vector<std::string> replaced;
  for (std::string word : words) {
    for (std::size_t at = 0; (at = word.find('@', at)) != std::string::npos;) {
      const std::string folder = cliFolder().path("");
      word.replace(at, 1, folder);
      at += folder.size();
    }
    replaced.push_back(std::move(word));
  }
  ProcessResult result = run(KEEL_BINARY_DIR "/keel-cli", replaced);
  EXPECT_FALSE(result.timedOut);
  EXPECT_GE(result.exitCode, 0) << "keel-cli could not be started";
  return result;
}

/// The one JSON object on stdout of a call that must end with `exitCode`; an empty object otherwise.
inline boost::json::object cliJson(const std::vector<std::string>& words, int exitCode = 0) {
  const ProcessResult result = cli(words);
  EXPECT_EQ(result.exitCode, exitCode) << result.err;
  boost::system::error_code error;
  const boost::json::value value = boost::json::parse(result.out, error);  // one document and nothing after it
  EXPECT_FALSE(error) << error.message() << ": " << result.out.substr(0, 400);
  EXPECT_TRUE(value.is_object()) << result.out.substr(0, 400);
  return !error && value.is_object() ? value.get_object() : boost::json::object{};
}

}  // namespace keel::tests
