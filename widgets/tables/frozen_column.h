#pragma once
// The first column of a table once more, laid over it, so that it stays while the others scroll sideways.
// Shares the table's model and selection; keys and menus go to the table.
#include <QTableView>

#include <widgets/theme.h>

namespace keel::widgets {

class TableHeader;

class FrozenColumn : public QTableView {
  Q_OBJECT

 public:
  FrozenColumn(QTableView& table, const Theme& theme);
  /// Shows the column that is first now, with the table's width and row height, where the table has it.
  void follow();
  [[nodiscard]] int column() const { return m_column; }
  [[nodiscard]] TableHeader& header() { return *m_header; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QTableView& m_table;
  const Theme& m_theme;
  TableHeader* m_header;
  int m_column = -1;
  bool m_following = false;
};

/// The first column from the left that is shown; -1 when there is none.
[[nodiscard]] int firstShownColumn(const QTableView& table);

}  // namespace keel::widgets
