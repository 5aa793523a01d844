#include <widgets/commands/key_map_model.h>

#include <algorithm>

#include <QFont>

namespace keel::widgets {

KeyMapModel::KeyMapModel(const CommandRegistry& registry, const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent), m_registry(registry), m_theme(theme), m_commands(registry.all()) {}

void KeyMapModel::reload() {
  std::vector<const Command*> now = m_registry.all();
  if (now == m_commands) {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    return;
  }
  beginResetModel();
  m_commands = std::move(now);
  endResetModel();
}

QString KeyMapModel::idAt(int row) const {
  const auto at = static_cast<std::size_t>(row);
  return row < 0 || at >= m_commands.size() ? QString() : m_commands[at]->spec.id;
}

int KeyMapModel::rowOf(const QString& id) const {
  const auto same = [&id](const Command* command) { return command->spec.id == id; };
  const auto at = std::find_if(m_commands.begin(), m_commands.end(), same);
  return at == m_commands.end() ? -1 : static_cast<int>(at - m_commands.begin());
}

int KeyMapModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_commands.size() + m_registry.fixedKeys().size());
}

int KeyMapModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QString KeyMapModel::textOf(const Command& command, int column) const {
  switch (column) {
    case Category: return categoryWord(command.spec.category);
    case Name: return command.text();
    case Key: return command.keyText().isEmpty() ? QStringLiteral("—") : command.keyText();
    case Default: return command.defaultKeyText().isEmpty() ? QStringLiteral("—") : command.defaultKeyText();
    default: return {};
  }
}

QString KeyMapModel::textOf(const FixedKey& key, int column) const {
  switch (column) {
    case Category: return categoryWord(key.category);
    case Name: return key.owner;
    case Key: return key.keyText;
    case Default: return tr("fixed");
    default: return {};
  }
}

QVariant KeyMapModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto row = static_cast<std::size_t>(index.row());
  const bool fixed = row >= m_commands.size();
  if (role == Qt::DisplayRole) {
    if (!fixed) return textOf(*m_commands[row], index.column());
    const std::size_t at = row - m_commands.size();
    return at < m_registry.fixedKeys().size() ? textOf(m_registry.fixedKeys()[at], index.column()) : QString();
  }
  const bool changed = !fixed && m_registry.isChanged(m_commands[row]->spec.id);
  if (role == Qt::FontRole) {
    QFont font = index.column() >= Key ? m_theme.numbers : m_theme.words;
    font.setBold(changed && index.column() == Key);
    return font;
  }
  if (role == Qt::ForegroundRole) return fixed || index.column() == Default ? m_theme.muted : m_theme.text;
  if (role == Qt::ToolTipRole) {
    if (fixed) return tr("This key is fixed: it moves about in the chart or in tables.");
    const QString& hint = m_commands[row]->spec.hint;
    return changed ? tr("%1 Changed from its default.").arg(hint).trimmed() : hint;
  }
  return {};
}

QVariant KeyMapModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Category: return tr("Category");
    case Name: return tr("Command");
    case Key: return tr("Key");
    case Default: return tr("Default");
    default: return {};
  }
}

}  // namespace keel::widgets
