#pragma once
// One line below the session bar for what must be read: what happened, what it means, and the ways out as buttons.
// Knows nothing of who speaks.
#include <functional>
#include <vector>

#include <QWidget>

#include <widgets/theme.h>

class QHBoxLayout;
class QLabel;

namespace keel::widgets {

class NoticeBar : public QWidget {
  Q_OBJECT

 public:
  struct Way {
    QString text;
    std::function<void()> act;
  };

  explicit NoticeBar(const Theme& theme, QWidget* parent = nullptr);
  /// `topic` tells notices apart: a notice replaces the one shown, and only its own topic is cleared later.
  void display(const QString& topic, models::Tone tone, const QString& text, const QString& code = {},
               const std::vector<Way>& ways = {});
  void clear(const QString& topic);
  [[nodiscard]] QString text() const;
  [[nodiscard]] const QString& topic() const { return m_topic; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void restyle();

  const Theme& m_theme;
  models::Tone m_tone = models::Tone::Info;
  QLabel* m_mark;
  QLabel* m_text;
  QLabel* m_code;
  QWidget* m_ways;
  QHBoxLayout* m_wayRow;
  QString m_topic;
};

}  // namespace keel::widgets
