#pragma once
// What is kept beside the running session: sessions of the past, named experiments, reports and files to look into.
// Every call returns at once; answers come on a worker thread, in the order of the calls.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <engine/api/views.h>
#include <engine/base/result.h>

namespace keel::api {

/// What the product offers for a session's configuration; never changes while the program runs.
struct StrategyOffer {
  std::string name;
  std::string description;
  bool emitsSignals = false;                     ///< false: places sized orders itself
  std::vector<ParameterView> parameters;         ///< `value` is the default
};
struct ProfileOffer {
  std::string name;
  double position = 0;                           ///< share of the capital, 0..1; stop and take likewise
  double stop = 0;
  double take = 0;
  int intervalMinutes = 0;
  int tradesPerDay = 0;
  int maximumPositions = 0;
};
struct Catalogue {
  std::vector<StrategyOffer> strategies;         ///< the default first
  std::vector<ProfileOffer> profiles;
};

/// A session the store knows.
struct PastSession {
  domain::SessionId id;
  std::string name;
  domain::Mode mode = domain::Mode::Paper;
  domain::SessionState state = domain::SessionState::Stopped;
  bool generated = false;
  std::string strategy;
  std::string zone;
  base::Timestamp tsStarted{};                   ///< session time; zero: never started
  base::Timestamp tsEnded{};                     ///< zero: not ended
  std::uint64_t orders = 0, fills = 0, trades = 0;
  std::optional<domain::Money> initialCapital;
  std::optional<domain::Money> equity;           ///< at the end; nothing where no equity was recorded
  std::optional<domain::Money> realizedPnl;      ///< before fees
  std::optional<domain::Money> fees;
  std::optional<double> maxDrawdown;             ///< fraction of the peak
  std::optional<double> winRate;                 ///< 0..1, of closed trades
  std::optional<double> profitFactor;
  std::string configJson;
};

/// A named set of settings (automationbot 4.8).
struct Experiment {
  std::string name;                              ///< 1 to 50 characters, unique
  std::string configJson;
  base::Timestamp tsSaved{};                     ///< wall clock
  std::optional<PastSession> last;               ///< newest session that ran with exactly this configuration
};

enum class ReportFormat : std::uint8_t { Pdf, Xlsx };

/// What a file of market data holds, before it is used.
struct FileInspection {
  std::string format;                            ///< "keel csv", "lean zip trade", ...
  std::uint64_t rows = 0;
  std::uint64_t bars = 0;
  std::uint64_t quotes = 0;
  base::Timestamp tsFirst{};
  base::Timestamp tsLast{};
  bool generated = false;
  std::string sha256;
  std::uint64_t refused = 0;                     ///< rows that were not taken
  std::vector<std::string> remarks;              ///< at most 100: refused rows with line and reason, gaps, duplicates
};

template <class T>
using Receiver = std::function<void(base::Result<T, base::Failure>)>;
/// Share done, 0..1; may come from any thread, at most about 20 times a second.
using ProgressReceiver = std::function<void(double)>;
using JobNumber = std::uint64_t;

class Library {
 public:
  virtual ~Library() = default;
  [[nodiscard]] virtual const Catalogue& catalogue() const = 0;
  /// Newest first, at most `limit`.
  virtual void sessions(std::size_t limit, Receiver<std::vector<PastSession>> done) = 0;
  /// By name.
  virtual void experiments(Receiver<std::vector<Experiment>> done) = 0;
  /// An existing name is overwritten. Codes: INVALID_PARAMETER (name empty or above 50 characters), and those of
  /// parsing the configuration.
  virtual void saveExperiment(std::string name, std::string configJson, Receiver<void> done) = 0;
  /// Code: EXPERIMENT_NOT_FOUND.
  virtual void deleteExperiment(std::string name, Receiver<void> done) = 0;
  /// Reads the whole file without using it.
  virtual JobNumber inspectFile(std::string path, std::string symbol, ProgressReceiver progress,
                                Receiver<FileInspection> done) = 0;
  /// Writes a session's report; a failure or a cancel leaves an older file as it was. Codes: NO_SESSION, CANCELED,
  /// those of writing the file.
  virtual JobNumber makeReport(domain::SessionId session, ReportFormat format, std::string path,
                               ProgressReceiver progress, Receiver<void> done) = 0;
  /// The configuration of a session being prepared, checked without loading it: every field that is wrong.
  virtual void checkConfig(std::string configJson, Receiver<void> done) = 0;
  virtual void cancel(JobNumber job) = 0;
};

}  // namespace keel::api
