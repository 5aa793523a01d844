#pragma once
// The data behind the calendars: per venue its hours, its rules for one year and the years they are proven for.
// Only the .cpp files of this folder and its tests include this; no zone arithmetic lives here.
#include <chrono>
#include <span>
#include <string_view>
#include <vector>

#include <engine/base/time.h>
#include <engine/calendar/calendar.h>

namespace keel::calendar {

enum class DayKind {
  Closed,
  Regular,     ///< regular hours on a day that would not trade by its weekday
  EarlyClose,  ///< the venue's early-close hours
  Special,     ///< hours of its own
};

/// What a year's rules say about one date; dates not named follow their weekday. A later rule replaces an earlier.
struct DayRule {
  base::TradeDate date;
  std::string_view label;
  DayKind kind = DayKind::Closed;
  Hours special{};
};

struct CalendarTable {
  std::string_view name;
  std::string_view zone;
  std::string_view version;
  int firstProvenYear = 0;
  int lastProvenYear = 0;
  bool alwaysOpen = false;         ///< trades every day, also outside the calendar's years
  bool hasDaylightSaving = false;  ///< the zone's file must show summer time up to kLastZoneYear
  Hours regular{};
  Hours earlyClose{};
  std::vector<DayRule> (*rules)(int year) = nullptr;
  std::span<const base::TradeDate> unprovenDates{};  ///< within the proven years
};

[[nodiscard]] constexpr std::chrono::minutes clockTime(int hour, int minute) {
  return std::chrono::hours{hour} + std::chrono::minutes{minute};
}
[[nodiscard]] constexpr base::TradeDate dateOf(int year, unsigned month, unsigned day) {
  return base::TradeDate{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}
[[nodiscard]] constexpr std::chrono::weekday weekdayOf(base::TradeDate date) {
  return std::chrono::weekday{std::chrono::sys_days{date}};
}
[[nodiscard]] constexpr base::TradeDate plusDays(base::TradeDate date, int days) {
  return base::TradeDate{std::chrono::sys_days{date} + std::chrono::days{days}};
}
[[nodiscard]] constexpr base::TradeDate nthWeekday(int year, unsigned month, std::chrono::weekday day, unsigned n) {
  return base::TradeDate{std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / day[n]}};
}
[[nodiscard]] constexpr base::TradeDate lastWeekday(int year, unsigned month, std::chrono::weekday day) {
  return base::TradeDate{std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                                               day[std::chrono::last]}};
}
/// Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 20 April 1876).
[[nodiscard]] constexpr base::TradeDate easterSunday(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
  const int f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return dateOf(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

extern const CalendarTable kXnysTable;
extern const CalendarTable kXnasTable;
extern const CalendarTable kUsOptionsTable;
extern const CalendarTable kUsIndexOptionsTable;
extern const CalendarTable kXlonTable;
extern const CalendarTable kXnseTable;

}  // namespace keel::calendar
