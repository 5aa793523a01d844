#include <widgets/tables/cell_memory.h>

#include <QVector>

#include <models/table_model.h>

namespace keel::widgets {

std::optional<CellKey> cellKey(const QModelIndex& index) {
  const QVariant key = index.data(models::KeyRole);
  if (!key.isValid()) return std::nullopt;
  return CellKey(key.toULongLong(), index.column());
}

CellLook lookOf(const QModelIndex& index) {
  CellLook look;
  look.look = qHashMulti(0, index.data(Qt::DisplayRole).toString(), index.data(models::ToneRole).toInt(),
                         index.data(models::BadgeRole).toInt(), index.data(models::StaleRole).toInt());
  const QVariant share = index.data(models::ShareRole);
  if (share.isValid()) look.look = qHashMulti(look.look, share.toDouble());
  const QVariant line = index.data(models::SparklineRole);
  if (line.isValid()) {
    const auto values = line.value<QVector<double>>();
    look.look = qHashRange(values.begin(), values.end(), look.look);
  }
  const QVariant raw = index.data(models::SortRole);
  if (raw.typeId() == QMetaType::Double) look.number = raw.toDouble();
  return look;
}

void CellMemory::record(const QModelIndex& index) {
  const auto key = cellKey(index);
  if (!key) return;
  if (m_seen.size() >= kMost) m_seen.clear();
  m_seen.insert(*key, lookOf(index));
}

std::optional<CellLook> CellMemory::find(const QModelIndex& index) const {
  const auto key = cellKey(index);
  if (!key) return std::nullopt;
  const auto found = m_seen.constFind(*key);
  return found == m_seen.constEnd() ? std::nullopt : std::optional<CellLook>(*found);
}

}  // namespace keel::widgets
