#include <engine/live/desk_view.h>

#include <algorithm>
#include <utility>

#include <engine/live/limit_view.h>
#include <engine/live/order_preview.h>

namespace keel::live {

using domain::Money;
using domain::Price;

namespace {

template <class Queue, class Value>
void keepLast(Queue& queue, Value value, std::size_t limit) {
  queue.push_back(std::move(value));
  if (queue.size() > limit) queue.pop_front();
}

/// Facts with a number above `after`, oldest first.
template <class Fact>
std::vector<Fact> factsAfter(const std::deque<Fact>& facts, std::uint64_t after) {
  const auto first = std::upper_bound(facts.begin(), facts.end(), after,
                                      [](std::uint64_t number, const Fact& fact) { return number < fact.number; });
  const auto count = std::min<std::ptrdiff_t>(facts.end() - first, static_cast<std::ptrdiff_t>(api::kFactsPerSnapshot));
  return {first, first + count};
}

/// Price at which a rule of `rate` away from the entry acts; below a long entry for a stop, above for a take.
Price ruleLevel(Price entry, domain::Rate rate, bool above) {
  const Price distance = domain::multiply(entry, rate);
  return above ? entry + distance : entry - distance;
}

std::string reasonText(const domain::Order& order) {
  if (order.reason == 0) return {};
  if (order.status == domain::OrderStatus::Denied) return risk::name(static_cast<risk::DenialCode>(order.reason));
  return domain::name(static_cast<domain::VenueReason>(order.reason));
}

}  // namespace

void DeskView::onSlice(const domain::MarketSlice& slice) {
  m_market.onSlice(slice);
  for (const domain::Bar& bar : slice.bars) {
    Bars& kept = m_bars[bar.instrument.value()];
    kept.bars.push_back(bar);
    if (kept.bars.size() > kBarsKept) {
      kept.bars.pop_front();
      ++kept.firstIndex;
    }
  }
}

void DeskView::onFill(const domain::FillRecord& fill, const ledger::Booking& booking) {
  m_performance.onFill(fill, booking);
  keepLast(m_fills,
           api::FillView{++m_lastFill, fill.order, symbol(fill.instrument), fill.instrument, fill.side, fill.quantity,
                         fill.price, fill.fee, booking.realizedPnl, fill.ts},
           kFactsKept);
}

void DeskView::onSignal(const domain::Signal& signal) {
  m_strategies.onSignal(signal);
  keepLast(m_signals,
           api::SignalView{++m_lastSignal, signal.id, signal.ts, symbol(signal.intent.instrument),
                           std::string(m_core.strategyName(signal.strategy)), signal.intent.side, signal.intent.strength,
                           signal.status, signal.intent.price, signal.intent.rule, signal.blockCode, signal.blockReason},
           kFactsKept);
}

void DeskView::onAlert(const domain::Alert& alert) { keepLast(m_alerts, alert, kFactsKept); }

void DeskView::onCommandResult(const domain::CommandResult& result) {
  if (m_results.size() < kResultsKept) m_results.push_back(result);
}

void DeskView::onState(domain::SessionState state, base::Timestamp, const std::string&) {
  if (state != domain::SessionState::Starting && state != domain::SessionState::Active) m_performance.onRest();
}

void DeskView::onSliceEnd(base::Timestamp ts, domain::Money, domain::Money equity) { m_performance.onSliceEnd(ts, equity); }

void DeskView::fillAccount(api::AccountView& account) const {
  const ledger::PositionBook& book = m_core.book();
  account.cash = m_core.cash();
  account.equity = m_core.equity();
  account.dayPnl = m_core.dayPnl();
  account.deployed = m_core.deployed();
  const Money zero(account.cash.currency());
  account.realizedPnl = account.unrealizedPnl = account.fees = zero;
  for (const auto& [key, held] : book.positions()) {
    account.realizedPnl += held.realizedPnl;
    account.unrealizedPnl += book.unrealizedPnl(held);
    account.fees += held.fees;
  }
  const Money limit = m_core.config().limits.availableCapital.value_or(account.cash);
  account.available = domain::maximum(zero, domain::minimum(account.cash, limit - account.deployed));
  account.maxDrawdown = m_core.drawdown().maxDrawdownFraction();
}

void DeskView::fillPositions(std::vector<api::PositionView>& positions) const {
  const ledger::PositionBook& book = m_core.book();
  const double equity = m_core.equity().toDouble();
  const risk::ExitRules& exits = m_core.config().exits;
  for (const auto& [key, held] : book.positions()) {
    api::PositionView view;
    view.key = (static_cast<std::uint64_t>(key.strategy.value()) << 32) | key.instrument.value();
    view.instrument = key.instrument;
    view.symbol = symbol(key.instrument);
    view.strategy = std::string(m_core.strategyName(key.strategy));
    view.quantity = held.quantity;
    view.averageCost = held.averageCost();
    if (const auto mark = book.markOf(key.instrument)) {
      view.mark = mark->price;
      view.tsMark = mark->ts;
    }
    view.stale = m_core.isStale(key.instrument);
    view.marketValue = book.marketValue(held);
    view.unrealizedPnl = book.unrealizedPnl(held);
    view.realizedPnl = held.realizedPnl;
    view.weight = equity > 0 ? view.marketValue.toDouble() / equity : 0;
    if (!held.quantity.isZero()) {
      const bool isLong = held.quantity.e8() > 0;
      if (exits.stop) view.stop = ruleLevel(view.averageCost, *exits.stop, !isLong);
      if (exits.take) view.take = ruleLevel(view.averageCost, *exits.take, isLong);
      view.tsOpened = held.tsOpened;
    }
    positions.push_back(std::move(view));
  }
  std::sort(positions.begin(), positions.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.quantity.isZero(), a.key) < std::tuple(b.quantity.isZero(), b.key);
  });
}

void DeskView::fillOrders(std::vector<api::OrderView>& orders) const {
  const auto& all = m_core.orders().orders();
  const std::size_t first = all.size() > kOrdersShown ? all.size() - kOrdersShown : 0;
  for (std::size_t i = all.size(); i > first; --i) {
    const domain::Order& order = all[i - 1];
    const domain::OrderRequest& request = order.request;
    orders.push_back({order.id, symbol(request.instrument), request.side, request.type, request.timeInForce, order.status,
                      request.quantity, order.cumulativeQuantity, request.limitPrice, request.stopPrice,
                      domain::averagePrice(order, m_core.instruments().at(request.instrument).multiplier), order.fees,
                      reasonText(order), order.tsInit, order.tsLast});
  }
  std::sort(orders.begin(), orders.end(), [](const auto& a, const auto& b) {
    const bool ua = a.status == domain::OrderStatus::Unknown, ub = b.status == domain::OrderStatus::Unknown;
    return ua != ub ? ua : a.id > b.id;
  });
}

void DeskView::fillChart(const api::SnapshotRequest& request, api::ChartView& chart) const {
  const auto id = request.chartInstrument.value();
  if (id == 0 || id >= m_bars.size()) return;
  const Bars& kept = m_bars[id];
  chart.instrument = request.chartInstrument;
  chart.symbol = symbol(request.chartInstrument);
  chart.firstIndex = std::max(request.chartFrom, kept.firstIndex);
  const std::uint64_t end = kept.firstIndex + kept.bars.size();
  for (std::uint64_t i = chart.firstIndex; i < end && chart.bars.size() < kBarsPerSnapshot; ++i) {
    chart.bars.push_back(kept.bars[static_cast<std::size_t>(i - kept.firstIndex)]);
  }
}

void DeskView::fill(const api::SnapshotRequest& request, api::Snapshot& snapshot) {
  using api::Part;
  snapshot.instruments = m_core.instruments().rows();
  if (has(request.parts, Part::Account)) fillAccount(snapshot.account);
  if (has(request.parts, Part::Positions)) fillPositions(snapshot.positions);
  if (has(request.parts, Part::Orders)) fillOrders(snapshot.orders);
  if (has(request.parts, Part::Signals)) snapshot.signals = factsAfter(m_signals, request.afterSignal);
  if (has(request.parts, Part::Fills)) snapshot.fills = factsAfter(m_fills, request.afterFill);
  if (has(request.parts, Part::Alerts)) snapshot.alerts = factsAfter(m_alerts, request.afterAlert);
  if (has(request.parts, Part::Chart)) fillChart(request, snapshot.chart);
  if (has(request.parts, Part::Quotes)) m_market.fill(snapshot.quotes);
  if (has(request.parts, Part::Strategies)) m_strategies.fill(snapshot.strategies);
  if (has(request.parts, Part::Limits)) snapshot.limits = limitViews(m_core);
  if (has(request.parts, Part::Equity)) snapshot.equity = factsAfter(m_performance.points(), request.afterEquity);
  if (has(request.parts, Part::Performance)) snapshot.performance = m_performance.figures();
  if (has(request.parts, Part::Trades)) snapshot.trades = factsAfter(m_performance.trades(), request.afterTrade);
  if (has(request.parts, Part::Preview) && request.preview) snapshot.preview = previewOrder(m_core, *request.preview, m_fees);
  snapshot.commandResults = std::exchange(m_results, {});
}

}  // namespace keel::live
