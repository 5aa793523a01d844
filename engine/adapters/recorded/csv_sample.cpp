#include <engine/adapters/recorded/csv_layout.h>

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace keel::recorded {
namespace {

constexpr std::size_t kSampleRows = 1000;

std::string joinedStamp(const Layout& layout, const std::vector<std::string_view>& cells) {
  const auto cell = [&](Column column) {
    const int i = layout.at(column);
    return i >= 0 && static_cast<std::size_t>(i) < cells.size() ? std::string(cells[static_cast<std::size_t>(i)])
                                                                : std::string{};
  };
  const std::string date = cell(Column::Date);
  return date.empty() ? cell(Column::Time) : date + ' ' + cell(Column::Time);
}

/// "25/12/2013": the first number cannot be a month.
bool provesDayFirst(std::string_view stamp) {
  return stamp.size() >= 8 && (stamp[2] == '/' || stamp[2] == '-') && stamp[0] >= '1' && stamp[0] <= '3' &&
         (stamp[0] - '0') * 10 + (stamp[1] - '0') > 12;
}

template <class Key>
Key mostCommon(const std::map<Key, std::size_t>& counts, Key fallback) {
  std::size_t most = 0;
  for (const auto& [key, count] : counts) {
    if (count > most) most = count, fallback = key;
  }
  return fallback;
}

}  // namespace

Sample takeSample(std::string_view text, const Layout& layout, StampContext context, DateOrder order) {
  Sample sample;
  std::vector<std::string> stamps;
  std::vector<std::string_view> cells;
  std::size_t at = layout.firstRowAt;
  bool ended = false, allDates = true;
  while (at < text.size() && sample.rows < kSampleRows) {
    const std::string_view row = nextLine(text, at, layout.lineEnd, ended);
    if (isCommentOrBlank(row)) continue;
    ++sample.rows;
    if (!splitCells(row, layout.delimiter, cells)) continue;
    stamps.push_back(joinedStamp(layout, cells));
    const std::string& stamp = stamps.back();
    sample.dayFirst = sample.dayFirst || provesDayFirst(stamp);
    const bool digits = !stamp.empty() && stamp.size() <= 8 && isNumberLike(stamp);
    sample.allMillis = sample.allMillis && digits;
    allDates = allDates && digits && parseStamp(stamp, {}).has_value();
    const int close = layout.at(layout.hasBars() ? Column::Close : Column::BidClose);
    if (layout.delimiter != ',' && close >= 0 && static_cast<std::size_t>(close) < cells.size()) {
      const std::string_view price = cells[static_cast<std::size_t>(close)];
      const auto comma = price.find(',');
      if (comma != std::string_view::npos && price.find('.') == std::string_view::npos) {
        sample.decimalComma = sample.decimalComma || price.size() - comma != 4;
      }
    }
  }
  sample.bytes = at - layout.firstRowAt;
  sample.allMillis = sample.allMillis && !allDates && layout.headerless;
  sample.lean = sample.allMillis || (layout.headerless && !stamps.empty() && stamps[0].find(' ') == 8);
  context.dayFirst = order == DateOrder::DayFirst || (order == DateOrder::Detect && sample.dayFirst);
  sample.dayFirst = context.dayFirst;
  if (!sample.allMillis) context.baseDays.reset();
  for (const std::string& stamp : stamps) {
    if (const auto parsed = parseStamp(stamp, context)) sample.stamps.push_back(*parsed);
  }
  return sample;
}

base::Result<void, base::Failure> settleTimes(const Sample& sample, const std::string& file,
                                              const ImportOptions& options, Layout& layout, ImportReport& report) {
  std::map<std::int64_t, std::size_t> gaps, clocks;
  std::size_t up = 0, down = 0;
  bool anyClock = false;
  for (std::size_t i = 0; i < sample.stamps.size(); ++i) {
    const Stamp& stamp = sample.stamps[i];
    anyClock = anyClock || stamp.hasClock;
    ++clocks[stamp.clockNs];
    if (i == 0) continue;
    const std::int64_t gap = stamp.writtenUtcNs() - sample.stamps[i - 1].writtenUtcNs();
    up += gap > 0 ? 1 : 0;
    down += gap < 0 ? 1 : 0;
    if (gap != 0) ++gaps[gap < 0 ? -gap : gap];
  }
  layout.descending = down > up;
  const std::int64_t gap = mostCommon<std::int64_t>(gaps, 0);
  layout.dailyClockNs = mostCommon<std::int64_t>(clocks, 0);
  if (options.barLength) layout.barLengthNs = options.barLength->count();
  const bool told = layout.barLengthNs > 0;
  if (!told && gap >= 5 * kNsPerDay && sample.stamps.size() > 10) {
    return base::fail("BAR_LENGTH", fmt::format("{}: rows lie {} days apart; weekly and monthly bars are not read "
                                                "(state the bar length to load them as daily bars)",
                                                file, gap / kNsPerDay));
  }
  layout.daily = told ? layout.barLengthNs >= kNsPerDay : !anyClock || gap >= 20 * 60 * kNsPerMinute;
  if (layout.daily) layout.barLengthNs = kNsPerDay;
  else if (layout.quotesOnly && !layout.has(Column::BidOpen)) layout.barLengthNs = 0;
  else if (!told) layout.barLengthNs = gap;
  if (!layout.daily && layout.barLengthNs == 0 && layout.hasBars()) {
    layout.barLengthNs = kNsPerMinute;
    report.warnings.emplace_back("the bar length cannot be told from one row; one minute is assumed");
  }
  return {};
}

}  // namespace keel::recorded
