#include <limits>

#include <engine/indicators/composite_averages.h>
#include <engine/indicators/convergence.h>
#include <engine/indicators/definitions.h>
#include <engine/indicators/deviation.h>
#include <engine/indicators/momentum.h>
#include <engine/indicators/oscillators.h>

namespace keel::indicators {

namespace {

const std::vector<std::string> kCloseOnly{"close"};
const std::vector<std::string> kSingle{""};

template <class State>
BlockFunction startWithPeriod(const Parameters& p) {
  return streamClose(State(period(p)));
}

template <class State>
void addPeriodic(std::vector<Definition>& all, std::string name, std::vector<std::string> aliases, std::string title,
                 double defaultPeriod) {
  all.push_back({{std::move(name), std::move(aliases), std::move(title), {periodParameter(defaultPeriod)}, kCloseOnly,
                  kSingle},
                 startWithPeriod<State>});
}

BlockFunction startBollinger(const Parameters& p) { return slidingBands(period(p), p[1], p[2]); }

BlockFunction startMacd(const Parameters& p) {
  return stream(Macd(period(p), period(p, 1), period(p, 2)),
                [](Macd& macd, const ColumnPointers& bars, std::size_t i, double* const* out) {
                  macd.update(bars.close[i]);
                  const double line = macd.line();
                  const double signal = macd.signal();
                  out[0][i] = line;
                  out[1][i] = signal;
                  out[2][i] = line - signal;
                });
}

BlockFunction startVariance(const Parameters& p) {
  return stream(StdDev(period(p)), [](StdDev& spread, const ColumnPointers& bars, std::size_t i, double* const* out) {
    spread.update(bars.close[i]);
    out[0][i] = spread.variance();
  });
}

BlockFunction startSlope(const Parameters& p) {
  return stream(LinearRegression(period(p)),
                [](LinearRegression& line, const ColumnPointers& bars, std::size_t i, double* const* out) {
                  line.update(bars.close[i]);
                  out[0][i] = line.slope();
                });
}

BlockFunction startForecast(const Parameters& p) {
  return stream(LinearRegression(period(p)),
                [](LinearRegression& line, const ColumnPointers& bars, std::size_t i, double* const* out) {
                  line.update(bars.close[i]);
                  out[0][i] = line.forecast();
                });
}

BlockFunction startStochasticRsi(const Parameters& p) {
  return stream(StochasticRsi(period(p), period(p, 1), period(p, 2)),
                [](StochasticRsi& oscillator, const ColumnPointers& bars, std::size_t i, double* const* out) {
                  oscillator.update(bars.close[i]);
                  out[0][i] = oscillator.k();
                  out[1][i] = oscillator.d();
                });
}

void addSpread(std::vector<Definition>& all) {
  all.push_back({{"stddev", {"std", "sd"}, "Population standard deviation", {periodParameter(20)}, kCloseOnly, kSingle},
                 [](const Parameters& p) { return slidingDeviation(period(p)); }});
  all.push_back({{"var", {"variance"}, "Population variance", {periodParameter(20)}, kCloseOnly, kSingle},
                 startVariance});
  all.push_back({{"bollinger",
                  {"bbands", "bb"},
                  "Bollinger bands",
                  {periodParameter(20), realParameter("deviations_up", 2, -1000, 1000),
                   realParameter("deviations_down", std::numeric_limits<double>::quiet_NaN(), -1000, 1000)},
                  kCloseOnly,
                  {"upper", "middle", "lower"}},
                 startBollinger});
  addPeriodic<LinearRegression>(all, "linreg", {"linearreg"}, "Least-squares line at the newest bar", 14);
  all.push_back({{"linreg_slope", {"linearreg_slope"}, "Slope of the least-squares line", {periodParameter(14)},
                  kCloseOnly, kSingle},
                 startSlope});
  all.push_back({{"tsf", {"time_series_forecast"}, "Least-squares line one bar ahead", {periodParameter(14)},
                  kCloseOnly, kSingle},
                 startForecast});
}

}  // namespace

void addAverages(std::vector<Definition>& all) {
  addPeriodic<Sma>(all, "sma", {"ma"}, "Simple moving average", 20);
  addPeriodic<Ema>(all, "ema", {}, "Exponential moving average", 20);
  addPeriodic<Wma>(all, "wma", {}, "Weighted moving average", 20);
  addPeriodic<Dema>(all, "dema", {}, "Double exponential moving average", 20);
  addPeriodic<Tema>(all, "tema", {}, "Triple exponential moving average", 20);
  addPeriodic<Trima>(all, "trima", {}, "Triangular moving average", 20);
  addPeriodic<Kama>(all, "kama", {}, "Kaufman's adaptive moving average", 30);
  all.push_back({{"t3", {}, "Tillson's T3", {periodParameter(5), realParameter("volume_factor", 0.7, 0, 1)}, kCloseOnly,
                  kSingle},
                 [](const Parameters& p) { return streamClose(T3(period(p), p[1])); }});
  addSpread(all);
}

void addMomentum(std::vector<Definition>& all) {
  addPeriodic<Rsi>(all, "rsi", {"rsi_wilder"}, "Relative strength index (Wilder)", 14);
  addPeriodic<CutlerRsi>(all, "rsi_cutler", {"cutler_rsi"}, "Relative strength index (simple means)", 14);
  addPeriodic<Cmo>(all, "cmo", {}, "Chande momentum oscillator", 14);
  all.push_back({{"roc", {}, "Rate of change, percent", {periodParameter(10)}, kCloseOnly, kSingle},
                 [](const Parameters& p) { return slidingChange(period(p), true); }});
  all.push_back({{"mom", {"momentum"}, "Momentum (price change)", {periodParameter(10)}, kCloseOnly, kSingle},
                 [](const Parameters& p) { return slidingChange(period(p), false); }});
  all.push_back({{"macd",
                  {},
                  "Moving average convergence/divergence",
                  {periodParameter(12, "fast"), periodParameter(26, "slow"), periodParameter(9, "signal")},
                  kCloseOnly,
                  {"macd", "macdsignal", "macdhist"}},
                 startMacd});
  all.push_back({{"ppo",
                  {},
                  "Percentage price oscillator (exponential averages)",
                  {periodParameter(12, "fast"), periodParameter(26, "slow")},
                  kCloseOnly,
                  kSingle},
                 [](const Parameters& p) { return streamClose(Ppo(period(p), period(p, 1))); }});
  addPeriodic<Trix>(all, "trix", {}, "Change of a threefold exponential average, percent", 15);
  all.push_back({{"stochrsi",
                  {"stoch_rsi"},
                  "Fast stochastic of the RSI",
                  {periodParameter(14), periodParameter(14, "fastk"), periodParameter(3, "fastd")},
                  kCloseOnly,
                  {"fastk", "fastd"}},
                 startStochasticRsi});
}

}  // namespace keel::indicators
