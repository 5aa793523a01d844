#include <models/session_config.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace keel::models {

namespace {

struct Config {
  Q_DECLARE_TR_FUNCTIONS(keel::models::Config)
};

QByteArray withMember(const QByteArray& json, const QString& key, const QJsonValue& value) {
  const QJsonDocument document = QJsonDocument::fromJson(json);
  if (!document.isObject()) return json;
  QJsonObject object = document.object();
  object.insert(key, value);
  return QJsonDocument(object).toJson();
}

QJsonValue speedValue(double speed) { return speed <= 0 ? QJsonValue(QStringLiteral("max")) : QJsonValue(speed); }

/// Numbers as numbers, so that a file reads as a person would write it.
QJsonObject parametersObject(const QMap<QString, QString>& parameters) {
  QJsonObject out;
  for (auto it = parameters.begin(); it != parameters.end(); ++it) {
    bool number = false;
    const double value = it->toDouble(&number);
    out.insert(it.key(), number ? QJsonValue(value) : QJsonValue(*it));
  }
  return out;
}

QString valueText(const QJsonValue& value) {
  if (value.isString()) return value.toString();
  if (value.isBool()) return value.toBool() ? QStringLiteral("1") : QStringLiteral("0");
  return QString::number(value.toDouble(), 'g', 12);
}

/// Takes fields out of an object one by one and remembers the first that is of another type.
class ConfigReader {
 public:
  ConfigReader(QJsonObject object, QString* error) : m_object(std::move(object)), m_error(error) {}

  void text(const char* key, QString& out) {
    const QJsonValue value = take(key);
    if (value.isString()) out = value.toString();
    else if (!value.isUndefined()) refuse(key, Config::tr("a text"));
  }
  void flag(const char* key, bool& out) {
    const QJsonValue value = take(key);
    if (value.isBool()) out = value.toBool();
    else if (!value.isUndefined()) refuse(key, Config::tr("true or false"));
  }
  /// A number, written as one or as text.
  void number(const char* key, double& out) {
    const QJsonValue value = take(key);
    if (value.isUndefined()) return;
    bool ok = value.isDouble();
    const double read = value.isString() ? value.toString().toDouble(&ok) : value.toDouble();
    if (ok) out = read;
    else refuse(key, Config::tr("a number"));
  }
  void speed(double& out) {
    if (m_object.value(QStringLiteral("speed")) == QJsonValue(QStringLiteral("max"))) {
      m_object.remove(QStringLiteral("speed"));
      out = 0;
    } else {
      number("speed", out);
    }
  }
  void parameters(const char* key, QMap<QString, QString>& out) {
    const QJsonValue value = take(key);
    if (value.isUndefined()) return;
    if (!value.isObject()) return refuse(key, Config::tr("an object of name and value"));
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) out.insert(it.key(), valueText(it.value()));
  }
  /// The entries of a list of objects.
  std::vector<QJsonObject> list(const char* key) {
    std::vector<QJsonObject> out;
    const QJsonValue value = take(key);
    if (value.isUndefined()) return out;
    if (!value.isArray()) refuse(key, Config::tr("a list"));
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
      if (item.isObject()) out.push_back(item.toObject());
      else refuse(key, Config::tr("a list of objects"));
    }
    return out;
  }
  [[nodiscard]] bool failed() const { return m_failed; }
  [[nodiscard]] const QJsonObject& rest() const { return m_object; }

 private:
  QJsonValue take(const char* key) {
    const QString name = QString::fromLatin1(key);
    const QJsonValue value = m_object.value(name);
    m_object.remove(name);
    return value;
  }
  void refuse(const char* key, const QString& wanted) {
    if (!m_failed && m_error != nullptr) *m_error = Config::tr("%1 is not %2.", "field, wanted").arg(QLatin1String(key), wanted);
    m_failed = true;
  }

  QJsonObject m_object;
  QString* m_error;
  bool m_failed = false;
};

QJsonArray strategiesArray(const std::vector<StrategySetting>& strategies) {
  QJsonArray out;
  for (const StrategySetting& strategy : strategies) {
    QJsonObject entry;
    entry.insert(QStringLiteral("name"), strategy.name);
    entry.insert(QStringLiteral("enabled"), strategy.enabled);
    entry.insert(QStringLiteral("parameters"), parametersObject(strategy.parameters));
    out.append(entry);
  }
  return out;
}

}  // namespace

QByteArray toJson(const SessionConfig& config) {
  QJsonArray data;
  QStringList symbols;
  for (const DataFile& file : config.data) {
    QJsonObject entry = file.rest;
    entry.insert(QStringLiteral("symbol"), file.symbol);
    entry.insert(QStringLiteral("file"), file.file);
    data.append(entry);
    symbols << file.symbol;
  }
  QStringList strategies;
  for (const StrategySetting& strategy : strategiesOf(config)) strategies << strategy.name;
  QJsonObject object = config.rest;
  const QString made = strategies.join(QStringLiteral(", ")) + QStringLiteral(" on ") + symbols.join(QStringLiteral(", "));
  object.insert(QStringLiteral("name"), config.name.isEmpty() ? made : config.name);
  if (!object.contains(QStringLiteral("mode"))) object.insert(QStringLiteral("mode"), QStringLiteral("paper"));
  if (config.strategies.empty()) {
    object.insert(QStringLiteral("strategy"), config.strategy);
    object.insert(QStringLiteral("parameters"), parametersObject(config.parameters));
  } else {
    object.insert(QStringLiteral("strategies"), strategiesArray(config.strategies));
  }
  object.insert(QStringLiteral("capital"), config.capital);
  object.insert(QStringLiteral("profile"), config.profile);
  object.insert(QStringLiteral("speed"), speedValue(config.speed));
  object.insert(QStringLiteral("fractional"), config.fractional);
  object.insert(QStringLiteral("data"), data);
  return QJsonDocument(object).toJson();
}

std::optional<SessionConfig> fromJson(const QByteArray& json, QString* error) {
  QJsonParseError parsed;
  const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
  if (!document.isObject()) {
    if (error != nullptr) *error = Config::tr("The configuration is no JSON object: %1.").arg(parsed.errorString());
    return std::nullopt;
  }
  ConfigReader reader(document.object(), error);
  SessionConfig out;
  reader.text("name", out.name);
  reader.text("strategy", out.strategy);
  reader.parameters("parameters", out.parameters);
  reader.number("capital", out.capital);
  reader.text("profile", out.profile);
  reader.speed(out.speed);
  reader.flag("fractional", out.fractional);
  bool failed = false;
  for (const QJsonObject& entry : reader.list("strategies")) {
    ConfigReader part(entry, error);
    StrategySetting strategy;
    part.text("name", strategy.name);
    part.flag("enabled", strategy.enabled);
    part.parameters("parameters", strategy.parameters);
    failed = failed || part.failed();
    out.strategies.push_back(strategy);
  }
  for (const QJsonObject& entry : reader.list("data")) {
    ConfigReader part(entry, error);
    DataFile file;
    part.text("symbol", file.symbol);
    part.text("file", file.file);
    failed = failed || part.failed();
    file.rest = part.rest();
    out.data.push_back(file);
  }
  if (failed || reader.failed()) return std::nullopt;
  out.rest = reader.rest();
  return out;
}

std::vector<StrategySetting> strategiesOf(const SessionConfig& config) {
  if (!config.strategies.empty()) return config.strategies;
  return {{config.strategy, true, config.parameters}};
}

void setStrategies(SessionConfig& config, const std::vector<StrategySetting>& strategies) {
  if (strategies.size() == 1 && strategies.front().enabled) {
    config.strategy = strategies.front().name;
    config.parameters = strategies.front().parameters;
    config.strategies.clear();
  } else {
    config.strategies = strategies;
  }
}

std::vector<SettingSpec> settingSpecs() {
  const QString percent = QStringLiteral(" %");
  return {
      {QStringLiteral("position_percent"), Config::tr("Position size"), Config::tr("Share of the capital that one position takes."), 1, 40,
       10, 1, percent, true},
      {QStringLiteral("stop_percent"), Config::tr("Stop-loss"), Config::tr("A position is closed when it has lost so much of its cost."),
       1, 10, 3, 1, percent, true},
      {QStringLiteral("take_percent"), Config::tr("Take-profit"), Config::tr("A position is closed when it has gained so much of its cost."),
       2, 20, 6, 1, percent, true},
      {QStringLiteral("interval_minutes"), Config::tr("Time between signals"),
       Config::tr("Minutes of session time that must pass between two signals of a strategy."), 1, 60, 15, 0,
       Config::tr(" min"), true},
      {QStringLiteral("max_trades_per_day"), Config::tr("Trades a day"), Config::tr("Entries allowed on one trade date."), 1, 50, 5, 0, {},
       true},
      {QStringLiteral("max_positions"), Config::tr("Positions at once"), Config::tr("Symbols that may be held at the same time."), 1, 15, 5,
       0, {}, true},
      {QStringLiteral("available_percent"), Config::tr("Capital to use"), Config::tr("Share of the capital that may be deployed."), 0, 100,
       80, 1, percent, false},
      {QStringLiteral("reserve_percent"), Config::tr("Reserve"), Config::tr("Share of the capital that is never deployed."), 0, 100, 20, 1,
       percent, false},
      {QStringLiteral("max_position_percent"), Config::tr("Largest position"), Config::tr("Share of the capital to use that one position may reach."),
       0, 100, 30, 1, percent, false},
      {QStringLiteral("daily_loss_percent"), Config::tr("Loss of a day"),
       Config::tr("Nothing new is opened on a trade date once so much of the capital is lost."), 0, 100, 5, 1, percent,
       false},
      {QStringLiteral("symbol_exposure_percent"), Config::tr("Exposure to a symbol"),
       Config::tr("Share of the capital to use that one symbol may reach; entries are made smaller, then refused."), 0, 100,
       15, 1, percent, false},
      {QStringLiteral("max_age_hours"), Config::tr("Longest time held"), Config::tr("A position older than this is closed; 0 never."), 0,
       2000, 24, 1, Config::tr(" h"), false},
      {QStringLiteral("max_signals_per_hour"), Config::tr("Signals an hour"), Config::tr("Signals taken in sixty minutes of session time."),
       1, 1000, 12, 0, {}, false},
      {QStringLiteral("stale_after_seconds"), Config::tr("Age of a price"),
       Config::tr("A price older than this is not acted on; 0 never grows old."), 0, 1e6, 300, 0, Config::tr(" s"), false},
      {QStringLiteral("latency_ms"), Config::tr("Latency"), Config::tr("Time an order needs to the simulated exchange."), 0, 60000, 0, 0,
       Config::tr(" ms"), false},
      {QStringLiteral("partial_fill_percent"), Config::tr("Partial fills"), Config::tr("Share of the orders the simulated exchange fills in parts."),
       0, 100, 0, 1, percent, false},
      {QStringLiteral("rejection_percent"), Config::tr("Rejections"), Config::tr("Share of the orders the simulated exchange refuses."), 0,
       100, 0, 1, percent, false},
      {QStringLiteral("seed"), Config::tr("Seed"), Config::tr("Number that random choices of the simulated exchange start from."), 0, 4e9, 1,
       0, {}, false},
  };
}

std::optional<double> setting(const SessionConfig& config, const QString& key) {
  const QJsonValue value = config.rest.value(key);
  bool ok = value.isDouble();
  const double number = value.isString() ? value.toString().toDouble(&ok) : value.toDouble();
  return ok ? std::optional(number) : std::nullopt;
}

void setSetting(SessionConfig& config, const QString& key, std::optional<double> value) {
  if (value) config.rest.insert(key, *value);
  else config.rest.remove(key);
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
  const QJsonDocument document = QJsonDocument::fromJson(json);
  if (!document.isObject()) return json;
  QJsonObject object = document.object();
  if (object.value(QStringLiteral("strategy")).toString() != strategy) object.remove(QStringLiteral("parameters"));
  object.remove(QStringLiteral("strategies"));
  object.insert(QStringLiteral("strategy"), strategy);
  return QJsonDocument(object).toJson();
}

}  // namespace keel::models
