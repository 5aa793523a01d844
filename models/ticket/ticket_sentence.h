#pragma once
// The order as it is read before it is sent: what, what it costs and leaves, and how badly it can go.
// Complete sentences per order type and side; knows nothing of guards or of sending.
#include <QString>

#include <engine/api/order_preview.h>
#include <models/format/words.h>
#include <models/ticket/ticket_input.h>

namespace keel::models {

struct TicketSentence {
  QString order;                 ///< "Buy 0.60 SPY at limit 451.20, day, in PAPER."
  QString cost;                  ///< "About 270.72 USD and a fee of 0.50 USD; cash after 228.78 USD, available 129.28 USD."
  QString worst;                 ///< "At the stop rule it loses 8.12 USD."
  QString verdict;               ///< of the gate: that it would pass, reduce or deny, with its sentence

  [[nodiscard]] QString all() const;
};

/// `price` text for a market order names none.
[[nodiscard]] QString orderSentence(const domain::OrderRequest& request, const domain::Instrument& instrument, Mode mode);
[[nodiscard]] QString costSentence(const api::OrderPreview& preview, Side side);
[[nodiscard]] QString worstSentence(const api::OrderPreview& preview);
[[nodiscard]] QString verdictSentence(const api::OrderPreview& preview, const QString& symbol);
/// `preview` null: not judged yet.
[[nodiscard]] TicketSentence ticketSentence(const domain::OrderRequest& request, const domain::Instrument& instrument,
                                            Mode mode, const api::OrderPreview* preview);

}  // namespace keel::models
