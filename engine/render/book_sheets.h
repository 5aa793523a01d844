#pragma once
// The sheets of a session's workbook. Totals are formulas over the rows, with the ledger's figure as their cached value.
#include <functional>

#include <engine/render/book.h>
#include <engine/render/clock.h>
#include <engine/reports/session_report.h>

namespace keel::render {

struct BookSection {
  Book& book;
  const reports::SessionReport& report;
  const Clock& clock;
  std::function<bool()> goOn;  ///< asked now and then; false cancels
};

/// Where other sheets' formulas find their columns. Made before the sheets, in the order in which they are shown.
struct BookSheets {
  BookSheet summary, equity, trades, orders, fills, signals, positions, inputs;
  explicit BookSheets(Book& book);
};

/// Columns other sheets refer to.
inline constexpr lxw_col_t kFillSide = 6, kFillValue = 9, kFillFee = 10, kFillRealized = 11;
inline constexpr lxw_col_t kPositionValue = 7, kPositionUnrealized = 8;
inline constexpr lxw_col_t kEquityLabel = 1, kEquityEquity = 4, kEquityDrawdown = 6;

/// Each returns false when canceled.
bool writeEquity(BookSection& section, BookSheet& sheet);
bool writeTrades(BookSection& section, BookSheet& sheet);
bool writeOrders(BookSection& section, BookSheet& sheet);
bool writeFills(BookSection& section, BookSheet& sheet);
bool writeSignals(BookSection& section, BookSheet& sheet);
bool writePositions(BookSection& section, BookSheet& sheet);
bool writeInputs(BookSection& section, BookSheet& sheet);
/// Last: its formulas refer to the rows of the others.
void writeSummary(BookSection& section, BookSheets& sheets);

}  // namespace keel::render
