#include <widgets/tour/tour_bubble.h>

#include <algorithm>
#include <array>

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace keel::widgets {

TourBubble::TourBubble(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_title(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_number(new QLabel(this)),
      m_skip(makeButton(tr("Ends the tour (Esc)"))),
      m_back(makeButton(tr("The step before (Left)"))),
      m_next(makeButton(tr("The next step (Right or Enter)"))) {
  setObjectName(QStringLiteral("tourBubble"));
  const int gap = QFontMetrics(theme.words).averageCharWidth();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * gap, gap + gap / 2, 2 * gap, gap + gap / 2);
  column->setSpacing(gap);
  m_sentence->setWordWrap(true);
  m_title->setWordWrap(true);
  m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  column->addWidget(m_title);
  column->addWidget(m_sentence, 1);
  auto* row = new QHBoxLayout;
  row->setSpacing(gap);
  row->addWidget(m_number);
  row->addStretch(1);
  row->addWidget(m_skip);
  row->addWidget(m_back);
  row->addWidget(m_next);
  column->addLayout(row);
  m_skip->setText(tr("Skip"));
  m_back->setText(tr("Back"));
  connect(m_skip, &QPushButton::clicked, this, &TourBubble::skipAsked);
  connect(m_back, &QPushButton::clicked, this, &TourBubble::backAsked);
  connect(m_next, &QPushButton::clicked, this, &TourBubble::nextAsked);
  paintWords();
}

QPushButton* TourBubble::makeButton(const QString& hint) {
  auto* button = new QPushButton(this);
  button->setToolTip(hint);
  button->installEventFilter(this);
  return button;
}

void TourBubble::display(const QString& title, const QString& sentence, int index, int count) {
  m_title->setText(title);
  m_sentence->setText(sentence);
  m_number->setText(tr("%1 of %2").arg(index + 1).arg(count));
  m_next->setText(index + 1 == count ? tr("Done") : tr("Next"));
  if (index == 0 && m_back->hasFocus()) m_next->setFocus();
  m_back->setEnabled(index > 0);
  m_skip->setVisible(index + 1 < count);
  for (QPushButton* button : {m_skip, m_back, m_next}) button->setAccessibleName(button->text());
  setAccessibleName(title);
  setAccessibleDescription(sentence);
  // A reader that stands on a button is told the new sentence.
  m_next->setAccessibleDescription(tr("%1. %2").arg(title, sentence));
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

QString TourBubble::title() const { return m_title->text(); }

QSize TourBubble::sizeWithin(const QSize& space) const {
  for (QPushButton* button : {m_skip, m_back, m_next}) button->ensurePolished();
  layout()->activate();
  const int wanted = QFontMetrics(m_theme.words).averageCharWidth() * 52;
  const int width = std::min(std::max(wanted, minimumSizeHint().width()), space.width());
  const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
  return {width, std::min(height, space.height())};
}

void TourBubble::takeFocus() { m_next->setFocus(Qt::OtherFocusReason); }

bool TourBubble::takeKey(int key) {
  switch (key) {
    case Qt::Key_Right: Q_EMIT nextAsked(); return true;
    case Qt::Key_Left: Q_EMIT backAsked(); return true;
    case Qt::Key_Escape: Q_EMIT skipAsked(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget())) button->click();
      return true;
    default: return false;
  }
}

bool TourBubble::eventFilter(QObject* watched, QEvent* event) {
  const bool press = event->type() == QEvent::KeyPress;
  if (!press && event->type() != QEvent::ShortcutOverride) return QFrame::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  if ((key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) != Qt::NoModifier) {
    return QFrame::eventFilter(watched, event);
  }
  if (press) return takeKey(key->key()) || QFrame::eventFilter(watched, event);
  if (key->key() != Qt::Key_Escape) return QFrame::eventFilter(watched, event);
  event->accept();
  return true;
}

bool TourBubble::focusNextPrevChild(bool next) {
  // Tab goes round in the bubble; a click leaves it.
  const std::array<QPushButton*, 3> ring{m_skip, m_back, m_next};
  int at = 2;
  for (int i = 0; i < 3; ++i) {
    if (ring[static_cast<std::size_t>(i)]->hasFocus()) at = i;
  }
  for (int step = 1; step <= 3; ++step) {
    QPushButton* button = ring[static_cast<std::size_t>((at + (next ? step : 3 - step)) % 3)];
    if (!button->isVisible() || !button->isEnabled()) continue;
    button->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
  }
  return true;
}

void TourBubble::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_next != nullptr) paintWords();
}

void TourBubble::paintWords() {
  QFont bold = m_theme.words;
  bold.setBold(true);
  m_title->setFont(bold);
  m_sentence->setFont(m_theme.words);
  m_number->setFont(m_theme.numbers);
  const QString muted = QStringLiteral("color: %1").arg(m_theme.muted.name());
  if (m_number->styleSheet() != muted) m_number->setStyleSheet(muted);
}

void TourBubble::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme.raised);
  painter.setPen(QPen(m_theme.accent, 1));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace keel::widgets
