#pragma once
// Asks for the parameters of an indicator. Knows nothing of charts.
#include <vector>

#include <QDialog>

#include <models/chart/indicator_series.h>

class QDoubleSpinBox;

namespace keel::widgets {

class IndicatorDialog : public QDialog {
  Q_OBJECT

 public:
  explicit IndicatorDialog(models::IndicatorKind kind, QWidget* parent = nullptr);
  [[nodiscard]] models::IndicatorChoice choice() const;

 private:
  models::IndicatorKind m_kind;
  std::vector<QDoubleSpinBox*> m_values;
};

}  // namespace keel::widgets
