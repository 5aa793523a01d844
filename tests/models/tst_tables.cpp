// The models under a random market, and the merge's signals one by one.
#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <models/calm_sort_proxy.h>
#include <models/desk.h>
#include <tests/support/fake_market.h>
#include <tests/support/qt_runner.h>

namespace {

using namespace keel;
using namespace keel::models;

std::vector<api::OrderView> ordersOf(std::initializer_list<std::uint64_t> ids) {
  std::vector<api::OrderView> rows;
  for (const auto id : ids) {
    api::OrderView row;
    row.id = domain::ClientOrderId{id};
    row.symbol = "SPY";
    rows.push_back(row);
  }
  return rows;
}

std::vector<std::uint64_t> idsOf(const OrderModel& model) {
  std::vector<std::uint64_t> ids;
  for (const auto& row : model.rows()) ids.push_back(row.id.value());
  return ids;
}

std::vector<api::LogView> lines(std::uint64_t first, std::uint64_t last) {
  std::vector<api::LogView> out;
  for (std::uint64_t n = first; n <= last; ++n) {
    out.push_back({n, base::fromNanos(static_cast<std::int64_t>(n)), static_cast<std::uint8_t>(n % 4), "core",
                   "line " + std::to_string(n)});
  }
  return out;
}

class TablesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void randomMarketKeepsEveryModelConsistent() {
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
      tests::FakeMarket market(seed);
      PositionModel positions;
      OrderModel orders;
      SignalModel signalsModel;
      FillModel fills;
      LogModel log;
      CalmSortProxy sorted;
      sorted.setSourceModel(&orders);
      sorted.sort(OrderModel::Status, Qt::AscendingOrder);
      std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
      for (QAbstractItemModel* model :
           std::initializer_list<QAbstractItemModel*>{&positions, &orders, &signalsModel, &fills, &log, &sorted}) {
        testers.push_back(
            std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::QtTest));
      }
      for (int i = 0; i < 150; ++i) {
        market.step();
        const api::Snapshot& all = market.everything();
        positions.merge(all.positions);
        orders.merge(all.orders);
        signalsModel.append(all.signals);   // repeats are recognised by their numbers
        fills.append(all.fills);
        log.append(all.log);
      }
      QCOMPARE(static_cast<std::size_t>(orders.rowCount()), market.everything().orders.size());
      QCOMPARE(fills.size(), market.everything().fills.size());
      QCOMPARE(sorted.rowCount(), orders.rowCount());
      for (int row = 0; row < orders.rowCount(); ++row) {
        QCOMPARE(orders.rows()[static_cast<std::size_t>(row)].id,
                 market.everything().orders[static_cast<std::size_t>(row)].id);
      }
    }
  }

  void mergeTellsOnlyWhatChanged() {
    OrderModel model;
    model.merge(ordersOf({5, 4, 3, 2, 1}));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    model.merge(ordersOf({5, 4, 3, 2, 1}));
    QCOMPARE(changed.count() + inserted.count() + removed.count() + reset.count() + layout.count(), 0);

    auto rows = ordersOf({6, 5, 4, 3, 1});   // one new on top, number 2 gone, number 3 filled
    rows[3].status = domain::OrderStatus::Filled;
    model.merge(rows);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 3);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 3);
    QCOMPARE(reset.count() + layout.count(), 0);
    QCOMPARE(idsOf(model), (std::vector<std::uint64_t>{6, 5, 4, 3, 1}));
  }

  void selectionFollowsItsRowWhenTheOrderChanges() {
    OrderModel model;
    model.merge(ordersOf({3, 2, 1}));
    const QPersistentModelIndex kept(model.index(2, OrderModel::Symbol));
    const QPersistentModelIndex lost(model.index(1, OrderModel::Symbol));
    model.merge(ordersOf({1, 4, 3}));   // number 1 became Unknown and moves to the top, number 2 is gone
    QCOMPARE(kept.row(), 0);
    QCOMPARE(kept.data(KeyRole).toULongLong(), 1u);
    QVERIFY(!lost.isValid());
  }

  void factsKeepTheLastTenThousandAndShowAPage() {
    LogModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);   // it would fetch every page itself
    for (std::uint64_t n = 1; n <= 12'000; n += 500) model.append(lines(n, n + 499));
    QCOMPARE(model.size(), LogModel::kCapacity);
    QVERIFY(model.rowCount() <= static_cast<int>(2 * LogModel::kPage));
    QCOMPARE(model.index(0, LogModel::Text).data().toString(), QStringLiteral("line 12000"));
    QVERIFY(model.canFetchMore({}));
    while (model.canFetchMore({})) model.fetchMore({});
    QCOMPARE(model.rowCount(), static_cast<int>(LogModel::kCapacity));
    QCOMPARE(model.index(model.rowCount() - 1, LogModel::Text).data().toString(), QStringLiteral("line 2001"));
    model.append(lines(12'001, 12'003));
    QCOMPARE(model.size(), LogModel::kCapacity);
    QCOMPARE(model.index(0, LogModel::Text).data().toString(), QStringLiteral("line 12003"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.append(lines(1, 2));   // numbers begin again with another session
    QCOMPARE(model.rowCount(), 2);
  }

  void aRepeatedFactReplacesItsRow() {
    SignalModel model;
    api::SignalView signal;
    signal.number = 1;
    signal.status = domain::SignalStatus::Received;
    model.append({signal});
    signal.status = domain::SignalStatus::Blocked;
    signal.code = "DAILY_LOSS";
    model.append({signal});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, SignalModel::Verdict).data().toString(), QStringLiteral("Blocked"));
    QCOMPARE(model.index(0, SignalModel::Reason).data().toString(), QStringLiteral("Daily loss"));
  }

  void filtersSeeEveryKeptLine() {
    LogModel model;
    CalmSortProxy proxy;
    proxy.setSourceModel(&model);
    for (std::uint64_t n = 1; n <= 3'000; n += 500) model.append(lines(n, n + 499));
    proxy.setTextFilter(QStringLiteral("nobody wrote this"));
    QCOMPARE(proxy.rowCount(), 0);
    proxy.setTextFilter(QStringLiteral("LINE 17"));   // 17, 170..179, 1700..1799
    QCOMPARE(proxy.rowCount(), 111);
    proxy.setTextFilter({});
    proxy.setMinimum(LogModel::Level, 3);
    QCOMPARE(proxy.rowCount(), 750);
    model.append(lines(3'001, 3'004));
    QCOMPARE(proxy.rowCount(), 751);
  }

  void everyColumnExplainsItself() {
    Desk desk;
    for (TableModel* model : std::initializer_list<TableModel*>{&desk.positions(), &desk.orders(), &desk.signalsModel(),
                                                                &desk.fills(), &desk.log()}) {
      for (int column = 0; column < model->columnCount(); ++column) {
        QVERIFY(!model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().size() > 8);
        QVERIFY(!model->headerData(column, Qt::Horizontal, SampleRole).toString().isEmpty());
      }
    }
  }
};

const tests::Registered<TablesTest> kTablesTest;

}  // namespace

#include "tst_tables.moc"
