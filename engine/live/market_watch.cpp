#include <engine/live/market_watch.h>

#include <algorithm>

namespace keel::live {
namespace {

/// An instrument without bars gets a close in this distance, so that sixty of them show an hour.
constexpr base::Duration kSampleEvery = std::chrono::minutes{1};

template <class Number>
std::optional<Number> unlessZero(Number number) {
  return number.isZero() ? std::nullopt : std::optional(number);
}

}  // namespace

MarketWatch::MarketWatch(const core::TradingCore& core) : m_core(core), m_rows(core.instruments().size()) {
  for (const domain::Instrument& instrument : core.instruments().rows()) {
    m_rows[instrument.id.value() - 1].calendar = &core.calendarOf(instrument.id);
  }
}

void MarketWatch::beginDate(Row& row, base::Timestamp ts) {
  row.date = row.calendar->tradeDate(ts);
  const auto next = std::chrono::sys_days{row.date} + std::chrono::days{1};
  row.dateEnds = row.calendar->zone().toUtcLenient(base::TradeDate{next}, base::Duration{0});
  row.previousClose = row.last;
  row.open = row.high = row.low = domain::Price{};
  row.volume = domain::Quantity{};
}

void MarketWatch::price(Row& row, domain::Price open, domain::Price high, domain::Price low, domain::Price close) {
  if (row.open.isZero()) {
    row.open = open;
    row.high = high;
    row.low = low;
  }
  row.high = std::max(row.high, high);
  row.low = std::min(row.low, low);
  row.last = close;
}

void MarketWatch::note(Row& row, domain::Price close) { row.closes[row.count++ % kRecent] = close.toDouble(); }

void MarketWatch::onBar(Row& row, const domain::Bar& bar) {
  // A bar belongs to the date in which it lies: one that closes at midnight, to the date before.
  const base::Timestamp inside = std::max(bar.tsOpen, bar.tsClose - base::Duration{1});
  if (inside >= row.dateEnds) beginDate(row, inside);
  if (!row.hasBars) row.open = domain::Price{};
  row.hasBars = true;
  price(row, bar.open, bar.high, bar.low, bar.close);
  row.volume = row.volume + bar.volume;
  row.ts = std::max(row.ts, bar.tsClose);
  note(row, bar.close);
}

void MarketWatch::onQuote(Row& row, const domain::Quote& quote) {
  if (quote.ts >= row.dateEnds) beginDate(row, quote.ts);
  row.quote = quote;
  row.ts = std::max(row.ts, quote.ts);
  if (row.hasBars || quote.bid.isZero() || quote.ask.isZero()) return;
  const domain::Price middle = domain::mid(quote);
  price(row, middle, middle, middle, middle);
  if (row.count > 0 && quote.ts - row.sampled < kSampleEvery) return;
  row.sampled = quote.ts;
  note(row, middle);
}

void MarketWatch::onSlice(const domain::MarketSlice& slice) {
  for (const domain::Quote& quote : slice.quotes) onQuote(m_rows[quote.instrument.value() - 1], quote);
  for (const domain::Bar& bar : slice.bars) onBar(m_rows[bar.instrument.value() - 1], bar);
}

void MarketWatch::fill(std::vector<api::QuoteView>& quotes) const {
  const base::Duration staleAfter = m_core.config().limits.stalePriceAfter.value_or(base::Duration{});
  quotes.reserve(m_rows.size());
  for (const domain::Instrument& instrument : m_core.instruments().rows()) {
    const Row& row = m_rows[instrument.id.value() - 1];
    api::QuoteView view;
    view.instrument = instrument.id;
    view.symbol = instrument.symbol;
    view.bid = unlessZero(row.quote.bid);
    view.ask = unlessZero(row.quote.ask);
    view.last = unlessZero(row.last);
    view.ts = row.ts;
    view.staleAfter = staleAfter;
    view.previousClose = unlessZero(row.previousClose);
    view.open = unlessZero(row.open);
    view.high = unlessZero(row.high);
    view.low = unlessZero(row.low);
    view.volume = row.volume;
    view.marketOpen = row.calendar->isOpen(m_core.now());
    const std::size_t shown = std::min(row.count, kRecent);
    view.recent.reserve(shown);
    for (std::size_t i = row.count - shown; i < row.count; ++i) view.recent.push_back(row.closes[i % kRecent]);
    quotes.push_back(std::move(view));
  }
}

}  // namespace keel::live
