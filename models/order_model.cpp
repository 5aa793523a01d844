#include <models/order_model.h>

#include <tuple>

#include <models/format/samples.h>

namespace keel::models {

namespace {

auto tied(const api::OrderView& o) {
  return std::tie(o.id, o.symbol, o.side, o.type, o.timeInForce, o.status, o.quantity, o.filled, o.limitPrice,
                  o.stopPrice, o.averagePrice, o.reason, o.tsInit, o.tsLast);
}

}  // namespace

std::vector<Column> OrderModel::columns() {
  return {
      {tr("No."), tr("The client order id: one for the order's whole life."), QStringLiteral("00000"), true},
      {tr("Time"), tr("When the order was decided, exchange time."), QStringLiteral("00:00:00"), true},
      {tr("Symbol"), tr("The instrument, as its exchange writes it."), QStringLiteral("BTCUSD00")},
      {tr("Side"), tr("Buy, sell, or sell short."), sideSample()},
      {tr("Quantity"), tr("Units ordered = filled + still open."), QStringLiteral("0,000.00"), true},
      {tr("Filled"), tr("Units filled so far."), QStringLiteral("0,000.00"), true},
      {tr("Status"), tr("Where it is in its life; the tooltip says what may still happen."), orderStatusSample()},
      {tr("Type"), tr("Market, limit, stop, stop limit or trailing stop; the tooltip says how long it stays."),
       orderTypeSample()},
      {tr("Limit"), tr("The worst price it accepts."), QStringLiteral("00,000.00"), true},
      {tr("Stop"), tr("The price that wakes it."), QStringLiteral("00,000.00"), true},
      {tr("Average"), tr("Volume-weighted price of its fills."), QStringLiteral("00,000.00"), true},
      {tr("Fees"), tr("Venue and broker fees so far."), QStringLiteral("0,000.00"), true},
      {tr("Reason"), tr("Why it was denied, rejected, canceled or expired."),
       QStringLiteral("Could not fill at once000")},
  };
}

OrderModel::OrderModel(QObject* parent) : KeyedTableModel(columns(), parent) {}

void OrderModel::setZone(const QTimeZone& zone) {
  m_zone = zone;
  repaintAll();
}

void OrderModel::setSteps(const InstrumentSteps& steps) {
  m_steps = steps;
  repaintAll();
}

std::uint64_t OrderModel::keyOf(const api::OrderView& row) const { return row.id.value(); }

bool OrderModel::same(const api::OrderView& a, const api::OrderView& b) const {
  return tied(a) == tied(b) && a.fees.e8() == b.fees.e8();
}

QString OrderModel::text(const api::OrderView& row, int column) const {
  const int decimals = m_steps.priceDecimals(row.symbol);
  const auto price = [&](domain::Price p) { return p.isZero() ? noValue() : formatPrice(p, decimals); };
  switch (static_cast<ColumnIndex>(column)) {
    case Id: return QString::number(row.id.value());
    case Time: return formatTime(row.tsInit, m_zone);
    case Symbol: return QString::fromStdString(row.symbol);
    case Side: return sideWord(row.side);
    case Amount: return formatQuantity(row.quantity.e8(), m_steps.quantityDecimals());
    case Filled: return formatQuantity(row.filled.e8(), m_steps.quantityDecimals());
    case Type: return typeWord(row.type);
    case Limit: return price(row.limitPrice);
    case Stop: return price(row.stopPrice);
    case Average: return price(row.averagePrice);
    case Status: return orderBadge(row.status, row.type).word;
    case Fees: return formatMoney(row.fees);
    case Reason: return codeWords(row.reason);
  }
  return {};
}

QVariant OrderModel::raw(const api::OrderView& row, int column) const {
  switch (static_cast<ColumnIndex>(column)) {
    case Id: return static_cast<qulonglong>(row.id.value());
    case Time: return static_cast<qlonglong>(base::toNanos(row.tsInit));
    case Symbol:
    case Side:
    case Type:
    case Status:
    case Reason: return text(row, column);
    case Amount: return row.quantity.toDouble();
    case Filled: return row.filled.toDouble();
    case Limit: return row.limitPrice.toDouble();
    case Stop: return row.stopPrice.toDouble();
    case Average: return row.averagePrice.toDouble();
    case Fees: return row.fees.toDouble();
  }
  return {};
}

QVariant OrderModel::cell(int row, int column, int role) const {
  const api::OrderView& order = at(row);
  if (role == PinnedRole) return order.status == domain::OrderStatus::Unknown;
  if (column == Status && role != SortRole && role != KeyRole) return badgeCell(orderBadge(order.status, order.type), role);
  switch (role) {
    case Qt::DisplayRole: return text(order, column);
    case SortRole: return raw(order, column);
    case KeyRole: return static_cast<qulonglong>(order.id.value());
    case ToneRole:
      if (column == Side) return int(order.side == domain::Side::Buy ? Tone::Up : Tone::Down);
      if (column == Id || column == Time || column == Reason) return int(Tone::Muted);
      return int(Tone::Normal);
    case Qt::ToolTipRole:
      if (column == Time)
        return tr("decided %1\nlast change %2")
            .arg(formatDateTime(order.tsInit, m_zone), formatDateTime(order.tsLast, m_zone));
      if (column == Type) return timeInForceWord(order.timeInForce);
      if (column == Reason) return QString::fromStdString(order.reason);
      return {};
    default: return {};
  }
}

}  // namespace keel::models
