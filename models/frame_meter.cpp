#include <models/frame_meter.h>

#include <algorithm>
#include <vector>

namespace keel::models {

void FrameMeter::add(double ms) {
  m_ms[static_cast<std::size_t>(m_frames % kWindow)] = static_cast<float>(ms);
  ++m_frames;
  m_last = ms;
}

double FrameMeter::worst() const {
  return m_frames == 0 ? 0.0 : static_cast<double>(*std::max_element(m_ms.begin(), m_ms.begin() + static_cast<std::ptrdiff_t>(held())));
}

double FrameMeter::median() const {
  if (m_frames == 0) return 0.0;
  std::vector<float> sorted(m_ms.begin(), m_ms.begin() + static_cast<std::ptrdiff_t>(held()));
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  return static_cast<double>(*middle);
}

int FrameMeter::slow() const {
  const auto above = [](float ms) { return static_cast<double>(ms) > kBudgetMs; };
  return static_cast<int>(std::count_if(m_ms.begin(), m_ms.begin() + static_cast<std::ptrdiff_t>(held()), above));
}

}  // namespace keel::models
