#pragma once
// What the desk asks for besides the running session: the past, experiments, reports, files to look into. One worker
// thread takes the jobs in order, so that neither a slow file nor a stalled store ever holds up the caller.
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <engine/api/library.h>
#include <engine/store/store.h>

namespace keel::host {

class Library final : public api::Library {
 public:
  Library();
  ~Library() override;

  /// From here on the store can be asked; it must outlive close(). Without one those jobs fail with STORE_NOT_OPEN.
  void open(store::Store& store);
  /// Cancels what waits and what runs, waits for the answers and lets go of the store.
  void close();

  [[nodiscard]] const api::Catalogue& catalogue() const override { return m_catalogue; }
  void sessions(std::size_t limit, api::Receiver<std::vector<api::PastSession>> done) override;
  void experiments(api::Receiver<std::vector<api::Experiment>> done) override;
  void saveExperiment(std::string name, std::string configJson, api::Receiver<void> done) override;
  void deleteExperiment(std::string name, api::Receiver<void> done) override;
  api::JobNumber inspectFile(std::string path, std::string symbol, api::ProgressReceiver progress,
                             api::Receiver<api::FileInspection> done) override;
  api::JobNumber makeReport(domain::SessionId session, api::ReportFormat format, std::string path,
                            api::ProgressReceiver progress, api::Receiver<void> done) override;
  void checkConfig(std::string configJson, api::Receiver<void> done) override;
  void cancel(api::JobNumber job) override;

 private:
  struct Desk;
  api::Catalogue m_catalogue;
  std::unique_ptr<Desk> m_desk;
};

/// What the strategies and profiles of the product are, as the desk offers them.
[[nodiscard]] api::Catalogue makeCatalogue();
/// INVALID_PARAMETER unless it is valid UTF-8 of 1 to 50 characters without control characters.
[[nodiscard]] base::Result<void, base::Failure> checkExperimentName(std::string_view name);
/// Checks name and configuration before they are kept; for callers that have a store at hand.
[[nodiscard]] base::Result<void, base::Failure> keepExperiment(store::Store& store, const std::string& name,
                                                               const std::string& configJson);
/// By name, with the newest session each ran as.
[[nodiscard]] base::Result<std::vector<api::Experiment>, base::Failure> listExperiments(const store::StoreReader& reader);
[[nodiscard]] base::Result<void, base::Failure> dropExperiment(store::Store& store, const std::string& name);
/// What a file holds; `goOn` gets the share read and returns false to stop (CANCELED).
[[nodiscard]] base::Result<api::FileInspection, base::Failure> inspect(const std::filesystem::path& file,
                                                                       const std::function<bool(double)>& goOn);

}  // namespace keel::host
