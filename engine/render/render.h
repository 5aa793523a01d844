#pragma once
// A session report as a file: PDF for reading, an Excel workbook for going on with the numbers.
// The same report gives the same bytes every time; a failure or a cancel leaves an older file as it was.
#include <filesystem>
#include <functional>

#include <engine/reports/session_report.h>

namespace keel::render {

/// Called with the share that is done, 0..1; false cancels.
using Progress = std::function<bool(double share)>;

/// A4, charts as vectors, every font embedded. Needs a QGuiApplication in the process ("offscreen" is enough); any thread.
/// Codes: CANCELED, NO_GUI_APPLICATION, NO_FONT, WRITE_FAILED, DISK_FULL (both name the file).
[[nodiscard]] base::Result<void, base::Failure> renderPdf(const reports::SessionReport& report,
                                                          const std::filesystem::path& out, const Progress& progress);

/// Native numbers, dates, formulas and charts. Codes: CANCELED, WRITE_FAILED, DISK_FULL, TOO_MANY_ROWS (a sheet of
/// Excel has 1 048 576).
[[nodiscard]] base::Result<void, base::Failure> renderWorkbook(const reports::SessionReport& report,
                                                               const std::filesystem::path& out,
                                                               const Progress& progress);

}  // namespace keel::render
