// The tour: steps by keys and buttons, what is missing is left out, the bubble stays inside, nothing is blocked.
#include <QAbstractAnimation>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include <tests/support/qt_runner.h>
#include <widgets/tour/tour.h>

namespace {

using namespace keel::widgets;

QString text(const char* ascii) { return QString::fromLatin1(ascii); }

struct Desk {
  explicit Desk(QSize size = {1280, 720}, double scale = 1) : theme(darkTheme()) {
    theme.words.setPointSizeF(theme.words.pointSizeF() * scale);
    theme.numbers.setPointSizeF(theme.numbers.pointSizeF() * scale);
    applyTheme(theme);
    window.resize(size);
    place("command", {size.width() / 3, 4, size.width() / 3, 24});
    place("emergency", {size.width() - 180, 4, 170, 40});
    place("chart", {4, 50, size.width() - 8, size.height() / 2});
    place("orders", {4, size.height() / 2 + 60, size.width() / 2, size.height() / 2 - 100});
    place("strip", {0, size.height() - 24, size.width(), 24});
    QWidget* hidden = place("hidden", {0, 0, 50, 50});
    hidden->hide();
    field = new QLineEdit(&window);
    field->setGeometry(10, 10, 100, 24);
    auto* stop = new QAction(&window);
    stop->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    QObject::connect(stop, &QAction::triggered, &window, [this] { ++emergencies; });
    window.addAction(stop);
    tour = new Tour({{{}, text("Welcome"), text("This is the whole window; it takes a minute.")},
                     {text("command"), text("Command line"), text("Everything is found from here: press Ctrl+K.")},
                     {text("missing"), text("Missing"), text("Never seen.")},
                     {text("chart"), text("Chart"), text("Arrows move it, plus and minus zoom. Marks tell entries.")},
                     {text("hidden"), text("Hidden"), text("Never seen.")},
                     {text("orders"), text("Orders"), text("Each order with its state as a word and a colour.")},
                     {text("emergency"), text("Emergency stop"), text("Hold it for 0.6 seconds.")},
                     {text("strip"), text("Status"), text("Engine, store, feed and broker, each with its age.")}},
                    theme, &window);
    tour->setKeepClear({text("emergency")});
    window.show();
    window.activateWindow();
    if (!QTest::qWaitFor([this] { return window.isActiveWindow(); })) qWarning("the window is not active");
    field->setFocus();
  }

  QWidget* place(const char* name, QRect where) {
    auto* widget = new QPushButton(text(name), &window);
    widget->setObjectName(text(name));
    widget->setGeometry(where);
    return widget;
  }
  void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
  [[nodiscard]] QWidget* named(const char* name) { return window.findChild<QWidget*>(text(name)); }

  Theme theme;
  QWidget window;
  QLineEdit* field = nullptr;
  Tour* tour = nullptr;
  int emergencies = 0;
};

class TourTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void throughByKeys() {
    Desk desk;
    QSignalSpy shown(desk.tour, &Tour::stepShown);
    QSignalSpy finished(desk.tour, &Tour::finished);
    QVERIFY(desk.tour->start());
    QCOMPARE(desk.tour->count(), 6);
    desk.press(Qt::Key_Left);  // nothing before the first
    QCOMPARE(desk.tour->index(), 0);
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.tour->title(), text("Chart"));
    desk.press(Qt::Key_Left);
    QCOMPARE(desk.tour->title(), text("Command line"));
    for (int i = 0; i < 4; ++i) desk.press(Qt::Key_Right);
    QCOMPARE(desk.tour->index(), 5);
    QCOMPARE(finished.size(), 0);
    desk.press(Qt::Key_Right);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), true);
    QVERIFY(!desk.tour->isRunning() && !desk.tour->isVisible());
    QVERIFY(desk.field->hasFocus());
    for (const auto& step : shown)
      QVERIFY(step[0].toString() != text("Missing") && step[0].toString() != text("Hidden"));
  }

  void escapeEndsIt() {
    Desk desk;
    QSignalSpy finished(desk.tour, &Tour::finished);
    QVERIFY(desk.tour->start());
    desk.press(Qt::Key_Escape);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), false);
    QVERIFY(desk.field->hasFocus());
  }

  void tabGoesRoundInTheBubble() {
    Desk desk;
    QVERIFY(desk.tour->start());
    desk.tour->next();
    QStringList seen;
    for (int i = 0; i < 4; ++i) {
      seen << QApplication::focusWidget()->accessibleName();
      desk.press(Qt::Key_Tab);
    }
    QCOMPARE(seen, (QStringList{text("Next"), text("Skip"), text("Back"), text("Next")}));
    while (QApplication::focusWidget()->accessibleName() != text("Back")) desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Space);
    QCOMPARE(desk.tour->index(), 0);
    QVERIFY(QApplication::focusWidget()->isEnabled());
  }

  void itBlocksNothing() {
    Desk desk;
    QVERIFY(desk.tour->start());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.emergencies, 1);
    QVERIFY(desk.tour->isRunning());
    QVERIFY(desk.tour->testAttribute(Qt::WA_TransparentForMouseEvents));
    QWidget* button = desk.named("emergency");
    QCOMPARE(desk.window.childAt(button->geometry().center()), button);
  }

  void theRingIsAroundTheWidget() {
    Desk desk;
    QVERIFY(desk.tour->start());
    desk.tour->next();
    QVERIFY(desk.tour->ringRect().contains(desk.named("command")->geometry()));
    desk.named("command")->move(20, 300);
    QVERIFY(desk.tour->ringRect().contains(desk.named("command")->geometry()));
    QVERIFY(!desk.tour->ringRect().intersects(desk.tour->bubbleRect()));
  }

  void aWidgetThatHidesIsLeft() {
    Desk desk;
    QVERIFY(desk.tour->start());
    desk.tour->next();
    desk.named("command")->hide();
    QTRY_COMPARE(desk.tour->title(), text("Chart"));
    QCOMPARE(desk.tour->count(), 5);
    QCOMPARE(desk.tour->index(), 1);
  }

  void noWidgetNoTour() {
    Desk desk;
    Tour empty({{text("missing"), text("Missing"), text("Never seen.")}}, desk.theme, &desk.window);
    QSignalSpy finished(&empty, &Tour::finished);
    QVERIFY(!empty.start());
    QVERIFY(!empty.isVisible() && finished.isEmpty());
  }

  void theBubbleStaysInside_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    QTest::newRow("1280x720") << QSize(1280, 720) << 1.0;
    QTest::newRow("1280x720 at 200 %") << QSize(1280, 720) << 2.0;
    QTest::newRow("1280x720 of a screen at 200 %") << QSize(640, 360) << 1.0;
    QTest::newRow("3840x2160") << QSize(3840, 2160) << 1.0;
  }

  void theBubbleStaysInside() {
    QFETCH(QSize, size);
    QFETCH(double, scale);
    Desk desk(size, scale);
    QVERIFY(desk.tour->start());
    for (int i = 0; i < desk.tour->count(); ++i) {
      QVERIFY2(desk.window.rect().contains(desk.tour->bubbleRect()), qPrintable(desk.tour->title()));
      QVERIFY(!desk.tour->bubbleRect().intersects(desk.named("emergency")->geometry()));
      const auto* bubble = desk.window.findChild<QWidget*>(text("tourBubble"));
      for (const QPushButton* button : bubble->findChildren<QPushButton*>()) {
        if (!button->isVisible()) continue;
        QVERIFY(bubble->rect().contains(button->geometry()));
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
      }
      desk.tour->next();
    }
    QVERIFY(desk.tour->start());
    desk.window.resize(size * 0.8);
    QVERIFY(desk.window.rect().contains(desk.tour->bubbleRect()));
  }

  void nothingMovesByItself() {
    Desk desk;
    QVERIFY(desk.tour->start());
    const QRect before = desk.tour->bubbleRect();
    QTest::qWait(50);
    QCOMPARE(desk.tour->bubbleRect(), before);
    QVERIFY(desk.tour->findChildren<QAbstractAnimation*>().isEmpty());
    QVERIFY(desk.tour->findChildren<QTimer*>().isEmpty());
  }

  void everyWidgetHasAName() {
    Desk desk;
    QVERIFY(desk.tour->start());
    desk.tour->next();
    QVERIFY(!desk.tour->accessibleName().isEmpty());
    const auto* bubble = desk.window.findChild<QWidget*>(text("tourBubble"));
    QCOMPARE(bubble->accessibleName(), text("Command line"));
    QVERIFY(bubble->accessibleDescription().contains(text("Ctrl+K")));
    for (const QPushButton* button : bubble->findChildren<QPushButton*>()) {
      QVERIFY(!button->accessibleName().isEmpty() && !button->toolTip().isEmpty());
    }
  }
};

const keel::tests::Registered<TourTest> kTourTest;

}  // namespace

#include "tst_tour.moc"
