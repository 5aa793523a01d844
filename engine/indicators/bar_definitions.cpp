#include <engine/indicators/channel_index.h>
#include <engine/indicators/definitions.h>
#include <engine/indicators/oscillators.h>
#include <engine/indicators/parabolic_sar.h>
#include <engine/indicators/swings.h>
#include <engine/indicators/trend.h>
#include <engine/indicators/volume.h>

namespace keel::indicators {

namespace {

const std::vector<std::string> kBar{"high", "low", "close"};
const std::vector<std::string> kRange{"high", "low"};
const std::vector<std::string> kBarVolume{"high", "low", "close", "volume"};
const std::vector<std::string> kOne{""};

/// A state fed with high, low and close, and one of its numbers.
template <class State, double (State::*Number)() const>
BlockFunction streamBars(State initial) {
  return stream(std::move(initial), [](State& state, const ColumnPointers& bars, std::size_t i, double* const* out) {
    state.update(bars.high[i], bars.low[i], bars.close[i]);
    out[0][i] = (state.*Number)();
  });
}

template <class State, double (State::*Number)() const>
void addBarIndicator(std::vector<Definition>& all, std::string name, std::vector<std::string> aliases,
                     std::string title, double defaultPeriod) {
  all.push_back({{std::move(name), std::move(aliases), std::move(title), {periodParameter(defaultPeriod)}, kBar, kOne},
                 [](const Parameters& p) { return streamBars<State, Number>(State(period(p))); }});
}

struct AdxRating {
  Adx adx;
  Ring past;
};

/// Mean of the ADX and the ADX n - 1 bars ago.
BlockFunction startAdxRating(const Parameters& p) {
  const int n = period(p);
  const std::size_t first = 3 * static_cast<std::size_t>(n) - 2;
  return stream(AdxRating{Adx(n), Ring(static_cast<std::size_t>(n) - 1)},
                [first](AdxRating& state, const ColumnPointers& bars, std::size_t i, double* const* out) {
                  state.adx.update(bars.high[i], bars.low[i], bars.close[i]);
                  const double old = state.past.push(state.adx.value());
                  out[0][i] = i >= first ? (state.adx.value() + old) / 2.0 : kUndefined;
                });
}

BlockFunction startSar(const Parameters& p) {
  return stream(ParabolicSar(p[0], p[1]),
                [](ParabolicSar& sar, const ColumnPointers& bars, std::size_t i, double* const* out) {
                  sar.update(bars.high[i], bars.low[i]);
                  out[0][i] = sar.value();
                });
}

BlockFunction startAroon(const Parameters& p) {
  return stream(Aroon(period(p)), [](Aroon& aroon, const ColumnPointers& bars, std::size_t i, double* const* out) {
    aroon.update(bars.high[i], bars.low[i]);
    out[0][i] = aroon.down();
    out[1][i] = aroon.up();
  });
}

BlockFunction startAroonOscillator(const Parameters& p) {
  return stream(Aroon(period(p)), [](Aroon& aroon, const ColumnPointers& bars, std::size_t i, double* const* out) {
    aroon.update(bars.high[i], bars.low[i]);
    out[0][i] = aroon.oscillator();
  });
}

void addDirectional(std::vector<Definition>& all) {
  addBarIndicator<Adx, &Adx::value>(all, "adx", {}, "Average directional index", 14);
  using Exact = DirectionalMovement<true>;
  addBarIndicator<Exact, &Exact::plusDi>(all, "plus_di", {"+di", "pdi"}, "Plus directional indicator", 14);
  addBarIndicator<Exact, &Exact::minusDi>(all, "minus_di", {"-di", "mdi"}, "Minus directional indicator", 14);
  addBarIndicator<Exact, &Exact::dx>(all, "dx", {}, "Directional movement index", 14);
  all.push_back({{"adxr", {}, "Average directional index rating", {periodParameter(14, "period", 2)}, kBar, kOne},
                 startAdxRating});
  all.push_back({{"sar",
                  {"psar", "parabolic_sar"},
                  "Parabolic stop and reverse",
                  {realParameter("step", 0.02, 0, 1000), realParameter("maximum", 0.2, 0, 1000)},
                  kRange,
                  kOne},
                 startSar});
  all.push_back({{"aroon", {}, "Aroon", {periodParameter(25)}, kRange, {"aroondown", "aroonup"}}, startAroon});
  all.push_back({{"aroonosc", {}, "Aroon oscillator", {periodParameter(25)}, kRange, kOne}, startAroonOscillator});
}

void addOscillators(std::vector<Definition>& all) {
  all.push_back({{"stochastic",
                  {"stoch"},
                  "Stochastic oscillator (simple averages)",
                  {periodParameter(14), periodParameter(3, "slowing"), periodParameter(3, "smoothing")},
                  kBar,
                  {"slowk", "slowd"}},
                 [](const Parameters& p) { return slidingStochastic(period(p), period(p, 1), period(p, 2)); }});
  all.push_back({{"stochastic_fast",
                  {"stochf", "stoch_fast"},
                  "Fast stochastic oscillator",
                  {periodParameter(14), periodParameter(3, "smoothing")},
                  kBar,
                  {"fastk", "fastd"}},
                 [](const Parameters& p) { return slidingStochastic(period(p), 1, period(p, 1)); }});
  all.push_back({{"williams_r", {"willr", "williams", "%r"}, "Williams %R", {periodParameter(14)}, kBar, kOne},
                 [](const Parameters& p) { return slidingWilliams(period(p)); }});
  all.push_back({{"cci", {}, "Commodity channel index", {periodParameter(20)}, kBar, kOne},
                 [](const Parameters& p) { return slidingChannelIndex(period(p)); }});
  all.push_back({{"ultosc",
                  {"ultimate_oscillator", "uo"},
                  "Ultimate oscillator",
                  {periodParameter(7, "first"), periodParameter(14, "second"), periodParameter(28, "third")},
                  kBar,
                  kOne},
                 [](const Parameters& p) {
                   return streamBars<UltimateOscillator, &UltimateOscillator::value>(
                       UltimateOscillator(period(p), period(p, 1), period(p, 2)));
                 }});
}

void addExtremes(std::vector<Definition>& all) {
  all.push_back({{"max", {"highest"}, "Highest high", {periodParameter(20)}, {"high"}, kOne},
                 [](const Parameters& p) { return slidingHighest(period(p), &ColumnPointers::high); }});
  all.push_back({{"min", {"lowest"}, "Lowest low", {periodParameter(20)}, {"low"}, kOne},
                 [](const Parameters& p) { return slidingLowest(period(p), &ColumnPointers::low); }});
  all.push_back({{"max_close", {"highest_close"}, "Highest close", {periodParameter(20)}, {"close"}, kOne},
                 [](const Parameters& p) { return slidingHighest(period(p), &ColumnPointers::close); }});
  all.push_back({{"min_close", {"lowest_close"}, "Lowest close", {periodParameter(20)}, {"close"}, kOne},
                 [](const Parameters& p) { return slidingLowest(period(p), &ColumnPointers::close); }});
  all.push_back({{"midprice", {}, "Middle of the range", {periodParameter(14)}, kRange, kOne},
                 [](const Parameters& p) { return slidingMiddle(period(p)); }});
}

BlockFunction startTypicalPrice(const Parameters&) {
  return stream(0, [](int&, const ColumnPointers& bars, std::size_t i, double* const* out) {
    out[0][i] = typicalPrice(bars.high[i], bars.low[i], bars.close[i]);
  });
}

BlockFunction startBalanceOfPower(const Parameters&) {
  return stream(0, [](int&, const ColumnPointers& bars, std::size_t i, double* const* out) {
    out[0][i] = balanceOfPower(bars.open[i], bars.high[i], bars.low[i], bars.close[i]);
  });
}

/// A state fed with high, low, close and volume.
template <class State>
BlockFunction streamVolume(State initial) {
  return stream(std::move(initial), [](State& state, const ColumnPointers& bars, std::size_t i, double* const* out) {
    state.update(bars.high[i], bars.low[i], bars.close[i], bars.volume[i]);
    out[0][i] = state.value();
  });
}

BlockFunction startObv(const Parameters&) {
  return stream(Obv(), [](Obv& obv, const ColumnPointers& bars, std::size_t i, double* const* out) {
    obv.update(bars.close[i], bars.volume[i]);
    out[0][i] = obv.value();
  });
}

}  // namespace

void addRanges(std::vector<Definition>& all) {
  addBarIndicator<Atr, &Atr::value>(all, "atr", {}, "Average true range (Wilder)", 14);
  addBarIndicator<Atr, &Atr::normalized>(all, "natr", {}, "Average true range, percent of the close", 14);
  all.push_back({{"trange", {"tr", "true_range"}, "True range", {}, kBar, kOne},
                 [](const Parameters&) { return streamBars<Atr, &Atr::range>(Atr(1)); }});
  addDirectional(all);
  addOscillators(all);
  addExtremes(all);
  all.push_back({{"typprice", {"typical_price"}, "Typical price", {}, kBar, kOne}, startTypicalPrice});
  all.push_back({{"bop", {}, "Balance of power", {}, {"open", "high", "low", "close"}, kOne}, startBalanceOfPower});
}

void addVolume(std::vector<Definition>& all) {
  all.push_back({{"obv", {}, "On-balance volume", {}, {"close", "volume"}, kOne}, startObv});
  all.push_back({{"ad", {"adl"}, "Accumulation/distribution", {}, kBarVolume, kOne},
                 [](const Parameters&) { return streamVolume(AccumulationDistribution()); }});
  all.push_back({{"adosc",
                  {"chaikin"},
                  "Chaikin oscillator",
                  {periodParameter(3, "fast"), periodParameter(10, "slow")},
                  kBarVolume,
                  kOne},
                 [](const Parameters& p) { return streamVolume(ChaikinOscillator(period(p), period(p, 1))); }});
  all.push_back({{"mfi", {}, "Money flow index", {periodParameter(14)}, kBarVolume, kOne},
                 [](const Parameters& p) { return streamVolume(Mfi(period(p))); }});
}

}  // namespace keel::indicators
