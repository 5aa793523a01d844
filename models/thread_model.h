#pragma once
// The engine's threads: which of them work, which are silent, and what waits for them.
// Knows nothing of how it is drawn.
#include <map>
#include <string>

#include <engine/api/views.h>
#include <models/keyed_table_model.h>

namespace keel::models {

struct ThreadRow {
  std::uint64_t key = 0;
  api::ThreadView thread;
};

/// A thread that has work and shows no life for a second is slow, for five seconds silent.
class ThreadModel : public KeyedTableModel<ThreadRow> {
  Q_OBJECT

 public:
  enum ColumnIndex { Name, State, SinceBeat, Queued, Capacity };

  explicit ThreadModel(QObject* parent = nullptr);
  void assign(const std::vector<api::ThreadView>& threads);

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;
  [[nodiscard]] std::uint64_t keyOf(const ThreadRow& row) const override { return row.key; }
  [[nodiscard]] bool same(const ThreadRow& a, const ThreadRow& b) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] QString text(const api::ThreadView& thread, int column) const;

  std::map<std::string, std::uint64_t> m_keys;
};

}  // namespace keel::models
