#pragma once
// The bar at the top: mode, session, state, clock, the figures that matter, the session's buttons, emergency stop.
// Knows nothing of commands: buttons show the main window's actions.
#include <vector>

#include <QWidget>

#include <models/session_summary.h>
#include <widgets/theme.h>

class QAction;
class QLabel;
class QToolButton;

namespace keel::widgets {

class EmergencyButton;

/// A word with a mark on a tinted ground.
class BadgeLabel : public QWidget {
  Q_OBJECT

 public:
  BadgeLabel(const Theme& theme, QWidget* parent);
  void display(const QString& word, const QColor& color, models::BadgeShape shape, const QString& hint);
  [[nodiscard]] const QString& word() const { return m_word; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  QString m_word;
  QColor m_color;
  models::BadgeShape m_shape = models::BadgeShape::None;
};

class SessionBar : public QWidget {
  Q_OBJECT

 public:
  SessionBar(const std::vector<QAction*>& actions, const Theme& theme, QWidget* parent = nullptr);

  void display(const models::SessionSummary& summary);
  [[nodiscard]] EmergencyButton& emergency() { return *m_emergency; }
  [[nodiscard]] QString modeWord() const { return m_mode->word(); }
  [[nodiscard]] QString stateWord() const { return m_state->word(); }

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct FigureLabels {
    QLabel* name;
    QLabel* value;
  };
  [[nodiscard]] QWidget* makeLeft(const std::vector<QAction*>& actions);
  [[nodiscard]] QWidget* makeState();
  [[nodiscard]] QWidget* makeFigures();
  void showFigures(const models::SessionSummary& summary);
  void restyle();
  /// Gives up what matters least until the rest has its room.
  void makeRoom();
  void noteWanted();
  void give(int level);

  const Theme& m_theme;
  BadgeLabel* m_mode = nullptr;
  BadgeLabel* m_generated = nullptr;
  BadgeLabel* m_state = nullptr;
  QLabel* m_name = nullptr;
  QLabel* m_clock = nullptr;
  QLabel* m_progress = nullptr;
  std::vector<FigureLabels> m_figures;
  std::vector<QToolButton*> m_buttons;
  int m_wanted = 0;    ///< a sum over the lengths of the texts shown
  int m_given = 0;     ///< what give() was last told
  EmergencyButton* m_emergency = nullptr;
};

}  // namespace keel::widgets
