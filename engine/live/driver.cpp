#include <engine/live/driver.h>

#include <algorithm>
#include <chrono>
#include <cstring>

#include <fmt/format.h>

#include <engine/base/log.h>
#include <engine/bus/journal_codec.h>
#include <engine/live/preflight.h>

namespace keel::live {

using domain::SessionState;

namespace {

constexpr std::chrono::milliseconds kIdle{50};

}  // namespace

/// Forwards changes of state: the tape begins and ends with them.
class Driver::StateTap final : public core::Observer {
 public:
  explicit StateTap(Driver& driver) : m_driver(driver) {}
  void onState(SessionState state, base::Timestamp, const std::string& why) override {
    base::logInfo("session", "{}{}{}", domain::name(state), why.empty() ? "" : ": ", why);
    if (m_driver.m_setup.onState && !m_driver.m_replaying) m_driver.m_setup.onState(state);
  }
  void onAlert(const domain::Alert& alert) override {
    const auto level = alert.severity == domain::Severity::Critical  ? base::LogLevel::Error
                       : alert.severity == domain::Severity::Warning ? base::LogLevel::Warning
                                                                     : base::LogLevel::Info;
    if (!m_driver.m_replaying) base::writeLog(level, "engine", alert.code + ": " + alert.text);
  }

 private:
  Driver& m_driver;
};

Driver::Driver(DriverSetup setup)
    : m_setup(std::move(setup)),
      m_core(*m_setup.core),
      m_inbox(kInboxCapacity),
      m_loop(m_core, *m_setup.venue, this),
      m_view(m_core),
      m_recorder(m_core, m_setup.session),
      m_tap(std::make_unique<StateTap>(*this)) {
  m_view.setFees(m_setup.fees);
  m_core.addObserver(&m_view);
  m_core.addObserver(&m_recorder);
  m_core.addObserver(m_tap.get());
}

Driver::~Driver() = default;

// --- called from any thread -----------------------------------------------------------------------------------------

void Driver::stop() { m_inbox.close(); }

std::uint64_t Driver::post(domain::Command command) {
  command.number = m_nextCommand.fetch_add(1);
  m_inbox.put(bus::Lane::Commands, bus::StampedCommand{{}, command});
  return command.number;
}

std::uint64_t Driver::emergencyStop(const char* reason) {
  const std::uint64_t number = m_nextCommand.fetch_add(1);
  {
    const std::scoped_lock lock(m_reasonMutex);
    m_emergencyReason = reason;
  }
  m_inbox.raiseEmergency(number);
  return number;
}

bool Driver::requestSnapshot(const api::SnapshotRequest& request, api::SnapshotReceiver receiver) {
  {
    const std::scoped_lock lock(m_snapshotMutex);
    if (m_receiver) return false;
    m_request = request;
    m_receiver = std::move(receiver);
  }
  m_inbox.poke();
  return true;
}

// --- the engine thread ----------------------------------------------------------------------------------------------

void Driver::run() {
  while (m_inbox.take(m_taken, kIdle)) turn();
  // A session that an emergency stop brought to flat is over; the next start begins a new one.
  if (!m_finished && m_core.emergency() && m_core.emergency()->flat) {
    m_finished = true;
    m_recorder.finish(m_core.now());
  }
  // What was still waiting when the door closed has been taken; the end is written down with full sync.
  flush(true);
}

void Driver::turn() {
  if (m_setup.beforeTurn) m_setup.beforeTurn();
  const auto began = std::chrono::steady_clock::now();
  m_turnBegan = began;
  try {
    handleEmergency();
    for (bus::Message& message : m_taken) {
      handle(message);
      handleEmergency();
    }
    m_loop.settle();
  } catch (const base::EngineFault& fault) {
    base::logError("engine", "{}", fault.what());
    m_core.halt(fault.what());
  }
  flush(false);
  noteEmergency();
  if (!m_taken.empty()) {
    m_events += m_taken.size();
    m_lastTurn = std::chrono::steady_clock::now() - began;
    m_worstTurn = std::max(m_worstTurn, m_lastTurn);
  }
  measureRate();
  answerSnapshot();
}

void Driver::noteEmergency() {
  m_emergencyOver = m_core.emergency() && (m_core.emergency()->flat || m_tapeEnded);
}

/// Looked at before every message, so that a full inbox does not delay it.
void Driver::handleEmergency() {
  const std::uint64_t number = m_inbox.takeEmergency();
  if (number == 0) return;
  domain::Command stop;
  stop.kind = domain::CommandKind::EmergencyStop;
  stop.number = number;
  {
    const std::scoped_lock lock(m_reasonMutex);
    std::strncpy(stop.reason.data(), m_emergencyReason.c_str(), stop.reason.size() - 1);
  }
  command(stop);
}

void Driver::handle(bus::Message& message) {
  if (auto* market = std::get_if<bus::OwnedSlice>(&message)) {
    slice(*market);
  } else if (auto* stamped = std::get_if<bus::StampedCommand>(&message)) {
    command(stamped->command);
  } else if (auto* report = std::get_if<domain::ExecutionReport>(&message)) {
    beforeReport(*report);
    m_core.handle(*report);
    m_loop.settle();
  } else {
    m_tapeEnded = true;
    m_loop.endOfData();
    if (!m_finished) {
      m_finished = true;
      m_recorder.finish(m_core.now());
    }
  }
}

base::Timestamp Driver::stamp() const { return std::max(m_core.now(), m_setup.beginsAt); }

void Driver::command(const domain::Command& given) {
  if (given.kind == domain::CommandKind::Start && refuseStart(given)) return;
  const bus::StampedCommand stamped{stamp(), given};
  journal(stamped);
  m_loop.onCommand(stamped.command, stamped.ts);
}

risk::Readiness Driver::readiness() const {
  Surroundings around;
  around.tapeEnded = m_tapeEnded;
  around.slicesPlayed = m_nextSlice;
  around.slices = m_setup.tapeSlices;
  around.droppedLogLines = base::droppedLogLines();
  if (m_setup.writer != nullptr) {
    const ports::WriterHealth store = m_setup.writer->health();
    if (store.failure) around.storeFailure = store.failure->message;
    around.storeQueued = store.queued;
    around.storeCapacity = store.capacity;
  }
  return risk::assess(situationOf(m_core, around));
}

/// A start that is refused is not an input of the core: it is neither journalled nor handled, and so a replay, which
/// has no store and no surroundings, comes to the same. In other states than Stopped the core has its own answer.
bool Driver::refuseStart(const domain::Command& given) {
  if (m_core.state() != SessionState::Stopped) return false;
  const risk::Readiness judged = readiness();
  if (judged.ready) return false;
  const std::string why = judged.refusal();
  m_view.onCommandResult({given.number, given.kind, "NOT_READY", why});
  base::logWarning("session", "start refused at {} of 100 points: {}", judged.score, why);
  if (m_setup.onStartRefused) m_setup.onStartRefused(why);
  return true;
}

void Driver::slice(const bus::OwnedSlice& market) {
  if (market.index < m_nextSlice) return;  // seen before a restart
  m_nextSlice = market.index + 1;
  m_loop.onSlice(market.view());
  m_view.onSlice(market.view());
}

// --- journal and store ----------------------------------------------------------------------------------------------

void Driver::journal(const bus::Message& message) {
  ++m_sequence;
  if (m_replaying || m_setup.writer == nullptr) return;
  m_recorder.journal(static_cast<std::uint8_t>(bus::kindOf(message)), m_sequence, bus::timeOf(message), bus::encode(message));
}

void Driver::beforeReport(const domain::ExecutionReport& report) {
  if (m_replaying) {
    if (m_nextExpected < m_expected.size()) {
      m_differs = m_differs || bus::encode(m_expected[m_nextExpected]) != bus::encode(report);
      ++m_nextExpected;
      ++m_sequence;
      return;
    }
    // Beyond the last journalled report: this one was not written down before the end. From here on we record.
    m_replaying = false;
    m_recorder.mute(false);
  }
  journal(report);
}

void Driver::beforeSlice(const domain::MarketSlice& market) {
  journal(bus::OwnedSlice{market.ts, m_nextSlice - 1, {market.bars.begin(), market.bars.end()},
                          {market.quotes.begin(), market.quotes.end()}});
}

void Driver::beforeEnd() { journal(bus::TapeEnded{m_core.now()}); }

/// The way out of a position does not depend on the disk: an emergency stop goes on when the store has failed.
bool Driver::intentsDurable() {
  if (m_replaying || flush(true)) return true;
  return m_core.emergency() && !m_core.emergency()->flat;
}

/// Hands the turn to the store; false when the store has failed, and then trading is halted.
bool Driver::flush(bool synced) {
  if (m_setup.writer == nullptr) {
    static_cast<void>(m_recorder.take());
    return true;
  }
  std::vector<domain::Record> records = m_recorder.take();
  if (!records.empty()) m_setup.writer->append(std::move(records));
  if (!synced) {
    checkStore();
    return true;
  }
  const auto written = m_setup.writer->sync();
  if (written) return true;
  m_core.halt(fmt::format("the store cannot write: {}", written.error().message));
  return false;
}

void Driver::checkStore() {
  const ports::WriterHealth health = m_setup.writer->health();
  if (health.failure) m_core.halt(fmt::format("the store cannot write: {}", health.failure->message));
}

// --- snapshots ------------------------------------------------------------------------------------------------------

void Driver::answerSnapshot() {
  api::SnapshotRequest request;
  api::SnapshotReceiver receiver;
  {
    const std::scoped_lock lock(m_snapshotMutex);
    if (!m_receiver) return;
    request = m_request;
    receiver = std::exchange(m_receiver, {});
  }
  auto snapshot = std::make_shared<api::Snapshot>();
  snapshot->number = ++m_snapshotNumber;
  fillSession(snapshot->session);
  m_view.fill(request, *snapshot);
  if (has(request.parts, api::Part::Health)) fillHealth(snapshot->health);
  if (has(request.parts, api::Part::Preflight)) snapshot->preflight = preflightView(readiness());
  if (has(request.parts, api::Part::Recovery)) snapshot->recovery = m_recovery;
  if (has(request.parts, api::Part::Log) && m_setup.log != nullptr) {
    snapshot->log = m_setup.log->after(request.afterLog, api::kFactsPerSnapshot);
  }
  receiver(std::move(snapshot));
}

void Driver::fillSession(api::SessionView& view) const {
  const domain::SessionRecord& session = m_recorder.session();
  view.id = session.id;
  view.name = session.name;
  view.mode = session.mode;
  view.state = m_core.state();
  view.strategy = m_setup.strategy;
  view.profile = m_setup.profile;
  view.capital = m_core.config().totalCapital;
  view.generated = session.generated;
  view.tapeEnded = m_tapeEnded;
  view.now = m_core.now();
  view.zone = m_setup.zone;
  view.progress = m_setup.tapeSlices > 0 ? static_cast<double>(m_nextSlice) / static_cast<double>(m_setup.tapeSlices) : 0;
  view.speed = m_setup.speed;
  if (m_core.instruments().size() > 0 && view.now != base::Timestamp{}) {
    const calendar::Calendar& exchange = m_core.calendarOf(m_core.instruments().rows().front().id);
    view.marketOpen = exchange.isOpen(view.now);
    view.marketChanges = view.marketOpen ? exchange.nextClose(view.now) : exchange.nextOpen(view.now);
  }
  const bool stopped = view.state == SessionState::Halted || view.state == SessionState::EmergencyStopped;
  if (stopped) view.haltReason = m_core.stateReason();
}

}  // namespace keel::live
