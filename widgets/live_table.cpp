#include <widgets/live_table.h>

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <widgets/delegates/cell_delegate.h>
#include <widgets/table_header.h>

namespace keel::widgets {

LiveTable::LiveTable(models::TableModel& model, const Theme& theme, QWidget* parent)
    : QTableView(parent),
      m_theme(theme),
      m_proxy(new models::CalmSortProxy(this)),
      m_header(new TableHeader(theme, this)) {
  m_proxy->setSourceModel(&model);
  setHorizontalHeader(m_header);
  setModel(m_proxy);
  setItemDelegate(new CellDelegate(theme, this));
  setUpLook();
  setUpColumns();
  connect(m_proxy, &QAbstractItemModel::rowsInserted, this,
          [this](const QModelIndex&, int first, int last) { keepScroll(first, last); });
}

void LiveTable::setUpLook() {
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setEditTriggers(NoEditTriggers);
  setShowGrid(false);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setHorizontalScrollMode(ScrollPerPixel);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setMinimumSectionSize(16);
  verticalHeader()->setDefaultSectionSize(m_theme.rowHeight);
  m_header->setSectionResizeMode(QHeaderView::Interactive);
  m_header->setSortIndicator(-1, Qt::AscendingOrder);
  setSortingEnabled(true);
}

void LiveTable::setUpColumns() {
  const QFontMetrics words(m_theme.words);
  const QFontMetrics numbers(m_theme.numbers);
  for (int column = 0; column < m_proxy->columnCount(); ++column) {
    const auto head = [&](int role) { return m_proxy->headerData(column, Qt::Horizontal, role); };
    const QFontMetrics& metrics = head(models::NumberRole).toBool() ? numbers : words;
    const int sample = metrics.horizontalAdvance(head(models::SampleRole).toString());
    setColumnWidth(column, std::max(sample + 14, m_header->titleWidth(head(Qt::DisplayRole).toString())));
  }
}

void LiveTable::setEmptyText(const QString& title, const QString& nextStep) {
  m_emptyTitle = title;
  m_emptyStep = nextStep;
  viewport()->update();
}

void LiveTable::keepScroll(int first, int last) {
  QScrollBar* bar = verticalScrollBar();
  const int top = bar->value();
  if (top == 0 || first > top) return;
  executeDelayedItemsLayout();
  bar->setValue(top + last - first + 1);
}

void LiveTable::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  if (m_proxy->rowCount() > 0) return;
  QPainter painter(viewport());
  const QRect box = viewport()->rect().adjusted(16, 4, -16, -4);
  const QFontMetrics metrics(m_theme.words);
  const QString step = m_proxy->sourceModel()->rowCount() > 0 ? tr("The filter hides every row.") : m_emptyStep;
  const QRect stepBox = metrics.boundingRect(box, Qt::AlignHCenter | Qt::TextWordWrap, step);
  const int height = metrics.height() + 4 + stepBox.height();
  const int top = box.top() + std::max(0, (box.height() - height) / 2);
  painter.setFont(m_theme.words);
  painter.setPen(m_theme.muted);
  painter.drawText(QRect(box.left(), top, box.width(), metrics.height()), Qt::AlignHCenter, m_emptyTitle);
  painter.setPen(m_theme.faint);
  painter.drawText(QRect(box.left(), top + metrics.height() + 4, box.width(), stepBox.height()),
                   Qt::AlignHCenter | Qt::TextWordWrap, step);
}

QString LiveTable::selectedText(bool withHeader) const {
  QStringList lines;
  const auto line = [this](auto&& textOf) {
    QStringList cells;
    for (int visual = 0; visual < m_proxy->columnCount(); ++visual) {
      const int column = horizontalHeader()->logicalIndex(visual);
      if (!isColumnHidden(column)) cells << textOf(column);
    }
    return cells.join(QLatin1Char('\t'));
  };
  if (withHeader) {
    lines << line(
        [this](int column) { return m_proxy->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
  }
  QModelIndexList rows = selectionModel()->selectedRows();
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
  for (const QModelIndex& row : rows) {
    lines << line([&row](int column) { return row.siblingAtColumn(column).data().toString(); });
  }
  return lines.join(QLatin1Char('\n'));
}

void LiveTable::copy(bool withHeader) { QApplication::clipboard()->setText(selectedText(withHeader)); }

void LiveTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) {
    copy(false);
    return;
  }
  if (event->key() == Qt::Key_Escape) {
    clearSelection();
    return;
  }
  QTableView::keyPressEvent(event);
}

void LiveTable::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  const bool any = selectionModel()->hasSelection();
  QAction* plain = menu.addAction(tr("Copy rows"), this, [this] { copy(false); });
  plain->setShortcut(QKeySequence::Copy);
  plain->setEnabled(any);
  menu.addAction(tr("Copy rows with header"), this, [this] { copy(true); })->setEnabled(any);
  menu.addSeparator();
  QMenu* columns = menu.addMenu(tr("Columns"));
  for (int column = 0; column < m_proxy->columnCount(); ++column) {
    QAction* action = columns->addAction(m_proxy->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    action->setCheckable(true);
    action->setChecked(!isColumnHidden(column));
    connect(action, &QAction::toggled, this, [this, column](bool on) { setColumnHidden(column, !on); });
  }
  menu.addAction(tr("Original order"), this, [this] { sortByColumn(-1, Qt::AscendingOrder); });
  menu.exec(event->globalPos());
}

}  // namespace keel::widgets
