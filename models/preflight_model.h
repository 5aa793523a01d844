#pragma once
// Is the session fit to start: the score, and every reason for and against, one a row.
// Knows nothing of how it is drawn.
#include <map>
#include <string>

#include <QStringList>

#include <engine/api/views.h>
#include <models/keyed_table_model.h>

namespace keel::models {

struct PreflightRow {
  std::uint64_t key = 0;
  api::PreflightItem item;
};

class PreflightModel : public KeyedTableModel<PreflightRow> {
  Q_OBJECT

 public:
  enum ColumnIndex { Check, State, Points, Reason };

  explicit PreflightModel(QObject* parent = nullptr);
  void assign(const api::PreflightView& preflight);
  void clear();

  /// Was anything told yet?
  [[nodiscard]] bool known() const { return m_known; }
  [[nodiscard]] int score() const { return m_score; }
  [[nodiscard]] bool ready() const { return m_ready; }
  /// "READY", "ADDRESS ISSUES" (60 and more), "NOT READY", with the score: "READY 95".
  [[nodiscard]] Badge verdict() const;
  /// The sentence of everything that makes Start refused.
  [[nodiscard]] QStringList blockers() const;

 Q_SIGNALS:
  /// Score, verdict or blockers are others now.
  void changed();

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;
  [[nodiscard]] std::uint64_t keyOf(const PreflightRow& row) const override { return row.key; }
  [[nodiscard]] bool same(const PreflightRow& a, const PreflightRow& b) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();

  std::map<std::string, std::uint64_t> m_keys;
  int m_score = 0;
  bool m_ready = false;
  bool m_known = false;
};

}  // namespace keel::models
