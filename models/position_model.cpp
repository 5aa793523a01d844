#include <models/position_model.h>

#include <algorithm>
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
      {tr("Risk"), tr("SAFE, RISK or CRITICAL with the number that decides: the part of the way from average cost to stop "
                      "that is still open (RISK from 50 % down, CRITICAL from 20 % down), or the share of a limit that is "
                      "used (RISK from 100 %, CRITICAL from 105 %). A stale price is CRITICAL."),
       riskSample()},
      {tr("To stop"), tr("(mark − stop) / mark; for a short position (stop − mark) / mark."), QStringLiteral("−00.00 %"),
       true},
      {tr("At risk"), tr("Lost when it is closed exactly at the stop: (mark − stop) × quantity × multiplier."),
       QStringLiteral("0,000.00"), true},
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

ColumnSpan PositionModel::changedSpan(const api::PositionView& a, const api::PositionView& b) const {
  const bool still = a.symbol == b.symbol && a.quantity == b.quantity && a.averageCost == b.averageCost;
  // Most often only the price moved.
  return {still ? int(Mark) : int(Symbol), columnCount() - 1};
}

void PositionModel::merge(const std::vector<api::PositionView>& next) {
  KeyedTableModel::merge(next);
  updateTotals();
}

void PositionModel::setLimits(const std::vector<api::LimitView>& limits) {
  LimitUses uses = limitUses(limits);
  if (uses == m_limits) return;
  const LimitUses before = std::exchange(m_limits, std::move(uses));
  const auto useOf = [](const LimitUses& all, const std::string& symbol) {
    const auto found = all.find(symbol);
    return found == all.end() ? LimitUse{} : found->second;
  };
  for (int row = 0; row < rowCount(); ++row) {
    const std::string& symbol = at(row).symbol;
    if (useOf(before, symbol) == useOf(m_limits, symbol)) continue;
    Q_EMIT dataChanged(index(row, Risk), index(row, Risk));
  }
}

const api::PositionView* PositionModel::find(quint64 key) const {
  const int row = rowOfKey(key);
  return row < 0 ? nullptr : &at(row);
}

PositionRisk PositionModel::riskOf(const api::PositionView& row) const {
  const auto limit = m_limits.find(row.symbol);
  return judge(row, limit == m_limits.end() ? nullptr : &limit->second);
}

int PositionModel::count(RiskLevel level) const {
  const auto matches = [&](const api::PositionView& row) {
    return !row.quantity.isZero() && riskOf(row).level == level;
  };
  return static_cast<int>(std::count_if(rows().begin(), rows().end(), matches));
}

std::optional<domain::Money> PositionModel::atRisk(const api::PositionView& row) const {
  return moneyAtRisk(row, m_steps.multiplier(row.symbol));
}

void PositionModel::updateTotals() {
  MoneySum value, unrealized, realized, risk;
  double weight = 0;
  for (const api::PositionView& row : rows()) {
    realized.add(row.realizedPnl);
    if (row.quantity.isZero()) continue;
    value.add(row.marketValue);
    unrealized.add(row.unrealizedPnl);
    weight += row.weight;
    if (const auto lost = atRisk(row)) risk.add(*lost);
  }
  Totals totals;
  if (!rows().empty()) {
    totals.set(Symbol, tr("Total"));
    totals.set(Value, value.text());
    totals.set(Unrealized, unrealized.gainText(), unrealized.tone());
    totals.set(Realized, realized.gainText(), realized.tone());
    totals.set(Weight, formatPercent(weight));
    totals.set(AtRisk, risk.text());
  }
  if (totals == m_totals) return;
  m_totals = std::move(totals);
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant PositionModel::headerData(int section, Qt::Orientation orientation, int role) const {
  // A move shows in the price and in what it earns; the rest follows from the two.
  if (orientation == Qt::Horizontal && role == FlashRole) return section == Mark || section == Unrealized;
  if (orientation == Qt::Horizontal && (role == TotalRole || role == TotalToneRole)) {
    return m_totals.answer(section, role);
  }
  return KeyedTableModel::headerData(section, orientation, role);
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
    case Risk: return riskOf(row).badge.word;
    case Distance: {
      const auto away = distanceToStop(row);
      return away ? formatPercent(*away, 2) : noValue();
    }
    case AtRisk: {
      const auto lost = atRisk(row);
      return lost ? formatMoney(*lost) : noValue();
    }
  }
  return {};
}

QVariant PositionModel::raw(const api::PositionView& row, int column) const {
  const auto price = [](const std::optional<domain::Price>& p) { return p ? QVariant(p->toDouble()) : QVariant(); };
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
    case Risk: return riskOf(row).severity;
    case Distance: {
      const auto away = distanceToStop(row);
      return away ? QVariant(*away) : QVariant();
    }
    case AtRisk: {
      const auto lost = atRisk(row);
      return lost ? QVariant(lost->toDouble()) : QVariant();
    }
  }
  return {};
}

QVariant PositionModel::toolTip(const api::PositionView& row, int column) const {
  if (column == Mark && row.stale) return tr("Stale since %1").arg(formatDateTime(row.tsMark, m_zone));
  if (column == Mark) return formatTimeEverywhere(row.tsMark, m_zone);
  if (column == Opened) return formatTimeEverywhere(row.tsOpened, m_zone);
  if (column == AtRisk && atRisk(row)) {
    return tr("(%1 − %2) × %3 × %4")
        .arg(text(row, Mark), text(row, StopAt), text(row, Amount), QString::number(m_steps.multiplier(row.symbol)));
  }
  return {};
}

QVariant PositionModel::cell(int row, int column, int role) const {
  const api::PositionView& position = at(row);
  const bool open = !position.quantity.isZero();
  if (column == Risk && role != SortRole && role != KeyRole && role != ExportRole) {
    return badgeCell(riskOf(position).badge, role);
  }
  switch (role) {
    case Qt::DisplayRole: return text(position, column);
    case SortRole: return raw(position, column);
    case ExportRole: return column == Risk ? QVariant(text(position, column)) : QVariant();
    case KeyRole: return static_cast<qulonglong>(position.key);
    case StaleRole: return open && position.stale && (column == Mark || column == Value || column == Unrealized) ? 1 : 0;
    case ToneRole:
      if (column == Realized) return int(gainTone(position.realizedPnl));
      if (!open) return int(Tone::Muted);
      if (column == Unrealized) return int(position.stale ? Tone::Faint : gainTone(position.unrealizedPnl));
      if ((column == Mark || column == Value) && position.stale) return int(Tone::Faint);
      if (column == Strategy || column == Opened) return int(Tone::Muted);
      return int(Tone::Normal);
    case Qt::ToolTipRole: return toolTip(position, column);
    default: return {};
  }
}

}  // namespace keel::models
