#pragma once
// The pictures of a report, drawn as vectors: curves, bars by day, candles with the trades on them.
// A picture without data says so; it must never draw a line that was not measured.
#include <engine/render/clock.h>
#include <engine/render/paper.h>
#include <engine/reports/session_report.h>

namespace keel::render {

struct CurveStyle {
  QString title;
  QString unit;                  ///< beside the title: "USD", "% of the peak"
  Ink ink = Ink::Accent;
  bool fillToZero = false;       ///< the area between the curve and zero
  std::optional<double> level;   ///< a dashed line, such as the initial cash
};

void drawCurve(Paper& paper, const QRectF& area, const reports::Series& series, const CurveStyle& style,
               const Clock& clock);
void drawDays(Paper& paper, const QRectF& area, const std::vector<reports::DayRow>& days, const QString& unit);
void drawPrices(Paper& paper, const QRectF& area, const reports::PriceChart& chart, const QString& unit,
                const Clock& clock);

}  // namespace keel::render
