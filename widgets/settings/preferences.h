#pragma once
// What a person prefers, and what the window remembers between runs. Plain values; never a secret.
// Knows nothing of where they are kept.
#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <widgets/theme.h>

namespace keel::widgets {

struct Preferences {
  QString theme = QStringLiteral("dark");   ///< an id of themeNames()
  ThemeOptions look;
  QString language;                         ///< "en", "de", "it"; empty: the system's
  bool lockDocks = false;                   ///< panes cannot be dragged
};

struct WindowMemory {
  QByteArray geometry;
  QByteArray docks;
  QMap<QString, QByteArray> tables;         ///< LiveTable::saveState by object name
  QByteArray workspaces;                    ///< JSON, see layouts/workspace.h
  QVariantMap keys;                         ///< CommandRegistry::saveKeys
  QStringList lastThings;                   ///< of the command line
  bool tourSeen = false;
};

struct Language {
  QString code;
  QString name;                             ///< in the language itself
};
/// The languages that ship, English first.
[[nodiscard]] const std::vector<Language>& languages();

}  // namespace keel::widgets
