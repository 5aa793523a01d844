#pragma once
// An order that is being written: what the desk asks about it and what the engine says. Plain values; nothing is placed.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <engine/domain/order.h>
#include <engine/domain/signal.h>

namespace keel::api {

/// An order that is being written, to be judged without being placed.
struct PreviewRequest {
  std::uint64_t number = 0;              ///< given by the asker; the answer carries it back
  domain::OrderRequest request;
};

/// What is lost when the part of an order that opens goes as badly as can be foreseen.
enum class WorstCase : std::uint8_t {
  Nothing,      ///< the order only closes
  AtStop,       ///< the session's stop rule closes it, at its price and without fees
  WholeValue,   ///< no stop rule: the price may fall to nothing
  Unlimited,    ///< a short without a stop rule
};

/// What would become of an order placed by hand now. Amounts are absent where no price or no exchange rate is known.
struct OrderPreview {
  std::uint64_t number = 0;              ///< of the PreviewRequest; zero: there is none
  std::string code;                      ///< what a denial would be called; empty: it would go
  std::string message;                   ///< the sentence of a denial or a reduction
  domain::Quantity quantity;             ///< what would go; zero for a denial
  bool reduced = false;                  ///< by the symbol's limit
  bool reducesOnly = false;              ///< it closes a position or a part of one, and opens nothing
  std::vector<domain::SignalCheck> checks;           ///< in the gate's order; empty where nothing is limited
  std::optional<domain::Price> priceUsed;            ///< the limit, else the stop, else the mark
  std::optional<domain::Money> estimatedValue;       ///< at priceUsed; never negative
  std::optional<domain::Money> estimatedFee;         ///< nothing: the venue does not tell
  std::optional<domain::Money> cashAfter;            ///< the fee, where it is known, is in it
  std::optional<domain::Money> availableAfter;       ///< capital that may then still be deployed
  WorstCase worst = WorstCase::Nothing;
  std::optional<domain::Money> worstLoss;            ///< nothing where it is unlimited or cannot be told
  std::optional<domain::Price> markUsed;
  base::Duration markAge{};
};

}  // namespace keel::api
