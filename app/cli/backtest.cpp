// keel-cli backtest
#include <chrono>
#include <cstdio>

#include <fmt/format.h>

#include <app/cli/backtest_output.h>
#include <app/cli/commands.h>
#include <app/cli/json_writer.h>
#include <engine/host/market_files.h>

namespace keel::cli {
namespace {

using base::Failure;
using base::Result;

const std::vector<OptionSpec>& backtestOptions() {
  static const std::vector<OptionSpec> options{
      {"--strategy", "NAME", "a strategy of 'keel-cli strategies'"},
      {"--set", "key=value", "a parameter of the strategy", true},
      {"--data", "SYMBOL=FILE", "bars of an instrument: CSV, .gz or Lean zip", true},
      {"--from", "DATE", "first trade date"},
      {"--to", "DATE", "last trade date"},
      {"--cash", "N", "starting cash (100000)"},
      {"--commission", "SCHEDULE", "none|percent:R|per-share:RATE,MIN[,MAXRATE]|per-contract:RATE|profile:NAME; R and MAXRATE "
                                   "are fractions of the traded value"},
      {"--slippage", "MODEL", "none|percent:R|bps:N|per-share:X|profile:NAME; percent and per-share stay inside the bar, bps may "
                              "leave it"},
      {"--profile", "NAME", "risk profile of a strategy that emits signals: conservative, moderate (default), aggressive"},
      {"--fractional", "", "fractions of a share for a strategy that emits signals"},
      {"--seed", "N", "seed of the random parts (1)"},
      {"--orders", "FILE", "write every fill as CSV"},
      {"--trades", "FILE", "write every round trip as CSV"},
      {"--equity", "FILE", "write cash, value and positions after every bar as CSV"},
      {"--json", "", "print one JSON object"},
  };
  return options;
}

struct Plan {
  host::SessionConfig session;
  core::CoreConfig core;
  simulation::ExchangeConfig exchange;
  std::unique_ptr<host::Market> market;
};

Result<domain::Money, Failure> startingCash(const Arguments& arguments) {
  const auto text = arguments.value("--cash");
  if (!text) return domain::Money::fromInteger(100'000);
  const auto cash = domain::parseMoney(*text, domain::kUsd);
  if (!cash || cash->e8() <= 0) return base::fail("BAD_OPTION", fmt::format("--cash '{}' is not a positive amount", *text));
  return *cash;
}

Result<void, Failure> readData(const Arguments& arguments, std::vector<host::DataFile>& files) {
  for (const std::string& text : arguments.values("--data")) {
    const auto pair = splitPair("--data", text);
    if (!pair) return tl::unexpected(pair.error());
    files.push_back({pair->first, pair->second, "", false});
  }
  if (files.empty()) return base::fail("MISSING_OPTION", "--data is needed: SYMBOL=FILE");
  return {};
}

Result<void, Failure> readCosts(const Arguments& arguments, simulation::ExchangeConfig& exchange) {
  const auto fees = simulation::parseFeeSchedule(arguments.value("--commission").value_or("none"));
  if (!fees) return base::fail(fees.error().code, "--commission: " + fees.error().message);
  const auto slippage = simulation::parseSlippage(arguments.value("--slippage").value_or("none"));
  if (!slippage) return base::fail(slippage.error().code, "--slippage: " + slippage.error().message);
  const auto seed = arguments.integer("--seed", 1, 0, 4'000'000'000LL);
  if (!seed) return tl::unexpected(seed.error());
  exchange.fees = *fees;
  exchange.slippage = *slippage;
  exchange.seed = static_cast<std::uint64_t>(*seed);
  return {};
}

/// A strategy that emits signals runs under the capital plan and limits of a session; one that places its own sized
/// orders runs free, as the reference engines do.
Result<void, Failure> readRules(const Arguments& arguments, bool emitsSignals, domain::Money cash, Plan& plan) {
  if (!emitsSignals) {
    if (arguments.has("--profile") || arguments.has("--fractional")) {
      return base::fail("BAD_OPTION", fmt::format("--profile and --fractional belong to strategies that emit signals, which {} "
                                                  "does not", plan.session.strategy));
    }
    plan.core.limits.allowShort = true;
    plan.core.limits.sessionHoursOnly = false;
    return {};
  }
  const auto profile = risk::findProfile(arguments.value("--profile").value_or("moderate"));
  if (!profile) return base::fail(profile.error().code, "--profile: " + profile.error().message);
  plan.session.profile = *profile;
  plan.session.capital.capital = cash;
  plan.session.fractional = arguments.has("--fractional");
  plan.session.staleAfter = base::Duration{};
  auto core = host::coreConfig(plan.session, domain::Mode::Backtest);
  if (!core) return tl::unexpected(core.error());
  plan.core = std::move(*core);
  // Decisions fall on completed bars: a daily close is a decision although the session has just ended.
  plan.core.limits.sessionHoursOnly = false;
  return {};
}

Result<void, Failure> limitDates(const Arguments& arguments, host::Market& market) {
  const auto zone = calendar::findCalendar(market.instruments.rows().front().calendar);
  if (!zone) return tl::unexpected(zone.error());
  base::Timestamp from = base::Timestamp::min(), to = base::Timestamp::max();
  for (const char* option : {"--from", "--to"}) {
    const auto text = arguments.value(option);
    if (!text) continue;
    const auto date = base::parseDate(*text);
    if (!date) return base::fail("BAD_OPTION", fmt::format("{}: {}", option, date.error().message));
    const bool isTo = std::string_view(option) == "--to";
    const auto day = std::chrono::sys_days{*date} + std::chrono::days{isTo ? 1 : 0};
    // A session that ends at midnight belongs to the day it began in.
    (isTo ? to : from) = (*zone)->zone().toUtcLenient(base::TradeDate{day}, base::Duration{1});
  }
  if (from >= to) return base::fail("BAD_OPTION", "--from is after --to");
  market.tape.limitTo(from, to);
  if (market.tape.events() == 0) return base::fail("NO_ROWS", "no bar lies between --from and --to");
  return {};
}

Result<Plan, Failure> makePlan(const Arguments& arguments) {
  Plan plan;
  if (!arguments.positional().empty()) {
    return base::fail("BAD_USAGE", fmt::format("'{}' is not an option", arguments.positional().front()));
  }
  const auto name = arguments.required("--strategy");
  if (!name) return tl::unexpected(name.error());
  plan.session.strategy = *name;
  for (const std::string& text : arguments.values("--set")) {
    const auto pair = splitPair("--set", text);
    if (!pair) return tl::unexpected(pair.error());
    plan.session.parameters[pair->first] = pair->second;
  }
  const auto cash = startingCash(arguments);
  if (!cash) return tl::unexpected(cash.error());
  if (auto ok = readData(arguments, plan.session.data); !ok) return tl::unexpected(ok.error());
  // The name and its parameters are checked before any file is read.
  domain::InstrumentTable symbols;
  for (const host::DataFile& file : plan.session.data) {
    if (!symbols.find(file.symbol).valid()) symbols.add(domain::describeSymbol(file.symbol, false));
  }
  const auto probe = strategy::makeStrategy(*name, plan.session.parameters, symbols.rows());
  if (!probe) return tl::unexpected(probe.error());
  if (auto ok = readCosts(arguments, plan.exchange); !ok) return tl::unexpected(ok.error());
  bool emits = false;
  for (const auto& spec : strategy::strategyCatalogue()) emits = emits || (spec.name == *name && spec.emitsSignals);
  if (auto ok = readRules(arguments, emits, *cash, plan); !ok) return tl::unexpected(ok.error());
  plan.core.initialCash = *cash;
  plan.core.strategies = {{*name, plan.session.parameters}};
  auto market = host::loadMarket(plan.session.data, plan.session.fractional && emits);
  if (!market) return tl::unexpected(market.error());
  plan.market = std::move(*market);
  if (auto ok = limitDates(arguments, *plan.market); !ok) return tl::unexpected(ok.error());
  return plan;
}

int runBacktest(const Arguments& arguments) {
  auto plan = makePlan(arguments);
  if (!plan) return complain(plan.error(), exitCodeFor(plan.error()));
  for (const auto& file : plan->market->files) {
    const auto& report = file.data.report;
    if (report.rowsRejected > 0) {
      fmt::print(stderr, "keel-cli: {}: {} of {} rows refused; 'keel-cli import' lists them\n", report.file,
                 report.rowsRejected, report.rowsRead);
    }
  }
  const auto begin = std::chrono::steady_clock::now();
  backtest::Options options;
  options.keepPositions = arguments.has("--equity");
  const auto result = backtest::run(plan->core, plan->exchange, plan->market->instruments, plan->market->tape, options);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  if (!result) return complain(result.error(), exitCodeFor(result.error()));
  const BacktestOutput output(*result, *plan->market, plan->core.initialCash, seconds);
  const std::pair<const char*, std::string (BacktestOutput::*)() const> files[] = {
      {"--orders", &BacktestOutput::ordersCsv}, {"--trades", &BacktestOutput::tradesCsv}, {"--equity", &BacktestOutput::equityCsv}};
  for (const auto& [option, make] : files) {
    const auto path = arguments.value(option);
    if (!path) continue;
    if (const auto written = writeFile(*path, (output.*make)()); !written) return complain(written.error(), kFailed);
  }
  fmt::print("{}\n", arguments.has("--json") ? output.json() : output.text());
  return kDone;
}

}  // namespace

const CommandSpec& backtestCommand() {
  static const CommandSpec spec{"backtest",
                                "--strategy NAME [--set key=value]... --data SYMBOL=FILE... [--from DATE --to DATE] [--cash N] "
                                "[--commission SCHEDULE] [--slippage MODEL] [--orders FILE] [--trades FILE] [--equity FILE] [--json]",
                                "runs a strategy over recorded bars", &backtestOptions, &runBacktest};
  return spec;
}

}  // namespace keel::cli
