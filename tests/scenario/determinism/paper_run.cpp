#include "paper_run.h"

#include <thread>

#include <fmt/format.h>

namespace keel::tests {

using domain::SessionState;

namespace {

void sleepUpTo(base::Random& random, std::uint64_t microseconds) {
  const std::uint64_t pause = random.below(microseconds + 1);
  if (pause > microseconds / 4) std::this_thread::sleep_for(std::chrono::microseconds{pause});
}

}  // namespace

std::string Outcome::text() const {
  return fmt::format("{} orders, {} fills, {}, cash {}, equity {}, hash {}", orders, fills, domain::name(state),
                     cash.text(), equity.text(), orderListHash.substr(0, 12));
}

PaperRun::PaperRun(const RandomRun& run, const PaperOptions& options)
    : m_run(run),
      m_options(options),
      m_tape(run.tape()),
      m_engineDelays(options.delaySeed),
      m_writerDelays(options.delaySeed + 1) {
  m_core = core::TradingCore::create(run.config, run.instruments).value();
  m_venue = std::make_unique<simulation::Exchange>(run.instruments, run.exchange);
  live::DriverSetup setup;
  setup.core = m_core.get();
  setup.venue = m_venue.get();
  setup.writer = &m_writer;
  setup.session.id = run.config.session;
  setup.beginsAt = m_tape->firstTime() - base::Duration{1};
  setup.onState = [this](SessionState state) { onState(state); };
  if (options.delaySeed != 0) {
    // Both are called on the engine thread alone.
    setup.beforeTurn = [this] { sleepUpTo(m_engineDelays, 2'000); };
    m_writer.beforeWrite = [this] { sleepUpTo(m_writerDelays, 60); };
  }
  m_driver = std::make_unique<live::Driver>(std::move(setup));
}

void PaperRun::onState(SessionState state) {
  if (m_player)
    m_player->play(state == SessionState::Active || state == SessionState::Paused ||
                   state == SessionState::EmergencyStopped);
  const bool ended =
      state == SessionState::Stopped || state == SessionState::EmergencyStopped || state == SessionState::Halted;
  {
    const std::scoped_lock lock(m_mutex);
    m_ended = ended;
  }
  m_changed.notify_all();
}

std::string PaperRun::recover(const Remains& remains) {
  const auto recovered = m_driver->recover(remains.journal, remains.orders, remains.fills, remains.positions);
  return recovered ? std::string() : recovered.error().message;
}

std::string PaperRun::play() {
  const bool begun = m_core->now() != base::Timestamp{};
  if (begun && m_core->state() == SessionState::Stopped) return {};
  m_player = std::make_unique<live::TapePlayer>(*m_tape, m_driver->inbox(), m_options.speed, m_driver->nextSlice());
  if (begun) m_player->play(true);
  std::jthread engine([this] { m_driver->run(); });
  if (!begun) m_driver->post(domain::Command{});
  std::jthread person;
  if (m_options.commands) person = std::jthread([this](std::stop_token token) { pressButtons(std::move(token)); });
  bool ended = false;
  {
    std::unique_lock lock(m_mutex);
    ended = m_changed.wait_for(lock, std::chrono::seconds{60}, [this] { return m_ended; });
  }
  if (person.joinable()) {
    person.request_stop();
    person.join();
  }
  m_player->stop();
  m_driver->stop();
  engine.join();
  return ended ? std::string() : "the run did not end within a minute";
}

domain::Command PaperRun::randomCommand(base::Random& random) const {
  using domain::CommandKind;
  domain::Command command;
  command.instrument = domain::InstrumentId(static_cast<std::uint32_t>(1 + random.below(m_run.instruments.size())));
  command.order = domain::ClientOrderId(1 + random.below(30));
  switch (random.below(6)) {
    case 0: command.kind = CommandKind::Pause; break;
    case 1: command.kind = CommandKind::ClosePosition; break;
    case 2: command.kind = CommandKind::CancelOrder; break;
    case 3: command.kind = CommandKind::CancelAll; break;
    case 4:
      command.kind = CommandKind::PlaceOrder;
      command.request.instrument = command.instrument;
      command.request.side = random.below(2) == 0 ? domain::Side::Buy : domain::Side::Sell;
      command.request.quantity = domain::Quantity::fromInteger(static_cast<std::int64_t>(1 + random.below(5)));
      if (random.below(2) == 0) {
        command.request.type = domain::OrderType::Limit;
        command.request.limitPrice = domain::Price::fromInteger(static_cast<std::int64_t>(99 + random.below(3)));
      }
      break;
    default: command.kind = CommandKind::Resume; break;
  }
  return command;
}

void PaperRun::pressButtons(std::stop_token token) {
  base::Random random(m_options.delaySeed + 2);
  for (int i = 0; i < 12 && !token.stop_requested(); ++i) {
    sleepUpTo(random, 6'000);
    m_driver->post(randomCommand(random));
    // A pause does not last: the strategy shall trade on.
    if (random.below(2) == 0) {
      domain::Command resume;
      resume.kind = domain::CommandKind::Resume;
      m_driver->post(resume);
    }
  }
  if (m_run.seed % 5 == 0) m_driver->emergencyStop("a person in a hurry");
}

Outcome PaperRun::outcome() const {
  Outcome out;
  out.orderListHash = execution::orderListHash(m_core->orders().orders(), m_run.instruments);
  out.orders = m_core->orders().orders().size();
  for (const auto& order : m_core->orders().orders()) out.fills += order.cumulativeQuantity.isZero() ? 0 : 1;
  out.state = m_core->state();
  out.cash = m_core->cash();
  out.equity = m_core->equity();
  return out;
}

}  // namespace keel::tests
