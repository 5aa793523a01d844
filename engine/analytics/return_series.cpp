#include <engine/analytics/return_series.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include <fmt/format.h>

namespace keel::analytics {
namespace {

using base::fail;
using base::Failure;

struct Columns {
  std::size_t count = 0;
  std::size_t returns = 0;
  std::optional<std::size_t> benchmark;
};

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '"'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

/// At most forty printable characters of a cell, so that a binary file does not end up in an error message.
std::string shown(std::string_view cell) {
  std::string out;
  for (const char c : cell.substr(0, 40)) out += c >= ' ' && c <= '~' ? c : '?';
  return cell.size() > 40 ? out + "..." : out;
}

std::vector<std::string_view> cellsOf(std::string_view line) {
  std::vector<std::string_view> cells;
  while (true) {
    const std::size_t comma = line.find(',');
    cells.push_back(trimmed(line.substr(0, comma)));
    if (comma == std::string_view::npos) return cells;
    line.remove_prefix(comma + 1);
  }
}

bool isOneOf(std::string_view cell, std::span<const std::string_view> names) {
  std::string lower(cell);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return std::find(names.begin(), names.end(), lower) != names.end();
}

base::Result<Columns, Failure> readHeader(std::string_view line) {
  static constexpr std::array<std::string_view, 3> kReturns{"ret", "return", "returns"};
  static constexpr std::array<std::string_view, 4> kBenchmark{"benchmark", "bench", "benchmark_ret",
                                                              "benchmark_return"};
  const auto cells = cellsOf(line);
  Columns columns;
  columns.count = cells.size();
  for (std::size_t i = 1; i < cells.size(); ++i) {
    if (columns.returns == 0 && isOneOf(cells[i], kReturns)) columns.returns = i;
    if (!columns.benchmark && isOneOf(cells[i], kBenchmark)) columns.benchmark = i;
  }
  if (columns.returns == 0 && cells.size() == 2 && !columns.benchmark) columns.returns = 1;
  if (columns.returns == 0) {
    return fail("BAD_HEADER", fmt::format("line 1: the header '{}' has no column 'ret' after the date", shown(line)));
  }
  if (base::parseDate(cells[0].substr(0, 10))) {
    return fail("BAD_HEADER", fmt::format("line 1: '{}' is data, but a header 'date,ret' is expected", shown(line)));
  }
  return columns;
}

base::Result<double, Failure> readReturn(std::string_view cell, const char* what, std::size_t line) {
  double value = 0;
  const char* begin = cell.data() + (!cell.empty() && cell.front() == '+' ? 1 : 0);
  const char* end = cell.data() + cell.size();
  const auto [stop, error] = std::from_chars(begin, end, value);
  if (error != std::errc{} || stop != end || !std::isfinite(value)) {
    return fail("BAD_RETURN", fmt::format("line {}: {} '{}' is not a number", line, what, shown(cell)));
  }
  if (value < -1) {
    return fail("BAD_RETURN", fmt::format("line {}: {} {} loses more than everything", line, what, value));
  }
  return value;
}

base::Result<TradeDate, Failure> readDate(std::string_view cell, std::size_t line) {
  const bool hasTime = cell.size() > 10 && (cell[10] == ' ' || cell[10] == 'T');
  const auto date = base::parseDate(hasTime ? cell.substr(0, 10) : cell);
  if (!date) {
    return fail("BAD_DATE", fmt::format("line {}: '{}' is not a date of the form YYYY-MM-DD", line, shown(cell)));
  }
  return *date;
}

std::optional<Failure> appendRow(ReturnSeries& series, std::string_view text, const Columns& columns,
                                 std::size_t line) {
  const auto cells = cellsOf(text);
  if (cells.size() != columns.count) {
    return Failure{"BAD_ROW",
                   fmt::format("line {}: {} cells where the header has {}", line, cells.size(), columns.count)};
  }
  const auto date = readDate(cells[0], line);
  if (!date) return date.error();
  if (!series.dates.empty() && *date <= series.dates.back()) {
    return Failure{"DATE_ORDER", fmt::format("line {}: {} does not come after {}", line, base::formatDate(*date),
                                             base::formatDate(series.dates.back()))};
  }
  const auto value = readReturn(cells[columns.returns], "return", line);
  if (!value) return value.error();
  if (columns.benchmark) {
    const auto bench = readReturn(cells[*columns.benchmark], "benchmark", line);
    if (!bench) return bench.error();
    series.benchmark.push_back(*bench);
  }
  series.dates.push_back(*date);
  series.returns.push_back(*value);
  return std::nullopt;
}

}  // namespace

base::Result<ReturnSeries, Failure> parseReturnsCsv(std::string_view text, double periodsPerYear) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  ReturnSeries series;
  std::optional<Columns> columns;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t newline = text.find('\n');
    const std::string_view row = trimmed(text.substr(0, newline));
    text.remove_prefix(newline == std::string_view::npos ? text.size() : newline + 1);
    if (!columns) {
      const auto header = readHeader(row);
      if (!header) return tl::unexpected(header.error());
      columns = *header;
    } else if (!row.empty()) {
      if (auto failure = appendRow(series, row, *columns, line)) return tl::unexpected(std::move(*failure));
    }
  }
  if (series.dates.empty()) return fail("NO_DATA", "the text has no row of returns");
  if (!std::isfinite(periodsPerYear) || periodsPerYear < 0) {
    return fail("BAD_PERIODS", fmt::format("{} is not a number of periods per year", periodsPerYear));
  }
  series.periodsPerYear = periodsPerYear > 0 ? periodsPerYear : inferPeriodsPerYear(series.dates);
  return series;
}

base::Result<ReturnSeries, Failure> withBenchmark(ReturnSeries series, const ReturnSeries& benchmark) {
  series.benchmark.clear();
  std::size_t at = 0;
  for (const TradeDate date : series.dates) {
    while (at < benchmark.dates.size() && benchmark.dates[at] < date) ++at;
    if (at == benchmark.dates.size() || benchmark.dates[at] != date) {
      return fail("MISSING_BENCHMARK", fmt::format("the benchmark has no return on {}", base::formatDate(date)));
    }
    series.benchmark.push_back(benchmark.returns[at]);
  }
  return series;
}

double inferPeriodsPerYear(std::span<const TradeDate> dates) {
  if (dates.size() < 2) return 252;
  std::vector<std::int64_t> gaps;
  gaps.reserve(dates.size() - 1);
  for (std::size_t i = 1; i < dates.size(); ++i) {
    gaps.push_back((std::chrono::sys_days{dates[i]} - std::chrono::sys_days{dates[i - 1]}).count());
  }
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  if (*middle < 5) return 252;
  if (*middle < 15) return 52;
  if (*middle < 60) return 12;
  return *middle < 180 ? 4 : 1;
}

}  // namespace keel::analytics
