#include <engine/reports/series.h>

#include <algorithm>

namespace keel::reports {

std::vector<SeriesPoint> reduced(std::span<const SeriesPoint> full, std::size_t most) {
  if (full.size() <= std::max<std::size_t>(most, 4)) return {full.begin(), full.end()};
  const std::size_t buckets = std::max<std::size_t>(most / 2, 2) - 1;
  std::vector<SeriesPoint> out{full.front()};
  const auto less = [](const SeriesPoint& a, const SeriesPoint& b) { return a.value < b.value; };
  const std::size_t inner = full.size() - 2;
  for (std::size_t i = 0; i < buckets; ++i) {
    const auto bucket = full.subspan(1 + inner * i / buckets, inner * (i + 1) / buckets - inner * i / buckets);
    if (bucket.empty()) continue;
    auto [low, high] = std::minmax_element(bucket.begin(), bucket.end(), less);
    if (high < low) std::swap(low, high);
    out.push_back(*low);
    if (low != high) out.push_back(*high);
  }
  out.push_back(full.back());
  return out;
}

namespace {

Candle candleOf(std::span<const domain::Bar> bars, std::size_t position) {
  Candle candle{position,
                bars.size(),
                bars.front().tsOpen,
                bars.front().open.toDouble(),
                bars.front().high.toDouble(),
                bars.front().low.toDouble(),
                bars.back().close.toDouble()};
  for (const domain::Bar& bar : bars) {
    candle.high = std::max(candle.high, bar.high.toDouble());
    candle.low = std::min(candle.low, bar.low.toDouble());
  }
  return candle;
}

}  // namespace

std::vector<Candle> candlesOf(std::span<const domain::Bar> bars, std::span<const DayStart> days, std::size_t most) {
  std::vector<Candle> out;
  const std::size_t group = std::max<std::size_t>(1, (bars.size() + most - 1) / std::max<std::size_t>(most, 1));
  std::size_t nextDay = 0;
  for (std::size_t from = 0; from < bars.size();) {
    while (nextDay < days.size() && days[nextDay].position <= from) ++nextDay;
    std::size_t to = std::min(from + group, bars.size());
    if (nextDay < days.size()) to = std::min(to, days[nextDay].position);
    out.push_back(candleOf(bars.subspan(from, to - from), from));
    from = to;
  }
  return out;
}

}  // namespace keel::reports
