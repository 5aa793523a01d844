// The client's one credit, its cursors, stalls, and answers that come too late.
#include <QSignalSpy>

#include <models/desk.h>
#include <tests/support/fake_engine.h>
#include <tests/support/qt_runner.h>

namespace {

using namespace keel;
using namespace keel::models;

/// Keeps requests until the test answers them.
class SlowEngine final : public api::Engine {
 public:
  void load(std::string, api::LoadReceiver) override {}
  std::uint64_t post(domain::Command) override { return 1; }
  std::uint64_t emergencyStop(const char*) override { return 1; }
  api::Library& library() override { return m_library; }
  bool requestSnapshot(const api::SnapshotRequest& request, api::SnapshotReceiver receiver) override {
    requests.push_back(request);
    receivers.push_back(std::move(receiver));
    return true;
  }
  std::vector<api::SnapshotRequest> requests;
  std::vector<api::SnapshotReceiver> receivers;

 private:
  tests::FakeLibrary m_library;
};

std::shared_ptr<api::Snapshot> emptyAnswer(std::uint64_t session) {
  auto snapshot = std::make_shared<api::Snapshot>();
  snapshot->session.id = domain::SessionId{session};
  return snapshot;
}

class ClientTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void asksAgainOnlyAfterTheAnswer() {
    SlowEngine engine;
    EngineClient client;
    client.attach(&engine);
    QTest::qWait(5 * EngineClient::kFrameMs);
    QCOMPARE(engine.requests.size(), 1u);
    engine.receivers[0](emptyAnswer(1));
    QTRY_COMPARE(engine.requests.size(), 2u);
    QTest::qWait(3 * EngineClient::kFrameMs);
    QCOMPARE(engine.requests.size(), 2u);
  }

  void aLateAnswerFindsNobody() {
    SlowEngine engine;
    auto client = std::make_unique<EngineClient>();
    QSignalSpy arrived(client.get(), &EngineClient::snapshotArrived);
    client->attach(&engine);
    QTRY_COMPARE(engine.requests.size(), 1u);
    client->detach();
    engine.receivers[0](emptyAnswer(1));
    QTest::qWait(20);
    QCOMPARE(arrived.count(), 0);   // detached
    client->attach(&engine);
    QTRY_COMPARE(engine.requests.size(), 2u);
    client.reset();
    engine.receivers[1](emptyAnswer(1));   // destroyed
    QTest::qWait(20);
  }

  void factsAreAskedForAfterTheLastNumber() {
    SlowEngine engine;
    EngineClient client;
    client.attach(&engine);
    const auto answerAndNext = [&](const std::shared_ptr<api::Snapshot>& snapshot) {
      const std::size_t before = engine.requests.size();
      engine.receivers.back()(snapshot);
      return QTest::qWaitFor([&] { return engine.requests.size() == before + 1; }, 2000);
    };
    QTRY_COMPARE(engine.requests.size(), 1u);
    QVERIFY(answerAndNext(emptyAnswer(1)));   // the first answer of a session only introduces it
    auto facts = emptyAnswer(1);
    facts->fills.resize(3);
    facts->fills.back().number = 3;
    facts->log.resize(2);
    facts->log.back().number = 7;
    QVERIFY(answerAndNext(facts));
    QCOMPARE(engine.requests.back().afterFill, 3u);
    QCOMPARE(engine.requests.back().afterLog, 7u);
    QVERIFY(answerAndNext(emptyAnswer(2)));   // another session: from the start
    QCOMPARE(engine.requests.back().afterFill, 0u);
  }

  void aStalledEngineIsNoticedAndForgiven() {
    tests::FakeEngine engine;
    EngineClient client;
    QSignalSpy stalled(&client, &EngineClient::engineStalled);
    QSignalSpy recovered(&client, &EngineClient::engineRecovered);
    client.attach(&engine);
    QTest::qWait(100);
    QCOMPARE(stalled.count(), 0);
    engine.stall(true);
    QTRY_VERIFY_WITH_TIMEOUT(stalled.count() > 0, 2000);
    QVERIFY(stalled.first().first().toLongLong() >= EngineClient::kStalledAfterMs);
    engine.stall(false);
    QTRY_COMPARE_WITH_TIMEOUT(recovered.count(), 1, 1000);
    client.detach();
  }

  void theDeskFollowsARunningSession() {
    tests::FakeEngine engine;
    Desk desk;
    desk.setNeeds(kNeedPositions | kNeedOrders | kNeedSignals | kNeedFills | kNeedLog | kNeedChart);
    desk.client().attach(&engine);
    QTRY_VERIFY(desk.summary().present);
    QVERIFY(desk.summary().canStart());
    desk.start();
    QTRY_VERIFY(desk.summary().canPause());
    QTRY_VERIFY(desk.fills().size() > 5 && desk.chart().candles().size() > 60);
    QVERIFY(!desk.chart().marks().empty());
    desk.stop();
    QTRY_VERIFY(desk.summary().canStart());
    QTest::qWait(200);
    engine.with([&](tests::FakeMarket& market) {
      QCOMPARE(desk.fills().size(), market.everything().fills.size());
      QCOMPARE(desk.signalsModel().size(), market.everything().signals.size());
      QCOMPARE(static_cast<std::size_t>(desk.orders().rowCount()), market.everything().orders.size());
    });
    QCOMPARE(engine.refused(), 0);
    desk.client().detach();
  }

  void anotherSessionStartsWithEmptyTables() {
    tests::FakeEngine engine;
    engine.with([](tests::FakeMarket& market) {
      for (int i = 0; i < 200; ++i) market.step();
    });
    Desk desk;
    desk.setNeeds(kNeedFills | kNeedChart | kNeedOrders);
    desk.client().attach(&engine);
    QTRY_COMPARE(desk.chart().candles().size(), 200u);
    QVERIFY(desk.fills().size() > 0);
    QSignalSpy loaded(&desk.client(), &EngineClient::loaded);
    desk.client().load("{}");
    QTRY_COMPARE(loaded.count(), 1);
    QTRY_COMPARE(desk.chart().candles().size(), 0u);
    QCOMPARE(desk.fills().size(), 0u);
    QCOMPARE(desk.orders().rowCount(), 0);
    QSignalSpy failed(&desk.client(), &EngineClient::loadFailed);
    desk.client().load("bad");
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().at(0).toString(), QStringLiteral("BAD_COLUMN"));
    desk.client().detach();
  }

  void aChangeOfSymbolAsksFromTheFirstBar() {
    tests::FakeEngine engine;
    engine.with([](tests::FakeMarket& market) {
      for (int i = 0; i < 100; ++i) market.step();
    });
    Desk desk;
    desk.setNeeds(kNeedChart | kNeedFills);
    desk.client().attach(&engine);
    QTRY_COMPARE(desk.chart().candles().size(), 100u);
    const double spy = desk.chart().candles().back().close;
    desk.selectSymbol(QStringLiteral("BTC"));
    QCOMPARE(desk.chart().candles().size(), 0u);
    QTRY_COMPARE(desk.chart().candles().size(), 100u);
    QVERIFY(std::abs(desk.chart().candles().back().close - spy) > 1.0);
    desk.client().detach();
  }
};

const tests::Registered<ClientTest> kClientTest;

}  // namespace

#include "tst_client.moc"
