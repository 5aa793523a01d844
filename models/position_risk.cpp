#include <models/position_risk.h>

#include <algorithm>

#include <QCoreApplication>

#include <models/format/figure_words.h>
#include <models/format/samples.h>
#include <models/limit_model.h>

namespace keel::models {
namespace {

struct Risk {
  Q_DECLARE_TR_FUNCTIONS(keel::models::Risk)
};

constexpr double kDistanceRisk = 0.5;
constexpr double kDistanceCritical = 0.2;
/// Sizing fills a position up to its limit on purpose: only a move beyond it is news.
constexpr double kLimitRisk = 1.0;
constexpr double kLimitCritical = 1.05;

bool isStopReached(const api::PositionView& p) {
  return p.quantity.e8() > 0 ? *p.mark <= *p.stop : *p.mark >= *p.stop;
}

Badge riskBadge(RiskLevel level, const QString& number, const QString& hint) {
  switch (level) {
    case RiskLevel::Unknown: return {number, Tone::Muted, BadgeShape::None, hint};
    case RiskLevel::Safe: return {Risk::tr("SAFE %1").arg(number), Tone::Good, BadgeShape::Disc, hint};
    case RiskLevel::Risk: return {Risk::tr("RISK %1").arg(number), Tone::Warn, BadgeShape::Triangle, hint};
    case RiskLevel::Critical: return {Risk::tr("CRITICAL %1").arg(number), Tone::Critical, BadgeShape::Diamond, hint};
  }
  return {};
}

PositionRisk riskMade(RiskLevel level, const QString& number, const QString& hint, double closeness) {
  return {level, riskBadge(level, number, hint), 10.0 * static_cast<double>(level) + std::clamp(closeness, 0.0, 9.0)};
}

PositionRisk judgeStop(const api::PositionView& p) {
  if (isStopReached(p)) {
    return riskMade(RiskLevel::Critical, Risk::tr("stop"), Risk::tr("The mark has reached the stop."), 5.0);
  }
  const auto share = distanceShare(p);
  if (!share) {
    return riskMade(RiskLevel::Safe, Risk::tr("in profit"),
                    Risk::tr("The stop is on the winning side of the average: closing there loses nothing."), 0.0);
  }
  const RiskLevel level = *share <= kDistanceCritical ? RiskLevel::Critical
                          : *share <= kDistanceRisk   ? RiskLevel::Risk
                                                      : RiskLevel::Safe;
  return riskMade(level, formatPercent(*share, 0),
                  Risk::tr("%1 of the way from the average cost to the stop is still open. RISK from 50 % down, CRITICAL "
                           "from 20 % down.")
                      .arg(formatPercent(*share)),
                  1.0 - *share);
}

PositionRisk judgeLimit(const LimitUse& use) {
  const RiskLevel level = use.share >= kLimitCritical ? RiskLevel::Critical
                          : use.share >= kLimitRisk   ? RiskLevel::Risk
                                                      : RiskLevel::Safe;
  const QString share = formatPercent(use.share, 0);
  return riskMade(level, Risk::tr("limit %1").arg(share),
                  Risk::tr("%1 of the limit \"%2\" is used. RISK from 100 % on, CRITICAL from 105 % on.")
                      .arg(share, limitWord(use.code, api::Unit::Money)),
                  level == RiskLevel::Safe ? 0.0 : use.share);
}

}  // namespace

LimitUses limitUses(const std::vector<api::LimitView>& limits) {
  LimitUses uses;
  for (const api::LimitView& limit : limits) {
    // An old price is told by the mark itself.
    if (limit.scope.empty() || limit.floor || limit.unit == api::Unit::Seconds) continue;
    const LimitUse use{shareOf(limit), limit.breached, limit.code};
    const auto [found, fresh] = uses.try_emplace(limit.scope, use);
    const bool worse = use.breached != found->second.breached ? use.breached : use.share > found->second.share;
    if (!fresh && worse) found->second = use;
  }
  return uses;
}

std::optional<double> distanceShare(const api::PositionView& p) {
  if (!p.mark || !p.stop || p.quantity.isZero()) return std::nullopt;
  const double way = p.averageCost.toDouble() - p.stop->toDouble();
  if ((p.quantity.e8() > 0 ? way : -way) <= 0) return std::nullopt;
  return (p.mark->toDouble() - p.stop->toDouble()) / way;
}

std::optional<double> distanceToStop(const api::PositionView& p) {
  if (!p.mark || !p.stop || p.quantity.isZero() || p.mark->e8() <= 0) return std::nullopt;
  const double away = (p.mark->toDouble() - p.stop->toDouble()) / p.mark->toDouble();
  return p.quantity.e8() > 0 ? away : -away;
}

std::optional<domain::Money> moneyAtRisk(const api::PositionView& p, std::int64_t multiplier) {
  if (!p.mark || !p.stop || p.quantity.isZero()) return std::nullopt;
  const domain::Currency currency = p.marketValue.currency();
  const domain::Money lost = domain::notional(*p.mark - *p.stop, p.quantity, multiplier, currency);
  return domain::maximum(lost, domain::Money(currency));
}

PositionRisk judge(const api::PositionView& p, const LimitUse* limit) {
  if (p.quantity.isZero()) return {RiskLevel::Unknown, {noValue(), Tone::Muted, BadgeShape::None, {}}, -1.0};
  if (!p.mark) {
    return riskMade(RiskLevel::Critical, Risk::tr("no price"), Risk::tr("There is no price to judge it by."), 9.0);
  }
  if (p.stale) {
    return riskMade(RiskLevel::Critical, Risk::tr("stale"),
                    Risk::tr("The price is too old to act on: the stop cannot be watched."), 8.0);
  }
  std::optional<PositionRisk> worst;
  if (p.stop) worst = judgeStop(p);
  if (limit != nullptr) {
    PositionRisk second = judgeLimit(*limit);
    if (!worst || second.level > worst->level) worst = std::move(second);
  }
  if (worst) return *worst;
  return riskMade(RiskLevel::Unknown, Risk::tr("no stop"),
                  Risk::tr("No stop-loss and no limit applies to it: nothing says how much may be lost."), 0.0);
}

QString riskSample() {
  const QString whole = formatPercent(1.0, 0);
  std::vector<Badge> badges{riskBadge(RiskLevel::Safe, Risk::tr("in profit"), {}),
                            riskBadge(RiskLevel::Unknown, Risk::tr("no stop"), {})};
  for (const RiskLevel level : {RiskLevel::Safe, RiskLevel::Risk, RiskLevel::Critical}) {
    badges.push_back(riskBadge(level, Risk::tr("limit %1").arg(whole), {}));
  }
  for (const QString& number : {Risk::tr("no price"), Risk::tr("stale"), Risk::tr("stop")}) {
    badges.push_back(riskBadge(RiskLevel::Critical, number, {}));
  }
  return badgeSample(badges);
}

}  // namespace keel::models
