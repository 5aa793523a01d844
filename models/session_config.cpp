#include <models/session_config.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace keel::models {

namespace {

QByteArray withMember(const QByteArray& json, const QString& key, const QJsonValue& value) {
  const QJsonDocument document = QJsonDocument::fromJson(json);
  if (!document.isObject()) return json;
  QJsonObject object = document.object();
  object.insert(key, value);
  return QJsonDocument(object).toJson();
}

QJsonValue speedValue(double speed) { return speed <= 0 ? QJsonValue(QStringLiteral("max")) : QJsonValue(speed); }

}  // namespace

QStringList strategyNames() {
  return {QStringLiteral("mixed"),
          QStringLiteral("ma_crossover"),
          QStringLiteral("rsi_mean_reversion"),
          QStringLiteral("momentum_breakout"),
          QStringLiteral("sma_cross"),
          QStringLiteral("rsi"),
          QStringLiteral("donchian_bracket"),
          QStringLiteral("bollinger_limit"),
          QStringLiteral("stop_entry_trailing"),
          QStringLiteral("ema_intraday"),
          QStringLiteral("sector_rotation")};
}

QByteArray toJson(const SessionConfig& config) {
  QJsonArray data;
  QString symbols;
  for (const DataFile& file : config.data) {
    QJsonObject entry;
    entry.insert(QStringLiteral("symbol"), file.symbol);
    entry.insert(QStringLiteral("file"), file.file);
    data.append(entry);
    symbols += (symbols.isEmpty() ? QString() : QStringLiteral(", ")) + file.symbol;
  }
  QJsonObject object;
  object.insert(QStringLiteral("name"),
                config.name.isEmpty() ? config.strategy + QStringLiteral(" on ") + symbols : config.name);
  object.insert(QStringLiteral("mode"), QStringLiteral("paper"));
  object.insert(QStringLiteral("strategy"), config.strategy);
  object.insert(QStringLiteral("parameters"), QJsonObject());
  object.insert(QStringLiteral("capital"), config.capital);
  object.insert(QStringLiteral("profile"), config.profile);
  object.insert(QStringLiteral("speed"), speedValue(config.speed));
  object.insert(QStringLiteral("fractional"), config.fractional);
  object.insert(QStringLiteral("data"), data);
  return QJsonDocument(object).toJson();
}

QString guessSymbol(const QString& path) {
  const QString stem = QFileInfo(path).fileName();
  QString symbol;
  for (const QChar c : stem) {
    if (!c.isLetterOrNumber() && c != QLatin1Char('-')) break;
    if (c == QLatin1Char('-') && symbol.isEmpty()) break;
    symbol += c.toUpper();
  }
  return symbol;
}

DataFile parseDataFile(const QString& text) {
  const qsizetype equals = text.indexOf(QLatin1Char('='));
  if (equals > 0) return {text.left(equals).trimmed().toUpper(), text.mid(equals + 1).trimmed()};
  return {guessSymbol(text), text.trimmed()};
}

QByteArray withSpeed(const QByteArray& json, double speed) {
  return withMember(json, QStringLiteral("speed"), speedValue(speed));
}

QByteArray withStrategy(const QByteArray& json, const QString& strategy) {
  return withMember(json, QStringLiteral("strategy"), strategy);
}

}  // namespace keel::models
