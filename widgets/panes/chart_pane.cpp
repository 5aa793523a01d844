#include <widgets/panes/chart_pane.h>

#include <array>

#include <QComboBox>
#include <QMenu>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>

namespace keel::widgets {

namespace {

constexpr std::array<models::BarPeriod, 5> kPeriods{models::BarPeriod::Native, models::BarPeriod::Minutes5,
                                                    models::BarPeriod::Minutes15, models::BarPeriod::Hour,
                                                    models::BarPeriod::Day};

}  // namespace

ChartPane::ChartPane(models::Desk& desk, const Theme& theme)
    : Pane(QStringLiteral("chart"), tr("Chart"), models::kNeedChart | models::kNeedFills, desk, theme),
      m_chart(new CandleChart(desk.chart(), theme, this)),
      m_symbol(new QComboBox(this)),
      m_period(new QComboBox(this)) {
  setWidget(m_chart);
  makeTools();
  connect(m_symbol, &QComboBox::textActivated, &desk, &models::Desk::selectSymbol);
  connect(m_period, &QComboBox::activated, this, [this](int index) {
    m_chart->setPeriod(kPeriods.at(static_cast<std::size_t>(index)));
    m_chart->setFocus();
  });
  connect(&desk, &models::Desk::symbolsChanged, this, &ChartPane::listSymbols);
  connect(&desk.chart(), &models::ChartSeries::changed, this, &ChartPane::showFigure);
  connect(&desk.chart(), &models::ChartSeries::settingsChanged, this, &ChartPane::listPeriods);
  connect(m_chart, &CandleChart::followingChanged, m_latest,
          [this](bool following) { m_latest->setEnabled(!following); });
  listPeriods();
}

void ChartPane::makeTools() {
  m_symbol->setAccessibleName(tr("Instrument of the chart"));
  m_symbol->setToolTip(tr("Instrument of the chart"));
  m_symbol->setVisible(false);
  m_period->setObjectName(QStringLiteral("chartPeriod"));
  m_period->setAccessibleName(tr("Length of a bar"));
  m_period->setToolTip(tr("Length of a bar; keys 1 to 5 on the chart choose it"));
  for (QComboBox* combo : {m_symbol, m_period}) {
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addTool(combo);
  }
  QToolButton* indicators = makeTool(tr("Indicators"), tr("Indicators of the chart"), tr("Add or remove an indicator"));
  auto* menu = new QMenu(indicators);
  menu->setAccessibleName(tr("Indicators of the chart"));
  connect(menu, &QMenu::aboutToShow, this, [this, menu] {
    menu->clear();
    m_chart->fillIndicatorMenu(*menu);
  });
  indicators->setMenu(menu);
  indicators->setPopupMode(QToolButton::InstantPopup);
  addTool(indicators);
  m_latest = makeTool(tr("Latest"), tr("Follow the newest bar"), tr("Go to the newest bar and follow it (End)"));
  m_latest->setEnabled(false);
  connect(m_latest, &QToolButton::clicked, m_chart, &CandleChart::follow);
  addTool(m_latest);
}

QToolButton* ChartPane::makeTool(const QString& text, const QString& name, const QString& hint) {
  auto* tool = new QToolButton(this);
  tool->setText(text);
  tool->setToolTip(hint);
  tool->setAccessibleName(name);
  tool->setObjectName(QStringLiteral("paneButton"));
  return tool;
}

void ChartPane::listSymbols() {
  const QSignalBlocker quiet(m_symbol);
  m_symbol->clear();
  m_symbol->addItems(desk().symbols());
  m_symbol->setVisible(m_symbol->count() > 0);
}

void ChartPane::listPeriods() {
  const QSignalBlocker quiet(m_period);
  const models::ChartSeries& series = desk().chart();
  m_native = series.periodName(models::BarPeriod::Native);
  m_period->clear();
  auto* items = qobject_cast<QStandardItemModel*>(m_period->model());
  for (std::size_t i = 0; i < kPeriods.size(); ++i) {
    m_period->addItem(series.periodName(kPeriods[i]));
    if (items != nullptr) items->item(static_cast<int>(i))->setEnabled(series.offers(kPeriods[i]));
    if (kPeriods[i] == series.chosenPeriod()) m_period->setCurrentIndex(static_cast<int>(i));
  }
}

void ChartPane::showFigure() {
  const auto& series = desk().chart();
  m_symbol->setCurrentText(series.symbol());
  if (series.periodName(models::BarPeriod::Native) != m_native) listPeriods();
  if (series.candles().empty()) return setFigure(series.symbol());
  const auto& last = series.candles().back();
  const QString price = models::formatDouble(last.close, series.priceDecimals());
  setFigure(QStringLiteral("%1 %2  %3").arg(series.symbol(), series.period(), price));
}

}  // namespace keel::widgets
