#pragma once
// The exceptions of excused.txt: who may break which rule, and why. An exception nobody needs is an error too.
// Knows nothing of how a rule is checked.
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace keel::tidy {

class Excuses {
 public:
  /// Lines "rule | subject | reason"; '#' starts a comment line.
  explicit Excuses(std::string_view text);
  /// Those of tests/tidy/excused.txt.
  [[nodiscard]] static Excuses load();

  /// Is `subject` excused from `rule`? Remembers that the excuse was needed.
  [[nodiscard]] bool covers(const std::string& rule, const std::string& subject);
  /// Excuses of `rule` that nothing needed so far.
  [[nodiscard]] std::vector<std::string> unused(const std::string& rule) const;
  /// Lines without a rule that exists, a subject or a reason.
  [[nodiscard]] const std::vector<std::string>& malformed() const { return m_malformed; }

 private:
  struct Entry {
    std::string rule;
    std::string subject;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };
  std::set<Entry> m_entries;
  std::set<Entry> m_needed;
  std::vector<std::string> m_malformed;
};

}  // namespace keel::tidy
