#pragma once
// The strategies the product knows: their parameters with ranges and defaults, and how to make one.
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <engine/base/result.h>
#include <engine/domain/instrument.h>
#include <engine/strategy/strategy.h>

namespace keel::strategy {

enum class ParameterKind : std::uint8_t { Integer, Real, Flag };

struct ParameterSpec {
  std::string name;
  ParameterKind kind = ParameterKind::Real;
  double defaultValue = 0;
  double minimum = 0;
  double maximum = 0;
  std::string description;
};

struct StrategySpec {
  std::string name;
  std::string description;
  bool emitsSignals = false;     ///< true: goes through the signal pipeline; false: places sized orders itself
  bool multiInstrument = false;  ///< decides across all instruments of the run
  std::vector<ParameterSpec> parameters;
};

[[nodiscard]] const std::vector<StrategySpec>& strategyCatalogue();

/// Parameter values by name, as given by "--set key=value"; flags accept 0/1/true/false.
using Parameters = std::map<std::string, std::string, std::less<>>;

/// Failures: UNKNOWN_STRATEGY, UNKNOWN_PARAMETER, NO_INSTRUMENTS, those of calendar::findCalendar (strategies that need
/// the date), BAD_PARAMETER (not a number, outside its range, or at odds with another or the lot: the message names
/// the strategy, the parameter, the value and the range). Missing ones take their defaults.
/// `symbols` are the instruments the strategy watches, in the order of the run.
[[nodiscard]] base::Result<std::unique_ptr<Strategy>, base::Failure> makeStrategy(
    std::string_view name, const Parameters& parameters, const std::vector<domain::Instrument>& symbols);

}  // namespace keel::strategy
