#pragma once
// "No data rather than fake data": is a stored trade believable, and which status word may a page of figures carry?
// Pure: the caller passes the time and the known strategies.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <engine/base/result.h>
#include <engine/base/time.h>
#include <engine/domain/money.h>

namespace keel::analytics {

/// A trade as it came from a store or a file: anything may be missing. Without an exit it is open, which is no fault.
struct TradeRecord {
  std::string id;
  std::string symbol;
  std::string strategy;
  std::optional<base::Timestamp> entryTime;
  std::optional<base::Timestamp> exitTime;
  std::optional<domain::Price> entryPrice;
  std::optional<domain::Price> exitPrice;
  std::optional<domain::SignedQuantity> quantity;  ///< size without direction; fractions are allowed
};

/// Every objection, empty when there is none: MISSING_FIELD, PRICE_OUT_OF_RANGE (0 < price <= 100 000),
/// QUANTITY_OUT_OF_RANGE (0 < quantity <= 10 000), EXIT_NOT_AFTER_ENTRY, MOVE_TOO_LARGE (above 50 % of the entry),
/// TIME_IN_FUTURE, UNKNOWN_STRATEGY (not checked when `strategies` is empty).
[[nodiscard]] std::vector<base::Failure> validateTrade(const TradeRecord& trade, base::Timestamp now,
                                                       std::span<const std::string_view> strategies);

/// Win rates travel as fractions: WIN_RATE_OUT_OF_RANGE outside 0..1 (NaN included).
[[nodiscard]] std::optional<base::Failure> validateWinRate(double fraction);

enum class DataStatus : std::uint8_t {
  RealDataAvailable,   ///< enough believable trades
  NoDataAvailable,     ///< there is history, but no believable trade in it
  InsufficientData,    ///< some, fewer than the figure needs
  Calculating,         ///< the figures are being computed
  CleanSlateBaseline,  ///< nothing has ever been traded: the initial capital is the whole truth
  ErrorSafeFallback,   ///< the source could not be read; nothing is shown in its place
};
/// "REAL_DATA_AVAILABLE", ...
[[nodiscard]] const char* name(DataStatus status);

struct DataSituation {
  bool sourceFailed = false;
  bool calculating = false;
  std::size_t recordCount = 0;     ///< all records found, believable or not
  std::size_t validCount = 0;      ///< those without objection
  std::size_t requiredCount = 1;   ///< how many the figure needs
};
/// In this order: failed, calculating, nothing recorded, nothing valid, too few, enough.
[[nodiscard]] DataStatus decideDataStatus(const DataSituation& situation);

}  // namespace keel::analytics
