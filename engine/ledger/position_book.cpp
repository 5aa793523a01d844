#include <engine/ledger/position_book.h>

#include <algorithm>

namespace keel::ledger {

using base::Rounding;
using domain::Money;
using domain::SignedQuantity;

namespace {

bool sameSign(SignedQuantity a, SignedQuantity b) { return (a.e8() > 0) == (b.e8() > 0); }

SignedQuantity smaller(SignedQuantity position, SignedQuantity fill) {
  // The part of `position` that `fill` (of the other sign) closes, with the position's sign.
  const std::int64_t size = std::min(domain::magnitude(position).e8(), domain::magnitude(fill).e8());
  return SignedQuantity::fromE8(position.e8() > 0 ? size : -size);
}

/// Takes `closed` out of the oldest lots and returns their cost.
Money consumeLots(std::vector<Lot>& lots, SignedQuantity closed, std::int64_t multiplier, domain::Currency currency) {
  Money cost(currency);
  std::size_t used = 0;
  while (!closed.isZero() && used < lots.size()) {
    Lot& lot = lots[used];
    const SignedQuantity part =
        domain::magnitude(lot.quantity) <= domain::magnitude(closed) ? lot.quantity : closed;
    // By difference, so that the parts of a lot add up to the whole lot at 1e-8.
    cost += domain::notional(lot.price, lot.quantity, multiplier, currency);
    lot.quantity -= part;
    cost -= domain::notional(lot.price, lot.quantity, multiplier, currency);
    closed -= part;
    if (lot.quantity.isZero()) ++used;
  }
  KEEL_CHECK_MESSAGE(closed.isZero(), "lots and position disagree");
  lots.erase(lots.begin(), lots.begin() + static_cast<std::ptrdiff_t>(used));
  return cost;
}

}  // namespace

domain::Price Position::averageCost() const {
  if (quantity.isZero()) return domain::Price{};
  const std::int64_t amount = domain::magnitude(cost).e8();
  const std::int64_t size = domain::magnitude(quantity).e8();
  if (multiplier == 1 && size % base::kScaleE8 == 0) [[likely]] {
    return domain::Price::fromE8(base::divideRoundedIn<std::int64_t>(amount, size / base::kScaleE8, Rounding::HalfEven));
  }
  const base::Int128 numerator = static_cast<base::Int128>(amount) * base::kScaleE8;
  const base::Int128 denominator = static_cast<base::Int128>(size) * multiplier;
  return domain::Price::fromE8(base::narrowChecked(base::divideRounded(numerator, denominator, Rounding::HalfEven)));
}

PositionBook::PositionBook(const domain::InstrumentTable& instruments)
    : m_instruments(instruments), m_marks(instruments.size() + 1) {}

void PositionBook::deposit(domain::AccountId account, Money amount) {
  const auto at = std::find_if(m_cash.begin(), m_cash.end(), [account](const Cash& row) { return row.account == account; });
  if (at == m_cash.end()) m_cash.push_back({account, amount});
  else at->amount += amount;
}

Money& PositionBook::cashOf(domain::AccountId account) {
  for (Cash& row : m_cash) {
    if (row.account == account) return row.amount;
  }
  base::raiseFault("cash", __FILE__, __LINE__, "fill in an account without a deposit");
}

Position& PositionBook::open(const PositionKey& key) {
  if (m_last != nullptr && m_last->key == key) return *m_last;
  auto [it, inserted] = m_positions.try_emplace(key);
  if (inserted) {
    const domain::Instrument& instrument = m_instruments.at(key.instrument);
    Position& position = it->second;
    position.key = key;
    position.multiplier = instrument.multiplier;
    for (Money* amount : {&position.cost, &position.realizedPnl, &position.realizedPnlFifo, &position.fees,
                          &position.tripGross, &position.tripFees}) {
      *amount = Money(instrument.currency);
    }
  }
  m_last = &it->second;
  return it->second;
}

Booking PositionBook::apply(const Fill& fill) {
  KEEL_CHECK(!fill.quantity.isZero());
  ++m_bookings;
  Position& position = open(fill.key);
  const domain::Currency currency = position.cost.currency();
  const std::int64_t multiplier = position.multiplier;
  Booking booking{Money(currency), SignedQuantity{}, Money(currency), Money(currency), std::nullopt};

  const Money paid = domain::notional(fill.price, fill.quantity, multiplier, currency);
  cashOf(fill.key.account) -= paid + fill.fee;
  position.fees += fill.fee;

  SignedQuantity rest = fill.quantity;
  Money feeLeft = fill.fee;
  if (!position.quantity.isZero() && !sameSign(position.quantity, fill.quantity)) {
    booking.closed = smaller(position.quantity, fill.quantity);
    const bool wholly = booking.closed == position.quantity;
    booking.closedCost = wholly ? position.cost
                                : Money::fromE8(base::multiplyDivide(position.cost.e8(),
                                                                     domain::magnitude(booking.closed).e8(),
                                                                     domain::magnitude(position.quantity).e8(),
                                                                     Rounding::HalfEven),
                                                currency);
    // What a reversing fill opens and closes adds up to what was paid, at 1e-8.
    const SignedQuantity opens = fill.quantity + booking.closed;
    const Money proceeds = domain::notional(fill.price, opens, multiplier, currency) - paid;
    booking.realizedPnl = proceeds - booking.closedCost;
    position.realizedPnlFifo += proceeds - consumeLots(position.lots, booking.closed, multiplier, currency);
    position.realizedPnl += booking.realizedPnl;
    position.cost -= booking.closedCost;
    position.quantity -= booking.closed;
    rest += booking.closed;
    const Money feeOfClosing =
        rest.isZero() ? fill.fee
                      : Money::fromE8(base::multiplyDivide(fill.fee.e8(), domain::magnitude(booking.closed).e8(),
                                                           domain::magnitude(fill.quantity).e8(), Rounding::HalfEven),
                                      currency);
    feeLeft -= feeOfClosing;
    position.tripGross += booking.realizedPnl;
    position.tripFees += feeOfClosing;
    if (position.quantity.isZero()) {
      booking.roundTrip.emplace(fill.key, booking.closed.e8() > 0, position.tripQuantity, position.tripEntry, fill.price,
                                position.tripGross, position.tripFees, position.tsOpened, fill.ts);
    }
  }
  if (!rest.isZero()) {
    if (position.quantity.isZero()) {
      position.tsOpened = fill.ts;
      position.tripGross = Money(currency);
      position.tripFees = Money(currency);
      position.tripQuantity = domain::Quantity{};
    }
    booking.openedCost = domain::notional(fill.price, rest, multiplier, currency);
    position.cost += booking.openedCost;
    position.quantity += rest;
    position.lots.push_back(Lot{rest, fill.price, fill.ts});
    position.tripFees += feeLeft;
    position.tripEntry = position.averageCost();
    position.tripQuantity = std::max(position.tripQuantity, domain::magnitude(position.quantity));
  }
  listOpen(position);
  return booking;
}

void PositionBook::listOpen(const Position& position) {
  const auto at = std::lower_bound(m_open.begin(), m_open.end(), position.key,
                                   [](const Open& row, const PositionKey& key) { return row.position->key < key; });
  const bool listed = at != m_open.end() && at->position == &position;
  if (position.quantity.isZero()) {
    if (listed) m_open.erase(at);
    return;
  }
  const std::int64_t units = position.quantity.e8() / base::kScaleE8;
  std::int64_t counted = 0;
  const bool whole = units * base::kScaleE8 == position.quantity.e8() &&
                     !__builtin_mul_overflow(units, position.multiplier, &counted);
  const Open row{&position, whole ? counted : 0, position.key.account, position.key.instrument, position.cost.currency()};
  if (listed) *at = row;
  else m_open.insert(at, row);
}

const Position* PositionBook::find(const PositionKey& key) const {
  if (m_last != nullptr && m_last->key == key) return m_last;
  const auto it = m_positions.find(key);
  return it == m_positions.end() ? nullptr : &it->second;
}

SignedQuantity PositionBook::quantity(const PositionKey& key) const {
  const Position* position = find(key);
  return position == nullptr ? SignedQuantity{} : position->quantity;
}

std::optional<Mark> PositionBook::markOf(domain::InstrumentId instrument) const {
  const Mark& mark = m_marks.at(instrument.value());
  if (mark.price.isZero()) return std::nullopt;
  return mark;
}

Money PositionBook::marketValue(const Position& position) const {
  const Mark& mark = m_marks[position.key.instrument.value()];
  if (mark.price.isZero()) return position.cost;
  return domain::notional(mark.price, position.quantity, position.multiplier, position.cost.currency());
}

}  // namespace keel::ledger
