#include <engine/core/trading_core.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <engine/base/json_text.h>
#include <engine/core/slot.h>

namespace keel::core {

using domain::ExecutionReport;
using domain::Money;
using domain::Order;
using domain::OrderEvent;
using domain::SessionState;

namespace {

/// How long a closing order of an emergency stop waits after the venue refused the one before.
constexpr base::Duration kCloseAgainAfter = std::chrono::seconds{1};

}  // namespace

TradingCore::TradingCore(CoreConfig config, const domain::InstrumentTable& instruments)
    : m_config(std::move(config)),
      m_instruments(instruments),
      m_book(instruments),
      m_orders(instruments),
      m_drawdown(m_config.initialCash),
      m_calendars(instruments.size() + 1, nullptr) {
  m_book.deposit(m_config.account, m_config.initialCash);
  m_dayStartEquity = m_lastEquity = m_config.initialCash;
  const risk::RiskLimits& limits = m_config.limits;
  m_limited = limits.maximumPosition || limits.availableCapital || limits.reserve || limits.dailyLoss ||
              limits.symbolExposure || limits.maximumPositions || limits.maximumTradesPerDay ||
              limits.maximumOrderValue || limits.stalePriceAfter || !limits.blockedAssetClasses.empty() ||
              !limits.allowShort || limits.sessionHoursOnly;
  m_exits = m_config.exits.stop || m_config.exits.take || m_config.exits.maximumAge;
}

TradingCore::~TradingCore() = default;

base::Result<std::unique_ptr<TradingCore>, base::Failure> TradingCore::create(
    CoreConfig config, const domain::InstrumentTable& instruments) {
  if (instruments.size() == 0) return base::fail("NO_INSTRUMENTS", "a run needs at least one instrument");
  std::unique_ptr<TradingCore> core(new TradingCore(std::move(config), instruments));
  for (const domain::Instrument& instrument : instruments.rows()) {
    if (instrument.currency != core->m_config.initialCash.currency()) {
      return base::fail("CURRENCY_MISMATCH",
                        fmt::format("{} trades in {}, the account holds {}", instrument.symbol,
                                    instrument.currency.code(), core->m_config.initialCash.currency().code()));
    }
    const auto found = calendar::findCalendar(instrument.calendar);
    if (!found) return tl::unexpected(found.error());
    core->m_calendars[instrument.id.value()] = *found;
  }
  std::uint32_t number = 0;
  for (const StrategyChoice& choice : core->m_config.strategies) {
    auto made = strategy::makeStrategy(choice.name, choice.parameters, instruments.rows());
    if (!made) return tl::unexpected(made.error());
    core->m_slots.push_back(std::make_unique<Slot>(*core, domain::StrategyId(++number), std::move(*made)));
    core->m_filters.emplace_back(core->m_config.filter);
    core->m_enabled.push_back(choice.enabled);
    for (const strategy::StrategySpec& spec : strategy::strategyCatalogue()) {
      if (spec.name == choice.name && spec.emitsSignals) core->m_contexts.resize(instruments.size() + 1);
    }
  }
  return core;
}

/// Part of takeSlice() and nothing else.
[[gnu::always_inline]] inline void TradingCore::runStrategies(const domain::MarketSlice& slice) {
  if (!m_contexts.empty()) follow(slice);
  for (const auto& slot : m_slots) {
    for (const domain::Bar& bar : slice.bars) {
      if (m_config.regularHoursOnly && !inSession(bar)) continue;
      slot->strategy().onBar(bar, *slot);
    }
    if (slot->wantsSliceEnds()) slot->strategy().onSliceEnd(slice.ts, *slot);
  }
  if (m_signalsWaiting) [[unlikely]] runSignals();
  if (m_exits && m_now >= m_nextExitCheck) [[unlikely]] {
    m_nextExitCheck = m_now + m_config.exitCheckInterval;
    runExits();
  }
}

/// Inlined into both of its callers: for single bars the compiler then drops what only larger slices need.
[[gnu::always_inline]] inline void TradingCore::takeSlice(const domain::MarketSlice& slice) {
  m_now = std::max(m_now, slice.ts);
  if (m_now >= m_dateEnds) [[unlikely]] rollTradeDate();
  m_barOpened = slice.bars.empty() ? slice.ts : slice.bars.front().tsOpen;
  for (const domain::Bar& bar : slice.bars) m_book.mark(bar.instrument, bar.close, bar.tsClose);
  if (!slice.quotes.empty()) markQuotes(slice.quotes);
  if (m_state == SessionState::Active || m_state == SessionState::Paused) [[likely]] runStrategies(slice);
  else if (m_state == SessionState::EmergencyStopped || m_state == SessionState::Stopped) cancelLeftovers();
  if (m_emergency && !m_emergency->flat) driveEmergency();

  // Flat and nothing booked: the account is worth what it was worth.
  if (m_book.anyOpen() || m_book.bookings() != m_valuedBookings) {
    m_valuedBookings = m_book.bookings();
    m_lastEquity = m_book.equity(m_config.account);
    m_drawdown.update(m_lastEquity);
  }
  if (m_config.limits.dailyLoss && !m_dayLossAlerted) checkDayLoss();
  if (m_sliceObservers.empty()) return;
  const Money cashNow = cash();
  for (Observer* observer : m_sliceObservers) observer->onSliceEnd(m_now, cashNow, m_lastEquity);
}

void TradingCore::handle(const domain::MarketSlice& slice) { takeSlice(slice); }

std::size_t TradingCore::handleBars(std::span<const domain::Bar> bars) {
  std::size_t taken = 0;
  while (taken < bars.size() && m_effects.empty()) {
    const domain::Bar* bar = bars.data() + taken++;
    takeSlice({bar->tsClose, {bar, 1}, {}});
  }
  return taken;
}

void TradingCore::markQuotes(std::span<const domain::Quote> quotes) {
  for (const domain::Quote& quote : quotes) {
    if (!quote.bid.isZero() && !quote.ask.isZero()) m_book.mark(quote.instrument, domain::mid(quote), quote.ts);
  }
}

void TradingCore::checkDayLoss() {
  if (m_dayStartEquity - m_lastEquity < *m_config.limits.dailyLoss) return;
  m_dayLossAlerted = true;
  alert(domain::Severity::Critical, "DAILY_LOSS_LIMIT",
        fmt::format("day loss {} has reached the limit {}: no new positions until the next trade date",
                    (m_dayStartEquity - m_lastEquity).text(), m_config.limits.dailyLoss->text()));
}

/// The exchange's own day: limits that count by the day begin anew, from the equity the old day ended with.
void TradingCore::rollTradeDate() {
  const calendar::Calendar& calendar = *m_calendars[1];
  m_tradeDate = calendar.tradeDate(m_now);
  const auto next = std::chrono::sys_days{m_tradeDate} + std::chrono::days{1};
  m_dateEnds = calendar.zone().toUtcLenient(base::TradeDate{next}, base::Duration{0});
  m_dayStartEquity = m_lastEquity;
  m_tradesToday = 0;
  m_dayLossAlerted = false;
}

void TradingCore::handle(const ExecutionReport& report) {
  m_now = std::max(m_now, report.tsEvent);
  if (m_now >= m_dateEnds) [[unlikely]] rollTradeDate();
  const execution::Applied applied = m_orders.apply(report, m_now);
  switch (applied) {
    case execution::Applied::NoChange:
    case execution::Applied::Duplicate: return;
    case execution::Applied::UnknownOrder:
      alert(domain::Severity::Critical, "UNKNOWN_ORDER",
            fmt::format("the venue reports {} for order {}, which is not ours", domain::name(report.event),
                        report.order.value()));
      return;
    case execution::Applied::Impossible:
      // A refused cancel of an order that has just ended is the ordinary crossing of two messages.
      if (report.event == OrderEvent::CancelRejected) return;
      alert(domain::Severity::Warning, "UNEXPECTED_REPORT",
            fmt::format("the venue reports {} for order {} in status {}", domain::name(report.event),
                        report.order.value(), domain::name(m_orders.find(report.order)->status)));
      return;
    case execution::Applied::Overfill:
      alert(domain::Severity::Critical, "OVERFILL",
            fmt::format("order {} filled {} more than it asked for", report.order.value(), report.lastQuantity.text()));
      break;
    case execution::Applied::Changed: break;
  }
  const Order& order = *m_orders.find(report.order);
  if (report.event == OrderEvent::Fill || report.event == OrderEvent::PartialFill) bookFill(order, report);
  notify(order, report.event);
  if (m_emergency) [[unlikely]] reportInEmergency(order, report);
}

/// A fill that crossed its cancel opens a position again, even after flat was proven; a closing order that the venue
/// ended unasked is not repeated at once.
void TradingCore::reportInEmergency(const Order& order, const ExecutionReport& report) {
  const ledger::PositionKey key{order.account, order.strategy, order.request.instrument};
  if (m_state == SessionState::EmergencyStopped && !m_book.quantity(key).isZero()) m_emergency->flat = false;
  const bool ended = report.event == OrderEvent::Reject || report.event == OrderEvent::Cancel || report.event == OrderEvent::Expire;
  if (ended && order.request.reducesOnly && report.reason != domain::VenueReason::Requested) {
    m_closeAgainAt[key] = m_now + kCloseAgainAfter;
  }
  if (!m_emergency->flat) driveEmergency();
}

void TradingCore::bookFill(const Order& order, const ExecutionReport& report) {
  const domain::SignedQuantity quantity = domain::signedBy(order.request.side, report.lastQuantity);
  const ledger::PositionKey key{order.account, order.strategy, order.request.instrument};
  const ledger::Booking booking = m_book.apply({key, quantity, report.lastPrice, report.fee, report.tsEvent});
  // A trade is an order that opens; its further parts are the same trade.
  if (booking.closed.isZero() && order.cumulativeQuantity == report.lastQuantity) ++m_tradesToday;
  if (m_observers.empty()) return;
  const domain::FillRecord record{m_config.session,       report.execution, order.id,
                                  order.request.instrument, order.strategy, order.request.side,
                                  report.lastQuantity,    report.lastPrice, report.fee,
                                  booking.realizedPnl,    report.tsEvent};
  for (Observer* observer : m_observers) observer->onFill(record, booking);
}

void TradingCore::notify(const Order& order, OrderEvent event) {
  for (Observer* observer : m_observers) observer->onOrder(order, event);
  const std::size_t index = order.strategy.value() - std::size_t{1};  // no strategy, 0, wraps around
  if (index >= m_slots.size()) return;
  Slot& slot = *m_slots.data()[index];
  slot.strategy().onOrder(order, event, slot);
}

void TradingCore::endOfData() {
  if (m_emergency && !m_emergency->flat) driveEmergency();
  if (m_state == SessionState::Active || m_state == SessionState::Paused) {
    setState(SessionState::Stopped, "the tape has ended");
  }
}

void TradingCore::halt(const std::string& why) {
  if (m_state == SessionState::Halted || why == m_haltReason) return;
  m_haltReason = why;
  if (m_emergency && !m_emergency->flat) {
    // Closing what is open comes first; the reason is told at once all the same.
    return alert(domain::Severity::Critical, "HALT_DURING_EMERGENCY", why);
  }
  setState(SessionState::Halted, why);
  alert(domain::Severity::Critical, "HALTED", why);
  withdrawUnsent();
}

/// Orders whose intent is not on disk never leave, not even with the closing orders of a later emergency stop.
void TradingCore::withdrawUnsent() {
  for (const Effect& effect : std::exchange(m_effects, {})) {
    const Order* order = m_orders.find(effect.order);
    if (effect.kind != EffectKind::Submit || order == nullptr || !domain::isWorking(order->status)) continue;
    m_orders.apply(effect.order, OrderEvent::Reject, m_now, static_cast<std::uint16_t>(domain::VenueReason::NeverReceived));
    notify(*order, OrderEvent::Reject);
  }
}

execution::Reconciliation TradingCore::reconcile(const ports::VenueReport& venue) {
  std::vector<ports::VenuePosition> ours;
  for (const auto& [key, position] : m_book.positions()) {
    if (key.account == m_config.account) ours.push_back({key.instrument, position.quantity});
  }
  execution::Reconciliation result = execution::reconcile(m_orders, venue, ours, m_now);
  for (const ExecutionReport& correction : result.corrections) handle(correction);
  for (const execution::Difference& difference : result.differences) {
    audit("engine", "RECONCILED", fmt::format(R"({{"kind":"{}","text":{}}})", execution::name(difference.kind), base::jsonQuoted(difference.text)));
  }
  return result;
}

void TradingCore::takeEffects(std::vector<Effect>& into) {
  into.clear();
  into.swap(m_effects);
}

void TradingCore::alert(domain::Severity severity, const char* code, std::string text) {
  const domain::Alert made{m_nextAlert++, m_now, severity, code, std::move(text), "engine"};
  for (Observer* observer : m_observers) observer->onAlert(made);
}

void TradingCore::audit(const char* actor, const char* action, std::string details) {
  const domain::AuditRecord record{m_config.session, m_now, actor, action, std::move(details)};
  for (Observer* observer : m_observers) observer->onAudit(record);
}

bool TradingCore::inSession(const domain::Bar& bar) const {
  return m_calendars[bar.instrument.value()]->isOpen(bar.tsOpen);
}

bool TradingCore::marketOpen(domain::InstrumentId instrument) const {
  return m_calendars[instrument.value()]->isOpen(m_now);
}

bool TradingCore::isStale(domain::InstrumentId instrument) const {
  const auto mark = m_book.markOf(instrument);
  return mark && m_config.limits.stalePriceAfter && m_now - mark->ts > *m_config.limits.stalePriceAfter;
}

Money TradingCore::deployed() const {
  Money total(m_config.initialCash.currency());
  for (const auto& [key, held] : m_book.positions()) {
    if (key.account == m_config.account) total += domain::magnitude(m_book.marketValue(held));
  }
  return total;
}

std::string_view TradingCore::strategyName(domain::StrategyId id) const {
  if (id.value() < 1 || id.value() > m_slots.size()) return "manual";
  return m_slots[id.value() - 1]->strategy().name();
}

bool TradingCore::strategyEnabled(domain::StrategyId id) const {
  return id.value() < 1 || id.value() > m_enabled.size() || m_enabled[id.value() - 1];
}

bool TradingCore::emitsSignals(domain::StrategyId id) const {
  if (id.value() < 1 || id.value() > m_config.strategies.size()) return false;
  const std::string& name = m_config.strategies[id.value() - 1].name;
  const auto& all = strategy::strategyCatalogue();
  return std::any_of(all.begin(), all.end(), [&name](const auto& spec) { return spec.name == name && spec.emitsSignals; });
}

std::size_t TradingCore::signalsInHour(domain::StrategyId id) const {
  return id.value() < 1 || id.value() > m_filters.size() ? 0 : m_filters[id.value() - 1].acceptedInHour(m_now);
}

}  // namespace keel::core
