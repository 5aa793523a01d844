#pragma once
// What the command line can find: sources of entries, their ranking for a text, and the last things chosen.
// Knows nothing of widgets.
#include <functional>
#include <vector>

#include <QObject>
#include <QStringList>

#include <widgets/commands/ranking.h>

namespace keel::widgets {

class CommandRegistry;
struct PaletteEntry;
/// Entries for a text; the index ranks them, so a source may give all it has.
using PaletteSource = std::function<std::vector<PaletteEntry>(const QString& text)>;

struct PaletteEntry {
  QString id;                  ///< stable and unique; an entry without one never comes back under the last things
  QString kind;                ///< one word, translated: "Command", "Pane", "Symbol", "Order", "Setting", "Help"
  QString title;
  QString detail;              ///< one line beside it; is searched too
  QString key;                 ///< its key as text
  QString whyNot;              ///< not empty: shown with this reason, cannot be run
  std::function<void()> run;   ///< GO; called after the palette has closed and given the focus back
  PaletteSource inside;        ///< instead of `run`: GO opens this list, Backspace on an empty line goes back
};

enum class AskSource {
  OncePerOpening,   ///< with an empty text when the palette opens; fit for everything that can be listed
  OnEachKey         ///< with the text at each change; for what the text itself makes, like "buy 100 SPY"
};

struct PaletteHit {
  PaletteEntry entry;
  Match match;
  bool recent = false;
};

class PaletteIndex : public QObject {
  Q_OBJECT

 public:
  static constexpr int kLast = 8;      ///< things remembered
  static constexpr int kShown = 200;   ///< hits given back at most

  explicit PaletteIndex(QObject* parent = nullptr);

  void addSource(PaletteSource source, AskSource ask = AskSource::OncePerOpening);
  /// Every command of the registry, with its keys and its reason.
  void addCommands(CommandRegistry& registry);

  /// Asks the sources anew and goes to the first level.
  void open();
  /// The best hits, best first. With an empty text: the last things on the first level, else all of the level.
  [[nodiscard]] const std::vector<PaletteHit>& search(const QString& text);
  /// Down into an entry's own list; up again; how deep, and the titles on the way.
  void enter(const PaletteEntry& entry);
  /// Only entries of this kind, as a level of its own.
  void narrow(const QString& kind);
  bool back();
  [[nodiscard]] const QStringList& path() const { return m_path; }

  /// Puts the entry before all others among the last things.
  void remember(const QString& id);
  [[nodiscard]] const QStringList& last() const { return m_last; }
  void setLast(const QStringList& ids);

  /// Entries at hand and entries compared letter by letter in the last search: the measure of its work.
  [[nodiscard]] int size() const { return static_cast<int>(m_items.size()); }
  [[nodiscard]] int compared() const { return m_compared; }

 Q_SIGNALS:
  void lastChanged();

 private:
  struct Item {
    PaletteEntry entry;
    Searchable words;
    int recent = -1;   ///< place among the last things, -1 when not one
  };
  struct Source {
    PaletteSource ask;
    AskSource when = AskSource::OncePerOpening;
  };
  struct Level {
    PaletteSource source;
    QString kind;
  };

  void fill();
  void append(std::vector<PaletteEntry> entries);
  void askEachKey(const QString& text);
  void showLevel();
  void rank(const QString& text);

  std::vector<Source> m_sources;
  std::vector<Level> m_levels;
  QStringList m_path;
  QStringList m_last;
  std::vector<Item> m_items;
  std::size_t m_fixedItems = 0;              ///< the items before those asked at each key
  std::vector<std::size_t> m_matching;       ///< items that matched m_text
  QString m_text;
  bool m_narrowable = false;                 ///< m_matching can serve a longer text
  std::vector<PaletteHit> m_hits;
  int m_compared = 0;
};

}  // namespace keel::widgets
