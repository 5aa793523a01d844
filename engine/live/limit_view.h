#pragma once
// The limits of the session and how much of each is used, from the same exposure the gate of orders is told.
// It must say what risk::evaluate would do: a limit is breached when nothing more gets past it.
#include <vector>

#include <engine/api/views.h>
#include <engine/core/trading_core.h>

namespace keel::live {

/// Limits on a symbol have a row for each symbol that is held or has a working entry, and one without a scope where
/// there is none; the age of the price has one for each instrument with a price.
[[nodiscard]] std::vector<api::LimitView> limitViews(const core::TradingCore& core);

}  // namespace keel::live
