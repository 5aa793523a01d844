#include <widgets/commands/command_line.h>

#include <algorithm>

#include <QApplication>
#include <QFocusEvent>

#include <widgets/commands/palette_drop.h>

namespace keel::widgets {

CommandLine::CommandLine(PaletteIndex& index, const Theme& theme, const QString& keyText, QWidget* parent)
    : QLineEdit(parent), m_index(index), m_theme(theme) {
  setObjectName(QStringLiteral("commandLine"));
  setAccessibleName(tr("Command line"));
  setKeyText(keyText);
  connect(this, &QLineEdit::textEdited, this, &CommandLine::openDrop);
  connect(this, &QLineEdit::returnPressed, this, &CommandLine::openDrop);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, QWidget* now) {
    if (now == this && old != nullptr && old != this && old->window() == window()) m_before = old;
  });
}

CommandLine::~CommandLine() { delete m_drop.data(); }

void CommandLine::setKeyText(const QString& keyText) {
  setPlaceholderText(keyText.isEmpty() ? tr("Command, symbol, help") : tr("Command, symbol, help: %1").arg(keyText));
  const QString what = tr("Finds commands, panes, symbols, orders, settings and help.");
  setToolTip(keyText.isEmpty() ? what : tr("%1 (%2)").arg(what, keyText));
}

QSize CommandLine::sizeHint() const {
  const QFontMetrics metrics = fontMetrics();
  const int words = metrics.horizontalAdvance(placeholderText()) + metrics.averageCharWidth() * 4;
  return {std::min(metrics.averageCharWidth() * 40, words), QLineEdit::sizeHint().height()};
}

bool CommandLine::isOpen() const { return m_drop != nullptr && m_drop->isVisible(); }

void CommandLine::activate() {
  setFocus(Qt::ShortcutFocusReason);
  selectAll();
  openDrop();
}

void CommandLine::leave() {
  if (m_drop != nullptr) m_drop->hide();
  clear();
  setAccessibleDescription({});
  const QPointer<QWidget> before = m_before;
  if (hasFocus() && before != nullptr && before->isVisible()) before->setFocus(Qt::OtherFocusReason);
}

void CommandLine::openDrop() {
  if (isOpen()) return;
  if (m_drop == nullptr) {
    m_drop = new PaletteDrop(m_index, m_theme, this, window());
    window()->installEventFilter(this);
    connect(m_drop, &PaletteDrop::listed, this, &CommandLine::place);
    connect(m_drop, &PaletteDrop::done, this, [this](const std::function<void()>& run) {
      const std::function<void()> chosen = run;
      leave();
      if (chosen) QMetaObject::invokeMethod(this, chosen, Qt::QueuedConnection);
    });
    connect(m_drop, &PaletteDrop::backAsked, this, [this] {
      leave();
      Q_EMIT backAsked();
    });
  }
  m_drop->show();
  m_drop->begin();
  m_drop->raise();
}

/// Below the line, as wide as it needs, inside the window.
void CommandLine::place() {
  if (!isOpen()) return;
  const QWidget* frame = window();
  const QPoint below = mapTo(frame, QPoint(0, height() + 2));
  const int width = std::min(std::max(m_drop->sizeHint().width(), this->width()), frame->width() - 8);
  const int left = std::clamp(below.x() + (this->width() - width) / 2, 4, std::max(4, frame->width() - width - 4));
  const int height = std::min(m_drop->heightWithin(width), frame->height() - below.y() - 4);
  m_drop->setGeometry(left, below.y(), width, height);
}

void CommandLine::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  // A menu or another program takes the focus for a while only.
  if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason) return;
  if (m_drop != nullptr) m_drop->hide();
}

void CommandLine::mousePressEvent(QMouseEvent* event) {
  QLineEdit::mousePressEvent(event);
  openDrop();
}

bool CommandLine::eventFilter(QObject* watched, QEvent* event) {
  if (watched == window() && event->type() == QEvent::Resize) place();
  return QLineEdit::eventFilter(watched, event);
}

}  // namespace keel::widgets
