// Good and bad calls of the real keel-cli: exit codes, messages that name what is wrong, and one JSON object on stdout.
#include <cmath>

#include <fmt/format.h>

#include <tests/scenario/cli/cli_run.h>

namespace keel::tests {
namespace {

constexpr const char* kBars =
    "t,open,high,low,close,volume\n"
    "2024-01-02,10,11.5,9.5,11,100\n2024-01-03,11,12,10.25,12,200\n2024-01-04,12,13,11.5,12.5,300\n"
    "2024-01-05,12.5,13,12,12.25,400\n2024-01-08,12.25,14,12.25,13.75,12345678901\n";

void writeBars() {
  const CliFolder& folder = cliFolder();
  const std::string bars = kBars;
  folder.write("bars.csv", bars);
  folder.write("novolume.csv", "t,open,high,low,close\n2024-01-02,1,1,1,1\n2024-01-03,1,1,1,1\n");
  folder.write("some.csv", bars + "2024-01-09,14,13,12,x,1\n2024-01-10,14,13,15,14,1\n2024-01-11,14,15,13,14,7\n");
  folder.write("allbad.csv", "t,open,high,low,close,volume\n2024-01-02,1,1,1,x,1\n");
  folder.write("latin.csv", "Fecha,open,h\xe9gh,low,close\n2024-01-02,1,1,1,1\n2024-01-03,1,1,1,x\xff\n");
  folder.write("wrong.csv", "a,b,c\n1,2,3\n");
  folder.write("empty.csv", "");
  constexpr char kBinary[] = "\x7f" "ELF\x02\x01\x01\0\0\0\0\0\x03\0\x3e\0\xff\xfe\0\0\n\0\0\0";
  folder.write("binary.csv", std::string(kBinary, sizeof kBinary));
  folder.writeGzip("whole.csv.gz", bars);
  const std::string packed = folder.bytes("whole.csv.gz");
  folder.write("cut.csv.gz", packed.substr(0, packed.size() / 2));
}

void writeReturns() {
  const CliFolder& folder = cliFolder();
  const std::string returns = "date,ret\n2024-01-02,0.1\n2024-01-03,-0.05\n2024-01-04,0.02\n2024-01-05,-0.01\n";
  folder.write("returns.csv", returns);
  folder.write("benchmark.csv", "date,ret\n2024-01-02,0.05\n2024-01-03,-0.02\n2024-01-04,0.01\n2024-01-05,0\n");
  folder.write("flat.csv", "date,ret\n2024-01-02,0\n2024-01-03,0\n2024-01-04,0\n");
  folder.write("reversed.csv", "date,ret\n2024-01-03,0.1\n2024-01-02,0.1\n");
  folder.write("short.csv", "date,ret\n2024-01-02,0.05\n");
  // Digits without a pattern, so that half of the packed bytes is half of the rows.
  std::string many = "date,ret\n";
  for (unsigned i = 0; i < 400; ++i) {
    many += fmt::format("{}-{:02}-{:02},0.00{:09}\n", 2000 + i / 336, i % 336 / 28 + 1, i % 28 + 1,
                        i * 2654435761u % 1000000000u);
  }
  folder.writeGzip("wholereturns.csv.gz", many);
  const std::string packed = folder.bytes("wholereturns.csv.gz");
  folder.write("cutreturns.csv.gz", packed.substr(0, packed.size() / 2));
}

class Files : public testing::Environment {
 public:
  void SetUp() override {
    writeBars();
    writeReturns();
    std::filesystem::create_directories(cliFolder().path("folder"));
    cliFolder().write("notjson.json", "{ \"name\": \n");
  }
};
const auto* const kFiles = testing::AddGlobalTestEnvironment(new Files);

// --- calls that must be refused ---

struct BadCall {
  int exitCode;
  const char* code;  ///< in brackets at the end of the message
  const char* mentions;  ///< the option, file, line or field
  std::vector<std::string> words;
};

void expectRefused(const BadCall& call) {
  const ProcessResult result = cli(call.words);
  const std::string what = fmt::format("keel-cli {}\n{}", fmt::join(call.words, " "), result.err);
  EXPECT_EQ(result.exitCode, call.exitCode) << what;
  EXPECT_EQ(result.out, "") << what;
  EXPECT_EQ(result.err.rfind("keel-cli: ", 0), 0u) << what;
  EXPECT_NE(result.err.find(fmt::format("({})\n", call.code)), std::string::npos) << what;
  EXPECT_NE(result.err.find(call.mentions), std::string::npos) << what << "does not mention " << call.mentions;
}

TEST(Refused, Words) {
  for (const BadCall& call : std::vector<BadCall>{
           {2, "UNKNOWN_COMMAND", "'dance'", {"dance"}},
           {2, "UNKNOWN_OPTION", "--what", {"backtest", "--what"}},
           {2, "UNKNOWN_OPTION", "--strategy", {"metrics", "--strategy", "sma_cross"}},
           {2, "MISSING_VALUE", "--strategy", {"backtest", "--strategy"}},
           {2, "MISSING_VALUE", "--data", {"import", "--data"}},
           {2, "REPEATED_OPTION", "--json", {"strategies", "--json", "--json"}},
           {2, "BAD_OPTION", "--json", {"strategies", "--json=yes"}},
           {2, "BAD_USAGE", "'extra'", {"metrics", "extra", "--returns", "@returns.csv"}},
           {2, "BAD_USAGE", "'extra'", {"indicators", "extra", "--list"}},
           {2, "BAD_USAGE", "check, backup, restore, prune", {"store"}},
           {2, "BAD_USAGE", "'eat'", {"store", "eat", "--store", "@x.db"}},
           {2, "MISSING_OPTION", "--store", {"audit"}},
           {2, "MISSING_OPTION", "--store", {"store", "check"}},
           {2, "MISSING_OPTION", "--to", {"store", "backup", "--store", "@x.db"}},
           {2, "MISSING_OPTION", "--from", {"store", "restore", "--store", "@x.db"}},
           {2, "MISSING_OPTION", "--before", {"store", "prune", "--store", "@x.db"}},
           {2, "BAD_OPTION", "--to", {"store", "check", "--store", "@x.db", "--to", "@y.db"}},
           {2, "MISSING_OPTION", "--config", {"session", "--store", "@x.db"}},
           {2, "MISSING_OPTION", "--store", {"replay"}},
           {2, "MISSING_OPTION", "--store", {"emergency-stop"}},
           {2, "MISSING_OPTION", "--seed", {"generate", "--out", "@made"}},
           {2, "MISSING_OPTION", "--out", {"generate", "--seed", "1"}},
       }) {
    expectRefused(call);
  }
}

TEST(Refused, Backtests) {
  for (const BadCall& call : std::vector<BadCall>{
           {2, "MISSING_OPTION", "--strategy", {"backtest", "--data", "A=@bars.csv"}},
           {2, "MISSING_OPTION", "--data", {"backtest", "--strategy", "sma_cross"}},
           {2, "UNKNOWN_STRATEGY", "'nope'", {"backtest", "--strategy", "nope", "--data", "A=@bars.csv"}},
           {2,
            "BAD_PARAMETER",
            "fast = 0",
            {"backtest", "--strategy", "sma_cross", "--set", "fast=0", "--data", "A=@bars.csv"}},
           {2,
            "BAD_PARAMETER",
            "fast = 'x'",
            {"backtest", "--strategy", "sma_cross", "--set", "fast=x", "--data", "A=@bars.csv"}},
           {2,
            "UNKNOWN_PARAMETER",
            "'nope'",
            {"backtest", "--strategy", "sma_cross", "--set", "nope=1", "--data", "A=@bars.csv"}},
           {2,
            "BAD_OPTION",
            "--set",
            {"backtest", "--strategy", "sma_cross", "--set", "fast", "--data", "A=@bars.csv"}},
           {2, "BAD_OPTION", "--data", {"backtest", "--strategy", "sma_cross", "--data", "bars.csv"}},
           {2,
            "BAD_OPTION",
            "--from is after --to",
            {"backtest", "--strategy", "sma_cross", "--data", "A=@bars.csv", "--from", "2024-01-04", "--to",
             "2024-01-03"}},
           {2,
            "BAD_OPTION",
            "'2024-02-30'",
            {"backtest", "--strategy", "sma_cross", "--data", "A=@bars.csv", "--from", "2024-02-30"}},
           {2,
            "BAD_OPTION",
            "--cash",
            {"backtest", "--strategy", "sma_cross", "--data", "A=@bars.csv", "--cash", "lots"}},
           {2,
            "BAD_OPTION",
            "--cash",
            {"backtest", "--strategy", "sma_cross", "--data", "A=@bars.csv", "--cash", "-5"}},
           {2, "NOT_FOUND", "nofile.csv", {"backtest", "--strategy", "sma_cross", "--data", "A=@nofile.csv"}},
           {2, "NOT_A_FILE", "folder", {"backtest", "--strategy", "sma_cross", "--data", "A=@folder"}},
           {2, "TRUNCATED_GZIP", "cut.csv.gz", {"backtest", "--strategy", "sma_cross", "--data", "A=@cut.csv.gz"}},
           {2, "NOT_TEXT", "binary.csv", {"backtest", "--strategy", "sma_cross", "--data", "A=@binary.csv"}},
           {2, "MISSING_COLUMN", "wrong.csv", {"backtest", "--strategy", "sma_cross", "--data", "A=@wrong.csv"}},
           {1,
            "WRITE_FAILED",
            "nowhere",
            {"backtest", "--strategy", "sma_cross", "--data", "A=@bars.csv", "--orders", "@nowhere/o"}},
       }) {
    expectRefused(call);
  }
}

TEST(Refused, Indicators) {
  for (const BadCall& call : std::vector<BadCall>{
           {2, "MISSING_OPTION", "--csv", {"indicators", "--data", "@bars.csv", "--indicator", "sma:2"}},
           {2, "MISSING_OPTION", "--data", {"indicators", "--indicator", "sma:2", "--csv", "@o.csv"}},
           {2, "MISSING_OPTION", "--indicator", {"indicators", "--data", "@bars.csv", "--csv", "@o.csv"}},
           {2,
            "UNKNOWN_INDICATOR",
            "'nope'",
            {"indicators", "--data", "@bars.csv", "--indicator", "nope", "--csv", "@o.csv"}},
           {2,
            "BAD_PARAMETER",
            "period",
            {"indicators", "--data", "@bars.csv", "--indicator", "sma:0", "--csv", "@o.csv"}},
           {2,
            "BAD_PARAMETER",
            "'2.5'",
            {"indicators", "--data", "@bars.csv", "--indicator", "sma:2.5", "--csv", "@o.csv"}},
           {2,
            "BAD_PARAMETER",
            "sma:2,3",
            {"indicators", "--data", "@bars.csv", "--indicator", "sma:2,3", "--csv", "@o.csv"}},
           {2,
            "BAD_OPTION",
            "sma_2",
            {"indicators", "--data", "@bars.csv", "--indicator", "sma:2", "--indicator", "ma:2", "--csv", "@o.csv"}},
           {2,
            "MISSING_COLUMN",
            "novolume.csv",
            {"indicators", "--data", "@novolume.csv", "--indicator", "obv", "--csv", "@o.csv"}},
           {2,
            "NO_BARS",
            "allbad.csv",
            {"indicators", "--data", "@allbad.csv", "--indicator", "sma:2", "--csv", "@o.csv"}},
           {2,
            "NOT_FOUND",
            "nofile.csv",
            {"indicators", "--data", "A=@nofile.csv", "--indicator", "sma:2", "--csv", "@o.csv"}},
           {2,
            "TRUNCATED_GZIP",
            "cut.csv.gz",
            {"indicators", "--data", "@cut.csv.gz", "--indicator", "sma:2", "--csv", "@o.csv"}},
           {1,
            "WRITE_FAILED",
            "nowhere",
            {"indicators", "--data", "@bars.csv", "--indicator", "sma:2", "--csv", "@nowhere/o.csv"}},
       }) {
    expectRefused(call);
  }
  EXPECT_FALSE(cliFolder().has("o.csv"));
}

TEST(Refused, Metrics) {
  for (const BadCall& call : std::vector<BadCall>{
           {2, "MISSING_OPTION", "--returns", {"metrics", "--json"}},
           {2, "NOT_FOUND", "nofile.csv", {"metrics", "--returns", "@nofile.csv", "--json"}},
           {2, "NOT_FOUND", "folder", {"metrics", "--returns", "@folder"}},
           {2, "TRUNCATED_GZIP", "cutreturns.csv.gz", {"metrics", "--returns", "@cutreturns.csv.gz"}},
           {2, "BAD_HEADER", "binary.csv", {"metrics", "--returns", "@binary.csv"}},
           {2, "BAD_HEADER", "'a,b,c'", {"metrics", "--returns", "@wrong.csv"}},
           {2, "NO_DATA", "empty.csv", {"metrics", "--returns", "@empty.csv"}},
           {2, "DATE_ORDER", "line 3", {"metrics", "--returns", "@reversed.csv"}},
           {2,
            "MISSING_BENCHMARK",
            "2024-01-03",
            {"metrics", "--returns", "@returns.csv", "--benchmark", "@short.csv"}},
           {2, "BAD_OPTION", "--periods", {"metrics", "--returns", "@returns.csv", "--periods", "0"}},
           {2, "BAD_OPTION", "--periods", {"metrics", "--returns", "@returns.csv", "--periods", "12.5"}},
           {2, "BAD_OPTION", "--risk-free", {"metrics", "--returns", "@returns.csv", "--risk-free", "2"}},
           {2, "BAD_OPTION", "--risk-free", {"metrics", "--returns", "@returns.csv", "--risk-free", "nan"}},
       }) {
    expectRefused(call);
  }
}

TEST(Refused, ImportAndGenerate) {
  for (const BadCall& call : std::vector<BadCall>{
           {2, "NOT_FOUND", "nofile.csv", {"import", "--data", "@nofile.csv", "--json"}},
           {2, "NOT_A_FILE", "folder", {"import", "--data", "@folder"}},
           {2, "EMPTY_FILE", "empty.csv", {"import", "--data", "@empty.csv"}},
           {2, "NOT_TEXT", "line 1", {"import", "--data", "@binary.csv"}},
           {2, "MISSING_COLUMN", "a, b, c", {"import", "--data", "@wrong.csv"}},
           {2, "TRUNCATED_GZIP", "cut.csv.gz", {"import", "--data", "@cut.csv.gz"}},
           {2, "UNKNOWN_ZONE", "Mars/Olympus", {"import", "--data", "@bars.csv", "--zone", "Mars/Olympus"}},
           {2, "BAD_OPTION", "--bar-length", {"import", "--data", "@bars.csv", "--bar-length", "5x"}},
           {2, "BAD_OPTION", "--bar-length", {"import", "--data", "@bars.csv", "--bar-length", "2d"}},
           {2, "BAD_OPTION", "none of time", {"import", "--data", "@bars.csv", "--column", "colour=open"}},
           {2, "MISSING_COLUMN", "'nothere'", {"import", "--data", "@bars.csv", "--column", "open=nothere"}},
           {2, "BAD_OPTION", "--out", {"import", "--data", "@bars.csv", "--out", "@bars.csv"}},
           {1, "WRITE_FAILED", "nowhere", {"import", "--data", "@bars.csv", "--out", "@nowhere/o.csv"}},
           {2, "BAD_OPTION", "--seed", {"generate", "--seed", "x", "--out", "@made"}},
           {2, "BAD_OPTION", "--days", {"generate", "--seed", "1", "--days", "0", "--out", "@made"}},
           {2, "BAD_OPTION", "--from", {"generate", "--seed", "1", "--from", "2024-02-30", "--out", "@made"}},
           {2, "BAD_OPTION", "'../A'", {"generate", "--seed", "1", "--symbols", "../A", "--out", "@made"}},
           {2, "BAD_OPTION", "twice", {"generate", "--seed", "1", "--symbols", "A,A", "--out", "@made"}},
           {2, "BAD_OPTION", "bars.csv", {"generate", "--seed", "1", "--out", "@bars.csv"}},
       }) {
    expectRefused(call);
  }
  EXPECT_EQ(cliFolder().bytes("bars.csv"), kBars);
  EXPECT_FALSE(cliFolder().has("made"));
}

TEST(Refused, StoresAndSessions) {
  for (const BadCall& call : std::vector<BadCall>{
           {2, "STORE_NOT_FOUND", "none.db", {"audit", "--store", "@none.db", "--json"}},
           {2, "STORE_NOT_FOUND", "none.db", {"store", "check", "--store", "@none.db"}},
           {2, "STORE_NOT_FOUND", "none.db", {"store", "prune", "--store", "@none.db", "--before", "2024-01-01"}},
           {2, "STORE_NOT_FOUND", "none.db", {"replay", "--store", "@none.db"}},
           {2, "NOT_A_FILE", "folder", {"audit", "--store", "@folder"}},
           {2, "NOT_A_FILE", "folder", {"store", "check", "--store", "@folder"}},
           {1, "STORE_DAMAGED", "binary.csv", {"audit", "--store", "@binary.csv"}},
           {1, "STORE_DAMAGED", "binary.csv", {"store", "restore", "--store", "@none.db", "--from", "@binary.csv"}},
           {2, "BAD_OPTION", "--before", {"store", "prune", "--store", "@none.db", "--before", "yesterday"}},
           {2, "NOT_FOUND", "none.json", {"session", "--config", "@none.json", "--store", "@none.db"}},
           {2, "BAD_JSON", "line 2", {"session", "--config", "@notjson.json", "--store", "@none.db"}},
       }) {
    expectRefused(call);
  }
  EXPECT_FALSE(cliFolder().has("none.db"));
}

// --- calls that must work ---

TEST(Done, UsageAndHelp) {
  EXPECT_EQ(cli({}).exitCode, 2);
  EXPECT_EQ(cli({"--help"}).exitCode, 0);
  EXPECT_EQ(cli({"--version"}).out.rfind("keel ", 0), 0u);
  for (const char* command : {"backtest", "strategies", "indicators", "metrics", "import", "generate", "session",
                              "emergency-stop", "replay", "audit", "store"}) {
    const ProcessResult help = cli({command, "--help"});
    EXPECT_EQ(help.exitCode, 0) << command;
    EXPECT_NE(help.out.find(std::string("usage: keel-cli ") + command), std::string::npos) << help.out;
    EXPECT_EQ(help.err, "") << command;
    EXPECT_NE(cli({"--help"}).out.find(std::string("  ") + command), std::string::npos) << command;
  }
}

TEST(Done, CataloguesAreListed) {
  EXPECT_GE(cliJson({"strategies", "--json"}).at("strategies").as_array().size(), 5u);
  const auto list = cliJson({"indicators", "--list", "--json"});
  const auto& sma = list.at("indicators").as_array().at(0).as_object();
  EXPECT_EQ(sma.at("name").as_string(), "sma");
  EXPECT_EQ(sma.at("parameters").as_array().at(0).at("minimum").to_number<int>(), 1);
  const std::string text = cli({"indicators", "--list"}).out;
  for (const char* name : {"\nmacd: ", "\nbollinger: ", "period", "default 20", "reads close"}) {
    EXPECT_NE(text.find(name), std::string::npos) << name;
  }
}

TEST(Done, IndicatorsBesideTheBars) {
  const auto json = cliJson({"indicators", "--data", "ACME=@bars.csv", "--indicator", "sma:2", "--indicator", "obv",
                             "--csv", "@i.csv", "--json"});
  EXPECT_EQ(json.at("symbol").as_string(), "ACME");
  EXPECT_EQ(json.at("columns").as_array().at(0).at("first_defined").as_string(), "2024-01-03");
  EXPECT_EQ(cliFolder().bytes("i.csv"),
            "t,open,high,low,close,volume,sma_2,obv\n"
            "2024-01-02,10,11.5,9.5,11,100,,100\n"
            "2024-01-03,11,12,10.25,12,200,11.5,300\n"
            "2024-01-04,12,13,11.5,12.5,300,12.25,600\n"
            "2024-01-05,12.5,13,12,12.25,400,12.375,200\n"
            "2024-01-08,12.25,14,12.25,13.75,12345678901,13,12345679101\n");
}

TEST(Done, IntradayTimesAreThoseOfTheFile) {
  cliFolder().write("minutes.csv",
                    "timestamp,open,high,low,close\n2024-03-08 15:59:00,1,1,1,1\n2024-03-11 09:30:00,1,2,1,2\n"
                    "2024-03-11 09:31:00,2,2,2,2\n2024-03-11 09:32:00,2,2,2,2\n");
  ASSERT_EQ(cli({"indicators", "--data", "@minutes.csv", "--indicator", "mom:1", "--csv", "@m.csv"}).exitCode, 0);
  EXPECT_EQ(cliFolder().bytes("m.csv"),
            "t,open,high,low,close,volume,mom_1\n2024-03-08 15:59:00,1,1,1,1,0,\n"
            "2024-03-11 09:30:00,1,2,1,2,0,1\n2024-03-11 09:31:00,2,2,2,2,0,0\n"
            "2024-03-11 09:32:00,2,2,2,2,0,0\n");
}

TEST(Done, MetricsOfFourReturns) {
  const auto json =
      cliJson({"metrics", "--returns", "@returns.csv", "--benchmark", "@benchmark.csv", "--periods", "4", "--json"});
  EXPECT_EQ(json.at("observations").to_number<int>(), 4);
  EXPECT_EQ(json.at("first").as_string(), "2024-01-02");
  EXPECT_EQ(json.at("last").as_string(), "2024-01-05");
  EXPECT_EQ(json.at("periods_per_year").to_number<int>(), 4);
  const double total = 1.1 * 0.95 * 1.02 * 0.99 - 1;
  const auto& empyrical = json.at("empyrical").as_object();
  EXPECT_NEAR(empyrical.at("total_return").to_number<double>(), total, 1e-12);
  EXPECT_NEAR(empyrical.at("annual_return").to_number<double>(), total, 1e-12);
  EXPECT_NEAR(empyrical.at("max_drawdown").to_number<double>(), -0.05, 1e-12);
  EXPECT_TRUE(empyrical.contains("beta"));
  EXPECT_NEAR(json.at("quantstats").at("profit_factor").to_number<double>(), 0.12 / 0.06, 1e-12);
  const auto& deepest = json.at("drawdowns").as_array().at(0).as_object();
  EXPECT_EQ(deepest.at("start").as_string(), "2024-01-03");
  EXPECT_FALSE(deepest.at("recovered").as_bool());
  const std::string text = cli({"metrics", "--returns", "@returns.csv"}).out;
  EXPECT_NE(text.find("prod(1+r) - 1"), std::string::npos) << text;
}

TEST(Done, MetricsWithoutAValueAreNull) {
  const auto json = cliJson({"metrics", "--returns", "@flat.csv", "--json"});
  EXPECT_TRUE(json.at("empyrical").at("sharpe_rf0").is_null());
  EXPECT_TRUE(json.at("quantstats").at("sharpe").is_null());
  EXPECT_TRUE(json.at("drawdowns").as_array().empty());
}

TEST(Done, TheRiskFreeRateIsTaken) {
  const auto none = cliJson({"metrics", "--returns", "@returns.csv", "--risk-free", "0", "--json"});
  EXPECT_FALSE(none.at("quantstats").as_object().contains("sharpe_rf_2pct"));
  const auto some = cliJson({"metrics", "--returns", "@returns.csv", "--risk-free", "0.05", "--json"});
  EXPECT_LT(some.at("quantstats").at("sharpe_rf_5pct").to_number<double>(),
            some.at("quantstats").at("sharpe").to_number<double>());
}

TEST(Done, ImportTellsOfEveryRefusedRow) {
  const auto json = cliJson({"import", "--data", "@some.csv", "--symbol", "ACME", "--out", "@normal.csv.gz", "--json"});
  EXPECT_EQ(json.at("symbol").as_string(), "ACME");
  EXPECT_EQ(json.at("rows_read").to_number<int>(), 8);
  EXPECT_EQ(json.at("rows_loaded").to_number<int>(), 6);
  EXPECT_EQ(json.at("zone").as_string(), "America/New_York");
  EXPECT_EQ(json.at("bar_length_seconds").to_number<int>(), 86'400);
  EXPECT_EQ(json.at("mapping").at("time").as_string(), "t");
  const auto& rejected = json.at("rejected").as_array();
  ASSERT_EQ(rejected.size(), 2u);
  EXPECT_EQ(rejected[0].at("line").to_number<int>(), 7);
  EXPECT_EQ(rejected[0].at("field").as_string(), "close");
  EXPECT_EQ(rejected[0].at("text").as_string(), "x");
  EXPECT_EQ(rejected[1].at("line").to_number<int>(), 8);
  const auto again = cliJson({"import", "--data", "@normal.csv.gz", "--json"});
  EXPECT_EQ(again.at("rows_loaded").to_number<int>(), 6);
  EXPECT_EQ(again.at("rows_rejected").to_number<int>(), 0);
  EXPECT_EQ(again.at("first").as_string(), json.at("first").as_string());
  EXPECT_EQ(again.at("last").as_string(), json.at("last").as_string());
  const std::string text = cli({"import", "--data", "@some.csv"}).out;
  EXPECT_NE(text.find("line 7: close: is not a number: 'x'"), std::string::npos) << text;
}

TEST(Done, ImportOfNothingButBadRowsShowsThemAndFails) {
  const auto json = cliJson({"import", "--data", "@allbad.csv", "--json"}, 2);
  EXPECT_EQ(json.at("rejected").as_array().size(), 1u);
}

TEST(Done, ForeignBytesStillGiveJson) {
  const auto json = cliJson({"import", "--data", "@latin.csv", "--column", "time=1", "--column", "high=3", "--json"});
  EXPECT_EQ(json.at("mapping").at("high").as_string(), "h\xef\xbf\xbdgh");
}

TEST(Done, GeneratedFilesAreTheBundledOnes) {
  const auto json = cliJson({"generate", "--seed", "20250602", "--out", "@sample", "--json"});
  ASSERT_EQ(json.at("files").as_array().size(), 5u);
  for (const char* symbol : {"AAPL", "MSFT", "NVDA", "SPY", "QQQ"}) {
    const std::string bundled = readText(std::string(KEEL_SOURCE_DIR "/resources/sample/") + symbol + ".csv.gz");
    ASSERT_GT(bundled.size(), 1000u);
    EXPECT_TRUE(readText(cliFolder().path("sample/" + std::string(symbol) + ".csv.gz")) == bundled) << symbol;
  }
}

TEST(Done, GeneratedQuotesAndOtherSymbolsReadBack) {
  ASSERT_EQ(cli({"generate", "--seed", "7", "--out", "@q", "--symbols", "ABC,SPY", "--days", "2", "--from",
                 "2024-07-03", "--quotes"})
                .exitCode,
            0);
  const auto bars = cliJson({"import", "--data", "@q/ABC.csv.gz", "--json"});
  EXPECT_TRUE(bars.at("generated").as_bool());
  EXPECT_EQ(bars.at("seed").to_number<int>(), 7);
  EXPECT_EQ(bars.at("bars").to_number<int>(), 210 + 390);  // 3 July ends at 13:00
  const auto quotes = cliJson({"import", "--data", "@q/ABC_quotes.csv.gz", "--json"});
  EXPECT_TRUE(quotes.at("generated").as_bool());
  EXPECT_EQ(quotes.at("quotes").to_number<int>(), 600);
  EXPECT_EQ(quotes.at("rows_rejected").to_number<int>(), 0);
  EXPECT_EQ(quotes.at("first").as_string(), "2024-07-03T13:31:00Z");
}

}  // namespace
}  // namespace keel::tests
