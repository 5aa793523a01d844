// Metrics, tables and the parser on series small enough to be worked out by hand.
#include <cmath>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include <engine/analytics/performance_metrics.h>
#include <engine/analytics/return_tables.h>
#include <engine/analytics/series_math.h>

namespace {

using namespace keel;
using namespace keel::analytics;

TradeDate date(int y, unsigned m, unsigned d) {
  return TradeDate{std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}};
}

ReturnSeries seriesOf(std::vector<double> returns, double periods, std::vector<double> benchmark = {}) {
  ReturnSeries s;
  s.returns = std::move(returns);
  s.benchmark = std::move(benchmark);
  s.periodsPerYear = periods;
  for (std::size_t i = 0; i < s.returns.size(); ++i) {
    s.dates.push_back(TradeDate{std::chrono::sys_days{date(2020, 1, 1)} + std::chrono::days(i)});
  }
  return s;
}

struct Expected {
  std::string_view family;
  const char* name;
  double value;
};

void check(const ReturnSeries& series, const std::vector<Expected>& table) {
  const auto metrics = computeMetrics(series);
  for (const auto& row : table) {
    const Metric* m = findMetric(metrics, row.family, row.name);
    ASSERT_NE(m, nullptr) << row.family << ' ' << row.name;
    ASSERT_TRUE(m->value) << row.family << ' ' << row.name;
    EXPECT_NEAR(*m->value, row.value, 1e-12) << row.family << ' ' << row.name;
    EXPECT_EQ(m->status, MetricStatus::Value);
  }
}

MetricStatus statusOf(const ReturnSeries& series, std::string_view family, std::string_view name) {
  const auto metrics = computeMetrics(series);
  const Metric* m = findMetric(metrics, family, name);
  EXPECT_NE(m, nullptr) << name;
  if (m == nullptr) return MetricStatus::Value;
  EXPECT_EQ(m->value.has_value(), m->status == MetricStatus::Value) << name;
  return m->status;
}

TEST(Metrics, FourMonthsByHand) {
  // mean 0.05; squared deviations sum to 0.05, so sd1 = sqrt(0.05/3) and Sharpe = sqrt(0.0025*3/0.05*12).
  check(seriesOf({0.10, -0.10, 0.20, 0.00}, 12),
        {{kEmpyrical, "total_return", 0.188},
         {kEmpyrical, "annual_return", std::pow(1.188, 3) - 1},
         {kEmpyrical, "annual_volatility", std::sqrt(0.2)},
         {kEmpyrical, "sharpe_rf0", std::sqrt(1.8)},
         {kEmpyrical, "sharpe_rf_daily_0.0001", 0.0499 / 0.05 * std::sqrt(1.8)},
         {kEmpyrical, "downside_risk_mar0", 0.05 * std::sqrt(12.0)},
         {kEmpyrical, "sortino_mar0", std::sqrt(12.0)},
         {kEmpyrical, "max_drawdown", -0.1},
         {kEmpyrical, "calmar", (std::pow(1.188, 3) - 1) / 0.1},
         {kEmpyrical, "omega_0", 3},
         {kEmpyrical, "tail_ratio", 0.185 / 0.085},
         {kEmpyrical, "var_95", -0.085},
         {kEmpyrical, "cvar_95", -0.1},
         {kEmpyrical, "var_99", -0.097},
         {kQuantstats, "sharpe", std::sqrt(1.8)},
         {kQuantstats, "sortino", std::sqrt(12.0)},
         {kQuantstats, "adjusted_sortino", std::sqrt(6.0)},
         {kQuantstats, "win_rate", 2.0 / 3},
         {kQuantstats, "profit_factor", 3},
         {kQuantstats, "payoff_ratio", 1.5},
         {kQuantstats, "kelly_criterion", 4.0 / 9},
         {kQuantstats, "ulcer_index", std::sqrt(0.01 / 3)},
         {kQuantstats, "recovery_factor", 2},
         {kQuantstats, "gain_to_pain_ratio", 2},
         {kQuantstats, "skew", 0},
         {kQuantstats, "kurtosis", -1.2},
         {kQuantstats, "avg_return", 0.2 / 3},
         {kQuantstats, "best", 0.2},
         {kQuantstats, "worst", -0.1},
         {kQuantstats, "exposure", 0.75},
         {kQuantstats, "cpc_index", 3.0},
         {kQuantstats, "risk_of_ruin", std::pow(0.2, 4)},
         {kQuantstats, "risk_return_ratio", std::sqrt(0.15)}});
}

TEST(Metrics, TwiceTheBenchmark) {
  const auto up = std::pow(1.32, 6) - 1;
  const auto benchUp = std::pow(1.155, 6) - 1;
  const auto down = std::pow(0.9, 12) - 1;
  const auto benchDown = std::pow(0.95, 12) - 1;
  check(seriesOf({0.10, -0.10, 0.20, 0.00}, 12, {0.05, -0.05, 0.10, 0.00}),
        {{kEmpyrical, "beta", 2},
         {kEmpyrical, "alpha", 0},
         {kEmpyrical, "alpha_rf_daily_0.0001", std::pow(1.0001, 12) - 1},
         {kEmpyrical, "excess_sharpe_not_annualised", std::sqrt(0.15)},
         {kEmpyrical, "up_capture", up / benchUp},
         {kEmpyrical, "down_capture", down / benchDown},
         {kEmpyrical, "up_down_capture", up / benchUp / (down / benchDown)},
         {kEmpyrical, "batting_batting_average", 0.5},
         {kEmpyrical, "batting_up_market", 2.0 / 3},
         {kEmpyrical, "batting_down_market", 0},
         {kQuantstats, "beta", 2},
         {kQuantstats, "alpha", 0},
         {kQuantstats, "r_squared", 1},
         {kQuantstats, "information_ratio", std::sqrt(0.15)},
         {kQuantstats, "treynor_ratio", 0.094}});
}

TEST(Metrics, FiguresThatDoNotExistHaveNoValue) {
  const auto constant = seriesOf(std::vector<double>(40, 0.01), 252, std::vector<double>(40, 0.002));
  for (const auto* key : {"sharpe_rf0", "sharpe_rf_daily_0.0001", "sortino_mar0", "calmar", "beta", "alpha",
                          "excess_sharpe_not_annualised", "down_capture", "batting_down_market"}) {
    EXPECT_EQ(statusOf(constant, kEmpyrical, key), MetricStatus::NoData) << key;
  }
  for (const auto* key : {"sharpe", "sortino", "skew", "kurtosis", "autocorr_penalty", "recovery_factor",
                          "probabilistic_sharpe_ratio", "avg_loss", "r_squared"}) {
    EXPECT_EQ(statusOf(constant, kQuantstats, key), MetricStatus::NoData) << key;
  }
  EXPECT_EQ(statusOf(constant, kEmpyrical, "omega_0"), MetricStatus::Undefined);
  EXPECT_EQ(statusOf(constant, kQuantstats, "profit_factor"), MetricStatus::Undefined);
  EXPECT_EQ(statusOf(constant, kQuantstats, "payoff_ratio"), MetricStatus::Undefined);
  EXPECT_EQ(statusOf(constant, kEmpyrical, "max_drawdown"), MetricStatus::Value);

  const auto single = seriesOf({0.02}, 252, {0.01});
  EXPECT_EQ(statusOf(single, kEmpyrical, "sharpe_rf0"), MetricStatus::NoData);
  EXPECT_EQ(statusOf(single, kEmpyrical, "annual_volatility"), MetricStatus::NoData);
  EXPECT_EQ(statusOf(single, kEmpyrical, "total_return"), MetricStatus::Value);

  const auto metrics = computeMetrics(ReturnSeries{});
  EXPECT_GT(metrics.size(), 50u);
  for (const Metric& m : metrics) EXPECT_NE(m.status, MetricStatus::Value) << m.family << ' ' << m.name;
}

TEST(Metrics, NeverAValueThatIsNotFinite) {
  const std::vector<std::vector<double>> awkward{
      {0, 0, 0, 0}, {-1, 0.5, 0.1}, {-0.5, -0.5, -0.5, -0.4}, {1e300, 1e300, -0.5}, {1e-300, -1e-300, 1e-300},
      {0.1, -1, -1}, {0, 0.1}, {-0.1, 0}, {1e-17, 2e-17, 3e-17, 1e-17}};
  for (const auto& returns : awkward) {
    for (const auto& benchmark : awkward) {
      auto s = seriesOf(returns, 252, benchmark);
      s.benchmark.resize(returns.size(), 0.01);
      for (const Metric& m : computeMetrics(s)) {
        EXPECT_TRUE(std::isfinite(m.value.value_or(0))) << m.family << ' ' << m.name;
        EXPECT_EQ(m.value.has_value(), m.status == MetricStatus::Value) << m.name;
        EXPECT_FALSE(m.definition.empty()) << m.name;
      }
    }
  }
}

TEST(Metrics, OptionsAppearInTheNames) {
  const auto s = seriesOf({0.10, -0.10, 0.20, 0.00}, 12);
  const auto plain = computeMetrics(s, {.riskFreePerPeriod = 0, .riskFreePerYear = 0, .minimumAcceptableReturn = 0.05});
  EXPECT_EQ(findMetric(plain, kEmpyrical, "sharpe_rf_daily_0.0001"), nullptr);
  EXPECT_EQ(findMetric(plain, kQuantstats, "sharpe_rf_2pct"), nullptr);
  const Metric* sortino = findMetric(plain, kEmpyrical, "sortino_mar0.05");
  ASSERT_NE(sortino, nullptr);
  EXPECT_NEAR(sortino->value.value_or(1), 0, 1e-12);
  const auto other = computeMetrics(s, {.riskFreePerPeriod = 0, .riskFreePerYear = 0.035});
  EXPECT_NE(findMetric(other, kQuantstats, "sharpe_rf_3.5pct"), nullptr);
}

TEST(Tables, DrawdownsWithTheStartingValueAsPeak) {
  auto s = seriesOf({-0.1, 0.2, 0.1, -0.5, 0.1, -0.2, 2.0, -0.05}, 252);
  const auto table = drawdownTable(s);
  ASSERT_EQ(table.size(), 3u);
  EXPECT_NEAR(table[0].fraction, 0.5 * 1.1 * 0.8 - 1, 1e-15);
  EXPECT_EQ(table[0].start, date(2020, 1, 4));
  EXPECT_EQ(table[0].valley, date(2020, 1, 6));
  EXPECT_EQ(table[0].end, date(2020, 1, 6));
  EXPECT_EQ(table[0].days, 3);
  EXPECT_TRUE(table[0].recovered);
  EXPECT_NEAR(table[1].fraction, -0.1, 1e-15);
  EXPECT_EQ(table[1].start, date(2020, 1, 1));
  EXPECT_NEAR(table[2].fraction, -0.05, 1e-15);
  EXPECT_FALSE(table[2].recovered);
  EXPECT_EQ(drawdownTable(s, 1).size(), 1u);
  EXPECT_TRUE(drawdownTable(seriesOf({0.1, 0, 0.1}, 252)).empty());
}

TEST(Tables, RollingStartsWhenTheWindowIsFull) {
  const auto rows = rollingTable(seriesOf({0.02, 0.00, -0.10, 0.00}, 252, {0.01, 0.00, -0.05, 0.00}), 2);
  ASSERT_EQ(rows.size(), 4u);
  EXPECT_FALSE(rows[0].sharpe || rows[0].maxDrawdown || rows[0].beta);
  EXPECT_NEAR(*rows[1].sharpe, std::sqrt(0.5) * std::sqrt(252.0), 1e-12);
  EXPECT_NEAR(*rows[1].beta, 2, 1e-12);
  EXPECT_EQ(*rows[1].maxDrawdown, 0);
  EXPECT_NEAR(*rows[3].maxDrawdown, -0.1, 1e-15);
  const auto flat = rollingTable(seriesOf({0.01, 0.01, 0.01}, 252, {0, 0, 0}), 3);
  EXPECT_FALSE(flat[2].sharpe);
  EXPECT_FALSE(flat[2].beta);
  EXPECT_TRUE(rollingTable(seriesOf({0.01}, 252), 63)[0].date == date(2020, 1, 1));
}

TEST(Tables, CalendarCompoundsMonthsThenYears) {
  ReturnSeries s;
  s.dates = {date(2019, 12, 30), date(2019, 12, 31), date(2020, 1, 2), date(2021, 1, 4)};
  s.returns = {0.1, 0.1, -0.5, 0.2};
  const auto rows = calendarReturns(s);
  ASSERT_EQ(rows.size(), 6u);
  EXPECT_EQ(rows[0].year, 2019);
  EXPECT_EQ(rows[0].month, 12u);
  EXPECT_NEAR(rows[0].value, 0.21, 1e-15);
  EXPECT_EQ(rows[2].year, 2021);  // January after January of another year is another month
  EXPECT_EQ(rows[3].month, 0u);
  EXPECT_EQ(rows[4].year, 2020);
  EXPECT_NEAR(rows[4].value, -0.5, 1e-15);
}

TEST(SeriesMath, QuantilesInterpolateLinearly) {
  const std::vector<double> x{4, 1, 3, 2};
  EXPECT_DOUBLE_EQ(*quantile(x, 0), 1);
  EXPECT_DOUBLE_EQ(*quantile(x, 1), 4);
  EXPECT_DOUBLE_EQ(*quantile(x, 0.5), 2.5);
  EXPECT_DOUBLE_EQ(*quantile(x, 0.25), 1.75);
  EXPECT_FALSE(quantile({}, 0.5));
  EXPECT_NEAR(normalCdf(1.959963984540054), 0.975, 1e-15);
}

}  // namespace
