#include <engine/base/time.h>

#include <fmt/format.h>

namespace keel::base {
namespace {

// The whole years that 64 bits of nanoseconds can count, with room for any offset.
constexpr int kFirstYear = 1678;
constexpr int kLastYear = 2261;

/// Reads exactly `count` digits at `position`; -1 when they are not digits.
int digits(std::string_view text, std::size_t position, std::size_t count) {
  if (position + count > text.size()) return -1;
  int value = 0;
  for (std::size_t i = position; i < position + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

tl::unexpected<Failure> badTime(std::string_view text) {
  return fail("BAD_TIME", fmt::format("'{}' is not a time of the form YYYY-MM-DDTHH:MM:SSZ", text));
}

}  // namespace

std::string formatIso(Timestamp t) {
  const auto day = std::chrono::floor<std::chrono::days>(t);
  const std::chrono::hh_mm_ss clock{t - day};
  const auto sub = clock.subseconds().count();
  std::string text = fmt::format("{}T{:02}:{:02}:{:02}", formatDate(TradeDate{day}), clock.hours().count(),
                                 clock.minutes().count(), clock.seconds().count());
  if (sub != 0) {
    text += fmt::format(".{:09}", sub);
    while (text.back() == '0') text.pop_back();
  }
  return text + 'Z';
}

std::string formatDate(TradeDate d) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(d.year()), static_cast<unsigned>(d.month()),
                     static_cast<unsigned>(d.day()));
}

Result<TradeDate, Failure> parseDate(std::string_view text) {
  int y = -1, m = -1, d = -1;
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    y = digits(text, 0, 4), m = digits(text, 5, 2), d = digits(text, 8, 2);
  } else if (text.size() == 8) {
    y = digits(text, 0, 4), m = digits(text, 4, 2), d = digits(text, 6, 2);
  }
  if (y < 0 || m < 0 || d < 0) {
    return fail("BAD_DATE", fmt::format("'{}' is not a date of the form YYYY-MM-DD", text));
  }
  const TradeDate date{std::chrono::year{y}, std::chrono::month{static_cast<unsigned>(m)},
                       std::chrono::day{static_cast<unsigned>(d)}};
  if (!date.ok()) return fail("BAD_DATE", fmt::format("the date '{}' does not exist", text));
  if (y < kFirstYear || y > kLastYear) {
    return fail("BAD_DATE", fmt::format("the year of '{}' is not within {} to {}", text, kFirstYear, kLastYear));
  }
  return date;
}

Result<Timestamp, Failure> parseIso(std::string_view text) {
  if (text.size() < 17 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':') return badTime(text);
  const auto date = parseDate(text.substr(0, 10));
  if (!date) return tl::unexpected(date.error());
  const int hour = digits(text, 11, 2), minute = digits(text, 14, 2);
  int second = 0;
  std::int64_t fraction = 0;
  std::size_t at = 16;
  if (at < text.size() && text[at] == ':') {
    second = digits(text, at + 1, 2);
    at += 3;
    if (at < text.size() && text[at] == '.') {
      std::int64_t unit = 100'000'000;
      for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, unit /= 10) {
        fraction += unit * (text[at] - '0');
      }
    }
  }
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return badTime(text);
  std::chrono::minutes offset{0};
  const std::string_view zone = at <= text.size() ? text.substr(at) : std::string_view{};
  if (zone != "Z") {
    if (zone.size() < 5 || (zone[0] != '+' && zone[0] != '-')) return badTime(text);
    const std::size_t minuteAt = zone[3] == ':' ? 4 : 3;
    const int zh = digits(zone, 1, 2), zm = digits(zone, minuteAt, 2);
    if (zh < 0 || zh > 14 || zm < 0 || zm > 59 || zone.size() != minuteAt + 2) return badTime(text);
    offset = std::chrono::minutes{(zone[0] == '-' ? -1 : 1) * (zh * 60 + zm)};
  }
  return utcMidnight(*date) + std::chrono::hours{hour} + std::chrono::minutes{minute} +
         std::chrono::seconds{second} + Duration{fraction} - offset;
}

}  // namespace keel::base
