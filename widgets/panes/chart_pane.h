#pragma once
// The candle chart of one instrument of the session, with choosers for the instrument, the length of a bar and the
// indicators. Knows nothing of how candles are drawn.
#include <widgets/charts/candle_chart.h>
#include <widgets/pane.h>

class QComboBox;
class QToolButton;

namespace keel::widgets {

class ChartPane : public Pane {
  Q_OBJECT

 public:
  ChartPane(models::Desk& desk, const Theme& theme);
  [[nodiscard]] CandleChart& chart() { return *m_chart; }

 private:
  void showFigure();
  void listSymbols();
  void listPeriods();
  void makeTools();
  [[nodiscard]] QToolButton* makeTool(const QString& text, const QString& name, const QString& hint);

  CandleChart* m_chart;
  QComboBox* m_symbol;
  QComboBox* m_period;
  QToolButton* m_latest = nullptr;
  QString m_native;   ///< name of the session's own bar length in m_period
};

}  // namespace keel::widgets
