#include <engine/adapters/recorded/bar_sink.h>

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include <engine/base/decimal.h>

namespace keel::recorded {
namespace {

constexpr std::int64_t kJump = 20;

bool jumps(std::int64_t a, std::int64_t b) { return a > 0 && b > 0 && (a > b * kJump || b > a * kJump); }

}  // namespace

std::string shown(std::string_view text) {
  std::string out;
  for (const char c : text.substr(0, 80)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte >= 0x7f) out += fmt::format("\\x{:02X}", byte);
    else out += c;
  }
  return out;
}

void BarSink::reject(std::size_t line, RejectReason reason, std::string field, std::string_view text) {
  ++m_report.rowsRejected;
  ++m_report.counts[reason];
  if (m_report.rejected.size() < ImportReport::kMaxNotes) {
    m_report.rejected.push_back({line, std::move(field), describe(reason), shown(text)});
  }
}

void BarSink::flag(std::size_t line, std::string field, std::string reason, std::string_view text) {
  ++m_report.rowsFlagged;
  if (m_report.flagged.size() < ImportReport::kMaxNotes) {
    m_report.flagged.push_back({line, std::move(field), std::move(reason), shown(text)});
  }
}

void BarSink::offer(const Row& row) {
  // Quotes at their own times (not of bars) may share one; the same quote twice is a repetition.
  const bool again = m_any && row.stampNs == m_last.stampNs;
  if (again && m_ticks && !(row.quote == m_last.quote)) return accept(row);
  if (again) {
    reject(row.line, RejectReason::DuplicateTime, "time", base::formatIso(base::fromNanos(row.stampNs)));
    return;
  }
  if (m_any && !follows(row.stampNs, m_last.stampNs)) return hold(row, RejectReason::BackwardTime);
  if (row.hasBar && jumps(row.bar.closeE8, m_lastClose)) return hold(row, RejectReason::PriceJump);
  dropHeld();
  accept(row);
}

void BarSink::accept(const Row& row) {
  m_hasPrevious = m_any;
  m_previousStamp = m_last.stampNs;
  m_previousClose = m_lastClose;
  if (row.hasBar) {
    if (m_daily) flagBigMove(row);
    m_bars.push(row.bar);
    m_lastClose = row.bar.closeE8;
  }
  if (row.hasQuote) m_quotes.push(row.quote);
  ++m_report.rowsLoaded;
  m_any = true;
  m_last = row;
}

void BarSink::flagBigMove(const Row& row) {
  if (m_lastClose == 0) return;
  const std::int64_t older = m_descending ? row.bar.closeE8 : m_lastClose;
  const std::int64_t newer = m_descending ? m_lastClose : row.bar.closeE8;
  if (newer * 5 <= older * 7 && newer * 5 >= older * 3) return;
  flag(m_descending ? m_last.line : row.line, "close", "close moves by more than 40 % in a day (a split?)",
       fmt::format("{} after {}", base::formatE8(newer), base::formatE8(older)));
}

/// A row that contradicts the last one. One alone is wrong; three that agree outvote the one before them.
void BarSink::hold(const Row& row, RejectReason reason) {
  if (m_held > 0) {
    const Row& before = m_heldRows[m_held - 1];
    const bool agrees = reason == m_heldReason && follows(row.stampNs, before.stampNs) &&
                        !(row.hasBar && before.hasBar && jumps(row.bar.closeE8, before.bar.closeE8));
    if (!agrees) dropHeld();
  }
  m_heldReason = reason;
  m_heldRows[m_held++] = row;
  if (m_held == kAgree) resolveHeld();
}

void BarSink::resolveHeld() {
  if (m_heldReason == RejectReason::BackwardTime) {
    // Backward beyond the row before the last one as well: these rows are wrong, not the last one.
    if (m_hasPrevious && !follows(m_heldRows[0].stampNs, m_previousStamp)) return dropHeld();
    reject(m_last.line, RejectReason::AheadOfFile, "time", base::formatIso(base::fromNanos(m_last.stampNs)));
    --m_report.rowsLoaded;
    if (m_last.hasBar) m_bars.popBack();
    if (m_last.hasQuote) m_quotes.eachColumn([](auto& column) { column.pop_back(); });
    m_lastClose = m_previousClose;
  } else {
    flag(m_heldRows[0].line, "close", "the price level changes more than twentyfold and stays (a split?)",
         base::formatE8(m_heldRows[0].bar.closeE8));
  }
  const std::size_t count = m_held;
  m_held = 0;
  for (std::size_t i = 0; i < count; ++i) accept(m_heldRows[i]);
}

void BarSink::dropHeld() {
  for (std::size_t i = 0; i < m_held; ++i) {
    const Row& row = m_heldRows[i];
    const bool time = m_heldReason == RejectReason::BackwardTime;
    reject(row.line, m_heldReason, time ? "time" : "close",
           time ? base::formatIso(base::fromNanos(row.stampNs)) : base::formatE8(row.bar.closeE8));
  }
  m_held = 0;
}

void BarSink::appended(std::size_t rows, std::size_t lastLine) {
  const std::size_t size = m_bars.size();
  m_report.rowsLoaded += rows;
  m_any = true;
  m_hasPrevious = size > 1;
  m_previousStamp = m_hasPrevious ? m_bars.tsOpenNs[size - 2] : 0;
  m_previousClose = m_hasPrevious ? m_bars.closeE8[size - 2] : 0;
  const RawBar bar = m_bars.raw(size - 1);
  m_last = {lastLine, bar.tsOpenNs, true, false, bar, {}};
  m_lastClose = bar.closeE8;
}

void BarSink::finish() {
  dropHeld();
  if (m_descending) {
    m_bars.reverse();
    m_quotes.reverse();
  }
  const auto byLine = [](const RowNote& a, const RowNote& b) {
    return std::tie(a.line, a.reason) < std::tie(b.line, b.reason);
  };
  std::sort(m_report.rejected.begin(), m_report.rejected.end(), byLine);
  std::sort(m_report.flagged.begin(), m_report.flagged.end(), byLine);
  const auto widen = [&](std::int64_t first, std::int64_t last) {
    const auto begin = base::fromNanos(first), end = base::fromNanos(last);
    if (!m_report.firstTime || begin < *m_report.firstTime) m_report.firstTime = begin;
    if (!m_report.lastTime || end > *m_report.lastTime) m_report.lastTime = end;
  };
  if (!m_bars.empty()) widen(m_bars.tsOpenNs.front(), m_bars.tsCloseNs.back());
  if (!m_quotes.empty()) widen(m_quotes.tsNs.front(), m_quotes.tsNs.back());
}

}  // namespace keel::recorded
