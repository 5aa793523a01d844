#pragma once
// The fixed line under a table with the totals the model gives, each under its column.
// No arithmetic: the text is TotalRole of the header, made where the ledger is.
#include <QWidget>

#include <widgets/theme.h>

class QTableView;

namespace keel::widgets {

class TotalsStrip : public QWidget {
  Q_OBJECT

 public:
  TotalsStrip(QTableView& table, const Theme& theme);
  /// What is read aloud and shown as a tooltip: "Quantity 12, Value 3,000.00".
  [[nodiscard]] QString words() const;
  /// A filter hides rows, and the totals still speak of all of them: say so.
  void setFiltered(bool on);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void paintColumn(QPainter& painter, int column, bool first) const;
  [[nodiscard]] QString label() const;

  QTableView& m_table;
  const Theme& m_theme;
  bool m_filtered = false;
};

}  // namespace keel::widgets
