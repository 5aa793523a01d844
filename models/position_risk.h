#pragma once
// How close a position is to its stop and to its limits: SAFE, RISK or CRITICAL, with the number that decides.
// Pure functions; nothing here sends or closes anything.
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <engine/api/views.h>
#include <models/format/words.h>

namespace keel::models {

enum class RiskLevel { Unknown, Safe, Risk, Critical };

/// The limit of a symbol of which most is used.
struct LimitUse {
  double share = 0;      ///< 1 is the limit
  bool breached = false;
  std::string code;
  friend bool operator==(const LimitUse&, const LimitUse&) = default;
};
using LimitUses = std::unordered_map<std::string, LimitUse>;
/// By symbol; limits of the whole session and floors say nothing of one position and are left out.
[[nodiscard]] LimitUses limitUses(const std::vector<api::LimitView>& limits);

/// The part of the way from average cost to the stop that is still open: (mark - stop) / (average - stop). 1 at the
/// average, 0 at the stop, below 0 beyond it. Nothing without mark or stop, and where the stop is not on the losing side
/// of the average: the way has no length then.
[[nodiscard]] std::optional<double> distanceShare(const api::PositionView& position);
/// (mark - stop) / mark, for a short position (stop - mark) / mark. Nothing without mark or stop.
[[nodiscard]] std::optional<double> distanceToStop(const api::PositionView& position);
/// What is lost when it is closed exactly at the stop: (mark - stop) x quantity x multiplier; never below zero.
[[nodiscard]] std::optional<domain::Money> moneyAtRisk(const api::PositionView& position, std::int64_t multiplier);

struct PositionRisk {
  RiskLevel level = RiskLevel::Unknown;
  Badge badge;           ///< word with the deciding number; the hint says the rule
  double severity = 0;   ///< for sorting, rising with the danger
};

/// CRITICAL: the mark is stale or missing, the stop is reached, distanceShare <= 0.20, or >= 105 % of a limit is used.
/// RISK: distanceShare <= 0.50, or >= 100 % of a limit is used. SAFE: neither. Of several the worst decides. Without
/// stop and without limit there is nothing to decide by: "no stop". A closed position has no badge.
[[nodiscard]] PositionRisk judge(const api::PositionView& position, const LimitUse* limit);

/// What a column of these badges must have room for.
[[nodiscard]] QString riskSample();

}  // namespace keel::models
