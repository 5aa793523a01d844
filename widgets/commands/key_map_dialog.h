#pragma once
// Every command with its key in one searchable table: change a key by pressing it, reset, print.
// Does not block the window: show() it, so that the emergency chord and the session's keys go on working.
#include <QDialog>

#include <widgets/commands/command_registry.h>
#include <widgets/theme.h>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace keel::widgets {

class KeyCapture;
class KeyMapModel;

class KeyMapDialog : public QDialog {
  Q_OBJECT

 public:
  KeyMapDialog(CommandRegistry& registry, const Theme& theme, QWidget* parent = nullptr);

  /// The command of the selected row; empty for a key that is fixed.
  [[nodiscard]] QString selected() const;
  void select(const QString& id);
  /// What the line under the table says.
  [[nodiscard]] QString message() const;
  [[nodiscard]] bool isCapturing() const;
  /// Asks where to, and writes the sheet there.
  void print();

 Q_SIGNALS:
  /// A key was changed by hand: time to save the map.
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeTable();
  [[nodiscard]] QWidget* makeButtons();
  void beginCapture();
  void endCapture();
  void take(const QKeySequence& key);
  void removeKey();
  void reset();
  void resetAll();
  void say(const QString& text, models::Tone tone);
  void showSelected();
  void paintWords();

  CommandRegistry& m_registry;
  const Theme& m_theme;
  KeyMapModel* m_model;
  QSortFilterProxyModel* m_rows;
  QLineEdit* m_filter = nullptr;
  QTableView* m_table = nullptr;
  KeyCapture* m_capture = nullptr;
  QLabel* m_message = nullptr;
  models::Tone m_tone = models::Tone::Muted;
  QVariantMap m_undo;   ///< the keys before a reset of all, until the next change
  QPushButton* m_change = nullptr;
  QPushButton* m_remove = nullptr;
  QPushButton* m_reset = nullptr;
  QPushButton* m_resetAll = nullptr;
};

}  // namespace keel::widgets
