#include <engine/risk/capital_plan.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace keel::risk {
namespace {

using domain::AssetClass;
using domain::Money;
using domain::Rate;

constexpr std::int64_t kMinimumCapital = 100;
constexpr std::int64_t kMaximumCapital = 1'000'000;
constexpr Rate kWhole = Rate::fromE8(base::kScaleE8);
/// 0.01 percentage points: what "adds up to 100 %" may miss it by.
constexpr Rate kSumTolerance = Rate::fromE8(10'000);

constexpr Rate percent(std::int64_t n) { return Rate::fromE8(n * 1'000'000); }

std::string percentText(Rate rate) { return fmt::format("{:.10g} %", rate.toDouble() * 100.0); }

std::string rangeText(const char* field, const std::string& value, const std::string& low, const std::string& high) {
  return fmt::format("{} {} must be between {} and {}", field, value, low, high);
}

template <class Row>
base::Result<Row, base::Failure> findNamed(const std::vector<Row>& rows, std::string_view name, const char* code,
                                           const char* what) {
  std::vector<std::string> names;
  for (const Row& row : rows) {
    if (row.name == name) return row;
    names.push_back(row.name);
  }
  return base::fail(code, fmt::format("{} '{}' is none of {}", what, name, fmt::join(names, ", ")));
}

}  // namespace

base::Result<CapitalAllocation, base::Failure> allocate(const CapitalPlan& plan) {
  const domain::Currency currency = plan.capital.currency();
  if (plan.capital < Money::fromInteger(kMinimumCapital, currency) ||
      plan.capital > Money::fromInteger(kMaximumCapital, currency)) {
    return base::fail("BAD_CAPITAL", rangeText("capital", plan.capital.text(), fmt::to_string(kMinimumCapital),
                                               fmt::to_string(kMaximumCapital)));
  }
  const std::array<std::pair<const char*, Rate>, 5> rates{{{"reserve", plan.reserve},
                                                           {"available", plan.available},
                                                           {"maximumPosition", plan.maximumPosition},
                                                           {"dailyLoss", plan.dailyLoss},
                                                           {"symbolExposure", plan.symbolExposure}}};
  for (const auto& [field, rate] : rates) {
    if (rate >= Rate{} && rate <= kWhole) continue;
    return base::fail("BAD_PERCENTAGE", rangeText(field, percentText(rate), "0 %", "100 %"));
  }
  const Rate sum = plan.reserve + plan.available;
  if (sum > kWhole + kSumTolerance || sum < kWhole - kSumTolerance) {
    return base::fail("PERCENTAGES_DO_NOT_ADD_UP",
                      fmt::format("reserve {} and available {} add up to {}, not to 100 %", percentText(plan.reserve),
                                  percentText(plan.available), percentText(sum)));
  }
  CapitalAllocation out;
  out.available = domain::multiply(plan.capital, plan.available);
  out.maximumPosition = domain::multiply(out.available, plan.maximumPosition);
  out.dailyLoss = domain::multiply(plan.capital, plan.dailyLoss);
  out.reserve = domain::multiply(plan.capital, plan.reserve);
  out.symbolExposure = domain::multiply(out.available, plan.symbolExposure);
  return out;
}

RiskLimits limitsFor(const CapitalAllocation& allocation) {
  RiskLimits limits;
  limits.maximumPosition = allocation.maximumPosition;
  limits.availableCapital = allocation.available;
  limits.reserve = allocation.reserve;
  limits.dailyLoss = allocation.dailyLoss;
  limits.symbolExposure = allocation.symbolExposure;
  return limits;
}

const std::vector<Profile>& profiles() {
  static const std::vector<Profile> rows{
      {"conservative", percent(5), 60, 2, percent(2), percent(4), 5},
      {"moderate", percent(10), 15, 5, percent(3), percent(6), 5},
      {"aggressive", percent(40), 1, 20, percent(3), percent(6), 5},
      {"custom", percent(10), 15, 5, percent(3), percent(6), 5},
  };
  return rows;
}

base::Result<Profile, base::Failure> findProfile(std::string_view name) {
  return findNamed(profiles(), name, "UNKNOWN_PROFILE", "profile");
}

base::Result<Profile, base::Failure> validated(Profile profile) {
  struct RateRange {
    const char* field;
    Rate value;
    Rate low;
    Rate high;
  };
  for (const RateRange& row : {RateRange{"position size", profile.position, percent(1), percent(40)},
                               RateRange{"stop", profile.stop, percent(1), percent(10)},
                               RateRange{"take", profile.take, percent(2), percent(20)}}) {
    if (row.value >= row.low && row.value <= row.high) continue;
    return base::fail("BAD_PROFILE",
                      rangeText(row.field, percentText(row.value), percentText(row.low), percentText(row.high)));
  }
  struct CountRange {
    const char* field;
    int value;
    int high;
  };
  for (const CountRange& row : {CountRange{"interval in minutes", profile.intervalMinutes, 60},
                                CountRange{"trades per day", profile.tradesPerDay, 50},
                                CountRange{"positions", profile.maximumPositions, 15}}) {
    if (row.value >= 1 && row.value <= row.high) continue;
    return base::fail("BAD_PROFILE", rangeText(row.field, fmt::to_string(row.value), "1", fmt::to_string(row.high)));
  }
  return profile;
}

const std::vector<TradingMode>& tradingModes() {
  static const std::vector<TradingMode> rows{
      {"tradestation_only", percent(10), percent(5), percent(15), Money::fromInteger(14'000), {AssetClass::Crypto},
       false},
      {"hybrid", percent(8), percent(4), percent(15), Money::fromInteger(15'000), {}, true},
      {"defi_only", percent(15), percent(6), percent(15), Money::fromInteger(12'000),
       {AssetClass::Stock, AssetClass::Etf, AssetClass::Option, AssetClass::Future, AssetClass::Index, AssetClass::Fx},
       true},
  };
  return rows;
}

base::Result<TradingMode, base::Failure> findTradingMode(std::string_view name) {
  return findNamed(tradingModes(), name, "UNKNOWN_MODE", "mode");
}

base::Result<RiskLimits, base::Failure> limitsFor(const TradingMode& mode, Money capital) {
  if (capital.currency() != mode.minimumBalance.currency() || capital <= mode.minimumBalance) {
    return base::fail("BAD_CAPITAL", fmt::format("capital {} {} must exceed the minimum balance {} {} of mode {}",
                                                 capital.text(), capital.currency().code(), mode.minimumBalance.text(),
                                                 mode.minimumBalance.currency().code(), mode.name));
  }
  RiskLimits limits;
  limits.maximumPosition = domain::multiply(capital, mode.position);
  limits.availableCapital = capital;
  limits.reserve = mode.minimumBalance;
  limits.dailyLoss = domain::multiply(capital, mode.dailyLoss);
  limits.symbolExposure = domain::multiply(capital, mode.symbolExposure);
  limits.blockedAssetClasses = mode.blockedAssetClasses;
  return limits;
}

}  // namespace keel::risk
