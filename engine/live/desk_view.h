#pragma once
// What the desk is shown: keeps the facts of the session that a snapshot may ask for and builds the snapshots.
// Lives on the engine thread; it reads the core and never changes it.
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <engine/api/engine.h>
#include <engine/core/trading_core.h>
#include <engine/live/market_watch.h>
#include <engine/live/performance_watch.h>
#include <engine/live/strategy_watch.h>
#include <engine/simulation/cost_models.h>

namespace keel::live {

class DeskView final : public core::Observer {
 public:
  explicit DeskView(const core::TradingCore& core)
      : m_core(core), m_bars(core.instruments().size() + 1), m_market(core), m_strategies(core), m_performance(core) {}

  void onSlice(const domain::MarketSlice& slice);
  /// What the venue takes, for previews; without it they know no fee.
  void setFees(std::optional<simulation::FeeSchedule> fees) { m_fees = std::move(fees); }
  /// Fills the parts that come from the core; the driver adds session, health and log.
  void fill(const api::SnapshotRequest& request, api::Snapshot& snapshot);

  void onFill(const domain::FillRecord& fill, const ledger::Booking& booking) override;
  void onSignal(const domain::Signal& signal) override;
  void onAlert(const domain::Alert& alert) override;
  void onCommandResult(const domain::CommandResult& result) override;
  void onState(domain::SessionState state, base::Timestamp ts, const std::string& why) override;
  void onSliceEnd(base::Timestamp ts, domain::Money cash, domain::Money equity) override;

 private:
  static constexpr std::size_t kFactsKept = 20'000;
  static constexpr std::size_t kBarsKept = 200'000;   ///< per instrument
  static constexpr std::size_t kOrdersShown = 2'000;
  static constexpr std::size_t kBarsPerSnapshot = 20'000;
  static constexpr std::size_t kResultsKept = 1'000;
  struct Bars {
    std::uint64_t firstIndex = 0;
    std::deque<domain::Bar> bars;
  };
  void fillAccount(api::AccountView& account) const;
  void fillPositions(std::vector<api::PositionView>& positions) const;
  void fillOrders(std::vector<api::OrderView>& orders) const;
  void fillChart(const api::SnapshotRequest& request, api::ChartView& chart) const;
  [[nodiscard]] const std::string& symbol(domain::InstrumentId id) const { return m_core.instruments().at(id).symbol; }

  const core::TradingCore& m_core;
  std::vector<Bars> m_bars;                   ///< by instrument id
  std::deque<api::SignalView> m_signals;
  std::deque<api::FillView> m_fills;
  std::deque<domain::Alert> m_alerts;
  std::vector<domain::CommandResult> m_results;
  MarketWatch m_market;
  StrategyWatch m_strategies;
  PerformanceWatch m_performance;
  std::optional<simulation::FeeSchedule> m_fees;
  std::uint64_t m_lastSignal = 0;
  std::uint64_t m_lastFill = 0;
};

}  // namespace keel::live
