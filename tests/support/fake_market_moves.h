#pragma once
// How the made-up session moves: signals, orders, fills, positions, quotes, and what is judged from them.
// Belongs to fake_market.h, which includes it.
#include <tests/support/fake_market.h>

namespace keel::tests {

inline void FakeMarket::addSignal() {
  const std::size_t i = m_random.below(2);
  api::SignalView signal;
  signal.number = m_all.signals.size() + 1;
  signal.id = domain::SignalId{signal.number};
  signal.ts = m_now;
  signal.symbol = m_all.instruments[i].symbol;
  signal.strategy = "ma_crossover";
  signal.side = m_random.below(2) == 0 ? domain::Side::Buy : domain::Side::Sell;
  signal.strength = static_cast<domain::SignalStrength>(m_random.below(4));
  signal.price = domain::Price::fromE8(m_price[i]);
  signal.rule = "SMA15 " + signal.price.text(2) + " crossed above SMA50 168.05";
  const bool blocked = m_random.below(3) == 0;
  signal.status = blocked ? domain::SignalStatus::Blocked : domain::SignalStatus::Executed;
  if (blocked) {
    signal.code = "POSITION_LIMIT_EXCEEDED";
    signal.reason = "SPY would be 31.2 % of equity, at most 30 % is allowed";
  } else {
    api::OrderView order;
    order.id = domain::ClientOrderId{m_all.orders.size() + 1};
    order.symbol = signal.symbol;
    order.side = signal.side;
    order.type = m_random.below(2) == 0 ? domain::OrderType::Market : domain::OrderType::Limit;
    order.quantity = domain::Quantity::fromE8(static_cast<std::int64_t>(1 + m_random.below(300)) * 1'000'000);
    if (order.type == domain::OrderType::Limit) order.limitPrice = signal.price;
    order.status = domain::OrderStatus::PendingNew;
    order.tsInit = order.tsLast = m_now;
    m_all.orders.insert(m_all.orders.begin(), order);
  }
  log(blocked ? 2 : 1, "pipeline", signal.symbol + (blocked ? " signal blocked" : " signal became an order"));
  m_all.signals.push_back(std::move(signal));
}

inline void FakeMarket::fill(api::OrderView& order) {
  const std::size_t i = order.symbol == "SPY" ? 0 : 1;
  order.status = domain::OrderStatus::Filled;
  order.filled = order.quantity;
  order.averagePrice = domain::Price::fromE8(m_price[i]);
  order.fees = domain::Money::fromE8(35'000'000);
  api::FillView fact;
  fact.number = m_all.fills.size() + 1;
  fact.order = order.id;
  fact.symbol = order.symbol;
  fact.instrument = domain::InstrumentId{static_cast<std::uint32_t>(i + 1)};
  fact.side = order.side;
  fact.quantity = order.quantity;
  fact.price = order.averagePrice;
  fact.fee = order.fees;
  fact.realizedPnl = domain::Money::fromE8(static_cast<std::int64_t>(m_random.gauss() * 200) * 1'000'000);
  fact.ts = m_now;
  m_all.fills.push_back(fact);
  api::PositionView position;
  position.key = m_all.fills.size();
  position.symbol = order.symbol;
  position.instrument = fact.instrument;
  position.strategy = "ma_crossover";
  position.quantity = domain::signedBy(order.side, order.quantity);
  position.averageCost = order.averagePrice;
  position.tsOpened = m_now;
  position.stop = domain::Price::fromE8(order.averagePrice.e8() / 100 * 97);
  m_all.positions.push_back(position);
}

inline void FakeMarket::ageOrders() {
  using domain::OrderStatus;
  for (auto& order : m_all.orders) {
    if (domain::isTerminal(order.status) || m_random.below(3) != 0) continue;
    order.tsLast = m_now;
    switch (m_random.below(8)) {
      case 0:
        order.status = OrderStatus::Rejected;
        order.reason = "NOT_ENOUGH_CASH";
        break;
      case 1: order.status = OrderStatus::Unknown; break;
      case 2: order.status = OrderStatus::New; break;
      case 3: order.status = OrderStatus::PendingCancel; break;
      default: fill(order); break;
    }
  }
  const auto settled = [](const api::OrderView& order) { return order.status != OrderStatus::Unknown; };
  // Unknown ones on top, then the newest first.
  std::sort(m_all.orders.begin(), m_all.orders.end(), [&](const auto& a, const auto& b) {
    return settled(a) != settled(b) ? settled(a) < settled(b) : a.id > b.id;
  });
}

inline void FakeMarket::markPositions() {
  if (m_all.positions.size() > 6) {
    const auto one = m_all.positions.begin() + static_cast<std::ptrdiff_t>(m_random.below(m_all.positions.size()));
    closed(*one);
    m_all.positions.erase(one);
  }
  domain::Money unrealized;
  domain::Money deployed;
  for (auto& position : m_all.positions) {
    const auto mark = domain::Price::fromE8(m_price[position.symbol == "SPY" ? 0 : 1]);
    position.mark = mark;
    position.tsMark = m_now;
    position.stale = m_random.below(20) == 0;
    position.marketValue = domain::notional(mark, position.quantity, 1, domain::kUsd);
    position.unrealizedPnl = domain::notional(mark - position.averageCost, position.quantity, 1, domain::kUsd);
    position.weight = std::abs(position.marketValue.toDouble()) / 500;
    unrealized += position.unrealizedPnl;
    deployed += domain::magnitude(position.marketValue);
  }
  m_all.account.cash = domain::Money::fromInteger(300);
  m_all.account.equity = domain::Money::fromInteger(500) + unrealized;
  m_all.account.dayPnl = m_all.account.unrealizedPnl = unrealized;
  m_all.account.deployed = deployed;
  m_all.account.maxDrawdown = 0.0124;
  m_all.health.lastTurn = std::chrono::microseconds(300);
  m_all.health.worstTurn = std::chrono::milliseconds(4);
  m_all.health.lastCommit = std::chrono::microseconds(420);
  m_all.health.eventsHandled += 2;
  m_all.health.medianCommit = std::chrono::microseconds(400);
  m_all.health.slowestCommit = std::chrono::milliseconds(3);
  m_all.health.eventsPerSecond = 120;
  m_all.health.residentBytes = 200u << 20;
  m_all.health.threads = {{"engine", std::chrono::milliseconds(m_random.below(3000)), false, m_random.below(10), 65'536},
                          {"store", std::chrono::milliseconds(20), m_random.below(2) == 0, m_random.below(5), 4'096},
                          {"tape", std::chrono::milliseconds(40), false, 0, 0},
                          {"log", std::chrono::seconds(90), true, 0, 8'192}};
}

inline void FakeMarket::describeStrategies() {
  using api::ParameterKind;
  api::StrategyView crossing;
  crossing.id = domain::StrategyId{1};
  crossing.name = "ma_crossover";
  crossing.description = "buys when the fast average crosses above the slow one";
  crossing.parameters = {{"fast", ParameterKind::Integer, "15", 15, 2, 200, "bars of the fast average"},
                         {"slow", ParameterKind::Integer, "50", 50, 5, 400, "bars of the slow average"},
                         {"band", ParameterKind::Real, "0.25", 0.5, 0, 5, "percent between the two"},
                         {"shorts", ParameterKind::Flag, "0", 0, 0, 1, "also sells short"}};
  api::StrategyView other;
  other.id = domain::StrategyId{2};
  other.name = "rsi_mean_reversion";
  other.description = "buys what fell too far";
  other.parameters = {{"period", ParameterKind::Integer, "14", 14, 2, 100, "bars the index looks back over"}};
  m_all.strategies = {crossing, other};
}

inline void FakeMarket::quote(std::size_t i) {
  if (m_all.quotes.size() <= i) m_all.quotes.resize(i + 1);
  api::QuoteView& quote = m_all.quotes[i];
  quote.instrument = m_all.instruments[i].id;
  quote.symbol = m_all.instruments[i].symbol;
  if (m_bars[i].empty()) return;
  if (m_random.below(5) == 0) return;   // this one grows old
  const domain::Bar& bar = m_bars[i].back();
  quote.last = bar.close;
  quote.ts = m_now;
  quote.staleAfter = std::chrono::seconds(90);
  quote.marketOpen = true;
  quote.open = m_bars[i].front().open;
  if (i == 0) quote.previousClose = domain::Price::fromE8(16'800'000'000);
  if (i == 0) quote.bid = bar.close - domain::Price::fromE8(1'000'000);
  if (i == 0) quote.ask = bar.close + domain::Price::fromE8(1'000'000);
  quote.high = quote.high ? std::max(*quote.high, bar.high) : bar.high;
  quote.low = quote.low ? std::min(*quote.low, bar.low) : bar.low;
  quote.volume += bar.volume;
  quote.recent.push_back(bar.close.toDouble());
  if (quote.recent.size() > 60) quote.recent.erase(quote.recent.begin());
}

inline void FakeMarket::addEquity() {
  api::EquityPoint point;
  point.number = m_all.equity.size() + 1;
  point.ts = m_now;
  point.equity = m_all.account.equity;
  m_peak = std::max(m_peak, point.equity.toDouble());
  point.drawdown = m_peak > 0 ? std::max(0.0, 1.0 - point.equity.toDouble() / m_peak) : 0.0;
  m_all.equity.push_back(point);
}

inline void FakeMarket::closed(api::PositionView& position) {
  if (position.quantity.isZero()) return;
  api::TradeView trade;
  trade.number = m_all.trades.size() + 1;
  trade.symbol = position.symbol;
  trade.strategy = position.strategy;
  trade.isLong = position.quantity.e8() > 0;
  trade.quantity = domain::magnitude(position.quantity);
  trade.entry = position.averageCost;
  trade.exit = position.mark.value_or(position.averageCost);
  trade.tsEntry = position.tsOpened;
  trade.tsExit = m_now;
  trade.fees = domain::Money::fromE8(70'000'000);
  trade.pnl = position.unrealizedPnl - trade.fees;
  m_all.trades.push_back(trade);
  position.realizedPnl += position.unrealizedPnl;
  position.unrealizedPnl = {};
  position.quantity = {};
}

/// Limits, performance, pre-flight and the strategies' counts, from what stands there.
inline void FakeMarket::judge() {
  const auto whole = [](double value) { return static_cast<std::int64_t>(value) * 100'000'000; };
  const double deployed = m_all.account.deployed.toDouble();
  m_all.limits = {
      {"INSUFFICIENT_CAPITAL", "", api::Unit::Money, whole(deployed), whole(400), false, deployed > 400},
      {"RESERVE_WOULD_BREAK", "", api::Unit::Money, whole(400 - deployed), whole(100), true, deployed > 300},
      {"POSITION_LIMIT_EXCEEDED", "", api::Unit::Count, whole(static_cast<double>(m_all.positions.size())), whole(5), false,
       m_all.positions.size() >= 5},
      {"SYMBOL_EXPOSURE_EXCEEDED", "SPY", api::Unit::Money, whole(deployed / 2), whole(60), false, deployed / 2 > 60}};
  const auto trades = static_cast<double>(m_all.trades.size());
  m_all.performance.initialCapital = domain::Money::fromInteger(500);
  m_all.performance.figures = {{"trades", api::Unit::Count, trades, ""},
                               {"win_rate", api::Unit::Percent, 0.5, ""},
                               {"profit_factor", api::Unit::Ratio, std::nullopt, "TOO_FEW_TRADES"}};
  if (trades > 5) m_all.performance.figures.back() = {"profit_factor", api::Unit::Ratio, 2.647, ""};
  const bool idle = m_all.session.state == domain::SessionState::Stopped;
  m_all.preflight = {95, idle, {{"CAPITAL", 20, 20, false, "capital 500.00 USD"}, {"HEALTH", 10, 15, false, "slow store"}}};
  if (!idle) m_all.preflight.items.push_back({"SESSION_STATE", 0, 0, true, "the session is running"});
  api::StrategyView& strategy = m_all.strategies.front();
  strategy.signals = m_all.signals.size();
  strategy.executed = m_all.orders.size();
  strategy.blocked = strategy.signals - strategy.executed;
  strategy.openPositions = static_cast<int>(m_all.positions.size());
  strategy.unrealizedPnl = m_all.account.unrealizedPnl;
}

}  // namespace keel::tests
