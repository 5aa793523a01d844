#pragma once
// A whole window over a made-up engine, and what tests look at in it: ink, texts and their room, names.
// Knows nothing of single panes.
#include <memory>

#include <QAction>
#include <QImage>
#include <QTest>

#include <tests/support/fake_engine.h>
#include <widgets/files/file_control.h>
#include <widgets/main_window.h>
#include <widgets/pane.h>
#include <widgets/settings/translations.h>

namespace keel::tests {

struct BenchOptions {
  int bars = 0;                       ///< minutes the market has moved before the window comes up
  QString theme = QStringLiteral("dark");
  widgets::ThemeOptions look{};
  QSize size{1280, 720};
  QString language = QStringLiteral("en");
};

/// The theme, the engine, the desk and the window, in the order in which they may go.
class Bench {
 public:
  explicit Bench(BenchOptions options = {}) : theme(widgets::themeNamed(options.theme, options.look)) {
    widgets::useLanguage(options.language);
    widgets::applyTheme(theme);
    fillLibrary();
    engine.with([&options](FakeMarket& market) {
      for (int i = 0; i < options.bars; ++i) market.step();
    });
    desk = std::make_unique<models::Desk>();
    window = std::make_unique<widgets::MainWindow>(*desk, theme);
    window->resize(options.size);
    window->show();
    desk->client().attach(&engine);
    const bool there = QTest::qWaitFor([this] { return desk->summary().present && !desk->library().isBusy(); }, 5000);
    if (!there) qFatal("the made-up engine gave no first answer");
  }
  ~Bench() {
    desk->client().detach();
    window.reset();
    widgets::useLanguage(QStringLiteral("en"));
  }

  void setState(domain::SessionState state) {
    engine.with([state](FakeMarket& market) { market.session().state = state; });
  }
  /// The next answer of the engine has come and is painted.
  void settle() {
    const std::uint64_t before = desk->client().requests();
    (void)QTest::qWaitFor([this, before] { return desk->client().requests() > before + 1; }, 2000);
    QCoreApplication::processEvents();
  }
  /// Brings a pane to the front with what it shows now.
  void look(widgets::Pane& pane) {
    window->goTo(pane);
    settle();
  }
  void switchTheme(const QString& id, const widgets::ThemeOptions& options = {}) {
    theme = widgets::themeNamed(id, options);
    widgets::applyTheme(theme);
    QCoreApplication::processEvents();
  }
  [[nodiscard]] QAction* action(const char* name) const {
    return window->findChild<QAction*>(QString::fromLatin1(name));
  }
  [[nodiscard]] widgets::Pane& pane(const char* id) const { return *window->pane(QString::fromLatin1(id)); }

  widgets::Theme theme;
  FakeEngine engine;
  std::unique_ptr<models::Desk> desk;
  std::unique_ptr<widgets::MainWindow> window;

 private:
  /// Two experiments, so that there is something to compare.
  void fillLibrary() {
    auto& library = static_cast<FakeLibrary&>(engine.library());
    api::Experiment first{"narrow stops", R"({"strategy":"mixed","capital":500,"stop_percent":2})", {}, FakeLibrary::past(2, "a", 505.5)};
    api::Experiment second{"wide stops", R"({"strategy":"mixed","capital":700,"stop_percent":6})", {}, {}};
    first.tsSaved = second.tsSaved = base::Timestamp{std::chrono::sys_days{std::chrono::year{2024} / 5 / 6}};
    library.experimentList = {{first.name, first}, {second.name, second}};
  }
};

/// Share of the pixels that differ from the most frequent one, in percent.
inline double inkOf(const QImage& picture) {
  const QImage image = picture.convertToFormat(QImage::Format_RGB32);
  QHash<QRgb, int> counts;
  for (int y = 0; y < image.height(); ++y) {
    const QRgb* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
    for (int x = 0; x < image.width(); ++x) ++counts[line[x]];
  }
  int most = 0;
  for (const int count : counts) most = std::max(most, count);
  return 100.0 - 100.0 * most / (image.width() * image.height());
}

}  // namespace keel::tests
