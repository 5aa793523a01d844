// National Stock Exchange of India, equity segment: the exchange's yearly circulars and their later amendments.
#include <engine/calendar/tables.h>

namespace keel::calendar {
namespace {

using base::TradeDate;

constexpr int kIndiaFirstProvenYear = 2022;
constexpr int kIndiaLastProvenYear = 2026;

/// Muhurat sessions last an hour; the pre-open call begins 15 minutes before, the closing session ends 20 after.
constexpr Hours muhuratHours(int hour, int minute) {
  const auto open = clockTime(hour, minute);
  const auto close = open + std::chrono::hours{1};
  return {open - std::chrono::minutes{15}, open, close, close + std::chrono::minutes{20}};
}

/// Saturdays on which trading moved to the recovery site between two windows.
constexpr Hours recoverySiteHours(std::chrono::minutes secondOpen, std::chrono::minutes secondClose) {
  return {clockTime(9, 0),  clockTime(9, 15), secondClose, secondClose + std::chrono::minutes{20},
          clockTime(10, 0), secondOpen};
}

constexpr DayRule kIndiaDays[] = {
    {dateOf(2022, 1, 26), "Republic Day"},
    {dateOf(2022, 3, 1), "Mahashivratri"},
    {dateOf(2022, 3, 18), "Holi"},
    {dateOf(2022, 4, 14), "Dr. Baba Saheb Ambedkar Jayanti"},
    {dateOf(2022, 4, 15), "Good Friday"},
    {dateOf(2022, 5, 3), "Id-Ul-Fitr"},
    {dateOf(2022, 8, 9), "Muharram"},
    {dateOf(2022, 8, 15), "Independence Day"},
    {dateOf(2022, 8, 31), "Ganesh Chaturthi"},
    {dateOf(2022, 10, 5), "Dussehra"},
    {dateOf(2022, 10, 24), "Muhurat trading", DayKind::Special, muhuratHours(18, 15)},
    {dateOf(2022, 10, 26), "Diwali Balipratipada"},
    {dateOf(2022, 11, 8), "Guru Nanak Jayanti"},

    {dateOf(2023, 1, 26), "Republic Day"},
    {dateOf(2023, 3, 7), "Holi"},
    {dateOf(2023, 3, 30), "Shri Ram Navami"},
    {dateOf(2023, 4, 4), "Shri Mahavir Jayanti"},
    {dateOf(2023, 4, 7), "Good Friday"},
    {dateOf(2023, 4, 14), "Dr. Baba Saheb Ambedkar Jayanti"},
    {dateOf(2023, 5, 1), "Maharashtra Day"},
    {dateOf(2023, 6, 29), "Bakri Id"},
    {dateOf(2023, 8, 15), "Independence Day"},
    {dateOf(2023, 9, 19), "Ganesh Chaturthi"},
    {dateOf(2023, 10, 2), "Mahatma Gandhi Jayanti"},
    {dateOf(2023, 10, 24), "Dussehra"},
    {dateOf(2023, 11, 12), "Muhurat trading", DayKind::Special, muhuratHours(18, 15)},
    {dateOf(2023, 11, 14), "Diwali Balipratipada"},
    {dateOf(2023, 11, 27), "Guru Nanak Jayanti"},
    {dateOf(2023, 12, 25), "Christmas"},

    {dateOf(2024, 1, 20), "Saturday trading in place of 22 January", DayKind::Regular},
    {dateOf(2024, 1, 22), "Special holiday: Ayodhya"},
    {dateOf(2024, 1, 26), "Republic Day"},
    {dateOf(2024, 3, 2), "Recovery site session", DayKind::Special,
     recoverySiteHours(clockTime(11, 30), clockTime(12, 30))},
    {dateOf(2024, 3, 8), "Mahashivratri"},
    {dateOf(2024, 3, 25), "Holi"},
    {dateOf(2024, 3, 29), "Good Friday"},
    {dateOf(2024, 4, 11), "Id-Ul-Fitr"},
    {dateOf(2024, 4, 17), "Shri Ram Navami"},
    {dateOf(2024, 5, 1), "Maharashtra Day"},
    {dateOf(2024, 5, 18), "Recovery site session", DayKind::Special,
     recoverySiteHours(clockTime(11, 45), clockTime(12, 40))},
    {dateOf(2024, 5, 20), "General election"},
    {dateOf(2024, 6, 17), "Bakri Id"},
    {dateOf(2024, 7, 17), "Muharram"},
    {dateOf(2024, 8, 15), "Independence Day"},
    {dateOf(2024, 10, 2), "Mahatma Gandhi Jayanti"},
    {dateOf(2024, 11, 1), "Muhurat trading", DayKind::Special, muhuratHours(18, 0)},
    {dateOf(2024, 11, 15), "Guru Nanak Jayanti"},
    {dateOf(2024, 11, 20), "Maharashtra assembly election"},
    {dateOf(2024, 12, 25), "Christmas"},

    {dateOf(2025, 2, 1), "Union Budget", DayKind::Regular},
    {dateOf(2025, 2, 26), "Mahashivratri"},
    {dateOf(2025, 3, 14), "Holi"},
    {dateOf(2025, 3, 31), "Id-Ul-Fitr"},
    {dateOf(2025, 4, 10), "Shri Mahavir Jayanti"},
    {dateOf(2025, 4, 14), "Dr. Baba Saheb Ambedkar Jayanti"},
    {dateOf(2025, 4, 18), "Good Friday"},
    {dateOf(2025, 5, 1), "Maharashtra Day"},
    {dateOf(2025, 8, 15), "Independence Day"},
    {dateOf(2025, 8, 27), "Ganesh Chaturthi"},
    {dateOf(2025, 10, 2), "Mahatma Gandhi Jayanti / Dussehra"},
    {dateOf(2025, 10, 21), "Muhurat trading", DayKind::Special, muhuratHours(13, 45)},
    {dateOf(2025, 10, 22), "Diwali Balipratipada"},
    {dateOf(2025, 11, 5), "Guru Nanak Jayanti"},
    {dateOf(2025, 12, 25), "Christmas"},

    {dateOf(2026, 1, 15), "Maharashtra municipal elections"},
    {dateOf(2026, 1, 26), "Republic Day"},
    {dateOf(2026, 2, 1), "Union Budget", DayKind::Regular},
    {dateOf(2026, 3, 3), "Holi"},
    {dateOf(2026, 3, 26), "Shri Ram Navami"},
    {dateOf(2026, 3, 31), "Shri Mahavir Jayanti"},
    {dateOf(2026, 4, 3), "Good Friday"},
    {dateOf(2026, 4, 14), "Dr. Baba Saheb Ambedkar Jayanti"},
    {dateOf(2026, 5, 1), "Maharashtra Day"},
    {dateOf(2026, 5, 28), "Bakri Id"},
    {dateOf(2026, 6, 26), "Muharram"},
    {dateOf(2026, 9, 14), "Ganesh Chaturthi"},
    {dateOf(2026, 10, 2), "Mahatma Gandhi Jayanti"},
    {dateOf(2026, 10, 20), "Dussehra"},
    {dateOf(2026, 11, 8), "Diwali Laxmi Pujan"},  // a Sunday with a Muhurat session: see kIndiaUnproven
    {dateOf(2026, 11, 10), "Diwali Balipratipada"},
    {dateOf(2026, 11, 24), "Guru Nanak Jayanti"},
    {dateOf(2026, 12, 25), "Christmas"},
};

/// The yearly circular announced a Muhurat session for this day and left its hours to a later one.
constexpr TradeDate kIndiaUnproven[] = {dateOf(2026, 11, 8)};

/// What is certain without a circular. The moon decides the rest.
std::vector<DayRule> indiaFixedRules(int year) {
  return {{dateOf(year, 1, 26), "Republic Day"},
          {plusDays(easterSunday(year), -2), "Good Friday"},
          {dateOf(year, 5, 1), "Maharashtra Day"},
          {dateOf(year, 8, 15), "Independence Day"},
          {dateOf(year, 10, 2), "Mahatma Gandhi Jayanti"},
          {dateOf(year, 12, 25), "Christmas"}};
}

std::vector<DayRule> indiaRules(int year) {
  if (year < kIndiaFirstProvenYear || year > kIndiaLastProvenYear) return indiaFixedRules(year);
  std::vector<DayRule> rules;
  for (const DayRule& rule : kIndiaDays) {
    if (static_cast<int>(rule.date.year()) == year) rules.push_back(rule);
  }
  return rules;
}

// Pre-open call from 09:00; the closing session ends at 16:00.
constexpr Hours kIndiaHours{clockTime(9, 0), clockTime(9, 15), clockTime(15, 30), clockTime(16, 0)};

constexpr CalendarTable indiaTable() {
  CalendarTable table;
  table.name = "XNSE";
  table.zone = "Asia/Kolkata";
  table.version = "2026.1";
  table.firstProvenYear = kIndiaFirstProvenYear;
  table.lastProvenYear = kIndiaLastProvenYear;
  table.regular = kIndiaHours;
  table.earlyClose = kIndiaHours;  // the exchange has no regular half days
  table.rules = indiaRules;
  table.unprovenDates = kIndiaUnproven;
  return table;
}

}  // namespace

constinit const CalendarTable kXnseTable = indiaTable();

}  // namespace keel::calendar
