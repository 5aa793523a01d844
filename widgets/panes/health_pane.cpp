#include <widgets/panes/health_pane.h>

#include <QGridLayout>
#include <QLabel>
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
  m_grid = new QGridLayout;
  m_grid->setContentsMargins(10, 0, 10, 0);
  m_grid->setHorizontalSpacing(14);
  m_grid->setVerticalSpacing(2);
  for (int pair = 0; pair < kColumns; ++pair) m_grid->setColumnStretch(pair * 2 + 1, 1);
  column->addLayout(m_grid);
  column->addWidget(m_threads, 1);
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
    auto* name = new QLabel(widget());
    auto* value = new QLabel(widget());
    const int at = static_cast<int>(m_figures.size());
    m_grid->addWidget(name, at / kColumns, at % kColumns * 2);
    m_grid->addWidget(value, at / kColumns, at % kColumns * 2 + 1);
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
}

}  // namespace keel::widgets
