// Exact values: meanings do not mix, products round once and as stated.
#include <limits>
#include <type_traits>

#include <gtest/gtest.h>

#include <engine/base/random.h>
#include <engine/domain/money.h>

namespace keel::domain {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

static_assert(!std::is_convertible_v<double, Price> && !std::is_constructible_v<Price, double>);
static_assert(!std::is_constructible_v<Money, double>);
static_assert(!std::is_convertible_v<Price, Rate> && !std::is_convertible_v<Quantity, SignedQuantity>);

Price price(const char* text) { return *parsePrice(text); }
Quantity quantity(const char* text) { return *parseQuantity(text); }
Money usd(const char* text) { return *parseMoney(text, kUsd); }
Rate rate(const char* text) { return *parseRate(text); }

TEST(Money, CurrenciesDoNotMix) {
  const Money dollars = Money::fromInteger(1), pounds = Money::fromInteger(1, kGbp);
  EXPECT_THROW((void)(dollars + pounds), base::EngineFault);
  EXPECT_THROW((void)(dollars - pounds), base::EngineFault);
  EXPECT_THROW((void)(dollars < pounds), base::EngineFault);
  EXPECT_THROW((void)(dollars == pounds), base::EngineFault);
  EXPECT_THROW((void)maximum(dollars, pounds), base::EngineFault);
  EXPECT_THROW((void)ratio(dollars, pounds), base::EngineFault);
  Money sum = pounds;
  EXPECT_THROW(sum += dollars, base::EngineFault);
  EXPECT_EQ(sum, pounds) << "a refused sum changes nothing";
  EXPECT_EQ((pounds + pounds).currency(), kGbp);
  EXPECT_EQ((-pounds).currency(), kGbp);
  EXPECT_EQ(multiply(pounds, rate("0.5")), Money::fromE8(50'000'000, kGbp));
}

TEST(Money, SumsOfCentsAreExact) {
  EXPECT_EQ(usd("0.1") + usd("0.2"), usd("0.3"));
  EXPECT_EQ(usd("0.72") - usd("0.01") - usd("0.01"), usd("0.70"));
  EXPECT_EQ(usd("1234.5").text(), "1234.50");
  EXPECT_EQ((usd("0.01") - usd("0.01")).text(), "0.00");
  EXPECT_EQ((-Money{}).text(), "0.00");
  EXPECT_EQ(magnitude(usd("-3")), usd("3"));
}

TEST(Money, OverflowIsAFault) {
  EXPECT_THROW((void)(Money::fromE8(kMost) + Money::fromE8(1)), base::EngineFault);
  EXPECT_THROW((void)(Price::fromE8(kMost) + Price::fromE8(1)), base::EngineFault);
  EXPECT_THROW((void)-Price::fromE8(std::numeric_limits<std::int64_t>::min()), base::EngineFault);
  EXPECT_THROW((void)notional(Price::fromE8(kMost), SignedQuantity::fromE8(kMost), 1, kUsd), base::EngineFault);
  EXPECT_THROW((void)notional(Price::fromE8(kMost), SignedQuantity::fromE8(kMost), 1'000'000'000, kUsd), base::EngineFault);
  EXPECT_THROW((void)Quantity::fromE8(-1), base::EngineFault);
  EXPECT_THROW((void)(quantity("1") - quantity("2")), base::EngineFault);
}

struct NotionalCase {
  const char* price;
  const char* quantity;
  std::int64_t multiplier;
  std::int64_t e8;
};

TEST(Money, Notional) {
  const std::vector<NotionalCase> cases{
      {"100.02", "10", 1, 100'020'000'000},
      {"100.02", "-10", 1, -100'020'000'000},
      {"0.72", "3", 100, 21'600'000'000},
      {"0.00000001", "0.5", 1, 0},            // half of the smallest amount: to the even zero
      {"0.00000003", "0.5", 1, 2},            // 1.5 to the even two
      {"-0.00000003", "0.5", 1, -2},
      {"0.00000001", "0.50000001", 1, 1},
      {"0.33333333", "0.33333333", 1, 11'111'111},
      {"-1.25", "2", 100, -25'000'000'000},   // a combo bought for a credit
      {"0", "5", 1, 0},
  };
  for (const NotionalCase& c : cases) {
    const auto size = SignedQuantity::fromE8(*base::parseE8(c.quantity));
    EXPECT_EQ(notional(price(c.price), size, c.multiplier, kUsd).e8(), c.e8) << c.price << " x " << c.quantity;
  }
  EXPECT_EQ(notional(price("2"), quantity("3"), 1, kGbp).currency(), kGbp);
}

// The short way for round numbers must give what the long way gives, also where it does not apply.
TEST(Money, NotionalFastWayEqualsSlowWay) {
  base::Random random(11);
  const std::int64_t steps[] = {1, 100, 9'999, 10'000, 10'001, 1'000'000, 100'000'000};
  for (int i = 0; i < 50'000; ++i) {
    const std::int64_t p = static_cast<std::int64_t>(random.below(1'000'000)) * steps[random.below(7)];
    const std::int64_t q = (static_cast<std::int64_t>(random.below(2'000'000)) - 1'000'000) * steps[random.below(7)];
    const base::Int128 product = static_cast<base::Int128>(p) * q;
    const base::Int128 slow = base::divideRounded(product, base::kScaleE8, base::Rounding::HalfEven);
    const auto amount = [&] { return notional(Price::fromE8(p), SignedQuantity::fromE8(q), 1, kUsd).e8(); };
    if (slow > kMost || slow < -static_cast<base::Int128>(kMost)) {
      ASSERT_THROW((void)amount(), base::EngineFault) << p << " x " << q;
    } else {
      ASSERT_EQ(amount(), static_cast<std::int64_t>(slow)) << p << " x " << q;
    }
  }
}

struct AffordableCase {
  const char* budget;
  const char* price;
  std::int64_t multiplier;
  const char* lot;
  const char* quantity;
};

// AB-4: never the nearest step, always the one below.
TEST(Money, AffordableQuantity) {
  const std::vector<AffordableCase> cases{
      {"120", "200", 1, "0.01", "0.6"},     {"120", "450", 1, "0.01", "0.26"},  {"120", "1300", 1, "0.01", "0.09"},
      {"120", "1300", 1, "0.1", "0"},       {"120", "175", 1, "0.01", "0.68"},  {"60", "450", 1, "0.01", "0.13"},
      {"120", "120", 1, "1", "1"},          {"119.99999999", "120", 1, "1", "0"}, {"0", "120", 1, "1", "0"},
      {"-5", "120", 1, "1", "0"},           {"1000", "0.72", 100, "1", "13"},   {"0.3", "0.1", 1, "1", "3"},
      {"1", "3", 1, "0.00000001", "0.33333333"},
      {"10000000", "0.00000001", 1, "1", "92233720368"},  // more than a quantity can count
  };
  for (const AffordableCase& c : cases) {
    EXPECT_EQ(affordableQuantity(usd(c.budget), price(c.price), c.multiplier, quantity(c.lot)).text(), c.quantity)
        << c.budget << " at " << c.price;
  }
  EXPECT_THROW((void)affordableQuantity(usd("1"), Price{}, 1, quantity("1")), base::EngineFault);
}

TEST(Money, AffordableQuantityIsTheLargestWithinTheBudget) {
  base::Random random(5);
  for (int i = 0; i < 10'000; ++i) {
    const Money budget = Money::fromE8(static_cast<std::int64_t>(random.below(100'000'000'000'000)));
    const Price at = Price::fromE8(static_cast<std::int64_t>(1 + random.below(50'000'000'000)));
    const Quantity lot = Quantity::fromE8(random.below(2) == 0 ? 1'000'000 : 100'000'000);
    const Quantity most = affordableQuantity(budget, at, 1, lot);
    ASSERT_EQ(most, floorToLot(most, lot));
    ASSERT_LE(notional(at, most, 1, kUsd), budget);
    ASSERT_GT(notional(at, most + lot, 1, kUsd), budget);
  }
}

TEST(Money, FloorToLot) {
  EXPECT_EQ(floorToLot(quantity("0.68999999"), quantity("0.01")), quantity("0.68"));
  EXPECT_EQ(floorToLot(quantity("0.3"), quantity("0.1")), quantity("0.3"));
  EXPECT_EQ(floorToLot(quantity("99"), quantity("100")), Quantity{});
  EXPECT_EQ(floorToLot(Quantity{}, quantity("1")), Quantity{});
  EXPECT_THROW((void)floorToLot(quantity("1"), Quantity{}), base::EngineFault);
  for (std::int64_t steps = 0; steps < 1000; ++steps) {
    const Quantity exact = Quantity::fromE8(steps * 10'000'000);
    ASSERT_EQ(floorToLot(exact, quantity("0.1")), exact) << "an exact multiple loses no step";
  }
}

struct TickCase {
  const char* price;
  const char* tick;
  const char* halfEven;
  const char* floor;
  const char* ceiling;
};

TEST(Money, RoundToTick) {
  const std::vector<TickCase> cases{
      {"100.005", "0.01", "100", "100", "100.01"},   {"100.015", "0.01", "100.02", "100.01", "100.02"},
      {"100.01", "0.01", "100.01", "100.01", "100.01"}, {"12.34", "0.05", "12.35", "12.3", "12.35"},
      {"-1.234", "0.05", "-1.25", "-1.25", "-1.2"},   {"0.001", "0.01", "0", "0", "0.01"},
      {"4512.37", "0.25", "4512.25", "4512.25", "4512.5"},
  };
  for (const TickCase& c : cases) {
    EXPECT_EQ(roundToTick(price(c.price), price(c.tick), base::Rounding::HalfEven).text(), c.halfEven) << c.price;
    EXPECT_EQ(roundToTick(price(c.price), price(c.tick), base::Rounding::Floor).text(), c.floor) << c.price;
    EXPECT_EQ(roundToTick(price(c.price), price(c.tick), base::Rounding::Ceiling).text(), c.ceiling) << c.price;
  }
}

TEST(Money, PriceFromDouble) {
  const Price cent = price("0.01");
  // 100.01 as a double lies a little above 100.01: no rounding may lift it to the next tick.
  EXPECT_EQ(*priceFromDouble(100.01, cent, base::Rounding::Ceiling), price("100.01"));
  EXPECT_EQ(*priceFromDouble(0.1 + 0.2, cent, base::Rounding::Floor), price("0.3"));
  EXPECT_EQ(*priceFromDouble(-2.505, cent, base::Rounding::Floor), price("-2.51"));
  for (const double bad : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1e11, -1e300}) {
    EXPECT_FALSE(priceFromDouble(bad, cent, base::Rounding::Floor).has_value());
  }
}

TEST(Money, Ratio) {
  EXPECT_EQ(ratio(usd("60"), usd("505")), rate("0.11881188"));
  EXPECT_EQ(ratio(usd("65"), usd("505")), rate("0.12871287"));
  EXPECT_EQ(ratio(usd("1"), usd("-3")), rate("-0.33333333"));
  EXPECT_EQ(ratio(usd("-2"), usd("-3")), rate("0.66666667"));
  EXPECT_EQ(ratio(usd("2"), usd("3"), base::Rounding::Floor), rate("0.66666666"));
  EXPECT_THROW((void)ratio(usd("1"), usd("0")), base::EngineFault);
}

TEST(Money, TextIn) {
  EXPECT_EQ(parsePrice("1e-05")->e8(), 1'000);
  EXPECT_EQ(parsePrice("0.123456789").error().code, "BAD_NUMBER");
  EXPECT_NE(parsePrice("12,5").error().message.find("12,5"), std::string::npos);
  EXPECT_EQ(parseQuantity("-1").error().code, "BAD_NUMBER");
  EXPECT_EQ(parseQuantity("-0")->e8(), 0);
  EXPECT_EQ(parseCurrency("GBP").value(), kGbp);
  for (const char* bad : {"", "US", "usd", "USDT", "U D"}) EXPECT_EQ(parseCurrency(bad).error().code, "BAD_CURRENCY") << bad;
}

}  // namespace
}  // namespace keel::domain
