#include <engine/risk/readiness.h>

#include <algorithm>

#include <fmt/format.h>

namespace keel::risk {
namespace {

using domain::Money;
using domain::SessionState;

constexpr int kCapitalPoints = 20;
constexpr int kConnectionPoints = 25;
constexpr int kModePoints = 20;
constexpr int kLivePoints = 10;
constexpr int kRiskPoints = 20;
constexpr int kHealthPoints = 15;
constexpr int kHealthStep = 5;

std::string amount(Money money) { return fmt::format("{} {}", money.text(), money.currency().code()); }

ReadinessItem scored(const char* code, int points, int maximum, bool blocks, std::string text) {
  return {code, points, maximum, blocks, std::move(text)};
}

ReadinessItem condition(const char* code, std::string text) { return {code, 0, 0, true, std::move(text)}; }

ReadinessItem capitalItem(const Situation& s) {
  const bool enough = s.capital >= s.minimumCapital;
  return scored("CAPITAL", enough ? kCapitalPoints : 0, kCapitalPoints, !enough,
                fmt::format("The capital {} is {} the minimum {}.", amount(s.capital), enough ? "at least" : "below",
                            amount(s.minimumCapital)));
}

ReadinessItem connectionItem(const Situation& s) {
  const int points = s.venues > 0 ? kConnectionPoints * s.venuesConnected / s.venues : 0;
  return scored("CONNECTIONS", points, kConnectionPoints, s.venuesConnected == 0,
                fmt::format("{} of {} venues {} connected.", s.venuesConnected, s.venues,
                            s.venuesConnected == 1 ? "is" : "are"));
}

ReadinessItem modeItem(const Situation& s) {
  const bool live = s.mode == domain::Mode::Live;
  return scored("MODE", live ? kLivePoints : kModePoints, kModePoints, false,
                fmt::format("The mode is {}: {}.", domain::name(s.mode),
                            live ? "orders cost real money" : "no order costs real money"));
}

ReadinessItem riskItem(const Situation& s) {
  return scored("RISK", s.riskAnswers ? kRiskPoints : 0, kRiskPoints, !s.riskAnswers,
                s.riskAnswers ? fmt::format("The risk gate refused an absurd order with {}.", s.riskAnswer)
                              : std::string("The risk gate let an absurd order pass."));
}

ReadinessItem healthItem(const Situation& s) {
  if (!s.storeFailure.empty()) {
    return scored("HEALTH", 0, kHealthPoints, true, fmt::format("The store cannot write: {}", s.storeFailure));
  }
  const bool behind = s.storeCapacity > 0 && s.storeQueued * 2 > s.storeCapacity;
  const int points = kHealthPoints - (behind ? kHealthStep : 0) - (s.droppedLogLines > 0 ? kHealthStep : 0);
  return scored("HEALTH", points, kHealthPoints, false,
                fmt::format("The store works with {} records waiting, {} log lines were dropped.", s.storeQueued,
                            s.droppedLogLines));
}

void addState(const Situation& s, std::vector<ReadinessItem>& items) {
  if (s.state == SessionState::Stopped) return;
  if (s.state == SessionState::Active || s.state == SessionState::Paused) {
    items.push_back({"SESSION_STATE", 0, 0, false, fmt::format("The session has started and is {}.", domain::name(s.state))});
    return;
  }
  items.push_back(condition("SESSION_STATE", fmt::format("The session is {}{}{}; it starts from STOPPED only.",
                                                         domain::name(s.state), s.stateReason.empty() ? "" : ": ",
                                                         s.stateReason)));
}

void addStrategies(const Situation& s, std::vector<ReadinessItem>& items) {
  // A session without any strategy is meant for orders by hand.
  if (s.strategiesEnabled > 0 || s.strategies == 0) return;
  items.push_back(condition("NO_STRATEGY", fmt::format("None of the {} strategies is switched on.", s.strategies)));
}

void addMarket(const Situation& s, std::vector<ReadinessItem>& items) {
  if (s.tapeEnded || (s.lengthKnown && s.slicesLeft == 0)) {
    items.push_back(condition("NO_DATA", "The market data has ended: 0 slices are left to play."));
  }
  if (s.unknownOrders > 0) {
    items.push_back(condition("UNKNOWN_ORDERS", fmt::format("{} orders are in an unknown state: the venue must be asked first.",
                                                            s.unknownOrders)));
  }
}

/// Limits under which no order can ever open anything.
void addLimits(const Situation& s, std::vector<ReadinessItem>& items) {
  const auto note = [&items](std::string text) { items.push_back(condition("LIMITS", std::move(text))); };
  const RiskLimits& l = s.limits;
  struct Amount {
    const char* what;
    const std::optional<Money>* value;
  };
  for (const Amount& row : {Amount{"available capital", &l.availableCapital}, Amount{"maximum position", &l.maximumPosition},
                            Amount{"symbol exposure", &l.symbolExposure}, Amount{"maximum order value", &l.maximumOrderValue}}) {
    if (*row.value && (**row.value).e8() <= 0) {
      note(fmt::format("The {} is {}: nothing can be bought.", row.what, amount(**row.value)));
    }
  }
  const Money base = l.availableCapital.value_or(s.capital);
  if (l.reserve && base.e8() > 0 && *l.reserve >= base) {
    note(fmt::format("The reserve {} leaves nothing of the available {}.", amount(*l.reserve), amount(base)));
  }
  if (l.maximumPositions && *l.maximumPositions <= 0) note(fmt::format("At most {} positions are allowed.", *l.maximumPositions));
  if (l.maximumTradesPerDay && *l.maximumTradesPerDay <= 0) {
    note(fmt::format("At most {} trades a day are allowed.", *l.maximumTradesPerDay));
  }
}

}  // namespace

std::string Readiness::refusal() const {
  std::string text;
  const bool blocked = std::any_of(items.begin(), items.end(), [](const ReadinessItem& item) { return item.blocks; });
  for (const ReadinessItem& item : items) {
    if (blocked ? !item.blocks : item.points == item.maximum) continue;
    if (!text.empty()) text += '\n';
    text += item.text;
  }
  return text;
}

Readiness assess(const Situation& situation) {
  Readiness readiness;
  readiness.items = {capitalItem(situation), connectionItem(situation), modeItem(situation), riskItem(situation),
                     healthItem(situation)};
  addState(situation, readiness.items);
  addStrategies(situation, readiness.items);
  addMarket(situation, readiness.items);
  addLimits(situation, readiness.items);
  bool blocked = false;
  for (const ReadinessItem& item : readiness.items) {
    readiness.score += item.points;
    blocked = blocked || item.blocks;
  }
  readiness.ready = readiness.score >= kReadyFrom && !blocked;
  return readiness;
}

}  // namespace keel::risk
