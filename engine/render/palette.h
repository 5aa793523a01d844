#pragma once
// The colours of a report on paper: the light theme's, by meaning.
#include <QColor>

namespace keel::render {

enum class Ink : std::uint8_t {
  Text,
  Muted,
  Faint,
  Line,
  Grid,
  Raised,
  Accent,
  Up,
  Down,
  Warn,
  Critical,
  Live,
  Paper,
  Replay
};

[[nodiscard]] QRgb rgbOf(Ink ink);
[[nodiscard]] inline QColor colorOf(Ink ink) { return QColor::fromRgb(rgbOf(ink)); }

}  // namespace keel::render
