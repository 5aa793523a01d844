#include <engine/calendar/zones.h>

#include <algorithm>
#include <exception>
#include <limits>

#include <date/tz.h>
#include <fmt/format.h>

#include <engine/base/sha256.h>

namespace keel::calendar {
namespace {

using base::Duration;
using base::Failure;
using base::Result;
using base::Timestamp;
using base::TradeDate;

constexpr Duration kDay = std::chrono::hours{24};

constexpr std::int64_t startOfYear(int year) {
  const TradeDate first{std::chrono::year{year}, std::chrono::January, std::chrono::day{1}};
  return base::toNanos(base::utcMidnight(first));
}

std::string clockText(TradeDate date, Duration timeOfDay) {
  const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(timeOfDay)};
  return fmt::format("{} {:02}:{:02}:{:02}", base::formatDate(date), clock.hours().count(), clock.minutes().count(),
                     clock.seconds().count());
}

std::string offsetText(std::chrono::seconds offset) {
  const auto minutes = std::chrono::abs(std::chrono::floor<std::chrono::minutes>(offset)).count();
  return fmt::format("{}{:02}:{:02}", offset.count() < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

/// The database's own words, without the line breaks it ends them with.
std::string reasonOf(const std::exception& error) {
  std::string text = error.what();
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

Result<const date::time_zone*, Failure> locateZone(std::string_view name) {
  try {
    if (date::get_tzdb().zones.empty()) {
      return base::fail("ZONE_DATABASE_MISSING",
                        fmt::format("the time zone database holds no zones while looking for '{}'", name));
    }
  } catch (const std::exception& error) {
    return base::fail("ZONE_DATABASE_MISSING",
                      fmt::format("the time zone database cannot be read while looking for '{}': {}", name,
                                  reasonOf(error)));
  }
  try {
    return date::locate_zone(name);
  } catch (const std::exception&) {
    return base::fail("UNKNOWN_ZONE", fmt::format("'{}' is not a zone of the time zone database", name));
  }
}

}  // namespace

Result<Zone, Failure> Zone::load(std::string_view name) {
  if (name == "UTC") return utc();
  const auto located = locateZone(name);
  if (!located) return tl::unexpected<Failure>(located.error());
  Zone zone;
  zone.m_name = std::string(name);
  try {
    auto at = std::chrono::floor<std::chrono::seconds>(base::fromNanos(startOfYear(kFirstZoneYear)));
    const auto end = std::chrono::floor<std::chrono::seconds>(base::fromNanos(startOfYear(kLastZoneYear + 1)));
    while (at < end) {
      const date::sys_info info = (*located)->get_info(at);
      zone.m_begins.push_back(zone.m_begins.empty() ? std::numeric_limits<std::int64_t>::min()
                                                    : Duration{at.time_since_epoch()}.count());
      zone.m_ranges.push_back({info.offset, info.abbrev});
      at = info.end;
    }
  } catch (const std::exception& error) {
    return base::fail("ZONE_DATABASE_MISSING", fmt::format("the zone '{}' cannot be read: {}", name, reasonOf(error)));
  }
  return zone;
}

Zone Zone::utc() {
  Zone zone;
  zone.m_name = "UTC";
  zone.m_begins = {std::numeric_limits<std::int64_t>::min()};
  zone.m_ranges = {{std::chrono::seconds{0}, "UTC"}};
  return zone;
}

std::size_t Zone::indexAt(std::int64_t ns) const {
  const auto after = std::upper_bound(m_begins.begin(), m_begins.end(), ns);
  return after == m_begins.begin() ? 0 : static_cast<std::size_t>(after - m_begins.begin()) - 1;
}

bool Zone::covers(Timestamp t) const {
  if (m_ranges.size() == 1) return true;
  const std::int64_t ns = base::toNanos(t);
  // A zone that no longer changes in the last year held is taken to stay as it is.
  const bool stillChanges = m_begins.back() >= startOfYear(kLastZoneYear);
  return ns >= startOfYear(kFirstZoneYear) && (!stillChanges || ns < startOfYear(kLastZoneYear + 1));
}

Duration Zone::offsetAt(Timestamp t) const { return m_ranges[indexAt(base::toNanos(t))].offset; }

Timestamp Zone::face(Timestamp t) const {
  return std::clamp(t, Timestamp::min() + kDay, Timestamp::max() - kDay) + offsetAt(t);
}

LocalTime Zone::toLocal(Timestamp t) const {
  const Range& range = m_ranges[indexAt(base::toNanos(t))];
  const Timestamp shown = face(t);
  const auto day = std::chrono::floor<std::chrono::days>(shown);
  return {TradeDate{day}, shown - day, range.abbreviation, range.offset};
}

std::vector<Timestamp> Zone::instantsOf(std::int64_t local) const {
  std::vector<Timestamp> found;
  const std::size_t near = indexAt(local);
  const std::size_t last = std::min(near + 2, m_ranges.size() - 1);
  for (std::size_t i = near < 2 ? 0 : near - 2; i <= last; ++i) {
    const std::int64_t utc = local - Duration{m_ranges[i].offset}.count();
    const bool beforeEnd = i + 1 == m_begins.size() || utc < m_begins[i + 1];
    if (utc >= m_begins[i] && beforeEnd) found.push_back(base::fromNanos(utc));
  }
  return found;
}

Result<Timestamp, Failure> Zone::toUtc(TradeDate date, Duration timeOfDay, AmbiguousPolicy policy) const {
  if (!date.ok()) return base::fail("BAD_DATE", "the date of the local time does not exist in the calendar");
  if (timeOfDay < Duration{0} || timeOfDay >= kDay) {
    return base::fail("BAD_TIME_OF_DAY", fmt::format("the time of day of {} ns is not between 0 and 24 hours",
                                                     timeOfDay.count()));
  }
  const int year = static_cast<int>(date.year());
  if (year < kFirstZoneYear || year > 2200 || !covers(base::utcMidnight(date))) {
    return base::fail("DATE_OUT_OF_RANGE", fmt::format("the changes of {} on {} are not known", m_name,
                                                       base::formatDate(date)));
  }
  const std::int64_t local = base::toNanos(base::utcMidnight(date) + timeOfDay);
  const std::vector<Timestamp> instants = instantsOf(local);
  if (instants.size() == 1) return instants.front();
  if (instants.empty()) {
    return base::fail("NONEXISTENT_LOCAL_TIME", fmt::format("{} does not exist in {}: the clocks skip it",
                                                            clockText(date, timeOfDay), m_name));
  }
  switch (policy) {
    case AmbiguousPolicy::Earliest: return instants.front();
    case AmbiguousPolicy::Latest: return instants.back();
    case AmbiguousPolicy::Reject: break;
  }
  return base::fail("AMBIGUOUS_LOCAL_TIME",
                    fmt::format("{} happens twice in {}: at UTC{} and at UTC{}", clockText(date, timeOfDay), m_name,
                                offsetText(std::chrono::floor<std::chrono::seconds>(offsetAt(instants.front()))),
                                offsetText(std::chrono::floor<std::chrono::seconds>(offsetAt(instants.back())))));
}

Timestamp Zone::toUtcLenient(TradeDate date, Duration sinceMidnight) const {
  const std::int64_t local = base::toNanos(base::utcMidnight(date) + sinceMidnight);
  const std::size_t near = indexAt(local);
  const std::size_t last = std::min(near + 1, m_ranges.size() - 1);
  std::size_t i = near == 0 ? 0 : near - 1;
  // A range is left only where the next one, by its own offset, has already begun; a skipped time stays before it.
  for (; i < last; ++i) {
    const bool withinRange = local - Duration{m_ranges[i].offset}.count() < m_begins[i + 1];
    const bool beforeNext = local - Duration{m_ranges[i + 1].offset}.count() < m_begins[i + 1];
    if (withinRange || beforeNext) break;
  }
  return base::fromNanos(local - Duration{m_ranges[i].offset}.count());
}

std::string Zone::describeChanges() const {
  std::string text = m_name;
  for (std::size_t i = 0; i < m_ranges.size(); ++i) {
    text += fmt::format(";{},{},{}", m_begins[i], m_ranges[i].offset.count(), m_ranges[i].abbreviation);
  }
  return text;
}

Result<Timestamp, Failure> localToUtc(std::string_view zone, TradeDate date, Duration timeOfDay,
                                      AmbiguousPolicy policy) {
  const auto loaded = Zone::load(zone);
  if (!loaded) return tl::unexpected<Failure>(loaded.error());
  return loaded->toUtc(date, timeOfDay, policy);
}

Result<LocalTime, Failure> utcToLocal(std::string_view zone, Timestamp t) {
  const auto loaded = Zone::load(zone);
  if (!loaded) return tl::unexpected<Failure>(loaded.error());
  if (!loaded->covers(t)) {
    return base::fail("DATE_OUT_OF_RANGE",
                      fmt::format("the changes of {} at {} are not known", loaded->name(), base::formatIso(t)));
  }
  return loaded->toLocal(t);
}

std::string formatLocal(const Zone& zone, Timestamp t) {
  const LocalTime local = zone.toLocal(t);
  return clockText(local.date, local.timeOfDay) + ' ' + local.abbreviation;
}

Result<std::string, Failure> formatLocal(std::string_view zone, Timestamp t) {
  const auto loaded = Zone::load(zone);
  if (!loaded) return tl::unexpected<Failure>(loaded.error());
  return formatLocal(*loaded, t);
}

Result<std::string, Failure> zoneDatabaseVersion() {
  std::string changes;
  for (const char* name : {"America/New_York", "Europe/London", "Asia/Kolkata"}) {
    const auto zone = Zone::load(name);
    if (!zone) return tl::unexpected<Failure>(zone.error());
    changes += zone->describeChanges() + '\n';
  }
  const std::string& release = date::get_tzdb().version;
  if (!release.empty() && release != "unknown") return release;
  return "transitions-" + base::toHex(base::sha256(changes)).substr(0, 16);
}

}  // namespace keel::calendar
