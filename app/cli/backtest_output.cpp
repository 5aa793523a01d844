#include <app/cli/backtest_output.h>

#include <algorithm>

#include <fmt/format.h>

#include <app/cli/json_writer.h>
#include <engine/calendar/calendar.h>

namespace keel::cli {
namespace {

const char* typeName(domain::OrderType type) {
  switch (type) {
    case domain::OrderType::Market: return "Market";
    case domain::OrderType::Limit: return "Limit";
    case domain::OrderType::Stop: return "Stop";
    case domain::OrderType::StopLimit: return "StopLimit";
    case domain::OrderType::TrailingStop: return "StopTrail";
  }
  return "";
}

}  // namespace

BacktestOutput::BacktestOutput(const backtest::Result& result, const host::Market& market, domain::Money initialCash,
                               double seconds)
    : m_result(result), m_market(market), m_initialCash(initialCash), m_seconds(seconds) {
  m_calendar = calendar::findCalendar(market.instruments.rows().front().calendar).value();
  m_daily = std::all_of(market.files.begin(), market.files.end(), [](const host::LoadedFile& file) {
    return file.data.report.barLength >= std::chrono::hours{24};
  });
  std::vector<domain::Money> pnl;
  for (const auto& row : result.trips) pnl.push_back(row.trip.netPnl());
  m_trades = analytics::computeTradeStatistics(pnl, initialCash);
  std::vector<analytics::EquityPoint> curve;
  std::vector<base::TradeDate> dates;
  for (const auto& row : result.equity) {
    curve.push_back({row.ts, row.equity});
    dates.push_back(m_calendar->tradeDate(row.bar));
  }
  m_equity = analytics::computeEquityStatistics(curve, dates, initialCash);
}

std::string BacktestOutput::label(base::Timestamp bar) const {
  const calendar::LocalTime local = m_calendar->zone().toLocal(bar);
  if (m_daily) return base::formatDate(local.date);
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(local.timeOfDay).count();
  return fmt::format("{} {:02}:{:02}:{:02}", base::formatDate(local.date), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string BacktestOutput::ordersCsv() const {
  std::string out = "ref,symbol,created,executed,side,type,size,price,value,commission\n";
  for (const backtest::FillRow& row : m_result.fills) {
    const bool buy = row.side == domain::Side::Buy;
    out += fmt::format("{},{},{},{},{},{},{}{},{},{},{}\n", row.order.value(), symbol(row.instrument), label(row.barCreated),
                       label(row.barExecuted), buy ? "BUY" : "SELL", typeName(row.type), buy ? "" : "-", row.quantity.text(),
                       row.price.text(), base::formatE8(row.value.e8()), base::formatE8(row.fee.e8()));
  }
  return out;
}

std::string BacktestOutput::tradesCsv() const {
  std::string out = "ref,symbol,opened,closed,entry_price,pnl_gross,pnl_net,commission,bars_held\n";
  std::size_t number = 0;
  for (const backtest::TripRow& row : m_result.trips) {
    out += fmt::format("{},{},{},{},{},{},{},{},{}\n", ++number, symbol(row.trip.key.instrument), label(row.barOpened),
                       label(row.barClosed), row.trip.entryPrice.text(), base::formatE8(row.trip.grossPnl.e8()),
                       base::formatE8(row.trip.netPnl().e8()), base::formatE8(row.trip.fees.e8()), row.barsHeld);
  }
  return out;
}

std::string BacktestOutput::equityCsv() const {
  std::string out = "t,cash,value";
  for (const auto& instrument : m_market.instruments.rows()) out += ",pos_" + instrument.symbol;
  out += '\n';
  for (const backtest::EquityRow& row : m_result.equity) {
    out += fmt::format("{},{},{}", label(row.bar), base::formatE8(row.cash.e8()), base::formatE8(row.equity.e8()));
    for (const auto quantity : row.positions) out += ',' + quantity.text();
    out += '\n';
  }
  return out;
}

std::string BacktestOutput::json() const {
  JsonWriter json;
  json.beginObject()
      .field("fills", static_cast<std::uint64_t>(m_result.fills.size()))
      .field("round_trips", static_cast<std::uint64_t>(m_result.trips.size()))
      .field("commission", m_result.fees)
      .field("final_cash", m_result.finalCash)
      .field("final_equity", m_result.finalEquity)
      .field("order_list_hash", m_result.orderListHash)
      .field("bars", m_result.bars)
      .field("bars_per_second", m_seconds > 0 ? static_cast<double>(m_result.bars) / m_seconds : 0.0)
      .field("generated", m_market.generated)
      .field("orders_denied", m_result.ordersDenied)
      .field("orders_rejected", m_result.ordersRejected)
      .field("signals", m_result.signalsSeen)
      .field("signals_blocked", m_result.signalsBlocked);
  json.key("open_positions").beginObject();
  for (const auto& instrument : m_market.instruments.rows()) {
    json.field(instrument.symbol, m_result.finalPositions[instrument.id.value() - 1]);
  }
  json.endObject();
  json.field("won", static_cast<std::uint64_t>(m_trades.wins))
      .field("lost", static_cast<std::uint64_t>(m_trades.losses))
      .field("break_even", static_cast<std::uint64_t>(m_trades.breakEven))
      .field("win_rate_percent", m_trades.winRatePercent)
      .field("net_profit", m_trades.netProfit)
      .field("gross_profit", m_trades.grossProfit)
      .field("gross_loss", -m_trades.grossLoss)
      .field("profit_factor", m_trades.profitFactor)
      .field("payoff_ratio", m_trades.payoffRatio)
      .field("average_win", m_trades.averageWin)
      .field("average_loss", m_trades.averageLoss)
      .field("largest_win", m_trades.largestWin)
      .field("largest_loss", m_trades.largestLoss)
      .field("longest_win_streak", static_cast<std::uint64_t>(m_trades.longestWinStreak))
      .field("longest_loss_streak", static_cast<std::uint64_t>(m_trades.longestLossStreak))
      .field("per_trade_ratio", m_trades.perTradeRatio)
      .field("sqn", m_trades.systemQualityNumber)
      .field("max_drawdown_money", m_result.maxDrawdown)
      .field("max_drawdown_pct", m_result.maxDrawdownPercent)
      .field("total_return", m_equity.totalReturn)
      .field("annual_return", m_equity.annualReturn)
      .field("volatility", m_equity.volatility)
      .field("sharpe", m_equity.sharpe)
      .endObject();
  return json.text();
}

std::string BacktestOutput::text() const {
  const auto figure = [](const std::optional<double>& value, int decimals) {
    return value ? fmt::format("{:.{}f}", *value, decimals) : std::string("no data");
  };
  std::string out = fmt::format("bars {}  fills {}  round trips {}  commission {}\nfinal cash {}  final equity {}\n",
                                m_result.bars, m_result.fills.size(), m_result.trips.size(), m_result.fees.text(),
                                m_result.finalCash.text(), m_result.finalEquity.text());
  out += fmt::format("won {}  lost {}  profit factor {}  max drawdown {} ({:.2f} %)  Sharpe {} (daily, sd1, x sqrt 252)\n", m_trades.wins,
                     m_trades.losses, figure(m_trades.profitFactor, 3), m_result.maxDrawdown.text(),
                     m_result.maxDrawdownPercent, figure(m_equity.sharpe, 3));
  if (m_result.signalsSeen > 0) out += fmt::format("signals {}  blocked {}\n", m_result.signalsSeen, m_result.signalsBlocked);
  if (m_market.generated) out += "the market data is GENERATED\n";
  out += fmt::format("order list {}\n{:.0f} bars a second", m_result.orderListHash,
                     m_seconds > 0 ? static_cast<double>(m_result.bars) / m_seconds : 0.0);
  return out;
}

}  // namespace keel::cli
