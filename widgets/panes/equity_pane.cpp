#include <widgets/panes/equity_pane.h>

#include <QTabWidget>

#include <widgets/charts/equity_chart.h>

namespace keel::widgets {

EquityPane::EquityPane(models::Desk& desk, const Theme& theme)
    : Pane(QStringLiteral("equity"), tr("Equity"), models::kNeedEquity, desk, theme) {
  auto* tabs = new QTabWidget(this);
  tabs->setObjectName(QStringLiteral("equityTabs"));
  tabs->setAccessibleName(tr("Equity"));
  tabs->setDocumentMode(true);
  tabs->setTabPosition(QTabWidget::South);
  tabs->addTab(new EquityChart(desk.equity(), theme, tabs), tr("Course"));
  tabs->addTab(new DailyPnlChart(desk.equity(), theme, tabs), tr("Days"));
  tabs->setTabToolTip(0, tr("Equity and drawdown"));
  tabs->setTabToolTip(1, tr("Result of each day"));
  setWidget(tabs);
  connect(&desk.equity(), &models::EquitySeries::changed, this, [this, &desk] {
    if (desk.equity().empty()) return setFigure({});
    setFigure(models::formatDouble(desk.equity().last().equity, 2) + QLatin1Char(' ') + desk.equity().currency());
  });
}

}  // namespace keel::widgets
