#pragma once
// Orders of the session, newest first, those of unknown outcome on top.
// Knows nothing of how it is drawn.
#include <engine/api/views.h>
#include <models/instrument_steps.h>
#include <models/keyed_table_model.h>

namespace keel::models {

class OrderModel : public KeyedTableModel<api::OrderView> {
  Q_OBJECT

 public:
  enum ColumnIndex { Id, Time, Symbol, Side, Amount, Filled, Status, Type, Limit, Stop, Average, Fees, Reason };

  explicit OrderModel(QObject* parent = nullptr);
  /// Where the times of the table are shown.
  void setZone(const QTimeZone& zone);
  void setSteps(const InstrumentSteps& steps);

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;
  [[nodiscard]] std::uint64_t keyOf(const api::OrderView& row) const override;
  [[nodiscard]] bool same(const api::OrderView& a, const api::OrderView& b) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] QString text(const api::OrderView& row, int column) const;
  [[nodiscard]] QVariant raw(const api::OrderView& row, int column) const;

  QTimeZone m_zone = QTimeZone::utc();
  InstrumentSteps m_steps;
};

}  // namespace keel::models
