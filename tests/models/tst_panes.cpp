// Strategies, parameters, performance, trades, pre-flight, threads, the log's filters and the settings' file.
#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

#include <models/frame_meter.h>
#include <models/log_filter_proxy.h>
#include <models/parameter_model.h>
#include <models/performance_model.h>
#include <models/preflight_model.h>
#include <models/session_config.h>
#include <models/strategy_model.h>
#include <models/thread_model.h>
#include <models/trade_model.h>
#include <tests/support/qt_runner.h>

namespace {

using namespace keel;
using namespace keel::models;
using namespace Qt::StringLiterals;

std::vector<api::ParameterView> parameters() {
  using api::ParameterKind;
  return {{"period", ParameterKind::Integer, "20", 14, 2, 100, "bars"},
          {"band", ParameterKind::Real, "0.5", 0.5, 0, 5, "percent"},
          {"shorts", ParameterKind::Flag, "0", 0, 0, 1, "also short"}};
}

api::LogView logLine(std::uint64_t number, std::uint8_t level, std::string component, std::string text) {
  return {number, base::fromNanos(1'381'152'600'123'000'000), level, std::move(component), std::move(text)};
}

class PanesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void strategiesCountAndSum() {
    api::StrategyView first;
    first.id = domain::StrategyId{1};
    first.name = "ma_crossover";
    first.signals = 10;
    first.executed = 6;
    first.blocked = 4;
    first.openPositions = 2;
    first.realizedPnl = domain::Money::fromInteger(12);
    first.unrealizedPnl = domain::Money::fromInteger(-2);
    first.fees = domain::Money::fromInteger(3);
    api::StrategyView second = first;
    second.id = domain::StrategyId{2};
    second.enabled = false;
    StrategyModel model;
    model.merge({first, second});
    using S = StrategyModel;
    const auto shown = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(shown(0, S::State), QStringLiteral("ON"));
    QCOMPARE(shown(1, S::State), QStringLiteral("OFF"));
    QCOMPARE(shown(0, S::Net), QStringLiteral("▲ +7.00"));
    const auto total = [&](int column) { return model.headerData(column, Qt::Horizontal, TotalRole).toString(); };
    QCOMPARE(total(S::Signals), QStringLiteral("20"));
    QCOMPARE(total(S::Net), QStringLiteral("▲ +14.00"));
    QCOMPARE(total(S::Fees), QStringLiteral("6.00"));
    QVERIFY(model.find(2) != nullptr && model.find(3) == nullptr);
    first.realizedPnl = domain::Money::fromInteger(1, domain::kInr);   // two currencies have no sum
    QSignalSpy header(&model, &QAbstractItemModel::headerDataChanged);
    first.unrealizedPnl = first.fees = domain::Money(domain::kInr);
    model.merge({first, second});
    QCOMPARE(header.count(), 1);
    QCOMPARE(total(S::Realized), QString());
  }

  void parametersAreChecked_data() {
    QTest::addColumn<int>("row");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("shown");
    QTest::newRow("whole") << 0 << QVariant(30) << QString() << "30";
    QTest::newRow("whole as text") << 0 << QVariant(u"30"_s) << QString() << "30";
    QTest::newRow("lowest") << 0 << QVariant(2) << QString() << "2";
    QTest::newRow("below") << 0 << QVariant(1) << "period: 1 is outside 2 to 100." << "20";
    QTest::newRow("above") << 0 << QVariant(101) << "period: 101 is outside 2 to 100." << "20";
    QTest::newRow("not whole") << 0 << QVariant(2.5) << "period: 2.5 is not a whole number." << "20";
    QTest::newRow("no number") << 1 << QVariant(u"much"_s) << "band: \"much\" is no number." << "0.5";
    QTest::newRow("not finite") << 1 << QVariant(u"inf"_s) << "band: \"inf\" is no number." << "0.5";
    QTest::newRow("real") << 1 << QVariant(1.25) << QString() << "1.25";
    QTest::newRow("flag") << 2 << QVariant(true) << QString() << "on";
  }
  void parametersAreChecked() {
    QFETCH(int, row);
    QFETCH(QVariant, value);
    QFETCH(QString, sentence);
    QFETCH(QString, shown);
    ParameterModel model;
    model.setParameters(parameters());
    QSignalSpy refused(&model, &ParameterModel::refused);
    QSignalSpy edited(&model, &ParameterModel::edited);
    const QModelIndex cell = model.index(row, ParameterModel::Value);
    QCOMPARE(model.setData(cell, value), sentence.isEmpty());
    QCOMPARE(cell.data().toString(), shown);
    QCOMPARE(refused.count(), sentence.isEmpty() ? 0 : 1);
    QCOMPARE(edited.count(), sentence.isEmpty() ? 1 : 0);
    if (!sentence.isEmpty()) QCOMPARE(refused.first().first().toString(), sentence);
  }

  void parametersSpeakTheUsersLocale() {
    QLocale::setDefault(QLocale(QLocale::German));
    ParameterModel model;
    model.setParameters(parameters());
    QVERIFY(model.setData(model.index(1, ParameterModel::Value), QStringLiteral("1,25")));
    QCOMPARE(model.index(1, ParameterModel::Value).data().toString(), QStringLiteral("1,25"));
    QCOMPARE(model.values().value(QStringLiteral("band")), QStringLiteral("1.25"));
    QLocale::setDefault(QLocale::c());
  }

  void parametersKnowWhatChanged() {
    ParameterModel model;
    model.setParameters(parameters());
    QCOMPARE(model.changedValues(), (QMap<QString, QString>{{u"period"_s, u"20"_s}}));
    QVERIFY(!model.setData(model.index(0, ParameterModel::Name), QStringLiteral("x")));
    model.setValues({{u"band"_s, u"9"_s}, {u"shorts"_s, u"1"_s}});   // 9 is outside its range and changes nothing
    QCOMPARE(model.values(), (QMap<QString, QString>{{u"period"_s, u"14"_s}, {u"band"_s, u"0.5"_s}, {u"shorts"_s, u"1"_s}}));
    model.resetToDefaults();
    QVERIFY(model.changedValues().isEmpty());
    QVERIFY(model.flags(model.index(0, ParameterModel::Value)).testFlag(Qt::ItemIsEditable));
    QVERIFY(model.flags(model.index(2, ParameterModel::Value)).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(model.setData(model.index(2, ParameterModel::Value), Qt::Checked, Qt::CheckStateRole));
    model.setEditable(false);
    QVERIFY(!model.flags(model.index(0, ParameterModel::Value)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(0, ParameterModel::Value), 15));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setParameters(parameters());
    QCOMPARE(reset.count(), 0);   // the same names: only values change
  }

  void figuresExplainThemselves() {
    api::PerformanceView performance;
    performance.figures = {{"gross_profit", api::Unit::Money, 45.0, ""},   {"gross_loss", api::Unit::Money, 17.0, ""},
                           {"profit_factor", api::Unit::Ratio, 45.0 / 17, ""}, {"win_rate", api::Unit::Percent, 0.5, ""},
                           {"sharpe", api::Unit::Ratio, std::nullopt, "TOO_FEW_DAYS"},
                           {"unheard_of", api::Unit::Count, 3.0, ""},
                           {"average_holding", api::Unit::Seconds, 600.0, ""}};
    PerformanceModel model;
    model.assign(performance);
    const auto shown = [&](int row, int column) { return model.index(row, column).data().toString(); };
    using M = PerformanceModel;
    QCOMPARE(shown(0, M::Value), QStringLiteral("45.00\u00A0USD"));
    QCOMPARE(shown(2, M::Name), QStringLiteral("Profit factor"));
    QCOMPARE(shown(2, M::Value), QStringLiteral("2.65"));
    QCOMPARE(model.explain(2), QStringLiteral("Gross profit / gross loss.\nGross profit: 45.00\u00A0USD\nGross loss: 17.00\u00A0USD"));
    QCOMPARE(shown(3, M::Value), QStringLiteral("50.00\u00A0%"));
    QCOMPARE(shown(4, M::Value), QStringLiteral("no data"));
    QVERIFY(model.explain(4).endsWith(QStringLiteral("The session covers too few trade dates for this figure.")));
    QVERIFY(!model.index(4, M::Value).data(SortRole).isValid());
    QCOMPARE(model.index(4, M::Value).data(ToneRole).toInt(), int(Tone::Muted));
    QCOMPARE(shown(5, M::Name), QStringLiteral("Unheard of"));
    QCOMPARE(shown(6, M::Value), QStringLiteral("10 min"));
    QCOMPARE(model.valueText(QStringLiteral("win_rate")), QStringLiteral("50.00\u00A0%"));
    QCOMPARE(model.valueText(QStringLiteral("nothing")), QString());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.assign(performance);
    QCOMPARE(changed.count(), 0);
  }

  void tradesAreSummedOnce() {
    api::TradeView trade;
    trade.number = 1;
    trade.symbol = "SPY";
    trade.quantity = domain::Quantity::fromInteger(2);
    trade.entry = domain::Price::fromInteger(100);
    trade.exit = domain::Price::fromInteger(105);
    trade.tsEntry = base::fromNanos(1'000'000'000);
    trade.tsExit = trade.tsEntry + std::chrono::minutes(30);
    trade.pnl = domain::Money::fromInteger(9);
    trade.fees = domain::Money::fromInteger(1);
    api::TradeView second = trade;
    second.number = 2;
    second.isLong = false;
    second.pnl = domain::Money::fromInteger(-11);
    TradeModel model;
    model.append({trade, second});
    model.append({second});   // a repeat
    using T = TradeModel;
    const auto shown = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(shown(0, T::Direction), QStringLiteral("▼ Short"));
    QCOMPARE(shown(0, T::Return), QStringLiteral("−5.00\u00A0%"));
    QCOMPARE(shown(1, T::Return), QStringLiteral("+5.00\u00A0%"));
    QCOMPARE(shown(1, T::Held), QStringLiteral("30 min"));
    const auto total = [&](int column) { return model.headerData(column, Qt::Horizontal, TotalRole).toString(); };
    QCOMPARE(total(T::Pnl), QStringLiteral("▼ −2.00"));
    QCOMPARE(total(T::Fees), QStringLiteral("2.00"));
    model.clear();
    QCOMPARE(total(T::Pnl), QString());
    model.append({trade});   // another session
    QCOMPARE(total(T::Pnl), QStringLiteral("▲ +9.00"));
  }

  void preflightGivesItsVerdict_data() {
    QTest::addColumn<int>("score");
    QTest::addColumn<bool>("ready");
    QTest::addColumn<bool>("blocks");
    QTest::addColumn<QString>("word");
    QTest::newRow("ready") << 95 << true << false << "READY 95";
    QTest::newRow("issues") << 79 << false << false << "ADDRESS ISSUES 79";
    QTest::newRow("lowest issues") << 60 << false << false << "ADDRESS ISSUES 60";
    QTest::newRow("too little") << 59 << false << false << "NOT READY 59";
    QTest::newRow("blocked") << 95 << false << true << "NOT READY 95";
  }
  void preflightGivesItsVerdict() {
    QFETCH(int, score);
    QFETCH(bool, ready);
    QFETCH(bool, blocks);
    QFETCH(QString, word);
    PreflightModel model;
    QSignalSpy changed(&model, &PreflightModel::changed);
    QVERIFY(!model.known());
    api::PreflightView view{score, ready, {{"CAPITAL", 20, 20, false, "capital 500.00 USD"}, {"HEALTH", 5, 15, false, "slow"}}};
    if (blocks) {
      view.items.push_back({"LIMITS", 0, 0, true, "first"});
      view.items.push_back({"LIMITS", 0, 0, true, "second"});
    }
    model.assign(view);
    model.assign(view);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.verdict().word, word);
    QCOMPARE(model.blockers(), blocks ? QStringList({u"first"_s, u"second"_s}) : QStringList());
    using P = PreflightModel;
    QCOMPARE(model.index(0, P::State).data().toString(), QStringLiteral("OK"));
    QCOMPARE(model.index(1, P::State).data().toString(), QStringLiteral("PARTLY"));
    QCOMPARE(model.index(1, P::Points).data().toString(), QStringLiteral("5 / 15"));
    if (blocks) QCOMPARE(model.index(2, P::State).data().toString(), QStringLiteral("BLOCKS"));
    if (blocks) QCOMPARE(model.index(2, P::Points).data().toString(), noValue());
  }

  void threadsAreSilentOnlyWithWork() {
    using T = ThreadModel;
    const auto row = [](std::string name, int ms, bool idle) {
      return api::ThreadView{std::move(name), std::chrono::milliseconds(ms), idle, 3, 12};
    };
    ThreadModel model;
    model.assign({row("engine", 20, false), row("store", 1000, false), row("tape", 5000, false), row("log", 90'000, true)});
    const auto shown = [&](int i, int column) { return model.index(i, column).data().toString(); };
    QCOMPARE(shown(0, T::State), QStringLiteral("Working"));
    QCOMPARE(shown(1, T::State), QStringLiteral("Slow"));
    QCOMPARE(shown(2, T::State), QStringLiteral("Silent"));
    QCOMPARE(shown(3, T::State), QStringLiteral("Idle"));
    QCOMPARE(shown(3, T::SinceBeat), noValue());
    QCOMPARE(model.index(0, T::Queued).data(ShareRole).toDouble(), 0.25);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.assign({row("engine", 40, false), row("store", 1000, false), row("tape", 5000, false), row("log", 91'000, true)});
    QCOMPARE(changed.count(), 0);   // nothing of it shows
  }

  void framesAreMeasuredOverAMinute() {
    FrameMeter meter;
    QCOMPARE(meter.worst(), 0.0);
    for (int i = 0; i < 10; ++i) meter.add(i == 4 ? 40.0 : 5.0);
    QCOMPARE(meter.worst(), 40.0);
    QCOMPARE(meter.slow(), 1);
    QCOMPARE(meter.median(), 5.0);
    for (std::size_t i = 0; i < FrameMeter::kWindow; ++i) meter.add(6.0);
    QCOMPARE(meter.worst(), 6.0);
    QCOMPARE(meter.slow(), 0);
  }

  void theLogIsFiltered() {
    LogModel log;
    LogFilterProxy proxy;
    proxy.setSourceModel(&log);
    QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy components(&log, &LogModel::componentsChanged);
    log.append({logLine(1, 1, "engine", "session loaded"), logLine(2, 2, "risk", "order 17 denied"),
                logLine(3, 3, "store", "commit failed"), logLine(4, 1, "risk", "order 18 passed")});
    QCOMPARE(log.components(), QStringList({u"engine"_s, u"risk"_s, u"store"_s}));
    QCOMPARE(components.count(), 1);
    QCOMPARE(proxy.rowCount(), 4);
    proxy.setMinimumLevel(2);
    QCOMPARE(proxy.rowCount(), 2);
    proxy.setComponents({QStringLiteral("risk")});
    QCOMPARE(proxy.rowCount(), 1);
    proxy.setMinimumLevel(0);
    proxy.setText(QStringLiteral("ORDER 18"));
    QCOMPARE(proxy.rowCount(), 1);
    QCOMPARE(proxy.index(0, LogModel::Text).data().toString(), QStringLiteral("order 18 passed"));
    proxy.setComponents({});
    proxy.setText({});
    QBuffer file;
    QVERIFY(file.open(QIODevice::WriteOnly));
    proxy.setMinimumLevel(2);
    QVERIFY(proxy.exportText(file));
    QCOMPARE(file.data(), QByteArray("2013-10-07T13:30:00.123Z WARNING risk order 17 denied\n"
                                     "2013-10-07T13:30:00.123Z ERROR store commit failed\n"));
    QBuffer closed;
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QVERIFY(!proxy.exportText(closed));
  }

  void aPausedLogLosesNoLine() {
    LogModel log;
    LogFilterProxy proxy;
    proxy.setSourceModel(&log);
    const auto write = [&log](std::uint64_t first, std::uint64_t last, const char* text) {
      std::vector<api::LogView> lines;
      for (std::uint64_t n = first; n <= last; ++n) lines.push_back(logLine(n, n % 2 == 0 ? 3 : 0, "a", text));
      log.append(lines);
    };
    for (std::uint64_t n = 1; n < 9'000; n += 500) write(n, n + 499, "line");
    const int before = proxy.rowCount();
    QVERIFY(before < 9'000);   // a page
    proxy.setPaused(true);
    const QPersistentModelIndex read(proxy.index(before - 1, LogModel::Text));
    QSignalSpy held(&proxy, &LogFilterProxy::heldBackChanged);
    for (std::uint64_t n = 9'001; n < 22'000; n += 500) write(n, n + 499, "new line");
    QCOMPARE(proxy.rowCount(), before);
    QVERIFY(read.isValid());
    QCOMPARE(proxy.heldBack(), 13'000);
    QCOMPARE(held.count(), 26);
    proxy.setMinimumLevel(3);
    QCOMPARE(proxy.heldBack(), 6'500);
    QCOMPARE(proxy.rowCount(), 4'500);
    proxy.setMinimumLevel(0);
    QCOMPARE(proxy.rowCount(), 9'000);   // a filter fetches all, and none of the old ones has gone
    proxy.setPaused(false);
    QCOMPARE(proxy.heldBack(), 0);
    QCOMPARE(proxy.rowCount(), 22'000);
    log.append({logLine(22'001, 1, "a", "the last")});
    QVERIFY(log.size() <= LogModel::kCapacity);
    QCOMPARE(proxy.index(0, LogModel::Text).data().toString(), QStringLiteral("the last"));
  }

  void aConfigurationComesBackAsItWas() {
    const QByteArray json = R"({"name":"x","strategies":[{"name":"rsi","enabled":false,"parameters":{"period":14}},
      {"name":"mixed"}],"capital":"750.5","profile":"aggressive","speed":"max","stop_percent":4,
      "unheard_of":{"a":[1,2]},"data":[{"symbol":"SPY","file":"a.csv","zone":"UTC"}]})";
    QString error;
    const auto config = fromJson(json, &error);
    QVERIFY2(config.has_value(), qPrintable(error));
    QCOMPARE(config->capital, 750.5);
    QCOMPARE(config->speed, 0.0);
    QCOMPARE(config->strategies.size(), 2u);
    QVERIFY(!config->strategies[0].enabled && config->strategies[1].enabled);
    QCOMPARE(config->strategies[0].parameters.value(QStringLiteral("period")), QStringLiteral("14"));
    QCOMPARE(setting(*config, QStringLiteral("stop_percent")), std::optional(4.0));
    QVERIFY(!setting(*config, QStringLiteral("take_percent")));
    auto changed = *config;
    setSetting(changed, QStringLiteral("take_percent"), 8.0);
    setSetting(changed, QStringLiteral("stop_percent"), std::nullopt);
    setStrategies(changed, {{QStringLiteral("rsi"), true, {{QStringLiteral("period"), QStringLiteral("20")}}}});
    const QJsonObject written = QJsonDocument::fromJson(toJson(changed)).object();
    QVERIFY(!written.contains(QStringLiteral("strategies")) && !written.contains(QStringLiteral("stop_percent")));
    QCOMPARE(written[QStringLiteral("strategy")].toString(), QStringLiteral("rsi"));
    QCOMPARE(written[QStringLiteral("parameters")][QStringLiteral("period")].toDouble(), 20.0);
    QCOMPARE(written[QStringLiteral("take_percent")].toDouble(), 8.0);
    QCOMPARE(written[QStringLiteral("unheard_of")][QStringLiteral("a")].toArray().size(), 2);
    QCOMPARE(written[QStringLiteral("data")][0][QStringLiteral("zone")].toString(), QStringLiteral("UTC"));
    const QJsonObject several = QJsonDocument::fromJson(toJson(*config)).object();
    QVERIFY(!several.contains(QStringLiteral("strategy")) && !several.contains(QStringLiteral("parameters")));
    const auto again = fromJson(toJson(*config), &error);
    QVERIFY(again.has_value() && again->strategies == config->strategies);
    QJsonObject rest = config->rest;
    rest.insert(QStringLiteral("mode"), QStringLiteral("paper"));   // always written
    QCOMPARE(again->rest, rest);
  }

  void aWrongConfigurationIsRefused_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no object") << QByteArray("[]") << QStringLiteral("The configuration is no JSON object");
    QTest::newRow("not json") << QByteArray("{") << QStringLiteral("The configuration is no JSON object");
    QTest::newRow("capital") << QByteArray(R"({"capital":"much"})") << QStringLiteral("capital is not a number.");
    QTest::newRow("data") << QByteArray(R"({"data":[3]})") << QStringLiteral("data is not a list of objects.");
    QTest::newRow("enabled") << QByteArray(R"({"strategies":[{"name":"a","enabled":"yes"}]})")
                             << QStringLiteral("enabled is not true or false.");
    QTest::newRow("parameters") << QByteArray(R"({"parameters":7})")
                                << QStringLiteral("parameters is not an object of name and value.");
  }
  void aWrongConfigurationIsRefused() {
    QFETCH(QByteArray, json);
    QFETCH(QString, sentence);
    QString error;
    QVERIFY(!fromJson(json, &error));
    QVERIFY2(error.startsWith(sentence), qPrintable(error));
    QVERIFY(!fromJson(json, nullptr));
  }
};

const tests::Registered<PanesTest> kPanesTest;

}  // namespace

#include "tst_panes.moc"
