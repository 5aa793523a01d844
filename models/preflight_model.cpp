#include <models/preflight_model.h>

#include <models/format/samples.h>

namespace keel::models {
namespace {

constexpr int kAlmostReady = 60;

Badge preflightBadge(const api::PreflightItem& item) {
  if (item.blocks) {
    return {PreflightModel::tr("BLOCKS"), Tone::Critical, BadgeShape::Diamond,
            PreflightModel::tr("Start is refused because of it.")};
  }
  if (item.points < item.maximum) {
    return {PreflightModel::tr("PARTLY"), Tone::Warn, BadgeShape::Triangle,
            PreflightModel::tr("It costs points, but a start is possible.")};
  }
  return {PreflightModel::tr("OK"), Tone::Good, BadgeShape::Disc, PreflightModel::tr("Nothing to do.")};
}

Badge preflightBadge(int points, int maximum, bool blocks) {
  api::PreflightItem item;
  item.points = points;
  item.maximum = maximum;
  item.blocks = blocks;
  return preflightBadge(item);
}

QString preflightName(const std::string& code) {
  if (code == "CAPITAL") return PreflightModel::tr("Capital");
  if (code == "CONNECTIONS") return PreflightModel::tr("Connections");
  if (code == "MODE") return PreflightModel::tr("Mode");
  if (code == "RISK") return PreflightModel::tr("Risk limits");
  if (code == "HEALTH") return PreflightModel::tr("Health");
  if (code == "SESSION_STATE") return PreflightModel::tr("State of the session");
  if (code == "NO_STRATEGY") return PreflightModel::tr("Strategies");
  if (code == "NO_DATA") return PreflightModel::tr("Market data");
  if (code == "UNKNOWN_ORDERS") return PreflightModel::tr("Unknown orders");
  if (code == "LIMITS") return PreflightModel::tr("Limits");
  return codeWords(code);
}

}  // namespace

std::vector<Column> PreflightModel::columns() {
  return {
      {tr("Check"), tr("What is looked at before a start."), 
       sampleOf({tr("Capital"), tr("Connections"), tr("Mode"), tr("Risk limits"), tr("Health"), tr("State of the session"),
                 tr("Strategies"), tr("Market data"), tr("Unknown orders"), tr("Limits")})},
      {tr("State"), tr("OK, PARTLY (points are missing) or BLOCKS (a start is refused)."), 
       badgeSample({preflightBadge(1, 1, false), preflightBadge(0, 1, false), preflightBadge(0, 0, true)})},
      {tr("Points"), tr("Points reached of those possible; a dash for a condition without points."),
       QStringLiteral("00 / 00"), true},
      {tr("Reason"), tr("What was found, with its numbers."),
       QStringLiteral("capital 500.00 USD is at least the smallest amount of 100.00")},
  };
}

PreflightModel::PreflightModel(QObject* parent) : KeyedTableModel(columns(), parent) {}

void PreflightModel::assign(const api::PreflightView& preflight) {
  std::vector<PreflightRow> next;
  next.reserve(preflight.items.size());
  std::map<std::string, int> seen;
  for (const api::PreflightItem& item : preflight.items) {
    // Two obstacles may have the same code.
    const std::string name = item.code + '#' + std::to_string(++seen[item.code]);
    next.push_back({m_keys.try_emplace(name, m_keys.size() + 1).first->second, item});
  }
  const QStringList before = blockers();
  const bool other = !m_known || m_score != preflight.score || m_ready != preflight.ready;
  m_score = preflight.score;
  m_ready = preflight.ready;
  m_known = true;
  merge(next);
  if (other || blockers() != before) Q_EMIT changed();
}

void PreflightModel::clear() {
  KeyedTableModel::clear();
  m_score = 0;
  m_ready = m_known = false;
  Q_EMIT changed();
}

bool PreflightModel::same(const PreflightRow& a, const PreflightRow& b) const {
  return a.item.points == b.item.points && a.item.maximum == b.item.maximum && a.item.blocks == b.item.blocks &&
         a.item.text == b.item.text;
}

Badge PreflightModel::verdict() const {
  if (!m_known) return {tr("NOT CHECKED"), Tone::Muted, BadgeShape::Disc, tr("The session has not been looked at yet.")};
  if (m_ready) {
    return {tr("READY %1").arg(m_score), Tone::Good, BadgeShape::Disc, tr("80 points or more, and nothing blocks.")};
  }
  if (m_score >= kAlmostReady && blockers().isEmpty()) {
    return {tr("ADDRESS ISSUES %1").arg(m_score), Tone::Warn, BadgeShape::Triangle,
            tr("60 to 79 points: see what is missing before you start.")};
  }
  return {tr("NOT READY %1").arg(m_score), Tone::Critical, BadgeShape::Diamond,
          tr("Fewer than 60 points, or something blocks the start.")};
}

QStringList PreflightModel::blockers() const {
  QStringList out;
  for (const PreflightRow& row : rows()) {
    if (row.item.blocks) out << QString::fromStdString(row.item.text);
  }
  return out;
}

QVariant PreflightModel::cell(int row, int column, int role) const {
  const api::PreflightItem& item = at(row).item;
  if (column == State && role != SortRole && role != KeyRole && role != ExportRole) return badgeCell(preflightBadge(item), role);
  switch (role) {
    case Qt::DisplayRole:
    case ExportRole:
      if (column == Check) return preflightName(item.code);
      if (column == State) return preflightBadge(item).word;
      if (column == Reason) return QString::fromStdString(item.text);
      return item.maximum == 0 ? noValue() : tr("%1 / %2", "points of points").arg(item.points).arg(item.maximum);
    case SortRole:
      if (column == State) return item.blocks ? 2 : item.points < item.maximum ? 1 : 0;
      return column == Points ? QVariant(item.points) : cell(row, column, Qt::DisplayRole);
    case KeyRole: return static_cast<qulonglong>(at(row).key);
    case ToneRole: return int(column == Points ? Tone::Muted : Tone::Normal);
    case Qt::ToolTipRole: return column == Reason ? QVariant(QString::fromStdString(item.text)) : QVariant();
    default: return {};
  }
}

}  // namespace keel::models
