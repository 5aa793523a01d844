// Calendars of all venues: phases, openings and closings, counting days, and independence of the process's zone.
#include <thread>

#include <gtest/gtest.h>

#include <engine/calendar/calendar.h>

#include "calendar_support.h"

namespace keel::tests {
namespace {

using calendar::SessionPhase;

TEST(Calendar, NamesAndAliases) {
  const auto names = calendar::calendarNames();
  EXPECT_EQ(names.size(), 7U);
  for (const std::string_view name : names) {
    const auto found = calendar::findCalendar(name);
    ASSERT_TRUE(found) << name;
    EXPECT_EQ((*found)->name(), name);
    EXPECT_EQ((*found)->tableVersion(), "2026.1");
    EXPECT_LE((*found)->firstProvenYear(), 2022);
    EXPECT_GE((*found)->lastProvenYear(), 2026);
  }
  EXPECT_EQ(venue("OPRA").name(), "US-OPTIONS");
  EXPECT_EQ(&venue("OPRA"), &venue("US-OPTIONS"));
  EXPECT_EQ(venue("XNSE").zoneName(), "Asia/Kolkata");
  const auto unknown = calendar::findCalendar("XTKS");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, "UNKNOWN_CALENDAR");
  EXPECT_EQ(unknown.error().message, "there is no calendar named 'XTKS'");
}

TEST(Calendar, CoversSaysWhatIsProven) {
  EXPECT_TRUE(venue("XNYS").covers(day("1998-01-02")));
  EXPECT_FALSE(venue("XNYS").covers(day("1997-12-31")));
  EXPECT_TRUE(venue("XNYS").covers(day("2028-12-29")));
  EXPECT_FALSE(venue("XNYS").covers(day("2029-01-02")));
  EXPECT_FALSE(venue("US-OPTIONS").covers(day("2006-12-29")));
  EXPECT_TRUE(venue("XNSE").covers(day("2025-10-21")));
  EXPECT_FALSE(venue("XNSE").covers(day("2021-10-21")));
  EXPECT_FALSE(venue("XNSE").covers(day("2027-01-04")));
  EXPECT_TRUE(venue("XNSE").covers(day("2026-11-09")));
  EXPECT_FALSE(venue("XNSE").covers(day("2026-11-08"))) << "the hours of that Muhurat session are not in the table";
}

TEST(Calendar, PhasesOfANewYorkDay) {
  const auto& nyse = venue("XNYS");
  const std::pair<const char*, SessionPhase> expected[] = {
      {"2025-07-01T07:59:59.999999999Z", SessionPhase::Closed}, {"2025-07-01T08:00:00Z", SessionPhase::PreMarket},
      {"2025-07-01T13:29:59.999999999Z", SessionPhase::PreMarket}, {"2025-07-01T13:30:00Z", SessionPhase::Open},
      {"2025-07-01T19:59:59.999999999Z", SessionPhase::Open}, {"2025-07-01T20:00:00Z", SessionPhase::PostMarket},
      {"2025-07-01T23:59:59Z", SessionPhase::PostMarket}, {"2025-07-02T00:00:00Z", SessionPhase::Closed},
      {"2025-07-03T16:59:59Z", SessionPhase::Open}, {"2025-07-03T17:00:00Z", SessionPhase::PostMarket},
      {"2025-07-03T21:00:00Z", SessionPhase::Closed}, {"2025-07-04T15:00:00Z", SessionPhase::Closed},
      {"2025-07-05T15:00:00Z", SessionPhase::Closed}};
  for (const auto& [text, phase] : expected) {
    EXPECT_EQ(nyse.phase(instant(text)), phase) << text;
    EXPECT_EQ(nyse.isOpen(instant(text)), phase == SessionPhase::Open) << text;
  }
}

TEST(Calendar, PhasesAgreeWithSessionsEveryQuarterHour) {
  for (const char* name : {"XNYS", "US-OPTIONS", "US-INDEX-OPTIONS", "XLON", "XNSE", "24/7"}) {
    const auto& calendar = venue(name);
    for (auto t = instant("2024-01-01T00:00:00Z"); t < instant("2026-01-01T00:00:00Z"); t += std::chrono::minutes{15}) {
      SessionPhase expected = SessionPhase::Closed;
      if (const auto s = calendar.session(calendar.tradeDate(t))) {
        if (t >= s->preOpen && t < s->open) expected = SessionPhase::PreMarket;
        if (t >= s->open && t < s->close) expected = SessionPhase::Open;
        if (t >= s->breakStart && t < s->breakEnd) expected = SessionPhase::Closed;
        if (t >= s->close && t < s->postClose) expected = SessionPhase::PostMarket;
      }
      ASSERT_EQ(calendar.phase(t), expected) << name << ' ' << base::formatIso(t);
    }
  }
}

TEST(Calendar, TradeDateIsTheVenuesOwn) {
  EXPECT_EQ(venue("XNYS").tradeDate(instant("2025-07-02T03:59:59Z")), day("2025-07-01"));
  EXPECT_EQ(venue("XNYS").tradeDate(instant("2025-07-02T04:00:00Z")), day("2025-07-02"));
  EXPECT_EQ(venue("XNYS").tradeDate(instant("2025-01-02T04:59:59Z")), day("2025-01-01"));
  EXPECT_EQ(venue("XNSE").tradeDate(instant("2025-07-02T18:30:00Z")), day("2025-07-03"));
  EXPECT_EQ(venue("24/7").tradeDate(instant("2025-07-02T23:59:59.999Z")), day("2025-07-02"));
}

TEST(Calendar, NextOpenAndClose) {
  const auto& nyse = venue("XNYS");
  EXPECT_EQ(isoOf(nyse.nextOpen(instant("2025-07-03T13:29:59Z"))), "2025-07-03T13:30:00Z");
  // Strictly after: at the opening itself the next one is after the holiday weekend.
  EXPECT_EQ(isoOf(nyse.nextOpen(instant("2025-07-03T13:30:00Z"))), "2025-07-07T13:30:00Z");
  EXPECT_EQ(isoOf(nyse.nextClose(instant("2025-07-03T13:30:00Z"))), "2025-07-03T17:00:00Z");
  EXPECT_EQ(isoOf(nyse.nextClose(instant("2025-07-03T17:00:00Z"))), "2025-07-07T20:00:00Z");
  EXPECT_EQ(isoOf(nyse.nextOpen(instant("2001-09-10T20:00:00Z"))), "2001-09-17T13:30:00Z");
  EXPECT_EQ(isoOf(nyse.nextOpen(instant("1980-01-01T00:00:00Z"))), "1990-01-02T14:30:00Z");
  EXPECT_EQ(isoOf(nyse.nextOpen(instant("2038-01-01T00:00:00Z"))), "none");
  EXPECT_EQ(isoOf(nyse.nextClose(base::Timestamp::max())), "none");
}

TEST(Calendar, TwoWindowsInOneDay) {
  const auto& nse = venue("XNSE");
  const auto session = nse.session(day("2024-03-02"));  // a Saturday
  ASSERT_TRUE(session);
  EXPECT_EQ(base::formatIso(session->open), "2024-03-02T03:45:00Z");
  EXPECT_EQ(base::formatIso(session->breakStart), "2024-03-02T04:30:00Z");
  EXPECT_EQ(base::formatIso(session->breakEnd), "2024-03-02T06:00:00Z");
  EXPECT_EQ(base::formatIso(session->close), "2024-03-02T07:00:00Z");
  EXPECT_TRUE(session->earlyClose);
  EXPECT_EQ(isoOf(nse.nextClose(session->open)), "2024-03-02T04:30:00Z");
  EXPECT_EQ(isoOf(nse.nextOpen(session->open)), "2024-03-02T06:00:00Z");
  EXPECT_EQ(isoOf(nse.nextClose(session->breakStart)), "2024-03-02T07:00:00Z");
  EXPECT_EQ(isoOf(nse.nextOpen(session->breakEnd)), "2024-03-04T03:45:00Z");
  EXPECT_EQ(nse.phase(instant("2024-03-02T05:00:00Z")), SessionPhase::Closed);
  EXPECT_EQ(nse.phase(instant("2024-03-02T06:30:00Z")), SessionPhase::Open);
}

TEST(Calendar, CountingTradingDays) {
  const auto& nyse = venue("XNYS");
  EXPECT_EQ(dateOf(nyse.nextTradingDay(day("2025-07-03"))), "2025-07-07");
  EXPECT_EQ(dateOf(nyse.previousTradingDay(day("2025-07-07"))), "2025-07-03");
  EXPECT_EQ(dateOf(nyse.nextTradingDay(day("2037-12-31"))), "none");
  EXPECT_EQ(dateOf(nyse.previousTradingDay(day("1990-01-02"))), "none");
  EXPECT_EQ(dateOf(nyse.previousTradingDay(day("2100-01-01"))), "2037-12-31");
  EXPECT_EQ(nyse.tradingDaysBetween(day("2025-07-03"), day("2025-07-07")), 1);
  EXPECT_EQ(nyse.tradingDaysBetween(day("2025-07-07"), day("2025-07-03")), -1);
  EXPECT_EQ(nyse.tradingDaysBetween(day("2025-07-04"), day("2025-07-04")), 0);
  // The exchange's own counts of trading days.
  EXPECT_EQ(nyse.tradingDaysBetween(day("2023-01-01"), day("2024-01-01")), 250);
  EXPECT_EQ(nyse.tradingDaysBetween(day("2024-01-01"), day("2025-01-01")), 252);
  EXPECT_EQ(nyse.tradingDaysBetween(day("2025-01-01"), day("2026-01-01")), 250);
  EXPECT_EQ(nyse.tradingDaysBetween(day("2001-01-01"), day("2002-01-01")), 248);
}

TEST(Calendar, RoundTheClock) {
  const auto& always = venue("24/7");
  EXPECT_EQ(sessionText(always, "2025-12-25"), "2025-12-25T00:00:00Z/2025-12-26T00:00:00Z");
  EXPECT_EQ(sessionText(always, "2025-03-09"), "2025-03-09T00:00:00Z/2025-03-10T00:00:00Z");
  EXPECT_EQ(always.phase(instant("2025-12-27T03:00:00Z")), SessionPhase::Open);
  EXPECT_EQ(always.phase(instant("2025-12-27T00:00:00Z")), SessionPhase::Open);
  EXPECT_TRUE(always.isOpen(instant("2077-01-01T12:00:00Z")));
  EXPECT_TRUE(always.isOpen(instant("1975-01-01T12:00:00Z")));
  EXPECT_EQ(isoOf(always.nextOpen(instant("2025-12-27T03:00:00Z"))), "none");
  EXPECT_EQ(isoOf(always.nextClose(instant("2025-12-27T03:00:00Z"))), "none");
  EXPECT_EQ(dateOf(always.nextTradingDay(day("2025-12-31"))), "2026-01-01");
  EXPECT_EQ(dateOf(always.nextTradingDay(day("2050-12-31"))), "2051-01-01");
  EXPECT_EQ(always.tradingDaysBetween(day("2024-01-01"), day("2025-01-01")), 366);
  EXPECT_FALSE(always.holidayName(day("2025-12-25")));
}

TEST(Calendar, DatesThatDoNotExistTradeNowhere) {
  const base::TradeDate noDay{std::chrono::year{2025}, std::chrono::February, std::chrono::day{30}};
  for (const char* name : {"XNYS", "24/7"}) {
    EXPECT_FALSE(venue(name).isTradingDay(noDay));
    EXPECT_FALSE(venue(name).session(noDay));
    EXPECT_FALSE(venue(name).covers(noDay));
    EXPECT_FALSE(venue(name).nextTradingDay(noDay));
    EXPECT_EQ(venue(name).tradingDaysBetween(noDay, day("2025-03-30")), 0);
    EXPECT_FALSE(venue(name).session(base::TradeDate{std::chrono::year{9999}, std::chrono::May, std::chrono::day{4}}));
  }
}

TEST(Calendar, TheProcessZoneDoesNotMatter) {
  for (const char* process : {"UTC", "Asia/Tokyo", "America/Los_Angeles", "Europe/London", "Asia/Kolkata"}) {
    const ProcessZone scope(process);
    const auto& nyse = venue("XNYS");
    EXPECT_EQ(sessionText(nyse, "2025-03-07"), "2025-03-07T14:30:00Z/2025-03-07T21:00:00Z") << process;
    EXPECT_EQ(sessionText(nyse, "2025-03-10"), "2025-03-10T13:30:00Z/2025-03-10T20:00:00Z") << process;
    EXPECT_EQ(nyse.tradeDate(instant("2025-07-02T03:59:59Z")), day("2025-07-01")) << process;
    EXPECT_EQ(nyse.phase(instant("2025-11-28T17:59:59Z")), SessionPhase::Open) << process;
    EXPECT_EQ(sessionText(venue("XLON"), "2025-10-27"), "2025-10-27T08:00:00Z/2025-10-27T16:30:00Z") << process;
  }
}

TEST(Calendar, ManyThreadsReadOneCalendar) {
  const auto count = [](int* open) {
    for (auto t = instant("2025-01-01T00:00:00Z"); t < instant("2026-01-01T00:00:00Z"); t += std::chrono::hours{1}) {
      *open += venue("XNYS").isOpen(t) ? 1 : 0;
    }
  };
  int open[4] = {};
  {
    std::vector<std::thread> threads;
    for (int& slot : open) threads.emplace_back(count, &slot);
    for (std::thread& thread : threads) thread.join();
  }
  // 250 days with six full hours in them (10:00 to 15:00), but 10:00 to 12:00 on the three early closes of 2025.
  for (const int hours : open) EXPECT_EQ(hours, 247 * 6 + 3 * 3);
}

}  // namespace
}  // namespace keel::tests
