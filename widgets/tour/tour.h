#pragma once
// The first minute: dims the window, rings one real widget after another and says a sentence about each.
// Stops nobody: mouse and the window's keys go through it. Nothing moves by itself.
#include <vector>

#include <QPointer>
#include <QWidget>

#include <widgets/theme.h>

namespace keel::widgets {

class TourBubble;

struct TourStep {
  QString widget;     ///< object name; a step whose widget is missing or hidden is left out. Empty: the whole window
  QString title;
  QString sentence;
};

/// An overlay over `window`. Keys in the bubble: Right or Enter on, Left back, Escape ends it.
class Tour : public QWidget {
  Q_OBJECT

 public:
  Tour(std::vector<TourStep> steps, const Theme& theme, QWidget* window);
  ~Tour() override;

  /// Object names of what the bubble must not cover if it can, like the emergency stop.
  void setKeepClear(const QStringList& widgets) { m_keepClear = widgets; }
  /// False when no step has a widget to show; nothing happens then and finished() is not emitted.
  bool start();
  void next();
  void back();
  void skip();

  [[nodiscard]] bool isRunning() const { return m_at >= 0; }
  /// Number of the step among those that can be shown, from 0, and how many those are.
  [[nodiscard]] int index() const;
  [[nodiscard]] int count() const;
  [[nodiscard]] QString title() const;
  /// In the coordinates of the window.
  [[nodiscard]] QRect ringRect() const { return m_ring; }
  [[nodiscard]] QRect bubbleRect() const;

 Q_SIGNALS:
  void stepShown(const QString& title);
  /// True after the last step, false when skipped: either way it need not be offered again.
  void finished(bool completed);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] QWidget* target(const TourStep& step) const;
  [[nodiscard]] int neighbor(int from, int direction) const;
  void go(int step);
  void watch(QWidget* widget);
  void place();
  void end(bool completed);

  std::vector<TourStep> m_steps;
  const Theme& m_theme;
  QWidget* m_window;
  QStringList m_keepClear;
  QPointer<TourBubble> m_bubble;
  QPointer<QWidget> m_before;
  std::vector<QPointer<QWidget>> m_watched;
  QRect m_ring;
  int m_at = -1;
};

}  // namespace keel::widgets
