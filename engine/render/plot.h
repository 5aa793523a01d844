#pragma once
// The frame of a chart on paper: title, value axis with round steps, and where a value and a position come to lie.
#include <string>
#include <vector>

#include <engine/render/clock.h>
#include <engine/render/paper.h>
#include <engine/reports/series.h>

namespace keel::render {

/// Round steps (1, 2 or 5 times a power of ten) that cover low..high with about `count` of them.
struct Scale {
  double low = 0, high = 1, step = 1;
  int decimals = 0;              ///< that a step needs
};
[[nodiscard]] Scale roundScale(double low, double high, int count);

class Plot {
 public:
  /// Draws title, unit, grid and the values' labels inside `area`; what is left is for the curve.
  Plot(Paper& paper, const QRectF& area, const QString& title, const QString& unit, const Scale& scale);
  [[nodiscard]] const QRectF& inner() const { return m_inner; }
  [[nodiscard]] double y(double value) const;
  /// `position` of `count`, with half a place of room at both ends.
  [[nodiscard]] double x(double position, std::size_t count) const;
  void label(double x, const QString& words) const;
  /// Dates where days begin; times of day when there is only one.
  void labelTimes(const std::vector<reports::DayStart>& days, std::size_t count,
                  const std::vector<std::pair<std::size_t, base::Timestamp>>& times, const Clock& clock) const;
  void sayNothing(const QString& why) const;

 private:
  Paper& m_paper;
  QRectF m_inner;
  Scale m_scale;
};

}  // namespace keel::render
