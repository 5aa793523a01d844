#pragma once
// Each limit of the session: how much of it is used, what is left, and whether it is near or breached.
// Knows nothing of how it is drawn.
#include <map>
#include <string>
#include <tuple>

#include <engine/api/views.h>
#include <models/keyed_table_model.h>

namespace keel::models {

struct LimitRow {
  std::uint64_t key = 0;
  api::LimitView limit;
};

/// How much of a limit is used, 1 is all of it: used / limit, for a floor limit / used. A floor with nothing left above
/// zero, or a limit of zero that is used, counts as 2; an unused limit of zero as 0.
[[nodiscard]] double shareOf(const api::LimitView& limit);
enum class LimitState { Ok, Near, Breached };
/// Breached: the engine says so, or what is used is beyond the limit. Near: at least 80 % is used.
[[nodiscard]] LimitState stateOf(const api::LimitView& limit);

class LimitModel : public KeyedTableModel<LimitRow> {
  Q_OBJECT

 public:
  enum ColumnIndex { Name, Scope, Used, Limit, Headroom, Share, State };

  explicit LimitModel(QObject* parent = nullptr);
  void assign(const std::vector<api::LimitView>& limits);
  /// Of the money limits: "USD".
  void setCurrency(const QString& code);

  /// The limit of which most is used, as name and share: "Loss of the day 84.0 %"; empty without limits.
  [[nodiscard]] QString tightestText() const;
  [[nodiscard]] LimitState worstState() const;
  [[nodiscard]] int count(LimitState state) const;

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;
  [[nodiscard]] std::uint64_t keyOf(const LimitRow& row) const override { return row.key; }
  [[nodiscard]] bool same(const LimitRow& a, const LimitRow& b) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] QString text(const api::LimitView& limit, int column) const;
  [[nodiscard]] QVariant raw(const api::LimitView& limit, int column) const;

  std::map<std::tuple<std::string, std::string, api::Unit>, std::uint64_t> m_keys;
  QString m_currency;
};

/// "● OK", "▲ NEAR", "◆ BREACHED" with what it means.
[[nodiscard]] Badge limitBadge(LimitState state);

}  // namespace keel::models
