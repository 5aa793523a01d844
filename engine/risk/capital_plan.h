#pragma once
// Capital and percentages of a session (automationbot 4.1, 4.9): validated, and turned into the limits of the gate.
// It knows nothing of orders.
#include <string>
#include <string_view>
#include <vector>

#include <engine/base/result.h>
#include <engine/risk/risk.h>

namespace keel::risk {

/// Percentages are rates: 0.20 is 20 %.
struct CapitalPlan {
  domain::Money capital = domain::Money::fromInteger(500);       ///< 100 .. 1 000 000
  domain::Rate reserve = domain::Rate::fromE8(20'000'000);
  domain::Rate available = domain::Rate::fromE8(80'000'000);     ///< reserve + available = 1
  domain::Rate maximumPosition = domain::Rate::fromE8(30'000'000);
  domain::Rate dailyLoss = domain::Rate::fromE8(5'000'000);
  domain::Rate symbolExposure = domain::Rate::fromE8(15'000'000);
};

struct CapitalAllocation {
  domain::Money available;
  domain::Money maximumPosition;   ///< available x maximumPosition
  domain::Money dailyLoss;         ///< capital x dailyLoss
  domain::Money reserve;
  domain::Money symbolExposure;    ///< available x symbolExposure
};

/// Failures name the field, its value and its range: BAD_CAPITAL, BAD_PERCENTAGE, PERCENTAGES_DO_NOT_ADD_UP.
[[nodiscard]] base::Result<CapitalAllocation, base::Failure> allocate(const CapitalPlan& plan);
[[nodiscard]] RiskLimits limitsFor(const CapitalAllocation& allocation);

/// A named set of settings, one table (automationbot 4.9, the server's values).
struct Profile {
  std::string name;                ///< "conservative", "moderate", "aggressive", "custom"
  domain::Rate position;           ///< 0.01 .. 0.40
  int intervalMinutes = 15;        ///< 1 .. 60
  int tradesPerDay = 5;            ///< 1 .. 50
  domain::Rate stop;               ///< 0.01 .. 0.10
  domain::Rate take;               ///< 0.02 .. 0.20
  int maximumPositions = 5;        ///< 1 .. 15
};
/// "custom" starts from the values of "moderate".
[[nodiscard]] const std::vector<Profile>& profiles();
/// Failure: UNKNOWN_PROFILE.
[[nodiscard]] base::Result<Profile, base::Failure> findProfile(std::string_view name);
/// Refuses what lies outside the ranges above instead of clamping it: BAD_PROFILE, naming field, value and range.
[[nodiscard]] base::Result<Profile, base::Failure> validated(Profile profile);

/// Where a session may trade (automationbot 4.1): which asset classes, and the limits of that mode.
struct TradingMode {
  std::string name;                ///< "tradestation_only", "hybrid", "defi_only"
  domain::Rate position;           ///< of the capital, one position
  domain::Rate dailyLoss;          ///< of the capital
  domain::Rate symbolExposure;     ///< of the capital, one symbol
  domain::Money minimumBalance;    ///< what must be left uninvested; meant for a capital of 16 000
  std::vector<domain::AssetClass> blockedAssetClasses;
  bool cryptoToDefi = false;       ///< crypto orders take the DeFi venue and its fee
};
[[nodiscard]] const std::vector<TradingMode>& tradingModes();
/// Failure: UNKNOWN_MODE.
[[nodiscard]] base::Result<TradingMode, base::Failure> findTradingMode(std::string_view name);
/// The mode's own limits on a capital; with a CapitalPlan take only `blockedAssetClasses` of the mode.
/// Failure: BAD_CAPITAL where the capital does not exceed the minimum balance.
[[nodiscard]] base::Result<RiskLimits, base::Failure> limitsFor(const TradingMode& mode, domain::Money capital);

}  // namespace keel::risk
