#include <widgets/tables/frozen_column.h>

#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <widgets/table_header.h>

namespace keel::widgets {

int firstShownColumn(const QTableView& table) {
  const QHeaderView* header = table.horizontalHeader();
  for (int visual = 0; visual < header->count(); ++visual) {
    const int column = header->logicalIndex(visual);
    if (!table.isColumnHidden(column)) return column;
  }
  return -1;
}

FrozenColumn::FrozenColumn(QTableView& table, const Theme& theme)
    : QTableView(&table), m_table(table), m_theme(theme), m_header(new TableHeader(theme, this)) {
  setObjectName(QStringLiteral("frozenColumn"));
  setAccessibleName(tr("First column, kept in view"));
  setFocusPolicy(Qt::NoFocus);
  setContextMenuPolicy(Qt::NoContextMenu);
  setFrameShape(QFrame::NoFrame);
  setHorizontalHeader(m_header);
  m_header->setSectionsMovable(false);
  m_header->setStretchLastSection(false);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  setModel(table.model());
  setSelectionModel(table.selectionModel());
  setItemDelegate(table.itemDelegate());
  setSelectionBehavior(SelectRows);
  setSelectionMode(table.selectionMode());
  setEditTriggers(NoEditTriggers);
  setShowGrid(false);
  setWordWrap(false);
  setVerticalScrollMode(table.verticalScrollMode());
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, table.verticalScrollBar(), &QScrollBar::setValue);
  connect(table.verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
}

void FrozenColumn::follow() {
  if (m_following) return;   // its own header tells of every width it is given
  const QScopedValueRollback<bool> busy(m_following, true);
  m_column = firstShownColumn(m_table);
  if (m_column < 0) return hide();
  for (int column = 0; column < model()->columnCount(); ++column) setColumnHidden(column, column != m_column);
  const int width = m_table.columnWidth(m_column);
  setColumnWidth(m_column, width);
  verticalHeader()->setMinimumSectionSize(m_table.verticalHeader()->minimumSectionSize());
  verticalHeader()->setDefaultSectionSize(m_table.verticalHeader()->defaultSectionSize());
  const QRect ground = m_table.viewport()->geometry();
  const int top = m_table.horizontalHeader()->geometry().top();
  setGeometry(ground.left(), top, width, ground.bottom() + 1 - top);
  verticalScrollBar()->setValue(m_table.verticalScrollBar()->value());
  show();
  raise();
}

void FrozenColumn::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  QPainter painter(viewport());
  painter.fillRect(QRect(viewport()->width() - 1, 0, 1, viewport()->height()), m_theme.border);
}

}  // namespace keel::widgets
