// How long the price chart takes to paint: a million bars, five thousand and a hundred in view, and panning, at
// 1280x720 and 3840x2160, against a plain loop that writes as many pixels as the window has. Wanted: below 33 ms each.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>

#include <engine/base/random.h>
#include <widgets/charts/candle_chart.h>
#include <widgets/theme.h>

namespace {

using namespace keel;

constexpr std::size_t kBars = 1'000'000;
constexpr int kRounds = 40;

struct Times {
  double median = 0;
  double worst = 0;
};

template <class Run>
Times measure(int rounds, const Run& run) {
  std::vector<double> times;
  for (int i = 0; i < rounds; ++i) {
    QElapsedTimer timer;
    timer.start();
    run(i);
    times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  std::sort(times.begin(), times.end());
  return {times[times.size() / 2], times.back()};
}

void fill(models::ChartSeries& series) {
  base::Random random(11);
  api::ChartView view;
  view.instrument = domain::InstrumentId{1};
  double price = 100;
  for (std::size_t i = 0; i < kBars; ++i) {
    const auto day = static_cast<std::int64_t>(i / 390);
    const auto minute = static_cast<std::int64_t>(i % 390);
    domain::Bar bar;
    bar.instrument = view.instrument;
    bar.tsOpen = base::fromNanos((day * 1440 + 870 + minute + 1) * 60'000'000'000);
    bar.tsClose = bar.tsOpen + base::Duration(60'000'000'000);
    const double open = price;
    price = std::max(5.0, price + random.gauss() * 0.05);
    const auto e8 = [](double x) { return domain::Price::fromE8(static_cast<std::int64_t>(x * 100) * 1'000'000); };
    bar.open = e8(open);
    bar.close = e8(price);
    bar.high = e8(std::max(open, price) + 0.05);
    bar.low = e8(std::min(open, price) - 0.05);
    bar.volume = domain::Quantity::fromInteger(100 + static_cast<std::int64_t>(random.below(900)));
    view.bars.push_back(bar);
  }
  series.select(view.instrument, "SPY");
  series.append(view);
}

/// The same window written pixel by pixel.
Times plainLoop(const QSize& size) {
  QImage image(size, QImage::Format_RGB32);
  std::uint32_t seed = 1;
  const Times times = measure(kRounds, [&](int) {
    for (int y = 0; y < image.height(); ++y) {
      auto* line = reinterpret_cast<std::uint32_t*>(image.scanLine(y));
      for (int x = 0; x < image.width(); ++x) line[x] = seed = seed * 1664525u + 1013904223u;
    }
  });
  if (image.pixel(7, 7) == 0) std::puts("");   // the loop must not be optimised away
  return times;
}

void report(const char* what, const Times& times, const Times& plain) {
  std::printf("  %-44s median %7.2f ms  worst %7.2f ms  %5.2f of the plain loop%s\n", what, times.median, times.worst,
              times.median / plain.median, times.worst > 1000.0 / 30 ? "  TOO SLOW" : "");
}

void benchSize(const models::ChartSeries& series, const widgets::Theme& theme, const QSize& size) {
  std::printf("%dx%d\n", size.width(), size.height());
  const Times plain = plainLoop(size);
  std::printf("  %-44s median %7.2f ms  worst %7.2f ms\n", "plain loop over all pixels", plain.median, plain.worst);
  QImage image(size, QImage::Format_RGB32);
  const auto paint = [&](double first, double count) {
    widgets::ChartData view;
    view.bars = &series.bars();
    view.indicators = series.indicators();
    view.first = first;
    view.count = count;
    QPainter painter(&image);
    widgets::paintChart(painter, QRectF(QPointF(0, 0), QSizeF(size)), view, theme);
  };
  const auto all = static_cast<double>(kBars);
  report("1,000,000 bars in view", measure(kRounds, [&](int) { paint(0, all); }), plain);
  report("5,000 bars in view", measure(kRounds, [&](int) { paint(700'000, 5'000); }), plain);
  report("100 bars in view", measure(kRounds, [&](int) { paint(700'000, 100); }), plain);
  report("panning by 37 bars, 5,000 in view", measure(kRounds, [&](int i) { paint(500'000 + 37 * i, 5'000); }), plain);
  report("panning by 3,701 bars, 900,000 in view",
         measure(kRounds, [&](int i) { paint(3'701.0 * i, 900'000); }), plain);
  report("zooming from 1,000,000 to 100",
         measure(kRounds, [&](int i) { paint(500'000, std::max(100.0, all / 2 * std::pow(0.8, i))); }), plain);
}

/// What the screen needs: the widget with its cached picture.
void benchWidget(models::ChartSeries& series, const widgets::Theme& theme, const QSize& size) {
  widgets::CandleChart chart(series, theme);
  chart.resize(size);
  chart.show();
  QApplication::processEvents();
  QImage image(size, QImage::Format_RGB32);
  const auto render = [&](int) { chart.render(&image); };
  const Times plain = plainLoop(size);
  chart.fit();
  render(0);
  report("window, nothing moved (crosshair, age)", measure(kRounds, render), plain);
  report("window, one more zoom step each frame", measure(kRounds, [&](int i) {
           if (i % 2 == 0) chart.zoomIn();
           else chart.zoomOut();
           render(i);
         }), plain);
}

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication app(argc, argv);
  const widgets::Theme theme = widgets::darkTheme();
  models::ChartSeries series;
  const Times filled = measure(1, [&](int) { fill(series); });
  std::printf("filling %zu bars: %.0f ms\n", kBars, filled.median);
  for (const bool indicators : {false, true}) {
    std::vector<models::IndicatorChoice> choices;
    for (const char* text : {"SMA 20", "EMA 50", "BB 20 2", "VWAP", "MACD 12 26 9"}) {
      models::IndicatorChoice choice;
      if (indicators && models::IndicatorChoice::parse(QString::fromLatin1(text), choice)) choices.push_back(choice);
    }
    const Times set = measure(1, [&](int) { series.setIndicators(choices); });
    std::printf("\n%zu indicators (computed in %.0f ms)\n", choices.size(), set.median);
    for (const QSize size : {QSize(1280, 720), QSize(3840, 2160)}) {
      benchSize(series, theme, size);
      benchWidget(series, theme, size);
    }
  }
  return EXIT_SUCCESS;
}
