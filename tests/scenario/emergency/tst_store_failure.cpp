// The store fails while the session trades: no order leaves any more, and the way out of a position stays open.
#include <atomic>
#include <functional>
#include <thread>

#include <gtest/gtest.h>

#include <engine/adapters/recorded/tape.h>
#include <engine/live/driver.h>
#include <engine/live/tape_player.h>
#include <engine/simulation/exchange.h>
#include <tests/support/generated_files.h>
#include <tests/support/memory_writer.h>

namespace keel::tests {
namespace {

using domain::SessionState;

/// The paper venue with its door watched.
class WatchedVenue final : public ports::PaperVenue {
 public:
  WatchedVenue(const domain::InstrumentTable& instruments, simulation::ExchangeConfig config)
      : m_inner(instruments, config) {}
  void submit(const domain::Order& order) override {
    (order.request.reducesOnly ? exits : entries) += 1;
    m_inner.submit(order);
  }
  void cancel(domain::ClientOrderId order) override { m_inner.cancel(order); }
  base::Result<ports::VenueReport, base::Failure> query() override { return m_inner.query(); }
  void onSlice(const domain::MarketSlice& slice) override { m_inner.onSlice(slice); }
  void advanceTo(base::Timestamp now) override { m_inner.advanceTo(now); }
  void endOfData() override { m_inner.endOfData(); }
  [[nodiscard]] bool hasReports() const override { return m_inner.hasReports(); }
  void takeReports(std::vector<domain::ExecutionReport>& into) override { m_inner.takeReports(into); }
  std::atomic<int> entries{0};
  std::atomic<int> exits{0};

 private:
  simulation::Exchange m_inner;
};

class StoreFailure : public ::testing::Test {
 protected:
  StoreFailure() {
    recorded::GeneratorOptions options;
    options.days = 1;
    options.symbols.push_back({});
    options.symbols.back().symbol = "SPY";
    m_series = recorded::generateMarket(options).value()[0].bars;
    m_instruments.add(domain::describeSymbol("SPY", false));
    m_tape.add(domain::InstrumentId{1}, m_series);
    core::CoreConfig config;
    config.limits.sessionHoursOnly = false;
    m_core = core::TradingCore::create(config, m_instruments).value();
    simulation::ExchangeConfig exchange;
    exchange.marketFill = simulation::MarketFill::AtSubmit;
    m_venue = std::make_unique<WatchedVenue>(m_instruments, exchange);
    live::DriverSetup setup;
    setup.core = m_core.get();
    setup.venue = m_venue.get();
    setup.writer = &m_writer;
    setup.beginsAt = m_tape.firstTime() - base::Duration{1};
    setup.onState = [this](SessionState state) {
      if (m_player) m_player->play(state != SessionState::Stopped);
      m_state = state;
    };
    m_driver = std::make_unique<live::Driver>(std::move(setup));
    m_player = std::make_unique<live::TapePlayer>(m_tape, m_driver->inbox(), 6'000, 0);
    m_engine = std::jthread([this] { m_driver->run(); });
    m_driver->post(domain::Command{});
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
  }
  ~StoreFailure() override { end(); }
  void end() {
    m_player->stop();
    m_driver->stop();
    if (m_engine.joinable()) m_engine.join();
  }
  void order(domain::Side side, std::int64_t quantity) {
    domain::Command command;
    command.kind = domain::CommandKind::PlaceOrder;
    command.request.instrument = domain::InstrumentId{1};
    command.request.side = side;
    command.request.quantity = domain::Quantity::fromInteger(quantity);
    m_driver->post(command);
  }
  static bool eventually(const std::function<bool()>& condition) {
    for (int i = 0; i < 1'000; ++i) {
      if (condition()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    return condition();
  }
  /// After end().
  [[nodiscard]] std::int64_t held() const {
    std::int64_t quantity = 0;
    for (const auto& [key, position] : m_core->book().positions()) quantity += position.quantity.e8() / base::kScaleE8;
    return quantity;
  }

  recorded::BarSeries m_series;
  domain::InstrumentTable m_instruments;
  recorded::Tape m_tape;
  MemoryWriter m_writer;
  std::unique_ptr<core::TradingCore> m_core;
  std::unique_ptr<WatchedVenue> m_venue;
  std::atomic<SessionState> m_state{SessionState::Stopped};
  std::unique_ptr<live::Driver> m_driver;
  std::unique_ptr<live::TapePlayer> m_player;
  std::jthread m_engine;
};

TEST_F(StoreFailure, HaltsTradingAndNoOrderLeavesAfterwards) {
  order(domain::Side::Buy, 10);
  ASSERT_TRUE(eventually([this] { return m_venue->entries == 1; }));
  m_writer.breakNow();
  order(domain::Side::Buy, 5);
  EXPECT_TRUE(eventually([this] { return m_state == SessionState::Halted; }));
  order(domain::Side::Buy, 7);
  order(domain::Side::Sell, 10);
  std::this_thread::sleep_for(std::chrono::milliseconds{100});
  end();
  EXPECT_EQ(m_venue->entries, 1);
  EXPECT_EQ(m_venue->exits, 0);
  EXPECT_EQ(held(), 10);
  EXPECT_EQ(m_core->state(), SessionState::Halted);
  EXPECT_NE(m_core->stateReason().find("no space left"), std::string::npos) << m_core->stateReason();
}

TEST_F(StoreFailure, AnEmergencyStopStillClosesPositions) {
  order(domain::Side::Buy, 10);
  ASSERT_TRUE(eventually([this] { return m_venue->entries == 1; }));
  m_writer.breakNow();
  EXPECT_TRUE(eventually([this] { return m_state == SessionState::Halted; }));
  m_driver->emergencyStop("the disk is full");
  EXPECT_TRUE(eventually([this] { return m_venue->exits >= 1; }));
  std::this_thread::sleep_for(std::chrono::milliseconds{50});
  end();
  ASSERT_TRUE(m_core->emergency().has_value());
  EXPECT_TRUE(m_core->emergency()->flat);
  EXPECT_EQ(held(), 0);
  EXPECT_EQ(m_venue->exits, 1);
  EXPECT_EQ(m_venue->entries, 1);
}

TEST_F(StoreFailure, AnIntentThatCouldNotBeWrittenNeverLeavesNotEvenInAnEmergency) {
  order(domain::Side::Buy, 10);
  ASSERT_TRUE(eventually([this] { return m_venue->entries == 1; }));
  // Noticed when the intent of the next order is to be written: the order exists, its intent is not on disk.
  m_writer.breakAtNextSync();
  order(domain::Side::Buy, 5);
  EXPECT_TRUE(eventually([this] { return m_state == SessionState::Halted; }));
  m_driver->emergencyStop("the disk is full");
  EXPECT_TRUE(eventually([this] { return m_venue->exits >= 1; }));
  std::this_thread::sleep_for(std::chrono::milliseconds{50});
  end();
  EXPECT_EQ(m_venue->entries, 1) << "an entry was sent after the store had failed";
  EXPECT_EQ(held(), 0);
  ASSERT_TRUE(m_core->emergency().has_value());
  EXPECT_TRUE(m_core->emergency()->flat);
}

}  // namespace
}  // namespace keel::tests
