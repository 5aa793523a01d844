// Order by several columns, filters as people type them, and the table as a file.
#include <random>

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QSignalSpy>

#include <models/calm_sort_proxy.h>
#include <models/column_filter.h>
#include <models/order_model.h>
#include <models/table_export.h>
#include <models/table_model.h>
#include <tests/support/qt_runner.h>

namespace {

using namespace keel::models;

struct Line {
  quint64 key = 0;
  QString name;
  double number = 0;
  double share = 0;
  qlonglong ns = 0;
};

/// Name, number, share in percent, and a time of day; rows are changed at will.
class LinesModel : public TableModel {
 public:
  LinesModel() : TableModel({{QStringLiteral("Name"), QStringLiteral("The name."), QStringLiteral("xxxx")},
                             {QStringLiteral("Number"), QStringLiteral("A number."), QStringLiteral("0,000.00"), true},
                             {QStringLiteral("Share"), QStringLiteral("Of all."), QStringLiteral("100.0 %"), true},
                             {QStringLiteral("Time"), QStringLiteral("When."), QStringLiteral("00:00:00"), true}},
                            nullptr) {}
  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(lines.size());
  }
  void add(const Line& line, int at = -1) {
    const int row = at < 0 ? rowCount() : at;
    beginInsertRows({}, row, row);
    lines.insert(lines.begin() + row, line);
    endInsertRows();
  }
  void remove(int row) {
    beginRemoveRows({}, row, row);
    lines.erase(lines.begin() + row);
    endRemoveRows();
  }
  void setNumber(int row, double number) {
    lines[static_cast<std::size_t>(row)].number = number;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
  }
  std::vector<Line> lines;

 protected:
  QVariant cell(int row, int column, int role) const override {
    const Line& line = lines[static_cast<std::size_t>(row)];
    if (role == KeyRole) return line.key;
    if (role == SortRole) {
      const QVariant raw[] = {line.name, line.number, line.share, line.ns};
      return raw[column];
    }
    if (role != Qt::DisplayRole) return {};
    if (column == 0) return line.name;
    if (column == 1) return std::isnan(line.number) ? noValue() : formatDouble(line.number, 2);
    if (column == 2) return formatPercent(line.share);
    return formatTime(keel::base::fromNanos(line.ns), QTimeZone::utc());
  }
};

constexpr qlonglong kNine = 1'381'136'400'000'000'000LL;   // 2013-10-07 09:00:00 UTC
constexpr qlonglong kMinute = 60'000'000'000LL;

void fill(LinesModel& model) {
  model.add({1, QStringLiteral("beta"), 2, 0.10, kNine});
  model.add({2, QStringLiteral("alpha"), 2, 0.20, kNine + 46 * kMinute});
  model.add({3, QStringLiteral("Gamma"), -7.5, 0.05, kNine + 90 * kMinute});
  model.add({4, QStringLiteral("alpha"), 1234.5, 0.65, kNine + 5 * kMinute});
}

QString keysOf(const QAbstractItemModel& model) {
  QString keys;
  for (int row = 0; row < model.rowCount(); ++row) keys += model.index(row, 0).data(KeyRole).toString();
  return keys;
}

class SortTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void numbersAsTyped() {
    QCOMPARE(parseTyped(QStringLiteral("1,234.5")), std::optional<double>(1234.5));
    QCOMPARE(parseTyped(QStringLiteral(" \u22122 ")), std::optional<double>(-2.0));   // the real minus tables show
    QCOMPARE(parseTyped(QStringLiteral("5 %")), std::optional<double>(5.0));
    QCOMPARE(parseTyped(QStringLiteral("five")), std::optional<double>());
    QCOMPARE(parseTyped(QStringLiteral("nan")), std::optional<double>());
    QLocale::setDefault(QLocale(QLocale::German));
    const auto german = parseTyped(QStringLiteral("3,5"));
    const auto plain = parseTyped(QStringLiteral("3.5"));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(german, std::optional<double>(3.5));
    QCOMPARE(plain, std::optional<double>(3.5));
  }

  void filtersAsTyped_data() {
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("keys");
    const auto row = [](int column, const char* typed, const char* keys) {
      QTest::newRow(typed) << column << QString::fromUtf8(typed) << QString::fromLatin1(keys);
    };
    row(1, ">2", "4");
    row(1, ">=2", "124");
    row(1, "<−2", "3");
    row(1, "<= 2", "123");
    row(1, "=2", "12");
    row(1, "!=2", "34");
    row(1, "-8..2", "123");
    row(1, "2..-8", "123");
    row(1, ".5", "34");
    row(1, ">", "1234");
    row(2, ">15", "24");
    row(2, "5..10", "13");
    row(3, ">9:45", "23");
    row(3, "<09:05:00", "1");
    row(0, "ALPH", "24");
    row(0, "=gamma", "3");
    row(0, "!a", "");
    row(0, "!alpha", "13");
    row(0, ">b", "");
  }
  void filtersAsTyped() {
    QFETCH(int, column);
    QFETCH(QString, typed);
    QFETCH(QString, keys);
    LinesModel model;
    fill(model);
    CalmSortProxy proxy;
    proxy.setSourceModel(&model);
    proxy.setColumnFilter(column, typed);
    QCOMPARE(keysOf(proxy), keys);
    proxy.setColumnFilter(column, QString());
    QCOMPARE(keysOf(proxy), QStringLiteral("1234"));
  }

  void filtersMeetAndFollowTheData() {
    LinesModel model;
    fill(model);
    CalmSortProxy proxy;
    proxy.setSourceModel(&model);
    proxy.setColumnFilter(0, QStringLiteral("alpha"));
    proxy.setColumnFilter(1, QStringLiteral("<10"));
    proxy.setTextFilter(QStringLiteral("20"));
    QCOMPARE(keysOf(proxy), QStringLiteral("2"));
    proxy.setTextFilter({});
    model.setNumber(3, 5);   // comes in with the next renewal, not before
    QCOMPARE(keysOf(proxy), QStringLiteral("2"));
    QTRY_COMPARE_WITH_TIMEOUT(keysOf(proxy), QStringLiteral("24"), 3 * CalmSortProxy::kResortMs);
  }

  void severalColumns() {
    LinesModel model;
    fill(model);
    CalmSortProxy proxy;
    proxy.setSourceModel(&model);
    proxy.setSortKeys({{0, Qt::AscendingOrder}, {1, Qt::DescendingOrder}});
    QCOMPARE(keysOf(proxy), QStringLiteral("4213"));
    proxy.setSortKeys({{0, Qt::DescendingOrder}, {1, Qt::AscendingOrder}});
    QCOMPARE(keysOf(proxy), QStringLiteral("3124"));
    proxy.setSortKeys({{0, Qt::DescendingOrder}, {1, Qt::DescendingOrder}});
    QCOMPARE(keysOf(proxy), QStringLiteral("3142"));
    proxy.setSortKeys({{1, Qt::DescendingOrder}, {2, Qt::AscendingOrder}, {1, Qt::AscendingOrder}, {9, {}}});
    QCOMPARE(proxy.sortKeys().size(), std::size_t{2});
    QCOMPARE(keysOf(proxy), QStringLiteral("4123"));
    proxy.setSortKeys({});
    QCOMPARE(keysOf(proxy), QStringLiteral("1234"));
  }

  void clicksTurnTheOrder() {
    LinesModel model;
    fill(model);
    CalmSortProxy proxy;
    proxy.setSourceModel(&model);
    proxy.toggleSort(0, false);
    proxy.toggleSort(1, true);
    proxy.toggleSort(1, true);
    QCOMPARE(proxy.sortKeys(), (std::vector<SortKey>{{0, Qt::AscendingOrder}, {1, Qt::DescendingOrder}}));
    proxy.toggleSort(1, true);
    QCOMPARE(proxy.sortKeys(), (std::vector<SortKey>{{0, Qt::AscendingOrder}}));
    proxy.toggleSort(2, true);
    proxy.toggleSort(2, false);
    QCOMPARE(proxy.sortKeys(), (std::vector<SortKey>{{2, Qt::AscendingOrder}}));
  }

  void calm() {
    LinesModel model;
    fill(model);
    CalmSortProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(1);
    QCOMPARE(keysOf(proxy), QStringLiteral("3124"));
    QSignalSpy layout(&proxy, &QAbstractItemModel::layoutChanged);
    model.setNumber(0, -100);
    QCOMPARE(keysOf(proxy), QStringLiteral("3124"));   // not at once
    QTRY_COMPARE_WITH_TIMEOUT(keysOf(proxy), QStringLiteral("1324"), 3 * CalmSortProxy::kResortMs);
    QCOMPARE(layout.count(), 1);
    model.setNumber(0, -99);                           // the order still holds: nobody is told of a new layout
    QTest::qWait(CalmSortProxy::kResortMs + 300);
    QCOMPARE(layout.count(), 1);
  }

  void randomChangesUnderTheTester() {
    LinesModel model;
    CalmSortProxy proxy;
    proxy.setSourceModel(&model);
    QAbstractItemModelTester source(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester sorted(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::mt19937 random(7);
    const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (quint64 step = 1; step <= 600; ++step) {
      const int rows = model.rowCount();
      const int what = below(10);
      if (rows < 5 || what < 4) {
        const QString name(QChar(u'a' + below(6)));
        model.add({step, name, double(below(20)), below(100) / 100.0, kNine}, below(rows + 1));
      } else if (what < 6) {
        model.remove(below(rows));
      } else {
        model.setNumber(below(rows), below(20));
      }
      if (step % 50 == 0) proxy.setSortKeys({{below(4), Qt::DescendingOrder}, {below(4), Qt::AscendingOrder}});
      if (step % 70 == 0) proxy.setColumnFilter(1, step % 140 == 0 ? QString() : QStringLiteral("3..15"));
      if (step % 90 == 0) proxy.setTextFilter(step % 180 == 0 ? QString() : QStringLiteral("a"));
    }
    proxy.setTextFilter({});
    proxy.clearColumnFilters();
    QCOMPARE(proxy.rowCount(), model.rowCount());
    proxy.setSortKeys({{0, Qt::AscendingOrder}, {1, Qt::DescendingOrder}});
    for (int row = 1; row < proxy.rowCount(); ++row) {
      const auto at = [&proxy](int line, int column) { return proxy.index(line, column).data(SortRole); };
      const int first = compareRaw(at(row - 1, 0), at(row, 0));
      QVERIFY(first < 0 || (first == 0 && compareRaw(at(row - 1, 1), at(row, 1)) >= 0));
    }
  }

  void csvIsTheSameInEveryLocale() {
    LinesModel model;
    model.add({1, QStringLiteral("=SUM(A1)"), 1234567.125, 0.125, kNine});
    model.add({2, QStringLiteral("a,\"b\"\nc"), -0.1, 1e-9, kNine + 500'000'000});
    model.add({3, QStringLiteral("@x"), std::numeric_limits<double>::quiet_NaN(), 1e21, 0});
    const QByteArray wanted =
        "Name,Number,Share,Time\r\n"
        "'=SUM(A1),1234567.125,0.125,2013-10-07T09:00:00Z\r\n"
        "\"a,\"\"b\"\"\nc\",-0.1,0.000000001,2013-10-07T09:00:00.5Z\r\n"
        "'@x,,,\r\n";
    for (const auto language : {QLocale::C, QLocale::German, QLocale::Italian}) {
      QLocale::setDefault(QLocale(language));
      QBuffer out;
      const bool written = out.open(QIODevice::WriteOnly) && writeCsv(out, model, {0, 1, 2, 3});
      QLocale::setDefault(QLocale::c());
      QVERIFY(written);
      QCOMPARE(out.data(), wanted);
    }
    for (const char* danger : {"=1", "+1", "-1", "@a", "\t1", "\r1"}) {
      const QString text = QString::fromLatin1(danger);
      QVERIFY2(csvText(text).contains(QStringLiteral("'") + text), danger);
    }
    QCOMPARE(csvText(QStringLiteral("a-b")), QStringLiteral("a-b"));
  }

  void unknownOrdersStayOnTopHoweverTheTableIsSorted() {
    OrderModel orders;
    std::vector<keel::api::OrderView> rows(3);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      rows[i].id = keel::domain::ClientOrderId(i + 1);
      rows[i].status = i == 1 ? keel::domain::OrderStatus::Unknown : keel::domain::OrderStatus::Filled;
    }
    orders.merge(rows);
    CalmSortProxy proxy;
    proxy.setSourceModel(&orders);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
      proxy.sort(OrderModel::Id, order);
      QCOMPARE(proxy.index(0, OrderModel::Id).data(KeyRole).toULongLong(), 2u);
    }
    QCOMPARE(proxy.index(1, OrderModel::Id).data(KeyRole).toULongLong(), 3u);
  }

  void csvSaysWhenItCannotBeWritten() {
    LinesModel model;
    fill(model);
    QBuffer closed;
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QVERIFY(!writeCsv(closed, model, {0}));
  }
};

const keel::tests::Registered<SortTest> kSortTest;

}  // namespace

#include "tst_sort.moc"
