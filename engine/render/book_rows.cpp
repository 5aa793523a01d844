#include <engine/render/book_sheets.h>

#include <fmt/format.h>

namespace keel::render {

using domain::Money;
using reports::SessionReport;

namespace {

constexpr std::size_t kAskEvery = 512;

/// Exchange time as a date, its text with the zone code, and UTC as a date: three columns from `column`.
void writeTimes(BookSection& section, BookSheet& sheet, lxw_row_t row, lxw_col_t column, base::Timestamp ts) {
  if (ts == base::Timestamp{}) return;
  sheet.time(row, column, section.clock.face(ts));
  sheet.text(row, static_cast<lxw_col_t>(column + 1), section.clock.zoneCode(ts));
  sheet.time(row, static_cast<lxw_col_t>(column + 2), ts);
}

bool askAt(BookSection& section, std::size_t i) { return i % kAskEvery != 0 || section.goOn(); }

}  // namespace

bool writeTrades(BookSection& section, BookSheet& sheet) {
  const auto& trips = section.report.trips;
  sheet.begin({{"Opened", 20, CellStyle::DateTime},
               {"Closed", 20, CellStyle::DateTime},
               {"Zone", 7},
               {"Closed, UTC", 20, CellStyle::DateTime},
               {"Symbol", 10},
               {"Strategy", 14},
               {"Side", 8},
               {"Quantity", 12, CellStyle::Quantity},
               {"Entry", 14, CellStyle::Price},
               {"Exit", 14, CellStyle::Price},
               {"Gross", 16, CellStyle::Money},
               {"Fees", 15, CellStyle::Money},
               {"Net", 16, CellStyle::Money}},
              trips.size());
  Money gross(section.report.currency), fees(section.report.currency);
  for (std::size_t i = 0; i < trips.size(); ++i) {
    if (!askAt(section, i)) return false;
    const auto& trip = trips[i].trip;
    const auto row = static_cast<lxw_row_t>(BookSheet::kFirstRow + i);
    sheet.time(row, 0, section.clock.face(trip.tsOpened));
    writeTimes(section, sheet, row, 1, trip.tsClosed);
    sheet.text(row, 4, trips[i].symbol);
    sheet.text(row, 5, trips[i].strategy);
    sheet.text(row, 6, trip.isLong ? "long" : "short");
    sheet.quantity(row, 7, trip.quantity.e8());
    sheet.price(row, 8, trip.entryPrice);
    sheet.price(row, 9, trip.exitPrice);
    sheet.amount(row, 10, trip.grossPnl);
    sheet.amount(row, 11, trip.fees);
    sheet.formula(row, 12, fmt::format("K{0}-L{0}", row + 1), trip.netPnl().toDouble(), CellStyle::Money);
    gross += trip.grossPnl, fees += trip.fees;
  }
  sheet.sum(10, gross.toDouble());
  sheet.sum(11, fees.toDouble());
  sheet.sum(12, (gross - fees).toDouble());
  return true;
}

bool writeOrders(BookSection& section, BookSheet& sheet) {
  const auto& orders = section.report.orders;
  sheet.begin({{"Order", 9, CellStyle::Integer},
               {"Decided", 20, CellStyle::DateTime},
               {"Zone", 7},
               {"Decided, UTC", 20, CellStyle::DateTime},
               {"Symbol", 10},
               {"Strategy", 14},
               {"Side", 11},
               {"Type", 12},
               {"Time in force", 14},
               {"Quantity", 12, CellStyle::Quantity},
               {"Limit", 12, CellStyle::Price},
               {"Stop", 12, CellStyle::Price},
               {"Filled", 12, CellStyle::Quantity},
               {"Average price", 15, CellStyle::Price},
               {"Value", 17, CellStyle::Money},
               {"Fees", 15, CellStyle::Money},
               {"Status", 16},
               {"Reason", 26},
               {"Last change", 20, CellStyle::DateTime},
               {"Signal", 9, CellStyle::Integer},
               {"Parent", 9, CellStyle::Integer},
               {"Venue's id", 14}},
              orders.size());
  Money value(section.report.currency), fees(section.report.currency);
  for (std::size_t i = 0; i < orders.size(); ++i) {
    if (!askAt(section, i)) return false;
    const domain::Order& order = orders[i].order;
    const domain::OrderRequest& request = order.request;
    const auto row = static_cast<lxw_row_t>(BookSheet::kFirstRow + i);
    sheet.number(row, 0, static_cast<double>(order.id.value()), CellStyle::Integer);
    writeTimes(section, sheet, row, 1, order.tsInit);
    sheet.text(row, 4, orders[i].symbol);
    sheet.text(row, 5, orders[i].strategy);
    sheet.text(row, 6, domain::name(request.side));
    sheet.text(row, 7, domain::name(request.type));
    sheet.text(row, 8, domain::name(request.timeInForce));
    sheet.quantity(row, 9, request.quantity.e8());
    sheet.price(row, 10, request.limitPrice);
    sheet.price(row, 11, request.stopPrice);
    sheet.quantity(row, 12, order.cumulativeQuantity.e8());
    sheet.price(row, 13, orders[i].averagePrice);
    if (!order.cumulativeQuantity.isZero()) {
      sheet.amount(row, 14, order.filledNotional);
      sheet.amount(row, 15, order.fees);
      value += order.filledNotional, fees += order.fees;
    }
    sheet.text(row, 16, domain::name(order.status));
    sheet.text(row, 17, orders[i].reason);
    sheet.time(row, 18, order.tsLast == base::Timestamp{} ? order.tsLast : section.clock.face(order.tsLast));
    if (request.signal.valid()) sheet.number(row, 19, static_cast<double>(request.signal.value()), CellStyle::Integer);
    if (request.parent.valid()) sheet.number(row, 20, static_cast<double>(request.parent.value()), CellStyle::Integer);
    sheet.text(row, 21, order.venueOrderId.view());
  }
  sheet.sum(14, value.toDouble());
  sheet.sum(15, fees.toDouble());
  return true;
}

bool writeFills(BookSection& section, BookSheet& sheet) {
  const SessionReport& report = section.report;
  sheet.begin({{"Execution", 12},
               {"Order", 9, CellStyle::Integer},
               {"Time", 20, CellStyle::DateTime},
               {"Zone", 7},
               {"Time, UTC", 20, CellStyle::DateTime},
               {"Symbol", 10},
               {"Side", 11},
               {"Quantity", 12, CellStyle::Quantity},
               {"Price", 15, CellStyle::Price},
               {"Value", 17, CellStyle::Money},
               {"Fee", 15, CellStyle::Money},
               {"Realized P&L", 16, CellStyle::Money},
               {"Cash flow", 17, CellStyle::Money},
               {"Cash after", 18, CellStyle::Money},
               {"Strategy", 14}},
              report.fills.size());
  for (std::size_t i = 0; i < report.fills.size(); ++i) {
    if (!askAt(section, i)) return false;
    const auto& fill = report.fills[i];
    const auto row = static_cast<lxw_row_t>(BookSheet::kFirstRow + i);
    sheet.text(row, 0, fill.record.execution.view());
    sheet.number(row, 1, static_cast<double>(fill.record.order.value()), CellStyle::Integer);
    writeTimes(section, sheet, row, 2, fill.record.ts);
    sheet.text(row, 5, fill.symbol);
    sheet.text(row, kFillSide, domain::name(fill.record.side));
    sheet.quantity(row, 7, fill.record.quantity.e8());
    sheet.price(row, 8, fill.record.price);
    sheet.amount(row, kFillValue, fill.value);
    sheet.amount(row, kFillFee, fill.record.fee);
    sheet.amount(row, kFillRealized, fill.record.realizedPnl);
    sheet.amount(row, 12, fill.cashFlow);
    sheet.amount(row, 13, fill.cash);
    sheet.text(row, 14, fill.strategy);
  }
  const auto& t = report.totals;
  sheet.sum(kFillValue, (t.bought + t.sold).toDouble());
  sheet.sum(kFillFee, t.fees.toDouble());
  sheet.sum(kFillRealized, t.realizedPnl.toDouble());
  sheet.sum(12, (t.finalCash - t.initialCash).toDouble());
  return true;
}

bool writeSignals(BookSection& section, BookSheet& sheet) {
  const auto& signals = section.report.signals;
  sheet.begin({{"Signal", 9, CellStyle::Integer},
               {"Time", 20, CellStyle::DateTime},
               {"Zone", 7},
               {"Time, UTC", 20, CellStyle::DateTime},
               {"Symbol", 10},
               {"Strategy", 14},
               {"Side", 11},
               {"Strength", 12},
               {"Price", 13, CellStyle::Price},
               {"Verdict", 12},
               {"Code", 28},
               {"Reason", 70},
               {"Rule", 60},
               {"Order", 9, CellStyle::Integer}},
              signals.size());
  sheet.formula(BookSheet::kTotalsRow, 9, fmt::format("COUNTIF({},\"EXECUTED\")", sheet.range(9)),
                static_cast<double>(section.report.executedSignals), CellStyle::TotalInteger);
  sheet.text(BookSheet::kTotalsRow, 10, "executed", CellStyle::Total);
  for (std::size_t i = 0; i < signals.size(); ++i) {
    if (!askAt(section, i)) return false;
    const domain::Signal& signal = signals[i].signal;
    const auto row = static_cast<lxw_row_t>(BookSheet::kFirstRow + i);
    sheet.number(row, 0, static_cast<double>(signal.id.value()), CellStyle::Integer);
    writeTimes(section, sheet, row, 1, signal.ts);
    sheet.text(row, 4, signals[i].symbol);
    sheet.text(row, 5, signals[i].strategy);
    sheet.text(row, 6, domain::name(signal.intent.side));
    sheet.text(row, 7, domain::name(signal.intent.strength));
    sheet.price(row, 8, signal.intent.price);
    sheet.text(row, 9, domain::name(signal.status));
    sheet.text(row, 10, signal.blockCode);
    sheet.text(row, 11, signal.blockReason);
    sheet.text(row, 12, signal.intent.rule);
    if (signal.order.valid()) sheet.number(row, 13, static_cast<double>(signal.order.value()), CellStyle::Integer);
  }
  return true;
}

bool writePositions(BookSection& section, BookSheet& sheet) {
  const SessionReport& report = section.report;
  sheet.begin({{"Symbol", 10},
               {"Strategy", 14},
               {"Quantity", 12, CellStyle::Quantity},
               {"Average cost", 15, CellStyle::Price},
               {"Cost", 17, CellStyle::Money},
               {"Mark", 13, CellStyle::Price},
               {"Marked", 20, CellStyle::DateTime},
               {"Value", 17, CellStyle::Money},
               {"Unrealized P&L", 17, CellStyle::Money},
               {"Realized P&L", 17, CellStyle::Money},
               {"Realized, first in first out", 26, CellStyle::Money},
               {"Fees", 15, CellStyle::Money}},
              report.positions.size());
  Money cost(report.currency), value(report.currency), unrealized(report.currency), realized(report.currency),
      fifo(report.currency), fees(report.currency);
  for (std::size_t i = 0; i < report.positions.size(); ++i) {
    const auto& position = report.positions[i];
    const auto& record = position.record;
    const auto row = static_cast<lxw_row_t>(BookSheet::kFirstRow + i);
    sheet.text(row, 0, position.symbol);
    sheet.text(row, 1, position.strategy);
    sheet.quantity(row, 2, record.quantity.e8());
    sheet.price(row, 3, position.averageCost);
    sheet.amount(row, 4, record.cost);
    sheet.price(row, 5, record.mark);
    sheet.time(row, 6, record.tsMark == base::Timestamp{} ? record.tsMark : section.clock.face(record.tsMark));
    sheet.amount(row, kPositionValue, position.marketValue);
    sheet.formula(row, kPositionUnrealized, fmt::format("H{0}-E{0}", row + 1), position.unrealizedPnl.toDouble(),
                  CellStyle::Money);
    sheet.amount(row, 9, record.realizedPnl);
    sheet.amount(row, 10, record.realizedPnlFifo);
    sheet.amount(row, 11, record.fees);
    cost += record.cost, value += position.marketValue, unrealized += position.unrealizedPnl;
    realized += record.realizedPnl, fifo += record.realizedPnlFifo, fees += record.fees;
  }
  const Money sums[] = {value, unrealized, realized, fifo, fees};
  sheet.sum(4, cost.toDouble());
  for (lxw_col_t c = 0; c < 5; ++c) sheet.sum(static_cast<lxw_col_t>(kPositionValue + c), sums[c].toDouble());
  return section.goOn();
}

bool writeInputs(BookSection& section, BookSheet& sheet) {
  const SessionReport& report = section.report;
  sheet.begin({{"Symbol", 30},
               {"Files", 60},
               {"Bars", 12, CellStyle::Integer},
               {"Quotes", 12, CellStyle::Integer},
               {"First", 20, CellStyle::DateTime},
               {"Last", 20, CellStyle::DateTime}},
              report.inputs.size());
  std::size_t bars = 0;
  std::uint64_t quotes = 0;
  lxw_row_t row = BookSheet::kFirstRow;
  for (const auto& input : report.inputs) {
    sheet.text(row, 0, input.symbol);
    sheet.text(row, 1, input.files.empty() ? reports::kNoData : input.files);
    if (report.journalKept) {
      sheet.number(row, 2, static_cast<double>(input.bars), CellStyle::Integer);
      sheet.number(row, 3, static_cast<double>(input.quotes), CellStyle::Integer);
      if (input.first != base::Timestamp{}) sheet.time(row, 4, section.clock.face(input.first));
      if (input.last != base::Timestamp{}) sheet.time(row, 5, section.clock.face(input.last));
    } else {
      sheet.text(row, 2, reports::kNoData, CellStyle::Note);
    }
    bars += input.bars, quotes += input.quotes;
    ++row;
  }
  sheet.sum(2, static_cast<double>(bars), CellStyle::TotalInteger);
  sheet.sum(3, static_cast<double>(quotes), CellStyle::TotalInteger);
  ++row;
  if (report.generated)
    sheet.text(row++, 0, "GENERATED: made by a program, not recorded from a market.", CellStyle::Warning);
  for (const auto& group : report.settings) {
    sheet.text(++row, 0, group.title, CellStyle::Heading);
    for (const auto& setting : group.settings) {
      sheet.text(++row, 0, setting.name);
      sheet.text(row, 1, setting.value);
    }
    ++row;
  }
  sheet.text(++row, 0, "Totals compared with the ledger", CellStyle::Heading);
  for (const auto& check : report.checks) {
    sheet.text(++row, 0, check.value);
    sheet.text(row, 1, check.name);
  }
  sheet.text(++row, 0, report.auditHolds ? "holds" : "IS BROKEN",
             report.auditHolds ? CellStyle::Text : CellStyle::Warning);
  sheet.text(row, 1,
             fmt::format("Audit trail: the store's chain of hashes; {} rows of this session", report.auditRows));
  sheet.text(++row, 0, "Order list, SHA-256");
  sheet.text(row, 1, report.session.orderListHash.empty() ? reports::kNoData : report.session.orderListHash);
  return section.goOn();
}

}  // namespace keel::render
