#pragma once
// The strategies of the running session: on or off, what became of their signals, and what they earned.
// Knows nothing of how it is drawn.
#include <engine/api/views.h>
#include <models/keyed_table_model.h>
#include <models/totals.h>

namespace keel::models {

class StrategyModel : public KeyedTableModel<api::StrategyView> {
  Q_OBJECT

 public:
  enum ColumnIndex { Name, State, Signals, Executed, Blocked, Open, Realized, Unrealized, Fees, Net };

  explicit StrategyModel(QObject* parent = nullptr);
  void merge(const std::vector<api::StrategyView>& next);

  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  /// Null when no strategy has this KeyRole.
  [[nodiscard]] const api::StrategyView* find(quint64 key) const;

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;
  [[nodiscard]] std::uint64_t keyOf(const api::StrategyView& row) const override { return row.id.value(); }
  [[nodiscard]] bool same(const api::StrategyView& a, const api::StrategyView& b) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] static Totals totalsOf(const std::vector<api::StrategyView>& rows);
  [[nodiscard]] QString text(const api::StrategyView& row, int column) const;
  [[nodiscard]] QVariant raw(const api::StrategyView& row, int column) const;

  Totals m_totals;
};

}  // namespace keel::models
