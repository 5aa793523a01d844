#pragma once
// A small session whose every figure can be worked out by hand.
#include <engine/reports/session_records.h>

namespace keel::tests {

using domain::Money;
using domain::Price;
using domain::Quantity;

inline base::Timestamp at(const char* iso) { return *base::parseIso(iso); }
inline Money usd(const char* text) { return Money::fromE8(*base::parseE8(text)); }
inline Price priced(const char* text) { return Price::fromE8(*base::parseE8(text)); }

inline domain::Order orderOf(std::uint64_t id, domain::Side side, std::int64_t units, const char* value,
                             const char* fee, const char* iso) {
  domain::Order order;
  order.id = domain::ClientOrderId{id};
  order.account = domain::AccountId{1};
  order.strategy = domain::StrategyId{1};
  order.request.instrument = domain::InstrumentId{1};
  order.request.side = side;
  order.request.quantity = Quantity::fromInteger(units);
  order.cumulativeQuantity = order.request.quantity;
  order.filledNotional = usd(value);
  order.fees = usd(fee);
  order.status = domain::OrderStatus::Filled;
  order.tsInit = order.tsLast = at(iso);
  return order;
}

inline domain::FillRecord fillOf(std::uint64_t id, const domain::Order& order, const char* price,
                                 const char* realized) {
  domain::FillRecord fill;
  fill.session = domain::SessionId{3};
  fill.execution = domain::ExecutionId("X" + std::to_string(id));
  fill.order = order.id;
  fill.instrument = order.request.instrument;
  fill.strategy = order.strategy;
  fill.side = order.request.side;
  fill.quantity = order.cumulativeQuantity;
  fill.price = priced(price);
  fill.fee = order.fees;
  fill.realizedPnl = usd(realized);
  fill.ts = order.tsLast;
  return fill;
}

inline domain::Bar barOf(const char* iso, const char* open, const char* high, const char* low, const char* close) {
  const auto ts = at(iso);
  return {domain::InstrumentId{1},
          ts,
          ts + std::chrono::minutes{1},
          priced(open),
          priced(high),
          priced(low),
          priced(close),
          Quantity::fromInteger(100)};
}

/// Capital 1000. Buys 2 at 100 (fee 1), sells 2 at 110 (fee 1), next day buys 1 at 105 (fee 1), which ends marked 107.
/// Bought 305, sold 220, fees 3, cash 912, realized 20, unrealized 2, equity 1019, net 19.
inline reports::SessionRecords workedSession() {
  reports::SessionRecords r;
  r.session.id = domain::SessionId{3};
  r.session.name = "worked by hand";
  r.session.generated = true;
  r.session.tsStarted = at("2025-06-02T13:30:00Z");
  r.session.tsEnded = at("2025-06-03T20:00:00Z");
  r.session.orderListHash = "abc123";
  r.initialCash = usd("1000");
  r.strategies = {"mixed"};
  r.settings = {{"Capital and limits", {{"Capital", "1000.00 USD"}}}};
  r.files = {{"SPY", "spy.csv.gz"}};
  domain::Instrument spy = domain::describeSymbol("SPY", false);
  spy.id = domain::InstrumentId{1};
  r.instruments = {spy};
  r.orders = {orderOf(1, domain::Side::Buy, 2, "200", "1", "2025-06-02T14:00:00Z"),
              orderOf(2, domain::Side::Sell, 2, "220", "1", "2025-06-02T15:00:00Z"),
              orderOf(3, domain::Side::Buy, 1, "105", "1", "2025-06-03T14:00:00Z")};
  r.fills = {fillOf(1, r.orders[0], "100", "0"), fillOf(2, r.orders[1], "110", "20"),
             fillOf(3, r.orders[2], "105", "0")};
  r.equity = {{r.session.id, at("2025-06-02T13:31:00Z"), usd("1000"), usd("1000")},
              {r.session.id, at("2025-06-02T14:30:00Z"), usd("799"), usd("989")},
              {r.session.id, at("2025-06-02T20:00:00Z"), usd("1018"), usd("1018")},
              {r.session.id, at("2025-06-03T20:00:00Z"), usd("912"), usd("1019")}};
  domain::PositionRecord position{r.session.id,
                                  domain::AccountId{1},
                                  domain::StrategyId{1},
                                  domain::InstrumentId{1},
                                  domain::SignedQuantity::fromInteger(1),
                                  usd("105"),
                                  usd("20"),
                                  usd("20"),
                                  usd("3"),
                                  priced("105"),
                                  at("2025-06-03T14:00:00Z"),
                                  at("2025-06-03T14:00:00Z")};
  r.positions = {position};
  domain::Signal executed;
  executed.id = domain::SignalId{1};
  executed.strategy = domain::StrategyId{1};
  executed.intent.instrument = domain::InstrumentId{1};
  executed.intent.rule = "RSI14 28.64 is below 30";
  executed.ts = at("2025-06-02T14:00:00Z");
  executed.status = domain::SignalStatus::Executed;
  executed.order = domain::ClientOrderId{1};
  domain::Signal blocked = executed;
  blocked.id = domain::SignalId{2};
  blocked.intent.rule = "=HYPERLINK(\"http://x\")";
  blocked.status = domain::SignalStatus::Blocked;
  blocked.blockCode = "SHORT_NOT_ALLOWED";
  blocked.blockReason = "no position in SPY to sell";
  blocked.order = {};
  r.signals = {executed, blocked};
  r.journalKept = true;
  auto& seen = r.market[domain::InstrumentId{1}];
  seen.bars = {barOf("2025-06-02T13:59:00Z", "100", "111", "99", "110"),
               barOf("2025-06-02T14:59:00Z", "110", "112", "109", "110"),
               barOf("2025-06-03T13:59:00Z", "105", "106", "104", "105"),
               barOf("2025-06-03T19:59:00Z", "106", "108", "106", "107")};
  seen.first = seen.bars.front().tsOpen;
  seen.last = seen.bars.back().tsClose;
  seen.mark = priced("107");
  seen.tsMark = seen.last;
  r.auditRows = 12;
  return r;
}

}  // namespace keel::tests
