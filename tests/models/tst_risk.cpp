// Badges of positions and limits, by tables of the numbers that decide.
#include <QSignalSpy>

#include <models/limit_model.h>
#include <models/position_model.h>
#include <tests/support/qt_runner.h>

namespace {

using namespace keel;
using namespace keel::models;
using P = PositionModel;
using L = LimitModel;

domain::Price whole(std::int64_t hundredths) { return domain::Price::fromE8(hundredths * 1'000'000); }

/// Prices in hundredths.
api::PositionView position(std::int64_t units, std::int64_t average, std::int64_t mark, std::int64_t stop) {
  api::PositionView out;
  out.key = 1;
  out.symbol = "SPY";
  out.quantity = domain::SignedQuantity::fromInteger(units);
  out.averageCost = whole(average);
  out.mark = whole(mark);
  if (stop != 0) out.stop = whole(stop);
  out.marketValue = domain::notional(*out.mark, out.quantity, 1, domain::kUsd);
  out.unrealizedPnl = domain::notional(*out.mark - out.averageCost, out.quantity, 1, domain::kUsd);
  out.weight = 0.25;
  return out;
}

api::LimitView limit(std::int64_t used, std::int64_t bound, bool isFloor = false, bool breached = false) {
  return {"SYMBOL_EXPOSURE_EXCEEDED", "SPY", api::Unit::Money, used * 100'000'000, bound * 100'000'000, isFloor, breached};
}

class RiskTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void distanceDecides_data() {
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("average");
    QTest::addColumn<int>("mark");
    QTest::addColumn<int>("stop");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("word");
    const int safe = int(RiskLevel::Safe), risk = int(RiskLevel::Risk), critical = int(RiskLevel::Critical);
    QTest::newRow("at the average") << 3 << 10000 << 10000 << 9700 << safe << QStringLiteral("SAFE 100\u00A0%");
    QTest::newRow("in profit") << 3 << 10000 << 10300 << 9700 << safe << QStringLiteral("SAFE 200\u00A0%");
    QTest::newRow("above half") << 3 << 10000 << 9853 << 9700 << safe << QStringLiteral("SAFE 51\u00A0%");
    QTest::newRow("half") << 3 << 10000 << 9850 << 9700 << risk << QStringLiteral("RISK 50\u00A0%");
    QTest::newRow("above a fifth") << 3 << 10000 << 9763 << 9700 << risk << QStringLiteral("RISK 21\u00A0%");
    QTest::newRow("a fifth") << 3 << 10000 << 9760 << 9700 << critical << QStringLiteral("CRITICAL 20\u00A0%");
    QTest::newRow("at the stop") << 3 << 10000 << 9700 << 9700 << critical << QStringLiteral("CRITICAL stop");
    QTest::newRow("beyond") << 3 << 10000 << 9500 << 9700 << critical << QStringLiteral("CRITICAL stop");
    QTest::newRow("short, half") << -3 << 10000 << 10150 << 10300 << risk << QStringLiteral("RISK 50\u00A0%");
    QTest::newRow("short, beyond") << -3 << 10000 << 10400 << 10300 << critical << QStringLiteral("CRITICAL stop");
    QTest::newRow("stop above average") << 3 << 10000 << 10300 << 10100 << safe << QStringLiteral("SAFE in profit");
    QTest::newRow("no stop") << 3 << 10000 << 10000 << 0 << int(RiskLevel::Unknown) << QStringLiteral("no stop");
  }
  void distanceDecides() {
    QFETCH(int, units);
    QFETCH(int, average);
    QFETCH(int, mark);
    QFETCH(int, stop);
    QFETCH(int, level);
    QFETCH(QString, word);
    const PositionRisk risk = judge(position(units, average, mark, stop), nullptr);
    QCOMPARE(int(risk.level), level);
    QCOMPARE(risk.badge.word, word);
    QVERIFY(!risk.badge.hint.isEmpty());
  }

  void limitsDecideToo_data() {
    QTest::addColumn<int>("used");
    QTest::addColumn<QString>("word");
    QTest::newRow("little") << 10 << QStringLiteral("SAFE 100\u00A0%");
    QTest::newRow("just below") << 79 << QStringLiteral("SAFE 100\u00A0%");
    QTest::newRow("full") << 100 << QStringLiteral("RISK limit 100\u00A0%");
    QTest::newRow("beyond") << 105 << QStringLiteral("CRITICAL limit 105\u00A0%");
  }
  void limitsDecideToo() {
    QFETCH(int, used);
    QFETCH(QString, word);
    P model;
    model.merge({position(3, 10000, 10000, 9700)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    api::LimitView other = limit(99, 100);
    other.scope = "QQQ";
    model.setLimits({other, limit(used, 100)});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(0, P::Risk).data().toString(), word);
    model.setLimits({other, limit(used, 100)});
    QCOMPARE(changed.count(), 1);
  }

  void aStaleOrMissingMarkIsCritical() {
    auto row = position(3, 10000, 10000, 9700);
    row.stale = true;
    QCOMPARE(judge(row, nullptr).badge.word, QStringLiteral("CRITICAL stale"));
    row.mark.reset();
    QCOMPARE(judge(row, nullptr).badge.word, QStringLiteral("CRITICAL no price"));
    row.quantity = {};
    QCOMPARE(judge(row, nullptr).level, RiskLevel::Unknown);
    QCOMPARE(judge(row, nullptr).badge.word, noValue());
  }

  void showsDistanceAndMoneyAtRisk() {
    P model;
    auto shorted = position(-2, 10000, 10000, 10300);
    shorted.key = 2;
    auto closed = position(0, 10000, 9900, 9700);
    closed.key = 3;
    closed.realizedPnl = domain::Money::fromInteger(-7);
    auto free = position(1, 10000, 10000, 0);
    free.key = 4;
    model.merge({position(3, 10000, 9900, 9700), shorted, free, closed});
    const auto shown = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(shown(0, P::Distance), QStringLiteral("2.02\u00A0%"));   // (99 - 97) / 99
    QCOMPARE(shown(0, P::AtRisk), QStringLiteral("6.00"));
    QCOMPARE(shown(1, P::Distance), QStringLiteral("3.00\u00A0%"));
    QCOMPARE(shown(1, P::AtRisk), QStringLiteral("6.00"));
    QCOMPARE(shown(2, P::AtRisk), noValue());
    QCOMPARE(shown(3, P::Distance), noValue());
    const auto total = [&](int column) { return model.headerData(column, Qt::Horizontal, TotalRole).toString(); };
    QCOMPARE(total(P::AtRisk), QStringLiteral("12.00"));
    QCOMPARE(total(P::Value), QStringLiteral("197.00"));   // 297 - 200 + 100
    QCOMPARE(total(P::Unrealized), QStringLiteral("▼ −3.00"));
    QCOMPARE(total(P::Realized), QStringLiteral("▼ −7.00"));
    QCOMPARE(total(P::Weight), QStringLiteral("75.0\u00A0%"));
    QCOMPARE(model.headerData(P::Realized, Qt::Horizontal, TotalToneRole).toInt(), int(Tone::Down));
    QVERIFY(!model.headerData(P::Mark, Qt::Horizontal, TotalRole).isValid());
    QCOMPARE(model.count(RiskLevel::Unknown), 1);
    model.clear();
  }

  void countsTheMultiplier() {
    domain::Instrument future;
    future.symbol = "SPY";
    future.multiplier = 50;
    InstrumentSteps steps;
    QVERIFY(steps.assign({future}));
    P model;
    model.setSteps(steps);
    model.merge({position(1, 10000, 9900, 9700)});
    QCOMPARE(model.index(0, P::AtRisk).data().toString(), QStringLiteral("100.00"));
  }

  void limitsShowTheirState_data() {
    QTest::addColumn<int>("used");
    QTest::addColumn<int>("bound");
    QTest::addColumn<bool>("isFloor");
    QTest::addColumn<bool>("breached");
    QTest::addColumn<QString>("share");
    QTest::addColumn<QString>("headroom");
    QTest::addColumn<QString>("word");
    QTest::newRow("unused") << 0 << 100 << false << false << "0.0\u00A0%" << "100.00\u00A0USD" << "OK";
    QTest::newRow("below near") << 79 << 100 << false << false << "79.0\u00A0%" << "21.00\u00A0USD" << "OK";
    QTest::newRow("near") << 80 << 100 << false << false << "80.0\u00A0%" << "20.00\u00A0USD" << "NEAR";
    QTest::newRow("full") << 100 << 100 << false << false << "100.0\u00A0%" << "0.00\u00A0USD" << "NEAR";
    QTest::newRow("told breached") << 100 << 100 << false << true << "100.0\u00A0%" << "0.00\u00A0USD" << "BREACHED";
    QTest::newRow("beyond") << 101 << 100 << false << false << "101.0\u00A0%" << "−1.00\u00A0USD" << "BREACHED";
    QTest::newRow("floor, far") << 400 << 100 << true << false << "25.0\u00A0%" << "300.00\u00A0USD" << "OK";
    QTest::newRow("floor, near") << 120 << 100 << true << false << "83.3\u00A0%" << "20.00\u00A0USD" << "NEAR";
    QTest::newRow("floor, below") << 80 << 100 << true << false << "125.0\u00A0%" << "−20.00\u00A0USD" << "BREACHED";
    QTest::newRow("floor, nothing left") << 0 << 100 << true << false << "no room" << "−100.00\u00A0USD" << "BREACHED";
    QTest::newRow("limit of nothing") << 5 << 0 << false << false << "no room" << "−5.00\u00A0USD" << "BREACHED";
    QTest::newRow("nothing of nothing") << 0 << 0 << false << false << "0.0\u00A0%" << "0.00\u00A0USD" << "OK";
  }
  void limitsShowTheirState() {
    QFETCH(int, used);
    QFETCH(int, bound);
    QFETCH(bool, isFloor);
    QFETCH(bool, breached);
    QFETCH(QString, share);
    QFETCH(QString, headroom);
    QFETCH(QString, word);
    L model;
    model.setCurrency(QStringLiteral("USD"));
    model.assign({limit(used, bound, isFloor, breached)});
    const auto shown = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(shown(L::Share), share);
    QCOMPARE(shown(L::Headroom), headroom);
    QCOMPARE(shown(L::State), word);
    QCOMPARE(shown(L::Name), QStringLiteral("Exposure to one symbol"));
    QCOMPARE(shown(L::Scope), QStringLiteral("SPY"));
    QCOMPARE(shown(L::Limit).startsWith(QStringLiteral("≥")), isFloor);
    const BadgeShape shape = word == QStringLiteral("OK")     ? BadgeShape::Disc
                             : word == QStringLiteral("NEAR") ? BadgeShape::Triangle
                                                              : BadgeShape::Diamond;
    QCOMPARE(model.index(0, L::State).data(BadgeRole).toInt(), int(shape));
    QCOMPARE(model.index(0, L::Share).data(ShareRole).toDouble(), shareOf(limit(used, bound, isFloor, breached)));
  }

  void limitsKeepTheirRowAndTheirUnits() {
    L model;
    model.setCurrency(QStringLiteral("EUR"));
    const api::LimitView positions{"POSITION_LIMIT_EXCEEDED", "", api::Unit::Count, 400'000'000, 500'000'000, false, false};
    const api::LimitView value{"POSITION_LIMIT_EXCEEDED", "", api::Unit::Money, 400'000'000, 500'000'000, false, false};
    const api::LimitView age{"STALE_PRICE", "SPY", api::Unit::Seconds, 12'000'000'000, 30'000'000'000, false, false};
    const api::LimitView strange{"NEW_KIND", "", api::Unit::Percent, 2'500'000, 5'000'000, false, false};
    model.assign({positions, value, age, strange});
    const auto shown = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(shown(0, L::Name), QStringLiteral("Positions held at once"));
    QCOMPARE(shown(0, L::Used), QStringLiteral("4"));
    QCOMPARE(shown(0, L::Scope), QStringLiteral("Session"));
    QCOMPARE(shown(1, L::Name), QStringLiteral("Value of one position"));
    QCOMPARE(shown(1, L::Used), QStringLiteral("4.00\u00A0EUR"));
    QCOMPARE(shown(2, L::Limit), QStringLiteral("5 min"));
    QCOMPARE(shown(3, L::Name), QStringLiteral("New kind"));
    QCOMPARE(shown(3, L::Used), QStringLiteral("2.50\u00A0%"));
    QCOMPARE(model.count(LimitState::Near), 2);
    QCOMPARE(model.worstState(), LimitState::Near);
    QCOMPARE(model.tightestText(), QStringLiteral("Positions held at once 80.0\u00A0%"));
    const QPersistentModelIndex kept(model.index(2, 0));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.assign({positions, age, strange});
    QCOMPARE(kept.row(), 1);
    QCOMPARE(changed.count(), 0);
    model.assign({});
    QCOMPARE(model.tightestText(), QString());
  }
};

const tests::Registered<RiskTest> kRiskTest;

}  // namespace

#include "tst_risk.moc"
