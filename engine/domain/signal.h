#pragma once
// A strategy's opinion and what became of it: the chain of verdicts from received to executed or blocked.
#include <string>
#include <vector>

#include <engine/base/time.h>
#include <engine/domain/ids.h>
#include <engine/domain/money.h>
#include <engine/domain/order.h>

namespace keel::domain {

enum class SignalStrength : std::uint8_t { Weak, Moderate, Strong, VeryStrong };
enum class SignalStatus : std::uint8_t { Received, Processing, Executed, Blocked };
[[nodiscard]] const char* name(SignalStrength strength);
[[nodiscard]] const char* name(SignalStatus status);
[[nodiscard]] base::Result<SignalStrength, base::Failure> parseSignalStrength(std::string_view text);

/// What a strategy emits. The order type is Market unless a limit or stop price is given.
struct SignalIntent {
  InstrumentId instrument;
  Side side = Side::Buy;
  SignalStrength strength = SignalStrength::Weak;
  Price price;                    ///< the price the decision saw
  OrderType type = OrderType::Market;
  Price limitPrice;
  Price stopPrice;
  Quantity quantity;              ///< zero: sized by the engine
  std::string rule;               ///< which rule spoke, with its numbers: "SMA15 101.20 crossed above SMA50 101.05"
};

enum class Verdict : std::uint8_t { Pass, Warn, Reduce, Block };
[[nodiscard]] const char* name(Verdict verdict);

/// One step of a signal's journey, with the numbers behind it.
struct SignalCheck {
  std::string name;               ///< "capital", "daily_loss", "price", ...
  Verdict verdict = Verdict::Pass;
  std::string text;
};

struct Signal {
  SignalId id;
  StrategyId strategy;
  SignalIntent intent;
  base::Timestamp ts{};
  SignalStatus status = SignalStatus::Received;
  std::string blockCode;          ///< e.g. "POSITION_LIMIT_EXCEEDED"; empty unless blocked
  std::string blockReason;        ///< the sentence with its numbers
  std::vector<SignalCheck> checks;
  ClientOrderId order;            ///< the order it became
};

}  // namespace keel::domain
