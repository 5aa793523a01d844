// Small tables worked out by hand, conventions at the edges, and the columns against the streaming classes.
#include <array>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include <engine/base/random.h>
#include <engine/indicators/catalogue.h>
#include <engine/indicators/channel_index.h>
#include <engine/indicators/composite_averages.h>
#include <engine/indicators/convergence.h>
#include <engine/indicators/deviation.h>
#include <engine/indicators/momentum.h>
#include <engine/indicators/oscillators.h>
#include <engine/indicators/parabolic_sar.h>
#include <engine/indicators/swings.h>
#include <engine/indicators/trend.h>
#include <engine/indicators/volume.h>

namespace keel::indicators {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Feeds the numbers and compares each value; NaN in `expected` means undefined.
template <class Indicator>
void checkSeries(Indicator indicator, const std::vector<double>& inputs, const std::vector<double>& expected) {
  ASSERT_EQ(inputs.size(), expected.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const bool defined = indicator.update(inputs[i]);
    EXPECT_EQ(defined, !std::isnan(expected[i])) << "at " << i;
    EXPECT_EQ(defined, indicator.ready()) << "at " << i;
    if (defined) EXPECT_NEAR(indicator.value(), expected[i], 1e-12) << "at " << i;
    else EXPECT_TRUE(std::isnan(indicator.value())) << "at " << i;
  }
}

TEST(Averages, HandMadeTables) {
  checkSeries(Sma(3), {1, 2, 3, 4, 8}, {kNan, kNan, 2, 3, 5});
  checkSeries(Sma(1), {1, 7}, {1, 7});
  checkSeries(Ema(3), {1, 2, 3, 4, 8}, {kNan, kNan, 2, 3, 5.5});
  checkSeries(Wma(3), {1, 2, 3, 4, 8}, {kNan, kNan, 14.0 / 6, 20.0 / 6, 35.0 / 6});
  checkSeries(Dema(2), {1, 2, 3, 4}, {kNan, kNan, 3, 4});
  checkSeries(Tema(2), {1, 2, 3, 4, 5}, {kNan, kNan, kNan, 4, 5});
  checkSeries(Trima(3), {1, 2, 3, 8}, {kNan, kNan, 2, 4});
  checkSeries(Trima(4), {1, 2, 3, 8}, {kNan, kNan, kNan, 9.5 / 3});
  checkSeries(T3(2, 0.0), {5, 5, 5, 5, 5, 5, 5}, {kNan, kNan, kNan, kNan, kNan, kNan, 5});
  checkSeries(Kama(2), {10, 11, 12}, {kNan, kNan, 11 + 4.0 / 9});
}

TEST(Momentum, HandMadeTables) {
  checkSeries(Rsi(2), {10, 11, 10.5, 11.5}, {kNan, kNan, 200.0 / 3, 600.0 / 7});
  checkSeries(Rsi(2), {1, 2, 3, 4}, {kNan, kNan, 100, 100});
  checkSeries(Rsi(2), {4, 3, 2, 1}, {kNan, kNan, 0, 0});
  checkSeries(Rsi(2), {4, 4, 4, 4}, {kNan, kNan, 0, 0});
  checkSeries(CutlerRsi(2), {10, 11, 10.5, 11.5, 12.5}, {kNan, kNan, 200.0 / 3, 200.0 / 3, 100});
  checkSeries(Cmo(2), {10, 11, 10.5}, {kNan, kNan, 100.0 / 3});
  checkSeries(Roc(2), {4, 5, 6, 4}, {kNan, kNan, 50, -20});
  checkSeries(Roc(1), {0, 5}, {kNan, 0});
  checkSeries(Macd(1, 2, 1), {1, 3, 6}, {kNan, 0.0 + 3 - 2, 6 - (2 + 4.0 * 2 / 3)});
  checkSeries(Macd(2, 1, 1), {1, 3, 6}, {kNan, 1, 6 - (2 + 4.0 * 2 / 3)});
  checkSeries(Ppo(1, 2), {1, 3}, {kNan, 50});
  checkSeries(Trix(1), {2, 3, 3}, {kNan, 50, 0});
}

TEST(Deviation, HandMadeTables) {
  checkSeries(StdDev(3), {1, 2, 3, 3}, {kNan, kNan, std::sqrt(2.0 / 3), std::sqrt(2.0 / 9)});
  checkSeries(StdDev(2), {5, 5, 5}, {kNan, 0, 0});
  Bollinger bands(2, 2.0, 3.0);
  bands.update(1);
  EXPECT_TRUE(std::isnan(bands.upper()));
  bands.update(3);
  EXPECT_DOUBLE_EQ(bands.middle(), 2);
  EXPECT_DOUBLE_EQ(bands.upper(), 4);
  EXPECT_DOUBLE_EQ(bands.lower(), -1);
  checkSeries(LinearRegression(3), {7, 1, 3, 5, 10}, {kNan, kNan, 8.0 / 3 + 1 - 2, 5, 6 + 3.5});
  LinearRegression line(3);
  for (const double x : {1.0, 3.0, 5.0}) line.update(x);
  EXPECT_DOUBLE_EQ(line.slope(), 2);
  EXPECT_DOUBLE_EQ(line.forecast(), 7);
}

TEST(Extremes, SlideAndPassOverNan) {
  checkSeries(Highest(3), {5, 1, 2, 3, 1, 1, 1}, {kNan, kNan, 5, 3, 3, 3, 1});
  checkSeries(Lowest(3), {1, 5, 4, 3, 6, 7, 8}, {kNan, kNan, 1, 3, 3, 3, 6});
  checkSeries(Highest(1), {2, 1}, {2, 1});
  Highest highest(2);
  highest.update(4);
  highest.update(kNan);
  EXPECT_EQ(highest.value(), 4);
  highest.update(3);
  EXPECT_EQ(highest.value(), 3);
}

TEST(Ranges, AverageTrueRange) {
  Atr atr(2);
  EXPECT_FALSE(atr.update(10, 8, 9));
  EXPECT_FALSE(atr.update(12, 11, 11));  // true range 3, from the old close
  EXPECT_DOUBLE_EQ(atr.range(), 3);
  EXPECT_TRUE(atr.update(12, 11, 12));  // 1
  EXPECT_DOUBLE_EQ(atr.value(), 2);
  EXPECT_TRUE(atr.update(11, 8, 10));  // 4
  EXPECT_DOUBLE_EQ(atr.value(), 3);
  EXPECT_DOUBLE_EQ(atr.normalized(), 30);
}

TEST(Ranges, DirectionalMovementOfAStraightRise) {
  Adx adx(3);
  for (int i = 0; i < 10; ++i) {
    const bool defined = adx.update(10 + i, 9 + i, 9.5 + i);
    EXPECT_EQ(defined, i >= 5);
    EXPECT_EQ(adx.directionReady(), i >= 3);
  }
  EXPECT_NEAR(adx.plusDi(), 100.0 / 1.5, 1e-12);  // each bar rises by 1 with a true range of 1.5
  EXPECT_NEAR(adx.minusDi(), 0, 1e-12);
  EXPECT_NEAR(adx.dx(), 100, 1e-12);
  EXPECT_NEAR(adx.value(), 100, 1e-12);
}

TEST(Ranges, ParabolicStopTurnsWhenTouched) {
  ParabolicSar sar(0.02, 0.2);
  EXPECT_FALSE(sar.update(10, 9));
  EXPECT_TRUE(sar.update(11, 10));
  EXPECT_DOUBLE_EQ(sar.value(), 9);
  sar.update(12, 11);
  EXPECT_DOUBLE_EQ(sar.value(), 9.04);
  EXPECT_TRUE(sar.isLong());
  sar.update(11.5, 9.1);  // 9.04 + 0.04 * (12 - 9.04) = 9.1584 is touched
  EXPECT_DOUBLE_EQ(sar.value(), 12);
  EXPECT_FALSE(sar.isLong());
}

TEST(Oscillators, HandMadeTables) {
  Stochastic stochastic(2, 1, 2);
  EXPECT_FALSE(stochastic.update(10, 8, 9));
  EXPECT_FALSE(stochastic.update(12, 10, 11));  // 3 of 4
  EXPECT_TRUE(stochastic.update(12, 11, 12));   // 2 of 2
  EXPECT_DOUBLE_EQ(stochastic.k(), 100);
  EXPECT_DOUBLE_EQ(stochastic.d(), 87.5);
  WilliamsR williams(2);
  williams.update(10, 8, 9);
  williams.update(12, 10, 11);
  EXPECT_DOUBLE_EQ(williams.value(), -25);
  Cci cci(3);
  for (const double x : {1.0, 2.0, 3.0}) cci.update(x, x, x);
  EXPECT_NEAR(cci.value(), 100, 1e-9);
  Aroon aroon(4);
  for (const double x : {1.0, 5.0, 0.0, 5.0, 4.0}) aroon.update(x, x);
  EXPECT_DOUBLE_EQ(aroon.up(), 75);  // the newer of the two fives
  EXPECT_DOUBLE_EQ(aroon.down(), 50);
  EXPECT_DOUBLE_EQ(aroon.oscillator(), 25);
  EXPECT_DOUBLE_EQ(balanceOfPower(1, 3, 1, 2), 0.5);
  EXPECT_DOUBLE_EQ(balanceOfPower(1, 1, 1, 1), 0);
}

TEST(Volume, HandMadeTables) {
  Obv obv;
  EXPECT_TRUE(std::isnan(obv.value()));
  for (const auto& [price, volume] : {std::pair{10.0, 5.0}, {11.0, 7.0}, {11.0, 9.0}, {10.0, 2.0}}) {
    obv.update(price, volume);
  }
  EXPECT_DOUBLE_EQ(obv.value(), 10);
  AccumulationDistribution flow;
  flow.update(12, 8, 11, 100);  // (3 - 1) / 4
  flow.update(9, 9, 9, 100);
  EXPECT_DOUBLE_EQ(flow.value(), 50);
  Mfi mfi(2);
  EXPECT_FALSE(mfi.update(3, 3, 3, 1));
  EXPECT_FALSE(mfi.update(4, 4, 4, 6));
  EXPECT_TRUE(mfi.update(2, 2, 2, 4));
  EXPECT_DOUBLE_EQ(mfi.value(), 75);
}

/// A seeded walk with gaps, flat bars and bars without volume.
struct Series {
  explicit Series(std::size_t count, std::uint64_t seed = 5) {
    base::Random random(seed);
    double price = 100;
    for (std::size_t i = 0; i < count; ++i) {
      const double start = price + 0.1 * random.gauss();
      price = random.below(10) == 0 ? start : std::max(5.0, start + random.gauss());
      open.push_back(start);
      close.push_back(price);
      high.push_back(std::max(start, price) + (random.below(4) == 0 ? 0.0 : random.uniform()));
      low.push_back(std::min(start, price) - (random.below(4) == 0 ? 0.0 : random.uniform()));
      volume.push_back(random.below(8) == 0 ? 0.0 : static_cast<double>(random.below(10000)));
    }
  }
  [[nodiscard]] BarColumns columns() const { return {open, high, low, close, volume}; }
  std::vector<double> open, high, low, close, volume;
};

bool close(double a, double b) {
  return (std::isnan(a) && std::isnan(b)) || std::fabs(a - b) <= 1e-10 * std::max(1.0, std::fabs(a));
}

template <class Step>
void checkColumns(const std::string& text, const Series& series, Step step) {
  const auto output = computeIndicator(text, series.columns());
  ASSERT_TRUE(output) << text;
  for (std::size_t i = 0; i < series.close.size(); ++i) {
    const auto values = step(series, i);
    ASSERT_EQ(values.size(), output->columns.size());
    for (std::size_t k = 0; k < values.size(); ++k) {
      ASSERT_TRUE(close(values[k], output->columns[k][i]))
          << text << " bar " << i << " output " << k << ": " << values[k] << " and " << output->columns[k][i];
    }
  }
}

class ColumnsAndBars : public testing::TestWithParam<int> {};

TEST_P(ColumnsAndBars, Agree) {
  const int n = GetParam();
  const Series series(3500);
  const auto name = [n](const char* stem) { return std::string(stem) + ":" + std::to_string(n); };
  using One = std::array<double, 1>;
  const auto price = [&](const char* stem, auto indicator) {
    checkColumns(name(stem), series, [&](const Series& s, std::size_t i) {
      indicator.update(s.close[i]);
      return One{indicator.value()};
    });
  };
  const auto bar = [&](const char* stem, auto indicator) {
    checkColumns(name(stem), series, [&](const Series& s, std::size_t i) {
      indicator.update(s.high[i], s.low[i], s.close[i]);
      return One{indicator.value()};
    });
  };
  price("sma", Sma(n));
  price("ema", Ema(n));
  price("wma", Wma(n));
  price("rsi", Rsi(n));
  price("roc", Roc(n));
  price("trix", Trix(n));
  price("stddev", StdDev(n));
  price("max_close", Highest(n));
  price("min_close", Lowest(n));
  price("rsi_cutler", CutlerRsi(n));
  bar("atr", Atr(n));
  bar("adx", Adx(n));
  bar("cci", Cci(n));
  bar("willr", WilliamsR(n));
  Bollinger bands(n, 2, 2.5);
  checkColumns(name("bollinger") + ",2,2.5", series, [&](const Series& s, std::size_t i) {
    bands.update(s.close[i]);
    return std::array<double, 3>{bands.upper(), bands.middle(), bands.lower()};
  });
  Stochastic stochastic(n, 3, 4);
  checkColumns(name("stochastic") + ",3,4", series, [&](const Series& s, std::size_t i) {
    stochastic.update(s.high[i], s.low[i], s.close[i]);
    return std::array<double, 2>{stochastic.k(), stochastic.d()};
  });
  Mfi mfi(n);
  checkColumns(name("mfi"), series, [&](const Series& s, std::size_t i) {
    mfi.update(s.high[i], s.low[i], s.close[i], s.volume[i]);
    return One{mfi.value()};
  });
}

INSTANTIATE_TEST_SUITE_P(Periods, ColumnsAndBars, testing::Values(1, 2, 3, 7, 14, 20, 64, 511, 512, 513, 1300));

TEST(Definitions, AgreeWithDirectSums) {
  const Series series(400, 77);
  const int n = 12;
  const auto cci = computeIndicator("cci:12", series.columns());
  const auto deviation = computeIndicator("stddev:12", series.columns());
  const auto weighted = computeIndicator("wma:12", series.columns());
  for (std::size_t i = n - 1; i < 400; ++i) {
    double mean = 0, typical = 0, spread = 0, square = 0, weights = 0;
    for (std::size_t k = i + 1 - n; k <= i; ++k) {
      mean += series.close[k] / n;
      typical += (series.high[k] + series.low[k] + series.close[k]) / 3 / n;
      weights += series.close[k] * static_cast<double>(k + n - i);
    }
    for (std::size_t k = i + 1 - n; k <= i; ++k) {
      square += (series.close[k] - mean) * (series.close[k] - mean) / n;
      spread += std::fabs((series.high[k] + series.low[k] + series.close[k]) / 3 - typical) / n;
    }
    const double last = (series.high[i] + series.low[i] + series.close[i]) / 3;
    ASSERT_NEAR(cci->columns[0][i], (last - typical) / (0.015 * spread), 1e-8) << i;
    ASSERT_NEAR(deviation->columns[0][i], std::sqrt(square), 1e-9) << i;
    ASSERT_NEAR(weighted->columns[0][i], weights / (n * (n + 1) / 2), 1e-9) << i;
  }
}

TEST(Edges, NothingMoves) {
  const std::vector<double> flat(60, 100.0), none(60, 0.0);
  const BarColumns bars{flat, flat, flat, flat, none};
  for (const char* text : {"cci:14", "willr:14", "stochastic:14,3,3", "mfi:14", "stddev:14", "adx:14", "plus_di:14",
                           "rsi:14", "rsi_cutler:14", "cmo:14", "atr:14", "roc:10", "trix:5", "macd:5,10,3", "ad",
                           "obv", "ultosc", "bop"}) {
    const auto output = computeIndicator(text, bars);
    ASSERT_TRUE(output) << text;
    for (const auto& column : output->columns) EXPECT_NEAR(column.back(), 0.0, 1e-12) << text;
  }
}

TEST(Edges, ShortEmptyAndUnreadableSeries) {
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{40}}) {
    Series series(count);
    for (double& x : series.close) if (count == 40) x = kNan;
    for (const IndicatorSpec& spec : indicatorCatalogue()) {
      const auto output = computeIndicator(spec.name, series.columns());
      ASSERT_TRUE(output) << spec.name;
      for (const auto& column : output->columns) EXPECT_EQ(column.size(), count) << spec.name;
    }
  }
  const auto tooShort = computeIndicator("sma:41", Series(40).columns());
  for (const double x : tooShort->columns[0]) EXPECT_TRUE(std::isnan(x));
  EXPECT_TRUE(std::isnan(computeIndicator("rsi:40", Series(40).columns())->columns[0].back()));
  EXPECT_FALSE(std::isnan(computeIndicator("rsi:39", Series(40).columns())->columns[0].back()));
}

template <class Indicator>
void checkReset(Indicator indicator) {
  const Series series(200);
  std::vector<double> first;
  for (int pass = 0; pass < 2; ++pass) {
    for (std::size_t i = 0; i < 200; ++i) {
      if constexpr (requires { indicator.update(1.0); }) indicator.update(series.close[i]);
      else if constexpr (requires { indicator.update(1.0, 1.0); }) indicator.update(series.high[i], series.low[i]);
      else if constexpr (requires { indicator.update(1.0, 1.0, 1.0); })
        indicator.update(series.high[i], series.low[i], series.close[i]);
      else indicator.update(series.high[i], series.low[i], series.close[i], series.volume[i]);
      if (pass == 0) first.push_back(indicator.value());
      else ASSERT_TRUE(std::isnan(first[i]) ? std::isnan(indicator.value()) : first[i] == indicator.value()) << i;
    }
    indicator.reset();
    EXPECT_FALSE(indicator.ready());
    EXPECT_TRUE(std::isnan(indicator.value()));
  }
}

TEST(Edges, ResetBeginsAnew) {
  checkReset(Sma(9));
  checkReset(Ema(9));
  checkReset(Wma(9));
  checkReset(Kama(9));
  checkReset(T3(4, 0.7));
  checkReset(Trima(8));
  checkReset(Rsi(9));
  checkReset(CutlerRsi(9));
  checkReset(StdDev(9));
  checkReset(Bollinger(9));
  checkReset(LinearRegression(9));
  checkReset(Macd(5, 9, 4));
  checkReset(Ppo(5, 9));
  checkReset(Trix(5));
  checkReset(Roc(5));
  checkReset(Highest(9));
  checkReset(Atr(9));
  checkReset(Adx(9));
  checkReset(ParabolicSar());
  checkReset(WilliamsR(9));
  checkReset(Cci(9));
  checkReset(Mfi(9));
  checkReset(AccumulationDistribution());
}

}  // namespace
}  // namespace keel::indicators
