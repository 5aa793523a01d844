#include <widgets/glyphs.h>

#include <QPainter>
#include <QPixmap>
#include <QPolygonF>

namespace keel::widgets {

namespace {

constexpr int kSide = 64;   // drawn large and scaled down, so that it is sharp at 200 %

QPixmap draw(Glyph glyph, const QColor& color) {
  QPixmap pixmap(kSide, kSide);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(color, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  switch (glyph) {
    case Glyph::Play: {
      const QPointF points[] = {{18, 12}, {52, 32}, {18, 52}};
      painter.drawPolygon(points, 3);
      break;
    }
    case Glyph::Pause:
      painter.drawLine(22, 14, 22, 50);
      painter.drawLine(42, 14, 42, 50);
      break;
    case Glyph::Detach:
      painter.drawRect(QRectF(8, 24, 32, 32));
      painter.drawPolyline(QPolygonF{{24, 20}, {24, 8}, {56, 8}, {56, 40}, {44, 40}});
      break;
    case Glyph::Close:
      painter.drawLine(14, 14, 50, 50);
      painter.drawLine(50, 14, 14, 50);
      break;
    case Glyph::Stop: painter.drawRoundedRect(QRectF(14, 14, 36, 36), 4, 4); break;
  }
  return pixmap;
}

}  // namespace

QIcon glyphIcon(Glyph glyph, const Theme& theme) {
  QIcon icon;
  icon.addPixmap(draw(glyph, theme.muted), QIcon::Normal);
  icon.addPixmap(draw(glyph, theme.faint), QIcon::Disabled);
  return icon;
}

}  // namespace keel::widgets
