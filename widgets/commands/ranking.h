#pragma once
// How well a title answers what was typed: pure functions, no state.
// Exact > prefix > word starts > inside > letters in order > words found beside the title.
#include <cstdint>
#include <vector>

#include <QString>

namespace keel::widgets {

enum class MatchKind { None, Beside, Letters, Inside, WordStarts, Prefix, Exact };

struct Match {
  MatchKind kind = MatchKind::None;
  int spread = 0;               ///< letters between the first and the last hit that are no hits; less is better
  std::vector<int> positions;   ///< of the letters hit in the title, ascending; empty for Beside
};

/// A title made ready once: letters without case and accents, place for place as in the title.
struct Searchable {
  QString title;
  QString beside;               ///< kind and detail
  std::uint64_t titleLetters = 0;   ///< which letters occur, for a quick no
  std::uint64_t besideLetters = 0;
};

/// Without case and accents; as many characters as `text` has.
[[nodiscard]] QString foldText(const QString& text);
[[nodiscard]] std::uint64_t lettersOf(const QString& folded);
[[nodiscard]] Searchable makeSearchable(const QString& title, const QString& kind, const QString& detail);
/// Could `query` match at all? Looks at the set of letters only.
[[nodiscard]] bool mayMatch(const Searchable& words, std::uint64_t queryLetters);
/// `query` folded and without blanks at its ends; an empty one matches everything as None with no positions.
/// Without `positions` only kind and spread are told, which is quicker.
[[nodiscard]] Match matchText(const Searchable& words, const QString& query, bool positions = true);
/// Is `a` before `b`? Kind of match, then the more recent one (place among the last things, -1: none), then the tighter
/// match, then the shorter title. False both ways: keep the order of the sources.
[[nodiscard]] bool ranksBefore(const Match& a, int recentA, qsizetype lengthA, const Match& b, int recentB,
                               qsizetype lengthB);

}  // namespace keel::widgets
