// keel-cli import: what reading a file of market data gives, row by row, and the bars in one normal form.
#include <array>
#include <charconv>
#include <filesystem>

#include <fmt/format.h>

#include <app/cli/commands.h>
#include <app/cli/data_file.h>
#include <app/cli/json_writer.h>

namespace keel::cli {
namespace {

using base::Failure;
using base::Result;

const std::vector<OptionSpec>& importOptions() {
  static const std::vector<OptionSpec> options{
      {"--data", "[SYMBOL=]FILE", "bars or quotes: CSV, gzip or Lean zip"},
      {"--symbol", "S", "the symbol, for the report"},
      {"--zone", "ZONE", "of local times, e.g. America/New_York; told from the file when not given"},
      {"--bar-length", "S", "seconds, or 5m, 1h, 1d; told from the file when not given"},
      {"--stamp-is-end", "", "times in the file are the ends of bars"},
      {"--column", "meaning=header", "which column holds what, by header text or number from 1", true},
      {"--out", "FILE", "write the bars in Keel's own form; compressed when the name ends in .gz"},
      {"--json", "", "print one JSON object"},
  };
  return options;
}

Result<base::Duration, Failure> parseBarLength(const std::string& text) {
  constexpr std::array<std::pair<char, std::int64_t>, 4> kUnits{{{'s', 1}, {'m', 60}, {'h', 3'600}, {'d', 86'400}}};
  constexpr std::int64_t kDay = 86'400;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
  std::int64_t seconds = rest.empty() ? 1 : 0;
  for (const auto& [unit, size] : kUnits) {
    if (rest.size() == 1 && rest.front() == unit) seconds = size;
  }
  if (error != std::errc{} || seconds == 0 || number < 1 || number > kDay / seconds) {
    return base::fail("BAD_OPTION",
                      fmt::format("--bar-length '{}' is not a length from 1 second to 1 day: 60, 5m, 1h, 1d", text));
  }
  return std::chrono::seconds{number * seconds};
}

std::string columnWord(recorded::Column column) {
  std::string word = recorded::name(column);
  for (char& c : word) c = c == ' ' ? '_' : c;
  return word;
}

Result<void, Failure> readColumn(const std::string& text, std::map<recorded::Column, std::string>& columns) {
  const auto pair = splitPair("--column", text);
  if (!pair) return tl::unexpected(pair.error());
  std::string known;
  for (std::size_t i = 0; i < recorded::kColumnCount; ++i) {
    const auto column = static_cast<recorded::Column>(i);
    known += (i == 0 ? "" : ", ") + columnWord(column);
    if (pair->first != columnWord(column) && pair->first != recorded::name(column)) continue;
    if (pair->second.empty()) return base::fail("BAD_OPTION", fmt::format("--column '{}' names no header", text));
    if (!columns.emplace(column, pair->second).second) {
      return base::fail("BAD_OPTION", fmt::format("--column: {} was given twice", pair->first));
    }
    return {};
  }
  return base::fail("BAD_OPTION", fmt::format("--column '{}': the meaning is none of {}", text, known));
}

Result<recorded::ImportOptions, Failure> readImportOptions(const Arguments& arguments) {
  recorded::ImportOptions options;
  options.zone = arguments.value("--zone").value_or("");
  if (arguments.has("--zone") && options.zone.empty()) return base::fail("BAD_OPTION", "--zone is empty");
  options.stampIsEnd = arguments.has("--stamp-is-end");
  if (const auto text = arguments.value("--bar-length")) {
    const auto length = parseBarLength(*text);
    if (!length) return tl::unexpected(length.error());
    options.barLength = *length;
  }
  for (const std::string& text : arguments.values("--column")) {
    if (auto fine = readColumn(text, options.columns); !fine) return tl::unexpected(fine.error());
  }
  return options;
}

void putNotes(JsonWriter& json, std::string_view name, const std::vector<recorded::RowNote>& notes) {
  json.key(name).beginArray();
  for (const auto& note : notes) {
    json.beginObject()
        .field("line", static_cast<std::uint64_t>(note.line))
        .field("field", note.field)
        .field("reason", note.reason)
        .field("text", note.text)
        .endObject();
  }
  json.endArray();
}

std::optional<std::string> isoOf(const std::optional<base::Timestamp>& time) {
  return time ? std::optional(base::formatIso(*time)) : std::nullopt;
}

std::optional<std::string> unlessEmpty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

std::string importJson(const recorded::ImportResult& result, const std::string& symbol, const std::string& out) {
  const auto& report = result.report;
  JsonWriter json;
  json.beginObject()
      .field("file", report.file)
      .field("symbol", unlessEmpty(symbol))
      .field("format", report.format)
      .field("generated", report.generated)
      .field("seed", report.generated ? std::optional(report.seed) : std::nullopt);
  json.key("mapping").beginObject();
  for (const auto& [meaning, column] : report.mapping) json.field(meaning, column);
  json.endObject()
      .field("zone", report.zone)
      .field("bar_length_seconds", std::chrono::duration<double>(report.barLength).count())
      .field("reversed", report.reversed)
      .field("rows_read", static_cast<std::uint64_t>(report.rowsRead))
      .field("rows_loaded", static_cast<std::uint64_t>(report.rowsLoaded))
      .field("rows_rejected", static_cast<std::uint64_t>(report.rowsRejected))
      .field("rows_flagged", static_cast<std::uint64_t>(report.rowsFlagged))
      .field("bars", static_cast<std::uint64_t>(result.bars.size()))
      .field("quotes", static_cast<std::uint64_t>(result.quotes.size()))
      .field("first", isoOf(report.firstTime))
      .field("last", isoOf(report.lastTime))
      .field("sha256", report.sha256);
  json.key("reject_counts").beginObject();
  for (const auto& [reason, count] : report.counts)
    json.field(recorded::describe(reason), static_cast<std::uint64_t>(count));
  json.endObject();
  putNotes(json, "rejected", report.rejected);
  putNotes(json, "flagged", report.flagged);
  json.key("warnings").beginArray();
  for (const std::string& warning : report.warnings) json.value(warning);
  json.endArray().field("out", unlessEmpty(out)).endObject();
  return json.text();
}

std::string notesText(const char* title, std::size_t all, const std::vector<recorded::RowNote>& notes) {
  if (all == 0) return "";
  std::string out = fmt::format("{} {}{}:\n", title, all,
                                notes.size() < all ? fmt::format(", the first {}", notes.size()) : std::string());
  for (const auto& note : notes) {
    out += fmt::format("  line {}: {}: {}: '{}'\n", note.line, note.field, note.reason, note.text);
  }
  return out;
}

std::string importText(const recorded::ImportResult& result, const std::string& symbol, const std::string& out) {
  const auto& report = result.report;
  std::string text =
      fmt::format("{}{}: {}{}\n", symbol.empty() ? "" : symbol + " ", report.file, report.format,
                  report.generated ? fmt::format(", GENERATED with seed {}", report.seed) : std::string());
  for (const auto& [meaning, column] : report.mapping) text += fmt::format("  {:<15} from {}\n", meaning, column);
  text += fmt::format("zone {}, bars of {} s{}\n", report.zone, std::chrono::duration<double>(report.barLength).count(),
                      report.reversed ? ", newest first in the file" : "");
  if (report.firstTime && report.lastTime) {
    text += fmt::format("from {} to {}\n", base::formatIso(*report.firstTime), base::formatIso(*report.lastTime));
  }
  text += fmt::format("rows read {}, loaded {}, rejected {}; bars {}, quotes {}\n", report.rowsRead, report.rowsLoaded,
                      report.rowsRejected, result.bars.size(), result.quotes.size());
  for (const std::string& warning : report.warnings) text += fmt::format("warning: {}\n", warning);
  text += notesText("rejected", report.rowsRejected, report.rejected);
  text += notesText("loaded, but worth a look:", report.rowsFlagged, report.flagged);
  text += fmt::format("SHA-256 {}", report.sha256);
  return out.empty() ? text : text + fmt::format("\nwritten to {}", out);
}

Result<void, Failure> writeNormalised(const recorded::ImportResult& result, const std::string& out) {
  std::error_code error;
  if (std::filesystem::equivalent(out, result.report.file, error)) {
    return base::fail("BAD_OPTION", fmt::format("--out '{}' is the file that is read", out));
  }
  if (result.bars.empty()) {
    return base::fail("NO_BARS",
                      fmt::format("--out '{}' was not written: {} holds quotes, not bars", out, result.report.file));
  }
  const auto written = writeBarsFile(out, result.bars, result.report.zone);
  if (!written) return base::fail(written.error().code, "--out: " + written.error().message);
  return {};
}

int runImport(const Arguments& arguments) {
  const auto refuse = [](const Failure& failure) { return complain(failure, exitCodeFor(failure)); };
  if (auto fine = refusePositional(arguments); !fine) return refuse(fine.error());
  const auto data = dataArgument(arguments);
  if (!data) return refuse(data.error());
  const auto options = readImportOptions(arguments);
  if (!options) return refuse(options.error());
  const auto result = recorded::readBars(data->file, *options);
  if (!result) return refuse(result.error());
  const auto& report = result->report;
  const std::string symbol = arguments.value("--symbol").value_or(data->symbol);
  const std::string out = report.rowsLoaded > 0 ? arguments.value("--out").value_or("") : "";
  if (!out.empty()) {
    if (auto written = writeNormalised(*result, out); !written) return refuse(written.error());
  }
  fmt::print("{}\n", arguments.has("--json") ? importJson(*result, symbol, out) : importText(*result, symbol, out));
  if (report.rowsLoaded > 0) return kDone;
  return refuse({"NO_ROWS", fmt::format("{}: every one of the {} rows was refused", report.file, report.rowsRead)});
}

}  // namespace

const CommandSpec& importCommand() {
  static const CommandSpec spec{"import",
                                "--data [SYMBOL=]FILE [--symbol S] [--zone ZONE] [--bar-length S] [--stamp-is-end] "
                                "[--column meaning=header]... [--out FILE.csv[.gz]] [--json]",
                                "reads a file of market data and shows what was understood and refused", &importOptions,
                                &runImport};
  return spec;
}

}  // namespace keel::cli
