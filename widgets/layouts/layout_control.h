#pragma once
// Arrangements of the window on command: by role, by name, from and to files; the lock against accidental drags.
// Knows nothing of what panes show.
#include <vector>

#include <QObject>

#include <widgets/layouts/role_layout.h>
#include <widgets/layouts/workspace.h>

class QDockWidget;
class QMainWindow;
class QMenu;

namespace keel::widgets {

class CommandRegistry;

class LayoutControl : public QObject {
  Q_OBJECT

 public:
  /// Version of QMainWindow::saveState; a state of another version is not taken.
  static constexpr int kStateVersion = 2;

  LayoutControl(QMainWindow& window, std::vector<QDockWidget*> docks);

  void addCommands(CommandRegistry& registry);
  void fillMenu(QMenu& menu, const CommandRegistry& registry);
  void applyRole(const QString& id);
  [[nodiscard]] QByteArray docks() const;
  /// False, and the window stays as it is, where the state is none of ours. Floating panes come back on a screen that
  /// exists.
  bool restoreDocks(const QByteArray& docks);
  void setLocked(bool locked);
  [[nodiscard]] bool isLocked() const { return m_locked; }

  [[nodiscard]] const std::vector<Workspace>& workspaces() const { return m_workspaces; }
  void setWorkspaces(std::vector<Workspace> workspaces) { m_workspaces = std::move(workspaces); }
  /// The window as it is now, under a name; replaces one of the same name.
  void keepAs(const QString& name);
  bool restore(const QString& name);
  /// With a sentence about what was wrong; empty when it worked.
  [[nodiscard]] QString exportTo(const QString& file) const;
  [[nodiscard]] QString importFrom(const QString& file);

 Q_SIGNALS:
  /// Something a person should read: tone of a failure or of a success.
  void told(bool failed, const QString& text);
  void lockChanged(bool locked);

 private:
  void askName();
  void askExport();
  void askImport();
  void bringOnScreen();
  void listWorkspaces(QMenu& menu);
  void remove(const QString& name);

  QMainWindow& m_window;
  std::vector<QDockWidget*> m_docks;
  std::vector<Workspace> m_workspaces;
  bool m_locked = false;
};

}  // namespace keel::widgets
