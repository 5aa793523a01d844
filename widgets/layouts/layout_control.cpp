#include <widgets/layouts/layout_control.h>

#include <algorithm>

#include <QDataStream>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>
#include <QSaveFile>
#include <QScreen>

#include <widgets/commands/command_registry.h>
#include <widgets/live_table.h>

namespace keel::widgets {

namespace {

constexpr quint32 kDocksMagic = 0x4B444F43;

}  // namespace

LayoutControl::LayoutControl(QMainWindow& window, std::vector<QDockWidget*> docks)
    : QObject(&window), m_window(window), m_docks(std::move(docks)) {}

void LayoutControl::addCommands(CommandRegistry& registry) {
  int number = 0;
  for (const RoleLayout& layout : roleLayouts()) {
    const auto key = static_cast<Qt::Key>(Qt::Key_1 + number++);
    registry.add({QStringLiteral("layout.") + layout.id, tr("Layout: %1").arg(layout.title), CommandCategory::View,
                  {QKeySequence(Qt::CTRL | Qt::ALT | key)}, layout.hint},
                 [this, id = layout.id] { applyRole(id); });
  }
  registry.add({QStringLiteral("layout.save"), tr("Save the layout as…"), CommandCategory::View,
                {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S)}, tr("Keeps the panes and columns as they are now.")},
               [this] { askName(); });
  registry.add({QStringLiteral("layout.export"), tr("Export layouts…"), CommandCategory::View,
                {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_W)}, tr("Writes the saved layouts to a file.")},
               [this] { askExport(); });
  registry.add({QStringLiteral("layout.import"), tr("Import layouts…"), CommandCategory::View,
                {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R)}, tr("Takes saved layouts from a file.")},
               [this] { askImport(); });
  QAction* lock = registry.add({QStringLiteral("layout.lock"), tr("Lock the panes"), CommandCategory::View,
                                {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L)},
                                tr("Panes cannot be dragged, detached or closed by accident.")},
                               [this] { setLocked(!m_locked); });
  lock->setCheckable(true);
  connect(this, &LayoutControl::lockChanged, lock, &QAction::setChecked);
}

void LayoutControl::fillMenu(QMenu& menu, const CommandRegistry& registry) {
  for (const RoleLayout& layout : roleLayouts()) {
    menu.addAction(registry.action(QStringLiteral("layout.") + layout.id));
  }
  QMenu* named = menu.addMenu(tr("Saved layouts"));
  connect(named, &QMenu::aboutToShow, this, [this, named] { listWorkspaces(*named); });
  for (const char* id : {"layout.save", "layout.export", "layout.import", "layout.lock"}) {
    menu.addAction(registry.action(QString::fromLatin1(id)));
  }
}

void LayoutControl::listWorkspaces(QMenu& menu) {
  menu.clear();
  if (m_workspaces.empty()) menu.addAction(tr("None saved yet"))->setEnabled(false);
  for (const Workspace& one : m_workspaces) {
    menu.addAction(one.name, this, [this, name = one.name] { restore(name); });
  }
  if (m_workspaces.empty()) return;
  QMenu* away = menu.addMenu(tr("Remove"));
  for (const Workspace& one : m_workspaces) {
    away->addAction(one.name, this, [this, name = one.name] { remove(name); });
  }
}

void LayoutControl::remove(const QString& name) {
  std::erase_if(m_workspaces, [&name](const Workspace& one) { return one.name == name; });
}

void LayoutControl::applyRole(const QString& id) {
  const std::vector<RoleLayout> layouts = roleLayouts();
  const auto found = std::find_if(layouts.begin(), layouts.end(), [&id](const auto& one) { return one.id == id; });
  if (found != layouts.end()) applyLayout(m_window, *found, m_docks);
}

/// The window's own state does not say for sure which panes are open: one a layout has closed comes back with it.
QByteArray LayoutControl::docks() const {
  QStringList open;
  for (const QDockWidget* dock : m_docks) {
    if (!dock->isHidden()) open << dock->objectName();
  }
  QByteArray bytes;
  QDataStream out(&bytes, QIODevice::WriteOnly);
  out.setVersion(QDataStream::Qt_6_0);
  out << kDocksMagic << m_window.saveState(kStateVersion) << open;
  return bytes;
}

bool LayoutControl::restoreDocks(const QByteArray& docks) {
  QDataStream in(docks);
  in.setVersion(QDataStream::Qt_6_0);
  quint32 magic = 0;
  QByteArray places;
  QStringList open;
  in >> magic >> places >> open;
  if (in.status() != QDataStream::Ok || magic != kDocksMagic) return false;
  if (!m_window.restoreState(places, kStateVersion)) return false;
  for (QDockWidget* dock : m_docks) dock->setVisible(open.contains(dock->objectName()));
  bringOnScreen();
  return true;
}

void LayoutControl::bringOnScreen() {
  for (QDockWidget* dock : m_docks) {
    if (!dock->isFloating()) continue;
    const QPoint title = dock->geometry().topLeft() + QPoint(40, 10);
    if (QGuiApplication::screenAt(title) != nullptr) continue;
    const QRect room = m_window.screen()->availableGeometry();
    dock->resize(dock->size().boundedTo(room.size()));
    dock->move(room.center() - dock->rect().center());
  }
}

void LayoutControl::setLocked(bool locked) {
  m_locked = locked;
  for (QDockWidget* dock : m_docks) {
    dock->setFeatures(locked ? QDockWidget::NoDockWidgetFeatures
                             : QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable |
                                   QDockWidget::DockWidgetFloatable);
  }
  Q_EMIT lockChanged(locked);
}

void LayoutControl::keepAs(const QString& name) {
  Workspace now{name, docks(), {}};
  for (const LiveTable* table : m_window.findChildren<LiveTable*>()) {
    now.tables.insert(table->objectName(), table->saveState());
  }
  keepWorkspace(m_workspaces, now);
}

bool LayoutControl::restore(const QString& name) {
  const auto found =
      std::find_if(m_workspaces.begin(), m_workspaces.end(), [&name](const auto& one) { return one.name == name; });
  if (found == m_workspaces.end()) return false;
  if (!restoreDocks(found->docks)) {
    Q_EMIT told(true, tr("The layout %1 was made by another version and cannot be restored.").arg(name));
    return false;
  }
  for (LiveTable* table : m_window.findChildren<LiveTable*>()) {
    const QByteArray state = found->tables.value(table->objectName());
    if (!state.isEmpty()) table->restoreState(state);
  }
  return true;
}

QString LayoutControl::exportTo(const QString& file) const {
  QSaveFile out(file);
  if (out.open(QIODevice::WriteOnly) && out.write(toJson(m_workspaces)) >= 0 && out.commit()) return {};
  return tr("The layouts could not be written to %1: %2. Nothing was changed.").arg(file, out.errorString());
}

QString LayoutControl::importFrom(const QString& file) {
  QFile in(file);
  if (!in.open(QIODevice::ReadOnly)) return tr("%1 could not be read: %2.").arg(file, in.errorString());
  QString error;
  for (const Workspace& one : workspacesFromJson(in.readAll(), &error)) keepWorkspace(m_workspaces, one);
  return error;
}

void LayoutControl::askName() {
  bool ok = false;
  const QString name =
      QInputDialog::getText(&m_window, tr("Save the layout"), tr("Name"), QLineEdit::Normal, {}, &ok).trimmed().left(40);
  if (ok && !name.isEmpty()) {
    keepAs(name);
    Q_EMIT told(false, tr("The layout is kept as %1 (menu View, Saved layouts).").arg(name));
  }
}

void LayoutControl::askExport() {
  const QString file = QFileDialog::getSaveFileName(&m_window, tr("Export layouts"), QStringLiteral("keel-layouts.json"),
                                                    tr("Layouts (*.json)"));
  if (file.isEmpty()) return;
  const QString error = exportTo(file);
  Q_EMIT told(!error.isEmpty(), error.isEmpty() ? tr("The layouts were written to %1.").arg(file) : error);
}

void LayoutControl::askImport() {
  const QString file = QFileDialog::getOpenFileName(&m_window, tr("Import layouts"), {}, tr("Layouts (*.json)"));
  if (file.isEmpty()) return;
  const QString error = importFrom(file);
  Q_EMIT told(!error.isEmpty(), error.isEmpty() ? tr("The layouts of %1 were taken.").arg(file) : error);
}

}  // namespace keel::widgets
