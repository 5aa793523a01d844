// The ticket by keys alone, on an engine that answers: from the fields to the journey, and everything it must not do.
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QWheelEvent>

#include <tests/support/fake_engine.h>
#include <tests/support/qt_runner.h>
#include <widgets/ticket/ticket_pane.h>

namespace {

using namespace keel;
using namespace keel::widgets;

/// A window with the ticket alone, on a session that has quotes and stands still unless it is started.
struct Scene {
  explicit Scene(const QString& themeId = QStringLiteral("dark")) : theme(themeNamed(themeId)) {
    applyTheme(theme);
    pane = new TicketPane(desk, theme);
    window.addDockWidget(Qt::RightDockWidgetArea, pane);
    window.resize(420, 720);
    QObject::connect(pane, &Pane::needsChanged, pane, [this] { desk.setNeeds(pane->needs()); });
    engine.with([](tests::FakeMarket& market) {
      for (int i = 0; i < 8; ++i) market.step();
      market.all().positions.clear();
      market.all().orders.clear();
      market.all().account.cash = market.all().account.equity = domain::Money::fromInteger(10'000);
      for (auto& quote : market.all().quotes) {
        quote.bid = quote.ask = quote.last = *domain::parsePrice("168.00");
        quote.ts = market.session().now;
      }
    });
    desk.client().attach(&engine);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) qWarning("the window is not active");
    desk.setNeeds(pane->needs());
  }
  ~Scene() { desk.client().detach(); }

  /// Active without the tape moving, so that prices stand still.
  bool activate() {
    engine.with([](tests::FakeMarket& market) { market.session().state = domain::SessionState::Paused; });
    return QTest::qWaitFor([this] { return pane->ticket().usable(); });
  }
  template <class Widget>
  Widget* find(const char* name) {
    return pane->findChild<Widget*>(QString::fromLatin1(name));
  }
  QLineEdit* edit(models::TicketField field) {
    for (auto* one : pane->findChildren<QLineEdit*>()) {
      if (one->accessibleName() == models::fieldWord(field)) return one;
    }
    return nullptr;
  }
  QString text(const char* name) {
    auto* label = find<QLabel>(name);
    return label->isVisible() ? label->text() : QString();
  }
  std::vector<domain::Command> orders() {
    std::vector<domain::Command> out;
    for (const auto& command : engine.posted()) {
      if (command.kind == domain::CommandKind::PlaceOrder) out.push_back(command);
    }
    return out;
  }
  void type(models::TicketField field, const char* keys) {
    edit(field)->setFocus();
    edit(field)->selectAll();
    QTest::keyClicks(edit(field), QString::fromLatin1(keys));
  }
  bool ready() {
    return QTest::qWaitFor([this] { return pane->ticket().whyNot().isEmpty(); });
  }

  tests::FakeEngine engine;
  models::Desk desk;
  Theme theme;
  QMainWindow window;
  TicketPane* pane = nullptr;
};

class TicketPaneTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void withoutAnActiveSessionItIsDisabledAndSaysWhy() {
    Scene scene;
    QTRY_VERIFY(scene.text("ticketWhyNot").contains(QStringLiteral("No session is active")));
    QVERIFY(!scene.edit(models::TicketField::Quantity)->isEnabled());
    QVERIFY(scene.find<QPushButton>("ticketSend")->isVisible());
    QTest::keyClick(scene.find<QPushButton>("ticketSend"), Qt::Key_Return);
    QVERIFY(scene.orders().empty());
  }

  void fromTheFieldsToTheJourneyByKeys() {
    Scene scene;
    QVERIFY(scene.activate());
    scene.engine.acceptPaused(true);
    scene.type(models::TicketField::Quantity, "2");
    scene.type(models::TicketField::Limit, "168.00");
    QTRY_COMPARE(scene.text("ticketOrder"), QStringLiteral("Buy 2 SPY at limit 168.00, Day, in PAPER."));
    QTRY_VERIFY(scene.text("ticketCost").contains(QStringLiteral("336.00")));
    QVERIFY(scene.ready());
    QTest::keyClick(scene.edit(models::TicketField::Limit), Qt::Key_Return);   // not armed: the eye goes to Send
    auto* send = scene.find<QPushButton>("ticketSend");
    QCOMPARE(QApplication::focusWidget(), send);
    QVERIFY(scene.orders().empty());
    QVERIFY(send->text().contains(QStringLiteral("SPY in PAPER")));
    QTest::keyClick(send, Qt::Key_Return);
    QTRY_COMPARE(scene.orders().size(), 1u);
    QCOMPARE(scene.orders().front().request.quantity, domain::Quantity::fromInteger(2));
    QTRY_VERIFY(scene.text("ticketJourney").contains(QStringLiteral("order 1")));
    QVERIFY(scene.text("ticketJourney").contains(QStringLiteral("Acknowledged")));
  }

  void extremeNeedsTheSizeTypedByKeys() {
    Scene scene;
    QVERIFY(scene.activate());
    scene.engine.acceptPaused(true);
    scene.type(models::TicketField::Quantity, "2");
    scene.type(models::TicketField::Limit, "200.00");
    QVERIFY(scene.ready());
    auto* send = scene.find<QPushButton>("ticketSend");
    auto* typed = scene.find<QLineEdit>("ticketTypedSize");
    send->setFocus();
    QTest::keyClick(send, Qt::Key_Return);
    QVERIFY(typed->isVisible());
    QCOMPARE(QApplication::focusWidget(), typed);
    QVERIFY(scene.text("ticketFindings").startsWith(QChar(u'◆')));
    QVERIFY(!scene.edit(models::TicketField::Limit)->styleSheet().isEmpty());
    QVERIFY(!scene.edit(models::TicketField::Limit)->accessibleDescription().isEmpty());
    QTest::keyClicks(typed, QStringLiteral("2"));
    QVERIFY(scene.ready());
    QTest::keyClick(typed, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), send);
    QVERIFY(scene.orders().empty());
    QTest::keyClick(send, Qt::Key_Return);
    QTRY_COMPARE(scene.orders().size(), 1u);
  }

  void keysStepAndTheWheelDoesNot() {
    Scene scene;
    QVERIFY(scene.activate());
    auto* limit = scene.edit(models::TicketField::Limit);
    auto* size = scene.edit(models::TicketField::Quantity);
    QTRY_VERIFY(scene.pane->findChild<QComboBox*>()->count() == 2);
    limit->setFocus();
    QTest::keyClick(limit, Qt::Key_Up);
    QCOMPARE(limit->text(), QStringLiteral("168.00"));   // an empty price begins at the market
    QTest::keyClick(limit, Qt::Key_Up);
    QTest::keyClick(limit, Qt::Key_PageDown);
    QCOMPARE(limit->text(), QStringLiteral("167.91"));
    size->setFocus();
    QTest::keyClick(size, Qt::Key_PageUp);
    const QString before = size->text();
    for (QWidget* widget : {static_cast<QWidget*>(size), static_cast<QWidget*>(limit),
                            static_cast<QWidget*>(scene.pane->findChild<QComboBox*>())}) {
      QWheelEvent wheel(QPointF(3, 3), widget->mapToGlobal(QPointF(3, 3)), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                        Qt::NoScrollPhase, false);
      QApplication::sendEvent(widget, &wheel);
    }
    QCOMPARE(size->text(), before);
    QCOMPARE(limit->text(), QStringLiteral("167.91"));
    QCOMPARE(scene.pane->ticket().draft().symbol, QStringLiteral("SPY"));
  }

  void aMovingMarketTouchesNoField() {
    Scene scene;
    QVERIFY(scene.activate());
    scene.type(models::TicketField::Quantity, "3");
    scene.type(models::TicketField::Limit, "168.5");
    scene.edit(models::TicketField::Limit)->setCursorPosition(2);
    scene.engine.with([](tests::FakeMarket& market) {
      for (auto& quote : market.all().quotes) quote.ask = *domain::parsePrice("170.00");
    });
    QTRY_VERIFY(scene.pane->ticket().marketText().contains(QStringLiteral("170.00")));
    QCOMPARE(scene.edit(models::TicketField::Limit)->text(), QStringLiteral("168.5"));
    QCOMPARE(scene.edit(models::TicketField::Limit)->cursorPosition(), 2);
    QCOMPARE(scene.edit(models::TicketField::Quantity)->text(), QStringLiteral("3"));
  }

  void escapeClearsAndHeldEnterSendsNothing() {
    Scene scene;
    QVERIFY(scene.activate());
    scene.engine.acceptPaused(true);
    scene.type(models::TicketField::Quantity, "2");
    scene.type(models::TicketField::Limit, "168.00");
    QVERIFY(scene.ready());
    auto* send = scene.find<QPushButton>("ticketSend");
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
    QApplication::sendEvent(send, &held);
    QVERIFY(scene.orders().empty());
    QTest::keyClick(send, Qt::Key_Escape);
    QCOMPARE(scene.edit(models::TicketField::Limit)->text(), QString());
    QVERIFY(!scene.text("ticketWhyNot").isEmpty());
  }

  void armedSendsFromTheFieldUntilTheWindowIsLeft() {
    Scene scene;
    QVERIFY(scene.activate());
    scene.engine.acceptPaused(true);
    auto* arm = scene.find<QPushButton>("ticketArm");
    arm->setFocus();
    QTest::keyClick(arm, Qt::Key_Return);
    QVERIFY(arm->text().contains(QStringLiteral("ARMED")));
    QVERIFY(scene.pane->figure().contains(QStringLiteral("ARMED")));
    scene.type(models::TicketField::Quantity, "2");
    scene.type(models::TicketField::Limit, "168.00");
    QVERIFY(scene.ready());
    QTest::keyClick(&scene.window, Qt::Key_Return);   // meant for another pane
    QTest::keyClick(&scene.window, Qt::Key_Escape);
    QVERIFY(scene.orders().empty());
    QCOMPARE(scene.edit(models::TicketField::Limit)->text(), QStringLiteral("168.00"));
    QTest::keyClick(scene.edit(models::TicketField::Limit), Qt::Key_Return);
    QTRY_COMPARE(scene.orders().size(), 1u);
    QEvent left(QEvent::WindowDeactivate);
    QApplication::sendEvent(&scene.window, &left);
    QVERIFY(!scene.pane->ticket().armed());
    QVERIFY(!arm->isChecked());
  }

  void theBannerStandsAsLongAsAskingIsOff() {
    Scene scene;
    QVERIFY(scene.activate());
    auto* ask = scene.pane->findChild<QCheckBox*>();
    QVERIFY(scene.text("ticketBanner").isEmpty());
    ask->setFocus();
    QTest::keyClick(ask, Qt::Key_Space);
    QVERIFY(scene.text("ticketBanner").contains(QStringLiteral("OFF")));
    QTest::keyClick(ask, Qt::Key_Space);
    QVERIFY(scene.text("ticketBanner").isEmpty());
  }

  void everythingThatTakesTheFocusHasAName() {
    Scene scene;
    QVERIFY(scene.activate());
    int reachable = 0;
    for (auto* widget : scene.pane->widget()->findChildren<QWidget*>()) {
      if ((widget->focusPolicy() & Qt::TabFocus) == 0) continue;
      if (qobject_cast<QAbstractItemView*>(widget) != nullptr) continue;   // lists of the boxes
      ++reachable;
      QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(reachable >= 10);
  }

  /// With KEEL_LOOK set to a folder: pictures of the ticket asking, to be looked at.
  void pictures() {
    const QString folder = qEnvironmentVariable("KEEL_LOOK");
    if (folder.isEmpty()) QSKIP("KEEL_LOOK is not set");
    for (const char* id : {"dark", "light"}) {
      Scene scene(QString::fromLatin1(id));
      QVERIFY(scene.activate());
      scene.engine.acceptPaused(true);
      scene.type(models::TicketField::Quantity, "2");
      scene.type(models::TicketField::Limit, "168.00");
      QVERIFY(scene.ready());
      QTest::qWait(300);
      scene.window.grab().save(QStringLiteral("%1/ticket_%2.png").arg(folder, QString::fromLatin1(id)));
      scene.pane->ticket().send();
      QTest::qWait(300);
      scene.type(models::TicketField::Limit, "174.00");
      QVERIFY(scene.ready());
      scene.pane->ticket().setAskUnusual(true);
      scene.pane->ticket().send();
      QTest::qWait(600);
      scene.window.grab().save(QStringLiteral("%1/ticket_asks_%2.png").arg(folder, QString::fromLatin1(id)));
      scene.type(models::TicketField::Limit, "200.00");
      QTest::qWait(200);
      scene.pane->ticket().setArmed(true);
      scene.pane->ticket().send();
      QTest::qWait(600);
      scene.window.grab().save(QStringLiteral("%1/ticket_extreme_%2.png").arg(folder, QString::fromLatin1(id)));
    }
  }
};

const tests::Registered<TicketPaneTest> kTicketPaneTest;

}  // namespace

#include "tst_ticket.moc"
