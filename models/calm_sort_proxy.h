#pragma once
// Sorts and filters a live table without sorting at every change: a chosen order is renewed once a second, and only
// where it no longer holds. Knows nothing of what the rows mean; it reads SortRole.
#include <map>
#include <vector>

#include <QSortFilterProxyModel>
#include <QTimer>

#include <models/column_filter.h>

namespace keel::models {

/// One step of an order by several columns, the most important first.
struct SortKey {
  int column = -1;
  Qt::SortOrder order = Qt::AscendingOrder;
  friend bool operator==(const SortKey&, const SortKey&) = default;
};

class CalmSortProxy : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  static constexpr int kResortMs = 1000;

  explicit CalmSortProxy(QObject* parent = nullptr);

  void setSourceModel(QAbstractItemModel* source) override;
  /// By one column; -1 is the model's own order.
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
  void setSortKeys(const std::vector<SortKey>& keys);
  [[nodiscard]] const std::vector<SortKey>& sortKeys() const { return m_keys; }
  /// A click on the header: alone it turns this column's order ascending, descending, off; with `add` the other
  /// columns' order stays and this one comes after them.
  void toggleSort(int column, bool add);

  /// Rows whose any cell contains the text, whatever its case.
  void setTextFilter(const QString& text);
  [[nodiscard]] const QString& textFilter() const { return m_text; }
  /// Rows whose cell in `column` passes what was typed; empty takes the condition away.
  void setColumnFilter(int column, const QString& typed);
  [[nodiscard]] QString columnFilter(int column) const;
  void clearColumnFilters();
  /// Rows whose SortRole in `column` is at least `minimum`.
  void setMinimum(int column, int minimum);
  /// Is anything typed above a column or in the quick filter?
  [[nodiscard]] bool isFiltered() const { return !m_text.isEmpty() || !m_columnFilters.empty(); }
  /// Makes a lazy source load what it still holds back.
  void fetchAll();

 Q_SIGNALS:
  void sortKeysChanged();
  void filtersChanged();

 protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

 private:
  void refilter();
  void renew();
  void applyKeys();
  [[nodiscard]] bool inOrder() const;

  QTimer m_resort;
  std::vector<QMetaObject::Connection> m_links;
  std::vector<SortKey> m_keys;
  QString m_text;
  std::map<int, ColumnFilter> m_columnFilters;
  int m_minimumColumn = -1;
  int m_minimum = 0;
  bool m_changed = false;   ///< since the order was last renewed
};

/// Raw values in their natural order: numbers by size, texts by the locale whatever their case.
[[nodiscard]] int compareRaw(const QVariant& left, const QVariant& right);

}  // namespace keel::models
