#include <models/limit_model.h>

#include <algorithm>
#include <cmath>

#include <models/format/figure_words.h>
#include <models/format/samples.h>

namespace keel::models {
namespace {

constexpr double kNearShare = 0.8;
constexpr double kFarBeyond = 2.0;

double headroomOf(const api::LimitView& limit) {
  const double used = static_cast<double>(limit.usedE8);
  const double bound = static_cast<double>(limit.limitE8);
  return (limit.floor ? used - bound : bound - used) / 1e8;
}

}  // namespace

double shareOf(const api::LimitView& limit) {
  const double used = static_cast<double>(limit.usedE8);
  const double bound = static_cast<double>(limit.limitE8);
  const double over = limit.floor ? bound : used;
  const double under = limit.floor ? used : bound;
  if (over <= 0) return limit.floor && under < over ? kFarBeyond : 0.0;
  return under <= 0 ? kFarBeyond : over / under;
}

LimitState stateOf(const api::LimitView& limit) {
  if (limit.breached || headroomOf(limit) < 0) return LimitState::Breached;
  return shareOf(limit) >= kNearShare ? LimitState::Near : LimitState::Ok;
}

Badge limitBadge(LimitState state) {
  switch (state) {
    case LimitState::Ok:
      return {LimitModel::tr("OK"), Tone::Good, BadgeShape::Disc, LimitModel::tr("Less than 80 % of it is used.")};
    case LimitState::Near:
      return {LimitModel::tr("NEAR"), Tone::Warn, BadgeShape::Triangle,
              LimitModel::tr("80 % or more of it is used; what goes beyond it is refused.")};
    case LimitState::Breached:
      return {LimitModel::tr("BREACHED"), Tone::Critical, BadgeShape::Diamond,
              LimitModel::tr("The limit is reached: new exposure is refused, exits go on.")};
  }
  return {};
}

std::vector<Column> LimitModel::columns() {
  const QString money = QStringLiteral("00,000.00 USD");
  return {
      {tr("Limit"), tr("What is limited."), sampleOf(limitNames())},
      {tr("Applies to"), tr("The symbol, or the whole session."), sampleOf({tr("Session"), QStringLiteral("BTCUSD00")})},
      {tr("Used"), tr("How much of it is used now; for a floor, what is left of the value."), money, true},
      {tr("Limit value"), tr("The limit; a floor is marked with ≥: the value must not fall below it."), money, true},
      {tr("Headroom"), tr("Limit − used; for a floor, used − limit."), money, true},
      {tr("Share"), tr("Used / limit; for a floor, limit / used."), sampleOf({QStringLiteral("000.0 %"), tr("no room")}), true},
      {tr("State"), tr("OK below 80 %, NEAR from there on, BREACHED beyond the limit."), 
       badgeSample({limitBadge(LimitState::Ok), limitBadge(LimitState::Near), limitBadge(LimitState::Breached)})},
  };
}

LimitModel::LimitModel(QObject* parent) : KeyedTableModel(columns(), parent) {}

void LimitModel::assign(const std::vector<api::LimitView>& limits) {
  std::vector<LimitRow> next;
  next.reserve(limits.size());
  for (const api::LimitView& limit : limits) {
    const auto name = std::make_tuple(limit.code, limit.scope, limit.unit);
    const std::uint64_t key = m_keys.try_emplace(name, m_keys.size() + 1).first->second;
    next.push_back({key, limit});
  }
  merge(next);
}

void LimitModel::setCurrency(const QString& code) {
  if (code == m_currency) return;
  m_currency = code;
  repaintAll();
}

bool LimitModel::same(const LimitRow& a, const LimitRow& b) const {
  return a.limit.usedE8 == b.limit.usedE8 && a.limit.limitE8 == b.limit.limitE8 && a.limit.floor == b.limit.floor &&
         a.limit.breached == b.limit.breached;
}

QString LimitModel::tightestText() const {
  const auto less = [](const LimitRow& a, const LimitRow& b) { return shareOf(a.limit) < shareOf(b.limit); };
  const auto found = std::max_element(rows().begin(), rows().end(), less);
  if (found == rows().end()) return {};
  return tr("%1 %2", "limit, share used").arg(text(found->limit, Name), text(found->limit, Share));
}

LimitState LimitModel::worstState() const {
  LimitState worst = LimitState::Ok;
  for (const LimitRow& row : rows()) worst = std::max(worst, stateOf(row.limit));
  return worst;
}

int LimitModel::count(LimitState state) const {
  return static_cast<int>(
      std::count_if(rows().begin(), rows().end(), [&](const LimitRow& row) { return stateOf(row.limit) == state; }));
}

QString LimitModel::text(const api::LimitView& limit, int column) const {
  const auto value = [&](std::int64_t e8) { return formatByUnitE8(limit.unit, e8, m_currency); };
  switch (static_cast<ColumnIndex>(column)) {
    case Name: return limitWord(limit.code, limit.unit);
    case Scope: return limit.scope.empty() ? tr("Session") : QString::fromStdString(limit.scope);
    case Used: return value(limit.usedE8);
    case Limit: return limit.floor ? tr("≥ %1").arg(value(limit.limitE8)) : value(limit.limitE8);
    case Headroom: return formatByUnit(limit.unit, headroomOf(limit), m_currency);
    case Share: {
      const double share = shareOf(limit);
      const bool noRoom = (limit.floor ? limit.usedE8 : limit.limitE8) <= 0 && share > 0.0;
      return noRoom ? tr("no room") : formatPercent(share);
    }
    case State: return limitBadge(stateOf(limit)).word;
  }
  return {};
}

QVariant LimitModel::raw(const api::LimitView& limit, int column) const {
  switch (static_cast<ColumnIndex>(column)) {
    case Name:
    case Scope: return text(limit, column);
    case Used: return static_cast<double>(limit.usedE8) / 1e8;
    case Limit: return static_cast<double>(limit.limitE8) / 1e8;
    case Headroom: return headroomOf(limit);
    case Share: return shareOf(limit);
    case State: return int(stateOf(limit));
  }
  return {};
}

QVariant LimitModel::cell(int row, int column, int role) const {
  const api::LimitView& limit = at(row).limit;
  const LimitState state = stateOf(limit);
  if (column == State && role != SortRole && role != KeyRole && role != ExportRole) return badgeCell(limitBadge(state), role);
  switch (role) {
    case Qt::DisplayRole: return text(limit, column);
    case SortRole: return raw(limit, column);
    case ExportRole: return column == State ? QVariant(text(limit, column)) : QVariant();
    case KeyRole: return static_cast<qulonglong>(at(row).key);
    case ShareRole: return column == Share ? QVariant(shareOf(limit)) : QVariant();
    case ToneRole:
      if (column == Headroom || column == Share || column == Used) {
        return int(state == LimitState::Ok ? Tone::Normal : limitBadge(state).tone);
      }
      return int(column == Name ? Tone::Normal : Tone::Muted);
    case Qt::ToolTipRole:
      return column == Name ? QVariant(limitHint(limit.code, limit.unit) + QLatin1Char('\n') +
                                       QString::fromStdString(limit.code))
                            : QVariant();
    default: return {};
  }
}

}  // namespace keel::models
