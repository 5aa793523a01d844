#include <engine/base/log.h>

#include <memory>
#include <mutex>

#include <spdlog/async.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace keel::base {
namespace {

constexpr std::size_t kRingLines = 8192;
constexpr std::size_t kFileBytes = 10 * 1024 * 1024;
constexpr std::size_t kFilesKept = 5;

struct Backend {
  std::mutex mutex;
  std::shared_ptr<spdlog::details::thread_pool> pool;
  std::shared_ptr<spdlog::logger> logger;
  std::function<void(const LogLine&)> listener;
};

// The one process-wide object: log lines come from every thread and every layer, and carry no state that
// any decision reads.
Backend& backend() {
  static Backend instance;
  return instance;
}

spdlog::level::level_enum toSpdlog(LogLevel level) {
  switch (level) {
    case LogLevel::Debug: return spdlog::level::debug;
    case LogLevel::Info: return spdlog::level::info;
    case LogLevel::Warning: return spdlog::level::warn;
    case LogLevel::Error: return spdlog::level::err;
  }
  return spdlog::level::info;
}

}  // namespace

const char* name(LogLevel level) {
  switch (level) {
    case LogLevel::Debug: return "DEBUG";
    case LogLevel::Info: return "INFO";
    case LogLevel::Warning: return "WARNING";
    case LogLevel::Error: return "ERROR";
  }
  return "";
}

void startLog(const std::filesystem::path& folder, LogLevel threshold) {
  Backend& b = backend();
  const std::scoped_lock lock(b.mutex);
  spdlog::sink_ptr sink;
  if (folder.empty()) {
    sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  } else {
    std::filesystem::create_directories(folder);
    sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>((folder / "keel.log").string(), kFileBytes, kFilesKept);
  }
  b.pool = std::make_shared<spdlog::details::thread_pool>(kRingLines, 1);
  b.logger = std::make_shared<spdlog::async_logger>("keel", sink, b.pool, spdlog::async_overflow_policy::overrun_oldest);
  b.logger->set_level(toSpdlog(threshold));
  b.logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %^%l%$ %v", spdlog::pattern_time_type::utc);
  b.logger->flush_on(spdlog::level::warn);
}

void stopLog() {
  Backend& b = backend();
  const std::scoped_lock lock(b.mutex);
  // The pool writes what waits before it ends. No flush is asked for: in a full ring it would push out a line.
  b.pool.reset();  // joins the writing thread: nobody else holds the logger after that
  b.logger.reset();
  b.listener = {};
}

void setLogListener(std::function<void(const LogLine&)> listener) {
  Backend& b = backend();
  const std::scoped_lock lock(b.mutex);
  b.listener = std::move(listener);
}

std::uint64_t droppedLogLines() {
  Backend& b = backend();
  const std::scoped_lock lock(b.mutex);
  return b.pool ? b.pool->overrun_counter() : 0;
}

LogQueue logQueue() {
  Backend& b = backend();
  const std::scoped_lock lock(b.mutex);
  return b.pool ? LogQueue{b.pool->queue_size(), kRingLines} : LogQueue{};
}

void writeLog(LogLevel level, std::string_view component, std::string_view text) {
  Backend& b = backend();
  std::shared_ptr<spdlog::logger> logger;
  std::function<void(const LogLine&)> listener;
  {
    const std::scoped_lock lock(b.mutex);
    logger = b.logger;
    listener = b.listener;
  }
  if (logger) logger->log(toSpdlog(level), "{}: {}", component, text);
  if (listener) listener(LogLine{level, std::string(component), std::string(text)});
}

}  // namespace keel::base
