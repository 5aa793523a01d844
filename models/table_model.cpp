#include <models/table_model.h>

namespace keel::models {

TableModel::TableModel(std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

int TableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const Column& column = m_columns[static_cast<std::size_t>(section)];
  switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::ToolTipRole: return column.hint;
    case Qt::TextAlignmentRole: return int((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case NumberRole: return column.number;
    case SampleRole: return column.sample;
    default: return {};
  }
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  if (role == Qt::TextAlignmentRole) return headerData(index.column(), Qt::Horizontal, role);
  if (role == NumberRole) return headerData(index.column(), Qt::Horizontal, role);
  return cell(index.row(), index.column(), role);
}

void TableModel::repaintAll() {
  const int rows = rowCount();
  if (rows > 0) Q_EMIT dataChanged(index(0, 0), index(rows - 1, columnCount() - 1));
}

QVariant badgeCell(const Badge& badge, int role) {
  switch (role) {
    case Qt::DisplayRole:
    case SortRole: return badge.word;
    case Qt::ToolTipRole: return badge.hint;
    case ToneRole: return int(badge.tone);
    case BadgeRole: return int(badge.shape);
    default: return {};
  }
}

}  // namespace keel::models
