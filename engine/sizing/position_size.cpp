#include <engine/sizing/position_size.h>

namespace keel::sizing {
namespace {

/// A tenth of a share: less is not worth its fee (automationbot 4.2).
constexpr std::int64_t kSmallestShareE8 = base::kScaleE8 / 10;

bool isShare(domain::AssetClass assetClass) {
  return assetClass == domain::AssetClass::Stock || assetClass == domain::AssetClass::Etf;
}

}  // namespace

domain::Quantity positionSize(const SizingCaps& caps, domain::Price price, const domain::Instrument& instrument) {
  if (price.e8() <= 0) return domain::Quantity{};
  const domain::Money share = domain::multiply(caps.available, caps.positionShare, base::Rounding::Floor);
  const domain::Money limit = domain::minimum(domain::minimum(caps.maximumPosition, share), caps.symbolRoom);
  const domain::Quantity quantity =
      domain::affordableQuantity(limit, price, instrument.multiplier, instrument.lotSize);
  if (isShare(instrument.assetClass) && quantity.e8() < kSmallestShareE8) return domain::Quantity{};
  return quantity;
}

}  // namespace keel::sizing
