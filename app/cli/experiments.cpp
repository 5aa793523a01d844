// keel-cli experiments: named sets of settings kept in a store.
#include <algorithm>

#include <fmt/format.h>

#include <app/cli/commands.h>
#include <app/cli/data_file.h>
#include <app/cli/json_writer.h>
#include <engine/host/library.h>
#include <engine/host/session_config.h>

namespace keel::cli {
namespace {

using base::Failure;
using base::Result;

const std::vector<OptionSpec>& experimentsOptions() {
  static const std::vector<OptionSpec> options{
      {"--store", "FILE", "where they are kept"},
      {"--save", "NAME", "keeps the settings of --config under this name of 1 to 50 characters; an older one is replaced"},
      {"--config", "FILE", "the session configuration (JSON) to keep"},
      {"--load", "NAME", "writes the settings of this name to --out"},
      {"--out", "FILE", "the configuration file to write"},
      {"--delete", "NAME", "forgets the settings of this name"},
      {"--json", "", "print one JSON object"},
  };
  return options;
}

/// --load and listing read beside a running session; --save and --delete need the store for themselves.
Result<std::vector<api::Experiment>, Failure> readExperiments(const std::string& store) {
  const auto reader = store::StoreReader::open(store);
  if (!reader) return tl::unexpected(reader.error());
  return host::listExperiments(**reader);
}

void putPast(JsonWriter& json, const api::PastSession& past) {
  json.beginObject()
      .field("session", past.id.value())
      .field("state", domain::name(past.state))
      .field("orders", past.orders)
      .field("fills", past.fills)
      .field("trades", past.trades)
      .field("equity", past.equity)
      .field("realized_pnl", past.realizedPnl)
      .field("commission", past.fees)
      .field("max_drawdown", past.maxDrawdown)
      .field("win_rate", past.winRate)
      .field("profit_factor", past.profitFactor)
      .endObject();
}

std::string listJson(const std::vector<api::Experiment>& all) {
  JsonWriter json;
  json.beginObject().key("experiments").beginArray();
  for (const api::Experiment& experiment : all) {
    json.beginObject()
        .field("name", experiment.name)
        .field("saved", base::formatIso(experiment.tsSaved))
        .field("config", experiment.configJson)
        .key("last");
    if (experiment.last) putPast(json, *experiment.last);
    else json.value(std::optional<int>());
    json.endObject();
  }
  json.endArray().endObject();
  return json.text();
}

std::string listText(const std::vector<api::Experiment>& all) {
  if (all.empty()) return "no experiments";
  std::string out;
  for (const api::Experiment& experiment : all) {
    if (!out.empty()) out += '\n';
    out += fmt::format("{}  saved {}", experiment.name, base::formatIso(experiment.tsSaved));
    if (!experiment.last) continue;
    out += fmt::format("  last session {}, equity {}, {} trades", experiment.last->id.value(),
                       experiment.last->equity ? experiment.last->equity->text() : "unknown", experiment.last->trades);
  }
  return out;
}

Result<std::string, Failure> listed(const Arguments& arguments, const std::string& store) {
  const auto all = readExperiments(store);
  if (!all) return tl::unexpected(all.error());
  return arguments.has("--json") ? listJson(*all) : listText(*all);
}

std::string didText(const Arguments& arguments, const char* what, const std::string& name) {
  if (!arguments.has("--json")) return fmt::format("{} '{}'", what, name);
  JsonWriter json;
  json.beginObject().field("done", what).field("name", name).endObject();
  return json.text();
}

Result<std::string, Failure> saved(const Arguments& arguments, const std::string& store, const std::string& name) {
  const auto file = arguments.required("--config");
  if (!file) return tl::unexpected(file.error());
  if (auto fine = host::checkExperimentName(name); !fine) return tl::unexpected(fine.error());
  const auto config = host::readSessionConfig(*file);
  if (!config) return tl::unexpected(config.error());
  auto opened = store::Store::open(store);
  if (!opened) return tl::unexpected(opened.error());
  if (auto kept = host::keepExperiment(**opened, name, config->canonicalJson); !kept) return tl::unexpected(kept.error());
  return didText(arguments, "saved", name);
}

Result<std::string, Failure> loaded(const Arguments& arguments, const std::string& store, const std::string& name) {
  const auto out = arguments.required("--out");
  if (!out) return tl::unexpected(out.error());
  const auto all = readExperiments(store);
  if (!all) return tl::unexpected(all.error());
  const auto found = std::find_if(all->begin(), all->end(), [&name](const auto& row) { return row.name == name; });
  if (found == all->end()) return base::fail("EXPERIMENT_NOT_FOUND", fmt::format("there is no experiment '{}'", name));
  if (auto written = writeFile(*out, found->configJson + "\n"); !written) return tl::unexpected(written.error());
  return didText(arguments, "loaded", name);
}

Result<std::string, Failure> deleted(const Arguments& arguments, const std::string& store, const std::string& name) {
  store::OpenOptions options;
  options.create = false;
  auto opened = store::Store::open(store, options);
  if (!opened) return tl::unexpected(opened.error());
  if (auto dropped = host::dropExperiment(**opened, name); !dropped) return tl::unexpected(dropped.error());
  return didText(arguments, "deleted", name);
}

Result<std::string, Failure> work(const Arguments& arguments) {
  if (auto fine = refusePositional(arguments); !fine) return tl::unexpected(fine.error());
  const auto store = arguments.required("--store");
  if (!store) return tl::unexpected(store.error());
  int asked = 0;
  for (const char* option : {"--save", "--load", "--delete"}) asked += arguments.has(option) ? 1 : 0;
  if (asked > 1) return base::fail("BAD_OPTION", "--save, --load and --delete exclude one another");
  if (const auto name = arguments.value("--save")) return saved(arguments, *store, *name);
  if (const auto name = arguments.value("--load")) return loaded(arguments, *store, *name);
  if (const auto name = arguments.value("--delete")) return deleted(arguments, *store, *name);
  return listed(arguments, *store);
}

int runExperiments(const Arguments& arguments) {
  const auto text = work(arguments);
  if (!text) return complain(text.error(), exitCodeFor(text.error()));
  fmt::print("{}\n", *text);
  return kDone;
}

}  // namespace

const CommandSpec& experimentsCommand() {
  static const CommandSpec spec{"experiments",
                                "--store FILE [--save NAME --config FILE | --load NAME --out FILE | --delete NAME] [--json]",
                                "lists, saves, loads and deletes named sets of settings", &experimentsOptions,
                                &runExperiments};
  return spec;
}

}  // namespace keel::cli
