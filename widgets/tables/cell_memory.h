#pragma once
// What the cells of a table looked like when they were last painted, so that only what changed is painted again.
// Knows nothing of colours; a look is compared, never read.
#include <cstddef>
#include <optional>

#include <QHash>
#include <QModelIndex>
#include <QPair>

namespace keel::widgets {

/// A cell by the stable key of its row and its column.
using CellKey = QPair<quint64, int>;

struct CellLook {
  size_t look = 0;                  ///< hash over all that the delegate reads
  std::optional<double> number;     ///< the raw value, where it is a double
};

/// Empty where the model gives its rows no key.
[[nodiscard]] std::optional<CellKey> cellKey(const QModelIndex& index);
[[nodiscard]] CellLook lookOf(const QModelIndex& index);

class CellMemory {
 public:
  void record(const QModelIndex& index);
  [[nodiscard]] std::optional<CellLook> find(const QModelIndex& index) const;
  void clear() { m_seen.clear(); }

 private:
  static constexpr qsizetype kMost = 50'000;   ///< then it starts anew; a screen shows a few thousand

  QHash<CellKey, CellLook> m_seen;
};

}  // namespace keel::widgets
