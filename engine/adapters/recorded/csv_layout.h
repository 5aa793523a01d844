#pragma once
// Internal: what a CSV file looks like - delimiter, columns, forms of time, order, bar length - told from its head.
// Works on text in memory only; every finding ends up in the import report.
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <engine/adapters/recorded/import.h>
#include <engine/adapters/recorded/local_zone.h>

namespace keel::recorded {

/// A time as written: days since 1970-01-01 and the clock, and the offset from UTC where the text has one.
struct Stamp {
  std::int64_t days{};
  std::int64_t clockNs{};
  std::int64_t offsetNs{};
  bool hasClock{false};
  bool hasOffset{false};
  [[nodiscard]] std::int64_t localNs() const { return days * kNsPerDay + clockNs; }
  [[nodiscard]] std::int64_t writtenUtcNs() const { return localNs() - offsetNs; }
};

struct StampContext {
  bool dayFirst{false};                  ///< 3/4/2013 is the third of April
  std::optional<std::int64_t> baseDays;  ///< set: digits are milliseconds since midnight of this day
};

/// YYYY-MM-DD, YYYY/MM/DD, YYYYMMDD, M/D/YYYY, D.M.YYYY, each with a clock and an offset or without; epoch seconds,
/// milliseconds, microseconds, nanoseconds. Errors are BadTime and NoSuchDate; years are 1900 to 2200.
[[nodiscard]] base::Result<Stamp, RejectReason> parseStamp(std::string_view text, const StampContext& context);

/// The next line of `text` from `at` without its line end; moves `at` behind it. `ended` tells of a line end.
[[nodiscard]] std::string_view nextLine(std::string_view text, std::size_t& at, char lineEnd, bool& ended);
inline constexpr std::size_t kMaxLineBytes = 65'536;
/// Cuts a line into trimmed, unquoted cells; false where a quote is not closed or the line is endless.
bool splitCells(std::string_view line, char delimiter, std::vector<std::string_view>& cells);
/// Digits, signs, points and commas only, and at least one.
[[nodiscard]] bool isNumberLike(std::string_view cell);
[[nodiscard]] bool isCommentOrBlank(std::string_view line);

struct Layout {
  char delimiter{','};
  char lineEnd{'\n'};
  bool decimalComma{false};
  bool headerless{false};
  std::array<int, kColumnCount> index{};  ///< column number of each meaning, -1 where absent
  std::vector<std::string> headers;
  std::size_t firstRowAt{};    ///< byte offset of the first data row
  std::size_t firstRowLine{};  ///< and its line number, from 1
  std::int64_t priceScale{1};
  StampContext stamps;
  bool daily{false};
  bool descending{false};
  bool quotesOnly{false};
  std::int64_t barLengthNs{};
  std::int64_t dailyClockNs{};  ///< the clock that daily stamps carry, mostly zero
  std::int64_t sessionOpenNs{};
  std::int64_t sessionCloseNs{};
  std::string zone;
  std::size_t meanRowBytes{48};

  [[nodiscard]] int at(Column column) const { return index[static_cast<std::size_t>(column)]; }
  [[nodiscard]] bool has(Column column) const { return at(column) >= 0; }
  [[nodiscard]] bool hasBars() const { return has(Column::Close); }
  [[nodiscard]] bool hasQuotes() const { return has(Column::BidClose) && has(Column::AskClose); }
  [[nodiscard]] std::string columnName(Column column) const;
};

/// What the first thousand rows tell.
struct Sample {
  std::vector<Stamp> stamps;
  std::size_t bytes{};
  std::size_t rows{};
  bool allMillis{true};  ///< stamps are digits below one day of milliseconds and not all of them dates
  bool lean{false};         ///< the first stamp is Lean's: milliseconds, or "YYYYMMDD HH:MM"
  bool dayFirst{false};
  bool decimalComma{false};
};
[[nodiscard]] Sample takeSample(std::string_view text, const Layout& layout, StampContext context, DateOrder order);
/// Order, daily or intraday, and the bar length, from the stamps of the sample.
[[nodiscard]] base::Result<void, base::Failure> settleTimes(const Sample& sample, const std::string& file,
                                                            const ImportOptions& options, Layout& layout,
                                                            ImportReport& report);

/// Reads the head of `text`; notes what it found in `report`.
[[nodiscard]] base::Result<Layout, base::Failure> detectLayout(std::string_view text, const std::string& fileName,
                                                               const ImportOptions& options, ImportReport& report);

}  // namespace keel::recorded
