#include <widgets/bars/session_bar.h>

#include <algorithm>
#include <utility>

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <widgets/bars/emergency_button.h>
#include <widgets/delegates/cell_delegate.h>

namespace keel::widgets {

namespace {

constexpr std::size_t kFigureCount = 4;

void setColor(QLabel* label, const QColor& color) {
  const QString sheet = QStringLiteral("color: %1").arg(color.name());
  if (label->styleSheet() != sheet) label->setStyleSheet(sheet);
}

void setTextIfNew(QLabel* label, const QString& text) {
  if (label->text() != text) label->setText(text);
}

}  // namespace

BadgeLabel::BadgeLabel(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setFont([&theme] {
    QFont font = theme.words;
    font.setBold(true);
    return font;
  }());
}

void BadgeLabel::display(const QString& word, const QColor& color, models::BadgeShape shape, const QString& hint) {
  setVisible(!word.isEmpty());
  if (word == m_word && color == m_color && shape == m_shape) return;
  m_word = word;
  m_color = color;
  m_shape = shape;
  setToolTip(hint);
  setAccessibleName(word);
  setAccessibleDescription(hint);
  updateGeometry();
  update();
}

QSize BadgeLabel::sizeHint() const {
  const int mark = m_shape == models::BadgeShape::None ? 0 : 15;
  QFont font = m_theme.words;
  font.setBold(true);
  const QFontMetrics metrics(font);
  return {metrics.horizontalAdvance(m_word) + mark + 16, std::max(22, metrics.height() + 4)};
}

void BadgeLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QFont font = m_theme.words;
  font.setBold(true);
  painter.setFont(font);
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_theme.tint(m_color, m_theme.pane));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0, 1, 0, -1), 4, 4);
  int left = 8;
  if (m_shape != models::BadgeShape::None) {
    paintShape(painter, QRectF(left, height() / 2.0 - 4.5, 9, 9), m_shape, m_color);
    left += 15;
  }
  painter.setPen(m_color);
  painter.drawText(rect().adjusted(left, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, m_word);
}

SessionBar::SessionBar(const std::vector<QAction*>& actions, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_emergency(new EmergencyButton(theme, this)) {
  setObjectName(QStringLiteral("sessionBar"));
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(10, 6, 10, 6);
  row->setSpacing(18);
  row->addWidget(makeLeft(actions), 1);
  row->addWidget(makeState());
  row->addWidget(makeFigures());
  row->addWidget(m_emergency);
  restyle();
  display(models::SessionSummary{});
}

/// Fonts, and widths from them that keep the bar still while numbers change.
void SessionBar::restyle() {
  const QFontMetrics figures(m_theme.figure);
  for (std::size_t i = 0; i < m_figures.size(); ++i) {
    m_figures[i].name->setFont(m_theme.header);
    m_figures[i].value->setFont(m_theme.figure);
    const QString widest = i == kFigureCount - 1 ? QStringLiteral("00.0 %") : QStringLiteral("00,000.00");
    m_figures[i].value->setMinimumWidth(figures.horizontalAdvance(widest));
  }
  m_clock->setFont(m_theme.numbers);
  m_clock->setMinimumWidth(QFontMetrics(m_theme.numbers).horizontalAdvance(QStringLiteral("00:00:00 EDT0")));
  m_progress->setFont(m_theme.numbers);
  for (BadgeLabel* badge : {m_mode, m_generated, m_state}) badge->updateGeometry();
  m_emergency->updateGeometry();
}

void SessionBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::StyleChange || m_figures.size() < kFigureCount) return;
  // The style sheet gives the labels their old fonts back after this event: ours come behind it.
  const auto anew = [this] {
    restyle();
    makeRoom();
  };
  QMetaObject::invokeMethod(this, anew, Qt::QueuedConnection);
}

void SessionBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  makeRoom();
}

void SessionBar::give(int level) {
  m_given = level;
  for (QToolButton* button : m_buttons) {
    button->setToolButtonStyle(level >= 1 ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
  }
  const auto show = [this](std::size_t figure, bool on) {
    m_figures[figure].name->setVisible(on);
    m_figures[figure].value->setVisible(on);
  };
  show(2, level < 2);   // deployed: the limits tell it too
  show(3, level < 3);   // drawdown: the equity pane tells it too
  m_progress->setVisible(level < 4);
}

void SessionBar::makeRoom() {
  constexpr int kMost = 4;
  for (int level = 0; level <= kMost; ++level) {
    if (level != m_given) give(level);
    for (QWidget* block : findChildren<QWidget*>(QStringLiteral("barBlock"))) block->layout()->activate();
    layout()->invalidate();
    if (layout()->minimumSize().width() <= width()) return;
  }
}

QWidget* SessionBar::makeLeft(const std::vector<QAction*>& actions) {
  auto* left = new QWidget(this);
  left->setObjectName(QStringLiteral("barBlock"));
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  auto* top = new QHBoxLayout;
  m_mode = new BadgeLabel(m_theme, left);
  m_mode->setObjectName(QStringLiteral("modeBadge"));
  m_generated = new BadgeLabel(m_theme, left);
  m_name = new QLabel(left);
  m_name->setObjectName(QStringLiteral("sessionName"));
  m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  top->addWidget(m_mode);
  top->addWidget(m_generated);
  top->addWidget(m_name, 1);
  auto* bottom = new QHBoxLayout;
  bottom->setSpacing(6);
  for (QAction* action : actions) {
    auto* button = new QToolButton(left);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setAccessibleName(action->text());
    button->setFocusPolicy(Qt::TabFocus);
    bottom->addWidget(button);
    m_buttons.push_back(button);
  }
  bottom->addStretch(1);
  column->addLayout(top);
  column->addLayout(bottom);
  return left;
}

QWidget* SessionBar::makeState() {
  auto* block = new QWidget(this);
  block->setObjectName(QStringLiteral("barBlock"));
  auto* column = new QVBoxLayout(block);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  auto* top = new QHBoxLayout;
  m_state = new BadgeLabel(m_theme, block);
  m_state->setObjectName(QStringLiteral("stateBadge"));
  m_clock = new QLabel(block);
  m_clock->setAccessibleName(tr("Exchange time"));
  m_progress = new QLabel(block);
  m_progress->setObjectName(QStringLiteral("clockHint"));
  m_progress->setToolTip(tr("How much of the data was played, and how fast."));
  top->addWidget(m_state);
  top->addWidget(m_clock);
  top->addStretch(1);
  column->addLayout(top);
  column->addWidget(m_progress);
  return block;
}

QWidget* SessionBar::makeFigures() {
  auto* block = new QWidget(this);
  block->setObjectName(QStringLiteral("barBlock"));
  auto* row = new QHBoxLayout(block);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(18);
  for (std::size_t i = 0; i < kFigureCount; ++i) {
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    FigureLabels labels{new QLabel(block), new QLabel(block)};
    labels.name->setObjectName(QStringLiteral("figureName"));
    labels.name->setAlignment(Qt::AlignRight);
    labels.value->setAlignment(Qt::AlignRight);
    column->addWidget(labels.name);
    column->addWidget(labels.value);
    row->addLayout(column);
    m_figures.push_back(labels);
  }
  return block;
}

void SessionBar::showFigures(const models::SessionSummary& summary) {
  for (std::size_t i = 0; i < m_figures.size(); ++i) {
    const bool there = i < summary.figures.size();
    setTextIfNew(m_figures[i].name, there ? summary.figures[i].name : QString());
    setTextIfNew(m_figures[i].value, there ? summary.figures[i].text : QString());
    if (!there) continue;
    setColor(m_figures[i].value, m_theme.color(summary.figures[i].tone));
    m_figures[i].value->setToolTip(summary.figures[i].hint);
    m_figures[i].value->setAccessibleName(summary.figures[i].name);
  }
}

void SessionBar::display(const models::SessionSummary& summary) {
  m_emergency->setEnabled(summary.canEmergencyStop());
  showFigures(summary);
  if (!summary.present) {
    m_mode->display({}, m_theme.muted, models::BadgeShape::None, {});
    m_generated->display({}, m_theme.muted, models::BadgeShape::None, {});
    m_state->display(tr("NO SESSION"), m_theme.muted, models::BadgeShape::Disc, tr("Open market data with Ctrl+O."));
    setTextIfNew(m_name, tr("No session loaded. Open market data with Ctrl+O."));
    setTextIfNew(m_clock, {});
    setTextIfNew(m_progress, {});
    noteWanted();
    return;
  }
  const models::Badge state = models::stateBadge(summary.state);
  m_mode->display(models::modeWord(summary.mode), m_theme.mode(summary.mode), models::BadgeShape::None,
                  models::modeHint(summary.mode));
  m_generated->display(summary.generated ? tr("GENERATED") : QString(), m_theme.warn, models::BadgeShape::Triangle,
                       tr("The market is generated: it never happened."));
  const QString hint = summary.haltReason.isEmpty() ? state.hint : state.hint + QLatin1Char('\n') + summary.haltReason;
  m_state->display(state.word, m_theme.color(state.tone), state.shape, hint);
  setTextIfNew(m_name, summary.name);
  m_name->setToolTip(tr("%1\nstrategy: %2").arg(summary.name, summary.strategy));
  setTextIfNew(m_clock, summary.clock);
  m_clock->setToolTip(summary.clockHint);
  setTextIfNew(m_progress, summary.progress);
  noteWanted();
}

/// Room is made anew only when something is longer or shorter than before.
void SessionBar::noteWanted() {
  QStringList words{m_mode->word(), m_generated->word(), m_state->word(), m_clock->text()};
  for (const FigureLabels& figure : m_figures) words << figure.name->text() << figure.value->text();
  words << m_progress->text();
  int wanted = 0;
  for (const QString& word : words) wanted = wanted * 31 % 1'000'003 + static_cast<int>(word.size());
  if (std::exchange(m_wanted, wanted) != wanted) makeRoom();
}

}  // namespace keel::widgets
