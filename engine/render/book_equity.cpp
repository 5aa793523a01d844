#include <engine/render/book_sheets.h>

#include <algorithm>

#include <fmt/format.h>

#include <engine/render/palette.h>

namespace keel::render {

using domain::Money;
using reports::SessionReport;

namespace {

void addCurveChart(BookSection& section, BookSheet& sheet, lxw_row_t row, lxw_col_t values, const char* title, Ink ink,
                   const char* numberFormat) {
  const std::size_t points = section.report.equityRows.size();
  const bool area = values == kEquityDrawdown;
  lxw_chart* chart = section.book.addChart(area ? LXW_CHART_AREA : LXW_CHART_LINE);
  lxw_chart_series* series =
      chart_add_series(chart, ("=" + sheet.range(kEquityLabel)).c_str(), ("=" + sheet.range(values)).c_str());
  chart_series_set_name(series, title);
  lxw_chart_line line{};
  line.color = rgbOf(ink) & 0xFFFFFF;
  line.width = 1.25;
  chart_series_set_line(series, &line);
  lxw_chart_fill fill{};
  fill.color = rgbOf(ink) & 0xFFFFFF;
  fill.transparency = 70;
  if (area) chart_series_set_fill(series, &fill);
  chart_title_set_name(chart, title);
  chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  chart_axis_set_num_format(chart->y_axis, numberFormat);
  const auto every = static_cast<std::uint16_t>(std::clamp<std::size_t>(points / 6, 1, 60'000));
  chart_axis_set_interval_unit(chart->x_axis, every);
  chart_axis_set_interval_tick(chart->x_axis, every);
  chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  lxw_chart_options options{};
  options.x_scale = 1.9, options.y_scale = 1.3;
  section.book.note(worksheet_insert_chart_opt(sheet.raw(), row, 8, chart, &options));
}

}  // namespace

bool writeEquity(BookSection& section, BookSheet& sheet) {
  const SessionReport& report = section.report;
  const auto& rows = report.equityRows;
  sheet.begin({{"Time", 20, CellStyle::DateTime},
               {"Time with zone", 24},
               {"Time, UTC", 20, CellStyle::DateTime},
               {"Cash", 17, CellStyle::Money},
               {"Equity", 17, CellStyle::Money},
               {"Highest so far", 17, CellStyle::Money},
               {"Drawdown", 12, CellStyle::Percent}},
              rows.size());
  sheet.text(BookSheet::kTotalsRow, 0, "Largest drawdown", CellStyle::Total);
  Money peak = report.totals.initialCash;
  double deepest = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i % 512 == 0 && !section.goOn()) return false;
    const auto row = static_cast<lxw_row_t>(BookSheet::kFirstRow + i);
    peak = std::max(peak, rows[i].equity);
    const double drawdown = peak.isZero() ? 0 : rows[i].equity.toDouble() / peak.toDouble() - 1;
    deepest = std::min(deepest, drawdown);
    sheet.time(row, 0, section.clock.face(rows[i].ts));
    sheet.text(row, kEquityLabel, section.clock.local(rows[i].ts));
    sheet.time(row, 2, rows[i].ts);
    sheet.amount(row, 3, rows[i].cash);
    sheet.amount(row, kEquityEquity, rows[i].equity);
    const std::string before = i == 0 ? base::formatE8(report.totals.initialCash.e8()) : fmt::format("F{}", row);
    sheet.formula(row, 5, fmt::format("MAX({},E{})", before, row + 1), peak.toDouble(), CellStyle::Money);
    sheet.formula(row, kEquityDrawdown, fmt::format("IF(F{0}>0,E{0}/F{0}-1,0)", row + 1), drawdown, CellStyle::Percent);
  }
  sheet.formula(BookSheet::kTotalsRow, kEquityDrawdown, fmt::format("MIN(0,{})", sheet.range(kEquityDrawdown)), deepest,
                CellStyle::Percent);
  if (rows.empty()) {
    sheet.text(BookSheet::kFirstRow, 0, reports::kNoData, CellStyle::Note);
    return true;
  }
  const std::string title = fmt::format("Equity, {}", report.currency.code());
  addCurveChart(section, sheet, 2, kEquityEquity, title.c_str(), Ink::Accent, "#,##0.00");
  addCurveChart(section, sheet, 24, kEquityDrawdown, "Drawdown", Ink::Down, "0.00%");
  return true;
}

}  // namespace keel::render
