#include <models/chart_series.h>

#include <algorithm>

#include <QDateTime>

#include <models/format/words.h>

namespace keel::models {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr std::size_t kMaxFills = 20'000;

qint64 toMs(base::Timestamp ts) { return std::chrono::floor<std::chrono::milliseconds>(ts.time_since_epoch()).count(); }

}  // namespace

ChartSeries::ChartSeries(QObject* parent) : QObject(parent) {}

void ChartSeries::setZone(const QTimeZone& zone) {
  m_zone = zone;
  m_offsetHour = -1;
  for (Candle& candle : m_candles) candle.localMs = toLocal(candle.openMs);
  Q_EMIT changed();
}

qint64 ChartSeries::toLocal(qint64 ms) {
  // Zones change their offset on the hour, so one look-up serves all bars of an hour.
  const qint64 hour = ms / kHourMs;
  if (hour != m_offsetHour) {
    m_offsetHour = hour;
    m_offsetMs = 1000LL * m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
  }
  return ms + m_offsetMs;
}

void ChartSeries::select(domain::InstrumentId instrument, const std::string& symbol) {
  m_instrument = instrument;
  m_name = symbol;
  m_symbol = QString::fromStdString(symbol);
  m_decimals = m_steps.priceDecimals(symbol);
  m_candles.clear();
  placeMarks();
  Q_EMIT changed();
}

void ChartSeries::clear() {
  m_candles.clear();
  m_marks.clear();
  m_fills.clear();
  Q_EMIT changed();
}

void ChartSeries::append(const api::ChartView& chart) {
  if (chart.instrument != m_instrument || chart.bars.empty()) return;
  if (chart.firstIndex > m_candles.size()) return;   // asked for before the series began anew
  m_candles.resize(static_cast<std::size_t>(chart.firstIndex));
  m_candles.reserve(m_candles.size() + chart.bars.size());
  for (const domain::Bar& bar : chart.bars) {
    Candle candle;
    candle.openMs = toMs(bar.tsOpen);
    candle.closeMs = toMs(bar.tsClose);
    candle.localMs = toLocal(candle.openMs);
    candle.open = bar.open.toDouble();
    candle.high = bar.high.toDouble();
    candle.low = bar.low.toDouble();
    candle.close = bar.close.toDouble();
    candle.volume = bar.volume.toDouble();
    m_candles.push_back(candle);
  }
  m_decimals = m_steps.priceDecimals(m_name);
  placeMarks();
  Q_EMIT changed();
}

void ChartSeries::addFills(const std::vector<api::FillView>& fills) {
  if (fills.empty()) return;
  m_fills.insert(m_fills.end(), fills.begin(), fills.end());
  if (m_fills.size() > kMaxFills) {
    m_fills.erase(m_fills.begin(), m_fills.end() - static_cast<std::ptrdiff_t>(kMaxFills));
  }
  placeMarks();
  Q_EMIT changed();
}

void ChartSeries::placeMarks() {
  // Fills behind the last candle wait for it, so the whole list is placed again; both lists are in time order.
  m_marks.clear();
  for (const api::FillView& fill : m_fills) {
    if (fill.instrument == m_instrument) placeMark(fill);
  }
}

void ChartSeries::placeMark(const api::FillView& fill) {
  const qint64 at = toMs(fill.ts);
  const auto closesBefore = [](const Candle& candle, qint64 ms) { return candle.closeMs < ms; };
  const auto found = std::lower_bound(m_candles.begin(), m_candles.end(), at, closesBefore);
  if (found == m_candles.end()) return;
  FillMark mark;
  mark.number = fill.number;
  mark.candle = static_cast<std::size_t>(found - m_candles.begin());
  mark.price = fill.price.toDouble();
  mark.buy = fill.side == domain::Side::Buy;
  mark.text = tr("%1 %2 @ %3 at %4")
                  .arg(sideWord(fill.side), formatQuantity(fill.quantity.e8(), m_steps.quantityDecimals()),
                       formatPrice(fill.price, m_decimals), formatTime(fill.ts, m_zone));
  m_marks.push_back(mark);
}

QString ChartSeries::period() const {
  if (m_candles.empty()) return {};
  const Candle& last = m_candles.back();
  const qint64 seconds = (last.closeMs - last.openMs + 500) / 1000;
  if (seconds <= 0) return {};
  if (seconds < 60) return tr("%1s").arg(seconds);
  if (seconds < 3600) return tr("%1m").arg((seconds + 30) / 60);
  if (seconds < 6 * 3600) return tr("%1h").arg((seconds + 1800) / 3600);
  return tr("1d");
}

}  // namespace keel::models
