#pragma once
// Exact decimals counted in 1e-8: parsing, formatting and the 128-bit products with a stated rounding.
// Knows nothing of prices or money; engine/domain gives the meanings.
#include <cstdint>
#include <string>
#include <string_view>

#include <engine/base/check.h>
#include <engine/base/result.h>

namespace keel::base {

inline constexpr std::int64_t kScaleE8 = 100'000'000;

__extension__ using Int128 = __int128;

enum class Rounding : std::uint8_t {
  HalfEven,    ///< to nearest, ties to the even neighbour: money
  TowardZero,  ///< truncation
  Floor,       ///< toward minus infinity: quantities
  Ceiling,     ///< toward plus infinity
};

enum class DecimalError : std::uint8_t { Empty, NotANumber, TooManyDecimals, OutOfRange };
[[nodiscard]] const char* describe(DecimalError error);

/// Parses "-12.5", "+3", ".25", "1e-05". Digits beyond the eighth decimal are an error unless `roundExcess`
/// is set, then they are rounded half to even (binary floats printed by other programs need that).
[[nodiscard]] Result<std::int64_t, DecimalError> parseE8(std::string_view text, bool roundExcess = false);

/// Shortest exact text with at least `minDecimals` decimals: 150000000 -> "1.5"; never "-0".
[[nodiscard]] std::string formatE8(std::int64_t e8, int minDecimals = 0);
/// Exactly `decimals` decimals (0..8), rounded half to even; never "-0.00".
[[nodiscard]] std::string formatE8Fixed(std::int64_t e8, int decimals);

[[nodiscard]] inline std::int64_t addChecked(std::int64_t a, std::int64_t b) {
  std::int64_t out = 0;
  KEEL_CHECK_MESSAGE(!__builtin_add_overflow(a, b, &out), "fixed-point overflow in addition");
  return out;
}
[[nodiscard]] inline std::int64_t subChecked(std::int64_t a, std::int64_t b) {
  std::int64_t out = 0;
  KEEL_CHECK_MESSAGE(!__builtin_sub_overflow(a, b, &out), "fixed-point overflow in subtraction");
  return out;
}
[[nodiscard]] inline std::int64_t narrowChecked(Int128 value) {
  const auto out = static_cast<std::int64_t>(value);
  KEEL_CHECK_MESSAGE(static_cast<Int128>(out) == value, "fixed-point overflow in a product");
  return out;
}

/// numerator / denominator (denominator > 0), rounded as asked; in the given integer type.
template <class Integer>
[[nodiscard]] inline Integer divideRoundedIn(Integer numerator, Integer denominator, Rounding rounding) {
  Integer quotient = numerator / denominator;
  const Integer remainder = numerator - quotient * denominator;
  if (remainder == 0) return quotient;
  const bool negative = numerator < 0;
  switch (rounding) {
    case Rounding::TowardZero: break;
    case Rounding::Floor: quotient -= negative ? 1 : 0; break;
    case Rounding::Ceiling: quotient += negative ? 0 : 1; break;
    case Rounding::HalfEven: {
      const Integer part = negative ? -remainder : remainder;
      const Integer rest = denominator - part;
      if (part > rest || (part == rest && quotient % 2 != 0)) quotient += negative ? -1 : 1;
      break;
    }
  }
  return quotient;
}
/// The same in 128 bits. Most numbers fit 64, whose division costs a tenth.
[[nodiscard]] inline Int128 divideRounded(Int128 numerator, Int128 denominator, Rounding rounding) {
  const auto small = static_cast<std::int64_t>(numerator);
  const auto divisor = static_cast<std::int64_t>(denominator);
  if (small == numerator && divisor == denominator) return divideRoundedIn<std::int64_t>(small, divisor, rounding);
  return divideRoundedIn<Int128>(numerator, denominator, rounding);
}

/// a * b / 1e8: the product of two e8 values as an e8 value.
[[nodiscard]] inline std::int64_t multiplyE8(std::int64_t a, std::int64_t b, Rounding rounding = Rounding::HalfEven) {
  std::int64_t small = 0;
  if (!__builtin_mul_overflow(a, b, &small)) return divideRoundedIn<std::int64_t>(small, kScaleE8, rounding);
  return narrowChecked(divideRounded(static_cast<Int128>(a) * b, kScaleE8, rounding));
}

/// a * b / c for c > 0, with a 128-bit intermediate.
[[nodiscard]] inline std::int64_t multiplyDivide(std::int64_t a, std::int64_t b, std::int64_t c, Rounding rounding) {
  KEEL_CHECK(c > 0);
  return narrowChecked(divideRounded(static_cast<Int128>(a) * b, c, rounding));
}

}  // namespace keel::base
