#pragma once
// The header of every table: small muted capitals, aligned with its column, and an arrow on the sorted one.
// Knows nothing of sorting itself.
#include <QHeaderView>

#include <widgets/theme.h>

namespace keel::widgets {

class TableHeader : public QHeaderView {
  Q_OBJECT

 public:
  TableHeader(const Theme& theme, QWidget* parent);
  /// The width a title needs, with the arrow.
  [[nodiscard]] int titleWidth(const QString& title) const;

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

 private:
  const Theme& m_theme;
};

}  // namespace keel::widgets
