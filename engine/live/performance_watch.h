#pragma once
// How the session has done so far: the equity curve thinned for the eye, its round trips, and the figures made from
// both with engine/analytics. Figures are worked out when they are asked for, at most once a second.
#include <chrono>
#include <deque>
#include <optional>
#include <vector>

#include <engine/analytics/trade_statistics.h>
#include <engine/api/views.h>
#include <engine/core/trading_core.h>

namespace keel::live {

class PerformanceWatch {
 public:
  explicit PerformanceWatch(const core::TradingCore& core);

  void onFill(const domain::FillRecord& fill, const ledger::Booking& booking);
  void onSliceEnd(base::Timestamp ts, domain::Money equity);
  /// The session has come to rest: the last value becomes a point whatever its distance.
  void onRest();

  [[nodiscard]] const std::deque<api::EquityPoint>& points() const { return m_points; }
  [[nodiscard]] const std::deque<api::TradeView>& trades() const { return m_trades; }
  [[nodiscard]] const api::PerformanceView& figures();

 private:
  static constexpr std::size_t kPointsKept = 20'000;
  static constexpr std::size_t kTradesKept = 20'000;
  void advance(base::Timestamp ts);
  void addPoint(base::Timestamp ts, domain::Money equity);
  void compute();
  void addTradeFigures(const analytics::TradeStatistics& statistics);
  void addAccountFigures();
  void addRiskFigures();
  void add(const char* key, api::Unit unit, std::optional<double> value, const char* why = "");

  const core::TradingCore& m_core;
  std::deque<api::EquityPoint> m_points;
  std::deque<api::TradeView> m_trades;
  std::uint64_t m_lastPoint = 0, m_lastTrade = 0;
  base::Timestamp m_firstSlice{}, m_lastSlice{};
  domain::Money m_lastEquity;
  base::Timestamp m_dateEnds{};
  std::vector<analytics::EquityPoint> m_days;    ///< last equity of each trade date
  std::vector<base::TradeDate> m_dates;
  std::vector<domain::Money> m_net;              ///< of every trade, in the order of closing
  base::Duration m_held{};                       ///< sum over the trades, entry to exit
  base::Duration m_invested{};                   ///< session time with an open position
  base::Timestamp m_counted{};                   ///< up to here m_invested is counted
  bool m_anyOpen = false;                        ///< since then
  domain::Money m_traded;                        ///< value of all fills
  api::PerformanceView m_view;
  std::uint64_t m_computedPoint = 0, m_computedTrade = 0;
  std::optional<std::chrono::steady_clock::time_point> m_computed;
};

}  // namespace keel::live
