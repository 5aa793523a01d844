#pragma once
// Made-up but plausible minute bars and quotes from a seed: for a first run without data, tests and benchmarks.
// Everything it makes is marked as generated. It reads no clock and uses no library mathematics but sqrt, so a
// seed gives the same numbers on every machine.
#include <cstdint>
#include <string>
#include <vector>

#include <engine/adapters/recorded/bar_series.h>
#include <engine/base/result.h>
#include <engine/base/time.h>

namespace keel::recorded {

struct GeneratedSymbolOptions {
  std::string symbol;
  std::int64_t startPriceE8{100 * base::kScaleE8};
  double annualVolatility{0.25};     ///< of the close, 252 days; 0 to 5
  double annualDrift{0.05};          ///< -5 to 5
  double dailyVolume{5'000'000};     ///< shares of an ordinary day; at least 1000
  std::int64_t tickE8{1'000'000};    ///< 0.01
  std::int64_t spreadTicks{1};       ///< of a calm minute at midday
};

/// The market: calm, trending and stormy stretches follow one another (Markov chain by the minute, one chain for all
/// symbols and half of each move shared), a gap between days, volume and volatility high at open and close.
struct GeneratorOptions {
  std::uint64_t seed{1};
  base::TradeDate firstDate{std::chrono::year{2025}, std::chrono::month{6}, std::chrono::day{2}};
  int days{5};           ///< trading days of XNYS from firstDate on; 1 to 5000
  bool quotes{false};    ///< one quote per bar, at its end
  std::vector<GeneratedSymbolOptions> symbols;
};

struct GeneratedSymbol {
  std::string symbol;
  BarSeries bars;
  QuoteSeries quotes;
};

/// The five symbols of the bundled sample (AAPL, MSFT, NVDA, SPY, QQQ), five days from 2025-06-02, seed 20250602.
[[nodiscard]] GeneratorOptions sampleOptions();
/// One series per symbol, in their order. Codes: BAD_OPTION and those of calendar::findCalendar.
[[nodiscard]] base::Result<std::vector<GeneratedSymbol>, base::Failure> generateMarket(const GeneratorOptions& options);

}  // namespace keel::recorded
