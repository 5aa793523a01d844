#pragma once
// One line for work that takes longer than a moment: what is being done, how far it is, a way to cancel, the result.
// Knows nothing of the work.
#include <functional>

#include <QElapsedTimer>
#include <QWidget>

#include <widgets/theme.h>

class QLabel;
class QProgressBar;
class QPushButton;

namespace keel::widgets {

class JobBar : public QWidget {
  Q_OBJECT

 public:
  explicit JobBar(const Theme& theme, QWidget* parent = nullptr);
  /// `cancel` may be empty: then it cannot be canceled.
  void begin(const QString& what, std::function<void()> cancel);
  /// 0..1; from ten seconds on the time left is told.
  void setProgress(double share);
  /// `act` stands behind a button with `way`; both may be empty.
  void finish(const QString& text, models::Tone tone, const QString& way = {}, std::function<void()> act = {});
  [[nodiscard]] bool isBusy() const { return m_busy; }
  [[nodiscard]] QString text() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void restyle();

  const Theme& m_theme;
  QLabel* m_text = nullptr;
  QProgressBar* m_bar;
  QPushButton* m_way;
  QPushButton* m_close = nullptr;
  models::Tone m_tone = models::Tone::Normal;
  std::function<void()> m_act;
  QString m_what;
  QElapsedTimer m_since;
  bool m_busy = false;
};

}  // namespace keel::widgets
