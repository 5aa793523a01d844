#pragma once
// Experiments side by side: a row for each setting and each figure of the result, a column for each experiment.
// Knows nothing of how it is drawn.
#include <QStringList>

#include <engine/api/library.h>
#include <models/table_model.h>

namespace keel::models {

/// One side of a comparison.
struct Compared {
  QString name;
  QByteArray configJson;
  std::optional<api::PastSession> result;
};

/// A configuration as a list of (path, value), in the order of its fields: "parameters.period" -> "14",
/// "data[1].symbol" -> "SPY". Empty for what is no object.
[[nodiscard]] std::vector<std::pair<QString, QString>> flattened(const QByteArray& configJson);

class ComparisonModel : public TableModel {
  Q_OBJECT

 public:
  /// The experiments' columns follow, from kFirstExperiment on.
  enum ColumnIndex { Part, Name, Differs };
  static constexpr int kFirstExperiment = 3;

  explicit ComparisonModel(QObject* parent = nullptr);
  void compare(const std::vector<Compared>& sides);
  [[nodiscard]] QStringList compared() const { return m_names; }
  /// Only the rows in which two sides differ.
  void setOnlyDifferences(bool only);
  [[nodiscard]] bool onlyDifferences() const { return m_onlyDifferences; }
  [[nodiscard]] int differences() const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;

 private:
  struct Value {
    QString text;
    QVariant raw;   ///< a number where it is one
  };
  struct Row {
    bool result = false;
    QString name;
    QString path;   ///< the setting's place in the configuration; empty for a figure
    std::vector<Value> values;
    bool differs = false;
  };

  [[nodiscard]] static std::vector<Column> columns(const QStringList& names);
  void addSettings(const std::vector<Compared>& sides);
  void addResults(const std::vector<Compared>& sides);
  void addRow(Row row);
  void choose();

  QStringList m_names;
  std::vector<Row> m_all;
  std::vector<std::size_t> m_shown;   ///< rows of m_all
  bool m_onlyDifferences = false;
};

}  // namespace keel::models
