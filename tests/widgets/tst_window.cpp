// The whole window over a made-up engine: buttons, frame and words, panes with and without data, a stalled engine.
#include <QAbstractItemView>
#include <QAction>
#include <QImage>
#include <QPushButton>

#include <tests/support/qt_runner.h>
#include <tests/widgets/bench.h>
#include <widgets/bars/emergency_button.h>
#include <widgets/bars/emergency_dialog.h>
#include <widgets/bars/notice_bar.h>
#include <widgets/bars/session_bar.h>
#include <widgets/bars/status_strip.h>
#include <widgets/layouts/layout_control.h>
#include <widgets/main_window.h>
#include <widgets/files/import_dialog.h>
#include <widgets/panes/table_panes.h>

namespace {

using namespace keel;
using namespace keel::widgets;
using domain::SessionState;

using tests::inkOf;
using tests::Bench;

class WindowTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyPaneShowsItsEmptyStateAndItsData() {
    Bench bench;
    QTRY_VERIFY(bench.desk->summary().present);
    for (Pane* pane : bench.window->panes()) {
      bench.window->goTo(*pane);
      QTRY_VERIFY(pane->isVisible());
      QTest::qWait(30);
      QVERIFY2(inkOf(pane->widget()->grab().toImage()) > 0.2, qPrintable(pane->objectName()));
      if (auto* table = qobject_cast<TablePane*>(pane)) QVERIFY(table->table().emptyText().size() > 30);
    }
    bench.engine.with([](tests::FakeMarket& market) {
      for (int i = 0; i < 300; ++i) market.step();
    });
    for (Pane* pane : bench.window->panes()) {
      bench.window->goTo(*pane);
      QTest::qWait(150);
      QVERIFY2(inkOf(pane->widget()->grab().toImage()) > 2.0, qPrintable(pane->objectName()));
    }
  }

  void hiddenPanesAskForNothing() {
    Bench bench({.bars = 50});
    QTRY_VERIFY((bench.desk->client().needs() & models::kNeedLog) != 0);
    for (Pane* pane : bench.window->panes()) {
      if (pane->objectName() == QStringLiteral("log")) pane->close();
    }
    QTRY_VERIFY((bench.desk->client().needs() & models::kNeedLog) == 0);
    QTRY_VERIFY((bench.engine.lastParts() & models::kNeedLog) == 0);
    QVERIFY((bench.desk->client().needs() & models::kNeedAccount) != 0);
  }

  void buttonsFollowTheState() {
    Bench bench;
    QTRY_VERIFY(bench.action("session.start")->isEnabled());
    QVERIFY(!bench.action("session.pause")->isEnabled() && !bench.action("session.stop")->isEnabled());
    QTest::keyClick(bench.window.get(), Qt::Key_F5);
    QTRY_COMPARE(bench.window->bar().stateWord(), QStringLiteral("ACTIVE"));
    QVERIFY(!bench.action("session.start")->isEnabled() && bench.action("session.pause")->isEnabled() &&
            bench.action("session.stop")->isEnabled());
    QTest::keyClick(bench.window.get(), Qt::Key_F6);
    QTRY_COMPARE(bench.window->bar().stateWord(), QStringLiteral("PAUSED"));
    QCOMPARE(bench.action("session.pause")->text(), QStringLiteral("Resume"));
    QTest::keyClick(bench.window.get(), Qt::Key_F6);
    QTRY_COMPARE(bench.window->bar().stateWord(), QStringLiteral("ACTIVE"));
    QCOMPARE(bench.action("session.pause")->text(), QStringLiteral("Pause"));
    QTest::keyClick(bench.window.get(), Qt::Key_F7);
    QTRY_COMPARE(bench.window->bar().stateWord(), QStringLiteral("STOPPED"));
    bench.setState(SessionState::Halted);
    QTRY_COMPARE(bench.window->bar().stateWord(), QStringLiteral("HALTED"));
    QVERIFY(!bench.action("session.start")->isEnabled() && !bench.action("session.pause")->isEnabled());
    QVERIFY(bench.action("session.emergency")->isEnabled());
    bench.setState(SessionState::Stopped);
    QTRY_COMPARE(bench.window->bar().stateWord(), QStringLiteral("STOPPED"));
  }

  void theModeIsInFrameTitleAndBar() {
    Bench bench;
    QTRY_VERIFY(bench.desk->summary().present);
    const std::pair<models::Mode, QColor> modes[] = {{models::Mode::Paper, bench.theme.paper},
                                                     {models::Mode::Live, bench.theme.live},
                                                     {models::Mode::Replay, bench.theme.replay}};
    for (const auto& [mode, color] : modes) {
      bench.engine.with([wanted = mode](tests::FakeMarket& market) {
        market.session().mode = wanted;
        market.session().generated = wanted == models::Mode::Paper;
      });
      const QString word = models::modeWord(mode);
      QTRY_COMPARE(bench.window->bar().modeWord(), word);
      QVERIFY(bench.window->windowTitle().startsWith(word));
      QTRY_COMPARE(bench.window->windowTitle().contains(QStringLiteral("GENERATED")), mode == models::Mode::Paper);
      QCOMPARE(bench.window->frameColor(), color);
      QTest::qWait(50);
      const QImage image = bench.window->grab().toImage();
      for (const QPoint corner : {QPoint(1, 1), QPoint(image.width() - 2, 1), QPoint(1, image.height() - 2),
                                  QPoint(image.width() / 2, 1), QPoint(image.width() - 2, image.height() / 2)}) {
        QCOMPARE(image.pixelColor(corner).rgb(), color.rgb());
      }
    }
  }

  void aStalledEngineIsShownAndTheWindowLives() {
    Bench bench({.bars = 50});
    QTRY_VERIFY(bench.desk->summary().present);
    bench.engine.stall(true);
    QElapsedTimer since;
    since.start();
    QTRY_VERIFY_WITH_TIMEOUT(bench.window->notices().text().contains(QStringLiteral("not answered")), 2000);
    QVERIFY(since.elapsed() < 2000);
    QVERIFY(bench.window->strip().text().contains(QStringLiteral("no answer")));
    QElapsedTimer reaction;
    reaction.start();
    bench.window->resize(1300, 740);
    QTest::qWait(1);
    QVERIFY(!bench.window->grab().isNull());
    QVERIFY(reaction.elapsed() < 1000);
    bench.engine.stall(false);
    QTRY_VERIFY(bench.window->notices().text().isEmpty());
  }

  void emergencyNeedsAHoldOrAConfirmation() {
    Bench bench({.bars = 60});
    QTRY_VERIFY(bench.action("session.emergency")->isEnabled());
    EmergencyButton& button = bench.window->bar().emergency();
    QTest::mousePress(&button, Qt::LeftButton);
    QTest::qWait(100);
    QTest::mouseRelease(&button, Qt::LeftButton);   // a slip asks, it does not act
    QCOMPARE(bench.engine.emergencies(), 0);
    auto* dialog = bench.window->findChild<EmergencyDialog*>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY(bench.desk->openPositions() > 0);
    QTRY_VERIFY(dialog->text().contains(QString::number(bench.desk->openPositions())));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(bench.window->findChild<EmergencyDialog*>() == nullptr);
    QCOMPARE(bench.engine.emergencies(), 0);
    QTest::mousePress(&button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(bench.engine.emergencies(), 1, 1500);
    QTest::mouseRelease(&button, Qt::LeftButton);
    QTRY_COMPARE(bench.window->bar().stateWord(), QStringLiteral("EMERGENCY STOP"));
    QTRY_VERIFY(bench.window->notices().text().contains(QStringLiteral("flat")));
    bench.window->activateWindow();
    QTRY_VERIFY(bench.window->isActiveWindow());
    QTest::keyClick(bench.window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(bench.window->findChild<EmergencyDialog*>() != nullptr);
    QTest::mouseClick(bench.window->findChild<QPushButton*>(QStringLiteral("confirmEmergency")), Qt::LeftButton);
    QTRY_COMPARE(bench.engine.emergencies(), 2);
  }

  void goingWithAnOpenQuestionIsHarmless() {
    Bench bench({.bars = 60});
    QTRY_VERIFY(bench.action("session.emergency")->isEnabled());
    bench.action("session.emergency")->trigger();
    QVERIFY(bench.window->findChild<EmergencyDialog*>() != nullptr);
    bench.window.reset();
    QTest::qWait(100);
    QCOMPARE(bench.engine.emergencies(), 0);
  }

  void aFailedLoadIsExplained() {
    Bench bench;
    QTRY_VERIFY(bench.desk->summary().present);
    bench.desk->client().load("bad");
    QTRY_VERIFY(bench.window->notices().text().contains(QStringLiteral("column 'close'")));
    bench.desk->client().load("{}");
    QTRY_VERIFY(bench.window->notices().text().isEmpty());
  }

  void theArrangementComesBack() {
    Bench bench;
    Pane* log = bench.window->pane(QStringLiteral("log"));
    log->close();
    LayoutControl& layouts = bench.window->layouts();
    const QByteArray docks = layouts.docks();
    layouts.applyRole(QStringLiteral("trader"));
    QTRY_VERIFY(log->isVisible());
    QVERIFY(layouts.restoreDocks(docks));
    QTRY_VERIFY(!log->isVisible());
    QVERIFY(!layouts.restoreDocks("rubbish"));
  }

  void openDialogBuildsAConfiguration() {
    Bench bench;
    QTRY_VERIFY(bench.desk->library().attached());
    ImportDialog dialog(bench.desk->library(), bench.theme, {}, nullptr);
    dialog.addFiles({QStringLiteral("/tmp/spy_2013.csv.gz"), QStringLiteral("/tmp/QQQ.zip")});
    const models::SessionConfig config = dialog.config();
    QCOMPARE(config.data.size(), 2u);
    QCOMPARE(config.data[0].symbol, QStringLiteral("SPY"));
    QCOMPARE(config.data[1].symbol, QStringLiteral("QQQ"));
    QCOMPARE(config.strategy, QStringLiteral("mixed"));
    QCOMPARE(dialog.folder(), QStringLiteral("/tmp"));
  }

  void tablesKeepScrollAndSelection() {
    Bench bench({.bars = 300});
    auto* signalsPane = qobject_cast<TablePane*>(bench.window->pane(QStringLiteral("signals")));
    QTRY_VERIFY(signalsPane->table().model()->rowCount() > 40);
    QTableView& table = signalsPane->table();
    table.selectRow(30);
    table.scrollTo(table.model()->index(30, 0), QAbstractItemView::PositionAtTop);
    const auto number = [&table](int row) { return table.model()->index(row, 0).data(models::KeyRole).toULongLong(); };
    const auto selected = number(30);
    const auto top = number(table.rowAt(0));
    const int before = table.model()->rowCount();
    bench.engine.with([](tests::FakeMarket& market) {
      for (int i = 0; i < 60; ++i) market.step();
    });
    QTRY_VERIFY(table.model()->rowCount() > before);
    QCOMPARE(number(table.rowAt(0)), top);
    QCOMPARE(number(table.selectionModel()->selectedRows().first().row()), selected);
    QVERIFY(signalsPane->table().selectedText(true).contains(QLatin1Char('\t')));
  }
};

const tests::Registered<WindowTest> kWindowTest;

}  // namespace

#include "tst_window.moc"
