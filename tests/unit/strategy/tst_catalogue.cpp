// The catalogue: names, defaults, ranges, and what makeStrategy refuses.
#include <set>

#include <gtest/gtest.h>

#include "tape_context.h"

namespace keel::tests {
namespace {

using strategy::Parameters;

std::vector<domain::Instrument> instruments(int count) {
  domain::InstrumentTable table;
  for (int i = 0; i < count; ++i) {
    domain::Instrument row;
    row.symbol = std::string(1, static_cast<char>('A' + i));
    table.add(row);
  }
  return table.rows();
}

void check(std::string_view name, const Parameters& parameters, const char* code, const char* words) {
  const auto made = strategy::makeStrategy(name, parameters, instruments(1));
  ASSERT_FALSE(made.has_value()) << name;
  EXPECT_EQ(made.error().code, code);
  EXPECT_NE(made.error().message.find(words), std::string::npos) << made.error().message;
}

TEST(Catalogue, EveryStrategyStartsWithItsDefaults) {
  std::set<std::string> names;
  for (const strategy::StrategySpec& spec : strategy::strategyCatalogue()) {
    EXPECT_TRUE(names.insert(spec.name).second) << spec.name;
    EXPECT_FALSE(spec.description.empty()) << spec.name;
    const auto made = strategy::makeStrategy(spec.name, {}, instruments(3));
    ASSERT_TRUE(made.has_value()) << made.error().message;
    EXPECT_EQ((*made)->name(), spec.name);
    for (const strategy::ParameterSpec& parameter : spec.parameters) {
      EXPECT_LE(parameter.minimum, parameter.defaultValue) << spec.name << ' ' << parameter.name;
      EXPECT_GE(parameter.maximum, parameter.defaultValue) << spec.name << ' ' << parameter.name;
      EXPECT_FALSE(parameter.description.empty()) << spec.name << ' ' << parameter.name;
    }
  }
  for (const char* name : {"sma_cross", "rsi", "donchian_bracket", "bollinger_limit", "stop_entry_trailing",
                           "ema_intraday", "sector_rotation", "ma_crossover", "rsi_mean_reversion", "momentum_breakout",
                           "mixed"}) {
    EXPECT_EQ(names.count(name), 1U) << name;
  }
}

TEST(Catalogue, RefusesWithTheNumbers) {
  check("sma_crossing", {}, "UNKNOWN_STRATEGY", "'sma_crossing'");
  check("sma_cross", {{"pct", "5"}}, "UNKNOWN_PARAMETER", "no parameter 'pct' (given as 5)");
  check("sma_cross", {{"fast", "ten"}}, "BAD_PARAMETER", "fast = 'ten'");
  check("sma_cross", {{"fast", "2.5"}}, "BAD_PARAMETER", "fast = 2.5 is not a whole number");
  check("sma_cross", {{"fast", "0"}}, "BAD_PARAMETER", "fast = 0 is outside 1 to 1000");
  check("sma_cross", {{"slow", "1001"}}, "BAD_PARAMETER", "slow = 1001 is outside 2 to 1000");
  check("sma_cross", {{"fast", "30"}}, "BAD_PARAMETER", "fast = 30 must be below slow = 30");
  check("sma_cross", {{"short", "maybe"}}, "BAD_PARAMETER", "short = 'maybe'");
  check("sma_cross", {{"size", "1.5"}}, "BAD_PARAMETER", "not a multiple of the lot 1 of A");
  check("rsi", {{"lo", "80"}}, "BAD_PARAMETER", "lo = 80 must be below hi = 70");
  check("rsi", {{"frac", "1.01"}}, "BAD_PARAMETER", "frac = 1.01 is outside 0.01 to 1");
  check("rsi_mean_reversion", {{"oversold", "70"}}, "BAD_PARAMETER", "oversold = 70 must be below overbought = 70");
  check("sector_rotation", {{"top", "2"}}, "BAD_PARAMETER", "top = 2 is more than the 1 instruments");
  const auto empty = strategy::makeStrategy("rsi", {}, {});
  ASSERT_FALSE(empty.has_value());
  EXPECT_EQ(empty.error().code, "NO_INSTRUMENTS");
}

TEST(Catalogue, FlagsTakeWordsAndDigits) {
  for (const char* text : {"0", "1", "true", "false"}) {
    EXPECT_TRUE(strategy::makeStrategy("sma_cross", {{"short", text}}, instruments(1)).has_value()) << text;
  }
}

}  // namespace
}  // namespace keel::tests
