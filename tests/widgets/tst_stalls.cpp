// A part of the program that does not answer must not hold up the window, and the window says which part it is: the
// engine, the library beside it, the store's thread.
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTimer>

#include <tests/support/qt_runner.h>
#include <tests/widgets/bench.h>
#include <widgets/bars/job_bar.h>
#include <widgets/bars/notice_bar.h>
#include <widgets/bars/status_strip.h>
#include <widgets/live_table.h>

namespace {

using namespace keel;
using namespace keel::widgets;
using tests::Bench;

constexpr int kStallMs = 5'000;
constexpr qint64 kLongestGapMs = 250;

/// Ticks every ten milliseconds as long as the event loop turns.
class Heartbeat {
 public:
  Heartbeat() {
    m_timer.setInterval(10);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
      m_worst = std::max(m_worst, m_since.restart());
      ++m_beats;
    });
    m_since.start();
    m_timer.start();
  }
  [[nodiscard]] qint64 worst() const { return std::max(m_worst, m_since.elapsed()); }
  [[nodiscard]] int beats() const { return m_beats; }

 private:
  QTimer m_timer;
  QElapsedTimer m_since;
  qint64 m_worst = 0;
  int m_beats = 0;
};

/// What a person does meanwhile: keys, clicks, panes. True when each had its effect.
bool handlesKeysAndClicks(Bench& bench) {
  Pane& log = bench.pane("log");
  bench.window->goTo(log);
  auto* filter = log.findChild<QLineEdit*>();
  filter->setFocus();
  filter->clear();
  QTest::keyClicks(filter, QStringLiteral("spy"));
  const bool typed = filter->text() == QStringLiteral("spy");
  filter->clear();
  Pane& orders = bench.pane("orders");
  QTest::keyClick(bench.window.get(), Qt::Key_3, Qt::ControlModifier);
  const bool shown = QTest::qWaitFor([&orders] { return !orders.visibleRegion().isEmpty(); }, 300);
  auto* table = orders.findChild<LiveTable*>();
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(20, table->rowViewportPosition(1) + 4));
  return typed && shown && table->currentIndex().row() == 1;
}

/// Five seconds of it; the worst gap between two beats of the event loop.
qint64 workMeanwhile(Bench& bench, bool* handled) {
  Heartbeat heart;
  QElapsedTimer passed;
  passed.start();
  *handled = true;
  while (passed.elapsed() < kStallMs) {
    *handled = handlesKeysAndClicks(bench) && *handled;
    QTest::qWait(400);
  }
  return heart.beats() > kStallMs / 50 ? heart.worst() : passed.elapsed();
}

class StallsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theEngineStandsStill() {
    Bench bench({.bars = 120});
    bench.look(bench.pane("health"));
    bench.look(bench.pane("orders"));
    QTRY_VERIFY(bench.desk->orders().rowCount() > 3);
    bench.engine.stall(true);
    bool handled = false;
    const qint64 gap = workMeanwhile(bench, &handled);
    QVERIFY(handled);
    QVERIFY2(gap < kLongestGapMs, qPrintable(QString::number(gap)));
    QVERIFY2(bench.window->notices().text().contains(QStringLiteral("engine has not answered")),
             qPrintable(bench.window->notices().text()));
    QVERIFY(bench.window->strip().text().contains(QStringLiteral("engine ◆ no answer for")));
    const auto ages = bench.pane("orders").findChild<QLabel*>(QStringLiteral("paneAge"))->text();
    QVERIFY2(ages.contains(QStringLiteral("stale")) || ages.isEmpty(), qPrintable(ages));
    bench.engine.stall(false);
    QTRY_VERIFY(bench.window->notices().text().isEmpty());
    QTRY_VERIFY(!bench.window->strip().text().contains(QStringLiteral("no answer")));
  }

  void theLibraryStandsStill() {
    Bench bench({.bars = 120});
    bench.look(bench.pane("orders"));
    QTRY_VERIFY(bench.desk->orders().rowCount() > 3);
    bench.engine.stallLibrary(true);
    bench.desk->library().refreshExperiments();
    bench.window->files().makeReport(models::ReportKind::Pdf, 1, QStringLiteral("/tmp/keel-none.pdf"));
    bool handled = false;
    const qint64 gap = workMeanwhile(bench, &handled);
    QVERIFY(handled);
    QVERIFY2(gap < kLongestGapMs, qPrintable(QString::number(gap)));
    QVERIFY2(bench.window->strip().text().contains(QStringLiteral("library ◆ no answer for")),
             qPrintable(bench.window->strip().text()));
    QVERIFY(bench.window->jobs().isVisible() && bench.window->jobs().isBusy());
    QVERIFY(!bench.window->strip().text().contains(QStringLiteral("engine ◆")));
    bench.engine.stallLibrary(false);
    QTRY_VERIFY(!bench.window->jobs().isBusy());
    QTRY_VERIFY(!bench.window->strip().text().contains(QStringLiteral("library")));
  }

  /// A long report that goes on is not silence.
  void aReportThatGoesOnIsNotSilence() {
    Bench bench;
    bench.desk->library().makeReport(1, models::ReportKind::Pdf, QStringLiteral("/tmp/keel-none.pdf"));
    qint64 worst = 0;
    while (bench.desk->library().isBusy()) {
      worst = std::max(worst, bench.desk->library().silentMs());
      QTest::qWait(5);
    }
    QVERIFY2(worst >= 0 && worst < 200, qPrintable(QString::number(worst)));
    QCOMPARE(bench.desk->library().silentMs(), -1);
  }

  void theStoreStandsStill() {
    Bench bench({.bars = 120});
    bench.look(bench.pane("health"));
    bench.look(bench.pane("orders"));
    bench.engine.with([](tests::FakeMarket& market) {
      for (api::ThreadView& thread : market.health().threads) {
        if (thread.name == "store") thread = {"store", std::chrono::seconds(5), false, 400, 4'096};
      }
    });
    bool handled = false;
    const qint64 gap = workMeanwhile(bench, &handled);
    QVERIFY(handled);
    QVERIFY2(gap < kLongestGapMs, qPrintable(QString::number(gap)));
    QVERIFY2(bench.window->strip().text().contains(QStringLiteral("store ◆ no answer for")),
             qPrintable(bench.window->strip().text()));
    bench.look(bench.pane("health"));
    auto* threads = bench.pane("health").findChild<LiveTable*>();
    QStringList states;
    for (int row = 0; row < threads->model()->rowCount(); ++row) {
      states << threads->model()->index(row, 0).data().toString() + QLatin1Char(' ') +
                    threads->model()->index(row, 1).data().toString();
    }
    QVERIFY2(states.contains(QStringLiteral("Store Silent")), qPrintable(states.join(QLatin1Char(','))));
    // With nothing to do, the same silence means nothing.
    bench.engine.with([](tests::FakeMarket& market) {
      for (api::ThreadView& thread : market.health().threads) thread.idle = thread.idle || thread.name == "store";
    });
    QTRY_VERIFY(!bench.window->strip().text().contains(QStringLiteral("store ◆")));
  }
};

const tests::Registered<StallsTest> kStallsTest;

}  // namespace

#include "tst_stalls.moc"
