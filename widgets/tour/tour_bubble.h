#pragma once
// The bubble of the tour: title, sentence, number of the step and the three ways on.
// Knows nothing of what it explains.
#include <QFrame>

#include <widgets/theme.h>

class QLabel;
class QPushButton;

namespace keel::widgets {

class TourBubble : public QFrame {
  Q_OBJECT

 public:
  TourBubble(const Theme& theme, QWidget* parent);

  void display(const QString& title, const QString& sentence, int index, int count);
  /// Its size when it may take at most `space`.
  [[nodiscard]] QSize sizeWithin(const QSize& space) const;
  void takeFocus();
  [[nodiscard]] QString title() const;

 Q_SIGNALS:
  void nextAsked();
  void backAsked();
  void skipAsked();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  bool takeKey(int key);
  void paintWords();
  [[nodiscard]] QPushButton* makeButton(const QString& hint);

  const Theme& m_theme;
  QLabel* m_title;
  QLabel* m_sentence;
  QLabel* m_number;
  QPushButton* m_skip;
  QPushButton* m_back;
  QPushButton* m_next;
};

}  // namespace keel::widgets
