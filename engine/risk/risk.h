#pragma once
// The risk gate: named checks, each with its limit, the measured value and a verdict; the same for paper and live.
// Pure functions over a snapshot of exposure. It must never know execution, brokers or the GUI.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <engine/base/time.h>
#include <engine/domain/instrument.h>
#include <engine/domain/order.h>
#include <engine/domain/signal.h>

namespace keel::risk {

/// Why an order was denied. The numeric value travels in Order::reason.
enum class DenialCode : std::uint16_t {
  None = 0,
  InsufficientCapital,     ///< value above available capital
  PositionLimitExceeded,   ///< value above the maximum position, or too many positions
  DailyLossLimitReached,
  ReserveWouldBreak,       ///< available - value below the reserve
  SymbolExposureExceeded,
  SymbolBlocked,           ///< not tradeable in the current mode
  DailyTradeLimitReached,
  HourlySignalLimitReached,
  MarketClosed,
  NoPrice,
  StalePrice,
  BadQuantity,
  ShortNotAllowed,
  SessionNotActive,        ///< stopped, paused or halted
  OrderValueExceeded,      ///< fat-finger guard on one order
  NoExchangeRate,          ///< the order's currency is not that of the limits
  StrategyDisabled,        ///< switched off by hand: nothing new, exits go on
};
/// Stable upper-snake code for people and scripts, e.g. "POSITION_LIMIT_EXCEEDED".
[[nodiscard]] const char* name(DenialCode code);
/// The short text of automationbot 4.4, e.g. "Insufficient capital for position".
[[nodiscard]] const char* blockText(DenialCode code);

/// Every limit of a session. Absent (nullopt) means not limited; reference backtests run with all absent.
struct RiskLimits {
  std::optional<domain::Money> maximumPosition;          ///< value of one position once the order has filled
  std::optional<domain::Money> availableCapital;         ///< total x available %; less what is deployed, and cash
  std::optional<domain::Money> reserve;                  ///< available - deployed - value must not fall below
  std::optional<domain::Money> dailyLoss;                ///< realised + unrealised loss of the trade date
  std::optional<domain::Money> symbolExposure;           ///< available x 15 %; reduces, then refuses
  std::optional<int> maximumPositions;                   ///< symbols held at once
  std::optional<int> maximumTradesPerDay;
  std::optional<domain::Money> maximumOrderValue;
  std::optional<base::Duration> stalePriceAfter;         ///< age of the mark beyond which it must not be used
  std::vector<domain::AssetClass> blockedAssetClasses;
  bool allowShort = false;
  bool sessionHoursOnly = true;                          ///< refuse while the instrument's market is closed
};

/// What the gate needs to know about the account at this instant.
struct Exposure {
  domain::Money totalCapital;        ///< configured capital of the session
  domain::Money cash;                ///< spendable cash
  domain::Money deployed;            ///< sum of |market value| of open positions plus working entry orders
  domain::Money dayPnl;              ///< equity now - equity at the start of the trade date (realised and unrealised)
  domain::Money symbolValue;         ///< |market value| held plus working entries in the instrument
  domain::SignedQuantity symbolPosition;
  int openPositions = 0;             ///< symbols with a position or a working entry
  int tradesToday = 0;
  bool marketOpen = true;
  std::optional<base::Duration> priceAge;  ///< nothing when there is no price at all
};

/// One order as the gate sees it.
struct ProposedOrder {
  const domain::Instrument* instrument = nullptr;
  domain::Side side = domain::Side::Buy;
  domain::Quantity quantity;
  domain::Price price;               ///< the price its value is measured at: limit price, else the mark
  bool reducesOnly = false;
};

struct RiskVerdict {
  DenialCode code = DenialCode::None;      ///< None: may go
  std::string message;                     ///< the sentence with its numbers; filled only for a denial or a reduction
  domain::Quantity quantity;               ///< the quantity that may go (reduced and floored to the lot)
  bool reduced = false;
};

/// The gate. First quantity, lot and price, without which no value exists; then the checks of automationbot 4.1 in
/// their order, then the others; the first denial wins. An order is measured by the part that opens: what closes an
/// opposite position is not new exposure. Orders that only reduce (by flag, or because they do) skip the limits on new
/// exposure, never those on price and session hours. The fat-finger guard looks at the order as it was asked for.
/// When `checks` is given every check that ran is appended with its numbers (slower; the signal journal wants it).
[[nodiscard]] RiskVerdict evaluate(const ProposedOrder& order, const RiskLimits& limits, const Exposure& exposure,
                                   std::vector<domain::SignalCheck>* checks = nullptr);

}  // namespace keel::risk
