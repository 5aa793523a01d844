#include <widgets/commands/palette_list.h>

#include <algorithm>

#include <QPainter>

namespace keel::widgets {

void PaletteListModel::setHits(std::vector<PaletteHit> hits) {
  beginResetModel();
  m_hits = std::move(hits);
  endResetModel();
}

int PaletteListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant PaletteListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const PaletteEntry& entry = hit(index.row()).entry;
  if (role == Qt::DisplayRole) return entry.title;
  if (role == Qt::ToolTipRole) return entry.detail;
  if (role != Qt::AccessibleTextRole) return {};
  if (!entry.whyNot.isEmpty()) return tr("%1: %2. Not now: %3").arg(entry.kind, entry.title, entry.whyNot);
  if (entry.key.isEmpty()) return tr("%1: %2. %3").arg(entry.kind, entry.title, entry.detail);
  return tr("%1: %2, key %3. %4").arg(entry.kind, entry.title, entry.key, entry.detail);
}

PaletteDelegate::PaletteDelegate(const PaletteListModel& model, const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_theme(theme) {}

int PaletteDelegate::rowHeight() const {
  return std::max(m_theme.rowHeight, QFontMetrics(m_theme.words).height() + QFontMetrics(m_theme.words).height() / 2);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {option.rect.width(), rowHeight()};
}

int PaletteDelegate::paintTitle(QPainter& painter, const QRect& box, const PaletteHit& hit) const {
  const QString& title = hit.entry.title;
  const bool can = hit.entry.whyNot.isEmpty();
  const QFontMetrics metrics(m_theme.words);
  const QString shown = metrics.elidedText(title, Qt::ElideRight, box.width());
  painter.setFont(m_theme.words);
  painter.setPen(can ? m_theme.text : m_theme.muted);
  painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, shown);
  painter.setPen(QPen(m_theme.accent, std::max(1, metrics.lineWidth())));
  const int y = box.center().y() + metrics.ascent() / 2 + 2;
  const bool cut = shown != title;
  for (const int at : hit.match.positions) {
    if (at >= (cut ? shown.size() - 1 : shown.size())) break;
    const int left = box.left() + metrics.horizontalAdvance(shown.left(at));
    painter.drawLine(left, y, left + metrics.horizontalAdvance(shown[at]) - 1, y);
  }
  return metrics.horizontalAdvance(shown);
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const PaletteHit& hit = m_model.hit(index.row());
  const PaletteEntry& entry = hit.entry;
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  painter->save();
  painter->fillRect(option.rect, selected ? m_theme.hover : m_theme.pane);
  const int gap = QFontMetrics(m_theme.words).averageCharWidth();
  if (selected) painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), m_theme.accent);
  QRect box = option.rect.adjusted(2 * gap, 0, -gap, 0);
  const auto text = [&](const QString& words, const QFont& font, const QColor& color, const QRect& place,
                        Qt::Alignment side) {
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(place, static_cast<int>(side | Qt::AlignVCenter),
                      QFontMetrics(font).elidedText(words, Qt::ElideRight, place.width()));
  };
  const int kindWidth = QFontMetrics(m_theme.header).averageCharWidth() * 13;
  text(entry.kind, m_theme.header, m_theme.muted, QRect(box.left(), box.top(), kindWidth, box.height()), Qt::AlignLeft);
  box.setLeft(box.left() + kindWidth + gap);
  const QString key = entry.inside ? QStringLiteral("›") : entry.key;
  if (!key.isEmpty()) {
    const int keyWidth = std::min(QFontMetrics(m_theme.numbers).horizontalAdvance(key), box.width() / 3);
    text(key, m_theme.numbers, m_theme.muted, QRect(box.right() - keyWidth, box.top(), keyWidth + 1, box.height()),
         Qt::AlignRight);
    box.setRight(box.right() - keyWidth - 2 * gap);
  }
  box.setLeft(box.left() + paintTitle(*painter, box, hit) + 2 * gap);
  const bool can = entry.whyNot.isEmpty();
  const QString detail = can ? entry.detail : tr("▲ not now: %1").arg(entry.whyNot);
  if (box.width() > 4 * gap) text(detail, m_theme.words, can ? m_theme.muted : m_theme.warn, box, Qt::AlignLeft);
  painter->restore();
}

}  // namespace keel::widgets
