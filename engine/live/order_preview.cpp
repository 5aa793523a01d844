#include <engine/live/order_preview.h>

#include <algorithm>
#include <limits>

namespace keel::live {
namespace {

using domain::Money;
using domain::Price;
using domain::Quantity;
using domain::Side;

/// Values up to an eighth of what can be counted, so that sums of a few still fit.
bool countable(Price price, Quantity quantity, std::int64_t multiplier) {
  constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max() / 8;
  base::Int128 product = 0;
  return quantity.e8() < kLargest &&
         !__builtin_mul_overflow(static_cast<base::Int128>(price.e8()) * quantity.e8(),
                                 static_cast<base::Int128>(multiplier), &product) &&
         product / base::kScaleE8 < kLargest;
}

/// One order, what it closes of the position held by hand, and what it opens.
class Estimate {
 public:
  Estimate(const core::TradingCore& core, const domain::OrderRequest& request, Quantity quantity)
      : m_core(core), m_request(request), m_quantity(quantity),
        m_instrument(core.instruments().at(request.instrument)),
        m_exposure(core.exposure({}, request.instrument)) {
    const auto held = core.book().quantity({core.config().account, {}, request.instrument});
    const bool against = !held.isZero() && (held.e8() > 0) != (request.side == Side::Buy);
    if (against) m_closing = std::min(quantity, domain::magnitude(held));
  }

  void fill(api::OrderPreview& out, const std::optional<simulation::FeeSchedule>& fees) {
    out.reducesOnly = m_closing == m_quantity;
    const auto mark = m_core.book().markOf(m_request.instrument);
    if (mark) {
      out.markUsed = mark->price;
      out.markAge = m_core.now() - mark->ts;
    }
    const Price price = !m_request.limitPrice.isZero()  ? m_request.limitPrice
                        : !m_request.stopPrice.isZero() ? m_request.stopPrice
                                                        : m_core.priceOf(m_request);
    if (price.e8() <= 0 || !countable(price, m_quantity, m_instrument.multiplier)) return;
    out.priceUsed = price;
    const Money value = valueOf(price, m_quantity);
    out.estimatedValue = value;
    if (fees) out.estimatedFee = simulation::orderFee(*fees, m_instrument, m_quantity, value);
    if (m_core.cash().currency() != m_instrument.currency) return;
    fillCash(out, value);
    fillWorst(out, price);
  }

 private:
  [[nodiscard]] Money valueOf(Price price, Quantity quantity) const {
    return domain::notional(price, quantity, m_instrument.multiplier, m_instrument.currency);
  }

  void fillCash(api::OrderPreview& out, Money value) const {
    const Money zero(m_instrument.currency);
    const Money fee = out.estimatedFee.value_or(zero);
    const Money cash = m_request.side == Side::Buy ? m_core.cash() - value - fee : m_core.cash() + value - fee;
    const Money limit = m_core.config().limits.availableCapital.value_or(cash);
    out.cashAfter = cash;
    if (limit.currency() != cash.currency()) return;
    const Money opened = valueOf(*out.priceUsed, m_quantity - m_closing);
    const Money closed = domain::minimum(valueOf(*out.priceUsed, m_closing), m_exposure.deployed);
    const bool limited = m_core.config().limits.availableCapital.has_value();
    const Money room = limited ? limit - (m_exposure.deployed - closed + opened) : cash;
    out.availableAfter = domain::maximum(zero, domain::minimum(cash, room));
  }

  void fillWorst(api::OrderPreview& out, Price price) const {
    const Quantity opening = m_quantity - m_closing;
    const auto& stop = m_core.config().exits.stop;
    if (opening.isZero()) {
      out.worst = api::WorstCase::Nothing;
      out.worstLoss = Money(m_instrument.currency);
    } else if (stop) {
      out.worst = api::WorstCase::AtStop;
      out.worstLoss = domain::multiply(valueOf(price, opening), *stop);
    } else if (m_request.side == Side::Buy) {
      out.worst = api::WorstCase::WholeValue;
      out.worstLoss = valueOf(price, opening);
    } else {
      out.worst = api::WorstCase::Unlimited;
    }
  }

  const core::TradingCore& m_core;
  const domain::OrderRequest& m_request;
  Quantity m_quantity;
  const domain::Instrument& m_instrument;
  risk::Exposure m_exposure;
  Quantity m_closing;
};

}  // namespace

api::OrderPreview previewOrder(const core::TradingCore& core, const api::PreviewRequest& asked,
                               const std::optional<simulation::FeeSchedule>& fees) {
  api::OrderPreview out;
  out.number = asked.number;
  const auto id = asked.request.instrument.value();
  if (id == 0 || id > core.instruments().size()) {
    out.code = "SYMBOL_NOT_FOUND";
    out.message = "the order names no known instrument";
    return out;
  }
  const risk::RiskVerdict verdict = core.preview(asked.request, &out.checks);
  const bool denied = verdict.code != risk::DenialCode::None;
  if (denied) out.code = risk::name(verdict.code);
  out.message = verdict.message;
  out.reduced = !denied && verdict.reduced;
  out.quantity = denied ? Quantity{} : verdict.quantity;
  Estimate(core, asked.request, denied ? asked.request.quantity : verdict.quantity).fill(out, fees);
  return out;
}

}  // namespace keel::live
