#pragma once
// The engine's log lines, newest first, with their level as number for filters.
// Knows nothing of how it is drawn.
#include <set>
#include <string>

#include <QStringList>

#include <engine/api/views.h>
#include <models/append_table_model.h>

namespace keel::models {

class LogModel : public AppendTableModel<api::LogView> {
  Q_OBJECT

 public:
  enum ColumnIndex { Time, Level, Component, Text };

  explicit LogModel(QObject* parent = nullptr);
  void append(const std::vector<api::LogView>& lines);
  void clear();

  /// Every component that wrote a line in this session, by name.
  [[nodiscard]] QStringList components() const;
  /// A shown line.
  [[nodiscard]] const api::LogView& line(int row) const { return at(row); }

 Q_SIGNALS:
  void componentsChanged();

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();

  std::set<std::string> m_components;
};

}  // namespace keel::models
