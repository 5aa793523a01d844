#pragma once
// When an open position must be closed: stop loss, take profit, age (automationbot 4.5). Pure and exact.
// It knows prices and times, never orders or brokers.
#include <cstdint>
#include <optional>
#include <string>

#include <engine/base/time.h>
#include <engine/domain/money.h>

namespace keel::risk {

enum class ExitReason : std::uint8_t { StopLoss, TakeProfit, TimeExit };
/// The status word of a trade closed for it: "closed_stop_loss", "closed_take_profit", "closed_time_exit".
[[nodiscard]] const char* name(ExitReason reason);

/// An absent rule never triggers. Rates are fractions of the entry price.
struct ExitRules {
  std::optional<domain::Rate> stop;
  std::optional<domain::Rate> take;
  std::optional<base::Duration> maximumAge;
};

/// Move from entry to mark in favour of the position, as a fraction of the entry price (half even at 1e-8); zero
/// without a position or a positive entry price. Fees are not in it.
[[nodiscard]] domain::Rate favourableMove(domain::Price entryAverage, domain::Price mark,
                                          domain::SignedQuantity quantity);

/// The rule that closes the position now: stop before take before age. Exact equality does not trigger. Without a
/// positive mark or entry price only the age counts; nothing for a flat position.
[[nodiscard]] std::optional<ExitReason> evaluateExit(domain::Price entryAverage, domain::Price mark,
                                                     domain::SignedQuantity quantity, base::Timestamp opened,
                                                     base::Timestamp now, const ExitRules& rules);

/// One sentence with the numbers: "mark 96.99 is -3.0294 % from the entry 100.02 for a position of
/// 10, beyond the stop of 3 %".
[[nodiscard]] std::string explain(ExitReason reason, domain::Price entryAverage, domain::Price mark,
                                  domain::SignedQuantity quantity, base::Timestamp opened, base::Timestamp now,
                                  const ExitRules& rules);

}  // namespace keel::risk
