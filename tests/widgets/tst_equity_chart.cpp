// The pictures of results: bounded points, at most two refreshes a second, and words that say the same.
#include <cmath>

#include <QSet>

#include <tests/support/qt_runner.h>
#include <widgets/charts/equity_chart.h>

namespace {

using namespace keel;
using namespace keel::widgets;

std::vector<api::EquityPoint> course(std::uint64_t from, std::uint64_t count) {
  std::vector<api::EquityPoint> out;
  for (std::uint64_t i = from; i < from + count; ++i) {
    api::EquityPoint point;
    point.number = i + 1;
    const auto minute = static_cast<std::int64_t>(i);
    point.ts = base::fromNanos((minute / 390 * 1440 + 870 + minute % 390) * 60'000'000'000);
    const double equity = 500 + 40 * std::sin(static_cast<double>(i) / 300) + static_cast<double>(i) / 100;
    point.equity = domain::Money::fromE8(std::llround(equity * 1e8), point.equity.currency());
    point.drawdown = 0.05 + 0.05 * std::sin(static_cast<double>(i) / 300 + 3.14);
    out.push_back(point);
  }
  return out;
}

int coloursIn(const QImage& image) {
  QSet<QRgb> colours;
  for (int y = 0; y < image.height(); y += 2) {
    for (int x = 0; x < image.width(); x += 2) colours.insert(image.pixel(x, y));
  }
  return static_cast<int>(colours.size());
}

bool shows(const QImage& image, const QColor& color) {
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (image.pixelColor(x, y).rgb() == color.rgb()) return true;
    }
  }
  return false;
}

class EquityChartTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void emptyChartsSayWhatToDo() {
    const Theme theme = darkTheme();
    models::EquitySeries series;
    EquityChart equity(series, theme);
    DailyPnlChart daily(series, theme);
    for (ResultChart* chart : {static_cast<ResultChart*>(&equity), static_cast<ResultChart*>(&daily)}) {
      chart->resize(400, 200);
      chart->show();
      QVERIFY(coloursIn(chart->grab().toImage()) > 1);
      QVERIFY(!chart->accessibleName().isEmpty());
      QVERIFY(chart->accessibleDescription().contains(QStringLiteral("F5")));
      QCOMPARE(chart->focusPolicy(), Qt::StrongFocus);
    }
  }

  void theCourseIsDrawnReducedAndSaidInWords() {
    const Theme theme = darkTheme();
    models::EquitySeries series;
    series.setZone(QTimeZone("America/New_York"));
    EquityChart equity(series, theme);
    DailyPnlChart daily(series, theme);
    equity.resize(900, 400);
    daily.resize(900, 300);
    equity.show();
    daily.show();
    series.append(course(0, 8'000));
    QTRY_VERIFY(equity.points() > 100);
    QVERIFY(equity.points() <= static_cast<int>(models::EquitySeries::kMostPoints));
    QTRY_COMPARE(daily.bars(), 21);
    QVERIFY2(equity.headline().contains(QStringLiteral("began with 500.00")), qPrintable(equity.headline()));
    QVERIFY(equity.accessibleDescription() == equity.headline());
    QVERIFY(equity.headline().contains(QStringLiteral("EST")));
    QVERIFY2(daily.headline().contains(QStringLiteral("Of 21 days")), qPrintable(daily.headline()));
    QTest::qWait(20);
    const QImage image = equity.grab().toImage();
    QVERIFY(shows(image, theme.accent) || coloursIn(image) > 20);
    const QImage bars = daily.grab().toImage();
    QVERIFY(shows(bars, theme.up));
    QVERIFY(shows(bars, theme.down));
    series.clear();
    QTRY_VERIFY(equity.accessibleDescription().contains(QStringLiteral("F5")));
  }

  void refreshesAtMostTwiceASecond() {
    const Theme theme = darkTheme();
    models::EquitySeries series;
    EquityChart chart(series, theme);
    chart.resize(500, 300);
    const int before = chart.refreshes();
    QElapsedTimer timer;
    timer.start();
    for (std::uint64_t i = 0; timer.elapsed() < 1'100; ++i) {
      series.append(course(i, 1));
      QTest::qWait(5);
    }
    QVERIFY2(chart.refreshes() - before <= 4, qPrintable(QString::number(chart.refreshes() - before)));
    QVERIFY(chart.refreshes() - before >= 2);
  }

  void aThemeSwitchRecolours() {
    Theme theme = darkTheme();
    models::EquitySeries series;
    DailyPnlChart chart(series, theme);
    chart.resize(500, 300);
    chart.show();
    series.append(course(0, 2'000));
    QTRY_VERIFY(chart.bars() > 3);
    theme.up = theme.warn;
    QEvent styled(QEvent::StyleChange);
    QApplication::sendEvent(&chart, &styled);
    QVERIFY(shows(chart.grab().toImage(), theme.warn));
  }
};

const tests::Registered<EquityChartTest> kEquityChartTest;

}  // namespace

#include "tst_equity_chart.moc"
