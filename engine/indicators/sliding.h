#pragma once
// What the column kernels share: chunks that stay in the first-level cache, and loops for wide vector registers.
// Internal to this module.
#include <algorithm>
#include <utility>

#include <engine/indicators/definitions.h>
#include <engine/indicators/window.h>

// One version for each width of vector registers, chosen when the program starts. All round alike: no fused
// multiply-add is used, and each bar is computed by itself.
#if defined(KEEL_WIDE_KERNELS) && defined(__GNUC__)
#define KEEL_WIDE __attribute__((target_clones("default", "avx2", "avx512f")))
#else
#define KEEL_WIDE
#endif

namespace keel::indicators {

inline constexpr std::size_t kChunk = 1024;
/// Longer windows go through the streaming class: a chunk must not be small beside its window.
inline constexpr std::size_t kLongWindow = 512;

/// Calls step(state, bars, begin, end, outputs) for chunks of at most kChunk bars.
template <class State, class Step>
BlockFunction chunked(State initial, Step step) {
  return [state = std::move(initial), step](const ColumnPointers& bars, std::size_t begin, std::size_t end,
                                            double* const* outputs) mutable {
    for (std::size_t at = begin; at < end; at += kChunk) step(state, bars, at, std::min(at + kChunk, end), outputs);
  };
}

/// Marks the bars before the first defined one.
inline void eraseUntil(std::size_t firstDefined, std::size_t begin, std::size_t end, double* out) {
  for (std::size_t i = begin; i < std::min(end, firstDefined); ++i) out[i] = kUndefined;
}

}  // namespace keel::indicators
