#pragma once
// What every table of the desk has in common: columns that explain themselves, and the roles delegates read.
// Knows nothing of colours and widths in pixels.
#include <vector>

#include <QAbstractTableModel>
#include <QString>

#include <models/format/format.h>
#include <models/format/words.h>

namespace keel::models {

enum Role {
  SortRole = Qt::UserRole + 1,  ///< the raw value: a number or a text
  ToneRole,                     ///< int(Tone)
  BadgeRole,                    ///< int(BadgeShape): the cell is a badge
  KeyRole,                      ///< the row's stable key
  NumberRole,                   ///< header: true for a column of figures
  SampleRole,                   ///< header: the longest plausible texts, one a line; a view takes the width of the widest
  StaleRole,                    ///< int: 0 young enough, 1 older than its limit (faint), 2 than twice it (struck through)
  SparklineRole,                ///< QVector<double>, oldest first: the cell is a small line
  ShareRole,                    ///< double, used / limit; 1 is the limit: a bar behind the cell's text
  ExportRole,                   ///< what a file gets where SortRole would not do; files know no locale
  TotalRole,                    ///< header: the column's total as text, for the strip under the table
  TotalToneRole,                ///< header: int(Tone) of the total
  PinnedRole,                   ///< bool, of any cell: the row stays on top however the table is sorted
  FlashRole,                    ///< header: bool, whether a changed value flashes; without it columns of doubles do
};

struct Column {
  QString title;
  QString hint;     ///< what it shows, with its formula
  QString sample;
  bool number = false;
};

class TableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  TableModel(std::vector<Column> columns, QObject* parent);

  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 protected:
  /// Display, SortRole, ToneRole, BadgeRole, KeyRole and ToolTip of one cell; alignment comes from the column.
  [[nodiscard]] virtual QVariant cell(int row, int column, int role) const = 0;
  void repaintAll();
  /// Only while the model is being reset.
  void setColumns(std::vector<Column> columns) { m_columns = std::move(columns); }

 private:
  std::vector<Column> m_columns;
};

/// The answer of a badge cell for a role.
[[nodiscard]] QVariant badgeCell(const Badge& badge, int role);

}  // namespace keel::models
