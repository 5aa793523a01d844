#pragma once
// The window: mode frame, menus, session bar, panes as docks, status strip. It shows what the desk knows and passes on
// what a person asks; each kind of work has its own control. No arithmetic, no engine.
#include <array>
#include <vector>

#include <QMainWindow>
#include <QTimer>

#include <models/desk.h>
#include <widgets/settings/preferences.h>
#include <widgets/theme.h>

class QMenu;

namespace keel::widgets {

class CommandLine;
class CommandPalette;
class CommandRegistry;
class ExperimentsPane;
class FileControl;
class JobBar;
class LayoutControl;
class NoticeBar;
class PaletteIndex;
class Pane;
class SessionBar;
class SettingsPane;
class StatusStrip;
class StrategiesPane;
class TradeControl;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(models::Desk& desk, const Theme& theme);
  ~MainWindow() override;

  [[nodiscard]] NoticeBar& notices() { return *m_notices; }
  [[nodiscard]] SessionBar& bar() { return *m_bar; }
  [[nodiscard]] StatusStrip& strip() { return *m_strip; }
  [[nodiscard]] JobBar& jobs() { return *m_jobs; }
  [[nodiscard]] CommandRegistry& commands() { return *m_commands; }
  [[nodiscard]] LayoutControl& layouts() { return *m_layouts; }
  [[nodiscard]] FileControl& files() { return *m_files; }
  [[nodiscard]] const std::vector<Pane*>& panes() const { return m_panes; }
  [[nodiscard]] Pane* pane(const QString& id) const;
  /// Shows it, brings it to the front and gives it the keys.
  void goTo(Pane& pane);
  [[nodiscard]] QColor frameColor() const;

  [[nodiscard]] WindowMemory memory() const;
  void restore(const WindowMemory& memory);
  void setPreferences(const Preferences& preferences);
  void showTour();
  /// The configuration of the session being loaded, from which the next one is set up.
  void setConfig(const QByteArray& json);
  /// A session is being loaded: says so until the answer.
  void showLoading();

 Q_SIGNALS:
  void configChosen(const QByteArray& json);
  void sampleAsked();
  void logFolderAsked();
  void preferencesChanged(const keel::widgets::Preferences& preferences);
  /// The window is about to close; nothing speaks against it.
  void closing();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  // main_window.cpp
  void makeHead();
  void makePanes();
  void makeMenus();
  void makePalette();
  /// What depends on the size of the text.
  void applySizes();
  void fillPanesMenu(QMenu& menu);
  void addBeside(Pane& pane);
  void loadConfig(const QByteArray& json);
  // main_window_commands.cpp
  void addCommands();
  void addSessionCommands();
  void addViewCommands();
  void addHelpCommands();
  void addPaneCommands();
  void togglePause();
  void askEmergency();
  void toggleFullScreen();
  void nextPane(int direction);
  void showKeys();
  void showAbout();
  [[nodiscard]] QString whyNotRunning() const;
  // main_window_desk.cpp
  void connectDesk();
  void connectNotices();
  void showSummary();
  void showMode();
  void showAges();
  void showStalled(qint64 ageMs);
  void collectNeeds();

  models::Desk& m_desk;
  const Theme& m_theme;
  CommandRegistry* m_commands = nullptr;
  PaletteIndex* m_index = nullptr;
  CommandPalette* m_palette = nullptr;
  CommandLine* m_line = nullptr;
  LayoutControl* m_layouts = nullptr;
  FileControl* m_files = nullptr;
  TradeControl* m_trades = nullptr;
  NoticeBar* m_notices = nullptr;
  JobBar* m_jobs = nullptr;
  SessionBar* m_bar = nullptr;
  StatusStrip* m_strip = nullptr;
  SettingsPane* m_settings = nullptr;
  StrategiesPane* m_strategies = nullptr;
  ExperimentsPane* m_experiments = nullptr;
  std::vector<Pane*> m_panes;
  std::array<QWidget*, 4> m_frame{};
  Preferences m_preferences;
  QTimer m_ages;
  models::Needs m_extraNeeds = models::kNeedNothing;
  bool m_stalled = false;
  bool m_pauseResumes = false;
  bool m_tourSeen = false;
};

}  // namespace keel::widgets
