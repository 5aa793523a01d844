// The settings pane: each control changes its own preference and no other, at once; a switch of the look changes what
// every pane shows.
#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>

#include <tests/support/qt_runner.h>
#include <tests/widgets/bench.h>
#include <widgets/bars/status_strip.h>
#include <widgets/commands/command_registry.h>
#include <widgets/layouts/layout_control.h>
#include <widgets/live_table.h>
#include <widgets/settings/settings_pane.h>

namespace {

using namespace keel;
using namespace keel::widgets;
using tests::Bench;

/// Every preference by a name of its own, as text.
QMap<QString, QString> partsOf(const Preferences& p) {
  const auto text = [](auto value) { return QString::number(static_cast<double>(value)); };
  return {{QStringLiteral("theme"), p.theme},
          {QStringLiteral("upDown"), text(int(p.look.upDown))},
          {QStringLiteral("density"), text(int(p.look.density))},
          {QStringLiteral("fontScale"), text(p.look.fontScale)},
          {QStringLiteral("tickFlash"), text(p.look.tickFlash)},
          {QStringLiteral("hollowCandles"), text(p.look.hollowCandles)},
          {QStringLiteral("reducedMotion"), text(p.look.reducedMotion)},
          {QStringLiteral("language"), p.language},
          {QStringLiteral("lockDocks"), text(p.lockDocks)}};
}

QStringList changedParts(const Preferences& before, const Preferences& after) {
  QStringList all;
  const auto a = partsOf(before);
  const auto b = partsOf(after);
  for (auto it = a.begin(); it != a.end(); ++it) {
    if (b[it.key()] != it.value()) all << it.key();
  }
  return all;
}

SettingsPane& settingsOf(const Bench& bench) { return static_cast<SettingsPane&>(bench.pane("settings")); }

template <class Control>
Control* named(const SettingsPane& pane, const QString& name) {
  for (Control* control : pane.findChildren<Control*>()) {
    if (control->accessibleName() == name) return control;
  }
  return nullptr;
}

class SettingsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void eachChooserChangesItsPreferenceOnly_data() {
    QTest::addColumn<QString>("control");
    QTest::addColumn<QString>("part");
    QTest::newRow("theme") << QStringLiteral("Theme") << QStringLiteral("theme");
    QTest::newRow("gain") << QStringLiteral("Gain and loss") << QStringLiteral("upDown");
    QTest::newRow("rows") << QStringLiteral("Rows") << QStringLiteral("density");
    QTest::newRow("size") << QStringLiteral("Text size") << QStringLiteral("fontScale");
    QTest::newRow("language") << QStringLiteral("Language") << QStringLiteral("language");
  }
  void eachChooserChangesItsPreferenceOnly() {
    QFETCH(const QString, control);
    QFETCH(const QString, part);
    Bench bench;
    SettingsPane& pane = settingsOf(bench);
    auto* box = named<QComboBox>(pane, control);
    QVERIFY(box != nullptr && box->count() >= 2);
    QSignalSpy spoken(bench.window.get(), &MainWindow::preferencesChanged);
    QStringList values{partsOf(pane.preferences())[part]};
    for (int i = 0; i < box->count(); ++i) {
      if (i == box->currentIndex()) continue;
      const Preferences before = pane.preferences();
      const qsizetype count = spoken.count();
      box->setCurrentIndex(i);
      QCOMPARE(changedParts(before, pane.preferences()), QStringList{part});
      QCOMPARE(spoken.count(), count + 1);
      QCOMPARE(partsOf(spoken.last().first().value<Preferences>()), partsOf(pane.preferences()));
      values << partsOf(pane.preferences())[part];
    }
    values.removeDuplicates();
    QVERIFY(values.size() >= box->count() - 1);
  }

  void eachSwitchChangesItsPreferenceOnly() {
    Bench bench;
    SettingsPane& pane = settingsOf(bench);
    QSignalSpy spoken(bench.window.get(), &MainWindow::preferencesChanged);
    QStringList met;
    for (QCheckBox* box : pane.findChildren<QCheckBox*>()) {
      const Preferences before = pane.preferences();
      const qsizetype count = spoken.count();
      box->click();
      const QStringList changed = changedParts(before, pane.preferences());
      QVERIFY2(changed.size() == 1, qPrintable(box->text() + changed.join(QLatin1Char(' '))));
      QCOMPARE(spoken.count(), count + 1);
      met << changed;
      box->click();
      QCOMPARE(changedParts(before, pane.preferences()), QStringList());
    }
    met.sort();
    QCOMPARE(met, (QStringList{QStringLiteral("hollowCandles"), QStringLiteral("lockDocks"),
                               QStringLiteral("reducedMotion"), QStringLiteral("tickFlash")}));
    QVERIFY(!bench.window->layouts().isLocked());
  }

  void whatIsSetFromOutsideIsShownAndSaysNothing() {
    Bench bench;
    SettingsPane& pane = settingsOf(bench);
    QSignalSpy spoken(&pane, &SettingsPane::changed);
    Preferences wanted;
    wanted.theme = QStringLiteral("cvdLight");
    wanted.look = {UpDown::RedUp, Density::Roomy, false, true, true, 1.25};
    wanted.language = QStringLiteral("it");
    wanted.lockDocks = true;
    bench.window->setPreferences(wanted);
    QCOMPARE(spoken.count(), 0);
    QCOMPARE(partsOf(pane.preferences()), partsOf(wanted));
    QCOMPARE(named<QComboBox>(pane, QStringLiteral("Theme"))->currentData().toString(), QStringLiteral("cvdLight"));
    QCOMPARE(named<QComboBox>(pane, QStringLiteral("Text size"))->currentData().toDouble(), 1.25);
    QCOMPARE(named<QComboBox>(pane, QStringLiteral("Language"))->currentText(), QStringLiteral("Italiano"));
    QVERIFY(bench.window->layouts().isLocked());
    // One more change keeps all of it.
    named<QComboBox>(pane, QStringLiteral("Rows"))->setCurrentIndex(0);
    QCOMPARE(changedParts(wanted, pane.preferences()), QStringList{QStringLiteral("density")});
  }

  void aThemeChangesEveryPaneThatIsSeen() {
    Bench bench({.bars = 120});
    for (const RoleLayout& layout : roleLayouts()) {
      bench.window->layouts().applyRole(layout.id);
      bench.settle();
      const QMap<QString, QImage> dark = seenPanes(bench);
      bench.switchTheme(QStringLiteral("light"));
      bench.settle();
      const QMap<QString, QImage> light = seenPanes(bench);
      QCOMPARE(light.keys(), dark.keys());
      QVERIFY(dark.size() >= 5);
      for (auto it = dark.begin(); it != dark.end(); ++it) {
        const double same = sameShare(it.value(), light[it.key()]);
        QVERIFY2(same < 0.1, qPrintable(QStringLiteral("%1: %2 of its pixels are as before").arg(it.key()).arg(same)));
      }
      bench.switchTheme(QStringLiteral("dark"));
    }
  }

  /// Bars take their colours and fonts from the theme too, also those they were given before.
  void aSwitchLeavesNothingOfTheThemeBefore() {
    Bench bench({.bars = 120});
    bench.switchTheme(QStringLiteral("light"), {.fontScale = 1.5});
    bench.settle();
    const QImage switched = bench.window->grab().toImage();
    Bench fresh({.bars = 120, .theme = QStringLiteral("light"), .look = {.fontScale = 1.5}});
    const Theme dark = themeNamed(QStringLiteral("dark"));
    QSet<QRgb> old;
    for (const auto& [name, color] : dark.tokens()) old.insert(color.rgb());
    for (const auto& [name, color] : fresh.theme.tokens()) old.remove(color.rgb());
    QMap<QString, int> found;
    for (int y = 0; y < switched.height(); ++y) {
      for (int x = 0; x < switched.width(); ++x) {
        const QRgb pixel = switched.pixel(x, y);
        if (old.contains(pixel)) ++found[QColor(pixel).name()];
      }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.keys().join(QLatin1Char(' '))));
    QTRY_VERIFY(!fresh.window->strip().text().isEmpty() && !bench.window->strip().text().isEmpty());
    for (const char* part : {"sessionBar", "statusStrip", "noticeBar", "jobBar", "menuBar", "commandLine"}) {
      const auto fonts = [part](const Bench& one) {
        const auto* bar = one.window->findChild<QWidget*>(QString::fromLatin1(part));
        QStringList sizes;
        for (const QLabel* label : bar->findChildren<QLabel*>()) sizes << label->text() + QString::number(label->font().pointSizeF());
        for (const QAbstractButton* button : bar->findChildren<QAbstractButton*>()) {
          sizes << button->text() + QString::number(button->font().pointSizeF());
        }
        // What the two windows measured themselves differs from run to run.
        return sizes.filter(QRegularExpression(QStringLiteral("^[^<]*$")));      };
      QCOMPARE(fonts(bench).join(QLatin1Char('|')), fonts(fresh).join(QLatin1Char('|')));
    }
  }

  void rowsFollowTheDensity() {
    Bench bench({.bars = 60});
    const auto height = [&bench] { return bench.pane("orders").findChild<LiveTable*>()->rowHeight(0); };
    bench.look(bench.pane("orders"));
    QTRY_VERIFY(bench.desk->orders().rowCount() > 0);
    const int compact = height();
    bench.switchTheme(QStringLiteral("dark"), {.density = Density::Normal});
    const int normal = height();
    bench.switchTheme(QStringLiteral("dark"), {.density = Density::Roomy});
    QVERIFY(compact < normal && normal < height());
    // A table with a height of its own keeps it.
    auto* table = bench.pane("orders").findChild<LiveTable*>();
    table->setDensity(Density::Compact);
    bench.switchTheme(QStringLiteral("dark"), {.density = Density::Normal});
    QCOMPARE(height(), compact);
  }

  void columnsGrowWithTheText() {
    Bench bench({.bars = 60});
    auto* table = bench.pane("orders").findChild<LiveTable*>();
    const int before = table->columnWidth(models::OrderModel::Status);
    table->setColumnShown(models::OrderModel::Fees, false);
    bench.switchTheme(QStringLiteral("dark"), {.fontScale = 1.5});
    const double grown = static_cast<double>(table->columnWidth(models::OrderModel::Status)) / before;
    QVERIFY2(grown > 1.4 && grown < 1.65, qPrintable(QString::number(grown)));
    QVERIFY(table->isColumnHidden(models::OrderModel::Fees));
    bench.switchTheme(QStringLiteral("dark"));
    QVERIFY(std::abs(table->columnWidth(models::OrderModel::Status) - before) <= 2);
  }

  void theNextThemeGoesRound() {
    Bench bench;
    QSignalSpy spoken(bench.window.get(), &MainWindow::preferencesChanged);
    QStringList met;
    for (std::size_t i = 0; i < themeNames().size(); ++i) {
      bench.action("tools.nextTheme")->trigger();
      met << spoken.last().first().value<Preferences>().theme;
    }
    QCOMPARE(met.last(), QStringLiteral("dark"));
    met.removeDuplicates();
    QCOMPARE(met.size(), static_cast<qsizetype>(themeNames().size()));
  }

 private:
  static QMap<QString, QImage> seenPanes(const Bench& bench) {
    QMap<QString, QImage> all;
    for (Pane* pane : bench.window->panes()) {
      if (!pane->visibleRegion().isEmpty()) all.insert(pane->objectName(), pane->grab().toImage());
    }
    return all;
  }
  static double sameShare(const QImage& a, const QImage& b) {
    const QSize size = a.size().boundedTo(b.size());
    qint64 same = 0;
    for (int y = 0; y < size.height(); ++y) {
      for (int x = 0; x < size.width(); ++x) same += a.pixel(x, y) == b.pixel(x, y) ? 1 : 0;
    }
    return static_cast<double>(same) / (static_cast<double>(size.width()) * size.height());
  }
};

const tests::Registered<SettingsTest> kSettingsTest;

}  // namespace

#include "tst_settings.moc"
