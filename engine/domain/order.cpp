#include <engine/domain/order.h>

#include <array>

namespace keel::domain {
namespace {

constexpr std::array kSideNames{"BUY", "SELL", "SELL_SHORT"};
constexpr std::array kTypeNames{"MARKET", "LIMIT", "STOP", "STOP_LIMIT", "TRAILING_STOP"};
constexpr std::array kTimeInForceNames{"DAY", "GTC", "OPG", "IOC", "FOK", "GTD", "ATC"};
constexpr std::array kStatusNames{"INITIALIZED", "DENIED",         "PENDING_NEW",    "NEW",      "PARTIALLY_FILLED", "FILLED",
                                  "PENDING_REPLACE", "PENDING_CANCEL", "CANCELED", "REJECTED", "EXPIRED",          "UNKNOWN"};
constexpr std::array kEventNames{"DENY",   "SUBMIT",          "ACCEPT",  "REJECT",           "PARTIAL_FILL",
                                 "FILL",   "REQUEST_CANCEL",  "CANCEL_REJECTED", "CANCEL",  "REQUEST_REPLACE",
                                 "REPLACED", "REPLACE_REJECTED", "EXPIRE", "LOSE_CONTACT"};

template <class List, class Enum>
const char* pick(const List& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

OrderStatus working(bool anyFilled) { return anyFilled ? OrderStatus::PartiallyFilled : OrderStatus::New; }

/// Before the venue has the order: only our own decisions count.
std::optional<OrderStatus> fromInitialized(OrderEvent event) {
  if (event == OrderEvent::Deny) return OrderStatus::Denied;
  if (event == OrderEvent::Submit) return OrderStatus::PendingNew;
  return std::nullopt;
}

/// From any status in which the venue may act on the order.
std::optional<OrderStatus> fromWorking(OrderStatus status, OrderEvent event, bool anyFilled) {
  switch (event) {
    case OrderEvent::Accept:
      // A late acknowledgement does not undo a cancel or replace that is already on its way.
      return status == OrderStatus::PendingNew || status == OrderStatus::Unknown ? working(anyFilled) : status;
    case OrderEvent::Reject:
      return anyFilled ? std::nullopt : std::optional(OrderStatus::Rejected);
    case OrderEvent::PartialFill:
      return status == OrderStatus::PendingCancel || status == OrderStatus::PendingReplace ? status
                                                                                           : OrderStatus::PartiallyFilled;
    case OrderEvent::Fill: return OrderStatus::Filled;
    case OrderEvent::RequestCancel: return OrderStatus::PendingCancel;
    case OrderEvent::RequestReplace:
      return status == OrderStatus::New || status == OrderStatus::PartiallyFilled ? std::optional(OrderStatus::PendingReplace)
                                                                                  : std::nullopt;
    case OrderEvent::Replaced:
      // A venue may change an order by itself (one-cancels-other after a part); a cancel on its way stays on its way.
      if (status == OrderStatus::PendingNew || status == OrderStatus::PendingReplace || status == OrderStatus::Unknown) {
        return working(anyFilled);
      }
      return status;
    case OrderEvent::ReplaceRejected:
      if (status == OrderStatus::PendingCancel) return status;
      return status == OrderStatus::PendingReplace ? std::optional(working(anyFilled)) : std::nullopt;
    case OrderEvent::CancelRejected:
      return status == OrderStatus::PendingCancel || status == OrderStatus::PendingReplace
                 ? std::optional(working(anyFilled))
                 : std::nullopt;
    case OrderEvent::Cancel: return OrderStatus::Canceled;
    case OrderEvent::Expire: return OrderStatus::Expired;
    case OrderEvent::LoseContact: return OrderStatus::Unknown;
    case OrderEvent::Deny:
    case OrderEvent::Submit: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

const char* name(Side side) { return pick(kSideNames, side); }
const char* name(OrderType type) { return pick(kTypeNames, type); }
const char* name(TimeInForce tif) { return pick(kTimeInForceNames, tif); }
const char* name(OrderStatus status) { return pick(kStatusNames, status); }
const char* name(OrderEvent event) { return pick(kEventNames, event); }

std::optional<OrderStatus> transition(OrderStatus status, OrderEvent event, bool anyFilled) {
  switch (status) {
    case OrderStatus::Initialized: return fromInitialized(event);
    case OrderStatus::Denied:
    case OrderStatus::Filled: return std::nullopt;
    case OrderStatus::Canceled:
    case OrderStatus::Expired:
    case OrderStatus::Rejected:
      // The fill and the cancel crossed on the wire: what was traded is booked.
      if (event == OrderEvent::PartialFill) return status;
      if (event == OrderEvent::Fill) return OrderStatus::Filled;
      return std::nullopt;
    case OrderStatus::PendingNew:
    case OrderStatus::New:
    case OrderStatus::PartiallyFilled:
    case OrderStatus::PendingReplace:
    case OrderStatus::PendingCancel:
    case OrderStatus::Unknown: return fromWorking(status, event, anyFilled);
  }
  return std::nullopt;
}

Price averagePrice(const Order& order, std::int64_t multiplier) {
  if (order.cumulativeQuantity.isZero()) return Price{};
  const base::Int128 numerator = static_cast<base::Int128>(order.filledNotional.e8()) * base::kScaleE8;
  const base::Int128 denominator = static_cast<base::Int128>(order.cumulativeQuantity.e8()) * multiplier;
  return Price::fromE8(base::narrowChecked(base::divideRounded(numerator, denominator, base::Rounding::HalfEven)));
}

}  // namespace keel::domain
