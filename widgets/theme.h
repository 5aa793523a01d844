#pragma once
// The one table of colours and fonts; style sheet, delegates and painters take them from here.
// Nothing else names a colour.
#include <array>

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <models/format/words.h>

namespace keel::widgets {

/// Places text and marks are drawn on.
struct Theme {
  QString name;
  QColor window, pane, raised, hover, line;
  QColor text, muted, faint, accent, up, down, warn, critical, info, pending;
  QColor live, paper, replay, backtest;
  QFont words;        ///< running text
  QFont numbers;      ///< tabular figures
  QFont header;       ///< small capitals
  QFont figure;       ///< the figures that matter
  int rowHeight = 22;

  [[nodiscard]] QColor color(models::Tone tone) const;
  [[nodiscard]] QColor mode(models::Mode mode) const;
  /// Behind a badge: the colour at 16 % over `base`.
  [[nodiscard]] QColor tint(const QColor& color, const QColor& base) const;
  [[nodiscard]] QPalette palette() const;
  [[nodiscard]] QString styleSheet() const;
  /// Every token by the name the style sheet uses.
  [[nodiscard]] std::vector<std::pair<QString, QColor>> tokens() const;
};

/// Dark, with Inter and JetBrains Mono where they are installed.
[[nodiscard]] Theme darkTheme();
/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);
/// Makes the compiled-in resources available; call once before the style sheet is read.
void loadResources();
/// Style, palette, fonts and style sheet for the whole program.
void applyTheme(const Theme& theme);

}  // namespace keel::widgets
