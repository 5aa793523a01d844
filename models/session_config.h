#pragma once
// The configuration of a session as the desk builds and changes it: JSON text for the engine.
// Knows nothing of the files' contents. Fields it does not know are kept as they were.
#include <optional>
#include <vector>

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace keel::models {

struct DataFile {
  QString symbol;
  QString file;
  QJsonObject rest{};                         ///< its other fields: zone, stamp_is_end
};

/// One of several strategies of a session.
struct StrategySetting {
  QString name;
  bool enabled = true;
  QMap<QString, QString> parameters{};        ///< only what differs from the catalogue's defaults
  friend bool operator==(const StrategySetting&, const StrategySetting&) = default;
};

struct SessionConfig {
  QString name;                               ///< empty: made from strategy and symbols
  QString strategy = QStringLiteral("mixed");
  QMap<QString, QString> parameters{};        ///< of `strategy`
  std::vector<StrategySetting> strategies{};  ///< not empty: these instead of `strategy` and `parameters`
  double capital = 500;
  QString profile = QStringLiteral("moderate");
  double speed = 60;                          ///< tape seconds per second; 0: as fast as it goes
  bool fractional = true;
  std::vector<DataFile> data{};
  QJsonObject rest{};                         ///< every other field, among them those of settingSpecs()
};

[[nodiscard]] QByteArray toJson(const SessionConfig& config);
/// Nothing when the text is no object or a field has another type; then `error` says which, as a sentence.
[[nodiscard]] std::optional<SessionConfig> fromJson(const QByteArray& json, QString* error);

/// Strategies and their parameters whichever way the configuration writes them, at least one.
[[nodiscard]] std::vector<StrategySetting> strategiesOf(const SessionConfig& config);
/// A single enabled one is written as `strategy` and `parameters`, everything else as the list `strategies`.
void setStrategies(SessionConfig& config, const std::vector<StrategySetting>& strategies);

/// A number a settings form can show: its place in the configuration, its range and what the engine takes without it.
struct SettingSpec {
  QString key;                                ///< "stop_percent"
  QString title;
  QString hint;
  double minimum = 0;
  double maximum = 0;
  double fallback = 0;
  int decimals = 0;
  QString suffix;                             ///< " %", " min"
  bool ofProfile = false;                     ///< the profile decides unless it is written here
};
/// In the order of a form, in the user's language.
[[nodiscard]] std::vector<SettingSpec> settingSpecs();
/// Nothing where the configuration does not write it.
[[nodiscard]] std::optional<double> setting(const SessionConfig& config, const QString& key);
/// Nothing takes the field away, so that profile or engine decide.
void setSetting(SessionConfig& config, const QString& key, std::optional<double> value);

/// "SPY=/path/spy.csv"; without "SYMBOL=" the symbol is guessed from the file's name. Empty file: not usable.
[[nodiscard]] DataFile parseDataFile(const QString& text);
/// "spy_2013-10-07.csv.gz" -> "SPY"
[[nodiscard]] QString guessSymbol(const QString& path);
/// Changes the speed of a configuration (JSON text); the text comes back as it was when it is no object.
[[nodiscard]] QByteArray withSpeed(const QByteArray& json, double speed);
/// Another strategy alone, with its default parameters.
[[nodiscard]] QByteArray withStrategy(const QByteArray& json, const QString& strategy);

}  // namespace keel::models
