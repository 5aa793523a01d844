#pragma once
// Draws the cells of every table: tone as colour, figures in the tabular font, badges as shape and word.
// Knows nothing of what a cell means.
#include <QStyledItemDelegate>

#include <widgets/theme.h>

namespace keel::widgets {

class CellDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  CellDelegate(const Theme& theme, QObject* parent);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintBadge(QPainter* painter, const QRect& cell, const QString& word, const QColor& color,
                  models::BadgeShape shape) const;

  const Theme& m_theme;
};

/// The mark of a badge in a square: disc, triangle, diamond or stripes.
void paintShape(QPainter& painter, const QRectF& square, models::BadgeShape shape, const QColor& color);

}  // namespace keel::widgets
