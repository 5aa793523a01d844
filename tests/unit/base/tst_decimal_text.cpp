// Decimal text to 1e-8 counts and back, exactly.
#include <limits>

#include <gtest/gtest.h>

#include <engine/base/decimal.h>
#include <engine/base/random.h>

namespace keel::base {
namespace {

struct ParseCase {
  const char* text;
  bool roundExcess;
  std::int64_t e8;
};

void check(const std::vector<ParseCase>& cases) {
  for (const ParseCase& c : cases) {
    const auto parsed = parseE8(c.text, c.roundExcess);
    ASSERT_TRUE(parsed.has_value()) << '\'' << c.text << "' " << describe(parsed.error());
    EXPECT_EQ(*parsed, c.e8) << c.text;
  }
}

struct RefusedCase {
  const char* text;
  bool roundExcess;
  DecimalError error;
};

void check(const std::vector<RefusedCase>& cases) {
  for (const RefusedCase& c : cases) {
    const auto parsed = parseE8(c.text, c.roundExcess);
    ASSERT_FALSE(parsed.has_value()) << '\'' << c.text << "' gave " << *parsed;
    EXPECT_EQ(parsed.error(), c.error) << c.text;
  }
}

TEST(ParseE8, ReadsExactly) {
  check(std::vector<ParseCase>{
      {"0", false, 0},
      {"-0", false, 0},
      {"-0.00", false, 0},
      {"1", false, 100'000'000},
      {"+3", false, 300'000'000},
      {"-12.5", false, -1'250'000'000},
      {".25", false, 25'000'000},
      {"5.", false, 500'000'000},
      {"0.1", false, 10'000'000},
      {"0.2", false, 20'000'000},
      {"0.00000001", false, 1},
      {"-0.00000001", false, -1},
      {"1e-05", false, 1'000},
      {"1E+3", false, 100'000'000'000},
      {"12.5e1", false, 12'500'000'000},
      {"125e-10", true, 1},
      {"0e999", false, 0},
      {"0.100000000000000", false, 10'000'000},
      {"000000000000000000000000000000000000000000000001.5", false, 150'000'000},
      {"92233720368.54775807", false, std::numeric_limits<std::int64_t>::max()},
      {"-92233720368.54775807", false, -std::numeric_limits<std::int64_t>::max()},
  });
}

TEST(ParseE8, SumOfTenthsIsExact) {
  EXPECT_EQ(addChecked(*parseE8("0.1"), *parseE8("0.2")), *parseE8("0.3"));
  EXPECT_EQ(subChecked(subChecked(*parseE8("0.72"), *parseE8("0.01")), *parseE8("0.01")), *parseE8("0.70"));
}

TEST(ParseE8, RoundsExcessHalfToEvenWhenAsked) {
  check(std::vector<ParseCase>{
      {"41.20000076293945", true, 4'120'000'076},
      {"0.123456785", true, 12'345'678},    // a tie: 78 is even
      {"0.123456775", true, 12'345'678},    // a tie: 77 is odd
      {"-0.123456775", true, -12'345'678},
      {"0.1234567850000000001", true, 12'345'679},
      {"0.1234567849999999999", true, 12'345'678},
      {"0.000000005", true, 0},
      {"0.000000015", true, 2},
      {"0.0000000050000000000000000000000000000000000000001", true, 1},
      {"0.33333333333333333333333333333333333333333333333333", true, 33'333'333},
      {"1e-999", true, 0},
  });
}

TEST(ParseE8, RefusesWhatIsNotADecimalOfEightPlaces) {
  check(std::vector<RefusedCase>{
      {"", false, DecimalError::Empty},
      {"-", false, DecimalError::NotANumber},
      {".", false, DecimalError::NotANumber},
      {"e5", false, DecimalError::NotANumber},
      {"1e", false, DecimalError::NotANumber},
      {"1e+", false, DecimalError::NotANumber},
      {"1e1234", false, DecimalError::NotANumber},
      {"1e5e5", false, DecimalError::NotANumber},
      {"1.2.3", false, DecimalError::NotANumber},
      {"--1", false, DecimalError::NotANumber},
      {"1,5", false, DecimalError::NotANumber},
      {" 1", false, DecimalError::NotANumber},
      {"1 ", false, DecimalError::NotANumber},
      {"nan", false, DecimalError::NotANumber},
      {"inf", false, DecimalError::NotANumber},
      {"0x10", false, DecimalError::NotANumber},
      {"0.123456789", false, DecimalError::TooManyDecimals},
      {"41.20000076293945", false, DecimalError::TooManyDecimals},
      {"1e-9", false, DecimalError::TooManyDecimals},
      {"1e-999", false, DecimalError::TooManyDecimals},
      {"92233720368.54775808", false, DecimalError::OutOfRange},
      {"1e11", false, DecimalError::OutOfRange},
      {"1e999", false, DecimalError::OutOfRange},
      {"99999999999999999999999999999999999999999999999999", true, DecimalError::OutOfRange},
      {"92233720368.547758075", true, DecimalError::OutOfRange},
  });
}

struct FormatCase {
  std::int64_t e8;
  int decimals;
  const char* shortest;  ///< formatE8 with that many decimals at least
  const char* fixed;     ///< formatE8Fixed with exactly that many
};

void check(const std::vector<FormatCase>& cases) {
  for (const FormatCase& c : cases) {
    EXPECT_EQ(formatE8(c.e8, c.decimals), c.shortest) << c.e8;
    EXPECT_EQ(formatE8Fixed(c.e8, c.decimals), c.fixed) << c.e8;
  }
}

TEST(FormatE8, ShortestAndFixed) {
  check(std::vector<FormatCase>{
      {0, 0, "0", "0"},
      {0, 2, "0.00", "0.00"},
      {150'000'000, 0, "1.5", "2"},   // a tie to the even 2
      {250'000'000, 0, "2.5", "2"},   // a tie to the even 2
      {-250'000'000, 0, "-2.5", "-2"},
      {150'000'000, 2, "1.50", "1.50"},
      {-1, 2, "-0.00000001", "0.00"},
      {-499'999, 2, "-0.00499999", "0.00"},
      {-500'000, 2, "-0.005", "0.00"},
      {-500'001, 2, "-0.00500001", "-0.01"},
      {1, 8, "0.00000001", "0.00000001"},
      {123'456'789'012'345'678, 3, "1234567890.12345678", "1234567890.123"},
      {10'000'000'000, 0, "100", "100"},
      {std::numeric_limits<std::int64_t>::max(), 0, "92233720368.54775807", "92233720369"},
      {std::numeric_limits<std::int64_t>::min(), 0, "-92233720368.54775808", "-92233720369"},
  });
}

TEST(FormatE8, NeverPrintsMinusZero) {
  for (int decimals = 0; decimals <= 8; ++decimals) {
    for (std::int64_t e8 = -60'000'000; e8 <= 0; e8 += 999'983) {
      const std::string text = formatE8Fixed(e8, decimals);
      const bool onlyZeros = text.find_first_not_of("-0.") == std::string::npos;
      EXPECT_FALSE(onlyZeros && text[0] == '-') << text;
    }
  }
}

TEST(FormatE8, ParsingItAgainGivesTheSameNumber) {
  Random random(20131007);
  for (int i = 0; i < 10'000; ++i) {
    const auto e8 = static_cast<std::int64_t>(random.next()) >> random.below(63);
    if (e8 == std::numeric_limits<std::int64_t>::min()) continue;
    const auto parsed = parseE8(formatE8(e8, static_cast<int>(random.below(9))));
    ASSERT_TRUE(parsed.has_value()) << formatE8(e8);
    ASSERT_EQ(*parsed, e8);
  }
}

TEST(FormatE8, RefusesAnImpossiblePrecision) {
  EXPECT_THROW((void)formatE8Fixed(1, 9), EngineFault);
  EXPECT_THROW((void)formatE8Fixed(1, -1), EngineFault);
}

}  // namespace
}  // namespace keel::base
