#include <models/fill_model.h>

#include <models/format/samples.h>

namespace keel::models {

std::vector<Column> FillModel::columns() {
  return {
      {tr("Time"), tr("When the venue filled it, exchange time."), QStringLiteral("00:00:00"), true},
      {tr("Symbol"), tr("The instrument, as its exchange writes it."), QStringLiteral("BTCUSD00")},
      {tr("Side"), tr("Bought or sold."), sideSample()},
      {tr("Quantity"), tr("Units of this fill."), QStringLiteral("0,000.00"), true},
      {tr("Price"), tr("Price per unit of this fill."), QStringLiteral("00,000.00"), true},
      {tr("Fee"), tr("Venue and broker fee of this fill."), QStringLiteral("0,000.00"), true},
      {tr("Realized"), tr("Profit of the part it closed, average-cost method, before fees; zero for an opening fill."),
       QStringLiteral("▼ −0,000.00"), true},
      {tr("Order"), tr("The order it belongs to."), QStringLiteral("00000"), true},
  };
}

FillModel::FillModel(QObject* parent) : AppendTableModel(columns(), parent) {}

void FillModel::setZone(const QTimeZone& zone) {
  m_zone = zone;
  repaintAll();
}

void FillModel::setSteps(const InstrumentSteps& steps) {
  m_steps = steps;
  repaintAll();
}

QString FillModel::text(const api::FillView& row, int column) const {
  switch (static_cast<ColumnIndex>(column)) {
    case Time: return formatTime(row.ts, m_zone);
    case Symbol: return QString::fromStdString(row.symbol);
    case Side: return sideWord(row.side);
    case Amount: return formatQuantity(row.quantity.e8(), m_steps.quantityDecimals());
    case Price: return formatPrice(row.price, m_steps.priceDecimals(row.symbol));
    case Fee: return formatMoney(row.fee);
    case Realized: return formatGain(row.realizedPnl);
    case Order: return QString::number(row.order.value());
  }
  return {};
}

QVariant FillModel::raw(const api::FillView& row, int column) const {
  switch (static_cast<ColumnIndex>(column)) {
    case Time: return static_cast<qlonglong>(base::toNanos(row.ts));
    case Symbol:
    case Side: return text(row, column);
    case Amount: return row.quantity.toDouble();
    case Price: return row.price.toDouble();
    case Fee: return row.fee.toDouble();
    case Realized: return row.realizedPnl.toDouble();
    case Order: return static_cast<qulonglong>(row.order.value());
  }
  return {};
}

QVariant FillModel::cell(int row, int column, int role) const {
  const api::FillView& fill = at(row);
  switch (role) {
    case Qt::DisplayRole: return text(fill, column);
    case SortRole: return raw(fill, column);
    case KeyRole: return static_cast<qulonglong>(fill.number);
    case ToneRole:
      if (column == Side) return int(fill.side == domain::Side::Buy ? Tone::Up : Tone::Down);
      if (column == Realized) return int(gainTone(fill.realizedPnl));
      if (column == Time || column == Order) return int(Tone::Muted);
      return int(Tone::Normal);
    case Qt::ToolTipRole: return column == Time ? QVariant(formatTimeEverywhere(fill.ts, m_zone)) : QVariant();
    default: return {};
  }
}

}  // namespace keel::models
