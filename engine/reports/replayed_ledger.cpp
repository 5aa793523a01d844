#include <engine/reports/replayed_ledger.h>

#include <set>

#include <fmt/format.h>

namespace keel::reports {

using base::Failure;
using base::Result;
using domain::Money;

std::string strategyName(const SessionRecords& records, domain::StrategyId id) {
  const std::size_t at = id.value();
  return at >= 1 && at <= records.strategies.size() ? records.strategies[at - 1] : "manual";
}

namespace {

Result<void, Failure> addInstruments(const SessionRecords& records, ReplayedLedger& ledger) {
  std::set<std::string> symbols;
  for (std::size_t i = 0; i < records.instruments.size(); ++i) {
    const domain::Instrument& instrument = records.instruments[i];
    if (instrument.id.value() != i + 1 || !symbols.insert(instrument.symbol).second) {
      return base::fail("BAD_RECORDS", fmt::format("instrument {} ({}) is out of order or there twice",
                                                   instrument.id.value(), instrument.symbol));
    }
    if (instrument.currency != records.initialCash.currency()) {
      return base::fail(
          "MIXED_CURRENCIES",
          fmt::format("{} is traded in {}, the session's cash is in {}: one report cannot add them up",
                      instrument.symbol, instrument.currency.code(), records.initialCash.currency().code()));
    }
    ledger.instruments.add(instrument);
  }
  return {};
}

/// Where a row points at something: it must be there before anything is added up.
Result<void, Failure> checkReferences(const SessionRecords& records) {
  const std::size_t count = records.instruments.size();
  const auto known = [count](domain::InstrumentId id) { return id.value() >= 1 && id.value() <= count; };
  std::set<domain::ClientOrderId> orders;
  for (const domain::Order& order : records.orders) {
    orders.insert(order.id);
    if (!known(order.request.instrument)) {
      return base::fail("BAD_RECORDS", fmt::format("order {} names the unknown instrument {}", order.id.value(),
                                                   order.request.instrument.value()));
    }
  }
  for (const domain::FillRecord& fill : records.fills) {
    if (!known(fill.instrument) || !orders.contains(fill.order) || fill.quantity.isZero()) {
      return base::fail("BAD_RECORDS",
                        fmt::format("fill {} names order {} and instrument {} with quantity {}", fill.execution.view(),
                                    fill.order.value(), fill.instrument.value(), fill.quantity.text()));
    }
  }
  for (const domain::Signal& signal : records.signals) {
    if (!known(signal.intent.instrument)) {
      return base::fail("BAD_RECORDS", fmt::format("signal {} names the unknown instrument {}", signal.id.value(),
                                                   signal.intent.instrument.value()));
    }
  }
  for (const domain::PositionRecord& position : records.positions) {
    if (!known(position.instrument)) {
      return base::fail("BAD_RECORDS",
                        fmt::format("a position names the unknown instrument {}", position.instrument.value()));
    }
  }
  return {};
}

void bookFill(const SessionRecords& records, const domain::FillRecord& fill, ReplayedLedger& ledger) {
  const domain::Instrument& instrument = ledger.instruments.at(fill.instrument);
  const Money value = domain::notional(fill.price, fill.quantity, instrument.multiplier, instrument.currency);
  const bool buy = fill.side == domain::Side::Buy;
  (buy ? ledger.bought : ledger.sold) += value;
  ledger.fees += fill.fee;
  const Money flow = (buy ? -value : value) - fill.fee;
  ledger.cash += flow;
  const ledger::PositionKey key{ledger.account, fill.strategy, fill.instrument};
  const auto booking =
      ledger.book->apply({key, domain::signedBy(fill.side, fill.quantity), fill.price, fill.fee, fill.ts});
  ledger.realizedPnl += booking.realizedPnl;
  const std::string strategy = strategyName(records, fill.strategy);
  ledger.fills.push_back({fill, instrument.symbol, strategy, value, flow, ledger.cash});
  if (booking.roundTrip) ledger.trips.push_back({*booking.roundTrip, instrument.symbol, strategy});
}

}  // namespace

Result<std::unique_ptr<ReplayedLedger>, Failure> replayLedger(const SessionRecords& records) {
  auto ledger = std::make_unique<ReplayedLedger>();
  if (auto fine = addInstruments(records, *ledger); !fine) return tl::unexpected(fine.error());
  if (auto fine = checkReferences(records); !fine) return tl::unexpected(fine.error());
  const Money zero(records.initialCash.currency());
  ledger->bought = ledger->sold = ledger->fees = ledger->realizedPnl = zero;
  ledger->cash = records.initialCash;
  if (!records.orders.empty()) ledger->account = records.orders.front().account;
  ledger->book = std::make_unique<ledger::PositionBook>(ledger->instruments);
  ledger->book->deposit(ledger->account, records.initialCash);
  for (const domain::FillRecord& fill : records.fills) {
    if (fill.fee.currency() != zero.currency() || fill.realizedPnl.currency() != zero.currency()) {
      return base::fail("MIXED_CURRENCIES", fmt::format("fill {} is in another currency than the session's cash, {}",
                                                        fill.execution.view(), zero.currency().code()));
    }
    bookFill(records, fill, *ledger);
  }
  return ledger;
}

}  // namespace keel::reports
