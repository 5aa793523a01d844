#include <tests/tidy/function_scanner.h>

#include <algorithm>
#include <cctype>
#include <regex>

#include <tests/tidy/source_text.h>

namespace keel::tidy {
namespace {

bool isSpace(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

/// Preprocessor lines, with their continuations, say nothing about braces that match.
std::string blankPreprocessor(std::string_view code) {
  std::string out(code);
  bool continued = false;
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t end = std::min(out.find('\n', at), out.size());
    const std::size_t first = out.find_first_not_of(" \t", at);
    const bool directive = continued || (first < end && out[first] == '#');
    continued = directive && end > at && out[end - 1] == '\\';
    if (directive)
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(at), out.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    at = end + 1;
  }
  return out;
}

/// `template <...>` and `[[...]]` in front of a declaration, blanked: their words would mislead.
std::string withoutPrefixes(std::string text) {
  for (std::size_t open; (open = text.find("[[")) != std::string::npos;) {
    const std::size_t close = text.find("]]", open);
    if (close == std::string::npos) break;
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(open), text.begin() + static_cast<std::ptrdiff_t>(close) + 2,
              ' ');
  }
  for (std::size_t word; (word = text.find("template")) != std::string::npos;) {
    std::size_t i = text.find('<', word);
    if (i == std::string::npos) break;
    int depth = 0;
    for (; i < text.size(); ++i) {
      if (text[i] == '<') ++depth;
      if (text[i] == '>' && --depth == 0) break;
    }
    const std::size_t end = std::min(i + 1, text.size());
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(word), text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }
  return text;
}

enum class Opening { Scope, Function, Value };

/// What the brace after `statement` opens.
Opening classify(const std::string& statement) {
  static const std::regex scope(R"(\b(namespace|class|struct|union|extern)\b[^()=;]*$)");
  static const std::regex aligned(R"(^\s*(class|struct|union)\s+alignas\b)");
  static const std::regex enumeration(R"(\benum\b[^()=]*$)");
  static const std::regex lambda(R"(=\s*\[[^\]]*\])");
  std::string text = std::regex_replace(statement, std::regex(R"(operator\s*(\(\s*\)|[^\s\w(]+))"), "operator_symbol");
  if (std::regex_search(text, enumeration)) return Opening::Value;
  if (std::regex_search(text, scope) || std::regex_search(text, aligned)) return Opening::Scope;
  if (std::regex_search(text, lambda)) return Opening::Function;
  int depth = 0;
  bool parameters = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')') parameters = --depth == 0 || parameters;
    const bool comparison =
        i > 0 && (text[i - 1] == '<' || text[i - 1] == '>' || text[i - 1] == '!' || text[i - 1] == '=');
    if (text[i] == '=' && depth == 0 && !comparison) return Opening::Value;
  }
  return parameters ? Opening::Function : Opening::Value;
}

/// Is the brace after `statement` that of a member initialiser, `: m_a{1}`?
bool inInitialiserList(const std::string& statement) {
  const std::size_t last = statement.find_last_not_of(" \t\n");
  if (last == std::string::npos || statement[last] == ')' || statement[last] == '}') return false;
  int depth = 0;
  bool parameters = false;
  for (std::size_t i = 0; i <= last; ++i) {
    if (statement[i] == '(') ++depth;
    if (statement[i] == ')') parameters = --depth == 0 || parameters;
    if (statement[i] != ':' || depth != 0 || !parameters) continue;
    const bool qualifies = (i > 0 && statement[i - 1] == ':') || (i + 1 < statement.size() && statement[i + 1] == ':');
    if (!qualifies) return true;
  }
  return false;
}

std::string nameOf(const std::string& statement) {
  static const std::regex test(
      R"(\b(?:TEST|TEST_F|TEST_P|TYPED_TEST|BENCHMARK_F|BENCHMARK_DEFINE_F)\s*\(\s*(\w+)\s*,\s*(\w+))");
  static const std::regex named(
      R"(((?:\w+(?:<[^()]*>)?\s*::\s*)*(?:operator\s*(?:\(\s*\)|[^\s\w(]+|\s\w[\w:]*)|~?\w+))\s*\()");
  static const std::regex variable(R"((\w+)\s*=\s*\[)");
  std::smatch match;
  if (std::regex_search(statement, match, test)) return match[1].str() + "." + match[2].str();
  if (std::regex_search(statement, match, variable)) return match[1].str();
  auto from = statement.cbegin();
  while (std::regex_search(from, statement.cend(), match, named)) {
    const std::string name = std::regex_replace(match[1].str(), std::regex(R"(\s+)"), "");
    if (name != "noexcept" && name != "decltype" && name != "explicit" && name != "alignas" && name != "__attribute__")
      return name;
    from = match.suffix().first;
  }
  return "?";
}

std::size_t closingBrace(std::string_view code, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < code.size(); ++i) {
    if (code[i] == '{') ++depth;
    if (code[i] == '}' && --depth == 0) return i;
  }
  return code.size();
}

bool isAccessLabel(const std::string& statement) {
  static const std::regex label(R"(\b(public|private|protected|Q_SIGNALS|Q_SLOTS)\s*$)");
  return std::regex_search(statement, label);
}

}  // namespace

std::vector<Function> findFunctions(std::string_view source) {
  const std::string code = blankPreprocessor(source);
  std::vector<Function> found;
  std::string statement;
  std::size_t begin = 0;  // where the statement starts
  int parens = 0;
  const auto restart = [&] { statement.clear(), parens = 0; };
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (statement.empty()) {
      if (isSpace(c)) continue;
      begin = i;
    }
    if (c == '(') ++parens;
    if (c == ')') --parens;
    const bool label = c == ':' && parens == 0 && isAccessLabel(statement);
    if (label || c == '}' || (c == ';' && parens == 0)) {
      restart();
    } else if (c == '{') {
      const std::string head = withoutPrefixes(statement);
      const bool nested = parens > 0 || inInitialiserList(head);
      const Opening opening = nested ? Opening::Value : classify(head);
      if (opening == Opening::Scope) {
        restart();
        continue;
      }
      const std::size_t close = closingBrace(code, i);
      if (opening == Opening::Function) {
        const std::size_t first = lineAt(code, begin);
        found.push_back({nameOf(head), first, lineAt(code, close) - first + 1});
        restart();
      } else {
        statement += "{}";
      }
      i = close;
    } else {
      statement += c;
    }
  }
  return found;
}

}  // namespace keel::tidy
