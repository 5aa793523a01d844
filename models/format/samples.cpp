#include <models/format/samples.h>

namespace keel::models {

QString sampleOf(const QStringList& texts) { return texts.join(QLatin1Char('\n')); }

QString badgeSample(const std::vector<Badge>& badges) {
  QStringList texts;
  for (const Badge& badge : badges) texts << QStringLiteral("◆ %1 0").arg(badge.word);
  return sampleOf(texts);
}

QString sideSample() {
  using domain::Side;
  return sampleOf({sideWord(Side::Buy), sideWord(Side::Sell), sideWord(Side::SellShort)});
}

QString orderTypeSample() {
  using enum domain::OrderType;
  return sampleOf({typeWord(Market), typeWord(Limit), typeWord(Stop), typeWord(StopLimit), typeWord(TrailingStop)});
}

QString strengthSample() {
  using enum domain::SignalStrength;
  return sampleOf({strengthWord(Weak), strengthWord(Moderate), strengthWord(Strong), strengthWord(VeryStrong)});
}

QString modeSample() {
  return sampleOf({modeWord(Mode::Live), modeWord(Mode::Paper), modeWord(Mode::Backtest), modeWord(Mode::Replay)});
}

QString orderStatusSample() {
  using enum domain::OrderStatus;
  std::vector<Badge> badges{cancelRefusedBadge(), orderBadge(New, domain::OrderType::Stop)};
  for (const domain::OrderStatus status : {Initialized, Denied, PendingNew, New, PartiallyFilled, Filled, PendingReplace,
                                           PendingCancel, Canceled, Rejected, Expired, Unknown}) {
    badges.push_back(orderBadge(status));
  }
  return badgeSample(badges);
}

QString signalStatusSample() {
  using enum domain::SignalStatus;
  return badgeSample({signalBadge(Received), signalBadge(Processing), signalBadge(Executed), signalBadge(Blocked)});
}

QString sessionStateSample() {
  using enum domain::SessionState;
  return badgeSample({stateBadge(Stopped), stateBadge(Starting), stateBadge(Active), stateBadge(Paused),
                      stateBadge(EmergencyStopped), stateBadge(Halted)});
}

QString levelSample() { return badgeSample({levelBadge(0), levelBadge(1), levelBadge(2), levelBadge(3)}); }

}  // namespace keel::models
