// From a strategy's opinion to an order or a block with its reason (automationbot 4.4), and the exit rules (4.5).
#include <fmt/format.h>

#include <engine/base/json_text.h>
#include <engine/core/slot.h>
#include <engine/sizing/position_size.h>

namespace keel::core {

using domain::Money;
using domain::OrderRequest;
using domain::Side;
using domain::Signal;
using domain::SignalStatus;
using domain::Verdict;
using risk::DenialCode;

namespace {

/// Deviation of a signal's price from the market beyond which the journal carries a warning.
constexpr std::int64_t kDeviationWarningE8 = 20'000'000;
/// Spread of the quote, as a fraction of its middle, beyond which it carries one.
constexpr std::int64_t kSpreadWarningE8 = 5'000'000;

}  // namespace

void TradingCore::follow(const domain::MarketSlice& slice) {
  for (const domain::Bar& bar : slice.bars) {
    if (m_config.regularHoursOnly && !inSession(bar)) continue;
    MarketContext& context = m_contexts[bar.instrument.value()];
    context.rsi.update(bar.close.toDouble());
    context.sma.update(bar.close.toDouble());
  }
  for (const domain::Quote& quote : slice.quotes) m_contexts[quote.instrument.value()].quote = quote;
}

/// The state of the market at the decision: RSI 14, SMA 20, and a warning where the spread is wide.
void TradingCore::attachMarket(Signal& signal, domain::Price mark) const {
  if (m_contexts.empty()) return;
  const MarketContext& context = m_contexts[signal.intent.instrument.value()];
  const auto figure = [](bool ready, double value) { return ready ? fmt::format("{:.2f}", value) : std::string("no data"); };
  signal.checks.push_back({"market", Verdict::Pass,
                           fmt::format("price {}, RSI14 {}, SMA20 {}", mark.text(2), figure(context.rsi.ready(), context.rsi.value()),
                                       figure(context.sma.ready(), context.sma.value()))});
  const domain::Quote& quote = context.quote;
  if (quote.bid.e8() <= 0 || quote.ask <= quote.bid) return;
  const std::int64_t spread = base::multiplyDivide((quote.ask - quote.bid).e8(), base::kScaleE8, domain::mid(quote).e8(),
                                                   base::Rounding::HalfEven);
  if (spread > kSpreadWarningE8) {
    signal.checks.push_back({"wide_spread", Verdict::Warn,
                             fmt::format("spread {} to {} is {} % of the price", quote.bid.text(2), quote.ask.text(2),
                                         base::formatE8Fixed(spread * 100, 2))});
  }
}

void TradingCore::runSignals() {
  m_signalsWaiting = false;
  for (std::size_t i = 0; i < m_slots.size(); ++i) {
    Slot& slot = *m_slots[i];
    if (slot.emitted().empty()) continue;
    const std::vector<domain::SignalIntent> batch = std::exchange(slot.emitted(), {});
    for (const strategy::FilteredSignal& filtered : m_filters[i].filter(m_now, batch)) {
      Signal signal;
      signal.id = domain::SignalId(m_nextSignal++);
      signal.strategy = slot.id();
      signal.intent = batch[filtered.index];
      signal.ts = m_now;
      if (filtered.accepted) {
        processSignal(signal);
      } else {
        signal.checks.push_back({"filter", Verdict::Block, filtered.message});
        blockSignal(signal, filtered.code, filtered.message);
      }
      for (Observer* observer : m_observers) observer->onSignal(signal);
    }
  }
}

void TradingCore::blockSignal(Signal& signal, std::string code, std::string reason) {
  signal.status = SignalStatus::Blocked;
  signal.blockCode = std::move(code);
  signal.blockReason = std::move(reason);
}

/// Price, deviation, spread and quantity; false when the signal is blocked.
bool TradingCore::prepareSignal(Signal& signal, OrderRequest& request) {
  const domain::SignalIntent& intent = signal.intent;
  const domain::Instrument& instrument = m_instruments.at(intent.instrument);
  const auto mark = m_book.markOf(intent.instrument);
  if (!mark) {
    blockSignal(signal, risk::name(DenialCode::NoPrice), fmt::format("No price data available for {}", instrument.symbol));
    return false;
  }
  attachMarket(signal, mark->price);
  if (intent.price.e8() > 0 && mark->price.e8() > 0) {
    const std::int64_t away = std::abs(base::multiplyDivide((intent.price - mark->price).e8(), base::kScaleE8,
                                                            mark->price.e8(), base::Rounding::HalfEven));
    if (away > kDeviationWarningE8) {
      signal.checks.push_back({"price_deviation", Verdict::Warn,
                               fmt::format("signal price {} is {} % away from the market at {}", intent.price.text(2),
                                           base::formatE8Fixed(away * 100, 2), mark->price.text(2))});
    }
  }
  const domain::SignedQuantity held = position(signal.strategy, intent.instrument);
  request.instrument = intent.instrument;
  request.side = intent.side;
  request.type = intent.type;
  request.limitPrice = intent.limitPrice;
  request.stopPrice = intent.stopPrice;
  request.signal = signal.id;
  request.quantity = intent.quantity;
  const bool closes = !held.isZero() && (held.e8() > 0) != (intent.side == Side::Buy);
  if (closes && hasWorkingReduction(signal.strategy, intent.instrument)) {
    blockSignal(signal, "CLOSE_UNDER_WAY", fmt::format("a closing order in {} is already on its way", instrument.symbol));
    return false;
  }
  if (closes && request.quantity.isZero()) {
    request.quantity = domain::magnitude(held);
    request.reducesOnly = true;
    return true;
  }
  if (intent.side != Side::Buy && held.isZero() && !m_config.limits.allowShort) {
    blockSignal(signal, risk::name(DenialCode::ShortNotAllowed),
                fmt::format("no position in {} to sell, and short selling is off", instrument.symbol));
    return false;
  }
  if (!request.quantity.isZero()) return true;
  if (!m_config.maximumPosition) {
    blockSignal(signal, risk::name(DenialCode::BadQuantity), "the signal brings no quantity and the session sizes none");
    return false;
  }
  const risk::Exposure exposure = exposureFor(signal.strategy, request);
  const Money available = m_config.limits.availableCapital.value_or(cash());
  const Money room = m_config.limits.symbolExposure ? *m_config.limits.symbolExposure - exposure.symbolValue
                                                    : *m_config.maximumPosition;
  request.quantity = sizing::positionSize({*m_config.maximumPosition, available, m_config.positionShare, room},
                                          mark->price, instrument);
  signal.checks.push_back({"size", request.quantity.isZero() ? Verdict::Block : Verdict::Pass,
                           fmt::format("{} at {} within position {}, symbol room {}", request.quantity.text(),
                                       mark->price.text(2), m_config.maximumPosition->text(), room.text())});
  if (!request.quantity.isZero()) return true;
  const bool symbolFull = room < *m_config.maximumPosition;
  blockSignal(signal, risk::name(symbolFull ? DenialCode::SymbolExposureExceeded : DenialCode::InsufficientCapital),
              fmt::format("{}: nothing left to buy {} at {} (position {}, symbol room {})",
                          risk::blockText(symbolFull ? DenialCode::SymbolExposureExceeded : DenialCode::InsufficientCapital),
                          instrument.symbol, mark->price.text(2), m_config.maximumPosition->text(), room.text()));
  return false;
}

void TradingCore::processSignal(Signal& signal) {
  signal.status = SignalStatus::Processing;
  OrderRequest request;
  if (!prepareSignal(signal, request)) return;
  const risk::RiskVerdict verdict = gate(signal.strategy, request, &signal.checks);
  if (verdict.code != DenialCode::None) {
    blockSignal(signal, risk::name(verdict.code), verdict.message);
    return;
  }
  request.quantity = verdict.quantity;
  signal.order = place(signal.strategy, request);
  signal.status = SignalStatus::Executed;
  signal.checks.push_back({"order", Verdict::Pass,
                           fmt::format("order {}: {} {}", signal.order.value(), domain::name(request.side),
                                       request.quantity.text())});
}

void TradingCore::runExits() {
  std::vector<std::pair<const ledger::Position*, risk::ExitReason>> due;
  for (const auto& [key, held] : m_book.positions()) {
    if (key.account != m_config.account || held.quantity.isZero()) continue;
    const auto mark = m_book.markOf(key.instrument);
    if (!mark) continue;
    const auto reason = risk::evaluateExit(held.averageCost(), mark->price, held.quantity, held.tsOpened, m_now,
                                           m_config.exits);
    if (reason && !hasWorkingReduction(key.strategy, key.instrument)) due.emplace_back(&held, *reason);
  }
  std::vector<std::pair<domain::InstrumentId, DenialCode>> refusals;
  for (const auto& [held, reason] : due) {
    OrderRequest request;
    request.instrument = held->key.instrument;
    request.side = held->quantity.e8() > 0 ? Side::Sell : Side::Buy;
    request.quantity = domain::magnitude(held->quantity);
    request.reducesOnly = true;
    const std::string& symbol = m_instruments.at(request.instrument).symbol;
    const risk::RiskVerdict verdict = gate(held->key.strategy, request, nullptr);
    if (verdict.code != DenialCode::None) {
      refusals.emplace_back(request.instrument, verdict.code);
      const bool known = std::find(m_exitRefusals.begin(), m_exitRefusals.end(), refusals.back()) != m_exitRefusals.end();
      if (!known) {
        alert(domain::Severity::Warning, "EXIT_WAITS",
              fmt::format("{} in {} is due but must wait: {}", risk::name(reason), symbol, verdict.message));
      }
      continue;
    }
    audit("engine", "EXIT", fmt::format(R"({{"symbol":{},"reason":"{}"}})", base::jsonQuoted(symbol), risk::name(reason)));
    place(held->key.strategy, request);
  }
  m_exitRefusals = std::move(refusals);
}

}  // namespace keel::core
