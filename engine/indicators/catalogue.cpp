#include <engine/indicators/catalogue.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include <engine/indicators/definitions.h>
#include <engine/indicators/window.h>

namespace keel::indicators {

namespace {

struct Catalogue {
  std::vector<Definition> definitions;
  std::vector<IndicatorSpec> specs;
};

const Catalogue& catalogue() {
  static const Catalogue all = [] {
    Catalogue made;
    addAverages(made.definitions);
    addMomentum(made.definitions);
    addRanges(made.definitions);
    addVolume(made.definitions);
    for (const Definition& definition : made.definitions) made.specs.push_back(definition.spec);
    return made;
  }();
  return all;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> splitAtCommas(std::string_view text) {
  std::vector<std::string_view> parts;
  if (trimmed(text).empty()) return parts;
  while (true) {
    const std::size_t comma = text.find(',');
    parts.push_back(trimmed(text.substr(0, comma)));
    if (comma == std::string_view::npos) return parts;
    text.remove_prefix(comma + 1);
  }
}

std::optional<double> parseNumber(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

base::Result<double, base::Failure> parseParameter(const IndicatorSpec& spec, const ParameterSpec& parameter,
                                                   std::string_view text) {
  const std::optional<double> number = parseNumber(text);
  const bool fits = number && *number >= parameter.minimum && *number <= parameter.maximum &&
                    (!parameter.integer || *number == std::floor(*number));
  if (fits) return *number;
  return base::fail("BAD_PARAMETER",
                    fmt::format("{}: parameter {} must be {} from {} to {}, not '{}'", spec.name, parameter.name,
                                parameter.integer ? "a whole number" : "a number", parameter.minimum,
                                parameter.maximum, text.substr(0, 40)));
}

base::Failure badInput(const IndicatorSpec& spec, const std::string& what) {
  return {"BAD_INPUT", fmt::format("{}: {}", spec.name, what)};
}

std::span<const double> columnOf(const BarColumns& bars, const std::string& name) {
  if (name == "open") return bars.open;
  if (name == "high") return bars.high;
  if (name == "low") return bars.low;
  return name == "volume" ? bars.volume : bars.close;
}

ColumnPointers pointersTo(const BarColumns& bars) {
  return {bars.open.data(), bars.high.data(), bars.low.data(), bars.close.data(), bars.volume.data()};
}

IndicatorOutput emptyOutput(const PreparedIndicator& indicator, std::size_t bars) {
  IndicatorOutput output{indicator.columnNames(), {}};
  output.columns.resize(output.names.size());
  for (std::vector<double>& column : output.columns) column.reserve(bars);
  return output;
}

/// An indicator on its way through the bars. Columns grow block by block: the zeros that a vector starts with are
/// then overwritten in the cache, not in memory.
struct Progress {
  IndicatorOutput output;
  BlockFunction function;
  std::size_t bars = 0;
};

void advance(Progress& progress, const ColumnPointers& bars, std::size_t begin, std::size_t end) {
  std::vector<double*> pointers;
  for (std::vector<double>& column : progress.output.columns) {
    column.resize(end);
    pointers.push_back(column.data());
  }
  progress.function(bars, begin, end, pointers.data());
}

base::Result<Progress, base::Failure> begin(std::string_view text, const BarColumns& bars) {
  const auto indicator = PreparedIndicator::parse(text);
  if (!indicator) return tl::unexpected<base::Failure>(indicator.error());
  const auto count = indicator->barCount(bars);
  if (!count) return tl::unexpected<base::Failure>(count.error());
  return Progress{emptyOutput(*indicator, *count), indicator->start(), *count};
}

constexpr std::size_t kBlock = 4096;

}  // namespace

ParameterSpec periodParameter(double defaultValue, std::string name, double minimum) {
  return {std::move(name), defaultValue, minimum, kMaxPeriod, true};
}

ParameterSpec realParameter(std::string name, double defaultValue, double minimum, double maximum) {
  return {std::move(name), defaultValue, minimum, maximum, false};
}

const std::vector<IndicatorSpec>& indicatorCatalogue() { return catalogue().specs; }

const IndicatorSpec* findIndicator(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const IndicatorSpec& spec : indicatorCatalogue()) {
    if (spec.name == lower || std::find(spec.aliases.begin(), spec.aliases.end(), lower) != spec.aliases.end()) {
      return &spec;
    }
  }
  return nullptr;
}

base::Result<PreparedIndicator, base::Failure> PreparedIndicator::parse(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view name = trimmed(text.substr(0, colon));
  const IndicatorSpec* spec = findIndicator(name);
  if (spec == nullptr) {
    return base::fail("UNKNOWN_INDICATOR", fmt::format("there is no indicator named '{}'", name.substr(0, 40)));
  }
  const auto parts = splitAtCommas(colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1));
  if (parts.size() > spec->parameters.size()) {
    return base::fail("BAD_PARAMETER", fmt::format("{} takes {} parameters, not {}", spec->name,
                                                   spec->parameters.size(), parts.size()));
  }
  PreparedIndicator made;
  made.m_spec = spec;
  for (std::size_t i = 0; i < spec->parameters.size(); ++i) {
    const ParameterSpec& parameter = spec->parameters[i];
    if (i >= parts.size()) {
      const bool follows = std::isnan(parameter.defaultValue);
      made.m_parameters.push_back(follows ? made.m_parameters.back() : parameter.defaultValue);
      continue;
    }
    const auto number = parseParameter(*spec, parameter, parts[i]);
    if (!number) return tl::unexpected<base::Failure>(number.error());
    made.m_parameters.push_back(*number);
  }
  return made;
}

std::vector<std::string> PreparedIndicator::columnNames() const {
  std::string stem = m_spec->name;
  for (std::size_t i = 0; i < m_parameters.size(); ++i) {
    const bool follows = std::isnan(m_spec->parameters[i].defaultValue);
    if (follows && m_parameters[i] == m_parameters[i - 1]) continue;
    stem += fmt::format("_{}", m_parameters[i]);
  }
  std::vector<std::string> names;
  for (const std::string& output : m_spec->outputs) names.push_back(output.empty() ? stem : stem + "_" + output);
  return names;
}

base::Result<std::size_t, base::Failure> PreparedIndicator::barCount(const BarColumns& bars) const {
  const std::size_t count = columnOf(bars, m_spec->inputs.front()).size();
  for (const std::string& input : m_spec->inputs) {
    const std::size_t size = columnOf(bars, input).size();
    if (size == count) continue;
    return tl::unexpected<base::Failure>(badInput(
        *m_spec,
        fmt::format("column {} has {} values and column {} has {}", m_spec->inputs.front(), count, input, size)));
  }
  return count;
}

BlockFunction PreparedIndicator::start() const {
  const auto index = static_cast<std::size_t>(m_spec - catalogue().specs.data());
  return catalogue().definitions[index].start(m_parameters);
}

base::Result<void, base::Failure> PreparedIndicator::run(const BarColumns& bars,
                                                         std::span<const std::span<double>> outputs) const {
  const auto count = barCount(bars);
  if (!count) return tl::unexpected<base::Failure>(count.error());
  if (outputs.size() != m_spec->outputs.size()) {
    return tl::unexpected<base::Failure>(badInput(
        *m_spec, fmt::format("{} output columns wanted, {} given", m_spec->outputs.size(), outputs.size())));
  }
  std::vector<double*> pointers;
  for (const std::span<double> output : outputs) {
    if (output.size() != *count) {
      return tl::unexpected<base::Failure>(
          badInput(*m_spec, fmt::format("an output column has {} values for {} bars", output.size(), *count)));
    }
    pointers.push_back(output.data());
  }
  start()(pointersTo(bars), 0, *count, pointers.data());
  return {};
}

base::Result<IndicatorOutput, base::Failure> computeIndicator(std::string_view text, const BarColumns& bars) {
  auto progress = begin(text, bars);
  if (!progress) return tl::unexpected<base::Failure>(progress.error());
  for (std::size_t at = 0; at < progress->bars; at += kBlock) {
    advance(*progress, pointersTo(bars), at, std::min(at + kBlock, progress->bars));
  }
  return std::move(progress->output);
}

base::Result<std::vector<IndicatorOutput>, base::Failure> computeIndicators(std::span<const std::string> texts,
                                                                             const BarColumns& bars) {
  std::vector<Progress> all;
  std::size_t longest = 0;
  for (const std::string& text : texts) {
    auto progress = begin(text, bars);
    if (!progress) return tl::unexpected<base::Failure>(progress.error());
    longest = std::max(longest, progress->bars);
    all.push_back(std::move(*progress));
  }
  for (std::size_t at = 0; at < longest; at += kBlock) {
    for (Progress& progress : all) {
      if (at < progress.bars) advance(progress, pointersTo(bars), at, std::min(at + kBlock, progress.bars));
    }
  }
  std::vector<IndicatorOutput> results;
  for (Progress& progress : all) results.push_back(std::move(progress.output));
  return results;
}

}  // namespace keel::indicators
