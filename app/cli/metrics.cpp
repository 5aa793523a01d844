// keel-cli metrics: performance figures of a series of returns, in the definitions of two libraries.
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include <app/cli/commands.h>
#include <app/cli/data_file.h>
#include <app/cli/json_writer.h>
#include <engine/analytics/performance_metrics.h>
#include <engine/analytics/return_tables.h>

namespace keel::cli {
namespace {

using base::Failure;
using base::Result;

const std::vector<OptionSpec>& metricsOptions() {
  static const std::vector<OptionSpec> options{
      {"--returns", "FILE", "CSV with the columns date, ret and perhaps benchmark; 0.01 is one percent"},
      {"--benchmark", "FILE", "CSV with the benchmark's returns on the same dates"},
      {"--periods", "N", "periods a year; told from the dates when not given"},
      {"--risk-free", "R",
       "yearly rate as a fraction; 0: none (default 0.02 for quantstats, 0.0001 a period for empyrical)"},
      {"--json", "", "print one JSON object"},
  };
  return options;
}

Result<analytics::ReturnSeries, Failure> readReturns(const std::string& file, double periods) {
  const auto text = readTextFile(file);
  if (!text) return tl::unexpected(text.error());
  auto series = analytics::parseReturnsCsv(*text, periods);
  if (!series) return base::fail(series.error().code, file + ": " + series.error().message);
  return series;
}

Result<analytics::ReturnSeries, Failure> readSeries(const Arguments& arguments) {
  const auto file = arguments.required("--returns");
  if (!file) return tl::unexpected(file.error());
  const auto periods = arguments.integer("--periods", 0, 1, 1'000'000);
  if (!periods) return tl::unexpected(periods.error());
  auto series = readReturns(*file, static_cast<double>(*periods));
  if (!series) return series;
  const auto second = arguments.value("--benchmark");
  if (!second) return series;
  const auto benchmark = readReturns(*second, series->periodsPerYear);
  if (!benchmark) return tl::unexpected(benchmark.error());
  auto both = analytics::withBenchmark(std::move(*series), *benchmark);
  if (!both) return base::fail(both.error().code, *second + ": " + both.error().message);
  return both;
}

Result<analytics::MetricOptions, Failure> readRiskFree(const Arguments& arguments) {
  analytics::MetricOptions options;
  const auto text = arguments.value("--risk-free");
  if (!text) return options;
  double rate = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), rate);
  if (error != std::errc{} || end != text->data() + text->size() || !std::isfinite(rate) || rate < -0.5 || rate > 1) {
    return base::fail("BAD_OPTION", fmt::format("--risk-free '{}' is not a yearly rate from -0.5 to 1", *text));
  }
  options.riskFreePerYear = rate;
  return options;
}

std::string metricsJson(const analytics::ReturnSeries& series, const std::vector<analytics::Metric>& metrics) {
  JsonWriter json;
  json.beginObject()
      .field("observations", static_cast<std::uint64_t>(series.returns.size()))
      .field("first", base::formatDate(series.dates.front()))
      .field("last", base::formatDate(series.dates.back()))
      .field("periods_per_year", series.periodsPerYear);
  for (const std::string_view family : {analytics::kEmpyrical, analytics::kQuantstats}) {
    json.key(family).beginObject();
    for (const auto& metric : metrics) {
      if (metric.family == family) json.field(metric.name, metric.value);
    }
    json.endObject();
  }
  json.key("drawdowns").beginArray();
  for (const auto& row : analytics::drawdownTable(series, 10)) {
    json.beginObject()
        .field("start", base::formatDate(row.start))
        .field("valley", base::formatDate(row.valley))
        .field("end", base::formatDate(row.end))
        .field("days", row.days)
        .field("drawdown", row.fraction)
        .field("recovered", row.recovered)
        .endObject();
  }
  json.endArray().endObject();
  return json.text();
}

std::string figureText(const analytics::Metric& metric) {
  switch (metric.status) {
    case analytics::MetricStatus::Value: return fmt::format("{:.6g}", *metric.value);
    case analytics::MetricStatus::NoData: return "no data";
    case analytics::MetricStatus::Undefined: return "Undefined";
  }
  return "";
}

std::string metricsText(const analytics::ReturnSeries& series, const std::vector<analytics::Metric>& metrics) {
  std::string out =
      fmt::format("{} returns from {} to {}, {} periods a year\n", series.returns.size(),
                  base::formatDate(series.dates.front()), base::formatDate(series.dates.back()), series.periodsPerYear);
  std::string family;
  for (const auto& metric : metrics) {
    if (metric.family != family) out += fmt::format("\n{}\n", family = metric.family);
    out += fmt::format("  {:<30} {:>14}  {}\n", metric.name, figureText(metric), metric.definition);
  }
  out += "\ndeepest drawdowns\n";
  for (const auto& row : analytics::drawdownTable(series, 10)) {
    out += fmt::format("  {:>9.4f} %  from {}  valley {}  to {}  {} days{}\n", row.fraction * 100,
                       base::formatDate(row.start), base::formatDate(row.valley), base::formatDate(row.end), row.days,
                       row.recovered ? "" : "  (not recovered)");
  }
  return out;
}

int runMetrics(const Arguments& arguments) {
  if (auto fine = refusePositional(arguments); !fine) return complain(fine.error(), kBadUsage);
  auto options = readRiskFree(arguments);
  if (!options) return complain(options.error(), kBadUsage);
  const auto series = readSeries(arguments);
  if (!series) return complain(series.error(), exitCodeFor(series.error()));
  // The same yearly rate for both families.
  if (arguments.has("--risk-free")) {
    options->riskFreePerPeriod = std::pow(1 + options->riskFreePerYear, 1 / series->periodsPerYear) - 1;
  }
  const auto metrics = analytics::computeMetrics(*series, *options);
  fmt::print("{}\n", arguments.has("--json") ? metricsJson(*series, metrics) : metricsText(*series, metrics));
  return kDone;
}

}  // namespace

const CommandSpec& metricsCommand() {
  static const CommandSpec spec{"metrics", "--returns FILE [--benchmark FILE] [--periods N] [--risk-free R] [--json]",
                                "performance figures of a series of returns", &metricsOptions, &runMetrics};
  return spec;
}

}  // namespace keel::cli
