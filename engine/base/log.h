#pragma once
// The log is gossip: levelled lines for people, written by a background thread. What must not be lost belongs
// to the store. Lines dropped because the ring was full are counted. No secret may be passed in.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <engine/base/time.h>

namespace keel::base {

enum class LogLevel : std::uint8_t { Debug, Info, Warning, Error };
[[nodiscard]] const char* name(LogLevel level);

struct LogLine {
  LogLevel level;
  std::string component;
  std::string text;
};

/// Starts the backend: a rotating file (10 MB, five kept) in `folder`; an empty folder means stderr.
void startLog(const std::filesystem::path& folder, LogLevel threshold);
void stopLog();
/// Also hands every line to `listener` (any thread may call it); pass {} to remove it.
void setLogListener(std::function<void(const LogLine&)> listener);
[[nodiscard]] std::uint64_t droppedLogLines();
/// Lines that wait for the background thread, and how many may; zero capacity while the log is not started.
struct LogQueue {
  std::size_t queued = 0;
  std::size_t capacity = 0;
};
[[nodiscard]] LogQueue logQueue();

void writeLog(LogLevel level, std::string_view component, std::string_view text);

template <class... Args>
void logDebug(std::string_view component, fmt::format_string<Args...> format, Args&&... args) {
  writeLog(LogLevel::Debug, component, fmt::format(format, std::forward<Args>(args)...));
}
template <class... Args>
void logInfo(std::string_view component, fmt::format_string<Args...> format, Args&&... args) {
  writeLog(LogLevel::Info, component, fmt::format(format, std::forward<Args>(args)...));
}
template <class... Args>
void logWarning(std::string_view component, fmt::format_string<Args...> format, Args&&... args) {
  writeLog(LogLevel::Warning, component, fmt::format(format, std::forward<Args>(args)...));
}
template <class... Args>
void logError(std::string_view component, fmt::format_string<Args...> format, Args&&... args) {
  writeLog(LogLevel::Error, component, fmt::format(format, std::forward<Args>(args)...));
}

}  // namespace keel::base
