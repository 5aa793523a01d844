#pragma once
// A strategy's world for tests: fills orders on hand-made bars by the rules of the exchange, without costs.
// Orders meet the bars after the one they were made on; a child the bars after the one its parent filled on.
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <engine/strategy/catalogue.h>

namespace keel::tests {

using domain::Bar;
using domain::InstrumentId;
using domain::Money;
using domain::Order;
using domain::OrderStatus;
using domain::OrderType;
using domain::Price;
using domain::Quantity;
using domain::Side;
using domain::SignedQuantity;

inline Price price(double value) {
  return *domain::priceFromDouble(value, Price::fromE8(1), base::Rounding::HalfEven);
}

struct Row {
  double open, high, low, close;
  double volume = 1000;
};
/// A bar that opens and stays at its close.
inline Row flat(double close, double volume = 1000) { return {close, close, close, close, volume}; }

inline Bar makeBar(InstrumentId instrument, base::Timestamp open, base::Duration length, const Row& row) {
  const auto volume = Quantity::fromInteger(static_cast<std::int64_t>(row.volume));
  return {instrument, open, open + length, price(row.open), price(row.high), price(row.low), price(row.close), volume};
}

class TapeContext final : public strategy::Context {
 public:
  InstrumentId add(const std::string& symbol) {
    domain::Instrument row;
    row.symbol = symbol;
    m_positions.emplace_back();
    m_marks.emplace_back();
    return m_table.add(row);
  }

  [[nodiscard]] const domain::InstrumentTable& instruments() const override { return m_table; }
  [[nodiscard]] SignedQuantity position(InstrumentId id) const override { return m_positions[id.value() - 1]; }
  [[nodiscard]] Money cash() const override { return m_cash; }
  [[nodiscard]] Money equity() const override {
    Money sum = m_cash;
    for (std::size_t i = 0; i < m_positions.size(); ++i) {
      sum += domain::notional(m_marks[i], m_positions[i], 1, domain::kUsd);
    }
    return sum;
  }
  domain::ClientOrderId submit(const domain::OrderRequest& request) override {
    Order order;
    order.id = domain::ClientOrderId(m_orders.size() + 1);
    order.request = request;
    order.status = denyNext ? OrderStatus::Denied : OrderStatus::New;
    denyNext = false;
    if (request.type == OrderType::TrailingStop) order.request.stopPrice = trailed(request);
    m_orders.push_back({order, m_bar, -1});
    return order.id;
  }
  void cancel(domain::ClientOrderId id) override { at(id).order.status = OrderStatus::Canceled; }
  [[nodiscard]] const Order* order(domain::ClientOrderId id) const override {
    return id.value() >= 1 && id.value() <= m_orders.size() ? &m_orders[id.value() - 1].order : nullptr;
  }
  [[nodiscard]] domain::OrderGroupId newGroup() override { return domain::OrderGroupId(++m_groups); }
  void emit(const domain::SignalIntent& intent) override {
    signals.push_back(intent);
    signalBars.push_back(m_bar);
  }

  /// One instant: orders meet the bars, then the strategy sees them.
  void slice(const std::vector<Bar>& bars, strategy::Strategy& strategy) {
    ++m_bar;
    for (const Bar& bar : bars) match(bar);
    for (const Bar& bar : bars) {
      m_marks[bar.instrument.value() - 1] = bar.close;
      strategy.onBar(bar, *this);
    }
    strategy.onSliceEnd(bars.front().tsClose, *this);
  }

  [[nodiscard]] std::size_t orderCount() const { return m_orders.size(); }
  [[nodiscard]] const Order& lastOrder() const { return m_orders.back().order; }

  std::vector<std::string> fills;              ///< "4 A BUY 100 @ 11.00": number of the bar, from 1
  std::vector<domain::SignalIntent> signals;
  std::vector<int> signalBars;
  bool denyNext = false;

 private:
  struct Slot {
    Order order;
    int made;
    int filled;
  };

  Slot& at(domain::ClientOrderId id) { return m_orders[id.value() - 1]; }

  Price trailed(const domain::OrderRequest& request) const {
    const Price mark = m_marks[request.instrument.value() - 1];
    return mark - domain::multiply(mark, request.trailRate);
  }

  void match(const Bar& bar) {
    for (std::size_t i = 0; i < m_orders.size(); ++i) {
      Slot& slot = m_orders[i];
      if (slot.order.request.instrument != bar.instrument || domain::isTerminal(slot.order.status)) continue;
      const auto parent = slot.order.request.parent;
      if (slot.made >= m_bar || (parent.valid() && (at(parent).filled < 0 || at(parent).filled >= m_bar))) continue;
      meet(slot, bar);
    }
  }

  void meet(Slot& slot, const Bar& bar) {
    domain::OrderRequest& request = slot.order.request;
    if (request.timeInForce == domain::TimeInForce::GoodTillDate && bar.tsOpen > request.expiresAt) {
      slot.order.status = OrderStatus::Expired;
      return;
    }
    const bool buy = request.side == Side::Buy;
    if (request.type == OrderType::Market) return fill(slot, bar.open);
    if (request.type == OrderType::Limit) {
      if (buy ? bar.low <= request.limitPrice : bar.high >= request.limitPrice) {
        fill(slot, buy ? std::min(bar.open, request.limitPrice) : std::max(bar.open, request.limitPrice));
      }
      return;
    }
    if (buy ? bar.high >= request.stopPrice : bar.low <= request.stopPrice) {
      return fill(slot, buy ? std::max(bar.open, request.stopPrice) : std::min(bar.open, request.stopPrice));
    }
    if (request.type == OrderType::TrailingStop) {
      request.stopPrice = std::max(request.stopPrice, bar.close - domain::multiply(bar.close, request.trailRate));
    }
  }

  void fill(Slot& slot, Price at) {
    const domain::OrderRequest& request = slot.order.request;
    const SignedQuantity change = domain::signedBy(request.side, request.quantity);
    slot.order.status = OrderStatus::Filled;
    slot.order.cumulativeQuantity = request.quantity;
    slot.filled = m_bar;
    m_positions[request.instrument.value() - 1] += change;
    m_cash -= domain::notional(at, change, 1, domain::kUsd);
    fills.push_back(fmt::format("{} {} {} {} @ {}", m_bar, m_table.at(request.instrument).symbol,
                                request.side == Side::Buy ? "BUY" : "SELL", request.quantity.text(), at.text(2)));
    if (!request.group.valid()) return;
    for (Slot& other : m_orders) {
      if (other.order.request.group == request.group && !domain::isTerminal(other.order.status)) {
        other.order.status = OrderStatus::Canceled;
      }
    }
  }

  domain::InstrumentTable m_table;
  std::vector<Slot> m_orders;
  std::vector<SignedQuantity> m_positions;
  std::vector<Price> m_marks;
  Money m_cash = Money::fromInteger(100'000);
  int m_bar = 0;
  std::uint64_t m_groups = 0;
};

/// 09:30 New York on working days from Tuesday 2 January 2024 on; n from 0.
inline base::Timestamp dailyOpen(int n) {
  const int days = n + 2 * ((n + 1) / 5);  // the Tuesday is day 1 of its week
  return *base::parseIso("2024-01-02T14:30:00Z") + std::chrono::hours{24} * days;
}
inline constexpr base::Duration kDayLength = std::chrono::minutes{390};

/// One instrument "A" on daily bars.
inline TapeContext runDaily(std::string_view name, const strategy::Parameters& parameters,
                            const std::vector<Row>& rows) {
  TapeContext context;
  const InstrumentId id = context.add("A");
  auto made = strategy::makeStrategy(name, parameters, context.instruments().rows());
  if (!made) {
    context.fills.push_back(made.error().code + ": " + made.error().message);
    return context;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    context.slice({makeBar(id, dailyOpen(static_cast<int>(i)), kDayLength, rows[i])}, **made);
  }
  return context;
}

}  // namespace keel::tests
