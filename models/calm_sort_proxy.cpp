#include <models/calm_sort_proxy.h>

#include <models/table_model.h>

namespace keel::models {

CalmSortProxy::CalmSortProxy(QObject* parent) : QSortFilterProxyModel(parent) {
  setDynamicSortFilter(false);
  setSortRole(SortRole);
  m_resort.setInterval(kResortMs);
  connect(&m_resort, &QTimer::timeout, this, [this] { QSortFilterProxyModel::sort(sortColumn(), sortOrder()); });
}

void CalmSortProxy::sort(int column, Qt::SortOrder order) {
  QSortFilterProxyModel::sort(column, order);
  if (column >= 0) m_resort.start();
  else m_resort.stop();
}

void CalmSortProxy::setTextFilter(const QString& text) {
  m_text = text.trimmed();
  refilter();
}

void CalmSortProxy::setMinimum(int column, int minimum) {
  m_minimumColumn = column;
  m_minimum = minimum;
  refilter();
}

void CalmSortProxy::refilter() {
  // A filter speaks about all rows, not about the page that happens to be shown.
  while (sourceModel() != nullptr && sourceModel()->canFetchMore({})) sourceModel()->fetchMore({});
  invalidateFilter();
}

bool CalmSortProxy::filterAcceptsRow(int row, const QModelIndex& parent) const {
  const QAbstractItemModel* source = sourceModel();
  if (m_minimumColumn >= 0 && source->index(row, m_minimumColumn, parent).data(SortRole).toInt() < m_minimum)
    return false;
  if (m_text.isEmpty()) return true;
  for (int column = 0; column < source->columnCount(parent); ++column) {
    const QString text = source->index(row, column, parent).data(Qt::DisplayRole).toString();
    if (text.contains(m_text, Qt::CaseInsensitive)) return true;
  }
  return false;
}

}  // namespace keel::models
