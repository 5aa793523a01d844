#pragma once
// A made-up session for tests of the desk: bars, orders, fills, positions, signals and log lines from one seed.
// Knows nothing of trading rules; it only has to move in every way the desk must show.
#include <algorithm>
#include <string>

#include <engine/api/engine.h>
#include <engine/base/random.h>

namespace keel::tests {

class FakeMarket {
 public:
  explicit FakeMarket(std::uint64_t seed, std::uint64_t session = 1) : m_random(seed) {
    m_all.session.id = domain::SessionId{session};
    m_all.session.name = "mixed on SPY, BTC";
    m_all.session.strategy = "mixed";
    m_all.session.zone = "America/New_York";
    m_all.session.speed = 60;
    m_all.instruments = {instrument(1, "SPY", 1'000'000, 100'000'000), instrument(2, "BTC", 1'000'000, 1'000'000)};
    m_bars.resize(2);
    m_now = base::Timestamp{std::chrono::sys_days{std::chrono::year{2013} / 10 / 7} + std::chrono::hours(13) +
                            std::chrono::minutes(30)};
    m_price[0] = 16'815'000'000;
    m_price[1] = 12'340'000'000;
    log(1, "engine", "session loaded: 2 instruments, GENERATED");
    describeStrategies();
    for (std::size_t i = 0; i < 2; ++i) quote(i);
    judge();
  }

  /// One minute: a bar per instrument, perhaps a signal, and whatever follows from it.
  void step() {
    for (std::size_t i = 0; i < 2; ++i) addBar(i);
    m_now += std::chrono::minutes(1);
    m_all.session.now = m_now;
    m_all.session.progress = std::min(1.0, m_all.session.progress + 1.0 / 390);
    if (m_random.below(4) == 0) addSignal();
    ageOrders();
    markPositions();
    addEquity();
    for (std::size_t i = 0; i < 2; ++i) quote(i);
    judge();
  }

  [[nodiscard]] api::Snapshot answer(const api::SnapshotRequest& request) const {
    api::Snapshot out;
    out.number = m_all.number;
    out.session = m_all.session;
    out.instruments = m_all.instruments;
    out.account = m_all.account;
    out.health = m_all.health;
    if (api::has(request.parts, api::Part::Positions)) out.positions = m_all.positions;
    if (api::has(request.parts, api::Part::Orders)) out.orders = m_all.orders;
    if (api::has(request.parts, api::Part::Signals)) after(out.signals, m_all.signals, request.afterSignal);
    if (api::has(request.parts, api::Part::Fills)) after(out.fills, m_all.fills, request.afterFill);
    if (api::has(request.parts, api::Part::Log)) after(out.log, m_all.log, request.afterLog);
    if (api::has(request.parts, api::Part::Alerts)) after(out.alerts, m_all.alerts, request.afterAlert);
    if (api::has(request.parts, api::Part::Chart)) fillChart(out.chart, request);
    if (api::has(request.parts, api::Part::Quotes)) out.quotes = m_all.quotes;
    if (api::has(request.parts, api::Part::Strategies)) out.strategies = m_all.strategies;
    if (api::has(request.parts, api::Part::Limits)) out.limits = m_all.limits;
    if (api::has(request.parts, api::Part::Equity)) after(out.equity, m_all.equity, request.afterEquity);
    if (api::has(request.parts, api::Part::Performance)) out.performance = m_all.performance;
    if (api::has(request.parts, api::Part::Trades)) after(out.trades, m_all.trades, request.afterTrade);
    if (api::has(request.parts, api::Part::Preflight)) out.preflight = m_all.preflight;
    return out;
  }

  void log(std::uint8_t level, std::string component, std::string text) {
    m_all.log.push_back({m_all.log.size() + 1, m_now, level, std::move(component), std::move(text)});
  }
  void alert(domain::Severity severity, std::string code, std::string text) {
    m_all.alerts.push_back({m_all.alerts.size() + 1, m_now, severity, std::move(code), std::move(text), "fake"});
  }
  api::SessionView& session() { return m_all.session; }
  api::HealthView& health() { return m_all.health; }
  [[nodiscard]] const api::Snapshot& everything() const { return m_all; }
  /// For tests that want values of their own.
  [[nodiscard]] api::Snapshot& all() { return m_all; }
  /// False: there is no such strategy.
  bool enable(domain::StrategyId id, bool on) {
    for (auto& strategy : m_all.strategies) {
      if (strategy.id != id) continue;
      strategy.enabled = on;
      return true;
    }
    return false;
  }
  void cancel(domain::ClientOrderId id) {
    for (auto& order : m_all.orders) {
      if ((!id.valid() || order.id == id) && !domain::isTerminal(order.status)) order.status = domain::OrderStatus::Canceled;
    }
  }
  void close(domain::InstrumentId instrument) {
    for (auto& position : m_all.positions) {
      if (position.instrument == instrument) closed(position);
    }
  }

  /// Cancels what works and drops every position, as an emergency stop ends.
  void flatten() {
    for (auto& order : m_all.orders) {
      if (!domain::isTerminal(order.status)) order.status = domain::OrderStatus::Canceled;
    }
    for (auto& position : m_all.positions) position.quantity = {};
  }

 private:
  template <class Fact>
  static void after(std::vector<Fact>& out, const std::vector<Fact>& all, std::uint64_t number) {
    const auto first = std::min<std::size_t>(all.size(), number);
    const auto last = std::min(all.size(), first + api::kFactsPerSnapshot);
    out.assign(all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + static_cast<std::ptrdiff_t>(last));
  }
  static domain::Instrument instrument(std::uint32_t id, std::string symbol, std::int64_t tick, std::int64_t lot) {
    domain::Instrument out;
    out.id = domain::InstrumentId{id};
    out.symbol = std::move(symbol);
    out.tickSize = domain::Price::fromE8(tick);
    out.lotSize = domain::Quantity::fromE8(lot);
    return out;
  }
  void fillChart(api::ChartView& chart, const api::SnapshotRequest& request) const {
    const auto id = request.chartInstrument.value();
    if (id == 0 || id > m_bars.size()) return;
    const auto& bars = m_bars[id - 1];
    chart.instrument = request.chartInstrument;
    chart.symbol = m_all.instruments[id - 1].symbol;
    chart.firstIndex = std::min<std::uint64_t>(request.chartFrom, bars.size());
    const auto last = std::min<std::size_t>(bars.size(), chart.firstIndex + 20'000);
    chart.bars.assign(bars.begin() + static_cast<std::ptrdiff_t>(chart.firstIndex),
                      bars.begin() + static_cast<std::ptrdiff_t>(last));
  }
  domain::Price moved(std::size_t i) {
    m_price[i] =
        std::max<std::int64_t>(1'000'000'000, m_price[i] + static_cast<std::int64_t>(m_random.gauss() * 6) * 1'000'000);
    return domain::Price::fromE8(m_price[i]);
  }
  void addBar(std::size_t i) {
    domain::Bar bar;
    bar.instrument = domain::InstrumentId{static_cast<std::uint32_t>(i + 1)};
    bar.tsOpen = m_now;
    bar.tsClose = m_now + std::chrono::minutes(1);
    bar.open = domain::Price::fromE8(m_price[i]);
    const domain::Price a = moved(i);
    const domain::Price b = moved(i);
    bar.close = b;
    bar.high = std::max({bar.open, a, b});
    bar.low = std::min({bar.open, a, b});
    bar.volume = domain::Quantity::fromInteger(static_cast<std::int64_t>(1000 + m_random.below(9000)));
    m_bars[i].push_back(bar);
  }
  void describeStrategies();
  void quote(std::size_t i);
  void addEquity();
  void closed(api::PositionView& position);
  void judge();
  void addSignal();
  void fill(api::OrderView& order);
  void ageOrders();
  void markPositions();

  base::Random m_random;
  api::Snapshot m_all;
  std::vector<std::vector<domain::Bar>> m_bars;
  base::Timestamp m_now{};
  std::int64_t m_price[2]{};
  double m_peak = 0;
};

}  // namespace keel::tests

#include <tests/support/fake_market_moves.h>
