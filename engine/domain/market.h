#pragma once
// Market events: completed bars and quotes, and the slice in which equal times arrive together.
#include <cstdint>
#include <span>

#include <engine/base/time.h>
#include <engine/domain/ids.h>
#include <engine/domain/money.h>

namespace keel::domain {

using base::Timestamp;
using base::TradeDate;

/// A completed bar. It is known at tsClose and not before; its open was known at tsOpen.
struct Bar {
  InstrumentId instrument;
  Timestamp tsOpen;
  Timestamp tsClose;
  Price open;
  Price high;
  Price low;
  Price close;
  Quantity volume;
};

/// The best bid and ask. A side without an order has price zero and size zero.
struct Quote {
  InstrumentId instrument;
  Timestamp ts;
  Price bid;
  Price ask;
  Quantity bidSize;
  Quantity askSize;
};

[[nodiscard]] inline Price mid(const Quote& q) { return Price::fromE8((q.bid.e8() + q.ask.e8()) / 2); }

/// All market events of one instant, in instrument order: strategies decide when the slice is complete. A view:
/// the driver owns the storage and keeps it until handle() returns.
struct MarketSlice {
  Timestamp ts;
  std::span<const Bar> bars;
  std::span<const Quote> quotes;
};

}  // namespace keel::domain
