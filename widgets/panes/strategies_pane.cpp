#include <widgets/panes/strategies_pane.h>

#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>

#include <widgets/setup/session_form.h>

namespace keel::widgets {

StrategiesPane::StrategiesPane(models::Desk& desk, const Theme& theme)
    : Pane(QStringLiteral("strategies"), tr("Strategies"), models::kNeedStrategies, desk, theme) {
  auto* tabs = new QTabWidget(this);
  tabs->setObjectName(QStringLiteral("strategiesTabs"));
  tabs->setAccessibleName(tr("Strategies"));
  tabs->setDocumentMode(true);
  tabs->setTabPosition(QTabWidget::South);
  tabs->addTab(makeRunning(), tr("Running"));
  m_form = new SessionForm(desk, theme, tabs);
  tabs->addTab(m_form, tr("Next session"));
  setWidget(tabs);
  followState();
  connect(&desk, &models::Desk::updated, this, [this, &desk] {
    if (!isVisible()) return;
    const int rows = desk.strategies().rowCount();
    setFigure(rows == 0 ? QString() : tr("%n strategy(s)", nullptr, rows));
  });
}

QWidget* StrategiesPane::makeRunning() {
  auto* halves = new QSplitter(Qt::Vertical, this);
  halves->setChildrenCollapsible(false);
  m_table = new LiveTable(desk().strategies(), theme(), halves);
  m_table->setObjectName(QStringLiteral("strategiesTable"));
  m_table->setAccessibleName(tr("Strategies"));
  m_table->setEmptyText(tr("No strategy runs."), tr("Strategies come with a session: load one with Ctrl+M or Ctrl+O."));
  m_parameters = new LiveTable(desk().parameters(), theme(), halves);
  m_parameters->setObjectName(QStringLiteral("parametersTable"));
  m_parameters->setAccessibleName(tr("Parameters of the selected strategy"));
  m_parameters->setEmptyText(tr("No parameters."), tr("Select a strategy above; this one may have none."));
  halves->addWidget(m_table);
  halves->addWidget(m_parameters);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
    desk().selectStrategy(index.data(models::KeyRole).toULongLong());
  });
  return halves;
}

}  // namespace keel::widgets
