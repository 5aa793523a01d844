#pragma once
// The guarded red control: held for 600 ms it fires; the keyboard asks for a confirmation instead.
// Knows nothing of what it stops.
#include <QElapsedTimer>
#include <QPushButton>
#include <QTimer>

#include <widgets/theme.h>

namespace keel::widgets {

class EmergencyButton : public QPushButton {
  Q_OBJECT

 public:
  static constexpr int kHoldMs = 600;

  EmergencyButton(const Theme& theme, QWidget* parent = nullptr);
  [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
  /// Held long enough.
  void fired();
  /// Pressed by keyboard or by an assistive tool, or let go too early: ask before acting.
  void confirmationAsked();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  void onTick();

  const Theme& m_theme;
  QTimer m_tick;
  QElapsedTimer m_held;
  bool m_holding = false;
};

}  // namespace keel::widgets
