#include <engine/adapters/recorded/generator.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include <engine/adapters/recorded/bar_sink.h>
#include <engine/base/random.h>
#include <engine/calendar/calendar.h>

namespace keel::recorded {
namespace {

constexpr int kStepsPerMinute = 6;
constexpr std::int64_t kMinuteNs = 60'000'000'000;
// A night moves the price as much as so many minutes of trading.
constexpr double kNightMinutes = 90;
constexpr double kMinutesPerYear = 252.0 * 390.0;

struct Regime {
  double volatility;      // times the symbol's
  double trend;           // drift in standard deviations per minute, with the sign of the stretch
  double volume;          // times the ordinary
  double spread;          // times the ordinary
  double leave;           // chance of leaving in a minute
  std::array<double, 3> next;  // calm, trend, storm
};
constexpr std::array<Regime, 3> kRegimes{{
    {0.75, 0.00, 0.85, 1.0, 1.0 / 90, {0.0, 0.8, 0.2}},
    {1.00, 0.08, 1.15, 1.0, 1.0 / 45, {0.8, 0.0, 0.2}},
    {2.10, 0.00, 2.00, 2.5, 1.0 / 25, {0.6, 0.4, 0.0}},
}};

/// What all symbols share in a minute.
struct MarketState {
  std::size_t regime{0};
  double trendSign{1};

  void step(base::Random& random) {
    const Regime& now = kRegimes[regime];
    if (random.uniform() >= now.leave) return;
    const double pick = random.uniform();
    regime = pick < now.next[0] ? 0 : pick < now.next[0] + now.next[1] ? 1 : 2;
    trendSign = random.uniform() < 0.5 ? -1 : 1;
  }
};

/// A symbol on its way through time. The price lives off the tick; what is printed is on it.
struct Walker {
  const GeneratedSymbolOptions& options;
  double price;    // in ticks
  double sigma;    // relative standard deviation of an ordinary minute
  double drift;    // relative, per minute
  GeneratedSymbol out;

  explicit Walker(const GeneratedSymbolOptions& symbol)
      : options(symbol),
        price(static_cast<double>(symbol.startPriceE8) / static_cast<double>(symbol.tickE8)),
        sigma(symbol.annualVolatility / std::sqrt(kMinutesPerYear)),
        drift(symbol.annualDrift / kMinutesPerYear),
        out{symbol.symbol, {}, {}} {}

  /// Moves by a relative return, kept within +-10 % a step and between 1 tick and a tenth of the readers' limit.
  void move(double change) {
    price *= 1 + std::clamp(change, -0.1, 0.1);
    const double most = static_cast<double>(kMaxPriceE8 / 10) / static_cast<double>(options.tickE8);
    price = std::clamp(price, 1.0, most);
  }
  [[nodiscard]] std::int64_t printed() const {
    return std::max<std::int64_t>(static_cast<std::int64_t>(price + 0.5), 1) * options.tickE8;
  }
};

/// 1 on average over the session, high at both ends: u is the part of the session gone, 0 to 1.
double smile(double u, double depth) {
  const double x = 2 * u - 1;
  return (1 + depth * x * x) / (1 + depth / 3);
}

std::int64_t wholeShares(double shares) { return std::max<std::int64_t>(static_cast<std::int64_t>(shares), 1); }

void quoteAfter(Walker& walker, const RawBar& bar, const Regime& regime, double curve, base::Random& random) {
  const GeneratedSymbolOptions& options = walker.options;
  const double wide = static_cast<double>(options.spreadTicks) * regime.spread * curve * (0.6 + 0.8 * random.uniform());
  const auto ticks = std::max<std::int64_t>(static_cast<std::int64_t>(wide + 0.5), 1);
  const std::int64_t below = random.below(2) == 0 ? ticks / 2 : ticks - ticks / 2;
  RawQuote quote;
  quote.tsNs = bar.tsCloseNs;
  quote.bidE8 = std::max(bar.closeE8 - below * options.tickE8, options.tickE8);
  quote.askE8 = quote.bidE8 + ticks * options.tickE8;
  quote.bidSizeE8 = static_cast<std::int64_t>(1 + random.below(40)) * 100 * base::kScaleE8;
  quote.askSizeE8 = static_cast<std::int64_t>(1 + random.below(40)) * 100 * base::kScaleE8;
  walker.out.quotes.push(quote);
}

struct Minute {
  std::int64_t openNs;
  double part;  // of the session gone, 0 to 1
  const std::array<double, kStepsPerMinute>& shared;  // the market's own moves, in standard deviations
};

void walkMinute(Walker& walker, const Minute& minute, const MarketState& market, bool quotes, base::Random& random) {
  const Regime& regime = kRegimes[market.regime];
  const double stepSigma =
      walker.sigma * regime.volatility * smile(minute.part, 1.2) / std::sqrt(double{kStepsPerMinute});
  const double stepDrift = (walker.drift + regime.trend * market.trendSign * walker.sigma) / kStepsPerMinute;
  RawBar bar;
  bar.tsOpenNs = minute.openNs;
  bar.tsCloseNs = minute.openNs + kMinuteNs;
  double travel = 0;
  for (int i = 0; i < kStepsPerMinute; ++i) {
    if (i == 0) bar.openE8 = bar.highE8 = bar.lowE8 = walker.printed();
    // Half of the variance is the market's, half the symbol's own.
    const double shock = (minute.shared[static_cast<std::size_t>(i)] + random.gauss()) * 0.70710678118654752;
    walker.move(stepDrift + stepSigma * shock);
    travel += shock < 0 ? -shock : shock;
    const std::int64_t now = walker.printed();
    bar.highE8 = std::max(bar.highE8, now);
    bar.lowE8 = std::min(bar.lowE8, now);
    bar.closeE8 = now;
  }
  const double ordinary = walker.options.dailyVolume / 390 * smile(minute.part, 3.0) * regime.volume;
  const double liveliness = (0.4 + 0.125 * travel) * (0.5 + random.uniform());
  bar.volumeE8 = wholeShares(ordinary * liveliness) * base::kScaleE8;
  walker.out.bars.push(bar);
  if (quotes) quoteAfter(walker, bar, regime, smile(minute.part, 1.2), random);
}

void walkDay(std::vector<Walker>& walkers, const calendar::Session& session, bool first, MarketState& market,
             bool quotes, base::Random& random) {
  const std::int64_t open = base::toNanos(session.open), close = base::toNanos(session.close);
  const std::int64_t minutes = (close - open) / kMinuteNs;
  const double sharedNight = random.gauss();
  for (Walker& walker : walkers) {
    const double night = (sharedNight + random.gauss()) * 0.70710678118654752;
    if (!first) walker.move(walker.sigma * std::sqrt(kNightMinutes) * night);
  }
  for (std::int64_t m = 0; m < minutes; ++m) {
    market.step(random);
    std::array<double, kStepsPerMinute> shared{};
    for (double& move : shared) move = random.gauss();
    const Minute minute{open + m * kMinuteNs, (static_cast<double>(m) + 0.5) / static_cast<double>(minutes), shared};
    for (Walker& walker : walkers) walkMinute(walker, minute, market, quotes, random);
  }
}

base::Result<void, base::Failure> checkOptions(const GeneratorOptions& options) {
  const auto bad = [](std::string what) { return base::fail("BAD_OPTION", std::move(what)); };
  if (options.days < 1 || options.days > 5000) return bad(fmt::format("days {} is not within 1 to 5000", options.days));
  if (!options.firstDate.ok()) return bad("the first date does not exist");
  if (options.symbols.empty()) return bad("no symbol to generate");
  for (const GeneratedSymbolOptions& symbol : options.symbols) {
    const auto within = [](double value, double least, double most) { return value >= least && value <= most; };
    const char* wrong = symbol.symbol.empty()                                   ? "symbol"
                        : symbol.tickE8 <= 0                                    ? "tick"
                        : symbol.startPriceE8 < symbol.tickE8                   ? "start price"
                        : symbol.startPriceE8 > kMaxPriceE8 / 10                ? "start price"
                        : !within(symbol.annualVolatility, 0, 5)                ? "annual volatility"
                        : !within(symbol.annualDrift, -5, 5)                    ? "annual drift"
                        : !within(symbol.dailyVolume, 1'000, 1e10)              ? "daily volume"
                        : symbol.spreadTicks < 1 || symbol.spreadTicks > 10'000 ? "spread"
                                                                                : nullptr;
    if (wrong != nullptr) return bad(fmt::format("the {} of '{}' is out of range", wrong, symbol.symbol.substr(0, 40)));
  }
  return {};
}

}  // namespace

GeneratorOptions sampleOptions() {
  const auto symbol = [](const char* text, std::int64_t price, double volatility, double drift, double volume) {
    return GeneratedSymbolOptions{text, price * base::kScaleE8, volatility, drift, volume, 1'000'000, 1};
  };
  GeneratorOptions options;
  options.seed = 20250602;
  options.symbols = {symbol("AAPL", 175, 0.28, 0.08, 55e6), symbol("MSFT", 350, 0.25, 0.08, 22e6),
                     symbol("NVDA", 480, 0.48, 0.15, 45e6), symbol("SPY", 450, 0.15, 0.07, 75e6),
                     symbol("QQQ", 380, 0.20, 0.09, 48e6)};
  return options;
}

base::Result<std::vector<GeneratedSymbol>, base::Failure> generateMarket(const GeneratorOptions& options) {
  if (auto fine = checkOptions(options); !fine) return tl::unexpected(fine.error());
  const auto found = calendar::findCalendar("XNYS");
  if (!found) return tl::unexpected(found.error());
  const calendar::Calendar& exchange = **found;
  base::Random random(options.seed);
  std::vector<Walker> walkers;
  walkers.reserve(options.symbols.size());
  for (const GeneratedSymbolOptions& symbol : options.symbols) walkers.emplace_back(symbol);
  MarketState market;
  std::optional<base::TradeDate> date = options.firstDate;
  if (!exchange.isTradingDay(*date)) date = exchange.nextTradingDay(*date);
  for (int day = 0; day < options.days; ++day) {
    const auto session = date ? exchange.session(*date) : std::nullopt;
    if (!session) return base::fail("BAD_OPTION", "the exchange calendar does not reach that far");
    walkDay(walkers, *session, day == 0, market, options.quotes, random);
    date = exchange.nextTradingDay(*date);
  }
  std::vector<GeneratedSymbol> result;
  for (Walker& walker : walkers) {
    walker.out.bars.generated = walker.out.quotes.generated = true;
    walker.out.bars.seed = walker.out.quotes.seed = options.seed;
    result.push_back(std::move(walker.out));
  }
  return result;
}

}  // namespace keel::recorded
