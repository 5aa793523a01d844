#pragma once
// Puts an engine together and runs it: store, session, engine thread, tape. The only class that implements api::Engine,
// used by both front ends.
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include <engine/api/engine.h>
#include <engine/core/trading_core.h>
#include <engine/host/session_config.h>

namespace keel::live {
struct DriverSetup;
}

namespace keel::host {

struct HostOptions {
  std::filesystem::path store;          ///< the SQLite file; created when it does not exist
  bool watchEmergencyFile = true;       ///< "<store>.emergency-stop" appearing stops the session (keel-cli emergency-stop)
};

/// How a session ended, for scripts and reports. Read it after waitUntilDone() or stop().
struct SessionSummary {
  domain::SessionId id;
  std::string name;
  domain::SessionState state = domain::SessionState::Stopped;
  std::string reason;
  bool generated = false;
  std::uint64_t slices = 0;
  std::size_t orders = 0, fills = 0, denied = 0, signals = 0, executed = 0, blocked = 0, alerts = 0;
  domain::Money initialCash, cash, equity, realizedPnl, unrealizedPnl, fees;
  domain::Money maxDrawdown;
  std::string orderListHash;
  std::vector<std::pair<std::string, domain::SignedQuantity>> positions;
  std::optional<core::EmergencyReport> emergency;
  api::RecoveryView recovery;
  std::string startRefused;              ///< why the start was refused; empty when it was not
};

class EngineHost final : public api::Engine {
 public:
  explicit EngineHost(HostOptions options);
  ~EngineHost() override;

  /// Opens the store. Codes: those of store::Store::open.
  [[nodiscard]] base::Result<void, base::Failure> start();
  /// Ends the session's threads in order and closes the store; safe to call twice.
  void stop();

  // --- api::Engine ---
  void load(std::string configJson, api::LoadReceiver done) override;
  std::uint64_t post(domain::Command command) override;
  std::uint64_t emergencyStop(const char* reason) override;
  bool requestSnapshot(const api::SnapshotRequest& request, api::SnapshotReceiver receiver) override;
  [[nodiscard]] api::Library& library() override;

  // --- for keel-cli ---
  /// Loads the session of `config`, continuing an unfinished one of the same configuration that the store holds.
  [[nodiscard]] base::Result<void, base::Failure> loadSession(const SessionConfig& config);
  /// Blocks until the tape has ended, the session is stopped or its start was refused; false when `poll` returned
  /// false.
  bool waitUntilDone(const std::function<bool()>& poll);
  [[nodiscard]] SessionSummary summary() const;

 private:
  struct Session;
  [[nodiscard]] base::Result<void, base::Failure> buildEngine(Session& session, domain::SessionId id);
  [[nodiscard]] live::DriverSetup driverSetup(Session& session, const domain::SessionRecord& record);
  void endSession();
  void watch(std::stop_token token);

  struct State;
  std::unique_ptr<State> m_state;
};

/// The file whose appearance stops the session running on `store`.
[[nodiscard]] std::filesystem::path emergencyFile(const std::filesystem::path& store);

}  // namespace keel::host
