#include <widgets/pane.h>

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTabWidget>
#include <QToolButton>

namespace keel::widgets {

namespace {

constexpr qint64 kOldMs = 5'000;

}  // namespace

Pane::Pane(const QString& id, const QString& title, models::Needs needs, models::Desk& desk, const Theme& theme)
    : QDockWidget(title), m_desk(desk), m_theme(theme), m_needs(needs) {
  setObjectName(id);
  setAccessibleName(title);
  setTitleBarWidget(makeTitleBar(title));
  connect(this, &QDockWidget::visibilityChanged, this, [this](bool visible) {
    if (visible == m_seen) return;
    m_seen = visible;
    Q_EMIT needsChanged();
  });
}

QWidget* Pane::makeTitleBar(const QString& title) {
  auto* bar = new QWidget(this);
  bar->setObjectName(QStringLiteral("paneTitle"));
  bar->setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(8, 2, 2, 2);
  row->setSpacing(8);
  m_title = new QLabel(title, bar);
  m_title->setObjectName(QStringLiteral("paneName"));
  m_state = new QLabel(bar);
  m_state->setObjectName(QStringLiteral("paneState"));
  m_state->hide();
  m_figure = new QLabel(bar);
  m_figure->setObjectName(QStringLiteral("paneFigure"));
  m_figure->setMinimumWidth(1);   // a long figure gives way before the controls do
  m_age = new QLabel(bar);
  m_age->setObjectName(QStringLiteral("paneAge"));
  m_age->setToolTip(tr("How old what is shown is."));
  m_tools = new QHBoxLayout;
  m_tools->setSpacing(6);
  m_floatButton = makeButton(tr("Detach or dock the pane %1").arg(title));
  m_closeButton = makeButton(tr("Hide the pane %1 (menu View shows it again)").arg(title));
  connect(m_floatButton, &QToolButton::clicked, this, [this] { setFloating(!isFloating()); });
  connect(m_closeButton, &QToolButton::clicked, this, &QWidget::close);
  connect(this, &QDockWidget::featuresChanged, this, [this](DockWidgetFeatures features) {
    m_floatButton->setVisible(features.testFlag(DockWidgetFloatable));
    m_closeButton->setVisible(features.testFlag(DockWidgetClosable));
  });
  row->addWidget(m_title);
  row->addWidget(m_state);
  row->addWidget(m_figure, 1);
  row->addLayout(m_tools);
  row->addWidget(m_age);
  row->addWidget(m_floatButton);
  row->addWidget(m_closeButton);
  applyThemeToTitle();
  return bar;
}

QToolButton* Pane::makeButton(const QString& name) {
  auto* button = new QToolButton(this);
  button->setObjectName(QStringLiteral("paneButton"));
  button->setToolTip(name);
  button->setAccessibleName(name);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

void Pane::applyThemeToTitle() {
  m_title->setFont(m_theme.header);
  m_state->setFont(m_theme.header);
  m_figure->setFont(m_theme.numbers);
  QFont small = m_theme.header;
  small.setCapitalization(QFont::MixedCase);
  m_age->setFont(small);
  const int side = m_theme.px(20);
  const std::pair<QToolButton*, Glyph> buttons[] = {{m_floatButton, Glyph::Detach}, {m_closeButton, Glyph::Close}};
  for (const auto& [button, glyph] : buttons) {
    button->setIcon(glyphIcon(glyph, m_theme));
    button->setIconSize(QSize(side * 3 / 5, side * 3 / 5));
    button->setFixedSize(side, side);
  }
  m_figure->setStyleSheet(QStringLiteral("color: %1").arg(m_theme.color(m_figureTone).name()));
  m_state->setStyleSheet(QStringLiteral("color: %1").arg(m_theme.color(m_stateTone).name()));
}

void Pane::changeEvent(QEvent* event) {
  QDockWidget::changeEvent(event);
  if (event->type() != QEvent::StyleChange || m_closeButton == nullptr) return;
  applyThemeToTitle();
  // The style sheet puts the fonts of before back into the labels once this event is over.
  QMetaObject::invokeMethod(this, [this] { applyThemeToTitle(); }, Qt::QueuedConnection);
}

QString Pane::figure() const { return m_figure->text(); }

void Pane::setFigure(const QString& text, models::Tone tone) {
  if (m_figure->text() != text) {
    m_figure->setText(text);
    m_figure->setToolTip(text);   // a narrow pane cuts it
  }
  if (m_figureTone == tone) return;
  m_figureTone = tone;
  m_figure->setStyleSheet(QStringLiteral("color: %1").arg(m_theme.color(tone).name()));
}

void Pane::setState(const QString& word, models::Tone tone) {
  if (!m_followsState) return;
  m_state->setVisible(!word.isEmpty());
  if (m_state->text() == word && m_stateTone == tone) return;
  m_stateTone = tone;
  m_state->setText(word);
  m_state->setStyleSheet(QStringLiteral("color: %1").arg(m_theme.color(tone).name()));
}

void Pane::takeKeys() {
  QWidget* content = widget();
  if (content == nullptr) return;
  if (qobject_cast<QTabWidget*>(content) == nullptr && (content->focusPolicy() & Qt::TabFocus) != 0) {
    return content->setFocus(Qt::ShortcutFocusReason);
  }
  QWidget* first = nullptr;   // the table that stands highest
  for (QAbstractItemView* view : content->findChildren<QAbstractItemView*>()) {
    if (qobject_cast<QHeaderView*>(view) != nullptr || (view->focusPolicy() & Qt::TabFocus) == 0) continue;
    if (!view->isVisibleTo(content)) continue;
    if (first == nullptr || view->mapTo(content, QPoint()).y() < first->mapTo(content, QPoint()).y()) first = view;
  }
  if (first != nullptr) return first->setFocus(Qt::ShortcutFocusReason);
  for (QWidget* child : content->findChildren<QWidget*>()) {
    if ((child->focusPolicy() & Qt::TabFocus) == 0 || !child->isVisibleTo(content)) continue;
    return child->setFocus(Qt::ShortcutFocusReason);
  }
}

void Pane::addTool(QWidget* tool) { m_tools->addWidget(tool); }

void Pane::setAge(qint64 ageMs, bool stalled) {
  const bool old = stalled || ageMs > kOldMs;
  const QString text = ageMs < 0 ? QString() : (old ? tr("▲ stale %1") : tr("age %1")).arg(models::formatAge(ageMs));
  if (m_age->text() != text) m_age->setText(text);
  m_age->setStyleSheet(old ? QStringLiteral("color: %1").arg(m_theme.warn.name()) : QString());
}

}  // namespace keel::widgets
