#pragma once
// Storage of the last n numbers and their running extremes, shared by the streaming indicators.
// It knows nothing of prices. Values that do not exist yet are NaN.
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include <engine/base/check.h>

namespace keel::indicators {

inline constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
/// Below this a divisor or a variance counts as zero (the constant of TA-Lib 0.6).
inline constexpr double kZero = 1e-14;
/// Periods run from 1 to this.
inline constexpr int kMaxPeriod = 100000;

inline bool isZero(double x) { return x > -kZero && x < kZero; }

/// x where the condition holds, else 0, as a mask: compilers make a branch of the plain selection, and on prices the
/// processor cannot foresee it.
inline double keepIf(bool condition, double x) {
  return std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) & (std::uint64_t{0} - std::uint64_t{condition}));
}

inline std::size_t checkedPeriod(int period) {
  KEEL_CHECK(period >= 1 && period <= kMaxPeriod);
  return static_cast<std::size_t>(period);
}

/// The last n numbers. Slots never written hold 0, so running sums may subtract them from the first push on.
class Ring {
 public:
  explicit Ring(std::size_t size) : m_values(size, 0.0), m_size(size) {}
  /// Stores x in place of the oldest number, which it returns.
  double push(double x) {
    double& slot = m_values.data()[m_at];
    const double oldest = slot;
    slot = x;
    if (++m_at == m_size) m_at = 0;
    return oldest;
  }
  /// The number that the next push will drop.
  [[nodiscard]] double oldest() const { return m_values.data()[m_at]; }
  /// age 0 is the newest number, size - 1 the oldest.
  [[nodiscard]] double at(std::size_t age) const {
    const std::size_t back = age + 1;
    return m_values.data()[m_at >= back ? m_at - back : m_at + m_size - back];
  }
  [[nodiscard]] std::size_t size() const { return m_size; }
  void reset() {
    m_values.assign(m_size, 0.0);
    m_at = 0;
  }

 private:
  std::vector<double> m_values;
  std::size_t m_size;
  std::size_t m_at = 0;
};

struct Greater {
  static constexpr double kWorst = -std::numeric_limits<double>::infinity();
  static double best(double a, double b) { return a > b ? a : b; }
};
struct Less {
  static constexpr double kWorst = std::numeric_limits<double>::infinity();
  static double best(double a, double b) { return a < b ? a : b; }
};

/// Extreme of the last n numbers in constant amortised time: blocks of n, the running extreme of the current
/// block and the suffix extremes of the one before (van Herk 1992; Gil and Werman 1993). NaN is passed over.
template <class Order>
class SlidingExtreme {
 public:
  explicit SlidingExtreme(int period) : m_size(checkedPeriod(period)), m_best(m_size + 1, Order::kWorst) {}
  bool update(double x) {
    double* best = m_best.data();
    m_block = Order::best(x, m_block);
    m_value = Order::best(m_block, best[m_at + 1]);
    best[m_at] = x;
    if (++m_at == m_size) closeBlock();
    if (m_seen < m_size) [[unlikely]] ++m_seen;
    return m_seen == m_size;
  }
  [[nodiscard]] bool ready() const { return m_seen == m_size; }
  [[nodiscard]] double value() const { return ready() ? m_value : kUndefined; }
  void reset() {
    m_best.assign(m_size + 1, Order::kWorst);
    m_block = Order::kWorst;
    m_at = 0;
    m_seen = 0;
  }

 private:
  void closeBlock() {
    double* best = m_best.data();
    double suffix = Order::kWorst;
    for (std::size_t i = m_size; i-- > 0;) {
      suffix = Order::best(best[i], suffix);
      best[i] = suffix;
    }
    m_block = Order::kWorst;
    m_at = 0;
  }

  std::size_t m_size;
  std::vector<double> m_best;  ///< [0, m_at): this block's numbers; after it: suffix extremes of the last block
  double m_block = Order::kWorst;
  double m_value = kUndefined;
  std::size_t m_at = 0;
  std::size_t m_seen = 0;
};

using Highest = SlidingExtreme<Greater>;
using Lowest = SlidingExtreme<Less>;

}  // namespace keel::indicators
