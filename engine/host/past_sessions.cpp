#include <engine/host/past_sessions.h>

#include <algorithm>

#include <engine/analytics/drawdown_tracker.h>
#include <engine/analytics/trade_statistics.h>
#include <engine/calendar/calendar.h>
#include <engine/host/session_config.h>
#include <engine/ledger/position_book.h>

namespace keel::host {

using base::Failure;
using base::Result;
using domain::Money;

namespace {

const base::Timestamp kBeginning = base::fromNanos(std::numeric_limits<std::int64_t>::min());
const base::Timestamp kEnd = base::fromNanos(std::numeric_limits<std::int64_t>::max());

/// Net P&L of the round trips the fills make, in the order of closing; nothing where they name instruments that the
/// store does not describe.
std::optional<std::vector<Money>> roundTrips(const std::vector<domain::InstrumentRecord>& instruments,
                                             const std::vector<domain::FillRecord>& fills, Money capital) {
  domain::InstrumentTable table;
  for (const domain::InstrumentRecord& row : instruments) {
    if (table.add(row.instrument) != row.instrument.id) return std::nullopt;
  }
  ledger::PositionBook book(table);
  const domain::AccountId account{1};
  book.deposit(account, capital);
  std::vector<Money> trips;
  for (const domain::FillRecord& fill : fills) {
    if (!fill.instrument.valid() || fill.instrument.value() > table.size()) return std::nullopt;
    const auto booking = book.apply({{account, fill.strategy, fill.instrument},
                                     domain::signedBy(fill.side, fill.quantity), fill.price, fill.fee, fill.ts});
    if (booking.roundTrip) trips.push_back(booking.roundTrip->netPnl());
  }
  return trips;
}

void addTrades(api::PastSession& past, const std::vector<Money>& trips, Money capital) {
  const analytics::TradeStatistics statistics = analytics::computeTradeStatistics(trips, capital);
  past.trades = statistics.count;
  if (statistics.count == 0) return;
  past.winRate = *statistics.winRatePercent / 100;
  past.profitFactor = statistics.profitFactor;
}

void addEquity(api::PastSession& past, const std::vector<domain::EquityRecord>& curve) {
  if (curve.empty()) return;
  past.equity = curve.back().equity;
  analytics::DrawdownTracker drawdown(past.initialCapital.value_or(curve.front().equity));
  for (const domain::EquityRecord& row : curve) drawdown.update(row.equity);
  past.maxDrawdown = drawdown.maxDrawdownFraction();
}

void addConfig(api::PastSession& past) {
  const auto config = parseSessionConfig(past.configJson, {});
  if (!config) return;
  past.strategy = strategyNames(*config);
  past.initialCapital = config->capital.capital;
}

}  // namespace

Result<api::PastSession, Failure> PastSessions::describe(const store::StoreReader& reader,
                                                         const domain::SessionRecord& record) {
  if (const auto known = m_ended.find(record.id); known != m_ended.end()) return known->second;
  api::PastSession past;
  past.id = record.id;
  past.name = record.name;
  past.mode = record.mode;
  past.state = record.state;
  past.generated = record.generated;
  past.tsStarted = record.tsStarted;
  past.tsEnded = record.tsEnded;
  past.configJson = record.configJson;
  addConfig(past);
  const auto counts = reader.counts(record.id);
  if (!counts) return tl::unexpected(counts.error());
  past.orders = counts->orders;
  past.fills = counts->fills;
  const auto instruments = reader.instruments(record.id);
  if (!instruments) return tl::unexpected(instruments.error());
  if (!instruments->empty()) {
    const auto calendar = calendar::findCalendar(instruments->front().instrument.calendar);
    past.zone = calendar ? std::string((*calendar)->zoneName()) : "UTC";
  }
  const auto fills = reader.fills(record.id);
  if (!fills) return tl::unexpected(fills.error());
  const domain::Currency currency = past.initialCapital.value_or(Money{}).currency();
  past.realizedPnl = past.fees = Money(currency);
  for (const domain::FillRecord& fill : *fills) {
    *past.realizedPnl += fill.realizedPnl;
    *past.fees += fill.fee;
  }
  const Money capital = past.initialCapital.value_or(Money(currency));
  if (const auto trips = roundTrips(*instruments, *fills, capital)) addTrades(past, *trips, capital);
  const auto curve = reader.equity(record.id, kBeginning, kEnd, SIZE_MAX);
  if (!curve) return tl::unexpected(curve.error());
  addEquity(past, *curve);
  if (past.tsEnded != base::Timestamp{}) m_ended[past.id] = past;
  return past;
}

Result<std::vector<api::PastSession>, Failure> PastSessions::list(const store::StoreReader& reader, std::size_t limit,
                                                                  const std::function<bool()>& goOn) {
  const auto records = reader.sessions();
  if (!records) return tl::unexpected(records.error());
  std::vector<api::PastSession> all;
  for (const domain::SessionRecord& record : *records) {
    if (all.size() == limit) break;
    if (goOn && !goOn()) return base::fail("CANCELED", "the list of sessions was canceled");
    auto past = describe(reader, record);
    if (!past) return tl::unexpected(past.error());
    all.push_back(std::move(*past));
  }
  return all;
}

Result<std::vector<api::Experiment>, Failure> PastSessions::experiments(const store::StoreReader& reader) {
  const auto rows = reader.experiments();
  if (!rows) return tl::unexpected(rows.error());
  const auto records = reader.sessions();
  if (!records) return tl::unexpected(records.error());
  std::vector<api::Experiment> all;
  for (const store::ExperimentRow& row : *rows) {
    api::Experiment& experiment = all.emplace_back();
    experiment.name = row.name;
    experiment.configJson = row.configJson;
    experiment.tsSaved = row.tsSaved;
    const auto same = std::find_if(records->begin(), records->end(), [&row](const domain::SessionRecord& record) {
      return record.configJson == row.configJson || sameSettings(record.configJson, row.configJson);
    });
    if (same == records->end()) continue;
    auto past = describe(reader, *same);
    if (!past) return tl::unexpected(past.error());
    experiment.last = std::move(*past);
  }
  return all;
}

}  // namespace keel::host
