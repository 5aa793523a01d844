#pragma once
// One paint function for candles, volume, indicators, grid, axes, session breaks, last price and fill marks; for
// screen, PNG and PDF alike (for PDF give the writer a resolution near 96). Knows nothing of widgets.
#include <widgets/charts/chart_geometry.h>

class QPainter;

namespace keel::widgets {

/// Still: what stays while only the newest bar, its age and the pointer change; a screen keeps it as a pixmap.
/// Live: what is drawn on top of it.
enum class ChartLayer { Still, Live, Both };

/// Paints a layer of a chart laid out before and returns how many primitives it drew (lines, boxes, labels, marks).
int paintChart(QPainter& painter, const ChartGeometry& g, const ChartData& data, const Theme& theme, ChartLayer layer);
/// Lays out and paints all of it.
int paintChart(QPainter& painter, const QRectF& area, const ChartData& data, const Theme& theme);

}  // namespace keel::widgets
