#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QPaintEngine>

#include <widgets/charts/chart_parts.h>

namespace keel::widgets {

namespace {

struct OverlayTexts {
  Q_DECLARE_TR_FUNCTIONS(keel::widgets::CandleChart)
};

/// Beyond so many bars a column, lines are bands.
constexpr std::size_t kMostStepOfRuns = 8;

bool isRaster(const ChartCanvas& canvas) {
  const QPaintEngine* engine = canvas.painter.paintEngine();
  return engine != nullptr && engine->type() == QPaintEngine::Raster;
}

/// Draws a run of points without a gap. On a screen lines of one pixel are drawn side by side: broader pens take a
/// general path there that is twenty times as slow.
void strokeRun(ChartCanvas& canvas, QPolygonF& points, const QColor& color, Qt::PenStyle style) {
  if (points.size() > 1) {
    const bool raster = isRaster(canvas);
    const double pixel = raster ? 1.0 / canvas.painter.device()->devicePixelRatioF() : 1.4;
    QPen pen(color, pixel, style);
    pen.setCosmetic(raster);
    if (raster) pen.setWidthF(1);
    canvas.painter.setPen(pen);
    canvas.painter.setBrush(Qt::NoBrush);
    canvas.painter.setRenderHint(QPainter::Antialiasing);
    canvas.painter.drawPolyline(points);
    if (raster) {
      points.translate(0, 0.6 * std::max(pixel, 0.5));
      canvas.painter.drawPolyline(points);
    }
    canvas.painter.setRenderHint(QPainter::Antialiasing, false);
    canvas.drawn += static_cast<int>(points.size());
  }
  points.clear();
}

struct LineLook {
  QColor color;
  Qt::PenStyle style = Qt::SolidLine;
  bool daily = false;   ///< begins anew each day
};

/// The bars of a column that a line is drawn for: for a daily line those of the column's last day.
struct ColumnBars {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool beginsDay = false;
};

ColumnBars barsOf(const ChartCanvas& canvas, std::size_t column, bool daily) {
  const ChartGeometry& g = canvas.g;
  const std::size_t begin = g.begin + column * g.step;
  ColumnBars out{begin, std::min(begin + g.step, g.end), false};
  if (daily && out.end > out.begin) {
    const auto& starts = canvas.data.bars->sessions();
    const std::size_t start = *(std::upper_bound(starts.begin(), starts.end(), out.end - 1) - 1);
    out.beginsDay = start >= out.begin;
    out.begin = std::max(out.begin, start);
  }
  // A few bars go to the neighbouring column; none is lost, and single bars far apart in memory are not touched.
  std::size_t block = 1;
  while (block * models::IndicatorLine::kBlock * 8 <= g.step) block *= models::IndicatorLine::kBlock;
  if (!out.beginsDay) out.begin -= out.begin % block;
  if (out.end < g.end) out.end = std::max(out.begin + 1, out.end - out.end % block);
  return out;
}

template <class ToY>
void paintRuns(ChartCanvas& canvas, const models::IndicatorLine& line, ColumnRange range, const LineLook& look,
               const ToY& toY) {
  QPolygonF points;
  for (std::size_t i = range.from; i < range.to; ++i) {
    const ColumnBars bars = barsOf(canvas, i, look.daily);
    const models::LowHigh values = bars.end - bars.begin == 1 ? models::LowHigh(line.at(bars.begin))
                                                              : line.range(bars.begin, bars.end);
    if (values.empty() || bars.beginsDay) strokeRun(canvas, points, look.color, look.style);
    if (values.empty()) continue;
    // The end that is nearer to where the line stands comes first.
    const double low = toY(values.low);
    const double high = toY(values.high);
    const double stands = points.isEmpty() ? low : points.back().y();
    const bool lowFirst = std::abs(stands - low) < std::abs(stands - high);
    const double x = canvas.g.columnX(i);
    points.append(QPointF(x, lowFirst ? low : high));
    if (low - high >= 1) points.append(QPointF(x, lowFirst ? high : low));
  }
  strokeRun(canvas, points, look.color, look.style);
}

/// Many bars a column: what the line went through there, joined to the column before.
template <class ToY>
void paintSpans(ChartCanvas& canvas, const models::IndicatorLine& line, ColumnRange range, const LineLook& look,
                const ToY& toY) {
  const ChartGeometry& g = canvas.g;
  std::vector<QRectF> spans;
  models::LowHigh before;
  for (std::size_t i = range.from; i < range.to; ++i) {
    const ColumnBars bars = barsOf(canvas, i, look.daily);
    models::LowHigh now = line.range(bars.begin, bars.end);
    const models::LowHigh plain = now;
    if (!now.empty() && !before.empty() && !bars.beginsDay) {
      if (before.high < now.low) now.low = before.high;
      if (before.low > now.high) now.high = before.low;
    }
    before = plain;
    if (now.empty()) continue;
    const double top = std::round(toY(now.high));
    const double left = std::round(g.columnX(i) - g.slot() / 2);
    const double right = std::round(g.columnX(i) + g.slot() / 2);
    spans.emplace_back(left, top, right - left, std::max(1.0, std::round(toY(now.low)) - top));
  }
  canvas.rects(spans, look.color);
}

template <class ToY>
void paintLine(ChartCanvas& canvas, const models::IndicatorLine& line, ColumnRange range, const LineLook& look,
               const ToY& toY) {
  if (canvas.g.step <= kMostStepOfRuns) paintRuns(canvas, line, range, look, toY);
  else paintSpans(canvas, line, range, look, toY);
}

void paintHistogram(ChartCanvas& canvas, const models::IndicatorLine& line, ColumnRange range,
                    const LowerPanel& panel) {
  const ChartGeometry& g = canvas.g;
  std::vector<QRectF> above;
  std::vector<QRectF> below;
  const double zero = std::round(panel.y(0));
  const double width = std::clamp(std::floor(g.slot() * 0.5), 1.0, 12.0);
  for (std::size_t i = range.from; i < range.to; ++i) {
    const double value = line.at(std::min(g.begin + (i + 1) * g.step, g.end) - 1);
    if (std::isnan(value)) continue;
    const double y = std::round(panel.y(value));
    const double left = std::floor(g.columnX(i)) - std::floor((width - 1) / 2);
    (value >= 0 ? above : below).emplace_back(left, std::min(y, zero), width, std::max(1.0, std::abs(y - zero)));
  }
  QColor up = canvas.theme.up;
  QColor down = canvas.theme.down;
  up.setAlphaF(0.5F);
  down.setAlphaF(0.5F);
  canvas.rects(above, up);
  canvas.rects(below, down);
}

void paintLowerPanel(ChartCanvas& canvas, const LowerPanel& panel, ColumnRange range) {
  const models::IndicatorSeries& indicator = canvas.data.indicators[panel.indicator];
  canvas.painter.setClipRect(panel.area);
  if (range.from == 0) {
    const bool rsi = indicator.choice().kind == models::IndicatorKind::Rsi;
    const std::vector<double> levels = rsi ? std::vector<double>{30, 70} : std::vector<double>{0};
    std::vector<QRectF> lines;
    for (const double level : levels) {
      lines.emplace_back(panel.area.left(), std::round(panel.y(level)), panel.area.width(), 1);
    }
    canvas.rects(lines, canvas.theme.line);
  }
  std::size_t color = panel.indicator;
  for (const models::IndicatorLine& line : indicator.lines()) {
    if (line.histogram()) {
      paintHistogram(canvas, line, range, panel);
      continue;
    }
    const LineLook look{indicatorColor(color, canvas.theme), indicatorPenStyle((color - panel.indicator) / 2), false};
    paintLine(canvas, line, range, look, [&panel](double value) { return panel.y(value); });
    color += 2;   // neighbours in the table are not told apart at a glance
  }
}

QString valueText(const models::IndicatorSeries& indicator, const models::IndicatorLine& line, std::size_t bar,
                  int decimals) {
  const double value = line.at(bar);
  if (std::isnan(value)) return models::noValue();
  const int digits = indicator.lower() ? (indicator.choice().kind == models::IndicatorKind::Rsi ? 1 : decimals + 1)
                                       : decimals;
  return models::formatDouble(value, digits);
}

/// "— SMA 20 168.31", returning where the next entry begins.
double paintEntry(ChartCanvas& canvas, std::size_t index, QPointF at, std::size_t bar) {
  const models::IndicatorSeries& indicator = canvas.data.indicators[index];
  const ChartGeometry& g = canvas.g;
  QStringList parts{indicator.choice().label()};
  for (const models::IndicatorLine& line : indicator.lines()) {
    parts << valueText(indicator, line, bar, canvas.data.decimals);
  }
  const QString text = parts.join(QLatin1Char(' '));
  const double y = std::round(at.y() + g.line / 2) + 0.5;
  if (indicator.lower()) {
    QColor ground = canvas.theme.pane;
    ground.setAlphaF(0.85F);
    const double room = canvas.numbers.horizontalAdvance(text) + 4 * g.digit;
    canvas.painter.fillRect(QRectF(at.x(), at.y(), room, g.line), ground);
  }
  const Qt::PenStyle style = indicator.lower() ? Qt::SolidLine : indicatorPenStyle(index);
  canvas.painter.setPen(QPen(indicatorColor(index, canvas.theme), 2, style));
  canvas.painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + 2.5 * g.digit, y));
  const double width = canvas.numbers.horizontalAdvance(text);
  canvas.text(QRectF(at.x() + 3 * g.digit, at.y(), width + 2, g.line), Qt::AlignLeft | Qt::AlignVCenter, text,
              canvas.theme.text);
  return at.x() + 3 * g.digit + width + 2 * g.digit;
}

}  // namespace

void paintIndicators(ChartCanvas& canvas, ColumnRange range) {
  const ChartGeometry& g = canvas.g;
  canvas.painter.save();
  canvas.painter.setClipRect(g.plot);
  for (std::size_t i = 0; i < canvas.data.indicators.size(); ++i) {
    const models::IndicatorSeries& indicator = canvas.data.indicators[i];
    if (indicator.lower()) continue;
    const bool daily = indicator.choice().kind == models::IndicatorKind::Vwap;
    const LineLook look{indicatorColor(i, canvas.theme), indicatorPenStyle(i), daily};
    for (const models::IndicatorLine& line : indicator.lines()) {
      paintLine(canvas, line, range, look, [&g](double value) { return g.y(value); });
    }
  }
  for (const LowerPanel& panel : g.lower) paintLowerPanel(canvas, panel, range);
  canvas.painter.restore();
}

void paintHead(ChartCanvas& canvas) {
  const ChartGeometry& g = canvas.g;
  const std::size_t newest = canvas.data.bars->size() - 1;
  const std::size_t bar = canvas.data.pointer ? std::min(canvas.data.pointer->bar, newest) : newest;
  const double width = g.area.width() - 12;
  canvas.text(QRectF(g.area.left() + 6, g.area.top() + 2, width, g.line), Qt::AlignLeft | Qt::AlignVCenter,
              readOutText(canvas.data, g, bar, width), canvas.theme.text);
  QPointF at(g.area.left() + 6, g.area.top() + 2 + g.line);
  for (std::size_t i = 0; i < canvas.data.indicators.size(); ++i) {
    const models::IndicatorSeries& indicator = canvas.data.indicators[i];
    if (indicator.lower()) continue;
    QString sample = indicator.choice().label();
    for (const models::IndicatorLine& line : indicator.lines()) {
      sample += QLatin1Char(' ') + valueText(indicator, line, bar, canvas.data.decimals);
    }
    const double room = canvas.numbers.horizontalAdvance(sample) + 3 * g.digit;
    if (at.x() > g.area.left() + 6 && at.x() + room > g.plot.right()) at = QPointF(g.area.left() + 6, at.y() + g.line);
    at.setX(paintEntry(canvas, i, at, bar));
  }
  for (const LowerPanel& panel : g.lower) {
    paintEntry(canvas, panel.indicator, QPointF(g.area.left() + 6, panel.area.top()), bar);
    const bool rsi = canvas.data.indicators[panel.indicator].choice().kind == models::IndicatorKind::Rsi;
    for (const double level : rsi ? std::vector<double>{30, 70} : std::vector<double>{0}) {
      const QRectF box(g.plot.right() + 6, panel.y(level) - g.line / 2, g.area.right() - g.plot.right() - 6, g.line);
      canvas.text(box, Qt::AlignLeft | Qt::AlignVCenter, models::formatDouble(level, 0), canvas.theme.muted);
    }
  }
}

void paintLastPrice(ChartCanvas& canvas) {
  const ChartGeometry& g = canvas.g;
  const double last = canvas.data.bars->candles().back().close;
  const double y = std::clamp(std::round(g.y(last)) + 0.5, g.plot.top(), g.plot.bottom());
  const bool old = canvas.data.ageMs > canvas.data.oldMs;
  const QColor color = old ? canvas.theme.faint : canvas.theme.accent;
  if (last >= g.low && last <= g.high) canvas.line({g.plot.left(), y}, {g.plot.right(), y}, color, Qt::DotLine);
  canvas.tag(y, models::formatDouble(last, canvas.data.decimals), color, canvas.theme.window);
  if (canvas.data.ageMs < 0) return;
  const double pointed = canvas.data.pointer ? canvas.data.pointer->y.value_or(y) - y : -g.line;
  if (pointed > 0 && pointed < 2 * g.line) return;   // the crosshair's price stands there
  const QRectF box(g.plot.right() + 1, y + g.line / 2, g.area.right() - g.plot.right() - 1, g.line);
  QFont font = canvas.theme.numbers;
  font.setStrikeOut(canvas.data.ageMs > 2 * canvas.data.oldMs);
  canvas.painter.fillRect(box, canvas.theme.pane);
  canvas.painter.setFont(font);
  canvas.painter.setPen(old ? canvas.theme.faint : canvas.theme.muted);
  canvas.painter.drawText(box.adjusted(5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          models::formatAge(canvas.data.ageMs));
  ++canvas.drawn;
}

void paintPointer(ChartCanvas& canvas) {
  if (!canvas.data.pointer) return;
  const ChartGeometry& g = canvas.g;
  const models::BarStore& bars = *canvas.data.bars;
  const std::size_t bar = std::min(canvas.data.pointer->bar, bars.size() - 1);
  const std::size_t column = (bar - std::min(bar, g.begin)) / g.step;
  const double x = std::floor(g.columnX(column)) + 0.5;
  if (x >= g.plot.left() && x < g.plot.right()) {
    canvas.line({x, g.plot.top()}, {x, g.bottom()}, canvas.theme.muted, Qt::DashLine);
  }
  const double y = canvas.data.pointer->y.value_or(g.y(bars.candles()[bar].close));
  const auto across = [&canvas, &g, at = std::round(y) + 0.5] {
    canvas.line({g.plot.left(), at}, {g.plot.right(), at}, canvas.theme.muted, Qt::DashLine);
  };
  if (y >= g.plot.top() && y <= g.plot.bottom()) {
    across();
    canvas.tag(y, models::formatDouble(g.priceAt(y), canvas.data.decimals), canvas.theme.hover, canvas.theme.text);
    return;
  }
  for (const LowerPanel& panel : g.lower) {
    if (y < panel.area.top() || y > panel.area.bottom()) continue;
    across();
    const double value = panel.low + (panel.area.bottom() - y) / panel.area.height() * (panel.high - panel.low);
    canvas.tag(y, models::formatDouble(value, canvas.data.decimals), canvas.theme.hover, canvas.theme.text);
  }
}

void paintHint(ChartCanvas& canvas) {
  if (canvas.data.following) return;
  const ChartGeometry& g = canvas.g;
  const QFontMetricsF metrics(canvas.theme.words, canvas.painter.device());
  QString text = OverlayTexts::tr("Not following the newest bar. End or Enter goes back to it.");
  if (metrics.horizontalAdvance(text) + 20 > g.plot.width()) text = OverlayTexts::tr("Not following (End)");
  const QRectF box(g.plot.left() + 6, g.plot.bottom() - metrics.height() - 8, metrics.horizontalAdvance(text) + 12,
                   metrics.height() + 4);
  canvas.painter.fillRect(box, canvas.theme.raised);
  canvas.painter.fillRect(QRectF(box.left(), box.top(), 2, box.height()), canvas.theme.warn);
  canvas.painter.setFont(canvas.theme.words);
  canvas.painter.setPen(canvas.theme.text);
  canvas.painter.drawText(box.adjusted(7, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
  canvas.drawn += 3;
}

}  // namespace keel::widgets
