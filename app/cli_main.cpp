// keel-cli: the engine without a window. Scripts depend on its options, its JSON and its exit codes.
#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

#include <QCoreApplication>
#include <QGuiApplication>

#include <fmt/format.h>

#include <app/cli/commands.h>
#include <engine/base/memory.h>

namespace {

using keel::cli::CommandSpec;

const std::vector<const CommandSpec*>& commands() {
  using namespace keel::cli;
  static const std::vector<const CommandSpec*> table{
      &backtestCommand(), &strategiesCommand(), &indicatorsCommand(), &metricsCommand(), &importCommand(),
      &generateCommand(), &sessionCommand(),  &emergencyCommand(), &replayCommand(), &auditCommand(), &storeCommand(),
      &reportCommand(), &experimentsCommand(), &preflightCommand(),
  };
  return table;
}

void printUsage(std::FILE* to) {
  fmt::print(to, "keel-cli {}: the Keel trading engine without a window\n\nusage: keel-cli COMMAND [OPTION]...\n\n", KEEL_VERSION);
  for (const CommandSpec* command : commands()) fmt::print(to, "  {:<15} {}\n", command->name, command->description);
  fmt::print(to, "\nkeel-cli COMMAND --help shows its options; --version the version.\n"
                 "Exit codes: 0 done, 1 failed, 2 bad usage or input.\n");
}

void printHelp(const CommandSpec& command) {
  fmt::print("usage: keel-cli {} {}\n\n{}\n\n", command.name, command.synopsis, command.description);
  for (const auto& option : command.options()) {
    const std::string left = fmt::format("{} {}", option.name, option.placeholder);
    fmt::print("  {:<34} {}{}\n", left, option.help, option.repeatable ? " (repeatable)" : "");
  }
}

/// No command needs a display: the one that draws does so on Qt's own offscreen platform.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
  const std::string_view word = argc > 1 ? argv[1] : "";
  const bool draws = std::any_of(commands().begin(), commands().end(),
                                 [word](const CommandSpec* c) { return c->name == word && c->drawsText; });
  if (!draws) return std::make_unique<QCoreApplication>(argc, argv);
  qputenv("QT_QPA_PLATFORM", "offscreen");
  // Qt warns of a desktop's folders that are not there; a program without a window does not miss them.
  const auto usual = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtCriticalMsg || type == QtFatalMsg) fmt::print(stderr, "{}\n", text.toStdString());
  });
  auto application = std::make_unique<QGuiApplication>(argc, argv);
  qInstallMessageHandler(usual);
  return application;
}

}  // namespace

int main(int argc, char** argv) {
  keel::base::keepFreedMemory();
  // Qt takes the words it knows (such as -platform) out of what it is given; the command gets all of them.
  std::vector<std::string> words(argv + 1, argv + argc);
  const auto application = makeApplication(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("keel"));
  if (words.empty() || words[0] == "--help" || words[0] == "help") {
    printUsage(words.empty() ? stderr : stdout);
    return words.empty() ? keel::cli::kBadUsage : keel::cli::kDone;
  }
  if (words[0] == "--version") {
    fmt::print("keel {}\n", KEEL_VERSION);
    return keel::cli::kDone;
  }
  const auto found = std::find_if(commands().begin(), commands().end(),
                                  [&](const CommandSpec* c) { return c->name == words[0]; });
  if (found == commands().end()) {
    fmt::print(stderr, "keel-cli: '{}' is not a command (UNKNOWN_COMMAND)\n\n", words[0]);
    printUsage(stderr);
    return keel::cli::kBadUsage;
  }
  words.erase(words.begin());
  if (std::find(words.begin(), words.end(), "--help") != words.end()) {
    printHelp(**found);
    return keel::cli::kDone;
  }
  const auto arguments = keel::cli::Arguments::parse(words, (*found)->options());
  if (!arguments) return keel::cli::complain(arguments.error(), keel::cli::kBadUsage);
  try {
    return (*found)->run(*arguments);
  } catch (const std::exception& fault) {
    fmt::print(stderr, "keel-cli: {} (ENGINE_FAULT)\n", fault.what());
    return keel::cli::kFailed;
  }
}
