#pragma once
// What trading costs at the paper venue: fee schedules and slippage models, one table of named profiles (common.md 6).
// Pure functions over exact values; randomness is passed in.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <engine/base/random.h>
#include <engine/base/result.h>
#include <engine/domain/instrument.h>
#include <engine/domain/order.h>

namespace keel::simulation {

enum class FeeKind : std::uint8_t { None, Percent, PerShare, PerContract, PerOrder };

struct FeeSchedule {
  FeeKind kind = FeeKind::None;
  domain::Rate rate;                        ///< Percent: fraction of the traded value
  domain::Price perUnit;                    ///< PerShare, PerContract: currency per share or contract
  domain::Money minimum;                    ///< PerShare: per order; PerOrder: the fee
  std::optional<domain::Rate> maximumRate;  ///< PerShare: never more than this fraction of the value
  std::optional<domain::Price> perContract; ///< profiles with another price for options
};

/// Fee of an order that has filled `cumulative` for `value` so far; the caller subtracts what it charged before, so
/// that a minimum is taken once an order and not once a partial fill. Half even at 1e-8.
[[nodiscard]] domain::Money orderFee(const FeeSchedule& schedule, const domain::Instrument& instrument,
                                     domain::Quantity cumulative, domain::Money value);

enum class SlippageKind : std::uint8_t {
  None,
  Percent,        ///< fraction of the price, never beyond the bar's high (buy) or low (sell)
  BasisPoints,    ///< fraction of the price, may leave the bar's range
  PerShare,       ///< fixed amount, never beyond the bar's range
  RandomPercent,  ///< by asset class x uniform 0.5..1.5 (automationbot 4.5)
};

struct SlippageModel {
  SlippageKind kind = SlippageKind::None;
  domain::Rate rate;
  domain::Price perShare;
  domain::Rate stock, etf, crypto;          ///< RandomPercent
};

/// The price after slippage against the order. `worst` caps it for the capped kinds (zero: no cap).
[[nodiscard]] domain::Price slip(const SlippageModel& model, const domain::Instrument& instrument, domain::Side side,
                                 domain::Price price, domain::Price worst, base::Random& random);

struct CostProfile {
  std::string_view name;
  std::string_view description;
  FeeSchedule fees;
  SlippageModel slippage;
};
[[nodiscard]] const CostProfile* findCostProfile(std::string_view name);
/// "none, spreadpilot, automationbot, smart-trader, mathematricks"
[[nodiscard]] std::string costProfileNames();

/// none | percent:R | per-share:RATE,MIN[,MAXRATE] | per-contract:RATE | per-order:FEE | profile:NAME
[[nodiscard]] base::Result<FeeSchedule, base::Failure> parseFeeSchedule(std::string_view text);
/// none | percent:R | bps:N | per-share:X | profile:NAME
[[nodiscard]] base::Result<SlippageModel, base::Failure> parseSlippage(std::string_view text);

}  // namespace keel::simulation
