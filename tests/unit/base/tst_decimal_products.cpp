// Products and quotients against long arithmetic written out here with 64-bit words only.
#include <limits>
#include <optional>

#include <gtest/gtest.h>

#include <engine/base/decimal.h>
#include <engine/base/random.h>

namespace keel::base {
namespace {

constexpr std::array kRoundings{Rounding::HalfEven, Rounding::TowardZero, Rounding::Floor, Rounding::Ceiling};

struct Words {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
};

std::uint64_t size(std::int64_t x) { return x < 0 ? 0 - static_cast<std::uint64_t>(x) : static_cast<std::uint64_t>(x); }

/// Schoolbook product over 32-bit digits.
Words longProduct(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t mask = 0xffffffff;
  const std::uint64_t ll = (a & mask) * (b & mask), lh = (a & mask) * (b >> 32);
  const std::uint64_t hl = (a >> 32) * (b & mask), hh = (a >> 32) * (b >> 32);
  const std::uint64_t middle = (ll >> 32) + (lh & mask) + (hl & mask);
  return {hh + (lh >> 32) + (hl >> 32) + (middle >> 32), (middle << 32) | (ll & mask)};
}

/// Bit by bit; the divisor is below 2^63, so the remainder never overflows.
Words longQuotient(Words n, std::uint64_t divisor, std::uint64_t& remainder) {
  Words q;
  remainder = 0;
  for (int bit = 127; bit >= 0; --bit) {
    const std::uint64_t next = bit >= 64 ? (n.high >> (bit - 64)) & 1 : (n.low >> bit) & 1;
    remainder = (remainder << 1) | next;
    if (remainder < divisor) continue;
    remainder -= divisor;
    if (bit >= 64) q.high |= std::uint64_t{1} << (bit - 64);
    else q.low |= std::uint64_t{1} << bit;
  }
  return q;
}

/// a * b / c; nothing when it does not fit.
std::optional<std::int64_t> expected(std::int64_t a, std::int64_t b, std::int64_t c, Rounding rounding) {
  const bool negative = (a < 0) != (b < 0);
  std::uint64_t rest = 0;
  Words q = longQuotient(longProduct(size(a), size(b)), static_cast<std::uint64_t>(c), rest);
  const std::uint64_t other = static_cast<std::uint64_t>(c) - rest;
  bool away = false;
  switch (rounding) {
    case Rounding::TowardZero: break;
    case Rounding::Floor: away = negative && rest != 0; break;
    case Rounding::Ceiling: away = !negative && rest != 0; break;
    case Rounding::HalfEven: away = rest > other || (rest == other && (q.low & 1) != 0); break;
  }
  if (away && ++q.low == 0) ++q.high;
  const std::uint64_t most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) + (negative ? 1 : 0);
  if (q.high != 0 || q.low > most) return std::nullopt;
  return negative ? static_cast<std::int64_t>(0 - q.low) : static_cast<std::int64_t>(q.low);
}

void check(std::int64_t a, std::int64_t b, std::int64_t c) {
  for (const Rounding rounding : kRoundings) {
    const auto want = expected(a, b, c, rounding);
    if (want) {
      ASSERT_EQ(multiplyDivide(a, b, c, rounding), *want) << a << " * " << b << " / " << c;
    } else {
      ASSERT_THROW((void)multiplyDivide(a, b, c, rounding), EngineFault) << a << " * " << b << " / " << c;
    }
    if (c != kScaleE8) continue;
    if (want) {
      ASSERT_EQ(multiplyE8(a, b, rounding), *want) << a << " * " << b;
    } else {
      ASSERT_THROW((void)multiplyE8(a, b, rounding), EngineFault) << a << " * " << b;
    }
  }
}

/// Any sign and any number of bits, so that small, middle and overflowing products all come up.
std::int64_t anyNumber(Random& random) { return static_cast<std::int64_t>(random.next()) >> random.below(64); }

TEST(Products, EqualLongArithmetic) {
  Random random(1);
  for (int i = 0; i < 10'000; ++i) {
    const std::int64_t a = anyNumber(random), b = anyNumber(random);
    check(a, b, kScaleE8);
    check(a, b, static_cast<std::int64_t>(random.next() >> (1 + random.below(62))) + 1);
  }
}

TEST(Products, ExactTiesAreFrequentAndRight) {
  Random random(2);
  for (int i = 0; i < 2'000; ++i) {
    const auto odd = static_cast<std::int64_t>(random.below(100'000)) * 2 + 1;
    check(odd, 50'000'000, kScaleE8);
    check(-odd, 50'000'000, kScaleE8);
  }
}

struct QuotientCase {
  std::int64_t numerator, denominator;
  std::int64_t halfEven, towardZero, floor, ceiling;
};

TEST(Products, RoundingModes) {
  const std::vector<QuotientCase> cases{
      {7, 2, 4, 3, 3, 4},    {5, 2, 2, 2, 2, 3},     {-5, 2, -2, -2, -3, -2}, {-7, 2, -4, -3, -4, -3},
      {1, 3, 0, 0, 0, 1},    {2, 3, 1, 0, 0, 1},     {-1, 3, 0, 0, -1, 0},    {-2, 3, -1, 0, -1, 0},
      {6, 3, 2, 2, 2, 2},    {-6, 3, -2, -2, -2, -2}, {0, 5, 0, 0, 0, 0},     {1, 2, 0, 0, 0, 1},
      {-1, 2, 0, 0, -1, 0},  {3, 2, 2, 1, 1, 2},
  };
  for (const QuotientCase& c : cases) {
    const auto at = [&c](Rounding r) { return static_cast<std::int64_t>(divideRounded(c.numerator, c.denominator, r)); };
    EXPECT_EQ(at(Rounding::HalfEven), c.halfEven) << c.numerator << '/' << c.denominator;
    EXPECT_EQ(at(Rounding::TowardZero), c.towardZero) << c.numerator << '/' << c.denominator;
    EXPECT_EQ(at(Rounding::Floor), c.floor) << c.numerator << '/' << c.denominator;
    EXPECT_EQ(at(Rounding::Ceiling), c.ceiling) << c.numerator << '/' << c.denominator;
  }
}

TEST(Products, OverflowIsAFault) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
  EXPECT_THROW((void)addChecked(kMost, 1), EngineFault);
  EXPECT_THROW((void)addChecked(kLeast, -1), EngineFault);
  EXPECT_THROW((void)subChecked(kLeast, 1), EngineFault);
  EXPECT_THROW((void)subChecked(0, kLeast), EngineFault);
  EXPECT_THROW((void)multiplyE8(kMost, 200'000'000), EngineFault);
  EXPECT_THROW((void)multiplyDivide(1, 1, 0, Rounding::Floor), EngineFault);
  EXPECT_THROW((void)multiplyDivide(1, 1, -1, Rounding::Floor), EngineFault);
  EXPECT_EQ(addChecked(kMost, kLeast), -1);
  EXPECT_EQ(multiplyE8(kMost, kScaleE8), kMost);
  EXPECT_EQ(multiplyDivide(kLeast, kMost, kMost, Rounding::Floor), kLeast);
}

}  // namespace
}  // namespace keel::base
