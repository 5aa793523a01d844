#include <widgets/commands/palette_drop.h>

#include <algorithm>

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <widgets/commands/palette_list.h>

namespace keel::widgets {

namespace {

constexpr int kRowsShown = 12;

}  // namespace

PaletteDrop::PaletteDrop(PaletteIndex& index, const Theme& theme, QLineEdit* edit, QWidget* parent)
    : QFrame(parent),
      m_index(index),
      m_theme(theme),
      m_edit(edit),
      m_model(new PaletteListModel(this)),
      m_path(new QLabel(this)),
      m_view(new QListView(this)),
      m_message(new QLabel(this)) {
  setObjectName(QStringLiteral("paletteDrop"));
  setAccessibleName(tr("What the command line found"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 1, 1, 1);
  column->setSpacing(0);
  m_view->setModel(m_model);
  m_view->setItemDelegate(new PaletteDelegate(*m_model, theme, m_view));
  m_view->setObjectName(QStringLiteral("paletteList"));
  m_view->setAccessibleName(tr("Found"));
  m_view->setFocusPolicy(Qt::NoFocus);
  m_view->setUniformItemSizes(true);
  m_view->setFrameShape(QFrame::NoFrame);
  m_view->setStyleSheet(QStringLiteral("QListView { border: 0; padding: 0; }"));
  m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_view->setSelectionMode(QAbstractItemView::SingleSelection);
  m_path->setContentsMargins(10, 4, 10, 4);
  m_message->setContentsMargins(10, 5, 10, 5);
  m_message->setObjectName(QStringLiteral("paletteMessage"));
  m_message->setWordWrap(true);
  column->addWidget(m_path);
  column->addWidget(m_view, 1);
  column->addWidget(m_message);
  m_path->hide();
  edit->installEventFilter(this);
  connect(edit, &QLineEdit::textChanged, this, [this] {
    if (isVisible()) list();
  });
  connect(m_view, &QListView::clicked, this, [this](const QModelIndex& at) {
    moveTo(at.row());
    go();
  });
  paintWords();
}

void PaletteDrop::begin() {
  m_index.open();
  list();
}

int PaletteDrop::count() const { return m_model->rowCount(); }
int PaletteDrop::row() const { return m_view->currentIndex().row(); }
QString PaletteDrop::message() const { return m_message->text(); }

QString PaletteDrop::titleAt(int row) const { return m_model->index(row).data(Qt::DisplayRole).toString(); }

int PaletteDrop::heightWithin(int width) const {
  const int rows = std::min(count(), kRowsShown);
  const QMargins edge = layout()->contentsMargins();
  const int path = m_path->isHidden() ? 0 : m_path->sizeHint().height();
  return edge.top() + edge.bottom() + path + rows * std::max(0, m_view->sizeHintForRow(0)) +
         m_message->heightForWidth(width - edge.left() - edge.right());
}

QSize PaletteDrop::sizeHint() const {
  const int width = QFontMetrics(m_theme.words).averageCharWidth() * 90;
  return {width, heightWithin(width)};
}

void PaletteDrop::list() {
  QString text = m_edit->text().trimmed();
  if (text.startsWith(QLatin1Char('>'))) text.remove(0, 1);
  m_model->setHits(m_index.search(text));
  m_path->setVisible(!m_index.path().isEmpty());
  m_path->setText(m_index.path().join(QStringLiteral(" › ")));
  m_view->setVisible(count() > 0);
  moveTo(0);
  updateGeometry();
  Q_EMIT listed();
}

void PaletteDrop::moveTo(int row) {
  if (count() > 0) m_view->setCurrentIndex(m_model->index(std::clamp(row, 0, count() - 1)));
  explain();
}

/// The line below: why the chosen one cannot run, that nothing was found, or the keys.
void PaletteDrop::explain() {
  const QModelIndex at = m_view->currentIndex();
  QString text = tr("Enter goes · Tab keeps to one kind · Backspace on the empty line goes back · Esc closes");
  models::Tone tone = models::Tone::Muted;
  if (count() == 0) {
    const QString typed = m_edit->text().trimmed();
    text = typed.isEmpty() ? tr("Type a command, a pane, a symbol, an order, a setting or a word of help. "
                                "What you choose comes back here.")
                           : tr("Nothing is found for “%1”. Fewer letters find more.").arg(typed);
  } else if (!m_model->hit(at.row()).entry.whyNot.isEmpty()) {
    text = tr("▲ Cannot run now: %1").arg(m_model->hit(at.row()).entry.whyNot);
    tone = models::Tone::Warn;
  }
  m_message->setText(text);
  const QString sheet = QStringLiteral("color: %1").arg(m_theme.color(tone).name());
  if (m_message->styleSheet() != sheet) m_message->setStyleSheet(sheet);
  if (m_edit == nullptr) return;
  // The focus stays in the line, so the line tells assistive tools what is chosen.
  const QString told = count() == 0 ? text : at.data(Qt::AccessibleTextRole).toString();
  if (m_edit->accessibleDescription() == told) return;
  m_edit->setAccessibleDescription(told);
  QAccessibleEvent event(m_edit.data(), QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&event);
}

void PaletteDrop::go() {
  const int at = row();
  if (at < 0 || at >= count()) return;
  const PaletteEntry entry = m_model->hit(at).entry;
  if (!entry.whyNot.isEmpty()) {
    explain();
    return;
  }
  m_index.remember(entry.id);
  if (entry.inside) {
    m_index.enter(entry);
    m_edit->clear();
    list();
    return;
  }
  Q_EMIT done(entry.run);
}

void PaletteDrop::goBack() {
  if (m_index.back()) list();
  else Q_EMIT backAsked();
}

void PaletteDrop::narrow() {
  const int at = row();
  if (at < 0 || at >= count() || !m_index.path().isEmpty()) return;
  m_index.narrow(m_model->hit(at).entry.kind);
  list();
}

bool PaletteDrop::takeKey(int key, Qt::KeyboardModifiers modifiers, bool repeated) {
  const int rowHeight = std::max(1, m_view->sizeHintForRow(0));
  const int page = std::max(1, m_view->viewport()->height() / rowHeight - 1);
  if (key == Qt::Key_Backtab || (key == Qt::Key_Tab && modifiers == Qt::ShiftModifier)) {
    if (m_index.back()) list();
    return true;
  }
  if ((modifiers & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) != Qt::NoModifier) return false;
  switch (key) {
    case Qt::Key_Up: moveTo(row() - 1); return true;
    case Qt::Key_Down: moveTo(row() + 1); return true;
    case Qt::Key_PageUp: moveTo(row() - page); return true;
    case Qt::Key_PageDown: moveTo(row() + page); return true;
    case Qt::Key_Home: moveTo(0); return true;
    case Qt::Key_End: moveTo(count() - 1); return true;
    case Qt::Key_Tab: narrow(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (!repeated) go();
      return true;
    case Qt::Key_Escape: Q_EMIT done({}); return true;
    case Qt::Key_Backspace:
      // A key held down to empty the line must not go on and leave the level.
      if (!m_edit->text().isEmpty()) return false;
      if (!repeated) goBack();
      return true;
    default: return false;
  }
}

bool PaletteDrop::eventFilter(QObject* watched, QEvent* event) {
  // The kind of event first: a line that is being destroyed still sends some, and is no line any more.
  const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
  if (!key || !isVisible() || watched != m_edit.data()) return QFrame::eventFilter(watched, event);
  if (event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    return takeKey(press->key(), press->modifiers(), press->isAutoRepeat());
  }
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  return QFrame::eventFilter(watched, event);
}

void PaletteDrop::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::StyleChange) paintWords();
}

void PaletteDrop::paintWords() {
  const QString muted = QStringLiteral("color: %1").arg(m_theme.muted.name());
  if (m_path->styleSheet() != muted) m_path->setStyleSheet(muted);
  explain();
}

void PaletteDrop::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme.raised);
  painter.setPen(m_theme.accent);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace keel::widgets
