// Speed of the event path (a million bars through tape, strategy, risk gate, paper venue and ledger) and of the
// parameter sweep, each beside the plainest loop that gives the same answer, in turn within one run: the ratio is what
// counts. An engine that does not reproduce the answer is not timed. Input, made by the project's work generator:
// KEEL_BENCH_BARS (a million minute bars) and KEEL_BENCH_DAILY (2,520 daily bars), rows of
// {int64 unix seconds, double open, high, low, close, volume}.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include <engine/backtest/runner.h>
#include <engine/backtest/sweep.h>
#include <engine/base/memory.h>

namespace {

using namespace keel;

struct Row {
  std::int64_t seconds;
  double open, high, low, close, volume;
};

struct Market {
  std::vector<Row> rows;
  recorded::BarSeries bars;
  domain::InstrumentTable instruments;
  domain::InstrumentId id;
};

recorded::RawBar rawBar(const Row& row, std::int64_t barSeconds) {
  const auto e8 = [](double value) { return static_cast<std::int64_t>(std::llround(value * 1e8)); };
  constexpr std::int64_t kNanos = 1'000'000'000;
  return {row.seconds * kNanos, (row.seconds + barSeconds) * kNanos, e8(row.open), e8(row.high), e8(row.low),
          e8(row.close),        e8(row.volume)};
}

/// Empty when the variable is not set or its file cannot be read.
Market load(const char* variable, std::int64_t barSeconds) {
  Market market;
  const char* path = std::getenv(variable);
  std::FILE* file = path == nullptr ? nullptr : std::fopen(path, "rb");
  if (file == nullptr) return market;
  Row row{};
  while (std::fread(&row, sizeof row, 1, file) == 1) {
    market.rows.push_back(row);
    market.bars.push(rawBar(row, barSeconds));
  }
  std::fclose(file);
  market.id = market.instruments.add(domain::describeSymbol("BENCH", false));
  return market;
}

const Market& minutes() {
  static const Market market = load("KEEL_BENCH_BARS", 60);
  return market;
}
const Market& days() {
  static const Market market = load("KEEL_BENCH_DAILY", 6 * 3600);
  return market;
}

struct Answer {
  std::int64_t fills = 0;
  double equity = 0;
};

/// The rules as a plain loop over doubles: 1,000 shares long when the fast average has just risen above the slow one,
/// flat when it has just fallen below, at the next open, 1 bp worse, max(1.00, 0.005 a share) a fill. Through a pointer:
/// a checked index would make the yardstick shorter.
Answer plainLoop(const std::vector<Row>& market, std::size_t fast, std::size_t slow, double cash) {
  const Row* const rows = market.data();
  const std::size_t count = market.size();
  constexpr double kShares = 1000.0;
  const double commission = std::max(1.0, 0.005 * kShares);
  double fastSum = 0;
  double slowSum = 0;
  bool wanted = false, held = false, above = false, known = false;
  Answer answer;
  for (std::size_t i = 0; i < count; ++i) {
    if (wanted != held) {
      const double price = rows[i].open * (wanted ? 1.0001 : 0.9999);
      cash += (wanted ? -kShares : kShares) * price - commission;
      held = wanted;
      ++answer.fills;
    }
    fastSum += rows[i].close;
    slowSum += rows[i].close;
    if (i >= fast) fastSum -= rows[i - fast].close;
    if (i >= slow) slowSum -= rows[i - slow].close;
    if (i + 1 < slow) continue;
    const bool now = fastSum / static_cast<double>(fast) > slowSum / static_cast<double>(slow);
    if (known && now != above) wanted = now;
    above = now;
    known = true;
  }
  answer.equity = cash + (held ? kShares * market.back().close : 0.0);
  return answer;
}

core::CoreConfig coreConfig(int fast, int slow, std::int64_t cash, bool limited) {
  core::CoreConfig config;
  config.initialCash = domain::Money::fromInteger(cash);
  config.strategies = {{"sma_cross", {{"fast", std::to_string(fast)}, {"slow", std::to_string(slow)}, {"size", "1000"}}}};
  config.limits.sessionHoursOnly = false;
  config.limits.allowShort = !limited;
  if (limited) {  // limits that bind nothing, so that the answer stays and every check runs
    config.limits.maximumPosition = config.limits.maximumOrderValue = domain::Money::fromInteger(cash);
    config.limits.availableCapital = domain::Money::fromInteger(10 * cash);
  }
  return config;
}

simulation::ExchangeConfig exchangeConfig() {
  simulation::ExchangeConfig config;
  config.fees = *simulation::parseFeeSchedule("per-share:0.005,1");
  config.slippage = *simulation::parseSlippage("bps:1");
  return config;
}

backtest::Options quickOptions() {
  backtest::Options options;
  options.keepRows = options.keepEquity = options.hashOrders = false;
  return options;
}

using Clock = std::chrono::steady_clock;
double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0.0 : values[values.size() / 2];
}

/// Engine and plain loop in turn; the iteration's time is the engine's, the loop gives the ratio.
template <class Engine, class Plain>
void timeInTurn(benchmark::State& state, Engine engine, Plain plain) {
  std::vector<double> engineTimes, plainTimes;
  for (auto _ : state) {
    const auto a = Clock::now();
    engine();
    engineTimes.push_back(secondsSince(a));
    const auto b = Clock::now();
    plain();
    plainTimes.push_back(secondsSince(b));
    state.SetIterationTime(engineTimes.back());
  }
  state.counters["engine_ms"] = median(engineTimes) * 1e3;
  state.counters["plain_ms"] = median(plainTimes) * 1e3;
  state.counters["ratio"] = median(engineTimes) / median(plainTimes);
}

bool near(double a, double b) { return std::abs(a - b) < 1e-4; }

/// False when there is no input or the answer is wrong; says so.
bool answerHolds(benchmark::State& state, const Market& market, const Answer& engine, const Answer& plain) {
  if (engine.fills == plain.fills && near(engine.equity, plain.equity) && !market.rows.empty()) return true;
  state.SkipWithError(("wrong answer: " + std::to_string(engine.fills) + " fills, equity " + std::to_string(engine.equity) +
                       " instead of " + std::to_string(plain.fills) + ", " + std::to_string(plain.equity)).c_str());
  return false;
}

Answer eventRun(const Market& market, recorded::Tape& tape, int fast, int slow, std::int64_t cash, bool limited) {
  const auto result = backtest::run(coreConfig(fast, slow, cash, limited), exchangeConfig(), market.instruments, tape,
                                    quickOptions());
  if (!result) return {};
  return {static_cast<std::int64_t>(std::llround(result->fees.toDouble() / 5.0)), result->finalEquity.toDouble()};
}

void eventPath(benchmark::State& state, bool limited) {
  const Market& market = minutes();
  if (market.rows.empty()) return state.SkipWithError("KEEL_BENCH_BARS names no readable file");
  recorded::Tape tape;
  tape.add(market.id, market.bars);
  const auto engine = [&] { return eventRun(market, tape, 10, 30, 10'000'000, limited); };
  const auto plain = [&] { return plainLoop(market.rows, 10, 30, 1e7); };
  if (!answerHolds(state, market, engine(), plain())) return;
  timeInTurn(state, [&] { benchmark::DoNotOptimize(engine()); }, [&] { benchmark::DoNotOptimize(plain()); });
  state.counters["fills"] = static_cast<double>(plain().fills);
  state.counters["ns_per_bar"] = state.counters["engine_ms"] * 1e6 / static_cast<double>(market.rows.size());
}

void W1_event_path(benchmark::State& state) { eventPath(state, false); }
void W1_event_path_with_limits(benchmark::State& state) { eventPath(state, true); }

/// Time of the last tenth of a run over that of the first: 1 means that a run does not slow down as it grows.
void W1_last_tenth_over_first(benchmark::State& state) {
  const Market& market = minutes();
  if (market.rows.empty()) return state.SkipWithError("KEEL_BENCH_BARS names no readable file");
  recorded::Tape tape;
  tape.add(market.id, market.bars);
  std::vector<double> ratios;
  for (auto _ : state) {
    backtest::Options options = quickOptions();
    double first = 0, last = 0;
    const auto start = Clock::now();
    options.progress = [&](double done) {
      if (done <= 0.105) first = secondsSince(start);
      if (done <= 0.905) last = secondsSince(start);
    };
    benchmark::DoNotOptimize(
        backtest::run(coreConfig(10, 30, 10'000'000, false), exchangeConfig(), market.instruments, tape, options));
    const double whole = secondsSince(start);
    ratios.push_back((whole - last) / first);
    state.SetIterationTime(whole);
  }
  state.counters["last_over_first"] = median(ratios);
}

std::vector<int> steps(int from, int to, int by) {
  std::vector<int> values;
  for (int value = from; value <= to; value += by) values.push_back(value);
  return values;
}
const std::vector<int> kFasts = steps(5, 43, 2);
const std::vector<int> kSlows = steps(50, 240, 10);
constexpr std::int64_t kSweepCash = 1'000'000;

template <class Run>
Answer overAllPairs(Run run) {
  Answer sum;
  for (const int fast : kFasts) {
    for (const int slow : kSlows) {
      const Answer one = run(fast, slow);
      sum.fills += one.fills;
      sum.equity += one.equity;
    }
  }
  return sum;
}

Answer plainSweep(const Market& market) {
  return overAllPairs([&](int fast, int slow) {
    return plainLoop(market.rows, static_cast<std::size_t>(fast), static_cast<std::size_t>(slow), kSweepCash);
  });
}

Answer vectorSweep(const Market& market) {
  const simulation::ExchangeConfig venue = exchangeConfig();
  const auto runs = backtest::sweepSmaCross(market.bars, kFasts, kSlows, domain::Quantity::fromInteger(1000),
                                            {venue.fees, venue.slippage, venue.seed}, domain::Money::fromInteger(kSweepCash),
                                            market.instruments.at(market.id));
  Answer sum;
  if (!runs) return sum;
  for (const backtest::SweepRun& run : *runs) {
    sum.fills += static_cast<std::int64_t>(run.fills);
    sum.equity += run.finalEquity.toDouble();
  }
  return sum;
}

template <class Engine>
void sweepBeside(benchmark::State& state, Engine engine) {
  const Market& market = days();
  if (market.rows.empty()) return state.SkipWithError("KEEL_BENCH_DAILY names no readable file");
  if (!answerHolds(state, market, engine(market), plainSweep(market))) return;
  timeInTurn(state, [&] { benchmark::DoNotOptimize(engine(market)); }, [&] { benchmark::DoNotOptimize(plainSweep(market)); });
  state.counters["fills"] = static_cast<double>(plainSweep(market).fills);
}

void W2_sweep(benchmark::State& state) { sweepBeside(state, vectorSweep); }

void W2_event_path(benchmark::State& state) {
  recorded::Tape tape;
  if (!days().rows.empty()) tape.add(days().id, days().bars);
  sweepBeside(state, [&](const Market& market) {
    return overAllPairs([&](int fast, int slow) { return eventRun(market, tape, fast, slow, kSweepCash, false); });
  });
}

[[maybe_unused]] const bool kMemoryKept = (keel::base::keepFreedMemory(), true);  // as the programs do

BENCHMARK(W1_event_path)->UseManualTime()->Iterations(9)->Unit(benchmark::kMillisecond);
BENCHMARK(W1_event_path_with_limits)->UseManualTime()->Iterations(9)->Unit(benchmark::kMillisecond);
BENCHMARK(W1_last_tenth_over_first)->UseManualTime()->Iterations(9)->Unit(benchmark::kMillisecond);
BENCHMARK(W2_sweep)->UseManualTime()->Iterations(25)->Unit(benchmark::kMillisecond);
BENCHMARK(W2_event_path)->UseManualTime()->Iterations(7)->Unit(benchmark::kMillisecond);

}  // namespace
