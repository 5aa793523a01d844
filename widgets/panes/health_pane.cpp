#include <widgets/panes/health_pane.h>

#include <algorithm>

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace keel::widgets {

namespace {

constexpr int kPeriodMs = 250;
constexpr int kColumns = 2;

}  // namespace

HealthPane::HealthPane(models::Desk& desk, const Theme& theme)
    : Pane(QStringLiteral("health"), tr("Health"), models::kNeedHealth, desk, theme),
      m_threads(new LiveTable(desk.threads(), theme, this)) {
  m_threads->setObjectName(QStringLiteral("threadsTable"));
  m_threads->setAccessibleName(tr("Threads of the engine"));
  m_threads->setEmptyText(tr("No threads run."), tr("They start with a session: load one with Ctrl+M or Ctrl+O."));
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 6, 0, 0);
  auto* figures = new QWidget(page);
  m_grid = new QGridLayout(figures);
  m_grid->setContentsMargins(10, 0, 10, 0);
  m_grid->setHorizontalSpacing(14);
  m_grid->setVerticalSpacing(2);
  m_scroll = new QScrollArea(page);   // with large text the figures need more room than a small pane has
  m_scroll->setWidget(figures);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setAccessibleName(tr("Figures of the engine"));
  column->addWidget(m_scroll, 3);
  column->addWidget(m_threads, 2);
  setWidget(page);
  // Not on updates alone: an engine that gives none is what this pane is for.
  m_tick.setInterval(kPeriodMs);
  connect(&m_tick, &QTimer::timeout, this, &HealthPane::display);
  m_tick.start();
}

void HealthPane::display() {
  if (!isVisible()) return;
  const std::vector<models::Figure> figures = desk().healthDetails();
  while (m_figures.size() < figures.size()) {
    auto* name = new QLabel(m_scroll->widget());
    auto* value = new QLabel(m_scroll->widget());
    m_columns = 0;   // to be placed anew
    name->setObjectName(QStringLiteral("figureName"));
    m_figures.emplace_back(name, value);
  }
  for (std::size_t i = 0; i < m_figures.size(); ++i) {
    const auto& [name, value] = m_figures[i];
    const bool there = i < figures.size();
    name->setVisible(there);
    value->setVisible(there);
    if (!there) continue;
    value->setFont(theme().numbers);
    if (name->text() != figures[i].name) name->setText(figures[i].name);
    if (value->text() != figures[i].text) value->setText(figures[i].text);
    const QString sheet = QStringLiteral("color: %1").arg(theme().color(figures[i].tone).name());
    if (value->styleSheet() != sheet) value->setStyleSheet(sheet);
    for (QLabel* label : {name, value}) label->setToolTip(figures[i].hint);
    value->setAccessibleName(figures[i].name);
  }
  place();
}

/// Two pairs beside each other where there is room for them, else one.
void HealthPane::place() {
  int names = 0;
  int values = 0;
  for (const auto& [name, value] : m_figures) {
    names = std::max(names, name->sizeHint().width());
    values = std::max(values, value->sizeHint().width());
  }
  const int room = m_scroll->viewport()->width() - 20;
  const int wanted = kColumns * (names + values) + (2 * kColumns - 1) * m_grid->horizontalSpacing();
  const int columns = wanted <= room ? kColumns : 1;
  if (columns == m_columns) return;
  m_columns = columns;
  for (std::size_t i = 0; i < m_figures.size(); ++i) {
    const int at = static_cast<int>(i);
    m_grid->addWidget(m_figures[i].first, at / columns, at % columns * 2);
    m_grid->addWidget(m_figures[i].second, at / columns, at % columns * 2 + 1);
  }
  for (int pair = 0; pair < kColumns; ++pair) m_grid->setColumnStretch(pair * 2 + 1, pair < columns ? 1 : 0);
  m_grid->setRowStretch(static_cast<int>(m_figures.size()), 1);
}

}  // namespace keel::widgets
