#pragma once
// The strip at the bottom: engine, store, feed and window, each as a word with its number.
// Knows nothing of thresholds; the tones come with the figures.
#include <vector>

#include <QWidget>

#include <models/session_summary.h>
#include <widgets/theme.h>

class QHBoxLayout;
class QLabel;

namespace keel::widgets {

class StatusStrip : public QWidget {
  Q_OBJECT

 public:
  explicit StatusStrip(const Theme& theme, QWidget* parent = nullptr);
  void display(const std::vector<models::Figure>& figures);
  [[nodiscard]] QString text() const;

 Q_SIGNALS:
  /// Somebody wants to know why: a click, or Enter.
  void causeAsked();

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  const Theme& m_theme;
  QHBoxLayout* m_row;
  std::vector<QLabel*> m_labels;
};

}  // namespace keel::widgets
