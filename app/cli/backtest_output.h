#pragma once
// The result of a backtest as CSV, JSON and text. Times are the opening times of bars, in the exchange's zone, written
// as the input files write them: a date for daily bars, date and time otherwise.
#include <string>

#include <engine/analytics/trade_statistics.h>
#include <engine/backtest/runner.h>
#include <engine/host/market_files.h>

namespace keel::cli {

class BacktestOutput {
 public:
  BacktestOutput(const backtest::Result& result, const host::Market& market, domain::Money initialCash, double seconds);
  /// ref,symbol,created,executed,side,type,size,price,value,commission
  [[nodiscard]] std::string ordersCsv() const;
  /// ref,symbol,opened,closed,entry_price,pnl_gross,pnl_net,commission,bars_held
  [[nodiscard]] std::string tradesCsv() const;
  /// t,cash,value,pos_SYMBOL...
  [[nodiscard]] std::string equityCsv() const;
  [[nodiscard]] std::string json() const;
  [[nodiscard]] std::string text() const;

 private:
  [[nodiscard]] std::string label(base::Timestamp bar) const;
  [[nodiscard]] const std::string& symbol(domain::InstrumentId id) const { return m_market.instruments.at(id).symbol; }

  const backtest::Result& m_result;
  const host::Market& m_market;
  domain::Money m_initialCash;
  double m_seconds;
  bool m_daily = false;
  const calendar::Calendar* m_calendar = nullptr;
  analytics::TradeStatistics m_trades;
  analytics::EquityStatistics m_equity;
};

}  // namespace keel::cli
