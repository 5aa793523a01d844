#pragma once
// A parameter sweep in the vector path: the sma_cross rules over many pairs of periods at once, sharing the averages.
// It gives to the last 1e-8 what a run() of each pair gives, and knows only what such a run can meet.
#include <cstdint>
#include <span>
#include <vector>

#include <engine/adapters/recorded/bar_series.h>
#include <engine/base/result.h>
#include <engine/domain/instrument.h>
#include <engine/simulation/cost_models.h>

namespace keel::backtest {

struct SweepCosts {
  simulation::FeeSchedule fees;
  simulation::SlippageModel slippage;
  std::uint64_t seed = 1;  ///< of a random slippage; every run starts with it, as ExchangeConfig::seed does
};

struct SweepRun {
  int fast = 0;
  int slow = 0;
  std::uint64_t fills = 0;
  domain::Money fees;
  domain::Money finalEquity;  ///< cash plus the position at the last close
};

/// Every pair with fast < slow, fasts outermost, slows inner: when the fast average of the closes crosses above the slow
/// one, buy `size` at the next open; when it crosses below, sell it; long only. Slippage and fee a fill as at the paper
/// venue with market orders at the next bar, no latency, no partial fills, no limits.
/// Failures: BAD_PERIOD, BAD_QUANTITY, CURRENCY_MISMATCH, BAD_PRICE (a price that is not positive), OVERLAPPING_BARS (one
/// begins before the one before has ended), OUT_OF_RANGE (a value that Money cannot hold).
[[nodiscard]] base::Result<std::vector<SweepRun>, base::Failure> sweepSmaCross(
    const recorded::BarSeries& bars, std::span<const int> fasts, std::span<const int> slows, domain::Quantity size,
    const SweepCosts& costs, domain::Money cash, const domain::Instrument& instrument);

}  // namespace keel::backtest
