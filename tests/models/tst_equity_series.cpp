// The course of equity: reduction keeps extremes, ends and order; days are those of the exchange.
#include <cmath>

#include <QSignalSpy>

#include <engine/base/random.h>
#include <models/equity_series.h>
#include <tests/support/qt_runner.h>

namespace {

using namespace keel;
using namespace keel::models;

api::EquityPoint pointAt(std::uint64_t number, std::int64_t minute, double equity, double drawdown) {
  api::EquityPoint point;
  point.number = number;
  point.ts = base::fromNanos(minute * 60'000'000'000);
  point.equity = domain::Money::fromE8(std::llround(equity * 1e8), point.equity.currency());
  point.drawdown = drawdown;
  return point;
}

class EquitySeriesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fewPointsStayAsTheyAre() {
    EquitySeries series;
    QSignalSpy changed(&series, &EquitySeries::changed);
    series.append({pointAt(1, 1, 100, 0), pointAt(2, 2, 110, 0), pointAt(3, 3, 99, 0.1)});
    series.append({pointAt(3, 3, 99, 0.1)});   // told twice
    QCOMPARE(changed.count(), 1);
    const auto points = series.points();
    QCOMPARE(points.size(), 3u);
    QCOMPARE(points[2].equity, 99.0);
    QCOMPARE(points[2].drawdown, 0.1);
    QCOMPARE(series.initial(), 100.0);
    QCOMPARE(series.lastNumber(), 3u);
    series.clear();
    QVERIFY(series.empty() && series.points().empty() && series.days().empty());
  }

  void manyPointsKeepTheirExtremes() {
    base::Random random(4);
    EquitySeries series;
    double equity = 500;
    double peak = 500;
    double low = 1e9;
    double high = -1e9;
    double deepest = 0;
    for (std::uint64_t i = 0; i < 200'000; ++i) {
      equity += random.gauss();
      if (i == 77'777) equity += 3'000;   // one spike of one point
      peak = std::max(peak, equity);
      const double drawdown = 1 - equity / peak;
      low = std::min(low, equity);
      high = std::max(high, equity);
      deepest = std::max(deepest, drawdown);
      series.append({pointAt(i + 1, static_cast<std::int64_t>(i), equity, drawdown)});
      if (i == 77'777) equity -= 3'000;
      if (i % 20'000 != 0 && i != 199'999) continue;
      const auto points = series.points();
      QVERIFY2(points.size() <= EquitySeries::kMostPoints, qPrintable(QString::number(points.size())));
      double lowest = 1e9;
      double highest = -1e9;
      double worst = 0;
      for (std::size_t k = 0; k < points.size(); ++k) {
        QVERIFY(k == 0 || points[k].tsMs > points[k - 1].tsMs);
        lowest = std::min(lowest, points[k].equity);
        highest = std::max(highest, points[k].equity);
        worst = std::max(worst, points[k].drawdown);
      }
      QVERIFY(std::abs(lowest - low) < 1e-6 && std::abs(highest - high) < 1e-6);
      QVERIFY(std::abs(worst - deepest) < 1e-12);
      QCOMPARE(points.front().equity, series.initial());
      QCOMPARE(points.back().tsMs, static_cast<qint64>(i) * 60'000);
    }
    QVERIFY(series.points().size() > 250);
  }

  void daysAreThoseOfTheExchange() {
    EquitySeries series;
    series.setZone(QTimeZone("America/New_York"));
    // 1970-01-01 05:00 UTC is midnight in New York; an hour before it still is 31 December.
    const std::int64_t midnightNewYork = 4 * 60;
    series.append({pointAt(1, midnightNewYork, 100, 0), pointAt(2, midnightNewYork + 59, 90, 0.1),
                   pointAt(3, midnightNewYork + 60, 95, 0.05), pointAt(4, midnightNewYork + 600, 120, 0),
                   pointAt(5, midnightNewYork + 1500, 120, 0)});
    QCOMPARE(series.days().size(), 3u);
    QCOMPARE(series.days()[0].pnl, -10.0);
    QCOMPARE(series.days()[1].pnl, 30.0);
    QCOMPARE(series.days()[2].pnl, 0.0);
    QCOMPARE(series.days()[1].dayMs, 0);
    QCOMPARE(series.days()[0].dayMs, -86'400'000);
  }
};

const tests::Registered<EquitySeriesTest> kEquitySeriesTest;

}  // namespace

#include "tst_equity_series.moc"
