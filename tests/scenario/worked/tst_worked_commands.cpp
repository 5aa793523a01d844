// Worked examples whose result is a command's: figures of closed trades, the same figures by two ways, and secrets.
#include <cmath>

#include <boost/json.hpp>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <tests/support/child_process.h>

namespace keel::tests {
namespace {

namespace json = boost::json;

/// Six round trips of ten shares with closed results 10, -5, 20, -10, 15, -2: the price rises and falls in turn, so
/// that sma_cross with one and two bars enters at each second open and leaves at the next.
std::string sixTrips() {
  std::string text = "t,open,high,low,close,volume\n";
  const std::vector<double> exits{101, 99.5, 102, 99, 101.5, 99.8};
  int day = 1;
  const auto row = [&text, &day](double open, double close) {
    text += fmt::format("2025-06-{:02},{},103,98,{},1000\n", ++day, open, close);
  };
  row(102, 102);
  row(100, 100);
  row(100, 102);
  for (const double exit : exits) {
    row(100, 100);  // entered at the open of 100, marked at 100
    row(exit, 102);  // left at the open
  }
  row(100, 100);
  return text;
}

json::object run(const TemporaryFolder& folder, const std::vector<std::string>& words) {
  const ChildResult result = runChild(folder.path(), keelCli(), words);
  EXPECT_EQ(result.exitCode, 0) << result.err;
  return result.exitCode == 0 ? json::parse(result.out).as_object() : json::object{};
}

std::vector<std::string> sixTripsCommand(const TemporaryFolder& folder) {
  writeText(folder / "six.csv", sixTrips());
  return {"backtest",
          "--strategy",
          "sma_cross",
          "--set",
          "fast=1",
          "--set",
          "slow=2",
          "--set",
          "size=10",
          "--cash",
          "500",
          "--data",
          "AAPL=" + (folder / "six.csv").string(),
          "--equity",
          (folder / "equity.csv").string(),
          "--json"};
}

double figure(const json::object& from, const char* name) { return json::value_to<double>(from.at(name)); }

TEST(WorkedCommands, AB14FiguresOfClosedTrades) {
  const TemporaryFolder folder;
  const json::object result = run(folder, sixTripsCommand(folder));
  ASSERT_FALSE(result.empty());
  EXPECT_EQ(figure(result, "round_trips"), 6);
  EXPECT_EQ(figure(result, "win_rate_percent"), 50);
  EXPECT_EQ(figure(result, "gross_profit"), 45);
  EXPECT_EQ(std::abs(figure(result, "gross_loss")), 17);
  EXPECT_NEAR(figure(result, "profit_factor"), 2.647, 5e-4);
  EXPECT_EQ(figure(result, "average_win"), 15);
  EXPECT_NEAR(std::abs(figure(result, "average_loss")), 5.667, 5e-4);
  EXPECT_NEAR(figure(result, "payoff_ratio"), 15 / 5.667, 1e-3);
  EXPECT_NEAR(figure(result, "per_trade_ratio"), 0.4250, 5e-5);
  EXPECT_EQ(figure(result, "max_drawdown_money"), 10);
  EXPECT_NEAR(figure(result, "max_drawdown_pct"), 1.905, 5e-4);
}

/// The daily returns of an equity file, as the metrics command reads them.
std::string returnsOf(const std::filesystem::path& equity, double start) {
  std::ifstream in(equity);
  std::string line, out = "date,ret\n";
  std::getline(in, line);
  double before = start;
  while (std::getline(in, line)) {
    const auto first = line.find(','), second = line.find(',', first + 1);
    const double value = std::stod(line.substr(second + 1));
    out += fmt::format("{},{:.17g}\n", line.substr(0, first), value / before - 1);
    before = value;
  }
  return out;
}

TEST(WorkedCommands, X1TheSameFillsGiveTheSameFiguresEverywhere) {
  const TemporaryFolder folder;
  const json::object result = run(folder, sixTripsCommand(folder));
  ASSERT_FALSE(result.empty());
  writeText(folder / "returns.csv", returnsOf(folder / "equity.csv", 500));
  const json::object metrics = run(folder, {"metrics", "--returns", (folder / "returns.csv").string(), "--periods",
                                            "252", "--risk-free", "0", "--json"});
  ASSERT_FALSE(metrics.empty());
  for (const auto& [library, sharpe] : {std::pair{"quantstats", "sharpe"}, std::pair{"empyrical", "sharpe_rf0"}}) {
    const json::object& figures = metrics.at(library).as_object();
    EXPECT_NEAR(figure(figures, sharpe), figure(result, "sharpe"), 1e-9) << library;
    EXPECT_NEAR(-100 * figure(figures, "max_drawdown"), figure(result, "max_drawdown_pct"), 1e-9) << library;
  }
}

TEST(WorkedCommands, X10ASecretHasNoPlaceInAConfigurationAndIsNotRepeated) {
  const TemporaryFolder folder;
  for (const char* field : {"api_key", "password", "token"}) {
    writeText(folder / "config.json",
              fmt::format(R"({{"{}":"hunter2","data":[{{"symbol":"SPY","file":"SPY.csv"}}]}})", field));
    const ChildResult result =
        runChild(folder.path(), keelCli(),
                 {"session", "--config", (folder / "config.json").string(), "--store", (folder / "x.db").string()});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_NE(result.err.find(field), std::string::npos) << result.err;
    EXPECT_EQ((result.out + result.err).find("hunter2"), std::string::npos) << result.err;
    EXPECT_FALSE(std::filesystem::exists(folder / "x.db"));
  }
}

}  // namespace
}  // namespace keel::tests
