#pragma once
// The header of every table: small muted capitals, aligned with its column, an arrow and its place on the sorted ones,
// and a row of fields to filter by. Knows nothing of sorting and filtering themselves.
#include <vector>

#include <QHeaderView>

#include <models/calm_sort_proxy.h>
#include <widgets/theme.h>

class QLineEdit;

namespace keel::widgets {

class TableHeader : public QHeaderView {
  Q_OBJECT

 public:
  TableHeader(const Theme& theme, QWidget* parent);
  /// The width a title needs, with the arrow.
  [[nodiscard]] int titleWidth(const QString& title) const;
  void setSortKeys(const std::vector<models::SortKey>& keys);
  /// "SYMBOL ↑", with several keys "SYMBOL ↑1".
  [[nodiscard]] QString titleOf(int section) const;

  void setFilterShown(bool on);
  [[nodiscard]] bool isFilterShown() const { return !m_editors.empty(); }
  /// The field above a column; null while the row is hidden.
  [[nodiscard]] QLineEdit* editor(int section) const;
  void setFilterText(int section, const QString& text);
  void placeEditors();
  /// Fonts and heights of the theme anew.
  void restyle();

  [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
  void filterTyped(int section, const QString& text);
  /// Escape in an empty field, Return or Down in any: the rows are wanted again.
  void filterLeft();

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
  void updateGeometries() override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QLineEdit* makeEditor(int section);
  [[nodiscard]] int titleHeight() const;
  [[nodiscard]] int filterHeight() const;

  const Theme& m_theme;
  std::vector<models::SortKey> m_keys;
  std::vector<QLineEdit*> m_editors;   ///< by section
};

}  // namespace keel::widgets
