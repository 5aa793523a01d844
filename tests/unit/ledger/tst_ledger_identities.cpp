// What must hold after every fill, over seeded random fills with prices of eight decimals and fractional quantities.
#include <engine/base/random.h>

#include "ledger_fixture.h"

namespace keel::ledger {
namespace {

using domain::Money;
using domain::Price;
using domain::SignedQuantity;
using tests::BookTest;

/// A second set of books, kept as plainly as possible.
struct Sums {
  Money paid;      ///< sum of price x signed quantity x multiplier
  Money fees;
  Money realized, realizedFifo, tripGross, tripFees;
};

class LedgerIdentities : public BookTest {
 protected:
  Fill randomFill() {
    const std::uint32_t instrument = 1 + static_cast<std::uint32_t>(random.below(3));
    const domain::SignedQuantity held = book.quantity(key(instrument));
    SignedQuantity size = SignedQuantity::fromE8(static_cast<std::int64_t>(1 + random.below(900'000'000)));
    if (instrument == 3) size = SignedQuantity::fromInteger(static_cast<std::int64_t>(1 + random.below(5)));
    if (random.below(2) == 0) size = -size;
    if (random.below(8) == 0 && !held.isZero()) size = -held;  // exactly flat, often enough
    now += std::chrono::seconds(1);
    return {key(instrument), size, Price::fromE8(static_cast<std::int64_t>(1 + random.below(50'000'000'000))),
            Money::fromE8(static_cast<std::int64_t>(random.below(100'000'000))), now};
  }
  void count(const Fill& fill, const Booking& booking) {
    const std::int64_t multiplier = table.at(fill.key.instrument).multiplier;
    sums.paid += domain::notional(fill.price, fill.quantity, multiplier, domain::kUsd);
    sums.fees += fill.fee;
    if (booking.roundTrip) {
      sums.tripGross += booking.roundTrip->grossPnl;
      sums.tripFees += booking.roundTrip->fees;
    }
  }
  void check() {
    Money realized{}, unrealized{}, fees{}, openGross{}, openFees{};
    for (const auto& [key, position] : book.positions()) {
      realized += position.realizedPnl;
      unrealized += book.unrealizedPnl(position);
      fees += position.fees;
      SignedQuantity inLots;
      for (const Lot& lot : position.lots) inLots += lot.quantity;
      ASSERT_EQ(inLots, position.quantity) << "lots and position";
      if (position.quantity.isZero()) {
        ASSERT_TRUE(position.cost.isZero());
        ASSERT_EQ(position.realizedPnl, position.realizedPnlFifo) << "flat: both methods agree";
      } else {
        openGross += position.tripGross;
        openFees += position.tripFees;
      }
    }
    const Money deposit = money("1000");
    ASSERT_EQ(fees, sums.fees);
    ASSERT_EQ(book.cash(account), deposit - sums.paid - sums.fees);
    ASSERT_EQ(book.equity(account), deposit + realized + unrealized - fees);
    ASSERT_EQ(sums.tripGross + openGross, realized) << "round trips and the open ones make the realised profit";
    ASSERT_EQ(sums.tripFees + openFees, fees) << "every fee belongs to one round trip";
  }

  base::Random random{20140101};
  Sums sums;
};

TEST_F(LedgerIdentities, HoldExactlyAfterEveryFill) {
  int flat = 0, reversed = 0;
  for (int i = 0; i < 10'000; ++i) {
    const Fill fill = randomFill();
    const Booking booking = book.apply(fill);
    count(fill, booking);
    if (booking.roundTrip) ++(booking.openedCost.isZero() ? flat : reversed);
    if (random.below(3) == 0) {
      book.mark(fill.key.instrument, Price::fromE8(static_cast<std::int64_t>(1 + random.below(50'000'000'000))), now);
    }
    ASSERT_NO_FATAL_FAILURE(check()) << "fill " << i;
  }
  EXPECT_GT(flat, 500);
  EXPECT_GT(reversed, 500);
}

}  // namespace
}  // namespace keel::ledger
