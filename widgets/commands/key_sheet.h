#pragma once
// The printable sheet of all keys, by category.
// Knows nothing of windows.
#include <QString>

#include <widgets/commands/command_registry.h>

namespace keel::widgets {

/// Tables of command and key, one for each category; commands without a key are told too.
[[nodiscard]] QString keySheetHtml(const CommandRegistry& registry);
/// A4, numbered pages. False, with a sentence in `error`, when the file could not be written.
bool writeKeySheet(const CommandRegistry& registry, const QString& path, QString* error = nullptr);

}  // namespace keel::widgets
