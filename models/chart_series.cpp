#include <models/chart_series.h>

#include <algorithm>

#include <QDateTime>

#include <models/format/words.h>

namespace keel::models {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr std::size_t kMaxFills = 20'000;

qint64 chartMs(base::Timestamp ts) {
  return std::chrono::floor<std::chrono::milliseconds>(ts.time_since_epoch()).count();
}

QString lengthWord(qint64 ms) {
  const qint64 seconds = (ms + 500) / 1000;
  if (seconds <= 0) return {};
  if (seconds < 60) return ChartSeries::tr("%1s").arg(seconds);
  if (seconds < 3600) return ChartSeries::tr("%1m").arg((seconds + 30) / 60);
  if (seconds < 6 * 3600) return ChartSeries::tr("%1h").arg((seconds + 1800) / 3600);
  return ChartSeries::tr("1d");
}

}  // namespace

ChartSeries::ChartSeries(QObject* parent) : QObject(parent) {}

qint64 ChartSeries::toLocal(qint64 ms) {
  // Zones change their offset on the hour, so one look-up serves all bars of an hour.
  const qint64 hour = ms / kHourMs;
  if (hour != m_offsetHour) {
    m_offsetHour = hour;
    m_offsetMs = 1000LL * m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
  }
  return ms + m_offsetMs;
}

void ChartSeries::setZone(const QTimeZone& zone) {
  m_zone = zone;
  m_offsetHour = -1;
  std::vector<Candle> candles = m_native.candles();
  m_native.clear();
  m_native.reserve(candles.size());
  for (Candle& candle : candles) {
    candle.localMs = toLocal(candle.openMs);
    m_native.push(candle);
  }
  m_native.settle();
  restart();
  Q_EMIT changed();
}

void ChartSeries::select(domain::InstrumentId instrument, const std::string& symbol) {
  m_instrument = instrument;
  m_name = symbol;
  m_symbol = QString::fromStdString(symbol);
  m_decimals = m_steps.priceDecimals(symbol);
  m_native.clear();
  m_sinceBar.invalidate();
  restart();
  Q_EMIT changed();
}

void ChartSeries::clear() {
  m_native.clear();
  m_fills.clear();
  m_open.clear();
  m_sinceBar.invalidate();
  restart();
  Q_EMIT changed();
}

Candle ChartSeries::toCandle(const domain::Bar& bar) {
  Candle candle;
  candle.openMs = chartMs(bar.tsOpen);
  candle.closeMs = chartMs(bar.tsClose);
  candle.localMs = toLocal(candle.openMs);
  candle.open = bar.open.toDouble();
  candle.high = bar.high.toDouble();
  candle.low = bar.low.toDouble();
  candle.close = bar.close.toDouble();
  candle.volume = bar.volume.toDouble();
  return candle;
}

void ChartSeries::append(const api::ChartView& chart) {
  if (chart.instrument != m_instrument || chart.bars.empty()) return;
  if (chart.firstIndex > m_native.size()) return;   // asked for before the series began anew
  const bool again = chart.firstIndex < m_native.size();
  m_native.truncate(static_cast<std::size_t>(chart.firstIndex));
  for (const domain::Bar& bar : chart.bars) m_native.push(toCandle(bar));
  m_native.settle();
  m_sinceBar.start();
  const int decimals = m_steps.priceDecimals(m_name);
  if (again || decimals != m_decimals) {
    m_decimals = decimals;
    restart();
  } else {
    gather();
  }
  Q_EMIT changed();
}

void ChartSeries::restart() {
  ++m_epoch;
  m_gathered.clear();
  m_gatheredFrom = 0;
  m_marks.clear();
  m_nextFill = 0;
  for (IndicatorSeries& indicator : m_indicators) indicator.restart();
  gather();
}

void ChartSeries::gather() {
  if (m_period != BarPeriod::Native) {
    for (; m_gatheredFrom < m_native.size(); ++m_gatheredFrom) {
      const Candle& bar = m_native.candles()[m_gatheredFrom];
      if (!m_gathered.empty() && sameBucket(m_period, m_gathered.candles().back(), bar)) m_gathered.joinLast(bar);
      else m_gathered.push(bar);
    }
    m_gathered.settle();
  }
  for (IndicatorSeries& indicator : m_indicators) indicator.update(bars());
  continueMarks();
}

void ChartSeries::setPeriod(BarPeriod period) {
  if (period == m_period) return;
  m_period = period;
  restart();
  Q_EMIT changed();
  Q_EMIT settingsChanged();
}

void ChartSeries::setIndicators(const std::vector<IndicatorChoice>& wanted) {
  m_indicators.clear();
  for (const IndicatorChoice& choice : wanted) {
    m_indicators.emplace_back(choice);
    m_indicators.back().update(bars());
  }
  ++m_epoch;
  Q_EMIT changed();
  Q_EMIT settingsChanged();
}

std::vector<IndicatorChoice> ChartSeries::choices() const {
  std::vector<IndicatorChoice> out;
  out.reserve(m_indicators.size());
  for (const IndicatorSeries& indicator : m_indicators) out.push_back(indicator.choice());
  return out;
}

bool ChartSeries::closes(const api::FillView& fill) {
  std::int64_t& open = m_open[fill.instrument.value()];
  const bool buy = fill.side == domain::Side::Buy;
  const bool closing = buy ? open < 0 : open > 0;
  open += buy ? fill.quantity.e8() : -fill.quantity.e8();
  return closing || fill.realizedPnl.e8() != 0;
}

void ChartSeries::addFills(const std::vector<api::FillView>& fills) {
  if (fills.empty()) return;
  for (const api::FillView& fill : fills) m_fills.push_back({fill, closes(fill)});
  if (m_fills.size() > kMaxFills) {
    const std::size_t excess = m_fills.size() - kMaxFills;
    const std::uint64_t oldest = m_fills[excess].fill.number;
    m_fills.erase(m_fills.begin(), m_fills.begin() + static_cast<std::ptrdiff_t>(excess));
    m_nextFill -= std::min(m_nextFill, excess);
    const auto isKept = [oldest](const FillMark& mark) { return mark.number >= oldest; };
    const auto kept = std::find_if(m_marks.begin(), m_marks.end(), isKept);
    m_marks.erase(m_marks.begin(), kept);
    ++m_epoch;
  }
  continueMarks();
  Q_EMIT changed();
}

void ChartSeries::continueMarks() {
  // Both lists are in time order, so each fill is looked at until its bar has come, and never again.
  const std::vector<Candle>& shown = bars().candles();
  const auto closesBefore = [](const Candle& candle, qint64 ms) { return candle.closeMs < ms; };
  for (; m_nextFill < m_fills.size(); ++m_nextFill) {
    const KeptFill& kept = m_fills[m_nextFill];
    if (kept.fill.instrument != m_instrument) continue;
    const std::size_t least = m_marks.empty() ? 0 : m_marks.back().candle;
    const auto from = shown.begin() + static_cast<std::ptrdiff_t>(least);
    const auto found = std::lower_bound(from, shown.end(), chartMs(kept.fill.ts), closesBefore);
    if (found == shown.end()) return;
    m_marks.push_back(makeMark(kept, static_cast<std::size_t>(found - shown.begin())));
  }
}

FillMark ChartSeries::makeMark(const KeptFill& kept, std::size_t candle) const {
  const api::FillView& fill = kept.fill;
  FillMark mark;
  mark.number = fill.number;
  mark.candle = candle;
  mark.price = fill.price.toDouble();
  mark.buy = fill.side == domain::Side::Buy;
  mark.text = tr("%1 %2 @ %3 at %4")
                  .arg(sideWord(fill.side), formatQuantity(fill.quantity.e8(), m_steps.quantityDecimals()),
                       formatPrice(fill.price, m_decimals), formatTime(fill.ts, m_zone));
  if (!kept.closing) return mark;
  mark.gain = formatMoney(fill.realizedPnl, SignStyle::Always);
  mark.gainTone = gainTone(fill.realizedPnl);
  return mark;
}

QString ChartSeries::period() const {
  return m_period == BarPeriod::Native ? lengthWord(m_native.barMs()) : periodName(m_period);
}

QString ChartSeries::periodName(BarPeriod period) const {
  switch (period) {
    case BarPeriod::Native: {
      const QString native = lengthWord(m_native.barMs());
      return native.isEmpty() ? tr("As recorded") : native;
    }
    case BarPeriod::Minutes5:
    case BarPeriod::Minutes15:
    case BarPeriod::Hour:
    case BarPeriod::Day: break;
  }
  return lengthWord(lengthMs(period));
}

bool ChartSeries::offers(BarPeriod period) const {
  // Bars of a session's day are shorter than 24 hours and need no gathering to days.
  const qint64 native = m_native.barMs();
  if (period == BarPeriod::Day) return native < 6 * kHourMs;
  return period == BarPeriod::Native || native < lengthMs(period);
}

}  // namespace keel::models
