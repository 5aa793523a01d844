#pragma once
// An Excel workbook being written: its formats and sheets whose cells are numbers, dates, formulas or plain text.
// Text is always text: whatever it begins with, it never becomes a formula.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xlsxwriter.h>

#include <engine/domain/money.h>
#include <engine/base/time.h>

namespace keel::render {

enum class CellStyle : std::uint8_t {
  Text,
  Wrapped,
  Title,
  Heading,
  Note,
  Warning,
  Head,
  HeadRight,
  Total,
  Integer,
  Number,
  Percent,
  Money,
  Price,
  Quantity,
  DateTime,
  Date,
  TotalMoney,
  TotalInteger,
};

class Book {
 public:
  /// The file at `path` is written by close().
  Book(const std::string& path, const std::string& title, base::Timestamp created, domain::Currency currency);
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  [[nodiscard]] lxw_format* format(CellStyle style) const { return m_formats[static_cast<std::size_t>(style)]; }
  [[nodiscard]] lxw_worksheet* addSheet(const char* name);
  [[nodiscard]] lxw_chart* addChart(std::uint8_t type);
  /// The first thing that went wrong, LXW_NO_ERROR when nothing did.
  [[nodiscard]] lxw_error close();
  void note(lxw_error error) {
    if (m_error == LXW_NO_ERROR) m_error = error;
  }

 private:
  lxw_format* make(CellStyle style, const std::string& moneyFormat);
  lxw_workbook* m_book;
  std::vector<lxw_format*> m_formats;
  lxw_error m_error = LXW_NO_ERROR;
};

struct BookColumn {
  const char* title;
  double width;                  ///< in characters
  CellStyle style = CellStyle::Text;
};

/// A sheet of rows under a frozen head with a filter; the row above the head holds the totals.
class BookSheet {
 public:
  static constexpr lxw_row_t kTotalsRow = 0, kHeadRow = 1, kFirstRow = 2;
  BookSheet(Book& book, const char* name) : m_book(book), m_sheet(book.addSheet(name)), m_name(name) {}

  /// Widths, totals row, head, frozen panes; `rows` is how many rows will follow.
  void begin(const std::vector<BookColumn>& columns, std::size_t rows);
  [[nodiscard]] lxw_worksheet* raw() const { return m_sheet; }
  [[nodiscard]] const std::string& name() const { return m_name; }
  void text(lxw_row_t row, lxw_col_t column, std::string_view words, CellStyle style = CellStyle::Text);
  void number(lxw_row_t row, lxw_col_t column, double value, CellStyle style = CellStyle::Number);
  void amount(lxw_row_t row, lxw_col_t column, domain::Money money, CellStyle style = CellStyle::Money);
  void quantity(lxw_row_t row, lxw_col_t column, std::int64_t e8) {
    number(row, column, static_cast<double>(e8) / 1e8, CellStyle::Quantity);
  }
  /// Nothing for a price of zero.
  void price(lxw_row_t row, lxw_col_t column, domain::Price price);
  /// Nothing for a time of zero.
  void time(lxw_row_t row, lxw_col_t column, base::Timestamp face, CellStyle style = CellStyle::DateTime);
  void formula(lxw_row_t row, lxw_col_t column, const std::string& expression, double cached, CellStyle style);
  /// SUM over the rows of begin() in the totals row.
  void sum(lxw_col_t column, double cached, CellStyle style = CellStyle::TotalMoney);
  /// "Fills!$K$3:$K$84"
  [[nodiscard]] std::string range(lxw_col_t column) const;
  [[nodiscard]] lxw_row_t lastRow() const { return m_lastRow; }

 private:
  Book& m_book;
  lxw_worksheet* m_sheet;
  std::string m_name;
  lxw_row_t m_lastRow = kFirstRow;
};

/// "K" for 10.
[[nodiscard]] std::string columnLetters(lxw_col_t column);

}  // namespace keel::render
