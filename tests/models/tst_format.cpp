// Values to text: tables through one check each.
#include <limits>

#include <models/format/format.h>
#include <models/format/words.h>
#include <models/session_config.h>
#include <tests/support/qt_runner.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

using namespace keel;
using namespace keel::models;

class FormatTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void decimal_data() {
    QTest::addColumn<qint64>("e8");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<bool>("sign");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, qint64 e8, int decimals, bool sign, const char* text) {
      QTest::newRow(name) << e8 << decimals << sign << QString::fromUtf8(text);
    };
    row("plain", 16'820'000'000, 2, false, "168.20");
    row("grouped", 123'456'700'000'000, 2, false, "1,234,567.00");
    row("real minus", -124'000'000, 2, false, "−1.24");
    row("plus on demand", 124'000'000, 2, true, "+1.24");
    row("zero has no sign", 0, 2, true, "0.00");
    row("never minus zero", -400'000, 2, true, "0.00");
    row("minus a cent", -600'000, 2, true, "−0.01");
    row("half to even down", 12'500'000, 2, false, "0.12");
    row("half to even up", 13'500'000, 2, false, "0.14");
    row("no decimals", 150'000'000, 0, false, "2");
    row("eight decimals", 1, 8, false, "0.00000001");
    row("largest", std::numeric_limits<qint64>::max(), 8, false, "92,233,720,368.54775807");
    row("smallest", std::numeric_limits<qint64>::min() + 1, 8, false, "−92,233,720,368.54775807");
  }
  void decimal() {
    QFETCH(qint64, e8);
    QFETCH(int, decimals);
    QFETCH(bool, sign);
    QFETCH(QString, text);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(formatDecimal(e8, decimals, sign ? SignStyle::Always : SignStyle::MinusOnly, english), text);
  }

  void locales() {
    const auto money = domain::Money::fromE8(-123'456'789'000'000);
    QCOMPARE(formatMoney(money, SignStyle::MinusOnly, QLocale(QLocale::German, QLocale::Germany)),
             QStringLiteral("−1.234.567,89"));
    const QString arabic =
        formatDecimal(12'345'000'000, 2, SignStyle::MinusOnly, QLocale(QLocale::Arabic, QLocale::Egypt));
    QCOMPARE(arabic, QStringLiteral("١٢٣٫٤٥"));
    QVERIFY(formatMoneyWithCode(domain::Money::fromInteger(500), QLocale::c()).endsWith(QStringLiteral("USD")));
  }

  void steps() {
    QCOMPARE(decimalsOf(1'000'000), 2);
    QCOMPARE(decimalsOf(5'000'000), 2);
    QCOMPARE(decimalsOf(250'000), 4);
    QCOMPARE(decimalsOf(100'000'000), 0);
    QCOMPARE(decimalsOf(1), 8);
    QCOMPARE(formatQuantity(150'000'000, 0, QLocale::c()), QStringLiteral("1.5"));  // more than the step is not hidden
    QCOMPARE(formatQuantity(100'000'000, 2, QLocale::c()), QStringLiteral("1.00"));
  }

  void gains() {
    const auto gain = [](qint64 e8) { return formatGain(domain::Money::fromE8(e8), QLocale::c()); };
    QCOMPARE(gain(124'000'000), QStringLiteral("▲ +1.24"));
    QCOMPARE(gain(-50'000'000), QStringLiteral("▼ −0.50"));
    QCOMPARE(gain(900'000), QStringLiteral("+0.01"));  // within a cent: no arrow, no colour
    QCOMPARE(gainTone(domain::Money::fromE8(999'999)), Tone::Muted);
    QCOMPARE(gainTone(domain::Money::fromE8(1'000'000)), Tone::Up);
    QCOMPARE(gainTone(domain::Money::fromE8(-1'000'000)), Tone::Down);
  }

  void percents() {
    QCOMPARE(formatPercent(0.125, 1, SignStyle::MinusOnly, QLocale::c()), QStringLiteral("12.5\u00A0%"));
    QCOMPARE(formatPercent(-0.0000001, 1, SignStyle::Always, QLocale::c()), QStringLiteral("0.0\u00A0%"));
    QCOMPARE(formatPercent(std::numeric_limits<double>::quiet_NaN()), noValue());
    QCOMPARE(formatPercent(std::numeric_limits<double>::infinity()), noValue());
    QCOMPARE(formatCompact(12'345, QLocale::c()), QStringLiteral("12.3K"));
    QCOMPARE(formatCompact(4'560'000, QLocale::c()), QStringLiteral("4.56M"));
  }

  void times() {
    const QTimeZone newYork = zoneOf("America/New_York");
    const auto summer = base::parseIso("2013-10-07T13:47:12Z").value();
    const auto winter = base::parseIso("2013-12-09T13:47:12Z").value();
    QCOMPARE(formatTime(summer, newYork), QStringLiteral("09:47:12"));
    QCOMPARE(formatTime(winter, newYork), QStringLiteral("08:47:12"));
    QCOMPARE(formatDateTime(summer, newYork), QStringLiteral("2013-10-07 09:47:12 EDT"));
    QCOMPARE(formatTime(base::Timestamp{}, newYork), noValue());
    QCOMPARE(zoneOf("Nowhere/At_All"), QTimeZone::utc());
    QCOMPARE(formatDuration(std::chrono::microseconds(300), QLocale::c()), QStringLiteral("0.30 ms"));
    QCOMPARE(formatDuration(std::chrono::milliseconds(1'240), QLocale::c()), QStringLiteral("1.2 s"));
    QCOMPARE(formatAge(400, QLocale::c()), QStringLiteral("0.4 s"));
    QCOMPARE(formatAge(-1, QLocale::c()), noValue());
    QCOMPARE(formatAge(180'000, QLocale::c()), QStringLiteral("3 min"));
  }

  void words() {
    QCOMPARE(codeWords("NOT_ENOUGH_CASH"), QStringLiteral("Not enough cash"));
    QCOMPARE(codeWords("NotEnoughCash"), QStringLiteral("Not enough cash"));
    QCOMPARE(codeWords(""), QString());
    QCOMPARE(orderBadge(domain::OrderStatus::Unknown).shape, BadgeShape::Striped);
    for (int status = 0; status <= static_cast<int>(domain::OrderStatus::Unknown); ++status) {
      const Badge badge = orderBadge(static_cast<domain::OrderStatus>(status));
      QVERIFY(!badge.word.isEmpty() && !badge.hint.isEmpty() && badge.shape != BadgeShape::None);
    }
  }

  void configuration() {
    QCOMPARE(guessSymbol(QStringLiteral("/tmp/spy_2013-10-07.csv.gz")), QStringLiteral("SPY"));
    QCOMPARE(parseDataFile(QStringLiteral("qqq=/tmp/a=b.csv")).symbol, QStringLiteral("QQQ"));
    QCOMPARE(parseDataFile(QStringLiteral("qqq=/tmp/a=b.csv")).file, QStringLiteral("/tmp/a=b.csv"));
    SessionConfig config;
    config.data = {{QStringLiteral("SPY"), QStringLiteral("/tmp/spy.csv")}};
    const QJsonObject json = QJsonDocument::fromJson(toJson(config)).object();
    QCOMPARE(json.value(QStringLiteral("name")).toString(), QStringLiteral("mixed on SPY"));
    QCOMPARE(json.value(QStringLiteral("mode")).toString(), QStringLiteral("paper"));
    QCOMPARE(json.value(QStringLiteral("data")).toArray().size(), 1);
    const QJsonObject fast = QJsonDocument::fromJson(withSpeed(toJson(config), 0)).object();
    QCOMPARE(fast.value(QStringLiteral("speed")).toString(), QStringLiteral("max"));
    QCOMPARE(withSpeed("no json", 5), QByteArray("no json"));
  }
};

const tests::Registered<FormatTest> kFormatTest;

}  // namespace

#include "tst_format.moc"
