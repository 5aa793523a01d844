#include <widgets/commands/command_palette.h>

#include <algorithm>

#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <widgets/commands/palette_drop.h>

namespace keel::widgets {

CommandPalette::CommandPalette(PaletteIndex& index, const Theme& theme, QWidget* window)
    : QWidget(window),
      m_theme(theme),
      m_line(new QLineEdit(this)),
      m_drop(new PaletteDrop(index, theme, m_line, this)) {
  setObjectName(QStringLiteral("commandPalette"));
  setAccessibleName(tr("Command palette"));
  m_line->setObjectName(QStringLiteral("paletteLine"));
  m_line->setAccessibleName(tr("Command line"));
  m_line->setPlaceholderText(tr("Command, pane, symbol, order, setting or help"));
  m_line->setToolTip(tr("Type a few letters; Enter goes, Esc closes."));
  auto* column = new QVBoxLayout(this);
  const int gap = QFontMetrics(theme.words).averageCharWidth();
  column->setContentsMargins(gap, gap, gap, gap);
  column->setSpacing(gap);
  column->addWidget(m_line);
  column->addWidget(m_drop, 1);
  hide();
  window->installEventFilter(this);
  connect(m_drop, &PaletteDrop::listed, this, &CommandPalette::place);
  connect(m_drop, &PaletteDrop::done, this, [this](const std::function<void()>& run) {
    const std::function<void()> chosen = run;
    close();
    // Later, because what runs may close the window while its key is still being delivered.
    if (chosen) QMetaObject::invokeMethod(this, chosen, Qt::QueuedConnection);
  });
  connect(m_drop, &PaletteDrop::backAsked, this, [this] {
    close();
    Q_EMIT backAsked();
  });
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { onFocus(now); });
}

void CommandPalette::open(const QString& text) {
  // A torn-off pane may have the focus: the keys must come here, and go back there.
  if (isHidden())
    m_before = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : window()->focusWidget();
  if (!isActiveWindow()) window()->activateWindow();
  m_line->setText(text);
  m_line->selectAll();
  show();
  m_drop->begin();
  place();
  raise();
  m_line->setFocus(Qt::ShortcutFocusReason);
  Q_EMIT opened();
}

void CommandPalette::close() {
  if (isHidden()) return;
  const QPointer<QWidget> before = m_before;
  m_before.clear();
  const bool mine = isAncestorOf(QApplication::focusWidget());
  hide();
  m_line->clear();
  if (mine && before != nullptr && before->isVisible()) {
    if (before->window() != window()) before->activateWindow();
    before->setFocus(Qt::OtherFocusReason);
  }
  Q_EMIT closed();
}

/// The focus went somewhere else in the window, by a click: it stays there.
void CommandPalette::onFocus(QWidget* now) {
  if (isHidden() || now == nullptr || now == m_line || isAncestorOf(now)) return;
  if (now->window() == window()) close();
}

void CommandPalette::place() {
  if (isHidden()) return;
  const QSize space = parentWidget()->size();
  const int margin = QFontMetrics(m_theme.words).height();
  const int width = std::min(m_drop->sizeHint().width(), space.width() - 2 * margin);
  const int top = std::max(margin, space.height() / 9);
  const QMargins edge = layout()->contentsMargins();
  const int drop = m_drop->heightWithin(width - edge.left() - edge.right());
  const int wanted = edge.top() + edge.bottom() + m_line->sizeHint().height() + layout()->spacing() + drop;
  const int height = std::min(wanted, space.height() - top - margin);
  setGeometry((space.width() - width) / 2, top, width, height);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize) place();
  return QWidget::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::StyleChange) return;
  place();
  update();
}

void CommandPalette::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme.raised);
  painter.setPen(m_theme.accent);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace keel::widgets
