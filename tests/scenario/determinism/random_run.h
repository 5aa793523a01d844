#pragma once
// A run made up from a seed: market, strategy with parameters, limits, exits, and a paper venue with its moods.
// The same seed gives the same run on every machine.
#include <memory>
#include <string>
#include <vector>

#include <engine/adapters/recorded/generator.h>
#include <engine/adapters/recorded/tape.h>
#include <engine/base/random.h>
#include <engine/core/core_config.h>
#include <engine/simulation/exchange.h>

namespace keel::tests {

/// Not movable: tapes point into the series.
struct RandomRun {
  explicit RandomRun(std::uint64_t seed);
  RandomRun(const RandomRun&) = delete;
  RandomRun& operator=(const RandomRun&) = delete;

  [[nodiscard]] std::unique_ptr<recorded::Tape> tape() const;
  /// For the failure message: the seed and what it means.
  [[nodiscard]] std::string text() const;

  std::uint64_t seed;
  domain::InstrumentTable instruments;
  std::vector<recorded::BarSeries> series;   ///< by instrument
  core::CoreConfig config;
  simulation::ExchangeConfig exchange;

 private:
  void chooseStrategy(base::Random& random);
  void chooseRules(base::Random& random);
  void chooseVenue(base::Random& random);
  void makeMinutes(base::Random& random);
  void makeDays(base::Random& random);
  bool m_signals = false;
};

}  // namespace keel::tests
