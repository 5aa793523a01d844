#include <engine/render/pdf_sections.h>

#include <algorithm>

#include <fmt/format.h>

namespace keel::render {

using domain::Money;
using reports::SessionReport;

namespace {

/// How many blocked signals the PDF lists; the workbook lists all.
constexpr std::size_t kBlockedListed = 150;

QString amountNote(const SessionReport& report, const char* more) {
  return textOf(fmt::format("Amounts in {}. {}", report.currency.code(), more));
}

QString idText(domain::ClientOrderId id) { return id.valid() ? QString::number(id.value()) : QString(); }

Ink sideInk(domain::Side side) { return side == domain::Side::Buy ? Ink::Up : Ink::Down; }

QString typeText(const domain::OrderRequest& request) {
  std::string text = fmt::format("{} {}", domain::name(request.type), domain::name(request.timeInForce));
  if (!request.limitPrice.isZero()) text += " limit " + request.limitPrice.text(2);
  if (!request.stopPrice.isZero()) text += " stop " + request.stopPrice.text(2);
  return textOf(text);
}

std::string whyText(const domain::Signal& signal) {
  std::string why = signal.intent.rule;
  if (!signal.blockReason.empty()) why += (why.empty() ? "" : ": ") + signal.blockReason;
  return why;
}

/// What both tables of signals begin with.
std::vector<Column> signalColumns() {
  return {{QStringLiteral("Time")}, {QStringLiteral("UTC")},      {QStringLiteral("Symbol")},
          {QStringLiteral("Side")}, {QStringLiteral("Strength")}, {QStringLiteral("Price"), true}};
}

Row signalCells(const Section& section, const reports::SignalRow& row) {
  const domain::Signal& signal = row.signal;
  return {{textOf(section.clock.local(signal.ts))},
          {textOf(section.clock.utcBeside(signal.ts)), Ink::Muted},
          {textOf(row.symbol)},
          {textOf(domain::name(signal.intent.side)), sideInk(signal.intent.side)},
          {textOf(domain::name(signal.intent.strength))},
          {priceText(signal.intent.price)}};
}

Table takenTable() {
  Table table{QStringLiteral("Signals that were not blocked"), signalColumns(), {}, {}, {}};
  table.columns.push_back({QStringLiteral("Verdict")});
  table.columns.push_back({QStringLiteral("Rule"), false, 1});
  table.columns.push_back({QStringLiteral("Order"), true});
  return table;
}

Table blockedTable() {
  Table table{QStringLiteral("Blocked signals"), signalColumns(), {}, {}, {}};
  table.columns.push_back({QStringLiteral("Code")});
  table.columns.push_back({QStringLiteral("Rule and reason"), false, 1});
  return table;
}

Row takenRow(const Section& section, const reports::SignalRow& row) {
  Row cells = signalCells(section, row);
  cells.push_back({textOf(domain::name(row.signal.status))});
  cells.push_back({textOf(whyText(row.signal)), Ink::Muted});
  cells.push_back({idText(row.signal.order)});
  return cells;
}

Row blockedRow(const Section& section, const reports::SignalRow& row) {
  Row cells = signalCells(section, row);
  cells.push_back({textOf(row.signal.blockCode), Ink::Warn});
  cells.push_back({textOf(whyText(row.signal)), Ink::Muted});
  return cells;
}

bool drawBlocks(Section& section) {
  const SessionReport& report = section.report;
  Table table{QStringLiteral("Signals"),
              {{QStringLiteral("What became of them"), false, 2},
               {QStringLiteral("Signals"), true},
               {QStringLiteral("Reason given to the last of them"), false, 5}},
              {},
              {},
              {}};
  table.rows.push_back({{QStringLiteral("EXECUTED"), Ink::Up}, {QString::number(report.executedSignals)}, {}});
  std::size_t blocked = 0;
  for (const auto& block : report.blocks) {
    blocked += block.count;
    table.rows.push_back({{textOf("BLOCKED " + block.code), Ink::Warn},
                          {QString::number(block.count)},
                          {textOf(block.lastReason), Ink::Muted}});
  }
  const std::size_t other = report.signals.size() - report.executedSignals - blocked;
  if (other > 0) table.rows.push_back({{QStringLiteral("Not decided")}, {QString::number(other)}, {}});
  table.totals = {{QStringLiteral("Total")}, {QString::number(report.signals.size())}, {}};
  return drawTable(section.paper, table, section.goOn);
}

}  // namespace

bool drawPositions(Section& section) {
  const SessionReport& report = section.report;
  Table table{QStringLiteral("Positions at the end"),
              {{QStringLiteral("Symbol")},
               {QStringLiteral("Strategy"), false, 1},
               {QStringLiteral("Quantity"), true},
               {QStringLiteral("Avg. cost"), true},
               {QStringLiteral("Mark"), true},
               {QStringLiteral("Marked")},
               {QStringLiteral("Value"), true},
               {QStringLiteral("Unrealized"), true},
               {QStringLiteral("Realized"), true},
               {QStringLiteral("Fees"), true}},
              {},
              {},
              amountNote(report, "P&L by average cost, before fees. Closed positions stay with what they realized.")};
  Money realized(report.currency), fees(report.currency);
  for (const auto& row : report.positions) {
    const auto& record = row.record;
    const bool open = !record.quantity.isZero();
    table.rows.push_back(
        {{textOf(row.symbol)},
         {textOf(row.strategy)},
         {textOf(record.quantity.text())},
         {open ? textOf(base::formatE8Fixed(row.averageCost.e8(), 4)) : QString()},
         {open ? priceText(record.mark) : QString()},
         {open ? textOf(section.clock.local(record.tsMark)) : QStringLiteral("closed"), open ? Ink::Text : Ink::Faint},
         {open ? moneyText(row.marketValue) : QString()},
         {open ? gainText(row.unrealizedPnl) : QString(), gainInk(row.unrealizedPnl)},
         {gainText(record.realizedPnl), gainInk(record.realizedPnl)},
         {moneyText(record.fees)}});
    realized += record.realizedPnl, fees += record.fees;
  }
  if (!table.rows.empty()) {
    table.totals = {{QStringLiteral("Total")},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {moneyText(report.totals.marketValue)},
                    {gainText(report.totals.unrealizedPnl)},
                    {gainText(realized)},
                    {moneyText(fees)}};
  }
  return drawTable(section.paper, table, section.goOn);
}

bool drawTrips(Section& section) {
  const SessionReport& report = section.report;
  Table table{QStringLiteral("Round trips"),
              {{QStringLiteral("Closed")},
               {QStringLiteral("UTC")},
               {QStringLiteral("Symbol")},
               {QStringLiteral("Strategy"), false, 1},
               {QStringLiteral("Side")},
               {QStringLiteral("Held")},
               {QStringLiteral("Quantity"), true},
               {QStringLiteral("Entry"), true},
               {QStringLiteral("Exit"), true},
               {QStringLiteral("Gross"), true},
               {QStringLiteral("Fees"), true},
               {QStringLiteral("Net"), true}},
              {},
              {},
              amountNote(report,
                         "From flat to flat; entry is the average price after the last increase, net is after the fees "
                         "of both sides.")};
  Money gross(report.currency), fees(report.currency);
  for (const auto& row : report.trips) {
    const auto& trip = row.trip;
    table.rows.push_back({{textOf(section.clock.local(trip.tsClosed))},
                          {textOf(section.clock.utcBeside(trip.tsClosed)), Ink::Muted},
                          {textOf(row.symbol)},
                          {textOf(row.strategy)},
                          {textOf(trip.isLong ? "long" : "short")},
                          {textOf(durationText(trip.tsClosed - trip.tsOpened))},
                          {textOf(trip.quantity.text())},
                          {textOf(base::formatE8Fixed(trip.entryPrice.e8(), 4))},
                          {textOf(base::formatE8Fixed(trip.exitPrice.e8(), 4))},
                          {gainText(trip.grossPnl), gainInk(trip.grossPnl)},
                          {moneyText(trip.fees)},
                          {gainText(trip.netPnl()), gainInk(trip.netPnl())}});
    gross += trip.grossPnl, fees += trip.fees;
  }
  if (!table.rows.empty()) {
    table.totals = {{QStringLiteral("Total")}, {}, {}, {}, {}, {}, {}, {}, {}, {gainText(gross)}, {moneyText(fees)},
                    {gainText(gross - fees)}};
  }
  return drawTable(section.paper, table, section.goOn);
}

bool drawOrders(Section& section) {
  const SessionReport& report = section.report;
  Table table{QStringLiteral("Orders"),
              {{QStringLiteral("Order"), true},
               {QStringLiteral("Decided")},
               {QStringLiteral("UTC")},
               {QStringLiteral("Symbol")},
               {QStringLiteral("Side")},
               {QStringLiteral("Type"), false, 2},
               {QStringLiteral("Quantity"), true},
               {QStringLiteral("Filled"), true},
               {QStringLiteral("Avg. price"), true},
               {QStringLiteral("Fees"), true},
               {QStringLiteral("Status"), false, 2}},
              {},
              {},
              amountNote(report, "Every order, also those that were denied or rejected.")};
  Money fees(report.currency);
  for (const auto& row : report.orders) {
    const domain::Order& order = row.order;
    const bool filled = !order.cumulativeQuantity.isZero();
    std::string status = domain::name(order.status);
    if (!row.reason.empty()) status += " " + row.reason;
    table.rows.push_back({{idText(order.id)},
                          {textOf(section.clock.local(order.tsInit))},
                          {textOf(section.clock.utcBeside(order.tsInit)), Ink::Muted},
                          {textOf(row.symbol)},
                          {textOf(domain::name(order.request.side)), sideInk(order.request.side)},
                          {typeText(order.request)},
                          {textOf(order.request.quantity.text())},
                          {textOf(order.cumulativeQuantity.text())},
                          {filled ? textOf(base::formatE8Fixed(row.averagePrice.e8(), 4)) : QString()},
                          {filled ? moneyText(order.fees) : QString()},
                          {textOf(status), order.status == domain::OrderStatus::Filled ? Ink::Text : Ink::Warn}});
    if (filled) fees += order.fees;
  }
  if (!table.rows.empty())
    table.totals = {{}, {QStringLiteral("Total")}, {}, {}, {}, {}, {}, {}, {}, {moneyText(fees)}, {}};
  return drawTable(section.paper, table, section.goOn);
}

bool drawFills(Section& section) {
  const SessionReport& report = section.report;
  Table table{QStringLiteral("Fills"),
              {{QStringLiteral("Execution"), false, 1},
               {QStringLiteral("Order"), true},
               {QStringLiteral("Time")},
               {QStringLiteral("UTC")},
               {QStringLiteral("Symbol")},
               {QStringLiteral("Side")},
               {QStringLiteral("Quantity"), true},
               {QStringLiteral("Price"), true},
               {QStringLiteral("Value"), true},
               {QStringLiteral("Fee"), true},
               {QStringLiteral("Realized"), true},
               {QStringLiteral("Cash after"), true}},
              {},
              {},
              amountNote(report, "Value is price x quantity; realized P&L by average cost, before fees.")};
  for (const auto& row : report.fills) {
    const auto& fill = row.record;
    table.rows.push_back({{textOf(fill.execution.view())},
                          {idText(fill.order)},
                          {textOf(section.clock.local(fill.ts))},
                          {textOf(section.clock.utcBeside(fill.ts)), Ink::Muted},
                          {textOf(row.symbol)},
                          {textOf(domain::name(fill.side)), sideInk(fill.side)},
                          {textOf(fill.quantity.text())},
                          {textOf(base::formatE8Fixed(fill.price.e8(), 4))},
                          {moneyText(row.value)},
                          {moneyText(fill.fee)},
                          {gainText(fill.realizedPnl), gainInk(fill.realizedPnl)},
                          {moneyText(row.cash)}});
  }
  if (!table.rows.empty()) {
    table.totals = {{QStringLiteral("Total")},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {moneyText(report.totals.bought + report.totals.sold)},
                    {moneyText(report.totals.fees)},
                    {gainText(report.totals.realizedPnl)},
                    {moneyText(report.totals.finalCash)}};
  }
  return drawTable(section.paper, table, section.goOn);
}

bool drawSignals(Section& section) {
  const SessionReport& report = section.report;
  if (!drawBlocks(section)) return false;
  Table taken = takenTable();
  Table blocked = blockedTable();
  std::vector<const reports::SignalRow*> stopped;
  for (const auto& row : report.signals) {
    if (row.signal.status == domain::SignalStatus::Blocked) stopped.push_back(&row);
    else taken.rows.push_back(takenRow(section, row));
  }
  const std::size_t listed = std::min(stopped.size(), kBlockedListed);
  if (listed < stopped.size()) {
    blocked.note =
        textOf(fmt::format("The last {} of {} blocked signals. The Excel workbook of this session lists all of them.",
                           listed, stopped.size()));
  }
  for (std::size_t i = stopped.size() - listed; i < stopped.size(); ++i)
    blocked.rows.push_back(blockedRow(section, *stopped[i]));
  return drawTable(section.paper, taken, section.goOn) &&
         (stopped.empty() || drawTable(section.paper, blocked, section.goOn));
}

bool drawAlerts(Section& section) {
  const SessionReport& report = section.report;
  if (report.alerts.empty()) return true;
  Table table{QStringLiteral("Alerts"),
              {{QStringLiteral("Time")},
               {QStringLiteral("UTC")},
               {QStringLiteral("Severity")},
               {QStringLiteral("Code"), false, 1},
               {QStringLiteral("What happened"), false, 3}},
              {},
              {},
              {}};
  for (const domain::Alert& alert : report.alerts) {
    const Ink ink = alert.severity == domain::Severity::Critical ? Ink::Critical : Ink::Text;
    table.rows.push_back({{textOf(section.clock.local(alert.ts))},
                          {textOf(section.clock.utcBeside(alert.ts)), Ink::Muted},
                          {textOf(domain::name(alert.severity)), ink},
                          {textOf(alert.code), ink},
                          {textOf(alert.text)}});
  }
  return drawTable(section.paper, table, section.goOn);
}

}  // namespace keel::render
