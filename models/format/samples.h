#pragma once
// What a column must have room for: every word that can stand in it, in the user's language, as a sample of widths.
// Knows nothing of fonts: the words stand one a line, and a view takes the widest.
#include <vector>

#include <QStringList>

#include <models/format/words.h>

namespace keel::models {

/// Of a column whose cells hold one of these texts.
[[nodiscard]] QString sampleOf(const QStringList& texts);
/// Of a column of badges, which need room for their mark.
[[nodiscard]] QString badgeSample(const std::vector<Badge>& badges);

[[nodiscard]] QString sideSample();
[[nodiscard]] QString orderTypeSample();
[[nodiscard]] QString strengthSample();
[[nodiscard]] QString modeSample();
[[nodiscard]] QString orderStatusSample();
[[nodiscard]] QString signalStatusSample();
[[nodiscard]] QString sessionStateSample();
[[nodiscard]] QString levelSample();

}  // namespace keel::models
