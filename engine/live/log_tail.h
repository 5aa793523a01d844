#pragma once
// The latest log lines for the desk, numbered; filled from any thread, read by the engine's.
#include <cstdint>
#include <deque>
#include <mutex>
#include <vector>

#include <engine/api/views.h>

namespace keel::live {

class LogTail {
 public:
  static constexpr std::size_t kKept = 5'000;
  void add(api::LogView line) {
    const std::scoped_lock lock(m_mutex);
    line.number = ++m_last;
    m_lines.push_back(std::move(line));
    if (m_lines.size() > kKept) m_lines.pop_front();
  }
  /// Lines with a number above `after`, oldest first, at most `limit`.
  [[nodiscard]] std::vector<api::LogView> after(std::uint64_t after, std::size_t limit) const {
    const std::scoped_lock lock(m_mutex);
    std::vector<api::LogView> out;
    for (const auto& line : m_lines) {
      if (line.number <= after) continue;
      if (out.size() == limit) break;
      out.push_back(line);
    }
    return out;
  }

 private:
  mutable std::mutex m_mutex;
  std::deque<api::LogView> m_lines;
  std::uint64_t m_last = 0;
};

}  // namespace keel::live
