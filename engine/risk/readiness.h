#pragma once
// Is a session fit to start? A score of 100 points and the conditions that refuse the start (automationbot 4.11).
// Pure: it is told how things stand and looks at nothing itself.
#include <cstdint>
#include <string>
#include <vector>

#include <engine/domain/session.h>
#include <engine/risk/risk.h>

namespace keel::risk {

/// How things stand.
struct Situation {
  domain::Mode mode = domain::Mode::Paper;
  domain::SessionState state = domain::SessionState::Stopped;
  std::string stateReason;
  domain::Money capital;
  domain::Money minimumCapital = domain::Money::fromInteger(100);
  RiskLimits limits;
  int venues = 1;                      ///< a paper venue counts as one
  int venuesConnected = 1;
  bool riskAnswers = true;             ///< an absurd order was put to the gate and refused
  std::string riskAnswer;              ///< the code of that refusal
  int strategies = 0;
  int strategiesEnabled = 0;
  bool tapeEnded = false;
  std::uint64_t slicesLeft = 0;        ///< with a tape whose length is known
  bool lengthKnown = false;
  int unknownOrders = 0;
  std::string storeFailure;            ///< empty: it works
  std::size_t storeQueued = 0;
  std::size_t storeCapacity = 0;       ///< zero: not bounded
  std::uint64_t droppedLogLines = 0;
};

struct ReadinessItem {
  std::string code;
  int points = 0;
  int maximum = 0;                     ///< zero: a condition without points
  bool blocks = false;
  std::string text;
};

inline constexpr int kReadyFrom = 80;

struct Readiness {
  int score = 0;                       ///< 0 .. 100
  bool ready = false;                  ///< score >= kReadyFrom and nothing blocks
  std::vector<ReadinessItem> items;    ///< the five with points first: CAPITAL CONNECTIONS MODE RISK HEALTH
  /// The sentences of what blocks, one a line; of the items that lost points where only the score is too low.
  [[nodiscard]] std::string refusal() const;
};

/// Conditions: SESSION_STATE, NO_STRATEGY (of those there are, none is on), NO_DATA, UNKNOWN_ORDERS, LIMITS (that leave
/// nothing to buy), each only where it does not hold. CAPITAL, CONNECTIONS, RISK and HEALTH block as well when they fail
/// altogether.
[[nodiscard]] Readiness assess(const Situation& situation);

}  // namespace keel::risk
