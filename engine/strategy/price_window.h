#pragma once
// Rolling windows over exact prices: two averages with their crossings, and the highest or lowest of the last n.
// Integer arithmetic throughout, so that a crossing or an equality is never decided by a rounding error.
#include <cstdint>
#include <vector>

#include <engine/domain/money.h>

namespace keel::strategy {

enum class Cross : std::uint8_t { None, Up, Down };

/// Remembers the sign of the last difference that was not zero. A crossing is a change of that sign; the first sign
/// seen is none.
class CrossDetector {
 public:
  [[nodiscard]] Cross add(int sign) {
    if (sign == m_last || sign == 0) [[likely]] return Cross::None;
    const int before = m_last;
    m_last = sign;
    if (before == 0) return Cross::None;
    return sign > 0 ? Cross::Up : Cross::Down;
  }

 private:
  int m_last = 0;
};

/// Simple averages of the last `fast` and `slow` closes; periods > 0, fast < slow.
class AveragePair {
 public:
  AveragePair(int fast, int slow)
      : m_fast(fast), m_slow(slow), m_fastLength(static_cast<std::size_t>(fast)),
        m_slowLength(static_cast<std::size_t>(slow)) {
    KEEL_CHECK(fast > 0 && fast < slow);
    std::size_t capacity = 1;
    while (capacity <= m_slowLength) capacity *= 2;
    m_ring.resize(capacity);
    m_mask = capacity - 1;
  }

  /// Takes the next close and tells whether the averages crossed with it.
  [[nodiscard, gnu::always_inline]] Cross add(domain::Price close) {
    std::int64_t* ring = m_ring.data();
    const std::size_t at = m_count++;
    // Slots never written hold zero, so the sums may give back what they never took.
    const std::int64_t value = close.e8();
    m_fastSum = base::addChecked(m_fastSum, value - ring[(at - m_fastLength) & m_mask]);
    m_slowSum = base::addChecked(m_slowSum, value - ring[(at - m_slowLength) & m_mask]);
    ring[at & m_mask] = value;
    if (!ready()) return Cross::None;
    // Both averages times fast x slow; nearly always within 64 bits.
    std::int64_t fast = 0;
    std::int64_t slow = 0;
    if (__builtin_mul_overflow(m_fastSum, m_slow, &fast) || __builtin_mul_overflow(m_slowSum, m_fast, &slow)) [[unlikely]] {
      return crossWide();
    }
    return m_cross.add(static_cast<int>(fast > slow) - static_cast<int>(fast < slow));
  }
  [[nodiscard]] bool ready() const { return m_count >= m_slowLength; }
  [[nodiscard]] double fast() const { return static_cast<double>(m_fastSum) / (1e8 * m_fast); }
  [[nodiscard]] double slow() const { return static_cast<double>(m_slowSum) / (1e8 * m_slow); }
  /// |fast - slow| > share x slow, exactly. `share` is a fraction.
  [[nodiscard]] bool apartBy(domain::Rate share) const {
    const base::Int128 difference = weightedDifference();
    const base::Int128 distance = difference < 0 ? -difference : difference;
    return distance * base::kScaleE8 > static_cast<base::Int128>(m_slowSum) * m_fast * share.e8();
  }

 private:
  [[nodiscard, gnu::noinline]] Cross crossWide() {
    const base::Int128 difference = weightedDifference();
    return m_cross.add(static_cast<int>(difference > 0) - static_cast<int>(difference < 0));
  }
  /// (fast average - slow average) x fast x slow.
  [[nodiscard]] base::Int128 weightedDifference() const {
    return static_cast<base::Int128>(m_fastSum) * m_slow - static_cast<base::Int128>(m_slowSum) * m_fast;
  }

  int m_fast;
  int m_slow;
  std::size_t m_fastLength;
  std::size_t m_slowLength;
  std::vector<std::int64_t> m_ring;
  std::size_t m_mask = 0;
  std::size_t m_count = 0;
  std::int64_t m_fastSum = 0;
  std::int64_t m_slowSum = 0;
  CrossDetector m_cross;
};

enum class Extreme : std::uint8_t { Highest, Lowest };

/// The highest or lowest of the last `period` values; amortised constant time (a queue of candidates).
class RollingExtreme {
 public:
  RollingExtreme(Extreme kind, int period)
      : m_sign(kind == Extreme::Highest ? 1 : -1), m_period(static_cast<std::size_t>(period)), m_ring(m_period) {
    KEEL_CHECK(period > 0);
  }
  void add(domain::Price price) {
    const std::int64_t value = price.e8() * m_sign;
    while (m_size > 0 && back().value <= value) --m_size;
    if (m_size > 0 && front().index + m_period <= m_count) {
      m_head = next(m_head);
      --m_size;
    }
    m_ring[(m_head + m_size) % m_period] = {value, m_count};
    ++m_size;
    ++m_count;
  }
  /// `period` values have been seen.
  [[nodiscard]] bool ready() const { return m_count >= m_period; }
  /// After at least one add.
  [[nodiscard]] domain::Price value() const {
    KEEL_CHECK(m_size > 0);
    return domain::Price::fromE8(front().value * m_sign);
  }

 private:
  struct Candidate {
    std::int64_t value = 0;
    std::size_t index = 0;
  };
  [[nodiscard]] std::size_t next(std::size_t slot) const { return slot + 1 == m_period ? 0 : slot + 1; }
  [[nodiscard]] const Candidate& front() const { return m_ring[m_head]; }
  [[nodiscard]] const Candidate& back() const { return m_ring[(m_head + m_size - 1) % m_period]; }

  std::int64_t m_sign;
  std::size_t m_period;
  std::vector<Candidate> m_ring;
  std::size_t m_head = 0;
  std::size_t m_size = 0;
  std::size_t m_count = 0;
};

}  // namespace keel::strategy
