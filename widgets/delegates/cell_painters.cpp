#include <widgets/delegates/cell_painters.h>

#include <algorithm>
#include <cmath>

#include <QPolygonF>

namespace keel::widgets {

using models::BadgeShape;

void paintShape(QPainter& painter, const QRectF& square, BadgeShape shape, const QColor& color) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  const QPointF top(square.center().x(), square.top());
  const QPointF bottom(square.center().x(), square.bottom());
  switch (shape) {
    case BadgeShape::None: break;
    case BadgeShape::Disc: painter.drawEllipse(square.adjusted(0.5, 0.5, -0.5, -0.5)); break;
    case BadgeShape::Triangle: {
      const QPointF points[] = {top, square.bottomRight(), square.bottomLeft()};
      painter.drawPolygon(points, 3);
      break;
    }
    case BadgeShape::Diamond: {
      const QPointF points[] = {
          top, {square.right(), square.center().y()}, bottom, {square.left(), square.center().y()}};
      painter.drawPolygon(points, 4);
      break;
    }
    case BadgeShape::Striped: {
      painter.save();
      painter.setPen(QPen(color, 1.2));
      painter.setBrush(Qt::NoBrush);
      painter.drawRect(square);
      painter.setClipRect(square, Qt::IntersectClip);
      const double step = square.width() / 3.0;
      for (double x = square.left() - square.height(); x < square.right(); x += step) {
        painter.drawLine(QPointF(x, square.bottom()), QPointF(x + square.height(), square.top()));
      }
      painter.restore();
      break;
    }
  }
}

void paintSparkline(QPainter& painter, const QRectF& box, const QVector<double>& values, const QColor& color) {
  QVector<double> finite;
  std::copy_if(values.begin(), values.end(), std::back_inserter(finite), [](double v) { return std::isfinite(v); });
  if (finite.size() < 2 || box.width() < 4 || box.height() < 4) return;
  const auto [low, high] = std::minmax_element(finite.begin(), finite.end());
  const double least = *low;
  const double range = *high - least;
  const double dot = std::max(1.5, box.height() / 9.0);
  const QRectF inside = box.adjusted(dot, dot, -dot, -dot);
  QPolygonF line;
  for (qsizetype i = 0; i < finite.size(); ++i) {
    const double across = static_cast<double>(i) / static_cast<double>(finite.size() - 1);
    const double up = range > 0 ? (finite[i] - least) / range : 0.5;
    line << QPointF(inside.left() + across * inside.width(), inside.bottom() - up * inside.height());
  }
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(line);
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawEllipse(line.back(), dot, dot);
  painter.restore();
}

void paintShareBar(QPainter& painter, const QRectF& box, double share, const QColor& color, const QColor& ground,
                   const Theme& theme) {
  if (!std::isfinite(share)) return;
  const double part = std::clamp(share, 0.0, 1.0);
  const double foot = std::max(2.0, box.height() / 8.0);
  const QRectF filled(box.left(), box.top(), box.width() * part, box.height());
  painter.fillRect(filled, theme.tint(color, ground));
  painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.border);
  painter.fillRect(QRectF(box.left(), box.bottom() - foot, filled.width(), foot), color);
  painter.fillRect(QRectF(box.right() - 1, box.top(), 1.5, box.height()), share > 1 ? color : theme.border);
}

void paintFlash(QPainter& painter, const QRect& cell, bool up, double strength, const QColor& ground,
                const Theme& theme) {
  const QColor color = up ? theme.up : theme.down;
  painter.fillRect(cell, Theme::blend(theme.tint(color, ground), ground, strength));
  const double side = theme.px(5);
  const double left = cell.left() + 1;
  const double middle = cell.top() + cell.height() / 2.0;
  const double tip = middle + (up ? -side / 2 : side / 2);
  const double foot = middle + (up ? side / 2 : -side / 2);
  const QPointF points[] = {{left, foot}, {left + side / 2, tip}, {left + side, foot}};
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(Theme::blend(color, ground, std::min(1.0, 0.5 + strength / 2)));
  painter.drawPolygon(points, 3);
  painter.restore();
}

}  // namespace keel::widgets
