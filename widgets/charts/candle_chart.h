#pragma once
// The candle chart on the screen: a cached picture, wheel zoom, drag to pan, a crosshair whose read-out stays put, and
// the same by keys. Knows nothing of how candles are painted or where they come from.
#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <widgets/charts/candle_painter.h>

class QMenu;

namespace keel::widgets {

class CandleChart : public QWidget {
  Q_OBJECT

 public:
  CandleChart(models::ChartSeries& series, const Theme& theme, QWidget* parent = nullptr);

  /// Shows the newest bar and stays with it.
  void follow();
  void toggleFollow();
  /// All bars.
  void fit();
  void zoomIn() { zoom(kZoomStep, middle()); }
  void zoomOut() { zoom(1 / kZoomStep, middle()); }
  void goToFirst() { moveTo(0); }
  void setPeriod(models::BarPeriod period);
  void setHollow(bool hollow);
  void hidePointer();
  /// Moves the crosshair by bars; it appears at the newest visible one.
  void movePointer(int bars);

  [[nodiscard]] bool following() const { return m_following; }
  [[nodiscard]] bool hollow() const { return m_hollow; }
  [[nodiscard]] double visibleCount() const { return m_count; }
  [[nodiscard]] double firstVisible() const { return m_first; }
  [[nodiscard]] std::optional<ChartPointer> pointer() const { return m_pointer; }
  /// "2013-10-07 09:47 EDT  O 168.20 …" of the bar under the crosshair, else of the newest.
  [[nodiscard]] QString readOut() const;
  /// The whole chart as a picture of `size` with twice the pixels each way.
  [[nodiscard]] QImage picture(const QSize& size) const;
  /// False when the file cannot be written.
  bool savePicture(const QString& path) const;
  /// Asks for a file and saves; nothing when there are no bars.
  void askAndSave();
  /// Actions of the context menu.
  void fillMenu(QMenu& menu);
  void fillIndicatorMenu(QMenu& menu);
  /// Primitives of the last full picture.
  [[nodiscard]] int lastPrimitives() const { return m_primitives; }
  [[nodiscard]] int stillPaints() const { return m_stillPaints; }
  [[nodiscard]] QSize sizeHint() const override { return {640, 260}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {240, 110}; }

 Q_SIGNALS:
  void followingChanged(bool following);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  bool event(QEvent* event) override;

 private:
  static constexpr double kZoomStep = 0.8;

  void onSeriesChanged();
  void describe();
  void moveTo(double first);
  void zoom(double factor, double aroundIndex);
  void setFollowing(bool following);
  bool navigate(int key);
  bool choosePeriod(int key);
  void paintEmpty(QPainter& painter);
  void editIndicator(models::IndicatorKind kind);
  [[nodiscard]] double middle() const { return m_first + m_count / 2; }
  [[nodiscard]] double barCount() const { return static_cast<double>(m_series.bars().size()); }
  [[nodiscard]] double newestFirst() const;
  [[nodiscard]] ChartData shown() const;
  [[nodiscard]] ChartGeometry layout() const;
  [[nodiscard]] QString markTextAt(const QPointF& at) const;

  models::ChartSeries& m_series;
  const Theme& m_theme;
  QPixmap m_still;                 ///< everything but the newest bar and what is drawn on top
  ChartGeometry m_stillFrame;
  std::uint64_t m_stillEpoch = 0;
  std::size_t m_stillMarks = 0;
  bool m_stillHollow = true;
  models::BarPeriod m_period = models::BarPeriod::Native;
  bool m_following = true;
  bool m_hollow = true;
  bool m_zoomed = false;           ///< else the width decides how many bars are shown
  double m_first = 0;
  double m_count = 120;
  std::optional<ChartPointer> m_pointer;
  bool m_dragging = false;
  double m_dragX = 0;
  double m_dragFirst = 0;
  int m_primitives = 0;
  int m_stillPaints = 0;
  QTimer m_second;                 ///< ages and the spoken description
};

}  // namespace keel::widgets
