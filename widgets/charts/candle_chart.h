#pragma once
// The candle chart on the screen: a cached picture, wheel zoom, drag to pan, and a crosshair whose read-out stays put.
// Knows nothing of how candles are painted or where they come from.
#include <QPixmap>
#include <QWidget>

#include <widgets/charts/candle_painter.h>

namespace keel::widgets {

class CandleChart : public QWidget {
  Q_OBJECT

 public:
  CandleChart(models::ChartSeries& series, const Theme& theme, QWidget* parent = nullptr);

  /// Shows the newest candle and stays with it.
  void follow();
  [[nodiscard]] bool following() const { return m_following; }
  [[nodiscard]] double visibleCount() const { return m_count; }
  /// "2013-10-07 09:47  O 168.20 …" of the candle under the crosshair, else of the newest.
  [[nodiscard]] QString readOut() const;
  /// Primitives of the last full picture.
  [[nodiscard]] int lastPrimitives() const { return m_primitives; }
  [[nodiscard]] QSize sizeHint() const override { return {640, 260}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {240, 110}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void onSeriesChanged();
  void invalidate();
  void moveTo(double first);
  void zoom(double factor, double aroundIndex);
  void paintCrosshair(QPainter& painter, const ChartGeometry& g);
  [[nodiscard]] ChartData picture() const;
  [[nodiscard]] std::ptrdiff_t hovered() const;
  [[nodiscard]] QString markTextAt(const QPointF& at) const;

  models::ChartSeries& m_series;
  const Theme& m_theme;
  QPixmap m_cache;
  bool m_dirty = true;
  bool m_following = true;
  bool m_sized = false;
  double m_first = 0;
  double m_count = 120;
  int m_primitives = 0;
  QPointF m_mouse;
  bool m_inside = false;
  bool m_dragging = false;
  double m_dragX = 0;
  double m_dragFirst = 0;
};

}  // namespace keel::widgets
