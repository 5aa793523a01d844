// Contrast of every token on every ground it stands on: text 4.5, marks and borders with a meaning 3.
#include <tests/support/qt_runner.h>
#include <widgets/theme.h>

namespace {

using namespace keel;
using namespace keel::widgets;

class ThemeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void contrastFormula() {
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);  // WCAG's well-known grey that fails
  }

  void textIsReadable() {
    const Theme theme = darkTheme();
    const auto check = [](const QString& name, const QColor& text, const QColor& ground, double least) {
      const double ratio = contrast(text, ground);
      QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1: %2 of %3").arg(name).arg(ratio, 0, 'f', 2).arg(least)));
    };
    const std::vector<std::pair<QString, QColor>> words{
        {QStringLiteral("text"), theme.text},         {QStringLiteral("muted"), theme.muted},
        {QStringLiteral("accent"), theme.accent},     {QStringLiteral("up"), theme.up},
        {QStringLiteral("down"), theme.down},         {QStringLiteral("warn"), theme.warn},
        {QStringLiteral("critical"), theme.critical}, {QStringLiteral("info"), theme.info},
        {QStringLiteral("pending"), theme.pending},   {QStringLiteral("live"), theme.live},
        {QStringLiteral("paper"), theme.paper},       {QStringLiteral("replay"), theme.replay},
        {QStringLiteral("backtest"), theme.backtest}};
    for (const auto& [name, color] : words) {
      check(name + QStringLiteral(" on pane"), color, theme.pane, 4.5);
      check(name + QStringLiteral(" on window"), color, theme.window, 4.5);
      check(name + QStringLiteral(" on raised"), color, theme.raised, 4.5);
      check(name + QStringLiteral(" on its badge"), color, theme.tint(color, theme.pane), 4.5);
      check(name + QStringLiteral(" on hover (selected rows)"), color, theme.hover, 4.5);
    }
    check(QStringLiteral("faint on pane"), theme.faint, theme.pane, 4.5);
    check(QStringLiteral("tag text on accent"), theme.window, theme.accent, 4.5);
    check(QStringLiteral("accent ring on raised"), theme.accent, theme.raised, 3.0);
  }

  void modesDiffer() {
    const Theme theme = darkTheme();
    const models::Mode modes[] = {models::Mode::Live, models::Mode::Paper, models::Mode::Backtest,
                                  models::Mode::Replay};
    for (const auto a : modes) {
      for (const auto b : modes) {
        if (a != b) QVERIFY(theme.mode(a) != theme.mode(b));
        if (a != b) QVERIFY(models::modeWord(a) != models::modeWord(b));
      }
    }
  }

  void theStyleSheetKnowsEveryToken() {
    const QString sheet = darkTheme().styleSheet();
    QVERIFY(sheet.size() > 1000);
    const qsizetype at = sheet.indexOf(QLatin1Char('@'), sheet.indexOf(QStringLiteral("*/")));
    QVERIFY2(at < 0, qPrintable(sheet.mid(at, 40)));
  }
};

const tests::Registered<ThemeTest> kThemeTest;

}  // namespace

#include "tst_theme.moc"
