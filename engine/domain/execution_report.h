#pragma once
// What a venue says about an order: the one message by which every broker adapter and the simulation speak.
#include <engine/domain/order.h>

namespace keel::domain {

/// Why a venue refused, canceled or expired an order.
enum class VenueReason : std::uint16_t {
  None = 0,
  Requested = 1000,       ///< we asked for the cancel
  GroupFilled,            ///< another order of its one-cancels-other group filled
  ParentCanceled,         ///< the entry of its bracket will not fill
  TimeInForceEnded,
  NotEnoughCash,
  MarketClosed,
  UnknownInstrument,
  UnknownOrder,           ///< asked to change or cancel something the venue does not have
  NoPrice,
  StalePrice,
  BadOrder,
  CouldNotFillAtOnce,     ///< immediate-or-cancel, fill-or-kill
  RandomReject,           ///< the configured rejection rate of the paper venue
  NeverReceived,          ///< asked after a loss of contact, the venue has never seen the order
  EndOfData,              ///< the tape ended while the order was working
};
[[nodiscard]] const char* name(VenueReason reason);

struct ExecutionReport {
  ClientOrderId order;
  OrderEvent event = OrderEvent::Accept;
  VenueOrderId venueOrderId;
  ExecutionId execution;        ///< fills only
  base::Timestamp tsEvent{};    ///< when it happened at the venue
  Price lastPrice;
  Quantity lastQuantity;
  Money fee;
  VenueReason reason = VenueReason::None;
  Price replacedLimit;          ///< Replaced: the new limit price (zero: unchanged)
  Price replacedStop;           ///< Replaced: the new stop price (zero: unchanged)
  Quantity replacedQuantity;    ///< Replaced: the new order quantity (zero: unchanged)
};

}  // namespace keel::domain
