// Wall clocks: summer time changes, times that happen twice or never, and failures that name what is wrong.
#include <gtest/gtest.h>

#include <engine/calendar/zones.h>

#include "calendar_support.h"

namespace keel::tests {
namespace {

using calendar::AmbiguousPolicy;
using calendar::localToUtc;
using calendar::Zone;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

std::string localToUtcText(const char* zone, const char* date, base::Duration time,
                           AmbiguousPolicy policy = AmbiguousPolicy::Reject) {
  const auto t = localToUtc(zone, day(date), time, policy);
  return t ? base::formatIso(*t) : t.error().code;
}

TEST(Zones, SummerTimeShiftsTheOffset) {
  EXPECT_EQ(localToUtcText("America/New_York", "2025-03-08", hours{9} + minutes{30}), "2025-03-08T14:30:00Z");
  EXPECT_EQ(localToUtcText("America/New_York", "2025-03-10", hours{9} + minutes{30}), "2025-03-10T13:30:00Z");
  EXPECT_EQ(localToUtcText("Europe/London", "2025-03-28", hours{8}), "2025-03-28T08:00:00Z");
  EXPECT_EQ(localToUtcText("Europe/London", "2025-03-31", hours{8}), "2025-03-31T07:00:00Z");
  EXPECT_EQ(localToUtcText("Asia/Kolkata", "2025-07-01", hours{9} + minutes{15}), "2025-07-01T03:45:00Z");
  EXPECT_EQ(localToUtcText("UTC", "2025-07-01", hours{9}), "2025-07-01T09:00:00Z");
}

TEST(Zones, AnHourThatHappensTwice) {
  const auto half = hours{1} + minutes{30};
  EXPECT_EQ(localToUtcText("America/New_York", "2025-11-02", half), "AMBIGUOUS_LOCAL_TIME");
  EXPECT_EQ(localToUtcText("America/New_York", "2025-11-02", half, AmbiguousPolicy::Earliest), "2025-11-02T05:30:00Z");
  EXPECT_EQ(localToUtcText("America/New_York", "2025-11-02", half, AmbiguousPolicy::Latest), "2025-11-02T06:30:00Z");
  // London goes back at 02:00 BST: the hour from 01:00 is told twice.
  EXPECT_EQ(localToUtcText("Europe/London", "2025-10-26", half), "AMBIGUOUS_LOCAL_TIME");
  EXPECT_EQ(localToUtcText("Europe/London", "2025-10-26", half, AmbiguousPolicy::Earliest), "2025-10-26T00:30:00Z");
  EXPECT_EQ(localToUtcText("Europe/London", "2025-10-26", half, AmbiguousPolicy::Latest), "2025-10-26T01:30:00Z");
  // The edges: 00:59:59 and 02:00 happen once, 01:00 twice.
  EXPECT_EQ(localToUtcText("America/New_York", "2025-11-02", hours{1} - seconds{1}), "2025-11-02T04:59:59Z");
  EXPECT_EQ(localToUtcText("America/New_York", "2025-11-02", hours{1}), "AMBIGUOUS_LOCAL_TIME");
  EXPECT_EQ(localToUtcText("America/New_York", "2025-11-02", hours{2}), "2025-11-02T07:00:00Z");
}

TEST(Zones, AnHourThatIsSkipped) {
  for (const auto policy : {AmbiguousPolicy::Reject, AmbiguousPolicy::Earliest, AmbiguousPolicy::Latest}) {
    EXPECT_EQ(localToUtcText("America/New_York", "2025-03-09", hours{2} + minutes{30}, policy),
              "NONEXISTENT_LOCAL_TIME");
    EXPECT_EQ(localToUtcText("Europe/London", "2025-03-30", hours{1} + minutes{30}, policy), "NONEXISTENT_LOCAL_TIME");
  }
  EXPECT_EQ(localToUtcText("America/New_York", "2025-03-09", hours{2} - seconds{1}), "2025-03-09T06:59:59Z");
  EXPECT_EQ(localToUtcText("America/New_York", "2025-03-09", hours{2}), "NONEXISTENT_LOCAL_TIME");
  EXPECT_EQ(localToUtcText("America/New_York", "2025-03-09", hours{3}), "2025-03-09T07:00:00Z");
}

TEST(Zones, FailuresNameTheTimeAndTheZone) {
  const auto twice = localToUtc("America/New_York", day("2025-11-02"), hours{1} + minutes{30}, AmbiguousPolicy::Reject);
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().message,
            "2025-11-02 01:30:00 happens twice in America/New_York: at UTC-04:00 and at UTC-05:00");
  const auto never = localToUtc("Europe/London", day("2025-03-30"), hours{1} + minutes{15}, AmbiguousPolicy::Reject);
  ASSERT_FALSE(never);
  EXPECT_EQ(never.error().message, "2025-03-30 01:15:00 does not exist in Europe/London: the clocks skip it");
  for (const char* zone : {"Mars/Olympus", "", "../../../etc/passwd", "america/new_york"}) {
    const auto unknown = localToUtc(zone, day("2025-03-30"), hours{1}, AmbiguousPolicy::Reject);
    ASSERT_FALSE(unknown) << zone;
    EXPECT_EQ(unknown.error().code, "UNKNOWN_ZONE");
    EXPECT_NE(unknown.error().message.find(std::string("'") + zone + "'"), std::string::npos);
  }
}

TEST(Zones, BadDatesAndTimesAreFailures) {
  EXPECT_EQ(localToUtcText("Europe/London", "2025-03-30", hours{24}), "BAD_TIME_OF_DAY");
  EXPECT_EQ(localToUtcText("Europe/London", "2025-03-30", -seconds{1}), "BAD_TIME_OF_DAY");
  const base::TradeDate noDay{std::chrono::year{2025}, std::chrono::February, std::chrono::day{30}};
  EXPECT_EQ(localToUtc("UTC", noDay, hours{1}, AmbiguousPolicy::Reject).error().code, "BAD_DATE");
  EXPECT_EQ(localToUtcText("Europe/London", "2038-07-01", hours{12}), "DATE_OUT_OF_RANGE");
  EXPECT_EQ(localToUtcText("Europe/London", "1850-07-01", hours{12}), "DATE_OUT_OF_RANGE");
  EXPECT_EQ(localToUtcText("UTC", "2100-07-01", hours{12}), "2100-07-01T12:00:00Z");
  EXPECT_EQ(localToUtcText("Asia/Kolkata", "2100-07-01", hours{12}), "2100-07-01T06:30:00Z");
  EXPECT_EQ(calendar::utcToLocal("Europe/London", instant("2040-07-01T12:00:00Z")).error().code, "DATE_OUT_OF_RANGE");
}

TEST(Zones, UtcToLocalTellsDateTimeAndOffset) {
  const auto local = calendar::utcToLocal("America/New_York", instant("2025-07-04T03:59:59.25Z"));
  ASSERT_TRUE(local);
  EXPECT_EQ(local->date, day("2025-07-03"));
  EXPECT_EQ(local->timeOfDay, hours{23} + minutes{59} + seconds{59} + std::chrono::milliseconds{250});
  EXPECT_EQ(local->abbreviation, "EDT");
  EXPECT_EQ(local->offset, -hours{4});
  const auto india = calendar::utcToLocal("Asia/Kolkata", instant("2025-07-04T19:00:00Z"));
  ASSERT_TRUE(india);
  EXPECT_EQ(india->date, day("2025-07-05"));
  EXPECT_EQ(india->offset, hours{5} + minutes{30});
}

TEST(Zones, FormatLocal) {
  const auto text = [](const char* zone, const char* t) { return calendar::formatLocal(zone, instant(t)).value(); };
  EXPECT_EQ(text("America/New_York", "2013-10-07T13:47:12Z"), "2013-10-07 09:47:12 EDT");
  EXPECT_EQ(text("America/New_York", "2013-12-07T13:47:12.999Z"), "2013-12-07 08:47:12 EST");
  EXPECT_EQ(text("Europe/London", "2013-10-07T13:47:12Z"), "2013-10-07 14:47:12 BST");
  EXPECT_EQ(text("Asia/Kolkata", "2013-10-07T13:47:12Z"), "2013-10-07 19:17:12 IST");
  EXPECT_EQ(text("UTC", "1969-12-31T23:59:59.5Z"), "1969-12-31 23:59:59 UTC");
  EXPECT_EQ(calendar::formatLocal("Nowhere", instant("2013-10-07T13:47:12Z")).error().code, "UNKNOWN_ZONE");
}

TEST(Zones, EveryHourOfFourYearsGoesThereAndBack) {
  for (const char* name : {"America/New_York", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"}) {
    const auto zone = Zone::load(name);
    ASSERT_TRUE(zone) << name;
    int twice = 0;
    for (auto t = instant("2023-01-01T00:15:00Z"); t < instant("2027-01-01T00:00:00Z"); t += hours{1}) {
      const auto local = zone->toLocal(t);
      const auto early = zone->toUtc(local.date, local.timeOfDay, AmbiguousPolicy::Earliest);
      const auto late = zone->toUtc(local.date, local.timeOfDay, AmbiguousPolicy::Latest);
      ASSERT_TRUE(early && late) << name << ' ' << base::formatIso(t);
      ASSERT_TRUE(*early == t || *late == t) << name << ' ' << base::formatIso(t);
      ASSERT_EQ(zone->toUtcLenient(local.date, local.timeOfDay), *early);
      twice += *early != *late ? 1 : 0;
    }
    const std::string_view zoneName = name;
    const bool changes = zoneName != "UTC" && zoneName != "Asia/Kolkata";
    EXPECT_EQ(twice > 0, changes) << name;
  }
}

TEST(Zones, TimetableTimesThatAreSkippedCountOnFromTheOldOffset) {
  const auto zone = Zone::load("America/New_York");
  ASSERT_TRUE(zone);
  EXPECT_EQ(base::formatIso(zone->toUtcLenient(day("2025-03-09"), hours{2} + minutes{30})), "2025-03-09T07:30:00Z");
  EXPECT_EQ(base::formatIso(zone->toUtcLenient(day("2025-03-08"), hours{24})), "2025-03-09T05:00:00Z");
}

TEST(Zones, TheEndsOfTimeDoNotOverflow) {
  const auto zone = Zone::load("Asia/Kolkata");
  ASSERT_TRUE(zone);
  EXPECT_LT(zone->face(base::Timestamp::min()), instant("1700-01-01T00:00:00Z"));
  EXPECT_GT(zone->face(base::Timestamp::max()), instant("2200-01-01T00:00:00Z"));
  EXPECT_EQ(static_cast<int>(zone->toLocal(base::Timestamp::max()).date.year()), 2262);
}

TEST(Zones, DatabaseVersionIsStable) {
  const auto version = calendar::zoneDatabaseVersion();
  ASSERT_TRUE(version);
  EXPECT_GE(version->size(), 5U);
  EXPECT_EQ(*version, *calendar::zoneDatabaseVersion());
}

TEST(Zones, TheProcessZoneDoesNotMatter) {
  for (const char* process : {"UTC", "Asia/Tokyo", "America/Los_Angeles", "Europe/London", "Asia/Kolkata"}) {
    const ProcessZone scope(process);
    EXPECT_EQ(localToUtcText("America/New_York", "2025-03-10", hours{9} + minutes{30}), "2025-03-10T13:30:00Z");
    EXPECT_EQ(calendar::formatLocal("Europe/London", instant("2025-07-01T12:00:00Z")).value(),
              "2025-07-01 13:00:00 BST");
  }
}

}  // namespace
}  // namespace keel::tests
