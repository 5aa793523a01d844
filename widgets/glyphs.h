#pragma once
// The few signs on buttons, drawn as lines of one weight; each stands beside a word.
// Knows nothing of what a button does.
#include <QIcon>

#include <widgets/theme.h>

namespace keel::widgets {

enum class Glyph { Play, Pause, Stop, Detach, Close };

[[nodiscard]] QIcon glyphIcon(Glyph glyph, const Theme& theme);

}  // namespace keel::widgets
