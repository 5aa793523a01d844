#pragma once
// Everything a run is started with: the same for live, paper, backtest and replay. Plain values, no behaviour.
#include <optional>
#include <string>
#include <vector>

#include <engine/domain/instrument.h>
#include <engine/domain/session.h>
#include <engine/risk/capital_plan.h>
#include <engine/risk/exit_rules.h>
#include <engine/risk/risk.h>
#include <engine/strategy/catalogue.h>
#include <engine/strategy/signal_filter.h>

namespace keel::core {

struct StrategyChoice {
  std::string name;
  strategy::Parameters parameters;
  bool enabled = true;             ///< off: it watches, and only what reduces a position leaves
};

struct CoreConfig {
  domain::SessionId session{1};
  std::string name;
  domain::Mode mode = domain::Mode::Backtest;
  domain::AccountId account{1};
  domain::Money initialCash = domain::Money::fromInteger(100'000);
  std::vector<StrategyChoice> strategies;           ///< strategy ids are 1, 2, ... in this order

  risk::RiskLimits limits;                          ///< all absent: nothing is limited
  domain::Money totalCapital;                       ///< the capital the limits were made from
  std::optional<domain::Money> maximumPosition;     ///< sizing of signals; nothing: signals must bring a quantity
  domain::Rate positionShare = domain::Rate::fromInteger(1);
  risk::ExitRules exits;
  strategy::SignalFilterConfig filter;
  /// Strategies see only bars that begin inside the instrument's regular session; marks follow every bar.
  bool regularHoursOnly = false;
  base::Duration exitCheckInterval{};               ///< at most one exit check in this time; zero: every slice
};

}  // namespace keel::core
