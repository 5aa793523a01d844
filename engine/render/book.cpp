#include <engine/render/book.h>

#include <algorithm>

#include <QString>
#include <fmt/format.h>

#include <engine/render/palette.h>

namespace keel::render {

namespace {

constexpr double kDaysToUnixEpoch = 25'569;          ///< from 1899-12-30, the day zero of spreadsheets
constexpr double kNanosPerDay = 86'400e9;
constexpr qsizetype kLongestCell = 32'000;           ///< Excel takes 32 767

lxw_color_t lxwColor(Ink ink) { return rgbOf(ink) & 0xFFFFFF; }

/// Valid UTF-8 without what XML does not allow.
std::string safeText(std::string_view words) {
  QString text = QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())).left(kLongestCell);
  text.removeIf([](QChar c) {
    return c.unicode() >= 0xFFFE || (c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t'));
  });
  return text.toStdString();
}

}  // namespace

std::string columnLetters(lxw_col_t column) {
  std::string letters;
  for (int c = column; c >= 0; c = c / 26 - 1) letters.insert(letters.begin(), static_cast<char>('A' + c % 26));
  return letters;
}

Book::Book(const std::string& path, const std::string& title, base::Timestamp created, domain::Currency currency)
    : m_book(workbook_new(path.c_str())) {
  std::string safe = safeText(title), author = "Keel";  // the library's fields are not const
  lxw_doc_properties properties{};
  properties.title = safe.data();
  properties.author = author.data();
  properties.created = std::chrono::floor<std::chrono::seconds>(created).time_since_epoch().count();
  note(workbook_set_properties(m_book, &properties));
  const std::string moneyFormat = fmt::format("#,##0.00\" {0}\";[Red]-#,##0.00\" {0}\"", currency.code());
  for (int style = 0; style <= static_cast<int>(CellStyle::TotalInteger); ++style) {
    m_formats.push_back(make(static_cast<CellStyle>(style), moneyFormat));
  }
}

Book::~Book() {
  if (m_book != nullptr) lxw_workbook_free(m_book);
}

lxw_format* Book::make(CellStyle style, const std::string& moneyFormat) {
  lxw_format* format = workbook_add_format(m_book);
  const auto head = [format] {
    format_set_bold(format);
    format_set_font_color(format, lxwColor(Ink::Muted));
    format_set_bg_color(format, lxwColor(Ink::Raised));
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_bottom_color(format, lxwColor(Ink::Line));
  };
  const auto numbers = [format](const char* code) { format_set_num_format(format, code); };
  switch (style) {
    case CellStyle::Text: break;
    case CellStyle::Wrapped:
      format_set_text_wrap(format);
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      break;
    case CellStyle::Title:
      format_set_bold(format);
      format_set_font_size(format, 16);
      break;
    case CellStyle::Heading:
      format_set_bold(format);
      format_set_font_size(format, 12);
      break;
    case CellStyle::Note:
      format_set_font_color(format, lxwColor(Ink::Muted));
      format_set_indent(format, 1);
      break;
    case CellStyle::Warning:
      format_set_bold(format);
      format_set_font_color(format, lxwColor(Ink::Critical));
      break;
    case CellStyle::Head: head(); break;
    case CellStyle::HeadRight:
      head();
      format_set_align(format, LXW_ALIGN_RIGHT);
      break;
    case CellStyle::Total: format_set_bold(format); break;
    case CellStyle::Integer: numbers("#,##0"); break;
    case CellStyle::Number: numbers("0.0000"); break;
    case CellStyle::Percent: numbers("0.00%"); break;
    case CellStyle::Money: numbers(moneyFormat.c_str()); break;
    case CellStyle::Price: numbers("#,##0.00######"); break;
    case CellStyle::Quantity: break;
    case CellStyle::DateTime:
      numbers("yyyy-mm-dd hh:mm:ss");
      format_set_align(format, LXW_ALIGN_LEFT);
      break;
    case CellStyle::Date:
      numbers("yyyy-mm-dd");
      format_set_align(format, LXW_ALIGN_LEFT);
      break;
    case CellStyle::TotalMoney:
      format_set_bold(format);
      numbers(moneyFormat.c_str());
      break;
    case CellStyle::TotalInteger:
      format_set_bold(format);
      numbers("#,##0");
      break;
  }
  return format;
}

lxw_worksheet* Book::addSheet(const char* name) { return workbook_add_worksheet(m_book, name); }
lxw_chart* Book::addChart(std::uint8_t type) { return workbook_add_chart(m_book, type); }

lxw_error Book::close() {
  note(workbook_close(m_book));
  m_book = nullptr;
  return m_error;
}

void BookSheet::begin(const std::vector<BookColumn>& columns, std::size_t rows) {
  const auto last = static_cast<lxw_col_t>(columns.size() - 1);
  m_lastRow = kFirstRow + static_cast<lxw_row_t>(std::max<std::size_t>(rows, 1)) - 1;
  for (lxw_col_t c = 0; c <= last; ++c) {
    const BookColumn& column = columns[c];
    m_book.note(worksheet_set_column(m_sheet, c, c, column.width, nullptr));
    const bool words =
        column.style == CellStyle::Text || column.style == CellStyle::Wrapped || column.style == CellStyle::DateTime;
    text(kHeadRow, c, column.title, words ? CellStyle::Head : CellStyle::HeadRight);
  }
  text(kTotalsRow, 0, "Total", CellStyle::Total);
  worksheet_freeze_panes(m_sheet, kFirstRow, 0);
  m_book.note(worksheet_autofilter(m_sheet, kHeadRow, 0, m_lastRow, last));
  worksheet_set_landscape(m_sheet);
  worksheet_set_paper(m_sheet, 9);
  worksheet_fit_to_pages(m_sheet, 1, 0);
  m_book.note(worksheet_repeat_rows(m_sheet, kTotalsRow, kHeadRow));
  m_book.note(worksheet_set_footer(m_sheet, "&L&A&RPage &P of &N"));
}

void BookSheet::text(lxw_row_t row, lxw_col_t column, std::string_view words, CellStyle style) {
  if (words.empty()) return;
  m_book.note(worksheet_write_string(m_sheet, row, column, safeText(words).c_str(), m_book.format(style)));
}

void BookSheet::number(lxw_row_t row, lxw_col_t column, double value, CellStyle style) {
  m_book.note(worksheet_write_number(m_sheet, row, column, value, m_book.format(style)));
}

void BookSheet::amount(lxw_row_t row, lxw_col_t column, domain::Money money, CellStyle style) {
  number(row, column, money.toDouble(), style);
}

void BookSheet::price(lxw_row_t row, lxw_col_t column, domain::Price price) {
  if (!price.isZero()) number(row, column, price.toDouble(), CellStyle::Price);
}

void BookSheet::time(lxw_row_t row, lxw_col_t column, base::Timestamp face, CellStyle style) {
  if (face == base::Timestamp{}) return;
  const auto whole = std::chrono::floor<std::chrono::milliseconds>(face);
  const auto nanos = static_cast<double>(base::toNanos(whole));
  number(row, column, kDaysToUnixEpoch + nanos / kNanosPerDay, style);
}

void BookSheet::formula(lxw_row_t row, lxw_col_t column, const std::string& expression, double cached,
                        CellStyle style) {
  m_book.note(
      worksheet_write_formula_num(m_sheet, row, column, ("=" + expression).c_str(), m_book.format(style), cached));
}

void BookSheet::sum(lxw_col_t column, double cached, CellStyle style) {
  const std::string letters = columnLetters(column);
  formula(kTotalsRow, column, fmt::format("SUM({0}{1}:{0}{2})", letters, kFirstRow + 1, m_lastRow + 1), cached, style);
}

std::string BookSheet::range(lxw_col_t column) const {
  return fmt::format("{0}!${1}${2}:${1}${3}", m_name, columnLetters(column), kFirstRow + 1, m_lastRow + 1);
}

}  // namespace keel::render
