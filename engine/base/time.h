#pragma once
// Time inside the engine: UTC nanoseconds and calendar dates. Zones exist only at the edge (engine/calendar).
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include <engine/base/result.h>

namespace keel::base {

using Duration = std::chrono::nanoseconds;
using Timestamp = std::chrono::sys_time<Duration>;
using TradeDate = std::chrono::year_month_day;

[[nodiscard]] constexpr std::int64_t toNanos(Timestamp t) { return t.time_since_epoch().count(); }
[[nodiscard]] constexpr Timestamp fromNanos(std::int64_t ns) { return Timestamp{Duration{ns}}; }
[[nodiscard]] constexpr TradeDate utcDate(Timestamp t) {
  return TradeDate{std::chrono::floor<std::chrono::days>(t)};
}
[[nodiscard]] constexpr Timestamp utcMidnight(TradeDate d) { return Timestamp{std::chrono::sys_days{d}}; }

/// "2013-10-07T13:30:00Z"; fractional seconds appear only when they are not zero.
[[nodiscard]] std::string formatIso(Timestamp t);
/// "2013-10-07"
[[nodiscard]] std::string formatDate(TradeDate d);
/// Accepts YYYY-MM-DD and YYYYMMDD; rejects dates that do not exist and years outside 1678 to 2261 (nanoseconds).
[[nodiscard]] Result<TradeDate, Failure> parseDate(std::string_view text);
/// Accepts "YYYY-MM-DD[T ]HH:MM[:SS[.fraction]]Z" and the same with an offset "+HH:MM" or "-HHMM".
[[nodiscard]] Result<Timestamp, Failure> parseIso(std::string_view text);

}  // namespace keel::base
