// The strategies that emit signals: rule, strength and the sentence behind it.
#include <gtest/gtest.h>

#include "tape_context.h"

namespace keel::tests {
namespace {

using strategy::Parameters;

std::string spoken(const TapeContext& context) {
  std::string out;
  for (std::size_t i = 0; i < context.signals.size(); ++i) {
    const domain::SignalIntent& signal = context.signals[i];
    out += fmt::format("{}{} {} {}", i == 0 ? "" : "; ", context.signalBars[i],
                       signal.side == Side::Buy ? "BUY" : "SELL", domain::name(signal.strength));
  }
  return out;
}

void check(std::string_view name, const Parameters& parameters, const std::vector<Row>& rows,
           const std::string& expected) {
  const TapeContext context = runDaily(name, parameters, rows);
  EXPECT_EQ(spoken(context), expected) << name << ' ' << ::testing::PrintToString(context.fills);
  EXPECT_EQ(context.orderCount(), 0U) << "a signal strategy sends no order itself";
}

std::vector<Row> closes(std::initializer_list<double> values) {
  std::vector<Row> rows;
  for (const double value : values) rows.push_back(flat(value));
  return rows;
}

std::vector<Row> after(int count, double level, std::initializer_list<double> more) {
  std::vector<Row> rows(static_cast<std::size_t>(count), flat(level));
  for (const double value : more) rows.push_back(flat(value));
  return rows;
}

TEST(MomentumBreakout, StrengthByDistance) {
  check("momentum_breakout", {}, after(20, 100, {101.00}), "");
  check("momentum_breakout", {}, after(20, 100, {101.01}), "21 BUY weak");
  check("momentum_breakout", {}, after(20, 100, {101.20}), "21 BUY weak");
  check("momentum_breakout", {}, after(20, 100, {101.50}), "21 BUY weak");
  check("momentum_breakout", {}, after(20, 100, {101.60}), "21 BUY moderate");
  check("momentum_breakout", {}, after(20, 100, {103.00}), "21 BUY moderate");
  check("momentum_breakout", {}, after(20, 100, {103.10}), "21 BUY strong");
  check("momentum_breakout", {}, after(20, 100, {99.00}), "");
  check("momentum_breakout", {}, after(20, 100, {98.90}), "21 SELL weak");
  check("momentum_breakout", {}, after(20, 100, {98.40}), "21 SELL moderate");
  check("momentum_breakout", {}, after(20, 100, {96.90}), "21 SELL strong");
}

TEST(MomentumBreakout, ComparesWithTheBarsBefore) {
  check("momentum_breakout", {}, after(19, 100, {105}), "");                       // only 19 before
  check("momentum_breakout", {}, after(20, 100, {105, 105.5, 107}), "21 BUY strong; 23 BUY weak");  // 1.42 % over 105.5
  check("momentum_breakout", {{"period", "2"}}, closes({110, 100, 100, 102}), "4 BUY moderate");    // 110 has left
  check("momentum_breakout", {{"threshold", "0.05"}}, after(20, 100, {105, 111}), "22 BUY strong");
}

TEST(MomentumBreakout, SaysItsNumbers) {
  const TapeContext context = runDaily("momentum_breakout", {}, after(20, 100, {101.60}));
  ASSERT_EQ(context.signals.size(), 1U);
  EXPECT_EQ(context.signals[0].rule, "close 101.60 is 1.600 % above the highest close 100.00 of the 20 bars before");
  EXPECT_EQ(context.signals[0].price, price(101.6));
  EXPECT_TRUE(context.signals[0].quantity.isZero());
  EXPECT_EQ(context.signals[0].type, OrderType::Market);
}

TEST(MaCrossover, StrengthByDistanceAtTheCrossing) {
  const Parameters small{{"fast", "1"}, {"slow", "2"}};
  check("ma_crossover", small, closes({100, 99, 104}), "3 BUY strong");     // 104 against 101.5: 2.46 %
  check("ma_crossover", small, closes({100, 98, 102}), "3 BUY moderate");   // 102 against 100: exactly 2 %
  check("ma_crossover", small, closes({100, 99, 102}), "3 BUY moderate");   // 1.49 %
  check("ma_crossover", small, closes({100, 99, 100}), "3 BUY weak");       // 0.50 %
  check("ma_crossover", small, closes({100, 101, 100, 100}), "3 SELL weak");
  check("ma_crossover", small, closes({100, 101, 96}), "3 SELL strong");
  check("ma_crossover", small, closes({100, 101, 102, 103}), "");
  const TapeContext context = runDaily("ma_crossover", small, closes({100, 99, 104}));
  ASSERT_EQ(context.signals.size(), 1U);
  EXPECT_EQ(context.signals[0].rule, "SMA1 104.0000 crossed above SMA2 101.5000, +2.463 % apart");
}

TEST(MaCrossover, DefaultsAreFifteenAndFifty) {
  std::vector<Row> rows;
  for (int i = 0; i < 50; ++i) rows.push_back(flat(100));
  rows.push_back(flat(99));
  rows.push_back(flat(103));  // SMA15 100.133, SMA50 100.04
  check("ma_crossover", {}, rows, "52 BUY weak");
}

TEST(RsiMeanReversion, StrengthByExtremity) {
  const Parameters two{{"period", "2"}};
  check("rsi_mean_reversion", two, closes({100, 102, 92}), "3 BUY very_strong");   // 2 / 12 = 16.67
  check("rsi_mean_reversion", two, closes({100, 103, 93}), "3 BUY strong");        // 3 / 13 = 23.08
  check("rsi_mean_reversion", two, closes({100, 104, 94}), "3 BUY moderate");      // 4 / 14 = 28.57
  check("rsi_mean_reversion", two, closes({100, 103, 96}), "");                    // exactly 30
  check("rsi_mean_reversion", two, closes({100, 97, 104}), "");                    // exactly 70
  check("rsi_mean_reversion", two, closes({100, 96, 106}), "3 SELL moderate");     // 71.43
  check("rsi_mean_reversion", two, closes({100, 97, 107}), "3 SELL strong");       // 76.92
  check("rsi_mean_reversion", two, closes({100, 98, 108}), "3 SELL very_strong");  // 83.33
  check("rsi_mean_reversion", two, closes({100, 99, 98, 97}), "3 BUY very_strong; 4 BUY very_strong");
  check("rsi_mean_reversion", two, closes({100, 100, 100, 100}), "");              // nothing moved
}

TEST(RsiMeanReversion, WilderFourteen) {
  // 14 changes of -1 and then +13: gain 13/14, loss 13/14, RSI 50; before that 0.
  std::vector<Row> rows;
  for (int i = 0; i <= 14; ++i) rows.push_back(flat(100.0 - i));
  rows.push_back(flat(99));
  check("rsi_mean_reversion", {}, rows, "15 BUY very_strong");
}

TEST(SignalStrategies, VolumeConditionIsAFlag) {
  std::vector<Row> rows(20, flat(100, 1000));
  rows.push_back(flat(102, 1000));
  rows.push_back(flat(104, 1001));
  check("momentum_breakout", {}, rows, "21 BUY moderate; 22 BUY moderate");
  check("momentum_breakout", {{"volume", "1"}}, rows, "22 BUY moderate");
  const TapeContext context = runDaily("momentum_breakout", {{"volume", "true"}}, rows);
  ASSERT_EQ(context.signals.size(), 1U);
  EXPECT_NE(context.signals[0].rule.find("volume 1001 above its 20-bar average 1000"), std::string::npos)
      << context.signals[0].rule;
}

TEST(Mixed, IsAllThree) {
  // The jump breaks the high of 2 bars, crosses the averages, and RSI of 2 changes is 10 / 11 = 90.9.
  check("mixed", {{"fast", "1"}, {"slow", "2"}, {"rsi_period", "2"}, {"breakout_period", "2"}}, closes({100, 99, 109}),
        "3 BUY strong; 3 SELL very_strong; 3 BUY strong");
}

}  // namespace
}  // namespace keel::tests
