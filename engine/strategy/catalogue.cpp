#include <engine/strategy/catalogue.h>

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include <engine/strategy/builders.h>

namespace keel::strategy {
namespace {

using Kind = ParameterKind;
using Builder = Built (*)(const Settings&, const Instruments&);

struct Entry {
  StrategySpec spec;
  Builder build = nullptr;
};

ParameterSpec periodSpec(std::string name, double value, double minimum, std::string description) {
  return {std::move(name), Kind::Integer, value, minimum, 1000, std::move(description)};
}
ParameterSpec sizeSpec(double value) {
  return {"size", Kind::Real, value, 0.0001, 10'000'000, "shares of one position"};
}
ParameterSpec shareSpec(double value, std::string description) {
  return {"frac", Kind::Real, value, 0.01, 1, std::move(description)};
}
ParameterSpec levelSpec(std::string name, double value, std::string description) {
  return {std::move(name), Kind::Real, value, 0, 100, std::move(description)};
}
ParameterSpec volumeSpec() {
  return {"volume", Kind::Flag, 0, 0, 1, "only where the volume is above the average of the 20 bars before"};
}

std::vector<Entry> referenceEntries() {
  std::vector<Entry> entries;
  entries.push_back({{"sma_cross", "buys when the fast simple average crosses above the slow one, leaves below it",
                      false, false,
                      {periodSpec("fast", 10, 1, "bars of the fast average"),
                       periodSpec("slow", 30, 2, "bars of the slow average"), sizeSpec(100),
                       {"short", Kind::Flag, 0, 0, 1, "turns short on a crossing down instead of leaving"}}},
                     buildSmaCross});
  entries.push_back({{"rsi", "buys below the low level of Wilder's RSI, sells above the high one", false, false,
                      {periodSpec("period", 14, 2, "bars of the RSI"), levelSpec("lo", 30, "buys below this RSI"),
                       levelSpec("hi", 70, "sells above this RSI"), shareSpec(0.95, "share of the cash to invest")}},
                     buildRsi});
  entries.push_back({{"donchian_bracket", "buys a close above the highest high, with a stop and a target", false, false,
                      {periodSpec("n", 20, 1, "bars before whose highest high is broken"), sizeSpec(100),
                       {"stop", Kind::Real, 0.03, 0.0001, 0.99, "stop below the close of the signal, a fraction"},
                       {"take", Kind::Real, 0.06, 0.0001, 10, "target above the close of the signal, a fraction"}}},
                     buildDonchianBracket});
  entries.push_back({{"bollinger_limit", "bids at the lower band after a dip through it, sells above the middle band",
                      false, false,
                      {periodSpec("n", 20, 2, "bars of the bands"),
                       {"k", Kind::Real, 2, 0.1, 10, "width of the bands in population standard deviations"},
                       sizeSpec(200),
                       {"valid", Kind::Integer, 5, 0, 365, "calendar days the bid stays after the signal"}}},
                     buildBollingerLimit});
  entries.push_back({{"stop_entry_trailing", "buys above the highest high by a stop order, leaves by a trailing stop",
                      false, false,
                      {periodSpec("n", 55, 1, "bars of the highest high, the current one included"), sizeSpec(100),
                       {"trail", Kind::Real, 0.08, 0.0001, 0.99, "distance of the trailing stop, a fraction"}}},
                     buildStopEntryTrailing});
  entries.push_back({{"ema_intraday", "long while the fast exponential average is above the slow one, flat from 15:55",
                      false, false,
                      {periodSpec("fast", 9, 1, "bars of the fast average"),
                       periodSpec("slow", 21, 2, "bars of the slow average"), sizeSpec(200)}},
                     buildEmaIntraday});
  entries.push_back({{"sector_rotation", "each month holds the instruments that rose most", false, true,
                      {periodSpec("look", 63, 1, "bars over which the rise is measured"),
                       periodSpec("top", 3, 1, "instruments to hold"), shareSpec(0.3, "share of the account in each")}},
                     buildSectorRotation});
  return entries;
}

std::vector<Entry> signalEntries() {
  const ParameterSpec fast = periodSpec("fast", 15, 1, "bars of the fast simple average");
  const ParameterSpec slow = periodSpec("slow", 50, 2, "bars of the slow simple average");
  const ParameterSpec oversold = levelSpec("oversold", 30, "a buy below this RSI");
  const ParameterSpec overbought = levelSpec("overbought", 70, "a sale above this RSI");
  const ParameterSpec threshold{"threshold", Kind::Real, 0.01, 0, 0.5, "distance beyond the extreme close, a fraction"};
  std::vector<Entry> entries;
  entries.push_back({{"ma_crossover", "crossing of two simple averages", true, false, {fast, slow, volumeSpec()}},
                     buildMaCrossover});
  entries.push_back({{"rsi_mean_reversion", "Wilder's RSI beyond its levels", true, false,
                      {periodSpec("period", 14, 2, "bars of the RSI"), oversold, overbought, volumeSpec()}},
                     buildRsiMeanReversion});
  entries.push_back({{"momentum_breakout", "close beyond the extreme close of the bars before", true, false,
                      {periodSpec("period", 20, 1, "bars before"), threshold, volumeSpec()}},
                     buildMomentumBreakout});
  entries.push_back({{"mixed", "ma_crossover, rsi_mean_reversion and momentum_breakout together", true, false,
                      {fast, slow, periodSpec("rsi_period", 14, 2, "bars of the RSI"), oversold, overbought,
                       periodSpec("breakout_period", 20, 1, "bars before of the breakout"), threshold, volumeSpec()}},
                     buildMixed});
  return entries;
}

const std::vector<Entry>& allEntries() {
  static const std::vector<Entry> entries = [] {
    std::vector<Entry> all = referenceEntries();
    for (Entry& entry : signalEntries()) all.push_back(std::move(entry));
    return all;
  }();
  return entries;
}

std::int64_t toE8(double value) { return std::llround(value * 1e8); }

base::Result<std::int64_t, base::Failure> readValue(const StrategySpec& spec, const ParameterSpec& parameter,
                                                    std::string_view text) {
  if (parameter.kind == Kind::Flag && (text == "true" || text == "false")) return text == "true" ? base::kScaleE8 : 0;
  const auto e8 = base::parseE8(text);
  if (!e8) {
    return base::fail("BAD_PARAMETER",
                      fmt::format("{}: {} = '{}' {}", spec.name, parameter.name, text, base::describe(e8.error())));
  }
  if (parameter.kind != Kind::Real && *e8 % base::kScaleE8 != 0) {
    return base::fail("BAD_PARAMETER",
                      fmt::format("{}: {} = {} is not a whole number", spec.name, parameter.name, text));
  }
  if (*e8 < toE8(parameter.minimum) || *e8 > toE8(parameter.maximum)) {
    return base::fail("BAD_PARAMETER", fmt::format("{}: {} = {} is outside {:g} to {:.10g}", spec.name, parameter.name,
                                                   text, parameter.minimum, parameter.maximum));
  }
  return *e8;
}

base::Result<Settings, base::Failure> readSettings(const StrategySpec& spec, const Parameters& parameters) {
  for (const auto& [key, value] : parameters) {
    const std::string& wanted = key;
    const auto known = [&wanted](const ParameterSpec& parameter) { return parameter.name == wanted; };
    if (std::none_of(spec.parameters.begin(), spec.parameters.end(), known)) {
      return base::fail("UNKNOWN_PARAMETER",
                        fmt::format("{} has no parameter '{}' (given as {})", spec.name, key, value));
    }
  }
  Settings settings;
  for (const ParameterSpec& parameter : spec.parameters) {
    const auto given = parameters.find(parameter.name);
    if (given == parameters.end()) {
      settings.set(parameter.name, toE8(parameter.defaultValue));
      continue;
    }
    const auto value = readValue(spec, parameter, given->second);
    if (!value) return tl::unexpected(value.error());
    settings.set(parameter.name, *value);
  }
  return settings;
}

/// Rules between parameters: each first one must be below its second.
std::optional<std::string> disorder(const StrategySpec& spec, const Settings& settings) {
  constexpr std::array<std::pair<const char*, const char*>, 3> kOrdered{
      {{"fast", "slow"}, {"lo", "hi"}, {"oversold", "overbought"}}};
  for (const auto& [lower, upper] : kOrdered) {
    if (!settings.has(lower) || settings.e8(lower) < settings.e8(upper)) continue;
    return fmt::format("{}: {} = {} must be below {} = {}", spec.name, lower, base::formatE8(settings.e8(lower)), upper,
                       base::formatE8(settings.e8(upper)));
  }
  return std::nullopt;
}

/// Rules between parameters and instruments.
std::optional<std::string> misfit(const StrategySpec& spec, const Settings& settings, const Instruments& instruments) {
  if (settings.has("top") && static_cast<std::size_t>(settings.integer("top")) > instruments.size()) {
    return fmt::format("{}: top = {} is more than the {} instruments of the run", spec.name, settings.integer("top"),
                       instruments.size());
  }
  if (!settings.has("size")) return std::nullopt;
  for (const domain::Instrument& row : instruments) {
    if (settings.e8("size") % row.lotSize.e8() == 0) continue;
    return fmt::format("{}: size = {} is not a multiple of the lot {} of {}", spec.name,
                       settings.quantity("size").text(), row.lotSize.text(), row.symbol);
  }
  return std::nullopt;
}

}  // namespace

const std::vector<StrategySpec>& strategyCatalogue() {
  static const std::vector<StrategySpec> specs = [] {
    std::vector<StrategySpec> all;
    for (const Entry& entry : allEntries()) all.push_back(entry.spec);
    return all;
  }();
  return specs;
}

base::Result<std::unique_ptr<Strategy>, base::Failure> makeStrategy(std::string_view name, const Parameters& parameters,
                                                                    const std::vector<domain::Instrument>& symbols) {
  const auto& entries = allEntries();
  const auto named = [name](const Entry& e) { return e.spec.name == name; };
  const auto entry = std::find_if(entries.begin(), entries.end(), named);
  if (entry == entries.end()) return base::fail("UNKNOWN_STRATEGY", fmt::format("there is no strategy '{}'", name));
  if (symbols.empty()) {
    return base::fail("NO_INSTRUMENTS", fmt::format("{} needs at least one instrument, none was given", name));
  }
  const auto settings = readSettings(entry->spec, parameters);
  if (!settings) return tl::unexpected(settings.error());
  if (const auto problem = disorder(entry->spec, *settings)) return base::fail("BAD_PARAMETER", *problem);
  if (const auto problem = misfit(entry->spec, *settings, symbols)) return base::fail("BAD_PARAMETER", *problem);
  return entry->build(*settings, symbols);
}

}  // namespace keel::strategy
