// Lean zips built here with libzip: daily, minute and second, trade and quote, scaled and not, and broken ones.
#include "rows.h"

namespace keel::recorded {
namespace {

using namespace keel::tests;

using Imported = base::Result<ImportResult, base::Failure>;

std::string codeOf(const Imported& result) { return result ? "loaded" : result.error().code; }

TEST(LeanZip, daily_trade) {
  const std::string bytes = zipped({{"spy.csv",
                                     "19980102 00:00,973100,975300,965300,973600,2150000\n"
                                     "19980105 00:00,978400,984400,967800,977500,4030800\n"}});
  const auto result = parseBars(bytes, "spy.zip");
  ASSERT_TRUE(result) << result.error().message;
  const RawBar expected{utcNs("1998-01-02T14:30:00Z"),
                        utcNs("1998-01-02T21:00:00Z"),
                        9'731'000'000,
                        9'753'000'000,
                        9'653'000'000,
                        9'736'000'000,
                        2'150'000 * base::kScaleE8};
  ASSERT_EQ(result->bars.size(), 2U);
  EXPECT_EQ(result->bars.raw(0), expected);
  EXPECT_EQ(result->report.format, "Lean zip, daily trade");
}

TEST(LeanZip, minute_trade_takes_its_date_from_the_file_name) {
  const std::string rows =
      "14400000,1674100,1674100,1672500,1672700,3197\n14460000,1672500,1672500,1672500,1672500,1150\n"
      "34200000,1674300,1675200,1674100,1674400,816453\n";
  const std::string bytes = zipped({{"anything.csv", rows}});
  const auto result = parseBars(bytes, "/x/minute/spy/20131007_trade.zip");
  ASSERT_TRUE(result) << result.error().message;
  ASSERT_EQ(result->bars.size(), 3U);
  EXPECT_EQ(result->report.format, "Lean zip, minute trade");
  EXPECT_EQ(result->bars.tsOpenNs[0], utcNs("2013-10-07T08:00:00Z"));
  EXPECT_EQ(result->bars.tsCloseNs[2], utcNs("2013-10-07T13:31:00Z"));
  EXPECT_EQ(result->bars.lowE8[0], 16'725'000'000);
  const auto byEntry = parseBars(zipped({{"20131007_spy_minute_trade.csv", rows}}), "spy.zip");
  ASSERT_TRUE(byEntry) << byEntry.error().message;
  EXPECT_EQ(byEntry->bars, result->bars);
  EXPECT_EQ(codeOf(parseBars(bytes, "spy.zip")), "UNSUPPORTED");
}

TEST(LeanZip, second_and_hour) {
  const auto seconds = parseBars(zipped({{"x.csv",
                                          "14400000,10,10,10,10,1\n14402000,10,10,10,10,1\n14403000,10,10,10,10,1\n"
                                          "14404000,10,10,10,10,1\n"}}),
                                 "20131007_trade.zip");
  ASSERT_TRUE(seconds);
  EXPECT_EQ(seconds->report.barLength, std::chrono::seconds{1});
  const auto hours = parseBars(zipped({{"x.csv",
                                        "19980102 09:00,973100,975300,970300,970300,384500\n"
                                        "19980102 10:00,970200,971300,965300,970500,585900\n"}}),
                               "spy.zip");
  ASSERT_TRUE(hours);
  EXPECT_EQ(hours->report.format, "Lean zip, hour trade");
  EXPECT_EQ(hours->bars.tsCloseNs[0], utcNs("1998-01-02T15:00:00Z"));
}

TEST(LeanZip, minute_quote_becomes_a_quote_at_the_end_of_the_bar) {
  const auto result =
      parseBars(zipped({{"q.csv",
                         "14400000,10000,6488800,10000,6488400,100,6493500,6493500,6493500,6493500,200\n"
                         "14460000,,,,,,6493500,6497900,6493500,6497900,1000\n"
                         "14520000,100000,100000,100000,100000,100,6493500,6493500,6493500,6493500,200\n"}}),
                "20140606_quote.zip");
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_TRUE(result->bars.empty());
  ASSERT_EQ(result->quotes.size(), 3U);
  EXPECT_EQ(result->report.format, "Lean zip, minute quote");
  const RawQuote expected{utcNs("2014-06-06T08:01:00Z"), 64'884'000'000, 64'935'000'000, 100 * base::kScaleE8,
                          200 * base::kScaleE8};
  EXPECT_EQ(result->quotes.raw(0), expected);
  EXPECT_EQ(result->quotes.bidE8[1], 0);
  EXPECT_EQ(result->quotes.bidSizeE8[1], 0);
  ASSERT_EQ(result->report.flagged.size(), 1U);
  EXPECT_EQ(result->report.flagged[0].line, 3U);
}

TEST(LeanZip, prices_with_a_point_are_not_scaled_and_the_option_wins) {
  ImportOptions utc;
  utc.zone = "UTC";
  const auto coins = parseBars(zipped({{"btcusd.csv",
                                        "20141201 00:00,300,370,300,370,0.05655554\n"
                                        "20141202 00:00,377,378,377,378,15.0136\n"}}),
                               "btcusd.zip", utc);
  ASSERT_TRUE(coins);
  EXPECT_EQ(coins->bars.closeE8[0], 370 * base::kScaleE8);
  EXPECT_EQ(coins->bars.volumeE8[0], 5'655'554);
  EXPECT_EQ(coins->bars.tsOpenNs[0], utcNs("2014-12-01T00:00:00Z"));
  utc.priceScale = 100;
  const auto cents = parseBars(zipped({{"x.csv", "20141201 00:00,300,370,300,370,5\n"}}), "x.zip", utc);
  ASSERT_TRUE(cents);
  EXPECT_EQ(cents->bars.closeE8[0], 370'000'000);
}

TEST(LeanZip, dirty_rows_are_refused_like_anywhere) {
  const auto result = parseBars(zipped({{"x.csv",
                                         "14400000,10,10,10,10,1\n14460000,10,x,10,10,1\n14460000,10,9,10,10,1\n"
                                         "86400000,10,10,10,10,1\n14520000,10,10,10,10,1\n14580000,10,10"}}),
                                "20131007_trade.zip");
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_EQ(result->bars.size(), 2U);
  EXPECT_EQ(result->report.rowsRejected, 4U);
  EXPECT_EQ(result->report.rejected[1].line, 3U);
  EXPECT_EQ(result->report.rejected[1].field, "column 3");
}

TEST(LeanZip, what_cannot_be_read_fails_by_name) {
  const std::string good = zipped({{"20131007_x.csv", "14400000,10,10,10,10,1\n14460000,10,10,10,10,1\n"}});
  EXPECT_EQ(codeOf(parseBars(good, "x.zip")), "loaded");
  EXPECT_EQ(codeOf(parseBars(zipped({{"a.csv", "1"}, {"b.csv", "2"}}), "x.zip")), "SEVERAL_ENTRIES");
  EXPECT_EQ(codeOf(parseBars(zipped({{"a.csv", ""}}), "x.zip")), "EMPTY_FILE");
  EXPECT_EQ(codeOf(parseBars(zipped({{"20131007_bac_Quote_Tick.csv", "14400151,0,0,140200,500,Q,1,0\n"}}), "x.zip")),
            "UNSUPPORTED");
  EXPECT_EQ(codeOf(parseBars(good.substr(0, good.size() / 2), "x.zip")), "CORRUPT_ZIP");
  std::string damaged = good;
  for (std::size_t i = 44; i < 56; ++i) damaged[i] = static_cast<char>(damaged[i] ^ 0x5a);
  EXPECT_EQ(codeOf(parseBars(damaged, "x.zip")), "CORRUPT_ZIP");
  ImportOptions small;
  small.maxBytes = 10;
  EXPECT_EQ(codeOf(parseBars(good, "x.zip", small)), "TOO_LARGE");
}

}  // namespace
}  // namespace keel::recorded
