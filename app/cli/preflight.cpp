// keel-cli preflight: is a session of this configuration fit to start?
#include <fmt/format.h>

#include <app/cli/commands.h>
#include <app/cli/data_file.h>
#include <app/cli/json_writer.h>
#include <engine/host/preflight_check.h>

namespace keel::cli {
namespace {

const std::vector<OptionSpec>& preflightOptions() {
  static const std::vector<OptionSpec> options{
      {"--config", "FILE", "the session's configuration (JSON)"},
      {"--store", "FILE", "also whether a session could be kept there"},
      {"--json", "", "print one JSON object"},
  };
  return options;
}

std::string preflightJson(const api::PreflightView& view) {
  JsonWriter json;
  json.beginObject().field("ready", view.ready).field("score", view.score).key("items").beginArray();
  for (const api::PreflightItem& item : view.items) {
    json.beginObject()
        .field("code", item.code)
        .field("points", item.points)
        .field("maximum", item.maximum)
        .field("blocks", item.blocks)
        .field("text", item.text)
        .endObject();
  }
  json.endArray().endObject();
  return json.text();
}

std::string preflightText(const api::PreflightView& view) {
  std::string out = fmt::format("{}: {} of 100 points\n", view.ready ? "ready" : "NOT READY", view.score);
  for (const api::PreflightItem& item : view.items) {
    const std::string points = item.maximum > 0 ? fmt::format("{}/{}", item.points, item.maximum) : std::string();
    out += fmt::format("  {:<6} {:<14} {:>6}  {}\n", item.blocks ? "BLOCKS" : "", item.code, points, item.text);
  }
  out.pop_back();
  return out;
}

int runPreflight(const Arguments& arguments) {
  const auto refuse = [](const base::Failure& failure) { return complain(failure, exitCodeFor(failure)); };
  if (auto fine = refusePositional(arguments); !fine) return refuse(fine.error());
  const auto file = arguments.required("--config");
  if (!file) return refuse(file.error());
  const auto config = host::readSessionConfig(*file);
  if (!config) return refuse(config.error());
  const auto view = host::checkPreflight(*config, arguments.value("--store").value_or(""));
  if (!view) return refuse(view.error());
  fmt::print("{}\n", arguments.has("--json") ? preflightJson(*view) : preflightText(*view));
  return view->ready ? kDone : kFailed;
}

}  // namespace

const CommandSpec& preflightCommand() {
  static const CommandSpec spec{"preflight", "--config FILE [--store FILE] [--json]",
                                "tells whether a session would be allowed to start, and every reason why not",
                                &preflightOptions, &runPreflight};
  return spec;
}

}  // namespace keel::cli
