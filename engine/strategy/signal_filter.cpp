#include <engine/strategy/signal_filter.h>

#include <algorithm>

#include <fmt/format.h>

namespace keel::strategy {
namespace {

constexpr base::Duration kHour = std::chrono::hours{1};

FilteredSignal refused(std::size_t index, const char* code, std::string message) {
  return {index, false, code, std::move(message)};
}

std::string clockText(base::Duration d) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(d).count();
  return fmt::format("{} min {:02} s", seconds / 60, seconds % 60);
}

}  // namespace

bool SignalFilter::intervalElapsed(base::Timestamp now) const {
  return !m_anyBatch || now - m_lastBatch >= m_config.interval;
}

std::size_t SignalFilter::acceptedInHour(base::Timestamp now) const {
  const auto first = std::find_if(m_accepted.begin(), m_accepted.end(), [now](base::Timestamp ts) { return now - ts < kHour; });
  return static_cast<std::size_t>(m_accepted.end() - first);
}

std::vector<FilteredSignal> SignalFilter::filter(base::Timestamp now, std::span<const domain::SignalIntent> batch) {
  while (!m_accepted.empty() && now - m_accepted.front() >= kHour) m_accepted.pop_front();
  std::vector<FilteredSignal> refusals;
  std::vector<std::size_t> candidates;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    if (batch[i].strength < m_config.minStrength) {
      refusals.push_back(refused(i, "WEAK_SIGNAL", fmt::format("Signal strength {} is below the minimum {}",
                                                               domain::name(batch[i].strength),
                                                               domain::name(m_config.minStrength))));
    } else if (!intervalElapsed(now)) {
      refusals.push_back(refused(i, "INTERVAL_NOT_ELAPSED",
                                 fmt::format("{} since the last batch of signals, the interval is {}",
                                             clockText(now - m_lastBatch), clockText(m_config.interval))));
    } else {
      candidates.push_back(i);
    }
  }
  std::sort(candidates.begin(), candidates.end(), [&batch](std::size_t a, std::size_t b) {
    return batch[a].strength != batch[b].strength ? batch[a].strength > batch[b].strength : a < b;
  });
  const auto limit = static_cast<std::size_t>(std::max(m_config.maxPerHour, 0));
  std::vector<FilteredSignal> out;
  for (const std::size_t index : candidates) {
    if (m_accepted.size() < limit) {
      m_accepted.push_back(now);
      out.push_back({index, true, {}, {}});
    } else {
      refusals.push_back(refused(index, "HOURLY_SIGNAL_LIMIT",
                                 fmt::format("{} signals were accepted in the last hour, the limit is {}",
                                             m_accepted.size(), m_config.maxPerHour)));
    }
  }
  if (!out.empty()) {
    m_lastBatch = now;
    m_anyBatch = true;
  }
  std::sort(refusals.begin(), refusals.end(),
            [](const FilteredSignal& a, const FilteredSignal& b) { return a.index < b.index; });
  out.insert(out.end(), std::make_move_iterator(refusals.begin()), std::make_move_iterator(refusals.end()));
  return out;
}

}  // namespace keel::strategy
