#include <algorithm>

#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <models/format/format.h>
#include <widgets/charts/equity_chart.h>

namespace keel::widgets {

struct DailyPnlChart::Parts {
  QStackedBarSeries* bars = nullptr;
  QBarSet* gains = nullptr;
  QBarSet* losses = nullptr;
  QValueAxis* money = nullptr;
  QCategoryAxis* days = nullptr;
};

DailyPnlChart::DailyPnlChart(models::EquitySeries& series, const Theme& theme, QWidget* parent)
    : ResultChart(series, theme, tr("Result of each day"), parent), m_parts(std::make_unique<Parts>()) {
  setObjectName(QStringLiteral("dailyPnlChart"));
  setEmptyText(tr("No day yet.\nStart the session with F5; each day of the market becomes a bar."));
  Parts& p = *m_parts;
  QChart* chart = addChart(1);
  p.bars = new QStackedBarSeries;
  p.gains = new QBarSet(tr("Gain"));
  p.losses = new QBarSet(tr("Loss"));
  p.bars->append(p.gains);
  p.bars->append(p.losses);
  p.bars->setBarWidth(0.7);
  p.money = new QValueAxis;
  p.days = new QCategoryAxis;
  p.days->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
  p.days->setGridLineVisible(false);
  chart->addSeries(p.bars);
  chart->addAxis(p.money, Qt::AlignLeft);
  chart->addAxis(p.days, Qt::AlignBottom);
  p.bars->attachAxis(p.money);
  p.bars->attachAxis(p.days);
  begin();
}

DailyPnlChart::~DailyPnlChart() = default;

int DailyPnlChart::bars() const { return m_parts->gains->count(); }

void DailyPnlChart::fill() {
  Parts& p = *m_parts;
  const std::vector<models::DailyPnl>& all = series().days();
  const std::size_t count = std::min(all.size(), kMostDays);
  const std::vector<models::DailyPnl> days(all.end() - static_cast<std::ptrdiff_t>(count), all.end());
  QList<qreal> gains;
  QList<qreal> losses;
  double low = 0;
  double high = 0;
  for (const models::DailyPnl& day : days) {
    gains.append(std::max(0.0, day.pnl));
    losses.append(std::min(0.0, day.pnl));
    low = std::min(low, day.pnl);
    high = std::max(high, day.pnl);
  }
  p.gains->remove(0, p.gains->count());
  p.losses->remove(0, p.losses->count());
  p.gains->append(gains);
  p.losses->append(losses);
  const double padding = std::max((high - low) * 0.06, 0.01);
  scale(*p.money, low < 0 ? low - padding : 0, high > 0 || low == 0 ? high + padding : 0, 0,
        series().currency());
  labelDays(*p.days, days);
  const auto up = std::count_if(days.begin(), days.end(), [](const models::DailyPnl& d) { return d.pnl > 0; });
  const auto down = std::count_if(days.begin(), days.end(), [](const models::DailyPnl& d) { return d.pnl < 0; });
  const double newest = days.back().pnl;
  const QString sign = newest > 0 ? QStringLiteral("+") : QString();
  setHeadline(tr("Newest day %1 %2. Of %3 days shown %4 gained (solid) and %5 lost (hatched).")
                  .arg(sign + models::formatDouble(newest, 2), series().currency())
                  .arg(days.size())
                  .arg(up)
                  .arg(down));
}

void DailyPnlChart::dress() {
  Parts& p = *m_parts;
  p.gains->setBrush(QBrush(theme().up));
  p.gains->setPen(QPen(theme().up, 1));
  p.losses->setBrush(QBrush(theme().down, Qt::BDiagPattern));
  p.losses->setPen(QPen(theme().down, 1));
}

}  // namespace keel::widgets
