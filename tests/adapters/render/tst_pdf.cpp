// The PDF as its readers see it: text, fonts, pictures, the same bytes twice, and no file where something went wrong.
#include <algorithm>
#include <thread>

#include <engine/render/render.h>
#include <tests/adapters/render/written_file.h>
#include <tests/unit/reports/worked_session.h>

namespace keel::tests {
namespace {

reports::SessionReport workedReport() { return *reports::buildReport(workedSession()); }

std::string textOfPdf(const std::string& file) { return run(programPath("pdftotext"), {"-layout", file, "-"}).out; }

TEST(Pdf, SaysTheTotalsEveryOrderAndThePages) {
  const Folder folder;
  const std::string file = folder.file("r.pdf");
  auto records = workedSession();
  for (std::uint64_t id = 4; id < 300; ++id) {  // enough for several pages of orders
    auto order = orderOf(id, domain::Side::Buy, 1, "0", "0", "2025-06-03T15:00:00Z");
    order.cumulativeQuantity = {};
    order.status = domain::OrderStatus::Canceled;
    records.orders.push_back(order);
  }
  const auto report = reports::buildReport(records);
  ASSERT_TRUE(report) << report.error().message;
  const auto made = render::renderPdf(*report, file, {});
  ASSERT_TRUE(made) << made.error().message;
  if (programPath("pdftotext").empty()) GTEST_SKIP() << "pdftotext is not installed";
  const std::string text = textOfPdf(file);
  for (const char* word : {"1,019.00", "912.00", "+19.00", "305.00 USD", "220.00 USD", "20.00 USD", "GENERATED",
                           "PAPER", "10:00:00 EDT", "14:00:00Z", "2025-06-02 13:30:00 UTC", "SHORT_NOT_ALLOWED",
                           "no position in SPY to sell", "spy.csv.gz", "abc123"}) {
    EXPECT_NE(text.find(word), std::string::npos) << word;
  }
  std::string plain = text;  // one blank between any two words
  std::replace_if(plain.begin(), plain.end(), [](char c) { return c == '\n' || c == '\f'; }, ' ');
  plain.erase(std::unique(plain.begin(), plain.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
              plain.end());
  for (std::uint64_t id = 1; id < 300; ++id) {
    EXPECT_NE(plain.find(" " + std::to_string(id) + " 2025-06-0"), std::string::npos) << "order " << id;
  }
  std::size_t pages = 0, heads = 0;
  for (std::size_t at = 0; (at = text.find('\f', at)) != std::string::npos; ++at) ++pages;
  ASSERT_GT(pages, 4u);
  for (std::size_t page = 1, from = 0; page <= pages; ++page) {
    const std::size_t to = text.find('\f', from);
    const std::string one = text.substr(from, to - from);
    EXPECT_NE(one.find("Page " + std::to_string(page) + " of " + std::to_string(pages)), std::string::npos) << page;
    EXPECT_NE(one.find("GENERATED"), std::string::npos) << page;
    EXPECT_NE(one.find("PAPER"), std::string::npos) << page;
    if (one.find("Orders (continued)") != std::string::npos && one.find("Avg. price") != std::string::npos) ++heads;
    from = to + 1;
  }
  EXPECT_GE(heads, 3u);  // the table's head on every page it runs over
}

TEST(Pdf, FontsAreEmbeddedAndChartsAreVectors) {
  if (programPath("pdffonts").empty()) GTEST_SKIP() << "poppler-utils is not installed";
  const Folder folder;
  ASSERT_TRUE(render::renderPdf(workedReport(), folder.file("r.pdf"), {}));
  const std::string fonts = run(programPath("pdffonts"), {folder.file("r.pdf")}).out;
  std::size_t rows = 0;
  for (std::size_t at = fonts.find("DejaVu"); at != std::string::npos; at = fonts.find("DejaVu", at + 1)) {
    const std::string line = fonts.substr(at, fonts.find('\n', at) - at);
    EXPECT_NE(line.find("Identity-H       yes"), std::string::npos) << line;
    ++rows;
  }
  EXPECT_EQ(rows, 2u) << fonts;
  const std::string pictures = run(programPath("pdfimages"), {"-list", folder.file("r.pdf")}).out;
  EXPECT_EQ(std::count(pictures.begin(), pictures.end(), '\n'), 2) << pictures;  // the two lines of its own head
}

TEST(Pdf, SameBytesASecondLaterAndProperlyDated) {
  const Folder folder;
  ASSERT_TRUE(render::renderPdf(workedReport(), folder.file("a.pdf"), {}));
  std::this_thread::sleep_for(std::chrono::milliseconds{1'100});
  ASSERT_TRUE(render::renderPdf(workedReport(), folder.file("b.pdf"), {}));
  const std::string bytes = bytesOf(folder.file("a.pdf"));
  EXPECT_EQ(bytes, bytesOf(folder.file("b.pdf")));
  EXPECT_NE(bytes.find("/CreationDate (D:20250603200000Z)"), std::string::npos);
  // The cross-reference table still points at itself.
  const auto at = bytes.rfind("startxref\n");
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(bytes.compare(std::stoul(bytes.substr(at + 10)), 4, "xref"), 0);
}

TEST(Pdf, CancelAndFailureLeaveTheOldFile) {
  const Folder folder;
  const std::string file = folder.file("r.pdf");
  std::ofstream(file) << "old";
  int asked = 0;
  const auto canceled = render::renderPdf(workedReport(), file, [&asked](double) { return ++asked < 6; });
  ASSERT_FALSE(canceled);
  EXPECT_EQ(canceled.error().code, "CANCELED");
  EXPECT_EQ(bytesOf(file), "old");
  EXPECT_EQ(folder.count(), 1u);
  const auto nowhere = render::renderPdf(workedReport(), folder.file("no/such/r.pdf"), {});
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().code, "WRITE_FAILED");
  EXPECT_NE(nowhere.error().message.find("no/such/r.pdf"), std::string::npos);
  EXPECT_EQ(render::renderPdf(workedReport(), folder.file(""), {}).error().code, "WRITE_FAILED");
  const auto full = render::renderPdf(workedReport(), "/dev/full", {});
  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().code, "DISK_FULL");
  EXPECT_NE(full.error().message.find("/dev/full"), std::string::npos);
}

TEST(Pdf, EmptySessionAndHostileTextsStillDraw) {
  const Folder folder;
  auto records = workedSession();
  records.session.name = std::string(400, 'W') + " \xff\xfe <b>&";
  records.signals[0].intent.rule = std::string(5'000, 'x');
  records.orders.clear(), records.fills.clear(), records.positions.clear(), records.equity.clear(),
      records.market.clear();
  records.journalKept = false;
  const auto report = reports::buildReport(records);
  ASSERT_TRUE(report) << report.error().message;
  ASSERT_TRUE(render::renderPdf(*report, folder.file("r.pdf"), {}));
  if (programPath("pdftotext").empty()) GTEST_SKIP() << "pdftotext is not installed";
  const std::string text = textOfPdf(folder.file("r.pdf"));
  EXPECT_NE(text.find("no data"), std::string::npos);
  EXPECT_NE(text.find("no longer kept"), std::string::npos);
}

}  // namespace
}  // namespace keel::tests
