// keel-cli indicators: indicators over the bars of one file, as CSV beside the bars.
#include <algorithm>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include <app/cli/commands.h>
#include <app/cli/data_file.h>
#include <app/cli/json_writer.h>
#include <engine/indicators/catalogue.h>

namespace keel::cli {
namespace {

using base::Failure;
using base::Result;

const std::vector<OptionSpec>& indicatorsOptions() {
  static const std::vector<OptionSpec> options{
      {"--data", "[SYMBOL=]FILE", "bars: CSV, gzip or Lean zip"},
      {"--indicator", "name:params", "e.g. sma:20 or macd:12,26,9", true},
      {"--csv", "FILE", "where the bars and the columns go"},
      {"--list", "", "print the catalogue with parameters and ranges"},
      {"--json", "", "print one JSON object"},
  };
  return options;
}

// --- the catalogue ---

std::string parameterText(const indicators::ParameterSpec& p) {
  const std::string fallback = std::isnan(p.defaultValue) ? "the parameter before" : fmt::format("{}", p.defaultValue);
  return fmt::format("    {:<14} {:<8} {} .. {} (default {})\n", p.name, p.integer ? "integer" : "real", p.minimum,
                     p.maximum, fallback);
}

std::string catalogueText() {
  std::string out;
  for (const auto& spec : indicators::indicatorCatalogue()) {
    out += fmt::format("{}: {}\n", spec.name, spec.title);
    if (!spec.aliases.empty()) out += fmt::format("    also {}\n", fmt::join(spec.aliases, ", "));
    for (const auto& p : spec.parameters) out += parameterText(p);
    out += fmt::format("    reads {}", fmt::join(spec.inputs, ", "));
    if (spec.outputs.size() > 1) out += fmt::format("; gives {}", fmt::join(spec.outputs, ", "));
    out += '\n';
  }
  return out;
}

void putTexts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.key(name).beginArray();
  for (const std::string& text : texts) json.value(text);
  json.endArray();
}

std::string catalogueJson() {
  JsonWriter json;
  json.beginObject().key("indicators").beginArray();
  for (const auto& spec : indicators::indicatorCatalogue()) {
    json.beginObject().field("name", spec.name).field("title", spec.title);
    putTexts(json, "aliases", spec.aliases);
    json.key("parameters").beginArray();
    for (const auto& p : spec.parameters) {
      json.beginObject()
          .field("name", p.name)
          .field("kind", p.integer ? "integer" : "real")
          .field("default", p.defaultValue)
          .field("minimum", p.minimum)
          .field("maximum", p.maximum)
          .endObject();
    }
    json.endArray();
    putTexts(json, "inputs", spec.inputs);
    putTexts(json, "outputs", spec.outputs);
    json.endObject();
  }
  json.endArray().endObject();
  return json.text();
}

// --- the calculation ---

/// The nearest double of an e8 number, also where the integer itself has more than 53 bits.
double nearestDouble(std::int64_t e8) {
  if (e8 % base::kScaleE8 == 0) return static_cast<double>(e8 / base::kScaleE8);
  return static_cast<double>(static_cast<long double>(e8) / static_cast<long double>(base::kScaleE8));
}

std::vector<double> toDoubles(const std::vector<std::int64_t>& e8) {
  std::vector<double> out(e8.size());
  std::transform(e8.begin(), e8.end(), out.begin(), nearestDouble);
  return out;
}

struct IndicatorTable {
  DataArgument data;
  recorded::ImportResult file;
  std::vector<std::string> texts;
  std::vector<indicators::IndicatorOutput> outputs;  ///< one for each text
};

/// Names and parameters are checked before the file is read.
Result<std::vector<indicators::PreparedIndicator>, Failure> prepareIndicators(const std::vector<std::string>& texts) {
  if (texts.empty())
    return base::fail("MISSING_OPTION", "--indicator is needed: name:params, see 'keel-cli indicators --list'");
  std::vector<indicators::PreparedIndicator> prepared;
  std::vector<std::string> names;
  for (const std::string& text : texts) {
    auto one = indicators::PreparedIndicator::parse(text);
    if (!one) return base::fail(one.error().code, fmt::format("--indicator '{}': {}", text, one.error().message));
    for (const std::string& name : one->columnNames()) {
      if (std::find(names.begin(), names.end(), name) != names.end()) {
        return base::fail("BAD_OPTION", fmt::format("--indicator '{}': the column {} is there already", text, name));
      }
      names.push_back(name);
    }
    prepared.push_back(std::move(*one));
  }
  return prepared;
}

Result<void, Failure> checkBars(const IndicatorTable& table,
                                const std::vector<indicators::PreparedIndicator>& prepared) {
  const auto& report = table.file.report;
  if (table.file.bars.empty()) {
    return base::fail("NO_BARS",
                      fmt::format("{}: no bar was read ({} rows refused, {} quotes); 'keel-cli import' tells why",
                                  report.file, report.rowsRejected, table.file.quotes.size()));
  }
  const bool hasVolume = std::any_of(report.mapping.begin(), report.mapping.end(), [](const auto& entry) {
    return entry.first == recorded::name(recorded::Column::Volume);
  });
  for (std::size_t i = 0; i < prepared.size() && !hasVolume; ++i) {
    const auto& inputs = prepared[i].spec().inputs;
    if (std::find(inputs.begin(), inputs.end(), "volume") == inputs.end()) continue;
    return base::fail("MISSING_COLUMN", fmt::format("--indicator '{}' reads the volume, which {} does not have",
                                                    table.texts[i], report.file));
  }
  return {};
}

Result<IndicatorTable, Failure> makeTable(const Arguments& arguments) {
  IndicatorTable table;
  auto data = dataArgument(arguments);
  if (!data) return tl::unexpected(data.error());
  table.data = std::move(*data);
  table.texts = arguments.values("--indicator");
  const auto prepared = prepareIndicators(table.texts);
  if (!prepared) return tl::unexpected(prepared.error());
  auto file = recorded::readBars(table.data.file);
  if (!file) return tl::unexpected(file.error());
  table.file = std::move(*file);
  if (auto fine = checkBars(table, *prepared); !fine) return tl::unexpected(fine.error());
  const auto& bars = table.file.bars;
  const auto open = toDoubles(bars.openE8), high = toDoubles(bars.highE8), low = toDoubles(bars.lowE8),
             close = toDoubles(bars.closeE8), volume = toDoubles(bars.volumeE8);
  auto outputs = indicators::computeIndicators(table.texts, {open, high, low, close, volume});
  if (!outputs) return tl::unexpected(outputs.error());
  table.outputs = std::move(*outputs);
  return table;
}

std::string tableCsv(const IndicatorTable& table, const BarLabels& labels) {
  const auto& bars = table.file.bars;
  std::string out = "t,open,high,low,close,volume";
  for (const auto& output : table.outputs) {
    for (const std::string& name : output.names) out += ',' + name;
  }
  out += '\n';
  for (std::size_t i = 0; i < bars.size(); ++i) {
    out += labels.text(bars.tsOpenNs[i]);
    for (const auto* column : {&bars.openE8, &bars.highE8, &bars.lowE8, &bars.closeE8, &bars.volumeE8}) {
      out += ',';
      out += base::formatE8((*column)[i]);
    }
    for (const auto& output : table.outputs) {
      for (const auto& column : output.columns) {
        out += ',';
        if (std::isfinite(column[i])) fmt::format_to(std::back_inserter(out), "{}", column[i]);
      }
    }
    out += '\n';
  }
  return out;
}

/// What the summary says of a column.
struct ColumnSummary {
  std::string indicator;
  std::string name;
  std::size_t defined = 0;
  std::string firstBar;  ///< of the first defined value; empty when there is none
  double last = std::nan("");
};

std::vector<ColumnSummary> summarize(const IndicatorTable& table, const BarLabels& labels) {
  std::vector<ColumnSummary> out;
  for (std::size_t k = 0; k < table.outputs.size(); ++k) {
    for (std::size_t c = 0; c < table.outputs[k].names.size(); ++c) {
      const std::vector<double>& column = table.outputs[k].columns[c];
      ColumnSummary row{table.texts[k], table.outputs[k].names[c], 0, "", column.back()};
      for (std::size_t i = 0; i < column.size(); ++i) {
        if (!std::isfinite(column[i])) continue;
        if (++row.defined == 1) row.firstBar = labels.text(table.file.bars.tsOpenNs[i]);
      }
      out.push_back(std::move(row));
    }
  }
  return out;
}

std::string indicatorsJson(const IndicatorTable& table, const BarLabels& labels, const std::string& csv) {
  const auto& report = table.file.report;
  const auto& bars = table.file.bars;
  JsonWriter json;
  json.beginObject().field("file", report.file);
  json.field("symbol", table.data.symbol.empty() ? std::nullopt : std::optional(table.data.symbol))
      .field("bars", static_cast<std::uint64_t>(bars.size()))
      .field("first", labels.text(bars.tsOpenNs.front()))
      .field("last", labels.text(bars.tsOpenNs.back()))
      .field("zone", report.zone)
      .field("rows_rejected", static_cast<std::uint64_t>(report.rowsRejected))
      .field("generated", report.generated)
      .field("csv", csv);
  json.key("columns").beginArray();
  for (const ColumnSummary& column : summarize(table, labels)) {
    json.beginObject()
        .field("indicator", column.indicator)
        .field("column", column.name)
        .field("defined", static_cast<std::uint64_t>(column.defined))
        .field("first_defined", column.firstBar.empty() ? std::nullopt : std::optional(column.firstBar))
        .field("last_value", column.last)
        .endObject();
  }
  json.endArray().endObject();
  return json.text();
}

std::string indicatorsText(const IndicatorTable& table, const BarLabels& labels, const std::string& csv) {
  const auto& bars = table.file.bars;
  std::string out = fmt::format("{}: {} bars from {} to {}{}\n", table.file.report.file, bars.size(),
                                labels.text(bars.tsOpenNs.front()), labels.text(bars.tsOpenNs.back()),
                                table.file.report.generated ? ", GENERATED" : "");
  for (const ColumnSummary& column : summarize(table, labels)) {
    out += fmt::format("  {:<28} last {:<22} {}\n", column.name,
                       std::isfinite(column.last) ? fmt::format("{}", column.last) : std::string("undefined"),
                       column.firstBar.empty() ? "never defined" : "defined from " + column.firstBar);
  }
  return out + "written to " + csv;
}

int runIndicators(const Arguments& arguments) {
  if (auto fine = refusePositional(arguments); !fine) return complain(fine.error(), kBadUsage);
  if (arguments.has("--list")) {
    fmt::print("{}\n", arguments.has("--json") ? catalogueJson() : catalogueText());
    return kDone;
  }
  const auto csv = arguments.required("--csv");
  if (!csv) return complain(csv.error(), kBadUsage);
  const auto table = makeTable(arguments);
  if (!table) return complain(table.error(), exitCodeFor(table.error()));
  const auto labels = BarLabels::of(table->file.report);
  if (!labels) return complain(labels.error(), exitCodeFor(labels.error()));
  const auto& report = table->file.report;
  if (report.rowsRejected > 0) {
    fmt::print(stderr, "keel-cli: {}: {} of {} rows refused; 'keel-cli import' lists them\n", report.file,
               report.rowsRejected, report.rowsRead);
  }
  if (const auto written = writeFile(*csv, tableCsv(*table, *labels)); !written)
    return complain(written.error(), kFailed);
  fmt::print("{}\n",
             arguments.has("--json") ? indicatorsJson(*table, *labels, *csv) : indicatorsText(*table, *labels, *csv));
  return kDone;
}

}  // namespace

const CommandSpec& indicatorsCommand() {
  static const CommandSpec spec{"indicators",
                                "--data [SYMBOL=]FILE --indicator name:params... --csv FILE [--json] | --list [--json]",
                                "computes indicators over the bars of a file", &indicatorsOptions, &runIndicators};
  return spec;
}

}  // namespace keel::cli
