#pragma once
// What the market says of each instrument of the session, in the session's order, with the age of every price.
// Knows nothing of how it is drawn.
#include <engine/api/views.h>
#include <models/instrument_steps.h>
#include <models/keyed_table_model.h>

namespace keel::models {

/// The change is measured from the last price of the trade date before; on the first date, where there is none, from
/// the open of the date. The header says which one while all rows agree, a tool tip says it for each cell.
/// Age is session time. Prices answer StaleRole: 1 from `staleAfter` on, 2 from twice of it on.
class WatchlistModel : public KeyedTableModel<api::QuoteView> {
  Q_OBJECT

 public:
  enum ColumnIndex { Symbol, Last, Change, ChangePercent, Bid, Ask, Spread, Volume, High, Low, Age, Trend, Market };

  explicit WatchlistModel(QObject* parent = nullptr);
  void setZone(const QTimeZone& zone);
  void setSteps(const InstrumentSteps& steps);
  /// The session's time. Only cells whose shown age changed are told to views.
  void setNow(base::Timestamp now);
  void merge(const std::vector<api::QuoteView>& next);

  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  /// 0 young enough, 1 older than its limit, 2 than twice it. Of a row without any price: 0.
  [[nodiscard]] int staleness(int row) const;
  /// The row of a symbol; -1 without.
  [[nodiscard]] int rowOf(const QString& symbol) const;

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;
  [[nodiscard]] std::uint64_t keyOf(const api::QuoteView& row) const override { return row.instrument.value(); }
  [[nodiscard]] bool same(const api::QuoteView& a, const api::QuoteView& b) const override;
  [[nodiscard]] ColumnSpan changedSpan(const api::QuoteView& a, const api::QuoteView& b) const override;

 private:
  enum class Base { Previous, Open, Mixed };

  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] QString text(const api::QuoteView& row, int column) const;
  [[nodiscard]] QVariant raw(const api::QuoteView& row, int column) const;
  [[nodiscard]] Tone tone(const api::QuoteView& row, int column) const;
  [[nodiscard]] QVariant toolTip(const api::QuoteView& row, int column) const;
  [[nodiscard]] std::int64_t ageMs(const api::QuoteView& row) const;
  void updateBase();

  QTimeZone m_zone = QTimeZone::utc();
  InstrumentSteps m_steps;
  base::Timestamp m_now{};
  Base m_base = Base::Previous;
};

}  // namespace keel::models
