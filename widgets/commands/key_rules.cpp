#include <widgets/commands/key_rules.h>

#include <algorithm>
#include <array>

#include <widgets/commands/command_registry.h>

namespace keel::widgets {

KeyClash keyClash(const QKeySequence& a, const QKeySequence& b) {
  if (a.isEmpty() || b.isEmpty()) return KeyClash::None;
  const QKeySequence::SequenceMatch forward = a.matches(b);
  if (forward == QKeySequence::ExactMatch) return KeyClash::Same;
  const bool begins = forward == QKeySequence::PartialMatch || b.matches(a) == QKeySequence::PartialMatch;
  return begins ? KeyClash::BeginsAlike : KeyClash::None;
}

bool isKeyOfEveryWindow(const QKeySequence& key) {
  constexpr std::array kKeys{Qt::Key_Escape, Qt::Key_Tab,  Qt::Key_Backtab, Qt::Key_Return,  Qt::Key_Enter,
                             Qt::Key_Space,  Qt::Key_Left, Qt::Key_Right,   Qt::Key_Up,      Qt::Key_Down,
                             Qt::Key_Home,   Qt::Key_End,  Qt::Key_PageUp,  Qt::Key_PageDown};
  for (int i = 0; i < key.count(); ++i) {
    const QKeyCombination stroke = key[static_cast<uint>(i)];
    const Qt::KeyboardModifiers aside = Qt::ShiftModifier | Qt::KeypadModifier;
    const bool plain = (stroke.keyboardModifiers() & ~aside) == Qt::NoModifier;
    if (plain && std::find(kKeys.begin(), kKeys.end(), stroke.key()) != kKeys.end()) return true;
  }
  return false;
}

QString keysText(const QList<QKeySequence>& keys) {
  QString text;
  for (const QKeySequence& key : keys) {
    const QString one = key.toString(QKeySequence::NativeText);
    if (one.isEmpty()) continue;
    text = text.isEmpty() ? one : CommandRegistry::tr("%1 or %2").arg(text, one);
  }
  return text;
}

QStringList portableKeys(const QList<QKeySequence>& keys) {
  QStringList texts;
  for (const QKeySequence& key : keys) texts << key.toString(QKeySequence::PortableText);
  return texts;
}

QList<QKeySequence> keysFromPortable(const QStringList& texts) {
  QList<QKeySequence> keys;
  for (const QString& text : texts) {
    const QKeySequence key = QKeySequence::fromString(text, QKeySequence::PortableText);
    bool known = !key.isEmpty();
    for (int i = 0; i < key.count(); ++i) known = known && key[static_cast<uint>(i)].key() != Qt::Key_unknown;
    if (known) keys << key;
  }
  return keys;
}

}  // namespace keel::widgets
