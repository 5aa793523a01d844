#include <widgets/panes/chart_pane.h>

#include <QComboBox>
#include <QSignalBlocker>
#include <QToolButton>

namespace keel::widgets {

ChartPane::ChartPane(models::Desk& desk, const Theme& theme)
    : Pane(QStringLiteral("chart"), tr("Chart"), models::kNeedChart | models::kNeedFills, desk, theme),
      m_chart(new CandleChart(desk.chart(), theme, this)),
      m_symbol(new QComboBox(this)) {
  setWidget(m_chart);
  m_symbol->setAccessibleName(tr("Instrument of the chart"));
  m_symbol->setToolTip(tr("Instrument of the chart"));
  m_symbol->setFixedHeight(20);
  m_symbol->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_symbol->setVisible(false);
  auto* latest = new QToolButton(this);
  latest->setText(tr("Latest"));
  latest->setToolTip(tr("Go to the newest candle and follow it (End)"));
  latest->setAccessibleName(tr("Follow the newest candle"));
  latest->setObjectName(QStringLiteral("paneButton"));
  latest->setFixedHeight(20);
  addTool(m_symbol);
  addTool(latest);
  connect(latest, &QToolButton::clicked, m_chart, &CandleChart::follow);
  connect(m_symbol, &QComboBox::textActivated, &desk, &models::Desk::selectSymbol);
  connect(&desk, &models::Desk::symbolsChanged, this, &ChartPane::listSymbols);
  connect(&desk.chart(), &models::ChartSeries::changed, this, &ChartPane::showFigure);
}

void ChartPane::listSymbols() {
  const QSignalBlocker quiet(m_symbol);
  m_symbol->clear();
  m_symbol->addItems(desk().symbols());
  m_symbol->setVisible(m_symbol->count() > 0);
}

void ChartPane::showFigure() {
  const auto& series = desk().chart();
  m_symbol->setCurrentText(series.symbol());
  if (series.candles().empty()) return setFigure(series.symbol());
  const auto& last = series.candles().back();
  const QString price = models::formatDouble(last.close, series.priceDecimals());
  setFigure(QStringLiteral("%1 %2  %3").arg(series.symbol(), series.period(), price));
}

}  // namespace keel::widgets
