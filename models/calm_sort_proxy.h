#pragma once
// Sorts and filters a live table without sorting at every change: a chosen order is renewed once a second.
// Knows nothing of what the rows mean; it reads SortRole.
#include <QSortFilterProxyModel>
#include <QTimer>

namespace keel::models {

class CalmSortProxy : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  static constexpr int kResortMs = 1000;

  explicit CalmSortProxy(QObject* parent = nullptr);

  void sort(int column, Qt::SortOrder order) override;
  /// Rows whose any cell contains the text, whatever its case.
  void setTextFilter(const QString& text);
  /// Rows whose SortRole in `column` is at least `minimum`.
  void setMinimum(int column, int minimum);

 protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  void refilter();

  QTimer m_resort;
  QString m_text;
  int m_minimumColumn = -1;
  int m_minimum = 0;
};

}  // namespace keel::models
