#include <widgets/charts/equity_chart.h>

#include <algorithm>

#include <QtCharts/QAreaSeries>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <models/format/format.h>

namespace keel::widgets {

struct EquityChart::Parts {
  QLineSeries* equity = nullptr;
  QLineSeries* initial = nullptr;
  QLineSeries* zero = nullptr;
  QLineSeries* drawdown = nullptr;
  QAreaSeries* area = nullptr;
  QValueAxis* money = nullptr;
  QValueAxis* percent = nullptr;
  QCategoryAxis* upperTime = nullptr;
  QCategoryAxis* time = nullptr;
};

EquityChart::EquityChart(models::EquitySeries& series, const Theme& theme, QWidget* parent)
    : ResultChart(series, theme, tr("Equity and drawdown"), parent), m_parts(std::make_unique<Parts>()) {
  setObjectName(QStringLiteral("equityChart"));
  setEmptyText(tr("No equity yet.\nStart the session with F5; the first point comes with its first bar."));
  Parts& p = *m_parts;
  QChart* upper = addChart(7);
  QChart* lower = addChart(3);
  p.equity = new QLineSeries;
  p.initial = new QLineSeries;
  p.zero = new QLineSeries;
  p.drawdown = new QLineSeries;
  p.area = new QAreaSeries(p.zero, p.drawdown);
  p.zero->setParent(p.area);
  p.drawdown->setParent(p.area);
  p.money = new QValueAxis;
  p.percent = new QValueAxis;
  p.upperTime = new QCategoryAxis;
  p.time = new QCategoryAxis;
  for (QCategoryAxis* axis : {p.upperTime, p.time}) axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
  p.upperTime->setLabelsVisible(false);
  upper->addSeries(p.initial);
  upper->addSeries(p.equity);
  lower->addSeries(p.area);
  upper->addAxis(p.money, Qt::AlignLeft);
  upper->addAxis(p.upperTime, Qt::AlignBottom);
  lower->addAxis(p.percent, Qt::AlignLeft);
  lower->addAxis(p.time, Qt::AlignBottom);
  for (QLineSeries* line : {p.equity, p.initial}) {
    line->attachAxis(p.money);
    line->attachAxis(p.upperTime);
  }
  p.area->attachAxis(p.percent);
  p.area->attachAxis(p.time);
  begin();
}

EquityChart::~EquityChart() = default;

int EquityChart::points() const { return m_parts->equity->count(); }

void EquityChart::fill() {
  Parts& p = *m_parts;
  const std::vector<models::EquityPoint> all = series().points();
  QList<QPointF> equity;
  QList<QPointF> drawdown;
  double low = series().initial();
  double high = low;
  for (const models::EquityPoint& point : all) {
    const auto x = static_cast<double>(series().toLocal(point.tsMs));
    equity.append(QPointF(x, point.equity));
    drawdown.append(QPointF(x, -100 * point.drawdown));
    low = std::min(low, point.equity);
    high = std::max(high, point.equity);
  }
  const double from = equity.front().x();
  const double to = std::max(from + 60'000, equity.back().x());
  p.equity->replace(equity);
  p.drawdown->replace(drawdown);
  p.zero->replace(QList<QPointF>{QPointF(from, 0), QPointF(to, 0)});
  p.initial->replace(QList<QPointF>{QPointF(from, series().initial()), QPointF(to, series().initial())});
  const double padding = std::max((high - low) * 0.06, 0.01);
  scale(*p.money, low - padding, high + padding, 0, series().currency());
  scale(*p.percent, -100 * std::max(series().deepest() * 1.1, 0.001), 0, 1, QStringLiteral("%"));
  labelTimes(*p.time, static_cast<qint64>(from), static_cast<qint64>(to));
  labelTimes(*p.upperTime, static_cast<qint64>(from), static_cast<qint64>(to));
  const auto money = [](double value) { return models::formatDouble(value, 2); };
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(series().last().tsMs, Qt::UTC);
  setHeadline(tr("Equity %1 %2, began with %3 (dashed). Drawdown %4, deepest %5. Times in %6.")
                  .arg(money(series().last().equity), series().currency(), money(series().initial()),
                       models::formatPercent(series().last().drawdown), models::formatPercent(series().deepest()),
                       series().zone().abbreviation(at)));
}

void EquityChart::dress() {
  Parts& p = *m_parts;
  p.equity->setPen(QPen(theme().accent, 1.6));
  p.initial->setPen(QPen(theme().muted, 1, Qt::DashLine));
  QColor ground = theme().down;
  ground.setAlphaF(0.35F);
  p.area->setBrush(ground);
  p.area->setPen(QPen(theme().down, 1.2));
  p.time->setLabelsColor(theme().muted);
}

}  // namespace keel::widgets
