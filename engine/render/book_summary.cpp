#include <engine/render/book_sheets.h>

#include <algorithm>

#include <fmt/format.h>

#include <engine/render/palette.h>

namespace keel::render {

using domain::Money;
using reports::Figure;
using reports::SessionReport;

BookSheets::BookSheets(Book& book)
    : summary(book, "Summary"),
      equity(book, "Equity"),
      trades(book, "Trades"),
      orders(book, "Orders"),
      fills(book, "Fills"),
      signals(book, "Signals"),
      positions(book, "Positions"),
      inputs(book, "Data") {}

namespace {

constexpr lxw_col_t kLabel = 0, kValue = 1, kLedger = 2, kDifference = 3, kMeaning = 4, kDayDate = 6;

void writeTitle(BookSection& section, BookSheet& sheet, lxw_row_t& row) {
  const SessionReport& report = section.report;
  sheet.text(row++, kLabel, report.session.name, CellStyle::Title);
  sheet.text(row, kLabel, "Session");
  sheet.number(row++, kValue, static_cast<double>(report.session.id.value()), CellStyle::Integer);
  sheet.text(row, kLabel, "Mode");
  sheet.text(row++, kValue, report.modeWord, CellStyle::Total);
  if (report.generated) {
    sheet.text(row, kLabel, "Market data");
    sheet.text(row++, kValue, "GENERATED: no record of any market", CellStyle::Warning);
  }
  sheet.text(row, kLabel, "State");
  sheet.text(row++, kValue, domain::name(report.session.state));
  const auto time = [&](const char* label, base::Timestamp ts) {
    sheet.text(row, kLabel, label);
    sheet.text(row, kValue, ts == base::Timestamp{} ? "not ended" : section.clock.local(ts));
    if (ts != base::Timestamp{}) sheet.text(row, kMeaning, section.clock.utc(ts), CellStyle::Note);
    ++row;
  };
  time("Started", report.session.tsStarted);
  time("Ended", report.session.tsEnded);
  time("As of", report.asOf);
  sheet.text(row, kLabel, "Times of the exchange");
  sheet.text(row, kValue, section.clock.zoneName());
  row += 2;
}

struct TotalLine {
  const char* label;
  std::string formula;           ///< empty: the ledger's figure itself
  Money ledger;
  const char* meaning;
};

/// Cells of column B by their place in the list, which begins at `first` (counted from zero).
std::vector<TotalLine> totalLines(const SessionReport& report, const BookSheets& sheets, lxw_row_t first) {
  const auto& t = report.totals;
  const auto cell = [first](unsigned place) { return fmt::format("B{}", first + place + 1); };
  Money value(report.currency), unrealized(report.currency);
  for (const auto& row : report.positions) value += row.marketValue, unrealized += row.unrealizedPnl;
  const bool summed = value == t.marketValue && unrealized == t.unrealizedPnl;
  const std::string bought =
      fmt::format("SUMIF({},\"BUY\",{})", sheets.fills.range(kFillSide), sheets.fills.range(kFillValue));
  return {
      {"Initial cash", {}, t.initialCash, "The capital of the configuration."},
      {"Bought", bought, t.bought, "Price x quantity of every buy."},
      {"Sold", fmt::format("SUM({})-{}", sheets.fills.range(kFillValue), cell(1)), t.sold,
       "Price x quantity of every sell."},
      {"Fees", fmt::format("SUM({})", sheets.fills.range(kFillFee)), t.fees, "Of every fill."},
      {"Final cash", fmt::format("{}-{}+{}-{}", cell(0), cell(1), cell(2), cell(3)), t.finalCash,
       "Initial cash - bought + sold - fees."},
      {"Market value held", summed ? fmt::format("SUM({})", sheets.positions.range(kPositionValue)) : "", t.marketValue,
       "Positions at their last marks."},
      {"Final equity", fmt::format("{}+{}", cell(4), cell(5)), t.finalEquity, "Final cash + market value held."},
      {"Realized P&L", fmt::format("SUM({})", sheets.fills.range(kFillRealized)), t.realizedPnl,
       "By average cost, before fees."},
      {"Unrealized P&L", summed ? fmt::format("SUM({})", sheets.positions.range(kPositionUnrealized)) : "",
       t.unrealizedPnl, "Market value held - its average cost."},
      {"Net P&L", fmt::format("{}-{}", cell(6), cell(0)), t.netPnl,
       "Final equity - initial cash = realized + unrealized - fees."},
  };
}

void writeTotals(BookSection& section, BookSheets& sheets, lxw_row_t& row) {
  BookSheet& sheet = sheets.summary;
  sheet.text(row++, kLabel, "Totals", CellStyle::Heading);
  const char* heads[] = {"Figure", "Worked out here", "From the ledger", "Difference", "Meaning"};
  for (lxw_col_t c = 0; c < 5; ++c)
    sheet.text(row, c, heads[c], c == 0 || c == 4 ? CellStyle::Head : CellStyle::HeadRight);
  ++row;
  for (const TotalLine& line : totalLines(section.report, sheets, row)) {
    sheet.text(row, kLabel, line.label);
    if (line.formula.empty()) sheet.amount(row, kValue, line.ledger);
    else sheet.formula(row, kValue, line.formula, line.ledger.toDouble(), CellStyle::Money);
    sheet.amount(row, kLedger, line.ledger);
    sheet.formula(row, kDifference, fmt::format("ROUND(B{0}-C{0},6)", row + 1), 0, CellStyle::Money);
    sheet.text(row, kMeaning, line.meaning, CellStyle::Note);
    ++row;
  }
  ++row;
}

void writeFigure(BookSheet& sheet, lxw_row_t row, const Figure& figure) {
  sheet.text(row, kLabel, figure.label);
  sheet.text(row, kMeaning, figure.meaning, CellStyle::Note);
  if (const auto* money = std::get_if<Money>(&figure.value)) sheet.amount(row, kValue, *money);
  else if (const auto* count = std::get_if<std::int64_t>(&figure.value))
    sheet.number(row, kValue, static_cast<double>(*count), CellStyle::Integer);
  else if (const auto* number = std::get_if<double>(&figure.value)) {
    const bool percent = figure.unit == reports::FigureUnit::Percent;
    sheet.number(row, kValue, percent ? *number / 100 : *number, percent ? CellStyle::Percent : CellStyle::Number);
  } else {
    sheet.text(row, kValue, reports::shown(figure), CellStyle::Note);
  }
}

void writeFigures(BookSection& section, BookSheet& sheet, lxw_row_t& row) {
  for (const auto& group : section.report.figures) {
    sheet.text(row++, kLabel, group.title, CellStyle::Heading);
    for (const Figure& figure : group.figures) writeFigure(sheet, row++, figure);
    ++row;
  }
  if (section.report.doubts.empty()) return;
  sheet.text(row++, kLabel, "What these figures do not prove", CellStyle::Heading);
  for (const std::string& doubt : section.report.doubts) sheet.text(row++, kLabel, doubt);
}

/// The days beside the figures, with their total and their chart.
void writeDays(BookSection& section, BookSheet& sheet) {
  const SessionReport& report = section.report;
  const char* heads[] = {"Trade date", "Equity before", "Equity after", "Change", "Realized P&L", "Fees", "Fills"};
  lxw_row_t row = 0;
  sheet.text(row++, kDayDate, "Days", CellStyle::Heading);
  for (lxw_col_t c = 0; c < 7; ++c)
    sheet.text(row, static_cast<lxw_col_t>(kDayDate + c), heads[c], c == 0 ? CellStyle::Head : CellStyle::HeadRight);
  const lxw_row_t first = ++row;
  Money change(report.currency), realized(report.currency), fees(report.currency);
  std::size_t fills = 0;
  for (const auto& day : report.days) {
    sheet.time(row, kDayDate, base::utcMidnight(day.date), CellStyle::Date);
    sheet.amount(row, kDayDate + 1, day.startEquity);
    sheet.amount(row, kDayDate + 2, day.endEquity);
    sheet.formula(row, kDayDate + 3, fmt::format("I{0}-H{0}", row + 1), day.change.toDouble(), CellStyle::Money);
    sheet.amount(row, kDayDate + 4, day.realizedPnl);
    sheet.amount(row, kDayDate + 5, day.fees);
    sheet.number(row++, kDayDate + 6, static_cast<double>(day.fills), CellStyle::Integer);
    change += day.change, realized += day.realizedPnl, fees += day.fees, fills += day.fills;
  }
  if (report.days.empty()) {
    sheet.text(row, kDayDate, reports::kNoData, CellStyle::Note);
    return;
  }
  const lxw_row_t last = row - 1;
  const auto total = [&](lxw_col_t column, double cached, CellStyle style) {
    sheet.formula(row, column, fmt::format("SUM({0}{1}:{0}{2})", columnLetters(column), first + 1, last + 1), cached,
                  style);
  };
  sheet.text(row, kDayDate, "Total", CellStyle::Total);
  total(kDayDate + 3, change.toDouble(), CellStyle::TotalMoney);
  total(kDayDate + 4, realized.toDouble(), CellStyle::TotalMoney);
  total(kDayDate + 5, fees.toDouble(), CellStyle::TotalMoney);
  total(kDayDate + 6, static_cast<double>(fills), CellStyle::TotalInteger);

  lxw_chart* chart = section.book.addChart(LXW_CHART_COLUMN);
  const std::string dates = fmt::format("=Summary!$G${}:$G${}", first + 1, last + 1);
  const std::string values = fmt::format("=Summary!$J${}:$J${}", first + 1, last + 1);
  lxw_chart_series* series = chart_add_series(chart, dates.c_str(), values.c_str());
  chart_series_set_name(series, "P&L by day");
  lxw_chart_fill fill{};
  fill.color = rgbOf(Ink::Accent) & 0xFFFFFF;
  chart_series_set_fill(series, &fill);
  chart_title_set_name(chart, fmt::format("P&L by day, {}", report.currency.code()).c_str());
  chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  chart_axis_set_num_format(chart->x_axis, "yyyy-mm-dd");
  chart_axis_set_num_format(chart->y_axis, "#,##0.00");
  chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  lxw_chart_options options{};
  options.x_scale = 1.35, options.y_scale = 1.1;
  section.book.note(worksheet_insert_chart_opt(sheet.raw(), row + 2, kDayDate, chart, &options));
}

}  // namespace

void writeSummary(BookSection& section, BookSheets& sheets) {
  BookSheet& sheet = sheets.summary;
  lxw_worksheet* raw = sheet.raw();
  const double widths[] = {30, 24, 18, 14, 58, 3, 13, 17, 17, 16, 16, 15, 9};
  for (lxw_col_t c = 0; c < 13; ++c) section.book.note(worksheet_set_column(raw, c, c, widths[c], nullptr));
  lxw_row_t row = 0;
  writeTitle(section, sheet, row);
  writeTotals(section, sheets, row);
  writeFigures(section, sheet, row);
  writeDays(section, sheet);
  worksheet_freeze_panes(raw, 1, 0);
  worksheet_gridlines(raw, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_landscape(raw);
  worksheet_fit_to_pages(raw, 1, 0);
  worksheet_activate(raw);
}

}  // namespace keel::render
