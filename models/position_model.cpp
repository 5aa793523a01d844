#include <models/position_model.h>

#include <tuple>

namespace keel::models {

namespace {

auto tied(const api::PositionView& p) {
  return std::tie(p.key, p.symbol, p.strategy, p.quantity, p.averageCost, p.mark, p.stale, p.weight, p.stop, p.take,
                  p.tsOpened);
}

}  // namespace

std::vector<Column> PositionModel::columns() {
  return {
      {tr("Symbol"), tr("The instrument, as its exchange writes it."), QStringLiteral("BTCUSD00")},
      {tr("Quantity"), tr("Units held; below zero is a short position."), QStringLiteral("−0,000.00"), true},
      {tr("Average"), tr("Average cost per unit = cost of the open quantity / quantity."), QStringLiteral("00,000.00"),
       true},
      {tr("Mark"), tr("The price used for valuation: the last price seen. Grey when it is too old to act on."),
       QStringLiteral("00,000.00"), true},
      {tr("Value"), tr("Market value = quantity × mark × multiplier, in account currency."),
       QStringLiteral("−00,000.00"), true},
      {tr("Unrealized"), tr("(mark − average) × quantity × multiplier, before fees; grey within one cent of zero."),
       QStringLiteral("▼ −0,000.00"), true},
      {tr("Realized"), tr("Profit of the closed part, average-cost method, before fees."),
       QStringLiteral("▼ −0,000.00"), true},
      {tr("Weight"), tr("|market value| / equity."), QStringLiteral("100.0 %"), true},
      {tr("Stop"), tr("Where the stop-loss rule would close it."), QStringLiteral("00,000.00"), true},
      {tr("Take"), tr("Where the take-profit rule would close it."), QStringLiteral("00,000.00"), true},
      {tr("Strategy"), tr("The strategy that opened it."), QStringLiteral("momentum-00")},
      {tr("Opened"), tr("When it was opened, exchange time."), QStringLiteral("00:00:00"), true},
  };
}

PositionModel::PositionModel(QObject* parent) : KeyedTableModel(columns(), parent) {}

void PositionModel::setZone(const QTimeZone& zone) {
  m_zone = zone;
  repaintAll();
}

void PositionModel::setSteps(const InstrumentSteps& steps) {
  m_steps = steps;
  repaintAll();
}

std::uint64_t PositionModel::keyOf(const api::PositionView& row) const { return row.key; }

bool PositionModel::same(const api::PositionView& a, const api::PositionView& b) const {
  const auto money = [](const api::PositionView& p) {
    return std::make_tuple(p.marketValue.e8(), p.unrealizedPnl.e8(), p.realizedPnl.e8());
  };
  return tied(a) == tied(b) && money(a) == money(b);
}

QString PositionModel::text(const api::PositionView& row, int column) const {
  const int decimals = m_steps.priceDecimals(row.symbol);
  const bool open = !row.quantity.isZero();
  const auto price = [&](const std::optional<domain::Price>& p) { return p ? formatPrice(*p, decimals) : noValue(); };
  switch (static_cast<ColumnIndex>(column)) {
    case Symbol: return QString::fromStdString(row.symbol);
    case Amount: return formatQuantity(row.quantity.e8(), m_steps.quantityDecimals());
    case Average: return open ? formatPrice(row.averageCost, decimals) : noValue();
    case Mark: return price(row.mark);
    case Value: return open && row.mark ? formatMoney(row.marketValue) : noValue();
    case Unrealized: return open && row.mark ? formatGain(row.unrealizedPnl) : noValue();
    case Realized: return formatGain(row.realizedPnl);
    case Weight: return formatPercent(row.weight);
    case StopAt: return price(row.stop);
    case TakeAt: return price(row.take);
    case Strategy: return QString::fromStdString(row.strategy);
    case Opened: return formatTime(row.tsOpened, m_zone);
  }
  return {};
}

QVariant PositionModel::raw(const api::PositionView& row, int column) const {
  const auto price = [](const std::optional<domain::Price>& p) { return p ? p->toDouble() : 0.0; };
  switch (static_cast<ColumnIndex>(column)) {
    case Symbol:
    case Strategy: return text(row, column);
    case Amount: return row.quantity.toDouble();
    case Average: return row.averageCost.toDouble();
    case Mark: return price(row.mark);
    case Value: return row.marketValue.toDouble();
    case Unrealized: return row.unrealizedPnl.toDouble();
    case Realized: return row.realizedPnl.toDouble();
    case Weight: return row.weight;
    case StopAt: return price(row.stop);
    case TakeAt: return price(row.take);
    case Opened: return static_cast<qlonglong>(base::toNanos(row.tsOpened));
  }
  return {};
}

QVariant PositionModel::cell(int row, int column, int role) const {
  const api::PositionView& position = at(row);
  const bool open = !position.quantity.isZero();
  switch (role) {
    case Qt::DisplayRole: return text(position, column);
    case SortRole: return raw(position, column);
    case KeyRole: return static_cast<qulonglong>(position.key);
    case ToneRole:
      if (column == Realized) return int(gainTone(position.realizedPnl));
      if (!open) return int(Tone::Muted);
      if (column == Unrealized) return int(position.stale ? Tone::Faint : gainTone(position.unrealizedPnl));
      if ((column == Mark || column == Value) && position.stale) return int(Tone::Faint);
      if (column == Strategy || column == Opened) return int(Tone::Muted);
      return int(Tone::Normal);
    case Qt::ToolTipRole:
      if (column == Mark && position.stale) return tr("Stale since %1").arg(formatDateTime(position.tsMark, m_zone));
      if (column == Mark) return formatTimeEverywhere(position.tsMark, m_zone);
      if (column == Opened) return formatTimeEverywhere(position.tsOpened, m_zone);
      return {};
    default: return {};
  }
}

}  // namespace keel::models
