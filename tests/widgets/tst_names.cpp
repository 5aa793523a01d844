// For people who do not use a mouse or cannot see the screen: every control has a name, the tab key reaches each of
// them, and Escape leaves every question without an effect.
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QSet>
#include <QSignalSpy>
#include <QTabBar>

#include <tests/support/qt_runner.h>
#include <tests/widgets/bench.h>
#include <widgets/bars/emergency_dialog.h>
#include <widgets/bars/job_bar.h>
#include <widgets/bars/notice_bar.h>
#include <widgets/charts/indicator_dialog.h>
#include <widgets/commands/command_registry.h>
#include <widgets/commands/key_map_dialog.h>
#include <widgets/files/import_dialog.h>
#include <widgets/files/report_dialog.h>
#include <widgets/layouts/layout_control.h>

namespace {

using namespace keel;
using namespace keel::widgets;
using tests::Bench;

/// A part of another control, which that one speaks for.
bool isInner(const QWidget& widget) {
  if (widget.objectName().startsWith(QStringLiteral("qt_"))) return true;
  if (widget.metaObject()->className() == QByteArray("QTableCornerButton")) return true;
  if (widget.windowType() == Qt::Popup || widget.window()->windowType() == Qt::Popup) return true;
  const QWidget* parent = widget.parentWidget();
  return qobject_cast<const QComboBox*>(parent) != nullptr || qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
         qobject_cast<const QAbstractItemView*>(parent) != nullptr;
}

QString nameOf(QWidget& widget) {
  QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
  return interface == nullptr ? QString() : interface->text(QAccessible::Name);
}

QString describe(const QWidget& widget) {
  QString text = QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName();
  for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
    if (parent->objectName().isEmpty()) continue;
    return text + QStringLiteral(" in ") + parent->objectName();
  }
  return text;
}

int checkNames(const QWidget& root) {
  int checked = 0;
  QStringList nameless;
  for (QWidget* widget : root.findChildren<QWidget*>()) {
    if (widget->focusPolicy() == Qt::NoFocus || isInner(*widget)) continue;
    // The tabs of a tab widget and of stacked docks name themselves one by one.
    if (qobject_cast<QTabBar*>(widget) != nullptr) continue;
    if (nameOf(*widget).trimmed().isEmpty()) nameless << describe(*widget);
    ++checked;
  }
  if (!nameless.isEmpty()) QTest::qFail(qPrintable(nameless.join(QStringLiteral("; "))), __FILE__, __LINE__);
  return checked;
}

bool takesTab(const QWidget& widget) {
  return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isEnabled() && widget.isVisible() &&
         !widget.visibleRegion().isEmpty() && !isInner(widget);
}

/// Every control the tab key comes to, until it goes round.
QSet<QWidget*> reached(QWidget& window) {
  QSet<QWidget*> all;
  for (int i = 0; i < 400; ++i) {
    QWidget* before = QApplication::focusWidget();
    QTest::keyClick(before == nullptr ? &window : before, Qt::Key_Tab);
    QWidget* now = QApplication::focusWidget();
    if (now != nullptr) all.insert(now);
  }
  return all;
}

void checkTabs(QWidget& window) {
  window.activateWindow();
  QTRY_VERIFY(window.isActiveWindow());
  const QSet<QWidget*> met = reached(window);
  QStringList missed;
  for (QWidget* widget : window.findChildren<QWidget*>()) {
    if (widget->window() != &window || !takesTab(*widget) || met.contains(widget)) continue;
    const bool throughProxy = widget->focusProxy() != nullptr && met.contains(widget->focusProxy());
    if (!throughProxy) missed << describe(*widget);
  }
  if (!missed.isEmpty()) QTest::qFail(qPrintable(missed.join(QStringLiteral("; "))), __FILE__, __LINE__);
}

class NamesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyControlHasAName() {
    Bench bench({.bars = 50});
    bench.window->notices().display(QStringLiteral("test"), models::Tone::Warn, QStringLiteral("Something happened."),
                                    QStringLiteral("CODE"), {{QStringLiteral("Again"), [] {}}});
    QVERIFY(checkNames(*bench.window) > 60);
    for (Pane* pane : bench.window->panes()) {
      bench.look(*pane);
      QVERIFY2(!nameOf(*pane).isEmpty(), qPrintable(pane->objectName()));
      checkNames(*pane);
    }
  }

  void everyControlOfADialogHasAName() {
    Bench bench({.bars = 50});
    ImportDialog import(bench.desk->library(), bench.theme, {}, bench.window.get());
    QVERIFY(checkNames(import) >= 8);
    ReportDialog report(bench.desk->library().sessions(), models::ReportKind::Pdf, 0, {}, bench.window.get());
    QVERIFY(checkNames(report) >= 5);
    KeyMapDialog keys(bench.window->commands(), bench.theme, bench.window.get());
    QVERIFY(checkNames(keys) >= 5);
    EmergencyDialog emergency(*bench.desk, bench.window.get());
    QCOMPARE(checkNames(emergency), 2);
    IndicatorDialog indicator(models::IndicatorKind::Bollinger, bench.window.get());
    QVERIFY(checkNames(indicator) >= 4);
  }

  /// A word beside a field says what the field is, also to who only hears it.
  void everyWordBesideAFieldBelongsToIt() {
    Bench bench;
    ImportDialog import(bench.desk->library(), bench.theme, {}, bench.window.get());
    int buddies = 0;
    for (const QLabel* label : import.findChildren<QLabel*>()) {
      if (label->buddy() == nullptr) continue;
      ++buddies;
      QVERIFY2(!label->text().isEmpty(), qPrintable(describe(*label->buddy())));
    }
    QCOMPARE(buddies, 4);
  }

  void theTabKeyReachesEveryControl() {
    Bench bench({.bars = 50});
    bench.setState(domain::SessionState::Active);
    QTRY_VERIFY(bench.action("session.stop")->isEnabled());
    checkTabs(*bench.window);
    for (const char* role : {"operator", "risk", "quant"}) {
      bench.window->layouts().applyRole(QString::fromLatin1(role));
      bench.settle();
      checkTabs(*bench.window);
    }
    bench.look(bench.pane("settings"));
    checkTabs(*bench.window);
  }

  void theTabKeyReachesEveryControlOfADialog() {
    Bench bench({.bars = 50});
    ImportDialog import(bench.desk->library(), bench.theme, {}, nullptr);
    ReportDialog report(bench.desk->library().sessions(), models::ReportKind::Pdf, 0, {}, nullptr);
    KeyMapDialog keys(bench.window->commands(), bench.theme, nullptr);
    IndicatorDialog indicator(models::IndicatorKind::Bollinger, nullptr);
    EmergencyDialog emergency(*bench.desk, nullptr);
    for (QDialog* dialog : std::initializer_list<QDialog*>{&import, &report, &keys, &indicator, &emergency}) {
      dialog->show();
      checkTabs(*dialog);
      dialog->hide();
    }
  }

  void escapeLeavesEveryQuestionWithoutAnEffect_data() {
    QTest::addColumn<QString>("command");
    for (const char* id : {"file.import", "report.pdf", "report.xlsx", "help.keys", "help.about", "session.emergency"}) {
      QTest::newRow(id) << QString::fromLatin1(id);
    }
  }
  void escapeLeavesEveryQuestionWithoutAnEffect() {
    QFETCH(const QString, command);
    Bench bench({.bars = 60});
    QSignalSpy chosen(bench.window.get(), &MainWindow::configChosen);
    QAction* action = bench.window->commands().action(command);
    QVERIFY(action != nullptr);
    QTRY_VERIFY(action->isEnabled());
    action->trigger();
    auto* dialog = bench.window->findChild<QDialog*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(bench.window->findChild<QDialog*>(QString(), Qt::FindDirectChildrenOnly) == nullptr);
    QCOMPARE(bench.engine.emergencies(), 0);
    QVERIFY(bench.engine.posted().empty());
    QCOMPARE(chosen.count(), 0);
    QVERIFY(!bench.window->jobs().isBusy());
  }

  /// Those that wait for their answer in the same call.
  void escapeLeavesAWaitingQuestion() {
    Bench bench({.bars = 60});
    QString met;
    QTimer::singleShot(300, this, [&met] {
      QWidget* box = QApplication::activeModalWidget();
      if (box == nullptr) return;
      met = QString::fromLatin1(box->metaObject()->className());
      QTest::keyClick(box, Qt::Key_Escape);
    });
    bench.action("layout.save")->trigger();
    QCOMPARE(met, QStringLiteral("QInputDialog"));
    QVERIFY(bench.window->layouts().workspaces().empty());
    bench.setState(domain::SessionState::Active);
    QTRY_VERIFY(bench.desk->summary().canStop());
    QSignalSpy closing(bench.window.get(), &MainWindow::closing);
    met.clear();
    QTimer::singleShot(300, this, [&met] {
      QWidget* box = QApplication::activeModalWidget();
      if (box == nullptr) return;
      met = QString::fromLatin1(box->metaObject()->className());
      QTest::keyClick(box, Qt::Key_Escape);
    });
    bench.window->close();
    QCOMPARE(met, QStringLiteral("QMessageBox"));
    QCOMPARE(closing.count(), 0);
    QVERIFY(bench.window->isVisible());
  }
};

const tests::Registered<NamesTest> kNamesTest;

}  // namespace

#include "tst_names.moc"
