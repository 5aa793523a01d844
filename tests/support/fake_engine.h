#pragma once
// An engine of its own thread over a FakeMarket: answers snapshots, obeys commands, and can be told to stall.
// Knows nothing of the desk.
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <tests/support/fake_library.h>
#include <tests/support/fake_market.h>

namespace keel::tests {

class FakeEngine final : public api::Engine {
 public:
  explicit FakeEngine(std::uint64_t seed = 7) : m_market(seed), m_thread([this] { run(); }) {}
  ~FakeEngine() override {
    {
      const std::lock_guard lock(m_mutex);
      m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
  }

  void load(std::string configJson, api::LoadReceiver done) override {
    std::thread([this, json = std::move(configJson), receiver = std::move(done)] {
      if (json.find("bad") != std::string::npos) {
        receiver(base::fail("BAD_COLUMN", "column 'close' of bad.csv holds 'x' in line 3"));
        return;
      }
      {
        const std::lock_guard lock(m_mutex);
        m_market = FakeMarket(++m_loads + 100, m_market.session().id.value() + 1);
      }
      receiver({});
    }).join();
  }
  std::uint64_t post(domain::Command command) override {
    const std::lock_guard lock(m_mutex);
    command.number = ++m_commands;
    m_posted.push_back(command);
    obey(command);
    return command.number;
  }
  std::uint64_t emergencyStop(const char*) override {
    const std::lock_guard lock(m_mutex);
    m_market.session().state = domain::SessionState::EmergencyStopped;
    m_market.flatten();
    m_market.alert(domain::Severity::Info, "EMERGENCY_FLAT", "flat: 2 orders canceled, no position left");
    ++m_emergencies;
    return ++m_commands;
  }
  bool requestSnapshot(const api::SnapshotRequest& request, api::SnapshotReceiver receiver) override {
    const std::lock_guard lock(m_mutex);
    if (m_receiver) {
      ++m_refused;
      return false;
    }
    m_request = request;
    m_receiver = std::move(receiver);
    ++m_asked;
    m_wake.notify_all();
    return true;
  }

  FakeLibrary& library() override { return m_library; }
  /// While on, the library answers nothing; what was asked is answered afterwards.
  void stallLibrary(bool on) { m_library.stall(on); }

  /// Runs `change` while the engine's thread waits.
  template <class Change>
  void with(Change change) {
    const std::lock_guard lock(m_mutex);
    change(m_market);
  }
  void stall(bool on) {
    m_stalled = on;
    m_wake.notify_all();
  }
  /// While on, orders are taken in a pause too: a market that stands still.
  void acceptPaused(bool on) { m_acceptPaused = on; }
  [[nodiscard]] int asked() const { return m_asked; }
  [[nodiscard]] int refused() const { return m_refused; }
  [[nodiscard]] int emergencies() const { return m_emergencies; }
  [[nodiscard]] api::Parts lastParts() {
    const std::lock_guard lock(m_mutex);
    return m_request.parts;
  }
  [[nodiscard]] std::vector<domain::Command> posted() {
    const std::lock_guard lock(m_mutex);
    return m_posted;
  }

 private:
  void obey(const domain::Command& command) {
    using domain::CommandKind;
    using domain::SessionState;
    SessionState& state = m_market.session().state;
    switch (command.kind) {
      case CommandKind::Start:
      case CommandKind::Resume: state = SessionState::Active; break;
      case CommandKind::Pause: state = SessionState::Paused; break;
      case CommandKind::Stop: state = SessionState::Stopped; break;
      case CommandKind::CancelOrder: m_market.cancel(command.order); break;
      case CommandKind::CancelAll: m_market.cancel({}); break;
      case CommandKind::ClosePosition: m_market.close(command.instrument); break;
      case CommandKind::EnableStrategy:
      case CommandKind::DisableStrategy:
        if (!m_market.enable(command.strategy, command.kind == CommandKind::EnableStrategy)) {
          m_results.push_back({command.number, command.kind, "UNKNOWN_STRATEGY", "no such strategy"});
        }
        break;
      case CommandKind::PlaceOrder: place(command); break;
      case CommandKind::EmergencyStop:
        m_results.push_back({command.number, command.kind, "NOT_ALLOWED_IN_STATE", "this engine does not trade"});
        break;
    }
  }
  /// Any order in an active session rests; one above 1 000 units is denied.
  [[nodiscard]] std::string denial(const domain::OrderRequest& request) {
    const bool paused = m_acceptPaused && m_market.session().state == domain::SessionState::Paused;
    if (!paused && m_market.session().state != domain::SessionState::Active) return "SESSION_NOT_ACTIVE";
    return request.quantity > domain::Quantity::fromInteger(1'000) ? "ORDER_VALUE_EXCEEDED" : "";
  }
  void place(const domain::Command& command) {
    const std::string code = denial(command.request);
    if (!code.empty()) return m_results.push_back({command.number, command.kind, code, "this engine denies it"});
    auto& orders = m_market.all().orders;
    api::OrderView order;
    for (const auto& other : orders) order.id = std::max(order.id, other.id);
    order.id = domain::ClientOrderId{order.id.value() + 1};
    order.symbol = m_market.all().instruments[command.request.instrument.value() - 1].symbol;
    order.side = command.request.side;
    order.type = command.request.type;
    order.timeInForce = command.request.timeInForce;
    order.status = domain::OrderStatus::New;
    order.quantity = command.request.quantity;
    order.limitPrice = command.request.limitPrice;
    order.stopPrice = command.request.stopPrice;
    order.tsInit = order.tsLast = m_market.session().now;
    orders.insert(orders.begin(), order);
    m_results.push_back({command.number, command.kind, "", "order " + std::to_string(order.id.value())});
  }
  [[nodiscard]] api::OrderPreview preview(const api::PreviewRequest& asked) {
    api::OrderPreview out;
    out.number = asked.number;
    out.code = denial(asked.request);
    if (!out.code.empty()) out.message = "this engine denies it";
    out.quantity = out.code.empty() ? asked.request.quantity : domain::Quantity{};
    const auto& quote = m_market.all().quotes[asked.request.instrument.value() - 1];
    const domain::Price price = asked.request.limitPrice.isZero() ? quote.last.value_or(domain::Price{}) : asked.request.limitPrice;
    out.checks = {{"capital", domain::Verdict::Pass, "enough"}, {"session", domain::Verdict::Pass, "open"}};
    out.priceUsed = price;
    out.estimatedValue = domain::notional(price, asked.request.quantity, 1, domain::kUsd);
    out.estimatedFee = domain::Money::fromE8(50'000'000);
    out.cashAfter = m_market.all().account.cash - *out.estimatedValue - *out.estimatedFee;
    out.availableAfter = out.cashAfter;
    out.worst = api::WorstCase::AtStop;
    out.worstLoss = domain::multiply(*out.estimatedValue, domain::Rate::fromE8(3'000'000));
    out.markUsed = quote.last;
    return out;
  }
  void run() {
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
      m_wake.wait_for(lock, std::chrono::milliseconds(5), [this] { return m_ending || (m_receiver && !m_stalled); });
      if (m_stalled) continue;
      if (m_market.session().state == domain::SessionState::Active) m_market.step();
      if (!m_receiver) continue;
      auto snapshot = std::make_shared<api::Snapshot>(m_market.answer(m_request));
      if (api::has(m_request.parts, api::Part::Preview) && m_request.preview) snapshot->preview = preview(*m_request.preview);
      snapshot->commandResults = std::exchange(m_results, {});
      const auto receiver = std::exchange(m_receiver, nullptr);
      lock.unlock();
      receiver(std::move(snapshot));
      lock.lock();
    }
  }

  FakeLibrary m_library;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  FakeMarket m_market;
  api::SnapshotRequest m_request;
  api::SnapshotReceiver m_receiver;
  std::vector<domain::CommandResult> m_results;
  std::vector<domain::Command> m_posted;
  std::uint64_t m_commands = 0;
  std::uint64_t m_loads = 0;
  std::atomic<int> m_asked{0};
  std::atomic<int> m_refused{0};
  std::atomic<int> m_emergencies{0};
  std::atomic<bool> m_stalled{false};
  std::atomic<bool> m_acceptPaused{false};
  bool m_ending = false;
  std::thread m_thread;
};

}  // namespace keel::tests
