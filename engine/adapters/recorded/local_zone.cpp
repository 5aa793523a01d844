#include <engine/adapters/recorded/local_zone.h>

namespace keel::recorded {
namespace {

// No zone ever moved its clock by more than a day; where a change is nearer than this the zone is asked itself.
constexpr std::int64_t kGuardNs = 26 * 60 * kNsPerMinute;

std::int64_t floorDay(std::int64_t ns) { return ns - ((ns % kNsPerDay) + kNsPerDay) % kNsPerDay; }

}  // namespace

base::Result<LocalZone, base::Failure> LocalZone::find(const std::string& zoneName) {
  if (zoneName == "UTC" || zoneName == "Etc/UTC") return LocalZone(calendar::Zone::utc());
  auto zone = calendar::Zone::load(zoneName);
  if (!zone) return tl::unexpected(zone.error());
  return LocalZone(std::move(*zone));
}

std::int64_t LocalZone::offsetNs(std::int64_t utcNs) const { return m_zone.offsetAt(base::fromNanos(utcNs)).count(); }

bool LocalZone::uniformDay(std::int64_t localMidnightNs, std::int64_t& offset) {
  if (localMidnightNs != m_dayNs) {
    const std::int64_t before = offsetNs(localMidnightNs - kGuardNs);
    if (before != offsetNs(localMidnightNs + kNsPerDay / 2)) return false;
    if (before != offsetNs(localMidnightNs + kNsPerDay + kGuardNs)) return false;
    m_dayNs = localMidnightNs;
    m_offset = before;
  }
  offset = m_offset;
  return true;
}

LocalZone::Conversion LocalZone::toUtc(std::int64_t localNs) {
  const std::int64_t midnight = floorDay(localNs);
  std::int64_t offset = 0;
  if (uniformDay(midnight, offset)) return {localNs - offset, LocalKind::Unique};
  const base::TradeDate date{std::chrono::sys_days{std::chrono::days{midnight / kNsPerDay}}};
  const auto utc = m_zone.toUtc(date, base::Duration{localNs - midnight}, calendar::AmbiguousPolicy::Reject);
  if (utc) return {base::toNanos(*utc), LocalKind::Unique};
  return {0, utc.error().code == "AMBIGUOUS_LOCAL_TIME" ? LocalKind::Ambiguous : LocalKind::Nonexistent};
}

}  // namespace keel::recorded
