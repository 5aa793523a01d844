#pragma once
// Positions of the session: open ones first, then those closed in it.
// Knows nothing of how it is drawn.
#include <engine/api/views.h>
#include <models/instrument_steps.h>
#include <models/keyed_table_model.h>

namespace keel::models {

class PositionModel : public KeyedTableModel<api::PositionView> {
  Q_OBJECT

 public:
  enum ColumnIndex {
    Symbol,
    Amount,
    Average,
    Mark,
    Value,
    Unrealized,
    Realized,
    Weight,
    StopAt,
    TakeAt,
    Strategy,
    Opened
  };

  explicit PositionModel(QObject* parent = nullptr);
  /// Where the times of the table are shown.
  void setZone(const QTimeZone& zone);
  void setSteps(const InstrumentSteps& steps);

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;
  [[nodiscard]] std::uint64_t keyOf(const api::PositionView& row) const override;
  [[nodiscard]] bool same(const api::PositionView& a, const api::PositionView& b) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] QString text(const api::PositionView& row, int column) const;
  [[nodiscard]] QVariant raw(const api::PositionView& row, int column) const;

  QTimeZone m_zone = QTimeZone::utc();
  InstrumentSteps m_steps;
};

}  // namespace keel::models
