#pragma once
// How long the window's frames took: the last one, and the worst, the slow ones and the middle of the last minute.
// Knows nothing of what a frame is.
#include <array>
#include <cstddef>
#include <cstdint>

namespace keel::models {

class FrameMeter {
 public:
  static constexpr double kBudgetMs = 33.0;
  static constexpr std::size_t kWindow = 1800;   ///< a minute at 30 frames a second

  void add(double ms);
  void clear() { *this = {}; }
  [[nodiscard]] double last() const { return m_last; }
  /// Of the window.
  [[nodiscard]] double worst() const;
  [[nodiscard]] double median() const;
  /// Frames of the window above the budget.
  [[nodiscard]] int slow() const;
  [[nodiscard]] std::uint64_t frames() const { return m_frames; }

 private:
  [[nodiscard]] std::size_t held() const { return m_frames < kWindow ? static_cast<std::size_t>(m_frames) : kWindow; }

  std::array<float, kWindow> m_ms{};
  std::uint64_t m_frames = 0;
  double m_last = 0;
};

}  // namespace keel::models
