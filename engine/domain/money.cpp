#include <engine/domain/money.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace keel::domain {
namespace {

template <class Value, class Make>
base::Result<Value, base::Failure> parseAs(std::string_view text, const char* what, Make make) {
  const auto e8 = base::parseE8(text);
  if (!e8) return base::fail("BAD_NUMBER", fmt::format("{} '{}' {}", what, text, base::describe(e8.error())));
  return make(*e8);
}

}  // namespace

base::Result<Currency, base::Failure> parseCurrency(std::string_view text) {
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (text.size() != 3 || !upper(text[0]) || !upper(text[1]) || !upper(text[2])) {
    return base::fail("BAD_CURRENCY", fmt::format("'{}' is not a currency code of three letters", text));
  }
  return Currency(text[0], text[1], text[2]);
}

Rate ratio(Money a, Money b, base::Rounding rounding) {
  KEEL_CHECK_MESSAGE(a.currency() == b.currency(), "two currencies in one ratio");
  KEEL_CHECK_MESSAGE(!b.isZero(), "ratio to zero");
  const bool negative = b.e8() < 0;
  const base::Int128 numerator = static_cast<base::Int128>(a.e8()) * base::kScaleE8 * (negative ? -1 : 1);
  const base::Int128 denominator = negative ? -static_cast<base::Int128>(b.e8()) : b.e8();
  return Rate::fromE8(base::narrowChecked(base::divideRounded(numerator, denominator, rounding)));
}

Quantity affordableQuantity(Money budget, Price price, std::int64_t multiplier, Quantity lot) {
  KEEL_CHECK(price.e8() > 0 && multiplier > 0);
  if (budget.e8() <= 0) return Quantity{};
  const base::Int128 unit = static_cast<base::Int128>(price.e8()) * multiplier;
  const base::Int128 most = std::numeric_limits<std::int64_t>::max();
  const base::Int128 e8 = std::min(static_cast<base::Int128>(budget.e8()) * base::kScaleE8 / unit, most);
  return floorToLot(Quantity::fromE8(base::narrowChecked(e8)), lot);
}

Quantity floorToLot(Quantity quantity, Quantity lot) {
  KEEL_CHECK(lot.e8() > 0);
  return Quantity::fromE8(quantity.e8() / lot.e8() * lot.e8());
}

Price roundToTick(Price price, Price tick, base::Rounding rounding) {
  KEEL_CHECK(tick.e8() > 0);
  return Price::fromE8(base::narrowChecked(base::divideRounded(price.e8(), tick.e8(), rounding) * tick.e8()));
}

base::Result<Price, base::Failure> priceFromDouble(double value, Price tick, base::Rounding rounding) {
  if (!std::isfinite(value) || std::abs(value) > 9.0e10) {
    return base::fail("BAD_NUMBER", fmt::format("{} is not a usable price", value));
  }
  // Through nine decimals first: 100.01 as a double is 100.0100000000000051, which "ceiling" must not lift.
  const auto e8 = static_cast<std::int64_t>(std::llround(value * 1e8));
  return roundToTick(Price::fromE8(e8), tick, rounding);
}

base::Result<Price, base::Failure> parsePrice(std::string_view text) {
  return parseAs<Price>(text, "price", [](std::int64_t e8) { return Price::fromE8(e8); });
}

base::Result<Quantity, base::Failure> parseQuantity(std::string_view text) {
  auto parsed = parseAs<SignedQuantity>(text, "quantity", [](std::int64_t e8) { return SignedQuantity::fromE8(e8); });
  if (!parsed) return tl::unexpected(parsed.error());
  if (parsed->e8() < 0) return base::fail("BAD_NUMBER", fmt::format("quantity '{}' is negative", text));
  return magnitude(*parsed);
}

base::Result<Money, base::Failure> parseMoney(std::string_view text, Currency currency) {
  return parseAs<Money>(text, "amount", [currency](std::int64_t e8) { return Money::fromE8(e8, currency); });
}

base::Result<Rate, base::Failure> parseRate(std::string_view text) {
  return parseAs<Rate>(text, "rate", [](std::int64_t e8) { return Rate::fromE8(e8); });
}

}  // namespace keel::domain
