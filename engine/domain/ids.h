#pragma once
// The identifiers of the domain. Ours are counters; a venue's are text as the venue gave it.
#include <engine/base/strong_id.h>

namespace keel::domain {

/// Dense index into the instrument table, from 1.
using InstrumentId = base::StrongId<struct InstrumentTag, std::uint32_t>;
using AccountId = base::StrongId<struct AccountTag, std::uint32_t>;
using StrategyId = base::StrongId<struct StrategyTag, std::uint32_t>;
using SessionId = base::StrongId<struct SessionTag>;
using SignalId = base::StrongId<struct SignalTag>;
/// FIX 11, the idempotency key of an order. One id for life.
using ClientOrderId = base::StrongId<struct ClientOrderTag>;
/// Orders of one group: entry, stop and take-profit of a bracket, or one-cancels-other.
using OrderGroupId = base::StrongId<struct OrderGroupTag>;
/// FIX 37
using VenueOrderId = base::TextId<struct VenueOrderTag>;
/// FIX 17; the key by which a repeated fill is recognised.
using ExecutionId = base::TextId<struct ExecutionTag>;

}  // namespace keel::domain
