#pragma once
// What a price chart shows and where each part of it stands, for painting and for reading the mouse.
// Knows nothing of widgets or of where the numbers come from.
#include <optional>
#include <span>
#include <vector>

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QTimeZone>

#include <models/chart_series.h>
#include <widgets/theme.h>

class QPaintDevice;

namespace keel::widgets {

/// Where the crosshair stands: a bar, and a height in the picture unless the bar's close is meant.
struct ChartPointer {
  std::size_t bar = 0;
  std::optional<double> y;
};

struct ChartData {
  const models::BarStore* bars = nullptr;   ///< not null
  std::span<const models::FillMark> marks;
  std::span<const models::IndicatorSeries> indicators;
  double first = 0;        ///< bar index at the left edge; may lie outside of the data
  double count = 120;      ///< bars across the plot
  int decimals = 2;        ///< of prices
  bool hollow = true;      ///< rising bars are drawn hollow
  bool following = true;   ///< else a hint says how to come back to the newest bar
  qint64 ageMs = -1;       ///< of the last price; negative: not told
  qint64 oldMs = 90'000;   ///< age at which it greys; after twice that it is struck through
  std::optional<ChartPointer> pointer;
  QTimeZone zone = QTimeZone::utc();
  QString title;           ///< stands before the read-out; for pictures that leave the pane
};

/// A strip below the prices with an indicator of its own scale.
struct LowerPanel {
  QRectF area;
  std::size_t indicator = 0;   ///< index into ChartData::indicators
  double low = 0;
  double high = 1;

  [[nodiscard]] double y(double value) const { return area.bottom() - (value - low) / (high - low) * area.height(); }
  bool operator==(const LowerPanel&) const = default;
};

struct ChartGeometry {
  QRectF area;
  QRectF plot;             ///< prices
  QRectF volume;           ///< the strip below them
  std::vector<LowerPanel> lower;
  double line = 0;         ///< height of a line of text
  double digit = 0;        ///< width of a figure
  int legendRows = 0;
  double first = 0;
  double count = 1;
  double low = 0;          ///< price at the plot's bottom
  double high = 1;
  double mostVolume = 0;   ///< of one column
  std::size_t begin = 0;   ///< visible bars [begin, end)
  std::size_t end = 0;
  std::size_t step = 1;    ///< bars drawn as one, so that none is narrower than 2 px
  std::vector<models::CandleSum> columns;   ///< column i holds the bars from begin + i * step on

  [[nodiscard]] bool empty() const { return columns.empty(); }
  [[nodiscard]] double slot() const { return plot.width() / count * static_cast<double>(step); }
  [[nodiscard]] double x(double index) const { return plot.left() + (index + 0.5 - first) / count * plot.width(); }
  /// The middle of a column.
  [[nodiscard]] double columnX(std::size_t column) const {
    return x(static_cast<double>(begin + column * step) + static_cast<double>(step - 1) / 2);
  }
  [[nodiscard]] double y(double price) const { return plot.bottom() - (price - low) / (high - low) * plot.height(); }
  [[nodiscard]] double indexAt(double x) const { return first + (x - plot.left()) / plot.width() * count - 0.5; }
  [[nodiscard]] double priceAt(double y) const { return low + (plot.bottom() - y) / plot.height() * (high - low); }
  [[nodiscard]] double bottom() const { return lower.empty() ? volume.bottom() : lower.back().area.bottom(); }
  /// Is the newest bar in the picture? Then its column is the last one.
  [[nodiscard]] bool showsNewest(const models::BarStore& bars) const { return !empty() && end == bars.size(); }
  /// Would the part of a picture that does not change with the newest bar look the same?
  [[nodiscard]] bool sameFrame(const ChartGeometry& other) const;
};

/// Fonts are measured for `device`, or for the screen when there is none.
[[nodiscard]] ChartGeometry layoutChart(const QRectF& area, const ChartData& data, const Theme& theme,
                                        const QPaintDevice* device = nullptr);
/// Colour and dash of the n-th indicator.
[[nodiscard]] QColor indicatorColor(std::size_t index, const Theme& theme);
[[nodiscard]] Qt::PenStyle indicatorPenStyle(std::size_t index);
/// "2013-10-07 09:47 EDT  O 168.20  H …": the bar, or the bars drawn as one, at an index; shorter where
/// `width` is small.
[[nodiscard]] QString readOutText(const ChartData& data, const ChartGeometry& g, std::size_t bar, double width = 1e9);

}  // namespace keel::widgets
