#pragma once
// Pictures of a session's result: equity with the initial capital and drawdown below, and a bar for each day.
// Knows nothing of where the numbers come from.
#include <memory>

#include <widgets/charts/result_chart.h>

namespace keel::widgets {

class EquityChart : public ResultChart {
  Q_OBJECT

 public:
  EquityChart(models::EquitySeries& series, const Theme& theme, QWidget* parent = nullptr);
  ~EquityChart() override;
  /// Points of the line as it is drawn.
  [[nodiscard]] int points() const;
  [[nodiscard]] QSize sizeHint() const override { return {520, 260}; }

 protected:
  void fill() override;
  void dress() override;

 private:
  struct Parts;
  std::unique_ptr<Parts> m_parts;
};

class DailyPnlChart : public ResultChart {
  Q_OBJECT

 public:
  /// The newest days that are shown.
  static constexpr std::size_t kMostDays = 60;

  DailyPnlChart(models::EquitySeries& series, const Theme& theme, QWidget* parent = nullptr);
  ~DailyPnlChart() override;
  [[nodiscard]] int bars() const;
  [[nodiscard]] QSize sizeHint() const override { return {420, 200}; }

 protected:
  void fill() override;
  void dress() override;

 private:
  struct Parts;
  std::unique_ptr<Parts> m_parts;
};

}  // namespace keel::widgets
