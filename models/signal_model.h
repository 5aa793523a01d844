#pragma once
// What the strategies said and what became of it: verdict and reason.
// Knows nothing of how it is drawn.
#include <engine/api/views.h>
#include <models/instrument_steps.h>
#include <models/append_table_model.h>

namespace keel::models {

class SignalModel : public AppendTableModel<api::SignalView> {
  Q_OBJECT

 public:
  enum ColumnIndex { Time, Symbol, Side, Strength, Price, Verdict, Reason, Rule, Strategy };

  explicit SignalModel(QObject* parent = nullptr);
  /// Where the times of the table are shown.
  void setZone(const QTimeZone& zone);
  void setSteps(const InstrumentSteps& steps);

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] QString text(const api::SignalView& row, int column) const;
  [[nodiscard]] QVariant raw(const api::SignalView& row, int column) const;

  QTimeZone m_zone = QTimeZone::utc();
  InstrumentSteps m_steps;
};

}  // namespace keel::models
