#pragma once
// Sessions the store knows, newest first, with what they earned.
// Knows nothing of how it is drawn.
#include <engine/api/library.h>
#include <models/keyed_table_model.h>

namespace keel::models {

class SessionListModel : public KeyedTableModel<api::PastSession> {
  Q_OBJECT

 public:
  enum ColumnIndex {
    Name, Started, Duration, Mode, Origin, State, Strategy, Trades, Capital, Equity, Return, Realized, Fees, Drawdown,
    WinRate, ProfitFactor, Orders, Fills
  };

  explicit SessionListModel(QObject* parent = nullptr);
  /// Null when no session has this KeyRole.
  [[nodiscard]] const api::PastSession* find(quint64 key) const;
  /// The configuration it ran with; empty when there is no such session.
  [[nodiscard]] QByteArray configOf(quint64 key) const;
  [[nodiscard]] QString nameOf(quint64 key) const;

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;
  [[nodiscard]] std::uint64_t keyOf(const api::PastSession& row) const override { return row.id.value(); }
  [[nodiscard]] bool same(const api::PastSession& a, const api::PastSession& b) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] QString text(const api::PastSession& row, int column) const;
  [[nodiscard]] QVariant raw(const api::PastSession& row, int column) const;
};

/// final / initial - 1; nothing where one is not known or the capital is not positive.
[[nodiscard]] std::optional<double> sessionReturn(const api::PastSession& session);

}  // namespace keel::models
