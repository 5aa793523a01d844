// The ticket's fields: numbers as people type them, faults that name their field, steps, and the sentence of each order.
#include <models/ticket/ticket_sentence.h>
#include <tests/support/qt_runner.h>

namespace {

using namespace keel;
using namespace keel::models;

constexpr std::int64_t kOne = 100'000'000;

domain::Price price(const char* text) { return *domain::parsePrice(text); }

domain::Instrument spy() {
  domain::Instrument out;
  out.id = domain::InstrumentId{1};
  out.symbol = "SPY";
  out.lotSize = domain::Quantity::fromE8(1'000'000);
  return out;
}

class TicketInputTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void numbers_data() {
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("value");   ///< -1: refused
    const auto row = [](const char* locale, const char* text, qint64 value) {
      QTest::addRow("%s %s", locale, text) << QString::fromLatin1(locale) << QString::fromLatin1(text) << value;
    };
    row("C", "451.20", 45'120'000'000);
    row("C", " 0.6 ", 60'000'000);
    row("de_DE", "451,20", 45'120'000'000);
    row("de_DE", "1.000", -1);
    row("en_US", "1,000", -1);
    row("en_US", ".5", 50'000'000);
    row("C", "1e3", -1);
    row("C", "abc", -1);
    row("C", "1 000", -1);
    row("C", "0.000000001", -1);
    row("C", "99999999999999", -1);
    row("C", "1.2.3", -1);
  }
  void numbers() {
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QFETCH(qint64, value);
    const auto read = readNumber(text, QLocale(locale));
    QCOMPARE(read ? *read : -1, value);
    if (!read) QVERIFY(!read.error().isEmpty());
  }

  void faultsNameTheirField_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("size");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("stop");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, OrderType type, const char* size, const char* limit, const char* stop,
                        const char* sentence) {
      QTest::newRow(name) << static_cast<int>(type) << QString::fromLatin1(size) << QString::fromLatin1(limit)
                          << QString::fromLatin1(stop) << QString::fromUtf8(sentence);
    };
    row("fine", OrderType::Limit, "0.60", "451.20", "", "");
    row("market needs no price", OrderType::Market, "1", "", "", "");
    row("a price that is not used is not read", OrderType::Market, "1", "x", "y", "");
    row("no size", OrderType::Market, "", "", "", "Size: enter a number.");
    row("size no number", OrderType::Market, "two", "", "", "Size: “two” is not a number.");
    row("size zero", OrderType::Market, "0", "", "", "Size: “0” is not above zero.");
    row("size negative", OrderType::Market, "-1", "", "", "Size: “-1” is not above zero.");
    row("half a lot", OrderType::Market, "0.005", "", "", "Size: “0.005” is not a multiple of the lot 0.01.");
    row("no limit", OrderType::Limit, "1", "", "", "Limit price: enter a number.");
    row("off the tick", OrderType::Limit, "1", "451.205", "", "Limit price: “451.205” is not a multiple of the tick 0.01.");
    row("no stop", OrderType::Stop, "1", "", "", "Stop price: enter a number.");
    row("stop limit names the stop first", OrderType::StopLimit, "1", "", "", "Stop price: enter a number.");
    row("the size comes before the prices", OrderType::Limit, "x", "y", "", "Size: “x” is not a number.");
  }
  void faultsNameTheirField() {
    QFETCH(int, type);
    QFETCH(QString, size);
    QFETCH(QString, limit);
    QFETCH(QString, stop);
    QFETCH(QString, sentence);
    const domain::Instrument instrument = spy();
    TicketDraft draft{QStringLiteral("SPY"), Side::Buy, static_cast<OrderType>(type), TimeInForce::Day, size, limit, stop};
    const ReadTicket ticket = readTicket(draft, &instrument);
    QCOMPARE(ticket.fault ? ticket.fault->sentence : QString(), sentence);
  }

  void odds() {
    const domain::Instrument instrument = spy();
    TicketDraft draft{QStringLiteral("XYZ"), Side::Sell, OrderType::Market, TimeInForce::Day, QStringLiteral("0.005"), {}, {}};
    QCOMPARE(readTicket(draft, nullptr).fault->sentence, QString::fromUtf8("Symbol: the session does not trade “XYZ”."));
    // The rest of a position may be less than a lot.
    QVERIFY(!readTicket(draft, &instrument, domain::Quantity::fromE8(500'000)).fault);
    QVERIFY(readTicket(draft, &instrument, domain::Quantity::fromE8(400'000)).fault);
    draft.type = OrderType::Stop;
    draft.quantity = QStringLiteral("1");
    draft.stop = QStringLiteral("440");
    draft.timeInForce = TimeInForce::FillOrKill;
    QCOMPARE(static_cast<int>(readTicket(draft, &instrument).fault->field), static_cast<int>(TicketField::TimeInForce));
  }

  void steps_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("step");
    QTest::addColumn<int>("steps");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* text, qint64 step, int steps, const char* after) {
      QTest::addRow("%s by %d", text, steps) << QString::fromLatin1(text) << step << steps << QString::fromLatin1(after);
    };
    row("451.20", kOne / 100, 1, "451.21");
    row("451.20", kOne / 100, -10, "451.10");
    row("451.204", kOne / 100, 1, "451.21");
    row("451.204", kOne / 100, -1, "451.20");
    row("", kOne / 100, 1, "450.02");
    row("x", kOne / 100, -10, "450.02");
    row("0.03", kOne / 100, -10, "0.01");
    row("2", kOne, 10, "12");
  }
  void steps() {
    QFETCH(QString, text);
    QFETCH(qint64, step);
    QFETCH(int, steps);
    QFETCH(QString, after);
    QCOMPARE(stepped(text, step, steps, 45'002 * kOne / 100), after);
  }

  void sentences_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("buy");
    QTest::addColumn<QString>("sentence");
    const auto row = [](OrderType type, bool buy, const char* sentence) {
      QTest::addRow("%s %d", domain::name(type), buy) << static_cast<int>(type) << buy << QString::fromLatin1(sentence);
    };
    row(OrderType::Market, true, "Buy 0.60 SPY at the market, Day, in PAPER.");
    row(OrderType::Market, false, "Sell 0.60 SPY at the market, Day, in PAPER.");
    row(OrderType::Limit, true, "Buy 0.60 SPY at limit 451.20, Day, in PAPER.");
    row(OrderType::Limit, false, "Sell 0.60 SPY at limit 451.20, Day, in PAPER.");
    row(OrderType::Stop, true, "Buy 0.60 SPY at the market once it trades at 455.00 or above, Day, in PAPER.");
    row(OrderType::Stop, false, "Sell 0.60 SPY at the market once it trades at 455.00 or below, Day, in PAPER.");
    row(OrderType::StopLimit, true, "Buy 0.60 SPY at limit 451.20 once it trades at 455.00 or above, Day, in PAPER.");
    row(OrderType::StopLimit, false, "Sell 0.60 SPY at limit 451.20 once it trades at 455.00 or below, Day, in PAPER.");
  }
  void sentences() {
    QFETCH(int, type);
    QFETCH(bool, buy);
    QFETCH(QString, sentence);
    domain::OrderRequest request;
    request.side = buy ? Side::Buy : Side::Sell;
    request.type = static_cast<OrderType>(type);
    request.timeInForce = TimeInForce::Day;
    request.quantity = domain::Quantity::fromE8(60'000'000);
    request.limitPrice = price("451.20");
    request.stopPrice = price("455");
    QCOMPARE(orderSentence(request, spy(), Mode::Paper), sentence);
  }
};

const tests::Registered<TicketInputTest> kTicketInputTest;

}  // namespace

#include "tst_ticket_input.moc"
