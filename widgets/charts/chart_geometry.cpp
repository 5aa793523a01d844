#include <widgets/charts/chart_geometry.h>

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetricsF>

namespace keel::widgets {

namespace {

struct GeometryTexts {
  Q_DECLARE_TR_FUNCTIONS(keel::widgets::CandleChart)
};

constexpr double kVolumeShare = 0.14;
constexpr double kLowerShare = 0.18;
constexpr double kPanelGap = 4;
constexpr std::size_t kMostLower = 2;

std::size_t overlays(const ChartData& data) {
  return static_cast<std::size_t>(std::count_if(data.indicators.begin(), data.indicators.end(),
                                                [](const models::IndicatorSeries& i) { return !i.lower(); }));
}

/// The legend breaks into rows; each entry gets the room of its widest plausible value.
int legendRows(const ChartGeometry& g, const ChartData& data, double width, const QFontMetricsF& metrics,
               const QString& sample) {
  if (overlays(data) == 0) return 0;
  int rows = 1;
  double used = 0;
  for (const models::IndicatorSeries& indicator : data.indicators) {
    if (indicator.lower()) continue;
    const double value = metrics.horizontalAdvance(sample + QLatin1Char(' '));
    const double entry = metrics.horizontalAdvance(indicator.choice().label()) + 4 * g.digit +
                         value * static_cast<double>(indicator.lines().size());
    if (used > 0 && used + entry > width) {
      ++rows;
      used = 0;
    }
    used += entry;
  }
  return rows;
}

void placePanels(ChartGeometry& g, const ChartData& data, double axis) {
  const double head = (1 + g.legendRows) * g.line + 4;
  const double height = std::max(40.0, g.area.height() - head - g.line - 4);
  const double width = std::max(40.0, g.area.width() - axis);
  std::vector<std::size_t> wanted;
  const std::size_t most = height > 15 * g.line ? kMostLower : 1;
  for (std::size_t i = 0; i < data.indicators.size() && wanted.size() < most; ++i) {
    if (data.indicators[i].lower()) wanted.push_back(i);
  }
  const double volume = std::floor(height * kVolumeShare);
  const double lower = std::floor(std::max(height * kLowerShare, 2.5 * g.line));
  const double below = volume + kPanelGap + static_cast<double>(wanted.size()) * (lower + kPanelGap);
  g.plot = QRectF(g.area.left(), g.area.top() + head, width, std::max(20.0, height - below));
  g.volume = QRectF(g.area.left(), g.plot.bottom() + kPanelGap, width, volume);
  double top = g.volume.bottom() + kPanelGap;
  for (const std::size_t indicator : wanted) {
    g.lower.push_back({QRectF(g.area.left(), top, width, lower), indicator, 0, 1});
    top += lower + kPanelGap;
  }
}

void scaleLower(LowerPanel& panel, const ChartGeometry& g, const models::IndicatorSeries& indicator) {
  if (indicator.choice().kind == models::IndicatorKind::Rsi) {
    panel.low = 0;
    panel.high = 100;
    return;
  }
  models::LowHigh range(0.0);
  for (const models::IndicatorLine& line : indicator.lines()) range.merge(line.range(g.begin, g.end));
  const double padding = std::max((range.high - range.low) * 0.08, 1e-6);
  panel.low = range.low - padding;
  panel.high = range.high + padding;
}

void takeColumns(ChartGeometry& g, const ChartData& data) {
  const models::BarStore& bars = *data.bars;
  models::CandleSum all;
  g.columns.reserve((g.end - g.begin) / g.step + 1);
  for (std::size_t i = g.begin; i < g.end; i += g.step) {
    const models::CandleSum column = bars.sum(i, std::min(i + g.step, g.end));
    g.mostVolume = std::max(g.mostVolume, column.volume);
    g.columns.push_back(column);
    all.merge(column);
  }
  const double least = std::pow(10.0, -data.decimals) * 4;
  const double padding = std::max((all.high - all.low) * 0.08, least);
  g.low = all.low - padding;
  g.high = all.high + padding;
}

}  // namespace

bool ChartGeometry::sameFrame(const ChartGeometry& other) const {
  return area == other.area && plot == other.plot && lower == other.lower && first == other.first &&
         count == other.count && low == other.low && high == other.high && mostVolume == other.mostVolume &&
         begin == other.begin && step == other.step && columns.size() == other.columns.size() && line == other.line;
}

ChartGeometry layoutChart(const QRectF& area, const ChartData& data, const Theme& theme, const QPaintDevice* device) {
  const QFontMetricsF metrics = device == nullptr ? QFontMetricsF(theme.numbers) : QFontMetricsF(theme.numbers, device);
  const models::BarStore& bars = *data.bars;
  const auto size = static_cast<double>(bars.size());
  ChartGeometry g;
  g.area = area;
  g.line = std::ceil(metrics.height()) + 2;
  g.digit = metrics.horizontalAdvance(QLatin1Char('0'));
  g.first = data.first;
  g.count = std::max(1.0, data.count);
  const double widest = bars.empty() ? 0 : std::max(bars.candles().back().close, bars.candles().front().close);
  const QString sample = models::formatDouble(widest * 1.5, data.decimals);
  // Two figures of reserve: the axis must not jump when a price gains a digit while it runs.
  const double axis = metrics.horizontalAdvance(sample) + 2 * g.digit + 10;
  g.legendRows = legendRows(g, data, area.width() - axis - 12, metrics, sample);
  placePanels(g, data, axis);
  g.step = static_cast<std::size_t>(std::max(1.0, std::ceil(2.0 * g.count / g.plot.width())));
  g.begin = static_cast<std::size_t>(std::clamp(std::floor(g.first), 0.0, size));
  g.begin -= g.begin % g.step;
  const auto end = static_cast<std::size_t>(std::clamp(std::ceil(g.first + g.count), 0.0, size));
  g.end = std::min(bars.size(), (end + g.step - 1) / g.step * g.step);
  if (g.begin >= g.end) {
    g.begin = g.end;
    return g;
  }
  takeColumns(g, data);
  for (LowerPanel& panel : g.lower) scaleLower(panel, g, data.indicators[panel.indicator]);
  return g;
}

QColor indicatorColor(std::size_t index, const Theme& theme) {
  const std::array<QColor, 6> colors{theme.accent, theme.warn, theme.pending, theme.muted, theme.replay, theme.info};
  return colors[index % colors.size()];
}

Qt::PenStyle indicatorPenStyle(std::size_t index) {
  constexpr std::array<Qt::PenStyle, 4> kStyles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
  return kStyles[index % kStyles.size()];
}

QString readOutText(const ChartData& data, const ChartGeometry& g, std::size_t bar, double width) {
  const models::BarStore& bars = *data.bars;
  if (bar >= bars.size()) return data.title;
  const std::size_t begin = bar - bar % g.step;
  const models::CandleSum c = bars.sum(begin, begin + g.step);
  const models::Candle& first = bars.candles()[begin];
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(first.localMs, Qt::UTC);
  const QString zone = data.zone.abbreviation(QDateTime::fromMSecsSinceEpoch(first.openMs, Qt::UTC));
  const auto price = [&data](double value) { return models::formatDouble(value, data.decimals); };
  const QString arrow = c.close > c.open ? QStringLiteral("▲")
                        : c.close < c.open ? QStringLiteral("▼") : QStringLiteral("■");
  const QString full = at.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
  const QString clock = at.toString(QStringLiteral("HH:mm"));
  const QString volume = models::formatCompact(c.volume);
  const QStringList variants{
      GeometryTexts::tr("%1 %2  O %3  H %4  L %5  C %6 %7  V %8")
          .arg(full, zone, price(c.open), price(c.high), price(c.low), price(c.close), arrow, volume),
      GeometryTexts::tr("%1  O %2  H %3  L %4  C %5 %6  V %7")
          .arg(full, price(c.open), price(c.high), price(c.low), price(c.close), arrow, volume),
      GeometryTexts::tr("%1 O %2 H %3 L %4 C %5 %6")
          .arg(clock, price(c.open), price(c.high), price(c.low), price(c.close), arrow),
      GeometryTexts::tr("%1 C %2 %3").arg(clock, price(c.close), arrow)};
  const QString title = data.title.isEmpty() ? QString() : data.title + QStringLiteral("  ");
  for (const QString& variant : variants) {
    if (static_cast<double>(title.size() + variant.size()) * g.digit <= width) return title + variant;
  }
  return title + variants.back();
}

}  // namespace keel::widgets
