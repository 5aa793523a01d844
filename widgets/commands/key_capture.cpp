#include <widgets/commands/key_capture.h>

#include <QKeyEvent>
#include <QPainter>

namespace keel::widgets {

KeyCapture::KeyCapture(const Theme& theme, std::function<bool(const QKeySequence&)> passes, QWidget* parent)
    : QLabel(parent), m_theme(theme), m_passes(std::move(passes)) {
  setObjectName(QStringLiteral("keyCapture"));
  setFocusPolicy(Qt::StrongFocus);
  setContentsMargins(10, 6, 10, 6);
  setAccessibleName(tr("Press the new key"));
  hide();
}

void KeyCapture::begin(const QString& command) {
  setText(tr("Press the new key for “%1”. Esc leaves it as it is.").arg(command));
  setAccessibleName(text());
  show();
  setFocus(Qt::OtherFocusReason);
}

QKeySequence KeyCapture::chordOf(int key, Qt::KeyboardModifiers modifiers, const QString& text) {
  switch (key) {
    case 0:
    case Qt::Key_unknown:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Meta:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_ScrollLock:
    case Qt::Key_Super_L:
    case Qt::Key_Super_R: return {};
    default: break;
  }
  modifiers &= Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier | Qt::MetaModifier;
  const bool sign = text.size() == 1 && text[0].isPrint() && !text[0].isLetter() && !text[0].isSpace();
  if (sign) modifiers &= ~Qt::KeyboardModifiers(Qt::ShiftModifier);
  return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(key)));
}

bool KeyCapture::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const QKeySequence chord = chordOf(pressed->key(), pressed->modifiers(), pressed->text());
    if (!chord.isEmpty() && m_passes(chord)) return QLabel::event(event);
    event->accept();
    if (event->type() == QEvent::KeyPress && !pressed->isAutoRepeat()) {
      press(pressed->key(), pressed->modifiers(), pressed->text());
    }
    return true;
  }
  return QLabel::event(event);
}

void KeyCapture::press(int key, Qt::KeyboardModifiers modifiers, const QString& text) {
  if (key == Qt::Key_Escape && modifiers == Qt::NoModifier) {
    Q_EMIT canceled();
    return;
  }
  const QKeySequence chord = chordOf(key, modifiers, text);
  if (!chord.isEmpty()) Q_EMIT taken(chord);
}

void KeyCapture::focusOutEvent(QFocusEvent* event) {
  QLabel::focusOutEvent(event);
  if (isVisible()) Q_EMIT canceled();
}

void KeyCapture::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme.tint(m_theme.accent, m_theme.pane));
  painter.setPen(QPen(m_theme.accent, 1));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
  painter.end();
  QLabel::paintEvent(event);
}

}  // namespace keel::widgets
