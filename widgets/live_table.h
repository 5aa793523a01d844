#pragma once
// A table over a live model: fixed widths, compact rows, calm sorting, copy, an empty state, and a scroll position that
// stays with its rows when newer ones arrive above.
#include <QTableView>

#include <models/calm_sort_proxy.h>
#include <models/table_model.h>
#include <widgets/theme.h>

namespace keel::widgets {

class TableHeader;

class LiveTable : public QTableView {
  Q_OBJECT

 public:
  LiveTable(models::TableModel& model, const Theme& theme, QWidget* parent = nullptr);

  /// What stands in the middle while there are no rows: what is missing, and the next step.
  void setEmptyText(const QString& title, const QString& nextStep);
  [[nodiscard]] QString emptyText() const { return m_emptyTitle + QLatin1Char('\n') + m_emptyStep; }
  [[nodiscard]] models::CalmSortProxy& proxy() { return *m_proxy; }
  /// The shown columns of the selected rows, tab-separated; with the header line first.
  [[nodiscard]] QString selectedText(bool withHeader) const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void setUpLook();
  void setUpColumns();
  void keepScroll(int first, int last);
  void copy(bool withHeader);

  const Theme& m_theme;
  models::CalmSortProxy* m_proxy;
  TableHeader* m_header;
  QString m_emptyTitle;
  QString m_emptyStep;
};

}  // namespace keel::widgets
