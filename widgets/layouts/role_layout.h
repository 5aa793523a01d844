#pragma once
// Standard arrangements of the panes, one for each kind of work. Rows of cells, a cell is one pane or several as tabs.
// Knows nothing of what the panes show.
#include <vector>

#include <QString>
#include <QStringList>

class QMainWindow;
class QDockWidget;

namespace keel::widgets {

struct LayoutCell {
  QStringList panes;   ///< ids; the first is on top
  int share = 1;       ///< of the row's width, against the other cells
};
struct LayoutRow {
  std::vector<LayoutCell> cells;
  int share = 1;       ///< of the window's height
};
struct RoleLayout {
  QString id;          ///< "trader"
  QString title;       ///< translated
  QString hint;
  std::vector<LayoutRow> rows;
};

/// Trader, operator, risk, quant. Panes a layout does not name are closed by it.
[[nodiscard]] std::vector<RoleLayout> roleLayouts();
/// Puts the docks of `window` into that arrangement; ids without a dock are left out.
void applyLayout(QMainWindow& window, const RoleLayout& layout, const std::vector<QDockWidget*>& docks);

}  // namespace keel::widgets
