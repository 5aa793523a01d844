// keel-cli report: a session of a store as PDF or Excel workbook.
#include <charconv>

#include <fmt/format.h>

#include <app/cli/commands.h>
#include <app/cli/data_file.h>
#include <app/cli/json_writer.h>
#include <engine/host/report_job.h>

namespace keel::cli {
namespace {

using base::Failure;
using base::Result;

const std::vector<OptionSpec>& reportOptions() {
  static const std::vector<OptionSpec> options{
      {"--store", "FILE", "the store; a session may be running on it"},
      {"--session", "ID|last", "which session; last is the newest"},
      {"--format", "pdf|xlsx", "what to make"},
      {"--out", "FILE", "the file to write; an older one is replaced when the new one is complete"},
      {"--json", "", "print one JSON object"},
  };
  return options;
}

/// Zero stands for the newest.
Result<domain::SessionId, Failure> sessionArgument(const Arguments& arguments) {
  const auto text = arguments.required("--session");
  if (!text) return tl::unexpected(text.error());
  if (*text == "last") return domain::SessionId{};
  std::uint64_t id = 0;
  const char* end = text->data() + text->size();
  const auto read = std::from_chars(text->data(), end, id);
  if (read.ec != std::errc{} || read.ptr != end) {
    return base::fail("BAD_OPTION", fmt::format("--session '{}' is neither a session's number nor last", *text));
  }
  return domain::SessionId{id};
}

Result<host::ReportFormat, Failure> formatArgument(const Arguments& arguments) {
  const auto text = arguments.required("--format");
  if (!text) return tl::unexpected(text.error());
  auto format = host::parseReportFormat(*text);
  if (!format) return base::fail("BAD_OPTION", fmt::format("--format '{}' is neither pdf nor xlsx", *text));
  return format;
}

int runReport(const Arguments& arguments) {
  const auto refuse = [](const Failure& failure) { return complain(failure, exitCodeFor(failure)); };
  if (auto fine = refusePositional(arguments); !fine) return refuse(fine.error());
  const auto store = storeArgument(arguments);
  if (!store) return refuse(store.error());
  const auto session = sessionArgument(arguments);
  if (!session) return refuse(session.error());
  const auto format = formatArgument(arguments);
  if (!format) return refuse(format.error());
  const auto out = arguments.required("--out");
  if (!out) return refuse(out.error());
  const auto made = host::makeReport(*store, *session, *format, *out, {});
  if (!made) {
    // What the user gave is to blame for a session that is not there; the rest went wrong at work.
    const bool input = made.error().code == "NO_SESSION" || made.error().code == "STORE_NOT_FOUND" ||
                       made.error().code == "STORE_FOREIGN";
    return complain(made.error(), input ? kBadUsage : kFailed);
  }
  if (arguments.has("--json")) {
    JsonWriter json;
    json.beginObject()
        .field("store", *store)
        .field("format", *arguments.value("--format"))
        .field("file", *out)
        .endObject();
    fmt::print("{}\n", json.text());
  } else {
    fmt::print("wrote {}\n", *out);
  }
  return kDone;
}

}  // namespace

const CommandSpec& reportCommand() {
  static const CommandSpec spec{"report",
                                "--store FILE --session ID|last --format pdf|xlsx --out FILE [--json]",
                                "makes the report of a session as PDF or Excel workbook",
                                &reportOptions,
                                &runReport,
                                true};
  return spec;
}

}  // namespace keel::cli
