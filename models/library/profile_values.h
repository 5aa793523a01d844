#pragma once
// What a profile says of one setting, in the unit the setting is written in.
// Knows nothing of forms.
#include <optional>

#include <QString>

#include <engine/api/library.h>

namespace keel::models {

/// "stop_percent" of a profile with stop 0.03 is 3. Nothing for a setting no profile decides.
[[nodiscard]] std::optional<double> profileValue(const api::ProfileOffer& profile, const QString& key);

}  // namespace keel::models
