#include <models/watchlist_model.h>

#include <algorithm>
#include <tuple>

#include <QVector>

#include <models/format/figure_words.h>
#include <models/format/samples.h>

namespace keel::models {
namespace {

auto quoteTied(const api::QuoteView& q) {
  return std::tie(q.instrument, q.symbol, q.bid, q.ask, q.last, q.ts, q.staleAfter, q.previousClose, q.open, q.high,
                  q.low, q.volume, q.marketOpen, q.recent);
}

/// What the change is measured from.
const std::optional<domain::Price>& quoteBase(const api::QuoteView& q) {
  return q.previousClose ? q.previousClose : q.open;
}

std::optional<domain::Price> quoteChange(const api::QuoteView& q) {
  const auto& from = quoteBase(q);
  if (!q.last || !from) return std::nullopt;
  return *q.last - *from;
}

std::optional<double> quoteChangeShare(const api::QuoteView& q) {
  const auto change = quoteChange(q);
  if (!change || quoteBase(q)->e8() <= 0) return std::nullopt;
  return change->toDouble() / quoteBase(q)->toDouble();
}

std::optional<domain::Price> quoteSpread(const api::QuoteView& q) {
  if (!q.bid || !q.ask) return std::nullopt;
  return *q.ask - *q.bid;
}

bool isPriceColumn(int column) {
  using Columns = WatchlistModel;
  return column >= Columns::Last && column <= Columns::Spread;
}

}  // namespace

std::vector<Column> WatchlistModel::columns() {
  const QString price = QStringLiteral("00,000.00");
  return {
      {tr("Symbol"), tr("The instrument, as its exchange writes it."), QStringLiteral("BTCUSD00")},
      {tr("Last"), tr("Close of the newest bar, else the middle of the quote. Grey from its age limit on, struck "
                      "through from twice of it on: it must not be acted on then."),
       price, true},
      {tr("Change"), tr("Last − last price of the trade date before."), QStringLiteral("▼ −0,000.00"), true},
      {tr("Change %"), tr("Change / the price it is measured from."), QStringLiteral("▼ −00.00 %"), true},
      {tr("Bid"), tr("Best price somebody buys at; none when the data carries no quotes."), price, true},
      {tr("Ask"), tr("Best price somebody sells at; none when the data carries no quotes."), price, true},
      {tr("Spread"), tr("Ask − bid."), QStringLiteral("000.00"), true},
      {tr("Volume"), tr("Units traded on this trade date."), QStringLiteral("000.0M"), true},
      {tr("High"), tr("Highest price of this trade date."), price, true},
      {tr("Low"), tr("Lowest price of this trade date."), price, true},
      {tr("Age"), tr("Session time since the newest price."), QStringLiteral("000 min"), true},
      {tr("Trend"), tr("The last closes, oldest first, at most sixty; scaled to their own range."),
       QStringLiteral("000000000000")},
      {tr("Market"), tr("Whether the exchange's session is open at the session's time."), 
       sampleOf({tr("● Open"), tr("○ Closed")})},
  };
}

WatchlistModel::WatchlistModel(QObject* parent) : KeyedTableModel(columns(), parent) {}

void WatchlistModel::setZone(const QTimeZone& zone) {
  m_zone = zone;
  repaintAll();
}

void WatchlistModel::setSteps(const InstrumentSteps& steps) {
  m_steps = steps;
  repaintAll();
}

bool WatchlistModel::same(const api::QuoteView& a, const api::QuoteView& b) const {
  return quoteTied(a) == quoteTied(b);
}

ColumnSpan WatchlistModel::changedSpan(const api::QuoteView& a, const api::QuoteView& b) const {
  int first = columnCount();
  int last = -1;
  const auto mark = [&](bool changed, int from, int to) {
    if (!changed) return;
    first = std::min(first, from);
    last = std::max(last, to);
  };
  mark(a.symbol != b.symbol, Symbol, Symbol);
  mark(a.last != b.last || quoteBase(a) != quoteBase(b), Last, ChangePercent);
  mark(a.bid != b.bid || a.ask != b.ask, Bid, Spread);
  mark(a.volume != b.volume, Volume, Volume);
  mark(a.high != b.high || a.low != b.low, High, Low);
  mark(a.ts != b.ts || a.staleAfter != b.staleAfter, Age, Age);
  mark(a.recent != b.recent, Trend, Trend);
  mark(a.marketOpen != b.marketOpen, Market, Market);
  return last < first ? ColumnSpan{0, columnCount() - 1} : ColumnSpan{first, last};
}

void WatchlistModel::merge(const std::vector<api::QuoteView>& next) {
  KeyedTableModel::merge(next);
  updateBase();
}

void WatchlistModel::updateBase() {
  const auto previous = std::count_if(rows().begin(), rows().end(), [](const auto& q) { return !!q.previousClose; });
  const bool all = previous == static_cast<std::ptrdiff_t>(rows().size());
  const Base base = all ? Base::Previous : previous == 0 ? Base::Open : Base::Mixed;
  if (base == m_base) return;
  m_base = base;
  Q_EMIT headerDataChanged(Qt::Horizontal, Change, ChangePercent);
}

QVariant WatchlistModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Horizontal && section == Change && m_base != Base::Previous) {
    const bool open = m_base == Base::Open;
    if (role == Qt::DisplayRole && open) return tr("Since open");
    if (role == Qt::ToolTipRole && open) {
      return tr("Last − open of the trade date: the data holds no date before this one.");
    }
    if (role == Qt::ToolTipRole) {
      return tr("Last − last price of the trade date before; for instruments without one, since the open of the date.");
    }
  }
  return KeyedTableModel::headerData(section, orientation, role);
}

std::int64_t WatchlistModel::ageMs(const api::QuoteView& row) const {
  if (row.ts == base::Timestamp{} || m_now == base::Timestamp{}) return -1;
  return std::max<std::int64_t>(0, std::chrono::floor<std::chrono::milliseconds>(m_now - row.ts).count());
}

int WatchlistModel::staleness(int row) const {
  const api::QuoteView& quote = at(row);
  if (quote.staleAfter.count() <= 0 || ageMs(quote) < 0) return 0;
  const auto age = m_now - quote.ts;
  return age >= 2 * quote.staleAfter ? 2 : age >= quote.staleAfter ? 1 : 0;
}

void WatchlistModel::setNow(base::Timestamp now) {
  if (now == m_now) return;
  std::vector<std::pair<QString, int>> before;
  before.reserve(rows().size());
  for (int i = 0; i < rowCount(); ++i) before.emplace_back(formatAge(ageMs(at(i))), staleness(i));
  m_now = now;
  for (int i = 0; i < rowCount(); ++i) {
    const auto& [text, stale] = before[static_cast<std::size_t>(i)];
    if (staleness(i) != stale) {
      Q_EMIT dataChanged(index(i, Last), index(i, Age));
    } else if (formatAge(ageMs(at(i))) != text) {
      Q_EMIT dataChanged(index(i, Age), index(i, Age));
    }
  }
}

int WatchlistModel::rowOf(const QString& symbol) const {
  const std::string wanted = symbol.toStdString();
  const auto found = std::find_if(rows().begin(), rows().end(), [&](const auto& q) { return q.symbol == wanted; });
  return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QString WatchlistModel::text(const api::QuoteView& row, int column) const {
  const int decimals = m_steps.priceDecimals(row.symbol);
  const auto price = [&](const std::optional<domain::Price>& p) { return p ? formatPrice(*p, decimals) : noValue(); };
  switch (static_cast<ColumnIndex>(column)) {
    case Symbol: return QString::fromStdString(row.symbol);
    case Last: return price(row.last);
    case Change: {
      const auto change = quoteChange(row);
      return change ? formatChange(*change, decimals) : noValue();
    }
    case ChangePercent: {
      const auto share = quoteChangeShare(row);
      return share ? formatChangePercent(*share) : noValue();
    }
    case Bid: return price(row.bid);
    case Ask: return price(row.ask);
    case Spread: return price(quoteSpread(row));
    case Volume: return row.volume.isZero() ? noValue() : formatCompact(row.volume.toDouble());
    case High: return price(row.high);
    case Low: return price(row.low);
    case Age: return formatAge(ageMs(row));
    case Trend: return {};
    case Market: return row.marketOpen ? tr("● Open") : tr("○ Closed");
  }
  return {};
}

QVariant WatchlistModel::raw(const api::QuoteView& row, int column) const {
  const auto price = [](const std::optional<domain::Price>& p) { return p ? QVariant(p->toDouble()) : QVariant(); };
  switch (static_cast<ColumnIndex>(column)) {
    case Symbol:
    case Market: return text(row, column);
    case Last: return price(row.last);
    case Change: return price(quoteChange(row));
    case Trend:
    case ChangePercent: {
      const auto share = quoteChangeShare(row);
      return share ? QVariant(*share) : QVariant();
    }
    case Bid: return price(row.bid);
    case Ask: return price(row.ask);
    case Spread: return price(quoteSpread(row));
    case Volume: return row.volume.toDouble();
    case High: return price(row.high);
    case Low: return price(row.low);
    case Age: return static_cast<qlonglong>(ageMs(row));
  }
  return {};
}

Tone WatchlistModel::tone(const api::QuoteView& row, int column) const {
  if (column == Symbol) return Tone::Normal;
  if (column == Market) return row.marketOpen ? Tone::Good : Tone::Muted;
  if (column == Change || column == ChangePercent || column == Trend) {
    const auto change = quoteChange(row);
    const std::int64_t e8 = change ? change->e8() : 0;
    return e8 > 0 ? Tone::Up : e8 < 0 ? Tone::Down : Tone::Muted;
  }
  return column == Last ? Tone::Normal : Tone::Muted;
}

QVariant WatchlistModel::toolTip(const api::QuoteView& row, int column) const {
  if (column == Age || column == Last) return formatTimeEverywhere(row.ts, m_zone);
  if (column == Volume) return formatQuantity(row.volume.e8(), m_steps.quantityDecimals());
  if ((column == Change || column == ChangePercent) && quoteBase(row)) {
    const QString from = formatPrice(*quoteBase(row), m_steps.priceDecimals(row.symbol));
    return row.previousClose ? tr("Measured from the last price of the trade date before, %1.").arg(from)
                             : tr("Measured from the open of the trade date, %1; no date before it is known.").arg(from);
  }
  if (column == Market) {
    return row.marketOpen ? tr("The exchange's session is open.") : tr("The exchange's session is closed.");
  }
  return {};
}

QVariant WatchlistModel::cell(int row, int column, int role) const {
  const api::QuoteView& quote = at(row);
  switch (role) {
    case Qt::DisplayRole: return text(quote, column);
    case SortRole: return raw(quote, column);
    case KeyRole: return static_cast<qulonglong>(keyOf(quote));
    case StaleRole: return isPriceColumn(column) || column == Age ? staleness(row) : 0;
    case ToneRole:
      if ((isPriceColumn(column) || column == Age) && staleness(row) > 0) return int(Tone::Faint);
      return int(tone(quote, column));
    case SparklineRole:
      return column == Trend ? QVariant::fromValue(QVector<double>(quote.recent.begin(), quote.recent.end()))
                             : QVariant();
    case Qt::AccessibleTextRole: return column == Trend ? QVariant(text(quote, ChangePercent)) : QVariant();
    case Qt::ToolTipRole: return toolTip(quote, column);
    default: return {};
  }
}

}  // namespace keel::models
