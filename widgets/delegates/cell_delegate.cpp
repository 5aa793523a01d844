#include <widgets/delegates/cell_delegate.h>

#include <QPainter>

#include <models/table_model.h>

namespace keel::widgets {

using models::BadgeShape;

namespace {

constexpr int kPadding = 6;

}  // namespace

CellDelegate::CellDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const bool number = index.data(models::NumberRole).toBool();
  const QFontMetrics metrics(number ? m_theme.numbers : m_theme.words);
  const int width = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * kPadding + 4;
  return {index.data(models::BadgeRole).toInt() > 0 ? width + 18 : width, option.fontMetrics.height() + 4};
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const bool selected = (option.state & QStyle::State_Selected) != 0;
  const QColor base = selected ? m_theme.hover : m_theme.pane;
  if (selected) painter->fillRect(option.rect, base);
  if (selected && index.column() == 0) {
    painter->fillRect(QRect(option.rect.left(), option.rect.top(), 2, option.rect.height()), m_theme.accent);
  }
  const QString text = index.data(Qt::DisplayRole).toString();
  if (text.isEmpty()) return;
  auto tone = static_cast<models::Tone>(index.data(models::ToneRole).toInt());
  if (selected && tone == models::Tone::Faint) tone = models::Tone::Muted;   // faint is for `pane` only
  const QColor color = m_theme.color(tone);
  const auto shape = static_cast<BadgeShape>(index.data(models::BadgeRole).toInt());
  if (shape != BadgeShape::None) {
    paintBadge(painter, option.rect, text, color, shape);
    return;
  }
  const bool number = index.data(models::NumberRole).toBool();
  painter->setFont(number ? m_theme.numbers : m_theme.words);
  painter->setPen(color);
  const QRect box = option.rect.adjusted(kPadding, 0, -kPadding, 0);
  const int align = static_cast<int>(Qt::AlignVCenter) | static_cast<int>(number ? Qt::AlignRight : Qt::AlignLeft);
  painter->drawText(box, align, painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
}

void CellDelegate::paintBadge(QPainter* painter, const QRect& cell, const QString& word, const QColor& color,
                              BadgeShape shape) const {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setFont(m_theme.words);
  const QFontMetrics metrics(m_theme.words);
  const int wanted = metrics.horizontalAdvance(word) + 24;
  const QRect pill(cell.left() + 3, cell.top() + 2, qMin(wanted, cell.width() - 6), cell.height() - 4);
  painter->setPen(Qt::NoPen);
  painter->setBrush(m_theme.tint(color, m_theme.pane));   // also on selected rows: there its contrast is known
  painter->drawRoundedRect(pill, 4, 4);
  paintShape(*painter, QRectF(pill.left() + 6, pill.center().y() - 3.5, 8, 8), shape, color);
  painter->setPen(color);
  const QRect box = pill.adjusted(18, 0, -4, 0);
  painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(word, Qt::ElideRight, box.width()));
  painter->restore();
}

void paintShape(QPainter& painter, const QRectF& square, BadgeShape shape, const QColor& color) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  const QPointF top(square.center().x(), square.top());
  const QPointF bottom(square.center().x(), square.bottom());
  switch (shape) {
    case BadgeShape::None: break;
    case BadgeShape::Disc: painter.drawEllipse(square.adjusted(0.5, 0.5, -0.5, -0.5)); break;
    case BadgeShape::Triangle: {
      const QPointF points[] = {top, square.bottomRight(), square.bottomLeft()};
      painter.drawPolygon(points, 3);
      break;
    }
    case BadgeShape::Diamond: {
      const QPointF points[] = {
          top, {square.right(), square.center().y()}, bottom, {square.left(), square.center().y()}};
      painter.drawPolygon(points, 4);
      break;
    }
    case BadgeShape::Striped:
      painter.setBrush(QBrush(color, Qt::BDiagPattern));
      painter.setPen(QPen(color, 1.2));
      painter.drawRect(square);
      break;
  }
}

}  // namespace keel::widgets
