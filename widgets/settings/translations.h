#pragma once
// The language of the program: its texts, those of Qt's own dialogs, and the way numbers are written.
// Knows nothing of who chose it.
#include <QString>

namespace keel::widgets {

/// The code of the language to use: `wanted` when it ships, else the system's, else "en".
[[nodiscard]] QString languageFor(const QString& wanted);
/// Installs the language for the whole program; windows made afterwards speak it. An empty code or one that does not
/// ship means the system's language, else English. Returns the code that holds now.
QString useLanguage(const QString& wanted);

}  // namespace keel::widgets
