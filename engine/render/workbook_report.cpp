#include <algorithm>
#include <array>
#include <cerrno>

#include <fmt/format.h>

#include <engine/render/book_sheets.h>
#include <engine/render/render.h>
#include <engine/render/target_file.h>

namespace keel::render {

using base::Failure;
using base::Result;
using reports::SessionReport;

namespace {

const Failure kBookCanceled{"CANCELED", "the report was canceled; no file was written"};

Result<void, Failure> checkSizes(const SessionReport& report) {
  const std::array<std::pair<const char*, std::size_t>, 4> sizes{{{"equity rows", report.equityRows.size()},
                                                                  {"signals", report.signals.size()},
                                                                  {"orders", report.orders.size()},
                                                                  {"fills", report.fills.size()}}};
  for (const auto& [what, size] : sizes) {
    if (size > LXW_ROW_MAX - BookSheet::kFirstRow) {
      return base::fail("TOO_MANY_ROWS",
                        fmt::format("{} {} do not fit an Excel sheet of {} rows", size, what, LXW_ROW_MAX));
    }
  }
  return {};
}

/// False when canceled.
bool writeSheets(Book& book, const SessionReport& report, const Progress& progress) {
  const Clock clock(report.zone);
  double share = 0;
  BookSection section{book, report, clock, [&] { return !progress || progress(share); }};
  BookSheets sheets(book);
  using Step = bool (*)(BookSection&, BookSheet&);
  const std::array<std::pair<Step, BookSheet*>, 7> steps{{{&writeEquity, &sheets.equity},
                                                          {&writeTrades, &sheets.trades},
                                                          {&writeOrders, &sheets.orders},
                                                          {&writeFills, &sheets.fills},
                                                          {&writeSignals, &sheets.signals},
                                                          {&writePositions, &sheets.positions},
                                                          {&writeInputs, &sheets.inputs}}};
  for (const auto& [write, sheet] : steps) {
    if (!section.goOn() || !write(section, *sheet)) return false;
    share += 0.1;
  }
  writeSummary(section, sheets);
  return section.goOn();
}

Result<void, Failure> writeBook(const std::string& path, const SessionReport& report, const Progress& progress) {
  Book book(path, fmt::format("Session {}: {}", report.session.id.value(), report.session.name), report.asOf,
            report.currency);
  if (!writeSheets(book, report, progress)) return tl::unexpected(kBookCanceled);
  errno = 0;
  const lxw_error error = book.close();
  if (error == LXW_NO_ERROR) return {};
  if (errno == ENOSPC || errno == EDQUOT) return tl::unexpected(writeFailure(path, errno));
  return base::fail("WRITE_FAILED", fmt::format("the workbook cannot be made in {}: {}", path, lxw_strerror(error)));
}

}  // namespace

Result<void, Failure> renderWorkbook(const SessionReport& report, const std::filesystem::path& out,
                                     const Progress& progress) {
  if (auto fits = checkSizes(report); !fits) return fits;
  const auto scratch = ScratchFile::create();
  if (!scratch) return tl::unexpected(scratch.error());
  if (auto written = writeBook(scratch->path(), report, progress); !written) return written;
  const auto bytes = scratch->read();
  if (!bytes) return tl::unexpected(bytes.error());
  if (progress && !progress(0.97)) return tl::unexpected(kBookCanceled);
  if (auto written = writeWhole(out, *bytes); !written) return written;
  if (progress) progress(1);
  return {};
}

}  // namespace keel::render
