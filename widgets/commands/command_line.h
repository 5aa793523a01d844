#pragma once
// The always visible line of the top bar; typing in it opens the palette's list below it.
// Knows nothing of what the entries do.
#include <QLineEdit>
#include <QPointer>

#include <widgets/commands/palette_drop.h>
#include <widgets/commands/palette_index.h>
#include <widgets/theme.h>

namespace keel::widgets {

class CommandLine : public QLineEdit {
  Q_OBJECT

 public:
  /// `keyText` is told in the empty line, "Ctrl+K"; see setKeyText().
  CommandLine(PaletteIndex& index, const Theme& theme, const QString& keyText, QWidget* parent = nullptr);
  ~CommandLine() override;

  /// Takes the focus and opens the list; the command of Ctrl+K and ">".
  void activate();
  /// Closes the list, empties the line and gives the focus back to where it was.
  void leave();
  void setKeyText(const QString& keyText);
  [[nodiscard]] bool isOpen() const;
  /// Null before the first opening.
  [[nodiscard]] PaletteDrop* drop() const { return m_drop; }
  [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
  void backAsked();

 protected:
  void focusOutEvent(QFocusEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void openDrop();
  void place();

  PaletteIndex& m_index;
  const Theme& m_theme;
  QPointer<PaletteDrop> m_drop;
  QPointer<QWidget> m_before;
};

}  // namespace keel::widgets
