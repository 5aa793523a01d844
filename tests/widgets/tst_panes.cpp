// Every pane in every theme, empty and full: something is to be seen, each theme looks its own way, and the titles tell
// what they should.
#include <QMap>

#include <tests/support/qt_runner.h>
#include <tests/widgets/bench.h>
#include <widgets/live_table.h>

namespace {

using namespace keel;
using namespace keel::widgets;
using tests::Bench;
using tests::inkOf;

using Pictures = QMap<QString, QImage>;   ///< by pane

/// For a person who wants to look: the folder named in KEEL_TEST_PICTURES gets every picture.
void keepPicture(const QImage& image, const QString& name) {
  const QString folder = qEnvironmentVariable("KEEL_TEST_PICTURES");
  if (!folder.isEmpty()) (void)image.save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

Pictures picturesOf(Bench& bench, const QString& name) {
  Pictures pictures;
  for (Pane* pane : bench.window->panes()) {
    bench.look(*pane);
    pictures.insert(pane->objectName(), pane->widget()->grab().toImage());
    keepPicture(pane->grab().toImage(), name + QLatin1Char('-') + pane->objectName());
  }
  return pictures;
}

/// Share of the pixels in which two pictures differ; 1 where their sizes do.
double difference(const QImage& a, const QImage& b) {
  if (a.size() != b.size()) return 1.0;
  qint64 differ = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) differ += a.pixel(x, y) == b.pixel(x, y) ? 0 : 1;
  }
  return static_cast<double>(differ) / (static_cast<double>(a.width()) * a.height());
}

/// Panes whose content has a gain, a loss, a verdict or a state: they differ also between themes of one ground.
bool showsMeaning(const QString& pane) {
  static const QStringList all{QStringLiteral("chart"),   QStringLiteral("positions"), QStringLiteral("orders"),
                               QStringLiteral("fills"),   QStringLiteral("preflight"), QStringLiteral("trades"),
                               QStringLiteral("health"),  QStringLiteral("limits"),    QStringLiteral("signals"),
                               QStringLiteral("strategies")};
  return all.contains(pane);
}

class PanesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyPaneHasInkInEveryTheme_data() {
    QTest::addColumn<int>("bars");
    QTest::addColumn<double>("leastInk");
    QTest::newRow("empty") << 0 << 0.2;
    QTest::newRow("full") << 300 << 2.0;
  }
  void everyPaneHasInkInEveryTheme() {
    QFETCH(const int, bars);
    QFETCH(const double, leastInk);
    // Wide enough for the columns that have a color of their own.
    Bench bench({.bars = bars, .size = {2800, 1500}});
    QMap<QString, Pictures> all;
    for (const ThemeName& name : themeNames()) {
      bench.switchTheme(name.id);
      all.insert(name.id, picturesOf(bench, name.id + (bars > 0 ? QStringLiteral("-full") : QStringLiteral("-empty"))));
      const Pictures& pictures = all[name.id];
      for (auto it = pictures.begin(); it != pictures.end(); ++it) {
        const double ink = inkOf(it.value());
        QVERIFY2(ink > leastInk, qPrintable(QStringLiteral("%1 %2: %3 %").arg(name.id, it.key()).arg(ink)));
      }
    }
    for (const ThemeName& one : themeNames()) {
      for (const ThemeName& other : themeNames()) {
        if (one.id >= other.id) continue;
        compareThemes(all[one.id], all[other.id], one.id, other.id, bars > 0);
      }
    }
  }

  void aSessionThatRunsTellsItsAgeAndState() {
    Bench bench({.bars = 60});
    bench.setState(domain::SessionState::Active);
    bench.look(bench.pane("orders"));
    QTRY_VERIFY(bench.desk->summary().canStop());
    const auto title = [&bench](const char* part) {
      return bench.pane("orders").findChild<QLabel*>(QString::fromLatin1(part));
    };
    QTRY_VERIFY(title("paneAge")->text().startsWith(QStringLiteral("age")));
    bench.setState(domain::SessionState::Paused);
    QTRY_COMPARE(title("paneState")->text(), QStringLiteral("PAUSED"));
    QVERIFY(title("paneState")->isVisible());
    bench.setState(domain::SessionState::Active);
    QTRY_VERIFY(!title("paneState")->isVisible());
  }

  void anEmptyTableSaysWhatToDo() {
    Bench bench;
    int tables = 0;
    for (Pane* pane : bench.window->panes()) {
      for (LiveTable* table : pane->findChildren<LiveTable*>()) {
        const QStringList lines = table->emptyText().split(QLatin1Char('\n'));
        QVERIFY2(lines.size() >= 2 && lines[0].size() > 5 && lines[1].size() > 20, qPrintable(table->objectName()));
        ++tables;
      }
    }
    QVERIFY(tables >= 14);
  }

 private:
  static void compareThemes(const Pictures& a, const Pictures& b, const QString& one, const QString& other, bool full) {
    const Theme first = themeNamed(one);
    const Theme second = themeNamed(other);
    const bool sameGround = first.pane == second.pane && first.window == second.window;
    for (auto it = a.begin(); it != a.end(); ++it) {
      const double share = difference(it.value(), b[it.key()]);
      const QString what = QStringLiteral("%1 and %2: %3 differs in %4").arg(one, other, it.key()).arg(share);
      if (!sameGround) QVERIFY2(share > 0.5, qPrintable(what));
      else if (full && showsMeaning(it.key())) QVERIFY2(share > 0.0001, qPrintable(what));
    }
  }
};

const tests::Registered<PanesTest> kPanesTest;

}  // namespace

#include "tst_panes.moc"
