#include <widgets/commands/palette_index.h>

#include <algorithm>

#include <widgets/commands/command_registry.h>

namespace keel::widgets {

PaletteIndex::PaletteIndex(QObject* parent) : QObject(parent) {}

void PaletteIndex::addSource(PaletteSource source, AskSource ask) { m_sources.push_back({std::move(source), ask}); }

void PaletteIndex::addCommands(CommandRegistry& registry) {
  addSource([&registry](const QString&) {
    std::vector<PaletteEntry> entries;
    for (const Command* command : registry.all()) {
      PaletteEntry entry;
      entry.id = QStringLiteral("command:") + command->spec.id;
      entry.kind = tr("Command");
      entry.title = command->text();
      if (entry.title.endsWith(QChar(0x2026))) entry.title.chop(1);
      entry.detail = categoryWord(command->spec.category);
      if (!command->spec.hint.isEmpty()) entry.detail = tr("%1: %2").arg(entry.detail, command->spec.hint);
      entry.key = command->keyText();
      entry.whyNot = command->reason();
      entry.run = [&registry, id = command->spec.id] { registry.run(id); };
      entries.push_back(std::move(entry));
    }
    return entries;
  });
}

void PaletteIndex::open() {
  m_levels.clear();
  m_path.clear();
  fill();
}

void PaletteIndex::fill() {
  m_items.clear();
  m_matching.clear();
  m_text.clear();
  m_narrowable = false;
  const PaletteSource inside = m_levels.empty() ? PaletteSource() : m_levels.back().source;
  if (inside) {
    append(inside({}));
  } else {
    for (const Source& source : m_sources) {
      if (source.when == AskSource::OncePerOpening) append(source.ask({}));
    }
  }
  m_fixedItems = m_items.size();
}

void PaletteIndex::append(std::vector<PaletteEntry> entries) {
  const QString kind = m_levels.empty() ? QString() : m_levels.back().kind;
  m_items.reserve(m_items.size() + entries.size());
  for (PaletteEntry& entry : entries) {
    if (!kind.isEmpty() && entry.kind != kind) continue;
    Item item;
    item.words = makeSearchable(entry.title, entry.kind, entry.detail);
    item.recent = entry.id.isEmpty() ? -1 : static_cast<int>(m_last.indexOf(entry.id));
    item.entry = std::move(entry);
    m_items.push_back(std::move(item));
  }
}

void PaletteIndex::askEachKey(const QString& text) {
  m_items.resize(m_fixedItems);
  if (!m_levels.empty() && m_levels.back().source) return;
  for (const Source& source : m_sources) {
    if (source.when == AskSource::OnEachKey) append(source.ask(text));
  }
}

const std::vector<PaletteHit>& PaletteIndex::search(const QString& text) {
  askEachKey(text.trimmed());
  m_hits.clear();
  m_compared = 0;
  const QString query = foldText(text).simplified();
  if (query.isEmpty()) showLevel();
  else rank(query);
  return m_hits;
}

/// Nothing typed: the last things, or all a level has.
void PaletteIndex::showLevel() {
  m_narrowable = false;
  const bool first = m_levels.empty();
  for (const Item& item : m_items) {
    if (first && item.recent < 0) continue;
    if (static_cast<int>(m_hits.size()) == kShown) break;
    m_hits.push_back({item.entry, {}, item.recent >= 0});
  }
  if (!first) return;
  std::sort(m_hits.begin(), m_hits.end(), [this](const PaletteHit& a, const PaletteHit& b) {
    return m_last.indexOf(a.entry.id) < m_last.indexOf(b.entry.id);
  });
}

void PaletteIndex::rank(const QString& text) {
  struct Place {
    std::size_t item;
    Match match;
  };
  std::vector<Place> places;
  std::vector<std::size_t> matching;
  const std::uint64_t letters = lettersOf(text);
  const auto compare = [&](std::size_t at) {
    if (!mayMatch(m_items[at].words, letters)) return;
    ++m_compared;
    Match match = matchText(m_items[at].words, text, false);
    if (match.kind == MatchKind::None) return;
    if (at < m_fixedItems) matching.push_back(at);
    places.push_back({at, std::move(match)});
  };
  // What did not match a text cannot match the same text with more letters.
  if (m_narrowable && text.startsWith(m_text)) {
    for (const std::size_t at : m_matching) compare(at);
  } else {
    for (std::size_t at = 0; at < m_fixedItems; ++at) compare(at);
  }
  for (std::size_t at = m_fixedItems; at < m_items.size(); ++at) compare(at);
  m_matching = std::move(matching);
  m_text = text;
  m_narrowable = true;
  const auto before = [this](const Place& a, const Place& b) {
    const Item& x = m_items[a.item];
    const Item& y = m_items[b.item];
    if (ranksBefore(a.match, x.recent, x.words.title.size(), b.match, y.recent, y.words.title.size())) return true;
    if (ranksBefore(b.match, y.recent, y.words.title.size(), a.match, x.recent, x.words.title.size())) return false;
    return a.item < b.item;
  };
  const std::size_t shown = std::min(places.size(), static_cast<std::size_t>(kShown));
  std::partial_sort(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(shown), places.end(), before);
  for (std::size_t i = 0; i < shown; ++i) {
    const Item& item = m_items[places[i].item];
    m_hits.push_back({item.entry, matchText(item.words, text), item.recent >= 0});
  }
}

void PaletteIndex::enter(const PaletteEntry& entry) {
  if (!entry.inside) return;
  m_levels.push_back({entry.inside, {}});
  m_path << entry.title;
  fill();
}

void PaletteIndex::narrow(const QString& kind) {
  if (!m_levels.empty() || kind.isEmpty()) return;
  m_levels.push_back({{}, kind});
  m_path << kind;
  fill();
}

bool PaletteIndex::back() {
  if (m_levels.empty()) return false;
  m_levels.pop_back();
  m_path.removeLast();
  fill();
  return true;
}

void PaletteIndex::remember(const QString& id) {
  if (id.isEmpty()) return;
  QStringList last = m_last;
  last.removeAll(id);
  last.prepend(id);
  setLast(last);
}

void PaletteIndex::setLast(const QStringList& ids) {
  const QStringList kept = ids.mid(0, kLast);
  if (kept == m_last) return;
  m_last = kept;
  Q_EMIT lastChanged();
}

}  // namespace keel::widgets
