#include <engine/risk/exit_rules.h>

#include <fmt/format.h>

namespace keel::risk {
namespace {

/// `gain` in price > rate x entry, without rounding.
bool exceeds(base::Int128 gain, domain::Price entry, domain::Rate rate) {
  return gain * base::kScaleE8 > static_cast<base::Int128>(entry.e8()) * rate.e8();
}

base::Int128 priceGain(domain::Price entry, domain::Price mark, domain::SignedQuantity quantity) {
  const base::Int128 move = static_cast<base::Int128>(mark.e8()) - entry.e8();
  return quantity.e8() < 0 ? -move : move;
}

std::string ruleText(domain::Rate rate) { return fmt::format("{:.10g}", rate.toDouble() * 100.0); }

std::string hoursText(base::Duration d) {
  return fmt::format("{:.1f} h", std::chrono::duration<double, std::ratio<3600>>(d).count());
}

}  // namespace

const char* name(ExitReason reason) {
  switch (reason) {
    case ExitReason::StopLoss: return "closed_stop_loss";
    case ExitReason::TakeProfit: return "closed_take_profit";
    case ExitReason::TimeExit: return "closed_time_exit";
  }
  return "";
}

domain::Rate favourableMove(domain::Price entryAverage, domain::Price mark, domain::SignedQuantity quantity) {
  if (quantity.isZero() || entryAverage.e8() <= 0) return domain::Rate{};
  return domain::Rate::fromE8(base::narrowChecked(base::divideRounded(
      priceGain(entryAverage, mark, quantity) * base::kScaleE8, entryAverage.e8(), base::Rounding::HalfEven)));
}

std::optional<ExitReason> evaluateExit(domain::Price entryAverage, domain::Price mark, domain::SignedQuantity quantity,
                                       base::Timestamp opened, base::Timestamp now, const ExitRules& rules) {
  if (quantity.isZero()) return std::nullopt;
  if (mark.e8() > 0 && entryAverage.e8() > 0) {
    const base::Int128 gain = priceGain(entryAverage, mark, quantity);
    if (rules.stop && exceeds(-gain, entryAverage, *rules.stop)) return ExitReason::StopLoss;
    if (rules.take && exceeds(gain, entryAverage, *rules.take)) return ExitReason::TakeProfit;
  }
  if (rules.maximumAge && now - opened > *rules.maximumAge) return ExitReason::TimeExit;
  return std::nullopt;
}

std::string explain(ExitReason reason, domain::Price entryAverage, domain::Price mark, domain::SignedQuantity quantity,
                    base::Timestamp opened, base::Timestamp now, const ExitRules& rules) {
  const double percent = favourableMove(entryAverage, mark, quantity).toDouble() * 100.0;
  const std::string move = fmt::format("mark {} is {:+.4f} % from the entry {} for a position of {}", mark.text(2),
                                       percent, entryAverage.text(2), quantity.text());
  switch (reason) {
    case ExitReason::StopLoss:
      return fmt::format("{}, beyond the stop of {} %", move, ruleText(rules.stop.value_or(domain::Rate{})));
    case ExitReason::TakeProfit:
      return fmt::format("{}, beyond the target of {} %", move, ruleText(rules.take.value_or(domain::Rate{})));
    case ExitReason::TimeExit:
      return fmt::format("the position is {} old, the limit is {}", hoursText(now - opened),
                         hoursText(rules.maximumAge.value_or(base::Duration{})));
  }
  return move;
}

}  // namespace keel::risk
