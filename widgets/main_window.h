#pragma once
// The window: mode frame, session bar, panes as docks, status strip, menus. It shows what the desk knows and passes on
// what a person asks. No arithmetic, no engine.
#include <array>
#include <vector>

#include <QMainWindow>
#include <QTimer>

#include <models/desk.h>
#include <widgets/theme.h>

class QAction;

namespace keel::widgets {

class ChartPane;
class NoticeBar;
class Pane;
class SessionBar;
class StatusStrip;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(models::Desk& desk, const Theme& theme);
  ~MainWindow() override;

  [[nodiscard]] NoticeBar& notices() { return *m_notices; }
  [[nodiscard]] SessionBar& bar() { return *m_bar; }
  [[nodiscard]] StatusStrip& strip() { return *m_strip; }
  [[nodiscard]] const std::vector<Pane*>& panes() const { return m_panes; }
  [[nodiscard]] QColor frameColor() const;
  /// The saved arrangement; false when it is none of ours and the standard one stays.
  bool restoreArrangement(const QByteArray& geometry, const QByteArray& docks);
  [[nodiscard]] QByteArray docks() const;
  void arrange();
  void setFolder(const QString& folder) { m_folder = folder; }
  [[nodiscard]] const QString& folder() const { return m_folder; }
  /// A session is being loaded: says so until the answer.
  void showLoading();

 Q_SIGNALS:
  void configChosen(const QByteArray& json);
  void sampleAsked();
  /// The window is about to close; nothing speaks against it.
  void closing();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  QAction* addCommand(const QString& id, const QString& text, const QKeySequence& key, void (MainWindow::*slot)());
  void makeActions();
  void makeMenus();
  void makeHead();
  void makePanes();
  void connectDesk();
  void connectNotices();
  void showSummary();
  void showMode();
  void showAges();
  void showStalled(qint64 ageMs);
  void collectNeeds();
  void toggleFullScreen();
  void openData();
  void togglePause();
  void askEmergency();
  void fireEmergency();
  void startSession();
  void stopSession();
  void askSample();
  void showKeys();
  void showAbout();

  models::Desk& m_desk;
  const Theme& m_theme;
  NoticeBar* m_notices = nullptr;
  SessionBar* m_bar = nullptr;
  StatusStrip* m_strip = nullptr;
  ChartPane* m_chart = nullptr;
  std::vector<Pane*> m_panes;
  std::array<QWidget*, 4> m_frame{};
  QAction* m_start = nullptr;
  QAction* m_pause = nullptr;
  QAction* m_stop = nullptr;
  QAction* m_emergency = nullptr;
  QAction* m_open = nullptr;
  QAction* m_sample = nullptr;
  QAction* m_fullScreen = nullptr;
  QAction* m_arrange = nullptr;
  QAction* m_keys = nullptr;
  QAction* m_about = nullptr;
  QAction* m_quit = nullptr;
  QTimer m_ages;
  QString m_folder;
  models::Needs m_extraNeeds = models::kNeedNothing;
  bool m_stalled = false;
  bool m_pauseResumes = false;
};

}  // namespace keel::widgets
