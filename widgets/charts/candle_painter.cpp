#include <widgets/charts/candle_painter.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include <QDateTime>
#include <QFontMetricsF>
#include <QPainter>

#include <models/format/format.h>

namespace keel::widgets {

using models::Candle;

namespace {

constexpr double kHeadRoom = 20;       // the read-out stands there
constexpr double kTimeAxisHeight = 18;
constexpr double kVolumeShare = 0.16;
constexpr qint64 kDayMs = 86'400'000;

/// Everything of one colour is drawn in one call.
struct CandleBatch {
  std::vector<QLineF> wicks;
  std::vector<QRectF> bodies;
  std::vector<QRectF> volumes;
};

Candle grouped(std::span<const Candle> candles, std::size_t begin, std::size_t end) {
  Candle out = candles[begin];
  for (std::size_t i = begin + 1; i < end; ++i) {
    out.high = std::max(out.high, candles[i].high);
    out.low = std::min(out.low, candles[i].low);
    out.volume += candles[i].volume;
  }
  out.close = candles[end - 1].close;
  out.closeMs = candles[end - 1].closeMs;
  return out;
}

/// 1, 2 or 5 times a power of ten, at least `least`.
double niceStep(double least) {
  const double power = std::pow(10.0, std::floor(std::log10(least)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= least) return factor * power;
  }
  return 10.0 * power;
}

QPen cosmetic(const QColor& color, Qt::PenStyle style = Qt::SolidLine) {
  QPen pen(color, 1, style);
  pen.setCosmetic(true);
  return pen;
}

int paintPriceAxis(QPainter& painter, const ChartGeometry& g, const ChartData& data, const Theme& theme) {
  const QFontMetricsF metrics(theme.numbers);
  const double least = (g.high - g.low) * 34.0 / g.plot.height();
  const double step = std::max(niceStep(least), std::pow(10.0, -data.decimals));
  std::vector<QLineF> lines;
  const double tagY = g.y(data.candles.back().close);
  painter.setFont(theme.numbers);
  painter.setPen(theme.muted);
  int labels = 0;
  for (double price = std::ceil(g.low / step) * step; price <= g.high && labels < 64; price += step, ++labels) {
    const double y = std::round(g.y(price)) + 0.5;
    lines.emplace_back(g.plot.left(), y, g.plot.right(), y);
    if (std::abs(y - tagY) < metrics.height()) continue;   // the tag of the last price stands there
    painter.drawText(QRectF(g.plot.right() + 6, y - metrics.height() / 2, 120, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, models::formatDouble(price, data.decimals));
  }
  painter.setPen(cosmetic(theme.raised));
  painter.drawLines(lines.data(), static_cast<int>(lines.size()));
  return labels + static_cast<int>(lines.size());
}

/// Seconds between two time labels, or whole months beyond a month.
qint64 timeStep(const ChartGeometry& g, std::span<const Candle> candles) {
  const Candle& last = candles[g.end - 1];
  const double barSeconds = std::max(1.0, static_cast<double>(last.closeMs - last.openMs) / 1000.0);
  const double least = barSeconds * g.count * 84.0 / g.plot.width();
  for (const qint64 step : {60, 300, 600, 900, 1800, 3600, 7200, 14400, 86400, 604800}) {
    if (static_cast<double>(step) >= least) return step;
  }
  return 30 * 86400;
}

qint64 bucketOf(qint64 localMs, qint64 step) {
  if (step < 30 * 86400) return localMs / 1000 / step;
  const QDate date = QDateTime::fromMSecsSinceEpoch(localMs, Qt::UTC).date();
  return date.year() * 12 + date.month();
}

QString timeLabel(qint64 localMs, qint64 step, bool newDay) {
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(localMs, Qt::UTC);
  if (step >= 30 * 86400) return QLocale().toString(at.date(), QStringLiteral("MMM yyyy"));
  if (newDay || step >= 86400) return QLocale().toString(at.date(), QStringLiteral("d MMM"));
  return at.time().toString(QStringLiteral("HH:mm"));
}

int paintTimeAxis(QPainter& painter, const ChartGeometry& g, std::span<const Candle> candles, const Theme& theme) {
  const QFontMetricsF metrics(theme.numbers);
  const qint64 step = timeStep(g, candles);
  std::vector<QLineF> ticks;
  std::vector<QLineF> breaks;
  int labels = 0;
  double free = g.plot.left();
  painter.setFont(theme.numbers);
  painter.setPen(theme.muted);
  for (std::size_t i = std::max<std::size_t>(g.begin, 1); i < g.end; ++i) {
    const qint64 now = candles[i].localMs;
    const qint64 before = candles[i - 1].localMs;
    const bool newDay = now / kDayMs != before / kDayMs;
    const double x = std::round(g.x(static_cast<double>(i))) + 0.5;
    if (newDay && step < 86400) breaks.emplace_back(x, g.plot.top(), x, g.volume.bottom());
    if (bucketOf(now, step) == bucketOf(before, step) && !newDay) continue;
    if (newDay && step >= 30 * 86400 && bucketOf(now, step) == bucketOf(before, step)) continue;
    const QString text = timeLabel(now, step, newDay);
    const double width = metrics.horizontalAdvance(text);
    if (x - width / 2 < free || x + width / 2 > g.plot.right()) continue;
    free = x + width / 2 + 14;
    ticks.emplace_back(x, g.plot.top(), x, g.volume.bottom());
    painter.drawText(QRectF(x - width / 2, g.volume.bottom() + 2, width + 1, kTimeAxisHeight - 2), Qt::AlignCenter,
                     text);
    ++labels;
  }
  painter.setPen(cosmetic(theme.raised));
  painter.drawLines(ticks.data(), static_cast<int>(ticks.size()));
  painter.setPen(cosmetic(theme.line, Qt::DashLine));
  painter.drawLines(breaks.data(), static_cast<int>(breaks.size()));
  return labels + static_cast<int>(ticks.size() + breaks.size());
}

int paintBatch(QPainter& painter, const CandleBatch& batch, const QColor& color, const QColor& fill,
               const QColor& volume) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(volume);
  painter.drawRects(batch.volumes.data(), static_cast<int>(batch.volumes.size()));
  painter.setPen(cosmetic(color));
  painter.drawLines(batch.wicks.data(), static_cast<int>(batch.wicks.size()));
  painter.setBrush(fill);
  painter.drawRects(batch.bodies.data(), static_cast<int>(batch.bodies.size()));
  return static_cast<int>(batch.volumes.size() + batch.wicks.size() + batch.bodies.size());
}

int paintBars(QPainter& painter, const ChartGeometry& g, std::span<const Candle> candles, const Theme& theme) {
  CandleBatch up;
  CandleBatch down;
  double most = 0;
  std::vector<Candle> groups;
  for (std::size_t i = g.begin; i < g.end; i += g.step) {
    groups.push_back(grouped(candles, i, std::min(i + g.step, g.end)));
    most = std::max(most, groups.back().volume);
  }
  const double slot = g.plot.width() / g.count * static_cast<double>(g.step);
  const double width = std::max(1.0, std::floor(slot * 0.7));
  double index = static_cast<double>(g.begin) + static_cast<double>(g.step - 1) / 2;
  for (const Candle& candle : groups) {
    CandleBatch& batch = candle.close >= candle.open ? up : down;
    const double middle = std::round(g.x(index)) + 0.5;
    const double left = middle - std::floor(width / 2);
    const double top = std::round(g.y(std::max(candle.open, candle.close))) + 0.5;
    const double bottom = std::round(g.y(std::min(candle.open, candle.close))) + 0.5;
    batch.wicks.emplace_back(middle, g.y(candle.high), middle, top);
    batch.wicks.emplace_back(middle, bottom, middle, g.y(candle.low));
    batch.bodies.emplace_back(left, top, width - 1, std::max(bottom - top, 0.0));
    const double height = most > 0 ? candle.volume / most * g.volume.height() : 0;
    batch.volumes.emplace_back(left - 0.5, g.volume.bottom() - height, width, height);
    index += static_cast<double>(g.step);
  }
  // Hollow when rising, filled when falling, so that colour is not the only mark.
  const QColor rising = width >= 4 ? theme.pane : theme.up;
  return paintBatch(painter, up, theme.up, rising, theme.tint(theme.up, theme.pane)) +
         paintBatch(painter, down, theme.down, theme.down, theme.tint(theme.down, theme.pane));
}

int paintLastPrice(QPainter& painter, const ChartGeometry& g, const ChartData& data, const Theme& theme) {
  const double last = data.candles.back().close;
  const double y = std::round(g.y(last)) + 0.5;
  if (y < g.plot.top() || y > g.plot.bottom()) return 0;
  const QFontMetricsF metrics(theme.numbers);
  painter.setPen(cosmetic(theme.accent, Qt::DotLine));
  painter.drawLine(QPointF(g.plot.left(), y), QPointF(g.plot.right(), y));
  const QString text = models::formatDouble(last, data.decimals);
  const QRectF tag(g.plot.right() + 1, y - metrics.height() / 2 - 1, metrics.horizontalAdvance(text) + 10,
                   metrics.height() + 2);
  painter.fillRect(tag, theme.accent);
  painter.setPen(theme.window);
  painter.setFont(theme.numbers);
  painter.drawText(tag.adjusted(5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
  return 3;
}

int paintMarks(QPainter& painter, const ChartGeometry& g, const ChartData& data, const Theme& theme) {
  int drawn = 0;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.pane, 1));
  for (const models::FillMark& mark : data.marks) {
    if (mark.candle < g.begin || mark.candle >= g.end) continue;
    const Candle& candle = data.candles[mark.candle];
    const double x = g.x(static_cast<double>(mark.candle));
    const double y = mark.buy ? g.y(candle.low) + 4 : g.y(candle.high) - 4;
    const double away = mark.buy ? 8 : -8;
    const QPointF points[] = {{x, y}, {x - 5, y + away}, {x + 5, y + away}};
    painter.setBrush(mark.buy ? theme.up : theme.down);
    painter.drawPolygon(points, 3);
    ++drawn;
  }
  painter.restore();
  return drawn;
}

}  // namespace

ChartGeometry layoutChart(const QRectF& area, const ChartData& data, const Theme& theme) {
  ChartGeometry g;
  g.first = data.first;
  g.count = std::max(1.0, data.count);
  const double top = data.candles.empty() ? 0 : data.candles.back().close;
  const QString sample = models::formatDouble(top, data.decimals) + QStringLiteral("00");
  const double axis = QFontMetricsF(theme.numbers).horizontalAdvance(sample) + 10;
  const double height = std::max(40.0, area.height() - kHeadRoom - kTimeAxisHeight);
  const double width = std::max(40.0, area.width() - axis);
  const double volume = std::floor(height * kVolumeShare);
  g.plot = QRectF(area.left(), area.top() + kHeadRoom, width, height - volume - 4);
  g.volume = QRectF(area.left(), g.plot.bottom() + 4, width, volume);
  const auto size = static_cast<double>(data.candles.size());
  g.step = static_cast<std::size_t>(std::max(1.0, std::ceil(2.0 * g.count / width)));
  g.begin = static_cast<std::size_t>(std::clamp(std::floor(g.first), 0.0, size));
  g.begin -= g.begin % g.step;
  g.end = static_cast<std::size_t>(std::clamp(std::ceil(g.first + g.count), 0.0, size));
  if (g.begin >= g.end) {
    g.begin = g.end;
    return g;
  }
  g.low = data.candles[g.begin].low;
  g.high = data.candles[g.begin].high;
  for (std::size_t i = g.begin; i < g.end; ++i) {
    g.low = std::min(g.low, data.candles[i].low);
    g.high = std::max(g.high, data.candles[i].high);
  }
  const double least = std::pow(10.0, -data.decimals) * 4;
  const double padding = std::max((g.high - g.low) * 0.08, least);
  g.low -= padding;
  g.high += padding;
  return g;
}

int paintCandles(QPainter& painter, const QRectF& area, const ChartData& data, const Theme& theme) {
  painter.fillRect(area, theme.pane);
  const ChartGeometry g = layoutChart(area, data, theme);
  if (g.begin == g.end) return 1;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  int drawn = 1;
  drawn += paintPriceAxis(painter, g, data, theme);
  drawn += paintTimeAxis(painter, g, data.candles, theme);
  painter.setClipRect(QRectF(area.left(), area.top(), g.plot.width(), area.height()));
  drawn += paintBars(painter, g, data.candles, theme);
  drawn += paintMarks(painter, g, data, theme);
  painter.setClipping(false);
  drawn += paintLastPrice(painter, g, data, theme);
  painter.restore();
  return drawn;
}

}  // namespace keel::widgets
