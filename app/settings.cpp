#include <app/settings.h>

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace keel::app {

namespace {

QString ownFile(const QString& wanted) {
  if (!wanted.isEmpty()) return wanted;
  return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/keel.ini");
}

}  // namespace

Settings::Settings(const QString& file) : m_settings(ownFile(file), QSettings::IniFormat) {}

widgets::Preferences Settings::preferences() const {
  widgets::Preferences out;
  const auto text = [this](const char* key, const QString& fallback) {
    return m_settings.value(QLatin1String(key), fallback).toString();
  };
  const auto flag = [this](const char* key, bool fallback) {
    return m_settings.value(QLatin1String(key), fallback).toBool();
  };
  out.theme = text("look/theme", out.theme);
  out.look.upDown = text("look/gain", QStringLiteral("green")) == QStringLiteral("red") ? widgets::UpDown::RedUp
                                                                                       : widgets::UpDown::GreenUp;
  const QString rows = text("look/rows", QStringLiteral("compact"));
  out.look.density = rows == QStringLiteral("roomy")    ? widgets::Density::Roomy
                     : rows == QStringLiteral("normal") ? widgets::Density::Normal
                                                        : widgets::Density::Compact;
  out.look.tickFlash = flag("look/tick_flash", true);
  out.look.hollowCandles = flag("look/hollow_candles", false);
  out.look.reducedMotion = flag("look/no_motion", false);
  out.look.fontScale = std::clamp(m_settings.value(QStringLiteral("look/text_size"), 1.0).toDouble(), 0.8, 1.5);
  out.language = text("look/language", {});
  out.lockDocks = flag("window/locked", false);
  return out;
}

void Settings::setPreferences(const widgets::Preferences& preferences) {
  const auto set = [this](const char* key, const QVariant& value) { m_settings.setValue(QLatin1String(key), value); };
  set("look/theme", preferences.theme);
  set("look/gain", preferences.look.upDown == widgets::UpDown::RedUp ? QStringLiteral("red") : QStringLiteral("green"));
  switch (preferences.look.density) {
    case widgets::Density::Compact: set("look/rows", QStringLiteral("compact")); break;
    case widgets::Density::Normal: set("look/rows", QStringLiteral("normal")); break;
    case widgets::Density::Roomy: set("look/rows", QStringLiteral("roomy")); break;
  }
  set("look/tick_flash", preferences.look.tickFlash);
  set("look/hollow_candles", preferences.look.hollowCandles);
  set("look/no_motion", preferences.look.reducedMotion);
  set("look/text_size", preferences.look.fontScale);
  set("look/language", preferences.language);
  set("window/locked", preferences.lockDocks);
}

widgets::WindowMemory Settings::memory() const {
  widgets::WindowMemory out;
  out.geometry = m_settings.value(QStringLiteral("window/geometry")).toByteArray();
  out.docks = m_settings.value(QStringLiteral("window/docks")).toByteArray();
  out.workspaces = m_settings.value(QStringLiteral("window/workspaces")).toByteArray();
  out.keys = QJsonDocument::fromJson(m_settings.value(QStringLiteral("window/keys")).toByteArray()).object().toVariantMap();
  out.lastThings = m_settings.value(QStringLiteral("window/last_things")).toStringList();
  out.tourSeen = m_settings.value(QStringLiteral("window/tour_seen")).toBool();
  const QVariantMap tables = m_settings.value(QStringLiteral("window/tables")).toMap();
  for (auto it = tables.begin(); it != tables.end(); ++it) out.tables.insert(it.key(), it->toByteArray());
  return out;
}

void Settings::setMemory(const widgets::WindowMemory& memory) {
  m_settings.setValue(QStringLiteral("window/geometry"), memory.geometry);
  m_settings.setValue(QStringLiteral("window/docks"), memory.docks);
  m_settings.setValue(QStringLiteral("window/workspaces"), memory.workspaces);
  m_settings.setValue(QStringLiteral("window/keys"),
                      QJsonDocument(QJsonObject::fromVariantMap(memory.keys)).toJson(QJsonDocument::Compact));
  m_settings.setValue(QStringLiteral("window/last_things"), memory.lastThings);
  m_settings.setValue(QStringLiteral("window/tour_seen"), memory.tourSeen);
  QVariantMap tables;
  for (auto it = memory.tables.begin(); it != memory.tables.end(); ++it) tables.insert(it.key(), *it);
  m_settings.setValue(QStringLiteral("window/tables"), tables);
}

bool Settings::save() {
  m_settings.sync();
  return m_settings.status() == QSettings::NoError;
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
