#pragma once
// A paper venue over hand-made bars and quotes of New York, and short words for orders and what was said about them.
// Knows nothing of what should come out.
#include <gtest/gtest.h>

#include <engine/simulation/exchange.h>

namespace keel::simulation::tests {

using domain::OrderEvent;
using domain::OrderType;
using domain::Price;
using domain::Quantity;
using domain::Side;
using domain::TimeInForce;
using domain::VenueReason;

struct Ohlc {
  const char* open;
  const char* high;
  const char* low;
  const char* close;
  std::int64_t volume = 1'000'000;
};

inline Price price(const char* text) { return *domain::parsePrice(text); }
inline base::Timestamp at(const char* text) { return *base::parseIso(text); }

/// The venue with its own clock of one-minute bars.
struct Venue {
  explicit Venue(ExchangeConfig config = {}, const char* begins = "2013-10-07T14:00:00Z")
      : table(makeTable()), exchange(table, std::move(config)), now(at(begins)) {
    exchange.advanceTo(now);
  }
  static domain::InstrumentTable makeTable() {
    domain::InstrumentTable made;
    made.add(domain::describeSymbol("SPY", false));
    made.add(domain::describeSymbol("IBM", false));
    made.add(domain::describeSymbol("BTC", true));
    domain::Instrument option = domain::describeSymbol("SPYC", false);
    option.assetClass = domain::AssetClass::Option;
    option.multiplier = 100;
    made.add(option);
    return made;
  }

  /// One minute later, in which the bar happened.
  void bar(const Ohlc& prices, std::uint32_t instrument = 1) {
    const base::Timestamp opens = now;
    now += std::chrono::minutes(1);
    barAt(opens, now, prices, instrument);
  }
  void barAt(base::Timestamp opens, base::Timestamp closes, const Ohlc& p, std::uint32_t instrument = 1) {
    now = closes;
    const domain::Bar bar{domain::InstrumentId(instrument), opens, closes, price(p.open), price(p.high), price(p.low),
                          price(p.close), Quantity::fromInteger(p.volume)};
    exchange.onSlice({closes, {&bar, 1}, {}});
  }
  void quote(const char* bid, const char* ask, std::int64_t bidSize = 0, std::int64_t askSize = 0) {
    now += std::chrono::seconds(1);
    const domain::Quote quote{domain::InstrumentId(1), now, price(bid), price(ask), Quantity::fromInteger(bidSize),
                              Quantity::fromInteger(askSize)};
    exchange.onSlice({now, {}, {&quote, 1}});
  }

  domain::OrderRequest& request(Side side, OrderType type, std::int64_t quantity = 10) {
    pending = {};
    pending.instrument = domain::InstrumentId(1);
    pending.side = side;
    pending.type = type;
    pending.quantity = Quantity::fromInteger(quantity);
    return pending;
  }
  domain::ClientOrderId submit() { return submit(pending); }
  domain::ClientOrderId submit(const domain::OrderRequest& wanted) {
    domain::Order order;
    order.id = domain::ClientOrderId(++orders);
    order.request = wanted;
    exchange.submit(order);
    return order.id;
  }
  domain::ClientOrderId market(Side side, std::int64_t quantity = 10) {
    request(side, OrderType::Market, quantity);
    return submit();
  }

  /// What was said about an order since the beginning, but for acknowledgements.
  std::vector<domain::ExecutionReport> about(domain::ClientOrderId id) {
    collect();
    std::vector<domain::ExecutionReport> out;
    for (const auto& report : said) {
      if (report.order == id && report.event != OrderEvent::Accept) out.push_back(report);
    }
    return out;
  }
  /// "FILL 10@100.00", "EXPIRE TIME_IN_FORCE_ENDED", "REPLACED 6", joined by "; ".
  std::string story(domain::ClientOrderId id) {
    std::string text;
    for (const auto& report : about(id)) {
      text += text.empty() ? "" : "; ";
      text += domain::name(report.event);
      if (!report.lastQuantity.isZero()) text += ' ' + report.lastQuantity.text() + '@' + report.lastPrice.text(2);
      if (!report.replacedQuantity.isZero()) text += ' ' + report.replacedQuantity.text();
      if (report.event != OrderEvent::Replaced && report.reason != VenueReason::None) text += std::string(" ") + domain::name(report.reason);
    }
    return text;
  }
  void collect() {
    std::vector<domain::ExecutionReport> more;
    exchange.takeReports(more);
    said.insert(said.end(), more.begin(), more.end());
  }

  domain::InstrumentTable table;
  Exchange exchange;
  base::Timestamp now;
  domain::OrderRequest pending;
  std::uint64_t orders = 0;
  std::vector<domain::ExecutionReport> said;
};

}  // namespace keel::simulation::tests
