// What the watchlist shows: values as tables, what a change is measured from, ages, and how little it tells views.
#include <QSignalSpy>
#include <QVector>

#include <models/watchlist_model.h>
#include <tests/support/qt_runner.h>

namespace {

using namespace keel;
using namespace keel::models;
using W = WatchlistModel;

domain::Price price(double value) { return domain::Price::fromE8(static_cast<std::int64_t>(value * 100.0 + 0.5) * 1'000'000); }
base::Timestamp at(int seconds) {
  return base::Timestamp{std::chrono::sys_days{std::chrono::year{2013} / 10 / 7} + std::chrono::hours(14)} +
         std::chrono::seconds(seconds);
}

api::QuoteView spy() {
  api::QuoteView quote;
  quote.instrument = domain::InstrumentId{1};
  quote.symbol = "SPY";
  quote.bid = price(168.19);
  quote.ask = price(168.21);
  quote.last = price(168.20);
  quote.previousClose = price(169.00);
  quote.open = price(168.00);
  quote.high = price(168.90);
  quote.low = price(167.50);
  quote.volume = domain::Quantity::fromInteger(1'234'567);
  quote.ts = at(0);
  quote.staleAfter = std::chrono::seconds(60);
  quote.marketOpen = true;
  quote.recent = {168.0, 168.1, 168.2};
  return quote;
}

QString shown(const W& model, int column, int row = 0) { return model.index(row, column).data().toString(); }

class WatchlistTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void showsAQuote() {
    W model;
    model.setNow(at(12));
    model.merge({spy()});
    const QMap<int, QString> expected = {
        {W::Symbol, QStringLiteral("SPY")},       {W::Last, QStringLiteral("168.20")},
        {W::Change, QStringLiteral("▼ −0.80")},   {W::ChangePercent, QStringLiteral("▼ −0.47\u00A0%")},
        {W::Bid, QStringLiteral("168.19")},       {W::Ask, QStringLiteral("168.21")},
        {W::Spread, QStringLiteral("0.02")},      {W::Volume, QStringLiteral("1.23M")},
        {W::High, QStringLiteral("168.90")},      {W::Low, QStringLiteral("167.50")},
        {W::Age, QStringLiteral("12 s")},         {W::Market, QStringLiteral("● Open")}};
    for (auto it = expected.begin(); it != expected.end(); ++it) QCOMPARE(shown(model, it.key()), it.value());
    const auto line = model.index(0, W::Trend).data(SparklineRole).value<QVector<double>>();
    QCOMPARE(line, (QVector<double>{168.0, 168.1, 168.2}));
    QCOMPARE(model.index(0, W::Change).data(ToneRole).toInt(), int(Tone::Down));
    QCOMPARE(model.rowOf(QStringLiteral("SPY")), 0);
    QCOMPARE(model.rowOf(QStringLiteral("QQQ")), -1);
  }

  void showsNothingWhereNothingIsKnown() {
    W model;
    api::QuoteView empty;
    empty.instrument = domain::InstrumentId{1};
    empty.symbol = "NEW";
    model.merge({empty});
    model.setNow(at(5));
    for (const int column : {W::Last, W::Change, W::ChangePercent, W::Bid, W::Ask, W::Spread, W::Volume, W::High, W::Low, W::Age}) {
      QCOMPARE(shown(model, column), noValue());
    }
    QVERIFY(!model.index(0, W::Last).data(SortRole).isValid());
    QCOMPARE(model.staleness(0), 0);
    QCOMPARE(shown(model, W::Market), QStringLiteral("○ Closed"));
  }

  void theFirstDateIsMeasuredFromItsOpen() {
    W model;
    QSignalSpy header(&model, &QAbstractItemModel::headerDataChanged);
    auto quote = spy();
    model.merge({quote});
    QCOMPARE(model.headerData(W::Change, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Change"));
    quote.previousClose.reset();
    model.merge({quote});
    QCOMPARE(header.count(), 1);
    QCOMPARE(model.headerData(W::Change, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Since open"));
    QCOMPARE(shown(model, W::Change), QStringLiteral("▲ +0.20"));
    QVERIFY(model.index(0, W::Change).data(Qt::ToolTipRole).toString().contains(QStringLiteral("168.00")));
    auto other = spy();
    other.instrument = domain::InstrumentId{2};
    model.merge({quote, other});
    QCOMPARE(model.headerData(W::Change, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Change"));
    QVERIFY(model.headerData(W::Change, Qt::Horizontal, Qt::ToolTipRole).toString().contains(QStringLiteral("without one")));
  }

  void growsOld_data() {
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("stale");
    QTest::newRow("fresh") << 0 << 0;
    QTest::newRow("just below the limit") << 59 << 0;
    QTest::newRow("at the limit") << 60 << 1;
    QTest::newRow("just below twice the limit") << 119 << 1;
    QTest::newRow("at twice the limit") << 120 << 2;
  }
  void growsOld() {
    QFETCH(int, seconds);
    QFETCH(int, stale);
    W model;
    model.merge({spy()});
    model.setNow(at(seconds));
    QCOMPARE(model.staleness(0), stale);
    QCOMPARE(model.index(0, W::Last).data(StaleRole).toInt(), stale);
    QCOMPARE(model.index(0, W::Symbol).data(StaleRole).toInt(), 0);
    QCOMPARE(model.index(0, W::Last).data(ToneRole).toInt() == int(Tone::Faint), stale > 0);
    auto quote = spy();
    quote.staleAfter = {};   // no limit: it never grows old
    model.merge({quote});
    QCOMPARE(model.staleness(0), 0);
  }

  void tellsOnlyWhatChanged() {
    W model;
    auto quote = spy();
    model.merge({quote});
    model.setNow(at(20));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.merge({quote});
    model.setNow(at(20));
    QCOMPARE(changed.count(), 0);
    const auto span = [&] {
      const auto first = changed.last().at(0).toModelIndex().column();
      const auto last = changed.last().at(1).toModelIndex().column();
      return std::pair(first, last);
    };
    quote.bid = price(168.18);
    model.merge({quote});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(span(), std::pair(int(W::Bid), int(W::Spread)));
    quote.marketOpen = false;
    model.merge({quote});
    QCOMPARE(span(), std::pair(int(W::Market), int(W::Market)));
    changed.clear();
    model.setNow(at(20) + std::chrono::milliseconds(400));   // still "20 s"
    QCOMPARE(changed.count(), 0);
    model.setNow(at(21));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(span(), std::pair(int(W::Age), int(W::Age)));
    model.setNow(at(61));
    QCOMPARE(span(), std::pair(int(W::Last), int(W::Age)));
  }

  void fourHundredRowsMergeQuickly() {
    std::vector<api::QuoteView> quotes;
    for (std::uint32_t i = 1; i <= 400; ++i) {
      quotes.push_back(spy());
      quotes.back().instrument = domain::InstrumentId{i};
    }
    W model;
    model.merge(quotes);
    QElapsedTimer clock;
    clock.start();
    constexpr int kFrames = 100;
    for (int frame = 0; frame < kFrames; ++frame) {
      for (auto& quote : quotes) quote.last = price(168.0 + frame % 7);
      model.setNow(at(frame));
      model.merge(quotes);
    }
    const double each = static_cast<double>(clock.nsecsElapsed()) / 1e6 / kFrames;
    QVERIFY2(each < 10.0, qPrintable(QStringLiteral("%1 ms a frame").arg(each)));
  }
};

const tests::Registered<WatchlistTest> kWatchlistTest;

}  // namespace

#include "tst_watchlist.moc"
