#pragma once
// The field that takes one key chord by its being pressed. Keys that must always work pass through it.
// Knows nothing of which command the key is for.
#include <functional>

#include <QKeySequence>
#include <QLabel>

#include <widgets/theme.h>

namespace keel::widgets {

class KeyCapture : public QLabel {
  Q_OBJECT

 public:
  /// Keys for which `passes` says true go on to their action as if nothing was being taken.
  KeyCapture(const Theme& theme, std::function<bool(const QKeySequence&)> passes, QWidget* parent);

  /// Shows itself and takes the focus; `command` is told.
  void begin(const QString& command);
  /// The chord of a key press: no keypad flag, and no Shift where the sign itself needed it.
  [[nodiscard]] static QKeySequence chordOf(int key, Qt::KeyboardModifiers modifiers, const QString& text);

 Q_SIGNALS:
  void taken(const QKeySequence& key);
  /// Escape, or the focus went elsewhere.
  void canceled();

 protected:
  bool event(QEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void press(int key, Qt::KeyboardModifiers modifiers, const QString& text);

  const Theme& m_theme;
  std::function<bool(const QKeySequence&)> m_passes;
};

}  // namespace keel::widgets
