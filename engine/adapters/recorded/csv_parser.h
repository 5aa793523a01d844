#pragma once
// Internal: the rows of a CSV text into bars and quotes, by the layout found in its head.
// One careful path for every row, and a fast one for the plain layout that yields to it at the first surprise.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <engine/adapters/recorded/bar_sink.h>
#include <engine/adapters/recorded/csv_layout.h>

namespace keel::recorded {

class CsvParser {
 public:
  CsvParser(std::string_view text, const Layout& layout, LocalZone zone, const ImportOptions& options,
            ImportResult& result)
      : m_text(text),
        m_layout(layout),
        m_zone(std::move(zone)),
        m_options(options),
        m_report(result.report),
        m_bars(result.bars),
        m_sink(result, layout.descending,
               layout.daily              ? BarSink::Kind::Daily
               : layout.barLengthNs == 0 ? BarSink::Kind::Ticks
                                         : BarSink::Kind::Intraday) {}

  /// False when the caller's onProgress asked to stop.
  [[nodiscard]] bool run();

  struct FastDay;

 private:
  struct Fault {
    RejectReason reason;
    Column column;
    std::string_view text;
  };
  template <class T>
  using Parsed = base::Result<T, Fault>;

  void careful(std::string_view line, bool lastAndOpen);
  [[nodiscard]] bool goOn();
  [[nodiscard]] std::optional<Fault> readRow(Row& row);
  [[nodiscard]] std::optional<Fault> readTimes(Row& row, std::int64_t& closeNs);
  [[nodiscard]] std::optional<Fault> readBar(Row& row);
  [[nodiscard]] std::optional<Fault> readQuote(Row& row);
  [[nodiscard]] std::optional<Fault> readPrice(Column column, std::int64_t& e8);
  [[nodiscard]] std::optional<Fault> readSize(Column column, std::int64_t& e8);
  [[nodiscard]] std::optional<Fault> readNumber(Column column, std::int64_t& e8);
  [[nodiscard]] std::optional<Fault> adjust(RawBar& bar);
  [[nodiscard]] std::optional<Fault> checkRange(Row& row);
  void flagQuote(const Row& row);
  [[nodiscard]] bool emptyCells(std::initializer_list<Column> columns) const;
  [[nodiscard]] std::string_view cell(Column column) const;
  [[nodiscard]] bool binary(std::string_view line) const;
  [[nodiscard]] std::int64_t dailyDays(const Stamp& stamp, bool& clash) const;

  // The fast path (csv_fast.cpp): six columns in the usual order, comma, date or "date clock" without an offset.
  [[nodiscard]] bool fastLayout() const;
  void runFast();
  void learnDay(std::string_view line, FastDay& day);

  std::string_view m_text;
  const Layout& m_layout;
  LocalZone m_zone;
  const ImportOptions& m_options;
  ImportReport& m_report;
  BarSeries& m_bars;
  BarSink m_sink;
  std::size_t m_at{0};
  std::size_t m_line{0};  // of the row at m_at
  std::vector<std::string_view> m_cells;
  std::string m_scratch;
  std::size_t m_rounded{0};
  std::size_t m_widened{0};
  std::size_t m_crossed{0};
  std::size_t m_told{0};     // position at the last call of onProgress
  bool m_stopped{false};
};

}  // namespace keel::recorded
