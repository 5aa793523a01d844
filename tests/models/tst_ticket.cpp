// The order ticket without a window: what it reads, what it finds unusual, what it asks, what it sends and what became
// of it. The clock is the test's own.
#include <QSignalSpy>

#include <models/desk.h>
#include <tests/support/fake_library.h>
#include <tests/support/qt_runner.h>

namespace {

using namespace keel;
using namespace keel::models;

constexpr std::int64_t kOne = 100'000'000;

domain::Price price(const char* text) { return *domain::parsePrice(text); }
domain::Money money(const char* text) { return *domain::parseMoney(text, domain::kUsd); }

domain::Instrument spy() {
  domain::Instrument out;
  out.id = domain::InstrumentId{1};
  out.symbol = "SPY";
  out.lotSize = domain::Quantity::fromE8(1'000'000);
  return out;
}

/// Keeps what is posted; answers nothing.
class Recorder final : public api::Engine {
 public:
  void load(std::string, api::LoadReceiver) override {}
  std::uint64_t post(domain::Command command) override {
    posted.push_back(command);
    return posted.size();
  }
  std::uint64_t emergencyStop(const char*) override { return 0; }
  api::Library& library() override { return m_library; }
  bool requestSnapshot(const api::SnapshotRequest&, api::SnapshotReceiver) override { return true; }
  std::vector<domain::Command> posted;

 private:
  tests::FakeLibrary m_library;
};

/// A ticket in an active paper session with SPY at 450.00 / 450.02 and 10 000 USD; the gate lets everything pass.
struct Scene {
  Scene() {
    client.attach(&engine);
    ticket.setClock([this] { return now; });
    snapshot.session.id = domain::SessionId{1};
    snapshot.session.state = SessionState::Active;
    snapshot.instruments = {spy(), spy()};
    snapshot.instruments[1].id = domain::InstrumentId{2};
    snapshot.instruments[1].symbol = "BTC";
    snapshot.account.equity = money("10000");
    quote("SPY", "450.00", "450.02", "450.01");
    quote("BTC", "60.00", "60.02", "60.01");
    answer();
    now += 1'000;
    answer();
  }
  ~Scene() { client.detach(); }

  void quote(const char* symbol, const char* bid, const char* ask, const char* last) {
    api::QuoteView view;
    view.symbol = symbol;
    view.bid = price(bid);
    view.ask = price(ask);
    view.last = price(last);
    snapshot.quotes.push_back(view);
  }
  /// A snapshot in which the gate has judged the ticket as it stands.
  void answer() {
    snapshot.preview = client.preview() ? gate : api::OrderPreview{};
    if (client.preview()) snapshot.preview.number = client.preview()->number;
    ticket.apply(snapshot, TicketModel::kNeeds);
    snapshot.commandResults.clear();
  }
  void limit(const char* size, const char* at, Side side = Side::Buy) {
    ticket.setSide(side);
    ticket.setType(OrderType::Limit);
    ticket.setText(TicketField::Quantity, QString::fromLatin1(size));
    ticket.setText(TicketField::Limit, QString::fromLatin1(at));
    answer();
  }
  void wait(qint64 ms) {
    now += ms;
    answer();
    ticket.tick();
  }
  /// The engine's answer to the last command.
  void accept(std::uint64_t order, domain::OrderStatus status = domain::OrderStatus::New, const char* filled = "0") {
    snapshot.commandResults = {{engine.posted.size(), domain::CommandKind::PlaceOrder, "", "order " + std::to_string(order)}};
    show(order, status, filled);
  }
  void show(std::uint64_t order, domain::OrderStatus status, const char* filled = "0") {
    api::OrderView view;
    view.id = domain::ClientOrderId{order};
    view.symbol = "SPY";
    view.status = status;
    view.quantity = domain::Quantity::fromInteger(1);
    view.filled = *domain::parseQuantity(filled);
    snapshot.orders = {view};
    answer();
  }
  void hold(const char* strategy, std::int64_t quantityE8) {
    api::PositionView position;
    position.symbol = "SPY";
    position.strategy = strategy;
    position.quantity = domain::SignedQuantity::fromE8(quantityE8);
    position.marketValue = domain::Money::fromE8(quantityE8 * 450);
    snapshot.positions = {position};
    answer();
  }
  [[nodiscard]] std::size_t sent() const { return engine.posted.size(); }
  [[nodiscard]] StepState state(JourneyStage stage) const {
    return ticket.journey().steps()[static_cast<std::size_t>(stage)].state;
  }

  qint64 now = 100'000;
  Recorder engine;
  EngineClient client;
  TicketModel ticket{client};
  api::Snapshot snapshot;
  api::OrderPreview gate = [] {
    api::OrderPreview out;
    out.estimatedValue = money("270.72");
    out.estimatedFee = money("0.50");
    out.cashAfter = money("228.78");
    out.availableAfter = money("129.28");
    out.worst = api::WorstCase::AtStop;
    out.worstLoss = money("8.1216");
    out.checks = {{"capital", domain::Verdict::Pass, "enough"}};
    return out;
  }();
};

class TicketTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bands_data() {
    QTest::addColumn<QString>("size");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("band");
    QTest::addColumn<int>("field");
    const auto row = [](const char* name, const char* size, const char* limit, const char* value, Band band, TicketField field) {
      QTest::newRow(name) << QString::fromLatin1(size) << QString::fromLatin1(limit) << QString::fromLatin1(value)
                          << static_cast<int>(band) << static_cast<int>(field);
    };
    // The market for a buy is the ask, 450.02.
    row("at the market", "1", "450.02", "450", Band::Normal, TicketField::None);
    row("just below 3 %", "1", "463.52", "463", Band::Normal, TicketField::None);
    row("3 % above", "1", "463.53", "463", Band::Unusual, TicketField::Limit);
    row("10 % below", "1", "405.01", "405", Band::Extreme, TicketField::Limit);
    row("half the equity", "11", "450.02", "5000", Band::Unusual, TicketField::Quantity);
    row("less than half", "11", "450.02", "4999.99", Band::Normal, TicketField::None);
    row("all of it", "22", "450.02", "10000", Band::Extreme, TicketField::Quantity);
    row("499 units", "499.99", "450.02", "1", Band::Normal, TicketField::None);
    row("500 units", "500", "450.02", "1", Band::Unusual, TicketField::Quantity);
    row("5000 units", "5000", "450.02", "1", Band::Extreme, TicketField::Quantity);
  }
  void bands() {
    QFETCH(QString, size);
    QFETCH(QString, limit);
    QFETCH(QString, value);
    QFETCH(int, band);
    QFETCH(int, field);
    Scene scene;
    scene.gate.estimatedValue = *domain::parseMoney(value.toStdString(), domain::kUsd);
    scene.limit(size.toLatin1().constData(), limit.toLatin1().constData());
    QCOMPARE(static_cast<int>(scene.ticket.band()), band);
    const auto& found = scene.ticket.findings();
    QCOMPARE(static_cast<int>(found.empty() ? TicketField::None : found.front().field), field);
  }

  void ticksStopsAndAge() {
    Scene scene;
    GuardLimits guards;
    guards.percent.reset();
    guards.ticks = GuardBand{10, 100};
    scene.ticket.setGuardsFor(QStringLiteral("SPY"), guards);
    scene.limit("1", "450.12");
    QCOMPARE(scene.ticket.band(), Band::Unusual);
    QVERIFY(scene.ticket.findings().front().sentence.contains(QStringLiteral("10 ticks")));
    scene.ticket.setGuardsFor(QStringLiteral("SPY"), std::nullopt);
    QCOMPARE(scene.ticket.band(), Band::Normal);
    scene.ticket.setType(OrderType::Stop);
    scene.ticket.setText(TicketField::Stop, QStringLiteral("449.00"));
    scene.answer();
    QCOMPARE(scene.ticket.findings().front().kind, GuardKind::StopSide);
    scene.ticket.setText(TicketField::Stop, QStringLiteral("451.00"));
    scene.answer();
    QCOMPARE(scene.ticket.band(), Band::Normal);
    scene.snapshot.quotes[0].staleAfter = std::chrono::seconds(10);
    scene.snapshot.session.now = base::Timestamp{std::chrono::seconds(11)};
    scene.answer();
    QCOMPARE(scene.ticket.findings().front().kind, GuardKind::StalePrice);
    QVERIFY(scene.ticket.whyNot().isEmpty());
    scene.snapshot.session.now = base::Timestamp{std::chrono::seconds(21)};
    scene.answer();
    QVERIFY(scene.ticket.whyNot().contains(QStringLiteral("too old")));
  }

  void normalGoesWithOneKey() {
    Scene scene;
    scene.limit("0.60", "450.00");
    QCOMPARE(scene.ticket.whyNot(), QString());
    QVERIFY(scene.ticket.send());
    QCOMPARE(scene.sent(), 1u);
    const domain::Command& command = scene.engine.posted.front();
    QCOMPARE(command.kind, domain::CommandKind::PlaceOrder);
    QCOMPARE(command.request.quantity.e8(), 60'000'000);
    QCOMPARE(command.request.limitPrice, price("450"));
    QCOMPARE(command.request.timeInForce, TimeInForce::Day);
    QVERIFY(!scene.ticket.send());   // no answer yet: a second key sends nothing
    QCOMPARE(scene.sent(), 1u);
  }

  void unusualAsksOnce() {
    Scene scene;
    scene.limit("1", "465.00");
    QVERIFY(!scene.ticket.send());
    QCOMPARE(scene.ticket.stage(), TicketStage::Confirming);
    QVERIFY(!scene.ticket.send());   // a double click is no answer
    QCOMPARE(scene.sent(), 0u);
    scene.wait(399);
    QVERIFY(!scene.ticket.whyNot().isEmpty());
    scene.wait(1);
    QVERIFY(scene.ticket.send());
    QCOMPARE(scene.sent(), 1u);
  }

  void anEditTakesTheQuestionBack() {
    Scene scene;
    scene.limit("1", "465.00");
    scene.ticket.send();
    scene.ticket.setText(TicketField::Limit, QStringLiteral("466.00"));
    QCOMPARE(scene.ticket.stage(), TicketStage::Editing);
    scene.wait(1'000);
    QVERIFY(!scene.ticket.send());
    QCOMPARE(scene.ticket.stage(), TicketStage::Confirming);
  }

  void theMarketMovesWhileItAsks() {
    Scene scene;
    scene.limit("1", "465.00");
    scene.ticket.send();
    scene.wait(500);
    scene.snapshot.quotes[0].ask = price("400");
    scene.answer();
    QCOMPARE(scene.ticket.stage(), TicketStage::TypingSize);
    QVERIFY(!scene.ticket.send());
    scene.snapshot.quotes[0].ask = price("450.02");
    scene.gate.estimatedValue = money("6000");
    scene.answer();
    QCOMPARE(scene.ticket.stage(), TicketStage::Confirming);
    QVERIFY(!scene.ticket.send());   // the value was not asked about
    scene.wait(400);
    QVERIFY(scene.ticket.send());
    QCOMPARE(scene.ticket.draft().limit, QStringLiteral("465.00"));   // never touched
  }

  void extremeNeedsTheSizeTypedAgain() {
    Scene scene;
    scene.limit("1", "500.00");
    scene.ticket.send();
    QCOMPARE(scene.ticket.stage(), TicketStage::TypingSize);
    scene.wait(400);
    QVERIFY(!scene.ticket.send());
    scene.ticket.setTypedSize(QStringLiteral("2"));
    QVERIFY(!scene.ticket.send());
    scene.ticket.setTypedSize(QStringLiteral("1.00"));
    QVERIFY(scene.ticket.send());
    QCOMPARE(scene.sent(), 1u);
  }

  void confirmationOffHasABannerAndNotForExtreme() {
    Scene scene;
    QCOMPARE(scene.ticket.banner(), QString());
    scene.ticket.setAskUnusual(false);
    QVERIFY(!scene.ticket.banner().isEmpty());
    scene.limit("1", "500.00");
    QVERIFY(!scene.ticket.send());
    scene.limit("1", "465.00");
    scene.wait(500);
    QVERIFY(scene.ticket.send());
    scene.accept(1);
    QVERIFY(!scene.ticket.send());   // the same again within 5 s asks all the same
    QCOMPARE(scene.sent(), 1u);
  }

  void duplicates_data() {
    QTest::addColumn<qint64>("after");
    QTest::addColumn<QString>("size");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<bool>("asks");
    QTest::newRow("the same") << qint64{1'000} << QStringLiteral("1") << QStringLiteral("450.00") << true;
    QTest::newRow("just inside") << qint64{4'999} << QStringLiteral("1.0") << QStringLiteral("450") << true;
    QTest::newRow("five seconds") << qint64{5'000} << QStringLiteral("1") << QStringLiteral("450.00") << false;
    QTest::newRow("another size") << qint64{1'000} << QStringLiteral("2") << QStringLiteral("450.00") << false;
    QTest::newRow("another price") << qint64{1'000} << QStringLiteral("1") << QStringLiteral("450.01") << false;
  }
  void duplicates() {
    QFETCH(qint64, after);
    QFETCH(QString, size);
    QFETCH(QString, limit);
    QFETCH(bool, asks);
    Scene scene;
    scene.limit("1", "450.00");
    QVERIFY(scene.ticket.send());
    scene.accept(1);
    scene.limit(size.toLatin1().constData(), limit.toLatin1().constData());
    scene.wait(after);
    QCOMPARE(scene.ticket.send(), !asks);
    QCOMPARE(scene.sent(), asks ? 1u : 2u);
  }

  void aSwitchOfSymbolHoldsSendAndShowsTheTarget() {
    Scene scene;
    scene.limit("1", "450.00");
    scene.ticket.setSymbol(QStringLiteral("BTC"));
    QCOMPARE(scene.ticket.draft().limit, QString());
    scene.ticket.setText(TicketField::Limit, QStringLiteral("60"));
    scene.answer();
    QVERIFY(scene.ticket.whyNot().contains(QStringLiteral("BTC in PAPER")));
    scene.wait(399);
    QVERIFY(!scene.ticket.send());
    scene.wait(1);
    QVERIFY(scene.ticket.send());
    QCOMPARE(scene.engine.posted.front().request.instrument.value(), 2u);
  }

  void costAndWorstCase() {
    Scene scene;
    scene.limit("0.60", "451.20");
    const auto plain = [](QString text) { return text.replace(QChar(0x00A0), QLatin1Char(' ')); };
    QCOMPARE(plain(scene.ticket.sentence().cost),
             QStringLiteral("Costs about 270.72 USD + 0.50 USD fee; cash after 228.78 USD, available after 129.28 USD."));
    QCOMPARE(plain(scene.ticket.sentence().worst), QStringLiteral("At the stop it loses 8.12 USD."));
    scene.gate.estimatedFee.reset();
    scene.gate.worst = api::WorstCase::Unlimited;
    scene.answer();
    QVERIFY(scene.ticket.sentence().cost.contains(QStringLiteral("the fee is not known")));
    QVERIFY(scene.ticket.sentence().worst.contains(QStringLiteral("not limited")));
  }

  void aDenialAheadIsSaidAndHoldsSend() {
    Scene scene;
    scene.gate.code = "POSITION_LIMIT_EXCEEDED";
    scene.gate.message = "Position size $600.00 exceeds max allowed $500.00";
    scene.limit("1", "450.00");
    QVERIFY(scene.ticket.whyNot().contains(QStringLiteral("POSITION_LIMIT_EXCEEDED")));
    QVERIFY(!scene.ticket.send());
    QCOMPARE(scene.sent(), 0u);
  }

  void aJudgementOfAnotherMomentDoesNotCount() {
    Scene scene;
    scene.limit("1", "450.00");
    QVERIFY(scene.ticket.preview() != nullptr);
    scene.now += 1'001;
    QVERIFY(!scene.ticket.send());
    scene.answer();
    scene.ticket.setText(TicketField::Quantity, QStringLiteral("2"));
    QVERIFY(scene.ticket.preview() == nullptr);
    QVERIFY(!scene.ticket.send());
  }

  void theJourneyToTheFill() {
    Scene scene;
    scene.limit("1", "450.00");
    scene.ticket.send();
    QCOMPARE(scene.state(JourneyStage::Written), StepState::Done);
    QCOMPARE(scene.state(JourneyStage::Risk), StepState::Waiting);
    scene.now += 40;
    scene.accept(12, domain::OrderStatus::PendingNew);
    QCOMPARE(scene.state(JourneyStage::Sent), StepState::Done);
    QCOMPARE(scene.state(JourneyStage::Acknowledged), StepState::Waiting);
    QCOMPARE(scene.ticket.journey().steps()[1].ms, 40);
    scene.now += 25;
    scene.show(12, domain::OrderStatus::PartiallyFilled, "0.4");
    QCOMPARE(scene.ticket.journey().steps()[3].ms, 25);
    QCOMPARE(scene.ticket.journey().steps()[4].text, QStringLiteral("0.4 of 1"));
    scene.show(12, domain::OrderStatus::Filled, "1");
    QCOMPARE(scene.state(JourneyStage::Filled), StepState::Done);
    QVERIFY(!scene.ticket.journey().locked());
  }

  void aDenialHasItsCodeAndSentence() {
    Scene scene;
    scene.limit("1", "450.00");
    scene.ticket.send();
    scene.snapshot.commandResults = {{99, domain::CommandKind::PlaceOrder, "NO_PRICE", "another command"}};
    scene.answer();
    QCOMPARE(scene.state(JourneyStage::Risk), StepState::Waiting);
    scene.snapshot.commandResults = {{1, domain::CommandKind::PlaceOrder, "MARKET_CLOSED", "Market XNYS of SPY is closed"}};
    scene.answer();
    QCOMPARE(scene.state(JourneyStage::Risk), StepState::Refused);
    QCOMPARE(scene.ticket.journey().steps()[1].text, QStringLiteral("Market XNYS of SPY is closed (MARKET_CLOSED)"));
    QVERIFY(!scene.ticket.journey().locked());
  }

  void aLostAnswerStaysUnknownAndIsNeverSentTwice() {
    Scene scene;
    scene.limit("1", "450.00");
    scene.ticket.send();
    scene.wait(2'000);
    QCOMPARE(scene.state(JourneyStage::Risk), StepState::Unknown);
    scene.wait(60'000);
    QVERIFY(!scene.ticket.send());
    scene.ticket.clear();            // Escape is no release
    scene.limit("3", "450.00");
    QVERIFY(!scene.ticket.send());
    QCOMPARE(scene.sent(), 1u);
    scene.ticket.releaseUnknown();
    QCOMPARE(scene.state(JourneyStage::Risk), StepState::Unknown);
    QVERIFY(scene.ticket.send());
    QCOMPARE(scene.sent(), 2u);
  }

  void aLateAnswerEndsTheUnknown() {
    Scene scene;
    scene.limit("1", "450.00");
    scene.ticket.send();
    scene.wait(3'000);
    scene.accept(5);
    QCOMPARE(scene.state(JourneyStage::Risk), StepState::Done);
    QVERIFY(!scene.ticket.journey().locked());
    scene.show(5, domain::OrderStatus::Unknown);   // now the venue's is lost
    QVERIFY(scene.ticket.whyNot().contains(QStringLiteral("Unknown")));
    scene.show(5, domain::OrderStatus::New);
    QVERIFY(!scene.ticket.journey().locked());
  }

  void anotherSessionDoesNotAnswerForTheLast() {
    Scene scene;
    scene.limit("1", "450.00");
    scene.ticket.send();
    scene.snapshot.session.id = domain::SessionId{2};
    scene.accept(1);                 // its own first command
    scene.wait(1'000);
    QCOMPARE(scene.state(JourneyStage::Risk), StepState::Unknown);
    QVERIFY(scene.ticket.journey().locked());
  }

  void withoutAnActiveSessionItSaysWhy() {
    Scene scene;
    scene.limit("1", "450.00");
    scene.snapshot.session.state = SessionState::Halted;
    scene.answer();
    QVERIFY(!scene.ticket.usable());
    QVERIFY(!scene.ticket.send());
    scene.snapshot.session.state = SessionState::Active;
    scene.snapshot.session.mode = Mode::Replay;
    scene.answer();
    QVERIFY(scene.ticket.whyNot().contains(QStringLiteral("REPLAY")));
  }

  void armedSendsNormalOnesFromAField() {
    Scene scene;
    scene.limit("1", "450.00");
    QVERIFY(!scene.ticket.submit());
    scene.ticket.setArmed(true);
    QCOMPARE(scene.ticket.armedSeconds(), 60);
    QVERIFY(scene.ticket.submit());
    QCOMPARE(scene.sent(), 1u);
    scene.accept(1);
    scene.limit("2", "465.00");
    scene.ticket.submit();
    QCOMPARE(scene.sent(), 1u);      // unusual: it asks, armed or not
    QCOMPARE(scene.ticket.stage(), TicketStage::Confirming);
    scene.wait(59'999);
    QVERIFY(scene.ticket.armed());
    scene.wait(1);
    QVERIFY(!scene.ticket.armed());
    scene.ticket.setArmed(true);
    scene.ticket.disarm();
    QVERIFY(!scene.ticket.armed());
  }

  void keysFillTheTicketAndAsk_data() {
    QTest::addColumn<qint64>("held");
    QTest::addColumn<bool>("reverse");
    QTest::addColumn<bool>("buy");
    QTest::addColumn<qint64>("size");
    const auto row = [](const char* name, qint64 held, bool reverse, bool buy, qint64 size) {
      QTest::newRow(name) << held << reverse << buy << size;
    };
    row("a quarter of a long", 8 * kOne, false, false, 2 * kOne);
    row("a quarter of a short", -10 * kOne, false, true, 5 * kOne / 2);
    row("at least a lot", kOne / 50, false, false, kOne / 100);
    row("less than a lot goes whole", kOne / 200, false, false, kOne / 200);
    row("turned round", 3 * kOne, true, false, 6 * kOne);
    row("a short turned round", -3 * kOne, true, true, 6 * kOne);
  }
  void keysFillTheTicketAndAsk() {
    QFETCH(qint64, held);
    QFETCH(bool, reverse);
    QFETCH(bool, buy);
    QFETCH(qint64, size);
    Scene scene;
    scene.hold("manual", held);
    if (reverse) scene.ticket.reverse();
    else scene.ticket.reduceByQuarter();
    QCOMPARE(scene.ticket.stage(), TicketStage::Confirming);
    QCOMPARE(scene.sent(), 0u);
    scene.wait(400);
    QVERIFY(scene.ticket.send());
    QCOMPARE(scene.engine.posted.front().request.side, buy ? Side::Buy : Side::Sell);
    QCOMPARE(scene.engine.posted.front().request.type, OrderType::Market);
    QCOMPARE(scene.engine.posted.front().request.quantity.e8(), size);
  }

  void anArmedKeySendsOnceJudged() {
    Scene scene;
    scene.hold("manual", 8 * kOne);
    scene.ticket.setArmed(true);
    scene.ticket.reduceByQuarter();
    QCOMPARE(scene.sent(), 0u);      // the gate has not spoken
    scene.answer();
    QCOMPARE(scene.sent(), 1u);
    scene.accept(1);
    scene.now += 10'000;
    scene.ticket.reduceByQuarter();
    scene.now += 501;                // a judgement that comes this late is asked about
    scene.answer();
    QCOMPARE(scene.sent(), 1u);
    QCOMPARE(scene.ticket.stage(), TicketStage::Confirming);
  }

  void aStrategysPositionIsNotReducedByHand() {
    Scene scene;
    scene.ticket.reverse();
    QCOMPARE(scene.ticket.remark(), QStringLiteral("There is no position in SPY."));
    scene.hold("mixed", 8 * kOne);
    scene.ticket.reduceByQuarter();
    QVERIFY(scene.ticket.remark().contains(QStringLiteral("belongs to the strategy mixed")));
    QCOMPARE(scene.ticket.stage(), TicketStage::Editing);
    scene.ticket.flattenSymbol();
    QVERIFY(scene.ticket.sentence().order.startsWith(QStringLiteral("Close all positions in SPY at the market, in PAPER: 8 units")));
    scene.wait(400);
    QVERIFY(scene.ticket.send());
    QCOMPARE(scene.engine.posted.front().kind, domain::CommandKind::ClosePosition);
    QCOMPARE(scene.engine.posted.front().instrument.value(), 1u);
  }

  void cancelsGoAtOnce() {
    Scene scene;
    const auto order = [&scene](std::uint64_t id, Side side, domain::OrderStatus status, const char* symbol) {
      api::OrderView view;
      view.id = domain::ClientOrderId{id};
      view.side = side;
      view.status = status;
      view.symbol = symbol;
      scene.snapshot.orders.push_back(view);
    };
    using domain::OrderStatus;
    order(9, Side::Buy, OrderStatus::Unknown, "SPY");
    order(8, Side::Buy, OrderStatus::New, "BTC");
    order(7, Side::Sell, OrderStatus::PendingCancel, "SPY");
    order(6, Side::SellShort, OrderStatus::New, "SPY");
    order(5, Side::Buy, OrderStatus::PartiallyFilled, "SPY");
    order(4, Side::Buy, OrderStatus::New, "SPY");
    order(3, Side::Buy, OrderStatus::Filled, "SPY");
    scene.answer();
    const auto canceled = [&scene] {
      std::vector<std::uint64_t> ids;
      for (const auto& command : scene.engine.posted) ids.push_back(command.order.value());
      scene.engine.posted.clear();
      return ids;
    };
    scene.ticket.cancelLast();
    QCOMPARE(canceled(), std::vector<std::uint64_t>{6});
    scene.ticket.cancelSide(Side::Buy);
    QCOMPARE(canceled(), (std::vector<std::uint64_t>{5, 4}));
    scene.ticket.cancelSide(Side::Sell);
    QCOMPARE(canceled(), std::vector<std::uint64_t>{6});
  }
};

const tests::Registered<TicketTest> kTicketTest;

}  // namespace

#include "tst_ticket.moc"
