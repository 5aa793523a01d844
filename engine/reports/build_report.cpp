#include <algorithm>
#include <cctype>
#include <map>

#include <fmt/format.h>

#include <engine/calendar/calendar.h>
#include <engine/reports/check_totals.h>
#include <engine/reports/performance.h>
#include <engine/risk/risk.h>

namespace keel::reports {

using base::Failure;
using base::Result;

namespace {

constexpr std::size_t kCandles = 260;

std::string upperCase(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

std::string reasonOf(const domain::Order& order) {
  if (order.reason == 0) return {};
  if (order.status == domain::OrderStatus::Denied) return risk::name(static_cast<risk::DenialCode>(order.reason));
  return domain::name(static_cast<domain::VenueReason>(order.reason));
}

void addOrders(const SessionRecords& records, const ReplayedLedger& ledger, SessionReport& report) {
  for (const domain::Order& order : records.orders) {
    const domain::Instrument& instrument = ledger.instruments.at(order.request.instrument);
    report.orders.push_back({order, instrument.symbol, strategyName(records, order.strategy),
                             domain::averagePrice(order, instrument.multiplier), reasonOf(order)});
  }
  std::sort(report.orders.begin(), report.orders.end(),
            [](const OrderRow& a, const OrderRow& b) { return a.order.id < b.order.id; });
}

void addSignals(const SessionRecords& records, const ReplayedLedger& ledger, SessionReport& report) {
  std::map<std::string, BlockCount> blocks;
  for (const domain::Signal& signal : records.signals) {
    report.signals.push_back(
        {signal, ledger.instruments.at(signal.intent.instrument).symbol, strategyName(records, signal.strategy)});
  }
  std::sort(report.signals.begin(), report.signals.end(),
            [](const SignalRow& a, const SignalRow& b) { return a.signal.id < b.signal.id; });
  for (const SignalRow& row : report.signals) {
    if (row.signal.status == domain::SignalStatus::Executed) ++report.executedSignals;
    if (row.signal.status != domain::SignalStatus::Blocked) continue;
    BlockCount& block = blocks[row.signal.blockCode];
    block.code = row.signal.blockCode;
    ++block.count;
    block.lastReason = row.signal.blockReason;
  }
  for (const auto& entry : blocks) report.blocks.push_back(entry.second);
  std::sort(report.blocks.begin(), report.blocks.end(), [](const BlockCount& a, const BlockCount& b) {
    return a.count != b.count ? a.count > b.count : a.code < b.code;
  });
}

void addInputs(const SessionRecords& records, SessionReport& report) {
  for (const domain::Instrument& instrument : records.instruments) {
    DataRow row{instrument.symbol, {}, 0, 0, {}, {}};
    for (const DataFile& file : records.files) {
      if (file.symbol == instrument.symbol) row.files += (row.files.empty() ? "" : ", ") + file.file;
    }
    if (const auto seen = records.market.find(instrument.id); seen != records.market.end()) {
      row.bars = seen->second.bars.size();
      row.quotes = seen->second.quotes;
      row.first = seen->second.first;
      row.last = seen->second.last;
    }
    report.inputs.push_back(std::move(row));
  }
}

/// The bar in which `ts` fell: the last that opened before it, so that a fill at a bar's close is in that bar.
std::size_t barOf(const std::vector<domain::Bar>& bars, base::Timestamp ts) {
  const auto after = std::lower_bound(bars.begin(), bars.end(), ts,
                                      [](const domain::Bar& bar, base::Timestamp t) { return bar.tsOpen < t; });
  return after == bars.begin() ? 0 : static_cast<std::size_t>(after - bars.begin()) - 1;
}

void addPrices(const SessionRecords& records, const calendar::Calendar& calendar, SessionReport& report) {
  for (const domain::Instrument& instrument : records.instruments) {
    const auto seen = records.market.find(instrument.id);
    if (seen == records.market.end() || seen->second.bars.size() < 2) continue;
    const auto& bars = seen->second.bars;
    PriceChart chart{instrument.symbol, {}, bars.size(), {}, {}};
    for (const FillRow& fill : report.fills) {
      if (fill.record.instrument != instrument.id) continue;
      chart.trades.push_back(
          {barOf(bars, fill.record.ts), fill.record.side == domain::Side::Buy, fill.record.price.toDouble()});
    }
    if (chart.trades.empty()) continue;
    base::TradeDate date{};
    for (std::size_t i = 0; i < bars.size(); ++i) {
      const base::TradeDate day = calendar.tradeDate(bars[i].tsOpen);
      if (i == 0 || day != date) chart.days.push_back({i, day});
      date = day;
    }
    chart.candles = candlesOf(bars, chart.days, kCandles);
    report.prices.push_back(std::move(chart));
  }
}

base::Timestamp lastEvent(const SessionRecords& records) {
  base::Timestamp last = std::max(records.session.tsStarted, records.session.tsEnded);
  if (!records.equity.empty()) last = std::max(last, records.equity.back().ts);
  for (const domain::FillRecord& fill : records.fills) last = std::max(last, fill.ts);
  for (const domain::Order& order : records.orders) last = std::max(last, order.tsLast);
  return last;
}

void addTotals(const SessionRecords& records, const ReplayedLedger& ledger, const Valuation& valuation,
               SessionReport& report) {
  report.totals = {records.initialCash,
                   ledger.bought,
                   ledger.sold,
                   ledger.fees,
                   ledger.cash,
                   valuation.marketValue,
                   valuation.equity,
                   ledger.realizedPnl,
                   valuation.unrealizedPnl,
                   valuation.equity - records.initialCash,
                   domain::Money(records.initialCash.currency()),
                   0};
}

}  // namespace

Result<SessionReport, Failure> buildReport(const SessionRecords& records) {
  auto ledger = replayLedger(records);
  if (!ledger) return tl::unexpected(ledger.error());
  const Valuation valuation = valuePositions(records, **ledger);
  auto checks = checkTotals(records, **ledger, valuation);
  if (!checks) return tl::unexpected(checks.error());
  const auto calendar =
      calendar::findCalendar(records.instruments.empty() ? "XNYS" : records.instruments.front().calendar);
  if (!calendar) return tl::unexpected(calendar.error());

  SessionReport report;
  report.session = records.session;
  report.modeWord = upperCase(domain::name(records.session.mode));
  report.generated = records.session.generated;
  report.zone = (*calendar)->zone();
  report.asOf = lastEvent(records);
  report.currency = records.initialCash.currency();
  report.settings = records.settings;
  report.journalKept = records.journalKept;
  report.alerts = records.alerts;
  report.auditRows = records.auditRows;
  report.auditHolds = records.auditHolds;
  report.checks = std::move(*checks);
  report.equityRows = records.equity;
  report.positions = valuation.positions;
  report.fills = std::move((*ledger)->fills);
  report.trips = std::move((*ledger)->trips);
  addTotals(records, **ledger, valuation, report);
  addOrders(records, **ledger, report);
  addSignals(records, **ledger, report);
  addInputs(records, report);
  addPrices(records, **calendar, report);
  addPerformance(equityCurve(records, **calendar, report.totals.finalEquity, report.asOf), **calendar, report);
  return report;
}

}  // namespace keel::reports
