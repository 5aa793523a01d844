#include <models/library/comparison_model.h>

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <models/format/figure_words.h>
#include <models/format/samples.h>
#include <models/library/session_list_model.h>
#include <models/session_config.h>

namespace keel::models {
namespace {

using Flat = std::vector<std::pair<QString, QString>>;

void flattenInto(Flat& out, const QString& path, const QJsonValue& value) {
  if (value.isObject()) {
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
      flattenInto(out, path.isEmpty() ? it.key() : path + QLatin1Char('.') + it.key(), it.value());
    }
  } else if (value.isArray()) {
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) flattenInto(out, QStringLiteral("%1[%2]").arg(path).arg(i + 1), array[i]);
  } else if (value.isString()) {
    out.emplace_back(path, value.toString());
  } else if (value.isBool()) {
    out.emplace_back(path, value.toBool() ? QStringLiteral("true") : QStringLiteral("false"));
  } else if (value.isDouble()) {
    out.emplace_back(path, QString::number(value.toDouble(), 'g', 12));
  }
}

/// The field as people say it where the form names it, else as the configuration writes it.
QString settingName(const QString& path) {
  for (const SettingSpec& spec : settingSpecs()) {
    if (spec.key == path) return spec.title;
  }
  if (path == QStringLiteral("name")) return ComparisonModel::tr("Name of the session");
  if (path == QStringLiteral("strategy")) return ComparisonModel::tr("Strategy");
  if (path == QStringLiteral("capital")) return ComparisonModel::tr("Capital");
  if (path == QStringLiteral("profile")) return ComparisonModel::tr("Profile");
  if (path == QStringLiteral("speed")) return ComparisonModel::tr("Speed");
  const QString parameters = QStringLiteral("parameters.");
  if (path.startsWith(parameters)) return ComparisonModel::tr("Parameter %1").arg(path.mid(parameters.size()));
  return path;
}

QStringList fieldNames() {
  QStringList names = figureNames();
  for (const SettingSpec& spec : settingSpecs()) names << spec.title;
  return names;
}

}  // namespace

std::vector<std::pair<QString, QString>> flattened(const QByteArray& configJson) {
  Flat out;
  const QJsonDocument document = QJsonDocument::fromJson(configJson);
  if (document.isObject()) flattenInto(out, {}, document.object());
  return out;
}

std::vector<Column> ComparisonModel::columns(const QStringList& names) {
  std::vector<Column> out = {
      {tr("Part"), tr("A setting of the configuration, or a figure of the result."), sampleOf({tr("Setting"), tr("Result")})},
      {tr("Field"), tr("The setting or the figure."), sampleOf(fieldNames())},
      {tr("≠"), tr("Marked where the experiments differ."), QStringLiteral("≠0")},
  };
  for (const QString& name : names) {
    out.push_back({name, tr("The settings and the last result of %1.").arg(name), QStringLiteral("rsi_mean_reversion")});
  }
  return out;
}

ComparisonModel::ComparisonModel(QObject* parent) : TableModel(columns({}), parent) {}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

void ComparisonModel::compare(const std::vector<Compared>& sides) {
  beginResetModel();
  m_names.clear();
  m_all.clear();
  for (const Compared& side : sides) m_names << side.name;
  setColumns(columns(m_names));
  if (!sides.empty()) {
    addSettings(sides);
    addResults(sides);
  }
  choose();
  endResetModel();
}

void ComparisonModel::setOnlyDifferences(bool only) {
  if (only == m_onlyDifferences) return;
  beginResetModel();
  m_onlyDifferences = only;
  choose();
  endResetModel();
}

int ComparisonModel::differences() const {
  return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [](const Row& row) { return row.differs; }));
}

void ComparisonModel::choose() {
  m_shown.clear();
  for (std::size_t i = 0; i < m_all.size(); ++i) {
    if (!m_onlyDifferences || m_all[i].differs) m_shown.push_back(i);
  }
}

void ComparisonModel::addRow(Row row) {
  const auto& first = row.values.front();
  row.differs = std::any_of(row.values.begin(), row.values.end(),
                            [&](const Value& value) { return value.text != first.text || value.raw != first.raw; });
  m_all.push_back(std::move(row));
}

void ComparisonModel::addSettings(const std::vector<Compared>& sides) {
  std::vector<QMap<QString, QString>> maps;
  QStringList paths;   // in the order in which they appear
  for (const Compared& side : sides) {
    QMap<QString, QString> map;
    for (const auto& [path, value] : flattened(side.configJson)) {
      map.insert(path, value);
      if (!paths.contains(path)) paths << path;
    }
    maps.push_back(std::move(map));
  }
  for (const QString& path : paths) {
    Row row{false, settingName(path), path, {}, false};
    for (const auto& map : maps) {
      const auto found = map.find(path);
      if (found == map.end()) {
        row.values.push_back({noValue(), {}});
        continue;
      }
      bool number = false;
      const double value = found->toDouble(&number);
      row.values.push_back({number ? QLocale().toString(value, 'g', 12) : *found, number ? QVariant(value) : *found});
    }
    addRow(std::move(row));
  }
}

void ComparisonModel::addResults(const std::vector<Compared>& sides) {
  // The list of sessions knows names, words and raw values of the figures.
  SessionListModel list;
  std::vector<api::PastSession> sessions;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    sessions.push_back(sides[i].result.value_or(api::PastSession{}));
    sessions.back().id = domain::SessionId{i + 1};
  }
  list.merge(sessions);
  using L = SessionListModel;
  for (const int column : {int(L::Started), int(L::State), int(L::Trades), int(L::Equity), int(L::Return), int(L::Realized),
                           int(L::Fees), int(L::Drawdown), int(L::WinRate), int(L::ProfitFactor), int(L::Orders), int(L::Fills)}) {
    Row row{true, list.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), {}, {}, false};
    for (std::size_t i = 0; i < sides.size(); ++i) {
      const QModelIndex cell = list.index(static_cast<int>(i), column);
      if (sides[i].result) row.values.push_back({cell.data().toString(), cell.data(SortRole)});
      else row.values.push_back({tr("never run"), {}});
    }
    addRow(std::move(row));
  }
}

QVariant ComparisonModel::cell(int row, int column, int role) const {
  const std::size_t which = m_shown[static_cast<std::size_t>(row)];
  const Row& line = m_all[which];
  const Value* value = column < kFirstExperiment ? nullptr : &line.values[static_cast<std::size_t>(column - kFirstExperiment)];
  switch (role) {
    case Qt::DisplayRole:
      if (column == Part) return line.result ? tr("Result") : tr("Setting");
      if (column == Name) return line.name;
      if (column == Differs) return line.differs ? QStringLiteral("≠") : QString();
      return value->text;
    case SortRole:
      if (column == Part) return static_cast<qulonglong>(which);   // settings first, in their order
      if (column == Differs) return line.differs ? 1 : 0;
      return value != nullptr && value->raw.isValid() ? value->raw : cell(row, column, Qt::DisplayRole);
    case ExportRole: return column == Part || column == Differs ? cell(row, column, Qt::DisplayRole) : QVariant();
    case KeyRole: return static_cast<qulonglong>(which + 1);
    case ToneRole:
      if (column == Part) return int(Tone::Muted);
      if (column == Differs) return int(Tone::Accent);
      return int(value != nullptr && line.differs ? Tone::Accent : value != nullptr ? Tone::Muted : Tone::Normal);
    case Qt::ToolTipRole:
      if (column == Differs && line.differs) return tr("The experiments differ here.");
      return column == Name && !line.path.isEmpty() ? QVariant(line.path) : QVariant();
    default: return {};
  }
}

}  // namespace keel::models
