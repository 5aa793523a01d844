#pragma once
// Short ways to write dates, instants and calendars in the calendar tests.
#include <cstdlib>
#include <ctime>
#include <optional>
#include <stdexcept>
#include <string>

#include <engine/base/time.h>
#include <engine/calendar/calendar.h>

namespace keel::tests {

inline base::TradeDate day(const char* text) {
  const auto date = base::parseDate(text);
  if (!date) throw std::invalid_argument(date.error().message);
  return *date;
}

inline base::Timestamp instant(const char* text) {
  const auto t = base::parseIso(text);
  if (!t) throw std::invalid_argument(t.error().message);
  return *t;
}

inline const calendar::Calendar& venue(const char* name) {
  const auto found = calendar::findCalendar(name);
  if (!found) throw std::invalid_argument(found.error().message);
  return **found;
}

/// "2025-07-03T13:30:00Z/2025-07-03T17:00:00Z early", or "closed".
inline std::string sessionText(const calendar::Calendar& calendar, const char* date) {
  const auto session = calendar.session(day(date));
  if (!session) return "closed";
  return base::formatIso(session->open) + '/' + base::formatIso(session->close) + (session->earlyClose ? " early" : "");
}

inline std::string isoOf(const std::optional<base::Timestamp>& t) { return t ? base::formatIso(*t) : "none"; }
inline std::string dateOf(const std::optional<base::TradeDate>& d) { return d ? base::formatDate(*d) : "none"; }

/// Sets the process's TZ for one scope.
class ProcessZone {
 public:
  explicit ProcessZone(const char* zone) {
    if (const char* before = std::getenv("TZ")) m_before = before;
    ::setenv("TZ", zone, 1);
    ::tzset();
  }
  ~ProcessZone() {
    if (m_before) ::setenv("TZ", m_before->c_str(), 1);
    else ::unsetenv("TZ");
    ::tzset();
  }
  ProcessZone(const ProcessZone&) = delete;
  ProcessZone& operator=(const ProcessZone&) = delete;

 private:
  std::optional<std::string> m_before;
};

}  // namespace keel::tests
