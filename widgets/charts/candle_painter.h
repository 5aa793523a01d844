#pragma once
// One paint function for candles, volume, grid, axes, session breaks, last price and fill marks; for screen, PDF and
// PNG alike. Knows nothing of widgets or of where the numbers come from.
#include <span>

#include <QRectF>

#include <models/chart_series.h>
#include <widgets/theme.h>

class QPainter;

namespace keel::widgets {

struct ChartData {
  std::span<const models::Candle> candles;
  std::span<const models::FillMark> marks;
  double first = 0;  ///< candle index at the left edge; may lie outside of the data
  double count = 120;  ///< candles across the plot
  int decimals = 2;  ///< of prices
};

/// Where things are in a picture of `area`, for painting and for reading the mouse.
struct ChartGeometry {
  QRectF plot;  ///< candles
  QRectF volume;  ///< the strip below them
  double first = 0;
  double count = 1;
  double low = 0;  ///< price at the plot's bottom
  double high = 1;
  std::size_t begin = 0;  ///< visible candles [begin, end)
  std::size_t end = 0;
  std::size_t step = 1;  ///< candles drawn as one, so that none is narrower than 2 px

  [[nodiscard]] double x(double index) const { return plot.left() + (index + 0.5 - first) / count * plot.width(); }
  [[nodiscard]] double y(double price) const { return plot.bottom() - (price - low) / (high - low) * plot.height(); }
  [[nodiscard]] double indexAt(double x) const { return first + (x - plot.left()) / plot.width() * count - 0.5; }
  [[nodiscard]] double priceAt(double y) const { return low + (plot.bottom() - y) / plot.height() * (high - low); }
};

[[nodiscard]] ChartGeometry layoutChart(const QRectF& area, const ChartData& data, const Theme& theme);
/// Paints and returns how many primitives it drew (lines, rectangles, labels, marks).
int paintCandles(QPainter& painter, const QRectF& area, const ChartData& data, const Theme& theme);

}  // namespace keel::widgets
