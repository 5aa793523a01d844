#include <engine/reports/check_totals.h>

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

namespace keel::reports {

using base::Failure;
using base::Result;
using domain::Money;

namespace {

std::string exact(Money money) { return fmt::format("{} {}", money.text(), money.currency().code()); }
std::string exact(domain::SignedQuantity quantity) { return quantity.text(); }
std::string exact(domain::Quantity quantity) { return quantity.text(); }

/// Collects the first difference; later ones are its consequences.
class Comparison {
 public:
  template <class T>
  void same(const std::string& figure, const char* source, T said, T worked) {
    if (m_failure || said == worked) return;
    m_failure = Failure{"TOTALS_DIFFER",
                        fmt::format("{}: {} {}, the fills come to {}", figure, source, exact(said), exact(worked))};
  }
  [[nodiscard]] const std::optional<Failure>& failure() const { return m_failure; }

 private:
  std::optional<Failure> m_failure;
};

struct OrderSum {
  domain::Quantity quantity;
  Money value, fees;
};

void compareOrders(const SessionRecords& records, const ReplayedLedger& ledger, Comparison& comparison) {
  const Money zero(records.initialCash.currency());
  std::map<domain::ClientOrderId, OrderSum> sums;
  for (const FillRow& fill : ledger.fills) {
    auto& sum = sums.try_emplace(fill.record.order, OrderSum{{}, zero, zero}).first->second;
    sum.quantity += fill.record.quantity;
    sum.value += fill.value;
    sum.fees += fill.record.fee;
  }
  for (const domain::Order& order : records.orders) {
    const auto found = sums.find(order.id);
    const OrderSum sum = found == sums.end() ? OrderSum{{}, zero, zero} : found->second;
    const auto figure = [&order](const char* what) { return fmt::format("{} of order {}", what, order.id.value()); };
    comparison.same(figure("filled quantity"), "its row says", order.cumulativeQuantity, sum.quantity);
    // An order that never filled was never given a currency.
    if (found == sums.end() && order.filledNotional.isZero() && order.fees.isZero()) continue;
    comparison.same(figure("filled value"), "its row says", order.filledNotional, sum.value);
    comparison.same(figure("fees"), "its row says", order.fees, sum.fees);
  }
}

void comparePositions(const SessionRecords& records, const ReplayedLedger& ledger, Comparison& comparison) {
  for (const domain::PositionRecord& row : records.positions) {
    const auto* held = ledger.book->find({row.account, row.strategy, row.instrument});
    const std::string& symbol = ledger.instruments.at(row.instrument).symbol;
    const auto figure = [&](const char* what) {
      return fmt::format("{} of {} by {}", what, symbol, strategyName(records, row.strategy));
    };
    const ledger::Position none;
    const ledger::Position& worked = held != nullptr ? *held : none;
    if (held == nullptr && row.quantity.isZero()) continue;
    comparison.same(figure("quantity"), "the position says", row.quantity, worked.quantity);
    if (held == nullptr) continue;
    comparison.same(figure("cost"), "the position says", row.cost, worked.cost);
    comparison.same(figure("realized P&L"), "the position says", row.realizedPnl, worked.realizedPnl);
    comparison.same(figure("realized P&L (first in, first out)"), "the position says", row.realizedPnlFifo,
                    worked.realizedPnlFifo);
    comparison.same(figure("fees"), "the position says", row.fees, worked.fees);
  }
}

void compareSums(const SessionRecords& records, const ReplayedLedger& ledger, Comparison& comparison) {
  const Money zero(records.initialCash.currency());
  Money fillPnl = zero, positionPnl = zero, positionFees = zero;
  for (const domain::FillRecord& fill : records.fills) fillPnl += fill.realizedPnl;
  for (const domain::PositionRecord& row : records.positions) {
    positionPnl += row.realizedPnl;
    positionFees += row.fees;
  }
  comparison.same("fees", "the positions say", positionFees, ledger.fees);
  comparison.same("realized P&L", "the rows of the fills say", fillPnl, ledger.realizedPnl);
  comparison.same("realized P&L", "the positions say", positionPnl, ledger.realizedPnl);
}

/// The last equity row was taken after some number of the fills up to its time; one of those sums must be its cash.
void compareCash(const SessionRecords& records, const ReplayedLedger& ledger, Comparison& comparison) {
  if (records.equity.empty() || records.equity.back().cash == records.initialCash) return;
  const domain::EquityRecord& last = records.equity.back();
  Money worked = records.initialCash;
  for (const FillRow& fill : ledger.fills) {
    if (fill.record.ts > last.ts) continue;
    worked = fill.cash;
    if (worked == last.cash) return;
  }
  comparison.same(fmt::format("cash at {}", base::formatIso(last.ts)), "the equity row says", last.cash, worked);
}

bool comparable(const SessionRecords& records, const ReplayedLedger& ledger) {
  if (records.equity.empty() || !(records.equity.back().cash == ledger.cash)) return false;
  const base::Timestamp last = records.equity.back().ts;
  return std::all_of(ledger.fills.begin(), ledger.fills.end(),
                     [last](const FillRow& fill) { return fill.record.ts <= last; });
}

const MarketSeen* seen(const SessionRecords& records, domain::InstrumentId instrument) {
  const auto found = records.market.find(instrument);
  return found != records.market.end() && !found->second.mark.isZero() ? &found->second : nullptr;
}

/// Whether the final marks are those the last equity row was taken at.
bool sameMarks(const SessionRecords& records, const Valuation& valuation) {
  const base::Timestamp last = records.equity.back().ts;
  return std::all_of(valuation.positions.begin(), valuation.positions.end(), [&](const PositionRow& row) {
    if (row.record.quantity.isZero()) return true;
    const MarketSeen* market = seen(records, row.record.instrument);
    return market != nullptr && market->tsMark <= last && row.record.tsMark == market->tsMark;
  });
}

PositionRow valued(const SessionRecords& records, const ReplayedLedger& ledger, const domain::PositionRecord& record) {
  const domain::Instrument& instrument = ledger.instruments.at(record.instrument);
  PositionRow row{record, instrument.symbol, strategyName(records, record.strategy), {}, {}, {}};
  if (const MarketSeen* market = seen(records, record.instrument);
      market != nullptr && market->tsMark >= record.tsMark) {
    row.record.mark = market->mark;
    row.record.tsMark = market->tsMark;
  }
  if (const auto* held = ledger.book->find({record.account, record.strategy, record.instrument})) {
    row.averageCost = held->averageCost();
  }
  row.marketValue = row.record.mark.isZero() ? record.cost
                                             : domain::notional(row.record.mark, record.quantity, instrument.multiplier,
                                                                instrument.currency);
  row.unrealizedPnl = row.marketValue - record.cost;
  return row;
}

}  // namespace

Valuation valuePositions(const SessionRecords& records, const ReplayedLedger& ledger) {
  Valuation out;
  const Money zero(records.initialCash.currency());
  out.marketValue = zero;
  Money cost = zero;
  for (const domain::PositionRecord& record : records.positions) {
    out.positions.push_back(valued(records, ledger, record));
    out.marketValue += out.positions.back().marketValue;
    cost += record.cost;
  }
  // Positions keep the mark of their last booking. Without the market, the last equity row knows a later value.
  if (!records.journalKept && comparable(records, ledger)) {
    out.marketValue = records.equity.back().equity - ledger.cash;
  }
  out.unrealizedPnl = out.marketValue - cost;
  out.equity = ledger.cash + out.marketValue;
  const auto place = [](const PositionRow& row) {
    return std::tuple(row.record.quantity.isZero(), row.record.account, row.record.strategy, row.record.instrument);
  };
  std::sort(out.positions.begin(), out.positions.end(),
            [&place](const PositionRow& a, const PositionRow& b) { return place(a) < place(b); });
  return out;
}

Result<std::vector<Setting>, Failure> checkTotals(const SessionRecords& records, const ReplayedLedger& ledger,
                                                  const Valuation& valuation) {
  Comparison comparison;
  compareOrders(records, ledger, comparison);
  comparePositions(records, ledger, comparison);
  compareSums(records, ledger, comparison);
  compareCash(records, ledger, comparison);
  const bool equityCompared = comparable(records, ledger) && sameMarks(records, valuation);
  if (equityCompared) {
    comparison.same("equity", "the last equity row says", records.equity.back().equity, valuation.equity);
  }
  comparison.same("net P&L", "realized + unrealized - fees is",
                  ledger.realizedPnl + valuation.unrealizedPnl - ledger.fees, valuation.equity - records.initialCash);
  if (comparison.failure()) return tl::unexpected(*comparison.failure());
  std::vector<Setting> checks{
      {"Fees: fills = orders = positions", exact(ledger.fees)},
      {"Realized P&L: fills = positions", exact(ledger.realizedPnl)},
      {"Cash: initial - bought + sold - fees", exact(ledger.cash)},
      {"Net P&L: realized + unrealized - fees = equity - initial cash", exact(valuation.equity - records.initialCash)},
  };
  if (equityCompared)
    checks.push_back({"Equity: cash + positions at their marks = last equity row", exact(valuation.equity)});
  return checks;
}

}  // namespace keel::reports
