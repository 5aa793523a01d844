// The GUI program "keel": options, one Application, the event loop.
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

#include <app/application.h>
#include <app/settings.h>
#include <engine/base/log.h>
#include <models/session_config.h>

namespace {

using keel::app::Start;

/// Qt ends the process when it finds no display; a person deserves to hear what to do instead.
bool displayExpected(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    for (const char* word : {"--help", "-h", "--version", "-v", "--help-all"}) {
      if (std::strcmp(argv[i], word) == 0) return true;
    }
    if (std::strcmp(argv[i], "-platform") == 0) return true;
  }
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
    if (!qEnvironmentVariableIsEmpty(name)) return true;
  }
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
  return false;
#else
  return true;
#endif
}

void addOptions(QCommandLineParser& parser) {
  parser.setApplicationDescription(QStringLiteral("Desktop trading terminal with the engine inside."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addOptions({
      {QStringLiteral("config"), QStringLiteral("Load this session."), QStringLiteral("FILE")},
      {QStringLiteral("store"), QStringLiteral("Keep sessions in this file."), QStringLiteral("FILE")},
      {QStringLiteral("data"), QStringLiteral("Play this market data; may be given for several symbols."),
       QStringLiteral("SYMBOL=FILE")},
      {QStringLiteral("strategy"), QStringLiteral("The strategy to run."), QStringLiteral("NAME")},
      {QStringLiteral("speed"), QStringLiteral("Tape seconds per second, or max."), QStringLiteral("N|max")},
      {QStringLiteral("autostart"), QStringLiteral("Start the session as soon as it is loaded.")},
      {QStringLiteral("screenshot"), QStringLiteral("Write a picture of the window, then end."),
       QStringLiteral("FILE")},
      {QStringLiteral("after"), QStringLiteral("Seconds before the picture."), QStringLiteral("SECONDS"),
       QStringLiteral("5")},
      {QStringLiteral("theme"), QStringLiteral("Use this theme: dark, light, cvdDark, cvdLight or highContrast."),
       QStringLiteral("NAME")},
      {QStringLiteral("language"), QStringLiteral("Use this language: en, de or it."), QStringLiteral("CODE")},
  });
}

/// Negative when the text is neither a number nor "max"; zero for "max".
double parseSpeed(const QString& text) {
  if (text == QLatin1String("max")) return 0;
  bool ok = false;
  const double speed = text.toDouble(&ok);
  return ok && speed > 0 ? speed : -1;
}

/// The first session's configuration from the options, else the sample; `error` says what is wrong.
QByteArray firstConfig(const QCommandLineParser& parser, QString* error) {
  const QString speedText = parser.value(QStringLiteral("speed"));
  const double speed = speedText.isEmpty() ? 60 : parseSpeed(speedText);
  if (speed < 0) *error = QStringLiteral("--speed: '%1' is neither a number above zero nor 'max'").arg(speedText);
  const QString strategy = parser.value(QStringLiteral("strategy"));
  const QStringList data = parser.values(QStringLiteral("data"));
  if (!data.isEmpty()) {
    keel::models::SessionConfig config;
    config.speed = speed;
    if (!strategy.isEmpty()) config.strategy = strategy;
    for (const QString& text : data) {
      keel::models::DataFile file = keel::models::parseDataFile(text);
      if (file.symbol.isEmpty() || file.file.isEmpty())
        *error = QStringLiteral("--data: '%1' is not SYMBOL=FILE").arg(text);
      file.file = QFileInfo(file.file).absoluteFilePath();
      config.data.push_back(file);
    }
    return keel::models::toJson(config);
  }
  const QString wanted = parser.value(QStringLiteral("config"));
  const QString file = wanted.isEmpty() ? keel::app::sampleConfig() : wanted;
  if (file.isEmpty()) return {};
  QByteArray json = keel::app::readConfig(file, error);
  if (!speedText.isEmpty()) json = keel::models::withSpeed(json, speed);
  if (!strategy.isEmpty()) json = keel::models::withStrategy(json, strategy);
  return json;
}

/// Log files beside the store for as long as the program runs; where they cannot be made it runs without them.
class LogFiles {
 public:
  explicit LogFiles(const QString& store) {
    const std::string folder = QFileInfo(store).absolutePath().toStdString() + "/logs";
    try {
      keel::base::startLog(folder, keel::base::LogLevel::Info);
    } catch (const std::exception& why) {
      std::fprintf(stderr, "keel: no log is written: %s\n", why.what());
    }
  }
  ~LogFiles() { keel::base::stopLog(); }
  LogFiles(const LogFiles&) = delete;
  LogFiles& operator=(const LogFiles&) = delete;
};

}  // namespace

int main(int argc, char** argv) {
  if (!displayExpected(argc, argv)) {
    std::fputs(
        "keel: no display was found (DISPLAY and WAYLAND_DISPLAY are empty).\n"
        "Run it in a desktop session, or use keel-cli, which needs none.\n",
        stderr);
    return 1;
  }
  // --help and --version answer without a display.
  if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
      qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
  }
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("keel"));
  QApplication::setApplicationDisplayName(QStringLiteral("Keel"));
  QApplication::setApplicationVersion(QStringLiteral(KEEL_VERSION));
  QApplication::setQuitOnLastWindowClosed(false);
  QCommandLineParser parser;
  addOptions(parser);
  parser.process(application);

  Start start;
  QString error;
  start.config = firstConfig(parser, &error);
  if (!error.isEmpty()) {
    std::fprintf(stderr, "keel: %s\n", qPrintable(error));
    return 2;
  }
  const QString store = parser.value(QStringLiteral("store"));
  start.store = store.isEmpty() ? keel::app::defaultStore() : store;
  start.autostart = parser.isSet(QStringLiteral("autostart"));
  start.screenshot = parser.value(QStringLiteral("screenshot"));
  start.theme = parser.value(QStringLiteral("theme"));
  start.language = parser.value(QStringLiteral("language"));
  start.after = parser.value(QStringLiteral("after")).toDouble();
  const LogFiles logFiles(start.store);
  keel::app::Settings settings;
  keel::app::Application keel(start, settings);
  keel.run();
  return QApplication::exec();
}
