// The commands of LiveTable: what its keys and its menu do, its filters, its state, its files.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDataStream>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>

#include <algorithm>

#include <models/table_export.h>
#include <widgets/live_table.h>
#include <widgets/table_header.h>
#include <widgets/tables/frozen_column.h>
#include <widgets/tables/totals_strip.h>

namespace keel::widgets {

namespace {

constexpr quint32 kStateMagic = 0x4B54424C;   // "KTBL"
constexpr quint16 kStateVersion = 1;

}  // namespace

void LiveTable::addCommand(const QString& text, const QKeySequence& key, std::function<void()> run, bool needsRows) {
  auto* action = new QAction(text, this);
  action->setShortcut(key);
  action->setShortcutContext(Qt::WidgetShortcut);
  connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
  addAction(action);
  m_commands.push_back({action, needsRows, {}});
}

void LiveTable::addToggle(const QString& text, const QKeySequence& key, std::function<bool()> isOn,
                          std::function<void(bool)> run) {
  addCommand(text, key, [isOn, run = std::move(run)] { run(!isOn()); });
  m_commands.back().isOn = std::move(isOn);
  m_commands.back().action->setCheckable(true);
}

void LiveTable::setUpCommands() {
  const auto separator = [this] { m_commands.push_back({}); };
  addCommand(tr("Copy rows"), QKeySequence::Copy, [this] { copy(false); }, true);
  addCommand(tr("Copy rows with header"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copy(true); }, true);
  addCommand(tr("Export what is shown…"), Qt::CTRL | Qt::ALT | Qt::Key_E, [this] { exportWithDialog(); });
  separator();
  addCommand(tr("Sort by this column"), Qt::ALT | Qt::Key_Down, [this] { sortByCurrent(false); });
  addCommand(tr("Then sort by this column"), Qt::ALT | Qt::SHIFT | Qt::Key_Down, [this] { sortByCurrent(true); });
  addCommand(tr("Original order"), Qt::CTRL | Qt::ALT | Qt::Key_O, [this] { m_proxy->setSortKeys({}); });
  separator();
  addToggle(
      tr("Filter row"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, [this] { return isFilterRowShown(); },
      [this](bool on) {
        showFilterRow(on);
        const int column = currentIndex().isValid() ? currentIndex().column() : firstShownColumn(*this);
        QLineEdit* field = m_header->editor(column);
        if (on && field != nullptr) field->setFocus(Qt::ShortcutFocusReason);
      });
  addToggle(
      tr("Freeze the first column"), Qt::CTRL | Qt::ALT | Qt::Key_F, [this] { return isFirstColumnFrozen(); },
      [this](bool on) { freezeFirstColumn(on); });
  addToggle(
      tr("Totals"), Qt::CTRL | Qt::ALT | Qt::Key_U, [this] { return areTotalsShown(); },
      [this](bool on) { showTotals(on); });
  addCommand(tr("Columns…"), Qt::CTRL | Qt::ALT | Qt::Key_C, [this] { openColumnChooser(); });
  addCommand(tr("Next row height"), Qt::CTRL | Qt::ALT | Qt::Key_D, [this] {
    switch (m_density) {
      case Density::Compact: return setDensity(Density::Normal);
      case Density::Normal: return setDensity(Density::Roomy);
      case Density::Roomy: return setDensity(Density::Compact);
    }
  });
}

std::unique_ptr<QMenu> LiveTable::makeMenu() {
  auto menu = std::make_unique<QMenu>(this);
  const bool any = selectionModel()->hasSelection();
  for (const Command& command : m_commands) {
    if (command.action == nullptr) {
      menu->addSeparator();
      continue;
    }
    command.action->setEnabled(true);
    if (command.isOn) command.action->setChecked(command.isOn());
    menu->addAction(command.action);
    if (command.needsRows && !any) command.action->setEnabled(false);
  }
  connect(menu.get(), &QMenu::aboutToHide, this, [this] {
    for (const Command& command : m_commands) {
      if (command.action != nullptr) command.action->setEnabled(true);
    }
  });
  addColumnChooser(*menu->addMenu(tr("Show columns")));
  addDensities(*menu->addMenu(tr("Row height")));
  return menu;
}

void LiveTable::addColumnChooser(QMenu& menu) {
  for (int visual = 0; visual < m_proxy->columnCount(); ++visual) {
    const int column = m_header->logicalIndex(visual);
    QAction* action = menu.addAction(m_proxy->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    action->setToolTip(m_proxy->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
    action->setCheckable(true);
    action->setChecked(!isColumnHidden(column));
    action->setEnabled(isColumnHidden(column) || shownColumns().size() > 1);
    connect(action, &QAction::toggled, this, [this, column](bool on) { setColumnShown(column, on); });
  }
  menu.setToolTipsVisible(true);
}

void LiveTable::addDensities(QMenu& menu) {
  const std::pair<Density, QString> all[] = {
      {Density::Compact, tr("Compact")}, {Density::Normal, tr("Normal")}, {Density::Roomy, tr("Roomy")}};
  for (const auto& entry : all) {
    const Density which = entry.first;
    QAction* action = menu.addAction(entry.second, this, [this, which] { setDensity(which); });
    action->setCheckable(true);
    action->setChecked(m_density == which);
  }
}

void LiveTable::openColumnChooser() {
  QMenu menu(this);
  addColumnChooser(menu);
  menu.exec(m_header->viewport()->mapToGlobal(m_header->viewport()->rect().bottomLeft()));
}

void LiveTable::sortByCurrent(bool add) {
  const int column = currentIndex().isValid() ? currentIndex().column() : firstShownColumn(*this);
  if (column >= 0) m_proxy->toggleSort(column, add);
}

void LiveTable::setQuickFilter(const QString& text) { m_proxy->setTextFilter(text); }

void LiveTable::setColumnFilter(int column, const QString& typed) {
  m_header->setFilterText(column, typed);
  if (m_frozen != nullptr) m_frozen->header().setFilterText(column, typed);
  m_proxy->setColumnFilter(column, typed);
}

void LiveTable::showFilterRow(bool on) {
  if (on == isFilterRowShown()) return;
  if (!on) m_proxy->clearColumnFilters();   // a filter that nobody sees must not hide rows
  m_header->setFilterShown(on);
  if (m_frozen != nullptr) m_frozen->header().setFilterShown(on);
  updateGeometries();
  noteState();
}

bool LiveTable::isFilterRowShown() const { return m_header->isFilterShown(); }

bool LiveTable::clearFilters() {
  if (!m_proxy->isFiltered()) return false;
  for (int column = 0; column < m_proxy->columnCount(); ++column) setColumnFilter(column, QString());
  m_proxy->setTextFilter(QString());
  return true;
}

std::vector<int> LiveTable::shownColumns() const {
  std::vector<int> columns;
  for (int visual = 0; visual < m_proxy->columnCount(); ++visual) {
    const int column = m_header->logicalIndex(visual);
    if (!isColumnHidden(column)) columns.push_back(column);
  }
  return columns;
}

void LiveTable::setColumnShown(int column, bool on) {
  if (on == !isColumnHidden(column) || (!on && shownColumns().size() < 2)) return;
  setColumnHidden(column, !on);
  m_header->placeEditors();
  placeExtras();
  noteState();
}

void LiveTable::setDensity(Density density) {
  m_ownDensity = true;
  if (m_density == density) return;
  m_density = density;
  restyle();
  noteState();
}

void LiveTable::showTotals(bool on) {
  if (on == areTotalsShown()) return;
  if (on) {
    m_totals = new TotalsStrip(*this, m_theme);
    m_totals->setFiltered(m_proxy->isFiltered());
    m_totals->show();
    const auto renew = [strip = m_totals] { strip->update(); };
    connect(m_proxy, &QAbstractItemModel::headerDataChanged, m_totals, renew);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, m_totals, renew);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, m_totals, renew);
    connect(m_proxy, &QAbstractItemModel::modelReset, m_totals, renew);
  } else {
    delete m_totals;
    m_totals = nullptr;
  }
  updateGeometries();
  noteState();
}

void LiveTable::freezeFirstColumn(bool on) {
  if (on == isFirstColumnFrozen()) return;
  if (on) {
    m_frozen = new FrozenColumn(*this, m_theme);
    TableHeader& header = m_frozen->header();
    header.setSortKeys(m_proxy->sortKeys());
    header.setFilterShown(isFilterRowShown());
    for (const int column : shownColumns()) header.setFilterText(column, m_proxy->columnFilter(column));
    connect(&header, &QHeaderView::sectionClicked, this, [this](int column) {
      m_proxy->toggleSort(column, QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
    });
    connect(&header, &TableHeader::filterTyped, this, &LiveTable::setColumnFilter);
    connect(&header, &TableHeader::filterLeft, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(&header, &QHeaderView::sectionResized, this, [this](int column, int, int size) {
      const bool dragged = m_frozen != nullptr && column == m_frozen->column() && size > 0;
      if (dragged && columnWidth(column) != size) setColumnWidth(column, size);
    });
  } else {
    m_frozen->deleteLater();
    m_frozen->hide();
    m_frozen = nullptr;
  }
  placeExtras();
  noteState();
}

QString LiveTable::selectedText(bool withHeader) const {
  QStringList lines;
  const std::vector<int> columns = shownColumns();
  const auto line = [&columns](auto&& textOf) {
    QStringList cells;
    for (const int column : columns) cells << textOf(column);
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

void LiveTable::copy(bool withHeader) {
  if (selectionModel()->hasSelection()) QApplication::clipboard()->setText(selectedText(withHeader));
}

bool LiveTable::exportCsv(QIODevice& out) {
  m_proxy->fetchAll();
  return models::writeCsv(out, *m_proxy, shownColumns());
}

void LiveTable::exportWithDialog() {
  const QString name = (accessibleName().isEmpty() ? tr("table") : accessibleName()) + QStringLiteral(".csv");
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Export what is shown"), name, tr("Comma separated values (*.csv)"));
  if (path.isEmpty()) return;
  QSaveFile file(path);
  const bool written = file.open(QIODevice::WriteOnly) && exportCsv(file) && file.commit();
  if (written) return;
  QMessageBox::warning(this, tr("Export what is shown"),
                       tr("The file %1 could not be written: %2. Nothing was changed; choose another place.")
                           .arg(path, file.errorString()));
}

QByteArray LiveTable::saveState() const {
  QByteArray bytes;
  QDataStream out(&bytes, QIODevice::WriteOnly);
  out.setVersion(QDataStream::Qt_6_0);
  out << kStateMagic << kStateVersion << static_cast<qint32>(m_proxy->columnCount()) << m_header->saveState();
  out << static_cast<qint32>(m_density) << m_ownDensity << isFirstColumnFrozen() << areTotalsShown()
      << isFilterRowShown();
  out << static_cast<qint32>(m_proxy->sortKeys().size());
  for (const models::SortKey& key : m_proxy->sortKeys()) {
    out << static_cast<qint32>(key.column) << (key.order == Qt::DescendingOrder);
  }
  return bytes;
}

bool LiveTable::restoreState(const QByteArray& state) {
  QDataStream in(state);
  in.setVersion(QDataStream::Qt_6_0);
  quint32 magic = 0;
  quint16 version = 0;
  qint32 columns = 0;
  QByteArray header;
  qint32 density = 0;
  qint32 keys = 0;
  bool ownDensity = false, frozen = false, totals = false, filters = false;
  in >> magic >> version >> columns >> header >> density >> ownDensity >> frozen >> totals >> filters >> keys;
  const bool known = in.status() == QDataStream::Ok && magic == kStateMagic && version == kStateVersion &&
                     columns == m_proxy->columnCount() && density >= 0 && density <= 2 && keys >= 0 && keys <= columns;
  if (!known) return false;
  std::vector<models::SortKey> order;
  for (qint32 i = 0; i < keys; ++i) {
    qint32 column = 0;
    bool descending = false;
    in >> column >> descending;
    order.push_back({column, descending ? Qt::DescendingOrder : Qt::AscendingOrder});
  }
  if (in.status() != QDataStream::Ok) return false;
  m_restoring = true;
  const bool headerTaken = m_header->restoreState(header);
  if (headerTaken) {
    if (ownDensity) setDensity(static_cast<Density>(density));
    freezeFirstColumn(frozen);
    showTotals(totals);
    showFilterRow(filters);
    m_proxy->setSortKeys(order);
    if (shownColumns().empty()) setColumnHidden(0, false);
    m_header->setSectionsMovable(true);
    restyle();
  }
  m_restoring = false;
  return headerTaken;
}

}  // namespace keel::widgets
