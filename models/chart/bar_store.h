#pragma once
// The bars of one period, oldest first, with the index of each day's first bar and a pyramid over them, so that any
// stretch can be drawn as one candle without going through it. Knows nothing of where bars come from.
#include <vector>

#include <models/chart/candle.h>
#include <models/chart/range_pyramid.h>

namespace keel::models {

class BarStore {
 public:
  void clear();
  void reserve(std::size_t count) { m_candles.reserve(count); }
  /// Drops all bars from index `count` on.
  void truncate(std::size_t count);
  void push(const Candle& candle);
  /// Adds a later bar of the same bucket to the newest.
  void joinLast(const Candle& later);
  /// After a series of changes: brings the pyramid up to date. The next three need it.
  void settle();

  [[nodiscard]] CandleSum sum(std::size_t begin, std::size_t end) const;
  [[nodiscard]] const std::vector<Candle>& candles() const { return m_candles; }
  /// Index of the first bar of each day at the exchange.
  [[nodiscard]] const std::vector<std::size_t>& sessions() const { return m_sessions; }
  [[nodiscard]] std::size_t size() const { return m_candles.size(); }
  [[nodiscard]] bool empty() const { return m_candles.empty(); }
  /// Median length of the newest few bars; 0 when there are none.
  [[nodiscard]] qint64 barMs() const;
  /// Index of the first bar that opens at or after a moment (UTC).
  [[nodiscard]] std::size_t indexAt(qint64 openMs) const;

 private:
  std::vector<Candle> m_candles;
  std::vector<std::size_t> m_sessions;
  RangePyramid<CandleSum, 4> m_pyramid;
  std::size_t m_changedFrom = 0;
};

}  // namespace keel::models
