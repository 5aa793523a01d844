// The library's client: lists, experiments side by side, reports with progress, and answers nobody waits for.
#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <models/library/library_client.h>
#include <tests/support/fake_library.h>
#include <tests/support/qt_runner.h>

namespace {

using namespace keel;
using namespace keel::models;
using namespace Qt::StringLiterals;

class LibraryTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void showsTheCatalogueAndTheSessions() {
    tests::FakeLibrary library;
    LibraryClient client;
    QCOMPARE(client.strategyNames(), QStringList());
    QCOMPARE(client.makeReport(1, ReportKind::Pdf, QStringLiteral("x.pdf")), Ticket{0});
    client.attach(&library);
    QCOMPARE(client.strategyNames(), QStringList({u"mixed"_s, u"ma_crossover"_s}));
    QCOMPARE(client.profileNames(), QStringList({u"conservative"_s, u"moderate"_s}));
    QCOMPARE(client.parametersOf(QStringLiteral("ma_crossover")).size(), 1u);
    QCOMPARE(client.profile(QStringLiteral("moderate"))->tradesPerDay, 5);
    QVERIFY(!client.profile(QStringLiteral("wild")));
    QTRY_COMPARE(client.sessions().rowCount(), 2);
    using S = SessionListModel;
    const auto shown = [&](int row, int column) { return client.sessions().index(row, column).data().toString(); };
    QCOMPARE(shown(0, S::Name), QStringLiteral("mixed on SPY"));
    QCOMPARE(shown(0, S::Return), QStringLiteral("▲ +1.10\u00A0%"));
    QCOMPARE(shown(1, S::Return), QStringLiteral("▼ −4.00\u00A0%"));
    QCOMPARE(shown(0, S::Duration), QStringLiteral("5 h"));
    QCOMPARE(shown(0, S::Started), QStringLiteral("2013-10-07 10:00:00 EDT"));
    QCOMPARE(shown(0, S::ProfitFactor), noValue());
    QCOMPARE(client.sessions().nameOf(1), QStringLiteral("rsi on BTC"));
    QVERIFY(client.sessions().configOf(9).isEmpty());
    QTRY_VERIFY(!client.isBusy());
  }

  void keepsExperiments() {
    tests::FakeLibrary library;
    LibraryClient client;
    client.attach(&library);
    QSignalSpy saved(&client, &LibraryClient::experimentSaved);
    QSignalSpy deleted(&client, &LibraryClient::experimentDeleted);
    QSignalSpy failed(&client, &LibraryClient::failed);
    client.saveExperiment(QStringLiteral("b"), R"({"strategy":"mixed","profile":"moderate"})");
    client.saveExperiment(QStringLiteral("a"), R"({"strategies":[{"name":"rsi"},{"name":"mixed"}]})");
    QTRY_COMPARE(saved.count(), 2);
    QTRY_COMPARE(client.experiments().names(), QStringList({u"a"_s, u"b"_s}));
    using E = ExperimentModel;
    QCOMPARE(client.experiments().index(0, E::Strategy).data().toString(), QStringLiteral("rsi, mixed"));
    QCOMPARE(client.experiments().index(1, E::LastRun).data().toString(), QStringLiteral("never"));
    client.saveExperiment(QString(51, QLatin1Char('x')), "{}");
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.last().at(1).toString(), QStringLiteral("INVALID_PARAMETER"));
    client.deleteExperiment(QStringLiteral("a"));
    QTRY_COMPARE(client.experiments().names(), QStringList({u"b"_s}));
    QCOMPARE(deleted.count(), 1);
    client.deleteExperiment(QStringLiteral("a"));
    QTRY_COMPARE(failed.count(), 2);
    QCOMPARE(failed.last().at(1).toString(), QStringLiteral("EXPERIMENT_NOT_FOUND"));
    QVERIFY(E::nameRefusal(QStringLiteral("fine")).isEmpty());
    QVERIFY(!E::nameRefusal(QStringLiteral("  ")).isEmpty());
    QVERIFY(!E::nameRefusal(QString(51, QLatin1Char('x'))).isEmpty());
    QVERIFY(E::nameRefusal(QString(50, QLatin1Char('x'))).isEmpty());
  }

  void comparesSideBySide() {
    ComparisonModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    const auto result = tests::FakeLibrary::past(1, "x", 505.5);
    model.compare({{QStringLiteral("one"), R"({"strategy":"rsi","parameters":{"period":14},"stop_percent":3})", result},
                   {QStringLiteral("two"), R"({"strategy":"rsi","parameters":{"period":20,"band":2},"stop_percent":3})", {}}});
    QCOMPARE(model.columnCount(), 5);
    QCOMPARE(model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("two"));
    QMap<QString, QStringList> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
      QStringList cells;
      for (int column = ComparisonModel::Differs; column < model.columnCount(); ++column) {
        cells << model.index(row, column).data().toString();
      }
      rows.insert(model.index(row, ComparisonModel::Name).data().toString(), cells);
    }
    QCOMPARE(rows.value(QStringLiteral("Strategy")), QStringList({u""_s, u"rsi"_s, u"rsi"_s}));
    QCOMPARE(rows.value(QStringLiteral("Stop-loss")), QStringList({u""_s, u"3"_s, u"3"_s}));
    QCOMPARE(rows.value(QStringLiteral("Parameter period")), QStringList({u"≠"_s, u"14"_s, u"20"_s}));
    QCOMPARE(rows.value(QStringLiteral("Parameter band")), QStringList({u"≠"_s, noValue(), u"2"_s}));
    QCOMPARE(rows.value(QStringLiteral("Equity")), QStringList({u"≠"_s, u"505.50"_s, u"never run"_s}));
    const int differences = model.differences();
    QVERIFY(differences > 2 && differences < model.rowCount());
    model.setOnlyDifferences(true);
    QCOMPARE(model.rowCount(), differences);
    model.compare({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 3);
  }

  void flattensAConfiguration() {
    using Flat = std::vector<std::pair<QString, QString>>;
    QCOMPARE(flattened(R"({"a":{"b":1.5,"c":true},"d":[{"e":"x"},{"e":"y"}],"f":null})"),
             (Flat{{u"a.b"_s, u"1.5"_s}, {u"a.c"_s, u"true"_s}, {u"d[1].e"_s, u"x"_s}, {u"d[2].e"_s, u"y"_s}}));
    QVERIFY(flattened("no json").empty());
  }

  void makesAReportWithProgress() {
    tests::FakeLibrary library;
    LibraryClient client;
    client.attach(&library);
    QSignalSpy progress(&client, &LibraryClient::progress);
    QSignalSpy finished(&client, &LibraryClient::reportFinished);
    QSignalSpy failed(&client, &LibraryClient::failed);
    const Ticket ticket = client.makeReport(1, ReportKind::Xlsx, QStringLiteral("/tmp/x.xlsx"));
    QVERIFY(client.isWaiting(ticket));
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.first().at(0).toULongLong(), ticket);
    QCOMPARE(finished.first().at(1).toString(), QStringLiteral("/tmp/x.xlsx"));
    QCOMPARE(progress.last().at(1).toDouble(), 1.0);
    QVERIFY(!client.isWaiting(ticket));
    client.makeReport(77, ReportKind::Pdf, QStringLiteral("/tmp/x.pdf"));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().at(1).toString(), QStringLiteral("NO_SESSION"));
  }

  void cancelsAReport() {
    tests::FakeLibrary library;
    LibraryClient client;
    client.attach(&library);
    QTRY_VERIFY(!client.isBusy());
    QSignalSpy finished(&client, &LibraryClient::reportFinished);
    QSignalSpy failed(&client, &LibraryClient::failed);
    QSignalSpy progress(&client, &LibraryClient::progress);
    const Ticket ticket = client.makeReport(1, ReportKind::Pdf, QStringLiteral("/tmp/x.pdf"));
    QTRY_VERIFY(progress.count() > 0);
    client.cancel(ticket);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().at(0).toULongLong(), ticket);
    QCOMPARE(failed.first().at(1).toString(), QStringLiteral("CANCELED"));
    QCOMPARE(finished.count(), 0);
    client.cancel(ticket);   // of something answered: nothing
    client.cancel(4711);
  }

  void looksIntoAFile() {
    tests::FakeLibrary library;
    LibraryClient client;
    client.attach(&library);
    QSignalSpy inspected(&client, &LibraryClient::inspected);
    QSignalSpy failed(&client, &LibraryClient::failed);
    client.inspectFile(QStringLiteral("spy.csv"), QStringLiteral("SPY"));
    QTRY_COMPARE(inspected.count(), 1);
    const auto result = inspected.first().at(1).value<InspectionResult>();
    QVERIFY(result.usable());
    QCOMPARE(result.rows, 390u);
    QCOMPARE(result.refused, 1u);
    QCOMPARE(result.last, QStringLiteral("2013-10-07 06:00:00 UTC"));
    QCOMPARE(result.remarks, QStringList({u"line 17: high below low"_s}));
    client.inspectFile(QStringLiteral("bad.csv"), {});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().at(2).toString(), QStringLiteral("column 'close' holds 'x' in line 3"));
  }

  void anOlderAnswerIsStale() {
    tests::FakeLibrary library;
    library.stall(true);
    LibraryClient client;
    client.attach(&library);
    QSignalSpy accepted(&client, &LibraryClient::configAccepted);
    QSignalSpy failed(&client, &LibraryClient::failed);
    QSignalSpy sessions(&client, &LibraryClient::sessionsChanged);
    const Ticket first = client.checkConfig(R"({"capital":"bad"})");
    const Ticket second = client.checkConfig("{}");
    client.refreshSessions();
    client.refreshSessions();
    QVERIFY(!client.isWaiting(first) && client.isWaiting(second));
    QTest::qWait(50);
    QVERIFY(client.isBusy());
    QVERIFY(client.waitingMs() >= 40);
    QCOMPARE(accepted.count() + failed.count() + sessions.count(), 0);   // the window goes on
    library.stall(false);
    QTRY_COMPARE(accepted.count(), 1);
    QTRY_VERIFY(!client.isBusy());
    QCOMPARE(accepted.first().at(0).toULongLong(), second);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(sessions.count(), 1);
  }

  void failuresAreTold() {
    tests::FakeLibrary library;
    library.fail("STORE_NOT_OPEN");
    LibraryClient client;
    QSignalSpy failed(&client, &LibraryClient::failed);
    client.attach(&library);
    QTRY_COMPARE(failed.count(), 2);   // both lists
    QCOMPARE(failed.first().at(1).toString(), QStringLiteral("STORE_NOT_OPEN"));
    QVERIFY(!client.isBusy());
    library.fail("");
    client.refreshSessions();
    QTRY_COMPARE(client.sessions().rowCount(), 2);
  }

  void aLateAnswerFindsNobody() {
    tests::FakeLibrary library;
    library.stall(true);
    auto client = std::make_unique<LibraryClient>();
    QSignalSpy sessions(client.get(), &LibraryClient::sessionsChanged);
    QSignalSpy failed(client.get(), &LibraryClient::failed);
    QSignalSpy busy(client.get(), &LibraryClient::busyChanged);
    client->attach(&library);
    client->makeReport(1, ReportKind::Pdf, QStringLiteral("/tmp/x.pdf"));
    client->detach();
    QCOMPARE(busy.count(), 2);
    library.stall(false);
    QTest::qWait(100);
    QCOMPARE(sessions.count() + failed.count(), 0);   // detached
    library.stall(true);
    client->attach(&library);
    client.reset();
    library.stall(false);
    QTest::qWait(50);   // destroyed
  }
};

const tests::Registered<LibraryTest> kLibraryTest;

}  // namespace

#include "tst_library.moc"
