#include <engine/domain/execution_report.h>

namespace keel::domain {

const char* name(VenueReason reason) {
  switch (reason) {
    case VenueReason::None: return "";
    case VenueReason::Requested: return "REQUESTED";
    case VenueReason::GroupFilled: return "GROUP_FILLED";
    case VenueReason::ParentCanceled: return "PARENT_CANCELED";
    case VenueReason::TimeInForceEnded: return "TIME_IN_FORCE_ENDED";
    case VenueReason::NotEnoughCash: return "NOT_ENOUGH_CASH";
    case VenueReason::MarketClosed: return "MARKET_CLOSED";
    case VenueReason::UnknownInstrument: return "UNKNOWN_INSTRUMENT";
    case VenueReason::UnknownOrder: return "UNKNOWN_ORDER";
    case VenueReason::NoPrice: return "NO_PRICE";
    case VenueReason::StalePrice: return "STALE_PRICE";
    case VenueReason::BadOrder: return "BAD_ORDER";
    case VenueReason::CouldNotFillAtOnce: return "COULD_NOT_FILL_AT_ONCE";
    case VenueReason::RandomReject: return "RANDOM_REJECT";
    case VenueReason::NeverReceived: return "NEVER_RECEIVED";
    case VenueReason::EndOfData: return "END_OF_DATA";
  }
  return "";
}

}  // namespace keel::domain
