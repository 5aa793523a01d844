#pragma once
// What the catalogue is made of: each indicator's description with the function that starts it.
// Internal to this module; everybody else uses catalogue.h.
#include <utility>

#include <engine/indicators/catalogue.h>

namespace keel::indicators {

using Parameters = std::vector<double>;

struct Definition {
  IndicatorSpec spec;
  BlockFunction (*start)(const Parameters& parameters);
};

void addAverages(std::vector<Definition>& all);
void addMomentum(std::vector<Definition>& all);
void addRanges(std::vector<Definition>& all);
void addVolume(std::vector<Definition>& all);

ParameterSpec periodParameter(double defaultValue, std::string name = "period", double minimum = 1);
ParameterSpec realParameter(std::string name, double defaultValue, double minimum, double maximum);

inline int period(const Parameters& parameters, std::size_t index = 0) { return static_cast<int>(parameters[index]); }

/// Runs a streaming class over the columns: step(state, bars, i, outputs) for each bar. The state is a local
/// variable meanwhile, so that the compiler can keep its numbers in registers.
template <class State, class Step>
BlockFunction stream(State initial, Step step) {
  return [state = std::move(initial), step](const ColumnPointers& bars, std::size_t begin, std::size_t end,
                                            double* const* outputs) mutable {
    State local = std::move(state);
    const ColumnPointers columns = bars;
    for (std::size_t i = begin; i < end; ++i) step(local, columns, i, outputs);
    state = std::move(local);
  };
}

/// The usual case of one number in (the close), one number out.
template <class State>
BlockFunction streamClose(State initial) {
  return stream(std::move(initial), [](State& state, const ColumnPointers& bars, std::size_t i, double* const* out) {
    state.update(bars.close[i]);
    out[0][i] = state.value();
  });
}

// Column kernels of sliding.cpp; the values are those of the streaming classes.
BlockFunction slidingHighest(int period, const double* ColumnPointers::* column);
BlockFunction slidingLowest(int period, const double* ColumnPointers::* column);
BlockFunction slidingMiddle(int period);
BlockFunction slidingWilliams(int period);
BlockFunction slidingStochastic(int period, int slowing, int smoothing);
BlockFunction slidingChannelIndex(int period);
BlockFunction slidingDeviation(int period);
BlockFunction slidingBands(int period, double up, double down);
BlockFunction slidingChange(int period, bool percent);

}  // namespace keel::indicators
