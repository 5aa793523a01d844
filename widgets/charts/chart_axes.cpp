#include <algorithm>
#include <cmath>

#include <QDateTime>
#include <QLocale>

#include <widgets/charts/chart_parts.h>

namespace keel::widgets {

using models::kDayMs;

namespace {

constexpr double kBreakSpacing = 24;   // px between days before their lines are drawn
constexpr std::size_t kMostSessionsWalked = 4'000;

struct TimeLabel {
  std::size_t bar = 0;
  QString text;
  bool strong = false;   ///< begins a day, month or year
};

QDate dateOf(qint64 localMs) { return QDateTime::fromMSecsSinceEpoch(localMs, Qt::UTC).date(); }

/// The days that begin inside the picture: indices into BarStore::sessions().
struct SessionRange {
  std::size_t from = 0;
  std::size_t to = 0;
};

SessionRange visibleSessions(const ChartGeometry& g, const models::BarStore& bars) {
  const auto& starts = bars.sessions();
  const auto from = std::lower_bound(starts.begin(), starts.end(), g.begin);
  const auto to = std::lower_bound(from, starts.end(), g.end);
  return {static_cast<std::size_t>(from - starts.begin()), static_cast<std::size_t>(to - starts.begin())};
}

/// Clock labels of one day from a bar on.
void addClock(std::vector<TimeLabel>& out, const models::BarStore& bars, std::size_t from, std::size_t to,
              qint64 step) {
  const auto& candles = bars.candles();
  const auto earlier = [](const models::Candle& candle, qint64 ms) { return candle.localMs < ms; };
  std::size_t at = from;
  while (at < to) {
    const qint64 next = (candles[at].localMs / step + 1) * step;
    const auto found = std::lower_bound(candles.begin() + static_cast<std::ptrdiff_t>(at),
                                        candles.begin() + static_cast<std::ptrdiff_t>(to), next, earlier);
    at = std::max(at + 1, static_cast<std::size_t>(found - candles.begin()));
    if (at >= to) return;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(candles[at].localMs / step * step, Qt::UTC);
    out.push_back({at, time.toString(QStringLiteral("HH:mm")), false});
  }
}

std::vector<TimeLabel> clockLabels(const ChartGeometry& g, const models::BarStore& bars, qint64 step) {
  std::vector<TimeLabel> out;
  const auto& starts = bars.sessions();
  const SessionRange days = visibleSessions(g, bars);
  const std::size_t firstDay = days.from < starts.size() ? starts[days.from] : bars.size();
  addClock(out, bars, g.begin, std::min(firstDay, g.end), step);
  for (std::size_t i = days.from; i < days.to; ++i) {
    const QDate date = dateOf(bars.candles()[starts[i]].localMs);
    out.push_back({starts[i], QLocale().toString(date, QStringLiteral("d MMM")), true});
    addClock(out, bars, starts[i], std::min(i + 1 < starts.size() ? starts[i + 1] : bars.size(), g.end), step);
  }
  return out;
}

/// Days, weeks, months or years, by how many days share the room of one label.
std::vector<TimeLabel> dayLabels(const ChartGeometry& g, const models::BarStore& bars, double daysPerLabel) {
  std::vector<TimeLabel> out;
  const auto& starts = bars.sessions();
  const SessionRange days = visibleSessions(g, bars);
  const std::size_t stride = std::max<std::size_t>(1, (days.to - days.from) / kMostSessionsWalked);
  const int months = daysPerLabel <= 21 ? 1 : daysPerLabel <= 63 ? 3 : daysPerLabel <= 252 ? 12 : 60;
  const bool byDay = daysPerLabel <= 5;
  QDate before;
  for (std::size_t i = days.from; i < days.to; i += stride) {
    const QDate date = dateOf(bars.candles()[starts[i]].localMs);
    const bool week = daysPerLabel <= 1 || before.isNull() || date.weekNumber() != before.weekNumber();
    const bool month = before.isNull() || (date.year() * 12 + date.month() - 1) / months !=
                                              (before.year() * 12 + before.month() - 1) / months;
    const bool year = before.isNull() || date.year() != before.year();
    before = date;
    if (byDay ? !week : !month) continue;
    const QString text = months >= 12 && !byDay ? QString::number(date.year())
                         : byDay && !year       ? QLocale().toString(date, QStringLiteral("d MMM"))
                                                : QLocale().toString(date, QStringLiteral("MMM yyyy"));
    out.push_back({starts[i], text, year});
  }
  return out;
}

std::vector<TimeLabel> timeLabels(const ChartGeometry& g, const models::BarStore& bars, double room) {
  const double slot = g.plot.width() / g.count;
  const double least = static_cast<double>(std::max<qint64>(bars.barMs(), 1'000)) * room / slot;
  const SessionRange days = visibleSessions(g, bars);
  const auto dayCount = static_cast<double>(std::max<std::size_t>(1, days.to - days.from));
  const double perDay = static_cast<double>(g.end - g.begin) / dayCount;
  if (perDay > 1.5) {
    for (const qint64 minutes : {1, 5, 10, 15, 30, 60, 120, 240}) {
      // A day narrower than two labels shows its date alone.
      if (static_cast<double>(minutes * 60'000) >= least && perDay * slot > 2 * room) {
        return clockLabels(g, bars, minutes * 60'000);
      }
    }
  }
  return dayLabels(g, bars, room / (slot * std::max(1.0, perDay)));
}

void placeLabels(ChartCanvas& canvas, const std::vector<TimeLabel>& labels, bool strong, std::vector<QRectF>& taken) {
  const ChartGeometry& g = canvas.g;
  for (const TimeLabel& label : labels) {
    if (label.strong != strong) continue;
    const double width = canvas.numbers.horizontalAdvance(label.text) + 2 * g.digit;
    const double x = g.x(static_cast<double>(label.bar));
    const QRectF box(x - width / 2, g.bottom() + 2, width, g.line);
    if (box.left() < g.area.left() || box.right() > g.plot.right() + 2 * g.digit) continue;
    const auto meets = [&box](const QRectF& other) { return other.intersects(box); };
    if (std::any_of(taken.begin(), taken.end(), meets)) continue;
    taken.push_back(box);
    canvas.text(box, Qt::AlignCenter, label.text, strong ? canvas.theme.text : canvas.theme.muted);
    canvas.rects({QRectF(std::floor(x), g.bottom(), 1, 3)}, canvas.theme.line);
  }
}

void paintBreaks(ChartCanvas& canvas) {
  const ChartGeometry& g = canvas.g;
  const auto& starts = canvas.data.bars->sessions();
  const SessionRange days = visibleSessions(g, *canvas.data.bars);
  const std::size_t count = days.to - days.from;
  if (count == 0 || (g.end - g.begin) < 2 * count) return;   // bars of a day or more
  if (g.plot.width() / static_cast<double>(count) < kBreakSpacing) return;
  for (std::size_t i = days.from; i < days.to; ++i) {
    if (starts[i] == 0) continue;
    const double x = std::floor(g.x(static_cast<double>(starts[i]) - 0.5)) + 0.5;
    if (x < g.plot.left()) continue;
    canvas.line({x, g.plot.top()}, {x, g.bottom()}, canvas.theme.line, Qt::DashLine);
  }
}

double priceStep(const ChartGeometry& g, int decimals) {
  return std::max(niceStep((g.high - g.low) * g.line * 2.2 / g.plot.height()), std::pow(10.0, -decimals));
}

}  // namespace

double niceStep(double least) {
  const double power = std::pow(10.0, std::floor(std::log10(std::max(least, 1e-12))));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= least) return factor * power;
  }
  return 10.0 * power;
}

void paintGrid(ChartCanvas& canvas) {
  const ChartGeometry& g = canvas.g;
  const double step = priceStep(g, canvas.data.decimals);
  std::vector<QRectF> lines;
  for (double price = std::ceil(g.low / step) * step; price <= g.high && lines.size() < 128; price += step) {
    lines.emplace_back(g.plot.left(), std::round(g.y(price)), g.plot.width(), 1);
  }
  canvas.rects(lines, canvas.theme.raised);
  std::vector<QRectF> borders{{g.plot.left(), g.volume.bottom(), g.plot.width(), 1}};
  for (const LowerPanel& panel : g.lower) {
    borders.emplace_back(g.plot.left(), panel.area.top() - 2, g.plot.width(), 1);
    borders.emplace_back(g.plot.left(), panel.area.bottom(), g.plot.width(), 1);
  }
  canvas.rects(borders, canvas.theme.line);
}

void paintTimeAxis(ChartCanvas& canvas) {
  paintBreaks(canvas);
  const double room = canvas.numbers.horizontalAdvance(QStringLiteral("00 MMM 00")) + canvas.g.digit;
  const auto labels = timeLabels(canvas.g, *canvas.data.bars, room);
  std::vector<QRectF> taken;
  placeLabels(canvas, labels, true, taken);
  placeLabels(canvas, labels, false, taken);
}

void paintPriceLabels(ChartCanvas& canvas) {
  const ChartGeometry& g = canvas.g;
  const double step = priceStep(g, canvas.data.decimals);
  const double last = std::clamp(g.y(canvas.data.bars->candles().back().close), g.plot.top(), g.plot.bottom());
  int count = 0;
  for (double price = std::ceil(g.low / step) * step; price <= g.high && count < 128; price += step, ++count) {
    const double y = g.y(price);
    if (std::abs(y - last) < g.line * 1.6 || y < g.plot.top() + g.line / 2) continue;   // the last price stands there
    canvas.text(QRectF(g.plot.right() + 6, y - g.line / 2, g.area.right() - g.plot.right() - 6, g.line),
                Qt::AlignLeft | Qt::AlignVCenter, models::formatDouble(price, canvas.data.decimals),
                canvas.theme.muted);
  }
  canvas.text(QRectF(g.plot.right() + 6, g.volume.top(), g.area.right() - g.plot.right() - 6, g.line),
              Qt::AlignLeft | Qt::AlignVCenter, models::formatCompact(g.mostVolume), canvas.theme.muted);
}

}  // namespace keel::widgets
