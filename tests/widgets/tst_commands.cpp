// The registry of commands and the key map: refused conflicts, saved and restored keys, the dialog by keyboard alone.
#include <QDialog>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

#include <tests/support/qt_runner.h>
#include <widgets/commands/command_registry.h>
#include <widgets/commands/key_capture.h>
#include <widgets/commands/key_map_dialog.h>
#include <widgets/commands/key_map_model.h>
#include <widgets/commands/key_rules.h>
#include <widgets/commands/key_sheet.h>

namespace {

using namespace keel::widgets;

QString text(const char* ascii) { return QString::fromLatin1(ascii); }

struct Desk {
  Desk() : theme(darkTheme()), registry(&window) {
    applyTheme(theme);
    window.resize(1280, 720);
    const auto spec = [](const char* id, const char* name, CommandCategory category, QList<QKeySequence> keys) {
      return CommandSpec{text(id), text(name), category, std::move(keys), {}, {}, false, false};
    };
    CommandSpec start = spec("session.start", "&Start", CommandCategory::Session, {Qt::Key_F5});
    start.hint = text("Starts the session.");
    start.whyNot = [this] { return running ? text("The session runs already.") : QString(); };
    registry.add(start, [this] { ++starts; });
    registry.add(spec("session.pause", "Pause", CommandCategory::Session, {Qt::Key_F6}), [this] { ++pauses; });
    CommandSpec stop = spec("emergency", "Emergency stop…", CommandCategory::Session,
                            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
    stop.text = QStringLiteral("Emergency stop…");
    stop.keyNeeded = true;
    stop.everywhere = true;
    registry.add(stop, [this] { ++emergencies; });
    registry.add(spec("palette", "Command line", CommandCategory::Tools,
                      {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::Key_Greater)}),
                 [] {});
    registry.add(spec("about", "About Keel", CommandCategory::Help, {}), [] {});
    registry.addFixed({CommandCategory::View, text("Tables: copy rows"), text("Ctrl+C"), {QKeySequence::Copy}});
    window.show();
    window.activateWindow();
    if (!QTest::qWaitFor([this] { return window.isActiveWindow(); })) qWarning("the window is not active");
  }

  Theme theme;
  QWidget window;
  CommandRegistry registry;
  bool running = false;
  int starts = 0;
  int pauses = 0;
  int emergencies = 0;
};

class CommandsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keysRunCommandsAndTooltipsTellThem() {
    Desk desk;
    QTest::keyClick(&desk.window, Qt::Key_F5);
    QCOMPARE(desk.starts, 1);
    QCOMPARE(desk.registry.action(text("session.start"))->toolTip(), text("Start (F5)\nStarts the session."));
    QVERIFY(desk.registry.setKey(text("session.start"), QKeySequence(Qt::Key_F9)));
    QVERIFY(desk.registry.action(text("session.start"))->toolTip().contains(text("(F9)")));
    QTest::keyClick(&desk.window, Qt::Key_F5);
    QCOMPARE(desk.starts, 1);
    QTest::keyClick(&desk.window, Qt::Key_F9);
    QCOMPARE(desk.starts, 2);
    desk.registry.action(text("session.pause"))->setText(text("Resume"));
    QCOMPARE(desk.registry.action(text("session.pause"))->toolTip(), text("Resume (F6)"));
    QCOMPARE(desk.registry.find(text("palette"))->keyText(), text("Ctrl+K or >"));
    for (const Command* command : desk.registry.all()) {
      QVERIFY2(command->action->toolTip().contains(command->keyText()), qPrintable(command->spec.id));
    }
  }

  void whatCannotRunDoesNotAndTellsWhy() {
    Desk desk;
    QSignalSpy refused(&desk.registry, &CommandRegistry::refused);
    desk.running = true;
    QVERIFY(!desk.registry.run(text("session.start")));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0][1].toString(), text("The session runs already."));
    QTest::keyClick(&desk.window, Qt::Key_F5);  // its action was not refreshed yet
    QCOMPARE(desk.starts, 0);
    QCOMPARE(refused.size(), 2);
    desk.registry.refresh();
    QVERIFY(!desk.registry.action(text("session.start"))->isEnabled());
    QVERIFY(desk.registry.action(text("session.start"))->toolTip().contains(text("The session runs already.")));
    desk.running = false;
    QVERIFY(desk.registry.run(text("session.start")));  // the reason decides, not the stale state of the action
    QCOMPARE(desk.starts, 1);
    QVERIFY(!desk.registry.run(text("no.such")));
  }

  void conflictsAreRefusedByName_data() {
    QTest::addColumn<QKeySequence>("key");
    QTest::addColumn<QString>("owner");
    QTest::newRow("same") << QKeySequence(Qt::Key_F5) << text("Start");
    QTest::newRow("second key of another") << QKeySequence(Qt::Key_Greater) << text("Command line");
    QTest::newRow("longer") << QKeySequence(text("Ctrl+K, S")) << text("Command line");
    QTest::newRow("fixed") << QKeySequence(QKeySequence::Copy) << text("Tables: copy rows");
    QTest::newRow("escape") << QKeySequence(Qt::Key_Escape) << text("every window");
    QTest::newRow("enter") << QKeySequence(Qt::Key_Return) << text("every window");
    QTest::newRow("keypad arrow") << QKeySequence(QKeyCombination(Qt::KeypadModifier, Qt::Key_Down)) << text("every");
  }

  void conflictsAreRefusedByName() {
    QFETCH(QKeySequence, key);
    QFETCH(QString, owner);
    Desk desk;
    QString conflict;
    QVERIFY(!desk.registry.setKey(text("session.pause"), key, &conflict));
    QVERIFY2(conflict.contains(owner), qPrintable(conflict));
    QVERIFY(conflict.endsWith(QLatin1Char('.')));
    QCOMPARE(desk.registry.find(text("session.pause"))->keyText(), text("F6"));
  }

  void aShorterBeginningIsRefusedToo() {
    Desk desk;
    QVERIFY(desk.registry.setKey(text("about"), QKeySequence(text("Ctrl+J, A"))));
    QString conflict;
    QVERIFY(!desk.registry.setKey(text("session.pause"), QKeySequence(Qt::CTRL | Qt::Key_J), &conflict));
    QVERIFY(conflict.contains(text("About Keel")));
    QVERIFY(desk.registry.setKey(text("session.pause"), QKeySequence(text("Ctrl+J, B")), &conflict));
    QVERIFY(conflict.isEmpty());
    QCOMPARE(keyClash(QKeySequence(Qt::Key_A), QKeySequence()), KeyClash::None);
  }

  void theEmergencyStopAlwaysHasAKey() {
    Desk desk;
    QString conflict;
    QVERIFY(!desk.registry.setKey(text("emergency"), {}, &conflict));
    QVERIFY(conflict.contains(text("must always have a key")));
    QVERIFY(desk.registry.setKey(text("emergency"), QKeySequence(Qt::Key_F12), &conflict));
    const QStringList refusals = desk.registry.restoreKeys({{text("emergency"), QStringList()}});
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(desk.registry.find(text("emergency"))->keyText(), text("Ctrl+Shift+E"));
    QVERIFY(desk.registry.setKey(text("about"), {}));
    QVERIFY(desk.registry.setKey(text("session.start"), {}));
  }

  void theEmergencyKeyWorksOverAModalDialog() {
    Desk desk;
    QDialog dialog(&desk.window);
    dialog.setModal(true);
    dialog.show();
    dialog.activateWindow();
    QTRY_VERIFY(dialog.isActiveWindow());
    QTest::keyClick(&dialog, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.emergencies, 1);
    QTest::keyClick(&dialog, Qt::Key_F6);
    QCOMPARE(desk.pauses, 0);
  }

  void saveAndRestore() {
    Desk desk;
    QVERIFY(desk.registry.saveKeys().isEmpty());
    // Two commands change places, one loses its key, one gets a first one.
    QVERIFY(desk.registry.setKey(text("session.start"), QKeySequence(Qt::Key_F8)));
    QVERIFY(desk.registry.setKey(text("session.pause"), QKeySequence(Qt::Key_F5)));
    QVERIFY(desk.registry.setKey(text("session.start"), QKeySequence(Qt::Key_F6)));
    QVERIFY(desk.registry.setKey(text("palette"), {}));
    QVERIFY(desk.registry.setKey(text("about"), QKeySequence(Qt::ALT | Qt::Key_F1)));
    const QVariantMap saved = desk.registry.saveKeys();
    QCOMPARE(saved.size(), 4);
    QCOMPARE(saved.value(text("palette")).toStringList(), QStringList());
    Desk other;
    const QByteArray json = QJsonDocument(QJsonObject::fromVariantMap(saved)).toJson();
    QCOMPARE(other.registry.restoreKeys(QJsonDocument::fromJson(json).object().toVariantMap()), QStringList());
    QCOMPARE(other.registry.saveKeys(), saved);
    QCOMPARE(other.registry.find(text("session.start"))->keyText(), text("F6"));
    QCOMPARE(other.registry.find(text("session.pause"))->keyText(), text("F5"));
    QTest::keyClick(&other.window, Qt::Key_F6);
    QCOMPARE(other.starts, 1);
    QString conflict;
    QVERIFY(!other.registry.resetKey(text("session.start"), &conflict));
    QVERIFY(conflict.contains(text("Pause")));
    other.registry.resetAll();
    QVERIFY(other.registry.saveKeys().isEmpty());
    QCOMPARE(other.registry.find(text("palette"))->keyText(), text("Ctrl+K or >"));
  }

  void aBrokenMapDoesNoHarm() {
    Desk desk;
    const QVariantMap saved{{text("session.start"), QStringList{text("F6")}},   // Pause has it and does not move
                            {text("session.pause"), QStringList{text("no key at all")}},
                            {text("palette"), QStringList{text("Esc")}},
                            {text("about"), QStringList{text("Ctrl+Shift+E")}},
                            {text("later.pane"), QStringList{text("F2")}}};
    QCOMPARE(desk.registry.restoreKeys(saved).size(), 3);
    for (const Command* command : desk.registry.all()) QCOMPARE(command->keys(), command->spec.keys);
    // What is not known yet is kept, and taken when it comes.
    QCOMPARE(desk.registry.saveKeys().size(), 1);
    desk.registry.add({text("later.pane"), text("Later"), CommandCategory::Panes, {}, {}, {}, false, false}, [] {});
    QCOMPARE(desk.registry.find(text("later.pane"))->keyText(), text("F2"));
  }

  void defaultsThatCollideAreTold() {
    Desk desk;
    QVERIFY(desk.registry.defaultConflicts().isEmpty());
    desk.registry.add({text("twin"), text("Twin"), CommandCategory::Tools, {Qt::Key_F5}, {}, {}, false, false}, [] {});
    QCOMPARE(desk.registry.defaultConflicts().size(), 1);
    QVERIFY(desk.registry.defaultConflicts()[0].contains(text("twin")));
    QVERIFY(desk.registry.find(text("twin"))->keys().isEmpty());
    QTest::keyClick(&desk.window, Qt::Key_F5);
    QCOMPARE(desk.starts, 1);
  }

  void anActionThatGoesTakesItsCommandWithIt() {
    Desk desk;
    auto* pane = new QAction(text("Orders"), &desk.window);
    int toggled = 0;
    connect(pane, &QAction::triggered, this, [&toggled] { ++toggled; });
    desk.registry.adopt({text("pane.orders"), {}, CommandCategory::Panes, {Qt::Key_F3}, {}, {}, false, false}, pane);
    QVERIFY(desk.registry.run(text("pane.orders")));
    QTest::keyClick(&desk.window, Qt::Key_F3);
    QCOMPARE(toggled, 2);
    delete pane;
    QVERIFY(desk.registry.find(text("pane.orders")) == nullptr);
    QVERIFY(desk.registry.setKey(text("about"), QKeySequence(Qt::Key_F3)));
  }

  void chordsAsPressed_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("chord");
    QTest::newRow("letter") << int(Qt::Key_S) << 0 << text("s") << text("S");
    QTest::newRow("capital") << int(Qt::Key_S) << int(Qt::ShiftModifier) << text("S") << text("Shift+S");
    QTest::newRow("sign") << int(Qt::Key_Greater) << int(Qt::ShiftModifier) << text(">") << text(">");
    QTest::newRow("keypad") << int(Qt::Key_5) << int(Qt::KeypadModifier) << text("5") << text("5");
    QTest::newRow("control") << int(Qt::Key_G) << int(Qt::ControlModifier) << text("\x07") << text("Ctrl+G");
    QTest::newRow("bare modifier") << int(Qt::Key_Control) << int(Qt::ControlModifier) << QString() << QString();
  }

  void chordsAsPressed() {
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(QString, typed);
    QFETCH(QString, chord);
    const QKeySequence made = KeyCapture::chordOf(key, Qt::KeyboardModifiers(modifiers), typed);
    QCOMPARE(made.toString(QKeySequence::PortableText), chord);
  }

  void theDialogByKeyboardAlone() {
    Desk desk;
    KeyMapDialog dialog(desk.registry, desk.theme, &desk.window);
    dialog.show();
    dialog.activateWindow();
    QTRY_VERIFY(dialog.isActiveWindow());
    auto* filter = dialog.findChild<QLineEdit*>(text("keyMapFilter"));
    auto* table = dialog.findChild<QTableView*>(text("keyMapTable"));
    auto* capture = dialog.findChild<KeyCapture*>();
    QTRY_VERIFY(filter->hasFocus());
    QCOMPARE(table->model()->rowCount(), 6);
    QTest::keyClicks(filter, text("pau"));
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(dialog.selected(), text("session.pause"));
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(table->hasFocus());
    QSignalSpy changed(&dialog, &KeyMapDialog::changed);
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(dialog.isCapturing() && capture->hasFocus());
    QTest::keyClick(capture, Qt::Key_F5);  // taken by Start; must neither be given nor start anything
    QVERIFY(!dialog.isCapturing());
    QVERIFY2(dialog.message().contains(text("F5 belongs to")), qPrintable(dialog.message()));
    QCOMPARE(desk.starts, 0);
    QCOMPARE(changed.size(), 0);
    QTest::keyClick(table, Qt::Key_F2);
    QTest::keyClick(capture, Qt::Key_Escape);
    QVERIFY(!dialog.isCapturing() && dialog.isVisible());
    QTest::keyClick(table, Qt::Key_F2);
    QTest::keyClick(capture, Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(desk.registry.find(text("session.pause"))->keyText(), text("Ctrl+P"));
    QCOMPARE(table->model()->index(0, KeyMapModel::Key).data().toString(), text("Ctrl+P"));
    QCOMPARE(table->model()->index(0, KeyMapModel::Default).data().toString(), text("F6"));
    QCOMPARE(changed.size(), 1);
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(desk.registry.find(text("session.pause"))->keys().isEmpty());
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
  }

  void theEmergencyKeyIsNeverSwallowedByTheDialog() {
    Desk desk;
    KeyMapDialog dialog(desk.registry, desk.theme, &desk.window);
    dialog.show();
    dialog.activateWindow();
    QTRY_VERIFY(dialog.isActiveWindow());
    dialog.select(text("session.pause"));
    auto* table = dialog.findChild<QTableView*>(text("keyMapTable"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F2);
    QVERIFY(dialog.isCapturing());
    QTest::keyClick(dialog.findChild<KeyCapture*>(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.emergencies, 1);
    dialog.select(text("emergency"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(dialog.message().contains(text("must always have a key")));
  }

  void resetOfAllCanBeTakenBack() {
    Desk desk;
    QVERIFY(desk.registry.setKey(text("about"), QKeySequence(Qt::Key_F4)));
    KeyMapDialog dialog(desk.registry, desk.theme, &desk.window);
    dialog.show();
    QPushButton* button = nullptr;
    for (QPushButton* each : dialog.findChildren<QPushButton*>()) {
      if (each->accessibleName() == text("Reset all")) button = each;
    }
    QVERIFY(button != nullptr && button->isEnabled());
    button->click();
    QVERIFY(desk.registry.saveKeys().isEmpty());
    QCOMPARE(button->accessibleName(), text("Undo reset of all"));
    button->click();
    QCOMPARE(desk.registry.find(text("about"))->keyText(), text("F4"));
  }

  void everyWidgetOfTheDialogHasAName() {
    Desk desk;
    KeyMapDialog dialog(desk.registry, desk.theme, &desk.window);
    dialog.show();
    for (const QWidget* widget : dialog.findChildren<QWidget*>()) {
      if (widget->focusPolicy() == Qt::NoFocus) continue;
      QVERIFY2(!widget->accessibleName().isEmpty() || widget->objectName().startsWith(text("qt_")),
               qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
    }
    for (const QPushButton* button : dialog.findChildren<QPushButton*>()) QVERIFY(!button->toolTip().isEmpty());
  }

  void theSheetHoldsEveryCommand() {
    Desk desk;
    const QString html = keySheetHtml(desk.registry);
    for (const Command* command : desk.registry.all()) QVERIFY(html.contains(command->text().toHtmlEscaped()));
    QVERIFY(html.contains(text("Ctrl+K or &gt;")));
    QVERIFY(html.contains(text("Tables: copy rows")));
    QTemporaryDir folder;
    const QString path = folder.filePath(text("keys.pdf"));
    QString error;
    QVERIFY2(writeKeySheet(desk.registry, path, &error), qPrintable(error));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-" && file.size() > 2000);
    QVERIFY(!writeKeySheet(desk.registry, folder.filePath(text("none/keys.pdf")), &error));
    QVERIFY(error.contains(text("keys.pdf")));
  }
};

const keel::tests::Registered<CommandsTest> kCommandsTest;

}  // namespace

#include "tst_commands.moc"
