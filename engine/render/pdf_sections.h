#pragma once
// The sections of the PDF, in their order. Each draws from where the paper stands and returns false when canceled.
#include <functional>

#include <engine/render/clock.h>
#include <engine/render/table.h>
#include <engine/reports/session_report.h>

namespace keel::render {

struct Section {
  Paper& paper;
  const reports::SessionReport& report;
  const Clock& clock;
  std::function<bool()> goOn;
};

void drawFront(Section& section);
void drawDaySection(Section& section);
void drawFigures(Section& section);
void drawSettings(Section& section);
void drawPriceCharts(Section& section);
bool drawPositions(Section& section);
bool drawTrips(Section& section);
bool drawOrders(Section& section);
bool drawFills(Section& section);
bool drawSignals(Section& section);
bool drawAlerts(Section& section);
void drawChecks(Section& section);

/// LIVE, PAPER or REPLAY in its own color.
[[nodiscard]] Ink modeInk(const reports::SessionReport& report);
/// Red for a loss, green for a gain, muted for nothing.
[[nodiscard]] Ink gainInk(domain::Money money);
/// "+12.50", "-3.00", with separators.
[[nodiscard]] QString gainText(domain::Money money);
[[nodiscard]] QString moneyText(domain::Money money);
/// A price with at least two decimals and no more than it has; empty for zero.
[[nodiscard]] QString priceText(domain::Price price);

}  // namespace keel::render
