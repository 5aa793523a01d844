#pragma once
// Draws the cells of every table from the roles of models/table_model.h: tone as colour, figures in the tabular font,
// badges as shape and word, ages, small lines, shares of limits, flashes. Knows nothing of what a cell means.
#include <QStyledItemDelegate>

#include <widgets/delegates/cell_painters.h>
#include <widgets/theme.h>

namespace keel::widgets {

class CellMemory;
class TickFlash;

class CellDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  CellDelegate(const Theme& theme, QObject* parent);

  /// Where painted cells are noted, and which flash; either may be absent. Not owned.
  void setMemory(CellMemory* memory, const TickFlash* flash);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  struct Cell;

  [[nodiscard]] Cell read(const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintGround(QPainter& painter, const Cell& cell, const QModelIndex& index) const;
  void paintText(QPainter& painter, const Cell& cell) const;
  void paintBadge(QPainter& painter, const Cell& cell) const;
  void paintFocus(QPainter& painter, const Cell& cell) const;

  const Theme& m_theme;
  CellMemory* m_memory = nullptr;
  const TickFlash* m_flash = nullptr;
};

}  // namespace keel::widgets
