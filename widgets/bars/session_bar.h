#pragma once
// The bar at the top: mode, session, state, clock, the figures that matter, the session's buttons, emergency stop.
// Knows nothing of commands: buttons show the main window's actions.
#include <vector>

#include <QWidget>

#include <models/session_summary.h>
#include <widgets/theme.h>

class QAction;
class QLabel;

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

 private:
  struct FigureLabels {
    QLabel* name;
    QLabel* value;
  };
  [[nodiscard]] QWidget* makeLeft(const std::vector<QAction*>& actions);
  [[nodiscard]] QWidget* makeState();
  [[nodiscard]] QWidget* makeFigures();
  void showFigures(const models::SessionSummary& summary);

  const Theme& m_theme;
  BadgeLabel* m_mode = nullptr;
  BadgeLabel* m_generated = nullptr;
  BadgeLabel* m_state = nullptr;
  QLabel* m_name = nullptr;
  QLabel* m_clock = nullptr;
  QLabel* m_progress = nullptr;
  std::vector<FigureLabels> m_figures;
  EmergencyButton* m_emergency = nullptr;
};

}  // namespace keel::widgets
