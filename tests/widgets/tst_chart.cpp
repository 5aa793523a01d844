// The candle chart: bounded work, the right places, something on the picture, and the same by mouse and keys.
#include <algorithm>
#include <cmath>

#include <QBuffer>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <engine/base/random.h>
#include <tests/support/qt_runner.h>
#include <widgets/charts/candle_chart.h>
#include <widgets/charts/indicator_dialog.h>

namespace {

using namespace keel;
using namespace keel::widgets;

domain::Bar barOf(std::int64_t minute, double open, double high, double low, double close, int volume = 100) {
  const auto price = [](double x) { return domain::Price::fromE8(std::llround(x * 1e8)); };
  domain::Bar bar;
  bar.tsOpen = base::fromNanos((minute + 1) * 60'000'000'000);
  bar.tsClose = base::fromNanos((minute + 2) * 60'000'000'000);
  bar.open = price(open);
  bar.high = price(high);
  bar.low = price(low);
  bar.close = price(close);
  bar.volume = domain::Quantity::fromInteger(volume);
  return bar;
}

api::ChartView viewOf(std::vector<domain::Bar> bars, std::uint64_t firstIndex = 0) {
  api::ChartView view;
  view.instrument = domain::InstrumentId{1};
  view.firstIndex = firstIndex;
  view.bars = std::move(bars);
  return view;
}

std::vector<domain::Bar> randomBars(std::int64_t count) {
  base::Random random(11);
  std::vector<domain::Bar> out;
  double price = 100;
  for (std::int64_t i = 0; i < count; ++i) {
    const double open = price;
    price = std::max(1.0, price + random.gauss() * 0.1);
    out.push_back(barOf(i, open, std::max(open, price) + 0.05, std::min(open, price) - 0.05, price,
                        100 + static_cast<int>(random.below(100))));
  }
  return out;
}

void fill(models::ChartSeries& series, std::vector<domain::Bar> bars) {
  series.select(domain::InstrumentId{1}, "SPY");
  series.append(viewOf(std::move(bars)));
}

ChartData dataOf(const models::ChartSeries& series, double first, double count) {
  ChartData out;
  out.bars = &series.bars();
  out.marks = series.marks();
  out.indicators = series.indicators();
  out.first = first;
  out.count = count;
  return out;
}

int coloursOf(const QImage& image) {
  QSet<QRgb> colours;
  for (int y = 0; y < image.height(); y += 2) {
    for (int x = 0; x < image.width(); x += 2) colours.insert(image.pixel(x, y));
  }
  return static_cast<int>(colours.size());
}

std::vector<models::IndicatorChoice> allIndicators() {
  std::vector<models::IndicatorChoice> out;
  for (const models::IndicatorKind kind : models::indicatorKinds()) {
    out.push_back(models::IndicatorChoice{kind, {}}.checked());
  }
  return out;
}

api::FillView fillOf(std::uint64_t number, std::int64_t minute, domain::Side side, double gain) {
  api::FillView fill;
  fill.number = number;
  fill.instrument = domain::InstrumentId{1};
  fill.side = side;
  fill.quantity = domain::Quantity::fromInteger(3);
  fill.price = domain::Price::fromInteger(100);
  fill.realizedPnl = domain::Money::fromE8(std::llround(gain * 1e8), fill.fee.currency());
  fill.ts = base::fromNanos((minute + 1) * 60'000'000'000 + 30'000'000'000);
  return fill;
}

class ChartTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void manyBarsAreReducedToPixels() {
    const Theme theme = darkTheme();
    models::ChartSeries series;
    fill(series, randomBars(50'000));
    QImage image(1280, 720, QImage::Format_RGB32);
    QPainter painter(&image);
    const ChartData all = dataOf(series, 0, 50'000);
    const int drawn = paintChart(painter, image.rect(), all, theme);
    // One column per 2 px is a stroke and a volume bar; the rest is grid and labels.
    QVERIFY2(drawn < 1280 / 2 * 2 + 400, qPrintable(QString::number(drawn)));
    QVERIFY(drawn > 900);
    const ChartGeometry g = layoutChart(image.rect(), all, theme);
    QVERIFY(g.slot() >= 2.0);
    // The reduction loses no extreme.
    double low = 1e9;
    double high = 0;
    double volume = 0;
    for (const models::CandleSum& column : g.columns) {
      low = std::min(low, column.low);
      high = std::max(high, column.high);
      volume += column.volume;
    }
    double plainLow = 1e9;
    double plainHigh = 0;
    double plainVolume = 0;
    for (const models::Candle& candle : series.candles()) {
      plainLow = std::min(plainLow, candle.low);
      plainHigh = std::max(plainHigh, candle.high);
      plainVolume += candle.volume;
    }
    QCOMPARE(low, plainLow);
    QCOMPARE(high, plainHigh);
    QVERIFY(std::abs(volume - plainVolume) < 1e-3);
  }

  void panningKeepsColumnsTogether() {
    // Columns are cut at multiples of the step, so that a pan by a bar does not make the picture flicker.
    const Theme theme = darkTheme();
    models::ChartSeries series;
    fill(series, randomBars(20'000));
    const ChartGeometry a = layoutChart(QRectF(0, 0, 900, 400), dataOf(series, 3'000, 6'000), theme);
    const ChartGeometry b = layoutChart(QRectF(0, 0, 900, 400), dataOf(series, 3'001, 6'000), theme);
    QVERIFY(a.step > 1);
    QCOMPARE(a.begin % a.step, 0u);
    QCOMPARE(b.begin % b.step, 0u);
    const std::size_t shift = (b.begin - a.begin) / a.step;
    for (std::size_t i = 0; i + shift + 2 < a.columns.size(); ++i) {
      QCOMPARE(b.columns[i].close, a.columns[i + shift].close);
    }
  }

  void geometryGoesThereAndBack() {
    const Theme theme = darkTheme();
    models::ChartSeries series;
    fill(series, randomBars(500));
    const ChartGeometry g = layoutChart(QRectF(0, 0, 900, 400), dataOf(series, 100, 200), theme);
    QCOMPARE(g.begin, 100u);
    QCOMPARE(g.end, 300u);
    QVERIFY(std::abs(g.indexAt(g.x(150)) - 150) < 1e-9);
    QVERIFY(std::abs(g.priceAt(g.y(101.25)) - 101.25) < 1e-9);
    for (std::size_t i = g.begin; i < g.end; ++i) {
      QVERIFY(series.candles()[i].low > g.low && series.candles()[i].high < g.high);
    }
    series.setIndicators(allIndicators());
    const ChartGeometry full = layoutChart(QRectF(0, 0, 900, 400), dataOf(series, 100, 200), theme);
    QCOMPARE(full.lower.size(), 2u);
    QVERIFY(full.plot.bottom() < full.volume.top() && full.volume.bottom() < full.lower[0].area.top());
    QVERIFY(full.bottom() < 400);
    QVERIFY(full.legendRows >= 1);
  }

  void emptyAndFarAwayViewsAreHarmless() {
    const Theme theme = darkTheme();
    models::ChartSeries series;
    QImage image(300, 120, QImage::Format_RGB32);
    QPainter painter(&image);
    QCOMPARE(paintChart(painter, image.rect(), dataOf(series, 0, 100), theme), 1);
    fill(series, randomBars(50));
    series.setIndicators(allIndicators());
    QCOMPARE(paintChart(painter, image.rect(), dataOf(series, 1'000, 100), theme), 1);
    paintChart(painter, image.rect(), dataOf(series, -500, 100), theme);
    paintChart(painter, QRectF(0, 0, 5, 5), dataOf(series, 0, 100), theme);
    models::ChartSeries flat;
    fill(flat, {barOf(0, 50, 50, 50, 50, 0)});
    QVERIFY(paintChart(painter, image.rect(), dataOf(flat, 0, 10), theme) > 1);
  }

  void risingIsHollowFallingIsFilledUnchangedIsNeutral() {
    const Theme theme = darkTheme();
    const auto middle = [&](double open, double close, bool hollow) {
      models::ChartSeries series;
      fill(series, {barOf(0, open, 20, 10, close), barOf(1, 10, 20, 10, 20)});
      QImage image(400, 300, QImage::Format_RGB32);
      QPainter painter(&image);
      ChartData shown = dataOf(series, 0, 4);
      shown.hollow = hollow;
      paintChart(painter, image.rect(), shown, theme);
      painter.end();
      const ChartGeometry g = layoutChart(image.rect(), shown, theme);
      const auto y = static_cast<int>(std::lround(g.y(open == close ? open : 14)));
      return image.pixelColor(static_cast<int>(g.x(0)) + 4, y).rgb();
    };
    QCOMPARE(middle(10, 20, true), theme.pane.rgb());
    QCOMPARE(middle(10, 20, false), theme.up.rgb());
    QCOMPARE(middle(20, 10, true), theme.down.rgb());
    QCOMPARE(middle(15, 15, true), theme.muted.rgb());
  }

  void marksTellDirectionByShapeAndGainByText() {
    const Theme theme = darkTheme();
    models::ChartSeries series;
    std::vector<domain::Bar> bars;
    for (int i = 0; i < 40; ++i) bars.push_back(barOf(i, 100, 101, 99, 100));
    fill(series, bars);
    series.addFills({fillOf(1, 10, domain::Side::Buy, 0), fillOf(2, 20, domain::Side::Sell, -2.5)});
    QCOMPARE(series.marks().size(), 2u);
    QCOMPARE(series.marks()[1].gain, QStringLiteral("−2.50"));
    QImage image(900, 400, QImage::Format_RGB32);
    QPainter painter(&image);
    const ChartData shown = dataOf(series, 0, 40);
    paintChart(painter, image.rect(), shown, theme);
    painter.end();
    const ChartGeometry g = layoutChart(image.rect(), shown, theme);
    const auto width = [&](double x, double y, const QColor& color) {
      int pixels = 0;
      for (int dx = -6; dx <= 6; ++dx) {
        pixels += image.pixelColor(static_cast<int>(x) + dx, static_cast<int>(y)).rgb() == color.rgb() ? 1 : 0;
      }
      return pixels;
    };
    // A buy points up from below, a sale points down from above: each is broader away from the candle.
    QVERIFY(width(g.x(10), g.y(99) + 10, theme.up) > width(g.x(10), g.y(99) + 7, theme.up));
    QVERIFY(width(g.x(20), g.y(101) - 10, theme.down) > width(g.x(20), g.y(101) - 7, theme.down));
  }

  void oneFunctionPaintsScreenPictureAndPdf() {
    const Theme theme = darkTheme();
    models::ChartSeries series;
    fill(series, randomBars(400));
    series.setIndicators(allIndicators());
    const ChartData shown = dataOf(series, 100, 200);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(96);
    QPainter painter(&writer);
    const int drawn = paintChart(painter, QRectF(0, 0, 700, 400), shown, theme);
    painter.end();
    QVERIFY(drawn > 500);
    QVERIFY(buffer.data().startsWith("%PDF"));
    CandleChart chart(series, theme);
    chart.resize(800, 400);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart.png"));
    QVERIFY(chart.savePicture(path));
    const QImage saved(path);
    QCOMPARE(saved.size(), QSize(1600, 800));
    QVERIFY(coloursOf(saved) > 20);
    QVERIFY(!chart.savePicture(folder.filePath(QStringLiteral("no/such/folder.png"))));
  }

  void theStillPictureIsKept() {
    const Theme theme = darkTheme();
    models::ChartSeries series;
    fill(series, randomBars(1'000));
    CandleChart chart(series, theme);
    chart.resize(800, 300);
    chart.show();
    chart.grab();
    chart.goToFirst();
    chart.grab();
    const int before = chart.stillPaints();
    chart.movePointer(-1);
    chart.grab();
    auto bars = randomBars(1'001);
    series.append(viewOf({bars.back()}, 1'000));   // far to the right of what is seen
    chart.grab();
    QCOMPARE(chart.stillPaints(), before);
    chart.setHollow(false);
    chart.grab();
    QCOMPARE(chart.stillPaints(), before + 1);
    QEvent styled(QEvent::StyleChange);
    QApplication::sendEvent(&chart, &styled);
    chart.grab();
    QCOMPARE(chart.stillPaints(), before + 2);
  }

  void liveOverStillEqualsAllAtOnce() {
    const Theme theme = darkTheme();
    models::ChartSeries series;
    fill(series, randomBars(300));
    series.setPeriod(models::BarPeriod::Minutes5);
    series.setIndicators(allIndicators());
    const ChartData shown = dataOf(series, 0, 70);
    QImage once(900, 500, QImage::Format_RGB32);
    QImage twice = once;
    const ChartGeometry g = layoutChart(once.rect(), shown, theme, &once);
    {
      QPainter a(&once);
      paintChart(a, g, shown, theme, ChartLayer::Both);
      QPainter b(&twice);
      paintChart(b, g, shown, theme, ChartLayer::Still);
      paintChart(b, g, shown, theme, ChartLayer::Live);
    }
    QVERIFY(once == twice);
  }

  void keysPanZoomAndMoveTheCrosshair() {
    const Theme theme = darkTheme();
    models::ChartSeries series;
    CandleChart chart(series, theme);
    chart.resize(800, 300);
    chart.show();
    QVERIFY(coloursOf(chart.grab().toImage()) > 1);   // the empty state is a text
    fill(series, randomBars(1'000));
    QSignalSpy following(&chart, &CandleChart::followingChanged);
    QVERIFY(chart.following());
    const double newest = chart.firstVisible();
    QTest::keyClick(&chart, Qt::Key_Left);
    QVERIFY(chart.firstVisible() < newest && !chart.following());
    QCOMPARE(following.count(), 1);
    QTest::keyClick(&chart, Qt::Key_PageUp);
    QVERIFY(chart.firstVisible() < newest - chart.visibleCount() * 0.9);
    const double before = chart.visibleCount();
    QTest::keyClick(&chart, Qt::Key_Plus);
    QVERIFY(chart.visibleCount() < before);
    QTest::keyClick(&chart, Qt::Key_Minus);
    QVERIFY(std::abs(chart.visibleCount() - before) < 1e-6);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.firstVisible(), 0.0);
    QTest::keyClick(&chart, Qt::Key_Return);
    QVERIFY(chart.following());
    QTest::keyClick(&chart, Qt::Key_Space);
    QVERIFY(!chart.following());
    QTest::keyClick(&chart, Qt::Key_End);
    QVERIFY(chart.following());
    QTest::keyClick(&chart, Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(chart.pointer().has_value());
    const std::size_t bar = chart.pointer()->bar;
    QTest::keyClick(&chart, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(chart.pointer()->bar, bar - 1);
    QVERIFY(!chart.readOut().isEmpty());
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(!chart.pointer().has_value());
    QTest::keyClick(&chart, Qt::Key_2);
    QVERIFY(series.chosenPeriod() == models::BarPeriod::Minutes5);
    QVERIFY(chart.following());
    QTest::keyClick(&chart, Qt::Key_1);
    QVERIFY(series.chosenPeriod() == models::BarPeriod::Native);
  }

  void theMouseDragsZoomsAndFits() {
    const Theme theme = darkTheme();
    models::ChartSeries series;
    fill(series, randomBars(2'000));
    CandleChart chart(series, theme);
    chart.resize(800, 300);
    chart.show();
    chart.grab();
    const double newest = chart.firstVisible();
    QTest::mousePress(&chart, Qt::LeftButton, {}, {200, 100});
    QTest::mouseMove(&chart, {400, 100});
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, {400, 100});
    QVERIFY(chart.firstVisible() < newest);
    QVERIFY(!chart.following());
    // The bar under the cursor stays under it, away from the ends.
    for (int i = 0; i < 5; ++i) QTest::keyClick(&chart, Qt::Key_PageUp);
    const auto at = [&chart](double x) { return chart.firstVisible() + x / 1.0 * chart.visibleCount(); };
    const ChartData shown = dataOf(series, chart.firstVisible(), chart.visibleCount());
    const double share = 300 / layoutChart(chart.rect(), shown, theme).plot.width();
    const double under = at(share);
    QWheelEvent wheel(QPointF(300, 100), chart.mapToGlobal(QPointF(300, 100)), {}, {0, -240}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&chart, &wheel);
    QVERIFY(chart.visibleCount() > shown.count);
    QVERIFY2(std::abs(at(share) - under) < 1, qPrintable(QString::number(at(share) - under)));
    QTest::mouseDClick(&chart, Qt::LeftButton, {}, {300, 100});
    QCOMPARE(chart.firstVisible(), 0.0);
    QVERIFY(chart.visibleCount() >= 2'000);
    // The read-out follows the mouse, its place does not.
    QTest::mouseMove(&chart, {100, 100});
    const QString one = chart.readOut();
    QTest::mouseMove(&chart, {500, 120});
    QVERIFY(chart.readOut() != one);
  }

  void readsOutAndDescribesItself() {
    const Theme theme = darkTheme();
    models::ChartSeries series;
    series.setZone(QTimeZone("America/New_York"));
    CandleChart chart(series, theme);
    chart.resize(900, 300);
    QVERIFY(!chart.accessibleName().isEmpty());
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("no bars")));
    fill(series, {barOf(16 * 60, 100, 101.5, 99, 101, 1200)});
    QVERIFY2(chart.readOut().contains(QStringLiteral("1970-01-01 11:01 EST")), qPrintable(chart.readOut()));
    QVERIFY(chart.readOut().contains(QStringLiteral("C 101.00 ▲")));
    QTRY_VERIFY(chart.accessibleDescription().contains(QStringLiteral("C 101.00")));
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("SPY")));
    const ChartData shown = dataOf(series, 0, 12);
    const ChartGeometry g = layoutChart(QRectF(0, 0, 900, 300), shown, theme);
    QVERIFY(readOutText(shown, g, 0, 200).size() < readOutText(shown, g, 0).size());
  }

  void theMenuOffersWhatTheKeysDo() {
    const Theme theme = darkTheme();
    models::ChartSeries series;
    fill(series, randomBars(300));
    CandleChart chart(series, theme);
    chart.resize(800, 300);
    QMenu menu;
    chart.fillMenu(menu);
    const auto find = [&menu](const QString& text) {
      for (QAction* action : menu.actions()) {
        if (action->text().startsWith(text)) return action;
      }
      return static_cast<QAction*>(nullptr);
    };
    QVERIFY(find(QStringLiteral("Save picture…")) != nullptr);
    find(QStringLiteral("First bar"))->trigger();
    QVERIFY(!chart.following());
    find(QStringLiteral("Newest bar"))->trigger();
    QVERIFY(chart.following());
    find(QStringLiteral("Rising bars hollow"))->trigger();
    QVERIFY(!chart.hollow());
    QMenu indicators;
    chart.fillIndicatorMenu(indicators);
    for (QAction* action : indicators.actions()) {
      if (action->text().startsWith(QStringLiteral("Volume-weighted"))) action->trigger();
    }
    QCOMPARE(series.indicators().size(), 1u);
    QMenu again;
    chart.fillIndicatorMenu(again);
    again.actions().last()->trigger();
    QVERIFY(series.indicators().empty());
    IndicatorDialog dialog(models::IndicatorKind::Macd);
    QCOMPARE(dialog.choice().label(), QStringLiteral("MACD 12 26 9"));
  }
};

const tests::Registered<ChartTest> kChartTest;

}  // namespace

#include "tst_chart.moc"
