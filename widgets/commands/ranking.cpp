#include <widgets/commands/ranking.h>

#include <algorithm>

#include <QList>

namespace keel::widgets {

namespace {

bool isWordLetter(QChar c) { return c.isLetterOrNumber(); }

bool startsWord(const QString& text, qsizetype at) {
  return isWordLetter(text[at]) && (at == 0 || !isWordLetter(text[at - 1]));
}

QString withoutBlanks(const QString& text) {
  QString out;
  out.reserve(text.size());
  for (const QChar c : text) {
    if (!c.isSpace()) out.append(c);
  }
  return out;
}

/// Letters of the query as beginnings of words in order: "opmar" and "omd" in "Open market data".
class WordWalk {
 public:
  WordWalk(const QString& title, const QString& query) : m_title(title), m_query(query) {
    for (qsizetype i = 0; i < title.size(); ++i) {
      if (startsWord(title, i)) m_starts.push_back(i);
    }
    m_failed.assign((m_starts.size() + 1) * static_cast<std::size_t>(query.size() + 1), false);
  }

  bool find(std::vector<int>& positions) { return walk(0, 0, positions); }

 private:
  bool walk(std::size_t word, qsizetype letter, std::vector<int>& positions) {
    if (letter == m_query.size()) return true;
    const std::size_t state = word * static_cast<std::size_t>(m_query.size() + 1) + static_cast<std::size_t>(letter);
    if (m_failed[state]) return false;
    for (std::size_t w = word; w < m_starts.size(); ++w) {
      qsizetype length = 0;
      while (letter + length < m_query.size() && m_starts[w] + length < m_title.size() &&
             isWordLetter(m_title[m_starts[w] + length]) && m_title[m_starts[w] + length] == m_query[letter + length]) {
        ++length;
      }
      for (; length > 0; --length) {
        const std::size_t before = positions.size();
        for (qsizetype i = 0; i < length; ++i) positions.push_back(static_cast<int>(m_starts[w] + i));
        if (walk(w + 1, letter + length, positions)) return true;
        positions.resize(before);
      }
    }
    m_failed[state] = true;
    return false;
  }

  const QString& m_title;
  const QString& m_query;
  std::vector<qsizetype> m_starts;
  std::vector<bool> m_failed;
};

bool mayStartWords(const QString& title, QChar first) {
  for (qsizetype at = title.indexOf(first); at >= 0; at = title.indexOf(first, at + 1)) {
    if (startsWord(title, at)) return true;
  }
  return false;
}

/// The letters in order, as close together as the first possible end allows.
bool findLetters(const QString& title, const QString& query, std::vector<int>& positions) {
  qsizetype at = 0;
  for (const QChar c : query) {
    at = title.indexOf(c, at);
    if (at < 0) return false;
    ++at;
  }
  positions.assign(static_cast<std::size_t>(query.size()), 0);
  for (qsizetype i = query.size() - 1; i >= 0; --i) {
    at = title.lastIndexOf(query[i], at - 1);
    positions[static_cast<std::size_t>(i)] = static_cast<int>(at);
  }
  return true;
}

bool hasWordBeginning(const QString& text, QStringView word) {
  for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (startsWord(text, at) || !isWordLetter(word.front())) return true;
  }
  return false;
}

bool findBeside(const Searchable& words, const QString& query) {
  for (const QStringView word : QStringView(query).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    if (!hasWordBeginning(words.title, word) && !hasWordBeginning(words.beside, word)) return false;
  }
  return true;
}

std::vector<int> placesFrom(qsizetype from, qsizetype length) {
  std::vector<int> positions;
  for (qsizetype i = 0; i < length; ++i) positions.push_back(static_cast<int>(from + i));
  return positions;
}

int spreadOf(const std::vector<int>& positions) {
  return positions.empty() ? 0 : positions.back() - positions.front() + 1 - static_cast<int>(positions.size());
}

}  // namespace

QString foldText(const QString& text) {
  QString out(text.size(), QLatin1Char(' '));
  for (qsizetype i = 0; i < text.size(); ++i) {
    QChar c = text[i];
    if (c.decompositionTag() == QChar::Canonical && !c.decomposition().isEmpty()) c = c.decomposition().front();
    out[i] = c.isSpace() ? QChar(QLatin1Char(' ')) : c.toCaseFolded();
  }
  return out;
}

std::uint64_t lettersOf(const QString& folded) {
  std::uint64_t letters = 0;
  for (const QChar c : folded) {
    const unsigned code = c.unicode();
    if (c.isSpace()) continue;
    unsigned bit = 36 + code % 28;
    if (code >= 'a' && code <= 'z') bit = code - 'a';
    else if (code >= '0' && code <= '9') bit = 26 + code - '0';
    letters |= std::uint64_t{1} << bit;
  }
  return letters;
}

Searchable makeSearchable(const QString& title, const QString& kind, const QString& detail) {
  Searchable words{foldText(title), foldText(kind + QLatin1Char(' ') + detail)};
  words.titleLetters = lettersOf(words.title);
  words.besideLetters = lettersOf(words.beside);
  return words;
}

bool mayMatch(const Searchable& words, std::uint64_t queryLetters) {
  return (queryLetters & ~(words.titleLetters | words.besideLetters)) == 0;
}

Match matchText(const Searchable& words, const QString& query, bool positions) {
  Match match;
  if (query.isEmpty()) return match;
  const QString& title = words.title;
  const QString dense = query.contains(QLatin1Char(' ')) ? withoutBlanks(query) : query;
  const qsizetype inside = title.indexOf(query);
  if (inside == 0) {
    match.kind = title.size() == query.size() ? MatchKind::Exact : MatchKind::Prefix;
    if (positions) match.positions = placesFrom(0, query.size());
  } else if (mayStartWords(title, dense.front()) && WordWalk(title, dense).find(match.positions)) {
    match.kind = MatchKind::WordStarts;
  } else if (inside > 0) {
    match.kind = MatchKind::Inside;
    if (positions) match.positions = placesFrom(inside, query.size());
  } else if (findLetters(title, dense, match.positions)) {
    match.kind = MatchKind::Letters;
  } else if (findBeside(words, query)) {
    match.kind = MatchKind::Beside;
    match.positions.clear();
  } else {
    match.positions.clear();
  }
  match.spread = spreadOf(match.positions);
  if (!positions) match.positions.clear();
  return match;
}

bool ranksBefore(const Match& a, int recentA, qsizetype lengthA, const Match& b, int recentB, qsizetype lengthB) {
  if (a.kind != b.kind) return a.kind > b.kind;
  const auto place = [](int recent) { return recent < 0 ? PTRDIFF_MAX : static_cast<std::ptrdiff_t>(recent); };
  if (place(recentA) != place(recentB)) return place(recentA) < place(recentB);
  if (a.spread != b.spread) return a.spread < b.spread;
  return lengthA < lengthB;
}

}  // namespace keel::widgets
