#pragma once
// Every command of the window by a stable id: its action, its keys, why it cannot run now. Refuses keys that collide.
// Knows nothing of what a command does, nor where the map of keys is kept.
#include <functional>
#include <memory>
#include <vector>

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QVariantMap>

class QWidget;

namespace keel::widgets {

enum class CommandCategory { File, Session, Trade, View, Panes, Chart, Reports, Tools, Help };

/// "File", "Session" ... in the user's language.
[[nodiscard]] QString categoryWord(CommandCategory category);

struct CommandSpec {
  QString id;                            ///< stable and unique, "session.start"; also the action's object name
  QString text;                          ///< of menu and button, translated; may hold '&' and '…'
  CommandCategory category = CommandCategory::Tools;
  QList<QKeySequence> keys;              ///< the default; the first is the one told
  QString hint{};                        ///< one sentence for tooltip, palette and key map; may be empty
  std::function<QString()> whyNot{};      ///< empty text: it can run; else the sentence why it cannot. May be absent
  bool keyNeeded = false;                ///< can never be left without a key (emergency stop)
  bool everywhere = false;               ///< its key works in every window of the program, over dialogs too
};

/// One command as it stands.
struct Command {
  CommandSpec spec;
  QAction* action = nullptr;
  [[nodiscard]] QString text() const;               ///< without '&', as the action says it now
  [[nodiscard]] QList<QKeySequence> keys() const { return action->shortcuts(); }
  [[nodiscard]] QString keyText() const;            ///< native, "Ctrl+K or >"; empty without a key
  [[nodiscard]] QString defaultKeyText() const;
  [[nodiscard]] QString reason() const;             ///< why it cannot run now; empty when it can
};

/// A key that belongs to something else and cannot be given away: chart arrows, copy in tables, menu letters.
struct FixedKey {
  CommandCategory category = CommandCategory::View;
  QString owner;                         ///< who has it, translated: "Chart: move and zoom"
  QString keyText;                       ///< as told in the key map
  QList<QKeySequence> keys;              ///< refused for commands; may be empty when only told
};

class CommandRegistry : public QObject {
  Q_OBJECT

 public:
  /// Actions are children of `window` and added to it, so that their keys work there.
  explicit CommandRegistry(QWidget* window);
  ~CommandRegistry() override;

  /// A key another command already has is left out and told in defaultConflicts().
  QAction* add(CommandSpec spec, std::function<void()> run);
  /// The same for an action that exists, like a dock's show/hide; its own handler stays.
  QAction* adopt(CommandSpec spec, QAction* action);
  void addFixed(FixedKey key);

  /// In the order they were added. Pointers live as long as their action.
  [[nodiscard]] std::vector<const Command*> all() const;
  [[nodiscard]] const Command* find(const QString& id) const;
  [[nodiscard]] QAction* action(const QString& id) const;
  [[nodiscard]] const std::vector<FixedKey>& fixedKeys() const { return m_fixed; }
  [[nodiscard]] const QStringList& defaultConflicts() const { return m_defaultConflicts; }

  /// Runs it unless it cannot run, then refused() tells why. False when it did not run or is not known.
  bool run(const QString& id);
  /// Asks every whyNot again and enables or disables the actions; call when the session's state changes.
  void refresh();

  /// Gives the command this key alone; an empty key takes its keys away. False, with a whole sentence in `conflict`,
  /// when another command has it, or a longer or shorter sequence that begins alike, or it cannot be a command's key.
  bool setKey(const QString& id, const QKeySequence& key, QString* conflict = nullptr);
  /// Back to the default; refused when another command has taken that key meanwhile.
  bool resetKey(const QString& id, QString* conflict = nullptr);
  void resetAll();
  [[nodiscard]] bool isChanged(const QString& id) const;

  /// Only what differs from the defaults: id -> list of portable key texts (empty list: no key). Fit for JSON.
  [[nodiscard]] QVariantMap saveKeys() const;
  /// Replaces every key by default plus `saved`. What cannot be is left at its default and told in the sentences given
  /// back. Ids not yet known are kept, and taken when they are added.
  QStringList restoreKeys(const QVariantMap& saved);

 Q_SIGNALS:
  void keysChanged();
  /// A command was asked for and cannot run.
  void refused(const QString& id, const QString& reason);
  void ran(const QString& id);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QAction* enter(CommandSpec spec, QAction* action);
  [[nodiscard]] Command* own(const QString& id) const;
  /// The sentence that refuses `key` for `command`, empty when it is free.
  [[nodiscard]] QString refusal(const Command& command, const QKeySequence& key) const;
  [[nodiscard]] QList<QKeySequence> freeDefaults(const Command& command);
  void assign(Command& command, const QList<QKeySequence>& keys);
  void tell(Command& command);
  void forget(const QString& id);

  QWidget* m_window;
  std::vector<std::unique_ptr<Command>> m_commands;
  QHash<QString, Command*> m_byId;
  std::vector<FixedKey> m_fixed;
  QStringList m_defaultConflicts;
  QVariantMap m_waiting;
  bool m_telling = false;
};

}  // namespace keel::widgets
