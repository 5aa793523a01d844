#pragma once
// Does every text that is seen have the room it needs? Walks a window and tells what is cut, by widget and text.
// Knows nothing of languages and sizes.
#include <QElapsedTimer>
#include <QTest>
#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QScrollArea>
#include <QStringList>
#include <QStyleOptionComboBox>
#include <QStyleOptionViewItem>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

#include <widgets/bars/session_bar.h>
#include <widgets/table_header.h>
#include <widgets/theme.h>

namespace keel::tests {

/// Collects what does not fit in `root`, each once.
class Fit {
 public:
  explicit Fit(const widgets::Theme& theme) : m_theme(theme) {}

  /// Titles of columns, in the window's language, that hold sentences: they end in an ellipsis and have a tool tip.
  void setSentences(const QStringList& titles) { m_sentences = titles; }
  /// Layouts come to rest over several turns of the event loop: what is cut only until then is not told.
  void look(const QWidget& root) {
    const qsizetype before = m_cut.size();
    QElapsedTimer since;
    since.start();
    for (;;) {
      for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->window() == root.window() && isSeen(*widget)) lookAt(*widget);
      }
      if (m_cut.size() == before || since.elapsed() > kRestMs) return;
      m_cut.resize(before);
      QTest::qWait(50);
    }
  }
  [[nodiscard]] const QStringList& cut() const { return m_cut; }
  [[nodiscard]] int looked() const { return m_looked; }

 private:
  static constexpr qint64 kRestMs = 3'000;

  static bool isSeen(const QWidget& widget) { return widget.isVisible() && !widget.visibleRegion().isEmpty(); }
  static bool scrolls(const QWidget& widget) {
    for (const QWidget* up = widget.parentWidget(); up != nullptr; up = up->parentWidget()) {
      if (qobject_cast<const QScrollArea*>(up) != nullptr) return true;
    }
    return false;
  }
  /// Texts that give way by design end in an ellipsis and have the whole text as a tool tip.
  static bool elides(const QWidget& widget) {
    static const QStringList all{QStringLiteral("paneFigure"),    // a summary of the table below it
                                 QStringLiteral("sessionName"),   // a name a person chose, of any length
                                 QStringLiteral("paletteHint")};
    return all.contains(widget.objectName());
  }

  void lookAt(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) return lookAtLabel(*label);
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) return lookAtButton(*button);
    if (const auto* badge = qobject_cast<const widgets::BadgeLabel*>(&widget)) {
      return need(widget, badge->word(), badge->sizeHint());
    }
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) return lookAtCombo(*box);
    if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(&widget)) {
      return need(widget, spin->text(), spin->minimumSizeHint());
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) return lookAtTabs(*tabs);
    if (const auto* table = qobject_cast<const QTableView*>(&widget)) return lookAtTable(*table);
    if (const auto* menus = qobject_cast<const QMenuBar*>(&widget)) return lookAtMenus(*menus);
  }

  void lookAtLabel(const QLabel& label) {
    if (label.text().isEmpty() || elides(label)) return;
    // A chart keeps its picture in a small pane: its headline gives way and is a tool tip too.
    if (label.wordWrap() && label.toolTip() == label.text()) return;
    if (label.wordWrap()) {
      return need(label, label.text(), {0, std::min(label.heightForWidth(label.width()), label.sizeHint().height() * 20)});
    }
    need(label, label.text(), label.sizeHint());
  }

  void lookAtButton(const QAbstractButton& button) {
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    const bool picture = tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
    if (button.text().isEmpty() || picture) return;
    // In a title bar padding gives way before the pane loses a line of its content; the word itself does not.
    need(button, button.text(), {button.sizeHint().width(), button.fontMetrics().height() + 2});
  }

  void lookAtCombo(const QComboBox& box) {
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect field = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const QFontMetrics metrics(box.font());
    if (box.sizeAdjustPolicy() == QComboBox::AdjustToMinimumContentsLengthWithIcon) return;   // names of any length
    const int wide = metrics.horizontalAdvance(box.currentText());
    ++m_looked;
    if (wide <= field.width() + m_theme.px(3) && metrics.height() <= box.height()) return inside(box, box.currentText());
    tell(box, box.currentText(), QSize(wide, metrics.height()), field.size());
  }

  void lookAtTabs(const QTabBar& tabs) {
    const QFontMetrics metrics(tabs.font());
    for (int i = 0; i < tabs.count(); ++i) {
      if (!tabs.isTabVisible(i)) continue;
      ++m_looked;
      const QRect room = tabs.tabRect(i);
      const QSize wanted(metrics.horizontalAdvance(tabs.tabText(i)) + m_theme.px(8), metrics.height());
      const bool fits = wanted.width() <= room.width() && wanted.height() <= room.height();
      if (!fits) tell(tabs, tabs.tabText(i), wanted, room.size());
    }
  }

  /// Titles, and the cells of columns whose words the program chooses; sentences end in an ellipsis with a tool tip.
  void lookAtTable(const QTableView& table) {
    const QAbstractItemModel* model = table.model();
    if (model == nullptr || !table.horizontalHeader()->isVisible()) return;
    const QFontMetrics titles(m_theme.header);
    const auto* header = qobject_cast<const widgets::TableHeader*>(table.horizontalHeader());
    for (int column = 0; column < model->columnCount(); ++column) {
      if (table.isColumnHidden(column)) continue;
      ++m_looked;
      const QString title = model->headerData(column, Qt::Horizontal).toString();
      const int wanted = header != nullptr ? titles.horizontalAdvance(title) + 2 * m_theme.px(6)
                                           : table.horizontalHeader()->sectionSizeHint(column);
      if (wanted > table.columnWidth(column)) tell(table, title, {wanted, 0}, {table.columnWidth(column), 0});
      if (header != nullptr) lookAtCells(table, column);
    }
    const int height = table.horizontalHeader()->height();
    if (titles.height() > height) tell(table, QStringLiteral("header"), {0, titles.height()}, {0, height});
  }

  void lookAtCells(const QTableView& table, int column) {
    const QAbstractItemModel* model = table.model();
    const bool last = column == model->columnCount() - 1;
    if (last || m_sentences.contains(model->headerData(column, Qt::Horizontal).toString())) return;
    for (int row = 0; row < std::min(model->rowCount(), 40); ++row) {
      const QModelIndex cell = model->index(row, column);
      QStyleOptionViewItem option;
      const QSize hint = table.itemDelegateForIndex(cell)->sizeHint(option, cell);
      ++m_looked;
      // The delegate's hint is generous by a few pixels of padding.
      const int wanted = hint.width() - m_theme.px(4);
      if (wanted > table.columnWidth(column)) {
        tell(table, cell.data().toString(), {wanted, 0}, {table.columnWidth(column), 0});
      }
      if (hint.height() - 4 > table.rowHeight(row)) tell(table, QStringLiteral("row"), hint, {0, table.rowHeight(row)});
    }
  }

  void lookAtMenus(const QMenuBar& menus) {
    for (QAction* action : menus.actions()) {
      ++m_looked;
      const QRect room = menus.actionGeometry(action);
      if (room.isEmpty() || !menus.rect().contains(room)) tell(menus, action->text(), room.size(), menus.size());
    }
  }

  void need(const QWidget& widget, const QString& text, const QSize& wanted) {
    ++m_looked;
    if (wanted.width() > widget.width() || wanted.height() > widget.height() + 1) tell(widget, text, wanted, widget.size());
    else inside(widget, text);
  }
  /// A widget as large as it wants to be helps nobody where its parent cuts it.
  void inside(const QWidget& widget, const QString& text) {
    if (scrolls(widget)) return;
    const QRect seen = widget.visibleRegion().boundingRect();
    if (seen.width() < widget.width() || seen.height() < widget.height()) tell(widget, text, widget.size(), seen.size());
  }
  void tell(const QWidget& widget, const QString& text, const QSize& wanted, const QSize& room) {
    QString where = QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName();
    for (const QWidget* up = widget.parentWidget(); up != nullptr; up = up->parentWidget()) {
      if (!up->objectName().isEmpty() && !up->objectName().startsWith(QStringLiteral("qt_"))) where += QStringLiteral(" < ") + up->objectName();
    }
    const QString line = QStringLiteral("%1: '%2' wants %3x%4, has %5x%6")
                             .arg(where, text.left(60)).arg(wanted.width()).arg(wanted.height()).arg(room.width()).arg(room.height());
    if (!m_cut.contains(line)) m_cut << line;
  }

  const widgets::Theme& m_theme;
  QStringList m_cut;
  QStringList m_sentences;
  int m_looked = 0;
};

}  // namespace keel::tests
