// What the engine makes of a session's configuration.
#include <algorithm>

#include <engine/host/session_config.h>

namespace keel::host {

using base::Failure;
using base::Result;

namespace {

bool sameValues(const risk::Profile& a, const risk::Profile& b) {
  return a.position == b.position && a.intervalMinutes == b.intervalMinutes && a.tradesPerDay == b.tradesPerDay &&
         a.stop == b.stop && a.take == b.take && a.maximumPositions == b.maximumPositions;
}

}  // namespace

std::string profileName(const SessionConfig& session) {
  const auto named = risk::findProfile(session.profile.name);
  return named && sameValues(*named, session.profile) ? session.profile.name : "custom";
}

std::vector<core::StrategyChoice> strategyChoices(const SessionConfig& session) {
  if (!session.strategies.empty()) return session.strategies;
  return {{session.strategy, session.parameters, true}};
}

std::string strategyNames(const SessionConfig& session) {
  std::string names;
  for (const core::StrategyChoice& choice : strategyChoices(session)) {
    if (!names.empty()) names += ", ";
    names += choice.name;
  }
  return names;
}

Result<core::CoreConfig, Failure> coreConfig(const SessionConfig& session, domain::Mode mode) {
  const auto allocation = risk::allocate(session.capital);
  if (!allocation) return tl::unexpected(allocation.error());
  risk::Profile custom = session.profile;
  custom.name = "custom";
  const auto profile = risk::validated(custom);
  if (!profile) return tl::unexpected(profile.error());
  core::CoreConfig config;
  config.name = session.name;
  config.mode = mode;
  config.initialCash = session.capital.capital;
  config.strategies = strategyChoices(session);
  config.limits = risk::limitsFor(*allocation);
  config.limits.maximumPositions = profile->maximumPositions;
  config.limits.maximumTradesPerDay = profile->tradesPerDay;
  config.limits.allowShort = session.allowShort;
  config.limits.sessionHoursOnly = session.sessionHoursOnly;
  if (session.staleAfter.count() > 0) config.limits.stalePriceAfter = session.staleAfter;
  config.totalCapital = session.capital.capital;
  config.maximumPosition = allocation->maximumPosition;
  config.positionShare = profile->position;
  config.exits = {profile->stop, profile->take, session.maximumAge};
  config.filter = {session.minimumStrength, session.maximumSignalsPerHour, std::chrono::minutes{profile->intervalMinutes}};
  config.regularHoursOnly = session.sessionHoursOnly;
  config.exitCheckInterval = std::chrono::seconds{30};
  return config;
}

Result<simulation::ExchangeConfig, Failure> exchangeConfig(const SessionConfig& session) {
  simulation::ExchangeConfig config;
  const auto fees = simulation::parseFeeSchedule(session.commission);
  if (!fees) return tl::unexpected(fees.error());
  const auto slippage = simulation::parseSlippage(session.slippage);
  if (!slippage) return tl::unexpected(slippage.error());
  config.fees = *fees;
  config.slippage = *slippage;
  config.marketFill = simulation::MarketFill::AtSubmit;
  config.latency = session.latency;
  if (session.staleAfter.count() > 0) config.stalePriceAfter = session.staleAfter;
  config.partialFillProbability = session.partialFillProbability;
  config.rejectProbability = session.rejectProbability;
  config.keepHistory = true;
  config.seed = session.seed;
  return config;
}

}  // namespace keel::host
