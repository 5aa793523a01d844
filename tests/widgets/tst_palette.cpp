// The command line: the ranking as a table, the work it takes, and the flows of palette and top bar line by keys.
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QVBoxLayout>

#include <tests/support/qt_runner.h>
#include <widgets/commands/command_line.h>
#include <widgets/commands/command_palette.h>
#include <widgets/commands/command_registry.h>
#include <widgets/commands/palette_drop.h>
#include <widgets/commands/palette_index.h>

namespace {

using namespace keel::widgets;

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

PaletteEntry entry(const char* kind, const QString& title, const char* detail = "") {
  PaletteEntry made;
  made.kind = text(kind);
  made.title = title;
  made.detail = text(detail);
  made.id = made.kind + QLatin1Char(':') + title;
  return made;
}

QStringList titles(const std::vector<PaletteHit>& hits) {
  QStringList list;
  for (const PaletteHit& hit : hits) list << hit.entry.title;
  return list;
}

/// A window with a table to come back to, a line in its top bar, a palette, and commands.
struct Desk {
  Desk() : theme(darkTheme()), registry(&window) {
    applyTheme(theme);
    window.resize(1280, 720);
    auto* column = new QVBoxLayout(&window);
    line = new CommandLine(index, theme, text("Ctrl+K"), &window);
    other = new QLineEdit(&window);
    column->addWidget(line);
    column->addWidget(other);
    column->addStretch(1);
    addCommands();
    index.addSource([this](const QString&) {
      std::vector<PaletteEntry> list;
      for (const char* symbol : {"SPY", "SPX", "QQQ"}) {
        list.push_back(entry("Symbol", text(symbol)));
        list.back().run = [this, symbol] { ran << text(symbol); };
      }
      PaletteEntry menu = entry("Symbol", text("Sectors"));
      menu.inside = [this](const QString&) {
        PaletteEntry one = entry("Symbol", text("XLE"));
        one.run = [this] { ran << text("XLE"); };
        return std::vector<PaletteEntry>{one, entry("Symbol", text("XLF"))};
      };
      list.push_back(menu);
      return list;
    });
    palette = new CommandPalette(index, theme, &window);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitFor([this] { return window.isActiveWindow(); })) qWarning("the window is not active");
    other->setFocus();
  }

  void addCommands() {
    const auto add = [this](const char* id, const char* name, QList<QKeySequence> keys) {
      registry.add({text(id), text(name), CommandCategory::Session, std::move(keys), {}, {}, false, false},
                   [this, id] { ran << text(id); });
    };
    add("start", "Start", {Qt::Key_F5});
    add("stop", "Stop", {Qt::Key_F7});
    add("open", "Open market data…", {QKeySequence(Qt::CTRL | Qt::Key_O)});
    add("emergency", "Emergency stop…", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
    CommandSpec pause{text("pause"), text("Pause"), CommandCategory::Session, {Qt::Key_F6}, {}, {}, false, false};
    pause.whyNot = [] { return text("No session runs."); };
    registry.add(pause, [this] { ran << text("pause"); });
    registry.add({text("palette"),
                  text("Command line"),
                  CommandCategory::Tools,
                  {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::Key_Greater)},
                  {},
                  {},
                  false,
                  false},
                 [this] { palette->open(); });
    index.addCommands(registry);
  }

  void type(const char* keys) { QTest::keyClicks(&palette->line(), text(keys)); }
  void press(Qt::Key key) { QTest::keyClick(&palette->line(), key); }
  [[nodiscard]] QString first() { return palette->drop().titleAt(0); }

  Theme theme;
  QWidget window;
  CommandRegistry registry;
  PaletteIndex index;
  CommandLine* line = nullptr;
  QLineEdit* other = nullptr;
  CommandPalette* palette = nullptr;
  QStringList ran;
};

class PaletteTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void kindsOfMatch_data() {
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QList<int>>("positions");
    const auto row = [](const char* name, const char* title, const char* detail, const char* query, MatchKind kind,
                        const QList<int>& positions) {
      QTest::newRow(name) << text(title) << text(detail) << text(query) << static_cast<int>(kind) << positions;
    };
    row("all of it", "Stop", "", "stop", MatchKind::Exact, {0, 1, 2, 3});
    row("beginning", "Start session", "", "sta", MatchKind::Prefix, {0, 1, 2});
    row("beginning over a blank", "Start session", "", "start s", MatchKind::Prefix, {0, 1, 2, 3, 4, 5, 6});
    row("one later word", "Emergency stop", "", "sto", MatchKind::WordStarts, {10, 11, 12});
    row("two words with a blank", "Open market data", "", "op da", MatchKind::WordStarts, {0, 1, 12, 13});
    row("two words without", "Open market data", "", "opda", MatchKind::WordStarts, {0, 1, 12, 13});
    row("initials", "Open market data", "", "omd", MatchKind::WordStarts, {0, 5, 12});
    row("longest first is wrong here", "Sto stopper", "", "stst", MatchKind::WordStarts, {0, 1, 4, 5});
    row("word after a slash", "P/L curve", "", "l", MatchKind::WordStarts, {2});
    row("inside", "Restart", "", "star", MatchKind::Inside, {2, 3, 4, 5});
    row("letters", "Positions", "", "psn", MatchKind::Letters, {0, 2, 7});
    row("letters as near as can be", "xaxaccxb", "", "acb", MatchKind::Letters, {3, 5, 7});
    row("detail", "SPY", "SPDR S&P 500 ETF", "spdr etf", MatchKind::Beside, {});
    row("kind and title", "Orders", "", "pane ord", MatchKind::Beside, {});
    row("accents and case", "Öffnen", "", "off", MatchKind::Prefix, {0, 1, 2});
    row("accent typed", "Offnen", "", "öf", MatchKind::Prefix, {0, 1});
    row("wrong order", "Stop", "", "pots", MatchKind::None, {});
    row("too long", "Stop", "", "stopp", MatchKind::None, {});
    row("only inside the detail's words", "SPY", "Trust", "rus", MatchKind::None, {});
  }

  void kindsOfMatch() {
    QFETCH(QString, title);
    QFETCH(QString, detail);
    QFETCH(QString, query);
    QFETCH(int, kind);
    QFETCH(QList<int>, positions);
    const Searchable words = makeSearchable(title, text("Pane"), detail);
    const QString folded = foldText(query);
    const Match match = matchText(words, folded);
    QCOMPARE(static_cast<int>(match.kind), kind);
    QCOMPARE(QList<int>(match.positions.begin(), match.positions.end()), positions);
    const Match quick = matchText(words, folded, false);
    QCOMPARE(static_cast<int>(quick.kind), kind);
    QCOMPARE(quick.spread, match.spread);
    if (match.kind != MatchKind::None) QVERIFY(mayMatch(words, lettersOf(folded)));
  }

  void order_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("last");
    QTest::addColumn<QStringList>("order");
    const auto list = [](const char* words) { return text(words).split(QLatin1Char(',')); };
    QTest::newRow("prefix, word, inside, letters")
        << text("st") << QStringList() << list("Start,Stop all,Emergency stop,Fastest,Sort");
    QTest::newRow("recent first among equals")
        << text("st") << QStringList{text("T:Stop all")} << list("Stop all,Start,Emergency stop,Fastest,Sort");
    QTest::newRow("recent does not beat a better match")
        << text("st") << QStringList{text("T:Sort")} << list("Start,Stop all,Emergency stop,Fastest,Sort");
    QTest::newRow("the whole title") << text("sort") << QStringList() << list("Sort");
  }

  void order() {
    QFETCH(QString, query);
    QFETCH(QStringList, last);
    QFETCH(QStringList, order);
    PaletteIndex index;
    index.addSource([](const QString&) {
      std::vector<PaletteEntry> entries;
      for (const char* title : {"Sort", "Fastest", "Emergency stop", "Stop all", "Start", "Quit"}) {
        entries.push_back(entry("T", text(title)));
      }
      return entries;
    });
    index.setLast(last);
    index.open();
    QCOMPARE(titles(index.search(query)), order);
  }

  void fiftyThousandEntriesAreFewComparisons() {
    constexpr int kCount = 50000;
    PaletteIndex index;
    int asked = 0;
    index.addSource([&asked](const QString&) {
      ++asked;
      std::vector<PaletteEntry> entries;
      for (int i = 0; i < kCount; ++i) {
        QString letters;
        for (const int place : {i, i / 26, i / 676}) letters += QChar(QLatin1Char(static_cast<char>('A' + place % 26)));
        entries.push_back(entry("Symbol", QStringLiteral("%1%2").arg(letters).arg(i), "A made-up share"));
      }
      return entries;
    });
    index.open();
    QCOMPARE(index.size(), kCount);
    QString typed;
    int before = kCount;
    int work = 0;
    for (const QChar c : QStringLiteral("xyz4999")) {
      typed += c;
      const auto hits = titles(index.search(typed));
      QVERIFY(static_cast<int>(hits.size()) <= PaletteIndex::kShown);
      QVERIFY2(index.compared() <= before, qPrintable(typed));  // never more than what the text before left over
      before = index.compared();
      work += index.compared();
      if (typed.size() != 3 && typed.size() != 6) continue;
      // Narrowing must not lose anything: the same as searched anew.
      QVERIFY(!index.search(QStringLiteral("q")).empty());
      QCOMPARE(titles(index.search(typed)), hits);
      before = kCount;
    }
    QVERIFY2(work < kCount, qPrintable(QString::number(work)));
    // "ahs" is in the letters of every entry, so only what is left over from it keeps the next search small.
    QVERIFY(!index.search(QStringLiteral("ahs")).empty());
    QCOMPARE(index.compared(), kCount);
    QVERIFY(!index.search(QStringLiteral("ahs1")).empty());
    QVERIFY2(index.compared() < 100, qPrintable(QString::number(index.compared())));
    QCOMPARE(asked, 1);  // not at each key
  }

  void aSourceMayAnswerTheTextItself() {
    PaletteIndex index;
    index.addSource(
        [](const QString& typed) {
          std::vector<PaletteEntry> list;
          if (typed.startsWith(text("buy "))) list.push_back(entry("Order", text("Buy ") + typed.mid(4)));
          return list;
        },
        AskSource::OnEachKey);
    index.open();
    QVERIFY(index.search(text("bu")).empty());
    QCOMPARE(titles(index.search(text("buy 100 spy"))), QStringList{text("Buy 100 spy")});
    QVERIFY(index.search(text("sell")).empty());
  }

  void goRunsAndGivesTheFocusBack() {
    Desk desk;
    QTest::keyClick(desk.other, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(desk.palette->isVisible());
    QVERIFY(desk.palette->line().hasFocus());
    desk.type("sta");
    QCOMPARE(desk.first(), text("Start"));
    desk.press(Qt::Key_Return);
    QVERIFY(!desk.palette->isVisible());
    QVERIFY(desk.other->hasFocus());
    QTRY_COMPARE(desk.ran, QStringList{text("start")});
  }

  void escapeDoesNothing() {
    Desk desk;
    desk.palette->open(text("start"));
    QSignalSpy closed(desk.palette, &CommandPalette::closed);
    desk.press(Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QVERIFY(!desk.palette->isVisible() && desk.other->hasFocus());
    QCoreApplication::processEvents();
    QVERIFY(desk.ran.isEmpty() && desk.index.last().isEmpty());
  }

  void theGreaterSignOpensItButNotInALine() {
    Desk desk;
    QTest::keyClicks(desk.other, text(">"));
    QVERIFY(!desk.palette->isVisible());
    QCOMPARE(desk.other->text(), text(">"));
    desk.window.setFocusPolicy(Qt::StrongFocus);
    desk.window.setFocus();
    QTest::keyClicks(&desk.window, text(">"));
    QVERIFY(desk.palette->isVisible());
    desk.type(">stop");
    QCOMPARE(desk.first(), text("Stop"));
  }

  void whatCannotRunIsShownWithItsReason() {
    Desk desk;
    desk.palette->open();
    desk.type("pau");
    QCOMPARE(desk.first(), text("Pause"));
    QVERIFY(desk.palette->drop().message().contains(text("No session runs.")));
    desk.press(Qt::Key_Return);
    QVERIFY(desk.palette->isVisible());
    QCoreApplication::processEvents();
    QVERIFY(desk.ran.isEmpty() && desk.index.last().isEmpty());
    QVERIFY(desk.palette->line().accessibleDescription().contains(text("No session runs.")));
  }

  void theLastEightComeBack() {
    Desk desk;
    desk.palette->open();
    QCOMPARE(desk.palette->drop().count(), 0);
    QVERIFY(!desk.palette->drop().message().isEmpty());
    for (const char* what : {"stop", "start", "spy"}) {
      desk.palette->open();
      desk.type(what);
      desk.press(Qt::Key_Enter);
      QCoreApplication::processEvents();
    }
    desk.palette->open();
    const PaletteDrop& drop = desk.palette->drop();
    QCOMPARE((QStringList{drop.titleAt(0), drop.titleAt(1), drop.titleAt(2)}),
             (QStringList{text("SPY"), text("Start"), text("Stop")}));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.ran.size(), 4);
    QCOMPARE(desk.ran.last(), text("start"));
    QStringList many;
    for (int i = 0; i < 20; ++i) many << QString::number(i);
    desk.index.setLast(many);
    desk.index.remember(text("5"));
    QCOMPARE(desk.index.last().size(), 8);
    QCOMPARE(desk.index.last().mid(0, 3), (QStringList{text("5"), text("0"), text("1")}));
    desk.palette->open();
    QCOMPARE(drop.count(), 0);  // what no longer exists is not offered
  }

  void arrowsPagesHomeAndEndNeverLoseTheRow() {
    Desk desk;
    desk.index.addSource([](const QString&) {
      std::vector<PaletteEntry> list;
      for (int i = 0; i < 60; ++i) list.push_back(entry("Help", QStringLiteral("Topic %1").arg(i)));
      return list;
    });
    desk.palette->open();
    desk.type("topic");
    const PaletteDrop& drop = desk.palette->drop();
    QCOMPARE(drop.count(), 60);
    desk.press(Qt::Key_Up);
    QCOMPARE(drop.row(), 0);
    desk.press(Qt::Key_Down);
    QCOMPARE(drop.row(), 1);
    desk.press(Qt::Key_PageDown);
    QVERIFY(drop.row() > 5 && drop.row() < 30);
    desk.press(Qt::Key_End);
    QCOMPARE(drop.row(), 59);
    desk.press(Qt::Key_PageDown);
    desk.press(Qt::Key_Down);
    QCOMPARE(drop.row(), 59);
    desk.press(Qt::Key_PageUp);
    QVERIFY(drop.row() < 59 && drop.row() > 30);
    desk.press(Qt::Key_Home);
    QCOMPARE(drop.row(), 0);
    QVERIFY(desk.palette->line().hasFocus());
  }

  void downIntoAListAndBack() {
    Desk desk;
    desk.palette->open();
    desk.type("sectors");
    desk.press(Qt::Key_Return);
    QVERIFY(desk.palette->isVisible());
    QCOMPARE(desk.index.path(), QStringList{text("Sectors")});
    QCOMPARE(desk.first(), text("XLE"));
    desk.type("f");
    QCOMPARE(desk.first(), text("XLF"));
    desk.press(Qt::Key_Backspace);
    QCOMPARE(desk.index.path().size(), 1);  // it only emptied the line
    desk.press(Qt::Key_Backspace);
    QVERIFY(desk.index.path().isEmpty());
    QVERIFY(desk.palette->isVisible());
    QSignalSpy back(desk.palette, &CommandPalette::backAsked);
    desk.press(Qt::Key_Backspace);
    QCOMPARE(back.size(), 1);
    QVERIFY(!desk.palette->isVisible() && desk.other->hasFocus());
  }

  void aHeldBackspaceDoesNotLeave() {
    Desk desk;
    desk.palette->open();
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier, QString(), true);
    QCoreApplication::sendEvent(&desk.palette->line(), &held);
    QVERIFY(desk.palette->isVisible());
  }

  void tabKeepsToOneKind() {
    Desk desk;
    desk.palette->open();
    desk.type("sp");
    QCOMPARE(desk.first(), text("SPY"));
    desk.press(Qt::Key_Tab);
    QCOMPARE(desk.index.path(), QStringList{text("Symbol")});
    for (int i = 0; i < desk.palette->drop().count(); ++i)
      QVERIFY(desk.palette->drop().titleAt(i).startsWith(text("S")));
    QTest::keyClick(&desk.palette->line(), Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(desk.index.path().isEmpty());
  }

  void theWindowsKeysWorkWhileItIsOpen() {
    Desk desk;
    desk.palette->open();
    QTest::keyClick(&desk.palette->line(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.ran, QStringList{text("emergency")});
  }

  void itComesFromATornOffPaneAndGoesBackThere() {
    Desk desk;
    QWidget torn(&desk.window, Qt::Tool);
    auto* inside = new QLineEdit(&torn);
    torn.show();
    torn.activateWindow();
    QTRY_VERIFY(torn.isActiveWindow());
    inside->setFocus();
    QTest::keyClick(inside, Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(desk.palette->line().hasFocus());
    desk.press(Qt::Key_Escape);
    QTRY_VERIFY(inside->hasFocus());
  }

  void aClickElsewhereClosesItAndKeepsTheFocusThere() {
    Desk desk;
    desk.palette->open();
    desk.line->setFocus(Qt::MouseFocusReason);
    QVERIFY(!desk.palette->isVisible());
    QVERIFY(desk.line->hasFocus());
  }

  void theLineOfTheTopBar() {
    Desk desk;
    QVERIFY(desk.line->placeholderText().contains(text("Ctrl+K")));
    desk.line->activate();
    QVERIFY(desk.line->hasFocus() && desk.line->isOpen());
    QTest::keyClicks(desk.line, text("omd"));
    QCOMPARE(desk.line->drop()->titleAt(0), text("Open market data"));
    QVERIFY(desk.line->drop()->y() > desk.line->mapTo(&desk.window, QPoint(0, desk.line->height() - 1)).y());
    QVERIFY(desk.window.rect().contains(desk.line->drop()->geometry()));
    QTest::keyClick(desk.line, Qt::Key_Return);
    QVERIFY(!desk.line->isOpen() && desk.line->text().isEmpty());
    QVERIFY(desk.other->hasFocus());
    QTRY_COMPARE(desk.ran, QStringList{text("open")});
    desk.line->activate();
    QTest::keyClick(desk.line, Qt::Key_Escape);
    QVERIFY(!desk.line->isOpen() && desk.other->hasFocus());
    // Tab passes through the closed line.
    desk.line->setFocus(Qt::TabFocusReason);
    QVERIFY(!desk.line->isOpen());
    QTest::keyClick(desk.line, Qt::Key_Tab);
    QVERIFY(!desk.line->hasFocus());
  }

  void itIsAsTallAsWhatItFound() {
    Desk desk;
    desk.palette->open(text("s"));
    const int many = desk.palette->height();
    desk.palette->line().setText(text("pause"));
    QCOMPARE(desk.palette->drop().count(), 1);
    QCoreApplication::processEvents();
    const auto* list = desk.palette->findChild<QListView*>();
    QVERIFY(desk.palette->height() < many);
    QVERIFY(list->height() >= list->sizeHintForRow(0));
    QVERIFY(list->height() < 2 * list->sizeHintForRow(0));
  }

  void itStaysInsideASmallWindow() {
    Desk desk;
    desk.window.resize(640, 360);
    desk.palette->open(text("s"));
    QCoreApplication::processEvents();
    QVERIFY(desk.window.rect().contains(desk.palette->geometry()));
    desk.palette->close();
    desk.line->activate();
    QTest::keyClicks(desk.line, text("s"));
    QVERIFY(desk.window.rect().contains(desk.line->drop()->geometry()));
  }

  void everyWidgetHasAName() {
    Desk desk;
    desk.palette->open();
    desk.line->activate();
    for (const QWidget* widget : desk.window.findChildren<QWidget*>()) {
      const bool asked = widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractItemView*>(widget);
      if (!asked || widget == desk.other) continue;
      QVERIFY2(!widget->accessibleName().isEmpty() || widget->objectName().startsWith(text("qt_")),
               qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
    }
  }
};

const keel::tests::Registered<PaletteTest> kPaletteTest;

}  // namespace

#include "tst_palette.moc"
