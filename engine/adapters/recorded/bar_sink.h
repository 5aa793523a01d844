#pragma once
// Internal: takes rows in file order, keeps time and price level in order, and accounts for every row.
// Knows nothing of text or zones.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <engine/adapters/recorded/import.h>

namespace keel::recorded {

inline constexpr std::int64_t kMaxPriceE8 = 10'000'000LL * 100'000'000LL;

/// One row that is sane in itself: a bar, a quote or both. `stampNs`, the start of the bar, orders rows.
struct Row {
  std::size_t line{};
  std::int64_t stampNs{};
  bool hasBar{false};
  bool hasQuote{false};
  RawBar bar;
  RawQuote quote;
};

class BarSink {
 public:
  enum class Kind : std::uint8_t { Daily, Intraday, Ticks };
  BarSink(ImportResult& result, bool descending, Kind kind)
      : m_bars(result.bars),
        m_quotes(result.quotes),
        m_report(result.report),
        m_descending(descending),
        m_daily(kind == Kind::Daily),
        m_ticks(kind == Kind::Ticks) {}

  /// Loads the row, refuses it, or holds it back until the next rows tell which of them is wrong.
  void offer(const Row& row);
  void reject(std::size_t line, RejectReason reason, std::string field, std::string_view text);
  void flag(std::size_t line, std::string field, std::string reason, std::string_view text);
  /// Settles what is held back, puts rows in ascending order and notes by line.
  void finish();

  /// For the fast path: nothing is held back, and a bar like the last one follows it. The caller appends to the
  /// columns itself and tells so with `appended`.
  [[nodiscard]] bool straight() const { return m_held == 0 && !m_descending; }
  [[nodiscard]] std::int64_t lastStampNs() const { return m_last.stampNs; }
  [[nodiscard]] std::int64_t lastCloseE8() const { return m_lastClose; }
  void appended(std::size_t rows, std::size_t lastLine);

 private:
  static constexpr std::size_t kAgree = 3;  // so many rows in a row outvote the one before them

  [[nodiscard]] bool follows(std::int64_t stamp, std::int64_t previous) const {
    return m_descending ? stamp < previous : stamp > previous;
  }
  void accept(const Row& row);
  void hold(const Row& row, RejectReason reason);
  void resolveHeld();
  void dropHeld();
  void flagBigMove(const Row& row);

  BarSeries& m_bars;
  QuoteSeries& m_quotes;
  ImportReport& m_report;
  bool m_descending;
  bool m_daily;
  bool m_ticks;  // quotes at their own times
  bool m_any{false};
  Row m_last;
  std::int64_t m_lastClose{0};        // of the last bar; 0 before the first
  bool m_hasPrevious{false};          // the row before the last one
  std::int64_t m_previousStamp{0};
  std::int64_t m_previousClose{0};
  std::array<Row, kAgree> m_heldRows;
  std::size_t m_held{0};
  RejectReason m_heldReason{RejectReason::BackwardTime};
};

/// At most 80 bytes of a text, control and foreign bytes as \xNN.
[[nodiscard]] std::string shown(std::string_view text);

}  // namespace keel::recorded
