#include <models/format/words.h>

#include <QCoreApplication>

namespace keel::models {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(keel::models::Words)
};

}  // namespace

QString modeWord(Mode mode) {
  switch (mode) {
    case Mode::Live: return Words::tr("LIVE");
    case Mode::Paper: return Words::tr("PAPER");
    case Mode::Backtest: return Words::tr("BACKTEST");
    case Mode::Replay: return Words::tr("REPLAY");
  }
  return {};
}

QString modeHint(Mode mode) {
  switch (mode) {
    case Mode::Live: return Words::tr("LIVE: orders go to a broker and move real money.");
    case Mode::Paper: return Words::tr("PAPER: orders are filled by the simulated exchange; no real money moves.");
    case Mode::Backtest: return Words::tr("BACKTEST: a strategy runs over recorded data as fast as it can.");
    case Mode::Replay:
      return Words::tr("REPLAY: an earlier session is played again from its journal; nothing is sent.");
  }
  return {};
}

Badge stateBadge(SessionState state) {
  switch (state) {
    case SessionState::Stopped:
      return {Words::tr("STOPPED"), Tone::Muted, BadgeShape::Disc, Words::tr("No orders are made.")};
    case SessionState::Starting:
      return {Words::tr("STARTING"), Tone::Info, BadgeShape::Disc,
              Words::tr("Loading and comparing with the venue; not armed yet.")};
    case SessionState::Active:
      return {Words::tr("ACTIVE"), Tone::Good, BadgeShape::Disc, Words::tr("Signals become orders.")};
    case SessionState::Paused:
      return {Words::tr("PAUSED"), Tone::Warn, BadgeShape::Triangle,
              Words::tr("New signals are blocked; stops and exits of open positions still work.")};
    case SessionState::EmergencyStopped:
      return {Words::tr("EMERGENCY STOP"), Tone::Critical, BadgeShape::Diamond,
              Words::tr("Working orders are canceled, positions closed at market; nothing new is opened. Load a "
                        "session to go on.")};
    case SessionState::Halted:
      return {Words::tr("HALTED"), Tone::Critical, BadgeShape::Diamond,
              Words::tr("The engine stopped trading by itself; the reason stands in the bar.")};
  }
  return {};
}

Badge orderBadge(domain::OrderStatus status) {
  using domain::OrderStatus;
  using enum BadgeShape;
  switch (status) {
    case OrderStatus::Initialized:
      return {Words::tr("Not sent"), Tone::OrderNotSent, Disc, Words::tr("Made, not yet checked or sent.")};
    case OrderStatus::Denied:
      return {Words::tr("Denied"), Tone::OrderEnded, Diamond, Words::tr("Refused by our own limits; it never left.")};
    case OrderStatus::PendingNew:
      return {Words::tr("Sent"), Tone::OrderSent, Disc,
              Words::tr("On its way to the venue; not confirmed, it may still fill.")};
    case OrderStatus::New:
      return {Words::tr("Working"), Tone::OrderWorking, Disc,
              Words::tr("Accepted by the venue; it may fill any time.")};
    case OrderStatus::PartiallyFilled:
      return {Words::tr("Part filled"), Tone::OrderWorking, Triangle,
              Words::tr("Some of it filled; the rest is still working.")};
    case OrderStatus::Filled:
      return {Words::tr("Filled"), Tone::Normal, Disc, Words::tr("Done; nothing more is expected.")};
    case OrderStatus::PendingReplace:
      return {Words::tr("Changing"), Tone::OrderSent, Triangle,
              Words::tr("A change was asked for; the old terms may still fill.")};
    case OrderStatus::PendingCancel:
      return {Words::tr("Canceling"), Tone::OrderCancelAsked, Triangle,
              Words::tr("A cancel was asked for; it may still fill until confirmed.")};
    case OrderStatus::Canceled:
      return {Words::tr("Canceled"), Tone::OrderEnded, Diamond,
              Words::tr("The venue confirmed the cancel; a late fill is still booked.")};
    case OrderStatus::Rejected:
      return {Words::tr("Rejected"), Tone::OrderEnded, Diamond, Words::tr("The venue refused it.")};
    case OrderStatus::Expired:
      return {Words::tr("Expired"), Tone::Muted, Diamond, Words::tr("Its time in force ended.")};
    case OrderStatus::Unknown:
      return {Words::tr("Unknown"), Tone::Unknown, Striped,
              Words::tr("No usable answer came. It may be working or filled; the venue is being asked.")};
  }
  return {};
}

Badge orderBadge(domain::OrderStatus status, domain::OrderType type) {
  const bool sleeps = type == domain::OrderType::Stop || type == domain::OrderType::TrailingStop;
  if (status != domain::OrderStatus::New || !sleeps) return orderBadge(status);
  return {Words::tr("Waiting"), Tone::OrderWaiting, BadgeShape::Disc,
          Words::tr("Accepted by the venue; it sleeps until its stop price is touched.")};
}

Badge cancelRefusedBadge() {
  return {Words::tr("Cancel refused"), Tone::OrderCancelRefused, BadgeShape::Triangle,
          Words::tr("The venue did not recognise the cancel; the order is still working and may fill.")};
}

Badge signalBadge(domain::SignalStatus status) {
  using domain::SignalStatus;
  switch (status) {
    case SignalStatus::Received:
      return {Words::tr("Received"), Tone::Info, BadgeShape::Disc, Words::tr("Not yet checked.")};
    case SignalStatus::Processing:
      return {Words::tr("Checking"), Tone::Info, BadgeShape::Disc, Words::tr("Being checked.")};
    case SignalStatus::Executed:
      return {Words::tr("Executed"), Tone::Good, BadgeShape::Disc,
              Words::tr("It passed every check and became an order.")};
    case SignalStatus::Blocked:
      return {Words::tr("Blocked"), Tone::Warn, BadgeShape::Triangle,
              Words::tr("A check refused it; the reason stands beside it.")};
  }
  return {};
}

Badge levelBadge(std::uint8_t level) {
  switch (level) {
    case 0: return {Words::tr("Debug"), Tone::Muted, BadgeShape::None, {}};
    case 1: return {Words::tr("Info"), Tone::Info, BadgeShape::Disc, {}};
    case 2: return {Words::tr("Warning"), Tone::Warn, BadgeShape::Triangle, {}};
    default: return {Words::tr("Error"), Tone::Critical, BadgeShape::Diamond, {}};
  }
}

QString sideWord(domain::Side side) {
  switch (side) {
    case domain::Side::Buy: return Words::tr("▲ Buy");
    case domain::Side::Sell: return Words::tr("▼ Sell");
    case domain::Side::SellShort: return Words::tr("▼ Sell short");
  }
  return {};
}

QString typeWord(domain::OrderType type) {
  switch (type) {
    case domain::OrderType::Market: return Words::tr("Market");
    case domain::OrderType::Limit: return Words::tr("Limit");
    case domain::OrderType::Stop: return Words::tr("Stop");
    case domain::OrderType::StopLimit: return Words::tr("Stop limit");
    case domain::OrderType::TrailingStop: return Words::tr("Trailing stop");
  }
  return {};
}

QString timeInForceWord(domain::TimeInForce tif) {
  switch (tif) {
    case domain::TimeInForce::Day: return Words::tr("Day");
    case domain::TimeInForce::GoodTillCancel: return Words::tr("Till canceled");
    case domain::TimeInForce::AtTheOpening: return Words::tr("At the open");
    case domain::TimeInForce::ImmediateOrCancel: return Words::tr("At once");
    case domain::TimeInForce::FillOrKill: return Words::tr("All or none");
    case domain::TimeInForce::GoodTillDate: return Words::tr("Till date");
    case domain::TimeInForce::AtTheClose: return Words::tr("At the close");
  }
  return {};
}

QString strengthWord(domain::SignalStrength strength) {
  switch (strength) {
    case domain::SignalStrength::Weak: return Words::tr("Weak");
    case domain::SignalStrength::Moderate: return Words::tr("Moderate");
    case domain::SignalStrength::Strong: return Words::tr("Strong");
    case domain::SignalStrength::VeryStrong: return Words::tr("Very strong");
  }
  return {};
}

QString codeWords(const std::string& code) {
  QString out;
  char before = ' ';
  for (const char raw : code) {
    const bool upper = raw >= 'A' && raw <= 'Z';
    const bool lowerBefore = before >= 'a' && before <= 'z';
    if (raw == '_') out += QLatin1Char(' ');
    else if (upper && lowerBefore) out += QLatin1Char(' ');
    if (raw != '_') out += QChar(QLatin1Char(raw)).toLower();
    before = raw;
  }
  if (!out.isEmpty()) out[0] = out[0].toUpper();
  return out;
}

}  // namespace keel::models
