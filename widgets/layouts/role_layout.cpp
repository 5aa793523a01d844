#include <widgets/layouts/role_layout.h>

#include <numeric>

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>

namespace keel::widgets {

namespace {

struct Layouts {
  Q_DECLARE_TR_FUNCTIONS(keel::widgets::Layouts)
};

LayoutCell cell(int share, const char* ids) { return {QString::fromLatin1(ids).split(QLatin1Char(' ')), share}; }

/// The docks of a cell that exist, in order.
std::vector<QDockWidget*> docksOf(const LayoutCell& cell, const std::vector<QDockWidget*>& docks) {
  std::vector<QDockWidget*> found;
  for (const QString& id : cell.panes) {
    for (QDockWidget* dock : docks) {
      if (dock->objectName() == id) found.push_back(dock);
    }
  }
  return found;
}

using Cells = std::vector<std::vector<QDockWidget*>>;

/// All rows first, each by its first pane; splitting rows before cells keeps a row as wide as the window.
void placeRows(QMainWindow& window, const std::vector<Cells>& rows) {
  QDockWidget* above = nullptr;
  for (const Cells& row : rows) {
    QDockWidget* first = row.front().front();
    if (above == nullptr) {
      window.addDockWidget(Qt::TopDockWidgetArea, first, Qt::Vertical);
    } else {
      window.splitDockWidget(above, first, Qt::Vertical);
    }
    above = first;
  }
  for (const Cells& row : rows) {
    for (std::size_t i = 1; i < row.size(); ++i) {
      window.splitDockWidget(row[i - 1].front(), row[i].front(), Qt::Horizontal);
    }
    for (const auto& tabs : row) {
      for (std::size_t i = 1; i < tabs.size(); ++i) window.tabifyDockWidget(tabs[i - 1], tabs[i]);
    }
  }
}

QList<int> sizesOf(const std::vector<int>& shares, int room) {
  const int sum = std::max(1, std::accumulate(shares.begin(), shares.end(), 0));
  QList<int> sizes;
  for (const int share : shares) sizes << room * share / sum;
  return sizes;
}

}  // namespace

std::vector<RoleLayout> roleLayouts() {
  return {
      {QStringLiteral("trader"), Layouts::tr("Trader"), Layouts::tr("Watchlist, chart, positions, orders and signals."),
       {{{cell(24, "watchlist strategies preflight"), cell(48, "chart"), cell(28, "equity ticket limits")}, 46},
        {{cell(56, "positions"), cell(44, "orders fills trades")}, 25},
        {{cell(58, "signals"), cell(42, "log health")}, 29}}},
      {QStringLiteral("operator"), Layouts::tr("Operator"),
       Layouts::tr("Readiness, strategies, signals and health: is everything running as it should?"),
       {{{cell(34, "preflight"), cell(36, "strategies"), cell(30, "health")}, 36},
        {{cell(60, "signals"), cell(40, "orders fills")}, 34},
        {{cell(50, "positions watchlist"), cell(50, "log")}, 30}}},
      {QStringLiteral("risk"), Layouts::tr("Risk"), Layouts::tr("Limits, drawdown and positions."),
       {{{cell(45, "limits"), cell(55, "equity")}, 44},
        {{cell(66, "positions"), cell(34, "performance")}, 28},
        {{cell(50, "trades orders"), cell(50, "log signals")}, 28}}},
      {QStringLiteral("quant"), Layouts::tr("Quant"),
       Layouts::tr("Performance figures, equity, experiments side by side and every trade."),
       {{{cell(34, "performance"), cell(66, "equity chart")}, 44},
        {{cell(50, "experiments"), cell(50, "strategies")}, 32},
        {{cell(60, "trades"), cell(40, "signals log")}, 24}}},
  };
}

void applyLayout(QMainWindow& window, const RoleLayout& layout, const std::vector<QDockWidget*>& docks) {
  for (QDockWidget* dock : docks) {
    dock->setFloating(false);
    window.removeDockWidget(dock);
  }
  std::vector<Cells> rows;
  std::vector<int> heights;
  for (const LayoutRow& row : layout.rows) {
    Cells cells;
    for (const LayoutCell& one : row.cells) {
      if (auto found = docksOf(one, docks); !found.empty()) cells.push_back(std::move(found));
    }
    if (cells.empty()) continue;
    rows.push_back(std::move(cells));
    heights.push_back(row.share);
  }
  if (rows.empty()) return;
  placeRows(window, rows);
  QList<QDockWidget*> firsts;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    firsts << rows[i].front().front();
    QList<QDockWidget*> row;
    std::vector<int> widths;
    for (std::size_t k = 0; k < rows[i].size(); ++k) {
      for (QDockWidget* dock : rows[i][k]) dock->show();
      rows[i][k].front()->raise();
      row << rows[i][k].front();
      widths.push_back(layout.rows[i].cells.size() > k ? layout.rows[i].cells[k].share : 1);
    }
    window.resizeDocks(row, sizesOf(widths, window.width()), Qt::Horizontal);
  }
  window.resizeDocks(firsts, sizesOf(heights, window.height() - 140), Qt::Vertical);
}

}  // namespace keel::widgets
