// keel-cli session on the bundled sample, then keel-cli report: twice the same bytes, and what is refused.
#include <tests/scenario/cli/cli_run.h>

namespace keel::tests {
namespace {

class Report : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    s_session = cliJson({"session", "--config", KEEL_SOURCE_DIR "/resources/sample/session.json", "--store", "@s.db",
                         "--speed", "max", "--json"});
    ASSERT_EQ(s_session.at("state").as_string(), "STOPPED");
    ASSERT_GT(s_session.at("fills").to_number<int>(), 0);
  }
  static ProcessResult make(const std::string& session, const std::string& format, const std::string& out) {
    return cli({"report", "--store", "@s.db", "--session", session, "--format", format, "--out", out});
  }
  static boost::json::object s_session;
};
boost::json::object Report::s_session;

TEST_F(Report, TwiceTheSameBytes) {
  for (const std::string format : {"pdf", "xlsx"}) {
    const ProcessResult first = make("last", format, "@a." + format);
    ASSERT_EQ(first.exitCode, 0) << first.err;
    EXPECT_EQ(first.err, "");
    ASSERT_EQ(make("1", format, "@b." + format).exitCode, 0);
    const std::string bytes = cliFolder().bytes("a." + format);
    EXPECT_GT(bytes.size(), 20'000u);
    EXPECT_TRUE(bytes == cliFolder().bytes("b." + format)) << format << " differs";
  }
  EXPECT_EQ(cliFolder().bytes("a.pdf").substr(0, 5), "%PDF-");
  EXPECT_EQ(cliFolder().bytes("a.xlsx").substr(0, 2), "PK");
}

TEST_F(Report, ThePdfSaysWhatTheSessionSaid) {
  if (!std::filesystem::exists("/usr/bin/pdftotext")) GTEST_SKIP() << "pdftotext is not installed";
  ASSERT_EQ(make("last", "pdf", "@t.pdf").exitCode, 0);
  const std::string text = run("/usr/bin/pdftotext", {"-layout", cliFolder().path("t.pdf"), "-"}).out;
  for (const char* key : {"final_cash", "final_equity", "realized_pnl", "commission"}) {
    const double value = s_session.at(key).to_number<double>();
    char shown[64];
    std::snprintf(shown, sizeof shown, "%.2f", value);
    EXPECT_NE(text.find(shown), std::string::npos) << key << " " << shown;
  }
  EXPECT_NE(text.find(s_session.at("order_list_hash").as_string().c_str()), std::string::npos);
  EXPECT_NE(text.find("GENERATED"), std::string::npos);
}

TEST_F(Report, JsonNamesTheFile) {
  const auto json =
      cliJson({"report", "--store", "@s.db", "--session", "last", "--format", "xlsx", "--out", "@j.xlsx", "--json"});
  EXPECT_EQ(json.at("format").as_string(), "xlsx");
  EXPECT_EQ(json.at("file").as_string(), cliFolder().path("j.xlsx").c_str());
}

TEST_F(Report, RefusalsNameWhatIsWrong) {
  const auto refused = [](std::vector<std::string> words, int exitCode, const std::string& mentions) {
    words.insert(words.begin(), "report");
    const ProcessResult result = cli(words);
    EXPECT_EQ(result.exitCode, exitCode) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find(mentions), std::string::npos) << result.err;
  };
  refused({"--session", "1", "--format", "pdf", "--out", "@r"}, 2, "--store");
  refused({"--store", "@s.db", "--format", "pdf", "--out", "@r"}, 2, "--session");
  refused({"--store", "@s.db", "--session", "1", "--out", "@r"}, 2, "--format");
  refused({"--store", "@s.db", "--session", "1", "--format", "pdf"}, 2, "--out");
  refused({"--store", "@s.db", "--session", "first", "--format", "pdf", "--out", "@r"}, 2, "--session 'first'");
  refused({"--store", "@s.db", "--session", "1", "--format", "doc", "--out", "@r"}, 2, "--format 'doc'");
  refused({"--store", "@s.db", "--session", "99", "--format", "pdf", "--out", "@r"}, 2,
          "session 99 is not in the store");
  refused({"--store", "@none.db", "--session", "1", "--format", "pdf", "--out", "@r"}, 2, "none.db");
  refused({"--store", "@s.db", "--session", "1", "--format", "pdf", "--out", "@no/folder/r.pdf"}, 1, "(WRITE_FAILED)");
  refused({"--store", "@s.db", "--session", "1", "--format", "xlsx", "--out", "/dev/full"}, 1, "(DISK_FULL)");
  EXPECT_FALSE(cliFolder().has("r"));
}

}  // namespace
}  // namespace keel::tests
