#pragma once
// How many: the largest quantity every cap allows, floored to the lot after all caps (automationbot 4.2).
// A quantity is floored, never rounded to nearest, because nearest breaks its own limit.
#include <engine/domain/instrument.h>
#include <engine/domain/money.h>

namespace keel::sizing {

struct SizingCaps {
  domain::Money maximumPosition;   ///< value of one position
  domain::Money available;         ///< capital that may be deployed
  domain::Rate positionShare;      ///< share of `available` one position may take
  domain::Money symbolRoom;        ///< what the symbol's exposure limit still allows
};

/// limit = min(maximumPosition, available x positionShare, symbolRoom); q = floor(limit / price) to the lot. Zero for a
/// stock or ETF quantity below 0.1, at a price that is not positive, and with a negative cap.
[[nodiscard]] domain::Quantity positionSize(const SizingCaps& caps, domain::Price price,
                                            const domain::Instrument& instrument);

}  // namespace keel::sizing
