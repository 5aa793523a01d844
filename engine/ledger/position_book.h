#pragma once
// Positions with signed quantity, average cost and FIFO lots, cash and fees, per account and strategy. Exact.
// It books what happened; it must never know orders, limits or prices that are not marks or fills.
#include <map>
#include <optional>
#include <vector>

#include <engine/base/time.h>
#include <engine/domain/ids.h>
#include <engine/domain/instrument.h>
#include <engine/domain/money.h>

namespace keel::ledger {

/// One open purchase (or short sale), oldest first.
struct Lot {
  domain::SignedQuantity quantity;  ///< what is left of it
  domain::Price price;
  base::Timestamp ts{};
};

struct PositionKey {
  domain::AccountId account;
  domain::StrategyId strategy;
  domain::InstrumentId instrument;
  friend auto operator<=>(const PositionKey&, const PositionKey&) = default;
};

struct Position {
  PositionKey key;
  std::int64_t multiplier = 1;
  domain::SignedQuantity quantity;
  domain::Money cost;              ///< signed cost of the open quantity: average price x quantity x multiplier
  domain::Money realizedPnl;       ///< average-cost method, before fees
  domain::Money realizedPnlFifo;   ///< first in, first out, before fees
  domain::Money fees;              ///< all fees paid in this instrument
  std::vector<Lot> lots;
  base::Timestamp tsOpened{};      ///< when it last left zero
  // The round trip under way.
  domain::Money tripGross;
  domain::Money tripFees;
  domain::Price tripEntry;         ///< average price after the last increase
  domain::Quantity tripQuantity;   ///< largest quantity held

  /// |cost| / (|quantity| x multiplier), half even; zero when flat.
  [[nodiscard]] domain::Price averageCost() const;
};

/// A position that went from flat to flat; a reversing fill ends one and begins the next.
struct RoundTrip {
  PositionKey key;
  bool isLong = true;
  domain::Quantity quantity;       ///< largest quantity held
  domain::Price entryPrice;        ///< average price after the last increase
  domain::Price exitPrice;         ///< price of the last closing fill
  domain::Money grossPnl;          ///< before fees
  domain::Money fees;              ///< of both sides; a reversing fill's fee is split by quantity
  base::Timestamp tsOpened{};
  base::Timestamp tsClosed{};
  [[nodiscard]] domain::Money netPnl() const { return grossPnl - fees; }
};

struct Fill {
  PositionKey key;
  domain::SignedQuantity quantity;
  domain::Price price;
  domain::Money fee;
  base::Timestamp ts{};
};

struct Booking {
  domain::Money realizedPnl;           ///< of this fill, average cost, before fees
  domain::SignedQuantity closed;       ///< the part of the old position that this fill closed
  domain::Money closedCost;            ///< signed average cost of that part
  domain::Money openedCost;            ///< signed cost of what it opened
  std::optional<RoundTrip> roundTrip;  ///< when it brought the position to zero or through it
};

struct Mark {
  domain::Price price;
  base::Timestamp ts{};
};

class PositionBook {
 public:
  explicit PositionBook(const domain::InstrumentTable& instruments);
  PositionBook(const PositionBook&) = delete;             // m_last points into the own map
  PositionBook& operator=(const PositionBook&) = delete;

  void deposit(domain::AccountId account, domain::Money amount);
  /// Books a fill: cash, fee, position, lots, round trip.
  Booking apply(const Fill& fill);
  void mark(domain::InstrumentId instrument, domain::Price price, base::Timestamp ts) {
    KEEL_CHECK(instrument.value() < m_marks.size());
    m_marks.data()[instrument.value()] = Mark{price, ts};
  }

  /// Zero when the account has no deposit.
  [[nodiscard]] domain::Money cash(domain::AccountId account) const {
    const Cash* row = cashRow(account);
    return row != nullptr ? row->amount : domain::Money{};
  }
  /// Null when the account and strategy never traded the instrument.
  [[nodiscard]] const Position* find(const PositionKey& key) const;
  [[nodiscard]] domain::SignedQuantity quantity(const PositionKey& key) const;
  /// The mark of an instrument, or nothing when it never had a price.
  [[nodiscard]] std::optional<Mark> markOf(domain::InstrumentId instrument) const;
  /// quantity x mark x multiplier; an instrument without a mark counts at cost.
  [[nodiscard]] domain::Money marketValue(const Position& position) const;
  [[nodiscard]] domain::Money unrealizedPnl(const Position& position) const { return marketValue(position) - position.cost; }
  /// Cash plus market value of all positions of the account.
  [[nodiscard, gnu::always_inline]] domain::Money equity(domain::AccountId account) const {
    const Cash* row = cashRow(account);
    if (row == nullptr) [[unlikely]] return domain::Money{};  // nobody trades without a deposit
    domain::Money total = row->amount;
    for (const Open& open : m_open) {
      if (open.account == account) total += valueOf(open);
    }
    return total;
  }
  /// Grows with every booking: equal numbers mean nothing was booked in between.
  [[nodiscard]] std::uint64_t bookings() const { return m_bookings; }
  [[nodiscard]] bool anyOpen() const { return !m_open.empty(); }
  /// Ordered by account, strategy, instrument; closed positions stay with their history.
  [[nodiscard]] const std::map<PositionKey, Position>& positions() const { return m_positions; }

 private:
  struct Cash {
    domain::AccountId account;
    domain::Money amount;
  };
  /// A position that is not flat, with what its value needs. `counted` is quantity x multiplier where that is a whole
  /// number, else zero.
  struct Open {
    const Position* position = nullptr;
    std::int64_t counted = 0;
    domain::AccountId account;
    domain::InstrumentId instrument;
    domain::Currency currency;
  };
  Position& open(const PositionKey& key);
  [[nodiscard]] const Cash* cashRow(domain::AccountId account) const {
    for (const Cash& row : m_cash) {
      if (row.account == account) return &row;
    }
    return nullptr;
  }
  domain::Money& cashOf(domain::AccountId account);
  void listOpen(const Position& position);
  /// The same as marketValue(), without a division where the quantity is whole.
  [[nodiscard]] domain::Money valueOf(const Open& row) const {
    const Mark& mark = m_marks.data()[row.instrument.value()];
    std::int64_t e8 = 0;
    // Zero: no mark yet, or no whole quantity.
    const bool quick = !__builtin_mul_overflow(mark.price.e8(), row.counted, &e8) && e8 != 0;
    if (!quick) [[unlikely]] return marketValue(*row.position);
    return domain::Money::fromE8(e8, row.currency);
  }
  const domain::InstrumentTable& m_instruments;
  std::map<PositionKey, Position> m_positions;
  std::vector<Cash> m_cash;            ///< a handful of accounts: looked through
  std::vector<Mark> m_marks;           ///< by instrument id; price zero means no price yet
  std::vector<Open> m_open;            ///< ordered by key
  std::uint64_t m_bookings = 0;
  Position* m_last = nullptr;          ///< the position of the latest lookup: most runs trade one instrument
};

}  // namespace keel::ledger
