// Contrast of every token on every ground it stands on, in every theme: text 4.5, marks and borders with a meaning 3;
// gain and loss under simulated colour vision deficiency; lengths that grow with the text; a switch at run time.
#include <array>
#include <cmath>

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QRadioButton>
#include <QSet>

#include <tests/support/qt_runner.h>
#include <widgets/delegates/cell_painters.h>
#include <widgets/theme.h>

namespace {

using namespace keel;
using namespace keel::widgets;

std::vector<Theme> everyTheme() {
  std::vector<Theme> all;
  for (const ThemeName& name : themeNames()) {
    all.push_back(themeNamed(name.id));
    all.push_back(themeNamed(name.id, {.upDown = UpDown::RedUp}));
  }
  return all;
}

void check(const Theme& theme, const QString& what, const QColor& ink, const QColor& ground, double least) {
  const double ratio = contrast(ink, ground);
  const QString text = QStringLiteral("%1: %2 has %3 of %4").arg(theme.name, what).arg(ratio, 0, 'f', 2).arg(least);
  QVERIFY2(ratio >= least, qPrintable(text));
}

/// The tokens that words are written in.
bool isInk(const QString& token) {
  static const QSet<QString> others{QStringLiteral("window"), QStringLiteral("pane"), QStringLiteral("raised"),
                                    QStringLiteral("hover"),  QStringLiteral("line"), QStringLiteral("border"),
                                    QStringLiteral("faint")};
  return !others.contains(token);
}

using Linear = std::array<double, 3>;
using Matrix = std::array<Linear, 3>;

// Machado, Oliveira, Fernandes: "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
// Transactions on Visualization and Computer Graphics 15(6), 2009, severity 1.0, applied to linear RGB.
constexpr Matrix kProtanopia{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
                              {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
                                {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kNormal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};

Linear linearOf(const QColor& color) {
  const auto channel = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
  return {channel(color.redF()), channel(color.greenF()), channel(color.blueF())};
}

Linear seen(const QColor& color, const Matrix& eye) {
  const Linear in = linearOf(color);
  Linear out{};
  for (std::size_t i = 0; i < 3; ++i) {
    out[i] = std::clamp(eye[i][0] * in[0] + eye[i][1] * in[1] + eye[i][2] * in[2], 0.0, 1.0);
  }
  return out;
}

/// CIE 1976 L*a*b* of linear sRGB under D65 (CIE 15:2004; sRGB matrix of IEC 61966-2-1).
Linear lab(const Linear& rgb) {
  const double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
  const double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
  const double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
  return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

double difference(const QColor& a, const QColor& b, const Matrix& eye) {
  const Linear one = lab(seen(a, eye));
  const Linear two = lab(seen(b, eye));
  return std::hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
}

int coloursOf(QWidget& widget) {
  const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
  QSet<QRgb> colours;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) colours.insert(image.pixel(x, y));
  }
  return static_cast<int>(colours.size());
}

/// How many pixels of the widget differ from `ground` by at least 3 to 1.
int strongPixels(QWidget& widget, const QColor& ground) {
  const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
  int strong = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) strong += contrast(image.pixelColor(x, y), ground) >= 3.0 ? 1 : 0;
  }
  return strong;
}

class ThemeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void contrastFormula() {
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);  // WCAG's well-known grey that fails
  }

  void textIsReadable() {
    for (const Theme& theme : everyTheme()) {
      for (const auto& [name, color] : theme.tokens()) {
        if (!isInk(name)) continue;
        check(theme, name + QStringLiteral(" on pane"), color, theme.pane, 4.5);
        check(theme, name + QStringLiteral(" on window"), color, theme.window, 4.5);
        check(theme, name + QStringLiteral(" on raised"), color, theme.raised, 4.5);
        check(theme, name + QStringLiteral(" on hover (selected rows)"), color, theme.hover, 4.5);
        check(theme, name + QStringLiteral(" on its badge"), color, theme.tint(color, theme.pane), 4.5);
        const QColor shareBar = theme.tint(color, theme.pane);   // and a flash at its strongest
        check(theme, QStringLiteral("text over a bar of ") + name, theme.text, shareBar, 4.5);
        const QColor selectedBar = theme.tint(color, theme.hover);
        check(theme, QStringLiteral("text over a selected bar of ") + name, theme.text, selectedBar, 4.5);
      }
      check(theme, QStringLiteral("faint on pane"), theme.faint, theme.pane, 4.5);
      check(theme, QStringLiteral("selected text in a field"), theme.window, theme.accent, 4.5);
    }
  }

  void flashedFiguresStayReadable() {
    for (const Theme& theme : everyTheme()) {
      for (const QColor& ground : {theme.pane, theme.hover}) {
        for (const QColor& flash : {theme.up, theme.down}) {
          for (const QColor& ink : {theme.text, theme.muted, theme.up, theme.down}) {
            check(theme, QStringLiteral("a figure in a flash"), ink, theme.tint(flash, ground), 3.0);
          }
          check(theme, QStringLiteral("a plain figure in a flash"), theme.text, theme.tint(flash, ground), 4.5);
        }
      }
    }
  }

  void marksAreSeen() {
    for (const Theme& theme : everyTheme()) {
      for (const QColor& ground : {theme.window, theme.pane, theme.raised, theme.hover}) {
        check(theme, QStringLiteral("border"), theme.border, ground, 3.0);
        check(theme, QStringLiteral("focus ring"), theme.accent, ground, 3.0);
      }
    }
  }

  void gainAndLossDifferForEveryEye() {
    // CIE76; 2.3 is just noticeable. Twenty is a different colour at a glance, in 9.5 pt figures too.
    for (const char* id : {"cvdDark", "cvdLight"}) {
      for (const UpDown way : {UpDown::GreenUp, UpDown::RedUp}) {
        const Theme theme = themeNamed(QString::fromLatin1(id), {.upDown = way});
        for (const Matrix& eye : {kNormal, kProtanopia, kDeuteranopia}) {
          QVERIFY2(difference(theme.up, theme.down, eye) >= 60, id);
          QVERIFY2(difference(theme.up, theme.muted, eye) >= 20, id);
          QVERIFY2(difference(theme.down, theme.muted, eye) >= 20, id);
          QVERIFY2(difference(theme.good, theme.critical, eye) >= 20, id);
          QVERIFY2(difference(theme.good, theme.warn, eye) >= 20, id);
          QVERIFY2(difference(theme.warn, theme.critical, eye) >= 20, id);
        }
      }
    }
  }

  void theSimulationKnowsRedGreenConfusion() {
    const QColor red = QColor::fromRgbF(0.75f, 0.35f, 0.0f);
    const QColor green = QColor::fromRgbF(0.5f, 0.5f, 0.0f);
    QVERIFY(difference(red, green, kNormal) > 3 * difference(red, green, kDeuteranopia));
  }

  void upAndDownSwapAndNothingElse() {
    for (const ThemeName& name : themeNames()) {
      const Theme green = themeNamed(name.id);
      const Theme red = themeNamed(name.id, {.upDown = UpDown::RedUp});
      QCOMPARE(green.up, red.down);
      QCOMPARE(green.down, red.up);
      QCOMPARE(green.good, red.good);
      QCOMPARE(green.critical, red.critical);
      QVERIFY(green.up != green.down);
    }
  }

  void orderStatesDifferInEveryTheme() {
    using enum models::Tone;
    const models::Tone states[] = {OrderNotSent,     OrderSent,          OrderWaiting, OrderWorking,
                                   OrderCancelAsked, OrderCancelRefused, OrderEnded,   Unknown};
    for (const Theme& theme : everyTheme()) {
      for (const auto a : states) {
        for (const auto b : states) {
          if (a == b) continue;
          QVERIFY2(difference(theme.color(a), theme.color(b), kNormal) >= 12, qPrintable(theme.name));
        }
      }
    }
  }

  void modesDiffer() {
    const models::Mode modes[] = {models::Mode::Live, models::Mode::Paper, models::Mode::Backtest,
                                  models::Mode::Replay};
    for (const Theme& theme : everyTheme()) {
      for (const auto a : modes) {
        for (const auto b : modes) {
          if (a != b) QVERIFY(theme.mode(a) != theme.mode(b));
          if (a != b) QVERIFY(models::modeWord(a) != models::modeWord(b));
        }
      }
    }
  }

  void namesAreKnown() {
    QCOMPARE(themeNames().front().id, QStringLiteral("dark"));
    QCOMPARE(themeNames().size(), std::size_t{5});
    for (const ThemeName& name : themeNames()) {
      QCOMPARE(themeNamed(name.id).name, name.id);
      QVERIFY(!name.title().isEmpty());
    }
    QCOMPARE(themeNamed(QStringLiteral("no such theme")).name, QStringLiteral("dark"));
  }

  void theStyleSheetKnowsEveryToken() {
    for (const Theme& theme : everyTheme()) {
      const QString sheet = theme.styleSheet();
      QVERIFY(sheet.size() > 1000);
      const qsizetype at = sheet.indexOf(QLatin1Char('@'), sheet.indexOf(QStringLiteral("*/")));
      QVERIFY2(at < 0, qPrintable(sheet.mid(at, 40)));
      for (const char* name : {"window", "border", "accent", "muted"}) {
        for (const auto& [token, color] : theme.tokens()) {
          if (token == QLatin1String(name)) QVERIFY2(sheet.contains(color.name()), name);
        }
      }
    }
  }

  void lengthsGrowWithTheText() {
    const Theme one = themeNamed(QStringLiteral("dark"));
    const Theme two = themeNamed(QStringLiteral("dark"), {.density = Density::Roomy, .fontScale = 2.0});
    QVERIFY(one.rowHeightFor(Density::Compact) < one.rowHeightFor(Density::Normal));
    QVERIFY(one.rowHeightFor(Density::Normal) < one.rowHeightFor(Density::Roomy));
    QCOMPARE(two.rowHeight, two.rowHeightFor(Density::Roomy));
    QVERIFY(two.rowHeightFor(Density::Compact) >= 2 * one.rowHeightFor(Density::Compact) - 4);
    for (const Density density : {Density::Compact, Density::Normal, Density::Roomy}) {
      for (const Theme& theme : {one, two}) {
        QVERIFY(theme.rowHeightFor(density) >= QFontMetrics(theme.numbers).height());
        QVERIFY(theme.rowHeightFor(density) >= QFontMetrics(theme.words).height());
      }
    }
    QVERIFY(two.styleSheet() != one.styleSheet());
  }

  void aSwitchReachesShownWidgets() {
    Theme theme = themeNamed(QStringLiteral("dark"));
    applyTheme(theme);
    QDialog dialog;
    dialog.resize(80, 30);
    dialog.show();
    QCOMPARE(dialog.grab().toImage().pixelColor(5, 5), theme.window);
    theme = themeNamed(QStringLiteral("light"));
    applyTheme(theme);
    QCOMPARE(dialog.grab().toImage().pixelColor(5, 5), theme.window);
    applyTheme(darkTheme());
  }

  void placeholdersAndDisabledTextKeepTheirColours() {
    for (const ThemeName& name : themeNames()) {
      const Theme theme = themeNamed(name.id);
      applyTheme(theme);
      QLineEdit field;
      field.show();
      QCOMPARE(field.palette().color(QPalette::PlaceholderText), theme.faint);
      QCOMPARE(field.palette().color(QPalette::Active, QPalette::Text), theme.text);
      QCOMPARE(field.palette().color(QPalette::Disabled, QPalette::Text), theme.faint);
      check(theme, QStringLiteral("placeholder"), field.palette().color(QPalette::PlaceholderText), theme.pane, 4.5);
    }
    applyTheme(darkTheme());
  }

  void boxesAndDotsAreSeenInEveryTheme() {
    for (const ThemeName& name : themeNames()) {
      const Theme theme = themeNamed(name.id);
      applyTheme(theme);
      QCheckBox box;
      QRadioButton dot;
      for (QAbstractButton* button : std::initializer_list<QAbstractButton*>{&box, &dot}) {
        button->resize(button->sizeHint());
        button->show();
        const int empty = strongPixels(*button, theme.window);
        button->setChecked(true);
        QVERIFY2(empty >= 30, qPrintable(name.id));
        QVERIFY2(strongPixels(*button, theme.window) > empty, qPrintable(name.id));
        QVERIFY(coloursOf(*button) > 3);
      }
    }
    applyTheme(darkTheme());
  }
};

const tests::Registered<ThemeTest> kThemeTest;

}  // namespace

#include "tst_theme.moc"
