#pragma once
// The command line over the window: opens on a key, finds everything, goes there, and gives the focus back.
// Knows nothing of what the entries do.
#include <QPointer>
#include <QWidget>

#include <widgets/commands/palette_index.h>
#include <widgets/theme.h>

class QLineEdit;

namespace keel::widgets {

class PaletteDrop;

/// A child laid over its window, so the window's keys (the emergency chord too) work while it is open.
class CommandPalette : public QWidget {
  Q_OBJECT

 public:
  CommandPalette(PaletteIndex& index, const Theme& theme, QWidget* window);

  /// Shows it with the whole line selected; `text` is typed for the user.
  void open(const QString& text = {});
  void close();
  [[nodiscard]] QLineEdit& line() { return *m_line; }
  [[nodiscard]] PaletteDrop& drop() { return *m_drop; }

 Q_SIGNALS:
  void opened();
  void closed();
  /// Backspace on an empty line on the first level: the window may go back to where it was before.
  void backAsked();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void place();
  void onFocus(QWidget* now);

  const Theme& m_theme;
  QLineEdit* m_line;
  PaletteDrop* m_drop;
  QPointer<QWidget> m_before;
};

}  // namespace keel::widgets
