// keel-cli store: check, back up, restore and prune a store.
#include <algorithm>
#include <array>
#include <filesystem>

#include <fmt/format.h>

#include <app/cli/commands.h>
#include <app/cli/data_file.h>
#include <app/cli/json_writer.h>
#include <engine/store/store.h>
#include <engine/store/store_backup.h>
#include <engine/store/store_check.h>

namespace keel::cli {
namespace {

using base::Failure;
using base::Result;

const std::vector<OptionSpec>& storeOptions() {
  static const std::vector<OptionSpec> options{
      {"--store", "FILE", "the store"},
      {"--to", "FILE", "backup: the new file, which must not exist"},
      {"--from", "FILE", "restore: the backup; the store it replaces is kept beside it"},
      {"--before", "DATE", "prune: journal and alerts of sessions that ended before this date (UTC) are removed"},
      {"--json", "", "print one JSON object"},
  };
  return options;
}

void putReport(JsonWriter& json, const store::CheckReport& report) {
  json.field("ok", report.ok()).field("sound", report.sound()).field("schema_version", report.schemaVersion);
  json.key("rows").beginObject();
  for (const auto& [table, count] : report.rows) json.field(table, count);
  json.endObject();
  json.key("audit")
      .beginObject()
      .field("ok", report.audit.ok)
      .field("rows", report.audit.rows)
      .field("first_broken", report.audit.ok ? std::nullopt : std::optional(report.audit.firstBrokenNumber))
      .endObject();
  json.key("findings").beginArray();
  for (const auto& finding : report.findings) {
    json.beginObject()
        .field("code", finding.what.code)
        .field("message", finding.what.message)
        .field("damage", finding.damage)
        .endObject();
  }
  json.endArray();
}

std::string reportText(const store::CheckReport& report) {
  std::string out = fmt::format("schema version {}, audit trail of {} rows {}\n", report.schemaVersion,
                                report.audit.rows, report.audit.ok ? "holds" : "is BROKEN");
  for (const auto& [table, count] : report.rows) out += fmt::format("  {:<14} {} rows\n", table, count);
  for (const auto& finding : report.findings) {
    out +=
        fmt::format("{} {}: {}\n", finding.damage ? "DAMAGE" : "disagreement", finding.what.code, finding.what.message);
  }
  return out;
}

int storeDone(const Arguments& arguments, const JsonWriter& json, const std::string& text) {
  fmt::print("{}\n", arguments.has("--json") ? json.text() : text);
  return kDone;
}

int refuseStore(const Failure& failure) { return complain(failure, exitCodeFor(failure)); }

int checkStore(const Arguments& arguments, const std::string& path) {
  const store::CheckReport report = store::check(path);
  // A file that was never looked into has no report.
  if (report.schemaVersion == 0 && !report.findings.empty()) return refuseStore(report.findings.front().what);
  JsonWriter json;
  json.beginObject().field("action", "check").field("store", path);
  putReport(json, report);
  json.endObject();
  storeDone(arguments, json, reportText(report) + (report.ok() ? "the store is sound" : ""));
  if (report.ok()) return kDone;
  const Failure& first = report.findings.front().what;
  return complain({report.sound() ? "STORE_DISAGREES" : "STORE_DAMAGED",
                   fmt::format("{}: {} finding{}, the first is {}: {}", path, report.findings.size(),
                               report.findings.size() == 1 ? "" : "s", first.code, first.message)},
                  kFailed);
}

int backupStore(const Arguments& arguments, const std::string& path) {
  const auto target = arguments.required("--to");
  if (!target) return refuseStore(target.error());
  const auto result = store::backup(path, *target);
  if (!result) return refuseStore(result.error());
  JsonWriter json;
  json.beginObject().field("action", "backup").field("store", path).field("file", result->file.string());
  putReport(json, result->report);
  json.endObject();
  return storeDone(
      arguments, json,
      fmt::format("{}backed up to {}, which was read back", reportText(result->report), result->file.string()));
}

int restoreStore(const Arguments& arguments, const std::string& path) {
  const auto source = arguments.required("--from");
  if (!source) return refuseStore(source.error());
  std::error_code error;
  if (std::filesystem::equivalent(*source, path, error)) {
    return refuseStore({"BAD_OPTION", fmt::format("--from '{}' is the store itself", *source)});
  }
  const auto result = store::restore(*source, path);
  if (!result) return refuseStore(result.error());
  const std::string replaced = result->replaced.string();
  JsonWriter json;
  json.beginObject()
      .field("action", "restore")
      .field("store", path)
      .field("from", *source)
      .field("replaced", replaced.empty() ? std::nullopt : std::optional(replaced));
  putReport(json, result->report);
  json.endObject();
  return storeDone(arguments, json,
                   fmt::format("{}restored from {}{}", reportText(result->report), *source,
                               replaced.empty() ? "" : "; the old store is kept as " + replaced));
}

int pruneStore(const Arguments& arguments, const std::string& path) {
  const auto before = arguments.required("--before");
  if (!before) return refuseStore(before.error());
  const auto date = base::parseDate(*before);
  if (!date) return refuseStore({"BAD_OPTION", "--before: " + date.error().message});
  store::OpenOptions options;
  options.create = false;
  const auto opened = store::Store::open(path, options);
  if (!opened) return refuseStore(opened.error());
  const auto now = std::chrono::time_point_cast<base::Duration>(std::chrono::system_clock::now());
  const auto report = (*opened)->pruneBefore(base::utcMidnight(*date), now);
  if (!report) return refuseStore(report.error());
  JsonWriter json;
  json.beginObject()
      .field("action", "prune")
      .field("store", path)
      .field("before", base::formatDate(*date))
      .field("sessions", report->sessions)
      .field("journal_pages", report->journalPages)
      .field("alerts", report->alerts)
      .endObject();
  return storeDone(arguments, json,
                   fmt::format("removed {} journal pages and {} alerts of {} sessions that ended before {}",
                               report->journalPages, report->alerts, report->sessions, base::formatDate(*date)));
}

struct StoreAction {
  std::string_view name;
  std::string_view option;  ///< the one that belongs to it; empty when there is none
  int (*run)(const Arguments& arguments, const std::string& path);
};
constexpr std::array<StoreAction, 4> kStoreActions{{
    {"check", "", &checkStore},
    {"backup", "--to", &backupStore},
    {"restore", "--from", &restoreStore},
    {"prune", "--before", &pruneStore},
}};

int runStore(const Arguments& arguments) {
  const auto& words = arguments.positional();
  const auto action = std::find_if(kStoreActions.begin(), kStoreActions.end(),
                                   [&](const StoreAction& a) { return words.size() == 1 && a.name == words.front(); });
  if (action == kStoreActions.end()) {
    return refuseStore({"BAD_USAGE", fmt::format("store needs one of check, backup, restore, prune, not '{}'",
                                                 fmt::join(words, " "))});
  }
  for (const StoreAction& other : kStoreActions) {
    if (other.option.empty() || other.option == action->option || !arguments.has(other.option)) continue;
    return refuseStore({"BAD_OPTION", fmt::format("{} belongs to 'store {}', not to 'store {}'", other.option,
                                                  other.name, action->name)});
  }
  const auto path = storeArgument(arguments);
  return path ? action->run(arguments, *path) : refuseStore(path.error());
}

}  // namespace

const CommandSpec& storeCommand() {
  static const CommandSpec spec{
      "store", "check|backup|restore|prune --store FILE [--to FILE] [--from FILE] [--before DATE] [--json]",
      "looks a store over, copies it, puts a copy back, removes old journals", &storeOptions, &runStore};
  return spec;
}

}  // namespace keel::cli
