#pragma once
// What the strategies share when they place orders: rounding, sizing, watching an order, the exchange's date.
// It must never decide anything.
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include <engine/calendar/calendar.h>
#include <engine/domain/instrument.h>
#include <engine/domain/market.h>
#include <engine/strategy/strategy.h>

namespace keel::strategy {

/// To the cent as a binary floating-point number prints: the double's exact value, correctly rounded, ties to even.
/// Scaling by 100 first would move values such as 1.005.
[[nodiscard]] inline domain::Price roundToCents(double value) {
  char text[64];
  const int length = std::snprintf(text, sizeof text, "%.2f", value);
  KEEL_CHECK(length > 0 && length < static_cast<int>(sizeof text));
  const auto e8 = base::parseE8(std::string_view(text, static_cast<std::size_t>(length)));
  KEEL_CHECK_MESSAGE(e8.has_value(), "a level computed from prices is not a price");
  return domain::Price::fromE8(*e8);
}

/// Whole lots that `share` of `capital` buys at `price`, floored; zero where it buys none.
[[nodiscard]] inline domain::Quantity shareOfCapital(domain::Money capital, domain::Rate share, domain::Price price,
                                                     const domain::Instrument& instrument) {
  if (price.e8() <= 0) return domain::Quantity{};
  const domain::Money budget = domain::multiply(capital, share, base::Rounding::Floor);
  return domain::affordableQuantity(budget, price, instrument.multiplier, instrument.lotSize);
}

/// The order exists and may still fill.
[[nodiscard]] inline bool isLive(const Context& context, domain::ClientOrderId id) {
  if (!id.valid()) return false;
  const domain::Order* order = context.order(id);
  return order != nullptr && !domain::isTerminal(order->status);
}

/// What is held once `pending` has filled; a live market order may be slower than a bar.
[[nodiscard]] inline domain::SignedQuantity positionWith(const Context& context, domain::InstrumentId instrument,
                                                         domain::ClientOrderId pending) {
  const domain::SignedQuantity held = context.position(instrument);
  if (!isLive(context, pending)) return held;
  const domain::Order& order = *context.order(pending);
  return held + domain::signedBy(order.request.side, order.leavesQuantity());
}

/// A market order for the signed change; `held` is the position it starts from.
[[nodiscard]] inline domain::OrderRequest marketOrder(domain::InstrumentId instrument, domain::SignedQuantity change,
                                                      domain::SignedQuantity held) {
  domain::OrderRequest request;
  request.instrument = instrument;
  request.side = change.e8() > 0 ? domain::Side::Buy : domain::Side::Sell;
  request.quantity = domain::magnitude(change);
  const bool against = (change.e8() > 0) != (held.e8() > 0) && !held.isZero();
  request.reducesOnly = against && request.quantity <= domain::magnitude(held);
  return request;
}

/// State per watched instrument, found by its id in one step.
template <class State>
class PerInstrument {
 public:
  template <class Make>
  PerInstrument(const std::vector<domain::Instrument>& instruments, Make make) {
    for (const domain::Instrument& row : instruments) {
      KEEL_CHECK_MESSAGE(row.id.valid(), "a strategy needs instruments of the run's table");
      if (m_rows.size() <= row.id.value()) m_rows.resize(row.id.value() + std::size_t{1});
      m_rows[row.id.value()].emplace(make(row));
    }
  }
  /// Null for an instrument that is not watched.
  [[nodiscard]] State* find(domain::InstrumentId id) {
    if (id.value() >= m_rows.size()) return nullptr;
    std::optional<State>& row = m_rows.data()[id.value()];
    return row ? &*row : nullptr;
  }

 private:
  std::vector<std::optional<State>> m_rows;
};

/// The exchange's calendar date and wall clock, converted once a day.
class ExchangeDay {
 public:
  explicit ExchangeDay(const calendar::Calendar& exchange) : m_zone(&exchange.zone()) {}
  [[nodiscard]] base::TradeDate dateOf(base::Timestamp t) {
    moveTo(t);
    return m_date;
  }
  /// The wall clock shows `sinceMidnight` or later at `t`.
  [[nodiscard]] bool atOrAfter(base::Timestamp t, base::Duration sinceMidnight) {
    moveTo(t);
    return t >= m_zone->toUtcLenient(m_date, sinceMidnight);
  }
  /// The last nanosecond of the date `days` calendar days after that of `t`.
  [[nodiscard]] base::Timestamp endOfDate(base::Timestamp t, int days) {
    const base::TradeDate after{std::chrono::sys_days{dateOf(t)} + std::chrono::days{days + 1}};
    return m_zone->toUtcLenient(after, base::Duration{0}) - base::Duration{1};
  }

 private:
  void moveTo(base::Timestamp t) {
    if (t >= m_begin && t < m_end) return;
    m_date = m_zone->toLocal(t).date;
    const base::TradeDate tomorrow{std::chrono::sys_days{m_date} + std::chrono::days{1}};
    m_begin = m_zone->toUtcLenient(m_date, base::Duration{0});
    m_end = m_zone->toUtcLenient(tomorrow, base::Duration{0});
  }

  const calendar::Zone* m_zone;  ///< of a shared calendar, which lives as long as the program
  base::TradeDate m_date{};
  base::Timestamp m_begin{};
  base::Timestamp m_end{};
};

using Exchanges = std::vector<const calendar::Calendar*>;

/// The instruments' exchange calendars, in the same order; the calendar's failure when one is unknown.
[[nodiscard]] inline base::Result<Exchanges, base::Failure> exchangesOf(
    const std::vector<domain::Instrument>& instruments) {
  Exchanges exchanges;
  for (const domain::Instrument& row : instruments) {
    const auto exchange = calendar::findCalendar(row.calendar);
    if (!exchange) return tl::unexpected(exchange.error());
    exchanges.push_back(*exchange);
  }
  return exchanges;
}

}  // namespace keel::strategy
