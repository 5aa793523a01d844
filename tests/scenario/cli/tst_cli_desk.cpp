// keel-cli experiments and preflight: words in, exit code, one JSON object out.
#include <tests/scenario/cli/cli_run.h>

namespace keel::tests {
namespace {

std::string sampleConfig(const std::string& more) {
  const std::string folder = KEEL_SOURCE_DIR "/resources/sample/";
  return R"({"capital":500,)" + more + R"("data":[{"symbol":"SPY","file":")" + folder + R"(SPY.csv.gz"}]})";
}

TEST(Experiments, SavedListedLoadedAndDeleted) {
  cliFolder().write("exp.json", sampleConfig(""));
  ASSERT_EQ(cli({"experiments", "--store", "@exp.db", "--save", "first", "--config", "@exp.json"}).exitCode, 0);
  auto all = cliJson({"experiments", "--store", "@exp.db", "--json"});
  ASSERT_EQ(all.at("experiments").as_array().size(), 1u);
  EXPECT_EQ(all.at("experiments").at(0).at("name").as_string(), "first");
  EXPECT_TRUE(all.at("experiments").at(0).at("last").is_null());
  ASSERT_EQ(cli({"experiments", "--store", "@exp.db", "--load", "first", "--out", "@loaded.json"}).exitCode, 0);
  EXPECT_EQ(boost::json::parse(cliFolder().bytes("loaded.json")), boost::json::parse(sampleConfig("")));
  cliJson({"session", "--config", "@loaded.json", "--store", "@exp.db", "--speed", "max", "--json"});
  all = cliJson({"experiments", "--store", "@exp.db", "--json"});
  EXPECT_EQ(all.at("experiments").at(0).at("last").at("session").to_number<int>(), 1);
  EXPECT_EQ(cli({"experiments", "--store", "@exp.db", "--delete", "first"}).exitCode, 0);
  const ProcessResult again = cli({"experiments", "--store", "@exp.db", "--delete", "first"});
  EXPECT_EQ(again.exitCode, 2);
  EXPECT_NE(again.err.find("(EXPERIMENT_NOT_FOUND)"), std::string::npos) << again.err;
}

TEST(Experiments, RefusesBadWords) {
  cliFolder().write("exp2.json", sampleConfig(""));
  cliFolder().write("bad.json", sampleConfig(R"("colour":1,)"));
  struct Row {
    std::vector<std::string> words;
    const char* code;
  };
  const std::vector<Row> rows{
      {{"--save", std::string(51, 'x'), "--config", "@exp2.json"}, "INVALID_PARAMETER"},
      {{"--save", "", "--config", "@exp2.json"}, "INVALID_PARAMETER"},
      {{"--save", "x", "--config", "@bad.json"}, "UNKNOWN_FIELD"},
      {{"--save", "x"}, "MISSING_OPTION"},
      {{"--load", "x"}, "MISSING_OPTION"},
      {{"--load", "x", "--delete", "x"}, "BAD_OPTION"},
      {{}, "STORE_NOT_FOUND"},
  };
  for (const Row& row : rows) {
    std::vector<std::string> words{"experiments", "--store", "@none.db"};
    words.insert(words.end(), row.words.begin(), row.words.end());
    const ProcessResult result = cli(words);
    EXPECT_EQ(result.exitCode, 2) << row.code << ": " << result.err;
    EXPECT_NE(result.err.find(std::string("(") + row.code + ")"), std::string::npos) << result.err;
    EXPECT_FALSE(cliFolder().has("none.db")) << row.code;
  }
}

TEST(Preflight, ReadyAndNot) {
  cliFolder().write("ready.json", sampleConfig(""));
  cliFolder().write("off.json", sampleConfig(R"("strategies":[{"name":"mixed","enabled":false}],)"));
  const auto ready = cliJson({"preflight", "--config", "@ready.json", "--store", "@pre.db", "--json"});
  EXPECT_TRUE(ready.at("ready").as_bool());
  EXPECT_EQ(ready.at("score").to_number<int>(), 100);
  EXPECT_FALSE(cliFolder().has("pre.db"));
  const auto off = cliJson({"preflight", "--config", "@off.json", "--json"}, 1);
  EXPECT_FALSE(off.at("ready").as_bool());
  EXPECT_EQ(off.at("items").as_array().back().at("code").as_string(), "NO_STRATEGY");
  const ProcessResult session = cli({"session", "--config", "@off.json", "--store", "@off.db", "--speed", "max"});
  EXPECT_EQ(session.exitCode, 1);
  EXPECT_NE(session.err.find("(NOT_READY)"), std::string::npos) << session.err;
  EXPECT_EQ(cli({"preflight", "--config", "@nothing.json"}).exitCode, 2);
}

}  // namespace
}  // namespace keel::tests
