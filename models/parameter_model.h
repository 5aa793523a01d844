#pragma once
// The parameters of one strategy, with their values where they can be edited, checked against their range.
// Knows nothing of how it is drawn; nothing is sent from here.
#include <QMap>

#include <engine/api/views.h>
#include <models/table_model.h>

namespace keel::models {

class ParameterModel : public TableModel {
  Q_OBJECT

 public:
  enum ColumnIndex { Name, Value, Default, Range, Description };

  explicit ParameterModel(QObject* parent = nullptr);

  /// Another strategy's parameters. The same names in the same order only change values, and are told as such.
  void setParameters(const std::vector<api::ParameterView>& parameters);
  /// Values by name; a name that is missing gets its default, a value that does not fit stays as it was.
  void setValues(const QMap<QString, QString>& values);
  /// Every value, written as a configuration writes it: "14", "0.5"; flags "0" or "1".
  [[nodiscard]] QMap<QString, QString> values() const;
  /// Only those that differ from their default.
  [[nodiscard]] QMap<QString, QString> changedValues() const;
  void resetToDefaults();
  void setEditable(bool editable);
  [[nodiscard]] bool isEditable() const { return m_editable; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  /// EditRole of Value: a number or its text in the user's locale; for a flag a bool. CheckStateRole: flags only.
  /// False, and refused() with the sentence, when it is no number, not whole where it must be, or outside its range.
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

 Q_SIGNALS:
  void refused(const QString& sentence);
  /// After each change by setData or resetToDefaults.
  void edited();

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] QString text(const api::ParameterView& parameter, int column) const;
  [[nodiscard]] QString refusal(const api::ParameterView& parameter, const QVariant& value, double& number) const;
  void assign(int row, double number);

  std::vector<api::ParameterView> m_rows;
  std::vector<double> m_values;
  bool m_editable = true;
};

}  // namespace keel::models
