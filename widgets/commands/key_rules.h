#pragma once
// Which keys may be a command's key, and when two of them cannot be told apart: pure functions.
// Knows nothing of who has which key.
#include <QKeySequence>
#include <QList>
#include <QStringList>

namespace keel::widgets {

enum class KeyClash {
  None,
  Same,
  BeginsAlike   ///< one is the beginning of the other, so the longer one could never be reached
};

[[nodiscard]] KeyClash keyClash(const QKeySequence& a, const QKeySequence& b);
/// Escape, Tab, Enter, Space and the plain arrow and page keys move about in every window and are nobody's.
[[nodiscard]] bool isKeyOfEveryWindow(const QKeySequence& key);
/// The text for people: "Ctrl+K or >".
[[nodiscard]] QString keysText(const QList<QKeySequence>& keys);
/// Texts that no language or platform changes, and back; what is no key is left out.
[[nodiscard]] QStringList portableKeys(const QList<QKeySequence>& keys);
[[nodiscard]] QList<QKeySequence> keysFromPortable(const QStringList& texts);

}  // namespace keel::widgets
