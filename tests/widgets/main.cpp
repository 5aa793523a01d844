// Runs every test class of the folder; `--show` opens the window on a made-up session instead, for a look.
#include <cstring>

#include <QApplication>
#include <QTimer>

#include <tests/support/fake_engine.h>
#include <tests/support/qt_runner.h>
#include <widgets/main_window.h>

namespace {

int showWindow(int bars) {
  const keel::widgets::Theme theme = keel::widgets::darkTheme();
  keel::widgets::applyTheme(theme);
  keel::tests::FakeEngine engine;
  engine.with([bars](keel::tests::FakeMarket& market) {
    market.session().generated = true;
    for (int i = 0; i < bars; ++i) market.step();
  });
  keel::models::Desk desk;
  keel::widgets::MainWindow window(desk, theme);
  if (bars >= 0) desk.client().attach(&engine);
  window.show();
  const int code = QApplication::exec();
  desk.client().detach();
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  QApplication::setApplicationName(QStringLiteral("tst_widgets"));
  keel::widgets::loadResources();
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--show") == 0) return showWindow(i + 1 < argc ? std::atoi(argv[i + 1]) : 200);
  }
  return keel::tests::runAll(argc, argv);
}
