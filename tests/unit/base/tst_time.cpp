// Instants and dates as text: what is read, what is refused, and what is written.
#include <gtest/gtest.h>

#include <engine/base/time.h>

namespace keel::base {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

struct InstantCase {
  const char* text;
  std::int64_t ns;
  const char* canonical;
};

void check(const std::vector<InstantCase>& cases) {
  for (const InstantCase& c : cases) {
    const auto parsed = parseIso(c.text);
    ASSERT_TRUE(parsed.has_value()) << c.text << ": " << parsed.error().message;
    EXPECT_EQ(toNanos(*parsed), c.ns) << c.text;
    EXPECT_EQ(formatIso(*parsed), c.canonical) << c.text;
  }
}

TEST(ParseIso, ReadsInstantsWithOffsets) {
  check({
      {"1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"},
      {"2013-10-07T13:30:00Z", 1'381'152'600 * kSecond, "2013-10-07T13:30:00Z"},
      {"2013-10-07 13:30:00Z", 1'381'152'600 * kSecond, "2013-10-07T13:30:00Z"},
      {"2013-10-07T13:30Z", 1'381'152'600 * kSecond, "2013-10-07T13:30:00Z"},
      {"2013-10-07T09:30:00-04:00", 1'381'152'600 * kSecond, "2013-10-07T13:30:00Z"},
      {"2013-10-07T09:30:00-0400", 1'381'152'600 * kSecond, "2013-10-07T13:30:00Z"},
      {"2013-10-07T19:00:00+05:30", 1'381'152'600 * kSecond, "2013-10-07T13:30:00Z"},
      {"2014-01-01T00:30:00+01:00", 1'388'532'600 * kSecond, "2013-12-31T23:30:00Z"},
      {"1970-01-01T00:00:00.000000001Z", 1, "1970-01-01T00:00:00.000000001Z"},
      {"1970-01-01T00:00:00.5Z", 500'000'000, "1970-01-01T00:00:00.5Z"},
      {"1970-01-01T00:00:00.1234567894Z", 123'456'789, "1970-01-01T00:00:00.123456789Z"},
      {"1969-12-31T23:59:59.25Z", -750'000'000, "1969-12-31T23:59:59.25Z"},
      {"2016-02-29T12:00:00Z", 1'456'747'200 * kSecond, "2016-02-29T12:00:00Z"},
  });
}

TEST(ParseIso, RefusesWhatIsNoInstant) {
  for (const char* text :
       {"", "2013-10-07", "2013-10-07T13:30:00", "2013-10-07T24:00:00Z", "2013-10-07T13:60:00Z",
        "2013-10-07T13:30:60Z", "2013-10-07T13:30:Z", "2013-10-07T13:30:0Z", "2013-10-07X13:30:00Z",
        "2013-10-07T13-30:00Z", "2013-10-07T13:30:00ZZ", "2013-10-07T13:30:00 Z", "2013-10-07T13:30:00+",
        "2013-10-07T13:30:00+5", "2013-10-07T13:30:00+05", "2013-10-07T13:30:00+05:3", "2013-10-07T13:30:00+05:300",
        "2013-10-07T13:30:00+15:00", "2013-10-07T13:30:00+05:60", "2013-10-07T1a:30:00Z", "-013-10-07T13:30:00Z"}) {
    const auto parsed = parseIso(text);
    ASSERT_FALSE(parsed.has_value()) << text;
    EXPECT_EQ(parsed.error().code, std::string_view(text).starts_with("-013") ? "BAD_DATE" : "BAD_TIME") << text;
  }
}

TEST(ParseIso, RefusesDatesThatDoNotExist) {
  for (const char* text : {"2013-02-29T00:00:00Z", "2013-13-01T00:00:00Z", "2013-00-10T00:00:00Z",
                           "2013-04-31T00:00:00Z", "1900-02-29T00:00:00Z"}) {
    const auto parsed = parseIso(text);
    ASSERT_FALSE(parsed.has_value()) << text;
    EXPECT_EQ(parsed.error().code, "BAD_DATE") << text;
  }
}

// Nanoseconds in 64 bits reach from 1677 to 2262; a year beyond must not come out as another one.
TEST(ParseIso, RefusesYearsNanosecondsCannotCount) {
  for (const char* text : {"1677-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "2263-01-01T00:00:00Z",
                           "9999-12-31T23:59:59Z"}) {
    const auto parsed = parseIso(text);
    ASSERT_FALSE(parsed.has_value()) << text << " became " << formatIso(*parsed);
    EXPECT_EQ(parsed.error().code, "BAD_DATE") << text;
  }
  EXPECT_EQ(formatIso(*parseIso("1678-01-01T00:00:00+14:00")), "1677-12-31T10:00:00Z");
  EXPECT_EQ(formatIso(*parseIso("2261-12-31T23:59:59.999999999-14:00")), "2262-01-01T13:59:59.999999999Z");
}

TEST(ParseDate, ReadsBothForms) {
  using namespace std::chrono;
  EXPECT_EQ(*parseDate("2013-10-07"), 2013y / October / 7);
  EXPECT_EQ(*parseDate("20131007"), 2013y / October / 7);
  EXPECT_EQ(*parseDate("2000-02-29"), 2000y / February / 29);
  EXPECT_EQ(formatDate(*parseDate("20131007")), "2013-10-07");
  for (const char* text : {"", "2013-1-07", "2013/10/07", "13-10-07", "20131307", "2013-10-32", "2013-10-0x", "19000229",
                           "9999-12-31", "1600-01-01"}) {
    const auto parsed = parseDate(text);
    ASSERT_FALSE(parsed.has_value()) << text;
    EXPECT_EQ(parsed.error().code, "BAD_DATE") << text;
    EXPECT_NE(parsed.error().message.find(text), std::string::npos) << "the message names the text";
  }
}

TEST(Time, DatesOfInstants) {
  const Timestamp t = fromNanos(-1);
  EXPECT_EQ(formatDate(utcDate(t)), "1969-12-31");
  EXPECT_EQ(utcMidnight(utcDate(fromNanos(1'381'152'600 * kSecond))), fromNanos(1'381'104'000 * kSecond));
}

}  // namespace
}  // namespace keel::base
