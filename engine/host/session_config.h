#pragma once
// The configuration of a session as a person writes it (JSON), checked field by field, and what the engine makes of it.
// The schema is described in README.md; no secret belongs in it.
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <engine/base/result.h>
#include <engine/core/core_config.h>
#include <engine/simulation/exchange.h>

namespace keel::host {

struct DataFile {
  std::string symbol;
  std::filesystem::path file;
  std::string zone;                ///< of local times in the file; empty: what the file says
  bool stampIsEnd = false;
};

struct SessionConfig {
  std::string name;
  std::string strategy = "mixed";
  strategy::Parameters parameters;
  std::vector<core::StrategyChoice> strategies;   ///< when not empty, instead of the two above
  risk::CapitalPlan capital;
  risk::Profile profile;           ///< with what the file overrides
  std::optional<base::Duration> maximumAge = std::chrono::hours{24};
  int maximumSignalsPerHour = 12;
  domain::SignalStrength minimumStrength = domain::SignalStrength::Weak;
  bool fractional = true;
  bool allowShort = false;
  bool sessionHoursOnly = true;
  base::Duration staleAfter = std::chrono::minutes{5};
  base::Duration latency{};
  double partialFillProbability = 0;
  double rejectProbability = 0;
  std::string commission = "profile:automationbot";
  std::string slippage = "profile:automationbot";
  std::uint64_t seed = 1;
  double speed = 60;               ///< tape seconds per second; 0: as fast as it goes
  std::vector<DataFile> data;
  std::string canonicalJson;       ///< what was parsed, for the record
};

/// Relative file names are taken from `folder`. Failures name the field, its value and what is allowed:
/// BAD_JSON (with line), UNKNOWN_FIELD, BAD_FIELD, MISSING_FIELD, and those of the parts.
[[nodiscard]] base::Result<SessionConfig, base::Failure> parseSessionConfig(std::string_view json,
                                                                            const std::filesystem::path& folder);
[[nodiscard]] base::Result<SessionConfig, base::Failure> readSessionConfig(const std::filesystem::path& file);
/// Every field that is wrong, in the order of the text; empty when the configuration can be loaded.
[[nodiscard]] std::vector<base::Failure> checkSessionConfig(std::string_view json, const std::filesystem::path& folder);
/// Whether two configurations say the same, whatever the order of their fields and the space between them.
[[nodiscard]] bool sameSettings(std::string_view a, std::string_view b);

/// "moderate"; "custom" where a field overrides one of the profile's values.
[[nodiscard]] std::string profileName(const SessionConfig& session);
/// At least one; a single "strategy" with its "parameters" is a list of one.
[[nodiscard]] std::vector<core::StrategyChoice> strategyChoices(const SessionConfig& session);
/// Their names, separated by commas.
[[nodiscard]] std::string strategyNames(const SessionConfig& session);

[[nodiscard]] base::Result<core::CoreConfig, base::Failure> coreConfig(const SessionConfig& session, domain::Mode mode);
[[nodiscard]] base::Result<simulation::ExchangeConfig, base::Failure> exchangeConfig(const SessionConfig& session);

}  // namespace keel::host
