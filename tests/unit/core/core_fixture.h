#pragma once
// A core with a listener, driven either by hand (the test is the venue) or together with the paper venue.
// Knows nothing of what should come out.
#include <algorithm>

#include <gtest/gtest.h>

#include <engine/core/venue_loop.h>
#include <engine/simulation/exchange.h>

namespace keel::core::tests {

using domain::CommandKind;
using domain::OrderEvent;
using domain::OrderStatus;
using domain::Price;
using domain::Quantity;
using domain::SessionState;
using domain::Side;

inline Price price(const char* text) { return *domain::parsePrice(text); }
inline domain::Money money(const char* text) { return *domain::parseMoney(text, domain::kUsd); }

struct Listener final : Observer {
  void onOrder(const domain::Order& order, OrderEvent event) override { events.emplace_back(order, event); }
  void onFill(const domain::FillRecord& fill, const ledger::Booking&) override { fills.push_back(fill); }
  void onSignal(const domain::Signal& signal) override { signals.push_back(signal); }
  void onAlert(const domain::Alert& alert) override { alerts.push_back(alert.code); }
  void onState(SessionState state, base::Timestamp, const std::string&) override { states.push_back(state); }
  void onAudit(const domain::AuditRecord& record) override { audits.push_back(record); }
  void onCommandResult(const domain::CommandResult& result) override { results.push_back(result); }
  [[nodiscard]] long count(const char* alert) const { return std::count(alerts.begin(), alerts.end(), alert); }

  std::vector<std::pair<domain::Order, OrderEvent>> events;
  std::vector<domain::FillRecord> fills;
  std::vector<domain::Signal> signals;
  std::vector<std::string> alerts;
  std::vector<SessionState> states;
  std::vector<domain::AuditRecord> audits;
  std::vector<domain::CommandResult> results;
};

inline domain::InstrumentTable symbolsOf(const std::vector<const char*>& names) {
  domain::InstrumentTable table;
  for (const char* name : names) table.add(domain::describeSymbol(name, false));
  return table;
}

/// The core alone: effects are taken and reports are made by hand.
struct Hand {
  explicit Hand(CoreConfig config = {}, const std::vector<const char*>& names = {"SPY"})
      : table(symbolsOf(names)), core(std::move(*TradingCore::create(std::move(config), table))) {
    core->addObserver(&listener);
  }
  domain::CommandResult command(CommandKind kind, const domain::OrderRequest& request = {}, std::uint64_t order = 0) {
    domain::Command made;
    made.kind = kind;
    made.number = ++commands;
    made.request = request;
    made.order = domain::ClientOrderId(order);
    made.instrument = domain::InstrumentId(1);
    core->handle(made, now);
    return listener.results.back();
  }
  /// One bar a minute, of every instrument, all prices the same.
  void bar(const char* close) {
    now += std::chrono::minutes(1);
    std::vector<domain::Bar> bars;
    for (const auto& row : table.rows()) {
      bars.push_back({row.id, now - std::chrono::minutes(1), now, price(close), price(close), price(close), price(close),
                      Quantity::fromInteger(1'000)});
    }
    core->handle(domain::MarketSlice{now, bars, {}});
  }
  static domain::OrderRequest order(Side side, std::int64_t quantity = 10, std::uint32_t instrument = 1) {
    domain::OrderRequest request;
    request.instrument = domain::InstrumentId(instrument);
    request.side = side;
    request.quantity = Quantity::fromInteger(quantity);
    return request;
  }
  static domain::OrderRequest limit(Side side, const char* at, std::int64_t quantity = 10) {
    domain::OrderRequest request = order(side, quantity);
    request.type = domain::OrderType::Limit;
    request.limitPrice = price(at);
    return request;
  }
  domain::ClientOrderId place(const domain::OrderRequest& request) {
    command(CommandKind::PlaceOrder, request);
    return domain::ClientOrderId(core->orders().orders().size());
  }
  void say(domain::ClientOrderId id, OrderEvent event, domain::VenueReason reason = domain::VenueReason::None) {
    domain::ExecutionReport report;
    report.order = id;
    report.event = event;
    report.reason = reason;
    report.tsEvent = now;
    core->handle(report);
  }
  void fill(domain::ClientOrderId id, std::int64_t quantity, const char* at = "100") {
    domain::ExecutionReport report;
    report.order = id;
    report.event = OrderEvent::Fill;
    report.execution = domain::ExecutionId("E" + std::to_string(++executions));
    report.lastQuantity = Quantity::fromInteger(quantity);
    report.lastPrice = price(at);
    report.tsEvent = now;
    core->handle(report);
  }
  /// "S1 C1": what would have gone to the venue since the last call.
  std::string effects() {
    std::vector<Effect> taken;
    core->takeEffects(taken);
    std::string text;
    for (const Effect& effect : taken) {
      text += text.empty() ? "" : " ";
      text += (effect.kind == EffectKind::Submit ? 'S' : 'C') + std::to_string(effect.order.value());
    }
    return text;
  }
  [[nodiscard]] OrderStatus status(std::uint64_t id) const { return core->orders().find(domain::ClientOrderId(id))->status; }
  [[nodiscard]] std::int64_t held() const {
    std::int64_t sum = 0;
    for (const auto& [key, position] : core->book().positions()) sum += position.quantity.e8();
    return sum / base::kScaleE8;
  }

  domain::InstrumentTable table;
  std::unique_ptr<TradingCore> core;
  Listener listener;
  base::Timestamp now = *base::parseIso("2013-10-07T14:00:00Z");
  std::uint64_t commands = 0;
  int executions = 0;
};

/// The core and the paper venue, turned until nothing moves.
struct Desk {
  Desk(CoreConfig config, simulation::ExchangeConfig venue, const std::vector<const char*>& names = {"SPY"})
      : table(symbolsOf(names)), core(std::move(*TradingCore::create(std::move(config), table))), exchange(table, std::move(venue)),
        loop(*core, exchange) {
    core->addObserver(&listener);
    command(CommandKind::Start);
  }
  domain::CommandResult command(CommandKind kind, const domain::OrderRequest& request = {}) {
    domain::Command made;
    made.kind = kind;
    made.number = ++commands;
    made.request = request;
    made.instrument = domain::InstrumentId(1);
    loop.onCommand(made, now);
    return listener.results.back();
  }
  void bar(const char* close) { bar(std::vector<const char*>(table.size(), close)); }
  void bar(const std::vector<const char*>& closes) {
    now += std::chrono::minutes(1);
    std::vector<domain::Bar> bars;
    for (std::size_t i = 0; i < closes.size(); ++i) {
      const Price p = price(closes[i]);
      bars.push_back({domain::InstrumentId(static_cast<std::uint32_t>(i + 1)), now - std::chrono::minutes(1), now, p, p, p, p,
                      Quantity::fromInteger(1'000)});
    }
    loop.onSlice({now, bars, {}});
  }
  [[nodiscard]] std::int64_t held(std::uint32_t strategy = 0) const {
    return core->book().quantity({domain::AccountId(1), domain::StrategyId(strategy), domain::InstrumentId(1)}).e8() / base::kScaleE8;
  }

  domain::InstrumentTable table;
  std::unique_ptr<TradingCore> core;
  simulation::Exchange exchange;
  VenueLoop loop;
  Listener listener;
  base::Timestamp now = *base::parseIso("2013-10-07T14:00:00Z");
  std::uint64_t commands = 0;
};

}  // namespace keel::core::tests
