// The New York table against a reference list of holidays and early closes, every day of its range, both ways.
#include <set>
#include <string>

#include <gtest/gtest.h>

#include <engine/calendar/calendar.h>
#include <tests/support/shared_data.h>

#include "calendar_support.h"

namespace keel::tests {
namespace {

/// The dates quoted between `open` and `close` after the key, in a JSON text whose values hold no brackets.
std::set<std::string> quotedDates(const std::string& json, const std::string& key, char open, char close) {
  std::set<std::string> dates;
  const std::size_t at = json.find('"' + key + '"');
  if (at == std::string::npos) return dates;
  const std::size_t end = json.find(close, json.find(open, at));
  for (std::size_t i = json.find('"', json.find(open, at)); i < end; i = json.find('"', i + 1)) {
    if (base::parseDate(json.substr(i + 1, 10)) && json[i + 11] == '"') dates.insert(json.substr(i + 1, 10));
  }
  return dates;
}

TEST(CalendarExternal, NewYorkHolidaysAndEarlyClosesEveryDay) {
  const char* file = "data/reference/us_market_hours.json";
  if (!sharedPresent(file)) GTEST_SKIP() << "shared reference data not present";
  const std::string json = readText(sharedPath(file));
  const auto holidays = quotedDates(json, "holidays", '[', ']');
  const auto early = quotedDates(json, "early_closes", '{', '}');
  ASSERT_EQ(holidays.size(), 293U);
  ASSERT_EQ(early.size(), 65U);
  // The list leaves out the early close that the exchange's board set on 3 June 1999 for the last day of 1999.
  const std::set<std::string> missingThere{"1999-12-31"};
  int compared = 0;
  for (const char* name : {"XNYS", "XNAS"}) {
    const auto& calendar = venue(name);
    for (std::chrono::sys_days at{day("1998-01-01")}; at <= std::chrono::sys_days{day("2028-12-31")};
         at += std::chrono::days{1}) {
      const std::string date = base::formatDate(at);
      const std::chrono::weekday weekday{at};
      const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
      EXPECT_EQ(calendar.isTradingDay(at), !weekend && !holidays.contains(date)) << name << ' ' << date;
      // Of the New Year's Days lost on a Saturday the list names some and not others: weekends are not compared.
      if (!weekend) {
        EXPECT_EQ(calendar.holidayName(at).has_value(), holidays.contains(date)) << name << ' ' << date;
      }
      const auto session = calendar.session(at);
      // The list of early closes begins on 1999-11-26.
      if (session && date >= "1999-11-26" && !missingThere.contains(date)) {
        EXPECT_EQ(session->earlyClose, early.contains(date)) << name << ' ' << date;
        const auto local = calendar.zone().toLocal(session->close);
        EXPECT_EQ(local.timeOfDay, std::chrono::hours{early.contains(date) ? 13 : 16}) << name << ' ' << date;
      }
      ++compared;
    }
  }
  EXPECT_EQ(compared, 2 * 11323);
}

}  // namespace
}  // namespace keel::tests
