#pragma once
// The engine's log lines, newest first, with their level as number for filters.
// Knows nothing of how it is drawn.
#include <engine/api/views.h>
#include <models/append_table_model.h>

namespace keel::models {

class LogModel : public AppendTableModel<api::LogView> {
  Q_OBJECT

 public:
  enum ColumnIndex { Time, Level, Component, Text };

  explicit LogModel(QObject* parent = nullptr);

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
};

}  // namespace keel::models
