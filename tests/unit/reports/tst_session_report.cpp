// Figures worked out by hand, and records that do not agree with one another.
#include <gtest/gtest.h>

#include <engine/reports/session_report.h>
#include <tests/unit/reports/worked_session.h>

namespace keel::tests {
namespace {

using reports::buildReport;

const reports::Figure& figureOf(const reports::SessionReport& report, const std::string& label) {
  for (const auto& group : report.figures) {
    for (const auto& figure : group.figures) {
      if (figure.label == label) return figure;
    }
  }
  ADD_FAILURE() << "no figure " << label;
  static const reports::Figure none;
  return none;
}

TEST(SessionReport, TotalsAreThoseWorkedByHand) {
  const auto report = buildReport(workedSession());
  ASSERT_TRUE(report) << report.error().message;
  const auto& t = report->totals;
  EXPECT_EQ(t.bought, usd("305"));
  EXPECT_EQ(t.sold, usd("220"));
  EXPECT_EQ(t.fees, usd("3"));
  EXPECT_EQ(t.finalCash, usd("912"));
  EXPECT_EQ(t.marketValue, usd("107"));
  EXPECT_EQ(t.finalEquity, usd("1019"));
  EXPECT_EQ(t.realizedPnl, usd("20"));
  EXPECT_EQ(t.unrealizedPnl, usd("2"));
  EXPECT_EQ(t.netPnl, usd("19"));
  EXPECT_EQ(t.maxDrawdown, usd("11"));
  EXPECT_NEAR(t.maxDrawdownPercent, 1.1, 1e-12);
  EXPECT_TRUE(report->generated);
  EXPECT_EQ(report->modeWord, "PAPER");
  EXPECT_EQ(report->zone.name(), "America/New_York");
  EXPECT_EQ(report->asOf, at("2025-06-03T20:00:00Z"));
}

TEST(SessionReport, DaysTripsAndSignals) {
  const auto report = buildReport(workedSession());
  ASSERT_TRUE(report);
  ASSERT_EQ(report->days.size(), 2u);
  EXPECT_EQ(report->days[0].change, usd("18"));
  EXPECT_EQ(report->days[0].fills, 2u);
  EXPECT_EQ(report->days[0].realizedPnl, usd("20"));
  EXPECT_EQ(report->days[1].startEquity, usd("1018"));
  EXPECT_EQ(report->days[1].change, usd("1"));
  ASSERT_EQ(report->trips.size(), 1u);
  EXPECT_EQ(report->trips[0].trip.netPnl(), usd("18"));
  EXPECT_EQ(report->trips[0].strategy, "mixed");
  EXPECT_EQ(report->executedSignals, 1u);
  ASSERT_EQ(report->blocks.size(), 1u);
  EXPECT_EQ(report->blocks[0].code, "SHORT_NOT_ALLOWED");
  EXPECT_EQ(report->fills[2].cash, usd("912"));
  ASSERT_EQ(report->prices.size(), 1u);
  ASSERT_EQ(report->prices[0].trades.size(), 3u);
  EXPECT_EQ(report->prices[0].trades[0].position, 0u);  // 14:00 is the close of the bar that opened at 13:59
  EXPECT_EQ(report->prices[0].trades[2].position, 2u);
  EXPECT_EQ(reports::shown(figureOf(*report, "Win rate")), "100.00 %");
  EXPECT_EQ(reports::shown(figureOf(*report, "Profit factor")), "undefined (no losses)");
}

/// Changes one record and expects the report to be refused with the figure's name and both numbers.
void expectRefused(void (*change)(reports::SessionRecords&), const std::vector<std::string>& mentions) {
  auto records = workedSession();
  change(records);
  const auto report = buildReport(records);
  ASSERT_FALSE(report) << mentions.front();
  EXPECT_EQ(report.error().code, "TOTALS_DIFFER");
  for (const auto& word : mentions)
    EXPECT_NE(report.error().message.find(word), std::string::npos) << report.error().message;
}

TEST(SessionReport, TotalsThatDifferAreRefused) {
  expectRefused([](auto& r) { r.positions[0].fees = usd("2.99999999"); }, {"fees of SPY", "2.99999999", "3.00"});
  expectRefused([](auto& r) { r.positions[0].realizedPnl = usd("21"); }, {"realized P&L of SPY", "21.00", "20.00"});
  expectRefused([](auto& r) { r.positions[0].quantity = domain::SignedQuantity::fromInteger(2); },
                {"quantity of SPY", "2", "1"});
  expectRefused([](auto& r) { r.positions.clear(); }, {"fees", "0.00", "3.00"});
  expectRefused([](auto& r) { r.orders[1].fees = usd("0.5"); }, {"fees of order 2", "0.50", "1.00"});
  expectRefused([](auto& r) { r.orders[2].cumulativeQuantity = Quantity::fromInteger(3); },
                {"filled quantity of order 3", "3", "1"});
  expectRefused([](auto& r) { r.fills[1].realizedPnl = usd("19"); }, {"realized P&L", "19.00", "20.00"});
  expectRefused([](auto& r) { r.equity.back().cash = usd("913"); },
                {"cash at 2025-06-03T20:00:00Z", "913.00", "912.00"});
  expectRefused([](auto& r) { r.equity.back().equity = usd("1020"); }, {"equity", "1020.00", "1019.00"});
}

TEST(SessionReport, ARowThatPointsNowhereIsRefused) {
  auto records = workedSession();
  records.fills[0].order = domain::ClientOrderId{9};
  EXPECT_EQ(buildReport(records).error().code, "BAD_RECORDS");
  records = workedSession();
  records.signals[0].intent.instrument = domain::InstrumentId{7};
  EXPECT_EQ(buildReport(records).error().code, "BAD_RECORDS");
  records = workedSession();
  records.instruments[0].currency = domain::kGbp;
  EXPECT_EQ(buildReport(records).error().code, "MIXED_CURRENCIES");
}

TEST(SessionReport, NothingTradedIsNoDataAndNotZero) {
  auto records = workedSession();
  records.orders.clear();
  records.fills.clear();
  records.positions.clear();
  records.signals.clear();
  records.equity.clear();
  records.market.clear();
  records.journalKept = false;
  const auto report = buildReport(records);
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->totals.finalEquity, usd("1000"));
  for (const char* label :
       {"Win rate", "Profit factor", "Average round trip", "Payoff ratio", "Gross profit", "Maximum drawdown",
        "Sharpe ratio", "Total return", "Volatility a year", "Longest run of wins"}) {
    EXPECT_EQ(reports::shown(figureOf(*report, label)), "no data") << label;
  }
  EXPECT_TRUE(report->equity.points.empty());
  EXPECT_TRUE(report->prices.empty());
}

TEST(SessionReport, WithoutAJournalEquityIsTheLastRows) {
  auto records = workedSession();
  records.market.clear();
  records.journalKept = false;
  const auto report = buildReport(records);
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->totals.finalEquity, usd("1019"));
  EXPECT_EQ(report->totals.unrealizedPnl, usd("2"));
  EXPECT_EQ(report->positions[0].record.mark, priced("105"));  // of its last booking
}

TEST(Figures, GroupedAndSigned) {
  EXPECT_EQ(reports::groupedE8(usd("-1234567.895").e8(), 2), "-1,234,567.90");
  EXPECT_EQ(reports::groupedE8(usd("999.994").e8(), 2), "999.99");
  EXPECT_EQ(reports::groupedE8(usd("123456").e8(), 0), "123,456");
  EXPECT_EQ(reports::signedText(usd("0.004")), "0.00");
  EXPECT_EQ(reports::signedText(usd("12.5")), "+12.50");
  EXPECT_EQ(reports::signedText(usd("-3")), "-3.00");
}

TEST(Series, ReductionKeepsEveryExtreme) {
  std::vector<reports::SeriesPoint> full;
  for (std::size_t i = 0; i < 10'000; ++i) full.push_back({i, {}, static_cast<double>(i % 7)});
  full[4'321].value = 500;
  full[8'765].value = -500;
  const auto few = reports::reduced(full, 200);
  EXPECT_LE(few.size(), 200u);
  EXPECT_EQ(few.front().position, 0u);
  EXPECT_EQ(few.back().position, 9'999u);
  double low = 0, high = 0;
  for (std::size_t i = 0; i < few.size(); ++i) {
    low = std::min(low, few[i].value);
    high = std::max(high, few[i].value);
    if (i > 0) { EXPECT_LT(few[i - 1].position, few[i].position); }
  }
  EXPECT_EQ(low, -500);
  EXPECT_EQ(high, 500);
}

TEST(Series, CandlesNeverSpanTwoDays) {
  const auto bars = workedSession().market.at(domain::InstrumentId{1}).bars;
  const std::vector<reports::DayStart> days{{0, {}}, {2, {}}};
  const auto candles = reports::candlesOf(bars, days, 1);
  ASSERT_EQ(candles.size(), 2u);
  EXPECT_EQ(candles[0].open, 100);
  EXPECT_EQ(candles[0].high, 112);
  EXPECT_EQ(candles[0].low, 99);
  EXPECT_EQ(candles[0].close, 110);
  EXPECT_EQ(candles[1].position, 2u);
  EXPECT_EQ(candles[1].close, 107);
}

}  // namespace
}  // namespace keel::tests
