#pragma once
// Times of a report as text: the exchange's wall clock with its zone code, and UTC. A time of zero is no data.
#include <string>

#include <engine/calendar/zones.h>

namespace keel::render {

class Clock {
 public:
  explicit Clock(const calendar::Zone& zone) : m_zone(zone) {}
  /// "2025-06-02 10:21:00 EDT"
  [[nodiscard]] std::string local(base::Timestamp ts) const;
  /// "14:21:00Z", with the date before it where it is not the local one.
  [[nodiscard]] std::string utcBeside(base::Timestamp ts) const;
  /// "2025-06-02 14:21:00 UTC"
  [[nodiscard]] std::string utc(base::Timestamp ts) const;
  /// "10:21"
  [[nodiscard]] std::string hourMinute(base::Timestamp ts) const;
  /// "EDT"
  [[nodiscard]] std::string zoneCode(base::Timestamp ts) const;
  /// The wall clock's face as if it were UTC, for spreadsheets.
  [[nodiscard]] base::Timestamp face(base::Timestamp ts) const { return m_zone.face(ts); }
  [[nodiscard]] const std::string& zoneName() const { return m_zone.name(); }

 private:
  const calendar::Zone& m_zone;
};

/// "2 h 05 min", "3 d 4 h", "45 s".
[[nodiscard]] std::string durationText(base::Duration duration);

}  // namespace keel::render
