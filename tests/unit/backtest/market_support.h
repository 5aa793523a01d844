#pragma once
// Small random markets and the configuration of a reference backtest, for the tests of this folder.
#include <string>

#include <engine/backtest/runner.h>
#include <engine/base/random.h>

namespace keel::tests {

inline constexpr std::int64_t kDayNs = 86'400'000'000'000;

/// Daily bars of six hours; prices walk in steps of `tickE8`. With a coarse tick, equal averages are frequent.
inline recorded::BarSeries randomBars(base::Random& random, std::size_t count, std::int64_t startE8, std::int64_t tickE8) {
  recorded::BarSeries bars;
  std::int64_t close = startE8;
  const auto step = [&](std::uint64_t most) {
    return (static_cast<std::int64_t>(random.below(2 * most + 1)) - static_cast<std::int64_t>(most)) * tickE8;
  };
  for (std::size_t i = 0; i < count; ++i) {
    const std::int64_t open = std::max(tickE8, close + step(2));
    close = std::max(tickE8, open + step(3));
    const std::int64_t high = std::max(open, close) + static_cast<std::int64_t>(random.below(3)) * tickE8;
    const std::int64_t low = std::max(tickE8, std::min(open, close) - static_cast<std::int64_t>(random.below(3)) * tickE8);
    const auto day = static_cast<std::int64_t>(i) * kDayNs;
    bars.push({day, day + kDayNs / 4, open, high, low, close, 1'000'000 * base::kScaleE8});
  }
  return bars;
}

inline core::CoreConfig smaCross(int fast, int slow, const std::string& size, domain::Money cash) {
  core::CoreConfig config;
  config.initialCash = cash;
  config.limits.allowShort = true;
  config.limits.sessionHoursOnly = false;
  config.strategies = {{"sma_cross", {{"fast", std::to_string(fast)}, {"slow", std::to_string(slow)}, {"size", size}}}};
  return config;
}

}  // namespace keel::tests
