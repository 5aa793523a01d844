#pragma once
// The commands of keel-cli, one file each. Each takes its words, prints its result and returns the exit code.
#include <string>
#include <string_view>
#include <vector>

#include <app/cli/arguments.h>

namespace keel::cli {

using Words = std::vector<std::string>;

struct CommandSpec {
  std::string_view name;
  std::string_view synopsis;
  std::string_view description;
  const std::vector<OptionSpec>& (*options)();
  int (*run)(const Arguments& arguments);
  bool drawsText = false;        ///< needs fonts, hence a QGuiApplication; no display
};

[[nodiscard]] const CommandSpec& backtestCommand();
[[nodiscard]] const CommandSpec& strategiesCommand();
[[nodiscard]] const CommandSpec& indicatorsCommand();
[[nodiscard]] const CommandSpec& metricsCommand();
[[nodiscard]] const CommandSpec& importCommand();
[[nodiscard]] const CommandSpec& generateCommand();
[[nodiscard]] const CommandSpec& sessionCommand();
[[nodiscard]] const CommandSpec& emergencyCommand();
[[nodiscard]] const CommandSpec& replayCommand();
[[nodiscard]] const CommandSpec& auditCommand();
[[nodiscard]] const CommandSpec& storeCommand();
[[nodiscard]] const CommandSpec& experimentsCommand();
[[nodiscard]] const CommandSpec& preflightCommand();
[[nodiscard]] const CommandSpec& reportCommand();

/// Writes a whole file through a temporary one; WRITE_FAILED names the file and why.
[[nodiscard]] base::Result<void, base::Failure> writeFile(const std::string& path, const std::string& content);
/// The whole of a plain or gzip-compressed text file; NOT_FOUND names it.
[[nodiscard]] base::Result<std::string, base::Failure> readTextFile(const std::string& path);

}  // namespace keel::cli
