#pragma once
// The configuration of a session as the desk builds it from files a person picks: JSON text for the engine.
// Knows nothing of the files' contents.
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace keel::models {

struct DataFile {
  QString symbol;
  QString file;
};

struct SessionConfig {
  QString name;                               ///< empty: made from strategy and symbols
  QString strategy = QStringLiteral("mixed");
  double capital = 500;
  QString profile = QStringLiteral("moderate");
  double speed = 60;                          ///< tape seconds per second; 0: as fast as it goes
  bool fractional = true;
  std::vector<DataFile> data;
};

/// The strategies the engine knows by name, the default first.
[[nodiscard]] QStringList strategyNames();
[[nodiscard]] QByteArray toJson(const SessionConfig& config);
/// "SPY=/path/spy.csv"; without "SYMBOL=" the symbol is guessed from the file's name. Empty file: not usable.
[[nodiscard]] DataFile parseDataFile(const QString& text);
/// "spy_2013-10-07.csv.gz" -> "SPY"
[[nodiscard]] QString guessSymbol(const QString& path);
/// Changes the speed of a configuration (JSON text); the text comes back as it was when it is no object.
[[nodiscard]] QByteArray withSpeed(const QByteArray& json, double speed);
[[nodiscard]] QByteArray withStrategy(const QByteArray& json, const QString& strategy);

}  // namespace keel::models
