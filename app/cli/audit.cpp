// keel-cli audit: the audit trail of a store, row by row, and whether its hash chain holds.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include <app/cli/commands.h>
#include <app/cli/data_file.h>
#include <app/cli/json_writer.h>
#include <engine/store/store_reader.h>

namespace keel::cli {
namespace {

using base::Failure;
using base::Result;

constexpr std::size_t kAuditPage = 5'000;

const std::vector<OptionSpec>& auditOptions() {
  static const std::vector<OptionSpec> options{
      {"--store", "FILE", "the store; a session may be running on it"},
      {"--json", "", "print one JSON object"},
  };
  return options;
}

/// The rows 1 to `count`: a session that is running may add more meanwhile.
Result<std::vector<store::AuditRow>, Failure> readAudit(const store::StoreReader& reader, std::uint64_t count) {
  std::vector<store::AuditRow> rows;
  while (rows.size() < count) {
    auto page =
        reader.audit(rows.empty() ? 0 : rows.back().number + 1, std::min<std::size_t>(kAuditPage, count - rows.size()));
    if (!page) return tl::unexpected(page.error());
    if (page->empty()) break;
    std::move(page->begin(), page->end(), std::back_inserter(rows));
  }
  return rows;
}

std::string auditJson(const std::string& store, const store::AuditVerdict& verdict,
                      const std::vector<store::AuditRow>& rows) {
  JsonWriter json;
  json.beginObject()
      .field("store", store)
      .field("ok", verdict.ok)
      .field("rows", verdict.rows)
      .field("first_broken", verdict.ok ? std::nullopt : std::optional(verdict.firstBrokenNumber))
      .field("reason", verdict.ok ? std::nullopt : std::optional(verdict.reason))
      .field("head_hash", rows.empty() ? std::string_view() : std::string_view(rows.back().hash));
  json.key("audit").beginArray();
  for (const auto& row : rows) {
    json.beginObject()
        .field("number", row.number)
        .field("session", row.record.session.value())
        .field("ts", base::formatIso(row.record.ts))
        .field("actor", row.record.actor)
        .field("action", row.record.action)
        .field("details", row.record.details)
        .field("previous_hash", row.previousHash)
        .field("hash", row.hash)
        .endObject();
  }
  json.endArray().endObject();
  return json.text();
}

std::string auditText(const store::AuditVerdict& verdict, const std::vector<store::AuditRow>& rows) {
  std::string out;
  for (const auto& row : rows) {
    out += fmt::format("{:>6}  {}  session {}  {:<7} {:<20} {}\n", row.number, base::formatIso(row.record.ts),
                       row.record.session.value(), row.record.actor, row.record.action, row.record.details);
  }
  if (!verdict.ok)
    return out + fmt::format("{} rows; the chain is BROKEN at number {}", verdict.rows, verdict.firstBrokenNumber);
  out += fmt::format("{} rows; the chain holds", verdict.rows);
  return rows.empty() ? out : out + fmt::format(", its last hash is {}", rows.back().hash);
}

int runAudit(const Arguments& arguments) {
  const auto refuse = [](const Failure& failure) { return complain(failure, exitCodeFor(failure)); };
  if (auto fine = refusePositional(arguments); !fine) return refuse(fine.error());
  const auto path = storeArgument(arguments);
  if (!path) return refuse(path.error());
  const auto reader = store::StoreReader::open(*path);
  if (!reader) return refuse(reader.error());
  const auto verdict = (*reader)->verifyAudit();
  if (!verdict) return refuse(verdict.error());
  const auto rows = readAudit(**reader, verdict->rows);
  if (!rows) return refuse(rows.error());
  fmt::print("{}\n", arguments.has("--json") ? auditJson(*path, *verdict, *rows) : auditText(*verdict, *rows));
  if (verdict->ok) return kDone;
  return refuse({"AUDIT_BROKEN", fmt::format("{}: the audit trail is broken at number {}: {}", *path,
                                             verdict->firstBrokenNumber, verdict->reason)});
}

}  // namespace

const CommandSpec& auditCommand() {
  static const CommandSpec spec{"audit", "--store FILE [--json]", "verifies the audit trail of a store and lists it",
                                &auditOptions, &runAudit};
  return spec;
}

}  // namespace keel::cli
