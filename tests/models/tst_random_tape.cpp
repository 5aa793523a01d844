// Every item model of the desk under QAbstractItemModelTester while a random tape runs, and every cell read on the way.
#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <models/calm_sort_proxy.h>
#include <models/desk.h>
#include <models/log_filter_proxy.h>
#include <tests/support/fake_engine.h>
#include <tests/support/qt_runner.h>

namespace {

using namespace keel;
using namespace keel::models;

constexpr Needs kEverything = kNeedPositions | kNeedOrders | kNeedSignals | kNeedFills | kNeedLog | kNeedChart |
                              kNeedQuotes | kNeedStrategies | kNeedLimits | kNeedEquity | kNeedPerformance |
                              kNeedTrades | kNeedPreflight;

using Pick = std::function<TableModel*(Desk&)>;
struct Named {
  const char* name;
  Pick pick;
};

const std::vector<Named>& allModels() {
  static const std::vector<Named> all = {
      {"quotes", [](Desk& d) { return &d.quotes(); }},
      {"positions", [](Desk& d) { return &d.positions(); }},
      {"orders", [](Desk& d) { return &d.orders(); }},
      {"signals", [](Desk& d) { return &d.signalsModel(); }},
      {"fills", [](Desk& d) { return &d.fills(); }},
      {"trades", [](Desk& d) { return &d.trades(); }},
      {"strategies", [](Desk& d) { return &d.strategies(); }},
      {"parameters", [](Desk& d) { return &d.parameters(); }},
      {"limits", [](Desk& d) { return &d.limits(); }},
      {"performance", [](Desk& d) { return &d.performance(); }},
      {"threads", [](Desk& d) { return &d.threads(); }},
      {"preflight", [](Desk& d) { return &d.preflight(); }},
      {"log", [](Desk& d) { return &d.log(); }},
      {"sessions", [](Desk& d) { return &d.library().sessions(); }},
      {"experiments", [](Desk& d) { return &d.library().experiments(); }},
      {"comparison", [](Desk& d) { return &d.library().comparison(); }},
  };
  return all;
}

/// Reads every role of every cell; the number of cells that show something.
int readAll(const QAbstractItemModel& model) {
  int shown = 0;
  for (int row = 0; row < model.rowCount(); ++row) {
    for (int column = 0; column < model.columnCount(); ++column) {
      const QModelIndex cell = model.index(row, column);
      for (int role = SortRole; role <= FlashRole; ++role) (void)cell.data(role);
      (void)cell.data(Qt::ToolTipRole);
      if (!cell.data().toString().isEmpty() || cell.data(SparklineRole).isValid()) ++shown;
    }
  }
  return shown;
}

class RandomTapeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keepsEveryModelConsistent_data() {
    QTest::addColumn<int>("which");
    for (std::size_t i = 0; i < allModels().size(); ++i) QTest::newRow(allModels()[i].name) << static_cast<int>(i);
  }

  void keepsEveryModelConsistent() {
    QFETCH(int, which);
    tests::FakeEngine engine(static_cast<std::uint64_t>(which) + 40);
    Desk desk;
    TableModel* model = allModels()[static_cast<std::size_t>(which)].pick(desk);
    constexpr auto kMode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    QAbstractItemModelTester tester(model, kMode);
    CalmSortProxy sorted;
    sorted.setSourceModel(model);
    sorted.sort(1, Qt::DescendingOrder);
    QAbstractItemModelTester sortedTester(&sorted, kMode);
    LogFilterProxy lines;
    lines.setSourceModel(&desk.log());
    lines.setText(QStringLiteral("signal"));
    QAbstractItemModelTester linesTester(&lines, kMode);
    desk.setNeeds(kEverything);
    desk.client().attach(&engine);
    desk.library().saveExperiment(QStringLiteral("one"), R"({"strategy":"mixed","stop_percent":3})");
    desk.library().saveExperiment(QStringLiteral("two"), R"({"strategy":"mixed","stop_percent":4})");
    desk.library().compare({QStringLiteral("one"), QStringLiteral("two")});
    QTRY_VERIFY(desk.summary().present);
    desk.start();
    QElapsedTimer clock;
    clock.start();
    for (int turn = 0; clock.elapsed() < 700; ++turn) {
      if (turn % 7 == 3) lines.setPaused(!lines.isPaused());
      if (turn == 12) desk.enableStrategy(1, false);
      if (turn == 14) desk.selectStrategy(2);
      QTest::qWait(15);
      (void)readAll(*model);
    }
    QTRY_VERIFY2(model->rowCount() > 0, "the tape fills every table");
    QVERIFY(readAll(*model) > 0);
    desk.client().load("{}");   // another session begins with what it has itself
    QTest::qWait(100);
    (void)readAll(*model);
    desk.client().detach();
  }

  void everyColumnExplainsItself_data() { keepsEveryModelConsistent_data(); }

  void everyColumnExplainsItself() {
    QFETCH(int, which);
    Desk desk;
    const TableModel* model = allModels()[static_cast<std::size_t>(which)].pick(desk);
    for (int column = 0; column < model->columnCount(); ++column) {
      QVERIFY(!model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
      QVERIFY(model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().size() > 4);
      QVERIFY(!model->headerData(column, Qt::Horizontal, SampleRole).toString().isEmpty());
    }
  }

  void theDeskTakesFactsOnce() {
    tests::FakeEngine engine;
    Desk desk;
    desk.setNeeds(kEverything);
    desk.client().attach(&engine);
    QTRY_VERIFY(desk.summary().present);
    desk.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.trades().size() > 3, 8000);
    desk.stop();
    QTRY_VERIFY(desk.summary().canStart());
    QTest::qWait(150);
    engine.with([&](tests::FakeMarket& market) {
      QCOMPARE(desk.trades().size(), market.everything().trades.size());
      QCOMPARE(desk.equity().lastNumber(), market.everything().equity.back().number);
      QCOMPARE(desk.quotes().rowCount(), 2);
      QCOMPARE(desk.limits().rowCount(), static_cast<int>(market.everything().limits.size()));
    });
    QVERIFY(!desk.healthDetails().empty());
    QVERIFY(desk.frames().frames() > 5);
    desk.client().detach();
  }

  void commandsNameTheirRow() {
    tests::FakeEngine engine;
    engine.with([](tests::FakeMarket& market) {
      while (market.everything().positions.empty()) market.step();
      market.all().orders.front().status = domain::OrderStatus::New;
    });
    Desk desk;
    desk.setNeeds(kEverything);
    desk.client().attach(&engine);
    QTRY_VERIFY(desk.positions().rowCount() > 0 && desk.strategies().rowCount() == 2);
    const auto key = [](const QAbstractItemModel& model) { return model.index(0, 0).data(KeyRole).toULongLong(); };
    QVERIFY(desk.enableStrategy(2, false));
    QVERIFY(desk.closePosition(key(desk.positions())));
    QVERIFY(desk.cancelOrder(desk.orders().rows().front().id.value()));
    desk.cancelAll();
    QVERIFY(!desk.enableStrategy(99, true));
    QVERIFY(!desk.closePosition(999'999));
    QVERIFY(!desk.cancelOrder(999'999));
    const auto posted = engine.posted();
    QCOMPARE(posted.size(), 4u);
    QCOMPARE(posted[0].kind, domain::CommandKind::DisableStrategy);
    QCOMPARE(posted[0].strategy.value(), 2u);
    QCOMPARE(std::string(posted[0].reason.data()), std::string("user: switch off rsi_mean_reversion"));
    QCOMPARE(posted[1].kind, domain::CommandKind::ClosePosition);
    QVERIFY(posted[1].instrument.valid());
    QCOMPARE(posted[2].kind, domain::CommandKind::CancelOrder);
    QVERIFY(posted[2].order.valid());
    QCOMPARE(posted[3].kind, domain::CommandKind::CancelAll);
    QTRY_COMPARE(desk.strategies().index(1, StrategyModel::State).data().toString(), QStringLiteral("OFF"));
    desk.client().detach();
  }
};

const tests::Registered<RandomTapeTest> kRandomTapeTest;

}  // namespace

#include "tst_random_tape.moc"
