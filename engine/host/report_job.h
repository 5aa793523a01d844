#pragma once
// A session's report made from its store: reads the records, compares the totals and writes the file.
// No thread of its own: call it where waiting is allowed. Works while a session is running on the store.
#include <filesystem>
#include <functional>
#include <string_view>

#include <engine/base/result.h>
#include <engine/domain/ids.h>
#include <engine/reports/session_records.h>

namespace keel::store {
class StoreReader;
}

namespace keel::host {

enum class ReportFormat : std::uint8_t { Pdf, Xlsx };
/// "pdf" or "xlsx"; UNKNOWN_FORMAT names the text.
[[nodiscard]] base::Result<ReportFormat, base::Failure> parseReportFormat(std::string_view text);

/// Called with the share that is done, 0..1; false cancels.
using ReportProgress = std::function<bool(double share)>;

/// Id zero is the newest session. Codes: NO_SESSION (names the id), BAD_SESSION_CONFIG, those of StoreReader::open,
/// reports::buildReport and render, CANCELED, ENGINE_FAULT.
[[nodiscard]] base::Result<void, base::Failure> makeReport(const std::filesystem::path& store,
                                                           domain::SessionId session, ReportFormat format,
                                                           const std::filesystem::path& out,
                                                           const ReportProgress& progress);

/// What makeReport reads, for whoever wants the figures without a file. Id zero is the newest session.
[[nodiscard]] base::Result<reports::SessionRecords, base::Failure> readSessionRecords(const store::StoreReader& reader,
                                                                                      domain::SessionId session,
                                                                                      const ReportProgress& progress);

}  // namespace keel::host
