#include <widgets/theme.h>

#include <cmath>

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QIcon>
#include <QRegularExpression>
#include <QStyleFactory>

// The macro behind Q_INIT_RESOURCE declares a function and so must stand outside of every namespace.
static void initKeelResources() { Q_INIT_RESOURCE(keel); }

namespace keel::widgets {

using models::Mode;
using models::Tone;

namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

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

void setFonts(Theme& theme) {
  const QStringList words{QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")};
  const QStringList mono{QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")};
  theme.words = firstOf(words, QFontDatabase::GeneralFont, 9.5);
  theme.numbers = firstOf(mono, QFontDatabase::FixedFont, 9.5);
  theme.header = firstOf(words, QFontDatabase::GeneralFont, 8.5);
  theme.header.setCapitalization(QFont::AllUppercase);
  theme.header.setLetterSpacing(QFont::PercentageSpacing, 104);
  theme.figure = firstOf(mono, QFontDatabase::FixedFont, 15);
}

}  // namespace

Theme darkTheme() {
  Theme theme;
  theme.name = QStringLiteral("dark");
  theme.window = rgb(0x0B0F1A);
  theme.pane = rgb(0x121826);
  theme.raised = rgb(0x1B2336);
  theme.hover = rgb(0x212B41);
  theme.line = rgb(0x33405E);
  theme.text = rgb(0xE8ECF4);
  theme.muted = rgb(0xA9B3C9);
  theme.faint = rgb(0x7C87A1);
  theme.accent = rgb(0x4CC2FF);
  theme.up = rgb(0x2FD6A0);
  theme.down = rgb(0xFF6B76);
  theme.warn = rgb(0xFFC145);
  theme.critical = rgb(0xFF5468);
  theme.info = rgb(0x8AB4FF);
  theme.pending = rgb(0xE58CFF);
  theme.live = rgb(0xFF7A45);
  theme.paper = rgb(0x4CC2FF);
  theme.replay = rgb(0xC79BFF);
  theme.backtest = rgb(0xA9B3C9);
  setFonts(theme);
  return theme;
}

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

QColor Theme::tint(const QColor& color, const QColor& base) const {
  constexpr double kShare = 0.16;
  const auto mix = [](float a, float b) { return a * static_cast<float>(kShare) + b * static_cast<float>(1 - kShare); };
  return QColor::fromRgbF(mix(color.redF(), base.redF()), mix(color.greenF(), base.greenF()),
                          mix(color.blueF(), base.blueF()));
}

std::vector<std::pair<QString, QColor>> Theme::tokens() const {
  return {{QStringLiteral("window"), window},     {QStringLiteral("pane"), pane},
          {QStringLiteral("raised"), raised},     {QStringLiteral("hover"), hover},
          {QStringLiteral("line"), line},         {QStringLiteral("text"), text},
          {QStringLiteral("muted"), muted},       {QStringLiteral("faint"), faint},
          {QStringLiteral("accent"), accent},     {QStringLiteral("up"), up},
          {QStringLiteral("down"), down},         {QStringLiteral("warn"), warn},
          {QStringLiteral("critical"), critical}, {QStringLiteral("info"), info},
          {QStringLiteral("pending"), pending},   {QStringLiteral("live"), live},
          {QStringLiteral("paper"), paper},       {QStringLiteral("replay"), replay},
          {QStringLiteral("backtest"), backtest}};
}

QPalette Theme::palette() const {
  QPalette palette;
  palette.setColor(QPalette::Window, window);
  palette.setColor(QPalette::WindowText, text);
  palette.setColor(QPalette::Base, pane);
  palette.setColor(QPalette::AlternateBase, raised);
  palette.setColor(QPalette::Text, text);
  palette.setColor(QPalette::Button, raised);
  palette.setColor(QPalette::ButtonText, text);
  palette.setColor(QPalette::ToolTipBase, raised);
  palette.setColor(QPalette::ToolTipText, text);
  palette.setColor(QPalette::Highlight, hover);
  palette.setColor(QPalette::HighlightedText, text);
  palette.setColor(QPalette::Link, accent);
  palette.setColor(QPalette::PlaceholderText, muted);
  palette.setColor(QPalette::Disabled, QPalette::Text, faint);
  palette.setColor(QPalette::Disabled, QPalette::WindowText, faint);
  palette.setColor(QPalette::Disabled, QPalette::ButtonText, faint);
  return palette;
}

QString Theme::styleSheet() const {
  QFile file(QStringLiteral(":/keel/styles/keel.qss"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QString sheet = QString::fromUtf8(file.readAll());
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
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QApplication::setPalette(theme.palette());
  QApplication::setFont(theme.words);
  qApp->setStyleSheet(theme.styleSheet());
  QApplication::setWindowIcon(QIcon(QStringLiteral(":/keel/icons/keel.svg")));
}

}  // namespace keel::widgets
