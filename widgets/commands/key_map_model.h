#pragma once
// The table of keys: category, command, key, default; commands first, then the keys that are fixed.
// Knows nothing of how a key is changed.
#include <QAbstractTableModel>

#include <widgets/commands/command_registry.h>
#include <widgets/theme.h>

namespace keel::widgets {

class KeyMapModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Category, Name, Key, Default, Columns };

  KeyMapModel(const CommandRegistry& registry, const Theme& theme, QObject* parent);

  /// Empty for a fixed key.
  [[nodiscard]] QString idAt(int row) const;
  [[nodiscard]] int rowOf(const QString& id) const;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  /// Reads the registry again.
  void reload();

 private:
  [[nodiscard]] QString textOf(const Command& command, int column) const;
  [[nodiscard]] QString textOf(const FixedKey& key, int column) const;

  const CommandRegistry& m_registry;
  const Theme& m_theme;
  std::vector<const Command*> m_commands;
};

}  // namespace keel::widgets
