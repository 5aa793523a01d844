#pragma once
// The rows of the palette: a model over hits, and the delegate that draws kind, title, detail and key.
// Knows nothing of searching.
#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <widgets/commands/palette_index.h>
#include <widgets/theme.h>

namespace keel::widgets {

class PaletteListModel : public QAbstractListModel {
  Q_OBJECT

 public:
  using QAbstractListModel::QAbstractListModel;

  void setHits(std::vector<PaletteHit> hits);
  [[nodiscard]] const PaletteHit& hit(int row) const { return m_hits[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  std::vector<PaletteHit> m_hits;
};

class PaletteDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  PaletteDelegate(const PaletteListModel& model, const Theme& theme, QObject* parent);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] int rowHeight() const;

 private:
  /// Draws the title with the letters that were hit underlined and bold; gives back its width.
  int paintTitle(QPainter& painter, const QRect& box, const PaletteHit& hit) const;

  const PaletteListModel& m_model;
  const Theme& m_theme;
};

}  // namespace keel::widgets
