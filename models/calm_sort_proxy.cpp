#include <models/calm_sort_proxy.h>

#include <algorithm>

#include <models/table_model.h>

namespace keel::models {

int compareRaw(const QVariant& left, const QVariant& right) {
  if (left.typeId() == QMetaType::QString || right.typeId() == QMetaType::QString) {
    return QString::compare(left.toString(), right.toString(), Qt::CaseInsensitive);
  }
  const QPartialOrdering order = QVariant::compare(left, right);
  if (order == QPartialOrdering::Less) return -1;
  return order == QPartialOrdering::Greater ? 1 : 0;
}

CalmSortProxy::CalmSortProxy(QObject* parent) : QSortFilterProxyModel(parent) {
  setDynamicSortFilter(false);
  setSortRole(SortRole);
  m_resort.setInterval(kResortMs);
  connect(&m_resort, &QTimer::timeout, this, &CalmSortProxy::renew);
}

void CalmSortProxy::setSourceModel(QAbstractItemModel* source) {
  for (const QMetaObject::Connection& link : m_links) disconnect(link);
  m_links.clear();
  QSortFilterProxyModel::setSourceModel(source);
  if (source == nullptr) return;
  const auto note = [this] { m_changed = true; };
  m_links = {connect(source, &QAbstractItemModel::dataChanged, this, note),
             connect(source, &QAbstractItemModel::rowsInserted, this, note),
             connect(source, &QAbstractItemModel::layoutChanged, this, note),
             connect(source, &QAbstractItemModel::modelReset, this, note)};
}

void CalmSortProxy::sort(int column, Qt::SortOrder order) {
  if (column < 0) setSortKeys({});
  else setSortKeys({{column, order}});
}

void CalmSortProxy::setSortKeys(const std::vector<SortKey>& keys) {
  m_keys.clear();
  for (const SortKey& key : keys) {
    const auto same = [&key](const SortKey& held) { return held.column == key.column; };
    if (key.column < 0 || key.column >= columnCount() || std::any_of(m_keys.begin(), m_keys.end(), same)) continue;
    m_keys.push_back(key);
  }
  applyKeys();
  Q_EMIT sortKeysChanged();
}

void CalmSortProxy::toggleSort(int column, bool add) {
  std::vector<SortKey> keys = m_keys;
  const auto held = std::find_if(keys.begin(), keys.end(), [column](const SortKey& k) { return k.column == column; });
  if (held == keys.end()) {
    if (!add) keys.clear();
    keys.push_back({column, Qt::AscendingOrder});
  } else if (!add && keys.size() > 1) {
    keys = {{column, Qt::AscendingOrder}};
  } else if (held->order == Qt::AscendingOrder) {
    held->order = Qt::DescendingOrder;
  } else {
    keys.erase(held);
  }
  setSortKeys(keys);
}

void CalmSortProxy::applyKeys() {
  if (m_keys.empty()) QSortFilterProxyModel::sort(-1, Qt::AscendingOrder);
  else QSortFilterProxyModel::sort(m_keys.front().column, m_keys.front().order);
  m_changed = false;
  if (m_keys.empty() && !isFiltered()) m_resort.stop();
  else m_resort.start();
}

bool CalmSortProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const bool leftPinned = left.data(PinnedRole).toBool();
  if (leftPinned != right.data(PinnedRole).toBool()) {
    return leftPinned == (m_keys.empty() || m_keys.front().order == Qt::AscendingOrder);
  }
  const int first = compareRaw(left.data(SortRole), right.data(SortRole));
  if (first != 0 || m_keys.size() < 2) return first < 0;
  for (std::size_t i = 1; i < m_keys.size(); ++i) {
    const int column = m_keys[i].column;
    const int next = compareRaw(left.siblingAtColumn(column).data(SortRole),
                                right.siblingAtColumn(column).data(SortRole));
    if (next == 0) continue;
    // The base class turns the two around for a descending first key; a later key with the same order turns with it.
    return m_keys[i].order == m_keys.front().order ? next < 0 : next > 0;
  }
  return false;
}

bool CalmSortProxy::inOrder() const {
  if (m_keys.empty()) return true;
  const int column = m_keys.front().column;
  const bool down = m_keys.front().order == Qt::DescendingOrder;
  QModelIndex before = mapToSource(index(0, column));
  for (int row = 1; row < rowCount(); ++row) {
    const QModelIndex next = mapToSource(index(row, column));
    const bool wrong = down ? lessThan(before, next) : lessThan(next, before);
    if (wrong) return false;
    before = next;
  }
  return true;
}

void CalmSortProxy::renew() {
  if (!m_changed) return;
  m_changed = false;
  if (isFiltered() || m_minimumColumn >= 0) invalidateFilter();
  if (!inOrder()) QSortFilterProxyModel::sort(m_keys.front().column, m_keys.front().order);
}

void CalmSortProxy::setTextFilter(const QString& text) {
  if (m_text == text.trimmed()) return;
  m_text = text.trimmed();
  refilter();
}

void CalmSortProxy::setColumnFilter(int column, const QString& typed) {
  if (columnFilter(column) == typed.trimmed()) return;
  m_columnFilters.erase(column);
  if (const ColumnFilter filter(typed); !filter.isEmpty()) m_columnFilters.emplace(column, filter);
  refilter();
}

QString CalmSortProxy::columnFilter(int column) const {
  const auto found = m_columnFilters.find(column);
  return found == m_columnFilters.end() ? QString() : found->second.typed();
}

void CalmSortProxy::clearColumnFilters() {
  if (m_columnFilters.empty()) return;
  m_columnFilters.clear();
  refilter();
}

void CalmSortProxy::setMinimum(int column, int minimum) {
  m_minimumColumn = column;
  m_minimum = minimum;
  refilter();
}

void CalmSortProxy::fetchAll() {
  while (sourceModel() != nullptr && sourceModel()->canFetchMore({})) sourceModel()->fetchMore({});
}

void CalmSortProxy::refilter() {
  fetchAll();   // a filter speaks about all rows, not about the page that happens to be shown
  invalidateFilter();
  if (isFiltered() || !m_keys.empty()) m_resort.start();
  else m_resort.stop();
  Q_EMIT filtersChanged();
}

bool CalmSortProxy::filterAcceptsRow(int row, const QModelIndex& parent) const {
  const QAbstractItemModel* source = sourceModel();
  if (m_minimumColumn >= 0 && source->index(row, m_minimumColumn, parent).data(SortRole).toInt() < m_minimum)
    return false;
  for (const auto& entry : m_columnFilters) {
    const QModelIndex cell = source->index(row, entry.first, parent);
    if (!entry.second.accepts(cell.data(Qt::DisplayRole).toString(), cell.data(SortRole))) return false;
  }
  if (m_text.isEmpty()) return true;
  for (int column = 0; column < source->columnCount(parent); ++column) {
    const QString text = source->index(row, column, parent).data(Qt::DisplayRole).toString();
    if (text.contains(m_text, Qt::CaseInsensitive)) return true;
  }
  return false;
}

}  // namespace keel::models
