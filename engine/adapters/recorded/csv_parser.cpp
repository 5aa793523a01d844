#include <engine/adapters/recorded/csv_parser.h>

#include <algorithm>

#include <fmt/format.h>
#include <sys/mman.h>

#include <engine/base/decimal.h>

namespace keel::recorded {
namespace {

enum class NumberText : std::uint8_t { Plain, Missing, NotFinite };

/// Words programs print in place of a number.
NumberText classify(std::string_view text) {
  if (text.empty()) return NumberText::Missing;
  if (text[0] == '+' || (text[0] == '-' && text.size() > 1)) text.remove_prefix(1);
  if (text[0] >= '0' && text[0] <= '9') return NumberText::Plain;
  std::string lower;
  for (const char c : text.substr(0, 10)) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (lower == "nan" || lower == "inf" || lower == "infinity") return NumberText::NotFinite;
  if (lower == "null" || lower == "none" || lower == "na" || lower == "n/a" || lower == "-") {
    return NumberText::Missing;
  }
  return NumberText::Plain;
}

/// "4,787,699" -> "4787699": separators must cut the whole part into threes.
bool dropSeparators(std::string_view text, char separator, char point, std::string& out) {
  out.clear();
  const std::size_t whole = std::min(text.find(point), text.size());
  std::size_t group = 0;
  bool grouped = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == separator && i < whole) {
      if (group == 0 || group > 3 || (grouped && group != 3)) return false;
      grouped = true;
      group = 0;
      continue;
    }
    if (i < whole && c >= '0' && c <= '9') ++group;
    out += c == point ? '.' : c;
  }
  return !grouped || group == 3;
}

/// Room for all rows at once; in large pages where columns are large, since half the time of an import of a million
/// rows went into page faults.
void reserveRows(BarSeries& bars, std::size_t rows) {
  constexpr std::uintptr_t kPage = std::uintptr_t{2} << 20;
  bars.reserve(rows);
  bars.eachColumn([](auto& column) {
    const auto begin = (reinterpret_cast<std::uintptr_t>(column.data()) + kPage - 1) & ~(kPage - 1);
    const auto end = reinterpret_cast<std::uintptr_t>(column.data() + column.capacity()) & ~(kPage - 1);
    if (end > begin) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
  });
}

}  // namespace

std::string_view CsvParser::cell(Column column) const {
  const int i = m_layout.at(column);
  return i < 0 || static_cast<std::size_t>(i) >= m_cells.size() ? std::string_view{}
                                                                : m_cells[static_cast<std::size_t>(i)];
}

bool CsvParser::emptyCells(std::initializer_list<Column> columns) const {
  return std::all_of(columns.begin(), columns.end(), [this](Column column) { return cell(column).empty(); });
}

bool CsvParser::binary(std::string_view line) const {
  return line.size() > kMaxLineBytes || std::any_of(line.begin(), line.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 && c != '\t';
         });
}

std::optional<CsvParser::Fault> CsvParser::readNumber(Column column, std::int64_t& e8) {
  const std::string_view text = cell(column);
  std::string_view plain = text;
  switch (classify(text)) {
    case NumberText::Missing: return Fault{RejectReason::MissingValue, column, text};
    case NumberText::NotFinite: return Fault{RejectReason::NotFinite, column, text};
    case NumberText::Plain: break;
  }
  if (m_layout.decimalComma || text.find(',') != std::string_view::npos) {
    const bool comma = m_layout.decimalComma;
    if (!dropSeparators(text, comma ? '.' : ',', comma ? ',' : '.', m_scratch)) {
      return Fault{RejectReason::NotANumber, column, text};
    }
    plain = m_scratch;
  }
  auto value = base::parseE8(plain);
  if (!value && value.error() == base::DecimalError::TooManyDecimals) {
    value = base::parseE8(plain, true);
    ++m_rounded;
  }
  if (value) {
    e8 = *value;
    return std::nullopt;
  }
  return Fault{value.error() == base::DecimalError::OutOfRange ? RejectReason::AbsurdPrice : RejectReason::NotANumber,
               column, text};
}

std::optional<CsvParser::Fault> CsvParser::readPrice(Column column, std::int64_t& e8) {
  if (auto fault = readNumber(column, e8)) return fault;
  if (m_layout.priceScale != 1) {
    e8 = static_cast<std::int64_t>(base::divideRounded(e8, m_layout.priceScale, base::Rounding::HalfEven));
  }
  if (e8 <= 0) return Fault{RejectReason::NotPositive, column, cell(column)};
  if (e8 > kMaxPriceE8) return Fault{RejectReason::AbsurdPrice, column, cell(column)};
  return std::nullopt;
}

std::optional<CsvParser::Fault> CsvParser::readSize(Column column, std::int64_t& e8) {
  if (!m_layout.has(column)) {
    e8 = 0;
    return std::nullopt;
  }
  if (auto fault = readNumber(column, e8)) {
    if (fault->reason == RejectReason::AbsurdPrice) fault->reason = RejectReason::NotANumber;
    return fault;
  }
  if (e8 < 0) return Fault{RejectReason::NegativeVolume, column, cell(column)};
  return std::nullopt;
}

/// Open, high, low and close times adjusted close / close, so that the close becomes the adjusted close.
std::optional<CsvParser::Fault> CsvParser::adjust(RawBar& bar) {
  std::int64_t adjusted = 0;
  if (auto fault = readPrice(Column::AdjustedClose, adjusted)) return fault;
  for (std::int64_t* price : {&bar.openE8, &bar.highE8, &bar.lowE8}) {
    const auto scaled =
        base::divideRounded(static_cast<base::Int128>(*price) * adjusted, bar.closeE8, base::Rounding::HalfEven);
    if (scaled <= 0 || scaled > kMaxPriceE8) {
      return Fault{RejectReason::AbsurdPrice, Column::AdjustedClose, cell(Column::AdjustedClose)};
    }
    *price = static_cast<std::int64_t>(scaled);
  }
  bar.closeE8 = adjusted;
  return std::nullopt;
}

/// Open and close must lie within low to high; what is off by a rounding (1e-6 of the price) widens the range.
std::optional<CsvParser::Fault> CsvParser::checkRange(Row& row) {
  RawBar& bar = row.bar;
  const std::int64_t slack = bar.closeE8 / 1'000'000;
  if (bar.highE8 < bar.lowE8 - slack) return Fault{RejectReason::HighBelowLow, Column::High, cell(Column::High)};
  for (const auto& [column, price] : {std::pair{Column::Open, bar.openE8}, std::pair{Column::Close, bar.closeE8}}) {
    if (price < bar.lowE8 - slack || price > bar.highE8 + slack) {
      return Fault{RejectReason::OutsideRange, column, cell(column)};
    }
  }
  const std::int64_t high = std::max({bar.highE8, bar.openE8, bar.closeE8});
  const std::int64_t low = std::min({bar.lowE8, bar.openE8, bar.closeE8, bar.highE8});
  if (high != bar.highE8 || low != bar.lowE8) ++m_widened;
  bar.highE8 = high;
  bar.lowE8 = low;
  return std::nullopt;
}

std::optional<CsvParser::Fault> CsvParser::readBar(Row& row) {
  RawBar& bar = row.bar;
  if (auto fault = readPrice(Column::Open, bar.openE8)) return fault;
  if (auto fault = readPrice(Column::High, bar.highE8)) return fault;
  if (auto fault = readPrice(Column::Low, bar.lowE8)) return fault;
  if (auto fault = readPrice(Column::Close, bar.closeE8)) return fault;
  if (auto fault = readSize(Column::Volume, bar.volumeE8)) return fault;
  if (m_options.useAdjustedClose && m_layout.has(Column::AdjustedClose)) {
    if (auto fault = adjust(bar)) return fault;
  }
  row.hasBar = true;
  return checkRange(row);
}

/// A side whose price is absent or zero is a side without an order.
std::optional<CsvParser::Fault> CsvParser::readQuote(Row& row) {
  const auto side = [this](Column price, Column size, std::int64_t& priceE8,
                           std::int64_t& sizeE8) -> std::optional<Fault> {
    if (cell(price).empty() || cell(price).find_first_not_of("0.") == std::string_view::npos) return std::nullopt;
    if (auto fault = readPrice(price, priceE8)) return fault;
    return cell(size).empty() ? std::nullopt : readSize(size, sizeE8);
  };
  RawQuote& quote = row.quote;
  if (auto fault = side(Column::BidClose, Column::BidSize, quote.bidE8, quote.bidSizeE8)) return fault;
  if (auto fault = side(Column::AskClose, Column::AskSize, quote.askE8, quote.askSizeE8)) return fault;
  row.hasQuote = true;
  return std::nullopt;
}

void CsvParser::flagQuote(const Row& row) {
  const RawQuote& quote = row.quote;
  if (quote.bidE8 == 0 || quote.askE8 == 0) return;
  if (quote.bidE8 > quote.askE8) ++m_crossed;
  const std::int64_t spread = quote.askE8 - quote.bidE8;
  if (spread * 4 > quote.bidE8 + quote.askE8) {
    m_sink.flag(row.line, m_layout.columnName(Column::AskClose), "spread is wider than 50 % of the middle",
                fmt::format("{} / {}", base::formatE8(quote.bidE8), base::formatE8(quote.askE8)));
  }
}

/// The date a daily row means: as written where the clock is midnight or absent, else the date in the file's zone.
std::int64_t CsvParser::dailyDays(const Stamp& stamp, bool& clash) const {
  if (stamp.clockNs == 0) return stamp.days;
  if (stamp.hasOffset) {
    const std::int64_t utc = stamp.writtenUtcNs();
    const std::int64_t local = utc + m_zone.offsetNs(utc);
    return local / kNsPerDay - (local % kNsPerDay < 0 ? 1 : 0);
  }
  clash = stamp.clockNs != m_layout.dailyClockNs;
  return stamp.days;
}

std::optional<CsvParser::Fault> CsvParser::readTimes(Row& row, std::int64_t& closeNs) {
  std::string_view text = cell(Column::Time);
  if (m_layout.has(Column::Date)) {
    m_scratch.assign(cell(Column::Date)).append(" ").append(text);
    text = m_scratch;
  }
  const std::string_view written = m_layout.has(Column::Date) ? cell(Column::Date) : text;
  if (text.empty()) return Fault{RejectReason::MissingValue, Column::Time, written};
  const auto stamp = parseStamp(text, m_layout.stamps);
  if (!stamp) return Fault{stamp.error(), Column::Time, written};
  std::int64_t openLocal = stamp->localNs(), closeLocal = openLocal;
  if (m_layout.daily) {
    bool clash = false;
    const std::int64_t days = dailyDays(*stamp, clash);
    if (clash) return Fault{RejectReason::BadTime, Column::Time, written};
    openLocal = days * kNsPerDay + m_layout.sessionOpenNs;
    closeLocal = days * kNsPerDay + m_layout.sessionCloseNs;
  } else if (!stamp->hasClock) {
    return Fault{RejectReason::BadTime, Column::Time, written};
  } else if (stamp->hasOffset) {
    row.stampNs = stamp->writtenUtcNs();
  }
  if (m_layout.daily || !stamp->hasOffset) {
    const auto open = m_zone.toUtc(openLocal), close = m_zone.toUtc(closeLocal);
    if (open.kind == LocalKind::Ambiguous || close.kind == LocalKind::Ambiguous) {
      return Fault{RejectReason::AmbiguousTime, Column::Time, written};
    }
    if (open.kind == LocalKind::Nonexistent || close.kind == LocalKind::Nonexistent) {
      return Fault{RejectReason::NonexistentTime, Column::Time, written};
    }
    row.stampNs = open.utcNs;
    closeNs = close.utcNs;
  }
  if (!m_layout.daily) {
    if (m_options.stampIsEnd) row.stampNs -= m_layout.barLengthNs;
    closeNs = row.stampNs + m_layout.barLengthNs;
  }
  return std::nullopt;
}

std::optional<CsvParser::Fault> CsvParser::readRow(Row& row) {
  std::int64_t closeNs = 0;
  if (auto fault = readTimes(row, closeNs)) return fault;
  row.bar.tsOpenNs = row.stampNs;
  row.bar.tsCloseNs = closeNs;
  row.quote.tsNs = closeNs;
  using enum Column;
  const bool noQuote = !m_layout.hasQuotes() || emptyCells({BidClose, AskClose});
  // A minute with quotes and no trade has empty bar cells; without quotes empty cells are missing values.
  const bool noBar = !m_layout.hasBars() || (!noQuote && emptyCells({Open, High, Low, Close}));
  if (!noBar) {
    if (auto fault = readBar(row)) return fault;
  }
  if (!noQuote) {
    if (auto fault = readQuote(row)) return fault;
  }
  if (!row.hasBar && !row.hasQuote) return Fault{RejectReason::MissingValue, m_layout.hasBars() ? Close : BidClose, {}};
  return std::nullopt;
}

void CsvParser::careful(std::string_view line, bool lastAndOpen) {
  if (isCommentOrBlank(line)) return;
  ++m_report.rowsRead;
  if (binary(line)) return m_sink.reject(m_line, RejectReason::Binary, "row", line);
  if (!splitCells(line, m_layout.delimiter, m_cells)) {
    return m_sink.reject(m_line, lastAndOpen ? RejectReason::TruncatedLine : RejectReason::BrokenQuote, "row", line);
  }
  if (m_cells.size() != m_layout.headers.size()) {
    // One delimiter too many at the end of every row is a habit of some programs.
    const bool trailing = m_cells.size() == m_layout.headers.size() + 1 && m_cells.back().empty();
    if (!trailing) {
      return m_sink.reject(m_line, lastAndOpen ? RejectReason::TruncatedLine : RejectReason::ColumnCount, "row", line);
    }
  }
  Row row;
  row.line = m_line;
  if (const auto fault = readRow(row)) {
    return m_sink.reject(m_line, fault->reason, m_layout.columnName(fault->column), fault->text);
  }
  if (row.hasQuote) flagQuote(row);
  m_sink.offer(row);
}

/// Every few hundred kilobytes: is the rest still wanted?
bool CsvParser::goOn() {
  constexpr std::size_t kTellEvery = std::size_t{1} << 18;
  if (!m_options.onProgress || m_stopped || m_at - m_told < kTellEvery) return !m_stopped;
  m_told = m_at;
  m_stopped = !m_options.onProgress(static_cast<double>(m_at) / static_cast<double>(m_text.size()));
  return !m_stopped;
}

bool CsvParser::run() {
  m_at = m_layout.firstRowAt;
  m_line = m_layout.firstRowLine;
  const std::size_t rows = (m_text.size() - m_at) / m_layout.meanRowBytes;
  if (m_layout.hasBars()) reserveRows(m_bars, rows + rows / 50 + 16);
  if (fastLayout()) runFast();
  while (m_at < m_text.size() && goOn()) {
    bool ended = false;
    const std::string_view line = nextLine(m_text, m_at, m_layout.lineEnd, ended);
    careful(line, !ended);
    ++m_line;
  }
  if (m_stopped) return false;
  m_sink.finish();
  const auto warn = [this](std::size_t count, const char* what) {
    if (count > 0) m_report.warnings.push_back(fmt::format("{} {}", count, what));
  };
  warn(m_rounded, "values had more than eight decimals and were rounded");
  warn(m_widened, "bars had an open or close outside low to high by a rounding; the range was widened");
  warn(m_crossed, "quotes are crossed (bid above ask)");
  return true;
}

}  // namespace keel::recorded
