#include <engine/render/charts.h>

#include <algorithm>
#include <cmath>

#include <engine/render/plot.h>

namespace keel::render {

namespace {

using Times = std::vector<std::pair<std::size_t, base::Timestamp>>;

QColor faded(Ink ink, int alpha) {
  QColor color = colorOf(ink);
  // Mixed with white instead of transparent: PDF/A and old printers know no transparency.
  const auto mix = [alpha](int channel) { return 255 - (255 - channel) * alpha / 255; };
  return QColor(mix(color.red()), mix(color.green()), mix(color.blue()));
}

struct Range {
  double low = 0, high = 0;
  bool any = false;
  void add(double value) {
    low = any ? std::min(low, value) : value;
    high = any ? std::max(high, value) : value;
    any = true;
  }
};

void dashed(Paper& paper, const QRectF& inner, double y) {
  for (double x = inner.left(); x < inner.right(); x += 5) {
    paper.line(x, y, std::min(x + 2.5, inner.right()), y, Ink::Line, 0.6);
  }
}

void drawBar(Paper& paper, double x1, double x2, double from, double to, Ink ink) {
  paper.fill(QRectF(QPointF(x1, std::min(from, to)), QPointF(x2, std::max(from, to))), ink);
}

/// A triangle with its tip on the price: from below for a buy, from above for a sell.
void drawTrade(Paper& paper, double x, double y, bool buy) {
  const double size = buy ? 4.2 : -4.2;
  QPolygonF shape{{x, y}, {x - 2.6, y + size}, {x + 2.6, y + size}};
  paper.fill(shape, colorOf(buy ? Ink::Up : Ink::Down));
}

void drawCandle(Paper& paper, const Plot& plot, const reports::Candle& candle, double x, double half) {
  const Ink ink = candle.close >= candle.open ? Ink::Line : Ink::Faint;
  paper.line(x, plot.y(candle.high), x, plot.y(candle.low), ink, 0.45);
  const double top = plot.y(std::max(candle.open, candle.close)), bottom = plot.y(std::min(candle.open, candle.close));
  const QRectF body(QPointF(x - half, top), QPointF(x + half, std::max(bottom, top + 0.4)));
  if (candle.close >= candle.open) paper.fill(QPolygonF(body), QColor(Qt::white));
  if (candle.close >= candle.open) paper.frame(body, ink, 0.4);
  else paper.fill(body, ink);
}

}  // namespace

void drawCurve(Paper& paper, const QRectF& area, const reports::Series& series, const CurveStyle& style,
               const Clock& clock) {
  Range range;
  Times times;
  for (const auto& point : series.points) {
    range.add(point.value);
    times.emplace_back(point.position, point.ts);
  }
  if (style.fillToZero) range.add(0);
  if (style.level) range.add(*style.level);
  const Plot plot(paper, area, style.title, style.unit, roundScale(range.low, range.high, 4));
  if (series.points.empty()) return plot.sayNothing(QStringLiteral("no data: the session left no equity behind"));
  plot.labelTimes(series.days, series.fullSize, times, clock);
  QPolygonF line;
  for (const auto& point : series.points) {
    line.append({plot.x(static_cast<double>(point.position), series.fullSize), plot.y(point.value)});
  }
  if (style.fillToZero) {
    QPolygonF filled = line;
    filled.append({line.last().x(), plot.y(0)});
    filled.append({line.first().x(), plot.y(0)});
    paper.fill(filled, faded(style.ink, 46));
  }
  if (style.level) dashed(paper, plot.inner(), plot.y(*style.level));
  if (line.size() == 1) line.append(line.first() + QPointF(0.5, 0));
  paper.polyline(line, style.ink, 0.9);
}

void drawDays(Paper& paper, const QRectF& area, const std::vector<reports::DayRow>& days, const QString& unit) {
  Range range;
  range.add(0);
  for (const auto& day : days) range.add(day.change.toDouble());
  const Plot plot(paper, area, QStringLiteral("P&L by day"), unit, roundScale(range.low, range.high, 4));
  if (days.empty()) return plot.sayNothing(QStringLiteral("no data: the session left no equity behind"));
  const double width = std::min(34.0, plot.inner().width() / static_cast<double>(days.size()) * 0.7);
  const auto every = static_cast<std::size_t>(std::ceil(static_cast<double>(days.size()) * 52 / plot.inner().width()));
  for (std::size_t i = 0; i < days.size(); ++i) {
    const double center = plot.x(static_cast<double>(i), days.size());
    const double change = days[i].change.toDouble();
    drawBar(paper, center - width / 2, center + width / 2, plot.y(0), plot.y(change), change < 0 ? Ink::Down : Ink::Up);
    if (i % std::max<std::size_t>(every, 1) == 0) plot.label(center, textOf(base::formatDate(days[i].date)));
    if (days.size() > 14) continue;
    const double beside = change < 0 ? plot.y(change) + 7 : plot.y(change) - 3;
    paper.textCentered(center, beside, textOf(reports::signedText(days[i].change)), Face::Tiny, Ink::Muted);
  }
  paper.line(plot.inner().left(), plot.y(0), plot.inner().right(), plot.y(0), Ink::Line, 0.6);
}

void drawPrices(Paper& paper, const QRectF& area, const reports::PriceChart& chart, const QString& unit,
                const Clock& clock) {
  Range range;
  Times times;
  for (const auto& candle : chart.candles) {
    range.add(candle.low);
    range.add(candle.high);
    times.emplace_back(candle.position, candle.tsOpen);
  }
  for (const auto& trade : chart.trades) range.add(trade.level);
  const double room = (range.high - range.low) * 0.06;
  const Plot plot(paper, area, textOf(chart.symbol), unit, roundScale(range.low - room, range.high + room, 5));
  plot.labelTimes(chart.days, chart.fullSize, times, clock);
  const double half = plot.inner().width() / static_cast<double>(std::max<std::size_t>(chart.candles.size(), 1)) * 0.32;
  for (const auto& candle : chart.candles) {
    const double middle = static_cast<double>(candle.position) + static_cast<double>(candle.bars - 1) / 2;
    drawCandle(paper, plot, candle, plot.x(middle, chart.fullSize), std::min(half, 3.0));
  }
  for (const auto& trade : chart.trades) {
    drawTrade(paper, plot.x(static_cast<double>(trade.position), chart.fullSize), plot.y(trade.level), trade.buy);
  }
  const double right = area.right(), top = area.top() + 9;
  paper.textRight(right, top, QStringLiteral("sell"), Face::Small, Ink::Muted);
  const double sell = right - paper.width(QStringLiteral("sell"), Face::Small) - 6;
  drawTrade(paper, sell, top, false);
  paper.textRight(sell - 8, top, QStringLiteral("buy"), Face::Small, Ink::Muted);
  drawTrade(paper, sell - 8 - paper.width(QStringLiteral("buy"), Face::Small) - 6, top - 4.2, true);
}

}  // namespace keel::render
