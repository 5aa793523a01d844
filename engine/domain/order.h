#pragma once
// An order and its life. The whole life is one table, transition(); whoever changes a status asks it.
#include <optional>
#include <string_view>

#include <engine/base/time.h>
#include <engine/domain/ids.h>
#include <engine/domain/money.h>

namespace keel::domain {

enum class Side : std::uint8_t { Buy, Sell, SellShort };  ///< FIX 54
enum class OrderType : std::uint8_t { Market, Limit, Stop, StopLimit, TrailingStop };
enum class TimeInForce : std::uint8_t {
  Day, GoodTillCancel, AtTheOpening, ImmediateOrCancel, FillOrKill, GoodTillDate, AtTheClose
};
enum class OrderStatus : std::uint8_t {
  Initialized,      ///< made, not yet checked
  Denied,           ///< refused by our own rules; never left
  PendingNew,       ///< intent on disk, on its way
  New,              ///< acknowledged by the venue, resting
  PartiallyFilled,
  Filled,
  PendingReplace,
  PendingCancel,
  Canceled,
  Rejected,         ///< the venue said no, in so many words
  Expired,
  Unknown,          ///< no usable answer: neither sent again nor called rejected until the venue was asked
};
enum class OrderEvent : std::uint8_t {
  Deny, Submit, Accept, Reject, PartialFill, Fill, RequestCancel, CancelRejected, Cancel, RequestReplace,
  Replaced, ReplaceRejected, Expire, LoseContact,
};

[[nodiscard]] const char* name(Side side);
[[nodiscard]] const char* name(OrderType type);
[[nodiscard]] const char* name(TimeInForce tif);
[[nodiscard]] const char* name(OrderStatus status);
[[nodiscard]] const char* name(OrderEvent event);

/// The status after `event`, or nothing when the event makes no sense there. A fill after a cancel is booked,
/// because the world does that; a cancel answer returns to what the fills say.
[[nodiscard]] std::optional<OrderStatus> transition(OrderStatus status, OrderEvent event, bool anyFilled);

/// Nothing more is expected of the order (a late fill may still come).
[[nodiscard]] constexpr bool isTerminal(OrderStatus status) {
  switch (status) {
    case OrderStatus::Denied:
    case OrderStatus::Filled:
    case OrderStatus::Canceled:
    case OrderStatus::Rejected:
    case OrderStatus::Expired: return true;
    case OrderStatus::Initialized:
    case OrderStatus::PendingNew:
    case OrderStatus::New:
    case OrderStatus::PartiallyFilled:
    case OrderStatus::PendingReplace:
    case OrderStatus::PendingCancel:
    case OrderStatus::Unknown: return false;
  }
  return false;
}
/// At the venue or on its way, so that it may still fill.
[[nodiscard]] constexpr bool isWorking(OrderStatus status) {
  return !isTerminal(status) && status != OrderStatus::Initialized;
}

[[nodiscard]] constexpr int sign(Side side) { return side == Side::Buy ? 1 : -1; }
[[nodiscard]] constexpr Side opposite(Side side) { return side == Side::Buy ? Side::Sell : Side::Buy; }
[[nodiscard]] inline SignedQuantity signedBy(Side side, Quantity quantity) {
  return SignedQuantity::fromE8(side == Side::Buy ? quantity.e8() : -quantity.e8());
}

enum class TrailKind : std::uint8_t { None, Percent, Offset };

/// What a strategy, a person or an exit rule wants. The engine gives it an id, checks it and sends it.
struct OrderRequest {
  InstrumentId instrument;
  Side side = Side::Buy;
  OrderType type = OrderType::Market;
  TimeInForce timeInForce = TimeInForce::GoodTillCancel;
  TrailKind trailKind = TrailKind::None;
  Quantity quantity;
  Price limitPrice;              ///< Limit and StopLimit
  Price stopPrice;               ///< Stop, StopLimit; first stop of a TrailingStop (zero: from the reference price)
  Rate trailRate;                ///< Percent: stop = close x (1 - rate) for a sell
  Price trailOffset;             ///< Offset: stop = close - offset for a sell
  base::Timestamp expiresAt{};   ///< GoodTillDate: working through this instant
  OrderGroupId group;            ///< one fills, the others of the group are canceled
  ClientOrderId parent;          ///< inactive until the parent has filled, canceled when it cannot fill
  SignalId signal;               ///< the signal behind it, if any
  bool reducesOnly = false;      ///< closes or reduces; risk limits on new exposure do not apply
};

struct Order {
  ClientOrderId id;
  AccountId account;
  StrategyId strategy;
  OrderRequest request;
  Quantity cumulativeQuantity;
  Money filledNotional;          ///< sum of lastPrice x lastQuantity x multiplier
  Money fees;
  base::Timestamp tsInit{};      ///< decided
  base::Timestamp tsLast{};      ///< last change
  VenueOrderId venueOrderId;
  OrderStatus status = OrderStatus::Initialized;
  std::uint16_t reason = 0;      ///< a RiskDenial or VenueReason code; zero when there is nothing to say

  [[nodiscard]] Quantity leavesQuantity() const { return request.quantity - cumulativeQuantity; }
};

/// Volume-weighted price of the fills so far; zero when there are none.
[[nodiscard]] Price averagePrice(const Order& order, std::int64_t multiplier);

}  // namespace keel::domain
