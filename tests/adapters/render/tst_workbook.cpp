// The workbook as openpyxl and LibreOffice read it: types, formulas, charts, and totals that come out again.
#include <thread>

#include <engine/render/render.h>
#include <tests/adapters/render/written_file.h>
#include <tests/unit/reports/worked_session.h>

namespace keel::tests {
namespace {

const std::string kReader = KEEL_SOURCE_DIR "/tests/adapters/render/read_workbook.py";

bool hasOpenpyxl() {
  return !programPath("python3").empty() && run(programPath("python3"), {"-c", "import openpyxl"}).exitCode == 0;
}

void expectTotals(std::map<std::string, std::string>& read) {
  EXPECT_EQ(read["total Initial cash"], "1000.000000");
  EXPECT_EQ(read["total Bought"], "305.000000");
  EXPECT_EQ(read["total Sold"], "220.000000");
  EXPECT_EQ(read["total Fees"], "3.000000");
  EXPECT_EQ(read["total Final cash"], "912.000000");
  EXPECT_EQ(read["total Market value held"], "107.000000");
  EXPECT_EQ(read["total Final equity"], "1019.000000");
  EXPECT_EQ(read["total Realized P&L"], "20.000000");
  EXPECT_EQ(read["total Unrealized P&L"], "2.000000");
  EXPECT_EQ(read["total Net P&L"], "19.000000");
  EXPECT_EQ(read["fees sum"], "3.000000");
  EXPECT_EQ(read["net of trades"], "18.000000");
  for (const auto& [name, value] : read) {
    if (name.starts_with("difference")) { EXPECT_EQ(value, "0.000000") << name; }
  }
}

class Workbook : public testing::Test {
 protected:
  void SetUp() override {
    const auto report = reports::buildReport(workedSession());
    ASSERT_TRUE(report);
    const auto made = render::renderWorkbook(*report, file(), {});
    ASSERT_TRUE(made) << made.error().message;
  }
  [[nodiscard]] std::string file() const { return m_folder.file("r.xlsx"); }
  Folder m_folder;
};

TEST_F(Workbook, NativeValuesFormulasAndCharts) {
  if (!hasOpenpyxl()) GTEST_SKIP() << "python3-openpyxl is not installed";
  const ProcessResult result = run(programPath("python3"), {kReader, file()});
  ASSERT_EQ(result.exitCode, 0) << result.err;
  auto read = pairsOf(result.out);
  EXPECT_EQ(read["sheets"], "Summary Equity Trades Orders Fills Signals Positions Data");
  for (const char* sheet : {"Equity", "Trades", "Orders", "Fills", "Signals", "Positions", "Data"}) {
    EXPECT_EQ(read[std::string("frozen ") + sheet], "A3") << sheet;
    EXPECT_TRUE(read[std::string("filter ") + sheet].starts_with("A2:")) << sheet;
    EXPECT_NE(read[std::string("formulas ") + sheet], "0") << sheet;
  }
  EXPECT_EQ(read["charts Summary"], "1");
  EXPECT_EQ(read["charts Equity"], "2");
  EXPECT_EQ(read["fill price"], "n 100");
  EXPECT_EQ(read["fill time"], "2025-06-02T10:00:00");
  EXPECT_EQ(read["fill utc"], "2025-06-02T14:00:00");
  EXPECT_EQ(read["fill zone"], "EDT");
  EXPECT_EQ(read["rule"], "s =HYPERLINK(\"http://x\")");
  EXPECT_FALSE(read.contains("dangerous")) << read["dangerous"];
  EXPECT_NE(read["money format"].find("USD"), std::string::npos);
  EXPECT_EQ(read["generated"], "True");
  EXPECT_EQ(read["created"], "2025-06-03T20:00:00");
  expectTotals(read);
}

TEST_F(Workbook, LibreOfficeComesToTheSameTotals) {
  if (!hasOpenpyxl()) GTEST_SKIP() << "python3-openpyxl is not installed";
  if (programPath("soffice").empty()) GTEST_SKIP() << "LibreOffice is not installed";
  const std::string bare = m_folder.file("bare.xlsx"), out = m_folder.file("computed");
  ASSERT_EQ(run(programPath("python3"), {kReader, file(), "strip", bare}).exitCode, 0);
  const ProcessResult office = run(programPath("soffice"),
                                   {"-env:UserInstallation=file://" + m_folder.file("profile"), "--headless",
                                    "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, bare},
                                   std::chrono::seconds(180));
  ASSERT_EQ(office.exitCode, 0) << office.err;
  const ProcessResult result = run(programPath("python3"), {kReader, out + "/bare.xlsx"});
  ASSERT_EQ(result.exitCode, 0) << result.err;
  auto read = pairsOf(result.out);
  expectTotals(read);
}

TEST_F(Workbook, SameBytesASecondLater) {
  std::this_thread::sleep_for(std::chrono::milliseconds{2'100});  // a zip archive counts in two seconds
  const auto report = reports::buildReport(workedSession());
  ASSERT_TRUE(render::renderWorkbook(*report, m_folder.file("again.xlsx"), {}));
  EXPECT_EQ(bytesOf(file()), bytesOf(m_folder.file("again.xlsx")));
}

TEST_F(Workbook, CancelAndFailureLeaveTheOldFile) {
  const std::string before = bytesOf(file());
  const auto report = reports::buildReport(workedSession());
  int asked = 0;
  const auto canceled = render::renderWorkbook(*report, file(), [&asked](double) { return ++asked < 5; });
  ASSERT_FALSE(canceled);
  EXPECT_EQ(canceled.error().code, "CANCELED");
  EXPECT_EQ(bytesOf(file()), before);
  EXPECT_EQ(m_folder.count(), 1u);
  const auto nowhere = render::renderWorkbook(*report, m_folder.file("no/r.xlsx"), {});
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().code, "WRITE_FAILED");
  EXPECT_NE(nowhere.error().message.find("no/r.xlsx"), std::string::npos);
  EXPECT_EQ(render::renderWorkbook(*report, "/dev/full", {}).error().code, "DISK_FULL");
}

TEST(EmptyWorkbook, NothingTradedIsStillAWorkbook) {
  const Folder folder;
  auto records = workedSession();
  records.orders.clear(), records.fills.clear(), records.positions.clear(), records.equity.clear(),
      records.signals.clear();
  const auto report = reports::buildReport(records);
  ASSERT_TRUE(report) << report.error().message;
  const auto made = render::renderWorkbook(*report, folder.file("r.xlsx"), {});
  ASSERT_TRUE(made) << made.error().message;
}

}  // namespace
}  // namespace keel::tests
