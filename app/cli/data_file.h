#pragma once
// What several commands share about files: their names on the command line, times of bars as text, writing bars.
// It must never know what a command does with them.
#include <optional>
#include <string>

#include <app/cli/arguments.h>
#include <engine/adapters/recorded/import.h>
#include <engine/calendar/zones.h>

namespace keel::cli {

struct DataArgument {
  std::string symbol;  ///< empty when only a file was named
  std::string file;
};
/// "FILE" or "SYMBOL=FILE"; a file whose own name has an '=' is found under that name. MISSING_OPTION.
[[nodiscard]] base::Result<DataArgument, base::Failure> dataArgument(const Arguments& arguments);

/// BAD_USAGE for a command that takes options only.
[[nodiscard]] base::Result<void, base::Failure> refusePositional(const Arguments& arguments);

/// The file of --store, which need not exist yet. MISSING_OPTION, NOT_A_FILE.
[[nodiscard]] base::Result<std::string, base::Failure> storeArgument(const Arguments& arguments);

/// The opening time of a bar as the wall clock of the file's zone writes it: "2013-10-07", or "2013-10-07 09:30:00"
/// unless the bars are daily.
class BarLabels {
 public:
  /// Codes of calendar::Zone::load.
  [[nodiscard]] static base::Result<BarLabels, base::Failure> of(const recorded::ImportReport& report);
  [[nodiscard]] std::string text(std::int64_t tsOpenNs) const;

 private:
  BarLabels(calendar::Zone zone, bool daily) : m_zone(std::move(zone)), m_daily(daily) {}
  calendar::Zone m_zone;
  bool m_daily;
};

/// recorded::writeBarsCsv through a temporary file in the same folder, so that a failure leaves no half of a file.
/// Returns the number of bytes of text before compression.
[[nodiscard]] base::Result<std::size_t, base::Failure> writeBarsFile(const std::string& path,
                                                                     const recorded::BarSeries& bars,
                                                                     const std::string& zone);

}  // namespace keel::cli
