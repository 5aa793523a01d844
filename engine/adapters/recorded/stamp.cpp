#include <engine/adapters/recorded/csv_layout.h>

#include <chrono>

namespace keel::recorded {
namespace {

using StampResult = base::Result<Stamp, RejectReason>;

bool digitAt(std::string_view text, std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; }

/// Takes up to `most` digits from the front; -1 where there is none.
int takeNumber(std::string_view& text, std::size_t most, std::size_t* taken = nullptr) {
  int value = 0;
  std::size_t count = 0;
  while (count < most && digitAt(text, count)) value = value * 10 + (text[count++] - '0');
  text.remove_prefix(count);
  if (taken != nullptr) *taken = count;
  return count == 0 ? -1 : value;
}

base::Result<std::int64_t, RejectReason> daysOf(int year, int month, int day) {
  if (year < 1900 || year > 2200 || month < 0 || day < 0) return tl::unexpected(RejectReason::BadTime);
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return tl::unexpected(RejectReason::NoSuchDate);
  return std::chrono::sys_days{date}.time_since_epoch().count();
}

/// Takes a date off the front: year first with a separator or without, or year last.
base::Result<std::int64_t, RejectReason> takeDate(std::string_view& text, bool dayFirst) {
  std::size_t digits = 0;
  while (digitAt(text, digits)) ++digits;
  if (digits == 8) {
    const int year = takeNumber(text, 4), month = takeNumber(text, 2);
    return daysOf(year, month, takeNumber(text, 2));
  }
  if ((digits != 4 && digits != 1 && digits != 2) || digits >= text.size()) {
    return tl::unexpected(RejectReason::BadTime);
  }
  const char separator = text[digits];
  if (separator != '-' && separator != '/' && separator != '.') return tl::unexpected(RejectReason::BadTime);
  const int first = takeNumber(text, 4);
  text.remove_prefix(1);
  const int second = takeNumber(text, 2);
  if (second < 0 || text.empty() || text[0] != separator) return tl::unexpected(RejectReason::BadTime);
  text.remove_prefix(1);
  std::size_t width = 0;
  const int third = takeNumber(text, 4, &width);
  if (digits == 4) return width > 2 ? tl::unexpected(RejectReason::BadTime) : daysOf(first, second, third);
  if (width != 4) return tl::unexpected(RejectReason::BadTime);
  return dayFirst || separator == '.' ? daysOf(third, second, first) : daysOf(third, first, second);
}

/// Takes ".123456789" off the front as nanoseconds; digits past the ninth are dropped.
std::int64_t takeFraction(std::string_view& text) {
  std::int64_t value = 0, unit = kNsPerSecond / 10;
  if (text.empty() || (text[0] != '.' && text[0] != ',') || !digitAt(text, 1)) return 0;
  text.remove_prefix(1);
  for (; digitAt(text, 0); text.remove_prefix(1), unit /= 10) value += unit * (text[0] - '0');
  return value;
}

bool takeWord(std::string_view& text, std::string_view upper) {
  if (text.size() < upper.size()) return false;
  for (std::size_t i = 0; i < upper.size(); ++i) {
    const char c = text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 32) : text[i];
    if (c != upper[i]) return false;
  }
  text.remove_prefix(upper.size());
  return true;
}

void skipSpaces(std::string_view& text) {
  while (!text.empty() && text[0] == ' ') text.remove_prefix(1);
}

/// "9:30", "09:30:00.5", "0930", "093000", "4:00 PM" -> nanoseconds of the day; -1 where it is none.
std::int64_t takeClock(std::string_view& text) {
  std::size_t digits = 0;
  while (digitAt(text, digits)) ++digits;
  const bool compact = digits == 4 || digits == 6;
  if (!compact && digits != 1 && digits != 2) return -1;
  int hour = takeNumber(text, 2), minute = 0, second = 0;
  if (compact) {
    minute = takeNumber(text, 2);
    if (digits == 6) second = takeNumber(text, 2);
  } else {
    if (text.empty() || text[0] != ':' || !digitAt(text, 2)) return -1;
    text.remove_prefix(1);
    minute = takeNumber(text, 2);
    if (!text.empty() && text[0] == ':') {
      if (!digitAt(text, 2)) return -1;
      text.remove_prefix(1);
      second = takeNumber(text, 2);
    }
  }
  const std::int64_t fraction = takeFraction(text);
  skipSpaces(text);
  const bool evening = takeWord(text, "PM");
  if (evening || takeWord(text, "AM")) {
    if (hour < 1 || hour > 12) return -1;
    hour = hour % 12 + (evening ? 12 : 0);
  }
  if (hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return -1;
  return ((hour * 60 + minute) * 60 + second) * kNsPerSecond + fraction;
}

/// What follows the clock: nothing, "Z", "UTC", "+05:30", "-0500", "+01". False where it is something else.
bool readOffset(std::string_view text, Stamp& stamp) {
  skipSpaces(text);
  if (text.empty()) return true;
  stamp.hasOffset = true;
  if (takeWord(text, "Z") || takeWord(text, "UTC") || takeWord(text, "GMT")) return text.empty();
  const bool west = text[0] == '-';
  if (!west && text[0] != '+') return false;
  text.remove_prefix(1);
  std::size_t width = 0;
  const int hours = takeNumber(text, 2, &width);
  if (width != 2 || hours > 14) return false;
  if (!text.empty() && text[0] == ':') text.remove_prefix(1);
  int minutes = 0;
  if (!text.empty()) {
    minutes = takeNumber(text, 2, &width);
    if (width != 2 || minutes > 59) return false;
  }
  stamp.offsetNs = (hours * 60 + minutes) * kNsPerMinute * (west ? -1 : 1);
  return text.empty();
}

StampResult fromEpoch(std::int64_t value, std::size_t digits, std::int64_t fractionNs) {
  const std::int64_t unit = digits <= 10 ? kNsPerSecond : digits <= 13 ? 1'000'000 : digits <= 16 ? 1'000 : 1;
  std::int64_t ns = 0;
  if (__builtin_mul_overflow(value, unit, &ns) || __builtin_add_overflow(ns, fractionNs, &ns)) {
    return tl::unexpected(RejectReason::BadTime);
  }
  if (ns > 230 * 365 * kNsPerDay) return tl::unexpected(RejectReason::BadTime);
  return Stamp{ns / kNsPerDay, ns % kNsPerDay, 0, true, true};
}

/// Digits alone: a compact date, milliseconds since midnight or an epoch count.
StampResult fromDigits(std::string_view text, std::size_t digits, const StampContext& context) {
  std::int64_t value = 0;
  if (digits > 19) return tl::unexpected(RejectReason::BadTime);
  for (std::size_t i = 0; i < digits; ++i) {
    if (__builtin_mul_overflow(value, std::int64_t{10}, &value) ||
        __builtin_add_overflow(value, std::int64_t{text[i] - '0'}, &value)) {
      return tl::unexpected(RejectReason::BadTime);
    }
  }
  std::string_view rest = text.substr(digits);
  const std::int64_t fraction = takeFraction(rest);
  if (!rest.empty() && rest != ".") return tl::unexpected(RejectReason::BadTime);
  if (context.baseDays) {
    if (value >= 86'400'000) return tl::unexpected(RejectReason::BadTime);
    return Stamp{*context.baseDays, value * 1'000'000 + fraction / 1'000, 0, true, false};
  }
  if (digits == 8 || digits == 12 || digits == 14) {
    std::string_view day = text.substr(0, 8), clock = text.substr(8, digits - 8);
    const auto days = takeDate(day, false);
    if (digits == 8) return days.map([](std::int64_t d) { return Stamp{d, 0, 0, false, false}; });
    const std::int64_t clockNs = takeClock(clock);
    if (days && clockNs >= 0) return Stamp{*days, clockNs, 0, true, false};
    if (digits == 14) return tl::unexpected(days ? RejectReason::BadTime : days.error());
  }
  if (digits < 9 || digits == 11 || digits == 14 || digits == 17) return tl::unexpected(RejectReason::BadTime);
  return fromEpoch(value, digits, digits <= 10 ? fraction : 0);
}

}  // namespace

StampResult parseStamp(std::string_view text, const StampContext& context) {
  std::size_t digits = 0;
  while (digitAt(text, digits)) ++digits;
  const bool digitsOnly = digits == text.size() || (text[digits] == '.' && (digits > 8 || context.baseDays));
  if (digits > 0 && digitsOnly && digits != 4) return fromDigits(text, digits, context);
  if (context.baseDays && digitsOnly) return fromDigits(text, digits, context);
  const auto days = takeDate(text, context.dayFirst);
  if (!days) return tl::unexpected(days.error());
  Stamp stamp{*days, 0, 0, false, false};
  if (text.empty()) return stamp;
  if (text[0] != ' ' && text[0] != 'T' && text[0] != 't' && text[0] != ';')
    return tl::unexpected(RejectReason::BadTime);
  text.remove_prefix(1);
  skipSpaces(text);
  stamp.clockNs = takeClock(text);
  stamp.hasClock = true;
  if (stamp.clockNs < 0 || !readOffset(text, stamp)) return tl::unexpected(RejectReason::BadTime);
  return stamp;
}

}  // namespace keel::recorded
