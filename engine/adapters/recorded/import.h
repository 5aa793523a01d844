#pragma once
// Reading recorded market data: a file in, exact bars and quotes out, with an account of every row refused.
// Knows files and their dialects; knows nothing of instruments, strategies or the clock.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <engine/adapters/recorded/bar_series.h>
#include <engine/base/result.h>
#include <engine/base/time.h>

namespace keel::recorded {

/// What a column of a file can mean. `Time` is the whole stamp, or the clock part when `Date` is there too.
enum class Column : std::uint8_t {
  Time,
  Date,
  Open,
  High,
  Low,
  Close,
  Volume,
  AdjustedClose,
  BidOpen,
  BidHigh,
  BidLow,
  BidClose,
  BidSize,
  AskOpen,
  AskHigh,
  AskLow,
  AskClose,
  AskSize,
};
inline constexpr std::size_t kColumnCount = 18;
[[nodiscard]] const char* name(Column column);

enum class RejectReason : std::uint8_t {
  ColumnCount,
  BrokenQuote,
  Binary,
  TruncatedLine,
  MissingValue,
  NotANumber,
  NotFinite,
  NotPositive,
  AbsurdPrice,
  PriceJump,
  HighBelowLow,
  OutsideRange,
  NegativeVolume,
  BadTime,
  NoSuchDate,
  AmbiguousTime,
  NonexistentTime,
  DuplicateTime,
  BackwardTime,
  AheadOfFile,
};
[[nodiscard]] const char* describe(RejectReason reason);

enum class DateOrder : std::uint8_t { Detect, MonthFirst, DayFirst };

struct ImportOptions {
  /// Zone of local times. Empty: what the file says, else America/New_York.
  std::string zone;
  /// Length of a bar. Unset: what the file says, else the most common gap. 24 hours means daily bars.
  std::optional<base::Duration> barLength;
  /// A stamp is the START of its bar unless this is set.
  bool stampIsEnd{false};
  /// Daily bars of date D open and close at these local times of D. Unset: 09:30 and 16:00; in UTC 00:00 and 24:00.
  std::optional<std::chrono::minutes> sessionOpen;
  std::optional<std::chrono::minutes> sessionClose;
  DateOrder dateOrder{DateOrder::Detect};  ///< of 3/4/2013
  std::optional<char> delimiter;
  std::map<Column, std::string> columns;  ///< header text (any case) or 1-based number, over the detected ones
  bool useAdjustedClose{false};           ///< scales open, high, low and close by adjusted close / close
  /// Headerless files of the Lean layout: prices are divided by this. Unset: 10000, or 1 where a '.' occurs.
  std::optional<std::int64_t> priceScale;
  std::size_t maxBytes{std::size_t{4} << 30};  ///< limit for unpacked text
  bool fingerprint{true};                      ///< compute the SHA-256 of the file (on a second thread)
  /// Called now and then with the share of the text read, 0..1; false stops the reading with CANCELED.
  std::function<bool(double)> onProgress;
};

/// One row that was refused, or loaded under protest.
struct RowNote {
  std::size_t line{};  ///< from 1, as an editor counts
  std::string field;   ///< column name in the file, or "row"
  std::string reason;  ///< a short sentence
  std::string text;    ///< the offending text, at most 80 bytes, control bytes shown as \xNN
};

struct ImportReport {
  static constexpr std::size_t kMaxNotes = 1000;

  std::string file;
  std::string format;                                        ///< e.g. "CSV, gzip, comma" or "Lean zip, minute trade"
  std::vector<std::pair<std::string, std::string>> mapping;  ///< meaning -> column of the file
  std::string zone;
  base::Duration barLength{};  ///< zero where the file holds quotes at their own times
  bool reversed{false};        ///< newest row first in the file
  bool generated{false};       ///< the file carries the mark of the generator
  std::uint64_t seed{};
  std::size_t rowsRead{};
  std::size_t rowsLoaded{};  ///< rowsRead = rowsLoaded + rowsRejected
  std::size_t rowsRejected{};
  std::vector<RowNote> rejected;  ///< the first kMaxNotes, by line
  std::map<RejectReason, std::size_t> counts;
  std::vector<RowNote> flagged;  ///< loaded, but worth a look; the first kMaxNotes
  std::size_t rowsFlagged{};
  std::vector<std::string> warnings;  ///< about the file as a whole
  std::optional<base::Timestamp> firstTime;
  std::optional<base::Timestamp> lastTime;
  std::string sha256;  ///< of the bytes on disk, hexadecimal
};

struct ImportResult {
  BarSeries bars;
  QuoteSeries quotes;
  ImportReport report;
};

/// Reads a CSV file, plain or gzip, or a Lean zip; what it is is told by its bytes, not by its name (the name
/// gives the date of a Lean intraday file). Fails, naming the file, where nothing can be read: NOT_FOUND,
/// NOT_A_FILE, PERMISSION, EMPTY_FILE, NO_ROWS, NOT_TEXT, MISSING_COLUMN, TRUNCATED_GZIP, CORRUPT_ZIP,
/// SEVERAL_ENTRIES, TOO_LARGE, UNKNOWN_ZONE, NO_TIME_ZONES, BAR_LENGTH, UNSUPPORTED. Bad rows do not fail it.
[[nodiscard]] base::Result<ImportResult, base::Failure> readBars(const std::filesystem::path& path,
                                                                 const ImportOptions& options = {});
/// The same from memory; `fileName` is what messages name.
[[nodiscard]] base::Result<ImportResult, base::Failure> parseBars(std::string_view bytes, const std::string& fileName,
                                                                  const ImportOptions& options = {});

/// "t,open,high,low,close,volume" with local times of `zone`; gzip-compressed where the name ends in ".gz".
/// Reading it back with default options gives an equal series. Fails where bars differ in length.
[[nodiscard]] base::Result<std::size_t, base::Failure> writeBarsCsv(const std::filesystem::path& path,
                                                                    const BarSeries& bars, const std::string& zone);

}  // namespace keel::recorded
