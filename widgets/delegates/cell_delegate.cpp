#include <widgets/delegates/cell_delegate.h>

#include <QPainter>

#include <models/table_model.h>
#include <widgets/tables/cell_memory.h>
#include <widgets/tables/tick_flash.h>

namespace keel::widgets {

using models::BadgeShape;
using models::Tone;

/// One cell as its model describes it.
struct CellDelegate::Cell {
  QRect rect;
  QString text;
  Tone tone = Tone::Normal;
  BadgeShape shape = BadgeShape::None;
  int stale = 0;
  bool number = false;
  bool selected = false;
  bool focused = false;
  bool first = false;
  QColor ground;
  QColor color;
};

CellDelegate::CellDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void CellDelegate::setMemory(CellMemory* memory, const TickFlash* flash) {
  m_memory = memory;
  m_flash = flash;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const bool number = index.data(models::NumberRole).toBool();
  const QFontMetrics metrics(number ? m_theme.numbers : m_theme.words);
  const int width = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + m_theme.px(16);
  const bool badge = index.data(models::BadgeRole).toInt() > 0;
  return {badge ? width + m_theme.px(18) : width, metrics.height() + 4};
}

CellDelegate::Cell CellDelegate::read(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  Cell cell;
  cell.rect = option.rect;
  cell.selected = option.state.testFlag(QStyle::State_Selected);
  cell.focused = option.state.testFlag(QStyle::State_HasFocus);
  cell.first = index.column() == 0;
  cell.text = index.data(Qt::DisplayRole).toString();
  cell.tone = static_cast<Tone>(index.data(models::ToneRole).toInt());
  cell.shape = static_cast<BadgeShape>(index.data(models::BadgeRole).toInt());
  cell.stale = index.data(models::StaleRole).toInt();
  cell.number = index.data(models::NumberRole).toBool();
  cell.ground = cell.selected ? m_theme.hover : m_theme.pane;
  if (cell.stale > 0) cell.tone = Tone::Faint;
  if (cell.selected && cell.tone == Tone::Faint) cell.tone = Tone::Muted;   // faint is for `pane` only
  cell.color = m_theme.color(cell.tone);
  return cell;
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  if (m_memory != nullptr) m_memory->record(index);
  const Cell cell = read(option, index);
  painter->save();
  paintGround(*painter, cell, index);
  const QVariant line = index.data(models::SparklineRole);
  if (line.isValid()) {
    const int inset = m_theme.px(3);
    paintSparkline(*painter, QRectF(cell.rect.adjusted(inset, 2, -inset, -2)), line.value<QVector<double>>(),
                   cell.color);
  }
  if (cell.shape != BadgeShape::None && !cell.text.isEmpty()) paintBadge(*painter, cell);
  else if (!cell.text.isEmpty()) paintText(*painter, cell);
  if (cell.focused) paintFocus(*painter, cell);
  painter->restore();
}

void CellDelegate::paintGround(QPainter& painter, const Cell& cell, const QModelIndex& index) const {
  if (cell.selected) painter.fillRect(cell.rect, cell.ground);
  const QVariant share = index.data(models::ShareRole);
  if (share.isValid()) {
    const int inset = m_theme.px(3);
    const QColor bar = cell.tone == Tone::Normal ? m_theme.info : cell.color;
    paintShareBar(painter, QRectF(cell.rect.adjusted(inset, 2, -inset, -2)), share.toDouble(), bar, cell.ground,
                  m_theme);
  }
  const auto mark = m_flash != nullptr && cell.stale == 0 ? m_flash->mark(index) : std::nullopt;
  if (mark) paintFlash(painter, cell.rect, mark->up, mark->strength, cell.ground, m_theme);
  if (cell.selected && cell.first) {
    painter.fillRect(QRect(cell.rect.left(), cell.rect.top(), m_theme.px(2), cell.rect.height()), m_theme.accent);
  }
}

void CellDelegate::paintText(QPainter& painter, const Cell& cell) const {
  QFont font = cell.number ? m_theme.numbers : m_theme.words;
  if (cell.stale > 1) font.setStrikeOut(true);
  painter.setFont(font);
  painter.setPen(cell.color);
  const int padding = m_theme.px(6);
  const QRect box = cell.rect.adjusted(padding, 0, -padding, 0);
  const int align = static_cast<int>(Qt::AlignVCenter) | static_cast<int>(cell.number ? Qt::AlignRight : Qt::AlignLeft);
  painter.drawText(box, align, painter.fontMetrics().elidedText(cell.text, Qt::ElideRight, box.width()));
}

void CellDelegate::paintBadge(QPainter& painter, const Cell& cell) const {
  painter.setRenderHint(QPainter::Antialiasing);
  QFont font = m_theme.words;
  if (cell.stale > 1) font.setStrikeOut(true);
  painter.setFont(font);
  const QFontMetrics metrics(font);
  const int mark = m_theme.px(8);
  const int gap = m_theme.px(5);
  const int wanted = metrics.horizontalAdvance(cell.text) + mark + 3 * gap;
  const QRect pill(cell.rect.left() + 3, cell.rect.top() + 2, qMin(wanted, cell.rect.width() - 6),
                   cell.rect.height() - 4);
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_theme.tint(cell.color, m_theme.pane));   // also on selected rows: there its contrast is known
  painter.drawRoundedRect(pill, gap - 1, gap - 1);
  if (cell.shape == BadgeShape::Striped) {   // the outcome nobody knows is striped all round, whatever the colours
    painter.setPen(QPen(cell.color, 1.2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(pill).adjusted(0.6, 0.6, -0.6, -0.6), gap - 1, gap - 1);
  }
  const QRectF square(pill.left() + gap, pill.top() + (pill.height() - mark) / 2.0, mark, mark);
  paintShape(painter, square, cell.shape, cell.color);
  painter.setPen(cell.color);
  const QRect box = pill.adjusted(mark + 2 * gap, 0, -gap / 2, 0);
  painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                   metrics.elidedText(cell.text, Qt::ElideRight, box.width()));
}

void CellDelegate::paintFocus(QPainter& painter, const Cell& cell) const {
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(m_theme.accent, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(cell.rect.adjusted(0, 0, -1, -1));
}

}  // namespace keel::widgets
