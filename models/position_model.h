#pragma once
// Positions of the session: open ones first, then those closed in it, each with its risk (rules: position_risk.h).
// Knows nothing of how it is drawn.
#include <engine/api/views.h>
#include <models/instrument_steps.h>
#include <models/keyed_table_model.h>
#include <models/position_risk.h>
#include <models/totals.h>

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
    Opened,
    Risk,       ///< badge: SAFE, RISK or CRITICAL with the number that decides
    Distance,   ///< to the stop, percent of the mark
    AtRisk      ///< money lost when it is closed at the stop
  };

  explicit PositionModel(QObject* parent = nullptr);
  /// Where the times of the table are shown.
  void setZone(const QTimeZone& zone);
  void setSteps(const InstrumentSteps& steps);
  void merge(const std::vector<api::PositionView>& next);
  void setLimits(const std::vector<api::LimitView>& limits);

  /// Totals of value, unrealized, realized, weight and money at risk, over all rows.
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  /// Null when no position has this KeyRole.
  [[nodiscard]] const api::PositionView* find(quint64 key) const;
  /// Open positions of a level.
  [[nodiscard]] int count(RiskLevel level) const;

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;
  [[nodiscard]] std::uint64_t keyOf(const api::PositionView& row) const override;
  [[nodiscard]] bool same(const api::PositionView& a, const api::PositionView& b) const override;
  [[nodiscard]] ColumnSpan changedSpan(const api::PositionView& a, const api::PositionView& b) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] QString text(const api::PositionView& row, int column) const;
  [[nodiscard]] QVariant raw(const api::PositionView& row, int column) const;

  QTimeZone m_zone = QTimeZone::utc();
  [[nodiscard]] QVariant toolTip(const api::PositionView& row, int column) const;
  [[nodiscard]] PositionRisk riskOf(const api::PositionView& row) const;
  [[nodiscard]] std::optional<domain::Money> atRisk(const api::PositionView& row) const;
  void updateTotals();

  InstrumentSteps m_steps;
  LimitUses m_limits;
  Totals m_totals;
};

}  // namespace keel::models
