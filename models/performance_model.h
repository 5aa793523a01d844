#pragma once
// The performance figures of the session by name, each with its formula and the inputs it was made from.
// Knows nothing of how it is drawn and computes no figure.
#include <map>

#include <engine/api/views.h>
#include <models/keyed_table_model.h>

namespace keel::models {

struct FigureRow {
  std::uint64_t key = 0;
  api::FigureView figure;
};

/// The tool tip of a row is its formula and, where those are figures too, the inputs with their values; of a figure that
/// cannot be known, the reason.
class PerformanceModel : public KeyedTableModel<FigureRow> {
  Q_OBJECT

 public:
  enum ColumnIndex { Name, Value, Formula };

  explicit PerformanceModel(QObject* parent = nullptr);
  void assign(const api::PerformanceView& performance);

  /// The figure of that key as text: "2.65", or "no data". Empty when there is no such figure.
  [[nodiscard]] QString valueText(const QString& figureKey) const;
  /// Formula, inputs and reason of a row, line by line.
  [[nodiscard]] QString explain(int row) const;

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;
  [[nodiscard]] std::uint64_t keyOf(const FigureRow& row) const override { return row.key; }
  [[nodiscard]] bool same(const FigureRow& a, const FigureRow& b) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] QString text(const api::FigureView& figure) const;
  [[nodiscard]] const api::FigureView* find(const std::string& figureKey) const;

  std::map<std::string, std::uint64_t> m_keys;
  QString m_currency;
};

}  // namespace keel::models
