#include <widgets/panes/performance_pane.h>

#include <QLabel>
#include <QVBoxLayout>

namespace keel::widgets {

PerformancePane::PerformancePane(models::Desk& desk, const Theme& theme)
    : Pane(QStringLiteral("performance"), tr("Performance"), models::kNeedPerformance, desk, theme),
      m_table(new LiveTable(desk.performance(), theme, this)),
      m_explanation(new QLabel(this)) {
  m_table->setObjectName(QStringLiteral("performanceTable"));
  m_table->setAccessibleName(tr("Performance"));
  m_table->setTickFlash(false);   // figures are worked out anew each second: no news in itself
  m_table->setEmptyText(tr("No figures yet."), tr("They are worked out while the session runs. Start it with F5."));
  m_explanation->setObjectName(QStringLiteral("explanation"));
  m_explanation->setWordWrap(true);
  m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_explanation->setText(tr("Select a figure to see its formula and what went into it."));
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_table, 1);
  column->addWidget(m_explanation);
  setWidget(page);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PerformancePane::explain);
  connect(&desk, &models::Desk::updated, this, [this, &desk] {
    if (!isVisible()) return;
    setFigure(desk.performance().valueText(QStringLiteral("total_return")));
    explain();
  });
}

QString PerformancePane::explanation() const { return m_explanation->text(); }

void PerformancePane::explain() {
  const QModelIndex index = m_table->currentIndex();
  if (!index.isValid()) return;
  const QString text = desk().performance().explain(m_table->proxy().mapToSource(index).row());
  if (m_explanation->text() != text) m_explanation->setText(text);
}

}  // namespace keel::widgets
