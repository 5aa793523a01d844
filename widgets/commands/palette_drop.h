#pragma once
// The list under a command line: what was found, the reason of what cannot run, and the keys that drive it.
// Takes the keys of the line edit it belongs to; never takes the focus itself.
#include <QFrame>
#include <QPointer>

#include <widgets/commands/palette_index.h>
#include <widgets/theme.h>

class QLabel;
class QLineEdit;
class QListView;

namespace keel::widgets {

class PaletteListModel;

class PaletteDrop : public QFrame {
  Q_OBJECT

 public:
  /// `edit` gets an event filter; its text is what is searched.
  PaletteDrop(PaletteIndex& index, const Theme& theme, QLineEdit* edit, QWidget* parent);

  /// Asks the sources anew and lists what belongs to the edit's text.
  void begin();
  [[nodiscard]] int count() const;
  [[nodiscard]] int row() const;
  /// Title, or title and reason, of a row.
  [[nodiscard]] QString titleAt(int row) const;
  [[nodiscard]] QString message() const;
  /// Tall enough for what is listed, twelve rows at most.
  [[nodiscard]] int heightWithin(int width) const;
  [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
  /// Close and give the focus back, then call `run` (may be empty: Escape).
  void done(const std::function<void()>& run);
  /// Backspace on an empty line on the first level.
  void backAsked();
  void listed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void list();
  void go();
  void goBack();
  void narrow();
  void moveTo(int row);
  bool takeKey(int key, Qt::KeyboardModifiers modifiers, bool repeated);
  void explain();
  void paintWords();

  PaletteIndex& m_index;
  const Theme& m_theme;
  QPointer<QLineEdit> m_edit;
  PaletteListModel* m_model;
  QLabel* m_path;
  QListView* m_view;
  QLabel* m_message;
};

}  // namespace keel::widgets
