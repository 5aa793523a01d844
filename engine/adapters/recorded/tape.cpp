#include <engine/adapters/recorded/tape.h>

namespace keel::recorded {
namespace {

/// Bars read ahead of an only series: small enough for the nearest cache.
constexpr std::size_t kBlock = 64;

}  // namespace

template <class Series>
void Tape::insert(std::vector<Stream<Series>>& streams, domain::InstrumentId instrument, const Series& series,
                  const std::vector<std::int64_t>& times) {
  dropBlock();
  Stream<Series> stream{instrument, &series, times.data(), 0, 0, times.size()};
  const auto at = std::upper_bound(streams.begin(), streams.end(), instrument,
                                   [](domain::InstrumentId id, const Stream<Series>& s) { return id < s.instrument; });
  streams.insert(at, stream);
}

void Tape::add(domain::InstrumentId instrument, const BarSeries& bars) { insert(m_bars, instrument, bars, bars.tsCloseNs); }
void Tape::add(domain::InstrumentId instrument, const QuoteSeries& quotes) {
  insert(m_quotes, instrument, quotes, quotes.tsNs);
}

void Tape::limitTo(base::Timestamp from, base::Timestamp to) {
  dropBlock();
  const auto cut = [from, to](auto& stream) {
    const std::size_t size = stream.series->size();
    stream.begin = static_cast<std::size_t>(
        std::lower_bound(stream.times, stream.times + size, base::toNanos(from)) - stream.times);
    stream.end = static_cast<std::size_t>(
        std::lower_bound(stream.times, stream.times + size, base::toNanos(to)) - stream.times);
    stream.at = stream.begin = std::min(stream.begin, stream.end);
  };
  for (auto& stream : m_bars) cut(stream);
  for (auto& stream : m_quotes) cut(stream);
}

bool Tape::readAhead() {
  if (m_bars.size() != 1 || !m_quotes.empty()) return false;
  Stream<BarSeries>& stream = m_bars.front();
  const std::size_t count = std::min(kBlock, stream.end - stream.at);
  if (count == 0) return false;
  m_block.resize(kBlock);
  stream.series->copy(stream.at, {m_block.data(), count}, stream.instrument);
  stream.at += count;
  m_nextBar = m_block.data();
  m_endBar = m_nextBar + count;
  return true;
}

/// Gives back what was read ahead and not yet played.
void Tape::dropBlock() {
  if (m_nextBar != m_endBar) m_bars.front().at -= static_cast<std::size_t>(m_endBar - m_nextBar);
  m_nextBar = m_endBar = nullptr;
}

bool Tape::nextMerged(domain::MarketSlice& slice) {
  m_barBuffer.clear();
  m_quoteBuffer.clear();
  std::int64_t earliest = kNever;
  for (const auto& stream : m_bars) earliest = std::min(earliest, stream.time());
  for (const auto& stream : m_quotes) earliest = std::min(earliest, stream.time());
  if (earliest == kNever) return false;
  for (auto& stream : m_bars) {
    if (stream.time() == earliest) m_barBuffer.push_back(stream.series->at(stream.at++, stream.instrument));
  }
  for (auto& stream : m_quotes) {
    // Several quotes of one instrument at one instant: the last one is the state of the book.
    bool first = true;
    while (stream.time() == earliest) {
      const domain::Quote quote = stream.series->at(stream.at++, stream.instrument);
      if (!first) m_quoteBuffer.back() = quote;
      else m_quoteBuffer.push_back(quote);
      first = false;
    }
  }
  slice.ts = base::fromNanos(earliest);
  slice.bars = m_barBuffer;
  slice.quotes = m_quoteBuffer;
  ++m_position;
  m_eventsPlayed += m_barBuffer.size() + m_quoteBuffer.size();
  return true;
}

void Tape::rewind() {
  dropBlock();
  for (auto& stream : m_bars) stream.at = stream.begin;
  for (auto& stream : m_quotes) stream.at = stream.begin;
  m_position = m_eventsPlayed = 0;
}

std::uint64_t Tape::events() const {
  std::uint64_t count = 0;
  for (const auto& stream : m_bars) count += stream.end - stream.begin;
  for (const auto& stream : m_quotes) count += stream.end - stream.begin;
  return count;
}

base::Timestamp Tape::firstTime() const {
  std::int64_t earliest = kNever;
  for (const auto& stream : m_bars) {
    if (stream.begin < stream.end) earliest = std::min(earliest, stream.times[stream.begin]);
  }
  for (const auto& stream : m_quotes) {
    if (stream.begin < stream.end) earliest = std::min(earliest, stream.times[stream.begin]);
  }
  return earliest == kNever ? base::Timestamp{} : base::fromNanos(earliest);
}

}  // namespace keel::recorded
