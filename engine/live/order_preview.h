#pragma once
// An order that is being written, judged by the very gate that will decide on it, with what it would cost and leave.
// Reads the core and changes nothing; it must take whatever a hand can type.
#include <optional>

#include <engine/api/order_preview.h>
#include <engine/core/trading_core.h>
#include <engine/simulation/cost_models.h>

namespace keel::live {

/// Value = price used x quantity x multiplier; cash after = cash -/+ value - fee; available after = what the limit leaves
/// beside what is deployed (working entries included) and this order, at most the cash after; loss at the stop = value of
/// the part that opens x the stop rule's rate. Without `fees` the fee is not known.
[[nodiscard]] api::OrderPreview previewOrder(const core::TradingCore& core, const api::PreviewRequest& asked,
                                             const std::optional<simulation::FeeSchedule>& fees);

}  // namespace keel::live
