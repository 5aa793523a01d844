#pragma once
// The parts a price chart is painted of, each adding to the count of primitives.
// Internal to the painter; everybody else uses candle_painter.h.
#include <vector>

#include <QFontMetricsF>
#include <QPainter>

#include <widgets/charts/candle_painter.h>

namespace keel::widgets {

struct ChartCanvas {
  QPainter& painter;
  const ChartGeometry& g;
  const ChartData& data;
  const Theme& theme;
  QFontMetricsF numbers;
  int drawn = 0;

  void rects(const std::vector<QRectF>& all, const QColor& color);
  void line(const QPointF& from, const QPointF& to, const QColor& color, Qt::PenStyle style = Qt::SolidLine);
  void text(const QRectF& at, Qt::Alignment alignment, const QString& what, const QColor& color);
  /// A value on the price axis, on a ground of its own.
  void tag(double y, const QString& what, const QColor& ground, const QColor& color);
};

/// Columns [from, to) of the picture.
struct ColumnRange {
  std::size_t from = 0;
  std::size_t to = 0;
};

void paintGrid(ChartCanvas& canvas);
void paintTimeAxis(ChartCanvas& canvas);
void paintPriceLabels(ChartCanvas& canvas);
void paintColumns(ChartCanvas& canvas, ColumnRange range);
void paintIndicators(ChartCanvas& canvas, ColumnRange range);
void paintMarks(ChartCanvas& canvas, ColumnRange range);
void paintLastPrice(ChartCanvas& canvas);
void paintHead(ChartCanvas& canvas);
void paintPointer(ChartCanvas& canvas);
void paintHint(ChartCanvas& canvas);

/// 1, 2 or 5 times a power of ten, at least `least`.
[[nodiscard]] double niceStep(double least);

}  // namespace keel::widgets
