#include <models/trade_model.h>

#include <algorithm>

#include <models/format/samples.h>

namespace keel::models {
namespace {

std::optional<double> tradeReturn(const api::TradeView& row) {
  if (row.entry.e8() <= 0) return std::nullopt;
  const double moved = row.exit.toDouble() / row.entry.toDouble() - 1.0;
  return row.isLong ? moved : -moved;
}

std::int64_t heldMs(const api::TradeView& row) {
  return std::chrono::floor<std::chrono::milliseconds>(row.tsExit - row.tsEntry).count();
}

}  // namespace

std::vector<Column> TradeModel::columns() {
  const QString price = QStringLiteral("00,000.00");
  const QString time = QStringLiteral("00:00:00");
  return {
      {tr("Closed"), tr("When it was closed, exchange time."), time, true},
      {tr("Symbol"), tr("The instrument, as its exchange writes it."), QStringLiteral("BTCUSD00")},
      {tr("Direction"), tr("Long: bought first. Short: sold first."), sampleOf({tr("▲ Long"), tr("▼ Short")})},
      {tr("Quantity"), tr("Units that were closed."), QStringLiteral("0,000.00"), true},
      {tr("Entry"), tr("Average price of the entry."), price, true},
      {tr("Exit"), tr("Average price of what closed it."), price, true},
      {tr("P&L"), tr("(exit − entry) × quantity × multiplier − fees; for a short trade with the opposite sign before "
                     "fees."),
       QStringLiteral("▼ −0,000.00"), true},
      {tr("Move"), tr("Exit / entry − 1, in the trade's direction, before fees."), QStringLiteral("−00.00 %"), true},
      {tr("Fees"), tr("Fees of both sides."), QStringLiteral("0,000.00"), true},
      {tr("Held"), tr("Session time from entry to exit."), QStringLiteral("000 min"), true},
      {tr("Opened"), tr("When it was opened, exchange time."), time, true},
      {tr("Strategy"), tr("The strategy that made it."), QStringLiteral("momentum-00")},
  };
}

TradeModel::TradeModel(QObject* parent) : AppendTableModel(columns(), parent) {}

void TradeModel::setZone(const QTimeZone& zone) {
  m_zone = zone;
  repaintAll();
}

void TradeModel::setSteps(const InstrumentSteps& steps) {
  m_steps = steps;
  repaintAll();
}

void TradeModel::append(const std::vector<api::TradeView>& trades) {
  AppendTableModel::append(trades);
  const std::uint64_t before = m_trades;
  for (const api::TradeView& trade : trades) {
    if (trade.number <= m_counted) continue;
    m_counted = trade.number;
    ++m_trades;
    m_pnl.add(trade.pnl);
    m_fees.add(trade.fees);
  }
  if (m_trades != before) Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void TradeModel::clear() {
  AppendTableModel::clear();
  m_pnl = {};
  m_fees = {};
  m_counted = m_trades = 0;
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant TradeModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || (role != TotalRole && role != TotalToneRole)) {
    return AppendTableModel::headerData(section, orientation, role);
  }
  if (m_trades == 0) return {};
  Totals totals;
  totals.set(Closed, tr("Total"));
  totals.set(Symbol, tr("%n trade(s)", nullptr, static_cast<int>(m_trades)));
  totals.set(Pnl, m_pnl.gainText(), m_pnl.tone());
  totals.set(Fees, m_fees.text());
  return totals.answer(section, role);
}

QString TradeModel::text(const api::TradeView& row, int column) const {
  const int decimals = m_steps.priceDecimals(row.symbol);
  switch (static_cast<ColumnIndex>(column)) {
    case Closed: return formatTime(row.tsExit, m_zone);
    case Symbol: return QString::fromStdString(row.symbol);
    case Direction: return row.isLong ? tr("▲ Long") : tr("▼ Short");
    case Amount: return formatQuantity(row.quantity.e8(), m_steps.quantityDecimals());
    case Entry: return formatPrice(row.entry, decimals);
    case Exit: return formatPrice(row.exit, decimals);
    case Pnl: return formatGain(row.pnl);
    case Return: {
      const auto moved = tradeReturn(row);
      return moved ? formatPercent(*moved, 2, SignStyle::Always) : noValue();
    }
    case Fees: return formatMoney(row.fees);
    case Held: return formatAge(heldMs(row));
    case Opened: return formatTime(row.tsEntry, m_zone);
    case Strategy: return QString::fromStdString(row.strategy);
  }
  return {};
}

QVariant TradeModel::raw(const api::TradeView& row, int column) const {
  switch (static_cast<ColumnIndex>(column)) {
    case Closed: return static_cast<qlonglong>(base::toNanos(row.tsExit));
    case Opened: return static_cast<qlonglong>(base::toNanos(row.tsEntry));
    case Symbol:
    case Direction:
    case Strategy: return text(row, column);
    case Amount: return row.quantity.toDouble();
    case Entry: return row.entry.toDouble();
    case Exit: return row.exit.toDouble();
    case Pnl: return row.pnl.toDouble();
    case Return: {
      const auto moved = tradeReturn(row);
      return moved ? QVariant(*moved) : QVariant();
    }
    case Fees: return row.fees.toDouble();
    case Held: return static_cast<qlonglong>(heldMs(row));
  }
  return {};
}

QVariant TradeModel::cell(int row, int column, int role) const {
  const api::TradeView& trade = at(row);
  switch (role) {
    case Qt::DisplayRole: return text(trade, column);
    case SortRole: return raw(trade, column);
    case KeyRole: return static_cast<qulonglong>(trade.number);
    case ToneRole:
      if (column == Pnl) return int(gainTone(trade.pnl));
      if (column == Return) {
        // The move has its own sign: a small gain can be a loss after fees.
        const double moved = tradeReturn(trade).value_or(0.0);
        return int(moved > 0 ? Tone::Up : moved < 0 ? Tone::Down : Tone::Muted);
      }
      if (column == Closed || column == Opened || column == Held || column == Strategy) return int(Tone::Muted);
      return int(Tone::Normal);
    case Qt::ToolTipRole:
      if (column == Closed) return formatTimeEverywhere(trade.tsExit, m_zone);
      return column == Opened ? QVariant(formatTimeEverywhere(trade.tsEntry, m_zone)) : QVariant();
    default: return {};
  }
}

}  // namespace keel::models
