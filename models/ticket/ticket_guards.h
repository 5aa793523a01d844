#pragma once
// How far an order is from what is usual: each guard with its measured value, its limits and its band, in a sentence.
// Friction follows the band: normal goes with one key, unusual asks once, extreme needs the size typed again.
#include <optional>
#include <vector>

#include <models/ticket/ticket_input.h>

namespace keel::models {

enum class Band { Normal, Unusual, Extreme };

/// From these values on, inclusive.
struct GuardBand {
  double unusual = 0;
  double extreme = 0;
};

/// Absent: not looked at. Defaults as written here; ticks are off, for a tick means something else to each instrument.
struct GuardLimits {
  std::optional<GuardBand> percent = GuardBand{0.03, 0.10};     ///< |price - market| / market
  std::optional<GuardBand> ticks;                               ///< |price - market| / tick
  std::optional<GuardBand> valueShare = GuardBand{0.5, 1.0};    ///< value of the order / equity
  std::optional<GuardBand> size = GuardBand{500, 5'000};        ///< units
};

struct TicketSettings {
  GuardLimits guards;
  bool askUnusual = true;        ///< off: unusual orders go at once, and a banner says so as long as it is off
  qint64 duplicateMs = 5'000;    ///< an equal order within this time asks
  qint64 settleMs = 400;         ///< after another target or another question, nothing can be sent for this long
  qint64 armedMs = 60'000;
  qint64 answerMs = 2'000;       ///< a command without an answer for this long is Unknown
};

/// What is known of the market of the ticket's instrument.
struct TicketMarket {
  std::optional<domain::Price> bid, ask, last;
  qint64 ageMs = 0;
  qint64 staleAfterMs = 0;       ///< zero: no limit
  /// What a buy or a sell would meet: the other side, else the last price.
  [[nodiscard]] std::optional<domain::Price> against(Side side) const;
  /// From twice the limit on the price must not be used.
  [[nodiscard]] bool unusable() const { return staleAfterMs > 0 && ageMs > 2 * staleAfterMs; }
};

enum class GuardKind { Percent, Ticks, Value, Size, StopSide, StalePrice, NoMarket, Reduced, Duplicate };

struct GuardFinding {
  GuardKind kind = GuardKind::Percent;
  TicketField field = TicketField::None;
  Band band = Band::Normal;
  QString sentence;              ///< names the field, the value and the limits
};

/// What is not normal about the order, worst first. `equity` nothing: not known, the value is not judged. An order that
/// only reduces is not judged by value and size.
[[nodiscard]] std::vector<GuardFinding> findUnusual(const domain::OrderRequest& request,
                                                    const domain::Instrument& instrument, const TicketMarket& market,
                                                    const GuardLimits& limits, std::optional<domain::Money> value,
                                                    std::optional<domain::Money> equity, bool reducesOnly);
[[nodiscard]] Band worstBand(const std::vector<GuardFinding>& findings);

/// The orders sent lately, for the question whether the same one is meant twice.
class SentOrders {
 public:
  void add(const domain::OrderRequest& request, qint64 nowMs) { m_sent.push_back({request, nowMs}); }
  /// Milliseconds since an order of the same instrument, side, size and prices; nothing when none is younger than `within`.
  [[nodiscard]] std::optional<qint64> sameSince(const domain::OrderRequest& request, qint64 nowMs, qint64 within);

 private:
  struct Sent {
    domain::OrderRequest request;
    qint64 atMs = 0;
  };
  std::vector<Sent> m_sent;
};
[[nodiscard]] GuardFinding duplicateFinding(qint64 sinceMs);

}  // namespace keel::models
