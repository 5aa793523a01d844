#pragma once
// The marks inside a cell: a badge's shape, a small line, a share of a limit, the arrow of a flash.
// Each is a function over a painter and a rectangle, the same for screen and file.
#include <QPainter>
#include <QRectF>
#include <QVector>

#include <widgets/theme.h>

namespace keel::widgets {

/// The mark of a badge in a square: disc, triangle, diamond or stripes.
void paintShape(QPainter& painter, const QRectF& square, models::BadgeShape shape, const QColor& color);

/// Values from left to right between their lowest and highest, with a dot on the last; nothing below two finite values.
void paintSparkline(QPainter& painter, const QRectF& box, const QVector<double>& values, const QColor& color);

/// Used / limit as a bar from the left: a tint that text can stand on, a solid line below, and an edge at the limit.
/// `share` above 1 fills the box. `ground` is what lies behind.
void paintShareBar(QPainter& painter, const QRectF& box, double share, const QColor& color, const QColor& ground,
                   const Theme& theme);

/// A changed value: the ground tinted by `strength` (1 to 0) and an arrow in the cell's left edge, which tells the
/// direction without colour.
void paintFlash(QPainter& painter, const QRect& cell, bool up, double strength, const QColor& ground,
                const Theme& theme);

}  // namespace keel::widgets
