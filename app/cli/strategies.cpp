// keel-cli strategies
#include <fmt/format.h>

#include <app/cli/commands.h>
#include <app/cli/json_writer.h>
#include <engine/strategy/catalogue.h>

namespace keel::cli {
namespace {

const std::vector<OptionSpec>& strategiesOptions() {
  static const std::vector<OptionSpec> options{{"--json", "", "print one JSON object"}};
  return options;
}

const char* kindName(strategy::ParameterKind kind) {
  switch (kind) {
    case strategy::ParameterKind::Integer: return "integer";
    case strategy::ParameterKind::Real: return "real";
    case strategy::ParameterKind::Flag: return "flag";
  }
  return "";
}

int listStrategies(const Arguments& arguments) {
  if (!arguments.has("--json")) {
    for (const auto& spec : strategy::strategyCatalogue()) {
      fmt::print("{}: {}\n", spec.name, spec.description);
      for (const auto& p : spec.parameters) {
        fmt::print("    {:<12} {:<8} {} .. {} (default {})  {}\n", p.name, kindName(p.kind), p.minimum, p.maximum,
                   p.defaultValue, p.description);
      }
    }
    return kDone;
  }
  JsonWriter json;
  json.beginObject().key("strategies").beginArray();
  for (const auto& spec : strategy::strategyCatalogue()) {
    json.beginObject()
        .field("name", spec.name)
        .field("description", spec.description)
        .field("emits_signals", spec.emitsSignals)
        .field("multi_instrument", spec.multiInstrument)
        .key("parameters")
        .beginArray();
    for (const auto& p : spec.parameters) {
      json.beginObject()
          .field("name", p.name)
          .field("kind", kindName(p.kind))
          .field("default", p.defaultValue)
          .field("minimum", p.minimum)
          .field("maximum", p.maximum)
          .field("description", p.description)
          .endObject();
    }
    json.endArray().endObject();
  }
  json.endArray().endObject();
  fmt::print("{}\n", json.text());
  return kDone;
}

}  // namespace

const CommandSpec& strategiesCommand() {
  static const CommandSpec spec{"strategies", "[--json]", "lists the strategies with their parameters and ranges",
                                &strategiesOptions, &listStrategies};
  return spec;
}

}  // namespace keel::cli
