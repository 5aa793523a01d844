#include <engine/calendar/calendar.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <engine/base/check.h>
#include <engine/calendar/tables.h>

namespace keel::calendar {
namespace {

using base::Duration;
using base::Failure;
using base::Result;
using base::Timestamp;
using base::TradeDate;
using std::chrono::sys_days;

constexpr sys_days kFirstDay{dateOf(kFirstCalendarYear, 1, 1)};
constexpr sys_days kEndDay{dateOf(kLastCalendarYear + 1, 1, 1)};
// What nanoseconds can count with room to spare: the years of a calendar that never closes.
constexpr sys_days kFirstCountedDay{dateOf(1700, 1, 1)};
constexpr sys_days kEndCountedDay{dateOf(2200, 1, 1)};

bool isWeekend(sys_days day) {
  const std::chrono::weekday weekday{day};
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

bool hasSummerTime(const Zone& zone) {
  const auto january = zone.offsetAt(base::utcMidnight(dateOf(kLastCalendarYear, 1, 15)));
  const auto july = zone.offsetAt(base::utcMidnight(dateOf(kLastCalendarYear, 7, 15)));
  return january != july;
}

}  // namespace

Result<Calendar, Failure> Calendar::build(const CalendarTable& table) {
  auto zone = Zone::load(table.zone);
  if (!zone) return tl::unexpected<Failure>(zone.error());
  if (table.hasDaylightSaving && !hasSummerTime(*zone)) {
    return base::fail("ZONE_DATABASE_INCOMPLETE",
                      fmt::format("the system's zone file for '{}' shows no summer time in {}; the package with the "
                                  "full zone files is needed",
                                  table.zone, kLastCalendarYear));
  }
  return Calendar(table, std::move(*zone));
}

Calendar::Calendar(const CalendarTable& table, Zone zone) : m_table(&table), m_zone(std::move(zone)) {
  m_hours = {Hours{}, table.regular};
  m_labels = {std::string_view{}};
  m_days.resize(static_cast<std::size_t>((kEndDay - kFirstDay).count()));
  for (sys_days day = kFirstDay; day < kEndDay; day += std::chrono::days{1}) {
    const bool trades = table.alwaysOpen || !isWeekend(day);
    m_days[static_cast<std::size_t>((day - kFirstDay).count())].hours = trades ? 1 : 0;
  }
  if (table.rules == nullptr) return;
  for (int year = kFirstCalendarYear; year <= kLastCalendarYear; ++year) applyRules(year);
}

void Calendar::applyRules(int year) {
  for (const DayRule& rule : m_table->rules(year)) {
    const sys_days date{rule.date};
    KEEL_CHECK(rule.date.ok() && date >= kFirstDay && date < kEndDay);
    Day& day = m_days[static_cast<std::size_t>((date - kFirstDay).count())];
    day.label = labelIndex(rule.label);
    switch (rule.kind) {
      case DayKind::Closed: day.hours = 0; break;
      case DayKind::Regular: day.hours = hoursIndex(m_table->regular); break;
      case DayKind::EarlyClose: day.hours = hoursIndex(m_table->earlyClose); break;
      case DayKind::Special: day.hours = hoursIndex(rule.special); break;
    }
  }
}

std::uint8_t Calendar::hoursIndex(const Hours& hours) {
  KEEL_CHECK(hours.preOpen <= hours.open && hours.open < hours.close && hours.close <= hours.postClose);
  KEEL_CHECK(hours.breakStart <= hours.breakEnd);
  auto found = std::find(m_hours.begin() + 1, m_hours.end(), hours);
  if (found == m_hours.end()) found = m_hours.insert(found, hours);
  KEEL_CHECK(m_hours.size() <= 256);
  return static_cast<std::uint8_t>(found - m_hours.begin());
}

std::uint8_t Calendar::labelIndex(std::string_view label) {
  auto found = std::find(m_labels.begin(), m_labels.end(), label);
  if (found == m_labels.end()) found = m_labels.insert(found, label);
  KEEL_CHECK(m_labels.size() <= 256);
  return static_cast<std::uint8_t>(found - m_labels.begin());
}

std::string_view Calendar::name() const { return m_table->name; }
std::string_view Calendar::zoneName() const { return m_table->zone; }
std::string_view Calendar::tableVersion() const { return m_table->version; }
int Calendar::firstProvenYear() const { return m_table->firstProvenYear; }
int Calendar::lastProvenYear() const { return m_table->lastProvenYear; }

bool Calendar::covers(TradeDate date) const {
  const int year = static_cast<int>(date.year());
  const auto& unproven = m_table->unprovenDates;
  return date.ok() && year >= m_table->firstProvenYear && year <= m_table->lastProvenYear &&
         std::find(unproven.begin(), unproven.end(), date) == unproven.end();
}

Calendar::Day Calendar::dayAt(sys_days date) const {
  if (date >= kFirstDay && date < kEndDay) return m_days[static_cast<std::size_t>((date - kFirstDay).count())];
  const bool open = m_table->alwaysOpen && date >= kFirstCountedDay && date < kEndCountedDay;
  return Day{static_cast<std::uint8_t>(open ? 1 : 0), 0};
}

bool Calendar::isTradingDay(TradeDate date) const { return date.ok() && dayAt(date).hours != 0; }

std::optional<std::string_view> Calendar::holidayName(TradeDate date) const {
  if (!date.ok()) return std::nullopt;
  const Day day = dayAt(date);
  if (day.hours != 0 || day.label == 0) return std::nullopt;
  return m_labels[day.label];
}

std::optional<std::string_view> Calendar::specialSessionName(TradeDate date) const {
  if (!date.ok()) return std::nullopt;
  const Day day = dayAt(date);
  if (day.hours == 0 || day.label == 0) return std::nullopt;
  return m_labels[day.label];
}

std::optional<Session> Calendar::session(TradeDate date) const {
  if (!isTradingDay(date)) return std::nullopt;
  const Hours& hours = m_hours[dayAt(date).hours];
  Session session;
  session.tradeDate = date;
  session.open = m_zone.toUtcLenient(date, hours.open);
  session.close = m_zone.toUtcLenient(date, hours.close);
  session.earlyClose = hours.close < m_table->regular.close;
  session.preOpen = m_zone.toUtcLenient(date, hours.preOpen);
  session.postClose = m_zone.toUtcLenient(date, hours.postClose);
  const bool hasBreak = hours.breakStart != hours.breakEnd;
  session.breakStart = hasBreak ? m_zone.toUtcLenient(date, hours.breakStart) : session.close;
  session.breakEnd = hasBreak ? m_zone.toUtcLenient(date, hours.breakEnd) : session.close;
  return session;
}

SessionPhase Calendar::phase(Timestamp t) const {
  const Timestamp face = m_zone.face(t);
  const auto date = std::chrono::floor<std::chrono::days>(face);
  const Day day = dayAt(date);
  if (day.hours == 0) return SessionPhase::Closed;
  const Hours& hours = m_hours[day.hours];
  const Duration time = face - date;
  if (time < hours.preOpen || time >= hours.postClose) return SessionPhase::Closed;
  if (time < hours.open) return SessionPhase::PreMarket;
  if (time >= hours.close) return SessionPhase::PostMarket;
  return time >= hours.breakStart && time < hours.breakEnd ? SessionPhase::Closed : SessionPhase::Open;
}

TradeDate Calendar::tradeDate(Timestamp t) const {
  return TradeDate{std::chrono::floor<std::chrono::days>(m_zone.face(t))};
}

std::optional<Timestamp> Calendar::nextOpen(Timestamp t) const {
  if (m_table->alwaysOpen) return std::nullopt;
  for (auto date = std::optional(plusDays(tradeDate(t), -1)); (date = nextTradingDay(*date));) {
    const Session day = *session(*date);
    if (day.open > t) return day.open;
    if (day.breakEnd != day.close && day.breakEnd > t) return day.breakEnd;
  }
  return std::nullopt;
}

std::optional<Timestamp> Calendar::nextClose(Timestamp t) const {
  if (m_table->alwaysOpen) return std::nullopt;
  for (auto date = std::optional(plusDays(tradeDate(t), -1)); (date = nextTradingDay(*date));) {
    const Session day = *session(*date);
    if (day.breakStart > t) return day.breakStart;  // equal to close where there is no break
    if (day.close > t) return day.close;
  }
  return std::nullopt;
}

std::optional<TradeDate> Calendar::step(TradeDate date, int days) const {
  if (!date.ok()) return std::nullopt;
  const sys_days first = m_table->alwaysOpen ? kFirstCountedDay : kFirstDay;
  const sys_days last = (m_table->alwaysOpen ? kEndCountedDay : kEndDay) - std::chrono::days{1};
  const std::chrono::days stride{days};
  // From outside the table only the way towards it can end.
  sys_days day = sys_days{date} + stride;
  day = days > 0 ? std::max(day, first) : std::min(day, last);
  for (; day >= first && day <= last; day += stride) {
    if (dayAt(day).hours != 0) return TradeDate{day};
  }
  return std::nullopt;
}

std::optional<TradeDate> Calendar::nextTradingDay(TradeDate date) const { return step(date, 1); }
std::optional<TradeDate> Calendar::previousTradingDay(TradeDate date) const { return step(date, -1); }

int Calendar::tradingDaysBetween(TradeDate from, TradeDate to) const {
  if (!from.ok() || !to.ok()) return 0;
  if (to < from) return -tradingDaysBetween(to, from);
  int count = 0;
  const sys_days end = std::min(sys_days{to}, kEndCountedDay);
  for (sys_days day = std::max(sys_days{from}, kFirstCountedDay); day < end; day += std::chrono::days{1}) {
    count += dayAt(day).hours != 0 ? 1 : 0;
  }
  return count;
}

}  // namespace keel::calendar
