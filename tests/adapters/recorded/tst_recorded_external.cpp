// The reference data, file by file: row counts, exact values, and two renderings of one source against each other.
#include "rows.h"

#include <algorithm>

#include <tests/support/shared_data.h>

namespace keel::recorded {
namespace {

using namespace keel::tests;

#define REQUIRE_SHARED(path) \
  if (!sharedPresent(path)) GTEST_SKIP() << "shared reference data not present"

/// Data lines of a text file, counted without the reader under test.
std::size_t linesOf(const std::filesystem::path& path) {
  const std::string text = readText(path);
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) +
         (text.empty() || text.back() == '\n' ? 0 : 1);
}

bool isCsv(const std::filesystem::path& path) { return path.string().find(".csv") != std::string::npos; }

ImportResult loaded(const std::filesystem::path& path, const ImportOptions& options = {}) {
  auto result = readBars(path, options);
  EXPECT_TRUE(result) << path << ' ' << result.error().code << ' ' << result.error().message;
  return result ? std::move(*result) : ImportResult{};
}

std::vector<std::filesystem::path> filesUnder(const char* folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(sharedPath(folder))) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

TEST(RecordedExternal, every_daily_file_loads_whole) {
  REQUIRE_SHARED("data/equity_daily");
  std::size_t files = 0;
  for (const char* folder : {"data/equity_daily", "data/data_quality", "data/converted/daily"}) {
    for (const auto& path : filesUnder(folder)) {
      SCOPED_TRACE(path);
      const auto result = loaded(path);
      if (isCsv(path)) { EXPECT_EQ(result.report.rowsRead, linesOf(path) - 1); }
      EXPECT_EQ(result.report.rowsRejected, 0U);
      EXPECT_EQ(result.bars.size(), result.report.rowsRead);
      EXPECT_EQ(result.report.barLength, std::chrono::hours{24});
      EXPECT_TRUE(std::is_sorted(result.bars.tsOpenNs.begin(), result.bars.tsOpenNs.end()));
      ++files;
    }
  }
  EXPECT_GE(files, 40U);
}

TEST(RecordedExternal, golden_inputs_load_exactly) {
  REQUIRE_SHARED("golden/backtests/inputs");
  const std::pair<const char*, std::size_t> inputs[] = {
      {"spy_daily_2008_2013", 1511}, {"qqq_daily_2012_2016", 1258}, {"spy_minute_20131007_09", 1170}};
  for (const auto& [name, rows] : inputs) {
    SCOPED_TRACE(name);
    const auto path = sharedPath(std::string("golden/backtests/inputs/") + name + ".csv.gz");
    const auto result = loaded(path);
    const auto cells = readCsv(path);
    ASSERT_EQ(result.bars.size(), rows);
    ASSERT_EQ(cells.size(), rows + 1);
    EXPECT_TRUE(result.report.warnings.empty());
    for (std::size_t i = 0; i < rows; ++i) {
      const auto& row = cells[i + 1];
      const auto bar = result.bars.at(i, domain::InstrumentId{1});
      ASSERT_EQ(bar.open, *domain::parsePrice(row[1]));
      ASSERT_EQ(bar.high, *domain::parsePrice(row[2]));
      ASSERT_EQ(bar.low, *domain::parsePrice(row[3]));
      ASSERT_EQ(bar.close, *domain::parsePrice(row[4]));
      ASSERT_EQ(bar.volume, *domain::parseQuantity(row[5]));
    }
  }
  const auto minutes = loaded(sharedPath("golden/backtests/inputs/spy_minute_20131007_09.csv.gz"));
  EXPECT_EQ(minutes.bars.tsOpenNs.front(), utcNs("2013-10-07T13:30:00Z"));
  EXPECT_EQ(minutes.bars.tsCloseNs.back(), utcNs("2013-10-09T20:00:00Z"));
}

TEST(RecordedExternal, lean_daily_equals_its_conversion) {
  REQUIRE_SHARED("data/converted/daily");
  for (const char* symbol : {"aapl", "bac", "fb", "googl", "ibm", "iwm", "qqq", "spy"}) {
    const auto lean = loaded(sharedPath(std::string("data/equity_daily/lean/") + symbol + ".zip"));
    const auto csv = loaded(sharedPath(std::string("data/converted/daily/") + symbol + ".csv.gz"));
    EXPECT_GT(lean.bars.size(), 1000U);
    EXPECT_EQ(lean.bars, csv.bars) << symbol;
  }
}

TEST(RecordedExternal, lean_minutes_equal_their_conversion) {
  REQUIRE_SHARED("data/converted/minute");
  std::size_t files = 0;
  for (const auto& path : filesUnder("data/converted/minute")) {
    const std::string stem = path.filename().string();
    const auto split = stem.find('_');
    const std::string folder = "data/equity_minute/lean/" + stem.substr(0, split) + "/" + stem.substr(split + 1, 8);
    const auto csv = loaded(path);
    EXPECT_EQ(csv.report.rowsRead, linesOf(path) - 1);
    EXPECT_EQ(csv.report.rowsRejected, 0U);
    EXPECT_EQ(loaded(sharedPath(folder + "_trade.zip")).bars, csv.bars) << stem;
    EXPECT_EQ(loaded(sharedPath(folder + "_quote.zip")).quotes, csv.quotes) << stem;
    ++files;
  }
  EXPECT_GE(files, 8U);
}

TEST(RecordedExternal, minutes_stamped_at_their_end_newest_first) {
  REQUIRE_SHARED("data/equity_minute/eqker");
  ImportOptions options;
  options.stampIsEnd = true;
  for (const auto& path : filesUnder("data/equity_minute/eqker")) {
    SCOPED_TRACE(path);
    const auto result = loaded(path, options);
    EXPECT_EQ(result.bars.size(), linesOf(path) - 1);
    EXPECT_TRUE(result.report.reversed);
    EXPECT_EQ(result.bars.tsCloseNs.back(), utcNs("2019-02-15T21:00:00Z"));
    EXPECT_GE(result.bars.tsOpenNs.front(), utcNs("2019-02-11T14:30:00Z"));
  }
}

TEST(RecordedExternal, minutes_with_offsets_lose_only_repeated_and_empty_rows) {
  REQUIRE_SHARED("data/equity_minute/intraday");
  for (const auto& path : filesUnder("data/equity_minute/intraday")) {
    SCOPED_TRACE(path);
    const auto result = loaded(path);
    // What remains: rows with prices whose time is later than every one before. All times here sort as text.
    std::size_t expected = 0;
    std::string latest;
    const auto cells = readCsv(path);
    for (std::size_t i = 1; i < cells.size(); ++i) {
      if (cells[i][1].empty() || cells[i][0] <= latest) continue;
      latest = cells[i][0];
      ++expected;
    }
    EXPECT_EQ(result.bars.size(), expected);
    EXPECT_EQ(result.report.rowsRead, cells.size() - 1);
    EXPECT_EQ(result.report.barLength, std::chrono::minutes{1});
  }
}

TEST(RecordedExternal, every_lean_minute_hour_and_second_file_loads_whole) {
  REQUIRE_SHARED("data/equity_minute/lean");
  std::size_t rows = 0;
  for (const char* folder : {"data/equity_minute/lean", "data/equity_second/lean", "data/equity_hour/lean"}) {
    for (const auto& path : filesUnder(folder)) {
      SCOPED_TRACE(path);
      const auto result = loaded(path);
      EXPECT_EQ(result.report.rowsRejected, 0U);
      EXPECT_EQ(result.bars.size() + result.quotes.size(), result.report.rowsRead);
      rows += result.report.rowsRead;
    }
  }
  EXPECT_GT(rows, 90'000U);
}

TEST(RecordedExternal, other_markets) {
  REQUIRE_SHARED("data/crypto");
  ImportOptions utc;
  utc.zone = "UTC";
  const auto coins = loaded(sharedPath("data/crypto/lean/coinbase_daily/btcusd_trade.zip"), utc);
  EXPECT_EQ(coins.bars.size(), 1318U);
  EXPECT_EQ(coins.bars.closeE8[0], 370 * base::kScaleE8);
  EXPECT_EQ(loaded(sharedPath("data/fx/lean/fxcm_minute_eurusd/20140501_quote.zip"), utc).quotes.size(), 1426U);
  EXPECT_EQ(loaded(sharedPath("data/fx/lean/oanda_daily/eurusd.zip"), utc).quotes.size(), 3738U);
  const auto ticks = loaded(sharedPath("data/fx/truefx_usdjpy-ticks.csv"));
  EXPECT_EQ(ticks.report.barLength, std::chrono::nanoseconds{0});
  EXPECT_GE(ticks.quotes.size(), 993U);
  EXPECT_EQ(loaded(sharedPath("data/fx/backtesting_py_EURUSD_1h.csv.gz"), utc).bars.size(), 5000U);
  ImportOptions end;
  end.stampIsEnd = true;
  end.zone = "Europe/Berlin";
  const auto index = loaded(sharedPath("data/intraday_other/backtrader/2006-min-005.csv"), end);
  EXPECT_EQ(index.bars.size(), 2142U);
  EXPECT_EQ(index.bars.tsOpenNs[0], utcNs("2006-01-02T08:00:00Z"));
}

TEST(RecordedExternal, known_defects_are_flagged) {
  REQUIRE_SHARED("data/data_quality");
  const auto result = loaded(sharedPath("data/data_quality/qstrader_QQQ_split_jump.csv.gz"));
  ASSERT_EQ(result.report.flagged.size(), 1U);  // the false halving of 2000-03-20
  EXPECT_EQ(result.report.flagged[0].line, 55U);
  EXPECT_EQ(result.report.flagged[0].text, "53.84375 after 110.8125");
}

TEST(RecordedExternal, chains_and_ticks_fail_plainly) {
  REQUIRE_SHARED("data/equity_tick");
  const auto ticks = readBars(sharedPath("data/equity_tick/lean/bac/20131007_quote.zip"));
  ASSERT_FALSE(ticks);
  EXPECT_EQ(ticks.error().code, "UNSUPPORTED");
  const auto chain = readBars(sharedPath("data/futures/lean/es_minute/20131007_trade.zip"));
  ASSERT_FALSE(chain);
  EXPECT_EQ(chain.error().code, "SEVERAL_ENTRIES");
}

}  // namespace
}  // namespace keel::recorded
