#pragma once
// Gathers what readiness is judged by from the core and from around it, and shows the judgement.
// The judging itself is engine/risk/readiness.
#include <engine/api/views.h>
#include <engine/core/trading_core.h>
#include <engine/risk/readiness.h>

namespace keel::live {

/// What the core cannot know.
struct Surroundings {
  bool tapeEnded = false;
  std::uint64_t slicesPlayed = 0;
  std::uint64_t slices = 0;            ///< zero: not known
  std::string storeFailure;
  std::size_t storeQueued = 0;
  std::size_t storeCapacity = 0;
  std::uint64_t droppedLogLines = 0;
};

/// The risk gate is asked about an absurd order: it must answer, and refuse it.
[[nodiscard]] risk::Situation situationOf(const core::TradingCore& core, const Surroundings& around);
[[nodiscard]] api::PreflightView preflightView(const risk::Readiness& readiness);

}  // namespace keel::live
