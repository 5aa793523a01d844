#pragma once
// Pages of a PDF to draw on: text, lines and page breaks, with coordinates in points from the top left corner.
// It must never know what a report is; the running head and foot are drawn by whoever owns it.
#include <functional>
#include <string_view>

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

#include <engine/render/palette.h>

namespace keel::render {

enum class Face : std::uint8_t { Tiny, Small, SmallBold, Normal, NormalBold, Head, Title, Number };

[[nodiscard]] QString textOf(std::string_view utf8);

class Paper {
 public:
  /// `chrome` draws what every page carries; the page's number is known then.
  Paper(QIODevice& device, const QString& title, std::function<void(Paper&)> chrome);

  static constexpr double kLeft = 40, kRight = 555, kTop = 64, kBottom = 796;  ///< of the body, on A4: 595 x 842
  static constexpr double kWidth = kRight - kLeft;

  [[nodiscard]] int page() const { return m_page; }
  [[nodiscard]] double y() const { return m_y; }
  void setY(double y) { m_y = y; }
  void advance(double height) { m_y += height; }
  void newPage();
  /// A page break unless `height` is left; true when it broke.
  bool need(double height);

  [[nodiscard]] double width(const QString& text, Face face) const;
  [[nodiscard]] double lineHeight(Face face) const;
  /// Lines that fit `width`, broken at blanks, long words within; at most `most`, the last with an ellipsis.
  [[nodiscard]] QStringList wrapped(const QString& text, Face face, double width, int most) const;
  void text(double x, double baseline, const QString& text, Face face, Ink ink = Ink::Text);
  void textRight(double x, double baseline, const QString& text, Face face, Ink ink = Ink::Text);
  void textCentered(double x, double baseline, const QString& text, Face face, Ink ink = Ink::Text);
  void line(double x1, double y1, double x2, double y2, Ink ink, double thickness = 0.5);
  void fill(const QRectF& area, Ink ink);
  void fill(const QPolygonF& shape, const QColor& color);
  void frame(const QRectF& area, Ink ink, double thickness = 0.7);
  void polyline(const QPolygonF& points, Ink ink, double thickness);
  void clip(const QRectF& area);
  void unclip();

 private:
  [[nodiscard]] const QFont& font(Face face) const { return m_fonts[static_cast<std::size_t>(face)]; }
  [[nodiscard]] QPointF device(double x, double y) const;
  [[nodiscard]] QPolygonF device(const QPolygonF& points) const;

  QPdfWriter m_writer;
  QPainter m_painter;
  std::function<void(Paper&)> m_chrome;
  std::vector<QFont> m_fonts;
  std::vector<QFontMetricsF> m_metrics;
  int m_page = 0;
  double m_y = kTop;
};

}  // namespace keel::render
