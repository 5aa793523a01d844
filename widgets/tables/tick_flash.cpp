#include <widgets/tables/tick_flash.h>

#include <algorithm>

namespace keel::widgets {

void TickFlash::begin(const CellKey& key, Flash flash) {
  flash.startMs = *m_lastBegin;
  m_running.insert(key, std::move(flash));
}

void TickFlash::note(const QModelIndex& cell, bool up, qint64 nowMs) {
  const auto key = cellKey(cell);
  if (!key) return;
  m_nowMs = std::max(m_nowMs, nowMs);
  const bool together = m_lastBegin && nowMs - *m_lastBegin < kTogetherMs;
  const bool free = !m_lastBegin || nowMs - *m_lastBegin >= kApartMs;
  const Flash flash{QPersistentModelIndex(cell), up, nowMs};
  if (free && m_waiting.isEmpty()) {
    m_lastBegin = nowMs;
    ++m_beginnings;
  }
  if (together || (free && m_waiting.isEmpty())) begin(*key, flash);
  else m_waiting.insert(*key, flash);
}

std::vector<QPersistentModelIndex> TickFlash::advance(qint64 nowMs) {
  std::vector<QPersistentModelIndex> paint;
  m_nowMs = std::max(m_nowMs, nowMs);
  for (auto it = m_running.begin(); it != m_running.end();) {
    const bool over = m_nowMs - it->startMs >= kLengthMs;
    if ((over || !m_reduced) && it->index.isValid()) paint.push_back(it->index);
    it = over ? m_running.erase(it) : std::next(it);
  }
  if (!m_waiting.isEmpty() && (!m_lastBegin || m_nowMs - *m_lastBegin >= kApartMs)) {
    m_lastBegin = m_nowMs;
    ++m_beginnings;
    for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
      if (!it->index.isValid()) continue;
      paint.push_back(it->index);
      begin(it.key(), *it);
    }
    m_waiting.clear();
  }
  return paint;
}

std::optional<TickFlash::Mark> TickFlash::mark(const QModelIndex& cell) const {
  if (m_running.isEmpty()) return std::nullopt;
  const auto key = cellKey(cell);
  if (!key) return std::nullopt;
  const auto found = m_running.constFind(*key);
  if (found == m_running.constEnd()) return std::nullopt;
  const qint64 age = m_nowMs - found->startMs;
  if (age >= kLengthMs) return std::nullopt;
  const double faded = 1.0 - static_cast<double>(age) / static_cast<double>(kLengthMs);
  return Mark{found->up, m_reduced ? 1.0 : faded};
}

void TickFlash::clear() {
  m_running.clear();
  m_waiting.clear();
}

}  // namespace keel::widgets
