#include <widgets/pane.h>

#include <QHBoxLayout>
#include <QToolButton>

namespace keel::widgets {

namespace {

constexpr int kTitleHeight = 24;
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
  bar->setFixedHeight(kTitleHeight);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(8, 2, 2, 2);   // with the buttons' 20 px this makes the title's 24
  row->setSpacing(8);
  auto* name = new QLabel(title, bar);
  name->setObjectName(QStringLiteral("paneName"));
  name->setFont(m_theme.header);
  m_figure = new QLabel(bar);
  m_figure->setFont(m_theme.numbers);
  m_figure->setObjectName(QStringLiteral("paneFigure"));
  m_age = new QLabel(bar);
  m_age->setObjectName(QStringLiteral("paneAge"));
  QFont small = m_theme.header;
  small.setCapitalization(QFont::MixedCase);
  m_age->setFont(small);
  m_age->setToolTip(tr("How old what is shown is."));
  m_tools = new QHBoxLayout;
  m_tools->setSpacing(6);
  auto* floating = makeButton(Glyph::Detach, tr("Detach or dock %1").arg(title));
  auto* close = makeButton(Glyph::Close, tr("Close %1 (View menu shows it again)").arg(title));
  connect(floating, &QToolButton::clicked, this, [this] { setFloating(!isFloating()); });
  connect(close, &QToolButton::clicked, this, &QWidget::close);
  row->addWidget(name);
  row->addWidget(m_figure);
  row->addStretch(1);
  row->addLayout(m_tools);
  row->addWidget(m_age);
  row->addWidget(floating);
  row->addWidget(close);
  return bar;
}

QToolButton* Pane::makeButton(Glyph glyph, const QString& name) {
  auto* button = new QToolButton(this);
  button->setObjectName(QStringLiteral("paneButton"));
  button->setIcon(glyphIcon(glyph, m_theme));
  button->setIconSize(QSize(12, 12));
  button->setToolTip(name);
  button->setAccessibleName(name);
  button->setFixedSize(20, 20);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

QString Pane::figure() const { return m_figure->text(); }

void Pane::setFigure(const QString& text, models::Tone tone) {
  if (m_figure->text() != text) m_figure->setText(text);
  QPalette palette = m_figure->palette();
  if (palette.color(QPalette::WindowText) == m_theme.color(tone)) return;
  palette.setColor(QPalette::WindowText, m_theme.color(tone));
  m_figure->setPalette(palette);
  m_figure->setStyleSheet(QStringLiteral("color: %1").arg(m_theme.color(tone).name()));
}

void Pane::addTool(QWidget* tool) { m_tools->addWidget(tool); }

void Pane::setAge(qint64 ageMs, bool stalled) {
  const bool old = stalled || ageMs > kOldMs;
  const QString text = ageMs < 0 ? QString() : (old ? tr("▲ stale %1") : tr("age %1")).arg(models::formatAge(ageMs));
  if (m_age->text() != text) m_age->setText(text);
  m_age->setStyleSheet(old ? QStringLiteral("color: %1").arg(m_theme.warn.name()) : QString());
}

}  // namespace keel::widgets
