#pragma once
// Rows with a stable key, replaced by a whole new list at a time: the merge tells the views only what changed, so that
// selection and scroll survive. Knows nothing of what a row means.
#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include <models/table_model.h>

namespace keel::models {

/// Columns from first to last, both included.
struct ColumnSpan {
  int first = 0;
  int last = 0;
  friend bool operator==(const ColumnSpan&, const ColumnSpan&) = default;
};

template <class Row>
class KeyedTableModel : public TableModel {
 public:
  using TableModel::TableModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
  }
  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

  /// The rows are now these, in this order; keys are unique.
  void merge(const std::vector<Row>& next) {
    if (!sameKeys(next)) {
      removeMissing(next);
      reorder(next);
      insertNew(next);
    }
    updateChanged(next);
  }
  void clear() { merge({}); }

 protected:
  [[nodiscard]] virtual std::uint64_t keyOf(const Row& row) const = 0;
  /// Would the two look the same in every cell?
  [[nodiscard]] virtual bool same(const Row& a, const Row& b) const = 0;
  /// The columns in which two rows that are not the same() differ; views are told of no others.
  [[nodiscard]] virtual ColumnSpan changedSpan(const Row&, const Row&) const { return {0, columnCount() - 1}; }
  /// The row of a key; -1 without.
  [[nodiscard]] int rowOfKey(std::uint64_t key) const {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
      if (keyOf(m_rows[i]) == key) return static_cast<int>(i);
    }
    return -1;
  }
  [[nodiscard]] const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

 private:
  using Positions = std::unordered_map<std::uint64_t, std::size_t>;

  [[nodiscard]] Positions positionsOf(const std::vector<Row>& rows) const {
    Positions positions;
    positions.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) positions.emplace(keyOf(rows[i]), i);
    return positions;
  }

  void removeMissing(const std::vector<Row>& next) {
    const Positions wanted = positionsOf(next);
    const auto missing = [&](std::size_t i) { return !wanted.contains(keyOf(m_rows[i])); };
    for (std::size_t end = m_rows.size(); end > 0; --end) {
      if (!missing(end - 1)) continue;
      std::size_t begin = end - 1;
      while (begin > 0 && missing(begin - 1)) --begin;
      beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
      m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(begin),
                   m_rows.begin() + static_cast<std::ptrdiff_t>(end));
      endRemoveRows();
      end = begin + 1;
    }
  }

  void reorder(const std::vector<Row>& next) {
    const Positions wanted = positionsOf(next);
    const auto before = [&](const Row& a, const Row& b) { return wanted.at(keyOf(a)) < wanted.at(keyOf(b)); };
    if (std::is_sorted(m_rows.begin(), m_rows.end(), before)) return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<std::uint64_t> keys;
    for (const QModelIndex& index : from) keys.push_back(keyOf(at(index.row())));
    std::sort(m_rows.begin(), m_rows.end(), before);
    const Positions now = positionsOf(m_rows);
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i) {
      to.append(createIndex(static_cast<int>(now.at(keys[static_cast<std::size_t>(i)])), from[i].column()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
  }

  void insertNew(const std::vector<Row>& next) {
    const Positions held = positionsOf(m_rows);
    for (std::size_t i = 0; i < next.size(); ++i) {
      if (held.contains(keyOf(next[i]))) continue;
      std::size_t end = i + 1;
      while (end < next.size() && !held.contains(keyOf(next[end]))) ++end;
      beginInsertRows({}, static_cast<int>(i), static_cast<int>(end) - 1);
      m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), next.begin() + static_cast<std::ptrdiff_t>(i),
                    next.begin() + static_cast<std::ptrdiff_t>(end));
      endInsertRows();
      i = end - 1;
    }
  }

  /// Most answers bring the same rows with other values.
  [[nodiscard]] bool sameKeys(const std::vector<Row>& next) const {
    const auto equal = [this](const Row& a, const Row& b) { return keyOf(a) == keyOf(b); };
    return std::equal(m_rows.begin(), m_rows.end(), next.begin(), next.end(), equal);
  }

  /// Neighbours that changed in the same columns are told together.
  void updateChanged(const std::vector<Row>& next) {
    for (std::size_t i = 0; i < next.size();) {
      if (same(m_rows[i], next[i])) {
        ++i;
        continue;
      }
      const std::size_t begin = i;
      const ColumnSpan span = changedSpan(m_rows[i], next[i]);
      do {
        m_rows[i] = next[i];
        ++i;
      } while (i < next.size() && !same(m_rows[i], next[i]) && changedSpan(m_rows[i], next[i]) == span);
      Q_EMIT dataChanged(index(static_cast<int>(begin), span.first), index(static_cast<int>(i) - 1, span.last));
    }
  }

  std::vector<Row> m_rows;
};

}  // namespace keel::models
