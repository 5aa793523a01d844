#pragma once
// The one table of colours and fonts; style sheet, delegates and painters take them from here.
// Nothing else names a colour.
#include <utility>
#include <vector>

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <models/format/words.h>

namespace keel::widgets {

/// Row heights of tables: 20, 24 and 30 px at the usual text size, growing with the text.
enum class Density { Compact, Normal, Roomy };
/// Which colour a gain has: green (blue where safe for colour vision), or red as in Chinese markets.
enum class UpDown { GreenUp, RedUp };

struct ThemeName {
  QString id;                               ///< stable, for settings: "dark", "light", "cvdDark", "cvdLight", ...
  const char* words = nullptr;              ///< English; title() translates
  [[nodiscard]] QString title() const;
};

struct ThemeOptions {
  UpDown upDown = UpDown::GreenUp;
  Density density = Density::Compact;
  bool tickFlash = true;
  bool hollowCandles = false;
  bool reducedMotion = false;               ///< the user's wish; the system's own is added to it
  double fontScale = 1.0;                   ///< 0.5 to 3
  friend bool operator==(const ThemeOptions&, const ThemeOptions&) = default;
};

/// Places text and marks are drawn on, what is drawn on them, and the choices of the user that painters follow.
struct Theme {
  QString name;                             ///< the id it was made by
  QColor window, pane, raised, hover;       ///< grounds
  QColor line;                              ///< separators and grids, never the only mark
  QColor border;                            ///< edges that carry meaning: inputs, indicators, handles
  QColor text, muted, faint, accent, up, down, good, warn, critical, info, pending;
  QColor orderNotSent, orderSent, orderWaiting, orderWorking, orderCancelAsked, orderCancelRefused, orderEnded, unknown;
  QColor live, paper, replay, backtest;
  QFont words;                              ///< running text
  QFont numbers;                            ///< tabular figures
  QFont header;                             ///< small capitals
  QFont figure;                             ///< the figures that matter
  int rowHeight = 22;                       ///< of `density`
  Density density = Density::Compact;
  bool tickFlash = true;
  bool hollowCandles = false;
  bool reducedMotion = false;

  [[nodiscard]] QColor color(models::Tone tone) const;
  [[nodiscard]] QColor mode(models::Mode mode) const;
  /// Behind a badge: the colour at 16 % over `base`.
  [[nodiscard]] QColor tint(const QColor& color, const QColor& base) const;
  /// `share` of `color` over `base`, both opaque.
  [[nodiscard]] static QColor blend(const QColor& color, const QColor& base, double share);
  /// A length given at the usual text size (9.5 pt at 96 dpi), in px for this theme's text.
  [[nodiscard]] int px(double atUsualSize) const;
  [[nodiscard]] int rowHeightFor(Density density) const;
  [[nodiscard]] QPalette palette() const;
  [[nodiscard]] QString styleSheet() const;
  /// Every token by the name the style sheet uses.
  [[nodiscard]] std::vector<std::pair<QString, QColor>> tokens() const;
};

/// The themes that ship, the default first.
[[nodiscard]] const std::vector<ThemeName>& themeNames();
/// The theme of that id with these options; the dark one where the id is not known.
[[nodiscard]] Theme themeNamed(const QString& id, const ThemeOptions& options = {});
/// Dark, with Inter and JetBrains Mono where they are installed.
[[nodiscard]] Theme darkTheme();
/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);
/// Makes the compiled-in resources available; call once before the style sheet is read.
void loadResources();
/// Style, palette, fonts and style sheet for the whole program. Called again, it changes them at run time: assign the
/// new theme to the object the widgets hold first, so that their StyleChange finds the new values.
void applyTheme(const Theme& theme);

}  // namespace keel::widgets
