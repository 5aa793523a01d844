#pragma once
// A session's report as a plain value: what was asked, what happened and what it came to, ready to be laid out.
// Made from the session's own records alone: no clock, no file, and amounts exact to the last digit.
#include <string>
#include <vector>

#include <engine/calendar/zones.h>
#include <engine/ledger/position_book.h>
#include <engine/reports/figure.h>
#include <engine/reports/series.h>
#include <engine/reports/session_records.h>

namespace keel::reports {

/// Exact, each worked out from the fills and checked against the other records (check_totals.h).
struct Totals {
  domain::Money initialCash;
  domain::Money bought;          ///< sum of the buys' values
  domain::Money sold;            ///< sum of the sells' values
  domain::Money fees;
  domain::Money finalCash;       ///< initialCash - bought + sold - fees
  domain::Money marketValue;     ///< of what is held, at its marks
  domain::Money finalEquity;     ///< finalCash + marketValue
  domain::Money realizedPnl;     ///< average cost, before fees
  domain::Money unrealizedPnl;   ///< marketValue - cost
  domain::Money netPnl;          ///< finalEquity - initialCash = realizedPnl + unrealizedPnl - fees
  domain::Money maxDrawdown;     ///< of the equity, the start included
  double maxDrawdownPercent = 0;
};

struct DayRow {
  base::TradeDate date{};
  domain::Money startEquity;
  domain::Money endEquity;
  domain::Money change;          ///< endEquity - startEquity
  domain::Money realizedPnl;
  domain::Money fees;
  std::size_t fills = 0;
};

struct OrderRow {
  domain::Order order;
  std::string symbol;
  std::string strategy;
  domain::Price averagePrice;    ///< zero when nothing filled
  std::string reason;            ///< code of the denial or the venue's reason; empty when there is none
};

struct FillRow {
  domain::FillRecord record;
  std::string symbol;
  std::string strategy;
  domain::Money value;           ///< price x quantity x multiplier
  domain::Money cashFlow;        ///< -value - fee for a buy, value - fee for a sell
  domain::Money cash;            ///< after the fill
};

struct TripRow {
  ledger::RoundTrip trip;
  std::string symbol;
  std::string strategy;
};

struct SignalRow {
  domain::Signal signal;
  std::string symbol;
  std::string strategy;
};
/// Blocked signals of one code.
struct BlockCount {
  std::string code;
  std::size_t count = 0;
  std::string lastReason;        ///< of the last of them, with its numbers
};

struct PositionRow {
  domain::PositionRecord record; ///< mark and tsMark are those the value was taken at
  std::string symbol;
  std::string strategy;
  domain::Price averageCost;
  domain::Money marketValue;
  domain::Money unrealizedPnl;
};

/// What of the market the session was given.
struct DataRow {
  std::string symbol;
  std::string files;
  std::size_t bars = 0;
  std::uint64_t quotes = 0;
  base::Timestamp first{};       ///< zero: no data left in the store
  base::Timestamp last{};
};

struct TradeMark {
  std::size_t position = 0;      ///< bar it fell in, index in the full series
  bool buy = true;
  double level = 0;
};
struct PriceChart {
  std::string symbol;
  std::vector<Candle> candles;
  std::size_t fullSize = 0;
  std::vector<DayStart> days;
  std::vector<TradeMark> trades;
};

struct SessionReport {
  domain::SessionRecord session;
  std::string modeWord;                 ///< "PAPER", "LIVE", "REPLAY", "BACKTEST"
  bool generated = false;
  calendar::Zone zone = calendar::Zone::utc();   ///< the exchange's; times are shown in it and in UTC
  base::Timestamp asOf{};               ///< the last thing that happened
  domain::Currency currency;
  Totals totals;
  std::vector<FigureGroup> figures;
  std::vector<std::string> doubts;      ///< what the figures do not prove, a sentence each
  std::vector<SettingGroup> settings;
  std::vector<DataRow> inputs;
  bool journalKept = false;
  std::vector<DayRow> days;
  std::vector<domain::EquityRecord> equityRows;   ///< all of them, in time order
  Series equity;
  Series drawdown;                      ///< in per cent of the peak, 0 or negative
  std::vector<PriceChart> prices;       ///< instruments with fills; empty when the journal was pruned
  std::vector<OrderRow> orders;
  std::vector<FillRow> fills;
  std::vector<TripRow> trips;
  std::vector<SignalRow> signals;
  std::size_t executedSignals = 0;
  std::vector<BlockCount> blocks;       ///< most frequent first
  std::vector<PositionRow> positions;   ///< with something held first
  std::vector<domain::Alert> alerts;
  std::uint64_t auditRows = 0;
  bool auditHolds = true;
  std::vector<Setting> checks;          ///< the totals that were compared, and what they came to
};

/// Codes: BAD_RECORDS (a row refers to something that is not there), MIXED_CURRENCIES, TOTALS_DIFFER (names the figure
/// and both numbers), and those of calendar::findCalendar.
[[nodiscard]] base::Result<SessionReport, base::Failure> buildReport(const SessionRecords& records);

}  // namespace keel::reports
