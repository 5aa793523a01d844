#pragma once
// Time zones at the edge of the engine: UTC to wall clock and back, by the system's IANA zone database.
// It must never read a clock or the process's own TZ setting, and lets no exception of the database out.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <engine/base/result.h>
#include <engine/base/time.h>

namespace keel::calendar {

/// First and last year for which a zone's changes are held. The compiled zone files end with 2037.
inline constexpr int kFirstZoneYear = 1900;
inline constexpr int kLastZoneYear = 2037;

/// What a local time that happens twice (clocks going back) means.
enum class AmbiguousPolicy { Reject, Earliest, Latest };

/// An instant as the wall clock of a zone shows it.
struct LocalTime {
  base::TradeDate date;
  base::Duration timeOfDay{};     ///< since local midnight by the clock's face, 0 <= timeOfDay < 24 h
  std::string abbreviation;       ///< "EDT", or "+0330" where the zone has no letters
  std::chrono::seconds offset{};  ///< local minus UTC
};

/// One zone's changes of offset, copied out of the database. Immutable: any number of threads may read one Zone.
/// Loading costs tens of microseconds, a conversion tens of nanoseconds: keep the Zone where many are converted.
class Zone {
 public:
  /// Codes: UNKNOWN_ZONE, ZONE_DATABASE_MISSING (the database or the zone's file cannot be read).
  [[nodiscard]] static base::Result<Zone, base::Failure> load(std::string_view name);
  /// UTC without asking the database.
  [[nodiscard]] static Zone utc();

  [[nodiscard]] const std::string& name() const { return m_name; }
  /// False where the changes are not known (see kLastZoneYear) and the nearest known offset is used instead.
  [[nodiscard]] bool covers(base::Timestamp t) const;
  [[nodiscard]] base::Duration offsetAt(base::Timestamp t) const;
  /// The wall clock's face as if it were UTC. Saturates a day before the ends of Timestamp.
  [[nodiscard]] base::Timestamp face(base::Timestamp t) const;
  [[nodiscard]] LocalTime toLocal(base::Timestamp t) const;
  /// Codes: AMBIGUOUS_LOCAL_TIME, NONEXISTENT_LOCAL_TIME, BAD_DATE, BAD_TIME_OF_DAY, DATE_OUT_OF_RANGE.
  [[nodiscard]] base::Result<base::Timestamp, base::Failure> toUtc(base::TradeDate date, base::Duration timeOfDay,
                                                                   AmbiguousPolicy policy) const;
  /// For timetables of the years 1700 to 2200: any time since local midnight, 24 h and more too. A time told twice
  /// is the earlier instant; a time the clock skips counts on from the offset before the change.
  [[nodiscard]] base::Timestamp toUtcLenient(base::TradeDate date, base::Duration sinceMidnight) const;
  /// Text of every change held, for fingerprints.
  [[nodiscard]] std::string describeChanges() const;

 private:
  struct Range {
    std::chrono::seconds offset{};
    std::string abbreviation;
  };
  Zone() = default;
  [[nodiscard]] std::size_t indexAt(std::int64_t ns) const;
  /// Instants that show `local` (nanoseconds of the clock's face since 1970), oldest first.
  [[nodiscard]] std::vector<base::Timestamp> instantsOf(std::int64_t local) const;

  std::string m_name;
  std::vector<std::int64_t> m_begins;  ///< UTC nanoseconds from which m_ranges[i] holds; the first is the minimum
  std::vector<Range> m_ranges;
};

/// One-off conversions; each loads the zone. Codes as in Zone, and DATE_OUT_OF_RANGE where the zone does not cover.
[[nodiscard]] base::Result<base::Timestamp, base::Failure> localToUtc(std::string_view zone, base::TradeDate date,
                                                                      base::Duration timeOfDay,
                                                                      AmbiguousPolicy policy);
[[nodiscard]] base::Result<LocalTime, base::Failure> utcToLocal(std::string_view zone, base::Timestamp t);
/// "2013-10-07 09:47:12 EDT"; fractions of a second are cut off.
[[nodiscard]] std::string formatLocal(const Zone& zone, base::Timestamp t);
[[nodiscard]] base::Result<std::string, base::Failure> formatLocal(std::string_view zone, base::Timestamp t);

/// The release of the zone database ("2026a") or, where the system does not tell it, "transitions-" and a
/// fingerprint of the changes in the zones the exchange calendars use. Code: ZONE_DATABASE_MISSING.
[[nodiscard]] base::Result<std::string, base::Failure> zoneDatabaseVersion();

}  // namespace keel::calendar
