#include <widgets/theme.h>

#include <algorithm>
#include <array>
#include <cmath>

#include <QApplication>
#include <QCoreApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QIcon>
#include <QRegularExpression>
#include <QStyle>

#include <widgets/theme_style.h>

// The macro behind Q_INIT_RESOURCE declares a function and so must stand outside of every namespace.
static void initKeelResources() { Q_INIT_RESOURCE(keel); }

namespace keel::widgets {

using models::Mode;
using models::Tone;

namespace {

enum ThemeColumn : std::size_t { kDark, kLight, kCvdDark, kCvdLight, kHighContrast, kThemeColumns };

struct TokenRow {
  const char* name;
  QColor Theme::*field;
  std::array<QRgb, kThemeColumns> values;
};

/// The table: a token per line, a theme per column. tests/widgets/tst_theme measures every pair that meets on screen.
const TokenRow kTokens[] = {
    //                                                    dark      light     cvdDark   cvdLight  high contrast
    {"window", &Theme::window,                         {{0x0B0F1A, 0xEEF1F6, 0x0B0F1A, 0xEEF1F6, 0x000000}}},
    {"pane", &Theme::pane,                             {{0x121826, 0xFFFFFF, 0x121826, 0xFFFFFF, 0x000000}}},
    {"raised", &Theme::raised,                         {{0x1B2336, 0xF5F7FB, 0x1B2336, 0xF5F7FB, 0x0D0D0D}}},
    {"hover", &Theme::hover,                           {{0x212B41, 0xE3E9F4, 0x212B41, 0xE3E9F4, 0x262626}}},
    {"line", &Theme::line,                             {{0x33405E, 0x8A96AD, 0x33405E, 0x8A96AD, 0xFFFFFF}}},
    {"border", &Theme::border,                         {{0x6F7D9C, 0x6B7790, 0x6F7D9C, 0x6B7790, 0xFFFFFF}}},
    {"text", &Theme::text,                             {{0xE8ECF4, 0x141A26, 0xE8ECF4, 0x141A26, 0xFFFFFF}}},
    {"muted", &Theme::muted,                           {{0xA9B3C9, 0x465066, 0xA9B3C9, 0x465066, 0xE0E0E0}}},
    {"faint", &Theme::faint,                           {{0x7C87A1, 0x5F6A80, 0x7C87A1, 0x5F6A80, 0xC8C8C8}}},
    {"accent", &Theme::accent,                         {{0x4CC2FF, 0x0062B0, 0x4CC2FF, 0x0062B0, 0x66D9FF}}},
    {"up", &Theme::up,                                 {{0x2FD6A0, 0x006E4C, 0x5BB0FF, 0x0059B3, 0x4DFFB8}}},
    {"down", &Theme::down,                             {{0xFF6B76, 0xBE1729, 0xFFA647, 0xA84300, 0xFF8A8A}}},
    {"good", &Theme::good,                             {{0x2FD6A0, 0x006E4C, 0x5BB0FF, 0x0059B3, 0x4DFFB8}}},
    {"warn", &Theme::warn,                             {{0xFFC145, 0x805300, 0xFFE08A, 0x6E5200, 0xFFE066}}},
    {"critical", &Theme::critical,                     {{0xFF5468, 0xB00020, 0xFF8FB3, 0x8F0046, 0xFF6F8E}}},
    {"info", &Theme::info,                             {{0x8AB4FF, 0x1F5FBF, 0xB7C6FF, 0x3355A5, 0xA8CFFF}}},
    {"pending", &Theme::pending,                       {{0xE58CFF, 0x8A2BB0, 0xE58CFF, 0x8A2BB0, 0xF2B0FF}}},
    {"orderNotSent", &Theme::orderNotSent,             {{0xA9B3C9, 0x465066, 0xA9B3C9, 0x465066, 0xE0E0E0}}},
    {"orderSent", &Theme::orderSent,                   {{0x8FDCFF, 0x006B92, 0x9ADCFF, 0x006B92, 0x9FE3FF}}},
    {"orderWaiting", &Theme::orderWaiting,             {{0x7396FF, 0x1A3FB0, 0x7396FF, 0x1A3FB0, 0x8FA8FF}}},
    {"orderWorking", &Theme::orderWorking,             {{0x2FD6A0, 0x006E4C, 0x4FD8C4, 0x006B5E, 0x4DFFB8}}},
    {"orderCancelAsked", &Theme::orderCancelAsked,     {{0xFF7AE0, 0xA8128A, 0xFF8FE0, 0xA8128A, 0xFF9CEB}}},
    {"orderCancelRefused", &Theme::orderCancelRefused, {{0xFF9A3C, 0x9C4400, 0xFFA647, 0xA84300, 0xFFB066}}},
    {"orderEnded", &Theme::orderEnded,                 {{0xFF6B76, 0xBE1729, 0xFF8FB3, 0x8F0046, 0xFF8A8A}}},
    {"unknown", &Theme::unknown,                       {{0xFFE08A, 0x6E5200, 0xFFE08A, 0x6E5200, 0xFFE066}}},
    {"live", &Theme::live,                             {{0xFF7A45, 0xA64000, 0xFFA647, 0xA84300, 0xFFB37A}}},
    {"paper", &Theme::paper,                           {{0x4CC2FF, 0x0062B0, 0x5BB0FF, 0x0059B3, 0x66D9FF}}},
    {"replay", &Theme::replay,                         {{0xC79BFF, 0x6B3FA0, 0xC79BFF, 0x6B3FA0, 0xE0C2FF}}},
    {"backtest", &Theme::backtest,                     {{0xA9B3C9, 0x465066, 0xA9B3C9, 0x465066, 0xE0E0E0}}},
};

constexpr double kUsualPoints = 9.5;
constexpr double kUsualPixels = 13;   // what 9.5 pt is at 96 dpi, on whole pixels

QFont firstOf(const QStringList& families, QFontDatabase::SystemFont fallback, double points) {
  const QStringList installed = QFontDatabase::families();
  QFont font = QFontDatabase::systemFont(fallback);
  for (const QString& family : families) {
    if (!installed.contains(family)) continue;
    font = QFont(family);
    break;
  }
  font.setPointSizeF(points);
  return font;
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
  return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

void setFonts(Theme& theme, double scale) {
  const QStringList words{QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")};
  const QStringList mono{QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")};
  theme.words = firstOf(words, QFontDatabase::GeneralFont, kUsualPoints * scale);
  theme.numbers = firstOf(mono, QFontDatabase::FixedFont, kUsualPoints * scale);
  theme.header = firstOf(words, QFontDatabase::GeneralFont, 8.5 * scale);
  theme.header.setCapitalization(QFont::AllUppercase);
  theme.header.setLetterSpacing(QFont::PercentageSpacing, 104);
  theme.figure = firstOf(mono, QFontDatabase::FixedFont, 15 * scale);
}

std::size_t columnOf(const QString& id) {
  const auto& names = themeNames();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].id == id) return i;
  }
  return kDark;
}

/// Has the desktop's own switch for animations been turned off?
bool systemReducesMotion() {
  if (qApp == nullptr || qobject_cast<QApplication*>(qApp) == nullptr) return false;
  const QStyle* style = QApplication::style();
  return style != nullptr && style->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

}  // namespace

QString ThemeName::title() const { return QCoreApplication::translate("keel::widgets::Theme", words); }

const std::vector<ThemeName>& themeNames() {
  static const std::vector<ThemeName> names{
      {QStringLiteral("dark"), QT_TRANSLATE_NOOP("keel::widgets::Theme", "Dark")},
      {QStringLiteral("light"), QT_TRANSLATE_NOOP("keel::widgets::Theme", "Light")},
      {QStringLiteral("cvdDark"), QT_TRANSLATE_NOOP("keel::widgets::Theme", "Dark, blue and orange")},
      {QStringLiteral("cvdLight"), QT_TRANSLATE_NOOP("keel::widgets::Theme", "Light, blue and orange")},
      {QStringLiteral("highContrast"), QT_TRANSLATE_NOOP("keel::widgets::Theme", "High contrast")}};
  return names;
}

Theme themeNamed(const QString& id, const ThemeOptions& options) {
  const std::size_t column = columnOf(id);
  Theme theme;
  theme.name = themeNames()[column].id;
  for (const TokenRow& token : kTokens) theme.*token.field = QColor::fromRgb(token.values[column]);
  if (options.upDown == UpDown::RedUp) std::swap(theme.up, theme.down);
  setFonts(theme, std::clamp(options.fontScale, 0.5, 3.0));
  theme.density = options.density;
  theme.rowHeight = theme.rowHeightFor(options.density);
  theme.tickFlash = options.tickFlash;
  theme.hollowCandles = options.hollowCandles;
  theme.reducedMotion = options.reducedMotion || systemReducesMotion();
  return theme;
}

Theme darkTheme() { return themeNamed(QStringLiteral("dark")); }

QColor Theme::color(Tone tone) const {
  switch (tone) {
    case Tone::Normal: return text;
    case Tone::Muted: return muted;
    case Tone::Faint: return faint;
    case Tone::Up: return up;
    case Tone::Down: return down;
    case Tone::Info: return info;
    case Tone::Warn: return warn;
    case Tone::Critical: return critical;
    case Tone::Accent: return accent;
    case Tone::Pending: return pending;
    case Tone::Good: return good;
    case Tone::OrderNotSent: return orderNotSent;
    case Tone::OrderSent: return orderSent;
    case Tone::OrderWaiting: return orderWaiting;
    case Tone::OrderWorking: return orderWorking;
    case Tone::OrderCancelAsked: return orderCancelAsked;
    case Tone::OrderCancelRefused: return orderCancelRefused;
    case Tone::OrderEnded: return orderEnded;
    case Tone::Unknown: return unknown;
  }
  return text;
}

QColor Theme::mode(Mode which) const {
  switch (which) {
    case Mode::Live: return live;
    case Mode::Paper: return paper;
    case Mode::Replay: return replay;
    case Mode::Backtest: return backtest;
  }
  return paper;
}

QColor Theme::blend(const QColor& color, const QColor& base, double share) {
  const float part = static_cast<float>(std::clamp(share, 0.0, 1.0));
  const auto mix = [part](float a, float b) { return a * part + b * (1 - part); };
  return QColor::fromRgbF(mix(color.redF(), base.redF()), mix(color.greenF(), base.greenF()),
                          mix(color.blueF(), base.blueF()));
}

QColor Theme::tint(const QColor& color, const QColor& base) const {
  constexpr double kShare = 0.16;
  return blend(color, base, kShare);
}

int Theme::px(double atUsualSize) const {
  const double pixels = QFontInfo(words).pixelSize();
  return std::max(1, static_cast<int>(std::lround(atUsualSize * pixels / kUsualPixels)));
}

int Theme::rowHeightFor(Density which) const {
  const auto base = [which] {
    switch (which) {
      case Density::Compact: return 20;
      case Density::Normal: return 24;
      case Density::Roomy: return 30;
    }
    return 20;
  }();
  return std::max({px(base), QFontMetrics(words).height() + 2, QFontMetrics(numbers).height() + 2});
}

std::vector<std::pair<QString, QColor>> Theme::tokens() const {
  std::vector<std::pair<QString, QColor>> all;
  for (const TokenRow& token : kTokens) all.emplace_back(QString::fromLatin1(token.name), this->*token.field);
  return all;
}

QPalette Theme::palette() const {
  QPalette palette;
  palette.setColor(QPalette::Window, window);
  palette.setColor(QPalette::WindowText, text);
  palette.setColor(QPalette::Base, pane);
  palette.setColor(QPalette::AlternateBase, raised);
  palette.setColor(QPalette::Text, text);
  palette.setColor(QPalette::BrightText, critical);
  palette.setColor(QPalette::Button, raised);
  palette.setColor(QPalette::ButtonText, text);
  for (const auto bevel : {QPalette::Light, QPalette::Midlight, QPalette::Dark, QPalette::Shadow}) {
    palette.setColor(bevel, raised);   // flat: no button has a lit and a shaded edge
  }
  palette.setColor(QPalette::Mid, line);
  palette.setColor(QPalette::ToolTipBase, raised);
  palette.setColor(QPalette::ToolTipText, text);
  palette.setColor(QPalette::Highlight, hover);
  palette.setColor(QPalette::HighlightedText, text);
  palette.setColor(QPalette::Link, accent);
  palette.setColor(QPalette::LinkVisited, replay);
  palette.setColor(QPalette::PlaceholderText, faint);
  for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText}) {
    palette.setColor(QPalette::Disabled, role, faint);
  }
  return palette;
}

QString Theme::styleSheet() const {
  QFile file(QStringLiteral(":/keel/styles/keel.qss"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QString sheet = QString::fromUtf8(file.readAll());
  static const QRegularExpression length(QStringLiteral("@(\\d+)px"));
  for (auto match = length.match(sheet); match.hasMatch(); match = length.match(sheet)) {
    const QString scaled = QString::number(px(match.captured(1).toDouble())) + QStringLiteral("px");
    sheet.replace(match.capturedStart(), match.capturedLength(), scaled);
  }
  for (const auto& [token, color] : tokens()) {
    sheet.replace(QRegularExpression(QStringLiteral("@%1\\b").arg(token)), color.name());
  }
  return sheet;
}

double contrast(const QColor& a, const QColor& b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

void loadResources() { initKeelResources(); }

void applyTheme(const Theme& theme) {
  QApplication::setStyle(new ThemeStyle(theme));
  QApplication::setPalette(theme.palette());
  QApplication::setFont(theme.words);
  qApp->setStyleSheet(theme.styleSheet());
  QApplication::setWindowIcon(QIcon(QStringLiteral(":/keel/icons/keel.svg")));
}

}  // namespace keel::widgets
