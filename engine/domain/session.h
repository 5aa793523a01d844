#pragma once
// A trading session: its mode, its states, and the commands a person can give. No engine logic.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <engine/base/time.h>
#include <engine/domain/ids.h>
#include <engine/domain/money.h>
#include <engine/domain/order.h>

namespace keel::domain {

enum class Mode : std::uint8_t { Live, Paper, Backtest, Replay };
enum class SessionState : std::uint8_t { Stopped, Starting, Active, Paused, EmergencyStopped, Halted };
enum class CommandKind : std::uint8_t {
  Start, Pause, Resume, Stop, EmergencyStop, PlaceOrder, CancelOrder, CancelAll, ClosePosition,
  EnableStrategy, DisableStrategy
};
[[nodiscard]] const char* name(Mode mode);
[[nodiscard]] const char* name(SessionState state);
[[nodiscard]] const char* name(CommandKind kind);

/// Imperative: what a person or a script asks. The fields used depend on the kind.
struct Command {
  CommandKind kind = CommandKind::Start;
  std::uint64_t number = 0;        ///< given by the sender; the answer carries it back
  OrderRequest request;            ///< PlaceOrder
  ClientOrderId order;             ///< CancelOrder
  InstrumentId instrument;         ///< ClosePosition
  StrategyId strategy;             ///< EnableStrategy, DisableStrategy
  std::array<char, 96> reason{};   ///< free text, zero-terminated: who and why
};

/// What became of a command. An accepted command has code "" and may still lead to a later event.
struct CommandResult {
  std::uint64_t number = 0;
  CommandKind kind = CommandKind::Start;
  std::string code;                ///< e.g. "ALREADY_ACTIVE", "NOT_ALLOWED_IN_STATE"
  std::string message;             ///< the sentence with its numbers
};

enum class Severity : std::uint8_t { Info, Warning, Critical };
[[nodiscard]] const char* name(Severity severity);

/// A change of state somebody should see; never repeated while the state lasts.
struct Alert {
  std::uint64_t number = 0;        ///< counts from 1 within the session
  base::Timestamp ts{};
  Severity severity = Severity::Info;
  std::string code;
  std::string text;
  std::string source;
};

}  // namespace keel::domain
