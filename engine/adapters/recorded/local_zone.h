#pragma once
// Local times of one zone for reading and writing files: a cache of one day over calendar::Zone, because a file
// holds hundreds of rows a day. Ambiguous and skipped hours are told, never guessed.
#include <cstdint>
#include <string>

#include <engine/base/result.h>
#include <engine/calendar/zones.h>

namespace keel::recorded {

inline constexpr std::int64_t kNsPerSecond = 1'000'000'000;
inline constexpr std::int64_t kNsPerMinute = 60 * kNsPerSecond;
inline constexpr std::int64_t kNsPerDay = 86'400 * kNsPerSecond;

enum class LocalKind : std::uint8_t { Unique, Ambiguous, Nonexistent };

class LocalZone {
 public:
  /// "America/New_York", "UTC", ...; codes UNKNOWN_ZONE and ZONE_DATABASE_MISSING.
  [[nodiscard]] static base::Result<LocalZone, base::Failure> find(const std::string& zoneName);

  struct Conversion {
    std::int64_t utcNs;
    LocalKind kind;
  };
  /// Nanoseconds of the local clock since 1970-01-01 00:00 local -> UTC. utcNs is meaningless unless Unique.
  [[nodiscard]] Conversion toUtc(std::int64_t localNs);
  [[nodiscard]] std::int64_t offsetNs(std::int64_t utcNs) const;
  /// True where no clock change is near [localMidnight, + one day); gives the offset that holds there.
  [[nodiscard]] bool uniformDay(std::int64_t localMidnightNs, std::int64_t& offset);

 private:
  explicit LocalZone(calendar::Zone zone) : m_zone(std::move(zone)) {}

  calendar::Zone m_zone;
  std::int64_t m_dayNs{1};  // local midnight of the cached day; 1 is none
  std::int64_t m_offset{0};
};

}  // namespace keel::recorded
