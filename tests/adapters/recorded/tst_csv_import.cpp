// CSV files good and dirty: every defect is refused by its own reason with line and field, and the rest loads.
#include "rows.h"

#include <sys/stat.h>

#include <engine/base/sha256.h>

namespace keel::recorded {
namespace {

using namespace keel::tests;

ImportResult parsed(const std::string& text, const ImportOptions& options = {}, const std::string& file = "x.csv") {
  auto result = parseBars(text, file, options);
  EXPECT_TRUE(result) << result.error().code << ": " << result.error().message;
  return result ? std::move(*result) : ImportResult{};
}

std::string failureCode(const std::string& text, const ImportOptions& options = {}) {
  const auto result = parseBars(text, "bad.csv", options);
  if (result) return "loaded";
  EXPECT_NE(result.error().message.find("bad.csv"), std::string::npos) << result.error().message;
  return result.error().code;
}

TEST(CsvImport, reads_minutes_exactly) {
  const auto result = parsed(std::string(kHeader) +
                             "2013-10-07 09:30:00,167.43,167.52,167.41,167.44,816453\n"
                             "2013-10-07 09:31:00,167.47,167.47,167.31,167.3701,876364\n");
  ASSERT_EQ(result.bars.size(), 2U);
  const RawBar expected{utcNs("2013-10-07T13:31:00Z"),
                        utcNs("2013-10-07T13:32:00Z"),
                        16'747'000'000,
                        16'747'000'000,
                        16'731'000'000,
                        16'737'010'000,
                        87'636'400'000'000};
  EXPECT_EQ(result.bars.raw(1), expected);
  EXPECT_EQ(result.report.barLength, std::chrono::minutes{1});
  EXPECT_EQ(result.report.zone, "America/New_York");
  EXPECT_EQ(result.report.rowsRead, 2U);
  EXPECT_EQ(result.report.rowsRejected, 0U);
  EXPECT_EQ(result.report.mapping.front(), std::make_pair(std::string("time"), std::string("t")));
  EXPECT_EQ(base::formatIso(*result.report.firstTime), "2013-10-07T13:30:00Z");
  EXPECT_EQ(base::formatIso(*result.report.lastTime), "2013-10-07T13:32:00Z");
  const auto bar = result.bars.at(0, domain::InstrumentId{7});
  EXPECT_EQ(bar.close.text(), "167.44");
  EXPECT_EQ(bar.instrument.value(), 7U);
}

TEST(CsvImport, daily_bars_span_the_session_of_their_date) {
  const std::string text = std::string(kHeader) + "2013-01-02,1,2,1,2,5\n2013-07-03,1,2,1,2,5\n2013-07-05,1,2,1,2,5\n";
  const auto york = parsed(text);
  ASSERT_EQ(york.bars.size(), 3U);
  EXPECT_EQ(york.bars.tsOpenNs[0], utcNs("2013-01-02T14:30:00Z"));
  EXPECT_EQ(york.bars.tsCloseNs[0], utcNs("2013-01-02T21:00:00Z"));
  EXPECT_EQ(york.bars.tsOpenNs[1], utcNs("2013-07-03T13:30:00Z"));
  ImportOptions utc;
  utc.zone = "UTC";
  const auto coins = parsed(text, utc);
  EXPECT_EQ(coins.bars.tsOpenNs[0], utcNs("2013-01-02T00:00:00Z"));
  EXPECT_EQ(coins.bars.tsCloseNs[0], utcNs("2013-01-03T00:00:00Z"));
  ImportOptions milan;
  milan.zone = "Europe/Rome";
  milan.sessionOpen = std::chrono::hours{9};
  milan.sessionClose = std::chrono::minutes{17 * 60 + 30};
  EXPECT_EQ(parsed(text, milan).bars.tsCloseNs[1], utcNs("2013-07-03T15:30:00Z"));
}

TEST(CsvImport, daily_stamps_with_offsets_keep_the_written_date) {
  const auto result = parsed(
      "Datetime,Open,High,Low,Close,Adj Close,Volume,Repaired?\n"
      "2022-01-03 00:00:00+01:00,1,2,1,2,1.5,10,True\n"
      "2022-01-04 00:00:00+01:00,1,2,1,2,1.5,10,True\n"
      "2022-01-05 05:00:00+00:00,1,2,1,2,1.5,10,True\n");
  ASSERT_EQ(result.bars.size(), 3U);
  EXPECT_EQ(result.bars.tsOpenNs[0], utcNs("2022-01-03T14:30:00Z"));
  EXPECT_EQ(result.bars.tsOpenNs[2], utcNs("2022-01-05T14:30:00Z"));  // midnight in New York, told in UTC
}

struct DirtyRow {
  const char* what;
  const char* row;
  RejectReason reason;
  const char* field;
};
const DirtyRow kDirtyRows[] = {
    {"too few columns", "2013-10-07 10:02:00,100,101,99,100\n", RejectReason::ColumnCount, "row"},
    {"too many columns", "2013-10-07 10:02:00,100,101,99,100,5,6\n", RejectReason::ColumnCount, "row"},
    {"text", "2013-10-07 10:02:00,100,abc,99,100,5\n", RejectReason::NotANumber, "high"},
    {"two points", "2013-10-07 10:02:00,1.0.0,101,99,100,5\n", RejectReason::NotANumber, "open"},
    {"hexadecimal", "2013-10-07 10:02:00,0x64,101,99,100,5\n", RejectReason::NotANumber, "open"},
    {"wrong thousands", "2013-10-07 10:02:00,\"1,00\",101,99,100,5\n", RejectReason::NotANumber, "open"},
    {"empty price", "2013-10-07 10:02:00,100,101,,100,5\n", RejectReason::MissingValue, "low"},
    {"null", "2013-10-07 10:02:00,null,null,null,null,null\n", RejectReason::MissingValue, "open"},
    {"empty volume", "2013-10-07 10:02:00,100,101,99,100,\n", RejectReason::MissingValue, "volume"},
    {"nan", "2013-10-07 10:02:00,100,101,99,NaN,5\n", RejectReason::NotFinite, "close"},
    {"infinity", "2013-10-07 10:02:00,100,-inf,99,100,5\n", RejectReason::NotFinite, "high"},
    {"zero", "2013-10-07 10:02:00,100,101,0,100,5\n", RejectReason::NotPositive, "low"},
    {"negative", "2013-10-07 10:02:00,100,101,-99,100,5\n", RejectReason::NotPositive, "low"},
    {"absurd", "2013-10-07 10:02:00,100,10000000.01,99,100,5\n", RejectReason::AbsurdPrice, "high"},
    {"beyond 64 bits", "2013-10-07 10:02:00,100,99999999999999999999,99,100,5\n", RejectReason::AbsurdPrice, "high"},
    {"jump up", "2013-10-07 10:02:00,2100,2100,2100,2100,5\n", RejectReason::PriceJump, "close"},
    {"jump down", "2013-10-07 10:02:00,5,5,5,5,5\n", RejectReason::PriceJump, "close"},
    {"high below low", "2013-10-07 10:02:00,100,99,101,100,5\n", RejectReason::HighBelowLow, "high"},
    {"open above high", "2013-10-07 10:02:00,102,101,99,100,5\n", RejectReason::OutsideRange, "open"},
    {"close below low", "2013-10-07 10:02:00,100,101,99,98,5\n", RejectReason::OutsideRange, "close"},
    {"negative volume", "2013-10-07 10:02:00,100,101,99,100,-5\n", RejectReason::NegativeVolume, "volume"},
    {"volume text", "2013-10-07 10:02:00,100,101,99,100,many\n", RejectReason::NotANumber, "volume"},
    {"duplicate", "2013-10-07 10:01:00,100,101,99,100,5\n", RejectReason::DuplicateTime, "time"},
    {"backward", "2013-10-07 09:59:00,100,101,99,100,5\n", RejectReason::BackwardTime, "time"},
    {"no such date", "2013-02-30 10:02:00,100,101,99,100,5\n", RejectReason::NoSuchDate, "t"},
    {"no such month", "2013-13-01 10:02:00,100,101,99,100,5\n", RejectReason::NoSuchDate, "t"},
    {"no such hour", "2013-10-07 25:02:00,100,101,99,100,5\n", RejectReason::BadTime, "t"},
    {"clock alone", "11:34,100,101,99,100,5\n", RejectReason::BadTime, "t"},
    {"date alone among minutes", "2013-10-07,100,101,99,100,5\n", RejectReason::BadTime, "t"},
    {"word for a time", "yesterday,100,101,99,100,5\n", RejectReason::BadTime, "t"},
    {"empty time", ",100,101,99,100,5\n", RejectReason::MissingValue, "t"},
    {"year 1066", "1066-10-14 10:02:00,100,101,99,100,5\n", RejectReason::BadTime, "t"},
    {"skipped hour", "2014-03-09 02:30:00,100,101,99,100,5\n", RejectReason::NonexistentTime, "t"},
    {"hour that comes twice", "2013-11-03 01:30:00,100,101,99,100,5\n", RejectReason::AmbiguousTime, "t"},
    {"open quote", "\"2013-10-07 10:02:00,100,101,99,100,5\n", RejectReason::BrokenQuote, "row"},
    {"binary", "\x01\x02\x7f\x80\xff garbage\n", RejectReason::Binary, "row"},
};

TEST(CsvImport, every_dirty_row_is_refused_by_its_reason_and_the_rest_loads) {
  for (const DirtyRow& dirty : kDirtyRows) {
    SCOPED_TRACE(dirty.what);
    const auto result = parsed(kHeader + minuteRow(0) + minuteRow(1) + dirty.row + minuteRow(3) + minuteRow(4));
    const ImportReport& report = result.report;
    EXPECT_EQ(result.bars.size(), 4U);
    EXPECT_EQ(report.rowsRead, 5U);
    EXPECT_EQ(report.rowsLoaded, 4U);
    ASSERT_EQ(report.rejected.size(), 1U);
    EXPECT_EQ(report.rejected[0].line, 4U);
    EXPECT_EQ(report.rejected[0].field, dirty.field);
    EXPECT_EQ(report.rejected[0].reason, describe(dirty.reason));
    EXPECT_EQ(report.counts, (std::map<RejectReason, std::size_t>{{dirty.reason, 1}}));
  }
}

TEST(CsvImport, the_fast_path_refuses_what_the_careful_one_refuses) {
  // Long enough for the fast path on both sides of the dirty row.
  std::string before, after;
  for (int i = 0; i < 20; ++i) before += "2013-10-07 09:" + std::to_string(30 + i) + ":00,100,101,99,100,5\n";
  before += minuteRow(0) + minuteRow(1);
  for (int i = 3; i < 40; ++i) after += minuteRow(i);
  for (const DirtyRow& dirty : kDirtyRows) {
    if (dirty.reason == RejectReason::BackwardTime) continue;  // 09:59 is no gap here
    SCOPED_TRACE(dirty.what);
    const auto result = parsed(kHeader + before + dirty.row + after);
    EXPECT_EQ(result.bars.size(), 59U);
    ASSERT_EQ(result.report.rejected.size(), 1U);
    EXPECT_EQ(result.report.rejected[0].line, 24U);
    EXPECT_EQ(result.report.rejected[0].reason, describe(dirty.reason));
  }
}

TEST(CsvImport, the_fast_path_reads_the_numbers_of_the_careful_one) {
  // The same rows with a quoted time take the careful path.
  const char* prices[] = {"1",          "0.01",   "9999999", "12.3", "12.34567", "0.1234567",
                          "1.12345678", "100.00", "5e2",     "+7",   ".5"};
  for (const char* price : prices) {
    for (const char* volume : {"0", "1", "99999999", "123456789", "1234567890", "12345678901", "1.5", "7.0"}) {
      std::string fast = kHeader, careful = kHeader;
      for (int i = 0; i < 30; ++i) {
        const std::string clock = "2013-10-07 10:" + std::to_string(10 + i) + ":00";
        const std::string rest =
            std::string(",") + price + "," + price + "," + price + "," + price + "," + volume + "\n";
        fast += clock + rest;
        careful += '"' + clock + '"' + rest;
      }
      const auto a = parsed(fast), b = parsed(careful);
      EXPECT_EQ(a.bars.size(), 30U) << price << ' ' << volume;
      EXPECT_EQ(a.bars, b.bars) << price << ' ' << volume;
    }
  }
}

TEST(CsvImport, three_rows_outvote_one_that_ran_ahead) {
  const auto result = parsed(kHeader + minuteRow(0) + minuteRow(1) + "2031-01-01 10:00:00,100,101,99,100,5\n" +
                             minuteRow(2) + minuteRow(3) + minuteRow(4) + minuteRow(5));
  EXPECT_EQ(result.bars.size(), 6U);
  ASSERT_EQ(result.report.rejected.size(), 1U);
  EXPECT_EQ(result.report.rejected[0].line, 4U);
  EXPECT_EQ(result.report.counts.begin()->first, RejectReason::AheadOfFile);
  EXPECT_EQ(result.report.rowsRead, result.report.rowsLoaded + result.report.rowsRejected);
}

TEST(CsvImport, a_new_price_level_that_stays_is_flagged_and_kept) {
  std::string text = kHeader + minuteRow(0) + minuteRow(1);
  for (int i = 2; i < 6; ++i) text += minuteRow(i, "5000,5000,5000,5000,7");
  const auto result = parsed(text);
  EXPECT_EQ(result.bars.size(), 6U);
  ASSERT_EQ(result.report.flagged.size(), 1U);
  EXPECT_EQ(result.report.flagged[0].line, 4U);
}

TEST(CsvImport, a_block_of_repeated_rows_is_refused_row_by_row) {
  std::string text = kHeader;
  for (int i = 0; i < 10; ++i) text += minuteRow(i);
  for (int i = 2; i < 12; ++i) text += minuteRow(i);
  const auto result = parsed(text);
  EXPECT_EQ(result.bars.size(), 12U);
  EXPECT_EQ(result.report.rowsRejected, 8U);
}

TEST(CsvImport, quotes_at_their_own_times_may_share_one) {
  const auto result = parsed(
      "timestamp,bid,ask\n2013-01-01 22:00:00.295+00:00,86.655,86.728\n"
      "2013-01-01 22:00:00.295+00:00,86.656,86.728\n2013-01-01 22:00:00.295+00:00,86.656,86.728\n");
  EXPECT_EQ(result.quotes.size(), 2U);
  EXPECT_EQ(result.quotes.tsNs[0], result.quotes.tsNs[1]);
  EXPECT_EQ(result.report.counts, (std::map<RejectReason, std::size_t>{{RejectReason::DuplicateTime, 1}}));
}

TEST(CsvImport, newest_first_is_reversed_and_said) {
  const auto result = parsed(
      "datetime,open,high,low,close,volume\n"
      "2019-02-15,3,3,3,3,30\n2019-02-14,2,2,2,2,20\n2019-02-15,9,9,9,9,9\n2019-02-13,1,1,1,1,10\n");
  EXPECT_TRUE(result.report.reversed);
  EXPECT_FALSE(result.report.warnings.empty());
  ASSERT_EQ(result.bars.size(), 3U);
  EXPECT_EQ(result.bars.volumeE8[0], 10 * base::kScaleE8);
  EXPECT_LT(result.bars.tsOpenNs[0], result.bars.tsOpenNs[2]);
  ASSERT_EQ(result.report.rejected.size(), 1U);
  EXPECT_EQ(result.report.rejected[0].line, 4U);
}

TEST(CsvImport, quoted_newest_first_with_an_intraday_row_on_top) {
  const auto result = parsed(
      "\"date\",\"close\",\"volume\",\"open\",\"high\",\"low\"\n"
      "\"11:34\",\"270.49\",\"4,787,699\",\"264.50\",\"273.88\",\"262.24\"\n"
      "\"2018/10/15\",\"259.5900\",\"6189026.0000\",\"259.0600\",\"263.2800\",\"254.5367\"\n"
      "\"2018/10/12\",\"258.7800\",\"7189257.0000\",\"261.0000\",\"261.9900\",\"252.0100\"\n"
      "\"2018/10/11\",\"252.2300\",\"8128184.0000\",\"257.5300\",\"262.2500\",\"249.0300\"\n");
  EXPECT_TRUE(result.report.reversed);
  ASSERT_EQ(result.bars.size(), 3U);
  EXPECT_EQ(result.bars.tsOpenNs[0], utcNs("2018-10-11T13:30:00Z"));
  EXPECT_EQ(result.bars.lowE8[2], 25'453'670'000);
  ASSERT_EQ(result.report.rejected.size(), 1U);
  EXPECT_EQ(result.report.rejected[0].line, 2U);
  EXPECT_EQ(result.report.rejected[0].text, "11:34");
}

TEST(CsvImport, a_split_is_a_warning) {
  const auto result = parsed(std::string(kHeader) +
                             "2020-01-02,100,100,100,100,5\n2020-01-03,50,50,50,50,5\n"
                             "2020-01-06,51,51,51,51,5\n");
  EXPECT_EQ(result.bars.size(), 3U);
  ASSERT_EQ(result.report.flagged.size(), 1U);
  EXPECT_EQ(result.report.flagged[0].line, 3U);
  EXPECT_EQ(result.report.flagged[0].text, "50 after 100");
}

struct Dialect {
  const char* what;
  const char* text;
};
// All say: 2013-10-07 and -08, close 1234.5 and 1235, volume 4,787,699 and 10.
const Dialect kDialects[] = {
    {"semicolons and decimal commas",
     "Date;Open;High;Low;Close;Volume\n07.10.2013;1234,5;1240;1230;1234,5;4787699\n"
     "08.10.2013;1235;1240;1230;1235;10\n"},
    {"tabs",
     "DATE\tOPEN\tHIGH\tLOW\tCLOSE\tVOLUME\n20131007\t1234.5\t1240\t1230\t1234.5\t4,787,699\n"
     "20131008\t1235\t1240\t1230\t1235\t10\n"},
    {"quotes, byte order mark, CRLF",
     "\xEF\xBB\xBF\"date\",\"close\",\"volume\",\"open\",\"high\",\"low\"\r\n"
     "\"2013/10/07\",\"1,234.50\",\"4,787,699\",\"1,234.5\",\"1,240.00\",\"1,230\"\r\n"
     "\"2013/10/08\",\"1,235.00\",\"10\",\"1,235\",\"1,240.00\",\"1,230\"\r\n"},
    {"month first",
     "Date,Open,High,Low,Close,Volume\n10/7/2013,1234.5,1240,1230,1234.5,4787699\n"
     "10/8/2013,1235,1240,1230,1235,10\n"},
    {"unnamed first column",
     ",Open,High,Low,Close,Volume\n2013-10-07,1234.5,1240,1230,1234.5,4787699.0\n"
     "2013-10-08,1235,1240,1230,1235,10.0\n"},
    {"row numbers first",
     ",date,open,high,low,close,volume\n0,2013-10-07,1234.5,1240,1230,1234.5,4787699\n"
     "1,2013-10-08,1235,1240,1230,1235,10\n"},
    {"symbol in the header",
     "Date,X.Open,X.High,X.Low,X.Close,X.Volume,X.Adjusted,mavg\n"
     "2013-10-07,1234.5,1240,1230,1234.5,4787699,600,1\n2013-10-08,1235,1240,1230,1235,10,600,1\n"},
    {"numbered header",
     "timestamp,1. open,2. high,3. low,4. close,5. volume\n2013-10-07,1234.5,1240,1230,1234.5,4787699\n"
     "2013-10-08,1235,1240,1230,1235,10\n"},
    {"epoch seconds",
     "unix,open,high,low,close,volume\n1381104000,1234.5,1240,1230,1234.5,4787699\n"
     "1381190400,1235,1240,1230,1235,10\n"},
    {"epoch milliseconds",
     "time,open,high,low,close,volume\n1381104000000,1234.5,1240,1230,1234.5,4787699\n"
     "1381190400000,1235,1240,1230,1235,10\n"},
    {"epoch nanoseconds",
     "time,open,high,low,close,volume\n1381104000000000000,1234.5,1240,1230,1234.5,4787699\n"
     "1381190400000000000,1235,1240,1230,1235,10\n"},
    {"binary floats",
     "Date,Open,High,Low,Close,Volume\n2013-10-07,1234.5,1240,1230,1234.50000000000011,4787699\n"
     "2013-10-08,1235,1240,1230,1234.99999999999977,10\n"},
    {"comments and blank lines",
     "# a note\n\nDate,Open,High,Low,Close,Volume\n2013-10-07,1234.5,1240,1230,1234.5,4787699\n"
     "\n# another\n2013-10-08,1235,1240,1230,1235,10"},
    {"a title before the header",
     "Prices of X\nDate,Open,High,Low,Close,Volume\n2013-10-07,1234.5,1240,1230,1234.5,4787699\n"
     "2013-10-08,1235,1240,1230,1235,10\n"},
    {"old line ends",
     "Date,Open,High,Low,Close,Volume\r2013-10-07,1234.5,1240,1230,1234.5,4787699\r"
     "2013-10-08,1235,1240,1230,1235,10\r"},
    {"a comma at every end",
     "Date,Open,High,Low,Close,Volume\n2013-10-07,1234.5,1240,1230,1234.5,4787699,\n"
     "2013-10-08,1235,1240,1230,1235,10,\n"},
};

TEST(CsvImport, dialects_of_daily_files) {
  for (const Dialect& dialect : kDialects) {
    SCOPED_TRACE(dialect.what);
    const auto result = parsed(dialect.text);
    ASSERT_EQ(result.bars.size(), 2U);
    EXPECT_EQ(result.report.rowsRejected, 0U);
    EXPECT_EQ(result.bars.tsOpenNs[0], utcNs("2013-10-07T13:30:00Z"));
    EXPECT_EQ(result.bars.tsCloseNs[1], utcNs("2013-10-08T20:00:00Z"));
    EXPECT_EQ(result.bars.closeE8[0], 123'450'000'000);
    EXPECT_EQ(result.bars.closeE8[1], 123'500'000'000);
    EXPECT_EQ(result.bars.volumeE8[0], 4'787'699 * base::kScaleE8);
  }
}

TEST(CsvImport, dialects_of_minute_files) {
  const char* stamps[][2] = {
      {"2013-10-07T09:30:00-04:00", "2013-10-07T09:31:00-04:00"},
      {"2013-10-07 13:30:00Z", "2013-10-07 13:31:00Z"},
      {"2013-10-07 13:30:00.000000+00:00", "2013-10-07 13:31:00+0000"},
      {"2013-10-07 09:30", "2013-10-07 09:31"},
      {"20131007 09:30:00", "20131007 09:31:00"},
      {"201310070930", "201310070931"},
      {"20131007093000", "20131007093100"},
      {"10/7/2013 9:30:00 AM", "10/7/2013 9:31:00 AM"},
      {"1381152600", "1381152660"},
      {"1381152600.0", "1381152660.0"},
      {"1381152600000000", "1381152660000000"},
  };
  for (const auto& stamp : stamps) {
    SCOPED_TRACE(stamp[0]);
    const auto result =
        parsed(std::string("Timestamp,O,H,L,C,V\n") + stamp[0] + ",1,1,1,1,5\n" + stamp[1] + ",1,1,1,1,5\n");
    ASSERT_EQ(result.bars.size(), 2U);
    EXPECT_EQ(result.bars.tsOpenNs[0], utcNs("2013-10-07T13:30:00Z"));
    EXPECT_EQ(result.bars.tsCloseNs[1], utcNs("2013-10-07T13:32:00Z"));
  }
}

TEST(CsvImport, offsets_resolve_the_hour_that_comes_twice) {
  const auto result = parsed(
      "t,open,high,low,close\n2013-11-03 01:30:00-04:00,1,1,1,1\n2013-11-03 02:00:00-04:00,1,1,1,1\n"
      "2013-11-03 01:30:00-05:00,1,1,1,1\n");
  ASSERT_EQ(result.bars.size(), 3U);
  EXPECT_EQ(result.bars.tsOpenNs[2] - result.bars.tsOpenNs[0], 3'600'000'000'000);
}

TEST(CsvImport, day_first_is_told_by_a_day_above_twelve_or_by_option) {
  const std::string text = std::string(kHeader) + "03/04/2013,1,1,1,1,5\n";
  EXPECT_EQ(parsed(text).bars.tsOpenNs[0], utcNs("2013-03-04T14:30:00Z"));
  EXPECT_EQ(parsed(text + "15/04/2013,1,1,1,1,5\n").bars.tsOpenNs[0], utcNs("2013-04-03T13:30:00Z"));
  ImportOptions options;
  options.dateOrder = DateOrder::DayFirst;
  EXPECT_EQ(parsed(text, options).bars.tsOpenNs[0], utcNs("2013-04-03T13:30:00Z"));
}

TEST(CsvImport, end_stamps_date_and_time_columns_and_bar_lengths) {
  ImportOptions options;
  options.stampIsEnd = true;
  options.zone = "Europe/Berlin";
  const auto result = parsed(
      "Date,Time,Open,High,Low,Close,Volume,OpenInterest\n2006-01-02,09:05:00,1,1,1,1,0,0\n"
      "2006-01-02,09:10:00,1,1,1,1,0,0\n2006-01-02,09:20:00,1,1,1,1,0,0\n",
      options);
  ASSERT_EQ(result.bars.size(), 3U);
  EXPECT_EQ(result.report.barLength, std::chrono::minutes{5});
  EXPECT_EQ(result.bars.tsOpenNs[0], utcNs("2006-01-02T08:00:00Z"));
  EXPECT_EQ(result.bars.tsCloseNs[2], utcNs("2006-01-02T08:20:00Z"));
  ImportOptions hour;
  hour.barLength = std::chrono::hours{1};
  const auto single = parsed(kHeader + minuteRow(0), hour);
  EXPECT_EQ(single.bars.tsCloseNs[0] - single.bars.tsOpenNs[0], 3'600'000'000'000);
  EXPECT_FALSE(parsed(kHeader + minuteRow(0)).report.warnings.empty());
}

TEST(CsvImport, quotes_beside_bars) {
  const auto result = parsed(
      "date,bar_start,open,high,low,close,volume,bid_open,bid_high,bid_low,bid_close,bid_size,"
      "ask_open,ask_high,ask_low,ask_close,ask_size\n"
      "2014-06-06,04:00:00,648.8,649.1,648.8,649.1,300,1,648.88,1,648.84,100,649,649,649,649.35,200\n"
      "2014-06-06,04:01:00,,,,,,1,1,1,1,100,649,649,649,649,200\n"
      "2014-06-06,04:02:00,648,649,648,649,300,,,,,,,,,,\n"
      "2014-06-06,04:03:00,,,,,,,,,,,,,,,\n");
  EXPECT_EQ(result.bars.size(), 2U);
  ASSERT_EQ(result.quotes.size(), 2U);
  const RawQuote expected{utcNs("2014-06-06T08:01:00Z"), 64'884'000'000, 64'935'000'000, 100 * base::kScaleE8,
                          200 * base::kScaleE8};
  EXPECT_EQ(result.quotes.raw(0), expected);
  ASSERT_EQ(result.report.flagged.size(), 1U);  // a dollar bid, kept
  EXPECT_EQ(result.report.flagged[0].line, 3U);
  ASSERT_EQ(result.report.rejected.size(), 1U);
  EXPECT_EQ(result.report.rejected[0].line, 5U);
}

TEST(CsvImport, adjusted_close_only_when_asked) {
  const std::string text = "Date,Open,High,Low,Close,Volume,Adj Close\n2020-01-02,100,110,90,100,5,50\n";
  EXPECT_EQ(parsed(text).bars.closeE8[0], 100 * base::kScaleE8);
  ImportOptions options;
  options.useAdjustedClose = true;
  EXPECT_EQ(parsed(text, options).bars.closeE8[0], 50 * base::kScaleE8);
  EXPECT_EQ(parsed(text, options).bars.highE8[0], 55 * base::kScaleE8);
}

TEST(CsvImport, columns_by_option) {
  ImportOptions options;
  options.columns = {
      {Column::Time, "when"}, {Column::Open, "2"}, {Column::High, "2"}, {Column::Low, "2"}, {Column::Close, "settle"}};
  const auto result = parsed("when,px,settle\n2020-01-02,5,5\n2020-01-03,6,6\n", options);
  EXPECT_EQ(result.bars.size(), 2U);
  options.columns[Column::Volume] = "lots";
  EXPECT_EQ(failureCode("when,px,settle\n2020-01-02,5,5\n", options), "MISSING_COLUMN");
}

TEST(CsvImport, what_cannot_be_read_fails_by_name) {
  EXPECT_EQ(failureCode(""), "EMPTY_FILE");
  EXPECT_EQ(failureCode("\n\n# nothing\n"), "EMPTY_FILE");
  EXPECT_EQ(failureCode(kHeader), "NO_ROWS");
  EXPECT_EQ(failureCode("Date,Open,High,Low,Volume\n2020-01-02,1,1,1,1\n"), "MISSING_COLUMN");
  EXPECT_EQ(failureCode("Date,Open,Low,Close\n2020-01-02,1,1,1\n"), "MISSING_COLUMN");
  EXPECT_EQ(failureCode("name,age\nx,1\n"), "MISSING_COLUMN");
  EXPECT_EQ(failureCode(std::string("\x7f"
                                    "ELF\x02\x00\x00",
                                    7)),
            "NOT_TEXT");
  EXPECT_EQ(failureCode(std::string("\xFF\xFE"
                                    "D\0a\0",
                                    6)),
            "NOT_TEXT");
  ImportOptions options;
  options.zone = "Atlantis/Capital";
  EXPECT_EQ(failureCode(kHeader + minuteRow(0), options), "UNKNOWN_ZONE");
  std::string monthly = kHeader;
  for (int month = 1; month <= 12; ++month) {
    monthly += "2019-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-01,1,1,1,1,5\n";
  }
  EXPECT_EQ(failureCode(monthly), "BAR_LENGTH");
  ImportOptions upsideDown;
  upsideDown.sessionClose = std::chrono::hours{9};
  const auto refused = parseBars(kHeader + minuteRow(0), "x.csv", upsideDown);
  EXPECT_TRUE(!refused && refused.error().code == "UNSUPPORTED");
  ImportOptions small;
  small.maxBytes = 100;
  EXPECT_EQ(failureCode(gzipped(kHeader + std::string(1000, '\n')), small), "TOO_LARGE");
}

TEST(CsvImport, gzip_whole_and_broken) {
  std::string text = kHeader;
  for (int i = 0; i < 60; ++i) text += minuteRow(i, "100." + std::to_string(i) + ",101,99,100.5,1200");
  const std::string packed = gzipped(text);
  EXPECT_EQ(parsed(packed).bars, parsed(text).bars);
  EXPECT_EQ(parsed(packed + gzipped("2013-10-07 11:00:00,100,101,99,100,5\n")).bars.size(), 61U);
  EXPECT_EQ(failureCode(packed.substr(0, packed.size() / 2)), "TRUNCATED_GZIP");
  EXPECT_EQ(failureCode(packed.substr(0, packed.size() - 4)), "TRUNCATED_GZIP");
  std::string damaged = packed;
  damaged[damaged.size() - 6] = static_cast<char>(damaged[damaged.size() - 6] ^ 0x55);
  EXPECT_EQ(failureCode(damaged), "CORRUPT_GZIP");
}

TEST(CsvImport, a_last_line_cut_off_is_told_apart) {
  const auto result = parsed(kHeader + minuteRow(0) + minuteRow(1) + "2013-10-07 10:02:00,100,10");
  EXPECT_EQ(result.bars.size(), 2U);
  EXPECT_EQ(result.report.counts, (std::map<RejectReason, std::size_t>{{RejectReason::TruncatedLine, 1}}));
}

TEST(CsvImport, rejected_rows_are_listed_up_to_a_thousand_and_all_counted) {
  std::string text = kHeader + minuteRow(0) + minuteRow(1);
  for (int i = 0; i < 1500; ++i) text += "garbage\n";
  const auto result = parsed(text);
  EXPECT_EQ(result.report.rejected.size(), 1000U);
  EXPECT_EQ(result.report.rowsRejected, 1500U);
}

TEST(CsvImport, range_off_by_a_rounding_is_widened_and_said) {
  const auto result = parsed(kHeader + minuteRow(0) + minuteRow(1, "100,100.00000001,99,100.00000003,5"));
  ASSERT_EQ(result.bars.size(), 2U);
  EXPECT_EQ(result.bars.highE8[1], result.bars.closeE8[1]);
  EXPECT_EQ(result.report.warnings.size(), 1U);
}

TEST(CsvImport, files_that_are_none) {
  const TemporaryFolder folder;
  const auto code = [](const std::filesystem::path& path) {
    const auto result = readBars(path);
    return result ? std::string("loaded") : result.error().code;
  };
  EXPECT_EQ(code(folder / "absent.csv"), "NOT_FOUND");
  EXPECT_EQ(code(folder / ""), "NOT_A_FILE");
  EXPECT_EQ(code("/dev/null"), "NOT_A_FILE");
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(code(folder / "pipe"), "NOT_A_FILE");
  EXPECT_EQ(code(folder.put("empty.csv", "")), "EMPTY_FILE");
  const auto locked = folder.put("locked.csv", kHeader + minuteRow(0));
  std::filesystem::permissions(locked, std::filesystem::perms::none);
  if (::geteuid() != 0) { EXPECT_EQ(code(locked), "PERMISSION"); }
}

TEST(CsvImport, the_report_carries_the_digest_of_the_file) {
  const TemporaryFolder folder;
  const std::string text = kHeader + minuteRow(0) + minuteRow(1);
  const auto result = readBars(folder.put("a.csv", text));
  ASSERT_TRUE(result);
  EXPECT_EQ(result->report.sha256, base::toHex(base::sha256(text)));
}

TEST(CsvImport, what_is_written_reads_back_equal) {
  const TemporaryFolder folder;
  ImportOptions utc;
  utc.zone = "UTC";
  const std::pair<const char*, ImportOptions> cases[] = {{"America/New_York", {}}, {"UTC", utc}};
  for (const auto& [zone, options] : cases) {
    const std::string daily = std::string(kHeader) + "2013-03-08,1.5,2,1,2,5\n2013-03-11,1.12345678,2,1,2,0.5\n";
    std::string hours = kHeader;  // across both clock changes, with offsets where they are needed
    for (int h = 0; h < 24; ++h) {
      hours += "2013-11-03 " + std::string(h < 10 ? "0" : "") + std::to_string(h) + ":00:00Z,7,8,6,7.25,1\n";
    }
    for (const std::string& text : {daily, hours, kHeader + minuteRow(0) + minuteRow(1) + minuteRow(5)}) {
      for (const char* name : {"out.csv", "out.csv.gz"}) {
        const auto first = parsed(text, options);
        ASSERT_TRUE(writeBarsCsv(folder / name, first.bars, zone));
        const auto second = readBars(folder / name);
        ASSERT_TRUE(second) << second.error().message;
        EXPECT_EQ(second->bars, first.bars) << zone << ' ' << name;
        EXPECT_EQ(second->report.zone, zone);
      }
    }
  }
  const auto nowhere = writeBarsCsv("/nonexistent/x.csv", {}, "UTC");
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().code, "NOT_WRITTEN");
}

}  // namespace
}  // namespace keel::recorded
