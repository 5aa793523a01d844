#pragma once
// Source files as the rules see them: which there are, their lines, and the code without comments and strings.
// Knows nothing of the rules themselves.
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace keel::tidy {

struct SourceFile {
  std::string path;                ///< relative to the top of the repository, with '/'
  std::string text;
  std::string code;  ///< `text` with comments and the contents of strings blanked; same length and lines
  [[nodiscard]] bool isHeader() const { return path.ends_with(".h"); }
};

struct Include {
  std::size_t line;  ///< from 1
  std::string target;  ///< what stands between the brackets or quotes
  bool quoted;
};

[[nodiscard]] std::filesystem::path sourceRoot();
[[nodiscard]] std::string readFile(const std::filesystem::path& path);

/// All .cpp and .h files below `folders`, ordered by path.
[[nodiscard]] std::vector<SourceFile> sourcesBelow(const std::vector<std::string>& folders);
/// Every C++ source of the repository.
[[nodiscard]] const std::vector<SourceFile>& allSources();
/// Paths (relative, ordered) of the files below the root, without dot files and build folders.
[[nodiscard]] std::vector<std::string> repositoryFiles();

/// Blanks comments, and what stands inside string and character literals; line breaks stay.
[[nodiscard]] std::string blankCommentsAndStrings(std::string_view text);
[[nodiscard]] std::vector<std::string> splitLines(std::string_view text);
[[nodiscard]] std::vector<Include> includesOf(const SourceFile& file);
[[nodiscard]] std::size_t lineAt(std::string_view text, std::size_t position);
[[nodiscard]] bool isBelow(std::string_view path, std::string_view folder);

}  // namespace keel::tidy
