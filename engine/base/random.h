#pragma once
// The one generator of a run, seeded and passed in: xoshiro256** (Blackman and Vigna, 2018) seeded by
// splitmix64. Integer arithmetic only, so a seed gives the same numbers on every machine.
#include <array>
#include <cstdint>

namespace keel::base {

class Random {
 public:
  explicit Random(std::uint64_t seed) {
    for (auto& word : m_state) {
      seed += 0x9e3779b97f4a7c15ULL;
      std::uint64_t z = seed;
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
      z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
      word = z ^ (z >> 31);
    }
  }
  std::uint64_t next() {
    const std::uint64_t result = rotate(m_state[1] * 5, 7) * 9;
    const std::uint64_t t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = rotate(m_state[3], 45);
    return result;
  }
  /// Uniform in [0, bound), bound > 0.
  std::uint64_t below(std::uint64_t bound) { return (next() >> 11) % bound; }
  /// Uniform in [0, 1).
  double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  /// Mean 0, variance 1: the sum of twelve uniforms, so that no library function can differ between machines.
  double gauss() {
    std::uint64_t sum = 0;
    for (int i = 0; i < 12; ++i) sum += next() >> 40;
    return static_cast<double>(sum) * (1.0 / 16777216.0) - 6.0;
  }

 private:
  static std::uint64_t rotate(std::uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
  std::array<std::uint64_t, 4> m_state{};
};

}  // namespace keel::base
