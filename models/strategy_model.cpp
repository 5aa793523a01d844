#include <models/strategy_model.h>

#include <algorithm>
#include <tuple>

#include <models/format/samples.h>

namespace keel::models {
namespace {

domain::Money strategyNet(const api::StrategyView& row) { return row.realizedPnl + row.unrealizedPnl - row.fees; }

Badge strategyBadge(bool enabled) {
  if (enabled) {
    return {StrategyModel::tr("ON"), Tone::Good, BadgeShape::Disc,
            StrategyModel::tr("Its signals become orders when they pass the checks.")};
  }
  return {StrategyModel::tr("OFF"), Tone::Muted, BadgeShape::Diamond,
          StrategyModel::tr("It opens nothing; exits of its positions go on.")};
}

}  // namespace

std::vector<Column> StrategyModel::columns() {
  const QString gain = QStringLiteral("▼ −0,000.00");
  const QString count = QStringLiteral("00,000");
  return {
      {tr("Strategy"), tr("The strategy of the session."), QStringLiteral("rsi_mean_reversion")},
      {tr("State"), tr("ON: its signals become orders. OFF: it opens nothing, exits go on."), 
       badgeSample({strategyBadge(true), strategyBadge(false)})},
      {tr("Signals"), tr("What it said in this session."), count, true},
      {tr("Executed"), tr("Signals that became orders."), count, true},
      {tr("Blocked"), tr("Signals a check refused."), count, true},
      {tr("Open"), tr("Positions it holds."), QStringLiteral("000"), true},
      {tr("Realized"), tr("Profit of what it closed, average-cost method, before fees."), gain, true},
      {tr("Unrealized"), tr("Sum of (mark − average) × quantity × multiplier of its positions, before fees."), gain,
       true},
      {tr("Fees"), tr("Sum of the fees of its fills."), QStringLiteral("0,000.00"), true},
      {tr("Net"), tr("Realized + unrealized − fees."), gain, true},
  };
}

StrategyModel::StrategyModel(QObject* parent) : KeyedTableModel(columns(), parent) {}

bool StrategyModel::same(const api::StrategyView& a, const api::StrategyView& b) const {
  const auto shown = [](const api::StrategyView& s) {
    return std::make_tuple(s.enabled, s.signals, s.executed, s.blocked, s.openPositions, s.realizedPnl.e8(),
                           s.unrealizedPnl.e8(), s.fees.e8(), s.parameters.size());
  };
  return a.id == b.id && shown(a) == shown(b) && a.name == b.name && a.description == b.description;
}

Totals StrategyModel::totalsOf(const std::vector<api::StrategyView>& rows) {
  std::uint64_t made = 0;
  std::uint64_t executed = 0;
  std::uint64_t blocked = 0;
  int open = 0;
  MoneySum realized, unrealized, fees, net;
  for (const api::StrategyView& row : rows) {
    made += row.signals;
    executed += row.executed;
    blocked += row.blocked;
    open += row.openPositions;
    realized.add(row.realizedPnl);
    unrealized.add(row.unrealizedPnl);
    fees.add(row.fees);
    net.add(strategyNet(row));
  }
  Totals totals;
  if (rows.empty()) return totals;
  const QLocale locale;
  totals.set(Name, tr("Total"));
  totals.set(Signals, locale.toString(static_cast<qulonglong>(made)));
  totals.set(Executed, locale.toString(static_cast<qulonglong>(executed)));
  totals.set(Blocked, locale.toString(static_cast<qulonglong>(blocked)));
  totals.set(Open, locale.toString(open));
  totals.set(Realized, realized.gainText(), realized.tone());
  totals.set(Unrealized, unrealized.gainText(), unrealized.tone());
  totals.set(Fees, fees.text());
  totals.set(Net, net.gainText(), net.tone());
  return totals;
}

void StrategyModel::merge(const std::vector<api::StrategyView>& next) {
  KeyedTableModel::merge(next);
  Totals totals = totalsOf(rows());
  if (totals == m_totals) return;
  m_totals = std::move(totals);
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant StrategyModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Horizontal && (role == TotalRole || role == TotalToneRole)) {
    return m_totals.answer(section, role);
  }
  return KeyedTableModel::headerData(section, orientation, role);
}

const api::StrategyView* StrategyModel::find(quint64 key) const {
  const int row = rowOfKey(key);
  return row < 0 ? nullptr : &at(row);
}

QString StrategyModel::text(const api::StrategyView& row, int column) const {
  const QLocale locale;
  switch (static_cast<ColumnIndex>(column)) {
    case Name: return QString::fromStdString(row.name);
    case State: return strategyBadge(row.enabled).word;
    case Signals: return locale.toString(static_cast<qulonglong>(row.signals));
    case Executed: return locale.toString(static_cast<qulonglong>(row.executed));
    case Blocked: return locale.toString(static_cast<qulonglong>(row.blocked));
    case Open: return locale.toString(row.openPositions);
    case Realized: return formatGain(row.realizedPnl);
    case Unrealized: return formatGain(row.unrealizedPnl);
    case Fees: return formatMoney(row.fees);
    case Net: return formatGain(strategyNet(row));
  }
  return {};
}

QVariant StrategyModel::raw(const api::StrategyView& row, int column) const {
  switch (static_cast<ColumnIndex>(column)) {
    case Name: return text(row, column);
    case State: return row.enabled ? 1 : 0;
    case Signals: return static_cast<qulonglong>(row.signals);
    case Executed: return static_cast<qulonglong>(row.executed);
    case Blocked: return static_cast<qulonglong>(row.blocked);
    case Open: return row.openPositions;
    case Realized: return row.realizedPnl.toDouble();
    case Unrealized: return row.unrealizedPnl.toDouble();
    case Fees: return row.fees.toDouble();
    case Net: return strategyNet(row).toDouble();
  }
  return {};
}

QVariant StrategyModel::cell(int row, int column, int role) const {
  const api::StrategyView& strategy = at(row);
  if (column == State && role != SortRole && role != KeyRole && role != ExportRole) {
    return badgeCell(strategyBadge(strategy.enabled), role);
  }
  switch (role) {
    case Qt::DisplayRole: return text(strategy, column);
    case SortRole: return raw(strategy, column);
    case ExportRole: return column == State ? QVariant(text(strategy, column)) : QVariant();
    case KeyRole: return static_cast<qulonglong>(strategy.id.value());
    case ToneRole:
      if (column == Realized) return int(gainTone(strategy.realizedPnl));
      if (column == Unrealized) return int(gainTone(strategy.unrealizedPnl));
      if (column == Net) return int(gainTone(strategyNet(strategy)));
      return int(column == Name || strategy.enabled ? Tone::Normal : Tone::Muted);
    case Qt::ToolTipRole:
      return column == Name ? QVariant(QString::fromStdString(strategy.description)) : QVariant();
    default: return {};
  }
}

}  // namespace keel::models
