// keel-cli replay: a recorded session back through the core, compared with what was recorded.
#include <fmt/format.h>

#include <app/cli/commands.h>
#include <app/cli/json_writer.h>
#include <engine/backtest/replay.h>
#include <engine/host/session_config.h>
#include <engine/store/store_reader.h>

namespace keel::cli {
namespace {

using base::Failure;
using base::Result;

const std::vector<OptionSpec>& replayOptions() {
  static const std::vector<OptionSpec> options{
      {"--store", "FILE", "the store"},
      {"--session", "ID", "which session; the last one when not given"},
      {"--json", "", "print one JSON object"},
  };
  return options;
}

Result<domain::SessionRecord, Failure> findSession(const store::StoreReader& reader, const Arguments& arguments) {
  const auto number = arguments.integer("--session", 0, 1, 1'000'000'000'000LL);
  if (!number) return tl::unexpected(number.error());
  const auto found = *number == 0 ? reader.lastSession() : reader.session(domain::SessionId(static_cast<std::uint64_t>(*number)));
  if (!found) return tl::unexpected(found.error());
  if (!*found) return base::fail("SESSION_NOT_FOUND", fmt::format("--session: the store has no session {}", *number));
  return **found;
}

Result<backtest::ReplayResult, Failure> replaySession(const store::StoreReader& reader, const domain::SessionRecord& session) {
  const auto config = host::parseSessionConfig(session.configJson, std::filesystem::current_path());
  if (!config) return tl::unexpected(config.error());
  auto core = host::coreConfig(*config, domain::Mode::Replay);
  if (!core) return tl::unexpected(core.error());
  core->session = session.id;
  const auto rows = reader.instruments(session.id);
  if (!rows) return tl::unexpected(rows.error());
  domain::InstrumentTable instruments;
  for (const auto& row : *rows) instruments.add(row.instrument);
  std::vector<domain::JournalRecord> journal;
  const auto count = reader.journal(session.id, 1, UINT64_MAX, [&](domain::JournalRecord&& record) {
    journal.push_back(std::move(record));
    return true;
  });
  if (!count) return tl::unexpected(count.error());
  return backtest::replay(*core, instruments, journal);
}

int runReplay(const Arguments& arguments) {
  const auto path = arguments.required("--store");
  if (!path) return complain(path.error(), kBadUsage);
  const auto reader = store::StoreReader::open(*path);
  if (!reader) return complain(reader.error(), exitCodeFor(reader.error()));
  const auto session = findSession(**reader, arguments);
  if (!session) return complain(session.error(), exitCodeFor(session.error()));
  const auto result = replaySession(**reader, *session);
  if (!result) return complain(result.error(), exitCodeFor(result.error()));
  const bool ended = !session->orderListHash.empty();
  const bool equal = ended && session->orderListHash == result->orderListHash;
  if (arguments.has("--json")) {
    JsonWriter json;
    json.beginObject()
        .field("session", session->id.value())
        .field("journal_entries", result->entries)
        .field("orders", static_cast<std::uint64_t>(result->orders))
        .field("fills", static_cast<std::uint64_t>(result->fills))
        .field("state", domain::name(result->state))
        .field("final_cash", result->cash)
        .field("final_equity", result->equity)
        .field("order_list_hash", result->orderListHash)
        .field("recorded_hash", session->orderListHash)
        .field("ended", ended)
        .field("equal", equal)
        .endObject();
    fmt::print("{}\n", json.text());
  } else {
    fmt::print("session {}: {} journal entries, {} orders, {} fills, cash {}, equity {}\norder list {}\n", session->id.value(),
               result->entries, result->orders, result->fills, result->cash.text(), result->equity.text(), result->orderListHash);
    fmt::print("{}\n", !ended ? "the session did not end: nothing to compare with" : equal ? "equal to the recorded run" : "NOT equal to the recorded run");
  }
  return !ended || equal ? kDone : kFailed;
}

}  // namespace

const CommandSpec& replayCommand() {
  static const CommandSpec spec{"replay", "--store FILE [--session ID] [--json]",
                                "replays a recorded session and compares its order list", &replayOptions, &runReplay};
  return spec;
}

}  // namespace keel::cli
