// The tables of each venue against days the exchanges published.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <engine/calendar/calendar.h>

#include "calendar_support.h"

namespace keel::tests {
namespace {

using calendar::Calendar;

/// Weekdays of the year on which the venue is closed, "MM-DD MM-DD ...".
std::string closedWeekdays(const Calendar& calendar, int year) {
  std::string text;
  const std::chrono::sys_days first{std::chrono::year{year} / 1 / 1}, end{std::chrono::year{year + 1} / 1 / 1};
  for (auto at = first; at < end; at += std::chrono::days{1}) {
    const std::chrono::weekday weekday{at};
    if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday || calendar.isTradingDay(at)) continue;
    EXPECT_TRUE(calendar.holidayName(at)) << base::formatDate(at);
    text += (text.empty() ? "" : " ") + base::formatDate(at).substr(5);
  }
  return text;
}

/// Days of the year that close before the regular time.
std::string earlyCloses(const Calendar& calendar, int year) {
  std::string text;
  const std::chrono::sys_days first{std::chrono::year{year} / 1 / 1}, end{std::chrono::year{year + 1} / 1 / 1};
  for (auto at = first; at < end; at += std::chrono::days{1}) {
    const auto session = calendar.session(at);
    if (!session || !session->earlyClose) continue;
    EXPECT_TRUE(calendar.specialSessionName(at)) << base::formatDate(at);
    text += (text.empty() ? "" : " ") + base::formatDate(at).substr(5);
  }
  return text;
}

TEST(NewYork, HolidaysOfYearsPublishedByTheExchange) {
  const auto& nyse = venue("XNYS");
  EXPECT_EQ(closedWeekdays(nyse, 2025), "01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25");
  EXPECT_EQ(closedWeekdays(nyse, 2026), "01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25");
  EXPECT_EQ(closedWeekdays(nyse, 2027), "01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24");
  // New Year's Day 2028 and 2022 fall on a Saturday and are not made good on the Friday.
  EXPECT_EQ(closedWeekdays(nyse, 2028), "01-17 02-21 04-14 05-29 06-19 07-04 09-04 11-23 12-25");
  EXPECT_TRUE(nyse.isTradingDay(day("2027-12-31")));
  EXPECT_TRUE(nyse.isTradingDay(day("2021-12-31")));
  EXPECT_EQ(nyse.holidayName(day("2026-07-03")), "Independence Day");
  EXPECT_FALSE(nyse.holidayName(day("2026-07-04"))) << "a plain Saturday";
  EXPECT_TRUE(nyse.isTradingDay(day("2021-06-18"))) << "no Juneteenth before 2022";
  EXPECT_TRUE(nyse.isTradingDay(day("1997-01-20"))) << "no Martin Luther King Day before 1998";
}

TEST(NewYork, SpecialClosings) {
  const auto& nyse = venue("XNYS");
  for (const char* date : {"2001-09-11", "2001-09-12", "2001-09-13", "2001-09-14", "2004-06-11", "2007-01-02",
                           "2012-10-29", "2012-10-30", "2018-12-05", "2025-01-09"}) {
    EXPECT_EQ(sessionText(nyse, date), "closed");
    EXPECT_EQ(sessionText(venue("XNAS"), date), "closed");
    EXPECT_TRUE(nyse.holidayName(day(date))) << date;
  }
  EXPECT_EQ(nyse.holidayName(day("2025-01-09")), "National day of mourning: Jimmy Carter");
}

TEST(NewYork, EarlyCloses) {
  const auto& nyse = venue("XNYS");
  EXPECT_EQ(sessionText(nyse, "2025-07-03"), "2025-07-03T13:30:00Z/2025-07-03T17:00:00Z early");
  EXPECT_EQ(sessionText(nyse, "2025-11-28"), "2025-11-28T14:30:00Z/2025-11-28T18:00:00Z early");
  EXPECT_EQ(sessionText(nyse, "2025-12-24"), "2025-12-24T14:30:00Z/2025-12-24T18:00:00Z early");
  EXPECT_EQ(earlyCloses(nyse, 2025), "07-03 11-28 12-24");
  EXPECT_EQ(earlyCloses(nyse, 2026), "11-27 12-24");
  EXPECT_EQ(earlyCloses(nyse, 2027), "11-26");
  EXPECT_EQ(earlyCloses(nyse, 2028), "07-03 11-24");
  EXPECT_EQ(earlyCloses(nyse, 2002), "07-05 11-29 12-24") << "the Friday after the Fourth until 2012";
  EXPECT_EQ(earlyCloses(nyse, 2013), "07-03 11-29 12-24") << "the Wednesday before since 2013";
  EXPECT_EQ(earlyCloses(nyse, 2003), "07-03 11-28 12-24 12-26");
  EXPECT_EQ(earlyCloses(nyse, 1999), "11-26 12-31") << "the board of 3 June 1999 shortened the last day of the year";
  EXPECT_EQ(earlyCloses(nyse, 1998), "11-27 12-24");
  EXPECT_EQ(nyse.specialSessionName(day("2025-11-28")), "Day after Thanksgiving");
  EXPECT_FALSE(nyse.specialSessionName(day("2025-11-26")));
}

TEST(NewYork, SessionInstantsAcrossSummerTime) {
  const auto& nyse = venue("XNYS");
  EXPECT_EQ(sessionText(nyse, "2025-03-07"), "2025-03-07T14:30:00Z/2025-03-07T21:00:00Z");
  EXPECT_EQ(sessionText(nyse, "2025-03-10"), "2025-03-10T13:30:00Z/2025-03-10T20:00:00Z");
  EXPECT_EQ(sessionText(nyse, "2025-10-31"), "2025-10-31T13:30:00Z/2025-10-31T20:00:00Z");
  EXPECT_EQ(sessionText(nyse, "2025-11-03"), "2025-11-03T14:30:00Z/2025-11-03T21:00:00Z");
  EXPECT_EQ(sessionText(nyse, "2006-03-27"), "2006-03-27T14:30:00Z/2006-03-27T21:00:00Z") << "April until 2006";
  EXPECT_EQ(sessionText(nyse, "2006-04-03"), "2006-04-03T13:30:00Z/2006-04-03T20:00:00Z");
  const auto session = nyse.session(day("2025-03-10"));
  ASSERT_TRUE(session);
  EXPECT_EQ(base::formatIso(session->preOpen), "2025-03-10T08:00:00Z");
  EXPECT_EQ(base::formatIso(session->postClose), "2025-03-11T00:00:00Z");
  EXPECT_EQ(session->breakStart, session->close);
}

TEST(NewYork, Options) {
  const auto& options = venue("OPRA");
  EXPECT_EQ(sessionText(options, "2025-07-02"), "2025-07-02T13:30:00Z/2025-07-02T20:00:00Z");
  EXPECT_EQ(sessionText(options, "2025-07-03"), "2025-07-03T13:30:00Z/2025-07-03T17:00:00Z early");
  EXPECT_EQ(options.phase(instant("2025-07-02T12:00:00Z")), calendar::SessionPhase::Closed);
  const auto& index = venue("US-INDEX-OPTIONS");
  EXPECT_EQ(sessionText(index, "2025-07-02"), "2025-07-02T13:30:00Z/2025-07-02T20:15:00Z");
  EXPECT_EQ(sessionText(index, "2025-07-03"), "2025-07-03T13:30:00Z/2025-07-03T17:15:00Z early");
  for (int year = 2007; year <= 2028; ++year) {
    EXPECT_EQ(closedWeekdays(options, year), closedWeekdays(venue("XNYS"), year));
    EXPECT_EQ(earlyCloses(index, year), earlyCloses(venue("XNYS"), year));
  }
}

TEST(London, HolidaysOfYearsPublishedByTheGovernment) {
  const auto& london = venue("XLON");
  EXPECT_EQ(closedWeekdays(london, 2000), "01-03 04-21 04-24 05-01 05-29 08-28 12-25 12-26");
  EXPECT_EQ(closedWeekdays(london, 2002), "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26");
  EXPECT_EQ(closedWeekdays(london, 2010), "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28");
  EXPECT_EQ(closedWeekdays(london, 2011), "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27");
  EXPECT_EQ(closedWeekdays(london, 2012), "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26");
  EXPECT_EQ(closedWeekdays(london, 2015), "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
  EXPECT_EQ(closedWeekdays(london, 2020), "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28");
  EXPECT_EQ(closedWeekdays(london, 2022), "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27");
  EXPECT_EQ(closedWeekdays(london, 2023), "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26");
  EXPECT_EQ(closedWeekdays(london, 2025), "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26");
  EXPECT_EQ(closedWeekdays(london, 2026), "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
  EXPECT_EQ(closedWeekdays(london, 2027), "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28");
}

TEST(London, HalfDaysAndSummerTime) {
  const auto& london = venue("XLON");
  EXPECT_EQ(sessionText(london, "2025-03-28"), "2025-03-28T08:00:00Z/2025-03-28T16:30:00Z");
  EXPECT_EQ(sessionText(london, "2025-03-31"), "2025-03-31T07:00:00Z/2025-03-31T15:30:00Z");
  EXPECT_EQ(sessionText(london, "2025-10-24"), "2025-10-24T07:00:00Z/2025-10-24T15:30:00Z");
  EXPECT_EQ(sessionText(london, "2025-10-27"), "2025-10-27T08:00:00Z/2025-10-27T16:30:00Z");
  EXPECT_EQ(sessionText(london, "2025-12-24"), "2025-12-24T08:00:00Z/2025-12-24T12:30:00Z early");
  EXPECT_EQ(earlyCloses(london, 2007), "12-24 12-31");
  EXPECT_EQ(earlyCloses(london, 2011), "12-23 12-30");
  EXPECT_EQ(earlyCloses(london, 2023), "12-22 12-29");
  EXPECT_EQ(earlyCloses(london, 2026), "12-24 12-31");
  EXPECT_EQ(sessionText(london, "2020-05-04"), "2020-05-04T07:00:00Z/2020-05-04T15:30:00Z") << "moved to VE Day";
}

TEST(India, HolidaysOfTheYearlyCirculars) {
  const auto& nse = venue("XNSE");
  // Fourteen in 2025, one of them (10-21) with a Muhurat session.
  EXPECT_EQ(closedWeekdays(nse, 2025),
            "02-26 03-14 03-31 04-10 04-14 04-18 05-01 08-15 08-27 10-02 10-22 11-05 12-25");
  EXPECT_EQ(closedWeekdays(nse, 2024),
            "01-22 01-26 03-08 03-25 03-29 04-11 04-17 05-01 05-20 06-17 07-17 08-15 10-02 11-15 11-20 12-25");
  EXPECT_EQ(closedWeekdays(nse, 2026),
            "01-15 01-26 03-03 03-26 03-31 04-03 04-14 05-01 05-28 06-26 09-14 10-02 10-20 11-10 11-24 12-25");
  EXPECT_EQ(closedWeekdays(nse, 2022), "01-26 03-01 03-18 04-14 04-15 05-03 08-09 08-15 08-31 10-05 10-26 11-08");
  EXPECT_EQ(sessionText(nse, "2025-07-01"), "2025-07-01T03:45:00Z/2025-07-01T10:00:00Z");
  EXPECT_EQ(nse.holidayName(day("2025-08-27")), "Ganesh Chaturthi");
}

TEST(India, MuhuratAndWeekendSessions) {
  const auto& nse = venue("XNSE");
  EXPECT_EQ(sessionText(nse, "2025-10-21"), "2025-10-21T08:15:00Z/2025-10-21T09:15:00Z early");
  EXPECT_EQ(sessionText(nse, "2024-11-01"), "2024-11-01T12:30:00Z/2024-11-01T13:30:00Z");
  EXPECT_EQ(sessionText(nse, "2023-11-12"), "2023-11-12T12:45:00Z/2023-11-12T13:45:00Z") << "a Sunday";
  EXPECT_EQ(nse.specialSessionName(day("2025-10-21")), "Muhurat trading");
  EXPECT_FALSE(nse.holidayName(day("2025-10-21")));
  EXPECT_EQ(sessionText(nse, "2024-01-20"), "2024-01-20T03:45:00Z/2024-01-20T10:00:00Z");
  EXPECT_EQ(sessionText(nse, "2025-02-01"), "2025-02-01T03:45:00Z/2025-02-01T10:00:00Z");
  EXPECT_EQ(sessionText(nse, "2026-02-01"), "2026-02-01T03:45:00Z/2026-02-01T10:00:00Z");
  EXPECT_EQ(sessionText(nse, "2024-01-27"), "closed") << "an ordinary Saturday";
  EXPECT_EQ(sessionText(nse, "2026-11-08"), "closed");
}

TEST(India, OutsideTheProvenYearsOnlyFixedHolidays) {
  const auto& nse = venue("XNSE");
  EXPECT_EQ(closedWeekdays(nse, 2027), "01-26 03-26");
  EXPECT_EQ(closedWeekdays(nse, 2029), "01-26 03-30 05-01 08-15 10-02 12-25");
  EXPECT_FALSE(nse.covers(day("2029-05-01")));
}

}  // namespace
}  // namespace keel::tests
