// The chart's numbers: gathering to longer bars across daylight saving and half days, the pyramid against plain loops,
// indicators bar by bar against columns, and fill marks placed once.
#include <cmath>

#include <QDateTime>
#include <QSignalSpy>

#include <engine/base/random.h>
#include <engine/indicators/catalogue.h>
#include <models/chart_series.h>
#include <tests/support/qt_runner.h>

namespace {

using namespace keel;
using namespace keel::models;

const domain::InstrumentId kSpy{1};

domain::Bar barAt(qint64 openMs, double open, double high, double low, double close, std::int64_t volume,
                  qint64 lengthMs = 60'000) {
  const auto price = [](double x) { return domain::Price::fromE8(std::llround(x * 1e8)); };
  domain::Bar bar;
  bar.instrument = kSpy;
  bar.tsOpen = base::fromNanos(openMs * 1'000'000);
  bar.tsClose = base::fromNanos((openMs + lengthMs) * 1'000'000);
  bar.open = price(open);
  bar.high = price(high);
  bar.low = price(low);
  bar.close = price(close);
  bar.volume = domain::Quantity::fromE8(volume * 100'000'000);
  return bar;
}

qint64 newYork(int year, int month, int day, int hour, int minute) {
  const QTimeZone zone("America/New_York");
  return QDateTime(QDate(year, month, day), QTime(hour, minute), zone).toMSecsSinceEpoch();
}

void feed(ChartSeries& series, const std::vector<domain::Bar>& bars) {
  api::ChartView view;
  view.instrument = kSpy;
  view.firstIndex = series.candles().size();
  view.bars = bars;
  series.append(view);
}

/// Minute bars from one clock time to another; the n-th opens at base + n.
std::vector<domain::Bar> minutes(qint64 fromMs, qint64 toMs, double base) {
  std::vector<domain::Bar> bars;
  double price = base;
  for (qint64 at = fromMs; at < toMs; at += 60'000, price += 1) {
    bars.push_back(barAt(at, price, price + 0.75, price - 0.5, price + 0.25, 10));
  }
  return bars;
}

std::vector<domain::Bar> randomBars(std::size_t count, std::uint64_t seed) {
  base::Random random(seed);
  std::vector<domain::Bar> bars;
  double price = 100;
  const qint64 begin = newYork(2013, 10, 7, 9, 30);
  for (std::size_t i = 0; i < count; ++i) {
    const double open = price;
    price = std::max(5.0, price + random.gauss() * 0.2);
    const qint64 day = static_cast<qint64>(i) / 390;
    const qint64 minute = static_cast<qint64>(i) % 390;
    bars.push_back(barAt(begin + day * kDayMs + minute * 60'000, open, std::max(open, price) + 0.1,
                         std::min(open, price) - 0.1, price, 10 + static_cast<std::int64_t>(random.below(90))));
  }
  return bars;
}

api::FillView fillAt(std::uint64_t number, qint64 ms, domain::Side side, int quantity, const char* gain) {
  api::FillView fill;
  fill.number = number;
  fill.symbol = "SPY";
  fill.instrument = kSpy;
  fill.side = side;
  fill.quantity = domain::Quantity::fromInteger(quantity);
  fill.price = domain::Price::fromInteger(100);
  const double pnl = QString::fromLatin1(gain).toDouble();
  fill.realizedPnl = domain::Money::fromE8(std::llround(pnl * 1e8), fill.fee.currency());
  fill.ts = base::fromNanos(ms * 1'000'000);
  return fill;
}

void compare(const Candle& c, double open, double high, double low, double close, double volume) {
  QCOMPARE(c.open, open);
  QCOMPARE(c.high, high);
  QCOMPARE(c.low, low);
  QCOMPARE(c.close, close);
  QCOMPARE(c.volume, volume);
}

class ChartSeriesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void gathersByClockAndByDay() {
    ChartSeries series;
    series.setZone(QTimeZone("America/New_York"));
    series.select(kSpy, "SPY");
    series.setPeriod(BarPeriod::Minutes5);
    feed(series, minutes(newYork(2013, 10, 7, 9, 30), newYork(2013, 10, 7, 16, 0), 100));
    // 390 minutes are 78 bars; the first takes 100..104, the last 485..489.
    QCOMPARE(series.bars().size(), 78u);
    compare(series.bars().candles().front(), 100, 104.75, 99.5, 104.25, 50);
    compare(series.bars().candles().back(), 485, 489.75, 484.5, 489.25, 50);
    series.setPeriod(BarPeriod::Minutes15);
    QCOMPARE(series.bars().size(), 26u);
    compare(series.bars().candles()[1], 115, 129.75, 114.5, 129.25, 150);
    // Hours are those of the clock: 9:30 to 10:00, then whole ones to 16:00.
    series.setPeriod(BarPeriod::Hour);
    QCOMPARE(series.bars().size(), 7u);
    compare(series.bars().candles()[0], 100, 129.75, 99.5, 129.25, 300);
    compare(series.bars().candles()[1], 130, 189.75, 129.5, 189.25, 600);
    series.setPeriod(BarPeriod::Day);
    QCOMPARE(series.bars().size(), 1u);
    compare(series.bars().candles()[0], 100, 489.75, 99.5, 489.25, 3900);
    QCOMPARE(series.period(), QStringLiteral("1d"));
    series.setPeriod(BarPeriod::Native);
    QCOMPARE(series.bars().size(), 390u);
    QCOMPARE(series.period(), QStringLiteral("1m"));
  }

  void daysAndHoursSurviveDaylightSaving() {
    // Clocks go back on Sunday, 2013-11-03, at 2:00 to 1:00: that day has 25 hours and two hours called one o'clock.
    ChartSeries series;
    series.setZone(QTimeZone("America/New_York"));
    series.select(kSpy, "SPY");
    const qint64 midnight = newYork(2013, 11, 3, 0, 0);
    const qint64 next = newYork(2013, 11, 4, 0, 0);
    QCOMPARE(next - midnight, 25 * 3'600'000LL);
    feed(series, minutes(midnight - 3'600'000, next + 3'600'000, 1000));
    series.setPeriod(BarPeriod::Day);
    QCOMPARE(series.bars().size(), 3u);
    QCOMPARE(series.bars().candles()[1].volume, 25 * 60 * 10.0);
    QCOMPARE(series.bars().candles()[1].openMs, midnight);
    series.setPeriod(BarPeriod::Hour);
    QCOMPARE(series.bars().size(), 27u);
    for (const Candle& hour : series.bars().candles()) QCOMPARE(hour.volume, 600.0);
    // And forward, on 2014-03-09: 23 hours.
    ChartSeries spring;
    spring.setZone(QTimeZone("America/New_York"));
    spring.select(kSpy, "SPY");
    feed(spring, minutes(newYork(2014, 3, 9, 0, 0), newYork(2014, 3, 10, 0, 0), 1000));
    spring.setPeriod(BarPeriod::Hour);
    QCOMPARE(spring.bars().size(), 23u);
    spring.setPeriod(BarPeriod::Day);
    QCOMPARE(spring.bars().size(), 1u);
  }

  void daysAroundAChangeKeepTheirClockTimes() {
    // Friday in summer time, Monday in winter time: both days open at 9:30 local, an hour apart in UTC.
    ChartSeries series;
    series.setZone(QTimeZone("America/New_York"));
    series.select(kSpy, "SPY");
    feed(series, minutes(newYork(2013, 11, 1, 9, 30), newYork(2013, 11, 1, 16, 0), 100));
    feed(series, minutes(newYork(2013, 11, 4, 9, 30), newYork(2013, 11, 4, 16, 0), 500));
    series.setPeriod(BarPeriod::Day);
    QCOMPARE(series.bars().size(), 2u);
    compare(series.bars().candles()[1], 500, 889.75, 499.5, 889.25, 3900);
    const qint64 nineThirty = (9 * 60 + 30) * 60'000;
    for (const Candle& day : series.bars().candles()) QCOMPARE(day.localMs % kDayMs, nineThirty);
  }

  void aHalfDayIsADay() {
    // 2013-11-29 closed at 13:00.
    ChartSeries series;
    series.setZone(QTimeZone("America/New_York"));
    series.select(kSpy, "SPY");
    series.setPeriod(BarPeriod::Day);
    feed(series, minutes(newYork(2013, 11, 27, 9, 30), newYork(2013, 11, 27, 16, 0), 100));
    feed(series, minutes(newYork(2013, 11, 29, 9, 30), newYork(2013, 11, 29, 13, 0), 600));
    feed(series, minutes(newYork(2013, 12, 2, 9, 30), newYork(2013, 12, 2, 9, 32), 900));
    QCOMPARE(series.bars().size(), 3u);
    compare(series.bars().candles()[1], 600, 809.75, 599.5, 809.25, 2100);
    compare(series.bars().candles()[2], 900, 901.75, 899.5, 901.25, 20);
    series.setPeriod(BarPeriod::Hour);
    QCOMPARE(series.bars().size(), 7u + 4u + 1u);
    QCOMPARE(series.bars().sessions(), (std::vector<std::size_t>{0, 7, 11}));
  }

  void growsBarByBarAsAtOnce() {
    const auto bars = randomBars(1'500, 3);
    for (const BarPeriod period : {BarPeriod::Native, BarPeriod::Minutes15, BarPeriod::Day}) {
      ChartSeries slow;
      ChartSeries fast;
      for (ChartSeries* series : {&slow, &fast}) {
        series->setZone(QTimeZone("America/New_York"));
        series->select(kSpy, "SPY");
        series->setPeriod(period);
      }
      for (const domain::Bar& bar : bars) feed(slow, {bar});
      feed(fast, bars);
      QCOMPARE(slow.bars().size(), fast.bars().size());
      QCOMPARE(slow.bars().sessions(), fast.bars().sessions());
      for (std::size_t i = 0; i < fast.bars().size(); ++i) {
        const CandleSum sum = slow.bars().sum(i, i + 1);
        const Candle& c = fast.bars().candles()[i];
        QVERIFY(sum.open == c.open && sum.high == c.high && sum.low == c.low && sum.close == c.close);
        QVERIFY(sum.volume == c.volume);
      }
    }
  }

  void thePyramidSumsAnyStretch() {
    ChartSeries series;
    series.select(kSpy, "SPY");
    base::Random random(5);
    const auto bars = randomBars(3'000, 9);
    for (std::size_t from = 0; from < bars.size();) {
      const std::size_t to = std::min(bars.size(), from + 1 + random.below(200));
      feed(series, {bars.begin() + static_cast<std::ptrdiff_t>(from), bars.begin() + static_cast<std::ptrdiff_t>(to)});
      from = to;
      for (int k = 0; k < 20; ++k) {
        const std::size_t a = random.below(from);
        const std::size_t b = a + 1 + random.below(from - a);
        Candle plain = series.candles()[a];
        for (std::size_t i = a + 1; i < b; ++i) joinCandle(plain, series.candles()[i]);
        const CandleSum sum = series.bars().sum(a, b);
        QVERIFY(sum.open == plain.open && sum.high == plain.high && sum.low == plain.low && sum.close == plain.close);
        QVERIFY(std::abs(sum.volume - plain.volume) < 1e-6);
      }
    }
    QVERIFY(series.bars().sum(7, 7).empty());
  }

  void indicatorsEqualTheColumns_data() {
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("catalogue");
    QTest::newRow("sma") << QStringLiteral("SMA 20") << QStringLiteral("sma:20");
    QTest::newRow("ema") << QStringLiteral("EMA 9") << QStringLiteral("ema:9");
    QTest::newRow("bollinger") << QStringLiteral("BB 20 2.5") << QStringLiteral("bollinger:20,2.5,2.5");
    QTest::newRow("rsi") << QStringLiteral("RSI 14") << QStringLiteral("rsi:14");
    QTest::newRow("macd") << QStringLiteral("MACD 12 26 9") << QStringLiteral("macd:12,26,9");
  }
  void indicatorsEqualTheColumns() {
    QFETCH(QString, label);
    QFETCH(QString, catalogue);
    IndicatorChoice choice;
    QVERIFY(IndicatorChoice::parse(label, choice));
    QCOMPARE(choice.label(), label);
    const auto bars = randomBars(2'000, 21);
    for (const BarPeriod period : {BarPeriod::Native, BarPeriod::Minutes5}) {
      ChartSeries series;
      series.select(kSpy, "SPY");
      series.setPeriod(period);
      series.setIndicators({choice});
      base::Random random(2);
      for (std::size_t from = 0; from < bars.size();) {
        const std::size_t to = std::min(bars.size(), from + 1 + random.below(7));
        const auto at = [&bars](std::size_t i) { return bars.begin() + static_cast<std::ptrdiff_t>(i); };
        feed(series, {at(from), at(to)});
        from = to;
      }
      std::vector<double> close;
      for (const Candle& c : series.bars().candles()) close.push_back(c.close);
      const auto columns = indicators::computeIndicator(catalogue.toStdString(), {{}, {}, {}, close, {}});
      QVERIFY(columns.has_value());
      const auto& lines = series.indicators().front().lines();
      QCOMPARE(lines.size(), columns->columns.size());
      for (std::size_t k = 0; k < lines.size(); ++k) {
        for (std::size_t i = 0; i < close.size(); ++i) {
          const double wanted = columns->columns[k][i];
          const double got = lines[k].at(i);
          QVERIFY(std::isnan(wanted) ? std::isnan(got) : std::abs(got - wanted) <= 1e-9);
        }
        LowHigh plain;
        for (std::size_t i = 50; i < 333; ++i) plain.merge(LowHigh(lines[k].at(i)));
        QCOMPARE(lines[k].range(50, 333).low, plain.low);
        QCOMPARE(lines[k].range(50, 333).high, plain.high);
      }
    }
  }

  void vwapBeginsAnewEachDay() {
    ChartSeries series;
    series.setZone(QTimeZone("America/New_York"));
    series.select(kSpy, "SPY");
    IndicatorChoice vwap;
    QVERIFY(IndicatorChoice::parse(QStringLiteral("vwap"), vwap));
    series.setIndicators({vwap});
    const qint64 monday = newYork(2013, 10, 7, 9, 30);
    feed(series, {barAt(monday, 10, 12, 9, 12, 100), barAt(monday + 60'000, 12, 15, 12, 15, 300),
                  barAt(monday + kDayMs, 20, 22, 20, 21, 50)});
    const IndicatorLine& line = series.indicators().front().lines().front();
    QCOMPARE(line.at(0), 11.0);                              // (12 + 9 + 12) / 3
    QCOMPARE(line.at(1), (11.0 * 100 + 14.0 * 300) / 400);   // (15 + 12 + 15) / 3 = 14
    QCOMPARE(line.at(2), 21.0);
  }

  void parametersAreCheckedAndTextsRefused() {
    IndicatorChoice choice;
    QVERIFY(!IndicatorChoice::parse(QStringLiteral("XYZ 3"), choice));
    QVERIFY(!IndicatorChoice::parse(QStringLiteral("SMA three"), choice));
    QVERIFY(IndicatorChoice::parse(QStringLiteral("sma -4"), choice));
    QCOMPARE(choice.parameters, (std::vector<double>{1}));
    QVERIFY(IndicatorChoice::parse(QStringLiteral("MACD 5"), choice));
    QCOMPARE(choice.parameters, (std::vector<double>{5, 26, 9}));
  }

  void marksArePlacedOnceAndFollowThePeriod() {
    ChartSeries series;
    series.setZone(QTimeZone("America/New_York"));
    series.select(kSpy, "SPY");
    const qint64 open = newYork(2013, 10, 7, 9, 30);
    feed(series, minutes(open, open + 10 * 60'000, 100));
    series.addFills({fillAt(1, open + 90'000, domain::Side::Buy, 3, "0"),
                     fillAt(2, open + 30 * 60'000, domain::Side::Sell, 1, "1.25"),
                     fillAt(3, open + 31 * 60'000, domain::Side::Sell, 2, "0")});
    QCOMPARE(series.marks().size(), 1u);   // the others wait for their bars
    QCOMPARE(series.marks()[0].candle, 1u);
    QVERIFY(series.marks()[0].buy);
    QVERIFY(series.marks()[0].gain.isEmpty());
    for (qint64 at = open + 10 * 60'000; at < open + 40 * 60'000; at += 60'000) {
      feed(series, {barAt(at, 1, 2, 1, 2, 5)});
    }
    QCOMPARE(series.marks().size(), 3u);
    QCOMPARE(series.marks()[1].candle, 29u);   // a fill at the stroke of the minute belongs to the bar that closes then
    QCOMPARE(series.marks()[1].gain, QStringLiteral("+1.25"));
    QVERIFY(series.marks()[1].gainTone == Tone::Up);
    QVERIFY(!series.marks()[2].gain.isEmpty());   // closes for nothing: said, but neither gain nor loss
    QVERIFY(series.marks()[2].gainTone == Tone::Muted);
    series.setPeriod(BarPeriod::Minutes15);
    QCOMPARE(series.marks()[0].candle, 0u);
    QCOMPARE(series.marks()[1].candle, 1u);
    QCOMPARE(series.marks()[2].candle, 2u);
    series.select(domain::InstrumentId{2}, "QQQ");
    QVERIFY(series.marks().empty());
  }

  void offersOnlyLongerPeriods() {
    ChartSeries series;
    series.select(kSpy, "SPY");
    std::vector<domain::Bar> hours;
    for (int i = 0; i < 5; ++i) hours.push_back(barAt(i * 3'600'000LL, 1, 2, 1, 2, 5, 3'600'000));
    feed(series, hours);
    QVERIFY(!series.offers(BarPeriod::Minutes5));
    QVERIFY(!series.offers(BarPeriod::Hour));
    QVERIFY(series.offers(BarPeriod::Day));
    QCOMPARE(series.periodName(BarPeriod::Native), QStringLiteral("1h"));
  }
};

const tests::Registered<ChartSeriesTest> kChartSeriesTest;

}  // namespace

#include "tst_chart_series.moc"
