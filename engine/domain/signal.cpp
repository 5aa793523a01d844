#include <engine/domain/signal.h>

#include <array>

#include <fmt/format.h>

namespace keel::domain {
namespace {
constexpr std::array kStrengthNames{"weak", "moderate", "strong", "very_strong"};
constexpr std::array kSignalStatusNames{"RECEIVED", "PROCESSING", "EXECUTED", "BLOCKED"};
constexpr std::array kVerdictNames{"PASS", "WARN", "REDUCE", "BLOCK"};
}  // namespace

const char* name(SignalStrength strength) { return kStrengthNames[static_cast<std::size_t>(strength)]; }
const char* name(SignalStatus status) { return kSignalStatusNames[static_cast<std::size_t>(status)]; }
const char* name(Verdict verdict) { return kVerdictNames[static_cast<std::size_t>(verdict)]; }

base::Result<SignalStrength, base::Failure> parseSignalStrength(std::string_view text) {
  for (std::size_t i = 0; i < kStrengthNames.size(); ++i) {
    if (text == kStrengthNames[i]) return static_cast<SignalStrength>(i);
  }
  return base::fail("BAD_STRENGTH",
                    fmt::format("signal strength '{}' is none of {}", text, fmt::join(kStrengthNames, ", ")));
}

}  // namespace keel::domain
