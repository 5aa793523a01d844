#include <app/application.h>

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <QUrl>

#include <widgets/bars/notice_bar.h>
#include <widgets/files/file_control.h>
#include <widgets/settings/translations.h>

namespace keel::app {

namespace {

/// The tour waits until there is something to see.
constexpr int kTourAfterMs = 1'500;

}  // namespace

Application::Application(Start start, Settings& settings)
    : m_start(std::move(start)), m_settings(settings), m_preferences(settings.preferences()) {
  widgets::loadResources();
  if (!m_start.theme.isEmpty()) m_preferences.theme = m_start.theme;
  if (!m_start.language.isEmpty()) m_preferences.language = m_start.language;
  widgets::useLanguage(m_preferences.language);
  m_theme = widgets::themeNamed(m_preferences.theme, m_preferences.look);
  widgets::applyTheme(m_theme);
  connect(this, &Application::engineStarted, this, &Application::onStarted, Qt::QueuedConnection);
  connect(this, &Application::engineFailed, this, &Application::onFailed, Qt::QueuedConnection);
  makeWindow();
  if (m_start.screenshot.isEmpty()) m_window->restore(settings.memory());
}

/// Desk and window in the language that holds now; the engine goes on while they are made anew.
void Application::makeWindow() {
  m_window.reset();
  m_desk = std::make_unique<models::Desk>();
  m_window = std::make_unique<widgets::MainWindow>(*m_desk, m_theme);
  m_window->setPreferences(m_preferences);
  m_window->files().setFolder(m_settings.folder());
  connect(&m_desk->client(), &models::EngineClient::loaded, this, &Application::onLoaded);
  connect(m_window.get(), &widgets::MainWindow::configChosen, this, &Application::loadConfig);
  connect(m_window.get(), &widgets::MainWindow::sampleAsked, this, &Application::loadSample);
  connect(m_window.get(), &widgets::MainWindow::logFolderAsked, this, &Application::openLogFolder);
  connect(m_window.get(), &widgets::MainWindow::closing, this, &Application::quit);
  // Queued: a change of language takes the pane away that asked for it.
  connect(m_window.get(), &widgets::MainWindow::preferencesChanged, this, &Application::takePreferences,
          Qt::QueuedConnection);
  if (!m_config.isEmpty()) m_window->setConfig(m_config);
  if (m_attached) m_desk->client().attach(m_host.get());
}

Application::~Application() { stopEngine(); }

void Application::run() {
  m_window->show();
  if (!m_start.screenshot.isEmpty()) {
    QTimer::singleShot(static_cast<int>(m_start.after * 1000), this, &Application::takeScreenshot);
  } else if (!m_settings.memory().tourSeen && !m_start.autostart) {
    QTimer::singleShot(kTourAfterMs, m_window.get(), &widgets::MainWindow::showTour);
  }
  startEngine();
}

void Application::takePreferences(const widgets::Preferences& preferences) {
  const bool look = preferences.theme != m_preferences.theme || preferences.look != m_preferences.look;
  const bool language = preferences.language != m_preferences.language;
  m_preferences = preferences;
  m_settings.setPreferences(preferences);
  if (look) {
    m_theme = widgets::themeNamed(preferences.theme, preferences.look);
    widgets::applyTheme(m_theme);
  }
  if (language) {
    widgets::WindowMemory memory = m_window->memory();
    memory.tables.clear();   // columns are as wide as the words of the language
    widgets::useLanguage(preferences.language);
    makeWindow();
    m_window->restore(memory);
    m_window->show();
  }
  remember();
}

void Application::remember() {
  m_settings.setMemory(m_window->memory());
  m_settings.setFolder(m_window->files().folder());
  if (m_settings.save()) return;
  m_window->notices().display(QStringLiteral("settings"), models::Tone::Warn,
                              tr("The settings could not be written to %1. They hold until the program ends.")
                                  .arg(m_settings.file()),
                              QStringLiteral("SETTINGS_NOT_SAVED"));
}

void Application::openLogFolder() {
  const QString folder = QFileInfo(m_start.store).absolutePath() + QStringLiteral("/logs");
  if (QDir(folder).exists() && QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) return;
  m_window->notices().display(QStringLiteral("logs"), models::Tone::Info, tr("The log files are in %1.").arg(folder));
}

void Application::startEngine() {
  m_window->notices().display(QStringLiteral("starting"), models::Tone::Info, tr("Starting the engine…"));
  m_host = std::make_unique<host::EngineHost>(host::HostOptions{m_start.store.toStdString()});
  m_starting = std::async(std::launch::async, [this] {
    const auto result = m_host->start();
    if (result) {
      Q_EMIT engineStarted();
    } else {
      Q_EMIT engineFailed(QString::fromStdString(result.error().code), QString::fromStdString(result.error().message));
    }
  });
}

void Application::onStarted() {
  m_window->notices().clear(QStringLiteral("starting"));
  m_attached = true;
  m_desk->client().attach(m_host.get());
  if (!m_start.config.isEmpty()) loadConfig(m_start.config);
}

void Application::onFailed(const QString& code, const QString& message) {
  m_window->notices().display(QStringLiteral("starting"), models::Tone::Critical,
                              tr("The engine could not start: %1. No session runs and no order was sent.").arg(message),
                              code,
                              {{tr("Try again"), [this] { startEngine(); }},
                               {tr("Use another store…"), [this] { chooseStore(); }},
                               {tr("Quit"), [this] { m_window->close(); }}});
}

void Application::chooseStore() {
  const QString file = QFileDialog::getSaveFileName(m_window.get(), tr("Store"), m_start.store, tr("Stores (*.db)"),
                                                    nullptr, QFileDialog::DontConfirmOverwrite);
  if (file.isEmpty()) return;
  m_start.store = file;
  startEngine();
}

void Application::loadConfig(const QByteArray& json) {
  m_config = json;
  m_window->setConfig(json);
  m_window->showLoading();
  m_desk->client().load(json);
}

void Application::loadSample() {
  QString error;
  const QString file = sampleConfig();
  const QByteArray json = file.isEmpty() ? QByteArray() : readConfig(file, &error);
  if (!json.isEmpty()) return loadConfig(json);
  m_window->notices().display(QStringLiteral("load"), models::Tone::Warn,
                              tr("The sample market is not installed. Open your own data with Ctrl+O. %1").arg(error),
                              QStringLiteral("NO_SAMPLE"));
}

void Application::onLoaded() {
  if (m_start.autostart) m_desk->start();
  m_start.autostart = false;
}

void Application::takeScreenshot() {
  const bool saved = m_window->grab().save(m_start.screenshot);
  if (!saved) qCritical("could not write the screenshot to %s", qPrintable(m_start.screenshot));
  QCoreApplication::exit(saved ? 0 : 1);
}

void Application::stopEngine() {
  m_attached = false;
  m_desk->client().detach();
  if (m_starting.valid()) m_starting.wait();
  if (m_host) m_host->stop();
  m_host.reset();
}

void Application::quit() {
  if (m_start.screenshot.isEmpty()) remember();
  m_window->hide();
  m_attached = false;
  m_desk->client().detach();
  // The last commits may take a moment; the event loop ends when they are done.
  m_starting = std::async(std::launch::async, [this, before = std::move(m_starting)]() mutable {
    if (before.valid()) before.wait();
    if (m_host) m_host->stop();
    QMetaObject::invokeMethod(qApp, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
  });
}

QByteArray readConfig(const QString& file, QString* error) {
  QFile source(file);
  if (!source.open(QIODevice::ReadOnly)) {
    *error = QStringLiteral("%1: %2").arg(file, source.errorString());
    return {};
  }
  const QByteArray json = source.readAll();
  QJsonObject object = QJsonDocument::fromJson(json).object();
  if (!object.contains(QStringLiteral("data"))) return json;   // the engine says what is wrong with it
  const QDir folder = QFileInfo(file).absoluteDir();
  QJsonArray data = object.value(QStringLiteral("data")).toArray();
  for (QJsonValueRef entry : data) {
    QJsonObject one = entry.toObject();
    one.insert(QStringLiteral("file"), folder.absoluteFilePath(one.value(QStringLiteral("file")).toString()));
    entry = one;
  }
  object.insert(QStringLiteral("data"), data);
  return QJsonDocument(object).toJson();
}

}  // namespace keel::app
