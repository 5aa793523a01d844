#include <models/equity_series.h>

#include <algorithm>

#include <QDateTime>

namespace keel::models {

namespace {

constexpr qint64 kEquityDayMs = 86'400'000;
/// Two points of each stretch, and the first and the last.
constexpr std::size_t kMostStretches = (EquitySeries::kMostPoints - 2) / 2;

}  // namespace

qint64 EquitySeries::toLocal(qint64 ms) const {
  return ms + 1000LL * m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
}

void EquitySeries::setZone(const QTimeZone& zone) {
  m_zone = zone;
  Q_EMIT changed();
}

void EquitySeries::clear() {
  m_stretches.clear();
  m_perStretch = 1;
  m_days.clear();
  m_first = m_last = {};
  m_deepest = 0;
  m_dayBase = 0;
  m_count = 0;
  m_lastNumber = 0;
  m_currency.clear();
  Q_EMIT changed();
}

void EquitySeries::append(const std::vector<api::EquityPoint>& points) {
  bool any = false;
  for (const api::EquityPoint& point : points) {
    if (m_count > 0 && point.number <= m_lastNumber) continue;
    m_lastNumber = point.number;
    const qint64 ms = std::chrono::floor<std::chrono::milliseconds>(point.ts.time_since_epoch()).count();
    take({ms, point.equity.toDouble(), point.drawdown});
    any = true;
    if (!m_currency.isEmpty()) continue;
    const domain::Currency currency = point.equity.currency();
    const auto code = currency.code();
    m_currency = QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()));
  }
  if (any) Q_EMIT changed();
}

void EquitySeries::take(const EquityPoint& point) {
  if (m_count++ == 0) {
    m_first = point;
    m_dayBase = point.equity;
  }
  m_last = point;
  m_deepest = std::max(m_deepest, point.drawdown);
  takeDay(point);
  const Stretch one{1, point, point, point.drawdown};
  if (!m_stretches.empty() && m_stretches.back().count < m_perStretch) {
    join(m_stretches.back(), one);
    return;
  }
  if (m_stretches.size() == kMostStretches) {
    halve();
    if (m_stretches.back().count < m_perStretch) return join(m_stretches.back(), one);
  }
  m_stretches.push_back(one);
}

void EquitySeries::takeDay(const EquityPoint& point) {
  const qint64 local = toLocal(point.tsMs);
  const qint64 into = local % kEquityDayMs;
  const qint64 day = local - (into < 0 ? into + kEquityDayMs : into);
  if (m_days.empty() || m_days.back().dayMs != day) {
    if (!m_days.empty()) m_dayBase += m_days.back().pnl;
    m_days.push_back({day, 0});
  }
  m_days.back().pnl = point.equity - m_dayBase;
}

void EquitySeries::join(Stretch& stretch, const Stretch& later) {
  stretch.count += later.count;
  if (later.low.equity < stretch.low.equity) stretch.low = later.low;
  if (later.high.equity > stretch.high.equity) stretch.high = later.high;
  stretch.deepest = std::max(stretch.deepest, later.deepest);
}

void EquitySeries::halve() {
  m_perStretch *= 2;
  std::vector<Stretch> halved;
  halved.reserve(kMostStretches);
  for (std::size_t i = 0; i < m_stretches.size(); i += 2) {
    halved.push_back(m_stretches[i]);
    if (i + 1 < m_stretches.size()) join(halved.back(), m_stretches[i + 1]);
  }
  m_stretches = std::move(halved);
}

std::vector<EquityPoint> EquitySeries::points() const {
  std::vector<EquityPoint> out;
  if (m_count == 0) return out;
  const auto add = [&out](const EquityPoint& point) {
    if (out.empty() || point.tsMs > out.back().tsMs) out.push_back(point);
    else out.back().drawdown = std::max(out.back().drawdown, point.drawdown);
  };
  add(m_first);
  for (const Stretch& stretch : m_stretches) {
    EquityPoint low = stretch.low;
    low.drawdown = stretch.deepest;
    const bool lowFirst = low.tsMs <= stretch.high.tsMs;
    add(lowFirst ? low : stretch.high);
    add(lowFirst ? stretch.high : low);
  }
  add(m_last);
  return out;
}

}  // namespace keel::models
