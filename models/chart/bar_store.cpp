#include <models/chart/bar_store.h>

#include <array>

namespace keel::models {

namespace {

qint64 dayOf(qint64 localMs) { return localMs >= 0 ? localMs / kDayMs : (localMs - kDayMs + 1) / kDayMs; }

}  // namespace

bool sameBucket(BarPeriod period, const Candle& a, const Candle& b) {
  switch (period) {
    case BarPeriod::Native: return false;
    case BarPeriod::Day: return dayOf(a.localMs) == dayOf(b.localMs);
    case BarPeriod::Minutes5:
    case BarPeriod::Minutes15:
    case BarPeriod::Hour: break;
  }
  const qint64 length = lengthMs(period);
  return a.localMs / length == b.localMs / length && a.localMs - a.openMs == b.localMs - b.openMs;
}

void joinCandle(Candle& group, const Candle& later) {
  group.high = std::max(group.high, later.high);
  group.low = std::min(group.low, later.low);
  group.close = later.close;
  group.closeMs = later.closeMs;
  group.volume += later.volume;
}

void BarStore::clear() {
  m_candles.clear();
  m_sessions.clear();
  m_pyramid.clear();
  m_changedFrom = 0;
}

void BarStore::truncate(std::size_t count) {
  if (count >= m_candles.size()) return;
  m_candles.resize(count);
  while (!m_sessions.empty() && m_sessions.back() >= count) m_sessions.pop_back();
  m_changedFrom = std::min(m_changedFrom, count);
}

void BarStore::push(const Candle& candle) {
  if (m_candles.empty() || dayOf(m_candles.back().localMs) != dayOf(candle.localMs)) {
    m_sessions.push_back(m_candles.size());
  }
  m_candles.push_back(candle);
}

void BarStore::joinLast(const Candle& later) {
  joinCandle(m_candles.back(), later);
  m_changedFrom = std::min(m_changedFrom, m_candles.size() - 1);
}

void BarStore::settle() {
  m_pyramid.update(m_changedFrom, m_candles.size(), [this](std::size_t i) { return CandleSum(m_candles[i]); });
  m_changedFrom = m_candles.size();
}

CandleSum BarStore::sum(std::size_t begin, std::size_t end) const {
  return m_pyramid.range(begin, std::min(end, m_candles.size()),
                         [this](std::size_t i) { return CandleSum(m_candles[i]); });
}

qint64 BarStore::barMs() const {
  std::array<qint64, 5> lengths{};
  const std::size_t count = std::min(lengths.size(), m_candles.size());
  if (count == 0) return 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Candle& candle = m_candles[m_candles.size() - 1 - i];
    lengths[i] = candle.closeMs - candle.openMs;
  }
  std::sort(lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t>(count));
  return lengths[count / 2];
}

std::size_t BarStore::indexAt(qint64 openMs) const {
  const auto before = [](const Candle& candle, qint64 ms) { return candle.openMs < ms; };
  return static_cast<std::size_t>(std::lower_bound(m_candles.begin(), m_candles.end(), openMs, before) -
                                  m_candles.begin());
}

}  // namespace keel::models
