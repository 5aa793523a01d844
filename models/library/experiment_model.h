#pragma once
// Named sets of settings, by name, with the result of the newest session that ran with exactly this configuration.
// Knows nothing of how it is drawn.
#include <map>
#include <string>

#include <engine/api/library.h>
#include <models/keyed_table_model.h>

namespace keel::models {

struct ExperimentRow {
  std::uint64_t key = 0;
  api::Experiment experiment;
  QString strategy;   ///< as the configuration says
  QString profile;
};

class ExperimentModel : public KeyedTableModel<ExperimentRow> {
  Q_OBJECT

 public:
  enum ColumnIndex { Name, Saved, Strategy, Profile, LastRun, Return, Drawdown, ProfitFactor, Trades };
  static constexpr int kLongestName = 50;

  explicit ExperimentModel(QObject* parent = nullptr);
  void assign(const std::vector<api::Experiment>& experiments);

  /// Null when there is no experiment of that name.
  [[nodiscard]] const api::Experiment* find(const QString& name) const;
  [[nodiscard]] QByteArray configOf(const QString& name) const;
  [[nodiscard]] QStringList names() const;
  /// Why a name cannot be used, a sentence; empty when it can. Existing names can: they are overwritten.
  [[nodiscard]] static QString nameRefusal(const QString& name);

 protected:
  [[nodiscard]] QVariant cell(int row, int column, int role) const override;
  [[nodiscard]] std::uint64_t keyOf(const ExperimentRow& row) const override { return row.key; }
  [[nodiscard]] bool same(const ExperimentRow& a, const ExperimentRow& b) const override;

 private:
  [[nodiscard]] static std::vector<Column> columns();
  [[nodiscard]] QString text(const ExperimentRow& row, int column) const;
  [[nodiscard]] QVariant raw(const ExperimentRow& row, int column) const;

  std::map<std::string, std::uint64_t> m_keys;
};

}  // namespace keel::models
