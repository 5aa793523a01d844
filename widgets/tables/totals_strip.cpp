#include <widgets/tables/totals_strip.h>

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <models/table_model.h>

namespace keel::widgets {

TotalsStrip::TotalsStrip(QTableView& table, const Theme& theme) : QWidget(&table), m_table(table), m_theme(theme) {
  setObjectName(QStringLiteral("totalsStrip"));
  setAccessibleName(tr("Totals"));
  setFocusPolicy(Qt::NoFocus);
}

QSize TotalsStrip::sizeHint() const { return {m_theme.px(100), m_theme.rowHeightFor(Density::Normal)}; }

void TotalsStrip::setFiltered(bool on) {
  if (m_filtered == on) return;
  m_filtered = on;
  update();
}

QString TotalsStrip::label() const { return m_filtered ? tr("Total of all rows") : tr("Total"); }

QString TotalsStrip::words() const {
  QStringList parts;
  const QAbstractItemModel* model = m_table.model();
  for (int visual = 0; visual < model->columnCount(); ++visual) {
    const int column = m_table.horizontalHeader()->logicalIndex(visual);
    const QString total = model->headerData(column, Qt::Horizontal, models::TotalRole).toString();
    if (total.isEmpty() || m_table.isColumnHidden(column)) continue;
    const QString title = model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    parts << QStringLiteral("%1 %2").arg(title, total);
  }
  return parts.join(QStringLiteral(", "));
}

void TotalsStrip::paintColumn(QPainter& painter, int column, bool first) const {
  const QAbstractItemModel* model = m_table.model();
  const auto head = [&](int role) { return model->headerData(column, Qt::Horizontal, role); };
  QString text = head(models::TotalRole).toString();
  const bool named = text.isEmpty() && first;
  if (named) text = label();
  if (text.isEmpty()) return;
  const bool number = head(models::NumberRole).toBool() && !named;
  const int left = m_table.columnViewportPosition(column) + m_table.viewport()->x();
  const int padding = m_theme.px(6);
  QRect box(left + padding, 1, m_table.columnWidth(column) - 2 * padding, height() - 1);
  painter.setFont(number ? m_theme.numbers : m_theme.words);
  const int wanted = painter.fontMetrics().horizontalAdvance(text);
  if (wanted > box.width()) {   // a total is longer than its parts: let it reach over the column's edge
    if (number) box.setLeft(box.right() - wanted);
    else box.setWidth(wanted);
  }
  const QVariant tone = head(models::TotalToneRole);
  painter.setPen(named ? m_theme.muted : m_theme.color(static_cast<models::Tone>(tone.toInt())));
  const int align = static_cast<int>(Qt::AlignVCenter) | static_cast<int>(number ? Qt::AlignRight : Qt::AlignLeft);
  painter.drawText(box, align, text);
}

void TotalsStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme.raised);
  painter.fillRect(QRect(0, 0, width(), 1), m_theme.border);
  const QHeaderView* header = m_table.horizontalHeader();
  bool first = true;
  for (int visual = 0; visual < header->count(); ++visual) {
    const int column = header->logicalIndex(visual);
    if (m_table.isColumnHidden(column)) continue;
    paintColumn(painter, column, first);
    first = false;
  }
}

}  // namespace keel::widgets
