#include <engine/adapters/recorded/csv_layout.h>

#include <algorithm>
#include <cstring>

namespace keel::recorded {
namespace {

std::string_view trimmed(std::string_view cell) {
  while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t')) cell.remove_prefix(1);
  while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t' || cell.back() == '\r')) cell.remove_suffix(1);
  return cell;
}

/// Position behind the closing quote of a cell that starts with one at `at`; npos where it is not closed.
std::size_t closingQuote(std::string_view line, std::size_t at) {
  for (std::size_t i = at + 1; i < line.size(); ++i) {
    if (line[i] != '"') continue;
    if (i + 1 < line.size() && line[i + 1] == '"') ++i;
    else return i + 1;
  }
  return std::string_view::npos;
}

}  // namespace

const char* name(Column column) {
  switch (column) {
    case Column::Time: return "time";
    case Column::Date: return "date";
    case Column::Open: return "open";
    case Column::High: return "high";
    case Column::Low: return "low";
    case Column::Close: return "close";
    case Column::Volume: return "volume";
    case Column::AdjustedClose: return "adjusted close";
    case Column::BidOpen: return "bid open";
    case Column::BidHigh: return "bid high";
    case Column::BidLow: return "bid low";
    case Column::BidClose: return "bid";
    case Column::BidSize: return "bid size";
    case Column::AskOpen: return "ask open";
    case Column::AskHigh: return "ask high";
    case Column::AskLow: return "ask low";
    case Column::AskClose: return "ask";
    case Column::AskSize: return "ask size";
  }
  return "";
}

const char* describe(RejectReason reason) {
  switch (reason) {
    case RejectReason::ColumnCount: return "wrong number of columns";
    case RejectReason::BrokenQuote: return "a quotation mark is not closed";
    case RejectReason::Binary: return "binary bytes";
    case RejectReason::TruncatedLine: return "the last line is cut off";
    case RejectReason::MissingValue: return "value is missing";
    case RejectReason::NotANumber: return "is not a number";
    case RejectReason::NotFinite: return "is not a finite number";
    case RejectReason::NotPositive: return "price is not above zero";
    case RejectReason::AbsurdPrice: return "price is above 10,000,000";
    case RejectReason::PriceJump: return "price is more than twentyfold off the previous close";
    case RejectReason::HighBelowLow: return "high is below low";
    case RejectReason::OutsideRange: return "lies outside low to high";
    case RejectReason::NegativeVolume: return "volume or size is negative";
    case RejectReason::BadTime: return "is not a time this file can hold";
    case RejectReason::NoSuchDate: return "date does not exist";
    case RejectReason::AmbiguousTime: return "local time occurs twice (clocks go back)";
    case RejectReason::NonexistentTime: return "local time does not occur (clocks go forward)";
    case RejectReason::DuplicateTime: return "time occurs a second time";
    case RejectReason::BackwardTime: return "time lies before the row above";
    case RejectReason::AheadOfFile: return "time lies ahead of the rows that follow";
  }
  return "";
}

std::string_view nextLine(std::string_view text, std::size_t& at, char lineEnd, bool& ended) {
  const char* start = text.data() + at;
  const void* hit = std::memchr(start, lineEnd, text.size() - at);
  ended = hit != nullptr;
  std::size_t length = ended ? static_cast<std::size_t>(static_cast<const char*>(hit) - start) : text.size() - at;
  at += length + (ended ? 1 : 0);
  if (length > 0 && start[length - 1] == '\r') --length;
  return {start, length};
}

bool splitCells(std::string_view line, char delimiter, std::vector<std::string_view>& cells) {
  cells.clear();
  if (line.size() > kMaxLineBytes) return false;
  std::size_t at = 0;
  while (true) {
    std::size_t begin = at;
    while (begin < line.size() && line[begin] == ' ') ++begin;
    std::size_t end = 0;
    if (begin < line.size() && line[begin] == '"') {
      const std::size_t close = closingQuote(line, begin);
      if (close == std::string_view::npos) return false;
      end = line.find(delimiter, close);
      if (end == std::string_view::npos) end = line.size();
      if (!trimmed(line.substr(close, end - close)).empty()) return false;
      cells.push_back(trimmed(line.substr(begin + 1, close - begin - 2)));
    } else {
      end = line.find(delimiter, at);
      if (end == std::string_view::npos) end = line.size();
      cells.push_back(trimmed(line.substr(at, end - at)));
    }
    if (end >= line.size()) return true;
    at = end + 1;
  }
}

bool isCommentOrBlank(std::string_view line) {
  const std::string_view body = trimmed(line);
  return body.empty() || body[0] == '#';
}

bool isNumberLike(std::string_view cell) {
  return !cell.empty() && std::all_of(cell.begin(), cell.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == ',' || c == 'e' || c == 'E';
  });
}

std::string Layout::columnName(Column column) const {
  const int i = at(column);
  if (i < 0) return name(column);
  if (static_cast<std::size_t>(i) < headers.size() && !headers[static_cast<std::size_t>(i)].empty()) {
    return headers[static_cast<std::size_t>(i)];
  }
  return "column " + std::to_string(i + 1);
}

}  // namespace keel::recorded
