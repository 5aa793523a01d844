#pragma once
// Owns the engine, the desk and the window; starts and stops the engine on its own thread, so that the window is there
// at once and errors have a place to be read.
#include <future>
#include <memory>

#include <QByteArray>
#include <QObject>
#include <QString>

#include <engine/host/engine_host.h>
#include <models/desk.h>
#include <widgets/main_window.h>

#include <app/settings.h>

namespace keel::app {

struct Start {
  QString store;
  QByteArray config;  ///< JSON of the first session; empty: none
  bool autostart = false;
  QString screenshot;  ///< written after `after` seconds, then the program ends
  double after = 5;
  QString theme;       ///< overrides the preference for this run
  QString language;    ///< likewise
};

class Application : public QObject {
  Q_OBJECT

 public:
  Application(Start start, Settings& settings);
  ~Application() override;

  /// Shows the window and begins to start the engine.
  void run();

 Q_SIGNALS:
  void engineStarted();
  void engineFailed(const QString& code, const QString& message);

 private:
  void startEngine();
  void onStarted();
  void onFailed(const QString& code, const QString& message);
  void onLoaded();
  void loadConfig(const QByteArray& json);
  void loadSample();
  void chooseStore();
  void takeScreenshot();
  void stopEngine();
  void quit();
  void makeWindow();
  void takePreferences(const widgets::Preferences& preferences);
  void remember();
  void openLogFolder();

  Start m_start;
  Settings& m_settings;
  widgets::Theme m_theme;
  widgets::Preferences m_preferences;
  std::unique_ptr<host::EngineHost> m_host;
  bool m_attached = false;
  QByteArray m_config;                ///< of the session loaded last
  std::unique_ptr<models::Desk> m_desk;
  std::unique_ptr<widgets::MainWindow> m_window;
  std::future<void> m_starting;
};

/// The configuration in `file` with relative data files made absolute; empty with `error` set when it is unreadable.
[[nodiscard]] QByteArray readConfig(const QString& file, QString* error);

}  // namespace keel::app
