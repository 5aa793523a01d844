#include <models/signal_model.h>

#include <models/format/samples.h>

namespace keel::models {

namespace {

QString reasonText(const api::SignalView& row) {
  if (row.code.empty()) return QString::fromStdString(row.reason);
  if (row.reason.empty()) return codeWords(row.code);
  return QStringLiteral("%1: %2").arg(codeWords(row.code), QString::fromStdString(row.reason));
}

}  // namespace

std::vector<Column> SignalModel::columns() {
  return {
      {tr("Time"), tr("When the strategy spoke, exchange time."), QStringLiteral("00:00:00"), true},
      {tr("Symbol"), tr("The instrument, as its exchange writes it."), QStringLiteral("BTCUSD00")},
      {tr("Side"), tr("What the strategy wants to do."), sideSample()},
      {tr("Strength"), tr("How sure the strategy is: weak, moderate, strong, very strong."), strengthSample()},
      {tr("Price"), tr("The price the decision saw."), QStringLiteral("00,000.00"), true},
      {tr("Verdict"), tr("What became of it: executed, or blocked by a check."), signalStatusSample()},
      {tr("Reason"), tr("Why it was blocked, with the numbers behind it."),
       QStringLiteral("Position limit exceeded: 25.1 % of equity in 1 name")},
      {tr("Rule"), tr("Which rule spoke, with its numbers."),
       QStringLiteral("SMA15 101.20 crossed above SMA50 101.05")},
      {tr("Strategy"), tr("The strategy that spoke."), QStringLiteral("momentum-00")},
  };
}

SignalModel::SignalModel(QObject* parent) : AppendTableModel(columns(), parent) {}

void SignalModel::setZone(const QTimeZone& zone) {
  m_zone = zone;
  repaintAll();
}

void SignalModel::setSteps(const InstrumentSteps& steps) {
  m_steps = steps;
  repaintAll();
}

QString SignalModel::text(const api::SignalView& row, int column) const {
  switch (static_cast<ColumnIndex>(column)) {
    case Time: return formatTime(row.ts, m_zone);
    case Symbol: return QString::fromStdString(row.symbol);
    case Side: return sideWord(row.side);
    case Strength: return strengthWord(row.strength);
    case Price: return row.price.isZero() ? noValue() : formatPrice(row.price, m_steps.priceDecimals(row.symbol));
    case Verdict: return signalBadge(row.status).word;
    case Reason: return reasonText(row);
    case Rule: return QString::fromStdString(row.rule);
    case Strategy: return QString::fromStdString(row.strategy);
  }
  return {};
}

QVariant SignalModel::raw(const api::SignalView& row, int column) const {
  switch (static_cast<ColumnIndex>(column)) {
    case Time: return static_cast<qlonglong>(base::toNanos(row.ts));
    case Strength: return static_cast<int>(row.strength);
    case Price: return row.price.toDouble();
    case Symbol:
    case Side:
    case Verdict:
    case Reason:
    case Rule:
    case Strategy: return text(row, column);
  }
  return {};
}

QVariant SignalModel::cell(int row, int column, int role) const {
  const api::SignalView& signal = at(row);
  if (column == Verdict && role != SortRole && role != KeyRole) return badgeCell(signalBadge(signal.status), role);
  switch (role) {
    case Qt::DisplayRole: return text(signal, column);
    case SortRole: return raw(signal, column);
    case KeyRole: return static_cast<qulonglong>(signal.number);
    case ToneRole:
      if (column == Side) return int(signal.side == domain::Side::Buy ? Tone::Up : Tone::Down);
      if (column == Time || column == Rule || column == Strategy) return int(Tone::Muted);
      return int(Tone::Normal);
    case Qt::ToolTipRole:
      if (column == Time) return formatTimeEverywhere(signal.ts, m_zone);
      if (column == Reason || column == Rule) return text(signal, column);
      return {};
    default: return {};
  }
}

}  // namespace keel::models
