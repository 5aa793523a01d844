#include <engine/domain/session.h>

namespace keel::domain {
namespace {
constexpr std::array kModeNames{"LIVE", "PAPER", "BACKTEST", "REPLAY"};
constexpr std::array kStateNames{"STOPPED", "STARTING", "ACTIVE", "PAUSED", "EMERGENCY_STOPPED", "HALTED"};
constexpr std::array kCommandNames{"START",       "PAUSE",        "RESUME",     "STOP",          "EMERGENCY_STOP",
                                   "PLACE_ORDER", "CANCEL_ORDER", "CANCEL_ALL", "CLOSE_POSITION",
                                   "ENABLE_STRATEGY", "DISABLE_STRATEGY"};
constexpr std::array kSeverityNames{"INFO", "WARNING", "CRITICAL"};
}  // namespace

const char* name(Mode mode) { return kModeNames[static_cast<std::size_t>(mode)]; }
const char* name(SessionState state) { return kStateNames[static_cast<std::size_t>(state)]; }
const char* name(CommandKind kind) { return kCommandNames[static_cast<std::size_t>(kind)]; }
const char* name(Severity severity) { return kSeverityNames[static_cast<std::size_t>(severity)]; }

}  // namespace keel::domain
