// Arrangements of the window: each role shows its panes, what is kept comes back, what is damaged is refused with a
// sentence, and floating panes come back to a screen that exists.
#include <QFile>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include <tests/support/qt_runner.h>
#include <tests/widgets/bench.h>
#include <widgets/bars/notice_bar.h>
#include <widgets/commands/command_registry.h>
#include <widgets/layouts/layout_control.h>
#include <widgets/live_table.h>

namespace {

using namespace keel;
using namespace keel::widgets;
using tests::Bench;

QString openPanes(const Bench& bench) {
  QStringList all;
  for (const Pane* pane : bench.window->panes()) {
    if (!pane->isHidden()) all << pane->objectName();
  }
  all.sort();
  return all.join(QLatin1Char(' '));
}

QString written(const QTemporaryDir& folder, const QByteArray& bytes) {
  const QString name = folder.filePath(QStringLiteral("layouts.json"));
  QFile file(name);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return {};
  return name;
}

LiveTable& tableOf(const Bench& bench, const char* pane) { return *bench.pane(pane).findChild<LiveTable*>(); }

class LayoutsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void eachRoleShowsItsPanes() {
    Bench bench({.bars = 30});
    for (const RoleLayout& layout : roleLayouts()) {
      bench.window->commands().action(QStringLiteral("layout.") + layout.id)->trigger();
      QCoreApplication::processEvents();
      QCOMPARE(bench.window->size(), QSize(1280, 720));
      QStringList named;
      for (const LayoutRow& row : layout.rows) {
        for (const LayoutCell& cell : row.cells) {
          named << cell.panes;
          checkCell(bench, layout.id, cell);
        }
      }
      named.sort();
      QCOMPARE(openPanes(bench), named.join(QLatin1Char(' ')));
    }
  }

  void theArrangementOfPanesComesBack() {
    Bench bench;
    bench.window->layouts().applyRole(QStringLiteral("risk"));
    const QString before = openPanes(bench);
    const QByteArray docks = bench.window->layouts().docks();
    bench.window->layouts().applyRole(QStringLiteral("quant"));
    QVERIFY(openPanes(bench) != before);
    QVERIFY(bench.window->layouts().restoreDocks(docks));
    QCOMPARE(openPanes(bench), before);
    QVERIFY(!bench.window->layouts().restoreDocks("rubbish"));
    QVERIFY(!bench.window->layouts().restoreDocks({}));
    QCOMPARE(openPanes(bench), before);
  }

  void aFloatingPaneComesBackToTheScreen() {
    Bench bench;
    Pane& log = bench.pane("log");
    log.setFloating(true);
    log.setGeometry(20'000, 15'000, 300, 200);
    QCoreApplication::processEvents();
    const QByteArray docks = bench.window->layouts().docks();
    log.setFloating(false);
    QVERIFY(bench.window->layouts().restoreDocks(docks));
    QVERIFY(log.isFloating());
    const QRect screen = bench.window->screen()->availableGeometry();
    QVERIFY(screen.contains(log.geometry().center()));
    QVERIFY(screen.contains(log.geometry().topLeft() + QPoint(40, 10)));
  }

  void locked() {
    Bench bench;
    QAction* lock = bench.window->commands().action(QStringLiteral("layout.lock"));
    QSignalSpy spoken(bench.window.get(), &MainWindow::preferencesChanged);
    lock->trigger();
    QVERIFY(lock->isChecked() && bench.window->layouts().isLocked());
    QCOMPARE(spoken.count(), 1);
    QVERIFY(spoken.first().first().value<Preferences>().lockDocks);
    for (Pane* pane : bench.window->panes()) {
      QCOMPARE(pane->features(), QDockWidget::NoDockWidgetFeatures);
      for (const QToolButton* button : pane->titleBarWidget()->findChildren<QToolButton*>()) {
        const bool ofTheFrame = button->accessibleName().contains(QStringLiteral("the pane "));
        QVERIFY2(!ofTheFrame || button->isHidden(), qPrintable(pane->objectName()));
      }
    }
    lock->trigger();
    QVERIFY(!lock->isChecked());
    QVERIFY(bench.pane("log").features().testFlag(QDockWidget::DockWidgetMovable));
  }

  void aNamedLayoutIsKeptAndComesBack() {
    Bench bench({.bars = 30});
    LayoutControl& layouts = bench.window->layouts();
    layouts.applyRole(QStringLiteral("operator"));
    LiveTable& orders = tableOf(bench, "orders");
    orders.setColumnShown(models::OrderModel::Fees, false);
    orders.setColumnWidth(models::OrderModel::Symbol, 177);
    const QString panes = openPanes(bench);
    layouts.keepAs(QStringLiteral("Morning"));
    QCOMPARE(layouts.workspaces().size(), 1u);
    layouts.applyRole(QStringLiteral("quant"));
    orders.setColumnShown(models::OrderModel::Fees, true);
    orders.setColumnWidth(models::OrderModel::Symbol, 90);
    QVERIFY(layouts.restore(QStringLiteral("Morning")));
    QCOMPARE(openPanes(bench), panes);
    QVERIFY(orders.isColumnHidden(models::OrderModel::Fees));
    QCOMPARE(orders.columnWidth(models::OrderModel::Symbol), 177);
    layouts.keepAs(QStringLiteral("morning"));   // the same name, whatever its capitals
    QCOMPARE(layouts.workspaces().size(), 1u);
    QVERIFY(!layouts.restore(QStringLiteral("Evening")));
  }

  void layoutsTravelAsAFile() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("kept.json"));
    QString panes;
    {
      Bench bench;
      bench.window->layouts().applyRole(QStringLiteral("risk"));
      panes = openPanes(bench);
      bench.window->layouts().keepAs(QStringLiteral("Risk day"));
      QCOMPARE(bench.window->layouts().exportTo(file), QString());
      const QString nowhere = bench.window->layouts().exportTo(folder.filePath(QStringLiteral("no/such/place.json")));
      QVERIFY2(nowhere.contains(QStringLiteral("could not be written")), qPrintable(nowhere));
    }
    Bench bench;
    QCOMPARE(bench.window->layouts().importFrom(file), QString());
    QVERIFY(bench.window->layouts().restore(QStringLiteral("Risk day")));
    QCOMPARE(openPanes(bench), panes);
  }

  void aDamagedFileIsRefusedWithASentence_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("no json") << QByteArray("{ \"keel_workspaces\": ") << QStringLiteral("not JSON");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("not JSON");
    QTest::newRow("a list") << QByteArray("[1, 2]") << QStringLiteral("keel_workspaces");
    QTest::newRow("other program") << QByteArray("{\"version\": 3}") << QStringLiteral("keel_workspaces");
    QTest::newRow("newer") << QByteArray("{\"keel_workspaces\": 99, \"workspaces\": []}")
                           << QStringLiteral("keel_workspaces");
    QTest::newRow("no name") << QByteArray("{\"keel_workspaces\": 1, \"workspaces\": [{\"docks\": \"AAAA\"}]}")
                             << QStringLiteral("name");
    QTest::newRow("no docks") << QByteArray("{\"keel_workspaces\": 1, \"workspaces\": [{\"name\": \"a\"}]}")
                              << QStringLiteral("docks");
  }
  void aDamagedFileIsRefusedWithASentence() {
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, word);
    QTemporaryDir folder;
    Bench bench;
    bench.window->layouts().keepAs(QStringLiteral("Mine"));
    const QString before = openPanes(bench);
    const QString error = bench.window->layouts().importFrom(written(folder, bytes));
    QVERIFY2(error.contains(word), qPrintable(error));
    QVERIFY(error.endsWith(QLatin1Char('.')));
    QCOMPARE(bench.window->layouts().workspaces().size(), 1u);
    QCOMPARE(openPanes(bench), before);
  }

  void aMissingFileIsRefusedWithASentence() {
    Bench bench;
    const QString error = bench.window->layouts().importFrom(QStringLiteral("/no/such/file.json"));
    QVERIFY2(error.contains(QStringLiteral("could not be read")), qPrintable(error));
  }

  void aLayoutOfAnotherVersionSaysSo() {
    Bench bench;
    bench.window->layouts().setWorkspaces({{QStringLiteral("Old"), "not of this version", {}}});
    QVERIFY(!bench.window->layouts().restore(QStringLiteral("Old")));
    QVERIFY2(bench.window->notices().text().contains(QStringLiteral("another version")),
             qPrintable(bench.window->notices().text()));
  }

  void theWindowRemembersItself() {
    WindowMemory memory;
    QString panes;
    {
      Bench bench({.bars = 30, .size = QSize(1400, 800)});
      bench.window->layouts().applyRole(QStringLiteral("quant"));
      bench.window->layouts().keepAs(QStringLiteral("Mine"));
      panes = openPanes(bench);
      LiveTable& trades = tableOf(bench, "trades");
      trades.setColumnShown(2, false);
      trades.horizontalHeader()->moveSection(0, 3);
      trades.setColumnWidth(1, 211);
      tableOf(bench, "positions").setDensity(Density::Roomy);
      memory = bench.window->memory();
    }
    Bench bench({.bars = 30});
    bench.window->restore(memory);
    QCoreApplication::processEvents();
    QCOMPARE(bench.window->size(), QSize(1400, 800));
    QCOMPARE(openPanes(bench), panes);
    LiveTable& trades = tableOf(bench, "trades");
    QVERIFY(trades.isColumnHidden(2));
    QCOMPARE(trades.horizontalHeader()->visualIndex(0), 3);
    QCOMPARE(trades.columnWidth(1), 211);
    QCOMPARE(tableOf(bench, "positions").density(), Density::Roomy);
    QCOMPARE(bench.window->layouts().workspaces().size(), 1u);
    const WindowMemory again = bench.window->memory();
    QCOMPARE(again.keys, memory.keys);
    QCOMPARE(again.tables.keys(), memory.tables.keys());
    QCOMPARE(again.workspaces, memory.workspaces);
  }

  void damagedMemoryLeavesAWindowThatWorks() {
    Bench bench;
    const QString before = openPanes(bench);
    WindowMemory memory;
    memory.geometry = "rubbish";
    memory.docks = "rubbish";
    memory.workspaces = "{ rubbish";
    for (const LiveTable* table : bench.window->findChildren<LiveTable*>()) {
      memory.tables.insert(table->objectName(), "rubbish");
    }
    const int columns = static_cast<int>(tableOf(bench, "orders").shownColumns().size());
    bench.window->restore(memory);
    QCOMPARE(openPanes(bench), before);
    QCOMPARE(static_cast<int>(tableOf(bench, "orders").shownColumns().size()), columns);
    QVERIFY2(bench.window->notices().text().contains(QStringLiteral("not JSON")),
             qPrintable(bench.window->notices().text()));
  }

 private:
  static void checkCell(const Bench& bench, const QString& layout, const LayoutCell& cell) {
    for (const QString& id : cell.panes) {
      Pane* pane = bench.window->pane(id);
      QVERIFY2(pane != nullptr, qPrintable(id));
      QCOMPARE(pane->visibleRegion().isEmpty(), id != cell.panes.front());   // the first is on top
      pane->raise();
      QCoreApplication::processEvents();
      const QSize size = pane->widget()->size();
      const QString what = QStringLiteral("%1 %2: %3 x %4").arg(layout, id).arg(size.width()).arg(size.height());
      QVERIFY2(pane->isVisible() && !pane->visibleRegion().isEmpty(), qPrintable(what));
      QVERIFY2(size.width() >= 80 && size.height() >= 40, qPrintable(what));
    }
    bench.window->pane(cell.panes.front())->raise();
  }
};

const tests::Registered<LayoutsTest> kLayoutsTest;

}  // namespace

#include "tst_layouts.moc"
