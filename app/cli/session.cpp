// keel-cli session, emergency-stop: a paper session without a window.
#include <atomic>
#include <csignal>
#include <fstream>

#include <fmt/format.h>

#include <app/cli/commands.h>
#include <app/cli/json_writer.h>
#include <engine/base/log.h>
#include <engine/host/engine_host.h>

namespace keel::cli {
namespace {

/// SIGINT and SIGTERM ask for an orderly stop; SIGUSR1 for the emergency stop.
std::atomic<int> g_signal{0};
void onSignal(int number) { g_signal = number; }

const std::vector<OptionSpec>& sessionOptions() {
  static const std::vector<OptionSpec> options{
      {"--config", "FILE", "the session's configuration (JSON)"},
      {"--store", "FILE", "where the session is kept; an unfinished session of the same configuration goes on"},
      {"--speed", "N|max", "tape seconds per second, over the configuration's own"},
      {"--log", "LEVEL", "debug, info, warning (default) or error lines on stderr"},
      {"--json", "", "print one JSON object"},
  };
  return options;
}

void putRecovery(JsonWriter& json, const api::RecoveryView& recovery) {
  const auto list = [&json](const char* name, const std::vector<std::string>& lines) {
    json.key(name).beginArray();
    for (const std::string& line : lines) json.value(line);
    json.endArray();
  };
  json.key("recovery").beginObject().field("recovered", recovery.recovered);
  list("believed", recovery.believed);
  list("found", recovery.found);
  list("changed", recovery.changed);
  json.endObject();
}

std::string sessionJson(const host::SessionSummary& s) {
  JsonWriter json;
  json.beginObject()
      .field("session", s.id.value())
      .field("name", s.name)
      .field("mode", "PAPER")
      .field("state", domain::name(s.state))
      .field("reason", s.reason)
      .field("generated", s.generated)
      .field("slices", s.slices)
      .field("orders", static_cast<std::uint64_t>(s.orders))
      .field("fills", static_cast<std::uint64_t>(s.fills))
      .field("orders_denied", static_cast<std::uint64_t>(s.denied))
      .field("signals", static_cast<std::uint64_t>(s.signals))
      .field("signals_executed", static_cast<std::uint64_t>(s.executed))
      .field("signals_blocked", static_cast<std::uint64_t>(s.blocked))
      .field("alerts", static_cast<std::uint64_t>(s.alerts))
      .field("initial_cash", s.initialCash)
      .field("final_cash", s.cash)
      .field("final_equity", s.equity)
      .field("realized_pnl", s.realizedPnl)
      .field("unrealized_pnl", s.unrealizedPnl)
      .field("commission", s.fees)
      .field("max_drawdown_money", s.maxDrawdown)
      .field("order_list_hash", s.orderListHash);
  json.key("positions").beginObject();
  for (const auto& [symbol, quantity] : s.positions) json.field(symbol, quantity);
  json.endObject();
  if (s.emergency) {
    json.key("emergency")
        .beginObject()
        .field("flat", s.emergency->flat)
        .field("reason", s.emergency->reason)
        .field("orders_canceled", s.emergency->ordersCanceled)
        .field("positions_closed", s.emergency->positionsClosed)
        .endObject();
  }
  putRecovery(json, s.recovery);
  json.endObject();
  return json.text();
}

std::string sessionText(const host::SessionSummary& s, const std::string& store) {
  std::string out = fmt::format("session {} '{}': {}{}{}\n", s.id.value(), s.name, domain::name(s.state),
                                s.reason.empty() ? "" : ", ", s.reason);
  if (s.generated) out += "the market data is GENERATED\n";
  if (s.recovery.recovered) out += fmt::format("went on after an interruption: {} corrections\n", s.recovery.changed.size());
  out += fmt::format("signals {} (executed {}, blocked {})  orders {} (denied {})  fills {}\n", s.signals, s.executed, s.blocked,
                     s.orders, s.denied, s.fills);
  out += fmt::format("cash {}  equity {}  realised {}  unrealised {}  fees {}  max drawdown {}\n", s.cash.text(), s.equity.text(),
                     s.realizedPnl.text(), s.unrealizedPnl.text(), s.fees.text(), s.maxDrawdown.text());
  for (const auto& [symbol, quantity] : s.positions) out += fmt::format("holds {} {}\n", quantity.text(), symbol);
  if (s.emergency) {
    out += fmt::format("emergency stop: {}, {} orders canceled, {} closing orders\n", s.emergency->flat ? "flat" : "NOT FLAT",
                       s.emergency->ordersCanceled, s.emergency->positionsClosed);
  }
  return out + fmt::format("order list {}\nkept in {}", s.orderListHash, store);
}

base::Result<host::SessionConfig, base::Failure> readConfig(const Arguments& arguments) {
  const auto file = arguments.required("--config");
  if (!file) return tl::unexpected(file.error());
  auto config = host::readSessionConfig(*file);
  if (!config) return tl::unexpected(config.error());
  if (const auto speed = arguments.value("--speed")) {
    if (*speed == "max") {
      config->speed = 0;
    } else {
      const auto number = base::parseE8(*speed);
      if (!number || *number <= 0) return base::fail("BAD_OPTION", fmt::format("--speed '{}' is neither a positive number nor max", *speed));
      config->speed = static_cast<double>(*number) / 1e8;
    }
  }
  return config;
}

base::Result<void, base::Failure> beginLog(const Arguments& arguments) {
  const std::string level = arguments.value("--log").value_or("warning");
  for (const auto candidate : {base::LogLevel::Debug, base::LogLevel::Info, base::LogLevel::Warning, base::LogLevel::Error}) {
    std::string name = base::name(candidate);
    for (char& c : name) c = static_cast<char>(c - 'A' + 'a');
    if (name != level) continue;
    base::startLog({}, candidate);
    return {};
  }
  return base::fail("BAD_OPTION", fmt::format("--log '{}' is none of debug, info, warning, error", level));
}

/// Turns a signal into a command; the session then ends by itself.
void obeySignals(host::EngineHost& host) {
  const int number = g_signal.exchange(0);
  if (number == SIGUSR1) host.emergencyStop("SIGUSR1");
  if (number == SIGINT || number == SIGTERM) {
    domain::Command stop;
    stop.kind = domain::CommandKind::Stop;
    host.post(stop);
  }
}

int runSession(const Arguments& arguments) {
  const auto config = readConfig(arguments);
  if (!config) return complain(config.error(), exitCodeFor(config.error()));
  const auto store = arguments.required("--store");
  if (!store) return complain(store.error(), kBadUsage);
  if (const auto log = beginLog(arguments); !log) return complain(log.error(), kBadUsage);
  for (const int number : {SIGINT, SIGTERM, SIGUSR1}) std::signal(number, &onSignal);

  host::EngineHost host({*store, true});
  const auto finish = [&](const base::Failure& failure) {
    base::stopLog();
    return complain(failure, exitCodeFor(failure));
  };
  if (const auto started = host.start(); !started) return finish(started.error());
  if (const auto loaded = host.loadSession(*config); !loaded) return finish(loaded.error());
  host.post(domain::Command{});  // Start; refused without harm when a recovered session is running already
  host.waitUntilDone([&host] {
    obeySignals(host);
    return true;
  });
  const host::SessionSummary summary = host.summary();
  host.stop();
  base::stopLog();
  if (!summary.startRefused.empty()) return complain({"NOT_READY", "the start was refused: " + summary.startRefused}, kFailed);
  fmt::print("{}\n", arguments.has("--json") ? sessionJson(summary) : sessionText(summary, *store));
  const bool notFlat = summary.emergency && !summary.emergency->flat;
  return summary.state == domain::SessionState::Halted || notFlat ? kFailed : kDone;
}

const std::vector<OptionSpec>& emergencyOptions() {
  static const std::vector<OptionSpec> options{{"--store", "FILE", "the store of the running session"}};
  return options;
}

int runEmergency(const Arguments& arguments) {
  const auto store = arguments.required("--store");
  if (!store) return complain(store.error(), kBadUsage);
  const auto file = host::emergencyFile(*store);
  std::ofstream(file) << "stop\n";
  if (!std::filesystem::exists(file) && !std::filesystem::exists(*store)) {
    return complain({"WRITE_FAILED", fmt::format("{} cannot be written", file.string())}, kFailed);
  }
  fmt::print("asked the session on {} to stop, cancel and close everything\n", *store);
  return kDone;
}

}  // namespace

const CommandSpec& sessionCommand() {
  static const CommandSpec spec{"session", "--config FILE --store FILE [--speed N|max] [--log LEVEL] [--json]",
                                "runs a paper session on recorded or generated data", &sessionOptions, &runSession};
  return spec;
}

const CommandSpec& emergencyCommand() {
  static const CommandSpec spec{"emergency-stop", "--store FILE",
                                "stops the session running on a store: cancels orders, closes positions at market",
                                &emergencyOptions, &runEmergency};
  return spec;
}

}  // namespace keel::cli
