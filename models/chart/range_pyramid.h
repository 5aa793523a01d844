#pragma once
// Sums over any stretch of a growing list in logarithmic time: each level holds the merged nodes of the one below,
// kFactor at a time. Knows nothing of what is summed; Node has merge(later) and is empty when default-made.
#include <algorithm>
#include <cstddef>
#include <vector>

namespace keel::models {

template <class Node, std::size_t kFactor>
class RangePyramid {
 public:
  void clear() { m_levels.clear(); }

  /// The list now has `size` leaves, those before `changedFrom` as they were. leafAt(i) gives the node of a leaf.
  template <class LeafAt>
  void update(std::size_t changedFrom, std::size_t size, const LeafAt& leafAt) {
    std::size_t below = size;
    std::size_t from = std::min(changedFrom, size);
    std::size_t level = 0;
    for (; below > 1; ++level) {
      if (level == m_levels.size()) {
        m_levels.emplace_back();
        from = 0;
      }
      const std::size_t count = (below + kFactor - 1) / kFactor;
      from = std::min(from / kFactor, m_levels[level].size());
      m_levels[level].resize(count);
      for (std::size_t i = from; i < count; ++i) {
        Node sum;
        const std::size_t end = std::min((i + 1) * kFactor, below);
        for (std::size_t k = i * kFactor; k < end; ++k) sum.merge(level == 0 ? leafAt(k) : m_levels[level - 1][k]);
        m_levels[level][i] = sum;
      }
      below = count;
    }
    m_levels.resize(level);
  }

  /// Leaves [begin, end), end at most the size last given.
  template <class LeafAt>
  [[nodiscard]] Node range(std::size_t begin, std::size_t end, const LeafAt& leafAt) const {
    Node left;
    Node right;
    for (std::size_t level = 0; begin < end; ++level) {
      const auto node = [&](std::size_t i) { return level == 0 ? leafAt(i) : m_levels[level - 1][i]; };
      while (begin < end && begin % kFactor != 0) left.merge(node(begin++));
      while (begin < end && end % kFactor != 0) {
        Node first = node(--end);
        first.merge(right);
        right = first;
      }
      begin /= kFactor;
      end /= kFactor;
    }
    left.merge(right);
    return left;
  }

 private:
  std::vector<std::vector<Node>> m_levels;
};

}  // namespace keel::models
