#pragma once
// A core, its desk view and bars by hand; fills are made by the test as the venue.
// Knows nothing of what should come out.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <engine/live/desk_view.h>
#include <engine/live/limit_view.h>

namespace keel::live::tests {

using api::Part;
using domain::InstrumentId;
using domain::Price;
using domain::Quantity;
using domain::Side;

inline Price price(const char* text) { return *domain::parsePrice(text); }
inline domain::Money money(const char* text) { return *domain::parseMoney(text, domain::kUsd); }

class Desk {
 public:
  explicit Desk(core::CoreConfig config = {}, const std::vector<const char*>& names = {"SPY"}) {
    for (const char* name : names) m_table.add(domain::describeSymbol(name, false));
    m_core = std::move(*core::TradingCore::create(std::move(config), m_table));
    m_view = std::make_unique<DeskView>(*m_core);
    m_core->addObserver(m_view.get());
  }
  void start() { command(domain::CommandKind::Start); }
  void command(domain::CommandKind kind) {
    domain::Command made;
    made.kind = kind;
    made.strategy = domain::StrategyId(1);
    m_core->handle(made, now);
  }
  void slice(const domain::MarketSlice& slice) {
    m_core->handle(slice);
    m_view->onSlice(slice);
  }
  void bar(const char* close, std::chrono::seconds length = std::chrono::minutes{1}, std::uint32_t instrument = 1) {
    now += length;
    const domain::Bar made{InstrumentId(instrument), now - length, now, price(close), price(close), price(close),
                           price(close), Quantity::fromInteger(10)};
    slice({now, {&made, 1}, {}});
  }
  void quote(const char* bid, const char* ask, std::chrono::seconds after) {
    now += after;
    const domain::Quote made{InstrumentId(1), now, price(bid), price(ask), Quantity::fromInteger(1), Quantity::fromInteger(1)};
    slice({now, {}, {&made, 1}});
  }
  /// An order by hand, filled at once.
  domain::ClientOrderId order(Side side, std::int64_t quantity, std::uint32_t instrument = 1) {
    domain::Command made;
    made.kind = domain::CommandKind::PlaceOrder;
    made.request.instrument = InstrumentId(instrument);
    made.request.side = side;
    made.request.quantity = Quantity::fromInteger(quantity);
    m_core->handle(made, now);
    return m_core->orders().orders().back().id;
  }
  void fill(domain::ClientOrderId id, std::int64_t quantity, const char* at, const char* fee = "0") {
    domain::ExecutionReport report;
    report.order = id;
    report.event = domain::OrderEvent::Fill;
    report.execution = domain::ExecutionId("E" + std::to_string(++m_executions));
    report.lastQuantity = Quantity::fromInteger(quantity);
    report.lastPrice = price(at);
    report.fee = money(fee);
    report.tsEvent = now;
    m_core->handle(report);
  }
  void trade(Side side, std::int64_t quantity, const char* at, const char* fee = "0") {
    fill(order(side, quantity), quantity, at, fee);
  }
  api::Snapshot snapshot(api::SnapshotRequest request) {
    api::Snapshot snapshot;
    m_view->fill(request, snapshot);
    return snapshot;
  }
  api::Snapshot snapshot(Part part) {
    api::SnapshotRequest request;
    request.parts = static_cast<api::Parts>(part);
    return snapshot(request);
  }
  [[nodiscard]] core::TradingCore& core() { return *m_core; }

  base::Timestamp now = *base::parseIso("2025-06-02T13:30:00Z");  ///< 09:30 in New York

 private:
  domain::InstrumentTable m_table;
  std::unique_ptr<core::TradingCore> m_core;
  std::unique_ptr<DeskView> m_view;
  int m_executions = 0;
};

/// No limit but those a test sets.
inline core::CoreConfig open() {
  core::CoreConfig config;
  config.limits.allowShort = true;
  config.limits.sessionHoursOnly = false;
  return config;
}

}  // namespace keel::live::tests
