#pragma once
// Several series merged into one stream of slices in time order: equal times arrive together, in instrument order.
// Knows no pace and no clock: whoever plays it decides when.
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <engine/adapters/recorded/bar_series.h>
#include <engine/domain/market.h>

namespace keel::recorded {

class Tape {
 public:
  /// The series must outlive the tape and be in ascending time.
  void add(domain::InstrumentId instrument, const BarSeries& bars);
  void add(domain::InstrumentId instrument, const QuoteSeries& quotes);
  /// Only events with from <= time < to; call after the series were added.
  void limitTo(base::Timestamp from, base::Timestamp to);

  /// The next slice, or false at the end. The views stay valid until the next call.
  bool next(domain::MarketSlice& slice) {
    if (m_nextBar == m_endBar && !readAhead()) [[unlikely]] return nextMerged(slice);
    const domain::Bar* bar = m_nextBar++;
    slice.ts = bar->tsClose;
    slice.bars = {bar, 1};
    slice.quotes = {};
    ++m_position;
    ++m_eventsPlayed;
    return true;
  }
  /// Bars that each will be a slice of their own, as far as they were read ahead; empty when series are merged. They
  /// are taken off the tape by skip(). The view stays valid until the next call of next(), ahead() or rewind().
  [[nodiscard]] std::span<const domain::Bar> ahead() {
    if (m_nextBar == m_endBar) readAhead();
    return {m_nextBar, m_endBar};
  }
  void skip(std::size_t bars) {
    KEEL_CHECK(bars <= static_cast<std::size_t>(m_endBar - m_nextBar));
    m_nextBar += bars;
    m_position += bars;
    m_eventsPlayed += bars;
  }
  void rewind();
  /// Slices given since the start.
  [[nodiscard]] std::uint64_t position() const { return m_position; }
  [[nodiscard]] std::uint64_t events() const;       ///< bars and quotes in all
  [[nodiscard]] std::uint64_t eventsPlayed() const { return m_eventsPlayed; }
  /// Time of the first event; the epoch for an empty tape.
  [[nodiscard]] base::Timestamp firstTime() const;

 private:
  template <class Series>
  struct Stream {
    domain::InstrumentId instrument;
    const Series* series = nullptr;
    const std::int64_t* times = nullptr;  ///< tsClose of bars, ts of quotes
    std::size_t at = 0, begin = 0, end = 0;
    [[nodiscard]] std::int64_t time() const { return at < end ? times[at] : kNever; }
  };
  static constexpr std::int64_t kNever = INT64_MAX;
  bool readAhead();
  bool nextMerged(domain::MarketSlice& slice);
  void dropBlock();
  template <class Series>
  void insert(std::vector<Stream<Series>>& streams, domain::InstrumentId instrument, const Series& series,
              const std::vector<std::int64_t>& times);

  std::vector<Stream<BarSeries>> m_bars;      ///< by instrument id
  std::vector<Stream<QuoteSeries>> m_quotes;
  std::vector<domain::Bar> m_block;           ///< the next bars of an only series: nothing to merge, so read ahead
  const domain::Bar* m_nextBar = nullptr;
  const domain::Bar* m_endBar = nullptr;
  std::vector<domain::Bar> m_barBuffer;
  std::vector<domain::Quote> m_quoteBuffer;
  std::uint64_t m_position = 0;
  std::uint64_t m_eventsPlayed = 0;
};

}  // namespace keel::recorded
