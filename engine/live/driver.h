#pragma once
// The engine thread: takes what is in the inbox, journals it, turns the core and the paper venue, writes the turn down
// and, when asked, answers a snapshot. Everything another thread may call is marked so.
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include <engine/api/engine.h>
#include <engine/bus/inbox.h>
#include <engine/core/venue_loop.h>
#include <engine/live/desk_view.h>
#include <engine/live/log_tail.h>
#include <engine/live/session_recorder.h>
#include <engine/ports/record_writer.h>
#include <engine/risk/readiness.h>

namespace keel::live {

struct DriverSetup {
  core::TradingCore* core = nullptr;
  ports::PaperVenue* venue = nullptr;
  ports::RecordWriter* writer = nullptr;   ///< null: nothing is kept
  LogTail* log = nullptr;                  ///< may be null
  domain::SessionRecord session;
  base::Timestamp beginsAt{};              ///< stamp of commands that come before the first slice
  std::uint64_t tapeSlices = 0;            ///< for progress; 0: unknown
  double speed = 0;
  std::string zone;
  std::string strategy;
  std::string profile;
  std::optional<simulation::FeeSchedule> fees;   ///< of the venue, for previews of orders; nothing: not told
  std::function<void(domain::SessionState)> onState;   ///< called on the engine thread
  std::function<void(const std::string&)> onStartRefused;             ///< the same; with the sentences of what blocks
  std::function<void(std::vector<api::ThreadView>&)> otherThreads;   ///< the same; adds the threads the driver does not know
  std::function<void()> beforeTurn;        ///< tests inject delays here
};

class Driver final : private core::VenueLoop::Hooks {
 public:
  explicit Driver(DriverSetup setup);
  ~Driver() override;

  /// Before run(): brings core and venue to where the journal ends. Codes: BAD_JOURNAL, NOT_EQUAL (the venue rebuilt
  /// from the journal answered differently from what was journalled: the files do not belong together).
  [[nodiscard]] base::Result<api::RecoveryView, base::Failure> recover(
      const std::vector<domain::JournalRecord>& journal, const std::vector<domain::OrderRecord>& believedOrders,
      const std::vector<domain::FillRecord>& believedFills, const std::vector<domain::PositionRecord>& believedPositions);
  /// Index of the next slice the tape must give.
  [[nodiscard]] std::uint64_t nextSlice() const { return m_nextSlice; }

  /// Any thread: an emergency stop has done what it can, because everything is flat or no price will come any more.
  [[nodiscard]] bool emergencyOver() const { return m_emergencyOver.load(); }

  /// The body of the engine thread; returns after stop().
  void run();
  /// Any thread.
  void stop();
  [[nodiscard]] bus::Inbox& inbox() { return m_inbox; }
  std::uint64_t post(domain::Command command);
  std::uint64_t emergencyStop(const char* reason);
  bool requestSnapshot(const api::SnapshotRequest& request, api::SnapshotReceiver receiver);

  /// After run() has returned.
  [[nodiscard]] const SessionRecorder& recorder() const { return m_recorder; }

 private:
  static constexpr std::size_t kInboxCapacity = 4'096;
  class StateTap;
  void turn();
  void handleEmergency();
  void noteEmergency();
  void handle(bus::Message& message);
  void command(const domain::Command& command);
  [[nodiscard]] bool refuseStart(const domain::Command& command);
  [[nodiscard]] risk::Readiness readiness() const;
  void slice(const bus::OwnedSlice& slice);
  [[nodiscard]] base::Timestamp stamp() const;
  void journal(const bus::Message& message);
  bool flush(bool synced);
  void checkStore();
  void answerSnapshot();
  void fillSession(api::SessionView& view) const;
  void fillHealth(api::HealthView& view);
  void fillThreads(api::HealthView& view, const ports::WriterHealth& store, std::size_t inboxDepth);
  void measureRate();
  [[nodiscard]] api::RecoveryView describeRecovery(const std::vector<domain::OrderRecord>& orders,
                                                   const std::vector<domain::FillRecord>& fills,
                                                   const std::vector<domain::PositionRecord>& positions) const;

  // core::VenueLoop::Hooks
  void beforeReport(const domain::ExecutionReport& report) override;
  void beforeSlice(const domain::MarketSlice& slice) override;
  void beforeEnd() override;
  bool intentsDurable() override;

  DriverSetup m_setup;
  core::TradingCore& m_core;
  bus::Inbox m_inbox;
  core::VenueLoop m_loop;
  DeskView m_view;
  SessionRecorder m_recorder;
  std::unique_ptr<StateTap> m_tap;

  std::vector<bus::Message> m_taken;
  std::uint64_t m_sequence = 0;
  std::uint64_t m_nextSlice = 0;
  bool m_tapeEnded = false;
  bool m_finished = false;
  std::atomic<bool> m_emergencyOver{false};
  bool m_replaying = false;
  std::vector<domain::ExecutionReport> m_expected;   ///< journalled reports, while replaying
  std::size_t m_nextExpected = 0;
  bool m_differs = false;
  api::RecoveryView m_recovery;

  std::atomic<std::uint64_t> m_nextCommand{1};
  std::mutex m_snapshotMutex;
  api::SnapshotRequest m_request;
  api::SnapshotReceiver m_receiver;
  std::mutex m_reasonMutex;
  std::string m_emergencyReason;
  std::uint64_t m_snapshotNumber = 0;
  base::Duration m_lastTurn{};
  base::Duration m_worstTurn{};
  std::uint64_t m_events = 0;
  std::chrono::steady_clock::time_point m_turnBegan{};
  std::chrono::steady_clock::time_point m_rateSince{};   ///< begin of the second being counted
  std::uint64_t m_rateEvents = 0;
  double m_eventsPerSecond = 0;
  std::chrono::steady_clock::time_point m_logMoved{};    ///< when no log line waited
};

}  // namespace keel::live
