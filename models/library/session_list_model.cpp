#include <models/library/session_list_model.h>

#include <tuple>

#include <models/format/figure_words.h>
#include <models/format/samples.h>

namespace keel::models {
namespace {

QString optionalMoney(const std::optional<domain::Money>& money) { return money ? formatMoney(*money) : noValue(); }
QString optionalGain(const std::optional<domain::Money>& money) { return money ? formatGain(*money) : noValue(); }
QVariant optionalRaw(const std::optional<domain::Money>& money) { return money ? QVariant(money->toDouble()) : QVariant(); }
QVariant optionalRaw(const std::optional<double>& value) { return value ? QVariant(*value) : QVariant(); }

std::int64_t sessionMs(const api::PastSession& s) {
  if (s.tsStarted == base::Timestamp{} || s.tsEnded <= s.tsStarted) return -1;
  return std::chrono::floor<std::chrono::milliseconds>(s.tsEnded - s.tsStarted).count();
}

auto sessionShown(const api::PastSession& s) {
  const auto e8 = [](const std::optional<domain::Money>& m) { return m ? std::optional(m->e8()) : std::nullopt; };
  return std::make_tuple(s.name, s.mode, s.state, s.generated, s.strategy, s.tsStarted, s.tsEnded, s.orders, s.fills,
                         s.trades, e8(s.initialCapital), e8(s.equity), e8(s.realizedPnl), e8(s.fees), s.maxDrawdown,
                         s.winRate, s.profitFactor);
}

}  // namespace

std::optional<double> sessionReturn(const api::PastSession& s) {
  if (!s.initialCapital || !s.equity || s.initialCapital->e8() <= 0) return std::nullopt;
  return s.equity->toDouble() / s.initialCapital->toDouble() - 1.0;
}

std::vector<Column> SessionListModel::columns() {
  const QString money = QStringLiteral("00,000.00");
  const QString count = QStringLiteral("00,000");
  return {
      {tr("Session"), tr("The name of the session."), QStringLiteral("mixed on SPY 2013-10-07")},
      {tr("Started"), tr("When it was started, exchange time."), QStringLiteral("2013-10-07 09:30:00 EDT"), true},
      {tr("Length"), tr("Session time from start to end."), QStringLiteral("000 min"), true},
      {tr("Mode"), tr("LIVE, PAPER, BACKTEST or REPLAY."), modeSample()},
      {tr("Data"), tr("GENERATED: the market was made by a program, not recorded."), sampleOf({tr("GENERATED"), tr("Recorded")})},
      {tr("State"), tr("How it ended."), sessionStateSample()},
      {tr("Strategy"), tr("The strategy that traded."), QStringLiteral("rsi_mean_reversion")},
      {tr("Trades"), tr("Round trips closed in it."), count, true},
      {tr("Capital"), tr("What the account held at the begin."), money, true},
      {tr("Equity"), tr("Cash and positions at the end."), money, true},
      {tr("Return"), tr("Equity / capital − 1."), QStringLiteral("▼ −00.00 %"), true},
      {tr("Realized"), tr("Profit of what was closed, average-cost method, before fees."), QStringLiteral("▼ −0,000.00"),
       true},
      {tr("Fees"), tr("Sum of the fees of all fills."), money, true},
      {tr("Drawdown"), tr("The largest fall of equity from its peak, as a share of the peak."), QStringLiteral("00.0 %"),
       true},
      {tr("Win rate"), tr("Winning trades / trades."), QStringLiteral("100.0 %"), true},
      {tr("Profit factor"), tr("Gross profit / gross loss."), QStringLiteral("00.00"), true},
      {tr("Orders"), tr("Orders made in it."), count, true},
      {tr("Fills"), tr("Fills of these orders."), count, true},
  };
}

SessionListModel::SessionListModel(QObject* parent) : KeyedTableModel(columns(), parent) {}

bool SessionListModel::same(const api::PastSession& a, const api::PastSession& b) const {
  return sessionShown(a) == sessionShown(b) && a.configJson == b.configJson;
}

const api::PastSession* SessionListModel::find(quint64 key) const {
  const int row = rowOfKey(key);
  return row < 0 ? nullptr : &at(row);
}

QByteArray SessionListModel::configOf(quint64 key) const {
  const api::PastSession* session = find(key);
  return session == nullptr ? QByteArray() : QByteArray::fromStdString(session->configJson);
}

QString SessionListModel::nameOf(quint64 key) const {
  const api::PastSession* session = find(key);
  return session == nullptr ? QString() : QString::fromStdString(session->name);
}

QString SessionListModel::text(const api::PastSession& row, int column) const {
  const QLocale locale;
  const auto count = [&](std::uint64_t number) { return locale.toString(static_cast<qulonglong>(number)); };
  switch (static_cast<ColumnIndex>(column)) {
    case Name: return QString::fromStdString(row.name);
    case Started: return formatDateTime(row.tsStarted, zoneOf(row.zone));
    case Duration: return formatAge(sessionMs(row));
    case Mode: return modeWord(row.mode);
    case Origin: return row.generated ? tr("GENERATED") : tr("Recorded");
    case State: return stateBadge(row.state).word;
    case Strategy: return QString::fromStdString(row.strategy);
    case Trades: return count(row.trades);
    case Capital: return optionalMoney(row.initialCapital);
    case Equity: return optionalMoney(row.equity);
    case Return: {
      const auto gained = sessionReturn(row);
      return gained ? formatChangePercent(*gained) : noValue();
    }
    case Realized: return optionalGain(row.realizedPnl);
    case Fees: return optionalMoney(row.fees);
    case Drawdown: return row.maxDrawdown ? formatPercent(*row.maxDrawdown, 2) : noValue();
    case WinRate: return row.winRate ? formatPercent(*row.winRate) : noValue();
    case ProfitFactor: return row.profitFactor ? formatDouble(*row.profitFactor, 2) : noValue();
    case Orders: return count(row.orders);
    case Fills: return count(row.fills);
  }
  return {};
}

QVariant SessionListModel::raw(const api::PastSession& row, int column) const {
  switch (static_cast<ColumnIndex>(column)) {
    case Name:
    case Mode:
    case Origin:
    case State:
    case Strategy: return text(row, column);
    case Started: return static_cast<qlonglong>(base::toNanos(row.tsStarted));
    case Duration: return static_cast<qlonglong>(sessionMs(row));
    case Trades: return static_cast<qulonglong>(row.trades);
    case Capital: return optionalRaw(row.initialCapital);
    case Equity: return optionalRaw(row.equity);
    case Return: return optionalRaw(sessionReturn(row));
    case Realized: return optionalRaw(row.realizedPnl);
    case Fees: return optionalRaw(row.fees);
    case Drawdown: return optionalRaw(row.maxDrawdown);
    case WinRate: return optionalRaw(row.winRate);
    case ProfitFactor: return optionalRaw(row.profitFactor);
    case Orders: return static_cast<qulonglong>(row.orders);
    case Fills: return static_cast<qulonglong>(row.fills);
  }
  return {};
}

QVariant SessionListModel::cell(int row, int column, int role) const {
  const api::PastSession& session = at(row);
  if (column == State && role != KeyRole) return badgeCell(stateBadge(session.state), role);
  switch (role) {
    case Qt::DisplayRole: return text(session, column);
    case SortRole: return raw(session, column);
    case KeyRole: return static_cast<qulonglong>(session.id.value());
    case ToneRole:
      if (column == Realized && session.realizedPnl) return int(gainTone(*session.realizedPnl));
      if (column == Return) {
        const double gained = sessionReturn(session).value_or(0.0);
        return int(gained > 0.0 ? Tone::Up : gained < 0.0 ? Tone::Down : Tone::Muted);
      }
      if (column == Origin && session.generated) return int(Tone::Warn);
      return int(column == Name || column == Equity || column == Trades ? Tone::Normal : Tone::Muted);
    case Qt::ToolTipRole:
      return column == Started ? QVariant(formatTimeEverywhere(session.tsStarted, zoneOf(session.zone))) : QVariant();
    default: return {};
  }
}

}  // namespace keel::models
