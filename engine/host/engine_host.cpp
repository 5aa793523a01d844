#include <engine/host/engine_host.h>

#include <chrono>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include <engine/base/log.h>
#include <engine/host/library.h>
#include <engine/host/market_files.h>
#include <engine/live/driver.h>
#include <engine/live/tape_player.h>
#include <engine/simulation/exchange.h>
#include <engine/store/store.h>

namespace keel::host {

using base::Failure;
using base::Result;
using domain::SessionState;

/// Counts what a summary tells.
class Tally final : public core::Observer {
 public:
  std::size_t fills = 0, denied = 0, signals = 0, executed = 0, blocked = 0, alerts = 0;
  void onFill(const domain::FillRecord&, const ledger::Booking&) override { ++fills; }
  void onOrder(const domain::Order&, domain::OrderEvent event) override { denied += event == domain::OrderEvent::Deny ? 1 : 0; }
  void onSignal(const domain::Signal& signal) override {
    ++signals;
    executed += signal.status == domain::SignalStatus::Executed ? 1 : 0;
    blocked += signal.status == domain::SignalStatus::Blocked ? 1 : 0;
  }
  void onAlert(const domain::Alert&) override { ++alerts; }
};

namespace {

std::uint64_t countSlices(recorded::Tape& tape) {
  domain::MarketSlice slice;
  std::uint64_t count = 0;
  while (tape.next(slice)) ++count;
  tape.rewind();
  return count;
}

/// An emergency stop ends a session when it has brought it to flat: closing orders may need prices that are still to come.
bool ended(SessionState state, const live::Driver& driver) {
  return state == SessionState::Stopped || state == SessionState::Halted ||
         (state == SessionState::EmergencyStopped && driver.emergencyOver());
}

}  // namespace

/// Everything of one session, in the order in which it is built; destroyed in reverse.
struct EngineHost::Session {
  SessionConfig config;
  std::unique_ptr<Market> market;
  std::unique_ptr<core::TradingCore> core;
  std::unique_ptr<simulation::Exchange> venue;
  Tally tally;
  std::unique_ptr<live::Driver> driver;
  std::unique_ptr<live::TapePlayer> player;
  std::jthread engineThread;
  api::RecoveryView recovery;
  std::uint64_t tapeSlices = 0;

  ~Session() { shutDown(); }
  void shutDown() {
    if (player) player->stop();
    if (driver) driver->stop();
    if (engineThread.joinable()) engineThread.join();
  }
};

struct EngineHost::State {
  HostOptions options;
  std::unique_ptr<store::Store> store;
  Library library;
  live::LogTail log;
  mutable std::mutex mutex;            ///< guards `session` against load() from another thread
  std::shared_ptr<Session> session;
  std::mutex doneMutex;
  std::condition_variable doneChanged;
  SessionState lastState = SessionState::Stopped;
  bool everActive = false;
  std::string startRefused;            ///< of the last start that was refused, until one succeeds
  std::jthread loader;
  std::jthread watcher;

  [[nodiscard]] std::shared_ptr<Session> current() const {
    const std::scoped_lock lock(mutex);
    return session;
  }
  [[nodiscard]] SessionState state() {
    const std::scoped_lock lock(doneMutex);
    return lastState;
  }
  /// A session that was loaded, as it stands before its thread runs.
  void begin(SessionState now, bool active) {
    const std::scoped_lock lock(doneMutex);
    lastState = now;
    everActive = active;
    startRefused.clear();
  }
};

std::filesystem::path emergencyFile(const std::filesystem::path& store) {
  std::filesystem::path file = store;
  file += ".emergency-stop";
  return file;
}

EngineHost::EngineHost(HostOptions options) : m_state(std::make_unique<State>()) { m_state->options = std::move(options); }

EngineHost::~EngineHost() { stop(); }

Result<void, Failure> EngineHost::start() {
  if (m_state->options.store.has_parent_path()) {
    std::error_code ignored;  // opening the store reports it better
    std::filesystem::create_directories(m_state->options.store.parent_path(), ignored);
  }
  auto opened = store::Store::open(m_state->options.store);
  if (!opened) return tl::unexpected(opened.error());
  m_state->store = std::move(*opened);
  m_state->library.open(*m_state->store);
  base::setLogListener([state = m_state.get()](const base::LogLine& line) {
    const auto now = std::chrono::time_point_cast<base::Duration>(std::chrono::system_clock::now());
    state->log.add({0, now, static_cast<std::uint8_t>(line.level), line.component, line.text});
  });
  if (m_state->options.watchEmergencyFile) {
    std::error_code ignored;
    std::filesystem::remove(emergencyFile(m_state->options.store), ignored);
    m_state->watcher = std::jthread([this](std::stop_token token) { watch(std::move(token)); });
  }
  base::logInfo("host", "store {} is open", m_state->options.store.string());
  return {};
}

void EngineHost::stop() {
  m_state->watcher = {};
  m_state->loader = {};
  endSession();
  m_state->library.close();
  base::setLogListener({});
  m_state->store.reset();
}

void EngineHost::endSession() {
  std::shared_ptr<Session> session;
  {
    const std::scoped_lock lock(m_state->mutex);
    session = std::exchange(m_state->session, nullptr);
  }
  if (session) session->shutDown();
}

/// Another way to the emergency stop, for when the window hangs: a file appears beside the store.
void EngineHost::watch(std::stop_token token) {
  const std::filesystem::path file = emergencyFile(m_state->options.store);
  std::mutex mutex;
  std::condition_variable_any wake;
  std::unique_lock lock(mutex);
  while (!wake.wait_for(lock, token, std::chrono::milliseconds{200}, [&token] { return token.stop_requested(); })) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) continue;
    std::filesystem::remove(file, error);
    emergencyStop("emergency-stop file");
  }
}

// --- sessions -------------------------------------------------------------------------------------------------------

namespace {

/// What the store knows of an unfinished session.
struct Unfinished {
  domain::SessionRecord session;
  std::vector<domain::JournalRecord> journal;
  std::vector<domain::OrderRecord> orders;
  std::vector<domain::FillRecord> fills;
  std::vector<domain::PositionRecord> positions;
};

Result<std::optional<Unfinished>, Failure> findUnfinished(const store::Store& store, const std::string& configJson) {
  const auto reader = store.reader();
  if (!reader) return tl::unexpected(reader.error());
  const auto last = (*reader)->lastSession();
  if (!last) return tl::unexpected(last.error());
  if (!*last || (*last)->tsEnded != base::Timestamp{} || (*last)->configJson != configJson) return std::optional<Unfinished>{};
  Unfinished found;
  found.session = **last;
  const auto count = (*reader)->journal(found.session.id, 1, UINT64_MAX, [&](domain::JournalRecord&& record) {
    found.journal.push_back(std::move(record));
    return true;
  });
  if (!count) return tl::unexpected(count.error());
  auto orders = (*reader)->orders(found.session.id);
  auto fills = (*reader)->fills(found.session.id);
  auto positions = (*reader)->positions(found.session.id);
  if (!orders) return tl::unexpected(orders.error());
  if (!fills) return tl::unexpected(fills.error());
  if (!positions) return tl::unexpected(positions.error());
  found.orders = std::move(*orders);
  found.fills = std::move(*fills);
  found.positions = std::move(*positions);
  return std::optional(std::move(found));
}

Result<domain::SessionRecord, Failure> newSession(store::Store& store, const SessionConfig& config, const Market& market) {
  domain::SessionRecord record;
  record.name = config.name;
  record.mode = domain::Mode::Paper;
  record.configJson = config.canonicalJson;
  record.generated = market.generated;
  const auto id = store.createSession(record);
  if (!id) return tl::unexpected(id.error());
  record.id = *id;
  return record;
}

/// Also of a session that goes on: the interruption may have come before they were written.
void keepInstruments(store::Store& store, domain::SessionId session, const Market& market) {
  std::vector<domain::Record> instruments;
  for (const domain::Instrument& instrument : market.instruments.rows()) {
    instruments.push_back(domain::InstrumentRecord{session, instrument});
  }
  store.writer().append(std::move(instruments));
}

}  // namespace

/// Core and paper venue of a session whose market is loaded.
Result<void, Failure> EngineHost::buildEngine(Session& session, domain::SessionId id) {
  auto config = coreConfig(session.config, domain::Mode::Paper);
  if (!config) return tl::unexpected(config.error());
  config->session = id;
  auto core = core::TradingCore::create(*config, session.market->instruments);
  if (!core) return tl::unexpected(core.error());
  session.core = std::move(*core);
  session.core->addObserver(&session.tally);
  const auto exchange = exchangeConfig(session.config);
  if (!exchange) return tl::unexpected(exchange.error());
  session.venue = std::make_unique<simulation::Exchange>(session.market->instruments, *exchange);
  return {};
}

live::DriverSetup EngineHost::driverSetup(Session& session, const domain::SessionRecord& record) {
  live::DriverSetup setup;
  setup.core = session.core.get();
  setup.venue = session.venue.get();
  setup.writer = &m_state->store->writer();
  setup.log = &m_state->log;
  setup.session = record;
  setup.beginsAt = session.market->tape.firstTime() - base::Duration{1};
  setup.tapeSlices = session.tapeSlices = countSlices(session.market->tape);
  setup.speed = session.config.speed;
  if (const auto exchange = exchangeConfig(session.config)) setup.fees = exchange->fees;
  setup.strategy = strategyNames(session.config);
  setup.profile = profileName(session.config);
  const auto calendar = calendar::findCalendar(session.market->instruments.rows().front().calendar);
  setup.zone = calendar ? std::string((*calendar)->zoneName()) : "UTC";
  setup.onState = [state = m_state.get(), raw = &session](SessionState now) {
    const bool marketGoesOn =
        now == SessionState::Active || now == SessionState::Paused || now == SessionState::EmergencyStopped;
    if (raw->player) raw->player->play(marketGoesOn);
    {
      const std::scoped_lock lock(state->doneMutex);
      state->lastState = now;
      state->everActive = state->everActive || now == SessionState::Active;
      if (now == SessionState::Active) state->startRefused.clear();
    }
    state->doneChanged.notify_all();
  };
  setup.onStartRefused = [state = m_state.get()](const std::string& why) {
    {
      const std::scoped_lock lock(state->doneMutex);
      state->startRefused = why;
    }
    state->doneChanged.notify_all();
  };
  setup.otherThreads = [raw = &session](std::vector<api::ThreadView>& threads) {
    if (raw->player) threads.push_back(raw->player->health());
  };
  return setup;
}

Result<void, Failure> EngineHost::loadSession(const SessionConfig& config) {
  if (!m_state->store) return base::fail("STORE_NOT_OPEN", "the store is not open");
  if (const auto running = m_state->current()) {
    if (!ended(m_state->state(), *running->driver)) {
      return base::fail("SESSION_RUNNING", fmt::format("the session '{}' is running: stop it first", running->config.name));
    }
    endSession();
  }
  auto session = std::make_shared<Session>();
  session->config = config;
  auto market = loadMarket(config.data, config.fractional);
  if (!market) return tl::unexpected(market.error());
  session->market = std::move(*market);
  auto unfinished = findUnfinished(*m_state->store, config.canonicalJson);
  if (!unfinished) return tl::unexpected(unfinished.error());
  domain::SessionRecord record;
  if (*unfinished) {
    record = (*unfinished)->session;
  } else {
    auto made = newSession(*m_state->store, config, *session->market);
    if (!made) return tl::unexpected(made.error());
    record = *made;
  }
  keepInstruments(*m_state->store, record.id, *session->market);
  if (auto built = buildEngine(*session, record.id); !built) return tl::unexpected(built.error());
  session->driver = std::make_unique<live::Driver>(driverSetup(*session, record));
  m_state->begin(SessionState::Stopped, false);
  if (*unfinished) {
    const Unfinished& before = **unfinished;
    auto recovered = session->driver->recover(before.journal, before.orders, before.fills, before.positions);
    if (!recovered) return tl::unexpected(recovered.error());
    session->recovery = *recovered;
    m_state->begin(session->core->state(), !before.journal.empty());
    for (const auto* list : {&recovered->believed, &recovered->found, &recovered->changed}) {
      for (const std::string& line : *list) base::logInfo("recovery", "{}", line);
    }
  }
  session->player = std::make_unique<live::TapePlayer>(session->market->tape, session->driver->inbox(), config.speed,
                                                       session->driver->nextSlice());
  if (!ended(m_state->state(), *session->driver)) session->player->play(true);
  session->engineThread = std::jthread([driver = session->driver.get()] { driver->run(); });
  const std::scoped_lock lock(m_state->mutex);
  m_state->session = std::move(session);
  return {};
}

bool EngineHost::waitUntilDone(const std::function<bool()>& poll) {
  const auto session = m_state->current();
  if (!session) return true;
  std::unique_lock lock(m_state->doneMutex);
  while (!(m_state->everActive && ended(m_state->lastState, *session->driver)) && m_state->startRefused.empty()) {
    m_state->doneChanged.wait_for(lock, std::chrono::milliseconds{50});
    lock.unlock();
    const bool goOn = !poll || poll();
    lock.lock();
    if (!goOn) return false;
  }
  return true;
}

SessionSummary EngineHost::summary() const {
  SessionSummary out;
  const auto session = m_state->current();
  if (!session) return out;
  // The engine thread ends first: what is read here no longer changes.
  session->shutDown();
  const core::TradingCore& core = *session->core;
  out.id = core.config().session;
  out.name = session->config.name;
  out.state = core.state();
  out.reason = core.stateReason();
  out.generated = session->market->generated;
  out.slices = session->driver->nextSlice();
  out.orders = core.orders().orders().size();
  const Tally& tally = session->tally;
  out.fills = tally.fills, out.denied = tally.denied, out.signals = tally.signals;
  out.executed = tally.executed, out.blocked = tally.blocked, out.alerts = tally.alerts;
  out.initialCash = core.config().initialCash;
  out.cash = core.cash();
  out.equity = core.equity();
  out.maxDrawdown = core.drawdown().maxDrawdown();
  for (const auto& [key, held] : core.book().positions()) {
    out.realizedPnl += held.realizedPnl;
    out.unrealizedPnl += core.book().unrealizedPnl(held);
    out.fees += held.fees;
    if (!held.quantity.isZero()) out.positions.emplace_back(core.instruments().at(key.instrument).symbol, held.quantity);
  }
  out.orderListHash = execution::orderListHash(core.orders().orders(), core.instruments());
  out.emergency = core.emergency();
  out.recovery = session->recovery;
  {
    const std::scoped_lock lock(m_state->doneMutex);
    // A session that was killed after its last slice needs no start any more: it is done.
    const bool playedOut = session->recovery.recovered && out.slices >= session->tapeSlices;
    if (!playedOut) out.startRefused = m_state->startRefused;
  }
  return out;
}

// --- api::Engine ----------------------------------------------------------------------------------------------------

void EngineHost::load(std::string configJson, api::LoadReceiver done) {
  m_state->loader = std::jthread([this, json = std::move(configJson), done = std::move(done)] {
    auto config = parseSessionConfig(json, std::filesystem::current_path());
    if (!config) return done(tl::unexpected(config.error()));
    done(loadSession(*config));
  });
}

std::uint64_t EngineHost::post(domain::Command command) {
  const auto session = m_state->current();
  return session ? session->driver->post(command) : 0;
}

std::uint64_t EngineHost::emergencyStop(const char* reason) {
  const auto session = m_state->current();
  return session ? session->driver->emergencyStop(reason) : 0;
}

bool EngineHost::requestSnapshot(const api::SnapshotRequest& request, api::SnapshotReceiver receiver) {
  const auto session = m_state->current();
  return session && session->driver->requestSnapshot(request, std::move(receiver));
}

api::Library& EngineHost::library() { return m_state->library; }

}  // namespace keel::host
