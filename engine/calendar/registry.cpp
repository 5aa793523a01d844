// The shared calendars, built once on first use and never changed after.
#include <array>
#include <utility>

#include <fmt/format.h>

#include <engine/calendar/calendar.h>
#include <engine/calendar/tables.h>

namespace keel::calendar {
namespace {

using base::Failure;
using base::Result;

constexpr CalendarTable roundTheClockTable() {
  CalendarTable table;
  table.name = "24/7";
  table.zone = "UTC";
  table.version = "2026.1";
  table.firstProvenYear = kFirstCalendarYear;
  table.lastProvenYear = kLastCalendarYear;
  table.alwaysOpen = true;
  table.regular = {clockTime(0, 0), clockTime(0, 0), clockTime(24, 0), clockTime(24, 0)};
  table.earlyClose = table.regular;
  return table;
}

constinit const CalendarTable kRoundTheClockTable = roundTheClockTable();

constexpr std::array kTables{&kRoundTheClockTable, &kUsIndexOptionsTable, &kUsOptionsTable, &kXlonTable,
                             &kXnasTable,          &kXnseTable,           &kXnysTable};

constexpr std::array<std::pair<std::string_view, std::string_view>, 1> kAliases{{{"OPRA", "US-OPTIONS"}}};

std::vector<Result<Calendar, Failure>> buildAll() {
  std::vector<Result<Calendar, Failure>> calendars;
  calendars.reserve(kTables.size());
  for (const CalendarTable* table : kTables) calendars.push_back(Calendar::build(*table));
  return calendars;
}

}  // namespace

Result<const Calendar*, Failure> findCalendar(std::string_view name) {
  static const std::vector<Result<Calendar, Failure>> calendars = buildAll();
  std::string_view wanted = name;
  for (const auto& [alias, canonical] : kAliases) {
    if (alias == name) wanted = canonical;
  }
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    if (kTables[i]->name != wanted) continue;
    if (!calendars[i]) return tl::unexpected<Failure>(calendars[i].error());
    return &*calendars[i];
  }
  return base::fail("UNKNOWN_CALENDAR", fmt::format("there is no calendar named '{}'", name));
}

std::vector<std::string_view> calendarNames() {
  std::vector<std::string_view> names;
  for (const CalendarTable* table : kTables) names.push_back(table->name);
  return names;
}

}  // namespace keel::calendar
