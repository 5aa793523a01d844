#pragma once
// A table over a live model: fixed widths, calm sorting by several columns, filters, frozen first column, totals, copy,
// export, an empty state, and a scroll position that stays with its rows when newer ones arrive above.
#include <functional>
#include <memory>
#include <vector>

#include <QElapsedTimer>
#include <QTableView>
#include <QTimer>

#include <models/calm_sort_proxy.h>
#include <models/table_model.h>
#include <widgets/theme.h>

class QAction;
class QIODevice;
class QMenu;

namespace keel::widgets {

class CellMemory;
class FrozenColumn;
class TableHeader;
class TickFlash;
class TotalsStrip;

class LiveTable : public QTableView {
  Q_OBJECT

 public:
  LiveTable(models::TableModel& model, const Theme& theme, QWidget* parent = nullptr);
  /// For any model that offers the roles of models/table_model.h; the model is not owned.
  LiveTable(QAbstractItemModel* model, const Theme& theme, const QString& emptyTitle, const QString& emptyStep,
            QWidget* parent = nullptr);
  ~LiveTable() override;

  /// What stands in the middle while there are no rows: what is missing, and the next step.
  void setEmptyText(const QString& title, const QString& nextStep);
  [[nodiscard]] QString emptyText() const { return m_emptyTitle + QLatin1Char('\n') + m_emptyStep; }
  [[nodiscard]] models::CalmSortProxy& proxy() { return *m_proxy; }

  /// Rows whose any cell contains the text.
  void setQuickFilter(const QString& text);
  /// The condition of one column, as typed in the filter row: "SPY", ">5", "3..8".
  void setColumnFilter(int column, const QString& typed);
  void showFilterRow(bool on);
  [[nodiscard]] bool isFilterRowShown() const;
  /// Takes every typed filter away; true when there was one.
  bool clearFilters();

  /// The shown columns of the selected rows, tab-separated; with the header line first.
  [[nodiscard]] QString selectedText(bool withHeader) const;
  /// Every row and column that is shown, in the order shown, as CSV (see models/table_export.h).
  [[nodiscard]] bool exportCsv(QIODevice& out);
  /// Asks for a file and writes it; the word of failure is shown.
  void exportWithDialog();

  /// This table's own density; it is part of the saved state.
  void setDensity(Density density);
  [[nodiscard]] Density density() const { return m_density; }
  /// A strip under the table with TotalRole of the header.
  void showTotals(bool on);
  [[nodiscard]] bool areTotalsShown() const { return m_totals != nullptr; }
  void freezeFirstColumn(bool on);
  [[nodiscard]] bool isFirstColumnFrozen() const { return m_frozen != nullptr; }
  void setTickFlash(bool on) { m_flashes = on; }
  /// Hides or shows a column; the last one shown stays.
  void setColumnShown(int column, bool on);
  /// Shown columns from left to right.
  [[nodiscard]] std::vector<int> shownColumns() const;

  /// Columns (order, width, hidden), order, density, frozen column, totals and filter row; not the filters themselves.
  [[nodiscard]] QByteArray saveState() const;
  /// False, and nothing changes, where the state is of another table or damaged.
  bool restoreState(const QByteArray& state);

  /// The commands of the context menu, new each time; the same as the keys do.
  [[nodiscard]] std::unique_ptr<QMenu> makeMenu();
  /// Cells handed to a repaint because their content changed, since the table was made: for tests and the frame meter.
  [[nodiscard]] qint64 repaintedCells() const { return m_repaintedCells; }

  void keyboardSearch(const QString& typed) override;
  void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
  void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles = {}) override;

 Q_SIGNALS:
  /// Something saveState() would remember is different now.
  void stateChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void updateGeometries() override;
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

 private:
  void init(QAbstractItemModel& model);
  void setUpLook();
  void setUpColumns();
  void setUpCommands();
  void setUpConnections();
  void addCommand(const QString& text, const QKeySequence& key, std::function<void()> run, bool needsRows = false);
  void addToggle(const QString& text, const QKeySequence& key, std::function<bool()> isOn,
                 std::function<void(bool)> run);
  void restyle();
  void scaleColumns();
  void noteState();
  void keepScroll(int first, int last);
  void keepScrollAfterRemoval(int first, int last);
  void copy(bool withHeader);
  void sortByCurrent(bool add);
  void openMenu(const QPoint& global);
  void placeExtras();
  void updateCell(const QModelIndex& index);
  void runFlashes();
  void openColumnChooser();
  void addColumnChooser(QMenu& menu);
  void addDensities(QMenu& menu);

  /// An action that the keys and the menu share.
  struct Command {
    QAction* action = nullptr;
    bool needsRows = false;            ///< only with a selection
    std::function<bool()> isOn;        ///< for those that switch something
  };

  const Theme& m_theme;
  models::CalmSortProxy* m_proxy = nullptr;
  TableHeader* m_header = nullptr;
  FrozenColumn* m_frozen = nullptr;
  TotalsStrip* m_totals = nullptr;
  std::unique_ptr<CellMemory> m_memory;
  std::unique_ptr<TickFlash> m_flash;
  std::vector<Command> m_commands;
  QElapsedTimer m_clock;
  QTimer m_flashTimer;
  Density m_density = Density::Compact;
  bool m_ownDensity = false;
  int m_scale = 0;           ///< Theme::px of a usual length the columns were measured with
  bool m_flashes = true;
  bool m_restoring = false;
  bool m_placing = false;
  qint64 m_repaintedCells = 0;
  QString m_emptyTitle;
  QString m_emptyStep;
  QString m_found;           ///< letters typed so far to find a row
  qint64 m_foundAtMs = 0;
};

}  // namespace keel::widgets
