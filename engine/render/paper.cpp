#include <engine/render/paper.h>

#include <array>
#include <utility>

#include <QMarginsF>
#include <QPageSize>

namespace keel::render {

namespace {

constexpr int kDotsPerInch = 1200;
constexpr double kDotsPerPoint = kDotsPerInch / 72.0;

/// Of one text on paper; what is longer is in the workbook.
constexpr qsizetype kLongestText = 600;

struct FaceSize {
  double points;
  bool bold;
};
constexpr std::array<FaceSize, 8> kFaces{
    {{5.8, false}, {6.6, false}, {6.6, true}, {8, false}, {8, true}, {11, true}, {19, true}, {13.5, true}}};

}  // namespace

QString textOf(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

Paper::Paper(QIODevice& file, const QString& title, std::function<void(Paper&)> chrome)
    : m_writer(&file), m_chrome(std::move(chrome)) {
  m_writer.setResolution(kDotsPerInch);
  m_writer.setPageSize(QPageSize(QPageSize::A4));
  m_writer.setPageMargins(QMarginsF(0, 0, 0, 0));
  m_writer.setTitle(title);
  m_writer.setCreator(QStringLiteral("Keel"));
  m_painter.begin(&m_writer);
  for (const FaceSize& face : kFaces) {
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(face.points);
    font.setBold(face.bold);
    m_fonts.push_back(font);
    m_metrics.emplace_back(font, &m_writer);
  }
  m_page = 1;
  if (m_chrome) m_chrome(*this);
  m_y = kTop;
}

void Paper::newPage() {
  m_writer.newPage();
  ++m_page;
  if (m_chrome) m_chrome(*this);
  m_y = kTop;
}

bool Paper::need(double height) {
  if (m_y + height <= kBottom || m_y <= kTop) return false;
  newPage();
  return true;
}

double Paper::width(const QString& words, Face face) const {
  return m_metrics[static_cast<std::size_t>(face)].horizontalAdvance(words) / kDotsPerPoint;
}

double Paper::lineHeight(Face face) const { return kFaces[static_cast<std::size_t>(face)].points * 1.32; }

QStringList Paper::wrapped(const QString& words, Face face, double room, int most) const {
  QStringList lines;
  QString line;
  const auto push = [&](const QString& next) {
    if (line.isEmpty()) line = next;
    else if (width(line + QLatin1Char(' ') + next, face) <= room) line += QLatin1Char(' ') + next;
    else lines.append(std::exchange(line, next));
    // A word wider than the column is cut where it must be.
    while (width(line, face) > room && line.size() > 1) {
      qsizetype fits = 1, tooMany = line.size();
      while (tooMany - fits > 1) {
        const qsizetype middle = (fits + tooMany) / 2;
        (width(line.left(middle), face) <= room ? fits : tooMany) = middle;
      }
      lines.append(line.left(fits));
      line = line.mid(fits);
    }
  };
  const QStringList parts = words.left(kLongestText).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (const QString& part : parts) push(part);
  if (!line.isEmpty() || lines.isEmpty()) lines.append(line);
  if (lines.size() > most) {
    lines = lines.mid(0, most);
    QString& last = lines.last();
    while (!last.isEmpty() && width(last + QChar(0x2026), face) > room) last.chop(1);
    last += QChar(0x2026);
  }
  return lines;
}

QPointF Paper::device(double x, double y) const { return {x * kDotsPerPoint, y * kDotsPerPoint}; }

QPolygonF Paper::device(const QPolygonF& points) const {
  QPolygonF out;
  out.reserve(points.size());
  for (const QPointF& p : points) out.append(device(p.x(), p.y()));
  return out;
}

void Paper::text(double x, double baseline, const QString& words, Face face, Ink ink) {
  m_painter.setFont(font(face));
  m_painter.setPen(colorOf(ink));
  m_painter.drawText(device(x, baseline), words);
}

void Paper::textRight(double x, double baseline, const QString& words, Face face, Ink ink) {
  text(x - width(words, face), baseline, words, face, ink);
}

void Paper::textCentered(double x, double baseline, const QString& words, Face face, Ink ink) {
  text(x - width(words, face) / 2, baseline, words, face, ink);
}

void Paper::line(double x1, double y1, double x2, double y2, Ink ink, double thickness) {
  m_painter.setPen(QPen(colorOf(ink), thickness * kDotsPerPoint, Qt::SolidLine, Qt::FlatCap));
  m_painter.drawLine(device(x1, y1), device(x2, y2));
}

void Paper::fill(const QRectF& area, Ink ink) {
  m_painter.fillRect(QRectF(device(area.left(), area.top()), device(area.right(), area.bottom())), colorOf(ink));
}

void Paper::fill(const QPolygonF& shape, const QColor& color) {
  m_painter.setPen(Qt::NoPen);
  m_painter.setBrush(color);
  m_painter.drawPolygon(device(shape));
  m_painter.setBrush(Qt::NoBrush);
}

void Paper::frame(const QRectF& area, Ink ink, double thickness) {
  m_painter.setPen(QPen(colorOf(ink), thickness * kDotsPerPoint, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  m_painter.setBrush(Qt::NoBrush);
  m_painter.drawRect(QRectF(device(area.left(), area.top()), device(area.right(), area.bottom())));
}

void Paper::polyline(const QPolygonF& points, Ink ink, double thickness) {
  m_painter.setPen(QPen(colorOf(ink), thickness * kDotsPerPoint, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  m_painter.drawPolyline(device(points));
}

void Paper::clip(const QRectF& area) {
  m_painter.save();
  m_painter.setClipRect(QRectF(device(area.left(), area.top()), device(area.right(), area.bottom())));
}

void Paper::unclip() { m_painter.restore(); }

}  // namespace keel::render
