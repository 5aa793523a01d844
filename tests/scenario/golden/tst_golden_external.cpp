// The real binary against the reference backtests: every fill, every round trip, every equity row, every figure.
// Runs are found by scanning the folder: whatever lies there is compared.
#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

#include <boost/json.hpp>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <tests/support/child_process.h>
#include <tests/support/shared_data.h>

namespace keel::tests {
namespace {

namespace json = boost::json;
using Rows = std::vector<std::vector<std::string>>;

constexpr double kHalfCent = 0.005;
const std::string kFolder = "golden/backtests/";

struct Reference {
  std::string run;        ///< name of the files
  std::string strategy;   ///< of the product
};

/// The product's strategies whose name begins a file's name, longest first.
std::optional<std::string> strategyOf(const std::string& run) {
  static const std::vector<std::pair<std::string, std::string>> prefixes{{"sma_cross", "sma_cross"},
                                                                         {"rsi", "rsi"},
                                                                         {"donchian_bracket", "donchian_bracket"},
                                                                         {"bollinger_limit", "bollinger_limit"},
                                                                         {"stop_entry_trailing", "stop_entry_trailing"},
                                                                         {"ema_intraday", "ema_intraday"},
                                                                         {"sector_rotation", "sector_rotation"}};
  for (const auto& [prefix, strategy] : prefixes) {
    if (run.rfind(prefix, 0) == 0) return strategy;
  }
  return std::nullopt;
}

std::vector<Reference> findRuns() {
  std::vector<Reference> runs;
  if (!sharedPresent(kFolder)) return runs;
  for (const auto& entry : std::filesystem::directory_iterator(sharedPath(kFolder))) {
    if (entry.path().extension() != ".json") continue;
    const std::string run = entry.path().stem().string();
    if (const auto strategy = strategyOf(run)) runs.push_back({run, *strategy});
  }
  std::sort(runs.begin(), runs.end(), [](const auto& a, const auto& b) { return a.run < b.run; });
  return runs;
}

/// "0.005 per share, minimum 1.00 per order" -> "per-share:0.005,1.00"; empty when it is not understood.
std::string commissionOption(const std::string& text) {
  std::istringstream words(text);
  std::string first, word, minimum;
  words >> first;
  if (first == "none") return "none";
  if (text.find("of traded value") != std::string::npos) return "percent:" + first;
  if (text.find("per share") == std::string::npos) return "";
  while (words >> word) {
    if (word == "minimum") words >> minimum;
  }
  return "per-share:" + first + "," + (minimum.empty() ? "0" : minimum);
}

std::string slippageOption(const std::string& text) {
  const std::string first = text.substr(0, text.find(' '));
  if (first == "none") return "none";
  if (text.find("of price") != std::string::npos) return "percent:" + first;
  return text.find("per share") != std::string::npos ? "per-share:" + first : "";
}

std::string inputFile(const std::string& symbol, const std::string& first, bool minutes) {
  const std::string inputs = kFolder + "inputs/";
  std::string lower = symbol;
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const auto& entry : std::filesystem::directory_iterator(sharedPath(inputs))) {
    const std::string name = entry.path().filename().string();
    const bool isMinutes = name.find("minute") != std::string::npos;
    const Rows head = readCsv(entry.path());
    const bool sameStart = head.size() > 1 && head[1][0].substr(0, 10) == first.substr(0, 10);
    if (name.rfind(lower + "_", 0) == 0 && isMinutes == minutes && sameStart) return entry.path().string();
  }
  return sharedPath("data/equity_daily/qstrader/" + symbol + ".csv.gz").string();
}

std::vector<std::string> commandLine(const Reference& reference, const json::object& run,
                                     const TemporaryFolder& folder) {
  std::vector<std::string> words{"backtest", "--strategy", reference.strategy, "--json"};
  const auto add = [&words](const std::string& option, const std::string& value) {
    words.push_back(option);
    words.push_back(value);
  };
  add("--orders", (folder / "orders.csv").string());
  add("--trades", (folder / "trades.csv").string());
  add("--equity", (folder / "equity.csv").string());
  add("--commission", commissionOption(json::value_to<std::string>(run.at("commission"))));
  add("--slippage", slippageOption(json::value_to<std::string>(run.at("slippage"))));
  add("--cash", fmt::format("{}", json::value_to<double>(run.at("start_cash"))));
  const auto first = json::value_to<std::string>(run.at("first"));
  const auto last = json::value_to<std::string>(run.at("last"));
  for (const auto& [symbol, quantity] : run.at("open_positions").as_object()) {
    add("--data", std::string(symbol) + "=" + inputFile(std::string(symbol), first, first.size() > 10));
  }
  add("--from", first.substr(0, 10));
  add("--to", last.substr(0, 10));
  for (const auto& [key, value] : run.at("params").as_object()) {
    if (key == "intra" || key == "pct") continue;
    const std::string text =
        value.is_bool() ? (value.as_bool() ? "1" : "0") : fmt::format("{}", json::value_to<double>(value));
    add("--set", std::string(key) + "=" + text);
  }
  return words;
}

/// Columns of the reference by name: those in `exact` are equal as text, those in `close` within half a cent.
void compareRows(const Rows& expected, const Rows& actual, const std::vector<std::string>& exact,
                 const std::vector<std::string>& close) {
  ASSERT_FALSE(expected.empty());
  ASSERT_EQ(actual.size(), expected.size()) << "rows, the header among them";
  const auto column = [](const Rows& rows, const std::string& name) {
    const auto found = std::find(rows[0].begin(), rows[0].end(), name);
    return found == rows[0].end() ? SIZE_MAX : static_cast<std::size_t>(found - rows[0].begin());
  };
  for (const bool isExact : {true, false}) {
    for (const std::string& name : isExact ? exact : close) {
      const std::size_t e = column(expected, name), a = column(actual, name);
      ASSERT_TRUE(e != SIZE_MAX && a != SIZE_MAX) << "column " << name;
      for (std::size_t row = 1; row < expected.size(); ++row) {
        ASSERT_TRUE(e < expected[row].size() && a < actual[row].size()) << name << " row " << row;
        if (isExact) ASSERT_EQ(actual[row][a], expected[row][e]) << name << " row " << row;
        else ASSERT_NEAR(std::stod(actual[row][a]), std::stod(expected[row][e]), kHalfCent) << name << " row " << row;
      }
    }
  }
}

void compareFigures(const json::object& expected, const json::object& actual) {
  const auto number = [](const json::object& from, const char* key) { return json::value_to<double>(from.at(key)); };
  const std::vector<std::tuple<const char*, const char*, double>> figures{
      {"final_value", "final_equity", kHalfCent},
      {"final_cash", "final_cash", kHalfCent},
      {"total_commission", "commission", kHalfCent},
      {"gross_profit", "gross_profit", kHalfCent},
      {"gross_loss", "gross_loss", kHalfCent},
      {"max_drawdown_money", "max_drawdown_money", kHalfCent},
      {"max_drawdown_pct", "max_drawdown_pct", 1e-6},
      {"profit_factor", "profit_factor", 1e-6},
      {"sqn", "sqn", 1e-6},
      {"orders_filled", "fills", 0},
      {"closed_trades", "round_trips", 0}};
  for (const auto& [theirs, ours, tolerance] : figures) {
    EXPECT_NEAR(number(actual, ours), number(expected, theirs), tolerance) << theirs;
  }
  for (const auto& [symbol, quantity] : expected.at("open_positions").as_object()) {
    EXPECT_EQ(json::value_to<double>(actual.at("open_positions").at(symbol)), json::value_to<double>(quantity))
        << symbol;
  }
}

/// The reference calls 4e-12 of binary noise a win; here it is what it is, a trade that broke even.
void compareWins(const Rows& trades, const json::object& actual) {
  const auto column = std::find(trades[0].begin(), trades[0].end(), "pnl_net") - trades[0].begin();
  std::map<int, double> count;
  for (std::size_t row = 1; row < trades.size(); ++row) {
    const double pnl = std::stod(trades[row][static_cast<std::size_t>(column)]);
    ++count[pnl > 1e-6 ? 1 : pnl < -1e-6 ? -1 : 0];
  }
  EXPECT_EQ(json::value_to<double>(actual.at("won")), count[1]);
  EXPECT_EQ(json::value_to<double>(actual.at("lost")), count[-1]);
  EXPECT_EQ(json::value_to<double>(actual.at("break_even")), count[0]);
}

class GoldenBacktest : public ::testing::TestWithParam<Reference> {};

TEST_P(GoldenBacktest, EveryFillTripRowAndFigure) {
  const std::string base = kFolder + GetParam().run;
  const json::object expected = json::parse(readText(sharedPath(base + ".json"))).as_object();
  const TemporaryFolder folder;
  const std::vector<std::string> words = commandLine(GetParam(), expected, folder);
  ASSERT_TRUE(std::find(words.begin(), words.end(), "") == words.end()) << "costs that the test does not understand";
  const ChildResult result = runChild(folder.path(), keelCli(), words);
  ASSERT_EQ(result.exitCode, 0) << result.err;
  compareFigures(expected, json::parse(result.out).as_object());
  compareWins(readCsv(sharedPath(base + "_trades.csv")), json::parse(result.out).as_object());
  compareRows(readCsv(sharedPath(base + "_orders.csv")), readCsv(folder / "orders.csv"),
              {"symbol", "created", "executed", "side", "type", "size"}, {"price", "value", "commission"});
  compareRows(readCsv(sharedPath(base + "_trades.csv")), readCsv(folder / "trades.csv"),
              {"symbol", "opened", "closed", "bars_held"}, {"entry_price", "pnl_gross", "pnl_net", "commission"});
  const Rows equity = readCsv(sharedPath(base + "_equity.csv.gz"));
  compareRows(equity, readCsv(folder / "equity.csv"), {"t"}, {equity[0].begin() + 1, equity[0].end()});
}

void PrintTo(const Reference& reference, std::ostream* out) { *out << reference.run; }
std::string runName(const ::testing::TestParamInfo<Reference>& info) { return info.param.run; }

INSTANTIATE_TEST_SUITE_P(Reference, GoldenBacktest, ::testing::ValuesIn(findRuns()), runName);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(GoldenBacktest);

TEST(GoldenFolder, HoldsEveryReferenceStrategy) {
  if (!sharedPresent(kFolder)) GTEST_SKIP() << "shared reference data not present";
  std::map<std::string, int> found;
  for (const Reference& reference : findRuns()) ++found[reference.strategy];
  EXPECT_EQ(found.size(), 7U);
}

}  // namespace
}  // namespace keel::tests
