#include <app/settings.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace keel::app {

namespace {

QString ownFile(const QString& wanted) {
  if (!wanted.isEmpty()) return wanted;
  return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/keel.ini");
}

}  // namespace

Settings::Settings(const QString& file) : m_settings(ownFile(file), QSettings::IniFormat) {}

QByteArray Settings::geometry() const { return m_settings.value(QStringLiteral("window/geometry")).toByteArray(); }
QByteArray Settings::docks() const { return m_settings.value(QStringLiteral("window/docks")).toByteArray(); }

void Settings::setArrangement(const QByteArray& geometry, const QByteArray& docks) {
  m_settings.setValue(QStringLiteral("window/geometry"), geometry);
  m_settings.setValue(QStringLiteral("window/docks"), docks);
}

QString Settings::folder() const {
  return m_settings.value(QStringLiteral("data/folder"), QDir::homePath()).toString();
}
void Settings::setFolder(const QString& folder) { m_settings.setValue(QStringLiteral("data/folder"), folder); }

QString defaultStore() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  QDir().mkpath(folder);
  return folder + QStringLiteral("/keel.db");
}

QString sampleConfig() {
  const QStringList places{
      QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../share/keel/sample/session.json")),
      QStringLiteral(KEEL_SOURCE_SAMPLE_DIR "/session.json"),
  };
  for (const QString& place : places) {
    const QFileInfo file(place);
    if (file.isReadable()) return file.canonicalFilePath();
  }
  return {};
}

}  // namespace keel::app
