#include <widgets/commands/command_registry.h>

#include <algorithm>

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <widgets/commands/key_rules.h>

namespace keel::widgets {

QString categoryWord(CommandCategory category) {
  switch (category) {
    case CommandCategory::File: return CommandRegistry::tr("File");
    case CommandCategory::Session: return CommandRegistry::tr("Session");
    case CommandCategory::Trade: return CommandRegistry::tr("Trade");
    case CommandCategory::View: return CommandRegistry::tr("View");
    case CommandCategory::Panes: return CommandRegistry::tr("Panes");
    case CommandCategory::Chart: return CommandRegistry::tr("Chart");
    case CommandCategory::Reports: return CommandRegistry::tr("Reports");
    case CommandCategory::Tools: return CommandRegistry::tr("Tools");
    case CommandCategory::Help: return CommandRegistry::tr("Help");
  }
  return {};
}

QString Command::text() const { return action->text().remove(QLatin1Char('&')); }
QString Command::keyText() const { return keysText(keys()); }
QString Command::defaultKeyText() const { return keysText(spec.keys); }

QString Command::reason() const {
  if (spec.whyNot) return spec.whyNot();
  if (action->isEnabled()) return {};
  return CommandRegistry::tr("It is not available at the moment.");
}

CommandRegistry::CommandRegistry(QWidget* window) : QObject(window), m_window(window) {
  qApp->installEventFilter(this);
}

CommandRegistry::~CommandRegistry() = default;

QAction* CommandRegistry::add(CommandSpec spec, std::function<void()> run) {
  auto* action = new QAction(spec.text, m_window);
  enter(std::move(spec), action);
  connect(action, &QAction::triggered, this, [this, action, run = std::move(run)] {
    const Command* command = own(action->objectName());
    const QString reason = command->spec.whyNot ? command->spec.whyNot() : QString();
    if (!reason.isEmpty()) {
      Q_EMIT refused(command->spec.id, reason);
      return;
    }
    Q_EMIT ran(command->spec.id);
    if (run) run();
  });
  return action;
}

QAction* CommandRegistry::adopt(CommandSpec spec, QAction* action) {
  if (spec.text.isEmpty()) spec.text = action->text();
  else action->setText(spec.text);
  return enter(std::move(spec), action);
}

QAction* CommandRegistry::enter(CommandSpec spec, QAction* action) {
  Q_ASSERT_X(!spec.id.isEmpty() && !m_byId.contains(spec.id), "CommandRegistry", qPrintable(spec.id));
  action->setObjectName(spec.id);
  if (spec.everywhere) action->setShortcutContext(Qt::ApplicationShortcut);
  action->setAutoRepeat(false);
  m_window->addAction(action);
  m_commands.push_back(std::make_unique<Command>(Command{std::move(spec), action}));
  Command& command = *m_commands.back();
  m_byId.insert(command.spec.id, &command);
  connect(action, &QAction::changed, this, [this, &command] { tell(command); });
  connect(action, &QObject::destroyed, this, [this, id = command.spec.id] { forget(id); });
  assign(command, freeDefaults(command));
  const auto waiting = m_waiting.constFind(command.spec.id);
  if (waiting == m_waiting.constEnd()) return action;
  QList<QKeySequence> keys = keysFromPortable(waiting->toStringList());
  keys.removeIf([this, &command](const QKeySequence& key) { return !refusal(command, key).isEmpty(); });
  m_waiting.remove(command.spec.id);
  if (!command.spec.keyNeeded || !keys.isEmpty()) assign(command, keys);
  return action;
}

/// The default keys nobody else has. One that is another command's default is struck out for good.
QList<QKeySequence> CommandRegistry::freeDefaults(const Command& command) {
  Command& mine = *own(command.spec.id);
  QList<QKeySequence> kept;
  for (const QKeySequence& key : mine.spec.keys) {
    QString clash;
    for (const auto& other : m_commands) {
      if (other.get() == &mine) continue;
      for (const QKeySequence& theirs : other->spec.keys) {
        if (keyClash(key, theirs) != KeyClash::None) clash = other->spec.id;
      }
    }
    if (clash.isEmpty()) kept << key;
    else m_defaultConflicts << QStringLiteral("%1: %2 (%3)").arg(mine.spec.id, keysText({key}), clash);
  }
  mine.spec.keys = kept;
  kept.removeIf([this, &mine](const QKeySequence& key) {
    const QString why = refusal(mine, key);
    if (!why.isEmpty()) m_defaultConflicts << QStringLiteral("%1: %2").arg(mine.spec.id, why);
    return !why.isEmpty();
  });
  return kept;
}

void CommandRegistry::forget(const QString& id) {
  m_byId.remove(id);
  std::erase_if(m_commands, [&id](const auto& command) { return command->spec.id == id; });
  Q_EMIT keysChanged();
}

void CommandRegistry::addFixed(FixedKey key) {
  m_fixed.push_back(std::move(key));
  Q_EMIT keysChanged();
}

std::vector<const Command*> CommandRegistry::all() const {
  std::vector<const Command*> list;
  list.reserve(m_commands.size());
  for (const auto& command : m_commands) list.push_back(command.get());
  return list;
}

Command* CommandRegistry::own(const QString& id) const { return m_byId.value(id, nullptr); }
const Command* CommandRegistry::find(const QString& id) const { return own(id); }

QAction* CommandRegistry::action(const QString& id) const {
  const Command* command = own(id);
  return command == nullptr ? nullptr : command->action;
}

bool CommandRegistry::run(const QString& id) {
  const Command* command = own(id);
  if (command == nullptr) return false;
  const QString reason = command->reason();
  if (!reason.isEmpty()) {
    Q_EMIT refused(id, reason);
    return false;
  }
  command->action->setEnabled(true);
  command->action->trigger();
  return true;
}

void CommandRegistry::refresh() {
  for (const auto& command : m_commands) {
    if (!command->spec.whyNot) continue;
    command->action->setEnabled(command->spec.whyNot().isEmpty());
    tell(*command);
  }
}

QString CommandRegistry::refusal(const Command& command, const QKeySequence& key) const {
  if (key.isEmpty()) return {};
  const QString keyText = keysText({key});
  if (isKeyOfEveryWindow(key)) {
    return tr("%1 moves about or answers questions in every window, so no command can have it.").arg(keyText);
  }
  const auto sentence = [&keyText](KeyClash clash, const QKeySequence& theirs, const QString& owner) {
    if (clash == KeyClash::Same) return tr("%1 belongs to “%2”.").arg(keyText, owner);
    return tr("%1 and %2 of “%3” begin alike: the longer one could never be reached.")
        .arg(keyText, keysText({theirs}), owner);
  };
  for (const auto& other : m_commands) {
    if (other.get() == &command) continue;
    for (const QKeySequence& theirs : other->keys()) {
      const KeyClash clash = keyClash(key, theirs);
      if (clash != KeyClash::None) return sentence(clash, theirs, other->text());
    }
  }
  for (const FixedKey& fixed : m_fixed) {
    for (const QKeySequence& theirs : fixed.keys) {
      const KeyClash clash = keyClash(key, theirs);
      if (clash != KeyClash::None) return sentence(clash, theirs, fixed.owner);
    }
  }
  return {};
}

void CommandRegistry::assign(Command& command, const QList<QKeySequence>& keys) {
  if (command.action->shortcuts() != keys) command.action->setShortcuts(keys);
  tell(command);
}

/// The tooltip: what it is, its key, what it does, and why it cannot be done now.
void CommandRegistry::tell(Command& command) {
  if (m_telling) return;
  m_telling = true;
  const QString keys = command.keyText();
  QString text = keys.isEmpty() ? command.text() : tr("%1 (%2)").arg(command.text(), keys);
  if (!command.spec.hint.isEmpty()) text += QLatin1Char('\n') + command.spec.hint;
  const QString reason = command.spec.whyNot ? command.spec.whyNot() : QString();
  if (!reason.isEmpty()) text += QLatin1Char('\n') + tr("Not now: %1").arg(reason);
  if (command.action->toolTip() != text) command.action->setToolTip(text);
  m_telling = false;
}

bool CommandRegistry::setKey(const QString& id, const QKeySequence& key, QString* conflict) {
  Command* command = own(id);
  QString why;
  if (command == nullptr) why = tr("There is no command “%1”.").arg(id);
  else if (key.isEmpty() && command->spec.keyNeeded) why = tr("“%1” must always have a key.").arg(command->text());
  else why = refusal(*command, key);
  if (conflict != nullptr) *conflict = why;
  if (!why.isEmpty()) return false;
  assign(*command, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key});
  Q_EMIT keysChanged();
  return true;
}

bool CommandRegistry::resetKey(const QString& id, QString* conflict) {
  Command* command = own(id);
  QString why;
  if (command == nullptr) {
    why = tr("There is no command “%1”.").arg(id);
  } else {
    for (const QKeySequence& key : command->spec.keys) {
      if (why.isEmpty()) why = refusal(*command, key);
    }
  }
  if (conflict != nullptr) *conflict = why;
  if (!why.isEmpty()) return false;
  assign(*command, command->spec.keys);
  Q_EMIT keysChanged();
  return true;
}

void CommandRegistry::resetAll() { restoreKeys({}); }

bool CommandRegistry::isChanged(const QString& id) const {
  const Command* command = own(id);
  return command != nullptr && command->keys() != command->spec.keys;
}

QVariantMap CommandRegistry::saveKeys() const {
  QVariantMap saved = m_waiting;
  for (const auto& command : m_commands) {
    if (command->keys() != command->spec.keys) saved.insert(command->spec.id, portableKeys(command->keys()));
  }
  return saved;
}

QStringList CommandRegistry::restoreKeys(const QVariantMap& saved) {
  QStringList sentences;
  // Everything is set aside first, so that two commands can have changed places; refusal() then sees what was given.
  std::vector<std::pair<Command*, QList<QKeySequence>>> wanted;
  for (const auto& command : m_commands) {
    command->action->setShortcuts(QList<QKeySequence>());
    const auto at = saved.constFind(command->spec.id);
    if (at == saved.constEnd()) continue;
    const QStringList texts = at->toStringList();
    QList<QKeySequence> keys = keysFromPortable(texts);
    // A text that is no key is no wish to have none.
    if (texts.isEmpty() || !keys.isEmpty()) wanted.emplace_back(command.get(), std::move(keys));
  }
  // The defaults of the untouched, and of those whose wish cannot be, come before any wish: nobody loses a key by
  // another's change. A refused wish puts one more command on its default, so the rest is tried again.
  for (bool again = true; again;) {
    again = false;
    for (const auto& command : m_commands) {
      const auto mine = [&command](const auto& wish) { return wish.first == command.get(); };
      const bool wishes = std::any_of(wanted.begin(), wanted.end(), mine);
      command->action->setShortcuts(wishes ? QList<QKeySequence>() : command->spec.keys);
    }
    for (std::size_t i = 0; i < wanted.size() && !again; ++i) {
      Command& command = *wanted[i].first;
      QString why;
      if (wanted[i].second.isEmpty() && command.spec.keyNeeded) {
        why = tr("“%1” must always have a key.").arg(command.text());
      }
      for (const QKeySequence& key : wanted[i].second) {
        if (why.isEmpty()) why = refusal(command, key);
      }
      if (why.isEmpty()) {
        command.action->setShortcuts(wanted[i].second);
        continue;
      }
      sentences << tr("“%1” keeps its default key: %2").arg(command.text(), why);
      wanted.erase(wanted.begin() + static_cast<std::ptrdiff_t>(i));
      again = true;
    }
  }
  m_waiting = saved;
  for (const auto& command : m_commands) {
    m_waiting.remove(command->spec.id);
    tell(*command);
  }
  Q_EMIT keysChanged();
  return sentences;
}

bool CommandRegistry::eventFilter(QObject* watched, QEvent* event) {
  // A modal dialog takes the keys from the windows behind it; what must work everywhere goes into the dialog too.
  if (event->type() != QEvent::Show || !watched->isWidgetType()) return false;
  auto* widget = static_cast<QWidget*>(watched);
  if (widget == m_window || !widget->isWindow() || !widget->isModal()) return false;
  for (const auto& command : m_commands) {
    if (command->spec.everywhere) widget->addAction(command->action);
  }
  return false;
}

}  // namespace keel::widgets
