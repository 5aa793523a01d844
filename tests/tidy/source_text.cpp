#include <tests/tidy/source_text.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>

namespace keel::tidy {
namespace {

bool isWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

void blank(std::string& text, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < std::min(to, text.size()); ++i) {
    if (text[i] != '\n') text[i] = ' ';
  }
}

/// Position after the literal that opens at `open`; a line break ends a broken one.
std::size_t endOfQuoted(std::string_view text, std::size_t open) {
  for (std::size_t i = open + 1; i < text.size(); ++i) {
    if (text[i] == '\\') ++i;
    else if (text[i] == text[open] || text[i] == '\n') return i + 1;
  }
  return text.size();
}

/// Is the quote at `at` the start of a raw string: R, LR, uR, UR or u8R before it?
bool opensRaw(std::string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] != 'R') return false;
  std::size_t begin = at - 1;
  while (begin > 0 && isWord(text[begin - 1])) --begin;
  const std::string_view prefix = text.substr(begin, at - begin);
  return prefix == "R" || prefix == "LR" || prefix == "uR" || prefix == "UR" || prefix == "u8R";
}

/// R"x( ... )x": blanks the contents and returns the position after the closing quote.
std::size_t blankRaw(std::string_view text, std::size_t quote, std::string& out) {
  const std::size_t paren = text.find('(', quote);
  if (paren == std::string_view::npos) return text.size();
  const std::string close = ")" + std::string(text.substr(quote + 1, paren - quote - 1)) + "\"";
  const std::size_t end = text.find(close, paren);
  const std::size_t after = end == std::string_view::npos ? text.size() : end + close.size();
  blank(out, quote + 1, after == 0 ? 0 : after - 1);
  return after;
}

}  // namespace

std::filesystem::path sourceRoot() { return KEEL_SOURCE_DIR; }

std::string readFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string blankCommentsAndStrings(std::string_view text) {
  std::string out(text);
  std::size_t i = 0;
  while (i < text.size()) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (c == '/' && next == '/') {
      const std::size_t end = std::min(text.find('\n', i), text.size());
      blank(out, i, end);
      i = end;
    } else if (c == '/' && next == '*') {
      const std::size_t close = text.find("*/", i + 2);
      const std::size_t end = close == std::string_view::npos ? text.size() : close + 2;
      blank(out, i, end);
      i = end;
    } else if (c == '"' && opensRaw(text, i)) {
      i = blankRaw(text, i, out);
    } else if (c == '"' ||
               (c == '\'' && (i == 0 || !isWord(text[i - 1]) || text[i - 1] == 'L' || text[i - 1] == 'u'))) {
      // An apostrophe inside a number separates digits and opens nothing.
      const std::size_t end = endOfQuoted(text, i);
      blank(out, i + 1, end == 0 ? 0 : end - 1);
      i = end;
    } else {
      ++i;
    }
  }
  return out;
}

std::vector<std::string> splitLines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::size_t lineAt(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, position);
  return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

std::vector<Include> includesOf(const SourceFile& file) {
  std::vector<Include> found;
  const auto code = splitLines(file.code);
  const auto raw = splitLines(file.text);
  for (std::size_t i = 0; i < code.size(); ++i) {
    const std::size_t hash = code[i].find_first_not_of(" \t");
    if (hash == std::string::npos || code[i][hash] != '#') continue;
    const std::size_t word = code[i].find_first_not_of(" \t", hash + 1);
    if (word == std::string::npos || code[i].compare(word, 7, "include") != 0) continue;
    const std::size_t open = raw[i].find_first_of("<\"", word + 7);
    if (open == std::string::npos) continue;
    const std::size_t close = raw[i].find_first_of(">\"", open + 1);
    if (close == std::string::npos) continue;
    found.push_back({i + 1, raw[i].substr(open + 1, close - open - 1), raw[i][open] == '"'});
  }
  return found;
}

std::vector<SourceFile> sourcesBelow(const std::vector<std::string>& folders) {
  std::vector<SourceFile> files;
  for (const auto& path : repositoryFiles()) {
    if (!path.ends_with(".cpp") && !path.ends_with(".h")) continue;
    const auto inside = [&](const std::string& folder) { return isBelow(path, folder); };
    if (std::none_of(folders.begin(), folders.end(), inside)) continue;
    SourceFile file{path, readFile(sourceRoot() / path), {}};
    file.code = blankCommentsAndStrings(file.text);
    files.push_back(std::move(file));
  }
  return files;
}

const std::vector<SourceFile>& allSources() {
  static const auto files = sourcesBelow({"app", "widgets", "models", "engine", "tests"});
  return files;
}

std::vector<std::string> repositoryFiles() {
  namespace fs = std::filesystem;
  std::vector<std::string> paths;
  for (auto it = fs::recursive_directory_iterator(sourceRoot()); it != fs::recursive_directory_iterator(); ++it) {
    const std::string leaf = it->path().filename().string();
    if (leaf.starts_with('.') || (it.depth() == 0 && leaf == "build")) {
      if (it->is_directory()) it.disable_recursion_pending();
      continue;
    }
    if (it->is_regular_file()) paths.push_back(it->path().lexically_relative(sourceRoot()).generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool isBelow(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

}  // namespace keel::tidy
