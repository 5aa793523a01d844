#pragma once
// The words of the domain in the user's language: modes, states, sides, order states and reason codes.
// Knows nothing of widgets; each word has the tone that goes with it where one is needed.
#include <QString>

#include <engine/domain/order.h>
#include <engine/domain/session.h>
#include <engine/domain/signal.h>
#include <models/format/format.h>

namespace keel::models {

using domain::Mode;
using domain::SessionState;

/// The mark that stands before a badge's word, so that colour is never alone.
enum class BadgeShape { None, Disc, Triangle, Diamond, Striped };

struct Badge {
  QString word;
  Tone tone = Tone::Normal;
  BadgeShape shape = BadgeShape::None;
  QString hint;   ///< what it means and what may still happen
};

/// "LIVE", "PAPER", "BACKTEST", "REPLAY"
[[nodiscard]] QString modeWord(Mode mode);
[[nodiscard]] QString modeHint(Mode mode);
[[nodiscard]] Badge stateBadge(SessionState state);
/// The order palette traders know: grey not sent, light blue sent, dark blue waiting for its trigger, green working,
/// magenta cancel asked for, orange cancel refused, red ended without (all of) it, striped unknown.
[[nodiscard]] Badge orderBadge(domain::OrderStatus status);
/// The same, and a stop that the venue accepted is Waiting. A stop limit may be triggered already, so it is Working.
[[nodiscard]] Badge orderBadge(domain::OrderStatus status, domain::OrderType type);
/// For an order whose cancel the venue did not accept.
[[nodiscard]] Badge cancelRefusedBadge();
[[nodiscard]] Badge signalBadge(domain::SignalStatus status);
[[nodiscard]] Badge levelBadge(std::uint8_t level);
/// "▲ Buy", "▼ Sell", "▼ Sell short"
[[nodiscard]] QString sideWord(domain::Side side);
[[nodiscard]] QString typeWord(domain::OrderType type);
[[nodiscard]] QString timeInForceWord(domain::TimeInForce tif);
[[nodiscard]] QString strengthWord(domain::SignalStrength strength);
/// A stable code as words: "NOT_ENOUGH_CASH" and "NotEnoughCash" -> "Not enough cash".
[[nodiscard]] QString codeWords(const std::string& code);

}  // namespace keel::models
