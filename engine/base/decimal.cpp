#include <engine/base/decimal.h>

#include <limits>

namespace keel::base {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Splits off "e-05"; returns false when the exponent is malformed or absurd.
bool splitExponent(std::string_view& text, int& exponent) {
  const auto at = text.find_first_of("eE");
  if (at == std::string_view::npos) return true;
  std::string_view tail = text.substr(at + 1);
  text = text.substr(0, at);
  bool negative = false;
  if (!tail.empty() && (tail[0] == '-' || tail[0] == '+')) {
    negative = tail[0] == '-';
    tail.remove_prefix(1);
  }
  if (tail.empty() || tail.size() > 3) return false;
  for (const char c : tail) {
    if (!isDigit(c)) return false;
    exponent = exponent * 10 + (c - '0');
  }
  if (negative) exponent = -exponent;
  return true;
}

}  // namespace

const char* describe(DecimalError error) {
  switch (error) {
    case DecimalError::Empty: return "is empty";
    case DecimalError::NotANumber: return "is not a number";
    case DecimalError::TooManyDecimals: return "has more than eight decimals";
    case DecimalError::OutOfRange: return "is beyond 92 billion";
  }
  return "";
}

Result<std::int64_t, DecimalError> parseE8(std::string_view text, bool roundExcess) {
  if (text.empty()) return tl::unexpected(DecimalError::Empty);
  bool negative = false;
  if (text[0] == '-' || text[0] == '+') {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  int exponent = 0;
  if (!splitExponent(text, exponent)) return tl::unexpected(DecimalError::NotANumber);
  // Significant digits into one integer, `scale` counts how many of them stand after the point.
  Int128 value = 0;
  int scale = -exponent;
  bool point = false, any = false;
  int excess = 0;  // 0 none, 1 below half, 2 exactly half so far, 3 above half
  int dropped = 0;
  constexpr Int128 kRoom = static_cast<Int128>(1) << 100;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (!isDigit(c)) return tl::unexpected(DecimalError::NotANumber);
    any = true;
    if (value < kRoom) {
      value = value * 10 + (c - '0');
      scale += point ? 1 : 0;
    } else {
      dropped |= c - '0';
      scale -= point ? 0 : 1;
    }
  }
  if (!any) return tl::unexpected(DecimalError::NotANumber);
  for (; scale < 8; ++scale) {
    if (value == 0) break;
    if (value > kRoom) return tl::unexpected(DecimalError::OutOfRange);
    value *= 10;
  }
  if (value != 0 && scale > 8) {
    excess = dropped != 0 ? 1 : 0;
    bool lost = dropped != 0;
    for (; scale > 8; --scale) {
      const int digit = static_cast<int>(value % 10);
      value /= 10;
      const bool tail = excess != 0;
      if (digit > 5 || (digit == 5 && tail)) excess = 3;
      else if (digit == 5) excess = 2;
      else excess = (digit != 0 || tail) ? 1 : 0;
      lost = lost || digit != 0;
    }
    if (lost && !roundExcess) return tl::unexpected(DecimalError::TooManyDecimals);
    if (excess == 3 || (excess == 2 && value % 2 != 0)) ++value;
  }
  if (value > std::numeric_limits<std::int64_t>::max()) return tl::unexpected(DecimalError::OutOfRange);
  const auto magnitude = static_cast<std::int64_t>(value);
  return negative ? -magnitude : magnitude;
}

std::string formatE8(std::int64_t e8, int minDecimals) {
  std::string text = formatE8Fixed(e8, 8);
  const std::size_t point = text.size() - 9;
  while (text.size() > point + 1 + static_cast<std::size_t>(minDecimals) && text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string formatE8Fixed(std::int64_t e8, int decimals) {
  KEEL_CHECK(decimals >= 0 && decimals <= 8);
  Int128 unit = 1;
  for (int i = decimals; i < 8; ++i) unit *= 10;
  const Int128 rounded = divideRounded(e8, unit, Rounding::HalfEven);
  const bool negative = rounded < 0;
  auto magnitude = static_cast<unsigned long long>(negative ? -rounded : rounded);
  std::string digits = std::to_string(magnitude);
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - places, 1, '.');
  return negative ? '-' + digits : digits;
}

}  // namespace keel::base
