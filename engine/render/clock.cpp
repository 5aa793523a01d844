#include <engine/render/clock.h>

#include <fmt/format.h>

#include <engine/reports/figure.h>

namespace keel::render {

namespace {

std::string secondsOfDay(base::Duration sinceMidnight) {
  const auto s = std::chrono::floor<std::chrono::seconds>(sinceMidnight).count();
  return fmt::format("{:02}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60);
}

base::Duration timeOfDay(base::Timestamp ts) { return ts - std::chrono::floor<std::chrono::days>(ts); }

}  // namespace

std::string Clock::local(base::Timestamp ts) const {
  return ts == base::Timestamp{} ? reports::kNoData : calendar::formatLocal(m_zone, ts);
}

std::string Clock::utcBeside(base::Timestamp ts) const {
  if (ts == base::Timestamp{}) return reports::kNoData;
  const std::string time = secondsOfDay(timeOfDay(ts)) + "Z";
  const auto date = base::utcDate(ts);
  return date == base::utcDate(m_zone.face(ts)) ? time : base::formatDate(date) + " " + time;
}

std::string Clock::utc(base::Timestamp ts) const {
  if (ts == base::Timestamp{}) return reports::kNoData;
  return fmt::format("{} {} UTC", base::formatDate(base::utcDate(ts)), secondsOfDay(timeOfDay(ts)));
}

std::string Clock::hourMinute(base::Timestamp ts) const {
  return secondsOfDay(timeOfDay(m_zone.face(ts))).substr(0, 5);
}

std::string Clock::zoneCode(base::Timestamp ts) const { return m_zone.toLocal(ts).abbreviation; }

std::string durationText(base::Duration duration) {
  const auto s = std::chrono::floor<std::chrono::seconds>(duration).count();
  if (s >= 86'400) return fmt::format("{} d {} h", s / 86'400, s / 3600 % 24);
  if (s >= 3600) return fmt::format("{} h {:02} min", s / 3600, s / 60 % 60);
  return s >= 60 ? fmt::format("{} min {:02} s", s / 60, s % 60) : fmt::format("{} s", s);
}

}  // namespace keel::render
