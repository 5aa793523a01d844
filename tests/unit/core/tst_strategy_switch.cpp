// A strategy switched off by hand: it opens nothing, its exits go on, and the journal of signals says why.
#include "core_fixture.h"

namespace keel::core {
namespace {

using namespace tests;

domain::Command switchTo(bool on, std::uint32_t strategy = 1) {
  domain::Command command;
  command.kind = on ? CommandKind::EnableStrategy : CommandKind::DisableStrategy;
  command.strategy = domain::StrategyId(strategy);
  return command;
}

CoreConfig breakouts(bool enabled) {
  CoreConfig config;
  config.strategies.push_back({"momentum_breakout", {{"period", "2"}}, enabled});
  config.maximumPosition = money("1000");
  config.filter.minStrength = domain::SignalStrength::Weak;
  config.filter.interval = {};
  config.exits.stop = *domain::parseRate("0.03");
  return config;
}

void breakOut(Desk& desk) {
  for (const char* close : {"100", "100", "100", "104"}) desk.bar(close);
}

simulation::ExchangeConfig fillingAtOnce() {
  simulation::ExchangeConfig venue;
  venue.marketFill = simulation::MarketFill::AtSubmit;
  return venue;
}

TEST(StrategySwitch, OffFromTheConfigurationBlocksEverySignalWithItsCode) {
  Desk desk(breakouts(false), fillingAtOnce());
  EXPECT_FALSE(desk.core->strategyEnabled(domain::StrategyId(1)));
  breakOut(desk);
  ASSERT_FALSE(desk.listener.signals.empty());
  for (const auto& signal : desk.listener.signals) {
    EXPECT_EQ(signal.blockCode, "STRATEGY_DISABLED");
    EXPECT_NE(signal.blockReason.find("momentum_breakout"), std::string::npos);
  }
  EXPECT_TRUE(desk.listener.fills.empty());
}

TEST(StrategySwitch, SwitchedOffItsExitsGoOn) {
  Desk desk(breakouts(true), fillingAtOnce());
  breakOut(desk);
  ASSERT_EQ(desk.listener.fills.size(), 1u);
  desk.core->handle(switchTo(false), desk.now);
  EXPECT_EQ(desk.listener.results.back().code, "");
  EXPECT_EQ(desk.listener.audits.back().action, "STRATEGY_DISABLED");
  desk.bar("95");
  EXPECT_EQ(desk.held(1), 0) << "the stop closed it";
  const std::size_t fills = desk.listener.fills.size();
  for (const char* close : {"100", "100", "100", "104"}) desk.bar(close);
  EXPECT_EQ(desk.listener.fills.size(), fills) << "and nothing was opened again";
  desk.core->handle(switchTo(true), desk.now);
  for (const char* close : {"110", "110", "110", "115"}) desk.bar(close);
  EXPECT_GT(desk.listener.fills.size(), fills);
}

TEST(StrategySwitch, RefusesWhatChangesNothingAndWhatItDoesNotKnow) {
  Desk desk(breakouts(true), fillingAtOnce());
  for (const auto& [command, code] : std::vector<std::pair<domain::Command, const char*>>{
           {switchTo(true), "NO_CHANGE"}, {switchTo(false, 2), "UNKNOWN_STRATEGY"}, {switchTo(false, 0), "UNKNOWN_STRATEGY"},
           {switchTo(false), ""}, {switchTo(false), "NO_CHANGE"}, {switchTo(true), ""}}) {
    desk.core->handle(command, desk.now);
    EXPECT_EQ(desk.listener.results.back().code, code);
  }
}

}  // namespace
}  // namespace keel::core
