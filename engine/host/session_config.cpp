#include <engine/host/session_config.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <iterator>

#include <boost/json.hpp>
#include <fmt/format.h>

namespace keel::host {

using base::Failure;
using base::Result;
namespace json = boost::json;

namespace {

using Status = std::optional<Failure>;

Failure badField(std::string_view field, const json::value& value, std::string_view wanted) {
  return Failure{"BAD_FIELD", fmt::format("{}: {} is not {}", field, json::serialize(value), wanted)};
}

/// A decimal written as a number or as text, exactly.
std::optional<std::int64_t> decimalOf(const json::value& value) {
  std::string text;
  if (const auto* s = value.if_string()) text.assign(s->data(), s->size());
  else if (value.is_number()) text = json::serialize(value);
  else return std::nullopt;
  const auto e8 = base::parseE8(text);
  if (!e8) return std::nullopt;
  return *e8;
}

Status readText(std::string_view field, const json::value& value, std::string& out) {
  const auto* text = value.if_string();
  if (text == nullptr) return badField(field, value, "a text");
  out.assign(text->data(), text->size());
  return std::nullopt;
}

Status readFlag(std::string_view field, const json::value& value, bool& out) {
  const bool* flag = value.if_bool();
  if (flag == nullptr) return badField(field, value, "true or false");
  out = *flag;
  return std::nullopt;
}

Status readNumber(std::string_view field, const json::value& value, double low, double high, double& out) {
  const auto e8 = decimalOf(value);
  const double number = e8 ? static_cast<double>(*e8) / 1e8 : NAN;
  if (!(number >= low && number <= high)) {
    return badField(field, value, fmt::format("a number from {} to {}", low, high));
  }
  out = number;
  return std::nullopt;
}

Status readInteger(std::string_view field, const json::value& value, int low, int high, int& out) {
  double number = 0;
  if (auto bad = readNumber(field, value, low, high, number)) return bad;
  if (number != std::floor(number)) return badField(field, value, "a whole number");
  out = static_cast<int>(number);
  return std::nullopt;
}

/// "20" percent -> 0.20; ranges are checked by risk.
Status readPercent(std::string_view field, const json::value& value, domain::Rate& out) {
  const auto e8 = decimalOf(value);
  if (!e8 || *e8 < 0 || *e8 % 100 != 0) return badField(field, value, "a percentage with at most six decimals");
  out = domain::Rate::fromE8(*e8 / 100);
  return std::nullopt;
}

Status readSeconds(std::string_view field, const json::value& value, double unit, base::Duration& out) {
  double number = 0;
  if (auto bad = readNumber(field, value, 0, 1e7, number)) return bad;
  out = base::Duration{static_cast<std::int64_t>(number * unit * 1e9)};
  return std::nullopt;
}

Status readParameters(std::string_view field, const json::value& value, strategy::Parameters& out) {
  const auto* object = value.if_object();
  if (object == nullptr) return badField(field, value, "an object of name and value");
  for (const auto& [key, item] : *object) {
    out[std::string(key)] = item.is_string() ? std::string(item.get_string()) : json::serialize(item);
  }
  return std::nullopt;
}

Status readData(const json::value& value, const std::filesystem::path& folder, std::vector<DataFile>& out) {
  const auto* list = value.if_array();
  if (list == nullptr) return badField("data", value, "a list of {symbol, file}");
  for (const json::value& item : *list) {
    const auto* object = item.if_object();
    if (object == nullptr) return badField("data", item, "an object with symbol and file");
    DataFile file;
    std::string path;
    for (const auto& [key, part] : *object) {
      Status bad;
      if (key == "symbol") bad = readText("data.symbol", part, file.symbol);
      else if (key == "file") bad = readText("data.file", part, path);
      else if (key == "zone") bad = readText("data.zone", part, file.zone);
      else if (key == "stamp_is_end") bad = readFlag("data.stamp_is_end", part, file.stampIsEnd);
      else bad = Failure{"UNKNOWN_FIELD", fmt::format("data.{} is not a known field", std::string_view(key))};
      if (bad) return bad;
    }
    if (file.symbol.empty() || path.empty()) return Failure{"MISSING_FIELD", "data needs symbol and file in every entry"};
    file.file = std::filesystem::path(path).is_absolute() ? std::filesystem::path(path) : folder / path;
    out.push_back(std::move(file));
  }
  return std::nullopt;
}

constexpr std::size_t kMostStrategies = 16;

Status readStrategy(const json::value& value, core::StrategyChoice& out) {
  const auto* object = value.if_object();
  if (object == nullptr) return badField("strategies", value, "an object of name, enabled and parameters");
  for (const auto& [key, part] : *object) {
    Status bad;
    if (key == "name") bad = readText("strategies.name", part, out.name);
    else if (key == "enabled") bad = readFlag("strategies.enabled", part, out.enabled);
    else if (key == "parameters") bad = readParameters("strategies.parameters", part, out.parameters);
    else bad = Failure{"UNKNOWN_FIELD", fmt::format("strategies.{} is not a known field", std::string_view(key))};
    if (bad) return bad;
  }
  if (out.name.empty()) return Failure{"MISSING_FIELD", "strategies needs a name in every entry"};
  return std::nullopt;
}

Status readStrategies(const json::value& value, std::vector<core::StrategyChoice>& out) {
  const auto* list = value.if_array();
  if (list == nullptr || list->empty() || list->size() > kMostStrategies) {
    return badField("strategies", value, fmt::format("a list of 1 to {} strategies", kMostStrategies));
  }
  for (const json::value& item : *list) {
    core::StrategyChoice choice;
    if (auto bad = readStrategy(item, choice)) return bad;
    out.push_back(std::move(choice));
  }
  return std::nullopt;
}

struct Field {
  std::string_view name;
  std::function<Status(const json::value&)> read;
};

Status readMode(const json::value& value) {
  const auto* mode = value.if_string();
  return mode != nullptr && *mode == "paper" ? Status{} : badField("mode", value, "\"paper\"");
}

Status readStrength(const json::value& value, domain::SignalStrength& out) {
  std::string text;
  if (auto bad = readText("min_signal_strength", value, text)) return bad;
  const auto strength = domain::parseSignalStrength(text);
  if (!strength) return strength.error();
  out = *strength;
  return std::nullopt;
}

Status readSpeed(const json::value& value, double& out) {
  if (value.is_string() && value.get_string() == "max") {
    out = 0;
    return std::nullopt;
  }
  if (auto bad = readNumber("speed", value, 0.01, 1e6, out)) return badField("speed", value, "0.01 to 1000000, or \"max\"");
  return std::nullopt;
}

Status readSeed(const json::value& value, std::uint64_t& out) {
  double number = 0;
  if (auto bad = readNumber("seed", value, 0, 4e9, number)) return bad;
  out = static_cast<std::uint64_t>(number);
  return std::nullopt;
}

std::vector<Field> capitalFields(SessionConfig& s) {
  return {
      {"capital",
       [&s](const json::value& v) -> Status {
         const auto e8 = decimalOf(v);
         if (!e8) return badField("capital", v, "an amount");
         s.capital.capital = domain::Money::fromE8(*e8);
         return std::nullopt;
       }},
      {"reserve_percent", [&s](const json::value& v) { return readPercent("reserve_percent", v, s.capital.reserve); }},
      {"available_percent", [&s](const json::value& v) { return readPercent("available_percent", v, s.capital.available); }},
      {"max_position_percent",
       [&s](const json::value& v) { return readPercent("max_position_percent", v, s.capital.maximumPosition); }},
      {"daily_loss_percent", [&s](const json::value& v) { return readPercent("daily_loss_percent", v, s.capital.dailyLoss); }},
      {"symbol_exposure_percent",
       [&s](const json::value& v) { return readPercent("symbol_exposure_percent", v, s.capital.symbolExposure); }},
      {"position_percent", [&s](const json::value& v) { return readPercent("position_percent", v, s.profile.position); }},
      {"stop_percent", [&s](const json::value& v) { return readPercent("stop_percent", v, s.profile.stop); }},
      {"take_percent", [&s](const json::value& v) { return readPercent("take_percent", v, s.profile.take); }},
      {"interval_minutes",
       [&s](const json::value& v) { return readInteger("interval_minutes", v, 1, 60, s.profile.intervalMinutes); }},
      {"max_trades_per_day",
       [&s](const json::value& v) { return readInteger("max_trades_per_day", v, 1, 50, s.profile.tradesPerDay); }},
      {"max_positions",
       [&s](const json::value& v) { return readInteger("max_positions", v, 1, 15, s.profile.maximumPositions); }},
      {"max_age_hours",
       [&s](const json::value& v) {
         base::Duration age{};
         auto bad = readSeconds("max_age_hours", v, 3600, age);
         if (!bad) s.maximumAge = age.count() == 0 ? std::nullopt : std::optional(age);
         return bad;
       }},
  };
}

std::vector<Field> tradingFields(SessionConfig& s, const std::filesystem::path& folder) {
  return {
      {"name", [&s](const json::value& v) { return readText("name", v, s.name); }},
      {"mode", [](const json::value& v) { return readMode(v); }},
      {"strategy", [&s](const json::value& v) { return readText("strategy", v, s.strategy); }},
      {"parameters", [&s](const json::value& v) { return readParameters("parameters", v, s.parameters); }},
      {"strategies", [&s](const json::value& v) { return readStrategies(v, s.strategies); }},
      {"max_signals_per_hour",
       [&s](const json::value& v) { return readInteger("max_signals_per_hour", v, 1, 1000, s.maximumSignalsPerHour); }},
      {"min_signal_strength", [&s](const json::value& v) { return readStrength(v, s.minimumStrength); }},
      {"fractional", [&s](const json::value& v) { return readFlag("fractional", v, s.fractional); }},
      {"allow_short", [&s](const json::value& v) { return readFlag("allow_short", v, s.allowShort); }},
      {"session_hours_only", [&s](const json::value& v) { return readFlag("session_hours_only", v, s.sessionHoursOnly); }},
      {"stale_after_seconds", [&s](const json::value& v) { return readSeconds("stale_after_seconds", v, 1, s.staleAfter); }},
      {"latency_ms", [&s](const json::value& v) { return readSeconds("latency_ms", v, 1e-3, s.latency); }},
      {"partial_fill_percent",
       [&s](const json::value& v) { return readNumber("partial_fill_percent", v, 0, 100, s.partialFillProbability); }},
      {"rejection_percent",
       [&s](const json::value& v) { return readNumber("rejection_percent", v, 0, 100, s.rejectProbability); }},
      {"commission", [&s](const json::value& v) { return readText("commission", v, s.commission); }},
      {"slippage", [&s](const json::value& v) { return readText("slippage", v, s.slippage); }},
      {"seed", [&s](const json::value& v) { return readSeed(v, s.seed); }},
      {"speed", [&s](const json::value& v) { return readSpeed(v, s.speed); }},
      {"data", [&s, &folder](const json::value& v) { return readData(v, folder, s.data); }},
  };
}

Status readProfile(const json::object& object, SessionConfig& session) {
  const json::value* named = object.if_contains("profile");
  std::string name = "moderate";
  if (named != nullptr) {
    if (auto bad = readText("profile", *named, name)) return bad;
  }
  const auto profile = risk::findProfile(name);
  if (!profile) return profile.error();
  session.profile = *profile;
  return std::nullopt;
}

}  // namespace

namespace {

Result<json::value, Failure> parseDocument(std::string_view text) {
  json::error_code error;
  json::stream_parser parser;
  const std::size_t read = parser.write_some(text.data(), text.size(), error);
  if (!error) parser.finish(error);
  if (error || text.substr(std::min(read, text.size())).find_first_not_of(" \t\r\n") != std::string_view::npos) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(read, text.size())), '\n');
    return base::fail("BAD_JSON", fmt::format("line {}: {}", line, error ? error.message() : "text after the end"));
  }
  json::value document = parser.release();
  if (!document.is_object()) return base::fail("BAD_JSON", "the configuration is not an object");
  return document;
}

void readFields(const json::object& object, const std::filesystem::path& folder, SessionConfig& session,
                std::vector<Failure>& problems) {
  if (auto bad = readProfile(object, session)) problems.push_back(std::move(*bad));
  std::vector<Field> fields = capitalFields(session);
  for (Field& field : tradingFields(session, folder)) fields.push_back(std::move(field));
  for (const auto& [key, value] : object) {
    if (key == "profile") continue;
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == std::string_view(key); });
    if (field == fields.end()) {
      problems.push_back({"UNKNOWN_FIELD", fmt::format("{} is not a field of a session configuration", std::string_view(key))});
    } else if (auto bad = field->read(value)) {
      problems.push_back(std::move(*bad));
    }
  }
  for (const char* single : {"strategy", "parameters"}) {
    if (!object.contains("strategies") || !object.contains(single)) continue;
    problems.push_back({"BAD_FIELD", fmt::format("strategies: cannot stand beside {}, which names the only strategy", single)});
  }
  if (!object.contains("data")) problems.push_back({"MISSING_FIELD", "data: a session needs at least one file"});
  const bool told = std::any_of(problems.begin(), problems.end(),
                                [](const Failure& problem) { return problem.message.starts_with("data"); });
  if (session.data.empty() && !told) problems.push_back({"MISSING_FIELD", "data: a session needs at least one file"});
}

/// What only shows once the fields are together.
void checkParts(const SessionConfig& session, std::vector<Failure>& problems) {
  domain::InstrumentTable symbols;
  for (const DataFile& file : session.data) {
    if (!symbols.find(file.symbol).valid()) symbols.add(domain::describeSymbol(file.symbol, session.fractional));
  }
  const auto note = [&problems](const auto& result) {
    if (!result) problems.push_back(result.error());
  };
  for (const core::StrategyChoice& choice : strategyChoices(session)) {
    if (symbols.size() > 0) note(strategy::makeStrategy(choice.name, choice.parameters, symbols.rows()));
  }
  risk::Profile custom = session.profile;
  custom.name = "custom";
  note(risk::allocate(session.capital));
  note(risk::validated(custom));
  note(exchangeConfig(session));
}

/// The configuration, with every problem found.
Result<SessionConfig, Failure> parseAll(std::string_view text, const std::filesystem::path& folder,
                                        std::vector<Failure>& problems) {
  const auto document = parseDocument(text);
  if (!document) {
    problems.push_back(document.error());
    return tl::unexpected(document.error());
  }
  SessionConfig session;
  readFields(document->get_object(), folder, session, problems);
  checkParts(session, problems);
  if (!problems.empty()) return tl::unexpected(problems.front());
  session.partialFillProbability /= 100.0;
  session.rejectProbability /= 100.0;
  session.canonicalJson = json::serialize(*document);
  if (session.name.empty()) session.name = fmt::format("{} on {}", strategyNames(session), session.data.front().symbol);
  return session;
}

}  // namespace

Result<SessionConfig, Failure> parseSessionConfig(std::string_view text, const std::filesystem::path& folder) {
  std::vector<Failure> problems;
  return parseAll(text, folder, problems);
}

std::vector<Failure> checkSessionConfig(std::string_view text, const std::filesystem::path& folder) {
  std::vector<Failure> problems;
  static_cast<void>(parseAll(text, folder, problems));
  return problems;
}

bool sameSettings(std::string_view a, std::string_view b) {
  const auto first = parseDocument(a);
  const auto second = parseDocument(b);
  return first && second && *first == *second;
}

Result<SessionConfig, Failure> readSessionConfig(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.is_open() || in.bad() || std::filesystem::is_directory(file)) {
    return base::fail("NOT_FOUND", fmt::format("the configuration {} cannot be read", file.string()));
  }
  auto session = parseSessionConfig(text, std::filesystem::absolute(file).parent_path());
  if (!session) {
    return base::fail(session.error().code, fmt::format("{}: {}", file.string(), session.error().message));
  }
  return session;
}

}  // namespace keel::host
