#pragma once
// The parts of a snapshot a pane can ask for, so that widgets can name them without seeing the engine.
#include <engine/api/engine.h>

namespace keel::models {

using Needs = api::Parts;

inline constexpr Needs kNeedNothing = 0;
inline constexpr Needs kNeedAccount = static_cast<Needs>(api::Part::Account);
inline constexpr Needs kNeedPositions = static_cast<Needs>(api::Part::Positions);
inline constexpr Needs kNeedOrders = static_cast<Needs>(api::Part::Orders);
inline constexpr Needs kNeedSignals = static_cast<Needs>(api::Part::Signals);
inline constexpr Needs kNeedFills = static_cast<Needs>(api::Part::Fills);
inline constexpr Needs kNeedAlerts = static_cast<Needs>(api::Part::Alerts);
inline constexpr Needs kNeedLog = static_cast<Needs>(api::Part::Log);
inline constexpr Needs kNeedChart = static_cast<Needs>(api::Part::Chart);
inline constexpr Needs kNeedHealth = static_cast<Needs>(api::Part::Health);
inline constexpr Needs kNeedRecovery = static_cast<Needs>(api::Part::Recovery);
inline constexpr Needs kNeedQuotes = static_cast<Needs>(api::Part::Quotes);
inline constexpr Needs kNeedStrategies = static_cast<Needs>(api::Part::Strategies);
inline constexpr Needs kNeedLimits = static_cast<Needs>(api::Part::Limits);
inline constexpr Needs kNeedEquity = static_cast<Needs>(api::Part::Equity);
inline constexpr Needs kNeedPerformance = static_cast<Needs>(api::Part::Performance);
inline constexpr Needs kNeedTrades = static_cast<Needs>(api::Part::Trades);
inline constexpr Needs kNeedPreflight = static_cast<Needs>(api::Part::Preflight);
inline constexpr Needs kNeedPreview = static_cast<Needs>(api::Part::Preview);

}  // namespace keel::models
