#pragma once
// Exchange calendars: trading days, sessions, holidays and early closes of named venues, from versioned tables.
// A calendar must never ask what time it is now, and is immutable: any number of threads may read one.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <engine/base/result.h>
#include <engine/base/time.h>
#include <engine/calendar/zones.h>

namespace keel::calendar {

struct CalendarTable;

enum class SessionPhase { Closed, PreMarket, Open, PostMarket };

/// One trading day, instants in UTC. preOpen <= open < close <= postClose; equal where there is no such phase.
/// A day with two windows (a switch to the recovery site, a midday break) is closed in [breakStart, breakEnd);
/// on all other days both are equal to close.
struct Session {
  base::TradeDate tradeDate;
  base::Timestamp open;
  base::Timestamp close;
  bool earlyClose = false;  ///< close is before the venue's regular closing time
  base::Timestamp preOpen;
  base::Timestamp postClose;
  base::Timestamp breakStart;
  base::Timestamp breakEnd;
};

/// Wall-clock timetable of one day in the venue's zone, minutes since local midnight.
struct Hours {
  std::chrono::minutes preOpen{};
  std::chrono::minutes open{};
  std::chrono::minutes close{};
  std::chrono::minutes postClose{};
  std::chrono::minutes breakStart{};  ///< equal to breakEnd where there is no break
  std::chrono::minutes breakEnd{};
  bool operator==(const Hours&) const = default;
};

/// First and last year for which a calendar gives sessions; outside, it has no trading days (24/7 has all).
inline constexpr int kFirstCalendarYear = 1990;
inline constexpr int kLastCalendarYear = 2037;

/// Years in which every holiday and early close was checked against published lists (covers):
/// XNYS XNAS 1998-2028; US-OPTIONS US-INDEX-OPTIONS 2007-2028; XLON 2000-2027; XNSE 2022-2026 without 2026-11-08,
/// whose Muhurat hours are not in the table. Outside them the standing rules go on (XNSE: weekends, fixed national
/// holidays and Good Friday only) and the answer is unproven. 24/7 has no holidays to prove.
class Calendar {
 public:
  /// Codes of Zone::load, and ZONE_DATABASE_INCOMPLETE where summer time is missing from the zone's file.
  [[nodiscard]] static base::Result<Calendar, base::Failure> build(const CalendarTable& table);

  [[nodiscard]] std::string_view name() const;
  [[nodiscard]] std::string_view zoneName() const;
  [[nodiscard]] std::string_view tableVersion() const;  ///< "2026.1": year of the last revision, its number
  [[nodiscard]] int firstProvenYear() const;
  [[nodiscard]] int lastProvenYear() const;
  [[nodiscard]] bool covers(base::TradeDate date) const;
  [[nodiscard]] const Zone& zone() const { return m_zone; }

  [[nodiscard]] bool isTradingDay(base::TradeDate date) const;
  /// Why the venue is closed on the date; empty on trading days and plain weekends.
  [[nodiscard]] std::optional<std::string_view> holidayName(base::TradeDate date) const;
  /// Why the day's hours are not the regular ones ("Day after Thanksgiving", "Muhurat trading").
  [[nodiscard]] std::optional<std::string_view> specialSessionName(base::TradeDate date) const;
  [[nodiscard]] std::optional<Session> session(base::TradeDate date) const;

  /// Cheap enough for every bar: two table look-ups. Openings belong to the phase they begin, closings to the next.
  [[nodiscard]] SessionPhase phase(base::Timestamp t) const;
  [[nodiscard]] bool isOpen(base::Timestamp t) const { return phase(t) == SessionPhase::Open; }
  /// The date on the wall clock of the venue's zone (24/7: of UTC), trading day or not.
  [[nodiscard]] base::TradeDate tradeDate(base::Timestamp t) const;

  /// First opening (also after a break) or closing (also into a break) strictly after t; regular trading only.
  /// Empty beyond the last calendar year, and always for 24/7, which never opens or closes.
  [[nodiscard]] std::optional<base::Timestamp> nextOpen(base::Timestamp t) const;
  [[nodiscard]] std::optional<base::Timestamp> nextClose(base::Timestamp t) const;
  /// Strictly after or before the date; empty outside the calendar's years.
  [[nodiscard]] std::optional<base::TradeDate> nextTradingDay(base::TradeDate date) const;
  [[nodiscard]] std::optional<base::TradeDate> previousTradingDay(base::TradeDate date) const;
  /// Trading days in [from, to); negative when to is before from.
  [[nodiscard]] int tradingDaysBetween(base::TradeDate from, base::TradeDate to) const;

 private:
  struct Day {
    std::uint8_t hours = 0;  ///< index into m_hours; 0 is closed
    std::uint8_t label = 0;  ///< index into m_labels; 0 is none
  };
  Calendar(const CalendarTable& table, Zone zone);
  void applyRules(int year);
  [[nodiscard]] std::uint8_t hoursIndex(const Hours& hours);
  [[nodiscard]] std::uint8_t labelIndex(std::string_view label);
  [[nodiscard]] Day dayAt(std::chrono::sys_days date) const;
  [[nodiscard]] std::optional<base::TradeDate> step(base::TradeDate date, int days) const;

  const CalendarTable* m_table;
  Zone m_zone;
  std::vector<Day> m_days;  ///< from 1 January of kFirstCalendarYear on
  std::vector<Hours> m_hours;
  std::vector<std::string_view> m_labels;
};

/// The shared calendar of that name or alias ("OPRA" is "US-OPTIONS"). Codes: UNKNOWN_CALENDAR and those of build.
[[nodiscard]] base::Result<const Calendar*, base::Failure> findCalendar(std::string_view name);
/// "24/7", "US-INDEX-OPTIONS", "US-OPTIONS", "XLON", "XNAS", "XNSE", "XNYS".
[[nodiscard]] std::vector<std::string_view> calendarNames();

}  // namespace keel::calendar
