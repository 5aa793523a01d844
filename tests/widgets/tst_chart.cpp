// The candle painter: bounded work, the right places, and something on the picture.
#include <QImage>
#include <QPainter>
#include <QSet>

#include <engine/base/random.h>
#include <tests/support/qt_runner.h>
#include <widgets/charts/candle_chart.h>

namespace {

using namespace keel;
using namespace keel::widgets;

std::vector<models::Candle> randomCandles(std::size_t count) {
  base::Random random(11);
  std::vector<models::Candle> out;
  double price = 100;
  for (std::size_t i = 0; i < count; ++i) {
    models::Candle candle;
    candle.openMs = static_cast<qint64>(i) * 60'000;
    candle.closeMs = candle.openMs + 60'000;
    candle.localMs = candle.openMs;
    candle.open = price;
    price = std::max(1.0, price + random.gauss() * 0.1);
    candle.close = price;
    candle.high = std::max(candle.open, candle.close) + 0.05;
    candle.low = std::min(candle.open, candle.close) - 0.05;
    candle.volume = 100 + static_cast<double>(random.below(100));
    out.push_back(candle);
  }
  return out;
}

int coloursOf(const QImage& image) {
  QSet<QRgb> colours;
  for (int y = 0; y < image.height(); y += 2) {
    for (int x = 0; x < image.width(); x += 2) colours.insert(image.pixel(x, y));
  }
  return static_cast<int>(colours.size());
}

class ChartTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fiftyThousandCandlesAreReducedToPixels() {
    const Theme theme = darkTheme();
    const auto candles = randomCandles(50'000);
    QImage image(1280, 720, QImage::Format_RGB32);
    QPainter painter(&image);
    const ChartData all{candles, {}, 0, 50'000, 2};
    const int drawn = paintCandles(painter, image.rect(), all, theme);
    // One candle per 2 px is body, two wicks and a volume bar: four primitives; the rest is grid and labels.
    QVERIFY2(drawn < 1280 / 2 * 4 + 400, qPrintable(QString::number(drawn)));
    QVERIFY(drawn > 1000);
    const ChartGeometry g = layoutChart(image.rect(), all, theme);
    QVERIFY(g.plot.width() / (50'000.0 / static_cast<double>(g.step)) >= 2.0);
  }

  void geometryGoesThereAndBack() {
    const Theme theme = darkTheme();
    const auto candles = randomCandles(500);
    const ChartData data{candles, {}, 100, 200, 2};
    const ChartGeometry g = layoutChart(QRectF(0, 0, 900, 400), data, theme);
    QCOMPARE(g.begin, 100u);
    QCOMPARE(g.end, 300u);
    QVERIFY(std::abs(g.indexAt(g.x(150)) - 150) < 1e-9);
    QVERIFY(std::abs(g.priceAt(g.y(101.25)) - 101.25) < 1e-9);
    for (std::size_t i = g.begin; i < g.end; ++i) QVERIFY(candles[i].low > g.low && candles[i].high < g.high);
  }

  void emptyAndFarAwayViewsAreHarmless() {
    const Theme theme = darkTheme();
    const auto candles = randomCandles(50);
    QImage image(300, 120, QImage::Format_RGB32);
    QPainter painter(&image);
    paintCandles(painter, image.rect(), {{}, {}, 0, 100, 2}, theme);
    paintCandles(painter, image.rect(), {candles, {}, 1'000, 100, 2}, theme);
    paintCandles(painter, image.rect(), {candles, {}, -500, 100, 2}, theme);
    paintCandles(painter, QRectF(0, 0, 5, 5), {candles, {}, 0, 100, 2}, theme);
    models::Candle flat;
    flat.open = flat.high = flat.low = flat.close = 50;
    flat.closeMs = 60'000;
    QVERIFY(paintCandles(painter, image.rect(), {std::span(&flat, 1), {}, 0, 10, 2}, theme) > 1);
  }

  void risingIsHollowAndFallingIsFilled() {
    const Theme theme = darkTheme();
    models::Candle up;
    up.open = up.low = 10;
    up.close = up.high = 20;
    up.closeMs = 60'000;
    models::Candle down = up;
    down.open = 20;
    down.close = 10;
    const auto middle = [&](const models::Candle& candle) {
      QImage image(400, 300, QImage::Format_RGB32);
      QPainter painter(&image);
      const ChartData data{std::span(&candle, 1), {}, 0, 3, 2};
      paintCandles(painter, image.rect(), data, theme);
      painter.end();
      const ChartGeometry g = layoutChart(image.rect(), data, theme);
      return image.pixelColor(static_cast<int>(g.x(0)), static_cast<int>(g.y(14)));
    };
    QCOMPARE(middle(up).rgb(), theme.pane.rgb());
    QCOMPARE(middle(down).rgb(), theme.down.rgb());
  }

  void theWidgetFollowsZoomsAndReadsOut() {
    const Theme theme = darkTheme();
    models::ChartSeries series;
    CandleChart chart(series, theme);
    chart.resize(800, 300);
    chart.show();
    QVERIFY(coloursOf(chart.grab().toImage()) > 1);   // the empty state is a text
    api::ChartView view;
    view.instrument = domain::InstrumentId{1};
    for (int i = 0; i < 1'000; ++i) {
      domain::Bar bar;
      bar.tsOpen = base::fromNanos((i + 1) * 60'000'000'000);
      bar.tsClose = base::fromNanos((i + 2) * 60'000'000'000);
      bar.open = bar.low = domain::Price::fromInteger(100);
      bar.close = bar.high = domain::Price::fromInteger(101);
      view.bars.push_back(bar);
    }
    series.select(domain::InstrumentId{1}, "SPY");
    series.append(view);
    QVERIFY(chart.following());
    QVERIFY2(chart.readOut().contains(QStringLiteral("C 101.00")), qPrintable(chart.readOut()));
    QVERIFY(coloursOf(chart.grab().toImage()) > 5);
    const double before = chart.visibleCount();
    QTest::keyClick(&chart, Qt::Key_Plus);
    QVERIFY(chart.visibleCount() < before);
    QTest::keyClick(&chart, Qt::Key_Home);
    QVERIFY(!chart.following());
    QTest::keyClick(&chart, Qt::Key_End);
    QVERIFY(chart.following());
    QVERIFY(chart.lastPrimitives() > 0);
  }
};

const tests::Registered<ChartTest> kChartTest;

}  // namespace

#include "tst_chart.moc"
