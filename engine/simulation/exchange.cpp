#include <engine/simulation/exchange.h>

#include <charconv>

namespace keel::simulation {
namespace {

/// "PX17" without a trip through a formatter: two of them are made for every fill.
template <class Id>
Id numbered(std::string_view prefix, std::uint64_t number) {
  char text[24];
  char* digits = std::copy(prefix.begin(), prefix.end(), text);
  const auto end = std::to_chars(digits, text + sizeof text, number).ptr;
  return Id(std::string_view(text, static_cast<std::size_t>(end - text)));
}

}  // namespace

using domain::ClientOrderId;
using domain::ExecutionReport;
using domain::Order;
using domain::OrderEvent;
using domain::OrderStatus;
using domain::OrderType;
using domain::Price;
using domain::Quantity;
using domain::Side;
using domain::TimeInForce;
using domain::VenueReason;

Exchange::Exchange(const domain::InstrumentTable& instruments, ExchangeConfig config)
    : m_instruments(instruments), m_config(std::move(config)), m_random(m_config.seed), m_markets(instruments.size() + 1) {
  m_working.reserve(64);
}

// --- orders in ------------------------------------------------------------------------------------------------------

std::optional<VenueReason> Exchange::refusal(const Order& order) {
  const domain::OrderRequest& request = order.request;
  const auto id = request.instrument.value();
  if (id == 0 || id > m_instruments.size()) return VenueReason::UnknownInstrument;
  if (request.quantity.isZero()) return VenueReason::BadOrder;
  const bool needsLimit = request.type == OrderType::Limit || request.type == OrderType::StopLimit;
  const bool needsStop = request.type == OrderType::Stop || request.type == OrderType::StopLimit;
  if ((needsLimit && request.limitPrice.e8() <= 0) || (needsStop && request.stopPrice.e8() <= 0)) {
    return VenueReason::BadOrder;
  }
  if (request.type == OrderType::TrailingStop && request.trailKind == domain::TrailKind::None) return VenueReason::BadOrder;
  if (m_config.rejectProbability > 0 && m_random.uniform() < m_config.rejectProbability) return VenueReason::RandomReject;
  return std::nullopt;
}

void Exchange::rejectOrder(const Order& order, VenueReason reason) {
  ExecutionReport report;
  report.order = order.id;
  report.event = OrderEvent::Reject;
  report.tsEvent = m_now;
  report.reason = reason;
  m_reports.push_back(report);
  if (m_config.keepHistory) {
    m_orders[order.id] = ports::VenueOrder{order.id, {}, OrderStatus::Rejected, Quantity{}};
  }
  m_ended.push_back({order.id, Quantity{}});
}

void Exchange::submit(const Order& order) {
  if (const auto reason = refusal(order)) return rejectOrder(order, *reason);
  Working& working = m_working.emplace_back();
  working.id = order.id;
  working.venueId = numbered<domain::VenueOrderId>("P", m_nextVenueOrder++);
  working.request = order.request;
  working.cumulative = order.cumulativeQuantity;  // a restored order goes on where it was
  working.value = domain::Money(m_instruments.at(order.request.instrument).currency);
  working.charged = working.value;
  working.effective = m_now + m_config.latency;
  working.waitsForParent = order.request.parent.valid();
  const TimeInForce tif = order.request.timeInForce;
  if (tif == TimeInForce::Day || tif == TimeInForce::AtTheClose) {
    const auto calendar = calendar::findCalendar(m_instruments.at(order.request.instrument).calendar);
    const auto close = calendar ? (*calendar)->nextClose(m_now) : std::nullopt;
    working.dayEnd = close.value_or(base::Timestamp::max());
  }
  const Market& market = m_markets[order.request.instrument.value()];
  if (working.request.type == OrderType::TrailingStop) {
    working.stop = working.request.stopPrice;
    if (working.stop.isZero() && !market.last.isZero()) trail(working, market.last);
  }
  report(working, OrderEvent::Accept, VenueReason::None);
  remember(working, OrderStatus::New);
  if (working.waitsForParent) {
    joinParent(working);
    sweep();
  } else if (m_config.marketFill == MarketFill::AtSubmit && m_config.latency.count() == 0) {
    tryAtSubmit(working);
    sweep();
  }
}

/// A child whose parent ended before it arrived: it follows what the parent did. One without any parent cannot start.
void Exchange::joinParent(Working& child) {
  const ClientOrderId parent = child.request.parent;
  const auto isParent = [parent](const auto& order) { return order.id == parent; };
  const auto ended = std::find_if(m_ended.begin(), m_ended.end(), isParent);
  if (ended != m_ended.end() && !ended->filled.isZero()) {
    cutTo(child, ended->filled);
    m_activate.push_back(parent);
  } else if (ended != m_ended.end() || std::none_of(m_working.begin(), m_working.end(), isParent)) {
    end(child, OrderEvent::Cancel, VenueReason::ParentCanceled);
  }
}

void Exchange::cancel(ClientOrderId id) {
  for (Working& order : m_working) {
    if (order.id == id && !order.gone) {
      end(order, OrderEvent::Cancel, VenueReason::Requested);
      sweep();
      return;
    }
  }
  ExecutionReport report;
  report.order = id;
  report.event = OrderEvent::CancelRejected;
  report.tsEvent = m_now;
  report.reason = VenueReason::UnknownOrder;
  m_reports.push_back(report);
}

/// Immediate execution at the last known price: quotes first, then the last close, never an old price.
void Exchange::tryAtSubmit(Working& order) {
  const TimeInForce tif = order.request.timeInForce;
  if (order.request.type != OrderType::Market || tif == TimeInForce::AtTheClose || tif == TimeInForce::AtTheOpening) return;
  const Market& market = m_markets[order.request.instrument.value()];
  const bool buy = order.request.side == Side::Buy;
  Match match;
  match.ts = m_now;
  const auto fresh = [&](base::Timestamp ts) {
    return !m_config.stalePriceAfter || m_now - ts <= *m_config.stalePriceAfter;
  };
  const Price touch = buy ? market.book.ask : market.book.bid;
  if (!touch.isZero() && fresh(market.book.ts)) {
    match.price = touch;
    match.available = buy ? market.book.askSize : market.book.bidSize;
  } else if (!market.last.isZero() && fresh(market.lastTs)) {
    match.price = market.last;
  } else {
    return;  // waits for a price
  }
  if (tif != TimeInForce::FillOrKill || capacity(order, match) == order.leaves()) fill(order, match);
  const bool once = tif == TimeInForce::ImmediateOrCancel || tif == TimeInForce::FillOrKill;
  if (once && !order.gone) end(order, OrderEvent::Cancel, VenueReason::CouldNotFillAtOnce);
}

// --- market in ------------------------------------------------------------------------------------------------------

void Exchange::onSlice(const domain::MarketSlice& slice) {
  m_now = std::max(m_now, slice.ts);
  if (!m_working.empty()) matchWorking(slice);
  for (const domain::Bar& bar : slice.bars) {
    Market& market = marketOf(bar.instrument);
    market.last = bar.close;
    market.lastTs = bar.tsClose;
  }
  for (const domain::Quote& quote : slice.quotes) marketOf(quote.instrument).book = quote;
}

/// Kept out of line: most slices find no working order.
[[gnu::noinline]] void Exchange::matchWorking(const domain::MarketSlice& slice) {
  m_ended.clear();
  for (const domain::Bar& bar : slice.bars) marketOf(bar.instrument).bar = &bar;
  for (const domain::Quote& quote : slice.quotes) marketOf(quote.instrument).quote = &quote;
  for (const ClientOrderId id : m_activate) {
    for (Working& order : m_working) order.waitsForParent = order.waitsForParent && order.request.parent != id;
  }
  m_activate.clear();
  const std::size_t count = m_working.size();
  for (std::size_t i = 0; i < count; ++i) matchOrder(m_working[i]);
  sweep();
  for (const domain::Bar& bar : slice.bars) marketOf(bar.instrument).bar = nullptr;
  for (const domain::Quote& quote : slice.quotes) marketOf(quote.instrument).quote = nullptr;
}

void Exchange::matchOrder(Working& order) {
  if (order.gone) return;
  const Market& market = m_markets[order.request.instrument.value()];
  if (market.bar == nullptr && market.quote == nullptr) return;
  const base::Timestamp opens = market.bar != nullptr ? market.bar->tsOpen : market.quote->ts;
  if (expireIfDue(order, opens) || order.waitsForParent || opens < order.effective) return;
  std::optional<Match> match = market.bar != nullptr ? matchBar(order, *market.bar) : matchQuote(order, *market.quote);
  const bool first = !order.seenMarket;
  order.seenMarket = true;
  const TimeInForce tif = order.request.timeInForce;
  if (match && tif == TimeInForce::FillOrKill && capacity(order, *match) < order.leaves()) match.reset();
  if (match) {
    fill(order, *match);
  } else if (order.request.type == OrderType::TrailingStop && market.bar != nullptr) {
    trail(order, market.bar->close);
  }
  const bool once = tif == TimeInForce::ImmediateOrCancel || tif == TimeInForce::FillOrKill || tif == TimeInForce::AtTheOpening;
  if (once && first && !order.gone) end(order, OrderEvent::Cancel, VenueReason::CouldNotFillAtOnce);
}

bool Exchange::expireIfDue(Working& order, base::Timestamp opens) {
  const TimeInForce tif = order.request.timeInForce;
  const bool due = (tif == TimeInForce::GoodTillDate && opens > order.request.expiresAt) ||
                   ((tif == TimeInForce::Day || tif == TimeInForce::AtTheClose) && opens >= order.dayEnd);
  if (due) end(order, OrderEvent::Expire, VenueReason::TimeInForceEnded);
  return due;
}

std::optional<Exchange::Match> Exchange::matchBar(Working& order, const domain::Bar& bar) {
  const bool buy = order.request.side == Side::Buy;
  const Price worst = buy ? bar.high : bar.low;
  const bool limited = order.request.type == OrderType::Limit;
  if (order.request.timeInForce == TimeInForce::AtTheClose && (limited || order.request.type == OrderType::Market)) {
    const Price limit = order.request.limitPrice;
    const bool priced = !limited || (buy ? bar.close <= limit : bar.close >= limit);
    if (bar.tsClose < order.dayEnd || !priced) return std::nullopt;
    return Match{bar.close, worst, true, bar.tsClose, {}};
  }
  switch (order.request.type) {
    case OrderType::Market: return Match{bar.open, worst, true, bar.tsOpen, {}};
    case OrderType::Limit: return matchLimitBar(order.request.side, order.request.limitPrice, bar);
    case OrderType::Stop: return matchStopBar(order, bar);
    case OrderType::TrailingStop:
      if (order.stop.isZero()) return std::nullopt;
      return matchStopBar(order, bar);
    case OrderType::StopLimit: {
      if (order.triggered) return matchLimitBar(order.request.side, order.request.limitPrice, bar);
      const auto touched = matchStopBar(order, bar);
      if (!touched) return std::nullopt;
      order.triggered = true;
      // From the trigger price on; within this bar only the trigger price itself is known to have traded.
      const Price limit = order.request.limitPrice;
      const bool tradeable = buy ? touched->price <= limit : touched->price >= limit;
      if (!tradeable) return std::nullopt;
      return Match{touched->price, limit, true, touched->ts, {}};
    }
  }
  return std::nullopt;
}

/// At the open when the open is through the stop, else at the stop when the bar reaches it.
std::optional<Exchange::Match> Exchange::matchStopBar(const Working& order, const domain::Bar& bar) const {
  const bool buy = order.request.side == Side::Buy;
  const Price stop = order.request.type == OrderType::TrailingStop ? order.stop : order.request.stopPrice;
  const Price worst = buy ? bar.high : bar.low;
  if (buy ? bar.open >= stop : bar.open <= stop) return Match{bar.open, worst, true, bar.tsOpen, {}};
  if (buy ? bar.high >= stop : bar.low <= stop) return Match{stop, worst, true, bar.tsClose, {}};
  return std::nullopt;
}

/// At the open when it is at or better than the limit (slippage stops at the limit), else at the limit when touched.
std::optional<Exchange::Match> Exchange::matchLimitBar(Side side, Price limit, const domain::Bar& bar) const {
  const bool buy = side == Side::Buy;
  if (buy ? bar.open <= limit : bar.open >= limit) {
    const Price worst = buy ? std::min(bar.high, limit) : std::max(bar.low, limit);
    return Match{bar.open, worst, true, bar.tsOpen, {}};
  }
  if (buy ? bar.low <= limit : bar.high >= limit) return Match{limit, limit, false, bar.tsClose, {}};
  return std::nullopt;
}

std::optional<Exchange::Match> Exchange::matchQuote(Working& order, const domain::Quote& quote) {
  const bool buy = order.request.side == Side::Buy;
  const Price touch = buy ? quote.ask : quote.bid;
  // The closing price is a bar's: quotes alone do not tell it.
  if (touch.isZero() || order.request.timeInForce == TimeInForce::AtTheClose) return std::nullopt;
  const Match atTouch{touch, Price{}, true, quote.ts, buy ? quote.askSize : quote.bidSize};
  const auto limitOk = [&](Price limit) { return buy ? touch <= limit : touch >= limit; };
  const auto stopOk = [&](Price stop) { return !stop.isZero() && (buy ? touch >= stop : touch <= stop); };
  switch (order.request.type) {
    case OrderType::Market: return atTouch;
    case OrderType::Limit:
      if (!limitOk(order.request.limitPrice)) return std::nullopt;
      return Match{touch, order.request.limitPrice, false, quote.ts, atTouch.available};
    case OrderType::Stop: return stopOk(order.request.stopPrice) ? std::optional(atTouch) : std::nullopt;
    case OrderType::StopLimit:
      order.triggered = order.triggered || stopOk(order.request.stopPrice);
      if (!order.triggered || !limitOk(order.request.limitPrice)) return std::nullopt;
      return Match{touch, order.request.limitPrice, false, quote.ts, atTouch.available};
    case OrderType::TrailingStop:
      if (stopOk(order.stop)) return atTouch;
      trail(order, touch);
      return std::nullopt;
  }
  return std::nullopt;
}

/// A trailing stop only ever moves towards the market.
void Exchange::trail(Working& order, Price reference) const {
  const bool sell = order.request.side != Side::Buy;
  const Price distance = order.request.trailKind == domain::TrailKind::Percent
                             ? domain::multiply(reference, order.request.trailRate)
                             : order.request.trailOffset;
  const Price stop = sell ? reference - distance : reference + distance;
  if (order.stop.isZero()) order.stop = stop;
  else order.stop = sell ? std::max(order.stop, stop) : std::min(order.stop, stop);
}

// --- fills and ends -------------------------------------------------------------------------------------------------

/// What the market has for the order, before chance.
Quantity Exchange::capacity(const Working& order, const Match& match) const {
  Quantity quantity = order.leaves();
  const Quantity lot = m_instruments.at(order.request.instrument).lotSize;
  if (!match.available.isZero()) quantity = std::min(quantity, match.available);
  const Market& market = m_markets[order.request.instrument.value()];
  if (m_config.volumeShare && market.bar != nullptr) {
    const auto share = base::multiplyE8(market.bar->volume.e8(), m_config.volumeShare->e8(), base::Rounding::Floor);
    quantity = std::min(quantity, domain::floorToLot(Quantity::fromE8(share), lot));
  }
  return quantity;
}

Quantity Exchange::fillQuantity(const Working& order, const Match& match) {
  Quantity quantity = capacity(order, match);
  const Quantity lot = m_instruments.at(order.request.instrument).lotSize;
  if (m_config.partialFillProbability > 0 && order.request.timeInForce != TimeInForce::FillOrKill &&
      m_random.uniform() < m_config.partialFillProbability) {
    const auto lots = static_cast<std::uint64_t>(quantity.e8() / lot.e8());
    if (lots > 1) quantity = Quantity::fromE8(static_cast<std::int64_t>(1 + m_random.below(lots - 1)) * lot.e8());
  }
  return quantity;
}

void Exchange::fill(Working& order, const Match& match) {
  const Quantity quantity = fillQuantity(order, match);
  if (quantity.isZero()) return;
  const domain::Instrument& instrument = m_instruments.at(order.request.instrument);
  Price price = match.slips ? slip(m_config.slippage, instrument, order.request.side, match.price, match.worst, m_random)
                            : match.price;
  if (order.request.type == OrderType::Limit || order.request.type == OrderType::StopLimit) {
    const Price limit = order.request.limitPrice;  // whatever the slippage model says
    price = order.request.side == Side::Buy ? std::min(price, limit) : std::max(price, limit);
  }
  order.cumulative += quantity;
  order.value += domain::notional(price, quantity, instrument.multiplier, instrument.currency);
  const domain::Money due = orderFee(m_config.fees, instrument, order.cumulative, order.value);

  ExecutionReport& report = m_reports.emplace_back();
  report.order = order.id;
  report.event = order.leaves().isZero() ? OrderEvent::Fill : OrderEvent::PartialFill;
  report.venueOrderId = order.venueId;
  report.execution = numbered<domain::ExecutionId>("PX", m_nextExecution++);
  report.tsEvent = match.ts;
  report.lastPrice = price;
  report.lastQuantity = quantity;
  report.fee = due - order.charged;
  order.charged = due;
  if (m_config.keepHistory) {
    m_fills.push_back(report);
    m_positions[order.request.instrument] += domain::signedBy(order.request.side, quantity);
  }
  afterFill(order, quantity);
}

void Exchange::afterFill(Working& order, Quantity quantity) {
  const bool filled = order.leaves().isZero();
  remember(order, filled ? OrderStatus::Filled : OrderStatus::PartiallyFilled);
  if (order.request.group.valid()) {
    for (Working& other : m_working) {
      if (other.gone || other.id == order.id || other.request.group != order.request.group) continue;
      if (filled || other.leaves() <= quantity) {
        end(other, OrderEvent::Cancel, VenueReason::GroupFilled);
      } else {
        // One part of the position is gone; its other exit must not close more than what is left.
        other.request.quantity -= quantity;
        report(other, OrderEvent::Replaced, VenueReason::GroupFilled);
        m_reports.back().replacedQuantity = other.request.quantity;
      }
    }
  }
  if (filled) {
    order.gone = m_anyGone = true;
    m_ended.push_back({order.id, order.cumulative});
    childrenOf(order.id, order.cumulative);
  }
}

/// A child must not close more than its parent opened.
void Exchange::cutTo(Working& child, Quantity filled) {
  if (child.request.quantity <= filled) return;
  child.request.quantity = filled;
  report(child, OrderEvent::Replaced, VenueReason::ParentCanceled);
  m_reports.back().replacedQuantity = filled;
}

void Exchange::end(Working& order, OrderEvent event, VenueReason reason) {
  order.gone = m_anyGone = true;
  report(order, event, reason);
  remember(order, event == OrderEvent::Expire ? OrderStatus::Expired : OrderStatus::Canceled);
  m_ended.push_back({order.id, order.cumulative});
  childrenOf(order.id, order.cumulative);
}

void Exchange::childrenOf(ClientOrderId parent, Quantity filled) {
  bool any = false;
  for (std::size_t i = 0; i < m_working.size(); ++i) {
    Working& child = m_working[i];
    if (child.gone || !child.waitsForParent || child.request.parent != parent) continue;
    if (filled.isZero()) {
      end(child, OrderEvent::Cancel, VenueReason::ParentCanceled);
    } else {
      any = true;
      cutTo(child, filled);
    }
  }
  if (any) m_activate.push_back(parent);
}

void Exchange::endOfData() {
  for (std::size_t i = 0; i < m_working.size(); ++i) {
    if (!m_working[i].gone) end(m_working[i], OrderEvent::Expire, VenueReason::EndOfData);
  }
  sweep();
}

void Exchange::report(const Working& order, OrderEvent event, VenueReason reason) {
  ExecutionReport& report = m_reports.emplace_back();
  report.order = order.id;
  report.event = event;
  report.venueOrderId = order.venueId;
  report.tsEvent = m_now;
  report.reason = reason;
}

void Exchange::remember(const Working& order, OrderStatus status) {
  if (!m_config.keepHistory) return;
  m_orders[order.id] = ports::VenueOrder{order.id, order.venueId, status, order.cumulative};
}

void Exchange::sweep() {
  if (!m_anyGone) return;
  if (m_working.size() == 1) m_working.clear();
  else std::erase_if(m_working, [](const Working& order) { return order.gone; });
  m_anyGone = false;
}

void Exchange::takeReports(std::vector<ExecutionReport>& into) {
  into.clear();
  into.swap(m_reports);
}

base::Result<ports::VenueReport, base::Failure> Exchange::query() {
  if (!m_config.keepHistory) return base::fail("NO_HISTORY", "this venue was told not to keep its history");
  ports::VenueReport report;
  for (const auto& [id, order] : m_orders) report.orders.push_back(order);
  report.fills = m_fills;
  for (const auto& [instrument, quantity] : m_positions) {
    if (!quantity.isZero()) report.positions.push_back({instrument, quantity});
  }
  return report;
}

}  // namespace keel::simulation
