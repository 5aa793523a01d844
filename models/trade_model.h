#pragma once
// Round trips of the session: an entry and what closed it, newest first.
// Knows nothing of how it is drawn.
#include <engine/api/views.h>
#include <models/append_table_model.h>
#include <models/instrument_steps.h>
#include <models/totals.h>

namespace keel::models {

class TradeModel : public AppendTableModel<api::TradeView> {
  Q_OBJECT

 public:
  enum ColumnIndex { Closed, Symbol, Direction, Amount, Entry, Exit, Pnl, Return, Fees, Held, Opened, Strategy };

  explicit TradeModel(QObject* parent = nullptr);
  void setZone(const QTimeZone& zone);
  void setSteps(const InstrumentSteps& steps);
  void append(const std::vector<api::TradeView>& trades);
  void clear();

  /// Totals are those of every trade of the session, also of those no longer held.
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] QString text(const api::TradeView& row, int column) const;
  [[nodiscard]] QVariant raw(const api::TradeView& row, int column) const;

  QTimeZone m_zone = QTimeZone::utc();
  InstrumentSteps m_steps;
  MoneySum m_pnl;
  MoneySum m_fees;
  std::uint64_t m_counted = 0;   ///< the highest number in the sums
  std::uint64_t m_trades = 0;
};

}  // namespace keel::models
