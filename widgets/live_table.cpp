#include <widgets/live_table.h>

#include <algorithm>
#include <utility>

#include <QAccessible>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <widgets/delegates/cell_delegate.h>
#include <widgets/table_header.h>
#include <widgets/tables/cell_memory.h>
#include <widgets/tables/frozen_column.h>
#include <widgets/tables/tick_flash.h>
#include <widgets/tables/totals_strip.h>

namespace keel::widgets {

namespace {

constexpr int kFlashStepMs = 50;
constexpr int kScaleLength = 1000;

}  // namespace

LiveTable::LiveTable(models::TableModel& model, const Theme& theme, QWidget* parent)
    : QTableView(parent), m_theme(theme) {
  init(model);
}

LiveTable::LiveTable(QAbstractItemModel* model, const Theme& theme, const QString& emptyTitle,
                     const QString& emptyStep, QWidget* parent)
    : QTableView(parent), m_theme(theme), m_emptyTitle(emptyTitle), m_emptyStep(emptyStep) {
  init(*model);
}

LiveTable::~LiveTable() = default;

void LiveTable::init(QAbstractItemModel& source) {
  m_proxy = new models::CalmSortProxy(this);
  m_header = new TableHeader(m_theme, this);
  m_memory = std::make_unique<CellMemory>();
  m_flash = std::make_unique<TickFlash>();
  m_density = m_theme.density;
  m_clock.start();
  m_proxy->setSourceModel(&source);
  setHorizontalHeader(m_header);
  setModel(m_proxy);
  auto* delegate = new CellDelegate(m_theme, this);
  delegate->setMemory(m_memory.get(), m_flash.get());
  setItemDelegate(delegate);
  setUpLook();
  setUpColumns();
  setUpConnections();
  setUpCommands();
  restyle();
}

void LiveTable::setUpLook() {
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setEditTriggers(NoEditTriggers);
  setShowGrid(false);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setCornerButtonEnabled(false);
  setHorizontalScrollMode(ScrollPerPixel);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  m_header->setSectionResizeMode(QHeaderView::Interactive);
}

void LiveTable::setUpColumns() {
  const QFontMetrics words(m_theme.words);
  const QFontMetrics numbers(m_theme.numbers);
  for (int column = 0; column < m_proxy->columnCount(); ++column) {
    const auto head = [&](int role) { return m_proxy->headerData(column, Qt::Horizontal, role); };
    const QFontMetrics& metrics = head(models::NumberRole).toBool() ? numbers : words;
    int sample = 0;
    for (const QString& line : head(models::SampleRole).toString().split(QLatin1Char('\n'))) {
      sample = std::max(sample, metrics.horizontalAdvance(line));
    }
    setColumnWidth(column, std::max(sample + m_theme.px(14), m_header->titleWidth(head(Qt::DisplayRole).toString())));
  }
}

void LiveTable::setUpConnections() {
  connect(m_proxy, &QAbstractItemModel::rowsInserted, this,
          [this](const QModelIndex&, int first, int last) { keepScroll(first, last); });
  connect(m_proxy, &QAbstractItemModel::rowsAboutToBeRemoved, this,
          [this](const QModelIndex&, int first, int last) { keepScrollAfterRemoval(first, last); });
  connect(m_proxy, &QAbstractItemModel::modelReset, this, [this] {
    m_memory->clear();
    m_flash->clear();
  });
  connect(m_proxy, &models::CalmSortProxy::sortKeysChanged, this, [this] {
    m_header->setSortKeys(m_proxy->sortKeys());
    if (m_frozen != nullptr) m_frozen->header().setSortKeys(m_proxy->sortKeys());
    noteState();
  });
  connect(m_proxy, &models::CalmSortProxy::filtersChanged, this, [this] {
    if (m_totals != nullptr) m_totals->setFiltered(m_proxy->isFiltered());
    viewport()->update();
  });
  connect(m_header, &QHeaderView::sectionClicked, this, [this](int column) {
    m_proxy->toggleSort(column, QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
  });
  connect(m_header, &TableHeader::filterTyped, this, &LiveTable::setColumnFilter);
  connect(m_header, &TableHeader::filterLeft, this, [this] { setFocus(Qt::OtherFocusReason); });
  const auto moved = [this] {
    placeExtras();
    noteState();
  };
  connect(m_header, &QHeaderView::sectionResized, this, moved);
  connect(m_header, &QHeaderView::sectionMoved, this, moved);
  m_flashTimer.setInterval(kFlashStepMs);
  connect(&m_flashTimer, &QTimer::timeout, this, &LiveTable::runFlashes);
}

void LiveTable::noteState() {
  if (!m_restoring) Q_EMIT stateChanged();
}

/// Columns grow with the text, also those a person has made wider.
void LiveTable::scaleColumns() {
  const int before = std::exchange(m_scale, m_theme.px(kScaleLength));
  if (before == 0 || before == m_scale) return;
  for (int column = 0; column < m_proxy->columnCount(); ++column) {
    const int width = columnWidth(column);
    if (width > 0) setColumnWidth(column, (width * m_scale + before - 1) / before);
  }
}

void LiveTable::restyle() {
  if (!m_ownDensity) m_density = m_theme.density;
  scaleColumns();
  const int height = m_theme.rowHeightFor(m_density);
  verticalHeader()->setMinimumSectionSize(std::min(height, 16));
  verticalHeader()->setDefaultSectionSize(height);
  m_header->restyle();
  if (m_frozen != nullptr) m_frozen->header().restyle();
  m_flash->setReducedMotion(m_theme.reducedMotion);
  updateGeometries();
  viewport()->update();
}

void LiveTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_proxy != nullptr) restyle();
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

void LiveTable::keepScrollAfterRemoval(int first, int last) {
  QScrollBar* bar = verticalScrollBar();
  const int top = bar->value();
  if (first >= top) return;
  bar->setValue(top - (std::min(last, top - 1) - first + 1));
}

void LiveTable::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  if (m_proxy->rowCount() > 0) return;
  QPainter painter(viewport());
  const QRect box = viewport()->rect().adjusted(16, 4, -16, -4);
  const QFontMetrics metrics(m_theme.words);
  const bool hidden = m_proxy->sourceModel()->rowCount() > 0;
  const QString title = hidden ? tr("No row passes the filter.") : m_emptyTitle;
  const QString step = hidden ? tr("Escape takes the filter away.") : m_emptyStep;
  const QRect stepBox = metrics.boundingRect(box, Qt::AlignHCenter | Qt::TextWordWrap, step);
  const int height = metrics.height() + 4 + stepBox.height();
  const int top = box.top() + std::max(0, (box.height() - height) / 2);
  painter.setFont(m_theme.words);
  painter.setPen(m_theme.muted);
  painter.drawText(QRect(box.left(), top, box.width(), metrics.height()), Qt::AlignHCenter, title);
  painter.setPen(m_theme.faint);
  painter.drawText(QRect(box.left(), top + metrics.height() + 4, box.width(), stepBox.height()),
                   Qt::AlignHCenter | Qt::TextWordWrap, step);
}

void LiveTable::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>&) {
  if (m_totals != nullptr) m_totals->update();
  if (QAccessible::isActive() && topLeft.isValid()) {
    QAccessibleTableModelChangeEvent change(this, QAccessibleTableModelChangeEvent::DataChanged);
    change.setFirstRow(topLeft.row());
    change.setLastRow(bottomRight.row());
    change.setFirstColumn(topLeft.column());
    change.setLastColumn(bottomRight.column());
    QAccessible::updateAccessibility(&change);
  }
  if (!topLeft.isValid() || !bottomRight.isValid() || !isVisible()) return;
  const int height = viewport()->height();
  const int top = std::max(topLeft.row(), rowAt(0));
  const int lowest = rowAt(height - 1);
  const int bottom = lowest < 0 ? bottomRight.row() : std::min(bottomRight.row(), lowest);
  const int width = viewport()->width();
  for (int row = top; row <= bottom; ++row) {
    for (int column = topLeft.column(); column <= bottomRight.column(); ++column) {
      if (isColumnHidden(column)) continue;
      const int left = columnViewportPosition(column);
      const bool kept = m_frozen != nullptr && m_frozen->column() == column;
      if (kept || (left < width && left + columnWidth(column) > 0)) updateCell(m_proxy->index(row, column));
    }
  }
}

void LiveTable::updateCell(const QModelIndex& index) {
  const std::optional<CellLook> before = m_memory->find(index);
  const CellLook now = lookOf(index);
  if (before && before->look == now.look) return;
  ++m_repaintedCells;
  viewport()->update(visualRect(index));
  if (!before || !before->number || !now.number || *before->number == *now.number) return;
  if (!m_flashes || !m_theme.tickFlash) return;
  const QVariant wanted = m_proxy->headerData(index.column(), Qt::Horizontal, models::FlashRole);
  if (wanted.isValid() && !wanted.toBool()) return;
  m_flash->note(index, *now.number > *before->number, m_clock.elapsed());
  if (!m_flashTimer.isActive()) m_flashTimer.start();
}

void LiveTable::runFlashes() {
  for (const QPersistentModelIndex& index : m_flash->advance(m_clock.elapsed())) {
    const QRect cell = visualRect(index);
    viewport()->update(cell);
    if (m_frozen != nullptr && m_frozen->column() == index.column()) m_frozen->viewport()->update();
  }
  if (m_flash->isIdle()) m_flashTimer.stop();
}

void LiveTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  placeExtras();
}

void LiveTable::updateGeometries() {
  if (m_placing) return;   // the margin set below resizes the viewport, which asks for this again
  const QScopedValueRollback<bool> busy(m_placing, true);
  QScrollBar* bar = verticalScrollBar();
  const int top = bar->value();
  QTableView::updateGeometries();
  if (m_totals != nullptr) {
    // The range first: the layout that the margin starts asks it whether a scroll bar is needed.
    const int strip = m_totals->sizeHint().height();
    const int fit = std::max(1, (viewport()->height() - strip) / std::max(1, verticalHeader()->defaultSectionSize()));
    bar->setPageStep(fit);
    bar->setRange(0, std::max(0, m_proxy->rowCount() - fit));
    QMargins margins = viewportMargins();
    margins.setBottom(strip);
    setViewportMargins(margins);
    QHeaderView* rows = verticalHeader();   // it aligns the last row with its own lower edge
    rows->setGeometry(rows->x(), viewport()->y(), rows->width(), viewport()->height());
    QMetaObject::invokeMethod(rows, "updateGeometries");
    bar->setValue(top);
    m_header->setGeometry(viewport()->x(), m_header->y(), viewport()->width(), m_header->height());
  }
  placeExtras();
}

void LiveTable::scrollContentsBy(int dx, int dy) {
  QTableView::scrollContentsBy(dx, dy);
  if (dx == 0 || m_header == nullptr) return;
  m_header->placeEditors();
  if (m_totals != nullptr) m_totals->update();
}

void LiveTable::placeExtras() {
  if (m_totals != nullptr) {
    const QRect ground = viewport()->geometry();   // the margin below it, above the scroll bar, is the strip's
    m_totals->setGeometry(0, ground.bottom() + 1, width(), viewportMargins().bottom());
    m_totals->update();
  }
  if (m_frozen != nullptr) m_frozen->follow();
}

void LiveTable::scrollTo(const QModelIndex& index, ScrollHint hint) {
  QTableView::scrollTo(index, hint);
  if (m_frozen == nullptr || !index.isValid() || index.column() == m_frozen->column()) return;
  const int hidden = m_frozen->width() - visualRect(index).left();
  if (hidden > 0) horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

QModelIndex LiveTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
  const int rows = m_proxy->rowCount();
  const QModelIndex current = currentIndex();
  if (rows == 0) return {};
  const int column = current.isValid() ? current.column() : std::max(0, firstShownColumn(*this));
  if (!current.isValid()) {   // nothing is current after Escape or a removed row: begin with what is seen
    const int seen = std::clamp(rowAt(0), 0, rows - 1);
    return m_proxy->index(action == MoveEnd ? rows - 1 : (action == MoveHome ? 0 : seen), column);
  }
  if (action == MoveHome && !modifiers.testFlag(Qt::ControlModifier)) return m_proxy->index(0, column);
  if (action == MoveEnd && !modifiers.testFlag(Qt::ControlModifier)) return m_proxy->index(rows - 1, column);
  const QModelIndex next = QTableView::moveCursor(action, modifiers);
  return next.isValid() ? next : current;
}

void LiveTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copy(false);
  if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
    const QRect cell = visualRect(currentIndex());
    return openMenu(viewport()->mapToGlobal(cell.isValid() ? cell.bottomLeft() : viewport()->rect().center()));
  }
  if (event->key() == Qt::Key_Escape) {
    if (clearFilters()) return;
    if (selectionModel()->hasSelection()) return clearSelection();
    event->ignore();   // nothing to undo here: the dialog or the window may know more
    return;
  }
  QTableView::keyPressEvent(event);
}

void LiveTable::contextMenuEvent(QContextMenuEvent* event) {
  const QRect cell = visualRect(currentIndex());
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard && cell.isValid();
  openMenu(byKey ? viewport()->mapToGlobal(cell.bottomLeft()) : event->globalPos());
}

void LiveTable::openMenu(const QPoint& global) { makeMenu()->exec(global); }

void LiveTable::keyboardSearch(const QString& typed) {
  constexpr qint64 kPauseMs = 1000;
  const qint64 now = m_clock.elapsed();
  const bool longer = now - m_foundAtMs < kPauseMs && !m_found.isEmpty();
  m_found = longer ? m_found + typed : typed;
  m_foundAtMs = now;
  const QString wanted = m_found.trimmed();
  if (wanted.isEmpty() || m_proxy->rowCount() == 0) return;
  const std::vector<int> columns = shownColumns();
  const int rows = m_proxy->rowCount();
  const int from = std::max(0, currentIndex().row()) + (longer || !currentIndex().isValid() ? 0 : 1);
  for (const bool atStart : {true, false}) {
    for (int step = 0; step < rows; ++step) {
      const int row = (from + step) % rows;
      for (const int column : columns) {
        const QString text = m_proxy->index(row, column).data().toString();
        const bool hit = atStart ? text.startsWith(wanted, Qt::CaseInsensitive)
                                 : text.contains(wanted, Qt::CaseInsensitive);
        if (!hit) continue;
        const int keep = currentIndex().isValid() ? currentIndex().column() : column;
        return setCurrentIndex(m_proxy->index(row, keep));
      }
    }
  }
}

}  // namespace keel::widgets
