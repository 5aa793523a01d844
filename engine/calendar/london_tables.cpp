// London Stock Exchange: the bank holidays of England and Wales, and half days before Christmas and New Year.
#include <engine/calendar/tables.h>

namespace keel::calendar {
namespace {

using base::TradeDate;

constexpr DayRule kLondonSpecialDays[] = {
    {dateOf(1999, 12, 31), "Millennium holiday"},
    {dateOf(2002, 6, 3), "Golden Jubilee"},
    {dateOf(2011, 4, 29), "Royal wedding"},
    {dateOf(2012, 6, 5), "Diamond Jubilee"},
    {dateOf(2022, 6, 3), "Platinum Jubilee"},
    {dateOf(2022, 9, 19), "State funeral of Queen Elizabeth II"},
    {dateOf(2023, 5, 8), "Coronation of King Charles III"},
};

TradeDate earlyMayHoliday(int year) {
  if (year == 1995 || year == 2020) return dateOf(year, 5, 8);  // moved to the anniversary of VE Day
  return nthWeekday(year, 5, std::chrono::Monday, 1);
}

TradeDate springHoliday(int year) {
  switch (year) {  // moved beside a jubilee
    case 2002: return dateOf(2002, 6, 4);
    case 2012: return dateOf(2012, 6, 4);
    case 2022: return dateOf(2022, 6, 2);
  }
  return lastWeekday(year, 5, std::chrono::Monday);
}

/// The date itself, or the Friday before when it falls on a weekend.
TradeDate lastWeekdayUpTo(TradeDate date) {
  if (weekdayOf(date) == std::chrono::Saturday) return plusDays(date, -1);
  if (weekdayOf(date) == std::chrono::Sunday) return plusDays(date, -2);
  return date;
}

/// Christmas and Boxing Day; a weekend one is made good on the next weekday that is not itself a holiday.
void addLondonChristmas(int year, std::vector<DayRule>& rules) {
  const TradeDate christmas = dateOf(year, 12, 25);
  const TradeDate boxing = dateOf(year, 12, 26);
  const auto day = weekdayOf(christmas);
  const bool christmasMoved = day == std::chrono::Saturday || day == std::chrono::Sunday;
  const bool boxingMoved = day == std::chrono::Friday || day == std::chrono::Saturday;
  rules.push_back({christmas, "Christmas Day"});
  rules.push_back({boxing, "Boxing Day"});
  if (christmasMoved) rules.push_back({dateOf(year, 12, 27), "Christmas Day (substitute)"});
  if (boxingMoved) rules.push_back({dateOf(year, 12, 28), "Boxing Day (substitute)"});
}

std::vector<DayRule> londonRules(int year) {
  std::vector<DayRule> rules;
  const TradeDate newYear = dateOf(year, 1, 1);
  rules.push_back({newYear, "New Year's Day"});
  if (weekdayOf(newYear) == std::chrono::Saturday) rules.push_back({dateOf(year, 1, 3), "New Year's Day (substitute)"});
  if (weekdayOf(newYear) == std::chrono::Sunday) rules.push_back({dateOf(year, 1, 2), "New Year's Day (substitute)"});
  rules.push_back({plusDays(easterSunday(year), -2), "Good Friday"});
  rules.push_back({plusDays(easterSunday(year), 1), "Easter Monday"});
  rules.push_back({earlyMayHoliday(year), "Early May bank holiday"});
  rules.push_back({springHoliday(year), "Spring bank holiday"});
  rules.push_back({lastWeekday(year, 8, std::chrono::Monday), "Summer bank holiday"});
  addLondonChristmas(year, rules);
  rules.push_back({lastWeekdayUpTo(dateOf(year, 12, 24)), "Christmas Eve", DayKind::EarlyClose});
  rules.push_back({lastWeekdayUpTo(dateOf(year, 12, 31)), "New Year's Eve", DayKind::EarlyClose});
  for (const DayRule& rule : kLondonSpecialDays) {
    if (static_cast<int>(rule.date.year()) == year) rules.push_back(rule);
  }
  return rules;
}

// Opening auction from 07:50; closing auction and trading at the closing price in the ten minutes after the close.
constexpr Hours kLondonHours{clockTime(7, 50), clockTime(8, 0), clockTime(16, 30), clockTime(16, 40)};
constexpr Hours kLondonHalfDay{clockTime(7, 50), clockTime(8, 0), clockTime(12, 30), clockTime(12, 40)};

constexpr CalendarTable londonTable() {
  CalendarTable table;
  table.name = "XLON";
  table.zone = "Europe/London";
  table.version = "2026.1";
  table.firstProvenYear = 2000;
  table.lastProvenYear = 2027;
  table.hasDaylightSaving = true;
  table.regular = kLondonHours;
  table.earlyClose = kLondonHalfDay;
  table.rules = londonRules;
  return table;
}

}  // namespace

constinit const CalendarTable kXlonTable = londonTable();

}  // namespace keel::calendar
