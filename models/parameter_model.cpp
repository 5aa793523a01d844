#include <models/parameter_model.h>

#include <cmath>

namespace keel::models {
namespace {

using api::ParameterKind;

/// As a configuration writes it: no locale, no needless decimals.
QString parameterNumber(double value) { return QString::number(value, 'g', 12); }

QString parameterText(ParameterKind kind, double value) {
  switch (kind) {
    case ParameterKind::Flag: return value != 0.0 ? ParameterModel::tr("on") : ParameterModel::tr("off");
    case ParameterKind::Integer: return QLocale().toString(static_cast<qlonglong>(std::llround(value)));
    case ParameterKind::Real: return QLocale().toString(value, 'g', 12);
  }
  return {};
}

/// A number as it comes from an editor: a number already, or its text in the user's or the programmer's way.
double editedNumber(const QVariant& value, bool& ok) {
  if (value.userType() != QMetaType::QString) return value.toDouble(&ok);
  const QString typed = value.toString().trimmed();
  const double local = QLocale().toDouble(typed, &ok);
  return ok ? local : QLocale::c().toDouble(typed, &ok);
}

double startValue(const api::ParameterView& parameter) {
  bool ok = false;
  const double value = QString::fromStdString(parameter.value).toDouble(&ok);
  return ok ? value : parameter.defaultValue;
}

}  // namespace

std::vector<Column> ParameterModel::columns() {
  return {
      {tr("Parameter"), tr("The name the configuration uses."), QStringLiteral("breakout_percent00")},
      {tr("Value"), tr("What the strategy works with."), QStringLiteral("000,000.00"), true},
      {tr("Default"), tr("What it works with when the configuration says nothing."), QStringLiteral("00,000"), true},
      {tr("Range"), tr("The smallest and the largest value that are taken."), QStringLiteral("0.00 to 10,000"), true},
      {tr("Description"), tr("What it does."), QStringLiteral("how many bars the average looks back over")},
  };
}

ParameterModel::ParameterModel(QObject* parent) : TableModel(columns(), parent) {}

int ParameterModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

void ParameterModel::setParameters(const std::vector<api::ParameterView>& parameters) {
  const auto sameName = [](const auto& a, const auto& b) { return a.name == b.name && a.kind == b.kind; };
  if (std::equal(m_rows.begin(), m_rows.end(), parameters.begin(), parameters.end(), sameName)) {
    m_rows = parameters;
    for (std::size_t i = 0; i < m_rows.size(); ++i) assign(static_cast<int>(i), startValue(m_rows[i]));
    return;
  }
  beginResetModel();
  m_rows = parameters;
  m_values.clear();
  for (const auto& parameter : m_rows) m_values.push_back(startValue(parameter));
  endResetModel();
}

void ParameterModel::assign(int row, double number) {
  double& value = m_values[static_cast<std::size_t>(row)];
  if (value == number) return;
  value = number;
  Q_EMIT dataChanged(index(row, Value), index(row, Value));
}

void ParameterModel::setValues(const QMap<QString, QString>& values) {
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const auto found = values.find(QString::fromStdString(m_rows[i].name));
    double number = m_rows[i].defaultValue;
    if (found != values.end() && !refusal(m_rows[i], *found, number).isEmpty()) continue;
    assign(static_cast<int>(i), number);
  }
}

QMap<QString, QString> ParameterModel::values() const {
  QMap<QString, QString> out;
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    out.insert(QString::fromStdString(m_rows[i].name), parameterNumber(m_values[i]));
  }
  return out;
}

QMap<QString, QString> ParameterModel::changedValues() const {
  QMap<QString, QString> out;
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    if (m_values[i] != m_rows[i].defaultValue) {
      out.insert(QString::fromStdString(m_rows[i].name), parameterNumber(m_values[i]));
    }
  }
  return out;
}

void ParameterModel::resetToDefaults() {
  for (std::size_t i = 0; i < m_rows.size(); ++i) assign(static_cast<int>(i), m_rows[i].defaultValue);
  Q_EMIT edited();
}

void ParameterModel::setEditable(bool editable) {
  m_editable = editable;
  repaintAll();
}

Qt::ItemFlags ParameterModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = TableModel::flags(index);
  if (!m_editable || !index.isValid() || index.column() != Value) return flags;
  const bool flag = m_rows[static_cast<std::size_t>(index.row())].kind == ParameterKind::Flag;
  return flags | (flag ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

QString ParameterModel::refusal(const api::ParameterView& parameter, const QVariant& value, double& number) const {
  const QString name = QString::fromStdString(parameter.name);
  bool ok = false;
  number = editedNumber(value, ok);
  if (!ok || !std::isfinite(number)) return tr("%1: \"%2\" is no number.").arg(name, value.toString());
  if (parameter.kind == ParameterKind::Flag) {
    number = number != 0.0 ? 1.0 : 0.0;
    return {};
  }
  if (parameter.kind == ParameterKind::Integer && number != std::floor(number)) {
    return tr("%1: %2 is not a whole number.").arg(name, parameterText(ParameterKind::Real, number));
  }
  if (number < parameter.minimum || number > parameter.maximum) {
    return tr("%1: %2 is outside %3 to %4.")
        .arg(name, parameterText(parameter.kind, number), parameterText(parameter.kind, parameter.minimum),
             parameterText(parameter.kind, parameter.maximum));
  }
  return {};
}

bool ParameterModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Value || !m_editable) return false;
  const api::ParameterView& parameter = m_rows[static_cast<std::size_t>(index.row())];
  const bool flag = parameter.kind == ParameterKind::Flag;
  if (role != Qt::EditRole && !(role == Qt::CheckStateRole && flag)) return false;
  double number = 0;
  const QString sentence = refusal(parameter, value, number);
  if (!sentence.isEmpty()) {
    Q_EMIT refused(sentence);
    return false;
  }
  assign(index.row(), number);
  Q_EMIT edited();
  return true;
}

QString ParameterModel::text(const api::ParameterView& parameter, int column) const {
  switch (static_cast<ColumnIndex>(column)) {
    case Name: return QString::fromStdString(parameter.name);
    case Value: return {};
    case Default: return parameterText(parameter.kind, parameter.defaultValue);
    case Range:
      if (parameter.kind == ParameterKind::Flag) return tr("on or off");
      return tr("%1 to %2").arg(parameterText(parameter.kind, parameter.minimum),
                                parameterText(parameter.kind, parameter.maximum));
    case Description: return QString::fromStdString(parameter.description);
  }
  return {};
}

QVariant ParameterModel::cell(int row, int column, int role) const {
  const api::ParameterView& parameter = m_rows[static_cast<std::size_t>(row)];
  const double value = m_values[static_cast<std::size_t>(row)];
  const bool flag = parameter.kind == ParameterKind::Flag;
  switch (role) {
    case Qt::DisplayRole: return column == Value ? parameterText(parameter.kind, value) : text(parameter, column);
    case Qt::EditRole:
      if (column != Value) return text(parameter, column);
      return flag ? QVariant(value != 0.0) : parameter.kind == ParameterKind::Integer ? QVariant(qlonglong(value)) : value;
    case Qt::CheckStateRole:
      if (column != Value || !flag) return {};
      return int(value != 0.0 ? Qt::Checked : Qt::Unchecked);
    case SortRole:
      if (column == Value) return value;
      return column == Default ? QVariant(parameter.defaultValue) : QVariant(text(parameter, column));
    case KeyRole: return row;
    case ToneRole:
      if (column == Value) return int(value != parameter.defaultValue ? Tone::Accent : Tone::Normal);
      return int(column == Name ? Tone::Normal : Tone::Muted);
    case Qt::ToolTipRole:
      if (column == Value && value != parameter.defaultValue) return tr("Changed; the default is %1.").arg(text(parameter, Default));
      return QString::fromStdString(parameter.description);
    default: return {};
  }
}

}  // namespace keel::models
