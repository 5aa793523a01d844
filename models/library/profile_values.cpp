#include <models/library/profile_values.h>

namespace keel::models {

std::optional<double> profileValue(const api::ProfileOffer& profile, const QString& key) {
  if (key == QLatin1String("position_percent")) return profile.position * 100;
  if (key == QLatin1String("stop_percent")) return profile.stop * 100;
  if (key == QLatin1String("take_percent")) return profile.take * 100;
  if (key == QLatin1String("interval_minutes")) return profile.intervalMinutes;
  if (key == QLatin1String("max_trades_per_day")) return profile.tradesPerDay;
  if (key == QLatin1String("max_positions")) return profile.maximumPositions;
  return std::nullopt;
}

}  // namespace keel::models
