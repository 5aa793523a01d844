#include <tests/tidy/excuses.h>

#include <tests/tidy/source_text.h>

namespace keel::tidy {
namespace {

const std::set<std::string> kRules{"function", "file", "header", "banned", "money", "unordered"};
constexpr std::size_t kShortestReason = 8;

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

}  // namespace

Excuses::Excuses(std::string_view text) {
  for (const auto& line : splitLines(text)) {
    if (trimmed(line).empty() || line.starts_with('#')) continue;
    const std::size_t first = line.find('|');
    const std::size_t second = first == std::string::npos ? first : line.find('|', first + 1);
    if (second == std::string::npos) {
      m_malformed.push_back(line);
      continue;
    }
    Entry entry{trimmed(line.substr(0, first)), trimmed(line.substr(first + 1, second - first - 1))};
    const bool reasoned = trimmed(line.substr(second + 1)).size() >= kShortestReason;
    if (!kRules.contains(entry.rule) || entry.subject.empty() || !reasoned) m_malformed.push_back(line);
    else m_entries.insert(std::move(entry));
  }
}

Excuses Excuses::load() { return Excuses(readFile(sourceRoot() / "tests/tidy/excused.txt")); }

bool Excuses::covers(const std::string& rule, const std::string& subject) {
  Entry entry{rule, subject};
  if (!m_entries.contains(entry)) return false;
  m_needed.insert(std::move(entry));
  return true;
}

std::vector<std::string> Excuses::unused(const std::string& rule) const {
  std::vector<std::string> subjects;
  for (const auto& entry : m_entries) {
    if (entry.rule == rule && !m_needed.contains(entry)) subjects.push_back(entry.subject);
  }
  return subjects;
}

}  // namespace keel::tidy
