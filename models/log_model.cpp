#include <models/log_model.h>

#include <QDateTime>

#include <models/format/samples.h>

namespace keel::models {

namespace {

QString wallClock(base::Timestamp ts) {
  const auto ms = std::chrono::floor<std::chrono::milliseconds>(ts.time_since_epoch()).count();
  return QDateTime::fromMSecsSinceEpoch(ms).time().toString(QStringLiteral("HH:mm:ss.zzz"));
}

}  // namespace

std::vector<Column> LogModel::columns() {
  return {
      {tr("Time"), tr("Wall clock of this computer."), QStringLiteral("00:00:00.000"), true},
      {tr("Level"), tr("Debug, info, warning or error."), levelSample()},
      {tr("Component"), tr("The part of the program that wrote the line."), QStringLiteral("simulation")},
      {tr("Text"), tr("The line."), QStringLiteral("a line of the log about as long as most of them are")},
  };
}

LogModel::LogModel(QObject* parent) : AppendTableModel(columns(), parent) {}

void LogModel::append(const std::vector<api::LogView>& lines) {
  const std::size_t before = m_components.size();
  for (const api::LogView& line : lines) m_components.insert(line.component);
  AppendTableModel::append(lines);
  if (m_components.size() != before) Q_EMIT componentsChanged();
}

void LogModel::clear() {
  AppendTableModel::clear();
  if (m_components.empty()) return;
  m_components.clear();
  Q_EMIT componentsChanged();
}

QStringList LogModel::components() const {
  QStringList out;
  for (const std::string& component : m_components) out << QString::fromStdString(component);
  return out;
}

QVariant LogModel::cell(int row, int column, int role) const {
  const api::LogView& line = at(row);
  if (column == Level && role == SortRole) return static_cast<int>(line.level);
  if (column == Level && role != KeyRole && role != ExportRole) return badgeCell(levelBadge(line.level), role);
  switch (role) {
    case Qt::DisplayRole:
    case SortRole:
      if (column == Time) {
        if (role == SortRole) return static_cast<qulonglong>(line.number);
        return wallClock(line.ts);
      }
      return QString::fromStdString(column == Component ? line.component : line.text);
    case KeyRole: return static_cast<qulonglong>(line.number);
    case ExportRole: return column == Level ? QVariant(levelBadge(line.level).word) : QVariant();
    case ToneRole: return int(column == Text ? Tone::Normal : Tone::Muted);
    case Qt::ToolTipRole:
      if (column == Time) return formatTimeEverywhere(line.ts, QTimeZone::systemTimeZone());
      return column == Text ? QVariant(QString::fromStdString(line.text)) : QVariant();
    default: return {};
  }
}

}  // namespace keel::models
