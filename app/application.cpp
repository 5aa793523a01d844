#include <app/application.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <widgets/bars/notice_bar.h>

namespace keel::app {

Application::Application(Start start, Settings& settings)
    : m_start(std::move(start)), m_settings(settings), m_theme(widgets::darkTheme()) {
  widgets::loadResources();
  widgets::applyTheme(m_theme);
  m_window = std::make_unique<widgets::MainWindow>(m_desk, m_theme);
  m_window->setFolder(settings.folder());
  connect(this, &Application::engineStarted, this, &Application::onStarted, Qt::QueuedConnection);
  connect(this, &Application::engineFailed, this, &Application::onFailed, Qt::QueuedConnection);
  connect(&m_desk.client(), &models::EngineClient::loaded, this, &Application::onLoaded);
  connect(m_window.get(), &widgets::MainWindow::configChosen, this, &Application::loadConfig);
  connect(m_window.get(), &widgets::MainWindow::sampleAsked, this, &Application::loadSample);
  connect(m_window.get(), &widgets::MainWindow::closing, this, &Application::quit);
}

Application::~Application() { stopEngine(); }

void Application::run() {
  if (m_start.screenshot.isEmpty()) m_window->restoreArrangement(m_settings.geometry(), m_settings.docks());
  m_window->show();
  if (!m_start.screenshot.isEmpty()) {
    QTimer::singleShot(static_cast<int>(m_start.after * 1000), this, &Application::takeScreenshot);
  }
  startEngine();
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
  m_desk.client().attach(m_host.get());
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
  m_window->showLoading();
  m_desk.client().load(json);
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
  if (m_start.autostart) m_desk.start();
  m_start.autostart = false;
}

void Application::takeScreenshot() {
  const bool saved = m_window->grab().save(m_start.screenshot);
  if (!saved) qCritical("could not write the screenshot to %s", qPrintable(m_start.screenshot));
  QCoreApplication::exit(saved ? 0 : 1);
}

void Application::stopEngine() {
  m_desk.client().detach();
  if (m_starting.valid()) m_starting.wait();
  if (m_host) m_host->stop();
  m_host.reset();
}

void Application::quit() {
  m_settings.setArrangement(m_window->saveGeometry(), m_window->docks());
  m_settings.setFolder(m_window->folder());
  m_window->hide();
  m_desk.client().detach();
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
