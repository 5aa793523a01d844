#pragma once
// The candle chart of one instrument of the session, with a chooser for the instrument.
// Knows nothing of how candles are drawn.
#include <widgets/charts/candle_chart.h>
#include <widgets/pane.h>

class QComboBox;

namespace keel::widgets {

class ChartPane : public Pane {
  Q_OBJECT

 public:
  ChartPane(models::Desk& desk, const Theme& theme);
  [[nodiscard]] CandleChart& chart() { return *m_chart; }

 private:
  void showFigure();
  void listSymbols();

  CandleChart* m_chart;
  QComboBox* m_symbol;
};

}  // namespace keel::widgets
