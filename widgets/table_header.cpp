#include <widgets/table_header.h>

#include <algorithm>

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <models/table_model.h>

namespace keel::widgets {

TableHeader::TableHeader(const Theme& theme, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme) {
  setSectionsClickable(true);
  setSectionsMovable(true);
  setHighlightSections(false);
  setStretchLastSection(true);
  setMinimumSectionSize(m_theme.px(24));
  connect(this, &QHeaderView::sectionResized, this, &TableHeader::placeEditors);
  connect(this, &QHeaderView::sectionMoved, this, &TableHeader::placeEditors);
}

int TableHeader::titleHeight() const {
  return std::max(m_theme.px(22), QFontMetrics(m_theme.header).height() + m_theme.px(4));
}

int TableHeader::filterHeight() const { return isFilterShown() ? m_editors.front()->sizeHint().height() : 0; }

/// The base class would measure every title for a width nobody asks for, after each change of a total.
QSize TableHeader::sizeHint() const { return {length(), titleHeight() + filterHeight()}; }

int TableHeader::titleWidth(const QString& title) const {
  const QFontMetrics metrics(m_theme.header);
  return metrics.horizontalAdvance(title.toUpper() + QStringLiteral(" ↑2")) + 2 * m_theme.px(6);
}

void TableHeader::setSortKeys(const std::vector<models::SortKey>& keys) {
  m_keys = keys;
  viewport()->update();
}

QString TableHeader::titleOf(int section) const {
  QString title = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
  for (std::size_t i = 0; i < m_keys.size(); ++i) {
    if (m_keys[i].column != section) continue;
    title += m_keys[i].order == Qt::AscendingOrder ? QStringLiteral(" ↑") : QStringLiteral(" ↓");
    if (m_keys.size() > 1) title += QString::number(i + 1);
  }
  return title;
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
  painter->fillRect(rect, m_theme.raised);
  const int gap = rect.height() / 4;
  painter->fillRect(QRect(rect.right(), rect.top() + gap, 1, rect.height() - 2 * gap), m_theme.line);
  const bool number = model()->headerData(logicalIndex, orientation(), models::NumberRole).toBool();
  const bool sorted = std::any_of(m_keys.begin(), m_keys.end(),
                                  [logicalIndex](const models::SortKey& key) { return key.column == logicalIndex; });
  painter->setFont(m_theme.header);
  painter->setPen(sorted ? m_theme.text : m_theme.muted);
  const int padding = m_theme.px(6);
  const QRect box = rect.adjusted(padding, 0, -padding, 0);
  const int align = static_cast<int>(Qt::AlignVCenter) | static_cast<int>(number ? Qt::AlignRight : Qt::AlignLeft);
  painter->drawText(box, align, painter->fontMetrics().elidedText(titleOf(logicalIndex), Qt::ElideRight, box.width()));
}

QLineEdit* TableHeader::makeEditor(int section) {
  const auto head = [&](int role) { return model()->headerData(section, orientation(), role); };
  auto* field = new QLineEdit(this);
  field->setObjectName(QStringLiteral("columnFilter"));
  field->setFont(m_theme.words);
  field->setAccessibleName(tr("Filter by %1").arg(head(Qt::DisplayRole).toString()));
  if (head(models::NumberRole).toBool()) {
    field->setPlaceholderText(tr("> 5, 3..8"));
    field->setToolTip(
        tr("Rows whose number is as typed: > 5, >= 5, < −2, = 3, != 3, 3..8, or a piece of what is shown."));
  } else {
    field->setPlaceholderText(tr("contains"));
    field->setToolTip(tr("Rows that contain what is typed; =text for exactly this, !text for rows without it."));
  }
  field->installEventFilter(this);
  connect(field, &QLineEdit::textEdited, this, [this, section](const QString& text) {
    Q_EMIT filterTyped(section, text);
  });
  return field;
}

void TableHeader::setFilterShown(bool on) {
  if (on == isFilterShown() || (on && model() == nullptr)) return;
  for (QLineEdit* field : m_editors) field->deleteLater();
  m_editors.clear();
  for (int section = 0; on && section < count(); ++section) m_editors.push_back(makeEditor(section));
  updateGeometries();
  Q_EMIT geometriesChanged();
}

QLineEdit* TableHeader::editor(int section) const {
  const auto at = static_cast<std::size_t>(section);
  return section >= 0 && at < m_editors.size() ? m_editors[at] : nullptr;
}

void TableHeader::setFilterText(int section, const QString& text) {
  QLineEdit* field = editor(section);
  if (field != nullptr && field->text() != text) field->setText(text);
}

void TableHeader::placeEditors() {
  const int top = titleHeight();
  const int height = filterHeight();
  QWidget* before = nullptr;
  for (int visual = 0; visual < count() && isFilterShown(); ++visual) {
    const int section = logicalIndex(visual);
    QLineEdit* field = editor(section);
    if (field == nullptr) continue;
    field->setGeometry(sectionViewportPosition(section), top, sectionSize(section), height);
    field->setVisible(!isSectionHidden(section));
    if (before != nullptr) QWidget::setTabOrder(before, field);
    before = field;
  }
}

void TableHeader::restyle() {
  setMinimumSectionSize(m_theme.px(24));
  for (QLineEdit* field : m_editors) field->setFont(m_theme.words);
  updateGeometries();
  viewport()->update();
}

void TableHeader::updateGeometries() {
  setViewportMargins(0, 0, 0, filterHeight());
  QHeaderView::updateGeometries();
  placeEditors();
}

bool TableHeader::eventFilter(QObject* watched, QEvent* event) {
  auto* field = qobject_cast<QLineEdit*>(watched);
  if (field == nullptr || event->type() != QEvent::KeyPress) return QHeaderView::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  const bool escape = key == Qt::Key_Escape;
  if (escape && !field->text().isEmpty()) {
    field->clear();
    const auto at = std::find(m_editors.begin(), m_editors.end(), field);
    Q_EMIT filterTyped(static_cast<int>(at - m_editors.begin()), QString());
    return true;
  }
  if (!escape && key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Down) return false;
  Q_EMIT filterLeft();
  return true;
}

}  // namespace keel::widgets
