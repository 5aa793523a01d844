#include <widgets/table_header.h>

#include <QPainter>

#include <models/table_model.h>

namespace keel::widgets {

namespace {

constexpr int kSidePadding = 6;
constexpr int kArrowWidth = 12;

}  // namespace

TableHeader::TableHeader(const Theme& theme, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme) {
  setSectionsClickable(true);
  setSectionsMovable(true);
  setFixedHeight(22);
  setHighlightSections(false);
  setStretchLastSection(true);
  setSortIndicatorClearable(true);
}

int TableHeader::titleWidth(const QString& title) const {
  return QFontMetrics(m_theme.header).horizontalAdvance(title.toUpper()) + 2 * kSidePadding + kArrowWidth;
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
  painter->fillRect(rect, m_theme.raised);
  painter->fillRect(QRect(rect.right(), rect.top() + 5, 1, rect.height() - 10), m_theme.line);
  const auto head = [&](int role) { return model()->headerData(logicalIndex, orientation(), role); };
  const bool number = head(models::NumberRole).toBool();
  const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
  QString title = head(Qt::DisplayRole).toString();
  if (sorted) title += sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral(" ↑") : QStringLiteral(" ↓");
  painter->setFont(m_theme.header);
  painter->setPen(sorted ? m_theme.text : m_theme.muted);
  const QRect box = rect.adjusted(kSidePadding, 0, -kSidePadding, 0);
  const int align = static_cast<int>(Qt::AlignVCenter) | static_cast<int>(number ? Qt::AlignRight : Qt::AlignLeft);
  painter->drawText(box, align, title);
}

}  // namespace keel::widgets
