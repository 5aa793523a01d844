#pragma once
// What the market says of each instrument of the session, kept up slice by slice: trade date's open, high, low, volume,
// the date's before last price, and the latest closes. Takes no memory while it runs.
#include <array>
#include <vector>

#include <engine/api/views.h>
#include <engine/core/trading_core.h>

namespace keel::live {

class MarketWatch {
 public:
  explicit MarketWatch(const core::TradingCore& core);
  void onSlice(const domain::MarketSlice& slice);
  void fill(std::vector<api::QuoteView>& quotes) const;

 private:
  static constexpr std::size_t kRecent = 60;
  struct Row {
    const calendar::Calendar* calendar = nullptr;
    base::TradeDate date{};
    base::Timestamp dateEnds{};            ///< at this instant the next trade date begins
    domain::Quote quote{};
    domain::Price last;                    ///< zero: none yet
    domain::Price previousClose;
    domain::Price open, high, low;
    domain::Quantity volume;
    base::Timestamp ts{};
    base::Timestamp sampled{};             ///< without bars: when the last close was noted
    bool hasBars = false;
    std::array<double, kRecent> closes{};  ///< a ring
    std::size_t count = 0;                 ///< closes ever noted
  };
  static void beginDate(Row& row, base::Timestamp ts);
  static void price(Row& row, domain::Price open, domain::Price high, domain::Price low, domain::Price close);
  static void note(Row& row, domain::Price close);
  static void onBar(Row& row, const domain::Bar& bar);
  static void onQuote(Row& row, const domain::Quote& quote);

  const core::TradingCore& m_core;
  std::vector<Row> m_rows;                 ///< by instrument id - 1
};

}  // namespace keel::live
