#include "random_run.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <engine/base/check.h>

namespace keel::tests {
namespace {

constexpr std::array kSymbols{"SPY", "AAPL", "MSFT"};

std::string whole(base::Random& random, std::uint64_t low, std::uint64_t high) {
  return std::to_string(low + random.below(high - low + 1));
}

template <class T, std::size_t N>
T pick(base::Random& random, const std::array<T, N>& from) {
  return from[random.below(N)];
}

domain::Rate percent(double value) { return domain::Rate::fromE8(static_cast<std::int64_t>(value * 1e6)); }

core::StrategyChoice randomStrategy(base::Random& random) {
  switch (random.below(10)) {
    case 0:
      return {"sma_cross",
              {{"fast", whole(random, 2, 8)},
               {"slow", whole(random, 9, 30)},
               {"size", whole(random, 1, 90)},
               {"short", whole(random, 0, 1)}}};
    case 1: return {"rsi", {{"period", whole(random, 2, 14)}, {"lo", "40"}, {"hi", "60"}, {"frac", "0.5"}}};
    case 2:
      return {"donchian_bracket",
              {{"n", whole(random, 2, 15)}, {"size", whole(random, 1, 90)}, {"stop", "0.002"}, {"take", "0.003"}}};
    case 3:
      return {"bollinger_limit",
              {{"n", whole(random, 5, 20)}, {"k", "1"}, {"size", whole(random, 2, 90)}, {"valid", "1"}}};
    case 4:
      return {"stop_entry_trailing", {{"n", whole(random, 3, 20)}, {"size", whole(random, 1, 90)}, {"trail", "0.002"}}};
    case 5:
      return {"ema_intraday",
              {{"fast", whole(random, 2, 8)}, {"slow", whole(random, 9, 30)}, {"size", whole(random, 1, 90)}}};
    case 6: return {"sector_rotation", {{"look", whole(random, 5, 20)}, {"top", "2"}, {"frac", "0.3"}}};
    case 7: return {"momentum_breakout", {{"period", whole(random, 3, 12)}, {"threshold", "0.0005"}}};
    case 8: return {"ma_crossover", {{"fast", whole(random, 2, 6)}, {"slow", whole(random, 7, 20)}}};
    default:
      return {"mixed",
              {{"fast", whole(random, 2, 6)},
               {"slow", whole(random, 7, 20)},
               {"rsi_period", whole(random, 3, 14)},
               {"oversold", "40"},
               {"overbought", "60"},
               {"breakout_period", whole(random, 3, 12)},
               {"threshold", "0.0005"}}};
  }
}

}  // namespace

RandomRun::RandomRun(std::uint64_t given) : seed(given) {
  base::Random random(seed);
  chooseStrategy(random);
  const bool days = config.strategies[0].name == "sector_rotation";
  const std::size_t symbols = days ? 3 : 2 + random.below(2);
  for (std::size_t i = 0; i < symbols; ++i) instruments.add(domain::describeSymbol(kSymbols[i], m_signals));
  if (days) makeDays(random);
  else makeMinutes(random);
  chooseRules(random);
  chooseVenue(random);
}

void RandomRun::chooseStrategy(base::Random& random) {
  config.strategies = {randomStrategy(random)};
  const std::string& name = config.strategies[0].name;
  m_signals = name == "mixed" || name == "momentum_breakout" || name == "ma_crossover";
  config.mode = domain::Mode::Paper;
}

void RandomRun::chooseRules(base::Random& random) {
  config.limits.allowShort = !m_signals || random.below(3) == 0;
  config.limits.sessionHoursOnly = false;
  if (!m_signals) {
    if (random.below(3) == 0) config.limits.maximumOrderValue = domain::Money::fromInteger(4'000);
    if (random.below(3) == 0) config.limits.maximumPositions = 1;
    if (random.below(3) == 0) config.limits.maximumTradesPerDay = 5;
    return;
  }
  risk::CapitalPlan plan;
  plan.capital = domain::Money::fromInteger(static_cast<std::int64_t>(500 + random.below(20'000)));
  const auto allocation = risk::allocate(plan);
  KEEL_CHECK(allocation.has_value());
  const bool allowShort = config.limits.allowShort;
  config.limits = risk::limitsFor(*allocation);
  config.limits.allowShort = allowShort;
  config.limits.sessionHoursOnly = random.below(2) == 0;
  config.limits.maximumPositions = static_cast<int>(1 + random.below(3));
  config.limits.maximumTradesPerDay = static_cast<int>(2 + random.below(20));
  config.limits.stalePriceAfter = std::chrono::minutes{5};
  config.initialCash = config.totalCapital = plan.capital;
  config.maximumPosition = allocation->maximumPosition;
  config.positionShare = percent(10);
  config.exits = {percent(0.2), percent(0.3), std::chrono::minutes{20 + random.below(60)}};
  config.filter = {domain::SignalStrength::Weak, 120, std::chrono::minutes{random.below(5)}};
  config.regularHoursOnly = random.below(2) == 0;
  config.exitCheckInterval = std::chrono::seconds{30};
}

void RandomRun::chooseVenue(base::Random& random) {
  constexpr std::array kFees{"none", "percent:0.0005", "per-share:0.005,1", "profile:automationbot"};
  constexpr std::array kSlippage{"none", "percent:0.0005", "bps:3", "profile:automationbot"};
  constexpr std::array kLatency{0, 0, 500, 90'000};
  exchange.fees = simulation::parseFeeSchedule(pick(random, kFees)).value();
  exchange.slippage = simulation::parseSlippage(pick(random, kSlippage)).value();
  exchange.marketFill = random.below(2) == 0 ? simulation::MarketFill::AtSubmit : simulation::MarketFill::NextBarOpen;
  exchange.latency = std::chrono::milliseconds{pick(random, kLatency)};
  exchange.stalePriceAfter = std::chrono::minutes{5};
  exchange.partialFillProbability = pick(random, std::array{0.0, 0.4, 0.8});
  exchange.rejectProbability = pick(random, std::array{0.0, 0.1, 0.3});
  exchange.keepHistory = true;
  exchange.seed = random.next();
}

void RandomRun::makeMinutes(base::Random& random) {
  recorded::GeneratorOptions options;
  options.seed = random.next();
  options.days = 1;
  for (const auto& row : instruments.rows()) {
    recorded::GeneratedSymbolOptions symbol;
    symbol.symbol = row.symbol;
    symbol.annualVolatility = 0.2 + 0.8 * random.uniform();
    options.symbols.push_back(symbol);
  }
  auto market = recorded::generateMarket(options);
  KEEL_CHECK(market.has_value());
  for (auto& made : *market) series.push_back(std::move(made.bars));
}

/// Daily bars of half a year as a random walk, for the strategy that decides by the month.
void RandomRun::makeDays(base::Random& random) {
  const auto first = std::chrono::sys_days{std::chrono::year{2025} / 1 / 2};
  for (std::size_t i = 0; i < instruments.size(); ++i) {
    recorded::BarSeries bars;
    std::int64_t price = 100 * base::kScaleE8;
    for (int day = 0; day < 180; ++day) {
      const auto date = first + std::chrono::days{day};
      const unsigned weekday = std::chrono::weekday{date}.c_encoding();
      if (weekday == 0 || weekday == 6) continue;
      const std::int64_t open = price;
      price += static_cast<std::int64_t>(random.gauss() * 1.5) * 1'000'000 * 50 + 1'000'000;
      price = std::max<std::int64_t>(price, base::kScaleE8);
      const base::Timestamp opens = base::Timestamp{date} + std::chrono::minutes{14 * 60 + 30};
      bars.push({base::toNanos(opens), base::toNanos(opens + std::chrono::minutes{390}), open, std::max(open, price),
                 std::min(open, price), price, 1'000'000 * base::kScaleE8});
    }
    series.push_back(std::move(bars));
  }
}

std::unique_ptr<recorded::Tape> RandomRun::tape() const {
  auto made = std::make_unique<recorded::Tape>();
  for (std::size_t i = 0; i < series.size(); ++i)
    made->add(domain::InstrumentId(static_cast<std::uint32_t>(i + 1)), series[i]);
  return made;
}

std::string RandomRun::text() const {
  std::string parameters;
  for (const auto& [key, value] : config.strategies[0].parameters) parameters += fmt::format(" {}={}", key, value);
  return fmt::format("seed {}: {}{}, {} symbols, latency {} ms, partial {}, reject {}, fills {}", seed,
                     config.strategies[0].name, parameters, instruments.size(), exchange.latency.count() / 1'000'000,
                     exchange.partialFillProbability, exchange.rejectProbability,
                     exchange.marketFill == simulation::MarketFill::AtSubmit ? "at submit" : "next bar");
}

}  // namespace keel::tests
