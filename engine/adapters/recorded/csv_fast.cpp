#include <engine/adapters/recorded/csv_parser.h>

#include <bit>
#include <cstring>

// Five calls a row, a million rows: as calls they took a third of the whole import.
#define KEEL_INLINE [[gnu::always_inline]] inline

namespace keel::recorded {

namespace {

constexpr std::size_t kSlack = 256;      // no fast row is longer, so its reads stay inside the text
constexpr std::size_t kChunkRows = 1024;  // rows collected before they are appended to the columns

std::uint64_t load8(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, 8);
  return word;
}

}  // namespace

/// The cached day of a fast run: its text, and what turns its clock into UTC.
struct CsvParser::FastDay {
  std::uint64_t head{0};  // "2013-10-"
  std::uint16_t tail{0};  // "07"
  std::int64_t openNs{0};
  std::int64_t closeNs{0};  // daily bars only

  [[nodiscard]] bool holds(const char* at) const {
    std::uint16_t last = 0;
    std::memcpy(&last, at + 8, 2);
    return load8(at) == head && last == tail;
  }
  void keep(const char* at) {
    head = load8(at);
    std::memcpy(&tail, at + 8, 2);
  }
};

namespace {

/// Bytes of `digits` (text ^ '0') that are not 0..9 get their top bit set. Exact for the lowest such byte.
std::uint64_t nonDigits(std::uint64_t digits) {
  return ((digits + 0x7676767676767676ULL) | digits) & 0x8080808080808080ULL;
}

/// Eight digits, the first in the lowest byte, as a number: pairs, then fours, then eight.
std::uint64_t eightDigits(std::uint64_t digits) {
  digits = (digits * 10) + (digits >> 8);
  constexpr std::uint64_t kMask = 0x000000FF000000FFULL;
  return (((digits & kMask) * 0x000F424000000064ULL) + (((digits >> 16) & kMask) * 0x0000271000000001ULL)) >> 32;
}

/// "167.43" up to its delimiter: at most seven digits before and after the point. False leaves `at` as it was.
KEEL_INLINE bool takeDecimal(const char*& at, std::int64_t& e8) {
  std::uint64_t digits = load8(at) ^ 0x3030303030303030ULL;
  std::uint64_t stop = nonDigits(digits);
  if (stop == 0 || (stop & 0x80) != 0) return false;
  const int whole = std::countr_zero(stop) & ~7;  // bits of the whole part
  e8 = static_cast<std::int64_t>(eightDigits(digits << (64 - whole))) * 100'000'000;
  const char* next = at + whole / 8;
  if (*next == '.') {
    ++next;
    digits = load8(next) ^ 0x3030303030303030ULL;
    stop = nonDigits(digits);
    if (stop == 0 || (stop & 0x80) != 0) return false;
    const int part = std::countr_zero(stop) & ~7;
    e8 += static_cast<std::int64_t>(eightDigits(digits & ((std::uint64_t{1} << part) - 1)));
    next += part / 8;
  }
  at = next;
  return true;
}

/// A whole number of at most ten digits as e8.
KEEL_INLINE bool takeWhole(const char*& at, std::int64_t& e8) {
  const std::uint64_t digits = load8(at) ^ 0x3030303030303030ULL;
  const std::uint64_t stop = nonDigits(digits);
  if ((stop & 0x80) != 0) return false;
  std::int64_t value = 0;
  if (stop != 0) {
    const int bits = std::countr_zero(stop) & ~7;
    value = static_cast<std::int64_t>(eightDigits(digits << (64 - bits)));
    at += bits / 8;
  } else {
    value = static_cast<std::int64_t>(eightDigits(digits));
    at += 8;
    for (int more = 0; *at >= '0' && *at <= '9'; ++at, ++more) {
      if (more == 2) return false;
      value = value * 10 + (*at - '0');
    }
  }
  if (value > 90'000'000'000) return false;
  e8 = value * 100'000'000;
  return true;
}

/// "09:31:00" -> nanoseconds of the day.
KEEL_INLINE bool clockOf(const char* at, std::int64_t& ns) {
  const std::uint64_t word = load8(at);
  if ((word & 0x0000FF0000FF0000ULL) != 0x00003A00003A0000ULL) return false;
  const std::uint64_t digits = (word & ~0x0000FF0000FF0000ULL) ^ 0x3030003030003030ULL;
  if (nonDigits(digits) != 0) return false;
  const auto two = [digits](int byte) {
    return static_cast<std::int64_t>(((digits >> (byte * 8)) & 0xFF) * 10 + ((digits >> (byte * 8 + 8)) & 0xFF));
  };
  const std::int64_t hour = two(0), minute = two(3), second = two(6);
  ns = ((hour * 60 + minute) * 60 + second) * kNsPerSecond;
  return hour < 24 && minute < 60 && second < 60;
}

/// Rows on their way into the columns; small enough to stay in the cache.
struct FastChunk {
  RawBar rows[kChunkRows];
  std::size_t count{0};

  void append(BarSeries& bars) const {
    std::int64_t column[kChunkRows];
    const auto put = [&](std::vector<std::int64_t>& target, std::int64_t RawBar::* member) {
      for (std::size_t i = 0; i < count; ++i) column[i] = rows[i].*member;
      target.insert(target.end(), column, column + count);
    };
    put(bars.tsOpenNs, &RawBar::tsOpenNs);
    put(bars.tsCloseNs, &RawBar::tsCloseNs);
    put(bars.openE8, &RawBar::openE8);
    put(bars.highE8, &RawBar::highE8);
    put(bars.lowE8, &RawBar::lowE8);
    put(bars.closeE8, &RawBar::closeE8);
    put(bars.volumeE8, &RawBar::volumeE8);
  }
};

/// Prices as sane as they come: within the range, positive, not absurd, and within -40 % .. +40 % of the last close.
bool plainBar(const RawBar& bar, std::int64_t lastClose) {
  const bool range = bar.lowE8 > 0 && bar.lowE8 <= bar.openE8 && bar.lowE8 <= bar.closeE8 && bar.highE8 >= bar.openE8 &&
                     bar.highE8 >= bar.closeE8 && bar.highE8 <= kMaxPriceE8;
  return range && bar.closeE8 * 5 <= lastClose * 7 && bar.closeE8 * 5 >= lastClose * 3;
}

/// open,high,low,close,volume and the line end; false where anything is unusual.
KEEL_INLINE bool takePrices(const char*& at, RawBar& bar) {
  if (!takeDecimal(at, bar.openE8) || *at++ != ',') return false;
  if (!takeDecimal(at, bar.highE8) || *at++ != ',') return false;
  if (!takeDecimal(at, bar.lowE8) || *at++ != ',') return false;
  if (!takeDecimal(at, bar.closeE8) || *at++ != ',') return false;
  if (!takeWhole(at, bar.volumeE8)) return false;
  if (*at == '\r') ++at;
  return *at++ == '\n';
}

/// A row of the fast layout at `at`, or false. Moves `at` behind it.
KEEL_INLINE bool takeRow(const char*& at, const CsvParser::FastDay& day, const Layout& layout, std::int64_t shift,
                         RawBar& bar) {
  if (!day.holds(at)) return false;
  const char* next = at + 10;
  std::int64_t clock = 0;
  if (!layout.daily) {
    if ((*next != ' ' && *next != 'T') || !clockOf(next + 1, clock)) return false;
    next += 9;
  }
  if (*next++ != ',' || !takePrices(next, bar)) return false;
  bar.tsOpenNs = day.openNs + clock - shift;
  bar.tsCloseNs = layout.daily ? day.closeNs : bar.tsOpenNs + layout.barLengthNs;
  at = next;
  return true;
}

}  // namespace

bool CsvParser::fastLayout() const {
  using enum Column;
  if constexpr (std::endian::native != std::endian::little) return false;
  return m_layout.delimiter == ',' && m_layout.lineEnd == '\n' && m_layout.headers.size() == 6 &&
         m_layout.at(Time) == 0 && !m_layout.has(Date) && m_layout.at(Open) == 1 && m_layout.at(High) == 2 &&
         m_layout.at(Low) == 3 && m_layout.at(Close) == 4 && m_layout.at(Volume) == 5 && !m_layout.descending &&
         m_layout.priceScale == 1 && !m_layout.decimalComma && !m_layout.stamps.baseDays;
}

/// The day of a line the careful path has just taken, where it has one offset all through.
void CsvParser::learnDay(std::string_view line, FastDay& day) {
  day = {};
  if (line.size() <= 10 || !m_sink.straight()) return;
  std::int64_t offset = 0;
  const auto stamp = parseStamp(line.substr(0, 10), m_layout.stamps);
  if (!stamp || !m_zone.uniformDay(stamp->days * kNsPerDay, offset)) return;
  const std::int64_t midnight = stamp->days * kNsPerDay - offset;
  day.keep(line.data());
  day.openNs = midnight + (m_layout.daily ? m_layout.sessionOpenNs : 0);
  day.closeNs = midnight + m_layout.sessionCloseNs;
}

void CsvParser::runFast() {
  const char* const begin = m_text.data();
  const char* at = begin + m_at;
  const char* const last = m_text.size() > kSlack ? begin + m_text.size() - kSlack : begin;
  const std::int64_t shift = m_options.stampIsEnd ? m_layout.barLengthNs : 0;
  FastChunk chunk;
  FastDay day;
  std::int64_t lastStamp = 0, lastClose = 0;  // no row passes before the careful path has taken the first
  const auto flush = [&] {
    if (chunk.count == 0) return;
    chunk.append(m_bars);
    m_report.rowsRead += chunk.count;
    m_sink.appended(chunk.count, m_line - 1);
    chunk.count = 0;
  };
  while (at < last) {
    RawBar& bar = chunk.rows[chunk.count];
    const char* next = at;
    if (takeRow(next, day, m_layout, shift, bar) && bar.tsOpenNs > lastStamp && plainBar(bar, lastClose)) {
      lastStamp = bar.tsOpenNs;
      lastClose = bar.closeE8;
      at = next;
      ++m_line;
      if (++chunk.count == kChunkRows) {
        flush();
        m_at = static_cast<std::size_t>(at - begin);
        if (!goOn()) return;
      }
      continue;
    }
    flush();
    m_at = static_cast<std::size_t>(at - begin);
    bool ended = false;
    const std::string_view line = nextLine(m_text, m_at, '\n', ended);
    careful(line, !ended);
    ++m_line;
    learnDay(line, day);
    lastStamp = m_sink.lastStampNs();
    lastClose = m_sink.lastCloseE8();
    at = begin + m_at;
  }
  flush();
  m_at = static_cast<std::size_t>(at - begin);
}

}  // namespace keel::recorded

#undef KEEL_INLINE
