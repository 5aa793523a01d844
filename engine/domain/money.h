#pragma once
// Exact values, counted in 1e-8: one type per meaning, no constructor from double, overflow is a fault.
// Products are the named functions at the end; each states its rounding.
#include <bit>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include <engine/base/decimal.h>

namespace keel::domain {

/// A value of one meaning. `+ - <=>` only within the meaning.
template <class Tag>
class Fixed {
 public:
  constexpr Fixed() = default;
  [[nodiscard]] static constexpr Fixed fromE8(std::int64_t e8) {
    Fixed value;
    value.m_e8 = e8;
    return value;
  }
  [[nodiscard]] static constexpr Fixed fromInteger(std::int64_t whole) { return fromE8(whole * base::kScaleE8); }
  [[nodiscard]] constexpr std::int64_t e8() const { return m_e8; }
  [[nodiscard]] constexpr bool isZero() const { return m_e8 == 0; }
  /// For statistics and charts only; never back into the ledger.
  [[nodiscard]] constexpr double toDouble() const { return static_cast<double>(m_e8) / 1e8; }
  [[nodiscard]] std::string text(int minDecimals = 0) const { return base::formatE8(m_e8, minDecimals); }

  friend constexpr auto operator<=>(Fixed, Fixed) = default;
  friend Fixed operator+(Fixed a, Fixed b) { return fromE8(base::addChecked(a.m_e8, b.m_e8)); }
  friend Fixed operator-(Fixed a, Fixed b) { return fromE8(base::subChecked(a.m_e8, b.m_e8)); }
  Fixed& operator+=(Fixed other) { return *this = *this + other; }
  Fixed& operator-=(Fixed other) { return *this = *this - other; }
  Fixed operator-() const { return fromE8(base::subChecked(0, m_e8)); }

 private:
  std::int64_t m_e8{};
};

using Price = Fixed<struct PriceTag>;                    ///< per unit, in the instrument's currency
using SignedQuantity = Fixed<struct SignedQuantityTag>;  ///< a position: long > 0, short < 0
using Rate = Fixed<struct RateTag>;                      ///< a fraction: 0.05 is five percent
using BasisPoints = Fixed<struct BasisPointsTag>;        ///< 1/10 000

/// An amount that is never negative: order and fill sizes. Subtraction below zero is a fault.
class Quantity {
 public:
  constexpr Quantity() = default;
  [[nodiscard]] static Quantity fromE8(std::int64_t e8) {
    KEEL_CHECK_MESSAGE(e8 >= 0, "a quantity is never negative");
    Quantity value;
    value.m_e8 = e8;
    return value;
  }
  [[nodiscard]] static Quantity fromInteger(std::int64_t whole) { return fromE8(whole * base::kScaleE8); }
  [[nodiscard]] constexpr std::int64_t e8() const { return m_e8; }
  [[nodiscard]] constexpr bool isZero() const { return m_e8 == 0; }
  [[nodiscard]] constexpr double toDouble() const { return static_cast<double>(m_e8) / 1e8; }
  [[nodiscard]] std::string text() const { return base::formatE8(m_e8); }
  [[nodiscard]] SignedQuantity asSigned() const { return SignedQuantity::fromE8(m_e8); }

  friend constexpr auto operator<=>(Quantity, Quantity) = default;
  friend Quantity operator+(Quantity a, Quantity b) { return fromE8(base::addChecked(a.m_e8, b.m_e8)); }
  friend Quantity operator-(Quantity a, Quantity b) { return fromE8(base::subChecked(a.m_e8, b.m_e8)); }
  Quantity& operator+=(Quantity other) { return *this = *this + other; }
  Quantity& operator-=(Quantity other) { return *this = *this - other; }

 private:
  std::int64_t m_e8{};
};

[[nodiscard]] inline Quantity magnitude(SignedQuantity q) { return Quantity::fromE8(q.e8() < 0 ? (-q).e8() : q.e8()); }

/// ISO 4217, three letters.
class Currency {
 public:
  constexpr Currency() = default;
  constexpr Currency(char a, char b, char c) : m_packed(pack(a, b, c)) {}
  [[nodiscard]] std::string_view code() const { return {reinterpret_cast<const char*>(&m_packed), 3}; }
  friend constexpr bool operator==(Currency, Currency) = default;
  friend std::strong_ordering operator<=>(const Currency& a, const Currency& b) { return a.code() <=> b.code(); }

 private:
  static_assert(std::endian::native == std::endian::little, "the letters are the first bytes of the number");
  static constexpr std::uint64_t pack(char a, char b, char c) {
    return static_cast<unsigned char>(a) | std::uint64_t{static_cast<unsigned char>(b)} << 8 |
           std::uint64_t{static_cast<unsigned char>(c)} << 16;
  }
  // A whole word although three bytes would do: Money has no padding then and is copied and compared word by word. As
  // four characters, its second half was written in pieces and read as one, which stalls the processor.
  std::uint64_t m_packed = pack('U', 'S', 'D');
};
inline constexpr Currency kUsd{'U', 'S', 'D'};
inline constexpr Currency kGbp{'G', 'B', 'P'};
inline constexpr Currency kInr{'I', 'N', 'R'};
/// Three upper-case letters, else a failure naming the text.
[[nodiscard]] base::Result<Currency, base::Failure> parseCurrency(std::string_view text);

/// An amount in a currency. Mixing currencies is a fault: conversion is always explicit.
class Money {
 public:
  constexpr Money() = default;
  constexpr explicit Money(Currency currency) : m_currency(currency) {}
  [[nodiscard]] static constexpr Money fromE8(std::int64_t e8, Currency currency = kUsd) {
    Money money(currency);
    money.m_e8 = e8;
    return money;
  }
  [[nodiscard]] static constexpr Money fromInteger(std::int64_t whole, Currency currency = kUsd) {
    return fromE8(whole * base::kScaleE8, currency);
  }
  [[nodiscard]] constexpr std::int64_t e8() const { return m_e8; }
  [[nodiscard]] constexpr Currency currency() const { return m_currency; }
  [[nodiscard]] constexpr bool isZero() const { return m_e8 == 0; }
  [[nodiscard]] constexpr double toDouble() const { return static_cast<double>(m_e8) / 1e8; }
  /// "1234.50" without the currency code.
  [[nodiscard]] std::string text(int minDecimals = 2) const { return base::formatE8(m_e8, minDecimals); }

  friend Money operator+(Money a, Money b) { return fromE8(base::addChecked(a.m_e8, b.same(a)), a.m_currency); }
  friend Money operator-(Money a, Money b) { return fromE8(base::subChecked(a.m_e8, b.same(a)), a.m_currency); }
  Money& operator+=(Money other) { return *this = *this + other; }
  Money& operator-=(Money other) { return *this = *this - other; }
  Money operator-() const { return fromE8(base::subChecked(0, m_e8), m_currency); }
  friend bool operator==(Money a, Money b) { return a.m_e8 == b.same(a); }
  friend std::strong_ordering operator<=>(Money a, Money b) { return a.m_e8 <=> b.same(a); }

 private:
  [[nodiscard]] std::int64_t same(const Money& other) const {
    KEEL_CHECK_MESSAGE(m_currency == other.m_currency, "two currencies in one sum");
    return m_e8;
  }
  std::int64_t m_e8{};
  Currency m_currency{};
};

[[nodiscard]] inline Money magnitude(Money m) { return m.e8() < 0 ? -m : m; }
[[nodiscard]] inline Money minimum(Money a, Money b) { return b < a ? b : a; }
[[nodiscard]] inline Money maximum(Money a, Money b) { return a < b ? b : a; }

/// price x quantity x multiplier, half even at 1e-8.
[[nodiscard]] inline Money notional(Price price, SignedQuantity quantity, std::int64_t multiplier, Currency currency) {
  // A whole number of units needs no division, hence no rounding.
  const std::int64_t units = quantity.e8() / base::kScaleE8;
  std::int64_t counted = 0;
  std::int64_t e8 = 0;
  const bool whole = units * base::kScaleE8 == quantity.e8() && !__builtin_mul_overflow(units, multiplier, &counted) &&
                     !__builtin_mul_overflow(price.e8(), counted, &e8);
  if (!whole) [[unlikely]] {
    base::Int128 product = 0;
    KEEL_CHECK_MESSAGE(!__builtin_mul_overflow(static_cast<base::Int128>(price.e8()) * quantity.e8(),
                                               static_cast<base::Int128>(multiplier), &product),
                       "fixed-point overflow in a notional");
    e8 = base::narrowChecked(base::divideRounded(product, base::kScaleE8, base::Rounding::HalfEven));
  }
  return Money::fromE8(e8, currency);
}
[[nodiscard]] inline Money notional(Price price, Quantity quantity, std::int64_t multiplier, Currency currency) {
  return notional(price, quantity.asSigned(), multiplier, currency);
}
/// money x rate.
[[nodiscard]] inline Money multiply(Money money, Rate rate, base::Rounding rounding = base::Rounding::HalfEven) {
  return Money::fromE8(base::multiplyE8(money.e8(), rate.e8(), rounding), money.currency());
}
/// price x rate, at 1e-8.
[[nodiscard]] inline Price multiply(Price price, Rate rate, base::Rounding rounding = base::Rounding::HalfEven) {
  return Price::fromE8(base::multiplyE8(price.e8(), rate.e8(), rounding));
}
/// a / b as a rate; b must not be zero.
[[nodiscard]] Rate ratio(Money a, Money b, base::Rounding rounding = base::Rounding::HalfEven);
/// The largest quantity, in steps of `lot`, whose notional does not exceed `budget` (zero when none does; never more
/// than a Quantity can count, which a very small price would ask for).
[[nodiscard]] Quantity affordableQuantity(Money budget, Price price, std::int64_t multiplier, Quantity lot);
/// The largest multiple of `lot` that is not above `quantity`.
[[nodiscard]] Quantity floorToLot(Quantity quantity, Quantity lot);
/// To the nearest tick or up/down; `tick` > 0.
[[nodiscard]] Price roundToTick(Price price, Price tick, base::Rounding rounding);
/// Analytics coming back: the only way from double to Price. Fails on NaN, infinity and overflow.
[[nodiscard]] base::Result<Price, base::Failure> priceFromDouble(double value, Price tick, base::Rounding rounding);

[[nodiscard]] base::Result<Price, base::Failure> parsePrice(std::string_view text);
[[nodiscard]] base::Result<Quantity, base::Failure> parseQuantity(std::string_view text);
[[nodiscard]] base::Result<Money, base::Failure> parseMoney(std::string_view text, Currency currency);
[[nodiscard]] base::Result<Rate, base::Failure> parseRate(std::string_view text);

}  // namespace keel::domain
