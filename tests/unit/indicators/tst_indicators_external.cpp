// Every column that Keel computes against the reference files of an independent C library, to 1e-9 relative, and
// undefined at the same bars.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include <gtest/gtest.h>

#include <engine/indicators/catalogue.h>
#include <tests/support/shared_data.h>

namespace keel::indicators {
namespace {

struct Reference {
  const char* column;
  const char* indicator;
  std::size_t output = 0;
};

const Reference kReferences[] = {
    {"sma5", "sma:5"}, {"sma20", "sma:20"}, {"sma50", "sma:50"}, {"sma200", "sma:200"}, {"ema12", "ema:12"},
    {"ema26", "ema:26"}, {"ema50", "ema:50"}, {"wma20", "wma:20"}, {"dema20", "dema:20"}, {"tema20", "tema:20"},
    {"trima20", "trima:20"}, {"kama30", "kama:30"}, {"t3_5", "t3:5,0.7"}, {"rsi14", "rsi:14"}, {"rsi2", "rsi:2"},
    {"macd_12_26_9_macd", "macd:12,26,9", 0}, {"macd_12_26_9_macdsignal", "macd:12,26,9", 1},
    {"macd_12_26_9_macdhist", "macd:12,26,9", 2}, {"bb20_2_realupperband", "bollinger:20,2", 0},
    {"bb20_2_realmiddleband", "bollinger:20,2", 1}, {"bb20_2_reallowerband", "bollinger:20,2", 2},
    {"atr14", "atr:14"}, {"natr14", "natr:14"}, {"trange", "trange"}, {"adx14", "adx:14"}, {"adxr14", "adxr:14"},
    {"plus_di14", "plus_di:14"}, {"minus_di14", "minus_di:14"}, {"dx14", "dx:14"},
    {"stoch_14_3_3_slowk", "stochastic:14,3,3", 0}, {"stoch_14_3_3_slowd", "stochastic:14,3,3", 1},
    {"stochf_14_3_fastk", "stochf:14,3", 0}, {"stochf_14_3_fastd", "stochf:14,3", 1},
    {"stochrsi_14_14_3_fastk", "stochrsi:14,14,3", 0}, {"stochrsi_14_14_3_fastd", "stochrsi:14,14,3", 1},
    {"obv", "obv"}, {"ad", "ad"}, {"adosc_3_10", "adosc:3,10"}, {"cci20", "cci:20"}, {"mfi14", "mfi:14"},
    {"willr14", "willr:14"}, {"roc10", "roc:10"}, {"mom10", "mom:10"}, {"aroon25_aroondown", "aroon:25", 0},
    {"aroon25_aroonup", "aroon:25", 1}, {"aroonosc25", "aroonosc:25"}, {"sar", "sar:0.02,0.2"},
    {"ultosc", "ultosc:7,14,28"}, {"cmo14", "cmo:14"}, {"trix15", "trix:15"}, {"ppo_ema_12_26", "ppo:12,26"},
    {"bop", "bop"}, {"stddev20", "stddev:20"}, {"var20", "var:20"}, {"linreg14", "linreg:14"},
    {"linreg_slope14", "linreg_slope:14"}, {"tsf14", "tsf:14"}, {"midprice14", "midprice:14"},
    {"max20_high", "max:20"}, {"min20_low", "min:20"}, {"typprice", "typprice"},
};

using Table = std::map<std::string, std::vector<double>>;

Table readTable(const std::filesystem::path& path) {
  Table table;
  const auto rows = tests::readCsv(path);
  for (std::size_t column = 1; !rows.empty() && column < rows.front().size(); ++column) {
    std::vector<double>& values = table[rows.front()[column]];
    for (std::size_t row = 1; row < rows.size(); ++row) {
      const std::string& cell = rows[row][column];
      values.push_back(cell.empty() ? std::nan("") : std::strtod(cell.c_str(), nullptr));
    }
  }
  return table;
}

void compare(const Reference& reference, const std::vector<double>& expected, const std::vector<double>& actual) {
  ASSERT_EQ(actual.size(), expected.size()) << reference.column;
  std::size_t defined = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    ASSERT_EQ(std::isnan(actual[i]), std::isnan(expected[i])) << reference.column << " at bar " << i;
    if (std::isnan(expected[i])) continue;
    ++defined;
    ASSERT_LE(std::fabs(actual[i] - expected[i]), 1e-9 * std::fabs(expected[i]))
        << reference.column << " at bar " << i << ": " << actual[i] << " instead of " << expected[i];
  }
  EXPECT_GT(defined, expected.size() / 2) << reference.column;
}

class Golden : public testing::TestWithParam<const char*> {};

TEST_P(Golden, EveryColumnAgrees) {
  const std::string file = std::string("golden/indicators/") + GetParam() + "_talib.csv.gz";
  if (!tests::sharedPresent(file)) GTEST_SKIP() << "shared reference data not present";
  Table table = readTable(tests::sharedPath(file));
  ASSERT_GT(table["close"].size(), 1000u);
  const BarColumns bars{table["open"], table["high"], table["low"], table["close"], table["volume"]};
  for (const Reference& reference : kReferences) {
    ASSERT_TRUE(table.contains(reference.column)) << reference.column;
    const auto output = computeIndicator(reference.indicator, bars);
    ASSERT_TRUE(output) << output.error().message;
    compare(reference, table[reference.column], output->columns.at(reference.output));
  }
}

INSTANTIATE_TEST_SUITE_P(TaLib, Golden,
                         testing::Values("spy_daily_2008_2013", "qqq_daily_2012_2016", "spy_minute_20131007_09"));

}  // namespace
}  // namespace keel::indicators
