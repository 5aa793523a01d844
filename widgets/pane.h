#pragma once
// A dock of the desk: a title bar of 24 px with one figure and the age of what is shown, and the parts of a snapshot
// it needs. A pane nobody sees asks for nothing.
#include <QDockWidget>
#include <QLabel>

#include <models/desk.h>
#include <widgets/glyphs.h>
#include <widgets/theme.h>

class QHBoxLayout;
class QToolButton;

namespace keel::widgets {

class Pane : public QDockWidget {
  Q_OBJECT

 public:
  /// `id` names the pane in saved layouts and never changes.
  Pane(const QString& id, const QString& title, models::Needs needs, models::Desk& desk, const Theme& theme);

  /// What it needs now: nothing while nobody sees it.
  [[nodiscard]] models::Needs needs() const { return m_seen ? m_needs : models::kNeedNothing; }
  [[nodiscard]] QString figure() const;
  /// What is shown is so old; negative: nothing was ever shown.
  void setAge(qint64 ageMs, bool stalled);
  /// The word of a session state that limits trading, in the title of panes that trading is done in; empty: none.
  void setState(const QString& word, models::Tone tone);
  /// The pane's main control gets the focus.
  void takeKeys();

 Q_SIGNALS:
  void needsChanged();

 protected:
  void setFigure(const QString& text, models::Tone tone = models::Tone::Normal);
  /// Adds a control to the title bar, left of the age.
  void addTool(QWidget* tool);
  /// The session's state is told in this pane's title, because it changes what the pane's content means.
  void followState() { m_followsState = true; }
  void changeEvent(QEvent* event) override;
  [[nodiscard]] models::Desk& desk() { return m_desk; }
  [[nodiscard]] const Theme& theme() const { return m_theme; }

 private:
  [[nodiscard]] QWidget* makeTitleBar(const QString& title);
  void applyThemeToTitle();
  [[nodiscard]] QToolButton* makeButton(const QString& name);

  models::Desk& m_desk;
  const Theme& m_theme;
  models::Needs m_needs;
  bool m_seen = false;
  bool m_followsState = false;
  QToolButton* m_floatButton = nullptr;
  QToolButton* m_closeButton = nullptr;
  QLabel* m_title = nullptr;
  QLabel* m_state = nullptr;
  models::Tone m_stateTone = models::Tone::Normal;
  models::Tone m_figureTone = models::Tone::Normal;
  QLabel* m_figure = nullptr;
  QLabel* m_age = nullptr;
  QHBoxLayout* m_tools = nullptr;
};

}  // namespace keel::widgets
