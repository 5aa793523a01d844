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
    cost += domain::notional(lot.price, part, multiplier, currency);
    lot.quantity -= part;
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
  const base::Int128 numerator = static_cast<base::Int128>(domain::magnitude(cost).e8()) * base::kScaleE8;
  const base::Int128 denominator = static_cast<base::Int128>(domain::magnitude(quantity).e8()) * multiplier;
  return domain::Price::fromE8(base::narrowChecked(base::divideRounded(numerator, denominator, Rounding::HalfEven)));
}

PositionBook::PositionBook(const domain::InstrumentTable& instruments)
    : m_instruments(instruments), m_marks(instruments.size() + 1) {}

void PositionBook::deposit(domain::AccountId account, Money amount) {
  const auto [it, inserted] = m_cash.try_emplace(account, amount);
  if (!inserted) it->second += amount;
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

  auto cash = m_cash.find(fill.key.account);
  KEEL_CHECK_MESSAGE(cash != m_cash.end(), "fill in an account without a deposit");
  cash->second -= domain::notional(fill.price, fill.quantity, multiplier, currency) + fill.fee;
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
    const Money proceeds = domain::notional(fill.price, booking.closed, multiplier, currency);
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
      booking.roundTrip = RoundTrip{fill.key,           booking.closed.e8() > 0, position.tripQuantity,
                                    position.tripEntry, fill.price,              position.tripGross,
                                    position.tripFees,  position.tsOpened,       fill.ts};
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
                                   [](const Position* p, const PositionKey& key) { return p->key < key; });
  const bool listed = at != m_open.end() && *at == &position;
  if (position.quantity.isZero()) {
    if (listed) m_open.erase(at);
  } else if (!listed) {
    m_open.insert(at, &position);
  }
}

void PositionBook::mark(domain::InstrumentId instrument, domain::Price price, base::Timestamp ts) {
  KEEL_CHECK(instrument.value() < m_marks.size());
  m_marks[instrument.value()] = Mark{price, ts};
}

Money PositionBook::cash(domain::AccountId account) const {
  const auto it = m_cash.find(account);
  return it == m_cash.end() ? Money{} : it->second;
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

Money PositionBook::equity(domain::AccountId account) const {
  Money total = cash(account);
  for (const Position* position : m_open) {
    if (position->key.account == account) total += marketValue(*position);
  }
  return total;
}

}  // namespace keel::ledger
