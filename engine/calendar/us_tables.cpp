// United States: NYSE Rule 7.2 (holidays), NYSE Rule 7.34 (hours) and the exchange's list of special closings.
#include <engine/calendar/tables.h>

namespace keel::calendar {
namespace {

using base::TradeDate;
using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::Thursday;
using std::chrono::Tuesday;
using std::chrono::Wednesday;

constexpr DayRule kUsSpecialDays[] = {
    {dateOf(1994, 4, 27), "National day of mourning: Richard Nixon"},
    {dateOf(1997, 12, 26), "Day after Christmas", DayKind::EarlyClose},
    {dateOf(1999, 12, 31), "New Year's Eve 1999", DayKind::EarlyClose},
    {dateOf(2001, 9, 11), "Attacks of September 11"},
    {dateOf(2001, 9, 12), "Attacks of September 11"},
    {dateOf(2001, 9, 13), "Attacks of September 11"},
    {dateOf(2001, 9, 14), "Attacks of September 11"},
    {dateOf(2003, 12, 26), "Day after Christmas", DayKind::EarlyClose},
    {dateOf(2004, 6, 11), "National day of mourning: Ronald Reagan"},
    {dateOf(2007, 1, 2), "National day of mourning: Gerald Ford"},
    {dateOf(2012, 10, 29), "Hurricane Sandy"},
    {dateOf(2012, 10, 30), "Hurricane Sandy"},
    {dateOf(2018, 12, 5), "National day of mourning: George H. W. Bush"},
    {dateOf(2025, 1, 9), "National day of mourning: Jimmy Carter"},
};

/// A Saturday holiday is kept on the Friday before, a Sunday holiday on the Monday after.
TradeDate usObserved(TradeDate date) {
  if (weekdayOf(date) == Saturday) return plusDays(date, -1);
  if (weekdayOf(date) == Sunday) return plusDays(date, 1);
  return date;
}

void addUsHolidays(int year, std::vector<DayRule>& rules) {
  // Rule 7.2: no Friday closing for a Saturday holiday at the end of a month, so New Year's Day on a Saturday is lost.
  const TradeDate newYear = dateOf(year, 1, 1);
  if (weekdayOf(newYear) != Saturday) rules.push_back({usObserved(newYear), "New Year's Day"});
  if (year >= 1998) rules.push_back({nthWeekday(year, 1, Monday, 3), "Martin Luther King, Jr. Day"});
  rules.push_back({nthWeekday(year, 2, Monday, 3), "Washington's Birthday"});
  rules.push_back({plusDays(easterSunday(year), -2), "Good Friday"});
  rules.push_back({lastWeekday(year, 5, Monday), "Memorial Day"});
  if (year >= 2022) rules.push_back({usObserved(dateOf(year, 6, 19)), "Juneteenth National Independence Day"});
  rules.push_back({usObserved(dateOf(year, 7, 4)), "Independence Day"});
  rules.push_back({nthWeekday(year, 9, Monday, 1), "Labor Day"});
  rules.push_back({nthWeekday(year, 11, Thursday, 4), "Thanksgiving Day"});
  rules.push_back({usObserved(dateOf(year, 12, 25)), "Christmas Day"});
}

/// Early closes at 13:00. Before 1993 they were at 14:00 and outside the proven years; they are not in the table.
void addUsEarlyCloses(int year, std::vector<DayRule>& rules) {
  if (year >= 1995) {
    const TradeDate eve = dateOf(year, 7, 3);
    const auto day = weekdayOf(eve);
    // With the Fourth on a Thursday the short day was the Friday after until 2012, since 2013 the Wednesday before.
    if (day == Wednesday && year < 2013) {
      rules.push_back({plusDays(eve, 2), "Day after Independence Day", DayKind::EarlyClose});
    } else if (day == Monday || day == Tuesday || day == Wednesday || day == Thursday) {
      rules.push_back({eve, "Day before Independence Day", DayKind::EarlyClose});
    }
  }
  if (year < 1993) return;
  rules.push_back({plusDays(nthWeekday(year, 11, Thursday, 4), 1), "Day after Thanksgiving", DayKind::EarlyClose});
  const TradeDate christmasEve = dateOf(year, 12, 24);
  const auto day = weekdayOf(christmasEve);
  if (day != Friday && day != Saturday && day != Sunday) {
    rules.push_back({christmasEve, "Christmas Eve", DayKind::EarlyClose});
  }
}

std::vector<DayRule> usRules(int year) {
  std::vector<DayRule> rules;
  addUsHolidays(year, rules);
  addUsEarlyCloses(year, rules);
  for (const DayRule& rule : kUsSpecialDays) {
    if (static_cast<int>(rule.date.year()) == year) rules.push_back(rule);
  }
  return rules;
}

// Early trading from 04:00 and late trading to 20:00 (17:00 on early closes) are those of the electronic books.
constexpr Hours kUsEquityHours{clockTime(4, 0), clockTime(9, 30), clockTime(16, 0), clockTime(20, 0)};
constexpr Hours kUsEquityEarly{clockTime(4, 0), clockTime(9, 30), clockTime(13, 0), clockTime(17, 0)};
constexpr Hours kUsOptionHours{clockTime(9, 30), clockTime(9, 30), clockTime(16, 0), clockTime(16, 0)};
constexpr Hours kUsOptionEarly{clockTime(9, 30), clockTime(9, 30), clockTime(13, 0), clockTime(13, 0)};
constexpr Hours kUsIndexOptionHours{clockTime(9, 30), clockTime(9, 30), clockTime(16, 15), clockTime(16, 15)};
constexpr Hours kUsIndexOptionEarly{clockTime(9, 30), clockTime(9, 30), clockTime(13, 15), clockTime(13, 15)};

constexpr CalendarTable usTable(std::string_view name, int firstProvenYear, const Hours& regular, const Hours& early) {
  CalendarTable table;
  table.name = name;
  table.zone = "America/New_York";
  table.version = "2026.1";
  table.firstProvenYear = firstProvenYear;
  table.lastProvenYear = 2028;
  table.hasDaylightSaving = true;
  table.regular = regular;
  table.earlyClose = early;
  table.rules = usRules;
  return table;
}

}  // namespace

constinit const CalendarTable kXnysTable = usTable("XNYS", 1998, kUsEquityHours, kUsEquityEarly);
constinit const CalendarTable kXnasTable = usTable("XNAS", 1998, kUsEquityHours, kUsEquityEarly);
// Until 2006 options closed at 16:02: their hours are proven from 2007 on.
constinit const CalendarTable kUsOptionsTable = usTable("US-OPTIONS", 2007, kUsOptionHours, kUsOptionEarly);
constinit const CalendarTable kUsIndexOptionsTable =
    usTable("US-INDEX-OPTIONS", 2007, kUsIndexOptionHours, kUsIndexOptionEarly);

}  // namespace keel::calendar
