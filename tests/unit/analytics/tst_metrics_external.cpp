// The metrics against numbers computed by empyrical, quantstats, backtrader and backtesting.py (shared reference data).
#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <map>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <engine/analytics/drawdown_tracker.h>
#include <engine/analytics/performance_metrics.h>
#include <engine/analytics/return_tables.h>
#include <engine/analytics/trade_statistics.h>
#include <tests/support/shared_data.h>

namespace {

using namespace keel;
using namespace keel::analytics;
using keel::tests::readCsv;
using keel::tests::readText;
using keel::tests::sharedPath;

constexpr double kTolerance = 1e-11;

std::vector<std::string> namesEndingWith(const std::string& folder, const std::string& suffix) {
  std::vector<std::string> out;
  if (!tests::sharedPresent(folder)) return out;
  for (const auto& entry : std::filesystem::directory_iterator(sharedPath(folder))) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(suffix)) out.push_back(name.substr(0, name.size() - suffix.size()));
  }
  std::sort(out.begin(), out.end());
  return out;
}

double numberOf(const std::string& text) {
  double value = std::nan("");
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Equal to `tolerance`, relative to the reference.
void expectClose(double actual, double expected, const std::string& what, double tolerance = kTolerance) {
  EXPECT_NEAR(actual, expected, tolerance * std::abs(expected)) << what;
}

class Performance : public testing::Test {
 protected:
  void SetUp() override {
    m_names = namesEndingWith("golden/performance", "_metrics.json");
    if (m_names.empty()) GTEST_SKIP() << "shared reference data not present";
  }
  static std::string path(const std::string& name, const std::string& rest) {
    return sharedPath("golden/performance/" + name + rest).string();
  }
  static ReturnSeries series(const std::string& name) {
    const auto parsed = parseReturnsCsv(readText(path(name, "_returns.csv")));
    EXPECT_TRUE(parsed) << (parsed ? "" : parsed.error().message);
    return parsed ? *parsed : ReturnSeries{};
  }
  std::vector<std::string> m_names;
};

TEST_F(Performance, EveryPublishedMetricIsReproduced) {
  for (const auto& name : m_names) {
    const auto json = boost::json::parse(readText(path(name, "_metrics.json"))).as_object();
    const ReturnSeries s = series(name);
    EXPECT_EQ(s.returns.size(), json.at("observations").to_number<std::size_t>());
    EXPECT_EQ(s.periodsPerYear, json.at("periods_per_year").to_number<double>());
    const auto metrics = computeMetrics(s);
    std::size_t compared = 0;
    for (const auto family : {kEmpyrical, kQuantstats}) {
      for (const auto& item : json.at(family).as_object()) {
        const Metric* mine = findMetric(metrics, family, item.key());
        const std::string what = name + " " + std::string(family) + " " + std::string(item.key());
        ASSERT_NE(mine, nullptr) << what;
        ASSERT_TRUE(mine->value) << what;
        EXPECT_FALSE(mine->definition.empty()) << what;
        expectClose(*mine->value, item.value().to_number<double>(), what);
        ++compared;
      }
    }
    EXPECT_EQ(compared, metrics.size()) << name << ": a figure has no reference";
  }
}

TEST_F(Performance, DrawdownTablesAgree) {
  for (const auto& name : m_names) {
    const auto rows = readCsv(path(name, "_drawdowns_top10.csv"));
    const auto mine = drawdownTable(series(name), 10);
    ASSERT_EQ(mine.size() + 1, rows.size()) << name;
    for (std::size_t i = 0; i < mine.size(); ++i) {
      const auto& row = rows[i + 1];
      EXPECT_EQ(base::formatDate(mine[i].start), row[0]) << name << i;
      EXPECT_EQ(base::formatDate(mine[i].valley), row[1]) << name << i;
      EXPECT_EQ(base::formatDate(mine[i].end), row[2]) << name << i;
      EXPECT_EQ(static_cast<double>(mine[i].days), numberOf(row[3])) << name << i;
      expectClose(mine[i].fraction * 100, numberOf(row[4]), name);
    }
  }
}

TEST_F(Performance, RollingWindowsAgree) {
  for (const auto& name : m_names) {
    const auto s = series(name);
    const std::size_t window = s.periodsPerYear == 12 ? 12 : 63;
    const std::string suffix = window == 12 ? "_rolling12.csv.gz" : "_rolling63.csv.gz";
    const auto rows = readCsv(path(name, suffix));
    const auto mine = rollingTable(s, window);
    ASSERT_EQ(mine.size() + 1, rows.size()) << name;
    const auto same = [&](const std::optional<double>& value, const std::string& cell, const std::string& what) {
      EXPECT_EQ(value.has_value(), !cell.empty()) << what;
      if (value && !cell.empty()) expectClose(*value, numberOf(cell), what);
    };
    for (std::size_t i = 0; i < mine.size(); ++i) {
      const auto& row = rows[i + 1];
      ASSERT_EQ(base::formatDate(mine[i].date), row[0]);
      same(mine[i].sharpe, row[1], name + " sharpe " + row[0]);
      same(mine[i].maxDrawdown, row[2], name + " drawdown " + row[0]);
      if (s.hasBenchmark()) same(mine[i].beta, row[3], name + " beta " + row[0]);
    }
  }
}

TEST_F(Performance, CalendarsAgree) {
  for (const auto& name : m_names) {
    const auto rows = readCsv(path(name, "_calendar.csv"));
    const auto mine = calendarReturns(series(name));
    ASSERT_EQ(mine.size() + 1, rows.size()) << name;
    for (std::size_t i = 0; i < mine.size(); ++i) {
      const std::string year = std::to_string(mine[i].year);
      const std::string month = std::to_string(100 + mine[i].month).substr(1);
      EXPECT_EQ(mine[i].month == 0 ? year : year + "-" + month, rows[i + 1][0]) << name;
      expectClose(mine[i].value, numberOf(rows[i + 1][1]), name + rows[i + 1][0]);
    }
  }
}

Money money(const std::string& text) {
  const auto e8 = base::parseE8(text, true);
  EXPECT_TRUE(e8) << text;
  return Money::fromE8(e8 ? *e8 : 0);
}

struct GoldenRun {
  std::vector<Money> net;
  std::vector<EquityPoint> curve;
  std::vector<TradeDate> dates;
};

GoldenRun loadRun(const std::string& name, std::size_t pnlColumn, std::size_t equityColumn) {
  GoldenRun run;
  const auto trades = readCsv(sharedPath("golden/backtests/" + name + "_trades.csv"));
  for (std::size_t i = 1; i < trades.size(); ++i) run.net.push_back(money(trades[i][pnlColumn]));
  const auto equity = readCsv(sharedPath("golden/backtests/" + name + "_equity.csv.gz"));
  for (std::size_t i = 1; i < equity.size(); ++i) {
    const TradeDate date = base::parseDate(equity[i][0].substr(0, 10)).value();
    run.dates.push_back(date);
    run.curve.push_back({base::utcMidnight(date) + std::chrono::seconds(i), money(equity[i][equityColumn])});
  }
  return run;
}

TEST(Backtests, TotalsOfEveryBacktraderRunAreReproduced) {
  std::size_t runs = 0;
  for (const auto& name : namesEndingWith("golden/backtests", "_orders.csv")) {
    const auto json = boost::json::parse(readText(sharedPath("golden/backtests/" + name + ".json"))).as_object();
    const auto number = [&](const char* key) { return json.at(key).to_number<double>(); };
    const GoldenRun run = loadRun(name, 6, 2);
    const Money start = Money::fromInteger(static_cast<std::int64_t>(number("start_cash")));
    const auto trades = computeTradeStatistics(run.net, start);
    const auto equity = computeEquityStatistics(run.curve, run.dates, start);
    EXPECT_EQ(static_cast<double>(trades.count), number("closed_trades")) << name;
    // backtrader counts a trade of exactly zero as won; here it is neither.
    EXPECT_EQ(static_cast<double>(trades.wins + trades.breakEven), number("won")) << name;
    EXPECT_EQ(static_cast<double>(trades.losses), number("lost")) << name;
    expectClose(trades.grossProfit.toDouble(), number("gross_profit"), name);
    expectClose(-trades.grossLoss.toDouble(), number("gross_loss"), name);
    ASSERT_TRUE(trades.profitFactor && trades.systemQualityNumber) << name;
    expectClose(*trades.profitFactor, number("profit_factor"), name);
    expectClose(*trades.systemQualityNumber, number("sqn"), name);
    expectClose(equity.finalEquity.toDouble(), number("final_value"), name);
    expectClose(equity.maxDrawdown.toDouble(), number("max_drawdown_money"), name);
    expectClose(equity.maxDrawdownPercent, number("max_drawdown_pct"), name);
    ++runs;
  }
  if (runs == 0) GTEST_SKIP() << "shared reference data not present";
}

TEST(Backtests, StatisticsOfTheSecondEngineAreReproduced) {
  if (!tests::sharedPresent("golden/backtests")) GTEST_SKIP() << "shared reference data not present";
  for (const std::string name : {"btpy_goog_sma_flip", "btpy_goog_sma_flip_comm"}) {
    const auto json = boost::json::parse(readText(sharedPath("golden/backtests/" + name + ".json"))).as_object();
    const auto& stats = json.at("stats").as_object();
    const auto number = [&](const char* key) { return stats.at(key).to_number<double>(); };
    const GoldenRun run = loadRun(name, 5, 1);
    const Money start = Money::fromInteger(10'000);
    const auto trades = computeTradeStatistics(run.net, start);
    const auto equity = computeEquityStatistics(run.curve, run.dates, start);
    EXPECT_EQ(static_cast<double>(trades.count), number("# Trades"));
    expectClose(*trades.winRatePercent, number("Win Rate [%]"), name);
    expectClose(-equity.maxDrawdownPercent, number("Max. Drawdown [%]"), name);
    expectClose(equity.finalEquity.toDouble(), number("Equity Final [$]"), name);
    expectClose(*equity.totalReturn * 100, number("Return [%]"), name);
    // Its quality number has the sample deviation, ours (as backtrader's) the population's.
    const auto n = static_cast<double>(trades.count);
    expectClose(*trades.systemQualityNumber * std::sqrt((n - 1) / n), number("SQN"), name, 1e-6);
  }
}

}  // namespace
