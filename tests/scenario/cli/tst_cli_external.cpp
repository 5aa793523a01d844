// Indicators and metrics through the program against the reference files of independent libraries.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <tests/scenario/cli/cli_run.h>

namespace keel::tests {
namespace {

/// A column of the reference, the indicator to ask for, and the column that it writes.
struct GoldenColumn {
  const char* golden;
  const char* indicator;
  const char* column;
};
const GoldenColumn kColumns[] = {
    {"sma5", "sma:5", "sma_5"},
    {"sma20", "sma:20", "sma_20"},
    {"sma50", "sma:50", "sma_50"},
    {"sma200", "sma:200", "sma_200"},
    {"ema12", "ema:12", "ema_12"},
    {"ema26", "ema:26", "ema_26"},
    {"ema50", "ema:50", "ema_50"},
    {"wma20", "wma:20", "wma_20"},
    {"dema20", "dema:20", "dema_20"},
    {"tema20", "tema:20", "tema_20"},
    {"trima20", "trima:20", "trima_20"},
    {"kama30", "kama:30", "kama_30"},
    {"t3_5", "t3:5,0.7", "t3_5_0.7"},
    {"rsi14", "rsi:14", "rsi_14"},
    {"rsi2", "rsi:2", "rsi_2"},
    {"macd_12_26_9_macd", "macd:12,26,9", "macd_12_26_9_macd"},
    {"macd_12_26_9_macdsignal", "macd:12,26,9", "macd_12_26_9_macdsignal"},
    {"macd_12_26_9_macdhist", "macd:12,26,9", "macd_12_26_9_macdhist"},
    {"bb20_2_realupperband", "bollinger:20,2", "bollinger_20_2_upper"},
    {"bb20_2_realmiddleband", "bollinger:20,2", "bollinger_20_2_middle"},
    {"bb20_2_reallowerband", "bollinger:20,2", "bollinger_20_2_lower"},
    {"atr14", "atr:14", "atr_14"},
    {"natr14", "natr:14", "natr_14"},
    {"trange", "trange", "trange"},
    {"adx14", "adx:14", "adx_14"},
    {"adxr14", "adxr:14", "adxr_14"},
    {"plus_di14", "plus_di:14", "plus_di_14"},
    {"minus_di14", "minus_di:14", "minus_di_14"},
    {"dx14", "dx:14", "dx_14"},
    {"stoch_14_3_3_slowk", "stochastic:14,3,3", "stochastic_14_3_3_slowk"},
    {"stoch_14_3_3_slowd", "stochastic:14,3,3", "stochastic_14_3_3_slowd"},
    {"stochf_14_3_fastk", "stochf:14,3", "stochastic_fast_14_3_fastk"},
    {"stochf_14_3_fastd", "stochf:14,3", "stochastic_fast_14_3_fastd"},
    {"stochrsi_14_14_3_fastk", "stochrsi:14,14,3", "stochrsi_14_14_3_fastk"},
    {"stochrsi_14_14_3_fastd", "stochrsi:14,14,3", "stochrsi_14_14_3_fastd"},
    {"obv", "obv", "obv"},
    {"ad", "ad", "ad"},
    {"adosc_3_10", "adosc:3,10", "adosc_3_10"},
    {"cci20", "cci:20", "cci_20"},
    {"mfi14", "mfi:14", "mfi_14"},
    {"willr14", "willr:14", "williams_r_14"},
    {"roc10", "roc:10", "roc_10"},
    {"mom10", "mom:10", "mom_10"},
    {"aroon25_aroondown", "aroon:25", "aroon_25_aroondown"},
    {"aroon25_aroonup", "aroon:25", "aroon_25_aroonup"},
    {"aroonosc25", "aroonosc:25", "aroonosc_25"},
    {"sar", "sar:0.02,0.2", "sar_0.02_0.2"},
    {"ultosc", "ultosc:7,14,28", "ultosc_7_14_28"},
    {"cmo14", "cmo:14", "cmo_14"},
    {"trix15", "trix:15", "trix_15"},
    {"ppo_ema_12_26", "ppo:12,26", "ppo_12_26"},
    {"bop", "bop", "bop"},
    {"stddev20", "stddev:20", "stddev_20"},
    {"var20", "var:20", "var_20"},
    {"linreg14", "linreg:14", "linreg_14"},
    {"linreg_slope14", "linreg_slope:14", "linreg_slope_14"},
    {"tsf14", "tsf:14", "tsf_14"},
    {"midprice14", "midprice:14", "midprice_14"},
    {"max20_high", "max:20", "max_20"},
    {"min20_low", "min:20", "min_20"},
    {"typprice", "typprice", "typprice"},
};
/// Not in Keel's catalogue: the Hilbert transform's two.
const std::set<std::string> kNotOurs{"ht_trendline", "ht_dcperiod"};

using Rows = std::vector<std::vector<std::string>>;

std::size_t columnOf(const Rows& rows, const std::string& name) {
  const auto& header = rows.at(0);
  return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
}

void expectSameCells(const Rows& golden, const Rows& ours, const GoldenColumn& column) {
  const std::size_t left = columnOf(golden, column.golden), right = columnOf(ours, column.column);
  ASSERT_LT(left, golden[0].size()) << column.golden;
  ASSERT_LT(right, ours[0].size()) << column.column;
  for (std::size_t i = 1; i < golden.size(); ++i) {
    const std::string& expected = golden[i].at(left);
    const std::string& actual = ours[i].at(right);
    ASSERT_EQ(actual.empty(), expected.empty()) << column.golden << " at " << golden[i][0];
    if (expected.empty()) continue;
    const double wanted = std::stod(expected);
    ASSERT_NEAR(std::stod(actual), wanted, 1e-9 * std::abs(wanted)) << column.golden << " at " << golden[i][0];
  }
}

class GoldenIndicators : public testing::TestWithParam<const char*> {};

TEST_P(GoldenIndicators, EveryColumnThatKeelHasAgrees) {
  const std::string name = GetParam();
  const std::string file = "golden/indicators/" + name + "_talib.csv.gz";
  const std::string input = "golden/backtests/inputs/" + name + ".csv.gz";
  if (!sharedPresent(file) || !sharedPresent(input)) GTEST_SKIP() << "shared reference data not present";
  const std::string csv = cliFolder().path(name + ".csv");
  std::vector<std::string> words{"indicators", "--data", sharedPath(input).string(), "--csv", csv, "--json"};
  std::set<std::string> asked;
  for (const GoldenColumn& column : kColumns) {
    if (!asked.insert(column.indicator).second) continue;
    words.insert(words.end(), {"--indicator", column.indicator});
  }
  const auto json = cliJson(words);
  const Rows golden = readCsv(sharedPath(file)), ours = readCsv(csv);
  ASSERT_EQ(ours.size(), golden.size());
  EXPECT_EQ(json.at("bars").to_number<std::size_t>() + 1, golden.size());
  for (std::size_t i = 0; i < golden.size(); ++i) {
    // The bars are written as they were read, the times in the style of the input.
    ASSERT_TRUE(std::equal(golden[i].begin(), golden[i].begin() + 6, ours[i].begin()))
        << golden[i][0] << " " << ours[i][0];
  }
  std::set<std::string> compared(golden[0].begin(), golden[0].begin() + 6);
  for (const GoldenColumn& column : kColumns) {
    expectSameCells(golden, ours, column);
    compared.insert(column.golden);
  }
  for (const std::string& column : golden[0]) {
    EXPECT_TRUE(compared.contains(column) || kNotOurs.contains(column)) << column << " was not compared";
  }
}

INSTANTIATE_TEST_SUITE_P(Series, GoldenIndicators,
                         testing::Values("spy_daily_2008_2013", "qqq_daily_2012_2016", "spy_minute_20131007_09"));

class GoldenMetrics : public testing::TestWithParam<const char*> {};

TEST_P(GoldenMetrics, BothFamiliesAndTheDrawdownsAgree) {
  const std::string stem = std::string("golden/performance/") + GetParam();
  if (!sharedPresent(stem + "_metrics.json")) GTEST_SKIP() << "shared reference data not present";
  const auto ours = cliJson({"metrics", "--returns", sharedPath(stem + "_returns.csv").string(), "--json"});
  const auto golden = boost::json::parse(readText(sharedPath(stem + "_metrics.json"))).as_object();
  EXPECT_EQ(ours.at("first"), golden.at("first"));
  EXPECT_EQ(ours.at("last"), golden.at("last"));
  for (const char* key : {"observations", "periods_per_year"}) {
    EXPECT_EQ(ours.at(key).to_number<int>(), golden.at(key).to_number<int>()) << key;
  }
  for (const char* family : {"empyrical", "quantstats"}) {
    const auto& wanted = golden.at(family).as_object();
    const auto& mine = ours.at(family).as_object();
    EXPECT_EQ(mine.size(), wanted.size()) << family;
    for (const auto& [key, value] : wanted) {
      ASSERT_TRUE(mine.contains(key)) << family << " " << key;
      const double expected = value.to_number<double>();
      EXPECT_NEAR(mine.at(key).to_number<double>(), expected, 1e-11 * std::abs(expected)) << family << " " << key;
    }
  }
  const Rows rows = readCsv(sharedPath(stem + "_drawdowns_top10.csv"));
  const auto& drawdowns = ours.at("drawdowns").as_array();
  ASSERT_EQ(drawdowns.size() + 1, rows.size());
  for (std::size_t i = 0; i < drawdowns.size(); ++i) {
    EXPECT_EQ(drawdowns[i].at("start").as_string(), rows[i + 1][0]);
    EXPECT_EQ(drawdowns[i].at("valley").as_string(), rows[i + 1][1]);
    EXPECT_EQ(drawdowns[i].at("end").as_string(), rows[i + 1][2]);
    EXPECT_NEAR(drawdowns[i].at("drawdown").to_number<double>() * 100, std::stod(rows[i + 1][4]), 1e-9);
  }
}

INSTANTIATE_TEST_SUITE_P(Series, GoldenMetrics,
                         testing::Values("aapl_vs_spy_2010_2015", "pyfolio_algo", "qqq_vs_spy_2005_2014",
                                         "spy_2008_2013"));

}  // namespace
}  // namespace keel::tests
