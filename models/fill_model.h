#pragma once
// Fills of the session, newest first.
// Knows nothing of how it is drawn.
#include <engine/api/views.h>
#include <models/instrument_steps.h>
#include <models/append_table_model.h>

namespace keel::models {

class FillModel : public AppendTableModel<api::FillView> {
  Q_OBJECT

 public:
  enum ColumnIndex { Time, Symbol, Side, Amount, Price, Fee, Realized, Order };

  explicit FillModel(QObject* parent = nullptr);
  /// Where the times of the table are shown.
  void setZone(const QTimeZone& zone);
  void setSteps(const InstrumentSteps& steps);

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] QString text(const api::FillView& row, int column) const;
  [[nodiscard]] QVariant raw(const api::FillView& row, int column) const;

  QTimeZone m_zone = QTimeZone::utc();
  InstrumentSteps m_steps;
};

}  // namespace keel::models
